"""Ranks of headings: the level of each, by its bookmark, its type, its place in the line and its label's parts."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from greylit.printed.looks import Heading, Look
from greylit.printed.paragraphs import Unit
from greylit.structure.numbering import APPENDIX_UNITS, Label
from greylit.structure.vocabulary import SECTION_WORDS, fold_heading

APART = frozenset(word for word, kind in SECTION_WORDS.items() if kind != "body")
"""Sections that may be headed otherwise than those of the text."""


def rank_headings(units: Sequence[Unit], headings: list[Heading], bookmarks: bool) -> list[Heading]:
    """Headings with their levels; ``bookmarks``: the file has an outline."""
    return _place(_tell_apart(units, headings), bookmarks)


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


def _place(headings: list[Heading], bookmarks: bool) -> list[Heading]:
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
