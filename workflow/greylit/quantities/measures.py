"""What is counted or measured: a readable phrase of the sentence, found without a parser.

For a count it is the counted noun phrase; for a share, what follows "of"; for a level ("reached", "was",
"rose to"), the subject of the verb; for "N of growth" the noun before.
"""

from __future__ import annotations

from greylit.quantities.cues import BOUND_WORDS, FALL_WORDS, RISE_WORDS
from greylit.quantities.phrases import (
    AUXILIARIES,
    CLOSED,
    CONJUNCTIONS,
    DETERMINERS,
    HARD_AUXILIARIES,
    PREPOSITIONS,
    PRONOUNS,
    is_plural,
)
from greylit.quantities.quantity import Quantity
from greylit.quantities.reporting import FIGURING
from greylit.quantities.subjects import find_subject, is_verb
from greylit.quantities.tokens import Tokens, words

LEVEL_VERBS = (
    words(
        """
    is are was were be been reached reaches reach stood stands stand totalled totaled amounted
    amounts exceeded exceeds exceed hit surpassed surpasses averaged averages became becomes become
    remained remains cost costs accounted accounts represented represents numbered numbers attained
    equalled has have had will would could spans spanning spanned covering covered covers valued
    worth estimated projected expected measured measures came comes ranged ranges lasted lasts
    received spent spends invested raised earned attracted accounting representing totalling
    totaling amounting reaching making ranking generated
    """
    )
    | RISE_WORDS
    | FALL_WORDS
)
"""Verbs between a subject and its figure."""

TOTALS = words(
    """
    gdp gnp gni income output revenue exports imports expenditure spending
    """
)
"""A share of one of these measures something else, the subject: "debt stood at 60 per cent of GDP"."""

SPENDING = words("spent spend spends spending")
"""Before money these make what follows "on" what it measures."""

EXTREMES = words(
    """
    low high peak record maximum minimum mean average median total factor increase decrease rise fall
    figure level range
    """
)
"""These alone do not say what is measured: the subject does."""

STATES = words("is was are were be at stood averaged lost gained fell rose climbed dropped shed added")
"""Before a rate or points these say of the subject how high it is, or how it moved."""

TRANSITIVES = words(
    """
    put puts set sets kept keep keeps brought bring brings took take takes shorten shortens shortened
    lengthened moved push pushed pushes bid priced valued estimated lift lifts lifted drove drive
    lead led sent left fix fixed caps capped cap caps limit limited value values estimate estimates
    """
)
"""Verbs whose object a figure after "at", "to", "from" or "by" measures: "put the loss at 5"."""

_NOUNS_TOO = words(
    """
    increase increases growth rise fall decline drop loss losses gain gains reduction reductions cut
    cuts expansion contraction improvement higher lower up down low costs cost numbers measures
    """
)
_CLAUSE = words(
    """
    , ; : ( ) — – . that which who while whereas but where
    """
)
_LEADING = words(
    """
    the a an this that these those and or but also only just then so its their both of in to by for
    with from
    """
)
_MAX_WORDS = 14


def _phrase(t: Tokens, first: int, last: int) -> str | None:
    while first < last and (
        t.low[first] in _LEADING or t.low[first] in PRONOUNS or not (t.words[first][0].isalpha() or t.digit[first])
    ):
        first += 1
    while last > first and (
        t.low[last - 1] in _LEADING
        or t.low[last - 1] in AUXILIARIES
        or t.low[last - 1] in PREPOSITIONS
        or not (t.words[last - 1][-1].isalnum() or t.words[last - 1] == ")")
    ):
        last -= 1
    if first >= last or t.low[last - 1] in PRONOUNS:
        return None
    if last - first > _MAX_WORDS:
        first = last - _MAX_WORDS
    text = t.text[t.starts[first] : t.ends[last - 1]]
    return text if any(c.isalpha() for c in text) else None


def _forward(t: Tokens, i: int, limit: int) -> str | None:
    """A noun phrase that begins at token ``i``, with its "of" and "in" complements."""
    j = i
    while j < limit and j - i < _MAX_WORDS:
        low = t.low[j]
        if j > i and t.low[j - 1].endswith("ing") and low.endswith("s"):  # the training starts
            break
        described = j == i + 1 and t.low[i] in DETERMINERS and low not in HARD_AUXILIARIES  # the living wage
        ends = low in _CLAUSE or (low in AUXILIARIES and j > i) or (low in CONJUNCTIONS and low not in ("and", "or"))
        if ends and not described:
            break
        if t.digit[j] and j > i:
            break
        if (
            j > i
            and is_plural(t.low[j - 1])
            and t.words[j].islower()
            and low not in PREPOSITIONS
            and low not in ("and", "or")
        ):
            break
        if low in PREPOSITIONS and j > i and low not in ("of", "in", "for", "with", "by", "to"):
            break
        j += 1
    return _phrase(t, i, j)


def _subject(t: Tokens, i: int, floor: int) -> str | None:
    """The noun phrase before the verb that precedes token ``i``."""
    verb = -1
    if t.at(i - 1) in LEVEL_VERBS and i - 1 > floor:
        verb = i - 1
    k = i - 2 if verb >= 0 else i - 1
    while k >= floor and i - k <= 10:
        low = t.low[k]
        if low in LEVEL_VERBS and low not in _NOUNS_TOO:
            verb = k
        elif (verb >= 0 and low not in AUXILIARIES and not low.endswith("ly")) or low in (";",):
            break
        k -= 1
    if verb <= floor:
        return None
    while verb > floor + 1 and (
        t.low[verb - 1] in AUXILIARIES
        or (t.low[verb - 1] in LEVEL_VERBS and t.low[verb - 1] not in _NOUNS_TOO)
        or t.low[verb - 1].endswith("ly")
    ):
        verb -= 1
    first = verb
    # a parenthesis between commas is passed over: "the rate, as measured by X, has fallen"
    if first > floor and t.low[first - 1] == ",":
        k = first - 2
        while k > floor and t.low[k] != ",":
            k -= 1
        if k > floor:
            return _subject_phrase(t, k, floor)
        first -= 1
        return None
    return _subject_phrase(t, first, floor)


def _subject_phrase(t: Tokens, end: int, floor: int) -> str | None:
    first = end
    while first > floor and end - first < 20:
        low = t.low[first - 1]
        if (
            low in ("said", "says", "reported")
            or low in _CLAUSE
            or (low == "and" and any(is_verb(t, k) for k in range(max(floor, first - 12), first - 1)))
            or (low in ("and",) and end - first >= 2 and t.low[first] in ("the", "its", "their"))
        ):
            break
        first -= 1
    # "In 2022 trade reached": leave a leading time out
    while first < end and (
        t.low[first] in ("in", "by", "since", "from", "to", "during", "between", "and", "on", "of", "end", "until")
        or t.digit[first]
    ):
        if t.low[first] == "end" and t.at(first + 1) != "of":
            break
        if t.low[first] == "of" and first == end:
            break
        if t.low[first] in ("in", "by", "from", "on", "during") and not (
            t.raw(first + 1)[:1].isdecimal()
            or (t.at(first + 1) in ("the", "early", "late", "mid") and t.at(first + 2) == "end")
        ):
            break
        first += 1
    verb = next((k for k in range(first + 1, end) if is_verb(t, k) or t.low[k] in FIGURING), end)
    return _phrase(t, first, verb)


_BOUNDS = BOUND_WORDS | {"up", "smaller", "older", "larger", "greater", "higher", "lower"}


def find_measure(t: Tokens, q: Quantity, floor: int, limit: int) -> str | None:
    """The phrase for what ``q`` counts or measures; ``floor`` and ``limit`` are the neighbouring quantities."""
    found = _beside(t, q, floor) or _find_measure(t, q, floor, limit)
    if found is not None and found.lower() not in EXTREMES:
        return found
    before = t.at(q.first - 1)
    if (
        (q.kind == "duration" and before in PREPOSITIONS)
        or q.kind in ("age", "rank")
        or (q.kind == "ratio" and before != "by")
    ):
        return found
    subject = find_subject(t, q.first)
    return (_phrase(t, *subject) if subject else None) or found


def _noun_before(t: Tokens, end: int, floor: int) -> str | None:
    """The noun phrase that ends before token ``end``: back to a verb, an article or a preposition but "of"."""
    first = end
    while (
        first > floor
        and end - first < 7
        and not (t.digit[first - 1] and not t.glued(first - 1))
        and t.low[first - 1] not in _CLAUSE
        and (t.low[first - 1] not in CLOSED or t.low[first - 1] == "of")
        and t.low[first - 1] not in AUXILIARIES
        and t.low[first - 1] not in RISE_WORDS
        and t.low[first - 1] not in FALL_WORDS
        and not is_verb(t, first - 1)
    ):
        first -= 1
    return _phrase(t, first, end)


def _beside(t: Tokens, q: Quantity, floor: int) -> str | None:
    """What stands right before the figure: "p < 0.05", "GDP: 3", "quartz (40%)", "women aged 15", "put costs at 5"."""
    k = q.first - 1
    before, sign = t.at(k), t.at(q.first)
    if before == "=" or sign in "<>≤≥≈":
        k -= before == "="
        return t.words[k] if k >= 0 and t.words[k].isalpha() and not t.digit[k] else None
    if t.raw(k) == "pH":
        return "pH"
    bounded = q.modifier not in ("exact", "approx", "range") and q.noun is None and q.kind != "age"
    if bounded and k >= floor and before.isalpha() and t.low[q.first] in _BOUNDS:
        loose = before not in CLOSED and before not in AUXILIARIES and before not in LEVEL_VERBS and not is_verb(t, k)
        if loose and before not in RISE_WORDS and before not in FALL_WORDS and not before.endswith(("ly", "ing")):
            return _noun_before(t, k + 1, floor)  # particles smaller than 63 µm
    if before == ":" and k > 0 and q.noun is None:
        first = k
        while first > floor and k - first < 7 and t.low[first - 1] not in _CLAUSE:
            first -= 1
        return _phrase(t, first, k)
    if before == "(" and k > floor and t.words[k - 1].isalpha():
        return _noun_before(t, k, floor)
    link = t.low[floor : q.first]
    gap = floor + (link[:1] == [","])
    gap += t.at(gap) in ("and", "while", "but")
    if (
        floor < gap < q.first and q.noun is None and q.kind != "age" and not t.digit[q.first - 1]
    ):  # ..., and the volume 5 mL
        begin = gap + (t.at(gap) in DETERMINERS)
        inside = range(begin, q.first)
        if 0 < len(inside) <= 4 and all(
            t.words[m].isalpha()
            and t.low[m] not in CLOSED
            and t.low[m] not in AUXILIARIES
            and not is_verb(t, m)
            and t.low[m] not in LEVEL_VERBS
            and t.low[m] not in BOUND_WORDS
            for m in inside
        ):
            return _phrase(t, begin, q.first)
    if q.kind == "age" and (before in ("aged", "ages") or t.low[q.first] in ("over", "under") or t.digit[q.first]):
        k -= before in ("aged", "ages")
        k -= t.at(k) == ","
        if k >= 0 and is_plural(t.low[k]):
            return _noun_before(t, k + 1, 0)
    if before in ("at", "of") and t.at(k - 1) == "," and k - 1 > floor and q.noun is None:
        first = k - 1
        while first > floor and k - first < 10 and t.low[first - 1] not in _CLAUSE and not is_verb(t, first - 1):
            first -= 1
        return _phrase(t, first, k - 1)
    if before in ("at", "from", "to", "by") and q.noun is None and k - 1 > floor and t.words[k - 1].islower():
        phrase = _noun_before(t, k, floor)
        if phrase is not None:
            n = k - len(Tokens(phrase).words) - 1
            n -= t.at(n) in DETERMINERS
            if n > 0 and (t.low[n] in RISE_WORDS or t.low[n] in FALL_WORDS or t.low[n] in TRANSITIVES):
                return phrase
    spent = q.kind == "money" and t.at(q.last) == "on" and not SPENDING.isdisjoint(t.low[max(0, q.first - 5) : q.first])
    return _forward(t, q.last + 1, t.size) if spent else None


def _find_measure(t: Tokens, q: Quantity, floor: int, limit: int) -> str | None:
    if q.stuff is not None:
        return _phrase(t, *q.stuff)
    if q.noun is not None:
        first, _, last = q.noun
        if (q.kind == "rate" or q.unit == "points") and t.at(q.first - 1) in STATES:
            level = find_subject(t, q.first)
            phrase = _phrase(t, *level) if level else None
            if phrase:
                return phrase
        end = last
        if t.at(last) == "of":
            more = last + 1
            while (
                more < limit
                and more - last < 7
                and t.low[more] not in _CLAUSE
                and t.low[more] not in AUXILIARIES
                and not (t.low[more] in PREPOSITIONS and t.low[more] != "of")
                and t.low[more] not in ("and", "or")
            ):
                more += 1
            end = more
        return _phrase(t, first, end)
    after, before = t.at(q.last), t.at(q.first - 1)
    if q.kind == "rank":
        return _forward(t, q.last, limit)
    if after == "of" and not TOTALS.isdisjoint(t.low[q.last + 1 : q.last + 4]):
        subject = _subject(t, q.number_first, floor)
        if subject:
            return subject
    if after == "of" and t.at(q.last + 1) != "":
        return _forward(t, q.last + 1, limit)
    if q.kind == "ratio" and (t.raw(q.last)[:1].isalpha()) and after not in AUXILIARIES:
        return _forward(t, q.last, limit)
    if (
        q.kind == "money"
        and after in ("in", "worth")
        and t.raw(q.last + 1).islower()
        and t.at(q.last + 1) not in ("the", "its", "a", "all", "both", "part", "early", "late")
    ):
        return _forward(t, q.last + 1, limit)
    if q.hyphenated:
        return _forward(t, q.last, limit)
    if q.kind == "multiple":
        change = after in RISE_WORDS or after in FALL_WORDS or after in ("greater", "larger", "smaller", "faster")
        if change and t.at(q.last + 1) in ("in", "of"):  # a fourfold increase in output
            return _forward(t, q.last + 2, limit)
        if change and t.raw(q.last + 1).islower() and t.at(q.last + 1) not in CLOSED:  # a twofold higher risk
            return _forward(t, q.last + 1, limit)
    if before == "of" and q.first >= 2:
        k = q.first - 2
        while (
            k >= floor
            and q.first - k < 9
            and t.low[k] not in _CLAUSE
            and t.low[k] not in AUXILIARIES
            and t.low[k] not in FIGURING
            and t.low[k] not in ("a", "an", "the")
            and (t.low[k] not in PREPOSITIONS or t.low[k] == "of")
        ):
            k -= 1
        phrase = _phrase(t, k + 1, q.first - 1)
        if phrase:
            return phrase
    if before == "by" and q.first >= 2:
        k = q.first - 2
        while (
            k >= floor
            and q.first - k < 10
            and t.low[k] not in _CLAUSE
            and not (t.low[k] in RISE_WORDS or t.low[k] in FALL_WORDS)
            and t.low[k] != "to"
        ):
            k -= 1
        if k >= floor and (t.low[k] in RISE_WORDS or t.low[k] in FALL_WORDS):
            phrase = _phrase(t, k + 1, q.first - 1)
            if phrase:
                return phrase
    if q.kind == "multiple" and q.change and q.number_first == q.number_last - 1 and not t.digit[q.number_first]:
        return _subject_phrase(t, q.first, 0)
    start = q.number_first
    while start > q.first and not t.words[start - 1][0].isalpha():
        start -= 1
    subject = _subject(t, start, floor) or (_subject(t, start, 0) if floor else None)
    if subject:
        return subject
    if (
        q.kind in ("duration", "measure", "percent", "money")
        and t.raw(q.last)[:1].isalpha()
        and after not in PREPOSITIONS
        and after not in AUXILIARIES
        and after not in CONJUNCTIONS
    ):
        return _forward(t, q.last, limit)
    return None
