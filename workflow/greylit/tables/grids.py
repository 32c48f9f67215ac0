"""Grids: the table between crossing rules; rows and columns that no rule parts are parted by white space."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from greylit.tables.cells import FoundCell, FoundTable, make_cell
from greylit.tables.columns import Column, Placed, find_columns
from greylit.tables.fragments import Fragment, Line, group_lines, median
from greylit.tables.judging import are_cells
from greylit.tables.rows import Band, count_heads, cut_rows
from greylit.tables.ruling import Grid, Horizontal, Vertical, cut_slots
from greylit.tables.values import is_number

SPARSE = 40
"""Cells a word: a grid that has more is a drawing, such as a map or graph paper."""


def read_grid(grid: Grid, inside: list[Fragment]) -> FoundTable | None:
    """The table in a grid of crossing rules, from the fragments within it."""
    if len(inside) < 3 or (len(grid.xs) - 1) * (len(grid.ys) - 1) > SPARSE * len(inside):
        return None
    grid = _add_columns(grid, inside)
    grid = _part_spans(_add_rows(grid, inside), inside)
    slots = cut_slots(grid)
    owner = {
        (i, j): n for n, s in enumerate(slots) for i in range(s.row, s.row_end) for j in range(s.column, s.column_end)
    }
    held: list[list[Fragment]] = [[] for _ in slots]
    for f in inside:
        i, j = _interval(grid.ys, f.middle), _interval(grid.xs, (f.x0 + f.x1) / 2)
        held[owner[i, j]].append(f)
    rows = sorted({i for n, s in enumerate(slots) if held[n] for i in range(s.row, s.row + 1)})
    columns = sorted({j for n, s in enumerate(slots) if held[n] for j in range(s.column, s.column + 1)})
    if len(rows) < 2 or len(columns) < 2:
        return None
    cells = [
        make_cell(
            [line.fragments for line in group_lines(held[n])],
            1 + rows.index(s.row),
            1 + columns.index(s.column),
            max(1, sum(s.row <= i < s.row_end for i in rows)),
            max(1, sum(s.column <= j < s.column_end for j in columns)),
        )
        for n, s in enumerate(slots)
        if held[n]
    ]
    heads = _count_head_rows(cells, {f.index: f for f in inside}, grid, rows)
    cells = [msgspec.structs.replace(c, header=c.row <= heads) for c in cells]
    if not are_cells(cells, len(rows), len(columns)):
        return None
    return FoundTable(
        box=(grid.xs[0], grid.ys[0], grid.xs[-1], grid.ys[-1]),
        cells=tuple(cells),
        edges=tuple(Column(grid.xs[j], grid.xs[j + 1]) for j in columns),
        way="grid",
    )


def _interval(places: Sequence[float], value: float) -> int:
    return min(max(bisect_right(places, value) - 1, 0), len(places) - 2)


def _add_columns(grid: Grid, inside: list[Fragment]) -> Grid:
    """A grid some of whose columns no rule parts, with those parted by white space."""
    lines = group_lines(inside)
    extra: list[Vertical] = []
    for left, right in pairwise(grid.xs):
        own = [
            Line([f for f in line.fragments if left - 1 <= (f.x0 + f.x1) / 2 <= right + 1], line.base, line.size)
            for line in lines
        ]
        multi = [line for line in own if len(line.fragments) > 1 and len(line.cut(1.0)) > 1]
        if len(multi) < 2 or len(multi) < 0.5 * sum(bool(line.fragments) for line in own):
            continue
        columns = find_columns(multi, 0.9 * median([line.size for line in multi]))
        for a, b in pairwise(columns):
            x = (a.x1 + b.x0) / 2
            extra += [
                Vertical(x, top, bottom)
                for top, bottom in pairwise(grid.ys)
                if not any(f.x0 < x < f.x1 and top < f.middle < bottom for f in inside)
            ]
    if not extra:
        return grid
    return Grid(sorted({*grid.xs, *(v.x for v in extra)}), grid.ys, grid.horizontals, sorted([*grid.verticals, *extra]))


def _add_rows(grid: Grid, inside: list[Fragment]) -> Grid:
    """A grid some of whose rows no rule parts, with those parted: where two columns have numbers line by line."""
    columns = [Column(a, b) for a, b in pairwise(grid.xs)]
    by_band: dict[int, list[Fragment]] = {}
    for f in inside:
        by_band.setdefault(_interval(grid.ys, f.middle), []).append(f)
    extra: list[Horizontal] = []
    for fragments in by_band.values():
        lines = group_lines(fragments)
        if len(lines) < 2:
            continue
        band = [(line, _by_interval(line, grid.xs)) for line in lines]
        stacked = sum(
            sum(p.first == n and is_number(p.segment.text) for _, parts in band for p in parts) >= 2
            for n in range(len(columns))
        )
        both = sum(sum(is_number(p.segment.text) for p in parts if p.first) >= 1 for _, parts in band)
        if not stacked or both < 2:
            continue
        rows = cut_rows(band)
        for upper, lower in pairwise(rows):
            y = (upper[-1][0].base + 0.2 * upper[-1][0].size + lower[0][0].base - 0.8 * lower[0][0].size) / 2
            extra.append(Horizontal(y, grid.xs[0], grid.xs[-1]))
    if not extra:
        return grid
    return Grid(grid.xs, sorted({*grid.ys, *(h.y for h in extra)}), sorted([*grid.horizontals, *extra]), grid.verticals)


def _part_spans(grid: Grid, inside: list[Fragment]) -> Grid:
    """A grid with those cells over several columns parted whose last lines stand column by column."""
    across: list[Horizontal] = []
    down: list[Vertical] = []
    for slot in cut_slots(grid):
        if slot.column_end - slot.column < 2:
            continue
        x0, x1 = grid.xs[slot.column], grid.xs[slot.column_end]
        top, bottom = grid.ys[slot.row], grid.ys[slot.row_end]
        lines = group_lines(f for f in inside if x0 < (f.x0 + f.x1) / 2 < x1 and top < f.middle < bottom)
        cuts = grid.xs[slot.column + 1 : slot.column_end]
        first = len(lines)
        while first and _stands_apart(lines[first - 1], cuts):
            first -= 1
        if first == len(lines):
            continue
        if first:
            upper = max(f.bottom for f in lines[first - 1].fragments)
            y = (upper + min(f.top for f in lines[first].fragments)) / 2
            across.append(Horizontal(y, x0, x1))
            top = y
        down += [Vertical(x, top, bottom) for x in cuts]
    if not down:
        return grid
    ys = list(grid.ys)
    for h in across:
        if not any(abs(h.y - y) < 1 for y in ys):
            ys.append(h.y)
    return Grid(grid.xs, sorted(ys), sorted([*grid.horizontals, *across]), sorted([*grid.verticals, *down]))


def _stands_apart(line: Line, cuts: Sequence[float]) -> bool:
    """Whether no fragment of a line crosses the edge of a column, and two and more columns have one."""
    if any(f.x0 < x - 1.5 and f.x1 > x + 1.5 for f in line.fragments for x in cuts):
        return False
    return len({sum(x < (f.x0 + f.x1) / 2 for x in cuts) for f in line.fragments}) > 1


def _by_interval(line: Line, xs: Sequence[float]) -> list[Placed]:
    out: list[Placed] = []
    for f in line.fragments:
        j = _interval(xs, (f.x0 + f.x1) / 2)
        if out and out[-1].first == j:
            out[-1].segment.fragments.append(f)
            out[-1].segment.x1 = f.x1
        else:
            out.append(Placed(j, j, Line([f], line.base, line.size).cut(9)[0]))
    return out


def _count_head_rows(cells: Sequence[FoundCell], fragments: dict[int, Fragment], grid: Grid, rows: list[int]) -> int:
    """How many rows of a grid head its columns: those of words over numbers; else the first if it is set apart."""
    by_row: dict[int, list[FoundCell]] = {}
    for c in cells:
        by_row.setdefault(c.row, []).append(c)
    total = max(by_row)
    band: Band = []
    for row in range(1, total + 1):
        placed = []
        for c in by_row.get(row, ()):
            own = [fragments[i] for line in c.lines for i in line]
            segment = Line(own, own[0].base, own[0].size).cut(1e9)[0]
            placed.append(Placed(c.column - 1, c.column + c.columns - 2, segment))
        band.append((Line([f for p in placed for f in p.segment.fragments] or [], 0, 1), placed))
    heads = count_heads(band)
    if not heads and len(by_row.get(1, ())) > 1:
        values = [c.text for r in range(2, total + 1) for c in by_row.get(r, ()) if c.column > 1]
        short = all(len(c.text) <= 40 for c in by_row[1])
        longer = sum(map(len, values)) > 1.5 * len(values) * sum(len(c.text) for c in by_row[1]) / len(by_row[1])
        filled = any(h.soft for h in grid.horizontals) or any(v.soft for v in grid.verticals)
        heads = int(short and (longer or filled) and not any(is_number(c.text) for c in by_row[1]))
    reach_down = max((c.row + c.rows - 1 for c in cells if c.row <= heads), default=0)
    return max(heads, reach_down) if reach_down <= max(heads + 1, 3) and reach_down < total else heads
