"""Headings by type: which units are headings, and on which level each stands.

A heading is set otherwise than the text: larger, in bold, in capitals or italics, or it bears a label and stands apart; the
document's own bookmarks name it. Headings of one type are of one rank; larger types rank above smaller ones; labels with
more parts stand deeper.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise
from statistics import median

import msgspec

from greylit.printed.lines import Type
from greylit.printed.looks import Heading, Look, look_at
from greylit.printed.paragraphs import Unit
from greylit.printed.ranks import rank_headings
from greylit.reading import Bookmark
from greylit.structure.captions import match_caption
from greylit.structure.datelines import DATE_LINE
from greylit.structure.numbering import UNITS, Label, parse_label
from greylit.structure.vocabulary import SECTION_WORDS, fold_heading

LARGER = 1.06
"""Type larger than the body's by this factor is a heading's."""

LONGEST = 30
"""Words."""

WORD = re.compile(r"[^\W\d_]{2}")
"""A heading has a word: the letters of a formula are none."""

ADDRESS = re.compile(r"://|www\.|\w@\w")
MONOSPACED = re.compile(r"mono|courier|consol|typewriter|^(?:cm|ec|sf)tt|menlo|inconsolata", re.IGNORECASE)
"""Fonts of program text."""


QUOTED = re.compile(r"[“\"«„].*[.!?…][”\"»“]", re.DOTALL)
"""Words of the text set apart for show."""

STATUS = re.compile(r"\([^\W\d_]+\)")
"""What standards say below the label of an annex: (informative), (normativo)."""

NUMBER = re.compile(r"\d{1,2}")
UNIT = re.compile("|".join(UNITS.split()), re.IGNORECASE)
"""The word before a chapter's number."""


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
    joined = _take_numbers(units, _join(units, found), barred, type_)
    return rank_headings(units, joined, bool(bookmarks))


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
        elif label is not None and _is_bare(last.text[label.width :].strip()):  # or the title below both
            look = max(last.look, heading.look)
        out[-1] = Heading((*last.units, u), text, label, look, booked=last.booked or heading.booked)
    return out


def _goes_on(units: Sequence[Unit], one: Heading, two: Heading) -> bool:
    above, below = units[one.units[-1]], units[two.units[0]]
    if (above.last.page, above.last.region) != (below.first.page, below.first.region):
        return False
    close = below.gap < 1.6 * below.size
    if UNIT.fullmatch(one.text):
        return close and parse_label(f"{one.text} {two.text}") is not None
    lone = one.label is not None and _is_bare(one.text[one.label.width :].strip())
    if lone and one.label is not None and one.label.frame in ("unit", "ordinal", "bare"):
        return below.gap < 4 * below.size and two.label is None
    if two.label is not None or one.look.size != two.look.size or one.look.weight != two.look.weight:
        return False
    if one.booked is not None and two.booked is not None:
        return False
    cut = one.text[-1] in "-–—:,&" or two.text[0].islower()
    return close and (cut or (above.gap > 1.3 * below.gap and below.gap < 0.55 * below.size and one.look.size > 12))


def _is_bare(title: str) -> bool:
    """Whether a label's line says no more than what kind of annex it is.

    >>> _is_bare(""), _is_bare("(informative)"), _is_bare("Tests")
    (True, True, False)
    """
    return not title or STATUS.fullmatch(title) is not None


def _take_numbers(units: Sequence[Unit], headings: list[Heading], barred: set[int], type_: Type) -> list[Heading]:
    """Headings with the large numbers that stand alone above them and count chapters."""
    taken: dict[int, int] = {}
    for n, h in enumerate(headings):
        u = h.units[0] - 1
        if u < 0 or u in barred or h.label is not None or not NUMBER.fullmatch(units[u].text):
            continue
        if units[u].first.page == units[u + 1].first.page and units[u].size >= LARGER * type_.size:
            taken[n] = int(units[u].text)
    if len(taken) < 2 or any(b <= a for a, b in pairwise(taken.values())):
        return headings
    out = list(headings)
    for n in taken:
        h = headings[n]
        text = f"{taken[n]} {h.text}"
        label = parse_label(text)
        out[n] = msgspec.structs.replace(h, units=(h.units[0] - 1, *h.units), text=text, label=label)
    return out
