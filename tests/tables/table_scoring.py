"""How many cells of known tables are found: at their row and column, with their text."""

from __future__ import annotations

from typing import NamedTuple

from table_contents import Content

Cells = set[tuple[int, int, str]]


class Tally(NamedTuple):
    """Cells of the truth, cells found, and those found that are right."""

    gold: int = 0
    got: int = 0
    hit: int = 0

    def __add__(self, other: object) -> Tally:
        assert isinstance(other, Tally)
        return Tally(self.gold + other.gold, self.got + other.got, self.hit + other.hit)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return 2 * self.hit / (self.gold + self.got) if self.gold + self.got else 1.0


def list_cells(content: Content) -> Cells:
    """The cells of a table that are not empty: row, column, text."""
    return {(r, n, cell) for r, row in enumerate(content.rows, 1) for n, cell in enumerate(row, 1) if cell}


def tally_tables(gold: Cells, tables: list[Cells]) -> Tally:
    """The table with most right cells stands for the one looked for; cells of others are wrong."""
    hits = [len(gold & table) for table in tables]
    return Tally(len(gold), sum(map(len, tables)), max(hits, default=0))
