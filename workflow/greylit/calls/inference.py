"""Calls that left no mark: a note that cites what a sentence reports from was called where that sentence ends."""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
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
    other note was called there. Linear in notes and blocks.
    """
    lost = [k for k, note in enumerate(notes) if note.call is None and note.place in ("foot", "end")]
    if not lost or len(lost) == len(notes) > 3:
        return {}
    counts = _count_words(text)
    bounds = _bound(notes, len(text))
    starts = [block.start for block in blocks]
    calls = sorted(note.call for note in notes if note.call is not None)
    passages: dict[tuple[int, int], list[_Statement]] = {}
    found: dict[int, int] = {}
    for k in lost:
        passage = bounds[k] if notes[k].place == "end" else pages.get(notes[k].page or 0)
        if passage is None or passage[1] - passage[0] > FARTHEST:
            continue
        if passage not in passages:
            passages[passage] = list(_list_statements(text, blocks, starts, *passage))
        chosen = _choose(notes[k].text, passages[passage], counts)
        low, high = max(bounds[k][0], passage[0]), min(bounds[k][1], passage[1])
        if chosen is not None and low < chosen.end <= high and not _is_called(chosen, calls):
            found[k] = chosen.end
    taken = Counter(found.values())
    return {k: (end, CONFIDENCE) for k, end in found.items() if taken[end] == 1}


def _count_words(text: str) -> _Counts:
    sentences = _STOP.split(text)
    return _Counts(len(sentences), Counter(w for s in sentences for w in {_fold(m) for m in _WORD.findall(s)}))


def _bound(notes: Sequence[Footnote], size: int) -> list[tuple[int, int]]:
    """For each note, the offsets of the calls of its place before and behind it."""
    lows, highs = [0] * len(notes), [size] * len(notes)
    for bounds, outermost, order in ((lows, 0, range(len(notes))), (highs, size, range(len(notes) - 1, -1, -1))):
        last: dict[str, int] = {}
        for k in order:
            bounds[k] = last.get(notes[k].place, outermost)
            call = notes[k].call
            if call is not None:
                last[notes[k].place] = call
    return list(zip(lows, highs, strict=True))


def _list_statements(
    text: str, blocks: Sequence[Block], starts: Sequence[int], start: int, end: int
) -> Iterator[_Statement]:
    """The statements of a passage, whole where it cuts them; ``starts`` are those of the blocks."""
    for n in range(max(0, bisect_right(starts, start) - 1), bisect_left(starts, end)):
        if blocks[n].kind not in PROSE or blocks[n].end <= start:
            continue
        spans: list[tuple[int, int]] = []
        for a, b in split_line(text[starts[n] : blocks[n].end]):
            a, b = a + starts[n], b + starts[n]
            if spans and _is_one(text, *spans[-1], a, b):
                spans[-1] = (spans[-1][0], b)
            else:
                spans.append((a, b))
        yield from (_state(text, a, b) for a, b in spans if b > start and a < end)


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


def _choose(note: str, statements: Sequence[_Statement], counts: _Counts) -> _Statement | None:
    """The one statement that names what a note cites and reports from it."""
    words, pairs = _read_words(_ADDRESS.sub(" ", note))
    rare = counts.sentences / 10 + 2
    scored = sorted(
        ((_compare(words, pairs, s, counts, rare), n) for n, s in enumerate(statements)), key=lambda x: (-x[0], x[1])
    )
    if not scored or scored[0][0] < LEAST or (len(scored) > 1 and scored[0][0] < CLEAR * scored[1][0]):
        return None
    chosen = statements[scored[0][1]]
    closed = chosen.text.endswith((")", ")."))  # a call may stand before or behind what is in brackets
    return chosen if not closed and _is_reported(words, chosen, counts) else None


def _is_called(statement: _Statement, calls: Sequence[int]) -> bool:
    """Whether a note is called in a statement or at its end; ``calls`` are sorted offsets."""
    return bisect_right(calls, statement.start) < bisect_right(calls, statement.end + 1)


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
