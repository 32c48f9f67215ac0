"""Words left as they are that a person may want to look at: no word, and close to one.

An author's own slips ("goverment") look like misreadings with too little to be said for them; both are left, and listed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from greylit.cleaning.channel import BADLY, Channel
from greylit.cleaning.evidence import weigh

MOST = 30
"""Words listed for a document at most: the likeliest, in the order in which they stand."""
WEIGHED = 2000
"""Words looked at for a document at most."""
LEAST = 0.6
"""Probability, were the document badly damaged, from which a word is listed."""
RARE = 2.8
"""Zipf use of a form from which it is a name or term of its own."""

_WORD = re.compile(r"(?<![^\W_])[a-z]{5,30}(?![^\W_])")


class Suspicion(NamedTuple):
    """A suspicious word, the line it first stands in (from 1), and what it may have been."""

    line: int
    word: str
    candidate: str
    probability: float


def find_suspicious(lines: Sequence[str], channel: Channel, skip: frozenset[int] = frozenset()) -> list[Suspicion]:
    """Find the words that were left and are close to a word, at most ``MOST``.

    >>> from greylit.cleaning.characters import count_document
    >>> from greylit.cleaning.lexicon import load_lexicon
    >>> lines = ["The goverment of the day was asked to reply."]
    >>> [(s.line, s.word, s.candidate) for s in find_suspicious(lines, Channel(load_lexicon(), count_document(lines)))]
    [(1, 'goverment', 'government')]
    """
    candidates: dict[str, tuple[str, float]] = {}
    looked = 0
    for word in channel.vocabulary:
        if looked >= WEIGHED:
            break
        if not _WORD.fullmatch(word) or channel.knows(word) or channel.vocabulary[word] > 2:
            continue
        if channel.lexicon.attestation(word) >= RARE:
            continue
        looked += 1
        measured = channel.measure(word)
        if measured is None or measured[1].derived:
            continue
        candidate, evidence = measured
        probability = weigh(evidence._replace(damage=max(BADLY, evidence.damage)))
        if probability >= LEAST:
            candidates[word] = (candidate.word, probability)
    likeliest = dict(sorted(candidates.items(), key=lambda item: (-item[1][1], item[0])))
    found: list[Suspicion] = []
    seen: set[str] = set()
    for index, text in enumerate(lines):
        if index in skip or not candidates:
            continue
        for match in _WORD.finditer(text):
            if match[0] in candidates and match[0] not in seen:
                seen.add(match[0])
                found.append(Suspicion(index + 1, match[0], *candidates[match[0]]))
    chosen = set([w for w in likeliest if w in seen][:MOST])
    return [s for s in found if s.word in chosen]
