"""Sentences of a text, as offsets.

A line of the text is a block: no sentence crosses a line end. Boundaries come from nupunkt (Kiss and
Strunk's Punkt, 2006, with a pre-trained abbreviation model); two rules of our own mend what it cannot
know: a sentence does not end before a lower-case word or a bare numeral that belongs to an abbreviation.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


NUMBER_ABBREVIATIONS = _words(
    """
    rs sfr ksh no nos art arts para paras fig figs vol vols p pp sec approx ca cf eq est lat long
    """
)
"""Abbreviations a number follows: "No. 4" is one piece, and so is "approx. 4 per cent"."""

TITLE_ABBREVIATIONS = _words(
    """
    mr mrs ms dr prof hon gen col capt lt sgt rev st sen rep gov amb messrs
    """
)
"""Abbreviations a name follows."""

ABBREVIATIONS = frozenset(
    "jan feb mar apr jun jul aug sep sept oct nov dec est art arts fig figs vol vols sec secs gen gov sen rep rev col sgt lt adm "
    "inc ltd corp etc eds pub viz min max tel fax ext app ave blvd approx dept govt assn univ prof capt messrs intl para paras "
    "esp resp incl excl bros calif conn penn tenn minn wash mich supp cont hon ser ibid repr trans avg ann proc sci tech hist soc".split()
)
"""Words of three letters and more that end in a full stop within a sentence."""

LONGEST = 3000
"""Characters of the longest sentence: what is longer is no prose, and is cut so that work stays linear."""

_STOP = re.compile(r"((?<!\w)[^\W\d_]{3,}|[0-9]%?|%|\))[.!?][”\"’')\]]{0,2}\s+(?=[“\"‘'(]?[A-Z])")
_LAST_WORD = re.compile(r"(?:^|[^\w.])([^\W\d_]+)\.$")


@cache
def _spans() -> Callable[[str], list[tuple[int, int]]]:
    import nupunkt  # loaded on first use: its model takes a few hundredths of a second

    return nupunkt.sent_spans


def _belongs_together(left: str, right: str) -> bool:
    """Whether what a splitter parted is one sentence."""
    first = right[0]
    if first.islower():
        return not left.endswith(("!", "?"))
    found = _LAST_WORD.search(left[-12:])
    if not found:
        return False
    word = found[1].lower()
    return word in TITLE_ABBREVIATIONS or (word in NUMBER_ABBREVIATIONS and first.isdecimal())


def _cut(line: str, pieces: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Ends a sentence also where an ordinary word, a numeral or a bracket and a full stop precede a capital."""
    out: list[tuple[int, int]] = []
    for start, end in pieces:
        for m in _STOP.finditer(line, start, end):
            word = m[1]
            if word.isalpha() and (not word.islower() or word in ABBREVIATIONS):
                continue
            if word[0].isdecimal() and line[start : m.start()].strip() in ("", "("):
                continue  # 1. A numbered paragraph
            out.append((start, m.end()))
            start = m.end()
        while end - start > LONGEST:
            space = line.rfind(" ", start + 1, start + LONGEST)
            cut = space if space > start else start + LONGEST
            out.append((start, cut))
            start = cut
        out.append((start, end))
    return out


def split_line(line: str) -> list[tuple[int, int]]:
    """Sentences of one line, without the white space around them."""
    if not line.strip():
        return []
    spans: list[tuple[int, int]] = []
    pieces = _spans()(line) if "." in line or "!" in line or "?" in line else [(0, len(line))]
    for start, end in _cut(line, pieces):
        piece = line[start:end]
        start += len(piece) - len(piece.lstrip())
        end -= len(piece) - len(piece.rstrip())
        if start >= end:
            continue
        if (
            spans
            and end - spans[-1][0] <= LONGEST
            and _belongs_together(line[spans[-1][0] : spans[-1][1]], line[start:end])
        ):
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return spans


def split_sentences(text: str) -> list[tuple[int, int]]:
    """Offsets ``(start, end)`` of the sentences of ``text``, in order; none crosses a line end.

    >>> text = "Dr. Okoro spoke. Output fell by 2.5 per cent.\\nNo. 4 closed"
    >>> [text[a:b] for a, b in split_sentences(text)]
    ['Dr. Okoro spoke.', 'Output fell by 2.5 per cent.', 'No. 4 closed']
    >>> split_sentences("")
    []
    """
    sentences: list[tuple[int, int]] = []
    offset = 0
    for line in text.split("\n"):
        sentences += [(offset + start, offset + end) for start, end in split_line(line)]
        offset += len(line) + 1
    return sentences
