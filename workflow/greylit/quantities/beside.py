"""What a figure measures, where the words right beside it name it: "p < 0.05", "GDP: 3", "women aged 15"."""

from __future__ import annotations

from greylit.quantities.cues import BOUND_WORDS, FALL_WORDS, RISE_WORDS
from greylit.quantities.nounphrases import CLAUSE, phrase_after, phrase_before, trim_phrase
from greylit.quantities.phrases import AUXILIARIES, CLOSED, DETERMINERS, is_plural
from greylit.quantities.quantity import Quantity
from greylit.quantities.subjects import is_verb
from greylit.quantities.tokens import Tokens, words

LEVEL_VERBS = (
    words(
        """
    is are was were be been reached reaches reach stood stands stand totalled totaled amounted
    amounts exceeded exceeds exceed hit surpassed surpasses averaged averages became becomes become
    remained remains vary varies varied cost costs accounted accounts represented represents numbered numbers attained
    equalled equal equals absorbs absorbed has have had will would could spans spanning spanned covering covered covers valued
    worth estimated projected expected measured measures came comes ranged ranges lasted lasts
    sells sell sold fetches fetched received spent spends invested raised earned attracted accounting representing totalling
    totaling amounting reaching making ranking generated yields yielded contributes contributed
    """
    )
    | RISE_WORDS
    | FALL_WORDS
)
"""Verbs between a subject and its figure."""

SPENDING = words("spent spend spends spending")
"""Before money these make what follows "on" what it measures."""

PARTICIPLES = words("worth spanning covering weighing costing measuring totalling totaling valued measuring")
"""After a comma and before a figure these describe the noun before the comma."""

TRANSITIVES = words(
    """
    put puts set sets kept keep keeps brought bring brings took take takes shorten shortens shortened
    lengthened moved push pushed pushes bid priced valued estimated lift lifts lifted drove drive
    lead led sent left fix fixed caps capped cap caps taking bringing pushing putting lifting driving leaving cutting raising reducing limit limited value values estimate estimates
    """
)
"""Verbs whose object a figure after "at", "to", "from" or "by" measures: "put the loss at 5"."""

BOUNDS = BOUND_WORDS | {"up", "smaller", "older", "larger", "greater", "higher", "lower"}


def name_beside(t: Tokens, q: Quantity, floor: int) -> str | None:
    """What stands right before the figure: "p < 0.05", "GDP: 3", "quartz (40%)", "women aged 15", "put costs at 5"."""
    k = q.first - 1
    before, sign = t.at(k), t.at(q.first)
    if before == "=" or sign in "<>≤≥≈":
        k -= before == "="
        if t.words[k] in ("n", "N") and t.at(k - 1) == "(" and k > 2 and is_plural(t.at(k - 2)):
            return phrase_before(t, k - 1, max(0, k - 4))  # of respondents (n = 1,204)
        return t.words[k] if k >= 0 and t.words[k].isalpha() and not t.digit[k] else None
    if t.raw(k) == "pH":
        return "pH"
    bounded = q.modifier not in ("exact", "approx", "range") and q.noun is None and q.kind != "age"
    if bounded and q.stuff is None and k >= floor and before.isalpha() and t.low[q.first] in BOUNDS:
        loose = before not in CLOSED and before not in AUXILIARIES and before not in LEVEL_VERBS and not is_verb(t, k)
        if loose and before not in RISE_WORDS and before not in FALL_WORDS and not before.endswith(("ly", "ing")):
            return phrase_before(t, k + 1, floor)  # particles smaller than 63 µm
    follows = is_plural(t.at(q.last)) or (t.raw(q.last).islower() and is_plural(t.at(q.last + 1)))
    if before == ":" and k > 0 and q.noun is None and not (q.kind == "ratio" and follows):
        first = k
        while first > floor and k - first < 7 and t.low[first - 1] not in CLAUSE:
            first -= 1
        return trim_phrase(t, first, k)
    if before == "(" and k > floor and t.words[k - 1].isalpha():
        return phrase_before(t, k, floor)
    link = t.low[floor : q.first]
    gap = floor + (link[:1] == [","])
    gap += t.at(gap) in ("and", "while", "but")
    if (
        floor < gap < q.first
        and q.noun is None
        and q.stuff is None
        and t.at(q.last) != "of"
        and q.kind != "age"
        and not t.digit[q.first - 1]
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
            return trim_phrase(t, begin, q.first)
    if before == "," and t.at(q.last) == "," and q.kind == "age":
        return phrase_before(t, k, floor)  # the striker, 27, signed
    if q.noun is None and q.stuff is None:
        named = _named_beside(t, q)
        if named is not None:
            return named
    if q.unit == "points" and t.raw(k)[:1].isupper():
        return t.words[k]  # the Dow 310 points
    if q.kind == "age" and (before in ("aged", "ages") or t.low[q.first] in ("over", "under") or t.digit[q.first]):
        k -= before in ("aged", "ages")
        k -= t.at(k) == ","
        if k >= 0 and is_plural(t.low[k]):
            return phrase_before(t, k + 1, 0)
    if before in ("at", "of") and t.at(k - 1) == "," and k - 1 > floor and q.noun is None:
        first = k - 1
        while first > floor and k - first < 10 and t.low[first - 1] not in CLAUSE and not is_verb(t, first - 1):
            first -= 1
        return trim_phrase(t, first, k - 1)
    if before in ("at", "from", "to", "by") and q.noun is None and k - 1 > floor and t.words[k - 1].islower():
        phrase = phrase_before(t, k, floor)
        if phrase is not None:
            n = k - len(Tokens(phrase).words) - 1
            n -= t.at(n) in DETERMINERS
            if before == "at" and t.at(n) == "and" and not TRANSITIVES.isdisjoint(t.low[:floor]):
                return phrase  # put the backlog at 400 cases and its cost at 96 million
            if n > 0 and (t.low[n] in RISE_WORDS or t.low[n] in FALL_WORDS or t.low[n] in TRANSITIVES):
                return phrase
        object_of = next((m for m in range(k - 2, max(floor, k - 14), -1) if t.low[m] in TRANSITIVES), None)
        if before == "at" and object_of is not None and all(t.words[m].isalpha() for m in range(object_of, k)):
            said = trim_phrase(t, object_of + 1, k)
            if said is not None and said.endswith(t.words[k - 1]):
                return said  # caps fees at 15
    spent = q.kind == "money" and t.at(q.last) == "on" and not SPENDING.isdisjoint(t.low[max(0, q.first - 5) : q.first])
    return phrase_after(t, q.last + 1, t.size) if spent else None


def _named_beside(t: Tokens, q: Quantity) -> str | None:
    """What a bracket or a relative clause names: "(hazard ratio 0.62", "the blaze, which has burned 7 ha", "pacts, worth 9"."""
    k = q.first - 1
    while k > 0 and t.words[k].isalpha() and t.low[k] not in CLOSED and q.first - k <= 4:
        k -= 1
    inside = range(k + 1, q.first)
    if (t.at(k) in ("(", ";") and 0 < len(inside) <= 3 and q.kind != "age") or (
        t.at(k) in ("(", ";") and t.at(k + 1) == "mean"
    ):
        verbs = any(is_verb(t, m) or t.low[m] in LEVEL_VERBS or t.low[m] in AUXILIARIES for m in inside)
        return None if verbs or any(t.low[m] in BOUND_WORDS for m in inside) else trim_phrase(t, k + 1, q.first)
    k = q.first - 1
    if t.at(k) == "worth" and t.raw(k - 1).islower() and t.at(k - 1) not in AUXILIARIES and t.at(k - 1) != ",":
        return phrase_before(t, k, 0)  # a deal worth 9 million
    if t.at(k) in PARTICIPLES and t.at(k - 1) == "," and k > 1:
        return phrase_before(t, k - 1, 0)  # a line, spanning 1,350 km
    while k > 1 and q.first - k <= 4 and (t.low[k] in LEVEL_VERBS or t.low[k] in AUXILIARIES or is_verb(t, k)):
        k -= 1
    part = t.at(q.last) == "of" and t.at(q.last + 1) not in ("gdp", "gnp", "gni")
    if k < q.first - 1 and t.at(k) in ("which", "that") and not part:
        k -= t.at(k - 1) == ","
        return phrase_before(t, k, 0)
    return None
