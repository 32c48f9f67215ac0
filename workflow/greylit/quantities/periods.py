"""Times of a sentence, and which of them a quantity refers to.

A time is only taken where a preposition (or the like) introduces it: a bare year after a capital is the
tail of a title. Values are ISO 8601-2 (EDTF): "2023", "2023-07", "2005/2022", "2012/..".
"""

from __future__ import annotations

from typing import NamedTuple

from greylit.quantities.cues import FALL_WORDS, RISE_WORDS
from greylit.quantities.dates import is_year
from greylit.quantities.exclusions import MONTHS
from greylit.quantities.phrases import AUXILIARIES, PREPOSITIONS
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

_TIME_STARTS = MONTHS.keys() | ORDINALS.keys() | {"q", "h", "last", "this", "next", "previous"}
"""Words a time begins with, numerals aside."""

ENDED = frozenset(["until", "till", "before"])
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
    morning evening close outset week day onset early late period as session
    """
)
"""A year after one of these and "of" is a time; after other nouns it says which one: "at prices of 2020"."""

SPELLS = words(
    "period biennium triennium decade season year academic fiscal financial budget harvest campaign calendar"
)
"""After "the 2022" these make a time."""

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
    if not is_year(t.raw(j)) or (t.glued(j + 1) and t.at(j + 1) == "s"):
        return None
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
        return _part_of_year(t, i)
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
        if before == "-" and t.at(i - 2) in ("mid", "early", "late", "pre", "post"):
            before, first = t.at(i - 2), i - 2
        opener = _opener(t, first)
        link = t.at(j)
        second = _date(t, j + 1) if link in ("to", "and", "-", "–", "—", "until", "through") else None
        if (
            second
            and "/" not in value
            and "/" not in second[0]
            and (link in ("-", "–", "—") or opener in ("from", "between") or link in ("to", "through"))
        ):
            value, j = f"{value}/{second[0].split('/')[-1]}", second[1]
        elif "/" not in value and (opener == "since" or _since(t, first)):
            value = f"{value}/.."
        elif "/" not in value and opener in ENDED:
            value = f"../{value}"
        elif "/" not in value and opener == "after":
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
        if introduced and (not capital or follows == ":") and follows not in PRICE_WORDS:
            back = t.low[max(0, first - 8) : first]
            adnominal = opener == "of" and t.at(first - 2) not in TIME_NOUNS and t.at(first - 2) not in MONTHS
            base = adnominal or (
                not BASES.isdisjoint(back) and not _cut(back, BASES) and ("than" not in back or "than" in back[-3:])
            )
            published = any(w in NOT_WHEN for w in back[-5:]) and not REPORT_NOUNS.isdisjoint(t.low[:first])
            aside = published or _open_bracket(t, first)
            j += follows == "census"
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
    if not periods:
        return [None] * len(quantities)
    if "respectively" in t.low and len(plain) == len(quantities) > 1:
        return [p.value for p in plain]
    times: list[str | None] = [None] * len(quantities)
    for k in range(len(quantities) - 1, -1, -1):
        q = quantities[k]
        after = quantities[k + 1] if k + 1 < len(quantities) else None
        if q.kind == "duration" and t.low[q.first] == "within":
            continue
        times[k] = _assign(t, q, after.first if after else t.size, periods, plain)
        if times[k] is None and after is not None and _coordinated(t, q, after):
            times[k] = times[k + 1]
    _part_levels(t, quantities, times)
    if len(plain) == 1:
        _reach_back(t, quantities, plain[0], times)
    for k in range(1, len(quantities)):
        if times[k] is None and _depends(t, quantities[k - 1], quantities[k]):
            times[k] = times[k - 1]
    for k, q in enumerate(quantities[:-2]):
        ends = times[k + 1], times[k + 2]
        if (
            q.kind == "multiple"
            and times[k] is None
            and t.at(quantities[k + 1].first - 1) == "from"
            and None not in ends
        ):
            times[k] = "/".join(e for e in ends if e) if all(e and "/" not in e for e in ends) else None
    return times


def _part_levels(t: Tokens, quantities: list[Quantity], times: list[str | None]) -> None:
    """ "From 93 to 39 between 1990 and 2018": the first level is of 1990, the second of 2018; of a day, it is the second."""
    for k in range(len(quantities) - 1):
        a, b = quantities[k], quantities[k + 1]
        time = times[k + 1]
        if t.at(a.first - 1) != "from" or t.at(b.first - 1) != "to" or time is None or times[k] not in (None, time):
            continue
        first, slash, last = time.partition("/")
        if slash and ".." not in time:
            times[k], times[k + 1] = first, last
        elif times[k] == time and not slash and b.first - a.last <= 2:
            times[k] = None


def _reach_back(t: Tokens, quantities: list[Quantity], p: Period, times: list[str | None]) -> None:
    """The one time of a sentence, at its end, holds for what its clause states before it."""
    if (t.size - p.last > 2 and t.at(p.last) not in (",", ".")) or any(
        w in NOT_WHEN for w in t.low[max(0, p.first - 4) : p.first]
    ):
        return
    opener = t.at(p.first - 1)
    if opener in ("on", "from", "after", "before") and len(p.value.strip("./")) == 4:
        return
    for k, q in enumerate(quantities):
        if times[k] is not None or q.last > p.first or q.kind in ("age", "rank") or t.at(q.first - 1) == "from":
            continue
        gap = t.low[q.last : p.first]
        if opener == "since" and "," in gap and gap[-2] != ",":
            continue  # the fastest rise since 2007
        stop = any(w in _STOPS or (w == "and" and _verb(t, q.last + n + 1)) for n, w in enumerate(gap))
        if not stop and len(gap) <= 24 and q.kind != "duration":
            times[k] = p.value


def _verb(t: Tokens, i: int) -> bool:
    word = t.at(i)
    return word in AUXILIARIES or word.endswith("ed") or word in PREPOSITIONS


def _depends(t: Tokens, a: Quantity, b: Quantity) -> bool:
    """Whether a figure is said of the one before: "..., 47% of them", "..., of whom 344", "..., an increase of 2%"."""
    link = t.low[a.last : b.first]
    after = t.at(b.last), t.at(b.last + 1)
    whole = after[0] == "of" and after[1] in ("them", "whom", "which", "these", "those")
    if whole and link[-1:] in ([","], ["and"]) and len(link) <= 12:
        return True
    if link[-2:] in ([",", "up"], [",", "down"], [",", "or"]):
        return True
    if link[-2:] in (["of", "whom"], ["of", "which"]):
        return True
    if after[0] in ("more", "less", "fewer", "higher", "lower") and after[1] == "than" and link[-1:] == [","]:
        return True
    return (
        len(link) >= 4
        and link[-1] == "of"
        and link[-4] == ","
        and link[-3] in ("a", "an")
        and (link[-2] in RISE_WORDS or link[-2] in FALL_WORDS)
    )


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
_BASE_OF = frozenset(["with", "to", "against", "versus", "than"])
_STOPS = frozenset(
    [";", "while", "but", "whereas", "which", "who", "that", "although", "when", "where", "if", "because"]
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
    return (
        (t.low[first] in PREPOSITIONS or t.low[first] == "according")
        and "," not in t.low[first : p.first]
        and t.at(p.last) == ","
    )


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
    own = [
        p for p in periods if p.base and not p.aside and p.first >= q.last and BASES.isdisjoint(t.low[q.last : p.first])
    ]
    here += [
        p
        for p in own
        if first <= p.first and p.last <= last and not _BASE_OF.isdisjoint(t.low[max(0, q.first - 3) : q.last])
    ]
    here.sort()
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
