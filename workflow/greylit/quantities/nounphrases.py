"""Phrases around a figure, cut without a parser: back to a verb or an article, on to the end of a noun phrase."""

from __future__ import annotations

from greylit.quantities.cues import FALL_WORDS, RISE_WORDS
from greylit.quantities.languages import printed
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
from greylit.quantities.subjects import is_verb
from greylit.quantities.tokens import Tokens, words

CLAUSE = words(
    """
    , ; : ( ) — – . that which who while whereas but where
    """
)
"""Where a phrase ends."""

LEADING = words(
    """
    the a an this that these those and or but also only just then so its their both of in to by for
    with from
    """
)
"""What a phrase does not begin or end with."""

MAX_WORDS = 14
"""Words of the longest phrase."""


def trim_phrase(t: Tokens, first: int, last: int) -> str | None:
    """The words of tokens ``[first, last)`` without articles and the like at the ends; None where no noun is left."""
    while first < last and (
        t.low[first] in LEADING or t.low[first] in PRONOUNS or not (t.words[first][0].isalpha() or t.digit[first])
    ):
        first += 1
    while last > first and (
        t.low[last - 1] in LEADING
        or t.low[last - 1] in DETERMINERS
        or (t.low[last - 1] in AUXILIARIES and t.at(last - 2) not in DETERMINERS)
        or t.low[last - 1] in PREPOSITIONS
        or not (t.words[last - 1][-1].isalnum() or t.words[last - 1] == ")")
    ):
        last -= 1
    if first >= last or t.low[last - 1] in PRONOUNS:
        return None
    if last - first > MAX_WORDS:
        first = last - MAX_WORDS
    text = t.text[t.starts[first] : t.ends[last - 1]]
    return text if any(c.isalpha() for c in text) else None


def phrase_after(t: Tokens, i: int, limit: int) -> str | None:
    """A noun phrase that begins at token ``i``, with its "of" and "in" complements."""
    j = i
    while j < limit and j - i < MAX_WORDS:
        low = t.low[j]
        if j > i and t.low[j - 1].endswith("ing") and low.endswith("s"):  # the training starts
            break
        described = j == i + 1 and t.low[i] in DETERMINERS and low not in HARD_AUXILIARIES  # the living wage
        ends = low in CLAUSE or (low in AUXILIARIES and j > i) or (low in CONJUNCTIONS and low not in ("and", "or"))
        if ends and not described:
            break
        if t.digit[j] and j > i and not t.glued(j):  # but CO2
            break
        if (
            j > i
            and is_plural(t.low[j - 1])
            and t.words[j].islower()
            and low not in PREPOSITIONS
            and low not in ("and", "or")
        ):
            break
        if low == "in" and t.at(j + 1) in DETERMINERS and t.at(j + 2) in ("first", "last", "past", "next", "coming"):
            break  # of GDP in its first three years
        behind = t.language == "de" and j > i and printed(t, j - 1)[0].isupper() and printed(t, j).islower()
        if behind and low not in PREPOSITIONS and low not in DETERMINERS:
            break  # 40 Prozent der Befragten lehnten
        if low == "and" and t.at(j + 1) in DETERMINERS:
            break  # 2 per cent interest and a grace period
        if low in PREPOSITIONS and j > i and low not in ("of", "in", "for", "with", "by", "to"):
            break
        j += 1
    return trim_phrase(t, i, j)


def phrase_before(t: Tokens, end: int, floor: int) -> str | None:
    """The noun phrase that ends before token ``end``: back to a verb, an article or a preposition but "of"."""
    first = end
    while (
        first > floor
        and end - first < 7
        and not (t.digit[first - 1] and not t.glued(first - 1))
        and t.low[first - 1] not in CLAUSE
        and (
            t.low[first - 1] not in CLOSED
            or t.low[first - 1] == "of"
            or (t.low[first - 1] in DETERMINERS and t.at(first - 2) == "of")
        )
        and t.low[first - 1] not in AUXILIARIES
        and (not _changes(t, first - 1) or (first == end and _is_named_change(t, first - 1)))
        and not is_verb(t, first - 1)
    ):
        first -= 1
    return trim_phrase(t, first, end)


def _changes(t: Tokens, k: int) -> bool:
    return t.low[k] in RISE_WORDS or t.low[k] in FALL_WORDS


def _is_named_change(t: Tokens, k: int) -> bool:
    """Whether a word of change is a noun with an article and what describes it: "the likely rise"."""
    described = t.at(k - 1).isalpha() and not _changes(t, k - 1) and t.at(k - 1) not in CLOSED
    return described and t.at(k - 2) in ("the", "a", "its", "their")
