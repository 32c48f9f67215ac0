"""Numbers of lines: down the margin of drafts, bills and verse, each beside its line or every fifth one.

They count on from line to line and belong to no text. They are set apart, in a region of their own.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from greylit.readers.pdf.engine import Span
from greylit.readers.pdf.lines import Piece

LEAST = 3
"""So many numbers below one another count lines."""

STEPS = (1, 2, 5, 10)
"""Of so many lines one is numbered."""

STEADY = 0.75
"""Share of neighbours between which the numbers grow by the step."""

SMALL, MANY = 0.9, 10
"""Numbers of every line are smaller than the text by this factor, or so many at least."""

APART = 0.4
"""Ems between a number and the text beside it, at least."""

RAISED = 0.15, 0.75
"""How far above the text's baseline the number of a note stands, in ems of the text."""

WRITTEN = 25
"""Characters of a piece that tells where the text begins and ends."""


def part_line_numbers(pieces: Sequence[Piece]) -> tuple[list[Piece], list[Piece]]:
    """The pieces of a page without the numbers of its lines, and these, from the top."""
    written = [p for p in pieces if p.weight >= WRITTEN]
    if len(written) < LEAST:
        return list(pieces), []
    numbers: list[Piece] = []
    taken: set[int] = set()
    for right in (False, True):
        beside = _find_beside(pieces, written, right)
        chain = _follow(sorted(beside, key=lambda span: span.base))
        if not _is_margin(chain, written, right):
            continue
        for span in chain:
            numbers.append(Piece([span], span.x0, span.x1, span.base, span.size, len(span.text)))
            taken.add(id(span))
    if not taken:
        return list(pieces), []
    return [left for p in pieces if (left := _without(p, taken)) is not None], numbers


def _find_beside(pieces: Sequence[Piece], written: Sequence[Piece], right: bool) -> list[Span]:
    """Numbers that stand alone, or first or last in their piece, outside of where nearly all of the text is."""
    bases = sorted((p.base, p.size) for p in written)
    edges = sorted(_find_edge(p, right) for p in written)
    edge = edges[len(edges) // 10]
    out = []
    for piece in pieces:
        spans = sorted(piece.spans, key=lambda s: s.x0, reverse=right)
        span = spans[0]
        if not span.text.isdecimal() or len(span.text) > 4 or _is_raised(span, bases):
            continue
        inner = -span.x0 if right else span.x1
        gap = (spans[1].x0 - span.x1 if not right else span.x0 - spans[1].x1) if len(spans) > 1 else 99.0
        if inner <= edge - APART * span.size and gap >= APART * span.size:
            out.append(span)
    return out


def _is_raised(span: Span, bases: Sequence[tuple[float, float]]) -> bool:
    """Whether a small number stands above the line of the text beside it, as the numbers of notes do.

    ``bases``: baseline and size of the pieces of text, from the top.
    """
    base, size = next(iter(bases[bisect_left(bases, (span.base - 0.5, 0.0)) :]), (0.0, 0.0))
    return span.size <= SMALL * size and RAISED[0] * size < base - span.base < RAISED[1] * size


def _find_edge(piece: Piece, right: bool) -> float:
    """How far out a piece's text reaches to one side, a number that stands before or behind it left out."""
    own = [s for s in piece.spans if not s.text.isdecimal()] or piece.spans
    return -max(s.x1 for s in own) if right else min(s.x0 for s in own)


def _follow(beside: list[Span]) -> list[Span]:
    """The numbers that count on from top to bottom, if they do; else none."""
    values = [int(span.text) for span in beside]
    grown = Counter(b - a for a, b in pairwise(values))
    step = max(STEPS, key=lambda s: (grown[s], -s))
    if grown[step] < max(LEAST - 1, STEADY * (len(values) - 1)):
        return []
    return [span for k, span in enumerate(beside) if _counts(values, k, step)]


def _is_margin(chain: Sequence[Span], written: Sequence[Piece], right: bool) -> bool:
    """Whether numbers count lines rather than items or pages of a contents list.

    They are small, or every fifth or tenth, or stand left of nearly all lines of a page that is full of text.
    """
    if not chain:
        return False
    usual = sorted(p.size for p in written)[len(written) // 2]
    if all(span.size <= SMALL * usual for span in chain) or int(chain[-1].text) - int(chain[0].text) >= 4 * len(chain):
        return True
    reach = max(p.x1 for p in written) - min(p.x0 for p in written)
    full = sum(p.x1 - p.x0 >= 0.85 * reach for p in written)
    return not right and len(chain) >= MANY and len(chain) >= 0.85 * len(written) and 2 * full >= len(written)


def _counts(values: Sequence[int], k: int, step: int) -> bool:
    """Whether a number is so much more than the one before, or so much less than the next."""
    before = k > 0 and values[k] - values[k - 1] == step
    return before or (k + 1 < len(values) and values[k + 1] - values[k] == step)


def _without(piece: Piece, taken: set[int]) -> Piece | None:
    spans = [s for s in piece.spans if id(s) not in taken]
    if len(spans) == len(piece.spans):
        return piece
    if not spans:
        return None
    most = max(spans, key=lambda s: len(s.text))
    x0, x1 = min(s.x0 for s in spans), max(s.x1 for s in spans)
    return Piece(spans, x0, x1, most.base, most.size, sum(len(s.text) for s in spans))
