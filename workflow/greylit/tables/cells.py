"""Cells: what finding makes of a table on a page."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from greylit.reading import Box
from greylit.tables.columns import Column
from greylit.tables.fragments import Fragment


class FoundCell(msgspec.Struct, frozen=True, kw_only=True):
    """A cell: row and column from 1, how many of each it covers, and its lines, each the indices of its fragments."""

    row: int
    column: int
    rows: int = 1
    columns: int = 1
    header: bool = False
    lines: tuple[tuple[int, ...], ...]
    text: str


class FoundTable(msgspec.Struct, frozen=True, kw_only=True):
    """A table's cells, row by row, its place on the page, and where its columns begin and end."""

    box: Box
    cells: tuple[FoundCell, ...]
    edges: tuple[Column, ...]
    way: str


def make_cell(
    lines: Sequence[Sequence[Fragment]], row: int, column: int, rows: int = 1, columns: int = 1, header: bool = False
) -> FoundCell:
    """A cell of lines of fragments."""
    return FoundCell(
        row=row,
        column=column,
        rows=rows,
        columns=columns,
        header=header,
        lines=tuple(tuple(f.index for f in line) for line in lines),
        text=" ".join(f.text for line in lines for f in line),
    )
