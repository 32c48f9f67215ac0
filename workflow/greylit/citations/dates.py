"""Dates as citations print them, read into ISO 8601 (partial where the print is)."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

# Month names and their usual short forms, lower case without the stop. English, German, French, Spanish, Portuguese,
# Italian, Dutch, Danish, Swedish, Turkish.
MONTHS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "january jan januar jänner janvier janv enero ene janeiro januari gennaio ocak",
            "february feb febr februar février févr febrero fevereiro fev februari febbraio",
            "march mar märz mrz mars marzo março marts maart",
            "april apr avril avr abril abr aprile nisan",
            "may mai mayo maio mei maj maggio mayıs",
            "june jun juni juin junio junho giugno haziran",
            "july jul juli juillet juil julio julho luglio temmuz",
            "august aug août agosto ago augustus augusti ağustos",
            "september sept sep septembre septiembre setembro set settembre eylül",
            "october oct oktober okt octobre octubre outubro out ottobre ekim",
            "november nov novembre noviembre novembro kasım",
            "december dec dezember dez décembre déc diciembre dic dezembro dicembre aralık",
        ),
        1,
    )
    for name in names.split()
}

# Seasons and terms stand before a year like a month does, but have no ISO month: the year alone is kept.
SEASONS = frozenset(
    [
        "spring",
        "summer",
        "autumn",
        "fall",
        "winter",
        "frühjahr",
        "sommer",
        "herbst",
        "printemps",
        "été",
        "automne",
        "hiver",
        "michaelmas",
    ]
)

_M = r"(?P<{0}>[01]?[^\W\d_]{{2,10}}[1l]?[^\W\d_]{{0,3}})\.?"  # a letter may be a digit: "0ctober", "Ju1y"
_Y = r"(?P<y>(?:1[4-9]|20)\d\d)(?!\d)"
# One digit of a day may be a letter misread for it.
_D = r"(?P<d>\d[\dlIO]?|[lIO]\d)(?:st|nd|rd|th)?"
_ANY_YEAR = re.compile(r"(?:1[4-9]|20)\d\d")
_FORMS = tuple(
    re.compile(form)
    for form in (
        r"(?<![\w/.-])(?P<y>(?:1[5-9]|20)\d\d)-(?P<n>[01]\d)-(?P<d>[0-3]\d)(?![\w/-])",
        r"(?<![\w/.-])(?P<y>(?:1[5-9]|20)\d\d)/(?P<n>[01]\d)/(?P<d>[0-3]\d)(?![\w/-])",
        r"(?<![\w/.-])(?P<d>[0-3]?\d)\.\s?(?P<n>[01]?\d)\.\s?" + _Y,
        r"(?<![\w/.-])(?P<a>[0-3]?\d)/(?P<b>[0-3]?\d)/" + _Y,
        r"\b" + _M.format("m") + r" ?" + _D + r"(?: ?[-–] ?\d{1,2})?(?: ?[,.;] ?| )" + _Y,
        r"(?<![\w/-])" + _D + r"(?: ?[-–/] ?\d{1,2})?\.? (?:de |of )?" + _M.format("m") + r",? (?:de |del )?" + _Y,
        r"\b" + _M.format("m") + r" ?[/–-] ?" + _M.format("m2") + r",? " + _Y,
        r"\b" + _M.format("m") + r",? (?:de |of )?" + _Y,
        r"\b"
        + _Y
        + r"[,;]? "
        + _M.format("m")
        + r"(?: "
        + _D
        + r"(?![\d(:]))?(?!\w)(?![,;]? (?:\d{1,2}(?:st|nd|rd|th)?[,;]? )?(?:1[4-9]|20)\d\d\b)",
    )
)


class Date(NamedTuple):
    """A date in a text: ``[start, end)`` and its ISO form."""

    start: int
    end: int
    iso: str


def _read(found: re.Match[str]) -> str | None:
    parts = found.groupdict()
    year, month = parts["y"], None
    day = (parts.get("d") or "").replace("l", "1").replace("I", "1").replace("O", "0")
    if parts.get("a"):
        first, second = int(parts["a"]), int(parts["b"])
        if first == second or (first > 12) != (second > 12):  # else day and month cannot be told apart
            day, month = (str(first), second) if first > 12 else (str(second), first)
        elif 1 <= first <= 12 and 1 <= second <= 12:
            return str(year)
    elif parts.get("n"):
        month = int(parts["n"])
    else:
        name = parts["m"].lower()
        if name not in MONTHS:
            name = name.replace("0", "o").replace("1", "l")
        if name in SEASONS and not day:
            return str(year)
        month = MONTHS.get(name)
        if parts.get("m2"):
            return f"{year}-{month:02}" if month and (parts["m2"].lower() in MONTHS) else None
    if not month or not 1 <= month <= 12:
        return None
    if not day:
        return f"{year}-{month:02}"
    return f"{year}-{month:02}-{int(day):02}" if 1 <= int(day) <= 31 else None


@lru_cache(maxsize=512)
def find_dates(text: str) -> tuple[Date, ...]:
    """The dates of ``text`` that name at least a month or season, in order, without overlap.

    A date whose day and month cannot be told apart gives its year alone.

    >>> [d.iso for d in find_dates("June 3, 2021; 4 Sept. 2019; May 2020; 3.12.1998; 2001-02-03; Spring 1999")]
    ['2021-06-03', '2019-09-04', '2020-05', '1998-12-03', '2001-02-03', '1999']
    >>> [d.iso for d in find_dates("25/12/2001; 04/05/2001; 2003 Mar 5; 12 monkeys 1999; 45 May 2001")]
    ['2001-12-25', '2001', '2003-03-05', '2001-05']
    >>> [d.iso for d in find_dates("August 2l, 2024; May I, 2020; June 8; 2024")]
    ['2024-08-21', '2024-06-08']
    >>> [d.iso for d in find_dates("12–14 October 2009; May 3-5, 2010")]
    ['2009-10-12', '2010-05-03']
    >>> [d.iso for d in find_dates("Report 2019, March 12, 2020; Rapport 2018, février 2019")]
    ['2020-03-12', '2019-02']
    """
    if not _ANY_YEAR.search(text):
        return ()
    found = []
    for rank, form in enumerate(_FORMS):
        for match in form.finditer(text):
            iso = _read(match)
            if iso:
                found.append((match.start(), rank, match.end(), iso))
    end = -1
    out = []
    # Longest reading first where two begin in the same place; a day-month-year begins before its month-year.
    for start, _, stop, iso in sorted(found, key=lambda f: (f[0], f[1])):
        if start >= end:
            end = stop
            out.append(Date(start, stop, iso))
    return tuple(out)
