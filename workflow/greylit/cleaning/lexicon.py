"""The English lexicon: what is a word, and how frequent it is.

The data file is built by ``workflow/lexicon/build.py`` (SCOWL for membership, wordfreq for frequency) and carries
its own licence, see ``data/LICENSE.txt``.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable
from importlib import resources

import marisa_trie  # type: ignore[import-not-found]

STEPS = 30
"""Steps to one zipf unit in the data file."""
WORD, ATTESTED = 0, 1
"""Classes of the data file: a word, or a form that merely occurs (names, foreign words, misprints)."""
USER_ZIPF = 4.0
"""Frequency given to a user's own word: that of a word as common as "tribunal"."""

_APOSTROPHES = str.maketrans({"\u2019": "'", "\u02bc": "'", "\u2018": "'"})


class Lexicon:
    """Membership and frequency of English words.

    Case counts: a word kept in lower case is also one with a capital or in all capitals; a name is one as it is
    written or in all capitals; nothing else is. A possessive is a word where its noun is.

    >>> lexicon = load_lexicon()
    >>> [w in lexicon for w in ("pension", "Pension", "PENSIONS", "pensIons", "london", "London’s", "pensoin")]
    [True, True, True, False, False, True, False]
    """

    __slots__ = ("_own", "_trie", "holds")

    holds: Callable[[str], bool]
    """Whether the data file or the user's words have a form as it is written, word or not: the fastest question."""

    def __init__(self, trie: marisa_trie.RecordTrie, own: frozenset[str] = frozenset()) -> None:
        self._trie = trie
        self._own = own
        self.holds = (lambda form: form in trie or form in own) if own else trie.__contains__

    def extended(self, words: Iterable[str]) -> Lexicon:
        """Return a lexicon that knows the user's words as well.

        >>> "Zorbistan" in load_lexicon().extended(["Zorbistan"])
        True
        """
        own = {word.strip().translate(_APOSTROPHES) for word in words}
        return Lexicon(self._trie, self._own | (own - {""}))

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and self._zipf(word, WORD) is not None

    def begins(self, head: str) -> bool:
        """Whether a form of the data file, or any of the user's words, begins so."""
        for _ in self._trie.iterkeys(head):
            return True
        return bool(self._own) and any(word.startswith(head) for word in self._own)

    def frequency(self, word: str) -> float:
        """Zipf frequency of a word (about 1 rare … 7.7 "the"); 0 where it is none.

        >>> round(load_lexicon().frequency("the"), 1), load_lexicon().frequency("tlie")
        (7.7, 0.0)
        """
        return self._zipf(word, WORD) or 0.0

    def attestation(self, form: str) -> float:
        """Zipf frequency with which a form occurs in running text, word or not, case aside; 0 where it does not.

        Frequency lists hold misreadings and foreign words, so this is evidence that a form may be meant,
        never that it is right.

        >>> load_lexicon().attestation("tlie") > 1
        True
        """
        known = self._zipf(form, WORD)
        if known is not None:
            return known
        stem = _stem(form).lower()
        rows = (self._trie.get(stem), self._trie.get(stem.capitalize()), self._trie.get(stem.upper()))
        return max((float(row[0][0]) / STEPS for row in rows if row), default=0.0)

    def _zipf(self, word: str, kind: int) -> float | None:
        """Zipf value of a word in one of the ways its case allows; None where it is none."""
        word = _stem(word)
        zipf = self._look(word, kind)
        if zipf is not None or not word or word.islower():
            return zipf
        if word.isupper():
            for form in (word.lower(), word.title(), word.capitalize()):
                zipf = self._look(form, kind)
                if zipf is not None:
                    return zipf
            return None
        if word[0].isupper() and word[1:].islower():
            return self._look(word.lower(), kind)
        return None

    def _look(self, form: str, kind: int) -> float | None:
        if form in self._own:
            return USER_ZIPF
        row = self._trie.get(form)
        if row and row[0][1] == kind:
            return float(row[0][0]) / STEPS
        return None


def _stem(word: str) -> str:
    """Drop the possessive and make the apostrophe straight."""
    if "'" in word or "\u2019" in word or "\u02bc" in word or "\u2018" in word:
        word = word.translate(_APOSTROPHES)
        if word[-2:] in ("'s", "'S"):
            return word[:-2]
        return word.rstrip("'")
    return word


@functools.cache
def load_lexicon(own: tuple[str, ...] = ()) -> Lexicon:
    """Load the lexicon that greylit ships, with the user's own words; the same object every time."""
    if own:
        return load_lexicon().extended(own)
    data = resources.files(__package__) / "data" / "lexicon.marisa"
    with resources.as_file(data) as path:
        trie = marisa_trie.RecordTrie("<BB")
        trie.mmap(str(path))
    return Lexicon(trie)
