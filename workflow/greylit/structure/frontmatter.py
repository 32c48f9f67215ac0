"""What stands before the text: title, subtitle, byline, date; and the credits after it."""

from __future__ import annotations

import re
from collections.abc import Container

import msgspec

from greylit.citations.dates import find_dates
from greylit.structure.boilerplate import find_boilerplate, read_date_line
from greylit.structure.captions import SOURCE, match_caption
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
from greylit.structure.headings import DATE_LINE
from greylit.structure.layout import Layout
from greylit.structure.markup import strip_marks
from greylit.structure.numbering import parse_label
from greylit.structure.units import COVER, Unit, make_unit, starts_inline_section
from greylit.structure.vocabulary import SECTION_WORDS, SMALL_WORDS, fold_heading, read_credit

NAME = re.compile(
    r"(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms|Sir)\.? )?[A-ZÀ-Þ][\w’'.-]*(?: (?:[A-ZÀ-Þ][\w’'.-]*|de|da|do|dos|del|van|von|der|den|la|le|al|bin|y|e)){1,4}"
)
"""A person's name: two to five words, capitalised but for particles."""


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


def find_front_matter(units: list[Unit], furniture: list[str], words: Container[str]) -> FrontMatter:
    """Find the front matter among a document's first units.

    ``furniture``: the document's furniture lines in order; ``words``: lower-case words of the language,
    by which names are told from headings.
    """
    published = next((d for line in furniture if (d := parse_date(read_date_line(line) or ""))), None)
    published = published or next(
        (d for line in furniture[:8] if find_boilerplate(line) == "source" and (d := parse_date(line))), None
    )
    at, rubric = _skip_rubrics(units)
    bodies = _skip_agenda(units, at) or skip_bodies(units, at, is_series)
    at += len(bodies)
    title_units: list[int] = []
    if at < len(units) and _is_title(units, at):
        title_units.append(at)
        at += 1
        while at < len(units) and len(title_units) < 4 and _goes_on(units, title_units, at, words):
            title_units.append(at)
            at += 1
    title = " ".join(strip_marks(units[u].text) for u in title_units) or None
    subtitle_units: list[int] = []
    if title and at < len(units) and _is_subtitle(units, at, words):
        subtitle_units.append(at)
        at += 1
    if title and at < len(units) and _repeats(title, units[at].text):
        rubric.append(at)
        at += 1
    bylines: list[int] = list(bodies) if title else []
    authors: list[str] = []
    said_by = False
    while title and at < len(units) and len(bylines) < (MOST if bodies else 6):
        text = strip_marks(units[at].text)
        led, said_by = said_by, LEADS.fullmatch(text) is not None
        posted = read_posted(text) if bodies else None
        names = (
            read_stationed(text)
            or read_byline(text, words)
            or (split_names(text) if led and is_name_line(text) else [posted] if posted else [])
        )
        if names:
            authors += names
        elif _is_on_cover(units, at) or said_by or (bodies and is_matter(text)) or _names_employer(units, bylines, at):
            pass
        elif not _is_date(text) and not is_series(text):
            break
        bylines.append(at)
        at += 1
    for u in [*rubric, *bylines, *range(at, min(at + 4, len(units)))]:
        text = strip_marks(units[u].text)
        named = u in rubric or u in bylines or is_series(text) or (DATE_LINE.fullmatch(text) and title is not None)
        if published is None and len(text.split()) <= 16 and named and DEGREE.fullmatch(text) is None:
            published = parse_date(text)
    for unit in units[-8:]:
        credit = read_credit(unit.text)
        if credit and credit[0] == "author" and not authors:
            authors += split_names(credit[1])
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
    )


def part_cover(units: list[Unit], layout: Layout, words: Container[str]) -> list[Unit]:
    """Units with those at the beginning parted whose lines say each a thing of its own: who, where, when, in which series.

    ``words``: lower-case words of the language. A line that is a date is parted from any line that does not break off.
    """
    out: list[Unit] = []
    written = 0
    for u, unit in enumerate(units):
        if written >= COVER:
            return [*out, *units[u:]]
        written += len(unit.lines)
        texts = [strip_marks(layout.texts[i]) for i in unit.lines]
        kinds = [_name_line(text, words) for text in texts] if 2 <= len(texts) <= 4 else []
        if None not in kinds and set(kinds) != ({"name"} if not u else set()):
            out += [make_unit(layout, [i]) for i in unit.lines]
        elif kinds and kinds[-1] == "date" and not _is_cut(texts[-2]) and texts[-2][-1] != ".":
            out += [make_unit(layout, list(unit.lines[:-1])), make_unit(layout, [unit.lines[-1]])]
        else:
            out.append(unit)
    return out


def _name_line(text: str, words: Container[str]) -> str | None:
    """What a line of a cover says, if it is a date, a series, a body or names."""
    if _is_date(text):
        return "date"
    if is_series(text) or PAPER.fullmatch(text):
        return "series"
    if names_body(text):
        return "body"
    return "name" if read_byline(text, words) or read_stationed(text) else None


def _is_date(text: str) -> bool:
    """Whether a line is a date, with or without a place or the word "date" before it."""
    said = re.sub(r"^(?:date|dated|published)\s*:?\s+", "", text, flags=re.IGNORECASE)
    return DATE_LINE.fullmatch(said) is not None and any(c.isdecimal() for c in said)


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


SERIES = re.compile(
    # lines that say what kind of paper this is, in which series, in which language: row by row
    r"(?:(?:for )?immediate release|press release|media release|news release|embargoed)\b.{0,60}"
    r"|(?:\w+ ){0,3}(?:brief|paper|report|note|memo|bulletin|series|newsletter|insight|commentary|study)s?\b.{0,40}\b(?:no\.?|number|nr\.?|#|vol\.?|volume|issue)\s*\d.{0,40}"
    r"|(?:discussion|working|policy|occasional|research|technical|background|issues?|conference|position) (?:paper|note|brief|report)s?(?: (?:no\.? ?)?\d{1,4})?,.{0,90}"
    r"|(?:[\w&.'’-]+ ){0,6}[\w&.'’-]+, (?:circular|bulletin|notice|memorandum|newsletter|directive) (?:no|nr|number)\.? ?\d{1,4}\b.{0,40}"
    r"|original\s*:\s*\w+|(?:distr\.?|distribution)\s*:\s*\w+"
    r"|(?=[^ ]*\d)[A-Z][A-Z0-9.]{0,10}(?:/[A-Za-z0-9.()-]+){1,6}",
    re.IGNORECASE,
)


def is_series(text: str) -> bool:
    """Whether a line names the kind, series or symbol of a paper rather than its title.

    >>> is_series("Evaluation Brief No. 27"), is_series("ORIGINAL: ENGLISH"), is_series("A Brief History of Ports")
    (True, True, False)
    >>> is_series("Harbour Office, Circular No. 7, 3 May 2011"), is_series("Working Paper 4, Quay Institute, 2012")
    (True, True)
    """
    return SERIES.fullmatch(text.strip()) is not None


def _skip_rubrics(units: list[Unit]) -> tuple[int, list[int]]:
    """The unit where the title may stand, and the rubrics before it."""
    for u, unit in enumerate(units[:12]):
        if unit.text.startswith("# ") or (u and _names_site(units[0].text, unit.text)):
            before = [v for v in range(u) if len(units[v].text.split()) <= 16]
            return (u, before) if len(before) == u else (0, [])
    rubric: list[int] = []
    at = 0
    while at + 1 < len(units) and at < 6:
        text = strip_marks(units[at].text)
        if not (
            is_series(text)
            or _is_date(text)
            or (at == 0 and (MASTHEAD.fullmatch(units[0].text) is not None or _is_rubric(units[0], units[1])))
        ):
            break
        rubric.append(at)
        at += 1
    return at, rubric


MASTHEAD = re.compile(r"(?=.{8,110}$)\S+(?: \S+){0,7} {4,}\S+(?: \S+){0,7}")
"""A first line of two parts far from each other: a paper's name, and what kind or number it is."""

AGENDA = re.compile(
    r"(?:agenda )?items? \d{1,3}(?: ?\([a-z]\))?(?:,? (?:\d{1,3}|and|\([a-z]\))){0,6}(?: of the (?:provisional |preliminary |draft )?(?:agenda|list).{0,30})?",
    re.IGNORECASE,
)
"""The item under which an assembly takes a paper: what stands above its title."""


def _skip_agenda(units: list[Unit], at: int) -> list[int]:
    """The units above a title that say which body takes the paper, under which item of its agenda."""
    above = units[at : at + 8]
    item = next((n for n, unit in enumerate(above) if AGENDA.fullmatch(strip_marks(unit.text))), None)
    if item is None or not all(len(unit.text.split()) <= 12 for unit in above[:item]):
        return []
    return list(range(at, at + item + 1))


SITE = re.compile(r"\s+(?:[|·»]|[-–—])\s+")
"""What parts a page's title from its site's name in the title of the window: "A title | The Daily"."""


def _names_site(first: str, text: str) -> bool:
    """Whether the first line is the title of a browser's window: a later line's words, then the site's name.

    >>> _names_site("Ferries to stop | Coast Daily", "Ferries to stop"), _names_site("Ports – a review", "Ports")
    (True, False)
    """
    rest = first[len(text) :]
    return first.startswith(text) and len(text.split()) >= 3 and SITE.match(rest) is not None and len(rest) <= 50


INSTITUTION = re.compile(
    r"\b(?:agency|institute|institut|university|ministry|centre|center|bureau|department|office|council|foundation|association|commission|programme|bank|press|committee|network|observatory|society|union|group|secretariat|authority|fund|college|school|academy|division|unit|series|paper|report|brief)\b",
    re.IGNORECASE,
)
"""A word by which the line below a title is told to name who publishes it."""


def _goes_on(units: list[Unit], title: list[int], at: int, words: Container[str]) -> bool:
    """Whether a title's next line belongs to it: the last breaks off, or was full where the title is narrow."""
    last, text = strip_marks(units[title[-1]].text), strip_marks(units[at].text)
    if len(text.split()) > 16 or units[at].finished or units[at].text.startswith("#"):
        return False
    if read_credit(text) is not None:
        return False
    if _is_cut(last):
        return True
    adjacent = units[at].lines[0] == units[title[-1]].lines[-1] + 1 and len(units[at].lines) <= 2
    lines = [line for u in [*title, at] for line in _list_lines(units[u])]
    ending = _list_lines(units[title[-1]])[-1]
    full = len(ending) + 1 + len(text.split()[0]) > max(map(len, lines)) and len(ending) >= 20
    full = full and not (_is_titled(" ".join(strip_marks(units[u].text) for u in title)) and not _is_titled(text))
    other = re.match(r"[—–-]|by\b", text, re.IGNORECASE) or DATE_LINE.fullmatch(text) or is_series(text)
    plain = fold_heading(text) not in SECTION_WORDS and parse_label(text) is None and not starts_inline_section(text)
    return adjacent and full and plain and not other and not read_byline(text, words) and not INSTITUTION.search(text)


def _list_lines(unit: Unit) -> list[str]:
    """The lines of a unit of one or two, else its text."""
    text = strip_marks(unit.text)
    if len(unit.lines) != 2 or not text.startswith(unit.first):
        return [text]
    return [unit.first, text[len(unit.first) :].strip()]


def _is_titled(text: str) -> bool:
    """Whether most long words of a line behind the first are capitalised."""
    words = re.findall(r"[^\W\d_]{4,}", text)[1:]
    return not words or 2 * sum(w[0].isupper() for w in words) > len(words)


def _is_cut(text: str) -> bool:
    """Whether a title breaks off before its last word."""
    return text.split()[-1].casefold() in SMALL_WORDS or text[-1] in ":-–—,"


def _is_rubric(unit: Unit, following: Unit) -> bool:
    """A site's rubric: a few words over a much longer title."""
    text, title = strip_marks(unit.text), strip_marks(following.text)
    if unit.text.startswith("#") or fold_heading(text) in SECTION_WORDS or parse_label(text) or following.finished:
        return False
    if len(title.split()) < 6 or len(title) < 2.2 * len(text):
        return False
    return len(text.split()) <= (5 if re.search(r"\d", text) else 4) and text[-1].isalnum()


_LED = re.compile(r"(?:(?:prepared|written|compiled|edited) )?by (?=[^ ]* [^ ]*)[A-ZÀ-Þ][^.;:?!]{2,80}$")
"""A byline with a small letter at its beginning."""


def _is_title(units: list[Unit], i: int) -> bool:
    text = strip_marks(units[i].text)
    if units[i].text.startswith("# "):
        return True
    if fold_heading(text) in SECTION_WORDS or starts_inline_section(text) or match_caption(text):
        return False
    label = parse_label(text)
    if label is not None and label.frame != "bare":
        return False
    if (
        len(text) > 330
        or len(text.split()) > 45
        or text[-1] in ".;,"
        or not (text[0].isupper() or text[0].isdecimal() or text[0] in '“"‘¿¡')
    ):
        return False
    following = next(
        (u.text for u in units[i + 1 : i + 5] if not match_caption(u.text) and not SOURCE.match(u.text)), ""
    )
    return not following[:1].islower() or LEADS.fullmatch(following) is not None or bool(_LED.match(following))


def _is_subtitle(units: list[Unit], i: int, words: Container[str]) -> bool:
    """A line after the title that a dash announces, or that stands between title and byline."""
    text = strip_marks(units[i].text)
    if len(text) >= 300 or text[-1] in ".;:" or fold_heading(text) in SECTION_WORDS or parse_label(text):
        return False
    if re.match(r"[—–-]{1,2}\s*\w", text):
        return True
    between = i + 1 < len(units) and bool(read_byline(strip_marks(units[i + 1].text), words))
    return between and len(text.split()) >= 4 and not read_byline(text, words)


def _repeats(title: str, text: str) -> bool:
    """Whether a line says the title again in nearly the same words."""
    from rapidfuzz import fuzz

    return (
        abs(len(title) - len(text)) <= 0.3 * len(title)
        and len(title) >= 12
        and fuzz.token_set_ratio(title.casefold(), text.casefold()) >= 90
    )


def read_byline(text: str, words: Container[str]) -> list[str]:
    """Names of a byline, or an empty list where the line is none.

    >>> read_byline("Ingrid QUAY*", {"ingrid"}), read_byline("By Ada North and Ben Quay", set())
    (['Ingrid QUAY'], ['Ada North', 'Ben Quay'])
    >>> read_byline("Reviewed by Ada North*", set()), read_byline("Ada North1", set())
    (['Ada North'], ['Ada North'])
    >>> read_byline("Regional Outlook", {"regional", "outlook"})
    []
    """
    credit = read_credit(text)
    if credit:
        return split_names(credit[1]) if credit[0] in ("author", "reviewer") else []
    marked = re.search(r"[*†‡§⁰¹²³⁴-⁹]+$|(?<=[^\W\d_]{2})\d$", text)
    bare = re.sub(r"[*†‡§⁰¹²³⁴-⁹]+|(?<=[^\W\d_]{2})\d(?=$|,| and )", "", text).strip()
    if len(bare) > 120 or bare[-1:] in ".:;?!":
        return []
    names = split_names(bare)
    if not names or not all(NAME.fullmatch(n) for n in names):
        return []
    parts = [w for n in names for w in re.findall(r"[^\W\d_]{2,}", n)]
    unknown = sum(w.casefold() not in words for w in parts)
    shouted = any(w.isupper() and len(w) > 2 for w in parts) and not bare.isupper()
    return names if marked or shouted or unknown >= max(1, len(names)) or len(names) > 2 else []


POSTS = frozenset(
    "fellow director professor lecturer analyst researcher editor correspondent economist manager officer adviser advisor chair president scholar associate reader secretary".split()
)
RANKS = frozenset(
    "senior junior associate assistant adjunct visiting honorary resident non-resident research policy executive managing deputy chief principal lead staff founding general programme program".split()
)
"""What an author is, and in which rank, between authors' names: "Ada North, Senior Fellow, and Ben Quay"."""


def _is_post(text: str) -> bool:
    """Whether words between names are a post and no name: "Senior Fellow", not "Ada Reader"."""
    *ranks, post = text.casefold().split()
    return post in POSTS and RANKS.issuperset(ranks)


def split_names(text: str) -> list[str]:
    """Names joined by commas, ampersands and *and*; posts between them are none.

    >>> split_names("A. North, B. Quay and C. Rhee"), split_names("Ada Reader, Senior Fellow, and Ben Quay")
    (['A. North', 'B. Quay', 'C. Rhee'], ['Ada Reader', 'Ben Quay'])
    """
    names = [n.strip(" *_") for n in re.split(r"\s*(?:,|;|&|\band\b|/)\s*", text) if n.strip(" *_")]
    return [n for n in names if not _is_post(n)] if len(names) > 1 else names


def parse_date(text: str) -> str | None:
    """The first date of a line as ISO 8601, as far as it goes; None where it has none.

    >>> parse_date("4 May 2021"), parse_date("May 2021"), parse_date("2021-05-04"), parse_date("2021")
    ('2021-05-04', '2021-05', '2021-05-04', '2021')
    """
    found = next(iter(find_dates(text)), None)
    if found is not None:
        return found.iso
    year = re.search(r"(?:^|[\s,(])((?:19|20)\d\d)\)?$", text.strip())
    return year[1] if year else None
