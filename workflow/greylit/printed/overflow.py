"""Overflow: rows of a table at the head of a page whose table ends the page before, where neither rule nor head shows it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from greylit.printed.lines import PrintedLine, cut_rows, is_near
from greylit.structure.drafts import DraftCell, PrintedTable

SLACK = 12.0
"""Points by which the first and the last column may reach farther than on the page before."""

CLOSE = 1.4
"""Ems from a line to the next one of the same cell at most."""


def find_overflow(
    tables: Sequence[PrintedTable], lines: Sequence[PrintedLine], texts: Sequence[str]
) -> list[PrintedTable]:
    """The tables with those that go on from the page before added, in order.

    ``lines`` are the document's that are in no table and no margin; ``texts`` all its lines as they stand.
    """
    pages: dict[int, list[PrintedLine]] = defaultdict(list)
    for x in lines:
        pages[x.page].append(x)
    last: dict[int, PrintedTable] = {}
    begun: dict[int, int] = {}
    for table in sorted(tables, key=_first):
        last[table.page] = table
        begun.setdefault(table.page, _first(table))
    out = list(tables)
    for page, table in sorted(last.items()):
        ends = max(n for cell in table.cells for n, _, _ in cell.parts)
        if len(table.edges) < 2 or any(x.index >= ends for x in pages[page]):
            continue
        before = [x for x in pages[page + 1] if x.index + 1 < begun.get(page + 1, len(texts) + 1)]
        cells = _take_rows(cut_rows(before), table, texts)
        if cells:
            out.append(PrintedTable(page=page + 1, cells=cells, edges=table.edges))
    return sorted(out, key=_first)


def _first(table: PrintedTable) -> int:
    return min(n for cell in table.cells for n, _, _ in cell.parts)


def _take_rows(rows: Sequence[list[PrintedLine]], table: PrintedTable, texts: Sequence[str]) -> list[DraftCell]:
    """The cells of the first rows of a page, as far as all their pieces stand in the columns of a table."""
    cuts = [(a[1] + b[0]) / 2 for a, b in pairwise(table.edges)]
    bounds = [table.edges[0][0] - SLACK, *cuts, table.edges[-1][1] + SLACK]
    taken: list[tuple[list[PrintedLine], list[int]]] = []
    for row in rows:
        places = [sum(cut < x.middle for cut in cuts) for x in row]
        fits = all(bounds[n] <= x.x0 and x.x1 <= bounds[n + 1] for n, x in zip(places, row, strict=True))
        size = taken[0][0][0].size if taken else row[0].size
        if not fits or len(set(places)) < len(places) or not is_near(size, row[0].size):
            break
        taken.append((row, places))
    while taken and len(taken[-1][0]) < 2:
        taken.pop()
    if not taken or 2 * sum(len(row) > 1 for row, _ in taken) < len(taken) or taken[0][1][0] != 0:
        return []
    cells: dict[tuple[int, int], list[tuple[int, int, int]]] = {}
    number = 0
    bottom = -1e9
    for row, places in taken:
        if places[0] == 0 or row[0].bottom - bottom > CLOSE * row[0].size:
            number += 1
        bottom = row[0].bottom
        for x, n in zip(row, places, strict=True):
            cells.setdefault((number, n + 1), []).append((x.index + 1, 0, len(texts[x.index])))
    return [DraftCell(row=row, column=column, parts=parts) for (row, column), parts in sorted(cells.items())]
