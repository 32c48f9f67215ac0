"""The subject of the clause a figure stands in, told without a parser: what stands before its first verb."""

from __future__ import annotations

from greylit.quantities.cues import BOUND_WORDS, FALL_WORDS, RISE_WORDS
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
    if before in DETERMINERS or before in PREPOSITIONS or before == "to":
        return False
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
    if low.endswith("s") and not low.endswith("ss"):
        return before.isalpha() and not is_plural(before) and before not in AUXILIARIES
    return is_plural(before) and not is_plural(low)


def _before_noun(t: Tokens, k: int) -> bool:
    """Whether a participle stands before what it describes: "related costs"."""
    after = t.at(k + 1)
    return after.isalpha() and is_plural(after) and after not in CLOSED


def clause_start(t: Tokens, i: int) -> int:
    """The token that begins the clause token ``i`` stands in."""
    start = 0
    for k in range(i):
        if t.low[k] in CLAUSE_ENDS:
            start = k + 1
        elif t.low[k] in ("and", ",") and k + 1 < i and not is_verb(t, k + 1):
            verb = next((m for m in range(k + 2, i) if is_verb(t, m)), None)
            stop = next((m for m in range(k + 1, i) if t.low[m] in (",", "and")), i)
            opened = t.low[k] == "and" or t.low[start] in PREPOSITIONS or t.low[start] in ("as", "if", "when")
            if (
                verb is not None
                and verb < stop
                and opened
                and any(is_verb(t, m) for m in range(start, k)) | (t.low[k] == ",")
            ):
                start = k + 1
    return start


def find_subject(t: Tokens, i: int) -> tuple[int, int] | None:
    """The tokens before the first verb of the clause of token ``i``, or None.

    >>> t = Tokens("In spring, the new ferry weighs 40 tonnes and costs 9 million")
    >>> [" ".join(t.words[slice(*find_subject(t, k))]) for k in (7, 10)]
    ['the new ferry', 'the new ferry']
    """
    first = clause_start(t, i)
    if t.at(first) in PREPOSITIONS or t.at(first) in ("as", "if", "when"):
        comma = next((k for k in range(first, i) if t.low[k] == ","), None)
        if comma is None:
            return None
        first = comma + 1
    verb = next((k for k in range(first + 1, i) if is_verb(t, k) or _moves(t, k)), None)
    if verb is None:
        return None
    end = next((k for k in range(first + 1, verb) if t.low[k] in (",", "(", "that", "which", "who")), verb)
    return (first, end) if not any(t.digit[first:end]) else None


def _moves(t: Tokens, k: int) -> bool:
    """Whether a word of change is a verb here: after a noun, not after an article or adjective."""
    low = t.low[k]
    if low not in RISE_WORDS and low not in FALL_WORDS:
        return False
    return low.endswith("ed") or (t.words[k].islower() and low in PAST_FORMS)
