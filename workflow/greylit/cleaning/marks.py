"""What marks stand beside which words in print, and what that says of a mark that was read.

The counts are in ``data/marks.tsv`` (``workflow/confusions/marks.py`` makes them). Odds are naive Bayes: the word before and the word
behind a mark are taken for independent, each with a weight fitted on pages of known text.
"""

from __future__ import annotations

import functools
import math
import re
from collections.abc import Iterable
from importlib import resources
from typing import NamedTuple

from greylit.cleaning.clauses import ABBREVIATIONS

PRIOR = 4.0
"""Occurrences that the rate of all words together counts for in a word's own."""
COMPOUND_PRIOR = 20.0
"""The like for hyphens, which are rarer."""
BEFORE, BEHIND = 0.65, 1.1
"""Weights of the word before a comma and of the word behind it."""
FEW_COMMAS = (1.0, 3.0)
"""Stops within sentences that are commas and specks, before a document's own are looked at."""
ROUNDS = 8
"""Steps in which the share of a document's commas is found; it hardly moves after five."""
MOST_SITES = 5000
"""Stops looked at for the share."""
SMALL_BEGINNINGS = 0.5
"""Share of stops with a small letter behind them from which on a text writes its sentences so."""


class Marks(NamedTuple):
    """A word's counts: in small letters, and beside each mark."""

    seen: int
    comma_after: int
    comma_before: int
    stop_after: int
    opens: int
    named: int
    hyphen_after: int
    hyphen_before: int


class _Table(NamedTuple):
    rows: dict[str, Marks]
    rest: Marks
    total: Marks

    def look(self, word: str) -> Marks:
        return self.rows.get(word, self.rest)


@functools.cache
def _load() -> _Table:
    text = (resources.files(__package__) / "data" / "marks.tsv").read_text(encoding="utf-8")
    rows = {}
    for line in text.split("\n"):
        if line and not line.startswith(("#", "word\t")):
            word, *counts = line.split("\t")
            rows[word] = Marks(*map(int, counts))
    total = Marks(*map(sum, zip(*rows.values(), strict=True)))
    return _Table(rows, rows.pop("*"), total)


def _shift(count: int, seen: int, rate: float) -> float:
    """By how much a word's own rate shifts the log odds of the mark."""
    own = (count + PRIOR * rate) / (seen + PRIOR)
    return math.log(own / rate) - math.log((1 - own) / (1 - rate))


@functools.lru_cache(maxsize=1 << 14)
def weigh_comma(left: str, right: str) -> float:
    """Log odds that a comma, not nothing, was printed between two words in small letters, beside the odds of any two words.

    >>> weigh_comma("port", "which") > 0 > weigh_comma("of", "ports")
    True
    """
    table = _load()
    a, b, total = table.look(left), table.look(right), table.total
    before = _shift(a.comma_after, a.seen, total.comma_after / total.seen)
    behind = _shift(b.comma_before, b.seen, total.comma_before / total.seen)
    return BEFORE * before + BEHIND * behind


@functools.lru_cache(maxsize=1 << 14)
def weigh_stop(left: str, right: str) -> float:
    """Log odds that a full stop, not a comma, was printed between a word and one with a capital (both given in small letters).

    >>> weigh_stop("shut", "they") > 0 > weigh_stop("example", "london")
    True
    """
    table = _load()
    a, b, total = table.look(left), table.look(right), table.total
    stops, commas = total.stop_after / total.seen, total.comma_after / total.seen
    before = math.log((a.stop_after + 2 * stops) / total.stop_after) - math.log(
        (a.comma_after + 2 * commas) / total.comma_after
    )
    behind = math.log((b.opens + 0.5) / total.opens) - math.log((b.named + 0.5) / total.named)
    return before + behind


@functools.lru_cache(maxsize=1 << 14)
def weigh_compound(left: str, right: str) -> float:
    """Log odds that a hyphen stands between two words, beside those of any two words; small for words that make no compounds.

    >>> weigh_compound("the", "port") < -3 < weigh_compound("long", "term")
    True
    """
    table = _load()
    a, b, total = table.look(left), table.look(right), table.total

    def shift(count: int, seen: int, rate: float) -> float:
        return math.log((count + COMPOUND_PRIOR * rate) / (seen + COMPOUND_PRIOR) / rate)

    return shift(a.hyphen_after, a.seen, total.hyphen_after / total.seen) + shift(
        b.hyphen_before, b.seen, total.hyphen_before / total.seen
    )


_SITE = re.compile(r"(?<![^\s(“\"])([a-z]{2,30})\. ([a-z]{2,30})(?=[\s,.;:)]|$)")
_END, _BEGIN = re.compile(r"(?<![^\s(“\"])([a-z]{2,30})\.$"), re.compile(r"\s{0,20}([a-z]{2,30})(?=[\s,.;:)]|$)")
_STOP = re.compile(r"[a-z]\.(?: [“\"]?[A-Z]|$)")


CAPITALS = 500
"""... if sentences that end before a capital are fewer than one in so many characters ..."""
FEWEST_SMALL = 12
"""... and how many there must be."""


class Stops(NamedTuple):
    """A document's stops before small letters: the share that were commas, and whether its sentences begin so."""

    commas: float
    small: bool


def look_at_stops(lines: Iterable[str]) -> Stops:
    """Tell what a document's stops within sentences are: nearly all of them specks, or commas.

    >>> look_at_stops(["It was the port. which was. of course. shut."] * 3).commas > 0.5
    True
    >>> look_at_stops(["All of the. port was. shut up and. the town too."] * 3).commas < 0.2
    True
    """
    odds: list[float] = []
    ended = size = 0
    left: str | None = None
    for line in lines:
        size += len(line)
        if left is not None and left not in ABBREVIATIONS and (begun := _BEGIN.match(line)):
            odds.append(weigh_comma(left, begun[1]))
        left = None
        if "." in line:
            odds += [weigh_comma(m[1], m[2]) for m in _SITE.finditer(line) if m[1] not in ABBREVIATIONS]
            ended += len(_STOP.findall(line))
            end = _END.search(line)
            left = end[1] if end else None
        if len(odds) > MOST_SITES:
            break
    likelihoods = [math.exp(x) for x in odds]
    commas, specks = FEW_COMMAS
    share = commas / (commas + specks)
    for _ in range(ROUNDS):
        expected = math.fsum(share * x / (share * x + 1 - share) for x in likelihoods)
        share = (expected + commas) / (len(likelihoods) + commas + specks)
    few = ended * CAPITALS < size and len(odds) > SMALL_BEGINNINGS * (len(odds) + ended)
    return Stops(share, few and len(odds) >= FEWEST_SMALL)


def is_comma(left: str, right: str, share: float) -> bool:
    """Whether a stop between two words in small letters was a comma rather than a speck, where ``share`` of them are."""
    return weigh_comma(left, right) + math.log(share / (1 - share)) > 0
