"""Numerals that are times of day though no "a.m." or colon says so: "the ferry leaves at 16.45"."""

from __future__ import annotations

from greylit.quantities.currencies import match_name_after
from greylit.quantities.dates import plural_follows
from greylit.quantities.exclusions import CLOCK_NUMERAL, CLOCK_VERBS, DAYS, SCHEDULED
from greylit.quantities.numerals import SCALES
from greylit.quantities.tokens import Tokens, words
from greylit.quantities.units import match_unit

DAY_PARTS = words("morning afternoon evening night")

CLAUSE_STARTS = words("the a we he she they it i you ,")
"""After "At 5" these begin what happened then."""

ENDS = frozenset(["", ".", ",", ";", ")", "and", "on", "from", "in"])


def read_clock(t: Tokens, i: int, masked: list[str | None]) -> tuple[int, ...]:
    """The numerals that are times of day from numeral ``i`` on: it alone, or with the other end of its span, or none.

    >>> [read_clock(Tokens(s), k, [None] * 20) for s, k in (("It leaves at 16.45", 3), ("It opens from 8 to 16.30.", 3), ("It rose to 16.45", 3))]
    [(3,), (3, 5), ()]
    """
    word, before, after = t.words[i], t.at(i - 1), t.at(i + 1)
    pointed = CLOCK_NUMERAL.fullmatch(word) is not None
    if after in ("to", "-", "–") and i + 2 < t.size and t.digit[i + 2] and t.at(i + 3) == "," and t.at(i + 4) in DAYS:
        return i, i + 2  # 8 to 4, Monday to Thursday
    if before in ("from", "at", "between") and after in ("to", "until", "and") and _opens(t, i):
        return i, i + 2
    runs = after in SCHEDULED or (after in ("to", "from") and t.raw(i + 2)[:1].isupper())
    if pointed and before == "the" and runs:
        return (i,)  # the 18.30 bulletin
    if pointed and before == "of" and t.at(i - 2) in SCHEDULED:
        return (i,)  # the ferry of 18.00
    if pointed and before in ("the", "not", "at") and "clock" in masked[max(0, i - 20) : i]:
        return (i,)  # the 6.15 was late, the 7.02 was not
    if before != "at":
        return ()
    hour = pointed or (word.isdecimal() and int(word) <= 24)
    if i == 1 and hour and after in CLAUSE_STARTS:
        return (i,)  # At 5 the bell rang
    set_for = t.at(i - 2) in ("is", "was", "starts", "begins") and not SCHEDULED.isdisjoint(t.low[:i])
    if hour and set_for and after in (",", ".", ""):
        return (i,)  # the meeting is at 3, in Room B
    return (i,) if _tells_time(t, i) else ()


def _opens(t: Tokens, i: int) -> bool:
    """Whether two numerals from ``i`` on are times of day: "opens from 8.30 to 16.30", "closed between 12 and 14"."""
    ends = (t.words[i], t.raw(i + 2))
    clocks = all(CLOCK_NUMERAL.fullmatch(w) or (w.isdecimal() and len(w) < 3 and int(w) <= 24) for w in ends)
    pointed = any(CLOCK_NUMERAL.fullmatch(w) for w in ends) or t.at(i - 2) in CLOCK_VERBS
    return clocks and pointed and any(t.at(k) in CLOCK_VERBS for k in range(i - 6, i - 1)) and not _counts(t, i + 3)


def _counts(t: Tokens, i: int) -> bool:
    """Whether a unit, a scale or a plural stands at token ``i``."""
    if i >= t.size:
        return False
    measured = match_unit(t, i, False) is not None or match_name_after(t, i) is not None
    return measured or t.low[i] in SCALES or plural_follows(t, i)


def _tells_time(t: Tokens, i: int) -> bool:
    """Whether the numeral after "at" tells the time of day: "the ferry leaves at 16.45"."""
    hour, _, minute = t.words[i].partition(".")
    if not (hour.isdecimal() and len(hour) <= 2 and int(hour) <= 24 and (not minute or "00" <= minute <= "59")):
        return False
    if minute and t.at(i + 1) == "on" and (t.at(i + 2) in DAYS or t.at(i + 3) in DAYS or t.at(i + 3) in DAY_PARTS):
        return True  # at 9.30 on Monday
    follows = t.at(i + 1) in ENDS
    return follows and len(minute) in (0, 2) and any(t.at(k) in CLOCK_VERBS for k in range(i - 8, i - 1))
