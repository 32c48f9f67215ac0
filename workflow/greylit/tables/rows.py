"""Rows: which lines of a table make up one row, and which rows are heads."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from greylit.tables.columns import Placed
from greylit.tables.fragments import Line
from greylit.tables.values import is_number, is_year

OPEN_END = re.compile(
    r"(?:[-–—,(/&]|\b(?:and|or|of|the|to|in|by|for|with|per|a|an|on|from|de|la|el|y|e|do|da|des|du|et|und|der|die))$"
)
"""How a cell's line ends that goes on in the next."""

Band = list[tuple[Line, list[Placed]]]
"""Lines with their segments by column."""


def cut_rows(band: Band) -> list[Band]:
    """Part the lines between two rules, or of a table without rules, into rows.

    A line goes on the row above where its cells go on: lines of cells are set closer than rows, or the line has
    only words where it follows words. Two numbers in one column are never one cell's.
    """
    if not band:
        return []
    close = _close_pitch(band)
    stubs = [p.segment.text[:1].islower() for _, placed in band for p in placed if p.first == 0]
    worded = 2 * sum(stubs) < len(stubs)
    rows = [[band[0]]]
    for k, (upper, lower) in enumerate(pairwise(band)):
        below = band[k + 2] if k + 2 < len(band) else None
        if _goes_on(rows[-1], upper, lower, below, close, worded):
            rows[-1].append(lower)
        else:
            rows.append([lower])
    return rows


def _close_pitch(band: Band) -> float | None:
    """The pitch up to which lines are one row's, where rows are set apart by more than the lines of a cell."""
    size = max(line.size for line, _ in band)
    # cells that stand at half the height of taller ones beside them make halves of steps
    steps = sorted(step for a, b in pairwise(band) if (step := b[0].base - a[0].base) >= 0.7 * size)
    if len(steps) < 2:
        return None
    widest, at = max((b - a, k) for k, (a, b) in enumerate(pairwise(steps)))
    if widest < 0.2 * size or steps[at] > 1.45 * size:
        return None
    return (steps[at] + steps[at + 1]) / 2


def _goes_on(
    row: Band,
    upper: tuple[Line, list[Placed]],
    lower: tuple[Line, list[Placed]],
    below: tuple[Line, list[Placed]] | None,
    close: float | None,
    worded: bool,
) -> bool:
    """``worded``: first cells begin with a capital or a figure, so one that does not goes on from above."""
    line, placed = lower
    step = line.base - upper[0].base
    if step > 2 * line.size or any(p.first < p.last for p in placed) != any(p.first < p.last for p in upper[1]):
        return False
    said: dict[int, list[str]] = {}
    for _, parts in row:
        for p in parts:
            said.setdefault(p.first, []).append(p.segment.text)
    fits = all(not (is_number(p.segment.text) and any(map(is_number, said.get(p.first, ())))) for p in placed)
    if not fits:
        return False
    if step < 0.85 * line.size:
        return True  # cells set at half height beside taller ones
    own = {p.first: p for p in placed}
    before = {p.first: p for p in upper[1]}
    if close is not None and (0 not in own or not worded or not own[0].segment.text[:1].islower()):
        return step <= close
    if 0 not in own:
        return all(n in said and not is_number(p.segment.text) and not is_number(said[n][-1]) for n, p in own.items())
    stub = own[0].segment
    small = worded and stub.text[:1].islower()
    above = before.get(0)
    ends_open = above is not None and OPEN_END.search(above.segment.text) is not None
    if set(own) == {0}:
        if stub.text.isupper() and above is not None and not above.segment.text.isupper():
            return False  # the head of a group of rows
        if len(said) > 1 and (small or ends_open):
            return True
        hangs = above is not None and stub.x0 > above.segment.x0 + 0.6 * line.size
        alone = below is None or all(p.first != 0 or p.segment.x0 < stub.x0 - 1 for p in below[1])
        return len(said) > 1 and hangs and alone and not is_number(stub.text)
    if set(said) == {0}:
        return small or ends_open
    return small and not any(is_number(p.segment.text) for p in placed)


def count_heads(band: Band) -> int:
    """How many lines at a table's top head its columns, told by what they say: words or years over numbers."""
    total = len(band)
    for k, (_, placed) in enumerate(band):
        values = [p.segment.text for p in placed if p.first > 0]
        if any(p.first < p.last for p in placed) or not values:
            continue
        numbers = sum(map(is_number, values))
        if numbers >= max(1, 0.5 * len(values)) and not _are_years(values):
            later = [p.segment.text for _, parts in band[k:] for p in parts if p.first > 0]
            if sum(map(is_number, later)) >= 0.5 * len(later) and k <= max(1, total // 2):
                while k and _labels_rows(band[k - 1][1]):
                    k -= 1
                return k
            return 0
    first = [p.segment for p in band[0][1]]
    rest = [p.segment for _, parts in band[1:] for p in parts]
    return int(
        total > 1 and len(first) > 1 and all(s.bold for s in first) and sum(s.bold for s in rest) < 0.3 * len(rest)
    )


def _are_years(values: Sequence[str]) -> bool:
    return all(is_year(v) for v in values if v.strip())


def _labels_rows(placed: Sequence[Placed]) -> bool:
    """Whether a line has nothing but its first column: a label of the rows below, no head."""
    return len(placed) == 1 and placed[0].first == placed[0].last == 0
