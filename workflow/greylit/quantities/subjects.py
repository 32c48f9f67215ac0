"""The subject of the clause a figure stands in, told without a parser: what stands before its first verb."""

from __future__ import annotations

from greylit.quantities.cues import BOUND_WORDS, FALL_WORDS, RISE_WORDS
from greylit.quantities.dates import is_year
from greylit.quantities.exclusions import MONTHS, OPENING_ADVERBS
from greylit.quantities.phrases import (
    AUXILIARIES,
    CLOSED,
    DETERMINERS,
    HARD_AUXILIARIES,
    NUMBER_WORDS,
    PREPOSITIONS,
    is_plural,
)
from greylit.quantities.tokens import Tokens, words

PAST_FORMS = words(
    """
    ran won lost sold spent paid held grew fell rose told saw gave came went took made left met kept
    cut put set heard stood lay drew bore built bought began became sank shrank swept struck hit flew
    worth shot sent led wrote drove found fed posted
    """
)
"""Past forms that do not end in -ed."""

TIME_PARTS = words(
    "financial academic calendar season the end of early late mid - q 1 2 3 4 first second third fourth last quarter half year fiscal and"
)
"""What may stand before the year of a time that opens a sentence."""

SPELLS = frozenset(["period", "year", "month", "decade", "quarter", "week", "season"])
"""Times after "the same"."""

REACH = 60
"""Tokens that are looked at before a figure."""

CLAUSE_ENDS = frozenset([";", ":", "while", "whereas", "but", "although", "because"])
"""A clause begins after one of these."""


def is_verb(t: Tokens, k: int) -> bool:
    """Whether the word at token ``k`` looks like the verb of a clause, from its form and its neighbours.

    >>> t = Tokens("The satellite weighs 2 tonnes and its costs vary from 3 to 4")
    >>> [w for k, w in enumerate(t.words) if is_verb(t, k)]
    ['weighs', 'vary']
    """
    low = t.at(k)
    if not low.isalpha() or not t.words[k].islower():
        return False
    before, after = t.at(k - 1), t.at(k + 1)
    if before in DETERMINERS or before in PREPOSITIONS or before == "to" or before.endswith(("'s", "’s")):
        return False
    if low in ("amount", "amounts") and after == "to":
        return True
    if low in HARD_AUXILIARIES:
        return low not in ("ago", "earlier", "later", "respectively", "then", "there", "here", "not", "also")
    if low in CLOSED:
        return False
    if low in PAST_FORMS or (low.endswith("ed") and len(low) > 4 and not _before_noun(t, k)):
        return True
    follows = (
        after in PREPOSITIONS
        or after in DETERMINERS
        or after in BOUND_WORDS
        or after in NUMBER_WORDS
        or after.endswith("ly")
        or not after.isalpha()
    )
    if not follows or after in (",", ".", ")", "(", "-", "", ":", "of"):
        return low in AUXILIARIES and not is_plural(low) and is_plural(before)
    if low.endswith("s") and t.at(k - 2) == "in" and before.endswith(("al", "an", "ern", "ed")):
        return False  # in rural areas the
    if low.endswith("s") and t.raw(k - 1).isupper() and len(before) > 1 and t.at(k - 2) == "of":
        return False  # the number of HIV infections among
    if low.endswith("s") and not low.endswith("ss"):
        return before.isalpha() and not is_plural(before) and before not in AUXILIARIES
    return is_plural(before) and not is_plural(low)


def _before_noun(t: Tokens, k: int) -> bool:
    """Whether a participle stands before what it describes: "related costs"."""
    after = t.at(k + 1)
    return after.isalpha() and is_plural(after) and after not in CLOSED


def _clause(t: Tokens, i: int) -> tuple[int, list[bool]]:
    """The token that begins the clause token ``i`` stands in, and which tokens from ``i - REACH`` on are verbs."""
    low = max(0, i - REACH)
    verbs = [is_verb(t, k) for k in range(low, i)]
    verb, stop = i, i  # the next verb, the next comma or "and"
    ahead: list[tuple[int, int]] = [(i, i)]
    for k in range(i - 1, low - 1, -1):
        verb = k if verbs[k - low] else verb
        stop = k if t.low[k] in (",", "and") else stop
        ahead.append((verb, stop))
    ahead.reverse()
    start, said = low, False
    for k in range(low, i):
        word = t.low[k]
        if word in CLAUSE_ENDS:
            start, said = k + 1, False
        elif word in ("and", ",") and k + 1 < i and not verbs[k + 1 - low]:
            next_verb, next_stop = ahead[k + 2 - low][0], ahead[k + 1 - low][1]
            opened = word == "and" or t.low[start] in PREPOSITIONS or t.low[start] in ("as", "if", "when")
            if next_verb < next_stop and opened and (said or word == ","):
                start, said = k + 1, False
        said = said or verbs[k - low]
    return start, verbs[start - low :]


def find_subject(t: Tokens, i: int) -> tuple[int, int] | None:
    """The tokens before the first verb of the clause of token ``i``, or None.

    >>> t = Tokens("In spring, the new ferry weighs 40 tonnes and costs 9 million")
    >>> [" ".join(t.words[slice(*find_subject(t, k))]) for k in (7, 10)]
    ['the new ferry', 'the new ferry']
    """
    begin, verbs = _clause(t, i)
    first = begin
    if t.at(first) in PREPOSITIONS or t.at(first) in ("as", "if", "when"):
        comma = next((k for k in range(first, i) if t.low[k] == ","), None)
        time = time_end(t, first + 1, i)
        inner = next((k for k in range(first + 2, i) if t.low[k] == "the" and is_plural(t.low[k - 1])), None)
        if comma is None and time is None and inner is None:
            return None
        first = comma + 1 if comma is not None else time or inner or 0  # in rural areas the figure is
    verb = next((k for k in range(first + 1, i) if verbs[k - begin] or _moves(t, k)), None)
    if verb is None or (first > 0 and first == i - REACH):
        return None
    end = next((k for k in range(first + 1, verb) if t.low[k] in (",", "(", "that", "which", "who")), verb)
    while first < end and (t.low[first] in OPENING_ADVERBS or t.low[first].endswith("ly") or t.low[first] == ","):
        first += 1  # Currently, a company is building
    plain = all(
        not t.digit[k] or (t.at(k + 1) == "-" and t.glued(k + 1)) or (t.at(k - 1) == "-" and t.raw(k - 2)[:1].isupper())
        for k in range(first, end)
    )
    return (first, end) if plain and first < end else None


def time_end(t: Tokens, k: int, limit: int) -> int | None:
    """Where a time that stands without comma before its subject ends: "In Q2 2019 output fell"."""
    if (
        t.low[k : k + 2] in (["the", "same"], ["the", "following"], ["the", "previous"], ["the", "next"])
        and t.at(k + 2) in SPELLS
    ):
        return k + 3  # in the same period output fell
    while k < limit and (t.low[k] in MONTHS or t.low[k] in TIME_PARTS):
        k += 1
    if k >= limit or not is_year(t.words[k]):
        return None
    k += 1
    while (
        k + 1 < limit
        and t.digit[k + 1]
        and (t.low[k] in ("/", "-", "–") or (t.low[k] in (",", "and") and is_year(t.words[k + 1])))
    ):
        k += 2  # in 2010/11, 2011/12 and 2012/13
    return k


def _moves(t: Tokens, k: int) -> bool:
    """Whether a word of change is a verb here: after a noun, not after an article or adjective."""
    low = t.low[k]
    if low not in RISE_WORDS and low not in FALL_WORDS:
        return False
    return low.endswith("ed") or (t.words[k].islower() and low in PAST_FORMS)
