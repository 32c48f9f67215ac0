"""Finding: the tables of a page, from what is printed where; and what looks like a table and is none.

Three ways, the surest first: a grid of crossing rules; rules one below the other with columns between them; lines
whose columns are parted by white space alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

import msgspec

from greylit.reading import Box, Rule
from greylit.structure.captions import match_caption
from greylit.tables.cells import FoundCell, FoundTable, make_cell
from greylit.tables.columns import GUTTER, Column, Placed, find_columns, place_line, reach
from greylit.tables.fragments import Fragment, Line, group_lines, median
from greylit.tables.grids import read_grid
from greylit.tables.judging import are_cells, are_open_cells, is_prose_band
from greylit.tables.rows import Band, count_heads, cut_rows
from greylit.tables.ruling import Horizontal, find_grids, find_ladders, part_rules
from greylit.tables.runs import find_runs
from greylit.tables.values import is_number, is_year

STUB = 4
"""Lines. A row's first cell between two rules has no more; more are several rows."""


def find_tables(fragments: Sequence[Fragment], rules: Iterable[Rule], fills: Iterable[Box] = ()) -> list[FoundTable]:
    """The tables of a page from top to bottom; no fragment is in two.

    >>> words = [Fragment(t, x, x + 20, y, 9, False, n) for n, (t, x, y) in enumerate(
    ...     [("Year", 0, 10), ("Boats", 80, 10), ("2014", 0, 30), ("26", 80, 30), ("2015", 0, 42), ("31", 80, 42)])]
    >>> rules = [Rule(0, y, 100, y) for y in (0, 15, 47)]
    >>> [[(c.row, c.column, c.text, c.header) for c in t.cells][:3] for t in find_tables(words, rules)]
    [[(1, 1, 'Year', True), (1, 2, 'Boats', True), (2, 1, '2014', False)]]
    """
    across, down = part_rules(rules, fills)
    rest = {f.index: f for f in fragments if f.text.strip()}
    found: list[FoundTable] = []

    def keep(table: FoundTable | None) -> bool:
        if table is None:
            return False
        found.append(table)
        for cell in table.cells:
            for line in cell.lines:
                for index in line:
                    rest.pop(index, None)
        return True

    for grid in find_grids(across, down):
        box = grid.xs[0], grid.ys[0], grid.xs[-1], grid.ys[-1]
        if keep(read_grid(grid, [f for f in rest.values() if _within(f, *box)])):
            across = [h for h in across if not _is_of(h, box)]
    for ladder in find_ladders(across):
        for chain in _chain(ladder, list(rest.values())):
            keep(_read_chain(chain, list(rest.values()), across))
    for run, captioned in find_runs(group_lines(rest.values())):
        inner = [h for h in across if run[0].base - 2 < h.y < run[-1].base and not h.soft]
        table = _read_lines(run, inner, [])
        if table is not None and are_open_cells(table.cells, captioned):
            keep(table)
    return sorted(found, key=lambda t: (t.box[1], t.box[0]))


def _within(f: Fragment, x0: float, top: float, x1: float, bottom: float) -> bool:
    return x0 - 2 <= (f.x0 + f.x1) / 2 <= x1 + 2 and top - 1 <= f.middle <= bottom + 1


def _is_of(h: Horizontal, box: Box) -> bool:
    """Whether a rule is one of a grid's."""
    return box[1] - 1 <= h.y <= box[3] + 1 and box[0] - 2 <= h.x0 and h.x1 <= box[2] + 2


def _chain(ladder: list[Horizontal], fragments: list[Fragment]) -> list[list[Horizontal]]:
    """Runs of a ladder's rules between which a table's lines stand."""
    x0, x1 = min(h.x0 for h in ladder), max(h.x1 for h in ladder)
    between = [f for f in fragments if x0 - 3 <= (f.x0 + f.x1) / 2 <= x1 + 3 and ladder[0].y < f.middle < ladder[-1].y]
    lines = group_lines(between)
    chains: list[list[Horizontal]] = [[ladder[0]]]
    k = 0
    for upper, lower in pairwise(ladder):
        band = []
        while k < len(lines) and lines[k].base < lower.y + 0.3 * lines[k].size:
            band.append(lines[k])
            k += 1
        tight = lower.y - upper.y <= 8 and not band
        titled = any(len(parts := line.cut(1.0)) == 1 and match_caption(parts[0].text) for line in band[1:])
        if tight or (band and not titled and not is_prose_band(band)):
            chains[-1].append(lower)
        else:
            chains.append([lower])
    return [c for c in chains if len(c) >= 2]


def _read_chain(chain: list[Horizontal], fragments: list[Fragment], across: Sequence[Horizontal]) -> FoundTable | None:
    """The table between rules one below the other, with rows that stand above the first or below the last."""
    x0, x1 = min(h.x0 for h in chain) - 3, max(h.x1 for h in chain) + 3
    near = group_lines(f for f in fragments if x0 <= (f.x0 + f.x1) / 2 <= x1)
    lines = [line for line in near if chain[0].y < line.base - 0.3 * line.size < chain[-1].y]
    multi = [line for line in lines if len(line.cut(1.0)) > 1]
    if len(lines) < 2:
        return None
    if len(multi) < 2:
        multi = lines
    columns = find_columns(multi, GUTTER * median([line.size for line in multi]))
    at = near.index(lines[0])
    end = near.index(lines[-1]) + 1
    while at and _joins(near[at - 1], near[at], columns):
        at -= 1
    while end < len(near) and _joins(near[end], near[end - 1], columns) and len(chain) > 1:
        end += 1
    inner = [
        h for h in across if x0 <= h.x0 and h.x1 <= x1 and near[at].base - 2 * near[at].size < h.y < near[end - 1].base
    ]
    table = _read_lines(near[at:end], inner, chain)
    return table if table is not None and are_cells(table.cells, *_extent(table.cells)) else None


def _joins(line: Line, beside: Line, columns: Sequence[Column]) -> bool:
    """Whether a line outside the rules is a row of the table: near, and its segments fit its columns."""
    if abs(line.base - beside.base) > 2.2 * beside.size or len(columns) < 2:
        return False
    segments = line.cut(1.0)
    if len(segments) < 2:
        return False
    places = [reach(s.x0, s.x1, columns) for s in segments]
    return all(a == b for a, b in places) and len(set(places)) == len(places)


def _extent(cells: Sequence[FoundCell]) -> tuple[int, int]:
    return max(c.row for c in cells), max(c.column for c in cells)


def _read_lines(lines: list[Line], inner: Sequence[Horizontal], chain: Sequence[Horizontal]) -> FoundTable | None:
    """The table that lines make up; ``inner`` are the rules among them, ``chain`` those as wide as the table."""
    multi = [line for line in lines if len(line.cut(GUTTER)) > 1]
    if len(multi) < 2:
        multi = lines
    size = median([line.size for line in multi])
    full = [h for h in chain if lines[0].base < h.y + 2 and h.y < lines[-1].base]
    if not full and inner:
        width = max(line.x1 for line in lines) - min(line.x0 for line in lines)
        full = [h for h in inner if h.x1 - h.x0 >= 0.85 * width]
    below = [k for k, line in enumerate(lines) if full and line.base > full[0].y]
    ruled = below[0] if below else 0
    columns = _settle_columns(lines, multi, size, ruled)
    if len(columns) < 2:
        return None
    band: Band = [(line, place_line(line, columns)) for line in lines]
    heads = count_heads(band)
    if ruled and ruled <= 6 and (ruled <= len(lines) / 2 or ruled <= heads) and not _is_figures(band[:ruled]):
        told, heads = heads, ruled
        while heads < told and len(band[heads][1]) > 1:
            heads += 1
    cells = _read_heads(band[:heads], columns, inner, full, size)
    top = max((c.row for c in cells), default=0)
    parts = _part_bands(band[heads:], full)
    apart = len(parts) >= 3 and not any(_has_stack(part) for part in parts)
    apart = apart and all(sum(placed[0].first == 0 for _, placed in part) <= STUB for part in parts)
    for part in parts:
        for row in [part] if apart else cut_rows(part):
            top += 1
            cells += _read_row(row, top)
    if top < 2:
        return None
    return FoundTable(
        box=(
            min(line.x0 for line in lines),
            min(line.base - 0.8 * line.size for line in lines),
            max(line.x1 for line in lines),
            max(line.base + 0.2 * line.size for line in lines),
        ),
        cells=tuple(cells),
        edges=tuple(columns),
        way="lines" if not chain else "rules",
    )


def _settle_columns(lines: list[Line], multi: list[Line], size: float, ruled: int) -> list[Column]:
    """Columns of all lines, or, where a head spans several, those of the lines that have most cells."""
    least = GUTTER * size
    whole = find_columns(multi, least)
    counts = sorted(len(line.cut(GUTTER)) for line in multi)
    usual = counts[(3 * len(counts)) // 4]
    inner = [line for line in lines[ruled:] if len(line.cut(GUTTER)) > 1]
    fine = find_columns([line for line in multi if len(line.cut(GUTTER)) >= max(2, usual)], least)
    body = find_columns(inner, least) if len(inner) > 1 else whole
    best = max((whole, body, fine), key=len)
    return best


def _is_figures(band: Band) -> bool:
    values = [p.segment.text for _, placed in band for p in placed if p.first > 0]
    figures = sum(is_number(v) and not is_year(v.strip()) for v in values)
    return figures > 0.5 * len(values) and not all(v.strip().isdigit() for v in values)


def _part_bands(band: Band, full: Sequence[Horizontal]) -> list[Band]:
    """Body lines parted where a rule as wide as the table runs."""
    parts: list[Band] = []
    for k, item in enumerate(band):
        if k and not any(band[k - 1][0].base - 1 < h.y < item[0].base for h in full):
            parts[-1].append(item)
        else:
            parts.append([item])
    return parts


def _has_stack(band: Band) -> bool:
    """Whether a column has two numbers between two rules: there are several rows."""
    seen: set[int] = set()
    for _, placed in band:
        own = {p.first for p in placed if p.first and is_number(p.segment.text)}
        if own & seen:
            return True
        seen |= own
    return False


def _read_row(row: Band, number: int) -> list[FoundCell]:
    held: dict[int, list[list[Fragment]]] = {}
    spans: dict[int, int] = {}
    for _, placed in row:
        for p in placed:
            held.setdefault(p.first, []).append(p.segment.fragments)
            spans[p.first] = max(spans.get(p.first, 1), p.last - p.first + 1)
    return [make_cell(held[n], number, n + 1, 1, spans[n]) for n in sorted(held)]


def _read_heads(
    band: Band, columns: Sequence[Column], inner: Sequence[Horizontal], full: Sequence[Horizontal], size: float
) -> list[FoundCell]:
    """Cells of the head: a line with heads over several columns is a row of its own, other lines are joined."""
    rows: list[Band] = []
    spanning: list[bool] = []
    for k, (line, placed) in enumerate(band):
        wide = [_widen(p, line, columns, inner, full, placed) for p in placed]
        if k + 1 < len(band) and all(p.first == p.last or p.first == 0 for p in wide):
            below = band[k + 1][1]
            wide = _repeat_heads(wide, below, len(columns)) or _share_out(wide, columns)
        own = any(p.first < p.last for p in wide)
        if rows and spanning[-1] == own and not _repeats(rows[-1], wide, own):
            rows[-1].append((line, wide))
        else:
            rows.append([(line, wide)])
            spanning.append(own)
    cells = [cell for n, row in enumerate(rows, 1) for cell in _read_row(row, n)]
    return [msgspec.structs.replace(c, header=True) for c in cells]


def _repeats(row: Band, placed: Sequence[Placed], own: bool) -> bool:
    """Whether a line of spanning heads is a row below spanning heads of other extent."""
    if not own:
        return False
    spans = {(p.first, p.last) for _, parts in row for p in parts if p.first < p.last}
    return any((p.first, p.last) not in spans for p in placed if p.first < p.last)


def _widen(
    p: Placed,
    line: Line,
    columns: Sequence[Column],
    inner: Sequence[Horizontal],
    full: Sequence[Horizontal],
    beside: Sequence[Placed],
) -> Placed:
    """A head with all columns it heads: those it reaches into, or those its own rule runs over."""
    for h in inner:
        if h in full or not 0 < h.y - line.base < 1.3 * line.size:
            continue
        if any(q is not p and q.segment.x0 < h.x1 and q.segment.x1 > h.x0 for q in beside):
            continue
        if h.x0 - 4 <= p.segment.x0 and p.segment.x1 <= h.x1 + 4:
            over = [n for n, c in enumerate(columns) if h.x0 - 3 <= (c.x0 + c.x1) / 2 <= h.x1 + 3]
            if len(over) > 1:
                return Placed(over[0], over[-1], p.segment)
    return p


def _repeat_heads(placed: Sequence[Placed], below: Sequence[Placed], columns: int) -> list[Placed] | None:
    """Heads over columns whose own heads repeat from one to the next ("n %" below each); None where none do."""
    own = {p.first: p.segment.text for p in below if p.first == p.last}
    for stub in (1, 2):
        heads = [p for p in placed if p.first >= stub]
        each, left = divmod(columns - stub, len(heads)) if len(heads) > 1 else (0, 1)
        if each < 2 or left:
            continue
        said = [[own.get(stub + n * each + k) for k in range(each)] for n in range(len(heads))]
        within = all(stub + n * each <= p.first <= p.last < stub + (n + 1) * each for n, p in enumerate(heads))
        if within and None not in said[0] and len(set(said[0])) == each and all(group == said[0] for group in said):
            out = [p for p in placed if p.first < stub]
            return out + [Placed(stub + n * each, stub + (n + 1) * each - 1, p.segment) for n, p in enumerate(heads)]
    return None


def _share_out(placed: list[Placed], columns: Sequence[Column]) -> list[Placed]:
    """Heads that share out the columns but the first among them, each centred over as many as the next."""
    heads = [p for p in placed if p.segment.x0 > columns[0].x1]
    each, left = divmod(len(columns) - 1, len(heads)) if heads else (0, 1)
    if each < 2 or left:
        return placed
    out = [p for p in placed if p.segment.x0 <= columns[0].x1]
    for n, p in enumerate(heads):
        first, last = 1 + n * each, n * each + each
        x0, x1 = columns[first].x0, columns[last].x1
        if abs((p.segment.x0 + p.segment.x1) / 2 - (x0 + x1) / 2) > 0.2 * (x1 - x0):
            return placed
        out.append(Placed(first, last, p.segment))
    return out
