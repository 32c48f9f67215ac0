"""What stands before the text: title, subtitle, byline, date; and the credits after it."""

from __future__ import annotations

import re
from collections.abc import Container

import msgspec

from greylit.structure.boilerplate import find_boilerplate, read_date_line
from greylit.structure.bylines import NAME, names_post, read_byline, read_signature, read_signed, split_names
from greylit.structure.covers import (
    DEGREE,
    LEADS,
    MOST,
    PAPER,
    is_matter,
    is_name_line,
    names_body,
    read_posted,
    read_stationed,
    skip_bodies,
)
from greylit.structure.datelines import DATE_LINE, is_date_line, parse_date
from greylit.structure.markup import strip_marks
from greylit.structure.mastheads import is_series, read_year, skip_agenda, skip_rubrics
from greylit.structure.memos import read_field, read_memo
from greylit.structure.numbering import parse_label
from greylit.structure.subtitles import tells
from greylit.structure.titles import goes_on, is_subtitle, is_title, repeats_title
from greylit.structure.units import BULLET, Unit, starts_inline_section
from greylit.structure.vocabulary import SECTION_WORDS, fold_heading, read_credit


class FrontMatter(msgspec.Struct, frozen=True, kw_only=True):
    """Units (0-based) that are title, subtitle and byline, and what they say."""

    title: str | None = None
    subtitle: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    title_units: tuple[int, ...] = ()
    subtitle_units: tuple[int, ...] = ()
    byline_units: tuple[int, ...] = ()
    rubric_units: tuple[int, ...] = ()
    """A site's rubric, or the title a second time: no reading text."""
    box_units: tuple[int, ...] = ()
    """A box of findings above the title: its heading and its items."""


def find_front_matter(
    units: list[Unit], furniture: list[str], words: Container[str], menu: int | None = None
) -> FrontMatter:
    """Find the front matter among a document's first units.

    ``furniture``: the document's furniture lines in order; ``words``: lower-case words of the language,
    by which names are told from headings; ``menu``: the line (0-based) of a site's menu among the first, where it has one.
    """
    published = next((d for line in furniture if (d := parse_date(read_date_line(line) or ""))), None)
    published = published or next(
        (d for line in furniture[:8] if find_boilerplate(line) == "source" and (d := parse_date(line))), None
    )
    if (memo := _take_memo(units, published)) is not None:
        return memo
    above = _count_above(units, menu)
    at, rubric = skip_rubrics(units, is_date_line, lambda u: is_title(units, u))
    if above > at:
        at, rubric = above, list(range(above))
    bodies = skip_agenda(units, at) or skip_bodies(units, at, is_series)
    at += len(bodies)
    if _is_byline_above(units, at, words):
        bodies = [*bodies, at]
        at += 1
    box = _skip_box(units, at, words)
    at += len(box)
    title_units: list[int] = []
    if at < len(units) and is_title(units, at):
        title_units.append(at)
        at += 1
        while at < len(units) and len(title_units) < 4 and goes_on(units, title_units, at, words):
            title_units.append(at)
            at += 1
    title = " ".join(strip_marks(units[u].text) for u in title_units) or None
    subtitle_units: list[int] = []
    if title and at < len(units) and is_subtitle(units, at, words):
        subtitle_units.append(at)
        at += 1
    if title and at < len(units) and repeats_title(title, units[at].text):
        rubric.append(at)
        at += 1
    bylines: list[int] = list(bodies) if title else []
    authors = [m["name"] for u in bylines[-1:] if (m := NAMED.fullmatch(strip_marks(units[u].text)))]
    said_by = False
    while title and at < len(units) and len(bylines) < (MOST if bodies else 6):
        text = strip_marks(units[at].text)
        led, said_by = said_by, LEADS.fullmatch(text) is not None
        posted = read_posted(text) if bodies else None
        counted = text.startswith("I. ") and any(unit.text.startswith("II. ") for unit in units[at + 1 :])
        if counted:
            break
        names = (
            read_stationed(text)
            or read_byline(text, words)
            or (split_names(text) if led and is_name_line(text) else [posted] if posted else [])
        )
        if names:
            authors += names
        elif (
            _is_on_cover(units, at)
            or said_by
            or _tells_of(authors, text)
            or tells("issued", text)
            or (authors and names_post(text))
            or (bodies and is_matter(text))
            or _names_employer(units, bylines, at)
        ):
            pass
        elif not is_date_line(text) and not is_series(text):
            break
        bylines.append(at)
        at += 1
    for u in [*rubric, *bylines, *range(at, min(at + 4, len(units)))]:
        text = strip_marks(units[u].text)
        named = u in rubric or u in bylines or is_series(text) or (DATE_LINE.fullmatch(text) and title is not None)
        if published is None and len(text.split()) <= 24 and named and DEGREE.fullmatch(text) is None:
            published = parse_date(text)
    if not authors:
        credits = (read_credit(strip_marks(unit.text)) for unit in units[at : at + 6])
        authors += next((split_names(credit[1]) for credit in credits if credit and credit[0] == "author"), [])
    for u in range(max(0, len(units) - 8), len(units)):
        unit = units[u]
        last = unit.text.rpartition("  ")[2] if len(unit.lines) == 1 else unit.text[len(unit.first) :].strip()
        if published is None and u and len(unit.lines) <= 2 and last and is_date_line(last):
            published = parse_date(last)
        credit = read_credit(unit.text)
        if credit and credit[0] == "author" and not authors:
            authors += split_names(credit[1])
        elif not authors and (signed := read_signature(unit.text) or _read_signed(units, u)):
            authors.append(signed)
    said = [(u, strip_marks(units[u].text)) for u in [*rubric, *bylines]]
    numbered = [t for u, t in said if (not u and u in rubric) or is_series(t) or PAPER.fullmatch(t)]
    published = published or next((year for t in numbered if (year := read_year(t))), None)
    subtitle = strip_marks(units[subtitle_units[0]].text).lstrip("—–- ").strip() if subtitle_units else None
    return FrontMatter(
        title=title,
        subtitle=subtitle,
        authors=tuple(authors),
        published=published,
        title_units=tuple(title_units),
        subtitle_units=tuple(subtitle_units),
        byline_units=tuple(bylines),
        rubric_units=tuple(rubric),
        box_units=tuple(box),
    )


def _count_above(units: list[Unit], menu: int | None) -> int:
    """How many units stand above a site's menu, where a title stands below it: the site's name and what it says of itself."""
    above = sum(unit.lines[0] < menu for unit in units[:4]) if menu is not None else 0
    short = all(len(unit.text.split()) <= 12 and not unit.finished for unit in units[:above])
    return above if 0 < above < min(4, len(units)) and short and is_title(units, above) else 0


MEMO = 12
"""Units among which a memorandum's head is."""


def _take_memo(units: list[Unit], published: str | None) -> FrontMatter | None:
    """The front matter of a memorandum; None where the first units are no head of one."""
    fields = [u for u, unit in enumerate(units[:MEMO]) if read_field(unit.text)]
    memo = read_memo([units[u].text for u in fields])
    if memo is None or fields[-1] - fields[0] >= len(fields) or fields[0] > 3:
        return None
    if any(len(unit.text.split()) > 12 for unit in units[: fields[0]]):
        return None
    said = re.split(r";| and | und | et ", re.sub(r"\(.*?\)", "", memo.authors or ""))
    names = [part.split(",")[0].strip() for part in said]
    return FrontMatter(
        title=memo.subject,
        authors=tuple(name for name in names if NAME.fullmatch(name) and not names_body(name)),
        published=parse_date(memo.date) if memo.date else published,
        byline_units=tuple(range(fields[-1] + 1)),
    )


BOXES = frozenset(
    "key findings|key messages|key points|main findings|highlights|at a glance|in brief|summary".split("|")
)
"""Headings of boxes that may stand above a title."""


def _is_byline_above(units: list[Unit], at: int, words: Container[str]) -> bool:
    """Whether an author with a mark or a title of honour stands above the title."""
    if at + 1 >= len(units) or not is_title(units, at + 1):
        return False
    text, below = strip_marks(units[at].text), strip_marks(units[at + 1].text)
    named = NAMED.fullmatch(text) is not None and text[-1] in "*†1¹" and not read_byline(below, words)
    return named and len(below.split()) > 2


NAMED = re.compile(
    r"(?P<name>(?:(?:Dr|Prof|PD)\.? (?:Dr\. )?)?[A-ZÀ-Þ][\w’'.-]+(?: (?:[A-ZÀ-Þ][\w’'.-]*|von|van|de|der|da|del)){1,3})(?:, [A-ZÀ-Þ][\w/ -]{2,30})?[*†1¹]"
)
"""An author and a place, called by a mark: "Dr. Ada North, Kiel*"."""


def _skip_box(units: list[Unit], at: int, words: Container[str]) -> list[int]:
    """The units of a box of findings above the title: its heading and its list, where a title and its authors or date follow."""
    if at >= len(units) or fold_heading(strip_marks(units[at].text)) not in BOXES:
        return []
    end = at + 1
    while end < len(units) and end - at <= 10 and BULLET.match(units[end].text):
        end += 1
    if not at + 1 < end < len(units) - 1 or not is_title(units, end):
        return []
    below = [strip_marks(u.text) for u in units[end + 1 : end + 3]]
    return list(range(at, end)) if any(is_date_line(t) or read_byline(t, words) for t in below) else []


def _tells_of(authors: list[str], text: str) -> bool:
    """Whether a short line says what one of the authors is: "Ada North is a lawyer."."""
    return len(text) <= 300 and any(
        re.match(rf"{re.escape(a)},? (?:is|was|are|ist|est|es|é|è)\b", text) for a in authors
    )


def _read_signed(units: list[Unit], u: int) -> str | None:
    """The name in a unit that ends a letter."""
    unit = units[u]
    rest = unit.text[len(unit.first) :].strip()
    short = u > 0 and len(unit.lines) <= 3 and len(unit.text) <= 120
    return read_signed([unit.first, rest] if rest else [unit.first], units[u - 1].text) if short else None


def _names_employer(units: list[Unit], bylines: list[int], at: int) -> bool:
    """Whether a line names a body and stands directly below a line of the byline."""
    below = bool(bylines) and units[at].lines[0] == units[bylines[-1]].lines[-1] + 1
    return below and names_body(strip_marks(units[at].text))


def _is_on_cover(units: list[Unit], at: int) -> bool:
    """A short line directly below the title's lines, with no empty line between: an institution, a series."""
    unit = units[at]
    text = strip_marks(unit.text)
    below = at > 0 and len(units[at - 1].lines) + len(unit.lines) > 2 and unit.lines[0] == units[at - 1].lines[-1] + 1
    plain = fold_heading(text) not in SECTION_WORDS and parse_label(text) is None and not starts_inline_section(text)
    return below and plain and len(text.split()) <= 12 and text[-1] not in ".;:,?!" and not unit.finished
