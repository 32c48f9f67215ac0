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
