"""Candidates of the character channel: the words that a known confusion or two could have turned into what was read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from greylit.cleaning.confusions import ANY_LETTER, CHEAP, CONFUSIONS, Confusion

Step = tuple[int, str, str]
"""Column, what was read there, what was printed."""


class Candidate(NamedTuple):
    """A word that was perhaps printed: the confusions that lead to it and their cost."""

    word: str
    cost: float
    steps: tuple[Step, ...]


def _index(confusions: Iterable[Confusion]) -> dict[str, list[Confusion]]:
    table: dict[str, list[Confusion]] = defaultdict(list)
    for confusion in confusions:
        table[confusion.read[0]].append(confusion)
    return dict(table)


_BY_FIRST = _index(CONFUSIONS)
_CHEAP_BY_FIRST = _index(c for c in CONFUSIONS if c.cost <= CHEAP)
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
THIRDS = 64
"""Pairs of cheap confusions that a third one is looked for after, at most."""


def _apply_once(word: str, table: dict[str, list[Confusion]], since: int = 0) -> Iterator[tuple[int, Confusion]]:
    last = len(word)
    for at in range(since, last):
        for confusion in table.get(word[at], ()):
            if not word.startswith(confusion.read, at):
                continue
            place, end = confusion.place, at + len(confusion.read)
            if place == "start" and at != 0:
                continue
            if place == "inner" and (at == 0 or end == last):
                continue
            yield at, confusion


def find_candidates(word: str) -> dict[str, Candidate]:
    """List what may have been printed where ``word`` was read: one confusion, or two of which one is cheap.

    >>> find_candidates("tbe")["the"].steps
    ((1, 'b', 'h'),)
    """
    found: dict[str, Candidate] = {}

    def keep(candidate: Candidate) -> None:
        known = found.get(candidate.word)
        if known is None or candidate.cost < known.cost:
            found[candidate.word] = candidate

    firsts = []
    for at, c in _apply_once(word, _BY_FIRST):
        text = word[:at] + c.true + word[at + len(c.read) :]
        keep(Candidate(text, c.cost, ((at, c.read, c.true),)))
        firsts.append((at, c, text))
    if len(word) < 5:
        return found
    thirds = []
    for at, c, text in firsts:
        shift = len(c.true) - len(c.read)
        table = _CHEAP_BY_FIRST if c.cost > CHEAP else _BY_FIRST
        for at2, c2 in _apply_once(text, table, at + len(c.true)):
            steps = ((at, c.read, c.true), (at2 - shift, c2.read, c2.true))
            cost = c.cost + c2.cost
            text2 = text[:at2] + c2.true + text[at2 + len(c2.read) :]
            keep(Candidate(text2, cost, steps))
            if cost <= 1.2:
                thirds.append((at2, c2, text2, steps, cost, shift + len(c2.true) - len(c2.read)))
    for at, c, text, steps, cost, shift in thirds[:THIRDS]:
        for at3, c3 in _apply_once(text, _CHEAP_BY_FIRST, at + len(c.true)):
            if c3.cost <= 0.5:
                text3 = text[:at3] + c3.true + text[at3 + len(c3.read) :]
                keep(Candidate(text3, cost + c3.cost, (*steps, (at3 - shift, c3.read, c3.true))))
    return found


def find_neighbours(word: str) -> Iterator[Candidate]:
    """List what one letter read wrongly, lost or added makes of ``word``, whatever the letter; a first capital stays.

    >>> sorted(c.word for c in find_neighbours("prcss") if c.word in ("press", "process"))
    ['press']
    """
    capital = word[:1].isupper()
    for at in range(len(word) + 1):
        head, tail = word[:at], word[at:]
        for letter in _LETTERS:
            new = letter.upper() if capital and at == 0 else letter
            if at or not capital:
                yield Candidate(head + new + tail, ANY_LETTER, ((at, "", new),))
            if tail and new != tail[0]:
                yield Candidate(head + new + tail[1:], ANY_LETTER, ((at, tail[0], new),))
        if tail and (at or not capital):
            yield Candidate(head + tail[1:], ANY_LETTER, ((at, tail[0], ""),))
