"""Correcting a document's lines: the line rules first, then the character channel over its words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from greylit.cleaning.acronyms import find_misread_acronyms
from greylit.cleaning.channel import (
    BADLY,
    DOUBTED,
    Channel,
)
from greylit.cleaning.digits import find_stray_digits
from greylit.cleaning.doubts import Doubts, weigh_change
from greylit.cleaning.hyphens import find_junk
from greylit.cleaning.lexicon import Lexicon, load_lexicon
from greylit.cleaning.line_rules import LINE_RULES
from greylit.cleaning.marks import look_at_stops
from greylit.cleaning.misreadings import DAMAGE, run_channel
from greylit.cleaning.quotes import find_stray_marks
from greylit.cleaning.revision import Change, Revision
from greylit.cleaning.rules import Context, apply_line_rules
from greylit.cleaning.sentences import apply_in_sentence, follow_lines, has_dashes, is_spaced, list_lines
from greylit.cleaning.spacing import SENTENCE_RULES, STRAY_RULES
from greylit.cleaning.specks import SPECK_RULES, TELLING_RULES
from greylit.cleaning.strokes import STROKE_RULES
from greylit.cleaning.suspicion import Suspicion, find_suspicious
from greylit.cleaning.words import count_tokens, find_fragments
from greylit.edits import Edit

DAMAGE_SPECKS = 1 / 2500
"""Share of misread words, or of specks that no author sets, from which on punctuation is doubted too."""
MOST_SIGNS = 6
"""Other signs count for so many specks at most."""
CALLED = 3
"""Notes whose numbers were read as marks from which on their calls were, too."""
HABITS = frozenset(("comma-for-stop", "speck-at-line-end", "speck-between-words"))
"""Rules that also find what an author makes a habit of: terms with capitals ("…, You may"), ruled tables, names with underscores."""
SPECKED = (4, 1 / 1000)
"""Specks that no author sets from which on a document is full of them: so many, and such a share of its words."""
SOLID_COLONS = 2
"""Colons set solid between capitalised words from which on they are the document's way: "Assets:Bank", paths and keys."""
_SOLID_COLON = re.compile(r"[a-z]:[A-Z][a-z]")


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
    return _correct(lines, lexicon, skip, min_confidence, 0)[0]


def correct_document(
    lines: Sequence[str],
    *,
    lexicon: Lexicon,
    skip: frozenset[int] = frozenset(),
    min_confidence: float = 0.5,
    signs: int = 0,
    doubts: Sequence[Doubts] = (),
) -> Corrected:
    """Mend the characters of a document's lines.

    ``lines`` are the lines of one document in order; those whose index is in ``skip`` are left alone and not learned
    from. ``signs`` counts what else tells that the text was read by a machine: numbers of notes read as marks;
    ``doubts`` are the words OCR doubts, line by line. An edit's line is its index + 1. Changes less sure than
    ``min_confidence`` are not made. In a text that is no modern English only the rules for characters and numbers apply.
    Linear in the length of the text.

    >>> from greylit.cleaning.lexicon import load_lexicon
    >>> corrected = correct_document(
    ...     ["The eﬀect on the govemment", "was less than what peoqle had expected of it."], lexicon=load_lexicon())
    >>> [(e.line, e.column, e.before, e.after) for e in corrected.edits]
    [(1, 5, 'ﬀ', 'ff'), (1, 21, 'm', 'rn')]
    >>> [(s.line, s.word, s.candidate) for s in corrected.suspicious]
    [(2, 'peoqle', 'people')]
    """
    edits, texts, channel = _correct(lines, lexicon, skip, min_confidence, signs, doubts)
    return Corrected(edits, find_suspicious(texts, channel, skip) if channel is not None else [])


def _correct(
    lines: Sequence[str],
    lexicon: Lexicon,
    skip: frozenset[int],
    min_confidence: float,
    signs: int,
    doubts: Sequence[Doubts] = (),
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
    whole = "\n".join(texts)
    present = [rule for rule in line_rules if not rule.hints or any(hint in whole for hint in rule.hints)]
    present_ascii, line_rules_ascii = (
        [r for r in rules if r.id not in _BEYOND_ASCII] for rules in (present, line_rules)
    )
    for index, text in enumerate(texts):
        if index not in skip and text:
            here, all_rules = (present_ascii, line_rules_ascii) if text.isascii() else (present, line_rules)
            for rule in here:
                changes = apply_line_rules(text, context, rule)
                if changes:
                    revise(index, changes)
                    # What a change puts there may be what another rule looks for.
                    for later in all_rules[all_rules.index(rule) + 1 :]:
                        later_changes = apply_line_rules(texts[index], context, later)
                        if later_changes:
                            revise(index, later_changes)
                    break
    if english:
        written = [i for i, text in enumerate(texts) if i not in skip and text.strip()]
        for index, changes in find_junk(texts, written, lexicon).items():
            revise(index, changes)
        for index, changes in find_stray_digits(texts, skip, channel).items():
            revise(index, changes)
        mended, damage = run_channel(texts, skip, find_fragments(texts, skip), channel, doubts, signs)
        for index, changes in mended.items():
            revise(index, sorted(changes))
    least = max(DAMAGE, DAMAGE_SPECKS * channel.vocabulary.total())
    damaged = english and (
        damage >= least or damage + _count_specks(texts, skip, context, least - damage, min(signs, MOST_SIGNS)) >= least
    )
    stray = channel.damage > BADLY and not is_spaced(t for i, t in enumerate(texts) if i not in skip)
    rules = (*(STRAY_RULES if stray else ()), *((*STROKE_RULES, *SPECK_RULES) if damaged else ()), *SENTENCE_RULES)
    if damaged:
        dashes = has_dashes(t for i, t in enumerate(texts) if i not in skip)
        stops = look_at_stops(texts[i] for i in follow_lines(texts, skip))
        context = context._replace(dashes=dashes, seen=channel.vocabulary, commas=stops.commas)
        full = max(SPECKED[0], SPECKED[1] * channel.vocabulary.total())
        context = context._replace(specked=_count_specks(texts, skip, context, full, 0) >= full)
        unfit = {"space-before-stop", "speck-in-sentence" if stops.small else ""}
        rules = tuple(rule for rule in rules if rule.id not in unfit)
    if damaged:
        for index, changes in find_misread_acronyms(texts, skip, lexicon).items():
            revise(index, changes)
        for index, changes in find_stray_marks(texts, skip, lexicon, called=signs >= CALLED).items():
            revise(index, changes)
    order = follow_lines(texts, skip)
    flow = [texts[index] for index in order]
    for rule in rules:
        for at in list_lines(flow, rule):
            if flow[at]:
                revise(order[at], apply_in_sentence(flow, at, context, rule))
                flow[at] = texts[order[at]]
    most = DOUBTED if channel.damaged and channel.damage > BADLY else 1.0
    edits = [
        Edit(index + 1, c.start, lines[index][c.start : c.end], c.after, c.rule, sure)
        for index, revision in sorted(revisions.items())
        for c in revision.changes
        if (sure := weigh_change(c.rule, _cap(c, most), lines[index], c.start, doubts[index] if doubts else None))
        >= min_confidence
    ]
    return edits, texts, channel if english else None


def _cap(change: Change, most: float) -> float:
    return change.confidence if change.rule in CERTAIN else min(most, change.confidence)


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


def _count_specks(texts: Sequence[str], skip: frozenset[int], context: Context, enough: float, signs: int) -> float:
    """Count the specks that no author sets, and other ``signs`` of damage, as far as ``enough``.

    Those that may be one habit of the author's count as one: the same mark, a comma before the same word.
    """
    found = float(signs)
    for rule in TELLING_RULES:
        changes = [
            (index, change)
            for index in list_lines(texts, rule)
            if index not in skip and texts[index]
            for change in apply_in_sentence(texts, index, context, rule)
        ]
        found += len({_name_habit(texts, *change) for change in changes}) if rule.id in HABITS else len(changes)
        if found >= enough:
            break
    return found


def _name_habit(texts: Sequence[str], index: int, change: Change) -> str:
    """The mark that a change takes for a speck, with the word behind a comma."""
    mark = texts[index][change.start : change.end].strip()
    return mark if mark != "," else "".join(" ".join(texts[index : index + 2])[change.end :].split(None, 1)[:1])


CERTAIN = frozenset(
    (
        "encoding",
        "control-character",
        "ligature",
        "invisible-character",
        "odd-space",
        "trailing-space",
        "composition",
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


def is_word(word: str, lexicon: Lexicon) -> bool:
    """Whether a token's characters make a word as they stand (inner case counts)."""
    return word in lexicon
