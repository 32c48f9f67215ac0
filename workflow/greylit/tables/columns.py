"""Columns: where the white space of a table's lines parts them, and which columns a segment stands in."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from greylit.tables.fragments import Line, Segment

GUTTER = 0.55
"""Ems of white space, on all lines, that part two columns. Word spaces are .25 to .35 and do not fall below each other."""


class Column(msgspec.Struct, frozen=True, gc=False):
    """From where to where a column's text reaches."""

    x0: float
    x1: float


class Placed(msgspec.Struct, gc=False):
    """A segment and the columns (0-based) it stands in, the last included."""

    first: int
    last: int
    segment: Segment


def find_columns(lines: Sequence[Line], least: float) -> list[Column]:
    """The columns of lines: text between gaps of at least ``least`` that no line bridges."""
    out: list[Column] = []
    for x0, x1 in sorted((f.x0, f.x1) for line in lines for f in line.fragments):
        if out and x0 - out[-1].x1 < least:
            out[-1] = Column(out[-1].x0, max(out[-1].x1, x1))
        else:
            out.append(Column(x0, x1))
    return out


def place_line(line: Line, columns: Sequence[Column]) -> list[Placed]:
    """The segments of a line with the columns they reach into.

    A segment whose fragments can be told apart by column is parted; one that bridges columns spans them.
    """
    out: list[Placed] = []
    for segment in line.cut(GUTTER):
        first, last = reach(segment.x0, segment.x1, columns)
        if first < last and len(segment.fragments) > 1:
            own = [reach(f.x0, f.x1, columns) for f in segment.fragments]
            if all(a == b for a, b in own) and _parts(segment, own):
                for k, (a, _) in enumerate(own):
                    f = segment.fragments[k]
                    if k and out[-1].first == a:
                        out[-1].segment.fragments.append(f)
                        out[-1].segment.x1 = f.x1
                    else:
                        out.append(Placed(a, a, Segment([f], f.x0, f.x1)))
                continue
        if out and out[-1].first == first and out[-1].last == last:
            out[-1].segment.fragments += segment.fragments
            out[-1].segment.x1 = segment.x1
        else:
            out.append(Placed(first, last, segment))
    return out


def _parts(segment: Segment, own: Sequence[tuple[int, int]]) -> bool:
    """Whether the gaps at which a segment's columns change are its widest."""
    gaps = [
        (segment.fragments[k].x0 - segment.fragments[k - 1].x1, own[k][0] != own[k - 1][0]) for k in range(1, len(own))
    ]
    inner = [g for g, change in gaps if not change]
    return min(g for g, change in gaps if change) >= max(inner, default=0)


def reach(x0: float, x1: float, columns: Sequence[Column]) -> tuple[int, int]:
    """The first and the last of the columns that ``[x0, x1]`` reaches into; between two, the nearer one.

    >>> sides = [Column(0, 50), Column(60, 70), Column(80, 90)]
    >>> reach(5, 20, sides), reach(62, 88, sides), reach(71, 78, sides)
    ((0, 0), (1, 2), (1, 1))
    """
    hit = [
        n
        for n, c in enumerate(columns)
        if min(c.x1, x1) - max(c.x0, x0) > min(0.25 * (c.x1 - c.x0), 0.6 * (x1 - x0), 4.0)
    ]
    if hit:
        return hit[0], hit[-1]
    middle = (x0 + x1) / 2
    near = min(range(len(columns)), key=lambda n: max(columns[n].x0 - middle, middle - columns[n].x1))
    return near, near
