"""Which numerals are days and years."""

from __future__ import annotations

from greylit.quantities.cues import BOUND_WORDS
from greylit.quantities.exclusions import MONTHS, PEOPLE, YEAR_PREPOSITIONS
from greylit.quantities.numerals import SCALES
from greylit.quantities.phrases import NOT_PLURAL
from greylit.quantities.tokens import Tokens
from greylit.quantities.units import match_unit


def is_year(word: str) -> bool:
    """Whether a numeral is written like a year of our time.

    >>> is_year("1951"), is_year("2,050"), is_year("3000")
    (True, False, False)
    """
    return len(word) == 4 and word.isdecimal() and "1200" <= word <= "2199"


def plural_follows(t: Tokens, i: int) -> bool:
    """Whether token ``i`` looks like a plural noun in small letters, which a numeral before it counts.

    >>> plural_follows(Tokens("1951 villages"), 1), plural_follows(Tokens("1951 continues"), 1)
    (True, False)
    """
    word = t.raw(i)
    return (
        len(word) > 3
        and word.islower()
        and word not in NOT_PLURAL
        and (
            (word.endswith("s") and not word.endswith(("ss", "us", "is")))
            or word in ("people", "children", "women", "men")
        )
    )


COMPARED = frozenset(["percent", "cent", "%", "points", "lower", "higher"])
"""After one of these a bound and a year say what a level is compared with."""


def in_date(t: Tokens, i: int) -> bool:
    """Whether numeral ``i`` is a day of a month named beside it: "8 and 9 May", "March 8-12".

    >>> [in_date(Tokens(s), 1) for s in ("on 8 May", "over 8 may", "March 8")]
    [True, False, True]
    """
    word = t.words[i]
    if not word.isdecimal() or len(word) > 2 or not 1 <= int(word) <= 31:
        return False
    for k in (i + 1, i + 2):
        if (
            t.at(k) in MONTHS
            and _month_here(t, k, k - 1)
            and (k == i + 1 or t.at(i + 1) in ("of", "st", "nd", "rd", "th"))
        ):
            return True
    if (
        t.at(i + 1) in ("-", "–", "—", "and", "to", ",", "/")
        and i + 2 < t.size
        and t.digit[i + 2]
        and t.words[i + 2].isdecimal()
        and len(t.words[i + 2]) <= 2
    ):
        k = i + 3
        while t.at(k) in (",", "and", "-", "–") and k + 1 < t.size and t.digit[k + 1]:
            k += 2
        if t.at(k) in MONTHS and _month_here(t, k, k - 1):
            return True
    k = i - 1
    if t.at(k) == "." and t.at(k - 1) in MONTHS:
        k -= 1
    if (
        t.at(k) in MONTHS
        and t.at(k)
        and (t.raw(k)[0].isupper() or t.at(k) not in ("may", "march", "mar", "dec", "sep"))
    ):
        return True
    if t.at(k) in ("may", "march") and t.at(k - 1) in ("on", "in", "of"):
        return True
    # second day of a range: March 8-12, 8 and 9 September handled above
    if (
        t.at(i - 1) in ("-", "–", "—", "and", "to", ",")
        and i >= 3
        and t.digit[i - 2]
        and t.at(i - 3) in MONTHS
        and len(t.words[i - 2]) <= 2
    ):
        return t.raw(i - 3)[0].isupper() and match_unit(t, i + 1, False) is None
    return False


def _month_here(t: Tokens, k: int, day: int) -> bool:
    return t.raw(k)[0].isupper() or t.low[k] not in ("may", "march", "mar", "dec", "sep", "sec")


def is_plain_year(t: Tokens, i: int, out: list[str | None]) -> bool:
    """Whether numeral ``i`` is a year and counts nothing, or the short end of a span of years; ``out`` is the mask so far.

    >>> [is_plain_year(Tokens(s), 1, [None] * 3) for s in ("in 1951", "over 1951 people", "some 2000 km")]
    [True, False, False]
    """
    word, before, after = t.words[i], t.at(i - 1), t.at(i + 1)
    if not is_year(word):
        # 2015-16 and 2021/22: the short end of a range of years
        return bool(
            word.isdecimal()
            and len(word) == 2
            and before in ("-", "–", "/")
            and t.glued(i)
            and t.glued(i - 1)
            and out[i - 2] == "year"
        )
    if before in MONTHS:
        return True
    if before in BOUND_WORDS and t.at(i - 2) in COMPARED and not plural_follows(t, i + 1):
        return True  # 22 per cent below 1990
    if before in BOUND_WORDS and before not in (
        "over",
        "about",
        "around",
        "by",
        "under",
        "above",
        "near",
        "circa",
        "ca",
    ):
        return False
    if before in ("circa", "ca") and plural_follows(t, i + 1):
        return False
    if before == "than" and t.at(i - 2) in ("more", "less", "fewer", "higher", "greater"):
        return t.at(i - 3) == "later"
    # a unit of measure or money after it makes it a quantity, unless the word is also an ordinary one
    unit_at = i + 1 + (after == "-" and t.glued(i + 1))
    found = match_unit(t, unit_at, t.glued(i + 1))
    if (
        found
        and found[0].id not in ("second", "times", "inch", "minute", "stone", "degree")
        and found[0].kind != "multiple"
    ):
        return False
    from greylit.quantities.currencies import match_name_after

    if match_name_after(t, i + 1) or after in SCALES:
        return False
    if before in ("-", "–", "/", "to", "and") and i >= 2 and out[i - 2] == "year":
        return True
    if plural_follows(t, i + 1):
        if before == "to" and i >= 2 and t.digit[i - 2] and out[i - 2] is None:
            return False
        if not "1800" <= word <= "2050":
            return False
        if before not in YEAR_PREPOSITIONS and (word.endswith("00") or t.low[i + 1] in PEOPLE):
            return False
    return True
