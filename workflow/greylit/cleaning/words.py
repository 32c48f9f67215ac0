"""The words of a text: where they stand in a line, and how often the document has them."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from greylit.cleaning.rules import ADDRESS

HYPHENS = "-\u00ad\u2010\u2011"
"""What may stand at a line's end in a divided word."""

LONGEST_TOKEN = 100
"""A longer run without white space is no text of words."""

_WORD = re.compile(r"(?:(?<![^\W_])\|)?[^\W_]+(?:['\u2019|!][^\W_]+)*[|!}]?")
_MARKED = re.compile(r"\w[\[(\])*?^$+<>{}]+\w")
"""Editors' brackets, wild cards and code inside a token: "[b]ank", "option(s)", "files*.txt"."""


class Word(NamedTuple):
    """A word within a token: its column there and its characters."""

    column: int
    text: str


class Fragment(NamedTuple):
    """A word divided by a line end: the lines (indices), the parts, and the columns at which they begin."""

    line: int
    column: int
    left: str
    next_line: int
    next_column: int
    right: str


@functools.lru_cache(maxsize=1 << 16)
def split_token(token: str) -> tuple[Word, ...]:
    """Find the words of a token (a run without white space); none in an address, file name or code.

    >>> split_token("(poverty-stricken,")
    (Word(column=1, text='poverty'), Word(column=9, text='stricken'))
    >>> split_token("www.example.org")
    ()
    """
    if len(token) > LONGEST_TOKEN or ADDRESS.search(token) or _MARKED.search(token):
        return ()
    return tuple(Word(m.start(), m[0]) for m in _WORD.finditer(token))


def find_fragments(lines: Sequence[str], skip: frozenset[int] = frozenset()) -> list[Fragment]:
    """Find the words divided by line ends: "exam-" at the end of a line, "ple" at the beginning of the next.

    The next line is the next one that is neither blank nor skipped (page furniture).

    >>> find_fragments(["an exam-", "", "ple of it"])
    [Fragment(line=0, column=3, left='exam', next_line=2, next_column=0, right='ple')]
    """
    found: list[Fragment] = []
    open_line: int | None = None
    for index, line in enumerate(lines):
        if index in skip:
            continue
        stripped = line.rstrip()
        if not stripped:
            continue
        if open_line is not None:
            left = _LAST.search(lines[open_line][-LONGEST_TOKEN:])
            right = _FIRST.match(line[: LONGEST_TOKEN + 40])
            if left and right:
                column = max(0, len(lines[open_line]) - LONGEST_TOKEN) + left.start(1)
                found.append(Fragment(open_line, column, left[1], index, right.start(1), right[1]))
            open_line = None
        if stripped[-1] in HYPHENS and len(stripped) > 1 and stripped[-2].isalnum():
            open_line = index
    return found


_LAST = re.compile(rf"((?:[^\W_]|['\u2019|])+)[{HYPHENS}]\s*$")
_FIRST = re.compile(r"\s{0,40}((?:[^\W_]|['\u2019|])+)")


def count_words(lines: Iterable[str]) -> Counter[str]:
    """Count the words of the lines, and their hyphenated compounds as a whole.

    Words divided by a line end are not counted.

    >>> sorted(count_words(["a well-known re-", "port, well-known"]).items())
    [('a', 1), ('known', 2), ('well', 2), ('well-known', 2)]
    """
    tokens: Counter[str] = Counter()
    divided = False
    for line in lines:
        parts = line.split()
        if not parts:
            continue
        if divided:
            del parts[0]
        divided = len(parts) > 0 and parts[-1][-1] in HYPHENS and len(parts[-1]) > 1
        if divided:
            del parts[-1]
        tokens.update(parts)
    return count_tokens(tokens)


def count_tokens(tokens: Counter[str]) -> Counter[str]:
    """Count the words and hyphenated compounds of counted tokens."""
    words: Counter[str] = Counter()
    for token, count in tokens.items():
        found = split_token(token)
        for word in found:
            words[word.text] += count
        if len(found) > 1:
            start, end = found[0].column, found[-1].column + len(found[-1].text)
            if all(c in HYPHENS for c in token[start:end] if not c.isalnum()):
                words[token[start:end]] += count
    return words
