"""What marks stand beside which words in print: counted in sound prose, written as the table that cleaning weighs stops by."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

COLUMNS = ("seen", "comma_after", "comma_before", "stop_after", "opens", "named", "hyphen_after", "hyphen_before")
"""Columns of the table: how often a word was seen in small letters, and at which marks.

``opens``: with a capital behind a full stop; ``named``: with a capital behind a comma. The last two: as the first
and the last part of a compound.
"""
REST = "*"
"""The row of all words too rare for one of their own."""
LEAST = 25
"""A word seen less often has no row."""

_TOKEN = re.compile(r"[(“\"‘']{0,2}([A-Za-z][a-z]{0,29}(?:['’][a-z]{1,2})?)([,.;:?!]?)[)”\"’]{0,2}")
_COMPOUND = re.compile(r"[(“\"]?([A-Za-z]?[a-z]{1,29})-([a-z]{2,30})[,.;:)”\"]{0,2}")
_PARAGRAPH = re.compile(r"\n\s*\n")


def count_marks(texts: Iterable[str]) -> dict[str, Counter[str]]:
    """Count the words of sound texts by the marks beside them.

    >>> table = count_marks(["When the port, which was old, shut. The well-known port was shut."])
    >>> table["port"]["comma_after"], table["which"]["comma_before"], table["the"]["opens"], table["known"]["hyphen_before"]
    (1, 1, 1, 1)
    """
    table: dict[str, Counter[str]] = {}
    for word, what in _find_marks(texts):
        table.setdefault(word, Counter())[what] += 1
    return table


def _find_marks(texts: Iterable[str]) -> Iterator[tuple[str, str]]:
    for text in texts:
        for paragraph in _PARAGRAPH.split(text):
            before = ""  # the mark behind the last word; none where that was no word
            for token in paragraph.split():
                compound = _COMPOUND.fullmatch(token)
                if compound:
                    yield compound[1].lower(), "hyphen_after"
                    yield compound[2], "hyphen_before"
                match = _TOKEN.fullmatch(token)
                if not match:
                    before = ""
                    continue
                word, mark = match[1], match[2]
                small = word.lower()
                if word == small:
                    yield word, "seen"
                    if before == ",":
                        yield word, "comma_before"
                elif before in (".", "?", "!"):
                    yield small, "opens"
                elif before == ",":
                    yield small, "named"
                if word == small and mark == ",":
                    yield word, "comma_after"
                elif word == small and mark in (".", "?", "!"):
                    yield word, "stop_after"
                before = mark or " "


def write_table(table: dict[str, Counter[str]]) -> str:
    """The table as tab-separated text: words with a row of their own in alphabetical order, then the rest."""
    kept = sorted(w for w, row in table.items() if row["seen"] >= LEAST)
    rest: Counter[str] = Counter()
    for row in table.values():
        if row["seen"] < LEAST:
            rest.update(row)
    words = sum(row["seen"] for row in table.values())
    lines = [
        f"# The marks beside words in print. Written by workflow/confusions/learn.py from {words} words in small letters; see there.",
        "\t".join(("word", *COLUMNS)),
        *("\t".join((w, *(str(table[w][c]) for c in COLUMNS))) for w in kept),
        "\t".join((REST, *(str(rest[c]) for c in COLUMNS))),
    ]
    return "\n".join(lines) + "\n"
