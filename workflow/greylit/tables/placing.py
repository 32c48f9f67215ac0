"""Placing: tables among the blocks of a document, each with its caption."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from greylit.structure.drafts import Draft, DraftCaption, DraftCell, DraftTable, PrintedTable
from greylit.tables.cells import FoundTable


def print_table(
    found: FoundTable, parts: Iterable[Sequence[tuple[int, int, int]]], page: int, *, edges: bool = True
) -> PrintedTable:
    """A table on a page; ``parts`` are, cell by cell, the parts of lines (line, start, end) that it holds."""
    cells = [
        DraftCell(
            row=cell.row, column=cell.column, rows=cell.rows, columns=cell.columns, header=cell.header, parts=list(own)
        )
        for cell, own in zip(found.cells, parts, strict=True)
    ]
    return PrintedTable(page=page, cells=cells, edges=[(c.x0, c.x1) for c in found.edges] if edges else [])


def list_lines(tables: Iterable[PrintedTable]) -> frozenset[int]:
    """The lines (0-based) of tables."""
    return frozenset(n - 1 for table in tables for cell in table.cells for n, _, _ in cell.parts)


def _list_rows(table: PrintedTable) -> list[list[int]]:
    """The lines of each row that says something. A line belongs to the first row it has part in."""
    rows: dict[int, list[int]] = {}
    seen: set[int] = set()
    for cell in sorted(table.cells, key=lambda c: c.row):
        for n, _, _ in cell.parts:
            if n not in seen:
                rows.setdefault(cell.row, []).append(n)
                seen.add(n)
    return [sorted(lines) for lines in rows.values()]


def shift_table(table: PrintedTable, lines: int) -> PrintedTable:
    """A table whose lines come after so many others."""
    cells = [
        msgspec.structs.replace(c, parts=[(n + lines, start, end) for n, start, end in c.parts]) for c in table.cells
    ]
    return msgspec.structs.replace(table, cells=cells)


def set_pages(tables: Iterable[PrintedTable], pages: Sequence[int]) -> list[PrintedTable]:
    """Tables with the page their first line stands on; ``pages`` has that of every line."""
    return [msgspec.structs.replace(t, page=pages[min(list_lines([t]))]) for t in tables]


def draft_blocks(tables: Iterable[PrintedTable]) -> list[Draft]:
    """A block for each row of tables."""
    return [Draft(kind="table", lines=lines) for table in tables for lines in _list_rows(table)]


def link_tables(
    tables: Sequence[PrintedTable], drafts: Sequence[Draft], captions: Sequence[DraftCaption]
) -> list[DraftTable]:
    """Tables with their blocks and their caption: the one above, or else below; each caption has one table."""
    by_line = {draft.lines[0]: k for k, draft in enumerate(drafts) if draft.kind == "table"}
    titles = {c.block: n for n, c in enumerate(captions) if c.kind == "table"}
    placed = sorted(([by_line[lines[0]] for lines in _list_rows(table)], n) for n, table in enumerate(tables))
    free = set(titles)
    above: dict[int, int] = {}
    for blocks, n in placed:
        first = blocks[0]
        for k in (first - 1, first - 2):
            if k in free and (k == first - 1 or drafts[first - 1].kind in ("paragraph", "caption", "other")):
                above[n] = titles[k]
                free.discard(k)
                break
    for blocks, n in placed:
        if n not in above and blocks[-1] + 1 in free:
            above[n] = titles[blocks[-1] + 1]
            free.discard(blocks[-1] + 1)
    return [
        DraftTable(blocks=blocks, cells=tables[n].cells, page=tables[n].page, caption=above.get(n))
        for blocks, n in placed
    ]
