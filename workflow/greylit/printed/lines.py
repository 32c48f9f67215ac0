"""Printed lines: a line's text with its place and type, and the type most of a document is set in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby, pairwise

import msgspec

from greylit.reading import Print

NEAR = 0.06
"""Type sizes that differ by no more than this share are one."""

CAPITAL = 1.1, 1.6
"""The size of capitals beside small capitals, as a multiple of theirs."""

NUMERAL = 3
"""Letters that a line in small capitals has in capitals beside the first of each word, at most: those of its number."""

UPRIGHT = 0.35
"""Lines whose heights overlap by so much stand side by side."""


class PrintedLine(msgspec.Struct, frozen=True, gc=False):
    """Line ``index`` (0-based) of a document, as it stands on its page."""

    index: int
    text: str
    page: int
    region: int
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    bold: bool
    italic: bool
    print: Print

    @property
    def middle(self) -> float:
        """Half way between its left and right end."""
        return (self.x0 + self.x1) / 2

    @property
    def raised(self) -> int:
        """How many characters it begins with are superscripts."""
        run = self.print.runs[0] if self.print.runs else None
        return run.end if run is not None and run.rise > 0 and run.start == 0 else 0

    @property
    def wholly_bold(self) -> bool:
        """Whether no part of it is set lighter."""
        return self.bold and not any(r.bold is False and not r.rise for r in self.print.runs)

    @property
    def wholly_italic(self) -> bool:
        """Whether no part of it is set upright."""
        return self.italic and not any(r.italic is False and not r.rise for r in self.print.runs)


class Type(msgspec.Struct, frozen=True):
    """What most of a document's text is set in: size in points, weight, the step from baseline to baseline in ems."""

    size: float
    bold: bool
    pitch: float


def gather_lines(texts: Sequence[str], pages: Sequence[int], prints: Sequence[Print]) -> list[PrintedLine]:
    """The lines that are written and have a place, in reading order."""
    out = []
    for i, (text, page, print_) in enumerate(zip(texts, pages, prints, strict=True)):
        if print_.box is None or not text.strip():
            continue
        x0, top, x1, bottom = print_.box
        size = _find_capitals(text, print_) or print_.size or bottom - top
        out.append(
            PrintedLine(
                i, text.strip(), page, print_.region, x0, top, x1, bottom, size, print_.bold, print_.italic, print_
            )
        )
    return out


def _find_capitals(text: str, print_: Print) -> float | None:
    """The size of the capitals of a line in small capitals, which is the line's own; None for other lines."""
    size = print_.size or 0.0
    larger = [r for r in print_.runs if r.size and r.size > CAPITAL[0] * size and not r.rise]
    if not larger or larger[0].start or not all(r.size and r.size <= CAPITAL[1] * size for r in larger):
        return None
    said = [c for r in larger for c in text[r.start : r.end] if c.isalpha()]
    few = 0 < len(said) <= len(text.split()) + NUMERAL
    return max(r.size or 0.0 for r in larger) if few and all(c.isupper() for c in said) else None


def find_type(lines: Sequence[PrintedLine]) -> Type:
    """The type of most characters of prose in the upper parts of pages, as notes may hold more than the text."""
    sizes: Counter[float] = Counter()
    bold: Counter[bool] = Counter()
    prose = [x for x in lines if len(x.text) > 25] or lines
    upper: list[PrintedLine] = []
    for _, page in groupby(prose, key=lambda x: x.page):
        there = list(page)
        upper += there[: max(3, len(there) // 3)]
    for x in upper:
        sizes[round(x.size * 4) / 4] += len(x.text)
    size = max(sizes, key=lambda s: (sizes[s] + 0.5 * (sizes[s + 0.25] + sizes[s - 0.25]), s), default=10.0)
    steps: Counter[float] = Counter()
    for a, b in pairwise(lines):
        if same_column(a, b) and is_near(a.size, size) and is_near(b.size, size):
            bold[b.bold] += len(b.text)
            step = (b.bottom - a.bottom) / size
            if 0.9 < step < 2.5:
                steps[round(step, 2)] += 1
    pitch = max(steps, key=lambda s: (sum(steps[round(s + d / 100, 2)] for d in range(-2, 3)), -s), default=1.2)
    return Type(size, bold[True] > bold[False], pitch)


def is_near(one: float, other: float) -> bool:
    """Whether two type sizes are one.

    >>> is_near(10, 10.02), is_near(10, 9)
    (True, False)
    """
    return abs(one - other) <= NEAR * max(one, other)


def same_column(a: PrintedLine, b: PrintedLine) -> bool:
    """Whether two lines stand in one region of one page."""
    return a.page == b.page and a.region == b.region


def abreast(a: PrintedLine, b: PrintedLine) -> bool:
    """Whether two lines stand side by side."""
    return min(a.bottom, b.bottom) - max(a.top, b.top) >= UPRIGHT * min(a.bottom - a.top, b.bottom - b.top)


def cut_rows(lines: Iterable[PrintedLine]) -> list[list[PrintedLine]]:
    """Lines in reading order, those side by side put together."""
    rows: list[list[PrintedLine]] = []
    for x in lines:
        if rows and same_column(rows[-1][-1], x) and abreast(rows[-1][-1], x) and x.x0 > rows[-1][-1].x0:
            rows[-1].append(x)
        else:
            rows.append([x])
    return rows
