"""What stands right above a page's notes and begins like one: an item of a list, a sentence that goes on."""

from __future__ import annotations

import re

from greylit.structure.layout import TERMINAL, Layout
from greylit.structure.markers import is_called, match_marker, weigh_cues
from greylit.structure.units import BULLET, GARBLED_BULLET

MOST = 4
"""Items taken off a page's notes, at most."""
LISTED = 2
"""Lines of a page that begin with a bullet from which on it has a list."""
STAR = re.compile(r"\*\s+\S")
STARS, CITING = 4, 0.3
"""From so many lines on that begin with a star it is a document's bullet, where at most this share of them cite."""
LONG = 1.2
"""Widths of the page's lines from which on an item is too long for most notes."""


def shed_body(layout: Layout, lines: list[int], first: int) -> int:
    """The first line of a page's notes without what is none: ``first`` began them, by its looks.

    A note never goes on with a sentence of the body. Where the page has a list, a long item that cites nothing is
    one of the list, if a note stands below it. ``lines`` are the page's, in order.
    """
    for _ in range(MOST):
        at = lines.index(first)
        end = next((n for n in range(at + 1, len(lines)) if _begins(layout, lines, n)), None)
        if end is None or not (_goes_on(layout, lines, at) or _is_item(layout, lines, at, end)):
            break
        first = lines[end]
    return first


def _begins(layout: Layout, lines: list[int], at: int) -> bool:
    """Whether a line may begin a note: by a marker, after an empty line or a sentence's end."""
    text, above = layout.texts[lines[at]], layout.texts[lines[at] - 1]
    return match_marker(text) is not None and (not above or TERMINAL.search(above[-8:]) is not None)


def _goes_on(layout: Layout, lines: list[int], at: int) -> bool:
    """Whether a line, a stray mark before it aside, goes on with the sentence above."""
    marker = match_marker(layout.texts[lines[at]])
    if marker is None or marker[0] != "garbled" or not at:
        return False
    above = layout.texts[lines[at - 1]]
    rest = layout.texts[lines[at]][marker[1].end() :]
    prose = re.match(r"[a-z]{3,} [a-z]+ [a-z]+", rest) is not None
    return prose and above[-1].isalpha() and layout.is_full(lines[at - 1])


def _is_item(layout: Layout, lines: list[int], at: int, end: int) -> bool:
    """Whether lines ``at`` to before ``end`` are an item of the page's list."""
    text = layout.texts[lines[at]]
    if GARBLED_BULLET.match(text) is None or layout.width is None:
        return False
    listed = sum(
        (BULLET.match(layout.texts[i]) or GARBLED_BULLET.match(layout.texts[i])) is not None for i in lines[:at]
    )
    chunk = [layout.texts[i] for i in lines[at:end]]
    long = sum(map(len, chunk)) > LONG * layout.width
    return listed >= LISTED and long and not any(weigh_cues(t) > 0 for t in chunk)


def find_bullets(layout: Layout) -> set[int]:
    """Lines that a star opens as a bullet: many do, few of them cite, and no word bears a star as a call."""
    lines = [i for i, text in enumerate(layout.texts) if text[:1] == "*" and STAR.match(text)]
    plain = {i for i in lines if weigh_cues(layout.texts[i]) < 0.4}
    if len(lines) < STARS or len(plain) < (1 - CITING) * len(lines):
        return set()
    called = sum(is_called("*", [text]) for text in layout.texts if "*" in text[1:])
    return plain if 2 * called < len(lines) else set()
