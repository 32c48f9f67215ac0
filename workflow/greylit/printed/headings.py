"""Headings by type: which units are headings, and on which level each stands.

A heading is set otherwise than the text: larger, in bold, in capitals or italics, or it bears a label and stands apart; the
document's own bookmarks name it. Headings of one type are of one rank; larger types rank above smaller ones; labels with
more parts stand deeper.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from statistics import median

import msgspec

from greylit.printed.lines import Type
from greylit.printed.paragraphs import Unit
from greylit.reading import Bookmark
from greylit.structure.captions import match_caption
from greylit.structure.headings import DATE_LINE
from greylit.structure.numbering import APPENDIX_UNITS, UNITS, Label, parse_label
from greylit.structure.vocabulary import SECTION_WORDS, fold_heading

LARGER = 1.06
"""Type larger than the body's by this factor is a heading's."""

LONGEST = 30
"""Words."""

APART = frozenset(word for word, kind in SECTION_WORDS.items() if kind != "body")
"""Sections that may be headed otherwise than those of the text."""

WORD = re.compile(r"[^\W\d_]{2}")
"""A heading has a word: the letters of a formula are none."""

ADDRESS = re.compile(r"://|www\.|\w@\w")
MONOSPACED = re.compile(r"mono|courier|consol|typewriter|^(?:cm|ec|sf)tt|menlo|inconsolata", re.IGNORECASE)
"""Fonts of program text."""


QUOTED = re.compile(r"[“\"«„].*[.!?…][”\"»“]", re.DOTALL)
"""Words of the text set apart for show."""

UNIT = re.compile("|".join(UNITS.split()), re.IGNORECASE)
"""The word before a chapter's number."""


class Look(msgspec.Struct, frozen=True, order=True):
    """How a unit is set; a higher look is a higher rank."""

    size: float
    weight: int
    """3 bold capitals, 2 bold, 1 capitals, 0 italics, -1 as the text."""
    upright: bool = True
    centred: bool = False
    """These two tell ranks only where headings of one size and weight differ by them."""


class Heading(msgspec.Struct, frozen=True):
    """A heading: its units (0-based, in order), its text without marks, its label, its look and level."""

    units: tuple[int, ...]
    text: str
    label: Label | None
    look: Look
    level: int = 1
    booked: int | None = None


def look_at(unit: Unit) -> Look:
    """How a unit is set."""
    letters = [c for c in unit.text if c.isalpha()]
    capitals = len(letters) >= 3 and sum(c.isupper() for c in letters) >= 0.9 * len(letters)
    weight = 3 if unit.bold and capitals else 2 if unit.bold else 1 if capitals else 0 if unit.italic else -1
    return Look(round(unit.size * 2) / 2, weight)


def find_headings(
    units: Sequence[Unit], barred: set[int], type_: Type, bookmarks: Sequence[Bookmark], contents: Sequence[str]
) -> list[Heading]:
    """The headings among units, in order. ``barred``: units that are something else; ``contents``: entries of the list."""
    booked = _match_bookmarks(units, bookmarks)
    listed = {fold_heading(_bare(entry)) for entry in contents} - {""}
    found: dict[int, Heading] = {}
    for u in range(len(units)):
        if u in barred:
            continue
        heading = _read(units, u, type_, booked.get(u), listed)
        if heading is not None:
            found[u] = heading
    found = _drop_styles(units, found, listed, barred)
    return _place(_tell_apart(units, _join(units, found)), type_, bool(bookmarks))


def _read(units: Sequence[Unit], u: int, type_: Type, booked: int | None, listed: set[str]) -> Heading | None:
    unit = units[u]
    text = unit.text
    words = text.split()
    if len(words) > LONGEST or not WORD.search(text) or len(unit.lines) > 5:
        return None
    look = look_at(unit)
    if ADDRESS.search(text) or (look.size <= 1.2 * type_.size and MONOSPACED.search(unit.first.print.font or "")):
        return None
    label = parse_label(text)
    heading = Heading((u,), text, label, look, booked=booked)
    if booked is not None:
        return heading
    title = text[label.width :] if label else text
    if match_caption(text) or DATE_LINE.fullmatch(text) or not title.strip():
        return heading if label is not None and label.frame in ("unit", "ordinal") and _is_strong(look, type_) else None
    if (
        QUOTED.fullmatch(text)
        or text[-1] in ",;"
        or (text[-1] == ":" and look.size < LARGER * type_.size and not unit.bold)
    ):
        return None
    if not (title[0].isupper() or title[0].isdecimal() or title[0] in "“\"‘'(¿¡«" or look.size > 1.3 * type_.size):
        return None
    word = fold_heading(title)
    apart = unit.gap > 0.25 * unit.size
    if _is_strong(look, type_):
        if text[-1] == "." and (len(unit.lines) > 2 or re.search(r"[a-z]{2}\. [A-Z]", text) or look.weight < 2):
            return None
        return heading
    if text[-1] in ".:" or len(unit.lines) > 2:
        return None
    if word in SECTION_WORDS and apart and len(unit.lines) == 1:
        return heading
    if word in listed and apart and len(word) >= 6:
        return heading
    if look.weight in (0, 1) and look.size >= 0.94 * type_.size and apart and len(unit.lines) <= 2 and len(words) <= 16:
        return heading
    numbered = label is not None and label.frame in ("decimal", "unit", "section-sign", "lettered")
    return heading if numbered and apart and len(words) <= 16 and not unit.full else None


def _is_strong(look: Look, type_: Type) -> bool:
    return look.size >= LARGER * type_.size or (look.weight >= 2 and not type_.bold and look.size >= 0.85 * type_.size)


def _bare(text: str) -> str:
    """An entry without its label, leaders and page."""
    text = re.sub(r"(?:[\s.…·_]{2,}|\s)(?:\d{1,4}|[ivxl]{1,6})$", "", text).strip()
    label = parse_label(text)
    return text[label.width :] if label else text


def _match_bookmarks(units: Sequence[Unit], bookmarks: Sequence[Bookmark]) -> dict[int, int]:
    """The level of the bookmark that names a unit on its page."""
    named: dict[tuple[int, str], int] = {}
    for mark in bookmarks:
        for said in (mark.title, _bare(mark.title)):
            if mark.page is not None and len(fold_heading(said)) >= 2:
                named.setdefault((mark.page, fold_heading(said)), mark.level)
    if not named:
        return {}
    out: dict[int, int] = {}
    for u, unit in enumerate(units):
        if len(unit.lines) > 5 or len(unit.text) > 250:
            continue
        label = parse_label(unit.text)
        for said in (unit.text, unit.text[label.width :] if label else ""):
            key = (unit.first.page, fold_heading(said))
            if key in named and key[1]:
                out[u] = named.pop(key)
                break
    return out


def _drop_styles(
    units: Sequence[Unit], found: dict[int, Heading], listed: set[str], barred: set[int]
) -> dict[int, Heading]:
    """Without the looks that too much text is set in, and without what no text follows."""
    groups: dict[tuple[Look, bool], list[int]] = defaultdict(list)
    for u, heading in found.items():
        groups[heading.look, _is_numbered(heading.look, heading.label)].append(u)
    free = [unit for u, unit in enumerate(units) if u not in barred]
    counts = Counter((look, _is_numbered(look, parse_label(unit.text))) for unit in free for look in [look_at(unit)])
    dropped: set[int] = set()
    for group, members in groups.items():
        look, _ = group
        sure = sum(found[u].booked is not None or fold_heading(_bare(found[u].text)) in listed for u in members)
        if sure >= 0.3 * len(members):
            continue
        lengths = [len(found[u].text.split()) for u in members]
        followed = sum(_is_followed(units, found, u) for u in members)
        poor = followed < 0.5 * len(members) or median(lengths) > 18 or len(members) < 0.4 * counts[group]
        if look.weight == 0 and len(members) < 2:
            poor = True
        if poor:
            dropped |= {
                u for u in members if found[u].booked is None and fold_heading(found[u].text) not in SECTION_WORDS
            }
    return {
        u: h
        for u, h in found.items()
        if u not in dropped
        and (
            h.booked is not None
            or len(groups[h.look, _is_numbered(h.look, h.label)]) >= 3
            or _is_followed(units, found, u)
        )
    }


def _is_numbered(look: Look, label: Label | None) -> bool:
    """Whether only a number of several parts tells a heading from the text, whose type it has."""
    return look.weight < 0 and label is not None and label.frame == "decimal" and label.depth > 1


def _is_followed(units: Sequence[Unit], found: Mapping[int, Heading], u: int) -> bool:
    """Whether text or a lower heading comes after a heading."""
    for v in range(u + 1, min(u + 4, len(units))):
        if v in found:
            continue
        return len(units[v].text) >= 30 or units[v].text[-1:] in ".:"
    return u + 1 < len(units) and u + 1 in found


def _join(units: Sequence[Unit], found: dict[int, Heading]) -> list[Heading]:
    """Headings that go on in the next unit: set alike, close below, the first without an end or a label only."""
    out: list[Heading] = []
    for u in sorted(found):
        heading, last = found[u], out[-1] if out else None
        if last is None or last.units[-1] != u - 1 or not _goes_on(units, last, heading):
            out.append(heading)
            continue
        label, look = last.label, last.look
        text = f"{last.text} {heading.text}"
        if UNIT.fullmatch(last.text):  # the number of a chapter stands below the word
            label, look = parse_label(text), max(last.look, heading.look)
        out[-1] = Heading((*last.units, u), text, label, look, booked=last.booked or heading.booked)
    return out


def _goes_on(units: Sequence[Unit], one: Heading, two: Heading) -> bool:
    above, below = units[one.units[-1]], units[two.units[0]]
    if (above.last.page, above.last.region) != (below.first.page, below.first.region):
        return False
    close = below.gap < 1.6 * below.size
    if UNIT.fullmatch(one.text):
        return close and parse_label(f"{one.text} {two.text}") is not None
    lone = one.label is not None and not one.text[one.label.width :].strip()
    if lone and one.label is not None and one.label.frame in ("unit", "ordinal", "bare"):
        return below.gap < 4 * below.size and two.label is None
    if two.label is not None or one.look.size != two.look.size or one.look.weight != two.look.weight:
        return False
    if one.booked is not None and two.booked is not None:
        return False
    cut = one.text[-1] in "-–—:,&" or two.text[0].islower()
    return close and (cut or (above.gap > 1.3 * below.gap and below.gap < 0.55 * below.size and one.look.size > 12))


def _tell_apart(units: Sequence[Unit], headings: list[Heading]) -> list[Heading]:
    """Headings with looks that tell slanted from upright and flush from centred ones, where both stand for a rank.

    As psychologists have it: centred, flush, flush and slanted, all bold and of one size.
    """
    groups: dict[Look, list[int]] = defaultdict(list)
    for n, h in enumerate(headings):
        if h.label is None and h.booked is None:
            groups[h.look].append(n)
    out = list(headings)
    for look, members in groups.items():
        slanted = {n for n in members if look.weight >= 2 and all(units[u].italic for u in headings[n].units)}
        upright = [n for n in members if n not in slanted]
        if min(len(slanted), len(upright)) < 2:
            slanted = set()
        centred = {n for n in members if _is_centred(units, headings[n])}
        flush = [n for n in members if n not in centred]
        telling = [n for n in centred if fold_heading(headings[n].text) not in APART]
        if len(flush) < 2 or sum(n + 1 in flush for n in telling) < 2:
            centred = set()
        for n in slanted | centred:
            own = msgspec.structs.replace(look, upright=n not in slanted, centred=n in centred)
            out[n] = msgspec.structs.replace(out[n], look=own)
    return out


def _is_centred(units: Sequence[Unit], heading: Heading) -> bool:
    """Whether a heading's lines stand in the middle of their column, well away from its edges."""
    lines = [x for u in heading.units for x in units[u].lines]
    column = units[heading.units[0]].column
    middle = (column.left + column.right) / 2
    return all(abs(x.middle - middle) < x.size and x.x0 > column.left + 2 * x.size for x in lines)


def _place(headings: list[Heading], type_: Type, bookmarks: bool) -> list[Heading]:
    """Give each heading its level: by its bookmark where nearly all have one, else by look, and by its label's parts."""
    if not headings:
        return []
    booked = [h.booked for h in headings if h.booked is not None]
    by_look: dict[Look, list[int]] = defaultdict(list)
    for h in headings:
        if h.booked is not None:
            by_look[h.look].append(h.booked)
    if bookmarks and len(booked) >= 0.6 * len(headings):
        return _place_booked(headings, by_look)
    looks = _rank_looks(headings)
    out = []
    depths = _find_depths(headings, looks)
    for h in headings:
        rank = looks[h.look, _sort_label(h.label)]
        depth = _depth(h.label)
        level = depths[depth] if depth is not None and depth in depths else rank
        out.append(msgspec.structs.replace(h, level=level))
    return _close_gaps(out)


def _place_booked(headings: list[Heading], by_look: Mapping[Look, list[int]]) -> list[Heading]:
    usual = {look: Counter(levels).most_common(1)[0][0] for look, levels in by_look.items()}
    counts = Counter(h.look for h in headings)
    above = [look for look in sorted(counts) if look > max(usual) and counts[look] > 1]
    usual |= {look: min(usual.values()) - n for n, look in enumerate(above, 1)}  # an outline of the lower ranks alone
    out: list[Heading] = []
    for h in headings:
        level = h.booked
        if level is None:
            higher = [usual[look] for look in usual if look > h.look]
            level = usual.get(h.look, max(higher, default=0) + 1)
        out.append(msgspec.structs.replace(h, level=level))
    return _close_gaps(out)


def _depth(label: Label | None) -> int | None:
    """How many parts the label of a numbered section has."""
    if label is None or label.unit is not None:
        return None
    if label.frame in ("decimal", "lettered"):
        return label.depth
    if label.frame in ("bare", "dot") and "arabic" in label.readings:
        return 1
    return None


def _rank_looks(headings: Sequence[Heading]) -> dict[tuple[Look, str], int]:
    """Level of each look: the depth at which it mostly stands, below what ranks above it and is not over yet."""
    order: dict[tuple[Look, str], int] = {}
    frames: dict[Look, list[str]] = defaultdict(list)
    for h in headings:  # of one look, labels of one sort are of one rank: the sort that comes first is the highest
        sort = _sort_label(h.label)
        if sort not in frames[h.look]:
            frames[h.look].append(sort)
    before: Look | None = None
    rank = 0
    for look in sorted(frames, reverse=True):  # looks of nearly one size and one weight are one
        same = before is not None and before.size - look.size <= 0.6 and _is_ranked(before, look)
        if not same:
            rank += 1
        labelled = [sort for sort in frames[look] if sort]
        for sort in frames[look]:
            own = labelled.index(sort) if sort and sort.split()[0] not in APPENDIX_UNITS else 0
            order[look, sort] = 100 * rank + own
        before = look
    stood: dict[int, Counter[int]] = defaultdict(Counter)
    open_: list[int] = []
    for h in headings:
        own = order[h.look, _sort_label(h.label)]
        while open_ and open_[-1] >= own:
            open_.pop()
        open_.append(own)
        stood[own][len(open_)] += 1
    levels = {rank: max(counts, key=lambda depth: (counts[depth], depth)) for rank, counts in stood.items()}
    return {key: levels[place] for key, place in order.items()}


def _is_ranked(one: Look, other: Look) -> bool:
    """Whether nothing but the size of two looks could part their ranks."""
    return (one.weight, one.upright, one.centred) == (other.weight, other.upright, other.centred)


def _sort_label(label: Label | None) -> str:
    """Frame and numeral of a label that sections are counted by; "" for none."""
    if label is None or label.frame in ("decimal", "section-sign"):
        return ""
    raw = label.raw.casefold()
    case = "upper" if label.raw[:1].isupper() else "lower"
    roman = set(raw) <= set("ivxlc") and raw not in ("c", "l")
    known = [s for s in ("arabic", "word") if s in label.readings]
    style = known[0] if known else f"{case} roman" if roman else f"{case} letter"
    return f"{label.unit or ''} {label.frame} {style}".casefold()


def _find_depths(headings: Sequence[Heading], looks: Mapping[tuple[Look, str], int]) -> dict[int, int]:
    """Level of numbered headings by the number of their label's parts, where labels of two depths occur."""
    ranks: dict[int, list[int]] = defaultdict(list)
    for h in headings:
        depth = _depth(h.label)
        if depth is not None:
            ranks[depth].append(looks[h.look, _sort_label(h.label)])
    if len(ranks) < 2 or 2 not in ranks or sum(map(len, ranks.values())) < 4:
        return {}
    first = min(ranks)
    base = Counter(ranks[first]).most_common(1)[0][0]
    return {depth: base + depth - first for depth in ranks}


def _close_gaps(headings: list[Heading]) -> list[Heading]:
    """Levels counted from 1 without gaps."""
    order = {level: n for n, level in enumerate(sorted({h.level for h in headings}), 1)}
    return [msgspec.structs.replace(h, level=order[h.level]) for h in headings]
