"""Words that lost the space between them: where they part."""

from __future__ import annotations

from collections import Counter

from greylit.cleaning.candidates import find_neighbours
from greylit.cleaning.confusions import GRAMMATICAL, JOINED, JOINED_CAPITALS, JOINED_HEADS, JOINED_TAILS
from greylit.cleaning.lexicon import Lexicon
from greylit.cleaning.verdicts import COMMON_IN_DOCUMENT, JOINT, Verdict
from greylit.cleaning.wordforms import derives

MANY = 12
"""A run-together pair that the document has this often is a word of its own."""
RARE, JUNK = 1.2, 2.2
"""Zipf use of a form above which it is no two words run together: in general; in a damaged document, of two everyday words."""
RUN_ON = 3.2
"""The like for a form that is nothing but grammatical words: authors run "aswell" together oftener."""

_JOINED = {a + b: len(a) for a, b in (*JOINED, *JOINED_CAPITALS)}


def part_pair(word: str, vocabulary: Counter[str]) -> Verdict | None:
    """Part a common pair of short words that no word is spelt like.

    >>> part_pair("ofthe", Counter(["ofthe"])).steps
    ((2, '', ' '),)
    """
    if word not in _JOINED or vocabulary[word] >= MANY:
        return None
    return Verdict(((_JOINED[word], "", " "),), 0.96, JOINT)


def part_words(word: str, lexicon: Lexicon, vocabulary: Counter[str], *, damaged: bool) -> Verdict | None:
    """Part two words that lost the space between them."""
    if damaged and word.isalpha() and word[1:].islower() and vocabulary[word] < COMMON_IN_DOCUMENT:
        parted = _part_everyday(word, lexicon)
        if parted:
            return parted
    if not word.isalpha() or not word.islower() or vocabulary[word] > 1:
        return None
    use, frequency = lexicon.attestation(word), lexicon.frequency
    if use >= (JUNK if damaged else RARE):
        return None
    splits = [len(head) for head in JOINED_HEADS if word.startswith(head)]
    splits = [at for at in splits if len(word) - at > 3 and frequency(word[at:]) >= (4.2 if use < RARE else 5.3)]
    if not splits and use < RARE:
        splits = [len(word) - len(tail) for tail in JOINED_TAILS if word.endswith(tail)]
        splits = [at for at in splits if at > 3 and frequency(word[:at]) >= 4.2]
        if not splits and damaged and use == 0.0 and word[0] == "a" and len(word) > 4:
            splits = [1] if frequency(word[1:]) >= 4.2 and not derives(word, lexicon) else []
            near = find_neighbours(word, lexicon) if splits else ()
            if any(c.word[0] == "a" and frequency(c.word) >= 3.5 for c in near):
                splits = []
    return Verdict(((splits[0], "", " "),), 0.92, JOINT) if len(splits) == 1 else None


def _part_everyday(word: str, lexicon: Lexicon) -> Verdict | None:
    """Part a word that is all grammatical words: "Ifyou", "Itisalso"."""
    if len(word) < 5 or lexicon.attestation(word) >= RUN_ON:
        return None
    whole = word[0].lower() + word[1:]
    ways: list[tuple[int, ...]] = []
    for a in range(2, len(whole) - 1):
        if whole[:a] not in GRAMMATICAL:
            continue
        if whole[a:] in GRAMMATICAL:
            ways.append((a,))
        ways += [(a, b) for b in range(a + 2, len(whole) - 1) if whole[a:b] in GRAMMATICAL and whole[b:] in GRAMMATICAL]
    return Verdict(tuple((at, "", " ") for at in ways[0]), 0.88, JOINT) if len(ways) == 1 else None
