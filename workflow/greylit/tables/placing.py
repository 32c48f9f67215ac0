"""Placing: tables among the blocks of a document, each with its caption."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from greylit.structure.drafts import Draft, DraftCaption, DraftTable, PrintedTable


def list_lines(tables: Iterable[PrintedTable]) -> frozenset[int]:
    """The lines (0-based) of tables."""
    return frozenset(n - 1 for table in tables for n in _lines_of(table))


def _lines_of(table: PrintedTable) -> list[int]:
    return sorted({n for cell in table.cells for n, _, _ in cell.parts})


def shift_table(table: PrintedTable, lines: int) -> PrintedTable:
    """A table whose lines come after so many others."""
    cells = [
        msgspec.structs.replace(c, parts=[(n + lines, start, end) for n, start, end in c.parts]) for c in table.cells
    ]
    return msgspec.structs.replace(table, cells=cells)


def set_pages(tables: Iterable[PrintedTable], pages: Sequence[int]) -> list[PrintedTable]:
    """Tables with the page their first line stands on; ``pages`` has that of every line."""
    return [msgspec.structs.replace(t, page=pages[_lines_of(t)[0] - 1]) for t in tables]


def draft_blocks(tables: Iterable[PrintedTable]) -> list[Draft]:
    """A block for each table."""
    return [Draft(kind="table", lines=_lines_of(table)) for table in tables]


def link_tables(
    tables: Sequence[PrintedTable], drafts: Sequence[Draft], captions: Sequence[DraftCaption]
) -> list[DraftTable]:
    """Tables with their block and their caption: the one above, or else below; each caption has one table."""
    by_line = {draft.lines[0]: k for k, draft in enumerate(drafts) if draft.kind == "table"}
    titles = {c.block: n for n, c in enumerate(captions) if c.kind == "table"}
    placed = sorted((by_line[_lines_of(table)[0]], n) for n, table in enumerate(tables))
    free = set(titles)
    above: dict[int, int] = {}
    for block, _ in placed:
        for k in (block - 1, block - 2):
            if k in free and (k == block - 1 or drafts[block - 1].kind in ("paragraph", "caption", "other")):
                above[block] = titles[k]
                free.discard(k)
                break
    for block, _ in placed:
        if block not in above and block + 1 in free:
            above[block] = titles[block + 1]
            free.discard(block + 1)
    return [
        DraftTable(block=block, cells=tables[n].cells, page=tables[n].page, caption=above.get(block))
        for block, n in placed
    ]
