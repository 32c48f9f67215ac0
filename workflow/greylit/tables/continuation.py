"""Continuation: tables that go on on the next page made whole, their repeated heads left out."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from greylit.structure.drafts import DraftCell, PrintedTable

CONTINUED = re.compile(
    r"\W*(?:(?:table|tabla|tabela|quadro|cuadro|tableau|tabelle)\s+\S{1,8}.{0,120}?)?\W*"
    r"\b(?:cont(?:inued|inuation|inuación|inuação|d)?\b\.?(?:\s+from.{0,40})?|fortsetzung|suite)\W*",
    re.IGNORECASE,
)
"""A line that says that a table goes on."""


class Joined(msgspec.Struct, frozen=True):
    """Tables whole, and the lines (0-based) that only say again what their first page said."""

    tables: list[PrintedTable]
    repeated: frozenset[int]


def join_tables(tables: Sequence[PrintedTable], lines: Sequence[str], roles: Sequence[str]) -> Joined:
    """Join tables that follow each other on successive pages with nothing but furniture and notes between them.

    They must have as many columns, and the later one the same head or none. ``lines`` and ``roles`` are the document's.

    >>> head = [DraftCell(row=1, column=n, parts=[(n, 0, 1)], header=True) for n in (1, 2)]
    >>> first = PrintedTable(page=1, cells=[*head, DraftCell(row=2, column=1, parts=[(3, 0, 1)])])
    >>> again = [DraftCell(row=1, column=n, parts=[(n + 3, 0, 1)], header=True) for n in (1, 2)]
    >>> second = PrintedTable(page=2, cells=[*again, DraftCell(row=2, column=1, parts=[(6, 0, 1)])])
    >>> joined = join_tables([first, second], ["A", "B", "1", "A", "B", "2"], ["table"] * 6)
    >>> [(c.row, c.column, c.parts[0][0]) for c in joined.tables[0].cells], sorted(joined.repeated)
    ([(1, 1, 1), (1, 2, 2), (2, 1, 3), (3, 1, 6)], [3, 4])
    """
    out: list[PrintedTable] = []
    repeated: set[int] = set()
    last_page = 0
    for table in tables:
        before = out[-1] if out else None
        if before is not None and table.page == last_page + 1:
            start, end = _last_line(before), _first_line(table) - 1
            between = [i for i in range(start, end) if roles[i] not in ("furniture", "note", "blank", "residue")]
            heads = _count_repeated(before, table, lines)
            if heads is not None and all(CONTINUED.fullmatch(lines[i].strip()) for i in between):
                repeated.update(between)
                repeated.update(n - 1 for c in table.cells if c.row <= heads for n, _, _ in c.parts)
                rows = max(c.row for c in before.cells)
                more = [
                    msgspec.structs.replace(c, row=c.row - heads + rows, header=False)
                    for c in table.cells
                    if c.row > heads
                ]
                out[-1] = msgspec.structs.replace(before, cells=[*before.cells, *more])
                last_page = table.page
                continue
        out.append(table)
        last_page = table.page
    return Joined(out, frozenset(repeated))


def _first_line(table: PrintedTable) -> int:
    return min(n for c in table.cells for n, _, _ in c.parts)


def _last_line(table: PrintedTable) -> int:
    return max(n for c in table.cells for n, _, _ in c.parts)


def _say(cell: DraftCell, lines: Sequence[str]) -> str:
    return " ".join(lines[n - 1][a:b].strip() for n, a, b in cell.parts)


def _count_repeated(before: PrintedTable, table: PrintedTable, lines: Sequence[str]) -> int | None:
    """How many of a table's first rows repeat the head of the one before; None where it is another table."""
    if _width(before) != _width(table) or not _fits(before, table):
        return None
    heads = max((c.row for c in before.cells if c.header), default=0)
    said = [(c.row, c.column, _say(c, lines)) for c in before.cells if c.row <= heads]
    again = [(c.row, c.column, _say(c, lines)) for c in table.cells if c.row <= heads]
    if heads and sorted(said) == sorted(again):
        return heads
    return 0 if not any(c.header for c in table.cells) else None


def _width(table: PrintedTable) -> int:
    return max(c.column + c.columns for c in table.cells)


def _fits(before: PrintedTable, table: PrintedTable) -> bool:
    """Whether the columns of two tables stand below each other, shifted together if at all."""
    if not before.edges or len(before.edges) != len(table.edges):
        return before.edges == table.edges
    shift = table.edges[0][0] - before.edges[0][0]
    return all(
        min(b1, t1 - shift) > max(b0, t0 - shift) for (b0, b1), (t0, t1) in zip(before.edges, table.edges, strict=True)
    )
