"""Correcting a document's lines: the line rules first, then the character channel over its words."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from greylit.cleaning.channel import (
    BADLY,
    COMMON_IN_DOCUMENT,
    CONFUSION,
    DOUBTED,
    DOUBTFUL,
    EVERYDAY,
    JOINT,
    Channel,
    Verdict,
)
from greylit.cleaning.digits import find_stray_digits
from greylit.cleaning.lexicon import Lexicon, load_lexicon
from greylit.cleaning.line_rules import LINE_RULES, Context, apply_line_rules
from greylit.cleaning.punctuation import apply_in_sentence, has_dashes, is_spaced, list_lines
from greylit.cleaning.quotes import find_stray_marks
from greylit.cleaning.revision import Change, Revision
from greylit.cleaning.specks import SENTENCE_RULES, SPECK_RULES, STRAY_RULES, TELLING_RULES
from greylit.cleaning.suspicion import Suspicion, find_suspicious
from greylit.cleaning.words import Fragment, count_tokens, find_fragments, split_token
from greylit.edits import Edit

DAMAGE, DAMAGE_SHARE = 2, 1 / 5000
"""A document is damaged from so many misread words and such a share of its words on. In a sound one an author's slip
is left alone, and a dear confusion is doubtful."""
COMMON = 3.5
"""Zipf frequency from which two halves may make a word."""
DAMAGE_SPECKS = 1 / 2500
"""Share of misread words, or of specks that no author sets, from which on punctuation is doubted too."""
SPECKED = (4, 1 / 1000)
"""Specks that no author sets from which on a document is full of them: so many, and such a share of its words."""
SOLID_COLONS = 2
"""Colons set solid between capitalised words from which on they are the document's way: "Assets:Bank", paths and keys."""
_SOLID_COLON = re.compile(r"[a-z]:[A-Z][a-z]")
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


class Corrected(NamedTuple):
    """The edits of a document's lines, and the suspicious words that were left."""

    edits: list[Edit]
    suspicious: list[Suspicion]


def correct_lines(
    lines: Sequence[str],
    *,
    lexicon: Lexicon,
    skip: frozenset[int] = frozenset(),
    min_confidence: float = 0.5,
) -> list[Edit]:
    """Mend the characters of a document's lines: ``correct_document`` without the suspicious words."""
    return _correct(lines, lexicon, skip, min_confidence)[0]


def correct_document(
    lines: Sequence[str],
    *,
    lexicon: Lexicon,
    skip: frozenset[int] = frozenset(),
    min_confidence: float = 0.5,
) -> Corrected:
    """Mend the characters of a document's lines.

    ``lines`` are the lines of one document in order; those whose index is in ``skip`` are left alone and not learned
    from. An edit's line is its index + 1. Changes less sure than ``min_confidence`` are not made. In a text that is
    no modern English only the rules for characters and numbers apply. Linear in the length of the text.

    >>> from greylit.cleaning.lexicon import load_lexicon
    >>> corrected = correct_document(
    ...     ["The eﬀect on the govemment", "was less than what peoqle had expected of it."], lexicon=load_lexicon())
    >>> [(e.line, e.column, e.before, e.after) for e in corrected.edits]
    [(1, 5, 'ﬀ', 'ff'), (1, 21, 'm', 'rn')]
    >>> [(s.line, s.word, s.candidate) for s in corrected.suspicious]
    [(2, 'peoqle', 'people')]
    """
    edits, texts, channel = _correct(lines, lexicon, skip, min_confidence)
    return Corrected(edits, find_suspicious(texts, channel, skip) if channel is not None else [])


def _correct(
    lines: Sequence[str], lexicon: Lexicon, skip: frozenset[int], min_confidence: float
) -> tuple[list[Edit], list[str], Channel | None]:
    """The edits, the corrected lines, and the channel where the text is modern English."""
    channel = Channel(lexicon, count_document(lines, skip))
    english = channel.is_english()
    damage = 0
    context = Context(lexicon, english)
    revisions: dict[int, Revision] = {}
    texts = list(lines)

    def revise(index: int, changes: list[Change]) -> None:
        changes = [c for c in changes if c.confidence >= min_confidence]
        if changes:
            revision = revisions.setdefault(index, Revision(lines[index]))
            revision.apply(changes)
            texts[index] = revision.text

    solid_colons = sum(len(_SOLID_COLON.findall(t)) for i, t in enumerate(texts) if ":" in t and i not in skip)
    line_rules = [r for r in LINE_RULES if r.id != "space-after-colon" or solid_colons < SOLID_COLONS]
    for index, text in enumerate(texts):
        if index not in skip and text:
            ascii_only = text.isascii()
            for rule in line_rules:
                if ascii_only and rule.id in _BEYOND_ASCII:
                    continue
                changes = apply_line_rules(texts[index], context, rule)
                if changes:
                    revise(index, changes)
    if english:
        for index, changes in find_stray_digits(texts, skip, channel).items():
            revise(index, changes)
        mended, damage = _run_channel(texts, skip, find_fragments(texts, skip), channel)
        for index, changes in mended.items():
            revise(index, sorted(changes))
    least = max(DAMAGE, DAMAGE_SPECKS * channel.vocabulary.total())
    damaged = english and (damage >= least or _count_specks(texts, skip, context, least) >= least)
    stray = (damaged or channel.damage > BADLY) and not is_spaced(t for i, t in enumerate(texts) if i not in skip)
    rules = (*(STRAY_RULES if stray else ()), *(SPECK_RULES if damaged else ()), *SENTENCE_RULES)
    if damaged:
        dashes = has_dashes(t for i, t in enumerate(texts) if i not in skip)
        context = context._replace(dashes=dashes, seen=channel.vocabulary)
        full = max(SPECKED[0], SPECKED[1] * channel.vocabulary.total())
        context = context._replace(specked=_count_specks(texts, skip, context, full) >= full)
        rules = tuple(rule for rule in rules if rule.id != "space-before-stop")
    if damaged:
        for index, changes in find_stray_marks(texts, skip, lexicon).items():
            revise(index, changes)
    for rule in rules:
        for index in list_lines(texts, rule):
            if index not in skip and texts[index]:
                revise(index, apply_in_sentence(texts, index, context, rule))
    most = DOUBTED if channel.damaged and channel.damage > BADLY else 1.0
    edits = [
        Edit(index + 1, c.start, lines[index][c.start : c.end], c.after, c.rule, sure)
        for index, revision in sorted(revisions.items())
        for c in revision.changes
        if (sure := c.confidence if c.rule in CERTAIN else min(most, c.confidence)) >= min_confidence
    ]
    return edits, texts, channel if english else None


def mend_typed(lines: Sequence[str], *, skip: frozenset[int] = frozenset()) -> list[Edit]:
    """Mend lines whose characters are those the author typed: nothing was misread, an author's slip stays.

    Only what is no writing is mended: broken encodings, ligatures, invisible characters, odd spaces.

    >>> [(e.column, e.before, e.after) for e in mend_typed(["The eﬀect on the govemment"])]
    [(5, 'ﬀ', 'ff')]
    """
    context = Context(load_lexicon(), False)
    rules = [rule for rule in LINE_RULES if rule.id in CERTAIN]
    edits: list[Edit] = []
    for index, text in enumerate(lines):
        if index in skip or not text:
            continue
        revision = Revision(text)
        for rule in rules:
            if not (rule.id in _BEYOND_ASCII and text.isascii()):
                revision.apply(apply_line_rules(revision.text, context, rule))
        edits += [
            Edit(index + 1, c.start, text[c.start : c.end], c.after, c.rule, c.confidence) for c in revision.changes
        ]
    return edits


def _count_specks(texts: Sequence[str], skip: frozenset[int], context: Context, enough: float) -> int:
    """Count the specks that no author sets, as far as ``enough``."""
    found = 0
    for rule in TELLING_RULES:
        for index in list_lines(texts, rule):
            if index not in skip and texts[index]:
                found += len(apply_in_sentence(texts, index, context, rule))
        if found >= enough:
            break
    return found


CERTAIN = frozenset(
    (
        "encoding",
        "control-character",
        "ligature",
        "invisible-character",
        "odd-space",
        "trailing-space",
        "composition",
        JOINT,
    )
)
"""Rules that are as sure in a badly damaged document as anywhere."""
_BEYOND_ASCII = frozenset(
    (
        "encoding",
        "replacement-apostrophe",
        "ligature",
        "invisible-character",
        "odd-space",
        "trailing-space",
        "composition",
        "quote-pair",
        "quote-space",
    )
)
"""Rules that find nothing in a line of ASCII characters."""


def count_document(lines: Sequence[str], skip: frozenset[int] = frozenset()) -> Counter[str]:
    """Count the words of a document's lines, those divided by line ends as wholes.

    >>> sorted(count_document(["an exam-", "ple of it"]).items())
    [('an', 1), ('example', 1), ('it', 1), ('of', 1)]
    """
    tokens: Counter[str] = Counter()
    fragments = find_fragments(lines, skip)
    lasts = {f.line for f in fragments}
    firsts = {f.next_line for f in fragments}
    for index, text in enumerate(lines):
        if index in skip:
            continue
        parts = text.split()
        if index in firsts and parts:
            del parts[0]
        if index in lasts and parts:
            del parts[-1]
        tokens.update(parts)
    tokens.update(f.left + f.right for f in fragments)
    return count_tokens(tokens)


def _run_channel(
    texts: Sequence[str], skip: frozenset[int], fragments: list[Fragment], channel: Channel
) -> tuple[dict[int, list[Change]], int]:
    """Changes of each line, and how many words were surely misread."""
    found, divided_found = _find_misread(texts, skip, fragments, channel)
    damage = sum(not v.slip for _, _, v in found) + sum(not v.slip for _, v in divided_found)
    sound = damage < max(DAMAGE, DAMAGE_SHARE * channel.vocabulary.total())
    if not sound:
        channel.settle(damage)
        found, divided_found = _find_misread(texts, skip, fragments, channel)

    def weigh(verdict: Verdict) -> Verdict | None:
        if sound and verdict.slip:
            return None
        return verdict._replace(confidence=min(DOUBTFUL, verdict.confidence)) if sound and verdict.dear else verdict

    by_line = _find_gaps(texts, skip, channel)
    for index, column, verdict in found:
        weighed = weigh(verdict)
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
    damaged: dict[str, bool] = {}

    def is_damaged(token: str) -> bool:
        """Whether a word of the token has a verdict."""
        known = damaged.get(token)
        if known is None:
            words = [w.text for w in split_token(token)]
            known = damaged[token] = any(not channel.knows(w) and channel.judge(w) is not None for w in words)
        return known

    divided: dict[int, set[int]] = defaultdict(set)
    for f in fragments:
        divided[f.line].add(f.column)
        divided[f.next_line].add(f.next_column)
    found: list[tuple[int, int, Verdict]] = []
    for index, text in enumerate(texts):
        if index in skip or not any(map(is_damaged, text.split())):
            continue
        words = _find_words(text)
        closed = divided.get(index, ())
        for n, place in enumerate(words):
            if place.column in closed or channel.knows(place.word):
                continue
            verdict = channel.judge(place.word)
            if verdict and _is_among_english(words, n, channel) and _may_stand(verdict, text, place):
                found.append((index, place.column, verdict))
    return found, [(f, v) for f in fragments if (v := _judge_fragment(f, channel)) is not None]


def _find_gaps(texts: Sequence[str], skip: frozenset[int], channel: Channel) -> dict[int, list[Change]]:
    """Find the spaces inside words, line by line."""
    unknown: dict[str, bool] = {}

    def is_unknown(token: str) -> bool:
        """Whether the token begins with a lower-case word that is none."""
        known = unknown.get(token)
        if known is None:
            words = split_token(token) if token[0].islower() else ()
            known = unknown[token] = bool(words) and not channel.knows(words[0].text)
        return known

    def is_parted(left: str, right: str) -> bool:
        a, b = split_token(left), split_token(right)
        return bool(a and b) and channel.lexicon.frequency(a[-1].text + b[0].text) >= COMMON

    by_line: dict[int, list[Change]] = defaultdict(list)
    for index, text in enumerate(texts):
        if index in skip:
            continue
        for left, right in pairwise(text.split()):
            if is_unknown(right) and is_parted(left, right):
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


def is_word(word: str, lexicon: Lexicon) -> bool:
    """Whether a token's characters make a word as they stand (inner case counts)."""
    return word in lexicon
