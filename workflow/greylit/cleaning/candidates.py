"""Candidates of the character channel: the words that a known confusion or two could have turned into what was read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from greylit.cleaning.confusions import ANY_LETTER, CHEAP, CONFUSIONS, Confusion
from greylit.cleaning.lexicon import Lexicon

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


def _apply_once(
    word: str, table: dict[str, list[Confusion]], since: int, until: int
) -> Iterator[tuple[int, Confusion]]:
    """Confusions that may have happened at a column from ``since`` to before ``until``."""
    last = len(word)
    for at in range(since, until):
        for confusion in table.get(word[at], ()):
            if not word.startswith(confusion.read, at):
                continue
            place, end = confusion.place, at + len(confusion.read)
            if place == "start" and at != 0:
                continue
            if place == "inner" and (at == 0 or end == last):
                continue
            yield at, confusion


def _anything(text: str) -> bool:
    return True


def find_candidates(
    word: str, accept: Callable[[str], bool] = _anything, begins: Callable[[str], bool] = _anything
) -> dict[str, Candidate]:
    """List what may have been printed where ``word`` was read: one confusion, or two of which one is cheap.

    Only what is accepted (is a word) is listed; ``begins`` tells whether anything accepted begins so, and saves looking further.

    >>> find_candidates("tbe")["the"].steps
    ((1, 'b', 'h'),)
    """
    found: dict[str, Candidate] = {}

    def keep(text: str, cost: float, steps: tuple[Step, ...]) -> None:
        known = found.get(text)
        if (known is None and accept(text)) or (known is not None and cost < known.cost):
            found[text] = Candidate(text, cost, steps)

    def reach(text: str, since: int) -> int:
        """The column that a further confusion must come before: no word begins with more than what is before it."""
        for end in range(max(1, since), len(text)):
            if not begins(text[:end]):
                return end
        return len(text)

    firsts = []
    for at, c in _apply_once(word, _BY_FIRST, 0, reach(word, 0)):
        text = word[:at] + c.true + word[at + len(c.read) :]
        keep(text, c.cost, ((at, c.read, c.true),))
        firsts.append((at, c, text))
    if len(word) < (7 if word.istitle() else 5):
        # Two confusions turn too many short words, and names, into others.
        return found
    thirds: list[tuple[int, Confusion, str, tuple[Step, ...], float, int]] = []
    for at, c, text in firsts:
        shift = len(c.true) - len(c.read)
        table = _CHEAP_BY_FIRST if c.cost > CHEAP else _BY_FIRST
        done = at + len(c.true)
        if not begins(text[:done]):
            continue
        for at2, c2 in _apply_once(text, table, done, reach(text, done)):
            steps: tuple[Step, ...] = ((at, c.read, c.true), (at2 - shift, c2.read, c2.true))
            cost = c.cost + c2.cost
            text2 = text[:at2] + c2.true + text[at2 + len(c2.read) :]
            keep(text2, cost, steps)
            if cost <= 1.2 and len(thirds) < THIRDS:
                thirds.append((at2, c2, text2, steps, cost, shift + len(c2.true) - len(c2.read)))
    for at, c, text, before, cost, shift in thirds:
        done = at + len(c.true)
        if not begins(text[:done]):
            continue
        for at3, c3 in _apply_once(text, _CHEAP_BY_FIRST, done, reach(text, done)):
            if c3.cost <= 0.5:
                text3 = text[:at3] + c3.true + text[at3 + len(c3.read) :]
                keep(text3, cost + c3.cost, (*before, (at3 - shift, c3.read, c3.true)))
    return found


@lru_cache(maxsize=1 << 13)
def list_known(word: str, lexicon: Lexicon) -> tuple[Candidate, ...]:
    """List the candidates of :func:`find_candidates` that the lexicon has, or that have an apostrophe.

    >>> from greylit.cleaning.lexicon import load_lexicon
    >>> "government" in [c.word for c in list_known("govemment", load_lexicon())]
    True
    """

    def accept(text: str) -> bool:
        return is_in_use(text, lexicon)

    def begins(head: str) -> bool:
        return _begins(head, lexicon)

    return tuple(find_candidates(word, accept, begins).values())


def is_in_use(text: str, lexicon: Lexicon) -> bool:
    """Whether the lexicon has a form, as it is or in lower case, or cannot tell for its apostrophe.

    >>> from greylit.cleaning.lexicon import load_lexicon
    >>> [is_in_use(text, load_lexicon()) for text in ("Harbour", "harbuor", "harbuor's")]
    [True, False, True]
    """
    holds = lexicon.holds
    return holds(text) or (not text.islower() and holds(text.lower())) or "'" in text or "\u2019" in text


@lru_cache(maxsize=1 << 17)
def _begins(head: str, lexicon: Lexicon) -> bool:
    begins = lexicon.begins
    return begins(head) or (not head.islower() and (begins(head.lower()) or begins(head.capitalize())))


@lru_cache(maxsize=1 << 13)
def list_neighbours(word: str, lexicon: Lexicon) -> tuple[Candidate, ...]:
    """:func:`find_neighbours`, remembered."""
    return tuple(find_neighbours(word, lexicon))


def find_neighbours(word: str, lexicon: Lexicon) -> Iterator[Candidate]:
    """List the words that one letter read wrongly, lost or added makes of ``word``; a first capital stays.

    >>> from greylit.cleaning.lexicon import load_lexicon
    >>> sorted({c.word for c in find_neighbours("prcss", load_lexicon())} & {"press", "process"})
    ['press']
    """
    capital = word[:1].isupper()
    lower = word.lower()
    holds = lexicon.holds
    for at in range(len(word) + 1):
        head, tail = lower[:at], lower[at:]
        if at > 2 and not lexicon.begins(head):
            return
        for letter in _LETTERS:
            new = letter.upper() if capital and at == 0 else letter
            if (at or not capital) and holds(head + letter + tail):
                yield Candidate(word[:at] + new + word[at:], ANY_LETTER, ((at, "", new),))
            if tail and letter != tail[0] and holds(head + letter + tail[1:]):
                yield Candidate(word[:at] + new + word[at + 1 :], ANY_LETTER, ((at, word[at], new),))
        if tail and (at or not capital) and holds(head + tail[1:]):
            yield Candidate(word[:at] + word[at + 1 :], ANY_LETTER, ((at, word[at], ""),))
