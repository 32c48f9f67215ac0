"""Tables as word processors and web pages lay them out: cells in a grid, heads, and tables that only lay out a page."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from greylit.readers.parts import TableCell, read_pieces

_FIGURE = re.compile(r"[(~<>±]?[$€£¥]?\s?[+–−-]?\d[\d.,\s]*\d?\s?%?\)?|[–—-]|n/?a|\.{2,3}|…", re.IGNORECASE)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d(?:\s?[/–-]\s?\d{2,4})?")
PROSE = 120
"""Words of one cell from which a table of two rows at most lays out a page."""


class Grid:
    """Places the cells of rows given one after another, around those that span down from rows above.

    >>> grid = Grid()
    >>> grid.start_row()
    >>> [grid.place(rows=2, columns=1), grid.place(rows=1, columns=2)]
    [(1, 1), (1, 2)]
    >>> grid.start_row()
    >>> grid.place(rows=1, columns=1)
    (2, 2)
    """

    def __init__(self) -> None:
        self.row = 0
        self._column = 0
        self._taken: dict[int, int] = {}

    def start_row(self) -> None:
        """Begin the next row."""
        self.row += 1
        self._column = 0

    def place(self, *, rows: int, columns: int) -> tuple[int, int]:
        """Row and column of the next cell."""
        column = self._column + 1
        while self._taken.get(column, 0) >= self.row:
            column += 1
        for taken in range(column, column + columns):
            self._taken[taken] = self.row + rows - 1
        self._column = column + columns - 1
        return self.row, column

    def skip(self, columns: int) -> None:
        """Leave columns empty."""
        self._column += columns


def mark_heads(cells: Sequence[TableCell]) -> tuple[TableCell, ...]:
    """Cells with the first row marked as heads, where no cell is marked and figures or bold type show that it is.

    >>> from greylit.readers.parts import Piece
    >>> row = lambda n, *texts: [TableCell(row=n, column=c, pieces=(Piece(t),)) for c, t in enumerate(texts, 1)]
    >>> [c.header for c in mark_heads(row(1, "Port", "Tonnes") + row(2, "Oslo", "12"))]
    [True, True, False, False]
    >>> wide = TableCell(row=1, column=2, pieces=(Piece("Tonnes"),), columns=2)
    >>> cells = [*row(1, "Port"), wide, *row(2, "", "2019", "2020"), *row(3, "Oslo", "12", "14")]
    >>> [c.header for c in mark_heads(cells)]
    [True, True, True, True, True, False, False, False]
    """
    if not cells or any(cell.header for cell in cells):
        return tuple(cells)
    first = cells[0].row
    head = [cell for cell in cells if cell.row == first]
    body = [cell for cell in cells if cell.row > first]
    named = [text for cell in head if (text := read_pieces(cell.pieces))]
    if len(named) < 2 or not body:
        return tuple(cells)
    words = all(not _FIGURE.fullmatch(text) or _YEAR.fullmatch(text) for text in named)
    figures = sum(_FIGURE.fullmatch(read_pieces(cell.pieces)) is not None for cell in body)
    bold = all(piece.bold for cell in head for piece in cell.pieces if piece.text.strip())
    plain = any(not piece.bold for cell in body for piece in cell.pieces if piece.text.strip())
    if not words or not (3 * figures >= len(body) or (bold and plain)):
        return tuple(cells)
    last = first + _goes_on_below(head, body)
    return tuple(msgspec.structs.replace(cell, header=cell.row <= last) for cell in cells)


def _goes_on_below(head: Sequence[TableCell], body: Sequence[TableCell]) -> int:
    """1 where the row below the first is a head, too: cells of the first span its columns, and it holds no figures."""
    spanned = {n for cell in head if cell.columns > 1 for n in range(cell.column, cell.column + cell.columns)}
    below = [cell for cell in body if cell.row == head[0].row + 1]
    texts = [text for cell in below if cell.column in spanned and (text := read_pieces(cell.pieces))]
    words = all(not _FIGURE.fullmatch(text) or _YEAR.fullmatch(text) for text in texts)
    others = [cell for cell in below if cell.column not in spanned and read_pieces(cell.pieces)]
    return int(len(texts) >= 2 and words and not others and any(cell.row > below[0].row for cell in body))


def lays_out(cells: Sequence[TableCell]) -> bool:
    """Whether a table only lays out a page: it has one column, or two rows at most with prose in a cell."""
    if not cells:
        return True
    columns = max(cell.column + cell.columns - 1 for cell in cells)
    if columns == 1 or len(cells) == 1:
        return True
    rows = {cell.row for cell in cells}
    return len(rows) <= 2 and any(len(read_pieces(cell.pieces).split()) >= PROSE for cell in cells)
