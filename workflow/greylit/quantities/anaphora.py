"""Times told from one named before: "in the same year", "a year later", "in June", "Of these, ...".

The rules, in this order: a phrase below is told from the time before it in its sentence, or else from the last one of the
paragraph; a sentence without a time that goes on with the figures of the sentence before ("Of these", "The rate was") has
the one time of those.
"""

from __future__ import annotations

from greylit.quantities.exclusions import MONTHS
from greylit.quantities.moments import ORDINALS, PARTS_OF_YEAR
from greylit.quantities.numerals import CARDINALS
from greylit.quantities.tokens import Tokens, words

OPENING = frozenset(["the", "that", "a", "one", "this"])
"""What a time told from another one begins with, numbers aside."""

SAME = words("period year month decade quarter week day time span interval season")
"""After "the same" these are the time named before; "at the same time" is not."""

FOLLOWING = frozenset(["following", "next", "subsequent", "ensuing"])
PRECEDING = frozenset(["previous", "preceding", "prior"])

AFTER = frozenset(["later", "after", "afterwards", "on"])
BEFORE = frozenset(["earlier", "before", "previously"])

SPANS = {"year": 1, "years": 1, "decade": 10, "decades": 10}
"""Years of what is counted on or back by."""

COMPARING = frozenset(["than", "from", "on", "over", "with", "to", "against"])
"""Before a time told from another one these make it what is compared with."""

EARLIER = frozenset(["from", "after", "against", "than"])
"""A quarter after one of these is one before that named last."""

PARTS = frozenset(["these", "those", "them", "this", "it", "which"])
"""After "of" or "among", at the start, these are what was counted in the sentence before."""

LEVELS = words("figure figures rate share number total proportion sum amount average ratio value balance")
"""After "the" or "that" these may be the measure of the sentence before."""

PAST = words(
    """
    was were stood reached came had rose fell grew exceeded averaged included amounted totalled totaled numbered
    represented accounted made received employed approved
    """
)
"""Of "it", "they" and "the rate" these tell of the time of the sentence before."""

REST = words("another remaining rest others altogether further")
"""Words that open a sentence on what is left of the figures before."""


def read_anaphor(t: Tokens, i: int, anchor: str | None) -> tuple[str, int] | None:
    """The time told from ``anchor`` by the words from token ``i`` on, and the token after them; None where there is none.

    >>> read_anaphor(Tokens("the same period"), 0, "2010/2015"), read_anaphor(Tokens("two years later it"), 0, "2017")
    (('2010/2015', 3), ('2019', 3))
    >>> read_anaphor(Tokens("the previous year"), 0, "2020-03"), read_anaphor(Tokens("a year earlier"), 0, "2020-03")
    (('2019', 3), ('2019-03', 3))
    """
    anchor = anchor.removeprefix("../") if anchor else None
    if anchor is None:
        return None
    word, after = t.low[i], t.at(i + 1)
    if word in MONTHS:
        return _read_month(t, i, anchor)
    if word.isdecimal() and after in MONTHS:
        return _read_day(t, i, anchor)
    if word == "q" and t.glued(i + 1) and after in ("1", "2", "3", "4"):
        return _read_quarter(after, anchor, i + 2, not EARLIER.isdisjoint(t.low[max(0, i - 6) : i]))
    if word in ("the", "this") and after == "same" and t.at(i + 2) in SAME:
        if t.at(i + 2) == "time" or t.at(i + 3) in ("of", "in", "last", "a", "as"):
            return None
        return anchor, i + 3
    if (
        word == "that"
        and after in ("year", "month", "decade", "period")
        and t.at(i - 1) in ("in", "by", "of", "during", "", "for")
    ):
        return (anchor[:4] if after == "year" and _in_one_year(anchor) else anchor), i + 2
    if word == "the" and after in FOLLOWING | PRECEDING and t.at(i + 2) == "year":
        found = _shift(anchor, 1 if after in FOLLOWING else -1, whole=True)
        return (found, i + 3) if found else None
    part = PARTS_OF_YEAR.get((t.at(i + 1), ORDINALS.get(word, 0)))
    if part is not None and t.at(i + 2) == "of" and t.at(i + 3) in ("the", "that") and t.at(i + 4) == "year":
        return (f"{anchor[:4]}-{part[0]}/{anchor[:4]}-{part[1]}", i + 5) if _in_one_year(anchor) else None
    if word == "the" and after in ("year", "season") and t.at(i + 2) in ("after", "before") and not _goes_on(t, i + 3):
        found = _shift(anchor, 1 if t.at(i + 2) == "after" else -1, whole=True)
        return (found, i + 3) if found else None
    if word == "the" and after in ORDINALS and t.at(i - 1) == "in" and t.at(i + 2) in ("", ".", ",", ";"):
        return _read_part(ORDINALS[after], anchor, i + 2)
    count = 1 if word in ("a", "one") else CARDINALS.get(word, 0)
    if word.isdecimal() and len(word) <= 2:
        count = int(word)
    side = t.at(i + 2)
    if (
        not count
        or after not in SPANS
        or side not in AFTER | BEFORE
        or (side in ("before", "after", "on") and _goes_on(t, i + 3))
    ):
        return None
    found = _shift(anchor, count * SPANS[after] * (1 if side in AFTER else -1), whole=False)
    return (found, i + 3) if found else None


def _read_month(t: Tokens, i: int, anchor: str) -> tuple[str, int] | None:
    """A month without a year, of the year of the month or day named before, where it is no earlier than that."""
    alone = t.words[i][0].isupper() and t.at(i - 1) in ("in", "by", "of", "during", "early", "late", "mid")
    dated = t.digit[i + 1 : i + 2] == [True] or t.at(i + 1) in ("/", "and", "to", "-", "–")
    month = f"{MONTHS[t.low[i]]:02d}"
    if not alone or dated or not _in_one_year(anchor) or month < anchor[5:7]:
        return None
    return f"{anchor[:4]}-{month}", i + 1


def _read_day(t: Tokens, i: int, anchor: str) -> tuple[str, int] | None:
    """A day without a year, of the year named before, where it is no earlier than that: "and 76 on 2 August"."""
    named = t.words[i + 1][0].isupper() and t.at(i - 1) in ("on", "by", "until", "of") and 0 < int(t.words[i]) < 32
    if not named or len(anchor) < 7 or not _in_one_year(anchor):
        return None
    month = f"{MONTHS[t.low[i + 1]]:02d}"
    return (f"{anchor[:4]}-{month}-{int(t.words[i]):02d}", i + 2) if month >= anchor[5:7] else None


def _read_quarter(number: str, anchor: str, end: int, before: bool) -> tuple[str, int] | None:
    """A quarter without a year, of the year named before, or of the one before that: "in Q1 2022, from 4 in Q4"."""
    if not _in_one_year(anchor) or anchor[4:5] == "/":
        return None
    first = 3 * int(number) - 2
    year = int(anchor[:4]) - (before and f"{first:02d}" > anchor[5:7] and len(anchor) > 4)
    return f"{year}-{first:02d}/{year}-{first + 2:02d}", end


def _read_part(number: int, anchor: str, end: int) -> tuple[str, int] | None:
    """Another quarter or half of the year of one: "in the third quarter of 2021, after 310 in the second"."""
    spans = {PARTS_OF_YEAR[key]: key[0] for key in PARTS_OF_YEAR}
    part = PARTS_OF_YEAR.get((spans.get((anchor[5:7], anchor[13:15]), ""), number))
    if len(anchor) != 15 or part is None or not _in_one_year(anchor):
        return None
    return f"{anchor[:4]}-{part[0]}/{anchor[:4]}-{part[1]}", end


def _goes_on(t: Tokens, i: int) -> bool:
    """Whether a noun or a clause follows: "the year before the war"."""
    return t.at(i).isalpha() and t.at(i) not in ("and", "but", "while", "it", "they", "when", "to")


def _in_one_year(time: str) -> bool:
    return time[:4].isdecimal() and ("/" not in time or time.split("/")[1][:4] == time[:4])


def _shift(time: str, years: int, *, whole: bool) -> str | None:
    """A time so many years later; ``whole`` for the year it falls in. None where it is open, or no one year is meant."""
    parts = time.split("/")
    if any(not part[:4].isdecimal() for part in parts):
        return None
    numbers = [int(part[:4]) for part in parts]
    if whole and numbers[0] == numbers[-1]:
        return str(numbers[0] + years)
    if numbers[-1] - numbers[0] > 1:
        return str(numbers[-1] + years) if years > 0 else None
    return "/".join(f"{n + years}{part[4:]}" for n, part in zip(numbers, parts, strict=True))


def goes_on(t: Tokens, first: int) -> bool:
    """Whether a sentence goes on with the figures of the one before: "Of these, 12 were"; ``first`` is its first figure.

    >>> [goes_on(Tokens(s), 9) for s in ("Of these, one in six is", "The rate was 4", "It is now 12", "Among the young it was 21")]
    [True, True, False, True]
    """
    one, two, three = t.at(0), t.at(1), t.at(2)
    if one in ("of", "among") and (two in PARTS or (two == "the" and t.digit[2:3] == [True])):
        return True
    if (one in ("another", "altogether") or (one in ("a", "the") and two in REST)) and not _in_present(t):
        return True
    if one in ("most", "some", "half", "many", "more") and two == "of" and three in PARTS:
        return True
    if one in ("it", "they") and two in PAST:
        return True
    if one in ("the", "that", "this") and two in LEVELS and three in PAST:
        return True
    if one in ("among", "for", "in"):
        return any(
            t.low[k + 1] in PAST and (t.low[k] == "it" or (t.low[k] in LEVELS and t.low[k - 1] in ("the", "that")))
            for k in range(2, min(first, t.size - 1))
        )
    return False


def _in_present(t: Tokens) -> bool:
    return any(w in ("is", "are", "has", "have", "will", "would", "now") for w in t.low[:12])
