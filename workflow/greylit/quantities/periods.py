"""Times of a sentence.

A time is only taken where a preposition (or the like) introduces it: a bare year after a capital is the
tail of a title. Values are ISO 8601-2 (EDTF): "2023", "2023-07", "2005/2022", "2012/..".
"""

from __future__ import annotations

from typing import NamedTuple

from greylit.quantities.anaphora import COMPARING, OPENING, read_anaphor
from greylit.quantities.cues import FALL_WORDS, RISE_WORDS
from greylit.quantities.dates import is_year
from greylit.quantities.exclusions import MONTHS
from greylit.quantities.moments import ORDINALS, SEASONS, count_back, months_ending, read_date, read_span, years_ending
from greylit.quantities.numerals import CARDINALS
from greylit.quantities.phrases import CONJUNCTIONS
from greylit.quantities.quantity import Quantity
from greylit.quantities.tokens import Tokens, words

INTRODUCERS = words(
    """
    in by since from between during until till through throughout of for to as over on before after
    ending ended at end start beginning mid early late fiscal year fy through than around since and both
    """
)
"""What may stand before a time that is one."""

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

ACTS = words("agreement treaty law act accord pact deal contract convention protocol decree charter memorandum compact")
"""What is signed or adopted at a time that is not that of the figures it sets."""

OPENERS = words(
    "in by since from between during until as of the end beginning start at early late mid already first second half quarter each every year throughout - until on after only to date currently"
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

FLOWS = words("surplus deficit budget output harvest turnover balance exports imports growth spending revenue")
"""The year before one of these is that of its figure: "the country's 2018 surplus of 2 billion"."""

EVENTS = words(
    """
    season harvest flood floods drought crisis war earthquake quake hurricane cyclone storm famine outbreak epidemic pandemic
    election elections referendum recession eruption tsunami
    """
)
"""What happens at a time: "the 2017 hurricane season cost"."""

POLLS = frozenset(
    ["poll", "survey", "census", "election", "elections", "referendum", "audit", "assessment", "inventory"]
)
"""What is held at a time: "in a 2019 poll"."""

TELLING = frozenset(
    ["said", "noted", "reported", "found", "added", "announced", "stated", "heard", "told", "calculated", "estimated"]
)
"""A time between one of these and the end of a sentence is when it was told."""

YEARLY = frozenset(["year", "annually", "annum", "month"])
"""After one of these "from 2020" has no end."""

SHARE_ENDS = frozenset(["percent", "cent", "%", "points"])
"""After one of these "on 2019" says what a rise is told against."""

NOW = words("now today currently nowadays present")
"""A time before one of these does not reach what follows."""

PRICE_WORDS = words(
    """
    mean average norm ppp prices price dollars usd levels level baseline constant terms euros us$ edition report index
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


def find_periods(t: Tokens, taken: list[Quantity], year: int | None = None, anchor: str | None = None) -> list[Period]:
    """The times of a sentence. ``year`` is that of publication, for "last year"; ``anchor`` the time before it, for "that year".

    >>> t = Tokens("Since 2012 it grew, from 2015 to 2019 by 4 per cent, and in July 2020 it fell")
    >>> [p.value for p in find_periods(t, [])]
    ['2012/..', '2015/2019', '2020-07']
    """
    out: list[Period] = []
    inside = {k for q in taken for k in range(q.first, q.last)}
    i = 0
    while i < t.size:
        if not (t.digit[i] or t.low[i] in _TIME_STARTS):
            before_it = _anaphor(t, i, out, anchor) if t.low[i] in OPENING else None
            if before_it is not None:
                out.append(before_it)
            i = before_it.last if before_it is not None else i + 1
            continue
        part = i > 1 and t.glued(i) and t.low[i - 1] in ("/", "-") and t.digit[i - 2]  # Law 30/2007
        found = (read_date(t, i) or read_span(t, i)) if i not in inside and not part else None
        if found is None:
            relative = _relative(t, i, year) or _anaphor(t, i, out, anchor)
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
        again = t.at(j + 1) == "the" and link == "and" and opener == "the" and t.at(first - 2) == "between"
        second = read_date(t, j + 1 + again) if link in ("to", "and", "-", "–", "—", "until", "through") else None
        if (
            second
            and "/" not in value
            and "/" not in second[0]
            and (
                link in ("-", "–", "—")
                or opener in ("from", "between")
                or again
                or link in ("to", "through")
                or (link == "and" and opener == "of" and "between" in t.low[max(0, first - 4) : first])
            )
        ):
            value, j = f"{value}/{second[0].split('/')[-1]}", second[1]
        elif len(value) in (7, 10) and opener in ("to", "ending", "ended") and (months := months_ending(t, first - 1)):
            value = value[:7]
            value = f"{count_back(value, months - 1)}/{value}"  # the three months to August 2023
        elif len(value) == 4 and opener == "to" and value.isdecimal() and (years := years_ending(t, first - 1)):
            value = f"{int(value) - years}/{value}"  # the decade to 2015
        elif "/" not in value and (opener == "since" or _since(t, first)):
            value = f"{value}/.."
        elif "/" not in value and opener in ENDED:
            value = f"../{value}"
        elif ("/" not in value and opener == "after") or (
            "/" not in value and opener == "from" and (t.at(first - 2) in YEARLY or t.at(j) in ("onward", "onwards"))
        ):
            value = f"{value}/.."
        spans = len(value) == 9 and opener == "between" and t.at(j) == "and" and t.at(j + 2) in ("-", "–", "/")
        if spans and is_year(t.raw(j + 1)) and is_year(t.raw(j + 3)):
            value, j = f"{value[:4]}/{t.raw(j + 3)}", j + 4  # between 2011–2015 and 2016–2020
        follows = t.at(j)
        introduced = (
            opener in INTRODUCERS
            or (opener == "" and first == 0)
            or t.language == "de"
            or opener in ("(", ",")
            or (opener == "the" and (follows in EVENTS or (t.raw(j).islower() and t.at(j + 1) in EVENTS)))
            or (opener == "the" and (follows in SPELLS or follows == "census" or "/" in value or value[-1] == "X"))
            or opener in SPELLS
            or (follows in FLOWS and (opener == "the" or opener.endswith(("'s", "’s"))))
            or (opener == "the" and t.low[i] in SEASONS and t.at(first - 2) in INTRODUCERS)
            or follows == ":"
            or follows in ("was", "saw", "were", "is")
        )
        capital = first > 0 and t.raw(first - 1)[:1].isupper() and first - 1 > 0 and opener not in INTRODUCERS
        polled = opener in ("a", "the") and follows in POLLS and t.at(first - 2) in ("in", "at", "from", "")
        if polled or (introduced and (not capital or follows == ":") and follows not in PRICE_WORDS):
            back = t.low[max(0, first - 8) : first]
            adnominal = (
                opener == "of"
                and t.at(first - 2) not in ("that", "those")
                and t.at(first - 2) not in TIME_NOUNS
                and t.at(first - 2) not in MONTHS
                and not value.endswith("/..")
            )
            change = t.at(first - 2) in RISE_WORDS or t.at(first - 2) in FALL_WORDS or t.at(first - 2) in SHARE_ENDS
            base = (
                _of_same(t, first)
                or (opener == "on" and change and len(value) == 4)
                or adnominal
                or (
                    not BASES.isdisjoint(back) and not _cut(back, BASES) and ("than" not in back or "than" in back[-3:])
                )
            )
            inserted = t.at(j) == "," and "," in t.low[max(0, first - 7) : first - 2]
            told = t.at(first - 2) in TELLING and opener in ("in", "on") and (t.at(j) in (".", "") or inserted)
            act = t.at(first - 3) in ACTS and t.at(first - 2) in NOT_WHEN  # the agreement signed in 2015
            published = (
                told or act or (any(w in NOT_WHEN for w in back[-5:]) and not REPORT_NOUNS.isdisjoint(t.low[:first]))
            )
            bracketed = _open_bracket(t, first) and not _frames_in_bracket(t, first, j)
            aside = published or bracketed or (opener in ("in", "of") and _of_level(t, first, taken))
            j += follows == "census" or polled or (opener == "the" and follows in ("period", "biennium"))
            if not _is_life(t, first, j, value):
                out.append(Period(first, j, value, start, base, aside))
        i = j
    return _lend_years(t, out)


def _lend_years(t: Tokens, found: list[Period]) -> list[Period]:
    """Adds the months whose year stands with a later one: "812 in March and 964 in April 2020"."""
    lent: list[Period] = []
    for i in range(1, t.size - 1):
        if t.low[i] not in MONTHS or not t.words[i][0].isupper() or t.low[i - 1] not in ("in", "during", "by"):
            continue
        if t.digit[i + 1] or any(p.first <= i < p.last for p in found):
            continue
        later = next((p for p in found if p.first > i), None)
        month = f"{MONTHS[t.low[i]]:02d}"
        if later is None or later.first - i > 14 or len(later.value) not in (7, 10) or later.value[5:7] < month:
            continue
        if later.value[4] == "-" and ";" not in t.low[i : later.first]:
            value = f"{later.value[:4]}-{month}"
            lent.append(Period(i, i + 1, value, value, False, later.aside))
    return sorted([*found, *lent]) if lent else found


def _of_same(t: Tokens, first: int) -> bool:
    """Whether a time is that of what is compared with: "up 4 per cent on the same period of 2022"."""
    k = first - 4
    return t.low[max(0, k) : k + 2] == ["the", "same"] and (t.at(k - 1) in COMPARING or t.at(k - 2) == "than")


def _frames_in_bracket(t: Tokens, first: int, end: int) -> bool:
    """Whether a time in brackets ends the phrase that opens a sentence: "In the first year of the reform (2015), ..."."""
    opens = t.low[0] in ("in", "during", "at", "by", "on") and "," not in t.low[:first] and first < 14
    return opens and t.at(first - 1) == "(" and t.at(end) == ")" and t.at(end + 1) == ","


def _of_level(t: Tokens, first: int, taken: list[Quantity]) -> bool:
    """Whether a time is that of a level a part is told of: "less than half its size in 1971"."""
    whole = t.at(first - 3) in ("its", "their") and t.raw(first - 2).islower()
    return whole and any(q.last == first - 3 and q.kind == "ratio" for q in taken)


def _is_life(t: Tokens, first: int, end: int, value: str) -> bool:
    """Whether years in brackets are when the one named before them lived: "Ida Holm (1890-1961)"."""
    born, slash, died = value.partition("/")
    if not (slash and born.isdecimal() and died.isdecimal() and 15 < int(died) - int(born) < 110):
        return False
    named = t.raw(first - 2).istitle() and t.raw(first - 3).istitle()
    return named and t.at(first - 1) == "(" and t.at(end) == ")"


def _since(t: Tokens, first: int) -> bool:
    """Whether "since" opens the phrase a time ends: "since independence in 1960"."""
    back = t.low[max(0, first - 8) : first]
    return "since" in back and not any(w in (",", ";") or w in CONJUNCTIONS for w in back[back.index("since") + 1 :])


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


SINCE = frozenset(["since", "after", "before", "until", "when", "during"])
"""Before "the same period" one of these names another one: "since the reform ... over the same period"."""


def _anaphor(t: Tokens, i: int, out: list[Period], anchor: str | None) -> Period | None:
    """A time told from the one before it in the sentence, or from ``anchor``."""
    last = next((p.value for p in reversed(out) if not p.aside and not p.base), None)
    if last is None and SINCE.isdisjoint(t.low[: max(0, i - 1)]):
        last = anchor
    found = read_anaphor(t, i, last)
    if found is None:
        return None
    value, end = found
    before = t.at(i - 1)
    base = (before in COMPARING and len(value) != 10) or not BASES.isdisjoint(t.low[max(0, i - 4) : i])
    return Period(i, end, value, value.split("/")[0], base, False)


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
