"""Margins: running heads, feet and folios, told by their place on the page and by what stands there on other pages."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from greylit.printed.contents import LEADER
from greylit.printed.lines import PrintedLine, Type, abreast, cut_rows, is_near
from greylit.reading import Sheet
from greylit.structure.furniture import FOLIO, mask

WRITTEN = 35
"""Characters. Lines as long are text, not heads."""

AGAIN = 3
"""What so many pages say is no text, however long: a long running head."""

LARGE = 1.15
"""Heads and folios are set in type no larger than the body's by this factor."""

SHARE = 0.25
"""A place that holds a line on so many pages of the document is one for heads."""


COUNTED = 3
"""So many numbers below one another may count lines."""

FEW = 3
"""Pages. In a document of so few, a running head may stand on one alone."""

APART = 0.8
"""Ems between such a head and the text, at least."""


class Frame(msgspec.Struct, frozen=True):
    """The part of a page that text fills: what lies above and below it is margin."""

    top: float
    bottom: float
    left: float
    right: float


def find_margins(lines: Sequence[PrintedLine], sheets: Sequence[Sheet], type_: Type) -> set[int]:
    """Indices of the lines that are running heads, feet and folios."""
    pages: dict[int, list[PrintedLine]] = defaultdict(list)
    for x in lines:
        pages[x.page].append(x)
    heights = {s.page: s.height for s in sheets}
    out: set[int] = set()
    for wide in (False, True):  # pages lying on their side have margins of their own
        group = {p: pages[p] for p in pages if _lies(sheets, p) == wide}
        if group:
            out |= _find_in(group, heights, type_)
    return out | _find_line_numbers(pages)


def _find_line_numbers(pages: dict[int, list[PrintedLine]]) -> set[int]:
    """Numbers of lines: a region of its own that holds nothing but numbers that count on beside the text."""
    out: set[int] = set()
    for lines in pages.values():
        regions: dict[int, list[PrintedLine]] = defaultdict(list)
        for x in lines:
            regions[x.region].append(x)
        for region in regions.values():
            rest = [x for x in lines if x.region != region[0].region and not x.text.isdecimal()]
            if len(region) < COUNTED or not rest or not all(x.text.isdecimal() for x in region):
                continue
            grows = all(a.top < b.top and int(a.text) < int(b.text) for a, b in pairwise(region))
            left, right = min(x.x0 for x in region), max(x.x1 for x in region)
            apart = sum(x.x0 < right and x.x1 > left for x in rest) <= 0.1 * len(rest)
            if apart and (grows or left > max(x.x0 for x in rest) or right < min(x.x1 for x in rest)):
                out.update(x.index for x in region)
    return out


def _lies(sheets: Sequence[Sheet], page: int) -> bool:
    sheet = sheets[page - 1] if page <= len(sheets) else None
    return sheet is not None and sheet.width > sheet.height


def _find_in(pages: dict[int, list[PrintedLine]], heights: dict[int, float], type_: Type) -> set[int]:
    frame = find_frame(pages, type_)
    heads: list[tuple[PrintedLine, bool]] = []
    inside: list[PrintedLine] = []
    for lines in pages.values():
        for x in lines:
            if x.bottom <= frame.top + 0.2 * x.size or x.top >= frame.bottom - 0.2 * x.size:
                heads.append((x, x.top > frame.top))
            else:
                inside.append(x)
    words: dict[str, set[int]] = defaultdict(set)
    places: dict[tuple[bool, int, int], set[int]] = defaultdict(set)
    for x, foot in heads:
        words[_mask(x, type_)].add(x.page)
        places[_place(x, foot, heights)].add(x.page)
    needed = max(3, SHARE * len(pages))
    out: set[int] = set()
    for row in cut_rows(x for x, _ in heads):
        foot = row[0].top > frame.top
        steady = [len(places[_place(x, foot, heights)]) >= needed and x.size <= LARGE * type_.size for x in row]
        told = [_recurs(words, _mask(x, type_)) or (s and len(x.text) < 140) for x, s in zip(row, steady, strict=True)]
        folios = [FOLIO.fullmatch(x.text) is not None for x in row]
        whole = all(t or f for t, f in zip(told, folios, strict=True))  # else the number is part of what stands there
        out |= {x.index for x, t, f in zip(row, told, folios, strict=True) if t or (f and whole)}
    # the same words at the same place on many pages, wherever that is: tabs, logos, watermarks; but no whole pages
    fixed: dict[tuple[str, int, int], set[int]] = defaultdict(set)
    for x in inside:
        fixed[_spot(x)].add(x.page)
    stamped: dict[int, list[int]] = defaultdict(list)
    for x in inside:
        if len(fixed[_spot(x)]) >= max(3, 0.4 * len(pages)) and any(c.isalpha() for c in x.text):
            stamped[x.page].append(x.index)
    written = Counter(x.page for x in inside)
    out |= {i for page, indices in stamped.items() if len(indices) <= max(3, 0.2 * written[page]) for i in indices}
    first = min(pages)
    for page, lines in pages.items():
        out |= _find_lone(lines, out, frame, type_)
        if page > first and len(pages) <= FEW:
            out |= _find_lone_head(lines, out, frame, type_)
    return out


def _find_lone_head(lines: list[PrintedLine], taken: set[int], frame: Frame, type_: Type) -> set[int]:
    """A running head that no other page repeats: alone above the text, in type that no heading has."""
    rest = [x for x in lines if x.index not in taken]
    head = min(rest, key=lambda x: x.top, default=None)
    if head is None or len(head.text) >= WRITTEN or head.bottom > frame.top + 0.2 * head.size:
        return set()
    apart = min((x.top - head.bottom for x in rest if x is not head), default=0.0) > APART * head.size
    quiet = head.size < 0.95 * type_.size or (head.italic and head.size <= type_.size)
    return {head.index} if apart and quiet and not head.bold else set()


def _mask(x: PrintedLine, type_: Type) -> str:
    """What a line in the margin says whatever its number is; in a large type it may number chapters."""
    return mask(x.text) if x.size <= LARGE * type_.size else x.text


def _recurs(words: dict[str, set[int]], said: str) -> bool:
    """Whether margins of several pages say the same."""
    letters = sum(c.isalpha() for c in said)
    return letters > 0 and len(words[said]) >= (2 if letters >= 3 else 3)


def _find_lone(lines: list[PrintedLine], taken: set[int], frame: Frame, type_: Type) -> set[int]:
    """A folio at the very top or foot of a page whose text leaves room for it; stamps turned on their side."""
    rest = [x for x in lines if x.index not in taken]
    out = set()
    if len(rest) > 3:
        top, foot = min(rest, key=lambda x: x.top), max(rest, key=lambda x: x.bottom)
        for x in (top, foot):
            near = min((abs(y.top - x.top) for y in rest if y is not x), default=0.0)
            if FOLIO.fullmatch(x.text) and near > 1.5 * x.size and not x.bold:
                out.add(x.index)
    for x in rest:
        tall = x.bottom - x.top > 3 * (x.x1 - x.x0) and len(x.text) > 5
        if tall and (x.x1 < frame.left or x.x0 > frame.right):
            out.add(x.index)
    return out


def find_frame(pages: dict[int, list[PrintedLine]], type_: Type) -> Frame:
    """Where text begins and ends on most pages: lines long enough to be text, in the body's type above, in any below."""
    tops, bottoms, lefts, rights = [], [], [], []
    said: Counter[str] = Counter()
    for lines in pages.values():
        said.update({mask(x.text) for x in lines if len(x.text) >= WRITTEN})
    for lines in pages.values():
        heads = _beside_folio(lines)
        written = [x for x in lines if len(x.text) >= WRITTEN and said[mask(x.text)] < AGAIN and x.index not in heads]
        text = [x for x in written if is_near(x.size, type_.size)]
        if len(text) < 4:
            continue
        tops.append(min(x.top for x in text))
        low = [x for x in written if x.size >= 0.6 * type_.size]
        bottoms.append(max(x.bottom for x in text))
        bottoms.append(_reach_down(low, max(x.bottom for x in text), type_))
        lefts.append(min(x.x0 for x in text))
        rights.append(max(x.x1 for x in text))
    if not tops:
        return Frame(-1e9, 1e9, -1e9, 1e9)
    return Frame(_low(tops), -_low([-b for b in bottoms]), _low(lefts), -_low([-r for r in rights]))


def _beside_folio(lines: list[PrintedLine]) -> set[int]:
    """The first and the last row of a page, where they are a folio and little else."""
    out: set[int] = set()
    for edge in (min(lines, key=lambda x: x.top), max(lines, key=lambda x: x.bottom)):
        row = [x for x in lines if abreast(edge, x)]
        led = any(LEADER.search(x.text) for x in row)  # an entry of a contents list
        if 1 < len(row) <= 3 and any(FOLIO.fullmatch(x.text) for x in row) and not led:
            out.update(x.index for x in row)
    return out


def _reach_down(lines: list[PrintedLine], bottom: float, type_: Type) -> float:
    """The foot of the small type that follows the text without a wide gap: notes."""
    for x in sorted(lines, key=lambda x: x.top):
        if bottom - 0.5 * type_.size < x.top < bottom + 2.4 * type_.size and x.size < 0.95 * type_.size:
            bottom = max(bottom, x.bottom)
    return bottom


def _low(values: list[float]) -> float:
    """The smallest value that is no outlier: a place several pages share, if there is one."""
    ordered = sorted(values)
    counts = Counter(round(v / 6) for v in ordered)
    common = [v for v in ordered if counts[round(v / 6)] + counts[round(v / 6) + 1] >= max(2, 0.04 * len(ordered))]
    return common[0] if common else ordered[0]


def _place(x: PrintedLine, foot: bool, heights: dict[int, float]) -> tuple[bool, int, int]:
    at = heights.get(x.page, 0.0) - x.bottom if foot else x.top
    return foot, round(at / 3), round(x.size)


def _spot(x: PrintedLine) -> tuple[str, int, int]:
    return mask(x.text), round(x.x0 / 3), round(x.top / 3)
