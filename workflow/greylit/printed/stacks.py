"""Stacks: short centred lines below one another, several side by side, as the authors of a paper are set.

Each is a name with what belongs to it, and is read from top to bottom before the one beside it.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from greylit.printed.slips import Slip

MIDDLE = 1.5
"""Points by which the middles of a stack's lines differ."""

NEAR = 0.9
"""Ems between the lines of a stack at most."""

LONGEST, HIGHEST = 60, 9
"""Characters of its lines, and lines of it, at most."""

LARGER, SMALLER = 1.15, 0.75
"""A title above is set in type larger by this factor; a post in no smaller type than this share of the name's."""

UNEVEN = 6.0
"""Points by which the widths of a stack's lines differ at least: else they might be flush."""


class _Stack(msgspec.Struct):
    members: list[int]
    x0: float
    x1: float
    top: float
    bottom: float

    @property
    def middle(self) -> float:
        return (self.x0 + self.x1) / 2


def find_grid(slips: Sequence[Slip], members: Sequence[int]) -> tuple[tuple[float, float], list[list[int]]] | None:
    """The stacks of a grid below a title: from where to where it reaches on the page, and each stack's pieces in order.

    >>> slips = [Slip((40, 0, 260, 18), 18, 20), *(Slip((x - w, y, x + w, y + 10), 10, 20)
    ...     for y, w in ((30, 30), (42, 40)) for x in (80, 220))]
    >>> find_grid(slips, range(5))
    ((30, 52), [[1, 3], [2, 4]])
    """
    stacks = _stack(slips, members)
    found: list[_Stack] = []
    for row in _row(stacks):
        tall = [s for s in row if len(s.members) > 1 and _is_centred(s, slips)]
        if len(tall) >= 2 and len(tall) >= 0.6 * len(row):
            found += sorted(row, key=lambda s: s.x0)
        elif found:
            break
    if not found:
        return None
    top, foot = min(s.top for s in found), max(s.bottom for s in found)
    taken = {i for s in found for i in s.members}
    size = max(slips[i].size for i in taken)
    titled = any(slips[i].size >= LARGER * size and slips[i].box[3] <= top + 1 for i in members)
    clear = all(i in taken or slips[i].box[3] <= top or slips[i].box[1] >= foot for i in members)
    return ((top, foot), [s.members for s in found]) if titled and clear else None


def _stack(slips: Sequence[Slip], members: Sequence[int]) -> list[_Stack]:
    """Pieces that stand below one another on one middle."""
    out: list[_Stack] = []
    for i in sorted(members, key=lambda i: (slips[i].box[1], slips[i].box[0], i)):
        x0, top, x1, bottom = slips[i].box
        for stack in reversed(out[-40:]):
            near = abs((x0 + x1) / 2 - stack.middle) <= MIDDLE and -1 <= top - stack.bottom <= NEAR * slips[i].size
            share = slips[i].size / slips[stack.members[-1]].size
            if near and SMALLER < share < 1.05:
                stack.members.append(i)
                stack.x0, stack.x1, stack.bottom = min(stack.x0, x0), max(stack.x1, x1), bottom
                break
        else:
            out.append(_Stack([i], x0, x1, top, bottom))
    return out


def _row(stacks: Sequence[_Stack]) -> list[list[_Stack]]:
    """Stacks side by side, in rows from the top; those in a row do not stand above one another."""
    rows: list[list[_Stack]] = []
    for stack in stacks:
        row = rows[-1] if rows else []
        beside = row and stack.top < max(s.bottom for s in row) - 2
        if beside and all(s.x1 < stack.x0 - 4 or stack.x1 < s.x0 - 4 for s in row):
            row.append(stack)
        else:
            rows.append([stack])
    return rows


def _is_centred(stack: _Stack, slips: Sequence[Slip]) -> bool:
    widths = [slips[i].box[2] - slips[i].box[0] for i in stack.members]
    short = all(slips[i].length <= LONGEST for i in stack.members) and len(widths) <= HIGHEST
    return short and max(widths) - min(widths) >= UNEVEN
