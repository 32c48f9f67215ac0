"""What stands before the text: title, subtitle, byline, date; and the credits after it."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from itertools import pairwise

import msgspec

from greylit.citations.dates import find_dates
from greylit.structure.boilerplate import find_boilerplate, read_date_line
from greylit.structure.bylines import NAME, names_post, read_byline, read_signature, read_signed, split_names
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
from greylit.structure.mastheads import is_series, read_year, skip_agenda, skip_rubrics
from greylit.structure.memos import read_field, read_memo
from greylit.structure.numbering import parse_label
from greylit.structure.units import BULLET, COVER, Unit, make_unit, starts_inline_section
from greylit.structure.vocabulary import SECTION_WORDS, SMALL_WORDS, fold_heading, read_credit


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
    at, rubric = skip_rubrics(units, _is_date, lambda u: _is_title(units, u))
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
            or ISSUED.fullmatch(text)
            or (authors and names_post(text))
            or (bodies and is_matter(text))
            or _names_employer(units, bylines, at)
        ):
            pass
        elif not _is_date(text) and not is_series(text):
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
        if published is None and u and len(unit.lines) <= 2 and last and _is_date(last):
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
    return above if 0 < above < min(4, len(units)) and short and _is_title(units, above) else 0


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
        if fields := _part_fields(layout, unit.lines) if texts[0] and len(texts) > 1 else []:
            out += fields
            continue
        kinds = [_name_line(text, words) for text in texts] if 2 <= len(texts) <= 4 else []
        if None not in kinds and set(kinds) != ({"name"} if not u else set()):
            out += [make_unit(layout, [i]) for i in unit.lines]
        elif (kinds and kinds[-1] == "date" and not _is_cut(texts[-2]) and texts[-2][-1] != ".") or (
            len(texts) in (2, 3) and _ends_apart(texts, words)
        ):
            out += [make_unit(layout, list(unit.lines[:-1])), make_unit(layout, [unit.lines[-1]])]
        else:
            out.append(unit)
    return out


def _ends_apart(texts: Sequence[str], words: Container[str]) -> bool:
    """Whether the last of a few lines says of what sort the paper above is, or what the author above is."""
    if SORT.fullmatch(texts[-1]):
        return not _is_cut(texts[-2]) and texts[-1][0].isupper()
    if (
        len(texts) == 2
        and texts[0].isupper()
        and texts[1][0].isupper()
        and not texts[1].isupper()
        and not is_series(texts[1])
    ):
        return not _is_cut(texts[0]) and texts[1][-1] not in ".;,"
    return len(texts) == 2 and names_post(texts[-1]) and bool(read_byline(texts[0], words))


def _part_fields(layout: Layout, lines: Sequence[int]) -> list[Unit]:
    """The fields of a memorandum's head that stand in one unit, each with the lines it goes on in; none where it has none."""
    starts = [k for k, i in enumerate(lines) if read_field(layout.texts[i])]
    if len(starts) < 2 or starts[0]:
        return []
    return [make_unit(layout, list(lines[a:b])) for a, b in pairwise([*starts, len(lines)])]


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
    said = re.sub(
        r"^(?:date|dated|published|posted|updated|recorded|version of|version|as of|stand)\s*:?\s+",
        "",
        text,
        flags=re.IGNORECASE,
    )
    said = TIME.sub("", said)
    return DATE_LINE.fullmatch(said) is not None and any(c.isdecimal() for c in said)


TIME = re.compile(r"(?:,| at| um| à|\s[–—|-])? \d{1,2}[:.h]\d\d(?: ?(?:[ap]\.?m\.?|h|Uhr))?(?: ?\(?[A-Z]{2,4}\)?)?$")
"""The hour behind a date: ", 06:30", "at 8.15 am CET"."""


BOXES = frozenset(
    "key findings|key messages|key points|main findings|highlights|at a glance|in brief|summary".split("|")
)
"""Headings of boxes that may stand above a title."""


def _is_byline_above(units: list[Unit], at: int, words: Container[str]) -> bool:
    """Whether an author with a mark or a title of honour stands above the title."""
    if at + 1 >= len(units) or not _is_title(units, at + 1):
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
    if not at + 1 < end < len(units) - 1 or not _is_title(units, end):
        return []
    below = [strip_marks(u.text) for u in units[end + 1 : end + 3]]
    return list(range(at, end)) if any(_is_date(t) or read_byline(t, words) for t in below) else []


ISSUED = re.compile(
    r"adopted (?:at|by|on|in) .{4,160}|(?:held|convened) (?:on|in|at) .{4,110}|\((?:adopted|approved|as amended|presented|submitted) .{4,160}\)|(?:prepared|issued|published|compiled|submitted|presented) by the [^.;:?!]{3,80}",
    re.IGNORECASE,
)
"""Which body a paper is from."""


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
    below = units[at].lines[0] == units[title[-1]].lines[-1] + 1
    if _is_cut(last) and (below or last.isupper() or not last.split()[-1][0].isupper()):
        return True
    adjacent = below and len(units[at].lines) <= 2
    lines = [line for u in [*title, at] for line in _list_lines(units[u])]
    ending = _list_lines(units[title[-1]])[-1]
    full = len(ending) + 1 + len(text.split()[0]) > max(map(len, lines)) and len(ending) >= 20
    full = full and not (_is_titled(" ".join(strip_marks(units[u].text) for u in title)) and not _is_titled(text))
    other = re.match(r"[—–-]|by\b", text, re.IGNORECASE) is not None or _is_date(text) or is_series(text)
    plain = (
        SORT.fullmatch(text) is None
        and fold_heading(text) not in SECTION_WORDS
        and parse_label(text) is None
        and not starts_inline_section(text)
    )
    whole = " ".join(strip_marks(units[u].text) for u in title)
    if whole.isupper() and text[0].isupper() and not text.isupper():
        return False  # nor one in capitals in others
    if not _is_titled(whole) and text[0].isupper() and text.split()[0].casefold() in words:
        return False  # a title in small letters goes on in small letters
    if below and text[0].islower() and _runs_on(units[title[0]], units[title[0] + 1]):
        return True
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


_LED = re.compile(
    r"(?:(?:(?:prepared|written|compiled|edited) )?by|par|por|von|di) (?=[^ ]* [^ ]*)[A-ZÀ-Þ][^.;:?!]{2,80}$"
)
"""A byline with a small letter at its beginning."""


def _is_title(units: list[Unit], i: int) -> bool:
    text = strip_marks(units[i].text)
    if units[i].text.startswith("# "):
        return True
    if fold_heading(text) in SECTION_WORDS or starts_inline_section(text) or match_caption(text):
        return False
    label = parse_label(text)
    if label is not None and (label.frame != "bare" or _opens_first(units, i)):
        return False
    if (
        len(text) > 330
        or len(text.split()) > 45
        or text[-1] in ".;,"
        or (text[-1] == ":" and len(text.split()) == 1)
        or not (text[0].isupper() or text[0].isdecimal() or text[0] in '“"‘¿¡')
    ):
        return False
    following = next(
        (u.text for u in units[i + 1 : i + 5] if not match_caption(u.text) and not SOURCE.match(u.text)), ""
    )
    if i + 1 < len(units) and _runs_on(units[i], units[i + 1]):
        return True
    if ISSUED.fullmatch(following):
        return True
    return not following[:1].islower() or LEADS.fullmatch(following) is not None or bool(_LED.match(following))


SORT = re.compile(
    r"(?:(?:an?|the|eine?|un|une|una|uma?) (?:[\w-]+ ){0,3}|(?:(?:final|interim|annual|mid-term|technical|summary|synthesis|evaluation|background|working|policy|white|green|discussion|draft|short|brief|preliminary) ){1,2})(?:paper|report|study|review|essay|survey|note|brief|analysis|assessment|newsletter|bulletin|journal|magazine|memorandum|memoir|guide|handbook|bericht|studie|gutachten|étude|rapport|informe|estudio|ensayo|ensaio|relatório)(?: (?:of|on|for|to|by|über|zu|sur|sobre|about) .{0,60})?",
    re.IGNORECASE,
)
"""What sort of paper it is, below its title: "A White Paper", "Final Report", "Eine Studie"."""


def _runs_on(unit: Unit, below: Unit) -> bool:
    """Whether a title of a line goes on right below it in small letters: "AGREEMENT", "between the ports"."""
    text = strip_marks(below.text)
    adjoins = below.lines[0] == unit.lines[-1] + 1 and text[0].islower() and not below.finished
    adjoins = adjoins and text.split()[0] in SMALL_WORDS | LINKING
    return adjoins and len(text.split()) <= 12 and len(unit.lines) == len(below.lines) == 1 and unit.text[-1].isalnum()


LINKING = frozenset(
    "between among concerning de du des del della di do da von zur zum über sur sobre pour para".split()
)
"""Words in which a title's second line begins, beside those that titles leave in small letters."""


def _opens_first(units: list[Unit], i: int) -> bool:
    """Whether a numbered line stands above its own first part: a section's heading, "4 Tests" above "4.1 Gates"."""
    below = units[i + 1].label if i + 1 < len(units) else None
    own = units[i].label
    return own is not None and below is not None and below.raw == f"{own.raw}.1"


REPORT = re.compile(
    r"(?:(?:first|second|third|final|interim|annual) )?(?:report|study|memorandum|submission|statement|opinion|recommendations?|proceedings|minutes) (?:of|by|to) the [^.;:?!]{4,90}",
    re.IGNORECASE,
)
"""Whose paper it is, below its title: "Report of the Commission of Inquiry"."""
LONGEST_SAID = 240
"""Characters of a subtitle that is a sentence."""


def _is_subtitle(units: list[Unit], i: int, words: Container[str]) -> bool:
    """A line after the title that a dash announces, or that stands between title and byline."""
    text = strip_marks(units[i].text)
    said = text[-1] == "." and len(text) <= LONGEST_SAID
    if len(text) >= 300 or (text[-1] in ".;:" and not said) or fold_heading(text) in SECTION_WORDS or parse_label(text):
        return False
    if re.match(r"[—–-]{1,2}\s*\w", text) and not said:
        return True
    if SORT.fullmatch(text) and units[i].lines[0] == units[i - 1].lines[-1] + 1:
        return True
    if REPORT.fullmatch(text):
        return True
    below = strip_marks(units[i + 1].text) if i + 1 < len(units) else ""
    between = bool(read_byline(below, words)) or LEADS.fullmatch(below) is not None
    return between and len(text.split()) >= 4 and not read_byline(text, words)


def _repeats(title: str, text: str) -> bool:
    """Whether a line says the title again in nearly the same words."""
    from rapidfuzz import fuzz

    return (
        abs(len(title) - len(text)) <= 0.3 * len(title)
        and len(title) >= 12
        and fuzz.token_set_ratio(title.casefold(), text.casefold()) >= 90
    )


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
