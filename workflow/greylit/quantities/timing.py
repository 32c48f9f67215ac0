"""Which of a sentence's times each quantity refers to."""

from __future__ import annotations

import itertools

from greylit.quantities.anaphora import PAST
from greylit.quantities.cues import FALL_WORDS, RISE_WORDS
from greylit.quantities.dates import is_year
from greylit.quantities.exclusions import MONTHS
from greylit.quantities.moments import ORDINALS
from greylit.quantities.periods import BASES, NOT_WHEN, NOW, OPENERS, POLLS, TELLING, TIME_NOUNS, Period
from greylit.quantities.phrases import AUXILIARIES, PREPOSITIONS
from greylit.quantities.quantity import Quantity
from greylit.quantities.surveys import FIELDWORK
from greylit.quantities.tokens import Tokens


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
        until = t.at(q.last) == "to" and (t.raw(q.last + 1)[:1].isdecimal() or t.at(q.last + 1) in UNTIL)
        threshold = q.kind == "age" and t.low[max(0, q.number_first - 2) : q.number_first] == ["age", "of"]
        if (q.kind == "duration" and (t.low[q.first] == "within" or until)) or threshold:
            continue
        times[k] = _assign(t, q, after.first if after else t.size, periods, plain)
        if times[k] is None and after is not None and _coordinated(t, q, after):
            times[k] = times[k + 1]
    _part_levels(t, quantities, times)
    if len(plain) == 1:
        _reach_back(t, quantities, plain[0], times)
        _part_levels(t, quantities, times)
        _reach_contrast(t, quantities, plain[0], times)
    if ";" in t.low and plain:
        _cross(t, quantities, periods, plain, times)
    for k in range(1, len(quantities)):
        beside = any(quantities[k - 1].last <= p.first and p.last == quantities[k].first - 1 for p in plain)
        apposed = beside and t.at(quantities[k].first - 1) == "," and t.at(quantities[k].last) == "of"
        if times[k] is None and (apposed or _depends(t, quantities[k - 1], quantities[k])):
            times[k] = times[k - 1]  # 3 tonnes in 2014, 45 per cent of needs
    for k, q in enumerate(quantities[:-2]):
        ends = times[k + 1], times[k + 2]
        moved = q.kind == "multiple" or (q.change is not None and t.at(quantities[k + 2].first - 1) == "to")
        if moved and times[k] is None and t.at(quantities[k + 1].first - 1) == "from" and None not in ends:
            times[k] = "/".join(e for e in ends if e) if all(e and "/" not in e for e in ends) else None
    return times


def _part_levels(t: Tokens, quantities: list[Quantity], times: list[str | None]) -> None:
    """ "From 93 to 39 between 1990 and 2018": the first level is of 1990, the second of 2018; of a day, it is the second."""
    for k in range(len(quantities) - 1):
        a, b = quantities[k], quantities[k + 1]
        start = times[k]
        if start is not None and start.endswith("/..") and t.at(a.first - 1) == "from" and t.at(b.first - 1) == "to":
            times[k] = start[:-3]  # since 1990, from 93 to 39 in 2017
        spell = times[k - 1] if k and times[k] is None and times[k + 1] is None else None
        if spell is not None and len(spell) == 9 and t.at(a.first - 1) == "from" and t.at(b.first - 1) == "to":
            if quantities[k - 1].change is not None and t.low[quantities[k - 1].last] not in (";", "."):
                times[k], times[k + 1] = spell[:4], spell[5:]  # narrowed by 2 between 2010 and 2020, from 17 to 15
            continue
        time = times[k + 1]
        ended = (
            times[k] if time is None and t.low[b.first - 2 : b.first] == [",", "to"] and a.kind == "multiple" else None
        )
        if ended is not None and len(ended) == 9 and ended[4] == "/":
            times[k + 1] = ended[5:]  # tripled between 2013 and 2015, to 4
            continue
        closed = time is not None and len(time) == 9 and time[4] == "/"  # between years
        if closed and a.change is not None and t.low[a.last : b.first] in ([",", "to"], ["to"]) and times[k] == time:
            times[k + 1] = time.partition("/")[2] if time else None  # shrank by a third, to 5
            continue
        levels = t.at(a.first - 1) == "from" and t.at(b.first - 1) == "to" and time == times[k]
        if levels and time == t.low[b.first - 2] and time not in t.low[b.last :]:
            times[k + 1] = None  # from 23% in 1959 to 100% within three years
            continue
        if t.at(a.first - 1) != "from" or t.at(b.first - 1) != "to" or time is None or times[k] not in (None, time):
            continue
        first, slash, last = time.partition("/")
        if slash and ".." not in time:
            times[k], times[k + 1] = (first if len(first) == 4 else None), last
        elif slash and last == ".." and times[k] == time:
            times[k] = first  # since 2010, from 3 to 5
        elif times[k] == time and not slash and b.first - a.last <= 2:
            times[k] = None


UNTIL = MONTHS.keys() | frozenset(["the", "end", "mid", "early", "late"])
"""After a spell and "to" these begin its end: "the six months to June"."""

FRAME = 6
"""A time before this token opens its sentence."""

PRESENT = frozenset(["is", "are", "has", "have", "will", "would", "may", "can", "should"])
"""Verbs that leave the past."""

VAGUE_TIMES = frozenset(["century", "decade", "then", "now", "today", "currently"])
"""Times without a year: a later one does not reach over them."""


def _reach_back(t: Tokens, quantities: list[Quantity], p: Period, times: list[str | None]) -> None:
    """The one time of a sentence, at its end, holds for what its clause states before it."""
    if (t.size - p.last > 2 and t.at(p.last) not in (",", ".")) or any(
        w in NOT_WHEN for w in t.low[max(0, p.first - 4) : p.first]
    ):
        return
    opener = t.at(p.first - 1)
    if opener in ("on", "from", "after", "before") and len(p.value.strip("./")) == 4:
        return
    before = [q for q in quantities if q.last <= p.first]
    if before and _was_level(t, before[-1]) and before[-1].form != "range":
        return  # now 7, up from 4 in 1997
    for k, q in enumerate(quantities):
        if times[k] is not None or q.last > p.first or q.kind in ("age", "rank") or _was_level(t, q):
            continue
        gap = t.low[q.last : p.first]
        if t.low[0] in CONCESSIVE and any(
            a == "," and b in ("they", "it", "he", "she") for a, b in itertools.pairwise(gap)
        ):
            continue  # Although the law reserves 30 per cent, they won 19 in 2020
        if any(
            gap[n : n + 2] in (["which", "was"], ["which", "were"]) and gap[n + 2] in HELD for n in range(len(gap) - 2)
        ):
            gap = [w for w in gap if w != "which"]  # 90 attended the seminar, which was held on 3 October
        if opener == "since" and "," in gap and gap[-2] != ",":
            continue  # the fastest rise since 2007
        stop = any(
            w in _STOPS or w in VAGUE_TIMES or (w == "and" and _verb(t, q.last + n + 1)) for n, w in enumerate(gap)
        )
        if not stop and len(gap) <= 24 and q.kind != "duration":
            times[k] = p.value


def _was_level(t: Tokens, q: Quantity) -> bool:
    """Whether a figure is what another one was before: "up from 4"; people "from 14 countries" are none."""
    before = t.at(q.first - 2)
    moved = before in RISE_WORDS or before in FALL_WORDS
    origin = q.kind == "count" and q.noun is not None and not moved
    return t.at(q.first - 1) == "from" and not origin


def _reach_contrast(t: Tokens, quantities: list[Quantity], p: Period, times: list[str | None]) -> None:
    """The one time of a sentence holds for what it is contrasted with in the past tense: "in 2016, while wages grew by 4"."""
    k = next((k for k in range(p.last, t.size) if t.low[k] in ("while", "whereas")), t.size)
    if t.at(k - 1) != "," or ".." in p.value or not PRESENT.isdisjoint(t.low[k:]) or not NOW.isdisjoint(t.low[k:]):
        return
    held = {time for q, time in zip(quantities, times, strict=True) if q.last <= k}
    moved = any(w in PAST or w in FALL_WORDS or w in RISE_WORDS for w in t.low[k:] if w.endswith(("ed", "w", "l", "e")))
    if held != {p.value} or not moved:
        return
    for n, q in enumerate(quantities):
        if q.first > k and times[n] is None and q.kind not in ("duration", "age", "rank"):
            times[n] = p.value


CONCESSIVE = frozenset(["although", "though", "while", "whereas", "if", "because", "as", "even"])
"""A clause that one of these opens is not dated by the next one."""

HELD = frozenset(["held", "convened", "organised", "organized", "conducted", "opened", "hosted"])
"""What is said of an event whose time is that of those who attended it."""


def _cross(
    t: Tokens, quantities: list[Quantity], periods: list[Period], plain: list[Period], times: list[str | None]
) -> None:
    """The time that opens a sentence, and the one time before "that was", hold after a semicolon where none is named."""
    starts = [k + 1 for k in range(t.size) if t.low[k] == ";"]
    for n, start in enumerate(starts):
        end = starts[n + 1] - 1 if n + 1 < len(starts) else t.size
        inside = [k for k, q in enumerate(quantities) if start <= q.first < end]
        before = next((times[k] for k in range(len(quantities) - 1, -1, -1) if quantities[k].last < start), None)
        if not inside or before is None or ".." in before:
            continue
        first = quantities[inside[0]]
        if _told_at_once(t, first, start) and not any(start <= p.first < first.last + 2 for p in periods):
            times[inside[0]] = times[inside[0]] or before
        if any(start <= p.first < end for p in periods):
            continue
        clause = t.low[start : quantities[inside[0]].first]
        framed = plain[0].value == before and _frames(t, plain[0], 0) and plain[0].first < FRAME
        back = any(a in ("that", "it", "they", "this") and b in PAST for a, b in itertools.pairwise(clause))
        dated = not TIME_NOUNS.isdisjoint(clause) or not ORDINALS.keys().isdisjoint(clause)  # in the second
        elided = end - start <= 10 and t.low[start] in PREPOSITIONS and not any(map(_verb_like, t.low[start:end]))
        if (framed or back or elided) and not dated and NOW.isdisjoint(clause) and PRESENT.isdisjoint(clause):
            for k in inside:
                if quantities[k].kind not in ("duration", "age", "rank", "multiple"):
                    times[k] = before


def _told_at_once(t: Tokens, q: Quantity, start: int) -> bool:
    """Whether a clause begins with a share of what was told before: "...; 54 per cent passed"."""
    return q.first == start and q.kind in ("percent", "ratio") and t.at(q.last).endswith("ed")


def _verb_like(word: str) -> bool:
    """Whether a word may be the verb of a clause in the past."""
    return word in AUXILIARIES or word in PAST or word.endswith("ed")


def _verb(t: Tokens, i: int) -> bool:
    word = t.at(i)
    return word in AUXILIARIES or word.endswith("ed") or word in PREPOSITIONS


def _depends(t: Tokens, a: Quantity, b: Quantity) -> bool:
    """Whether a figure is said of the one before: "..., 47% of them", "..., of whom 344", "..., an increase of 2%"."""
    link = t.low[a.last : b.first]
    after = t.at(b.last), t.at(b.last + 1)
    whole = after[0] == "of" and after[1] in ("them", "whom", "which", "these", "those", "it")
    if whole and link[-1:] in ([","], ["and"]) and len(link) <= 12:
        return True
    if link[-2:] in ([",", "up"], [",", "down"], [",", "or"]):
        return True
    dated = len(link) <= 8 and link[-1:] == ["("] and link[-3:-2] == ["in"] and is_year(link[-2])
    bracketed = link == ["("] or dated
    if bracketed and after[0] == ")":
        return True  # 1,870 (80%), 46 per cent in 2020 (€66.8 billion)
    if link[:2] and link[0] == "in" and link[-2:] == [")", ","] and "(" in link and after[0] == "of":
        return b.kind in ("percent", "ratio")  # 156 billion in 2023 (World Bank, 2024), 2.5% of its GDP
    if link == [","] and after[0] == "of" and b.kind in ("percent", "ratio") and a.kind not in ("duration", "age"):
        return True  # 412 mm, barely 60 per cent of the mean
    if link[-2:] in (["of", "whom"], ["of", "which"], ["among", "them"], [",", "including"]):
        return len(link) <= 8
    if link[-2:] in ([",", "a"], [",", "an"]) and len(link) <= 8 and (after[0] in RISE_WORDS or after[0] in FALL_WORDS):
        return True
    if (
        after[0] in ("more", "less", "fewer", "higher", "lower", "longer", "shorter", "larger", "smaller")
        and after[1] == "than"
        and link[-1:] == [","]
    ):
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
    if a.kind == b.kind and a.unit == b.unit and link[:1] in (["for"], ["among"], ["in"]) and link[-1:] == ["and"]:
        return len(link) <= 5
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
    [";", "while", "but", "whereas", "which", "who", "whom", "that", "although", "when", "where", "if", "because"]
)
_CLAUSES = _BREAKS | {"and", "or", ":"}


def _frames(t: Tokens, p: Period, first: int) -> bool:
    """Whether a time opens its clause: "In 2022, ...", "..., and from 1983 to 2023, ..."."""
    start = p.first
    while start > first and t.low[start - 1] in OPENERS:
        start -= 1
    if start == first or t.low[start - 1] in (":", "•", "—") or t.digit[start - 1]:
        return True
    if t.at(p.last) == ")" and t.at(p.last + 1) == "," and t.low[first] in PREPOSITIONS:
        return True  # In the first year of the reform (2015), ...
    if t.at(p.last - 1) in POLLS and p.first <= first + 1:
        return True  # A 2021 survey of nurses found that
    if t.at(p.last) == "," and t.low[start - 1] in (",", "and", "that", "but", "while"):
        return True
    return (
        (t.low[first] in PREPOSITIONS or t.low[first] == "according")
        and "," not in t.low[first : p.first]
        and t.at(p.last) == ","
    )


def _relative_clause(t: Tokens, p: Period) -> bool:
    """Whether a span of years ends a relative clause between commas."""
    spans = len(p.value) == 9 and p.value[4] == "/"
    back = t.low[max(0, p.first - 8) : p.first]
    return spans and any(a == "," and b in ("which", "who") for a, b in itertools.pairwise(back))


def _reaches(t: Tokens, p: Period, q: Quantity, first: int) -> bool:
    gap = t.low[p.last : q.first]
    if not NOW.isdisjoint(gap):
        return False
    if len(p.value) == 10 and "that" in gap and not TELLING.isdisjoint(gap):
        return False  # on 7 May the meeting heard that
    if _frames(t, p, first):
        return True
    if t.at(p.first - 2) in FIELDWORK and not POLLS.isdisjoint(t.low[first : p.first]) and ";" not in gap:
        return True  # a survey, carried out in 2014, found that
    if len(gap) < 4 and gap[:1] == [","] and gap[1:2] and gap[1] in PAST and "," in t.low[first : p.first]:
        return True  # debt, at 112 per cent in 2020, was 30 points higher
    if gap[:1] == [","] and _relative_clause(t, p) and _STOPS.isdisjoint(gap):
        return True  # the commission, which sat from 2006 to 2009, heard
    if gap[:1] == [","] and len(gap) > 1 and gap[1].endswith("ing"):
        gap = gap[2:]
    return _CLAUSES.isdisjoint(gap)


def _one_of_list(t: Tokens, p: Period, plain: list[Period]) -> bool:
    """Whether another time stands right before a time, with "and": no figure is of the last alone."""
    return t.at(p.first - 1) == "and" and any(o.last == p.first - 1 for o in plain)


def _whole_of_list(t: Tokens, p: Period, plain: list[Period]) -> str | None:
    """A time, or both years where the next one follows with "and": "wells sampled in 2017 and 2018"."""
    if len(p.value) != 4 or t.at(p.last) != "and" or not is_year(t.raw(p.last + 1)):
        return p.value
    second = t.raw(p.last + 1)
    if t.at(p.last + 2) == "," and t.digit[p.last + 3 : p.last + 4] == [True]:
        return p.value
    return f"{p.value}/{second}" if int(second) == int(p.value) + 1 else None


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
        if first <= p.first
        and p.last <= last
        and not _BASE_OF.isdisjoint(t.low[max(0, q.first - 3) : q.last])
        and t.at(q.last) != "on"
    ]
    here.sort()
    if t.at(q.last) in NOW:
        return None  # 31 in 1999 and 12 today
    right = next((p for p in here if p.first >= q.last), None)
    left = next((p for p in reversed(here) if p.last <= q.first and _reaches(t, p, q, first)), None)
    gap = t.low[q.last : right.first] if right else []
    if "that" in gap[1:] and "of" in gap:
        gap = [w for w in gap if w != "that"]  # in that of 2017, a third of that by 2021
    if right and right.first <= following and len(gap) <= 14 and _BREAKS.isdisjoint(gap):
        value = _whole_of_list(t, right, plain)
        if left and "and" in gap and q.first - left.last <= 3:
            value = left.value  # signed on 4 May by 34 States and in force since June
    elif left and _one_of_list(t, left, plain):
        value = None  # in 2018 and 2019, growth was 3
    elif left:
        both = t.at(left.last + 2) in ("combined", "together")
        value = _whole_of_list(t, left, plain) if both else left.value  # In 2015 and 2016 combined, ...
    if t.at(q.first - 1) == ":" and is_year(t.raw(q.first - 2)) and t.at(q.first - 3) == "(":
        value = t.raw(q.first - 2)  # 2,318 in 2022 (2021: 1,904)
    bracket = next((p for p in periods if p.aside and p.first == q.last + 1 and t.at(q.last) == "("), None)
    if bracket:
        value = bracket.value
    if q.kind == "multiple":
        return _since_base(t, q, periods, value)
    if tuple(t.low[q.last : q.last + 3]) in (("a", "year", "earlier"), ("a", "year", "before")):
        before = next((p for p in reversed(here) if p.last <= q.first), None)
        return str(int(before.value) - 1) if before and len(before.value) == 4 and before.first < q.first else value
    return value


def _since_base(t: Tokens, q: Quantity, periods: list[Period], value: str | None) -> str | None:
    """A multiple compares two times: "35 times the level of 2000" said of 2022 is 2000/2022."""
    left = next((p for p in reversed(periods) if p.last <= q.first and not p.aside), None)
    if left and "/" in left.value and value != left.value and t.at(q.last) == "as":
        return left.value  # between May and June, twice as many as in the same months of 2020
    right = next((p for p in periods if p.first >= q.last and p.first - q.last <= 8), None)
    if right and left and len(right.start) == 4 and right.start < left.start[:4]:
        return f"{right.start}/{left.value}" if "/" not in left.value else value
    if left and len(left.value) == 4 and tuple(t.low[q.last : q.last + 4])[-3:] == ("a", "decade", "ago"):
        return f"{int(left.value) - 10}/{left.value}"
    return left.value if left else value
