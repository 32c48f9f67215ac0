"""Calls that left no mark: a note that cites what a sentence reports from was called where that sentence ends."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

import msgspec

from greylit.records import Block, Footnote
from greylit.reporting import NOUNS_TOO, REPORTING_VERBS, SOURCE_NOUNS
from greylit.sentences import split_line

LEAST = 18.0
"""Evidence, in nats, that a sentence and a note have to share."""
CLEAR = 2.0
"""How many times that of every other passage in reach."""
BEFORE = 0.6
"""Share of that evidence that stands before what is reported."""
CONFIDENCE = 0.8
PAIR = 0.7
"""Weight of two words shared in one order, beside that of the words."""
LONGEST = 1500
"""Characters of one statement."""
FARTHEST = 10_000
"""Characters between the calls around an endnote, at most."""
PROSE = frozenset(("paragraph", "list_item", "quote", "turn"))

_WORD = re.compile(r"[^\W\d_]{2,}|(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_ADDRESS = re.compile(r"\S*(?:://|www\.)\S*(?:\s+\S*/\S*)*")
_STOP = re.compile(r"[.!?]\s|\n")
_GOES_ON = re.compile(
    rf"(?:The|This|That|Its|Their)\s(?:(?:same|latter|new|latest)\s)?(?:{'|'.join(sorted(SOURCE_NOUNS))})\b|It\s(?:also|further)\b"
)
"""How a sentence begins that goes on with what the one before it reports from."""
AMBIGUOUS = frozenset(("find", "show", "state", "put", "counts", "lists", "records", "points"))
"""Words of reporting that as often are something else."""
_REPORTS = re.compile(rf"\b(?:{'|'.join(sorted(REPORTING_VERBS - NOUNS_TOO - SOURCE_NOUNS - AMBIGUOUS))})\b")


class _Statement(msgspec.Struct, frozen=True):
    """A sentence with what goes on with it: its place in the text, its words and pairs of words."""

    start: int
    end: int
    text: str
    words: Mapping[str, float]
    pairs: frozenset[tuple[str, str]]


class _Counts(msgspec.Struct, frozen=True):
    """In how many sentences of a document each word stands."""

    sentences: int
    words: Mapping[str, int]

    def weigh(self, word: str) -> float:
        """Nats that a word shared by a note and a sentence tells: 0 for one the document does not have."""
        return math.log((self.sentences + 1) / self.words[word]) if word in self.words else 0.0


def infer_calls(
    text: str, blocks: Sequence[Block], notes: Sequence[Footnote], pages: Mapping[int, tuple[int, int]]
) -> dict[int, tuple[int, float]]:
    """Offset and confidence of calls of which the source shows nothing, by the note's index.

    ``pages``: from where to where the body text of each page runs. A note at the foot of a page is called
    on it, every note between the calls before and behind it. A call is given only where one statement
    names what the note cites and then reports from it, no other passage in reach comes near, and no
    other note was called there.
    """
    lost = [k for k, note in enumerate(notes) if note.call is None and note.place in ("foot", "end")]
    if not lost or len(lost) == len(notes) > 3:
        return {}
    counts = _count_words(text)
    found: dict[int, tuple[_Statement, float]] = {}
    for k in lost:
        window = _bound(k, notes, pages, len(text))
        if window is not None:
            chosen = _choose(notes, k, window, list(_list_statements(text, blocks, *window)), counts)
            if chosen is not None:
                found[k] = chosen
    taken = Counter(statement.end for statement, _ in found.values())
    return {k: (s.end, CONFIDENCE) for k, (s, _) in found.items() if taken[s.end] == 1}


def _count_words(text: str) -> _Counts:
    sentences = _STOP.split(text)
    return _Counts(len(sentences), Counter(w for s in sentences for w in {_fold(m) for m in _WORD.findall(s)}))


def _bound(
    k: int, notes: Sequence[Footnote], pages: Mapping[int, tuple[int, int]], size: int
) -> tuple[int, int, int, int] | None:
    """Where the call of note ``k`` may stand, and the passage around it that it is compared with."""
    place = notes[k].place
    low = next((n.call for n in reversed(notes[:k]) if n.place == place and n.call is not None), 0)
    high = next((n.call for n in notes[k + 1 :] if n.place == place and n.call is not None), size)
    if place == "end":
        return (low, high, low, high) if high - low <= FARTHEST else None
    page = pages.get(notes[k].page or 0)
    if page is None or page[1] - page[0] > FARTHEST:
        return None
    return max(low, page[0]), min(high, page[1]), *page


def _list_statements(
    text: str, blocks: Sequence[Block], low: int, high: int, start: int, end: int
) -> Iterator[_Statement]:
    """The statements of a passage, whole where it cuts them."""
    for block in blocks:
        if block.kind not in PROSE or block.end <= start or block.start >= end:
            continue
        first = last = None
        for a, b in split_line(text[block.start : block.end]):
            a, b = a + block.start, b + block.start
            if first is not None and last is not None and _is_one(text, first, last, a, b):
                last = b
                continue
            if first is not None and last is not None and last > start and first < end:
                yield _state(text, first, last)
            first, last = a, b
        if first is not None and last is not None and last > start and first < end:
            yield _state(text, first, last)


def _is_one(text: str, first: int, last: int, a: int, b: int) -> bool:
    """Whether the sentence from ``a`` to ``b`` belongs to the statement before it: a quotation goes on, or the report does."""
    if b - first > LONGEST:
        return False
    so_far = text[first:last]
    quoted = so_far.count("“") > so_far.count("”") or so_far.count('"') % 2 == 1
    return quoted or _GOES_ON.match(text, a, b) is not None


def _state(text: str, start: int, end: int) -> _Statement:
    return _Statement(start, end, text[start:end], *_read_words(text[start:end]))


def _fold(word: str) -> str:
    """A word without case and plural."""
    word = word.casefold()
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def _read_words(text: str) -> tuple[dict[str, float], frozenset[tuple[str, str]]]:
    """Words, folded, with weights (1 for capitalised ones and years, half for the rest), and the pairs they stand in."""
    found = _WORD.findall(text)
    words: dict[str, float] = {}
    for word in found:
        folded = _fold(word)
        words[folded] = max(words.get(folded, 0.0), 0.5 if word[0].islower() else 1.0)
    folded_words = [_fold(word) for word in found]
    return words, frozenset(pairwise(folded_words))


def _choose(
    notes: Sequence[Footnote],
    k: int,
    window: tuple[int, int, int, int],
    statements: Sequence[_Statement],
    counts: _Counts,
) -> tuple[_Statement, float] | None:
    """The statement at whose end note ``k`` was called, and its evidence."""
    words, pairs = _read_words(_ADDRESS.sub(" ", notes[k].text))
    rare = counts.sentences / 10 + 2
    scored = sorted(
        ((_compare(words, pairs, s, counts, rare), n) for n, s in enumerate(statements)), key=lambda x: (-x[0], x[1])
    )
    if not scored or scored[0][0] < LEAST or (len(scored) > 1 and scored[0][0] < CLEAR * scored[1][0]):
        return None
    chosen = statements[scored[0][1]]
    called = any(n.call is not None and chosen.start < n.call <= chosen.end + 1 for n in notes)
    inside = window[0] < chosen.end <= window[1]
    if called or not inside or chosen.text.endswith(")") or chosen.text.endswith(")."):
        return None
    return (chosen, scored[0][0]) if _is_reported(words, chosen, counts) else None


def _compare(
    words: Mapping[str, float],
    pairs: frozenset[tuple[str, str]],
    statement: _Statement,
    counts: _Counts,
    rare: float,
) -> float:
    """Evidence that a note and a statement speak of one source: their shared words by how seldom the document has them."""
    shared = sum(
        counts.weigh(w) * min(weight, statement.words[w]) for w, weight in words.items() if w in statement.words
    )
    names = [
        p for p in pairs & statement.pairs if all(counts.words.get(w, 1) < rare for w in p) and max(map(len, p)) > 3
    ]
    return shared + PAIR * sum(max(counts.weigh(a), counts.weigh(b)) for a, b in sorted(names))


def _is_reported(words: Mapping[str, float], statement: _Statement, counts: _Counts) -> bool:
    """Whether the source is named before a word of reporting, or before the quotation behind it."""
    verbs = [m.end() for m in _REPORTS.finditer(statement.text)]
    if not verbs:
        return False
    quotes = [at for at in (statement.text.find(q, verbs[0]) for q in '“"') if at >= 0]
    bound = max(verbs[-1], min(quotes, default=0))
    weights = [
        (m.start(), counts.weigh(w) * words[w])
        for m in _WORD.finditer(statement.text)
        if (w := _fold(m.group())) in words
    ]
    strong = [(at, weight) for at, weight in weights if weight > 1.5]
    return sum(w for at, w in strong if at < bound) >= BEFORE * sum(w for _, w in strong)
