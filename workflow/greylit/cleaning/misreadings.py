"""Misread words in their lines: which have a verdict, where a space parts one, what goes on over a line end."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import chain, pairwise
from typing import NamedTuple

from greylit.cleaning.channel import DOUBTFUL, Channel
from greylit.cleaning.doubts import Doubts
from greylit.cleaning.revision import Change
from greylit.cleaning.verdicts import COMMON_IN_DOCUMENT, CONFUSION, EVERYDAY, JOINT, Verdict
from greylit.cleaning.words import Fragment, split_token

DAMAGE = 2
"""A document is damaged from so many misread words on, and from a share of its words."""


DAMAGE_SHARE = 1 / 5000
"""That share. In a sound document an author's slip is left alone, and a dear confusion is doubtful."""


COMMON = 3.5
"""Zipf frequency from which two halves may make a word."""


WINDOW = 5
"""Words to either side that tell whether a passage is English."""


GAP = "parted-word"
"""Id of the rule that closes a space inside a word."""


class _Place(NamedTuple):
    """A word of a line, with the column of its token's word in the line."""

    column: int
    word: str


def _find_words(text: str) -> list[_Place]:
    return [_Place(m.start() + w.column, w.text) for m in re.finditer(r"\S+", text) for w in split_token(m[0])]


def run_channel(
    texts: Sequence[str],
    skip: frozenset[int],
    fragments: list[Fragment],
    channel: Channel,
    doubts: Sequence[Doubts] = (),
    signs: int = 0,
) -> tuple[dict[int, list[Change]], int]:
    """Changes of each line, and how many words were surely misread; where there are other ``signs`` of damage, no author wrote the misread short ones.

    In a sound document an author's slip is left, but not where OCR doubts the word.
    """
    found, divided_found = _find_misread(texts, skip, fragments, channel)
    damage = sum(not v.slip for _, _, v in found) + sum(not v.slip for _, v in divided_found)
    sound = damage < max(DAMAGE, DAMAGE_SHARE * channel.vocabulary.total())
    if not sound:
        channel.settle(damage)
        found, divided_found = _find_misread(texts, skip, fragments, channel)

    def weigh(verdict: Verdict, doubted: bool = False) -> Verdict | None:
        if not sound or doubted:
            return verdict
        if verdict.slip:
            return verdict if signs >= DAMAGE and verdict.rule == EVERYDAY else None
        return verdict._replace(confidence=min(DOUBTFUL, verdict.confidence)) if verdict.dear else verdict

    def is_doubted(index: int, column: int) -> bool:
        said = doubts[index] if doubts else None
        return said is not None and texts[index][column:].split(None, 1)[0] in said

    by_line = _find_gaps(texts, skip, channel)
    for index, column, verdict in found:
        weighed = weigh(verdict, is_doubted(index, column))
        if weighed:
            by_line[index] += _changes(column, weighed)
    for fragment, verdict in divided_found:
        weighed = weigh(verdict)
        if weighed:
            size = len(fragment.left)
            head = tuple(step for step in weighed.steps if step[0] < size)
            tail = tuple((at - size, read, true) for at, read, true in weighed.steps if at >= size)
            by_line[fragment.line] += _changes(fragment.column, weighed._replace(steps=head))
            by_line[fragment.next_line] += _changes(fragment.next_column, weighed._replace(steps=tail))
    return by_line, damage


def _find_misread(
    texts: Sequence[str], skip: frozenset[int], fragments: list[Fragment], channel: Channel
) -> tuple[list[tuple[int, int, Verdict]], list[tuple[Fragment, Verdict]]]:
    """Find the words with a verdict: in a line (index, column), and divided by a line end."""
    tokens = [[] if index in skip else text.split() for index, text in enumerate(texts)]
    damaged = {
        token
        for token in dict.fromkeys(chain.from_iterable(tokens))
        if any(not channel.knows(w.text) and channel.judge(w.text) is not None for w in split_token(token))
    }
    divided: dict[int, set[int]] = defaultdict(set)
    for f in fragments:
        divided[f.line].add(f.column)
        divided[f.next_line].add(f.next_column)
    found: list[tuple[int, int, Verdict]] = []
    for index, text in enumerate(texts):
        if damaged.isdisjoint(tokens[index]):
            continue
        words = _find_words(text)
        closed = divided.get(index, ())
        for n, place in enumerate(words):
            if place.column in closed or channel.knows(place.word):
                continue
            verdict = channel.judge(place.word)
            among = verdict is not None and (verdict.rule == JOINT or _is_among_english(words, n, channel))
            if verdict and among and _may_stand(verdict, text, place):
                found.append((index, place.column, verdict))
    return found, [(f, v) for f in fragments if (v := _judge_fragment(f, channel)) is not None]


def _find_gaps(texts: Sequence[str], skip: frozenset[int], channel: Channel) -> dict[int, list[Change]]:
    """Find the spaces inside words, line by line."""
    tokens = [[] if index in skip else text.split() for index, text in enumerate(texts)]
    unknown = {
        token
        for token in set(chain.from_iterable(tokens))
        if token[0].islower() and (words := split_token(token)) and not channel.knows(words[0].text)
    }

    def is_parted(left: str, right: str) -> bool:
        a, b = split_token(left), split_token(right)
        return bool(a and b) and channel.lexicon.frequency(a[-1].text + b[0].text) >= COMMON

    by_line: dict[int, list[Change]] = defaultdict(list)
    for index, text in enumerate(texts):
        if unknown.isdisjoint(tokens[index]):
            continue
        for left, right in pairwise(tokens[index]):
            if right in unknown and is_parted(left, right):
                by_line[index] += _close_gaps(text, _find_words(text), channel)
                break
    return by_line


def _judge_fragment(fragment: Fragment, channel: Channel) -> Verdict | None:
    """Judge a word divided by a line end as a whole; a confusion across the division is let be."""
    joined = fragment.left + fragment.right
    if channel.knows(joined) or not joined.isascii():
        return None
    verdict = channel.judge(joined)
    if verdict is None or verdict.rule != CONFUSION:
        return None
    size = len(fragment.left)
    across = any(at < size < at + len(read) for at, read, _ in verdict.steps)
    return None if across else verdict


def _changes(column: int, verdict: Verdict) -> list[Change]:
    return [
        Change(column + at, column + at + len(read), true, verdict.rule, verdict.confidence)
        for at, read, true in verdict.steps
    ]


def _is_among_english(words: list[_Place], at: int, channel: Channel) -> bool:
    """Whether the lower-case words around a word are mostly known."""
    near = [
        w.word
        for w in (*words[max(0, at - WINDOW) : at], *words[at + 1 : at + 1 + WINDOW])
        if len(w.word) > 1 and w.word[0].islower()
    ]
    unknown = sum(not channel.knows(w) for w in near)
    return unknown <= 1 or unknown <= 0.4 * len(near)


def _may_stand(verdict: Verdict, text: str, place: _Place) -> bool:
    """Whether an everyday short word ("to", "of") can be meant here: another word follows it, and no sentence begins."""
    if verdict.rule != EVERYDAY:
        return True
    before, after = text[: place.column].rstrip(), text[place.column + len(place.word) :][:2]
    return before[-1:] not in (".", "?", "!", ":") and (not after or (after[0] == " " and after[1:].isalnum()))


def _close_gaps(text: str, words: list[_Place], channel: Channel) -> list[Change]:
    """Find a space inside a word: two halves that are none, side by side, that make a common one."""
    changes = []
    for left, right in pairwise(words):
        a, b = left.word, right.word
        end = left.column + len(a)
        if right.column != end + 1 or text[end] != " " or not (a + b).isalpha() or not b.islower():
            continue
        if channel.knows(b) or len(b) < 3 or len(a) < 2 or (channel.knows(a) and len(b) < 4):
            continue
        attestation = channel.lexicon.attestation
        if attestation(b) > (3.4 if not channel.knows(a) else 1.5):
            continue
        if channel.vocabulary[b] < COMMON_IN_DOCUMENT and channel.lexicon.frequency(a + b) >= COMMON:
            changes.append(Change(end, end + 1, "", GAP, 0.9 if channel.knows(a) else 0.95))
    return changes
