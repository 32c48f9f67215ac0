"""Fragments: words that stand together on a page, and the lines and cells they make up."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

LEVEL = 0.3
"""Baselines that differ by less than so many ems are one line's."""


class Fragment(msgspec.Struct, frozen=True, gc=False):
    """Words on one baseline with no wide gap between them; ``index`` is the caller's number for them.

    Lengths are points, or columns of a text, to the right and down; ``base`` is the baseline.
    """

    text: str
    x0: float
    x1: float
    base: float
    size: float
    bold: bool
    index: int

    @property
    def top(self) -> float:
        """Its upper edge."""
        return self.base - 0.8 * self.size

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.base + 0.2 * self.size

    @property
    def middle(self) -> float:
        """Its height's middle."""
        return self.base - 0.3 * self.size


class Segment(msgspec.Struct, gc=False):
    """Fragments of one line that no wide gap parts."""

    fragments: list[Fragment]
    x0: float
    x1: float

    @property
    def text(self) -> str:
        """Its words."""
        return " ".join(f.text for f in self.fragments)

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return all(f.bold for f in self.fragments)


class Line(msgspec.Struct, gc=False):
    """Fragments on one baseline, from left to right."""

    fragments: list[Fragment]
    base: float
    size: float

    @property
    def x0(self) -> float:
        """Its left edge."""
        return self.fragments[0].x0

    @property
    def x1(self) -> float:
        """Its right edge."""
        return max(f.x1 for f in self.fragments)

    def cut(self, gap: float) -> list[Segment]:
        """Its segments: parts between which there is a gap of ``gap`` ems or more."""
        out: list[Segment] = []
        for f in self.fragments:
            if out and f.x0 - out[-1].x1 < gap * self.size:
                out[-1].fragments.append(f)
                out[-1].x1 = max(out[-1].x1, f.x1)
            else:
                out.append(Segment([f], f.x0, f.x1))
        return out


def group_lines(fragments: Iterable[Fragment]) -> list[Line]:
    """Lines from top to bottom.

    >>> a, b = Fragment("Oats", 0, 20, 100, 10, False, 0), Fragment("4.5", 60, 75, 101, 10, False, 1)
    >>> [[f.text for f in line.fragments] for line in group_lines([b, a])]
    [['Oats', '4.5']]
    """
    lines: list[Line] = []
    for f in sorted(fragments, key=lambda f: (f.base, f.x0)):
        last = lines[-1] if lines else None
        if last is not None and f.base - last.base <= LEVEL * min(f.size, last.size):
            last.fragments.append(f)
            last.size = max(last.size, f.size)
        else:
            lines.append(Line([f], f.base, f.size))
    for line in lines:
        line.fragments.sort(key=lambda f: f.x0)
    return lines


def median(values: Sequence[float]) -> float:
    """The middle value (the upper of two).

    >>> median([3, 1, 2])
    2
    """
    return sorted(values)[len(values) // 2]
