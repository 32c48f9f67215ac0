"""Lines that say when and where: dates, alone or behind a place, and the periods that statistical papers cover."""

from __future__ import annotations

import re

import msgspec

from greylit.citations.dates import MONTHS, find_dates

_MONTH = rf"(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{{0,6}}|{'|'.join(sorted(MONTHS, key=lambda m: (-len(m), m)))})\.?"
_WEEKDAY = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|"
    r"lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo)"
)
DATE_LINE = re.compile(
    rf"(?:[^\d.;:]{{2,50}},\s+)?(?:(?:le|el|il|den|am)\s+(?=\d|{_WEEKDAY}))?(?:{_WEEKDAY},?\s+)?"
    rf"(?:\d{{1,2}}(?:\s?[–-]\s?\d{{1,2}})?(?:st|nd|rd|th|er|º|\.)?\s+(?:de\s+)?)?{_MONTH}\s*"
    rf"(?:\d{{1,2}}(?:\s?[–-]\s?\d{{1,2}})?(?:st|nd|rd|th)?,?\s*)?(?:(?:del?\s+)?(?:19|20)\d\d)?",
    re.IGNORECASE,
)
"""A line that is a date, with or without a place."""


class Period(msgspec.Struct, frozen=True):
    """One way to name the time a paper covers: a pattern for a whole line, case ignored, one that it is and one it is not."""

    id: str
    pattern: str
    yes: str
    no: str


_YEAR = r"(?:19|20)\d\d"
PERIODS: tuple[Period, ...] = (
    Period(
        "quarter",
        rf"(?:the )?(?:(?:first|second|third|fourth|1st|2nd|3rd|4th|last) (?:quarter|half)|q[1-4]|[1-4]\. ?(?:quartal|halbjahr)|[1-4](?:er?|ème)? (?:trimestre|semestre)|(?:primer|segundo|tercer|cuarto) (?:trimestre|semestre))(?: (?:of|de|del))?,? {_YEAR}(?:[/–-]\d\d(?:\d\d)?)?",
        "Second quarter 2010",
        "The second quarter of a town",
    ),
    Period(
        "months",
        rf"{_MONTH}(?: {_YEAR})? ?(?:[–—-]|to|bis|à|a) ?{_MONTH} {_YEAR}",
        "January–March 2010",
        "January to the sea",
    ),
    Period(
        "year",
        rf"(?:(?:financial |fiscal )?year (?:ended|ending|to) (?:\d{{1,2}} )?{_MONTH} {_YEAR}|(?:geschäftsjahr|exercice|ejercicio) {_YEAR}(?:[/–-]\d\d(?:\d\d)?)?|{_YEAR} ?[/–-] ?(?:\d\d|{_YEAR}))",
        "Year ended 31 March 2010",
        "A year to remember",
    ),
)
_PERIODS = re.compile("|".join(row.pattern for row in PERIODS), re.IGNORECASE)

_SAID = re.compile(
    r"(?:date|dated|published|posted|updated|recorded|version of|version|as of|stand)\s*:?\s+", re.IGNORECASE
)
TIME = re.compile(r"(?:,| at| um| à|\s[–—|-])? \d{1,2}[:.h]\d\d(?: ?(?:[ap]\.?m\.?|h|Uhr))?(?: ?\(?[A-Z]{2,4}\)?)?$")
"""The hour behind a date: ", 06:30", "at 8.15 am CET"."""


def is_date_line(text: str) -> bool:
    """Whether a line is a date, with or without a place or the word "date" before it and an hour behind it.

    >>> is_date_line("Paris, le 14 mars 2019"), is_date_line("Tuesday 8 March 2011"), is_date_line("Posted: 4 May 2021, 06:30")
    (True, True, True)
    >>> is_date_line("March"), is_date_line("The 14 locks of March")
    (False, False)
    """
    said = _SAID.match(text)
    dated = TIME.sub("", text[said.end() :] if said else text)
    return DATE_LINE.fullmatch(dated) is not None and any(c.isdecimal() for c in dated)


def is_period(text: str) -> bool:
    """Whether a line names the time that a paper covers, and nothing else.

    >>> is_period("Second quarter 2010"), is_period("2. Quartal 2010"), is_period("Year of the quay")
    (True, True, False)
    """
    return _PERIODS.fullmatch(text.strip("() ")) is not None


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
