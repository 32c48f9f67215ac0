"""What a row of citation knowledge is: a word list or a shape, each with its cases.

Every declaration says what it must catch (``yes``) and what it must leave alone (``no``);
``tests/citations/test_vocabulary.py`` replays both, so adding a row is one line and its cases.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Lexicon:
    """Words or short phrases looked up one by one, in lower case without trailing stops.

    >>> Lexicon("fruit", ("apple",), yes=("Apple",), no=("pear",)).has("Apple.")
    True
    """

    id: str
    words: tuple[str, ...]
    yes: tuple[str, ...]
    no: tuple[str, ...]
    _set: frozenset[str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_set", frozenset(self.words))

    def has(self, word: str) -> bool:
        """Whether the word itself is in the list."""
        return word.lower().strip(".,:;()'’\"“”") in self._set

    def among(self, text: str) -> bool:
        """Whether any single word of ``text`` is in the list."""
        return any(self.has(word) for word in re.split(r"[\s/-]+", text))


def listed(words: str, separator: str | None = None) -> tuple[str, ...]:
    """The words of a block of text, parted by blanks or by ``separator``.

    >>> listed("apple pear"), listed("new york | paris", "|")
    (('apple', 'pear'), ('new york', 'paris'))
    """
    return tuple(stripped for word in words.split(separator) if (stripped := " ".join(word.split())))


@dataclass(frozen=True)
class Shape:
    """A regular expression that is searched for, with what it finds and what it must not find.

    ``near`` are lower-case letters one of which stands in every occurrence: most texts hold none and are not searched.

    >>> Shape("isbn", r"ISBN [\\d-]+", yes=("ISBN 3-16",), no=("3-16",), near=("isbn",)).cut("Tides, ISBN 3-16")
    'Tides, '
    """

    id: str
    pattern: str
    yes: tuple[str, ...]
    no: tuple[str, ...]
    flags: int = 0
    near: tuple[str, ...] = ()
    regex: re.Pattern[str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "regex", re.compile(self.pattern, self.flags))

    def search(self, text: str, start: int = 0) -> re.Match[str] | None:
        """First occurrence at or after ``start``."""
        return self.regex.search(text, start) if self._may(text) else None

    def match(self, text: str) -> re.Match[str] | None:
        """Occurrence at the beginning of ``text``."""
        return self.regex.match(text)

    def cut(self, text: str, by: str = "") -> str:
        """``text`` with every occurrence replaced."""
        return self.regex.sub(by, text) if self._may(text) else text

    def _may(self, text: str) -> bool:
        if not self.near:
            return True
        low = text.lower()
        return any(letters in low for letters in self.near)
