"""Times of a sentence, and which of them a quantity refers to.

A time is only taken where a preposition (or the like) introduces it: a bare year after a capital is the
tail of a title. Values are ISO 8601-2 (EDTF): "2023", "2023-07", "2005/2022", "2012/..".
"""

from __future__ import annotations

from typing import NamedTuple

from greylit.quantities.dates import is_year
from greylit.quantities.exclusions import MONTHS
from greylit.quantities.phrases import PREPOSITIONS
from greylit.quantities.quantity import Quantity
from greylit.quantities.tokens import Tokens, words

INTRODUCERS = words(
    """
    in by since from between during until till through throughout of for to as over on
    at end start beginning mid early late fiscal year fy through than around since and
    """
)
"""What may stand before a time that is one."""

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
    morning evening close outset week day onset early late period as session
    """
)
"""A year after one of these and "of" is a time; after other nouns it says which one: "at prices of 2020"."""

SPELLS = words("period season year academic fiscal financial budget harvest campaign calendar")
"""After "the 2022" these make a time."""

NOW = words("now today currently nowadays present")
"""A time before one of these does not reach what follows."""

PRICE_WORDS = words(
    """
    ppp prices price dollars usd levels level baseline constant terms euros us$ edition report index
    census survey conference summit
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


def _date(t: Tokens, i: int) -> tuple[str, int] | None:
    """A date, month or year at token ``i`` in ISO form, and the token after it."""
    word, low = t.raw(i), t.at(i)
    if is_year(word) and "1500" <= word <= "2150":
        j = i + 1
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
        found = _date(t, i) if i not in inside else None
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
        if before == "-" and t.at(i - 2) in ("mid", "early", "late", "pre", "post"):
            before, first = t.at(i - 2), i - 2
        opener = _opener(t, first)
        link = t.at(j)
        second = _date(t, j + 1) if link in ("to", "and", "-", "–", "—", "until", "through") else None
        if (
            second
            and "/" not in value
            and (link in ("-", "–", "—") or opener in ("from", "between") or link in ("to", "through"))
        ):
            value, j = f"{value}/{second[0].split('/')[-1]}", second[1]
        elif "/" not in value and (opener == "since" or _since(t, first)):
            value = f"{value}/.."
        follows = t.at(j)
        introduced = (
            opener in INTRODUCERS
            or (opener == "" and first == 0)
            or opener in ("(", ",")
            or (opener == "the" and follows in SPELLS)
            or follows in ("was", "saw", "were", "is")
        )
        capital = first > 0 and t.raw(first - 1)[:1].isupper() and first - 1 > 0 and opener not in INTRODUCERS
        if introduced and not capital and follows not in PRICE_WORDS:
            back = t.low[max(0, first - 8) : first]
            adnominal = opener == "of" and t.at(first - 2) not in TIME_NOUNS and t.at(first - 2) not in MONTHS
            base = adnominal or (
                not BASES.isdisjoint(back) and not _cut(back, BASES) and ("than" not in back or "than" in back[-3:])
            )
            published = any(w in NOT_WHEN for w in back[-5:]) and not REPORT_NOUNS.isdisjoint(t.low[:first])
            aside = published or _open_bracket(t, first)
            out.append(Period(first, j, value, start, base, aside))
        i = j
    return out


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


def _relative(t: Tokens, i: int, year: int | None) -> Period | None:
    if year is None:
        return None
    two = (t.at(i), t.at(i + 1))
    shift = {("last", "year"): -1, ("this", "year"): 0, ("next", "year"): 1, ("previous", "year"): None}.get(two)
    if shift is None or (two == ("last", "year") and t.at(i - 1) in ("the",)) or t.at(i + 2) in ("'s", "’s"):
        return None
    value = str(year + shift)
    return Period(i, i + 2, value, value, t.at(i - 1) == "than", False)


def assign_periods(t: Tokens, quantities: list[Quantity], periods: list[Period]) -> list[str | None]:
    """The time each quantity refers to, or None.

    A time to the right counts first, where it follows within the clause and before the next figure; then one to
    the left that frames the clause ("In 2022, ...") or stands in the same clause; then that of the figure it is
    coordinated with. Semicolons are never crossed.
    """
    plain = [p for p in periods if not p.aside and not p.base]
    if "respectively" in t.low and len(plain) == len(quantities) > 1:
        return [p.value for p in plain]
    times: list[str | None] = [None] * len(quantities)
    for k in range(len(quantities) - 1, -1, -1):
        q = quantities[k]
        after = quantities[k + 1] if k + 1 < len(quantities) else None
        times[k] = _assign(t, q, after.first if after else t.size, periods, plain)
        if times[k] is None and after is not None and _coordinated(t, q, after):
            times[k] = times[k + 1]
    return times


def _coordinated(t: Tokens, a: Quantity, b: Quantity) -> bool:
    link = t.low[a.last : b.first]
    return len(link) <= 8 and (
        link[-2:] in ([",", "or"], [",", "i.e."]) or link in (["and"], ["or"], [","], [",", "and"], ["to"])
    )


def _segment(t: Tokens, q: Quantity) -> tuple[int, int]:
    first, last = q.first, q.last
    while first > 0 and t.low[first - 1] != ";":
        first -= 1
    while last < t.size and t.low[last] != ";":
        last += 1
    return first, last


_BREAKS = frozenset(
    [",", "while", "but", "whereas", "which", "who", "that", "(", "—", "–", "although", "when", "where"]
)
_CLAUSES = _BREAKS | {"and", "or", ":"}


def _frames(t: Tokens, p: Period, first: int) -> bool:
    """Whether a time opens its clause: "In 2022, ...", "..., and from 1983 to 2023, ..."."""
    start = p.first
    while start > first and t.low[start - 1] in OPENERS:
        start -= 1
    if start == first or t.low[start - 1] in (":", "•", "—") or t.digit[start - 1]:
        return True
    if t.at(p.last) == "," and t.low[start - 1] in (",", "and", "that", "but", "while"):
        return True
    return t.low[first] in PREPOSITIONS and "," not in t.low[first : p.first] and t.at(p.last) == ","


def _reaches(t: Tokens, p: Period, q: Quantity, first: int) -> bool:
    gap = t.low[p.last : q.first]
    if not NOW.isdisjoint(gap):
        return False
    if _frames(t, p, first):
        return True
    if gap[:1] == [","] and len(gap) > 1 and gap[1].endswith("ing"):
        gap = gap[2:]
    return _CLAUSES.isdisjoint(gap)


def _assign(t: Tokens, q: Quantity, following: int, periods: list[Period], plain: list[Period]) -> str | None:
    first, last = _segment(t, q)
    here = [p for p in plain if first <= p.first and p.last <= last]
    value: str | None = None
    right = next((p for p in here if p.first >= q.last), None)
    left = next((p for p in reversed(here) if p.last <= q.first and _reaches(t, p, q, first)), None)
    gap = t.low[q.last : right.first] if right else []
    if right and right.first <= following and len(gap) <= 14 and _BREAKS.isdisjoint(gap):
        value = right.value
    elif left:
        value = left.value
    bracket = next((p for p in periods if p.aside and p.first == q.last + 1 and t.at(q.last) == "("), None)
    if bracket:
        value = bracket.value
    if q.kind == "multiple":
        return _since_base(t, q, periods, value)
    if tuple(t.low[q.last : q.last + 3]) in (("a", "year", "earlier"), ("a", "year", "before")):
        before = next((p for p in reversed(here) if p.last <= q.first), None)
        return str(int(before.value) - 1) if before and len(before.value) == 4 else None
    return value


def _since_base(t: Tokens, q: Quantity, periods: list[Period], value: str | None) -> str | None:
    """A multiple compares two times: "35 times the level of 2000" said of 2022 is 2000/2022."""
    left = next((p for p in reversed(periods) if p.last <= q.first and not p.aside), None)
    right = next((p for p in periods if p.first >= q.last and p.first - q.last <= 8), None)
    if right and left and len(right.start) == 4 and right.start < left.start[:4]:
        return f"{right.start}/{left.value}" if "/" not in left.value else value
    if left and len(left.value) == 4 and tuple(t.low[q.last : q.last + 4])[-3:] == ("a", "decade", "ago"):
        return f"{int(left.value) - 10}/{left.value}"
    return left.value if left else value
