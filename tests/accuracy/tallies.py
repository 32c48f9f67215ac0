"""Tallies of hits, what greylit made of a document, and how texts are compared.

Text is compared without regard to the shape of quotes and dashes and the amount of white space.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from rapidfuzz import fuzz

Row = dict[str, Any]

_FOLD = str.maketrans(
    {
        "“": '"',
        "”": '"',
        "„": '"',
        "‘": "'",
        "’": "'",
        "–": "-",
        "—": "-",
        "−": "-",
        "\u00a0": " ",
        "…": "...",
        "♦": ";",
    }
)


@dataclass(frozen=True)
class Tally:
    """Hits among things wanted and things got.

    >>> Tally(3, 4, 6).value, Tally(0, 0, 0).value, (Tally(1, 2, 2) + Tally(2, 2, 2)).value
    (0.6, 1.0, 0.75)
    """

    hit: float = 0
    wanted: float = 0
    got: float = 0

    @property
    def value(self) -> float:
        """F1; a share where ``got`` equals ``wanted``; 1 where nothing was wanted and nothing got."""
        return 2 * self.hit / (self.wanted + self.got) if self.wanted + self.got else 1.0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.hit + other.hit, self.wanted + other.wanted, self.got + other.got)


@dataclass(frozen=True)
class Output:
    """What greylit made of one document: its text and its tables as lists of rows."""

    text: str
    tables: Mapping[str, Sequence[Row]]

    def rows(self, table: str) -> list[Row]:
        return list(self.tables.get(table, ()))


@dataclass
class Score:
    """Tallies by figure, and what went wrong, in words."""

    tallies: dict[str, Tally] = field(default_factory=dict)
    misses: list[str] = field(default_factory=list)

    @property
    def figures(self) -> dict[str, float]:
        return {name: tally.value for name, tally in self.tallies.items()}


def fold(text: str | None) -> str:
    """Text in the form it is compared in.

    >>> fold("“Low  water”\\u00a0– it’s")
    '"Low water" - it\\'s'
    """
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text or "").translate(_FOLD)).strip()


def pair(
    wanted: Sequence[Any], got: Sequence[Any], score: Callable[[Any, Any], float], floor: float
) -> list[tuple[int, int]]:
    """Best pairs first, each thing at most once, none below ``floor``; ties go to the earlier.

    >>> pair(["ab", "cd"], ["cd", "ab", "ab"], lambda a, b: 100.0 * (a == b), 50)
    [(0, 1), (1, 0)]
    """
    ranked = sorted(
        ((-s, i, j) for i, w in enumerate(wanted) for j, g in enumerate(got) if (s := score(w, g)) >= floor)
    )
    left, right = set(range(len(wanted))), set(range(len(got)))
    out = []
    for _, i, j in ranked:
        if i in left and j in right:
            left.discard(i)
            right.discard(j)
            out.append((i, j))
    return sorted(out)


def alike(a: str | None, b: str | None) -> float:
    """Likeness of two short texts, 0 to 100, case aside."""
    return fuzz.ratio(fold(a).lower(), fold(b).lower())
