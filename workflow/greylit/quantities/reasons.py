"""The numbers of a passage that are no statistics, each with the reason: what ``masks`` leaves out, to be looked at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from greylit.quantities.languages import read_tokens
from greylit.quantities.masks import mask_tokens
from greylit.records import Statistic
from greylit.sentences import split_sentences

REASONS = {
    "address": "a number in a street",
    "bracket": "numbers in square brackets that cite",
    "clock": "a time of day",
    "code": "a numeral and letters that name something",
    "compound": "a number word that describes: one-sided",
    "coordinate": "a place on the globe",
    "date": "a day",
    "decade": "decades",
    "enumeration": "what the text enumerates of itself: three aspects",
    "identifier": "the number of a law or the like",
    "idiom": "a number word that counts nothing",
    "list": "the number of a paragraph or list item",
    "name": "part of a name",
    "note": "the call of a note",
    "number with parts": "separators that make no number",
    "ordinal": "an ordinal",
    "pages": "volume, issue and pages",
    "parenthesis": "a number alone in brackets",
    "phone": "a telephone number",
    "reference": "a number that a noun before it names: Article 28",
    "scale": "the scale of a map",
    "score": "the score of a game",
    "sum": "numbers joined by plus signs that name something",
    "symbol": "the symbol of a document",
    "web": "part of an address on the web",
    "year": "a year",
}
"""Why a number is no statistic."""


class Masked(NamedTuple):
    """A number that is no statistic, and why; offsets point into the passage."""

    start: int
    end: int
    text: str
    reason: str


def find_masked(text: str, stated: Iterable[Statistic] = ()) -> list[Masked]:
    """The numbers of a passage that are no statistics, with the reason for each; ``stated`` are those that are.

    >>> [(m.text, m.reason) for m in find_masked("In 2020 Article 28 of A/RES/70/1 named 12 towns.")]
    [('2020', 'year'), ('28', 'reference'), ('A/RES/70/1', 'symbol')]
    """
    taken = sorted((row.start, row.end) for row in stated)
    out: list[Masked] = []
    k = 0
    for m in _all_masked(text):
        while k < len(taken) and taken[k][1] <= m.start:
            k += 1
        if k == len(taken) or taken[k][0] >= m.end:
            out.append(m)
    return out


def _all_masked(text: str) -> Iterator[Masked]:
    for first, last in split_sentences(text):
        t = read_tokens(text[first:last])
        reasons = mask_tokens(t)
        i = 0
        while i < t.size:
            reason = reasons[i]
            j = i + 1
            if reason is not None:
                while j < t.size and t.glued(j) and reasons[j] == reason:
                    j += 1
                start, end = first + t.starts[i], first + t.ends[j - 1]
                yield Masked(start, end, text[start:end], reason)
            i = j
