"""Tables of a page: their cells in a grid, spans and heads as HTML has them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from greylit.readers.html.tree import Node
from greylit.readers.parts import Piece, TableCell
from greylit.readers.tabulation import Grid

WIDEST = 1000
"""Columns or rows at most that one cell spans, as HTML has it for columns."""


def read_cells(table: Node, say: Callable[[Node], tuple[Piece, ...]], gone: Callable[[Node], bool]) -> list[TableCell]:
    """The cells of a table; ``say`` reads a cell's pieces, ``gone`` tells what is left out."""
    grid = Grid()
    cells: list[TableCell] = []
    for section, rows in _find_sections(table, gone):
        left = len(rows)
        for row in rows:
            grid.start_row()
            found = [n for n in row.nodes if n.tag in ("td", "th") and not gone(n)]
            for cell in found:
                columns = _read_span(cell.attributes.get("colspan"), 1)
                spanned = _read_span(cell.attributes.get("rowspan"), 1)
                rows_spanned = min(spanned or left, left)
                at = grid.place(rows=rows_spanned, columns=columns or 1)
                scope = cell.attributes.get("scope", "").lower()
                cells.append(
                    TableCell(
                        row=at[0],
                        column=at[1],
                        pieces=say(cell),
                        rows=rows_spanned,
                        columns=columns or 1,
                        header=cell.tag == "th"
                        or section == "thead"
                        or scope in ("row", "col", "rowgroup", "colgroup"),
                    )
                )
            left -= 1
    return cells


def _find_sections(table: Node, gone: Callable[[Node], bool]) -> Iterator[tuple[str, list[Node]]]:
    """The parts of a table with their rows, foot last."""
    sections = [
        (n.tag, [r for r in n.nodes if r.tag == "tr" and not gone(r)])
        for n in table.nodes
        if n.tag in ("thead", "tbody", "tfoot")
    ]
    loose = [n for n in table.nodes if n.tag == "tr" and not gone(n)]
    if loose:
        sections.append(("tbody", loose))
    yield from sorted(sections, key=lambda section: ("thead", "tbody", "tfoot").index(section[0]))


def _read_span(text: str | None, default: int) -> int:
    return min(int(text), WIDEST) if text and text.strip().isdecimal() else default


def find_caption(table: Node) -> Node | None:
    """A table's caption element."""
    return next((n for n in table.nodes if n.tag == "caption"), None)


def holds_blocks(table: Node) -> bool:
    """Whether a table holds headings, or other tables while it has no heads of its own: then it lays out a page."""
    inner = [n.tag for n in table.walk() if n is not table]
    if any(tag in ("h1", "h2", "h3", "article", "main") for tag in inner):
        return True
    return "table" in inner and not _is_headed(table)


def _is_headed(table: Node) -> bool:
    """Whether a row of a table, none of a table within it, begins with two heads or more."""
    rows = [r for n in table.nodes for r in ([n] if n.tag == "tr" else n.nodes) if r.tag == "tr"]
    return any([n.tag for n in row.nodes if n.tag in ("td", "th")][:2] == ["th", "th"] for row in rows)
