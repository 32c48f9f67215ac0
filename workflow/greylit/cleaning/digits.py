"""Digits astray in words: note calls that the reading order has dropped a line up or down, or set among letters.

Where the document has the note, the footnotes stage takes the call out as a call, and its edit stands over the one made here.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from greylit.cleaning.channel import Channel
from greylit.cleaning.revision import Change
from greylit.cleaning.rules import ADDRESS, token_around

INSIDE, BEHIND = "digit-in-word", "digit-behind-word"
"""Ids of the two rules."""

FUNCTION_WORDS = frozenset(
    "also and are as at be been by can for from had has have if in into is it its may not of on or our such than that the their "
    "them there these they this to upon was we were which who will with would".split()
)
"""Words after which no note is called: a digit behind one is astray, whatever the document."""

NUMBERED = frozenset(
    "annex article box case chapter class day file figure goal grade group item key layer level line method mode model node note "
    "option page part phase pillar point question room rule section site stage step table target team test tier type unit user "
    "version volume wave week year zone".split()
)
"""Words that a number of their own follows, now and then without a space."""

LEAST_INSIDE = 2
"""Digits inside words from which on digits behind other words are taken for calls as well."""
COMMON, SHORT_COMMON, USUAL = 3.3, 4.5, 3.8
"""Zipf frequency of the word that is left: of four letters and more, of three, and before a digit behind it."""
OWN_ACRONYM = 3
"""How often the document has an acronym without the digit in it."""

_INSIDE = re.compile(r"(?<![^\s(\[“\"‘'—–-])(?P<a>[A-Za-z][a-z]{0,25})(?P<d>\d)(?P<b>[a-z]{1,25})(?![\w@])")
_ACRONYM = re.compile(r"(?<![^\s(\[“\"‘'—–-])(?P<a>[A-Z]{1,9})(?P<d>\d)(?P<b>[A-Z]{1,9})(?![\w@])")
_BEHIND = re.compile(r"(?<![^\s(\[“\"‘'—–-])(?P<a>[A-Za-z]?[a-z]{1,25})(?P<d>\d)(?=[,;:.]?(?:\s|$))")


def find_stray_digits(lines: Sequence[str], skip: frozenset[int], channel: Channel) -> dict[int, list[Change]]:
    """Find the digits that are no part of the words in which or behind which they stand, by line index.

    >>> from greylit.cleaning.characters import count_document
    >>> from greylit.cleaning.lexicon import load_lexicon
    >>> lines = ["All o5f t3he ports, which7 were shut, and type2 H5N1 h1ad word2vec"]
    >>> found = find_stray_digits(lines, frozenset(), Channel(load_lexicon(), count_document(lines)))
    >>> [(c.start, lines[0][c.start:c.end], c.rule) for c in found[0]]
    [(9, '3', 'digit-in-word'), (25, '7', 'digit-behind-word'), (54, '1', 'digit-in-word')]
    """
    found: dict[int, list[Change]] = defaultdict(list)
    behind: list[tuple[int, int, str]] = []
    inside = 0
    for index, text in enumerate(lines):
        if index in skip or not _has_digit(text):
            continue
        for match in _INSIDE.finditer(text):
            if _is_stray(match, channel) and not _is_address(match):
                inside += 1
                found[index].append(Change(match.start("d"), match.end("d"), "", INSIDE, 0.93))
        for match in _ACRONYM.finditer(text):
            whole = match["a"] + match["b"]
            if len(whole) > 2 and channel.vocabulary[whole] >= OWN_ACRONYM and channel.vocabulary[match[0]] < 2:
                found[index].append(Change(match.start("d"), match.end("d"), "", INSIDE, 0.88))
        for match in _BEHIND.finditer(text):
            if channel.vocabulary[match[0]] < 2 and not _is_address(match):
                behind.append((index, match.start("d"), match["a"]))
    for index, column, word in behind:
        sure = word in FUNCTION_WORDS
        usual = len(word) > 2 and word.islower() and word not in NUMBERED and channel.lexicon.frequency(word) >= USUAL
        if sure or (usual and inside >= LEAST_INSIDE):
            found[index].append(Change(column, column + 1, "", BEHIND, 0.92 if sure else 0.85))
    return {index: sorted(changes) for index, changes in found.items()}


def _has_digit(text: str) -> bool:
    return _DIGIT.search(text) is not None


_DIGIT = re.compile(r"[A-Za-z]\d")


def _is_address(match: re.Match[str]) -> bool:
    return ADDRESS.search(token_around(match.string, match.start(), match.end())) is not None


def _is_stray(match: re.Match[str], channel: Channel) -> bool:
    """Whether the letters around a digit make a usual word, and no misread letter makes another."""
    word = match["a"] + match["b"]
    if len(word) < 3 or channel.vocabulary[match[0]] > 1 or not word[1:].islower():
        return False
    frequency = channel.lexicon.frequency(word)
    if frequency < (SHORT_COMMON if len(word) == 3 else COMMON):
        return False
    return not any(
        channel.lexicon.frequency(c.word) >= frequency - 1.0
        for c in channel.list_candidates(match[0])
        if c.word != word
    )
