"""Ruling: printed rules and fills → the bands they part a table into, and grids of cells."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import TypeVar

import msgspec

from greylit.reading import Box, Rule

T = TypeVar("T")
R = TypeVar("R", "Horizontal", "Vertical")

NEAR = 3.0
"""Rules whose ends lie no farther apart, in points, touch."""

SAME_END = 6.0
"""Rules of one table begin and end within so many points."""

NARROW = 40.0
"""Points. A table is not narrower."""


class Horizontal(msgspec.Struct, frozen=True, gc=False, order=True):
    """A horizontal rule, or the edge of a fill (``soft``)."""

    y: float
    x0: float
    x1: float
    soft: bool = False


class Vertical(msgspec.Struct, frozen=True, gc=False, order=True):
    """A vertical rule, or the edge of a fill (``soft``)."""

    x: float
    top: float
    bottom: float
    soft: bool = False


class Grid(msgspec.Struct, gc=False):
    """Rules that cross: where columns and rows part (``xs``, ``ys``), and the rules themselves."""

    xs: list[float]
    ys: list[float]
    horizontals: list[Horizontal]
    verticals: list[Vertical]


def part_rules(rules: Iterable[Rule], fills: Iterable[Box]) -> tuple[list[Horizontal], list[Vertical]]:
    """Horizontal and vertical rules, those end to end made one; fills count by their edges.

    >>> part_rules([Rule(0, 9, 50, 10), Rule(50, 9, 99, 10)], [])
    ([Horizontal(y=9.5, x0=0, x1=99, soft=False)], [])
    """
    across: list[Horizontal] = []
    down: list[Vertical] = []
    for r in rules:
        if r.x1 - r.x0 >= r.bottom - r.top:
            across.append(Horizontal((r.top + r.bottom) / 2, r.x0, r.x1))
        else:
            down.append(Vertical((r.x0 + r.x1) / 2, r.top, r.bottom))
    for x0, top, x1, bottom in fills:
        across += [Horizontal(top, x0, x1, True), Horizontal(bottom, x0, x1, True)]
        down += [Vertical(x0, top, bottom, True), Vertical(x1, top, bottom, True)]
    return _join(across, Horizontal), _join(down, Vertical)


def _join(rules: list[R], make: Callable[[float, float, float, bool], R]) -> list[R]:
    """Rules on one level that touch are one; of a hard and a soft one the hard one stays."""
    out: list[R] = []
    for level in _cluster([(place, (place, *rest)) for place, *rest in sorted(map(msgspec.structs.astuple, rules))]):
        runs: list[tuple[float, float, float, bool]] = []
        for place, start, end, soft in sorted(level, key=lambda r: r[1:3]):
            if runs and start <= runs[-1][2] + 1.5:
                at, first, last, all_soft = runs[-1]
                runs[-1] = (at, first, max(last, end), all_soft and soft)
            else:
                runs.append((place, start, end, soft))
        out += [make(*run) for run in runs]
    return sorted(out)


def _cluster(items: list[tuple[float, T]]) -> list[list[T]]:
    """Items in the order of their places, in groups whose neighbours hardly lie apart."""
    groups: list[list[T]] = []
    last = 0.0
    for place, item in items:
        if groups and place - last <= 1.6:
            groups[-1].append(item)
        else:
            groups.append([item])
        last = place
    return groups


def find_grids(across: Sequence[Horizontal], down: Sequence[Vertical]) -> list[Grid]:
    """Rules that cross each other and part at least two columns or, with two rules or more, two rows."""
    if not down:
        return []
    parent = list(range(len(across) + len(down)))

    def root(n: int) -> int:
        while parent[n] != n:
            parent[n] = parent[parent[n]]
            n = parent[n]
        return n

    order = sorted(range(len(across)), key=lambda n: across[n].y)
    ys = [across[n].y for n in order]
    for m, v in enumerate(down):
        for k in range(bisect_left(ys, v.top - NEAR), len(order)):
            h = across[order[k]]
            if h.y > v.bottom + NEAR:
                break
            if h.x0 - NEAR <= v.x <= h.x1 + NEAR:
                parent[root(order[k])] = root(len(across) + m)
    members: dict[int, tuple[list[Horizontal], list[Vertical]]] = {}
    for n in range(len(parent)):
        hs, vs = members.setdefault(root(n), ([], []))
        if n < len(across):
            hs.append(across[n])
        else:
            vs.append(down[n - len(across)])
    stripes = [
        _surround(hs, vs)
        for hs, vs in members.values()
        if hs and vs and all(h.soft for h in hs) and all(v.soft for v in vs)
    ]
    grids = []
    for hs, vs in members.values():
        if len(hs) < 2 or not vs or _is_striped(_surround(hs, vs), stripes):
            continue
        left, right = min(h.x0 for h in hs), max(h.x1 for h in hs)
        xs = _places([left, right, *(v.x for v in vs)])
        top, bottom = min(v.top for v in vs), max(v.bottom for v in vs)
        levels = _places([*(h.y for h in hs), top, bottom])
        if len(xs) >= 3 and len(levels) >= 3 and xs[-1] - xs[0] >= NARROW:
            grids.append(Grid(xs, levels, sorted(hs), sorted(vs)))
    return sorted(grids, key=lambda g: (g.ys[0], g.xs[0]))


def _surround(hs: Sequence[Horizontal], vs: Sequence[Vertical]) -> Box:
    return min(h.x0 for h in hs), min(v.top for v in vs), max(h.x1 for h in hs), max(v.bottom for v in vs)


def _is_striped(box: Box, stripes: Sequence[Box]) -> bool:
    """Whether fills are every second row of a table: others as wide stand above or below, no more than a row away."""
    if box not in stripes:
        return False
    for x0, top, x1, bottom in stripes:
        alike = abs(x0 - box[0]) <= SAME_END and abs(x1 - box[2]) <= SAME_END
        gap = max(top - box[3], box[1] - bottom)
        if alike and NEAR < gap <= 3 * max(bottom - top, box[3] - box[1]):
            return True
    return False


def _places(values: Iterable[float]) -> list[float]:
    """Places, those that are hardly apart made one."""
    out: list[float] = []
    for value in sorted(values):
        if not out or value - out[-1] > NEAR:
            out.append(value)
    return out


class Slot(msgspec.Struct, frozen=True, gc=False):
    """A cell of a grid: from and to which of its rows and columns (0-based, end excluded)."""

    row: int
    column: int
    row_end: int
    column_end: int


def cut_slots(grid: Grid) -> list[Slot]:
    """The cells of a grid: neighbours between which no rule is printed are one."""
    rows, columns = len(grid.ys) - 1, len(grid.xs) - 1
    parent = {(i, j): (i, j) for i in range(rows) for j in range(columns)}

    def root(n: tuple[int, int]) -> tuple[int, int]:
        while parent[n] != n:
            n = parent[n]
        return n

    upright: dict[int, list[Vertical]] = {}
    for v in grid.verticals:
        upright.setdefault(_nearest(grid.xs, v.x), []).append(v)
    level: dict[int, list[Horizontal]] = {}
    for h in grid.horizontals:
        level.setdefault(_nearest(grid.ys, h.y), []).append(h)
    for i, (top, bottom) in enumerate(pairwise(grid.ys)):
        for j, (left, right) in enumerate(pairwise(grid.xs)):
            if j + 1 < columns and not any(
                min(v.bottom, bottom) - max(v.top, top) >= 0.6 * (bottom - top) for v in upright.get(j + 1, ())
            ):
                parent[root((i, j + 1))] = root((i, j))
            if i + 1 < rows and not any(
                min(h.x1, right) - max(h.x0, left) >= 0.6 * (right - left) for h in level.get(i + 1, ())
            ):
                parent[root((i + 1, j))] = root((i, j))
    groups: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for n in parent:
        groups.setdefault(root(n), []).append(n)
    return sorted(
        (
            Slot(min(i for i, _ in g), min(j for _, j in g), max(i for i, _ in g) + 1, max(j for _, j in g) + 1)
            for g in groups.values()
        ),
        key=lambda s: (s.row, s.column),
    )


def _nearest(places: Sequence[float], value: float) -> int:
    return min(range(len(places)), key=lambda n: abs(places[n] - value))


def find_ladders(across: Sequence[Horizontal]) -> list[list[Horizontal]]:
    """Sets of two or more rules one below the other that begin and end alike, from top to bottom."""
    ladders: list[list[Horizontal]] = []
    for h in sorted(across):
        if h.x1 - h.x0 < NARROW:
            continue
        for ladder in ladders:
            last = ladder[0]
            if abs(last.x0 - h.x0) <= SAME_END and abs(last.x1 - h.x1) <= SAME_END:
                if h.y - ladder[-1].y > 1.6:
                    ladder.append(h)
                break
        else:
            ladders.append([h])
    return [ladder for ladder in ladders if len(ladder) >= 2]
