"""Paragraphs by place and type: where, between the lines of a column, one unit of text ends and the next begins."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from greylit.printed.lines import PrintedLine, Type, abreast, is_near, same_column
from greylit.structure.captions import match_caption
from greylit.structure.layout import TERMINAL
from greylit.structure.numbering import parse_label
from greylit.structure.units import starts_bullet

WIDE = 1.18
"""A step from line to line wider than the usual one by this factor parts paragraphs."""

INDENT = 0.75
"""Ems. A line that begins so far right of its column's edge is indented."""


ENTRY = re.compile(r"\[(?:\d{1,3}[a-z]?|[A-Z][\w+]{1,9})\](?:\s|$)")
"""What stands before an entry of a list of references."""

LINES = 3
"""So many lines that are indented below full ones show that paragraphs hang."""


class Column(msgspec.Struct, frozen=True):
    """Edges of a region, and the usual step from baseline to baseline in it, in ems.

    ``hanging``: lines of paragraphs that begin at the left edge and whose other lines are indented.
    """

    left: float
    right: float
    pitch: float
    hanging: frozenset[int] = frozenset()


class Unit(msgspec.Struct, frozen=True):
    """Lines that begin and end together: a paragraph or a part of one, a heading, a list item."""

    lines: tuple[PrintedLine, ...]
    column: Column
    gap: float
    """Points between its first line and the line above in its column; 99 at a column's head."""

    @property
    def first(self) -> PrintedLine:
        return self.lines[0]

    @property
    def last(self) -> PrintedLine:
        return self.lines[-1]

    @property
    def text(self) -> str:
        return " ".join(x.text for x in self.lines)

    @property
    def size(self) -> float:
        """Type size of most of its characters."""
        sizes: Counter[float] = Counter()
        for x in self.lines:
            sizes[x.size] += len(x.text)
        return max(sizes, key=lambda s: (sizes[s], s))

    @property
    def bold(self) -> bool:
        return all(x.wholly_bold for x in self.lines)

    @property
    def italic(self) -> bool:
        return all(x.italic for x in self.lines)

    @property
    def indented(self) -> bool:
        return self.first.x0 > self.column.left + INDENT * self.first.size

    @property
    def full(self) -> bool:
        """Whether its last line reaches the right edge of its column."""
        return self.last.x1 > self.column.right - 1.5 * self.last.size

    @property
    def finished(self) -> bool:
        return TERMINAL.search(strip_call(self.last)[-8:]) is not None


def strip_call(x: PrintedLine) -> str:
    """A line's text without the superscript it ends in."""
    run = x.print.runs[-1] if x.print.runs else None
    return x.text[: run.start].rstrip() if run is not None and run.rise > 0 and run.end >= len(x.text) else x.text


def measure_columns(lines: Sequence[PrintedLine], type_: Type) -> dict[tuple[int, int], Column]:
    """The edges and the usual step of each region (page, region)."""
    regions: dict[tuple[int, int], list[PrintedLine]] = defaultdict(list)
    for x in lines:
        regions[x.page, x.region].append(x)
    out = {}
    for key, members in regions.items():
        text = [x for x in members if len(x.text) > 25] or members
        lefts = Counter(round(x.x0 / 2) for x in text)
        left = min((e for e, n in lefts.items() if n >= 0.15 * len(text)), default=min(lefts)) * 2
        rights = sorted(x.x1 for x in text)
        right = rights[min(len(rights) - 1, int(0.95 * len(rights)))]
        edge = min(left, max(x.x0 for x in text))
        out[key] = Column(edge, right, _find_pitch(members, type_), _find_hanging(members, edge, right))
    return out


def _find_hanging(members: Sequence[PrintedLine], left: float, right: float) -> frozenset[int]:
    """Lines (indices) of stretches whose paragraphs hang.

    There lines before indented ones are mostly full or unfinished, which in paragraphs with an indent they are not, and
    no line that stands at the edge goes on in another that does. List items show by their labels.
    """
    out: set[int] = set()
    stretch: list[int] = []
    hanging = first = 0
    for a, b in [*pairwise(members), (members[-1], None)]:
        stretch.append(a.index)
        if b is not None and not abreast(a, b) and is_near(a.size, b.size) and a.x0 < left + INDENT * a.size:
            ended = TERMINAL.search(strip_call(a)[-8:]) is not None
            indented = b.x0 > left + INDENT * b.size
            if indented and starts_bullet(a.text, frozenset()) is None and parse_label(a.text) is None:
                goes_on = a.x1 > right - 4 * a.size or not ended
                hanging, first = hanging + goes_on, first + (not goes_on)
            if indented or ended:
                continue
        elif b is not None and a.x0 >= left + INDENT * a.size:
            continue
        if hanging >= LINES and hanging > 3 * first:
            out.update(stretch)
        stretch, hanging, first = [], 0, 0
    return frozenset(out)


def _find_pitch(members: list[PrintedLine], type_: Type) -> float:
    steps = [
        round((b.bottom - a.bottom) / b.size, 2)
        for a, b in pairwise(members)
        if is_near(a.size, b.size) and is_near(b.size, type_.size) and 0.9 < (b.bottom - a.bottom) / b.size < 2.5
    ]
    if len(steps) < 5:
        return type_.pitch
    counts = Counter(steps)
    common = max(counts, key=lambda s: (sum(counts[round(s + d / 100, 2)] for d in (-2, -1, 0, 1, 2)), -s))
    return min(common, 1.35 * type_.pitch)


def cut_units(lines: Sequence[PrintedLine], type_: Type) -> list[Unit]:
    """Cut lines, in reading order, into units."""
    columns = measure_columns(lines, type_)
    units: list[Unit] = []
    run: list[PrintedLine] = []
    gap = 99.0
    for k, x in enumerate(lines):
        if run:
            following = lines[k + 1] if k + 1 < len(lines) and same_column(x, lines[k + 1]) else None
            if not same_column(run[-1], x) or _breaks(run, x, following, columns[x.page, x.region], type_):
                units.append(Unit(tuple(run), columns[run[0].page, run[0].region], gap))
                gap = x.top - run[-1].bottom if same_column(run[-1], x) else 99.0
                run = []
        run.append(x)
    if run:
        units.append(Unit(tuple(run), columns[run[0].page, run[0].region], gap))
    return units


def _breaks(run: list[PrintedLine], x: PrintedLine, following: PrintedLine | None, column: Column, type_: Type) -> bool:
    """Whether a new unit begins at line ``x``, which stands below the lines of ``run``."""
    last = run[-1]
    if abreast(last, x):
        return x.x0 < last.x0 or match_caption(x.text) is not None
    if not is_near(last.size, x.size) and min(len(last.text), len(x.text)) > 2:
        return True
    ended = TERMINAL.search(strip_call(last)[-8:]) is not None
    lead_in = x.print.runs and x.print.runs[0].start == 0 and x.print.runs[0].bold is not None
    weights = last.bold != x.bold and (last.wholly_bold or x.wholly_bold) and not lead_in
    if weights and not (last.text[-1:].isalpha() and x.text[0].islower() and last.x1 > column.right - 3 * last.size):
        return True
    if last.wholly_bold and not x.wholly_bold and not lead_in:
        return True
    short = last.x1 < column.right - max(0.22 * (column.right - column.left), 2 * x.size)
    if short and not x.italic and not ended and x.text[0].isupper() and all(y.wholly_italic for y in run):
        return True  # a heading in italics
    step = (x.bottom - last.bottom) / x.size
    usual = column.pitch if is_near(x.size, type_.size) else max(type_.pitch, 1.0)
    if step < 0.4 or step > max(WIDE * usual, usual + 0.12):
        own = _own_step(run)
        if own is None or step > WIDE * own or step < 0.4:
            return True
    if starts_bullet(x.text, frozenset()) and (
        ended or last.x1 < column.right - 2 * x.size or starts_bullet(run[0].text, frozenset())
    ):
        return True
    if ENTRY.match(x.text) and (ended or ENTRY.match(run[0].text) or x.x0 < last.x0 - INDENT * x.size):
        return True
    if match_caption(x.text) and (ended or short):
        return True
    label = parse_label(x.text) if x.text[:1] in "(§" or x.text[:1].isalnum() else None
    if (
        label is not None
        and label.frame not in ("bare", "ordinal", "colon")
        and len(x.text) > label.width
        and (ended or short or _counts_on(run[0], x))
        and not (len(run) > 1 and x.x0 > run[0].x0 + x.size)
    ):
        return True
    shift = (x.x0 - last.x0) / x.size
    if last.index in column.hanging and last.x0 < column.left + INDENT * x.size:
        return shift < INDENT and ended
    if last.index in column.hanging and shift < -INDENT:
        return True
    if abs(x.middle - last.middle) < 0.6 * x.size and abs(shift) > 0.3 and x.x1 < column.right - x.size:
        return ended and short and x.text[0].isupper() and len(last.text) > 60  # centred
    if shift > INDENT:
        if len(run) == 1 and not ended and (starts_bullet(last.text, frozenset()) or parse_label(last.text)):
            return False
        hanging = following is not None and abs(following.x0 - x.x0) < 0.4 * x.size and len(run) == 1
        return not hanging or (ended and short)
    if shift < -INDENT and len(run) > 1:
        return run[0].x0 < last.x0 - INDENT * x.size and x.x0 < run[0].x0 + 0.4 * x.size
    if shift < -INDENT and len(run) == 1:
        if last.wholly_bold and x.wholly_bold and x.text[0].isupper() and last.x1 < column.right - 4 * last.size:
            return True  # a centred heading above one that is not
        return last.x1 < column.right - 6 * last.size and ended
    return ended and short and (x.text[0].isupper() or x.text[0] in "“\"‘'(¿¡«" or x.text[0].isdecimal())


def _counts_on(first: PrintedLine, x: PrintedLine) -> bool:
    """Whether a line begins with the label that comes next after the one of an item's first line, below it."""
    one, other = parse_label(first.text), parse_label(x.text)
    if one is None or other is None or one.frame != other.frame or abs(first.x0 - x.x0) > 0.5 * x.size:
        return False
    return any(other.readings.get(style) == value + 1 for style, value in one.readings.items())


def _own_step(run: list[PrintedLine]) -> float | None:
    """The step within a run, in ems; None where it has one line."""
    if len(run) < 2:
        return None
    return (run[-1].bottom - run[-2].bottom) / run[-1].size
