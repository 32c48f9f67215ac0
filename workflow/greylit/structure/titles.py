"""Titles: which unit is one, how far it goes, and what stands below it as its subtitle."""

from __future__ import annotations

import re
from collections.abc import Container

from greylit.structure.bylines import read_byline
from greylit.structure.captions import SOURCE, match_caption
from greylit.structure.covers import LEADS
from greylit.structure.datelines import is_date_line, is_period
from greylit.structure.markup import strip_marks
from greylit.structure.mastheads import is_series
from greylit.structure.numbering import parse_label
from greylit.structure.subtitles import tells
from greylit.structure.units import Unit, starts_inline_section
from greylit.structure.vocabulary import SECTION_WORDS, SMALL_WORDS, fold_heading, read_credit

LONGEST_SAID = 240
"""Characters of a subtitle that is a sentence."""

_LED = re.compile(
    r"(?:(?:(?:prepared|written|compiled|edited) )?by|par|por|von|di) (?=[^ ]* [^ ]*)[A-ZÀ-Þ][^.;:?!]{2,80}$"
)
"""A byline with a small letter at its beginning."""


def is_title(units: list[Unit], i: int) -> bool:
    """Whether a unit may be the title: no section, caption, label nor sentence, and what follows does not go on with it."""
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
    if tells("issued", following):
        return True
    return not following[:1].islower() or LEADS.fullmatch(following) is not None or bool(_LED.match(following))


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


INSTITUTION = re.compile(
    r"\b(?:agency|institute|institut|university|ministry|centre|center|bureau|department|office|council|foundation|association|commission|programme|bank|press|committee|network|observatory|society|union|group|secretariat|authority|fund|college|school|academy|division|unit|series|paper|report|brief)\b",
    re.IGNORECASE,
)
"""A word by which the line below a title is told to name who publishes it."""


def goes_on(units: list[Unit], title: list[int], at: int, words: Container[str]) -> bool:
    """Whether a title's next line belongs to it: the last breaks off, or was full where the title is narrow."""
    last, text = strip_marks(units[title[-1]].text), strip_marks(units[at].text)
    if len(text.split()) > 16 or units[at].finished or units[at].text.startswith("#"):
        return False
    if read_credit(text) is not None:
        return False
    below = units[at].lines[0] == units[title[-1]].lines[-1] + 1
    if is_cut(last) and (below or last.isupper() or not last.split()[-1][0].isupper()):
        return True
    adjacent = below and len(units[at].lines) <= 2
    lines = [line for u in [*title, at] for line in _list_lines(units[u])]
    ending = _list_lines(units[title[-1]])[-1]
    full = len(ending) + 1 + len(text.split()[0]) > max(map(len, lines)) and len(ending) >= 20
    full = full and not (_is_titled(" ".join(strip_marks(units[u].text) for u in title)) and not _is_titled(text))
    other = (
        re.match(r"[—–-]|by\b", text, re.IGNORECASE) is not None
        or is_date_line(text)
        or is_series(text)
        or is_period(text)
    )
    plain = (
        not tells("sort", text)
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


def is_cut(text: str) -> bool:
    """Whether a title breaks off before its last word."""
    return text.split()[-1].casefold() in SMALL_WORDS or text[-1] in ":-–—,"


def is_subtitle(units: list[Unit], i: int, words: Container[str]) -> bool:
    """A line after the title that a dash announces, or that stands between title and byline."""
    text = strip_marks(units[i].text)
    said = text[-1] == "." and len(text) <= LONGEST_SAID
    if len(text) >= 300 or (text[-1] in ".;:" and not said) or fold_heading(text) in SECTION_WORDS or parse_label(text):
        return False
    if (re.match(r"[—–-]{1,2}\s*\w", text) and not said) or is_period(text):
        return True
    if tells("sort", text) and units[i].lines[0] == units[i - 1].lines[-1] + 1:
        return True
    if tells("report", text):
        return True
    below = strip_marks(units[i + 1].text) if i + 1 < len(units) else ""
    between = bool(read_byline(below, words)) or LEADS.fullmatch(below) is not None
    return between and len(text.split()) >= 4 and not read_byline(text, words)


def repeats_title(title: str, text: str) -> bool:
    """Whether a line says the title again in nearly the same words."""
    from rapidfuzz import fuzz

    return (
        abs(len(title) - len(text)) <= 0.3 * len(title)
        and len(title) >= 12
        and fuzz.token_set_ratio(title.casefold(), text.casefold()) >= 90
    )
