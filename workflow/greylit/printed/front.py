"""The front of a document by type: title, subtitle, authors and date on its first pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Sequence

import msgspec

from greylit.printed.lines import PrintedLine, Type
from greylit.printed.looks import Heading, look_at
from greylit.printed.paragraphs import Unit
from greylit.structure.bylines import read_byline
from greylit.structure.captions import match_caption
from greylit.structure.datelines import DATE_LINE, parse_date
from greylit.structure.mastheads import is_series
from greylit.structure.numbering import parse_label
from greylit.structure.vocabulary import SECTION_WORDS, fold_heading

TITLE_LARGER = 1.15
"""A title's type is larger than the body's by this factor at least."""


OPENING = frozenset(("abstract", "introduction", "keywords", "contents"))
"""Kinds of sections with which a paper's own text begins."""

TOLD = 200
"""Characters of a paragraph that a heading may head."""
PROSE = 120
"""A unit of so many characters is text."""

REPEATED = 6
"""The title may stand again on so many first pages."""


class Front(msgspec.Struct, frozen=True):
    """Units (0-based) of the front and what they say."""

    title: tuple[int, ...] = ()
    subtitle: tuple[int, ...] = ()
    bylines: tuple[int, ...] = ()
    matter: tuple[int, ...] = ()
    """Whatever else stands around the title and heads no text: an institution, a place, a series."""
    authors: tuple[str, ...] = ()
    published: str | None = None


def find_front(units: Sequence[Unit], type_: Type, words: Container[str]) -> Front:
    """Find the front on the first page that has a title: the largest type in its upper part."""
    if not units:
        return Front()
    page = units[0].first.page
    there = [u for u in range(min(len(units), 60)) if units[u].first.page == page]
    able = [u for u in there if _may_be_title(units[u], type_)] or _find_plain_title(units, there, type_)
    if not able:
        return Front(published=_find_date(units, there))
    size = max(units[u].size for u in able)
    start = next(u for u in able if units[u].size >= 0.97 * size)
    title = [start]
    for u in there:
        alike = abs(units[u].size - size) <= 0.03 * size and units[u].italic == units[start].italic
        large = size >= TITLE_LARGER * type_.size or (units[u].bold and units[u].gap < size)
        if u == title[-1] + 1 and alike and large and len(title) < 8:
            title.append(u)
    at = title[-1] + 1
    subtitle: list[int] = []
    looks = Counter(look_at(unit) for unit in units if unit.first.page > page)
    while at in there and len(subtitle) < 3 and _is_subtitle(units[at], units[title[-1]], type_, words):
        if looks[look_at(units[at])] >= (1 if parse_label(units[at].text) else 3) or _heads_text(units, there, at):
            break  # a heading
        if subtitle and look_at(units[at]) != look_at(units[subtitle[-1]]):
            break
        subtitle.append(at)
        at += 1
    bylines: list[int] = []
    authors: list[str] = []
    for u in there:
        if u < at:
            continue
        if u > max(at + 12, bylines[-1] + 4 if bylines else 0):
            break
        text = _plain(units[u])
        if fold_heading(text) in SECTION_WORDS or len(text) > 300:
            break
        names = _read_names(units[u], words)
        if names and len(text) < 300:
            authors += [n for n in names if n not in authors]
            bylines.append(u)
        elif u < start + 12 and (is_series(text) or DATE_LINE.fullmatch(text)):
            bylines.append(u)
    return Front(
        title=tuple(title),
        subtitle=tuple(subtitle),
        bylines=tuple(bylines),
        matter=tuple(_find_matter(units, there, start, at)),
        authors=tuple(authors),
        published=_find_date(units, there),
    )


def _find_matter(units: Sequence[Unit], there: Sequence[int], start: int, end: int) -> list[int]:
    """What stands above the title and, on a cover, below it: none of it heads a text."""
    short = [len(units[u].text) < PROSE for u in there]
    if not all(short[: start - there[0]]) or start - there[0] > 15:
        return []
    listed = any(fold_heading(units[u].text) in SECTION_WORDS or parse_label(units[u].text) is not None for u in there)
    cover = all(short) and not listed and len(there) <= 15
    return [u for u in there if u < start or (cover and u >= end)]


def find_front_heads(headings: Sequence[Heading], units: Sequence[Unit], front: Front) -> set[int]:
    """Units that look like headings and stand around an abstract: names, posts, the title in other words.

    Below the title, up to the first text or the first section that is named or numbered as one, only what text follows
    is a heading; and on these pages none that an abstract's own heading follows.
    """
    if not front.title:
        return set()
    page = units[front.title[0]].first.page
    kinds = {
        h.units[0]: SECTION_WORDS.get(fold_heading(h.text[h.label.width :] if h.label else h.text)) for h in headings
    }
    early = [h for h in headings if units[h.units[0]].first.page <= page + 1]
    named = [h.units[0] for h in early if kinds[h.units[0]] in OPENING or h.label is not None]
    first = min((u for u in named if units[u].first.page == page), default=-1)
    first = next((u for u in range(front.title[-1] + 1, first) if len(units[u].text) >= TOLD), first)
    out: set[int] = set()
    for h in early:
        if kinds[h.units[0]] is not None or h.label is not None or h.booked is not None:
            continue
        below = h.units[-1] + 1
        before = front.title[-1] < h.units[0] < first
        if kinds.get(below) == "abstract" or (before and (below in kinds or len(units[below].text) < TOLD)):
            out.update(h.units)
    return out


def _may_be_title(unit: Unit, type_: Type) -> bool:
    text = unit.text
    large = unit.size >= TITLE_LARGER * type_.size or (unit.bold and unit.size >= 1.05 * type_.size)
    plain = sum(c.isalpha() for c in text) >= 5 and len(text) <= 330 and not match_caption(text)
    return large and plain and fold_heading(text) not in SECTION_WORDS and not is_series(text)


def _find_plain_title(units: Sequence[Unit], there: Sequence[int], type_: Type) -> list[int]:
    """The unit a page begins with, in bold and as large as the text, where no text follows it: how manuscripts are titled."""
    u = there[0]
    text = units[u].text
    plain = 10 <= len(text) <= 250 and fold_heading(text) not in SECTION_WORDS and parse_label(text) is None
    if not units[u].bold or type_.bold or not plain or text[-1] in ".:" or match_caption(text):
        return []
    return [u] if len(there) > 1 and len(units[u + 1].text) < PROSE else []


def repeats_title(front: Front, units: Sequence[Unit], u: int) -> bool:
    """Whether a unit is the title again, as on a half-title, a title page or above the text."""
    if not front.title or u in front.title:
        return False
    title = fold_heading(" ".join(units[v].text for v in front.title))
    return units[u].first.page <= REPEATED and len(units[u].text) >= 10 and fold_heading(units[u].text) == title


def _heads_text(units: Sequence[Unit], there: Sequence[int], u: int) -> bool:
    """Whether text follows a unit at once, and another unit set like it, further down the page, too."""
    look = look_at(units[u])
    heads = [
        v for v in there if v >= u and v + 1 in there and len(units[v + 1].text) >= PROSE and look_at(units[v]) == look
    ]
    return u in heads and len(heads) > 1


def _is_subtitle(unit: Unit, title: Unit, type_: Type, words: Container[str]) -> bool:
    text = unit.text
    if unit.size < TITLE_LARGER * type_.size or len(text) > 250 or fold_heading(text) in SECTION_WORDS:
        return False
    near = unit.gap < 3.5 * title.size
    return (
        near
        and not read_byline(_plain(unit), words)
        and not DATE_LINE.fullmatch(text)
        and not is_series(text)
        and "://" not in text
        and "@" not in text
    )


def _read_names(unit: Unit, words: Container[str]) -> list[str]:
    """The names of a byline, line by line where each line has whole ones."""
    lines = [read_byline(_tidy(strip_raised(x)), words) for x in unit.lines]
    return [name for names in lines for name in names] if all(lines) else read_byline(_plain(unit), words)


def _plain(unit: Unit) -> str:
    """A unit's text without superscripts."""
    return _tidy(" ".join(strip_raised(x) for x in unit.lines))


def _tidy(text: str) -> str:
    return re.sub(r"\s+([,;])", r"\1", re.sub(r"(?:,\s*){2,}", ", ", text)).strip(" ,;*")


def strip_raised(x: PrintedLine) -> str:
    """A line's text without superscripts."""
    out, at = [], 0
    for run in x.print.runs:
        if run.rise > 0:
            out.append(x.text[at : run.start])
            at = run.end
    return "".join([*out, x.text[at:]])


def _find_date(units: Sequence[Unit], there: Sequence[int]) -> str | None:
    for u in there:
        text = units[u].text
        if len(text.split()) <= 12 and DATE_LINE.fullmatch(text) and any(c.isdecimal() for c in text):
            return parse_date(text)
    for u in there:
        text = units[u].text
        if (
            len(text.split()) <= (14 if is_series(text) else 8)
            and re.search(r"\b(?:19|20)\d\d\b", text)
            and parse_date(text)
        ):
            return parse_date(text)
    return None
