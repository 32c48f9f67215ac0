"""A time at a token: a year, a month, a day, a part of a year or a span of these, in ISO form or EDTF."""

from __future__ import annotations

import re

from greylit.quantities.dates import is_year
from greylit.quantities.exclusions import MONTHS
from greylit.quantities.numerals import CARDINALS
from greylit.quantities.tokens import Tokens

PARTS_OF_YEAR = {
    ("quarter", 1): ("01", "03"), ("quarter", 2): ("04", "06"), ("quarter", 3): ("07", "09"), ("quarter", 4): ("10", "12"),
    ("half", 1): ("01", "06"), ("half", 2): ("07", "12"),
}  # fmt: skip
"""First and last month of a part of the year."""

ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "final": 4}
QUARTERS = {
    "q1": ("quarter", 1),
    "q2": ("quarter", 2),
    "q3": ("quarter", 3),
    "q4": ("quarter", 4),
    "h1": ("half", 1),
    "h2": ("half", 2),
}

SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
"""EDTF numbers of the seasons."""

ISO_DATE = re.compile(r"(?:19|20)[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])")
DOTTED_DATE = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.((?:19|20)[0-9]{2})")
"""A day as much of Europe writes it: "15.06.2018"."""


def _months_of_year(t: Tokens, i: int) -> tuple[str, int] | None:
    """ "first nine months of 2021", "last three months of 2020" as months, and the token after it."""
    count = CARDINALS.get(t.at(i + 1)) or (
        int(t.raw(i + 1)) if t.raw(i + 1) in ("2", "3", "4", "6", "8", "9", "10") else 0
    )
    if t.at(i + 2) == "quarters" and count < 4:
        count *= 3
    elif t.at(i + 2) != "months":
        return None
    if t.at(i) not in ("first", "last", "final") or not 1 < count < 12:
        return None
    j = i + 3 + (t.at(i + 3) in ("of", "in"))
    if not is_year(t.raw(j)) or (t.glued(j + 1) and t.at(j + 1) in ("s", "/", "-", "–")):
        return None
    first, last = (1, count) if t.at(i) == "first" else (13 - count, 12)
    return f"{t.raw(j)}-{first:02d}/{t.raw(j)}-{last:02d}", j + 1


def _season(t: Tokens, i: int) -> tuple[str, int] | None:
    """ "autumn 2018", "summer of 2019" in EDTF, and the token after it."""
    j = i + 1 + (t.at(i + 1) == "of")
    if is_year(t.raw(j)) and t.glued(j + 1) and t.at(j + 1) in ("/", "-", "–"):
        return read_date(t, j)  # winter 2021/22
    if not is_year(t.raw(j)) or (t.glued(j + 1) and t.at(j + 1) == "s"):
        return None
    return f"{t.raw(j)}-{SEASONS[t.low[i]]}", j + 1


def _part_of_year(t: Tokens, i: int) -> tuple[str, int] | None:
    """ "Q3 2023", "first quarter of 2022", "second half of 2021" as months, and the token after it."""
    low = t.at(i)
    part, j = ("", 0), i
    if low in ("q", "h") and t.glued(i + 1) and low + t.at(i + 1) in QUARTERS:
        part, j = QUARTERS[low + t.at(i + 1)], i + 2
    elif low in ORDINALS:
        j = i + 1 + (t.at(i + 1) == "-")
        number = ORDINALS[low] if t.at(j) != "half" else min(ORDINALS[low], 2)
        part, j = (t.at(j), number), j + 1
    if part not in PARTS_OF_YEAR:
        return None
    j += t.at(j) in ("of", ",")
    j += t.at(j) == "the"
    j += t.at(j) in ("fiscal", "year")
    if not is_year(t.raw(j)) or (t.glued(j + 1) and t.at(j + 1) in ("s", "/")):
        return None  # the parts of a fiscal year are not told
    first, last = PARTS_OF_YEAR[part]
    return f"{t.raw(j)}-{first}/{t.raw(j)}-{last}", j + 1


def _without_year(t: Tokens, i: int) -> tuple[str, int] | None:
    """A month, or a day of one, whose year follows later: "January" of "January to June 2022"."""
    if t.at(i) in MONTHS and t.raw(i)[0].isupper():
        month = f"{MONTHS[t.low[i]]:02d}"
        if t.raw(i + 1).isdecimal() and len(t.raw(i + 1)) <= 2:
            return f"{month}-{int(t.raw(i + 1)):02d}", i + 2
        return month, i + 1
    if t.raw(i).isdecimal() and len(t.raw(i)) <= 2 and t.at(i + 1) in MONTHS and t.raw(i + 1)[0].isupper():
        return f"{MONTHS[t.low[i + 1]]:02d}-{int(t.raw(i)):02d}", i + 2
    return None


def read_span(t: Tokens, i: int) -> tuple[str, int] | None:
    """ "January to June 2022", "1 March and 3 May 2021": two times with one year."""
    first = _without_year(t, i)
    day = t.raw(i)
    if first is None and day.isdecimal() and len(day) <= 2 and t.at(i + 1) in ("to", "-", "–", "—", "and"):
        last = read_date(t, i + 2)  # 7 to 18 November 2016
        if last is not None and len(last[0]) == 10 and 0 < int(day) < int(last[0][8:]):
            return f"{last[0][:8]}{int(day):02d}/{last[0]}", last[1]
    if first is None or t.at(first[1]) not in ("to", "and", "-", "–", "—", "through", "until"):
        return None
    second = read_date(t, first[1] + 1)
    if second is None or "/" in second[0] or len(second[0]) < 5:
        return None
    return f"{second[0][:4]}-{first[0]}/{second[0]}", second[1]


def read_date(t: Tokens, i: int) -> tuple[str, int] | None:
    """A date, month, year or part of one at token ``i`` in ISO form, and the token after it."""
    word, low = t.raw(i), t.at(i)
    if low in ORDINALS or low in ("q", "h"):
        return _months_of_year(t, i) or _part_of_year(t, i)
    if low in SEASONS:
        return _season(t, i)
    dotted = DOTTED_DATE.fullmatch(word)
    if dotted is not None and int(dotted[1]) <= 31 and int(dotted[2]) <= 12:
        return f"{dotted[3]}-{int(dotted[2]):02d}-{int(dotted[1]):02d}", i + 1
    if low == "fy":
        return read_date(t, i + 1) if t.digit[i + 1 : i + 2] == [True] else None
    if is_year(word):
        j = i + 1
        iso = t.text[t.starts[i] : t.starts[i] + 10]
        if ISO_DATE.fullmatch(iso) and not t.text[t.starts[i] + 10 : t.starts[i] + 11].isdigit():
            return iso, i + 5
        if t.at(j) == "s" and t.glued(j):
            return (word[:3] + "X", j + 1) if word[3] == "0" else None
        if t.at(j) in ("/", "-", "–") and t.glued(j) and t.glued(j + 1) and j + 1 < t.size:
            other = t.words[j + 1]
            if len(other) == 2 and other.isdecimal() and int(other) == (int(word) + 1) % 100:
                return f"{word}/{word[:2]}{other}" if t.at(j) != "/" else f"{word}/{int(word) + 1}", j + 2
            if len(other) == 2 and other.isdecimal() and int(other) > int(word[2:]):
                return f"{word}/{word[:2]}{other}", j + 2
        return word, j
    if low in MONTHS and word[0].isupper():
        j = i + 1 + (t.at(i + 1) == ".")
        if is_year(t.raw(j)):
            return f"{t.raw(j)}-{MONTHS[low]:02d}", j + 1
        if t.at(j) in (",", "of") and is_year(t.raw(j + 1)):
            return f"{t.raw(j + 1)}-{MONTHS[low]:02d}", j + 2
        if t.raw(j).isdecimal() and len(t.raw(j)) <= 2 and 1 <= int(t.raw(j)) <= 31:
            k = j + 1 + (t.at(j + 1) in ("st", "nd", "rd", "th"))
            k += t.at(k) == ","
            if is_year(t.raw(k)):
                return f"{t.raw(k)}-{MONTHS[low]:02d}-{int(t.raw(j)):02d}", k + 1
        return None
    if word.isdecimal() and len(word) <= 2 and 1 <= int(word) <= 31:
        j = i + 1 + (t.at(i + 1) in ("st", "nd", "rd", "th"))
        if t.at(j) in MONTHS and t.raw(j)[0].isupper():
            k = j + 1 + (t.at(j + 1) in (".", ","))
            if is_year(t.raw(k)):
                return f"{t.raw(k)}-{MONTHS[t.low[j]]:02d}-{int(word):02d}", k + 1
    return None


def months_ending(t: Tokens, i: int) -> int:
    """How many months end with the one named after token ``i``: "the year to July", "the three months to August"; or 0."""
    named = t.at(i - 2) in ("financial", "fiscal", "budget", "academic")
    if t.at(i - 1) == "year" and t.at(i - 2 - named) in ("the", "a"):
        return 12
    count = CARDINALS.get(t.at(i - 2)) or (
        int(t.raw(i - 2)) if t.raw(i - 2).isdecimal() and len(t.raw(i - 2)) < 3 else 0
    )
    return count if t.at(i - 1) == "months" and 1 < count <= 24 else 0


def years_ending(t: Tokens, i: int) -> int:
    """How many years end with the one named after token ``i``: "the decade to 2015", "the five years to 2015"; or 0."""
    if t.at(i - 1) == "decade" and t.at(i - 2) == "the":
        return 10
    count = CARDINALS.get(t.at(i - 2)) or (
        int(t.raw(i - 2)) if t.raw(i - 2).isdecimal() and len(t.raw(i - 2)) < 3 else 0
    )
    return count if t.at(i - 1) == "years" and 1 < count <= 50 else 0


def count_back(month: str, count: int) -> str:
    """The month ``count`` months before ``month``.

    >>> count_back("2023-02", 3)
    '2022-11'
    """
    year, number = divmod(int(month[:4]) * 12 + int(month[5:]) - 1 - count, 12)
    return f"{year}-{number + 1:02d}"
