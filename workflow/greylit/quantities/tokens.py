"""Words, numerals and signs of a sentence."""

from __future__ import annotations

import re

_TOKEN = re.compile(
    r"(?:[A-Za-z]\.){2,}|[Uu]\.[Ss](?![^\W_])"  # U.S., a.m.
    r"|[^\W\d_]+(?:['’][^\W\d_]+)*"  # words, with their apostrophes
    r"|[0-9]{1,3}(?:['’][0-9]{3})+(?![0-9])(?:\.[0-9]+)?"  # numerals with the apostrophes of Switzerland
    r"|[0-9]+(?:[.,][0-9]+)*"  # numerals with separators, read later
    r"|\S"
)

_NOTED_YEAR = re.compile(r"(?:1[89]|20)[0-9]{2},[0-9]{1,2}")

GROUP_SPACES = " \u00a0\u2009\u202f\u2007"
"""Spaces that may part the thousands of a numeral: "12 500"."""


def words(text: str) -> frozenset[str]:
    """A set of words written as running text: how the tables of this package are laid out.

    >>> sorted(words("two one"))
    ['one', 'two']
    """
    return frozenset(text.split())


class Tokens:
    """The tokens of one sentence, as parallel lists. ``digit[i]`` tells numerals."""

    __slots__ = ("digit", "ends", "language", "low", "size", "starts", "text", "words")

    def __init__(self, text: str) -> None:
        self.text = text
        self.language: str | None = None  # where ``low`` has English words for others: greylit.quantities.languages
        self.words: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        for m in _TOKEN.finditer(text):
            self.words.append(m.group())
            self.starts.append(m.start())
            self.ends.append(m.end())
        self._part_notes()
        self._join_groups()
        self.low = [w.lower() for w in self.words]
        self.digit = [w[0].isdecimal() and w[0].isascii() for w in self.words]
        self.size = len(self.words)

    def _part_notes(self) -> None:
        """Part a year from the number of a note that a comma glues to it.

        >>> Tokens("by 2019,12 it fell to 2,019").words
        ['by', '2019', ',', '12', 'it', 'fell', 'to', '2,019']
        """
        for i in range(len(self.words) - 1, -1, -1):
            word = self.words[i]
            if len(word) < 8 and word[4:5] == "," and _NOTED_YEAR.fullmatch(word):
                start = self.starts[i]
                self.words[i : i + 1] = [word[:4], ",", word[5:]]
                self.starts[i : i + 1] = [start, start + 4, start + 5]
                self.ends[i : i + 1] = [start + 4, start + 5, start + len(word)]

    def _join_groups(self) -> None:
        """Join numerals whose thousands are parted by spaces: "1 250 000" is one token.

        >>> Tokens("1 250 000 ha in 24 districts").words
        ['1 250 000', 'ha', 'in', '24', 'districts']
        >>> Tokens("in 2019 350 people").words
        ['in', '2019', '350', 'people']
        """
        words, starts, ends, text = self.words, self.starts, self.ends, self.text
        i = 0
        while i < len(words) - 1:
            if not (len(words[i]) <= 3 and words[i].isdecimal() and words[i][0] != "0"):
                i += 1
                continue
            glued_before = i > 0 and ends[i - 1] == starts[i] and (words[i - 1].isalnum() or words[i - 1] in "-–/")
            span = i > 1 and words[i - 1] in "-–" and any(space in words[i - 2] for space in GROUP_SPACES)
            glued_before = glued_before and not span  # 5 000–6 000
            j = i + 1
            while (
                j < len(words)
                and not glued_before
                and starts[j] == ends[j - 1] + 1
                and text[ends[j - 1]] in GROUP_SPACES
                and words[j][:3].isdecimal()
                and len(words[j][:3]) == 3
                and (len(words[j]) == 3 or words[j][3] in ".,")
            ):
                j += 1
                if len(words[j - 1]) > 3:
                    break
            nxt = words[j] if j < len(words) else ""
            if j > i + 1 and not (nxt[:1].isdecimal() and starts[j] == ends[j - 1] + 1):
                words[i:j] = [text[starts[i] : ends[j - 1]]]
                ends[i:j] = [ends[j - 1]]
                starts[i:j] = [starts[i]]
            i += 1

    def glued(self, i: int) -> bool:
        """Whether token ``i`` stands directly after token ``i - 1``, without a space."""
        return 0 < i < self.size and self.starts[i] == self.ends[i - 1]

    def at(self, i: int) -> str:
        """Token ``i`` in lower case, "" outside the sentence."""
        return self.low[i] if 0 <= i < self.size else ""

    def raw(self, i: int) -> str:
        """Token ``i`` as it stands, "" outside the sentence."""
        return self.words[i] if 0 <= i < self.size else ""
