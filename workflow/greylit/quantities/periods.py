"""Times of a sentence.

A time is only taken where a preposition (or the like) introduces it: a bare year after a capital is the
tail of a title. Values are ISO 8601-2 (EDTF): "2023", "2023-07", "2005/2022", "2012/..".
"""

from __future__ import annotations

import re
from typing import NamedTuple

from greylit.quantities.cues import FALL_WORDS, RISE_WORDS
from greylit.quantities.dates import is_year
from greylit.quantities.exclusions import MONTHS
from greylit.quantities.numerals import CARDINALS
from greylit.quantities.quantity import Quantity
from greylit.quantities.tokens import Tokens, words

INTRODUCERS = words(
    """
    in by since from between during until till through throughout of for to as over on before after
    at end start beginning mid early late fiscal year fy through than around since and
    """
)
"""What may stand before a time that is one."""

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

SPELL_UNITS = {"year": 1, "years": 1, "decade": 10, "decades": 10}
"""Spells that count back from the year of publication: "over the past five years"."""

_TIME_STARTS = (
    SEASONS.keys()
    | CARDINALS.keys()
    | {"past", "fy"}
    | MONTHS.keys()
    | ORDINALS.keys()
    | {"q", "h", "last", "this", "next", "previous"}
)
"""Words a time begins with, numerals aside."""

ENDED = frozenset(["until", "till", "before", "through"])
"""A time after one of these is the end of an open interval."""

NOT_WHEN = words(
    """
    released published issued dated launched adopted signed founded established created enacted
    updated printed revised
    """
)
"""A time after one of these, before a comma or verb, is that of a publication or an act, not of the figure, where a report or the like is its subject."""

OPENERS = words(
    "in by since from between during until as of the end beginning start at early late mid already first second half quarter year throughout - until on after only to date currently"
)
"""What may stand between the opening of a clause and its time: "By the end of"."""

BASES = frozenset(["compared", "comparing", "comparison", "against", "versus", "relative", "baseline", "than"])
"""A time after one of these is what is compared with."""

TIME_NOUNS = words(
    """
    end start beginning half quarter summer spring autumn fall winter season year month course middle
    morning evening close outset week day onset early late period as session census censuses surveys elections seasons years
    """
)
"""A year after one of these and "of" is a time; after other nouns it says which one: "at prices of 2020"."""

SPELLS = words(
    "period biennium triennium decade season year academic fiscal financial budget harvest campaign calendar"
)
"""After "the 2022" these make a time."""

POLLS = frozenset(
    ["poll", "survey", "census", "election", "elections", "referendum", "audit", "assessment", "inventory"]
)
"""What is held at a time: "in a 2019 poll"."""

TELLING = frozenset(["said", "noted", "reported", "found", "added", "announced", "stated"])
"""A time between one of these and the end of a sentence is when it was told."""

DOTTED_DATE = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.((?:19|20)[0-9]{2})")
"""A day as much of Europe writes it: "15.06.2018"."""

YEARLY = frozenset(["year", "annually", "annum", "month"])
"""After one of these "from 2020" has no end."""

SHARE_ENDS = frozenset(["percent", "cent", "%", "points"])
"""After one of these "on 2019" says what a rise is told against."""

NOW = words("now today currently nowadays present")
"""A time before one of these does not reach what follows."""

PRICE_WORDS = words(
    """
    ppp prices price dollars usd levels level baseline constant terms euros us$ edition report index
    survey conference summit
    """
)
"""A year before one of these is a price base, or names a thing."""

REPORT_NOUNS = words(
    """
    report reports study survey paper article document brief review outlook yearbook bulletin census
    book statement publication
    """
)


class Period(NamedTuple):
    """A time expression: tokens ``[first, last)``."""

    first: int
    last: int
    value: str
    start: str  # its first year or date, without interval
    base: bool  # what something is compared with
    aside: bool  # in parentheses, or the date of a publication


def _months_of_year(t: Tokens, i: int) -> tuple[str, int] | None:
    """ "first nine months of 2021", "last three months of 2020" as months, and the token after it."""
    count = CARDINALS.get(t.at(i + 1)) or (
        int(t.raw(i + 1)) if t.raw(i + 1) in ("2", "3", "4", "6", "8", "9", "10") else 0
    )
    if t.at(i) not in ("first", "last", "final") or not 1 < count < 12 or t.at(i + 2) != "months":
        return None
    j = i + 3 + (t.at(i + 3) in ("of", "in"))
    if not is_year(t.raw(j)) or (t.glued(j + 1) and t.at(j + 1) in ("s", "/", "-", "–")):
        return None
    first, last = (1, count) if t.at(i) == "first" else (13 - count, 12)
    return f"{t.raw(j)}-{first:02d}/{t.raw(j)}-{last:02d}", j + 1


def _season(t: Tokens, i: int) -> tuple[str, int] | None:
    """ "autumn 2018", "summer of 2019" in EDTF, and the token after it."""
    j = i + 1 + (t.at(i + 1) == "of")
    if not is_year(t.raw(j)) or (t.glued(j + 1) and t.at(j + 1) in ("s", "/", "-", "–")):
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


def _span(t: Tokens, i: int) -> tuple[str, int] | None:
    """ "January to June 2022", "1 March and 3 May 2021": two times with one year."""
    first = _without_year(t, i)
    day = t.raw(i)
    if first is None and day.isdecimal() and len(day) <= 2 and t.at(i + 1) in ("to", "-", "–", "—", "and"):
        last = _date(t, i + 2)  # 7 to 18 November 2016
        if last is not None and len(last[0]) == 10 and 0 < int(day) < int(last[0][8:]):
            return f"{last[0][:8]}{int(day):02d}/{last[0]}", last[1]
    if first is None or t.at(first[1]) not in ("to", "and", "-", "–", "—", "through", "until"):
        return None
    second = _date(t, first[1] + 1)
    if second is None or "/" in second[0] or len(second[0]) < 5:
        return None
    return f"{second[0][:4]}-{first[0]}/{second[0]}", second[1]


def _date(t: Tokens, i: int) -> tuple[str, int] | None:
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
        return _date(t, i + 1) if t.digit[i + 1 : i + 2] == [True] else None
    if is_year(word):
        j = i + 1
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


def find_periods(t: Tokens, taken: list[Quantity], year: int | None = None) -> list[Period]:
    """The times of a sentence. ``year`` is that of publication, for "last year".

    >>> t = Tokens("Since 2012 it grew, from 2015 to 2019 by 4 per cent, and in July 2020 it fell")
    >>> [p.value for p in find_periods(t, [])]
    ['2012/..', '2015/2019', '2020-07']
    """
    out: list[Period] = []
    inside = {k for q in taken for k in range(q.first, q.last)}
    i = 0
    while i < t.size:
        if not (t.digit[i] or t.low[i] in _TIME_STARTS):
            i += 1
            continue
        found = (_date(t, i) or _span(t, i)) if i not in inside else None
        if found is None:
            relative = _relative(t, i, year)
            if relative:
                out.append(relative)
                i = relative.last
                continue
            i += 1
            continue
        value, j = found
        start, first, before = value, i, t.at(i - 1)
        if before == "-" and t.at(i - 2) in ("mid", "early", "late", "pre", "post", "end", "start"):
            before, first = t.at(i - 2), i - 2
        opener = _opener(t, first)
        link = t.at(j)
        second = _date(t, j + 1) if link in ("to", "and", "-", "–", "—", "until", "through") else None
        if (
            second
            and "/" not in value
            and "/" not in second[0]
            and (
                link in ("-", "–", "—")
                or opener in ("from", "between")
                or link in ("to", "through")
                or (link == "and" and opener == "of" and "between" in t.low[max(0, first - 4) : first])
            )
        ):
            value, j = f"{value}/{second[0].split('/')[-1]}", second[1]
        elif len(value) == 7 and opener in ("to", "ending", "ended") and (months := _months_before(t, first - 1)):
            value = f"{_months_back(value, months - 1)}/{value}"  # the three months to August 2023
        elif "/" not in value and (opener == "since" or _since(t, first)):
            value = f"{value}/.."
        elif "/" not in value and opener in ENDED:
            value = f"../{value}"
        elif ("/" not in value and opener == "after") or (
            "/" not in value and opener == "from" and (t.at(first - 2) in YEARLY or t.at(j) in ("onward", "onwards"))
        ):
            value = f"{value}/.."
        follows = t.at(j)
        introduced = (
            opener in INTRODUCERS
            or (opener == "" and first == 0)
            or opener in ("(", ",")
            or (opener == "the" and (follows in SPELLS or follows == "census" or "/" in value or value[-1] == "X"))
            or opener in SPELLS
            or follows == ":"
            or follows in ("was", "saw", "were", "is")
        )
        capital = first > 0 and t.raw(first - 1)[:1].isupper() and first - 1 > 0 and opener not in INTRODUCERS
        polled = opener in ("a", "the") and follows in POLLS and t.at(first - 2) in ("in", "at", "from")
        if polled or (introduced and (not capital or follows == ":") and follows not in PRICE_WORDS):
            back = t.low[max(0, first - 8) : first]
            adnominal = opener == "of" and t.at(first - 2) not in TIME_NOUNS and t.at(first - 2) not in MONTHS
            change = t.at(first - 2) in RISE_WORDS or t.at(first - 2) in FALL_WORDS or t.at(first - 2) in SHARE_ENDS
            base = (
                (opener == "on" and change and len(value) == 4)
                or adnominal
                or (
                    not BASES.isdisjoint(back) and not _cut(back, BASES) and ("than" not in back or "than" in back[-3:])
                )
            )
            told = t.at(first - 2) in TELLING and opener in ("in", "on") and t.at(j) in (".", "")
            published = told or (any(w in NOT_WHEN for w in back[-5:]) and not REPORT_NOUNS.isdisjoint(t.low[:first]))
            aside = published or _open_bracket(t, first)
            j += follows == "census" or polled
            out.append(Period(first, j, value, start, base, aside))
        i = j
    return out


def _months_before(t: Tokens, i: int) -> int:
    """How many months end with the one named after token ``i``: "the year to July", "the three months to August"; or 0."""
    if t.at(i - 1) == "year" and t.at(i - 2) in ("the", "a"):
        return 12
    count = CARDINALS.get(t.at(i - 2)) or (
        int(t.raw(i - 2)) if t.raw(i - 2).isdecimal() and len(t.raw(i - 2)) < 3 else 0
    )
    return count if t.at(i - 1) == "months" and 1 < count <= 24 else 0


def _months_back(month: str, count: int) -> str:
    """The month ``count`` months before ``month``.

    >>> _months_back("2023-02", 3)
    '2022-11'
    """
    year, number = divmod(int(month[:4]) * 12 + int(month[5:]) - 1 - count, 12)
    return f"{year}-{number + 1:02d}"


def _since(t: Tokens, first: int) -> bool:
    """Whether "since" opens the phrase a time ends: "since independence in 1960"."""
    back = t.low[max(0, first - 5) : first]
    return "since" in back and not any(w in (",", ";") for w in back[back.index("since") :])


def _opener(t: Tokens, first: int) -> str:
    """The word that introduces a time: "the end of 2025" is introduced by "of", "the year 2020" by "year"."""
    return t.at(first - 1)


def _cut(back: list[str], words: frozenset[str]) -> bool:
    """Whether a comma or the like stands between the last of ``words`` and the end."""
    last = max(k for k, w in enumerate(back) if w in words)
    return any(w in (",", ";", ".", "and", "but") for w in back[last:])


def _open_bracket(t: Tokens, i: int) -> bool:
    depth = 0
    for word in t.low[max(0, i - 30) : i]:
        depth += (word == "(") - (word == ")")
    return depth > 0


PAST = frozenset(["past", "last", "previous", "preceding"])
"""Before a number of years these count back."""


def _years_back(t: Tokens, i: int, year: int) -> Period | None:
    """ "the past five years", "the last two decades", "ten years ago", counted from the year of publication."""
    back = t.at(i - 1) in PAST
    k = i if back else i + 1
    if t.at(k) in SPELL_UNITS and t.at(i) in PAST:
        count, last = 1, k + 1
        back = True
    else:
        k = i
        count = CARDINALS.get(t.at(k), 0) or (int(t.raw(k)) if t.raw(k).isdecimal() and len(t.raw(k)) <= 2 else 0)
        last = k + 2
        k += 1
    if not count or t.at(k) not in SPELL_UNITS:
        return None
    start = year - count * SPELL_UNITS[t.low[k]]
    if back and (t.at(i) in ("past", "last") or t.at(i - 1) in ("past", "last")) and t.at(last) not in ("'", "’"):
        if count == 1 and t.low[k] == "year":
            return None
        first = i - (t.at(i) not in PAST)
        return Period(first, last, f"{start}/{year}", str(start), False, False)
    if t.at(last) == "ago":
        base = t.at(i - 1) in ("than", "from", "as") or not BASES.isdisjoint(t.low[max(0, i - 4) : i])
        return Period(i, last + 1, str(start), str(start), base, False)
    return None


def _relative(t: Tokens, i: int, year: int | None) -> Period | None:
    if year is None:
        return None
    found = _years_back(t, i, year)
    if found is not None:
        return found
    two = (t.at(i), t.at(i + 1))
    shift = {("last", "year"): -1, ("this", "year"): 0, ("next", "year"): 1, ("previous", "year"): None}.get(two)
    if shift is None or (two == ("last", "year") and t.at(i - 1) in ("the",)) or t.at(i + 2) in ("'s", "’s"):
        return None
    value = str(year + shift)
    return Period(i, i + 2, value, value, t.at(i - 1) == "than", False)
