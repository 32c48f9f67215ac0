"""Affinity: how much the words before a site speak for a note, as far as the two share them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from greylit.calls.sites import Site
from greylit.structure.drafts import DraftNote

WORD = re.compile(r"[^\W\d_]{3,}")
STOP = re.compile(r"(?<=[^\W\d_]{2}[.!?])[\W\d]{0,4}\s")
"""A sentence's end, the call after it included."""
NEAR = 320
"""Characters before a site whose words are compared with a note's."""
AFFINITY = 0.3
"""What each name that a note shares with the sentence a site ends takes off the site's cost."""
EARLIER = 0.3
"""Share of that for words of the sentences before it."""
MOST = 4.0
"""Shared names that count, at most."""


def weigh_words(
    notes: Sequence[DraftNote], texts: Sequence[str], sites: Sequence[Site], lines: Sequence[tuple[int, str]]
) -> list[list[float]]:
    """How much the words before each site speak for each note: names most, words that more notes share less."""
    if len(notes) < 2 or all(s.value is not None for s in sites):
        return [[0.0] * len(sites) for _ in notes]
    bags = [_weigh_bag(re.sub(r"\S*(?:://|www\.)\S*", " ", text)) for text in texts]
    seen = Counter(w for bag in bags for w in bag)
    starts: dict[int, int] = {}
    parts: list[str] = []
    at = 0
    for line, text in lines:
        starts[line] = at
        parts.append(text)
        at += len(text) + 1
    whole = "\n".join(parts)
    near: dict[str, list[tuple[int, float]]] = {}  # word → sites it stands before, and what it counts there
    for s, site in enumerate(sites):
        if site.value is not None:
            continue  # its number tells
        before = whole[max(0, (end := starts[site.line] + site.column) - NEAR) : end]
        cut = max((m.end() for m in STOP.finditer(before.rstrip()[:-8])), default=0)
        words = {w.casefold(): EARLIER for w in WORD.findall(before[:cut])}
        for word, weight in (words | {w.casefold(): 1.0 for w in WORD.findall(before[cut:])}).items():
            near.setdefault(word, []).append((s, weight))
    return [_sum_words(bag, seen, near, len(sites)) for bag in bags]


def _sum_words(
    bag: Mapping[str, float], seen: Mapping[str, int], near: Mapping[str, list[tuple[int, float]]], sites: int
) -> list[float]:
    """How much the words of one note speak for each site."""
    row = [0.0] * sites
    for word, own in bag.items():
        for s, weight in near.get(word, ()):
            row[s] += own / seen[word] * weight
    return [AFFINITY * min(MOST, told) for told in row]


def _weigh_bag(text: str) -> dict[str, float]:
    """A note's words, case folded, with their weights: 1 for what is capitalised, half for the rest."""
    bag: dict[str, float] = {}
    for word in WORD.findall(text):
        if word[0].isupper() or len(word) > 3:
            bag[word.casefold()] = max(bag.get(word.casefold(), 0.0), 1.0 if word[0].isupper() else 0.5)
    return bag
