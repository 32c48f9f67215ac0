"""Cleaning alone: a text in, a clean text and the corrections out, no structure asked or made."""

from __future__ import annotations

import bisect

import msgspec

from greylit.cleaning.characters import correct_lines
from greylit.cleaning.hyphens import join_hyphen, suspends_hyphen
from greylit.cleaning.lexicon import Lexicon, load_lexicon
from greylit.cleaning.revision import Change, Revision
from greylit.cleaning.rules import ADDRESS, token_around
from greylit.cleaning.words import HYPHENS, count_words, find_fragments
from greylit.records import Correction

ROUNDS = 6
"""Passes until nothing changes; two are the rule."""

HYPHEN, SOFT = "line-end-hyphen", "\u00ad"


class Cleaned(msgspec.Struct, frozen=True):
    """A cleaned text and what was changed in it. Replaying ``corrections`` over the source gives ``text``."""

    text: str
    corrections: list[Correction]


def clean_text(text: str, *, lexicon: Lexicon | None = None, min_confidence: float = 0.5) -> Cleaned:
    r"""Mend the characters of a text and join the words divided at its line ends.

    A correction's line counts from 1, its column from 0, both in ``text`` as given; its ``before`` may hold a line
    end where a divided word was joined. ``doc_id`` is None. Cleaning a cleaned text changes nothing more.

    >>> cleaned = clean_text("The eﬀects of the devel-\nopment were felt by all of us.")
    >>> cleaned.text
    'The effects of the development were felt by all of us.'
    >>> [(c.line, c.column, c.before, c.after) for c in cleaned.corrections]
    [(1, 5, 'ﬀ', 'ff'), (1, 23, '-\n', '')]
    """
    lexicon = lexicon or load_lexicon()
    revision = Revision(text)
    for _ in range(ROUNDS):
        lines = revision.text.split("\n")
        offsets = _line_offsets(lines)
        edits = correct_lines(lines, lexicon=lexicon, min_confidence=min_confidence)
        found = [
            Change(start := offsets[e.line - 1] + e.column, start + len(e.before), e.after, e.rule, e.confidence)
            for e in edits
        ]
        revision.apply(found)
        joins = _join_lines(revision.text, lexicon)
        revision.apply(c for c in joins if c.confidence >= min_confidence)
        if not found and not joins:
            break
    offsets = _line_offsets(text.split("\n"))
    corrections = []
    for number, change in enumerate(revision.changes, 1):
        line = bisect.bisect_right(offsets, change.start)
        corrections.append(
            Correction(
                correction=number,
                line=line,
                column=change.start - offsets[line - 1],
                rule=change.rule,
                before=text[change.start : change.end],
                after=change.after,
                confidence=change.confidence,
            )
        )
    return Cleaned(revision.text, corrections)


def _line_offsets(lines: list[str]) -> list[int]:
    offsets, at = [], 0
    for line in lines:
        offsets.append(at)
        at += len(line) + 1
    return offsets


def _join_lines(text: str, lexicon: Lexicon) -> list[Change]:
    """Join the words divided between a line and the very next one."""
    lines = text.split("\n")
    offsets = _line_offsets(lines)
    changes = []
    vocabulary = None
    for fragment in find_fragments(lines):
        if fragment.next_line != fragment.line + 1 or suspends_hyphen(fragment.left, fragment.right, lexicon=lexicon):
            continue
        if fragment.left[-1].isdecimal() and not fragment.right[0].isdecimal():
            continue
        if vocabulary is None:
            vocabulary = count_words(lines)
        hyphen = offsets[fragment.line] + fragment.column + len(fragment.left)
        start = offsets[fragment.next_line] + fragment.next_column
        soft = text[hyphen] == SOFT
        address = ADDRESS.search(token_around(lines[fragment.line], fragment.column, fragment.column))
        drop = soft or (
            not address and join_hyphen(fragment.left, fragment.right, lexicon=lexicon, vocabulary=vocabulary)
        )
        whole = fragment.left + fragment.right if drop else f"{fragment.left}-{fragment.right}"
        known = whole in lexicon or vocabulary[whole] > 0
        sure = 0.98 if known else 0.88
        changes.append(Change(hyphen if drop else hyphen + 1, start, "", HYPHEN, sure))
    return changes


__all__ = ["HYPHENS", "Cleaned", "clean_text"]
