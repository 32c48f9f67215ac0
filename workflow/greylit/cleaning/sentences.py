"""Rules seen with the end of the line before and the beginning of the next, and what tells how a document sets its marks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

from greylit.cleaning.revision import Change
from greylit.cleaning.rules import Context, Rule, apply_line_rules

_REACH = 200
"""Characters of the lines before and after that a rule sees."""


_AHEAD = 80
"""Characters beyond the line that a pattern may look ahead."""


SPACED = (4, 1 / 300)
"""Spaces before punctuation from which on they are the document's way: so many, and such a share of its lines."""


_SPACED = re.compile(r"[a-z] [,;.](?:\s|$)")


def is_spaced(lines: Iterable[str]) -> bool:
    """Whether a document sets spaces before its punctuation as a rule.

    >>> is_spaced(["all of it , and then ; so it was ."] * 2), is_spaced(["all of it ; was"])
    (True, False)
    """
    found = count = 0
    for line in lines:
        count += 1
        if " ," in line or " ." in line or " ;" in line:
            found += len(_SPACED.findall(line))
    return found >= max(SPACED[0], SPACED[1] * count)


DASHES = 2
"""Dashes between words that tell that a document's dashes are read as such."""


_DASH = re.compile(r"[a-z,] ?[—–]|[a-z] (?:--?) [a-z]")


def has_dashes(lines: Iterable[str]) -> bool:
    """Whether dashes were read as dashes in a document.

    >>> has_dashes(["the port — and the town — were shut"]), has_dashes(["the port-and the town-were"])
    (True, False)
    """
    found = 0
    for line in lines:
        if "-" in line or "—" in line or "–" in line:
            found += len(_DASH.findall(line))
            if found >= DASHES:
                return True
    return False


def follow_lines(lines: Sequence[str], skip: frozenset[int]) -> list[int]:
    """Indices of a document's lines without those in ``skip`` that have text, nor empty ones within a sentence.

    A sentence that goes on over a page's end, or over an empty line where no sentence ended, goes on in them.

    >>> follow_lines(["it was", "", "7", "", "the end.", "", "or not"], frozenset((1, 2, 3, 5)))
    [0, 4, 5, 6]
    """
    kept: list[int] = []
    skipped = False
    for index, text in enumerate(lines):
        if index in skip and text.strip():
            skipped = True
            continue
        if text.strip():
            if text[0].islower() and (skipped or not _ends(lines, kept)):
                while kept and not lines[kept[-1]].strip():
                    kept.pop()
            skipped = False
        kept.append(index)
    return kept


def _ends(lines: Sequence[str], kept: Sequence[int]) -> bool:
    """Whether the last line with text ends a sentence."""
    last = next((lines[i] for i in reversed(kept[-MOST_EMPTY:]) if lines[i].strip()), ".")
    return last.rstrip()[-1] in ".?!:"


MOST_EMPTY = 4
"""Empty lines within a sentence, at most."""


def list_lines(lines: Sequence[str], rule: Rule) -> list[int]:
    """Indices of the lines in which a rule may find something.

    >>> from greylit.cleaning.specks import SPECK_RULES
    >>> list_lines(["all of it", "the end.. The", "next"], next(r for r in SPECK_RULES if r.id == "doubled-stop"))
    [1]
    """
    text = "\n".join(lines)
    if rule.hints and not any(hint in text for hint in rule.hints):
        return []
    starts: list[int] = []
    found: list[int] = []
    for match in rule.pattern.finditer(text):
        if not starts:
            starts = [0, *accumulate(len(line) + 1 for line in lines)]
        for at in (match.start(), match.end()):
            index = min(len(lines) - 1, bisect_right(starts, at) - 1)
            if not found or found[-1] < index:
                found.append(index)
    return found


def apply_in_sentence(lines: Sequence[str], index: int, context: Context, rule: Rule) -> list[Change]:
    """Find the changes a rule makes to a line, seen with the end of the line before and the beginning of the next.

    >>> from greylit.cleaning.lexicon import load_lexicon
    >>> from greylit.cleaning.specks import SPECK_RULES
    >>> rule = next(r for r in SPECK_RULES if r.id == "speck-in-sentence")
    >>> apply_in_sentence(["That was the.", "end of it"], 0, Context(load_lexicon()), rule)
    [Change(start=12, end=13, after='', rule='speck-in-sentence', confidence=0.88)]
    """
    line = lines[index]
    before = lines[index - 1][-_REACH:] + "\n" if index else ""
    after = "\n" + lines[index + 1][:_REACH] if index + 1 < len(lines) else ""
    shift = len(before)
    found = apply_line_rules(before + line + after, context, rule, start=shift, end=shift + len(line) + _AHEAD)
    return [
        c._replace(start=c.start - shift, end=c.end - shift)
        for c in found
        if c.start >= shift and c.end <= shift + len(line)
    ]
