"""Tables in running text: rows below a caption, and rows between pipes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from greylit.edits import Edit
from greylit.records import Cell
from greylit.structure.joining import Piece
from greylit.structure.layout import Layout
from greylit.structure.units import Unit
from greylit.tables.values import read_value

NUMBER = re.compile(r"[(~<>±]?[$€£¥]?[+–−-]?\d[\d.,  ]*\d?\s?%?\)?|[–—-]|n/?a|\.\.\.?", re.IGNORECASE)


def is_row(before: Piece, unit: Unit, following: Sequence[Unit]) -> bool:
    """Whether a unit below a caption or a row is a row: mostly numbers, or a head over such a row."""
    if before.kind == "caption" and not re.match(r"\W*table\b", before.text, re.IGNORECASE):
        return False
    if share_numbers(unit.text) >= 0.4 and unit.text[-1] not in ".:;":
        return True
    short = len(unit.text) <= 90 and unit.text[-1] not in ".:;!?"
    return before.kind == "caption" and short and bool(following) and share_numbers(following[0].text) >= 0.4


def share_numbers(text: str) -> float:
    """Share of a text's tokens that are numbers or stand for one.

    >>> share_numbers("2015 88 24,600"), share_numbers("The third year")
    (1.0, 0.0)
    """
    tokens = text.split()
    return sum(bool(NUMBER.fullmatch(t)) for t in tokens) / max(1, len(tokens))


def drop_pipes(lines: Sequence[int], layout: Layout) -> list[Edit]:
    """Edits that take the pipes of Markdown rows out of source lines (numbers from 1)."""
    edits = []
    for n in lines:
        raw = layout.raws[n - 1]
        if "|" not in raw:
            continue
        for match in re.finditer(r"\s*\|\s*", raw):
            edge = match.start() == 0 or match.end() == len(raw)
            edits.append(Edit(n, match.start(), match[0], "" if edge else " ", "markdown-table"))
    return edits


def read_cells(rows: Sequence[str], blocks: Sequence[int | None], page: int | None) -> list[Cell]:
    """Cells of a table's source lines: by pipes, else by trailing numbers where every row has as many.

    ``blocks`` has the block of each line. Rows without numbers before the first row with some are taken as heads only where pipes show cells.

    >>> [c.text for c in read_cells(["| Item | Cost |", "| Boat | 4.5 |"], [7, 8], None)]
    ['Item', 'Cost', 'Boat', '4.5']
    >>> [(c.row, c.column, c.value) for c in read_cells(["2014 26 7,900", "2015 88 24,600"], [7, 8], None)][:3]
    [(1, 1, 2014.0), (1, 2, 26.0), (1, 3, 7900.0)]
    """
    if any("|" in row for row in rows):
        split = [
            (block, [c.strip() or None for c in row.strip().strip("|").split("|")])
            for row, block in zip(rows, blocks, strict=True)
            if row.strip()
        ]
        heads = 1
    else:
        split = [
            (block, [*said]) for row, block in zip(rows, blocks, strict=True) if (said := _split_row(row)) is not None
        ]
        if len(split) < 2 or len({len(said) for _, said in split}) != 1:
            return []
        heads = 0
    return [
        Cell(
            table=1,
            row=r,
            column=c,
            text=text,
            value=read_value(text),
            page=page,
            header=r <= heads,
            block=block,
        )
        for r, (block, row) in enumerate(split, 1)
        for c, text in enumerate(row, 1)
    ]


def _split_row(row: str) -> list[str] | None:
    tokens = row.split()
    numbers: list[str] = []
    while tokens and NUMBER.fullmatch(tokens[-1]):
        numbers.insert(0, tokens.pop())
    if len(numbers) < 2 - bool(tokens):
        return None
    return [*([" ".join(tokens)] if tokens else []), *numbers]
