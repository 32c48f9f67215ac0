"""Short lines among wrapped ones: where a heading stands that no empty line sets apart."""

from __future__ import annotations

import re
from itertools import pairwise

from greylit.structure.captions import SOURCE, match_caption
from greylit.structure.layout import TERMINAL, Layout
from greylit.structure.markup import strip_marks
from greylit.structure.numbering import parse_label
from greylit.structure.vocabulary import SMALL_WORDS, read_credit


def _is_short_line(layout: Layout, run: list[int], before: str, rest: list[str], above: str) -> bool:
    """Whether a short line without a stop stands above a full one: in wrapped prose no line does.

    It must read like a heading, as print of ragged lines breaks where it will.
    """
    assert layout.width is not None
    words = before.split()
    text = " ".join(layout.texts[i] for i in run)
    opening = (
        not above
        or not layout.texts[run[0] - 1]
        or TERMINAL.search(above[-8:]) is not None
        or _is_part_heading(above)
        or _is_title(layout, above)
    )
    return (
        opening
        and len(run) <= 2
        and all(len(layout.texts[i]) < 0.7 * layout.width for i in run)
        and before[-1] not in ".,;:-–—!"
        and words[-1].casefold() not in (SMALL_WORDS if text.split()[0] in ASKING else SMALL_WORDS | ENDLESS)
        and text[0].isupper()
        and len(text.split()) <= 12
        and not re.search(r"[.!?;,]\s", text)
        and (_measure_line(rest) >= 0.75 * layout.width or _opens_heading(layout, before, rest))
        and (rest[0][0].isupper() or rest[0][0] in "“\"‘'")
        and not SOURCE.match(before)
    )


def _opens_heading(layout: Layout, before: str, rest: list[str]) -> bool:
    """Whether a short line stands above another, with room left for its first word, and that one above a full line."""
    assert layout.width is not None
    below = rest[0]
    return (
        len(rest) > 1
        and len(before) + 1 + len(below.split()[0]) < 0.5 * layout.width
        and 2 <= len(below.split()) <= 10
        and len(below) < 0.7 * layout.width
        and below[-1].isalnum()
        and not re.search(r"[.!?;:,]\s|\d", below)
        and len(rest[1]) >= 0.75 * layout.width
        and (rest[1][0].isupper() or rest[1][0] in "“\"‘'")
    )


FEW = 4
"""Words of a heading that need not begin with capitals."""
STOPPED = re.compile(r"[.,;][”’]?\d{0,3}(?:\s|$)")
"""A stop within a line or at its end, a call behind it."""
CALLED = re.compile(r"[^\W\d_][.,;:]?[”’]?\d{1,3}$")
"""A call at the end of a line."""


def _measure_line(rest: list[str]) -> int:
    """Length of the first of some lines, with what converters part from it behind raised numbers."""
    length = len(rest[0])
    for before, after in pairwise(rest):
        if CALLED.search(before[-8:]) is None:
            break
        length += 1 + len(after)
    return length


def _is_title(layout: Layout, text: str) -> bool:
    """Whether a line has the form of a short heading: two words and more, titled or few, no stops."""
    assert layout.width is not None
    words = text.split()
    return (
        2 <= len(words) <= 8
        and len(text) < 0.5 * layout.width
        and text[0].isupper()
        and text[-1].isalpha()
        and not re.search(r"[.!?;:,]|\d", text)
        and words[-1].casefold() not in SMALL_WORDS | ENDLESS
        and (len(words) <= FEW or text.isupper() or all(w[0].isupper() or w.casefold() in SMALL_WORDS for w in words))
    )


ASKING = frozenset(("What", "How", "Why", "Who", "When", "Where", "Which"))
"""Words a question begins with, which may end in a verb."""
ENDLESS = frozenset(
    "that which who what when where is are was were has have had be been not than then this these those its their our his her he she it they we i you if because while can could may might must shall should will would do does did".split()
)
"""Words with which no heading ends."""


def _is_part_heading(text: str) -> bool:
    """Whether a line is a heading by its label alone: ``Chapter 2. Ports``."""
    label = parse_label(text)
    return label is not None and label.frame in ("unit", "section-sign") and text[-1] not in ".,;:"


def ends_heading(layout: Layout, run: list[int], previous: int, rest: list[str], above: str) -> bool:
    """Whether the run is a heading that is over: a short line without a stop, then prose. ``above``: the line before."""
    if layout.width is None:
        return False
    first, before = layout.texts[run[0]], layout.texts[previous]
    label = parse_label(strip_marks(first))
    if len(run) == 1 and label is not None and label.width >= len(strip_marks(first)):
        return False  # the title comes next
    if _is_short_line(layout, run, before, rest, above):
        return True
    if label is None or len(run) > 3 or before[-1] in ".;,:-":
        return False
    if not (rest[0][0].isupper() or (rest[0][0] in "“\"‘'" and rest[0][1:2].isupper())):
        return False
    sure = label.frame in ("unit", "section-sign", "decimal")
    long = any(_measure_line(rest[k:]) >= 0.8 * layout.width for k in range(min(2, len(rest))))
    prose = long and any(STOPPED.search(t) for t in rest)
    prose = prose or (sure and len(rest[0].split()) >= 5 and re.search(r"[a-z][.!?]”?$", rest[0]) is not None)
    fits = len(before) + 1 + len(rest[0].split()[0]) <= 0.95 * layout.width  # the break was meant
    short = len(before) < 0.75 * layout.width or (sure and fits)
    return prose and short and before.split()[-1] not in SMALL_WORDS


def is_set_off(layout: Layout, previous: int, rest: list[str]) -> bool:
    """Whether a heading stands between two lines of prose with no empty line: cut short though more would fit."""
    if layout.width is None or len(rest) < 2 or TERMINAL.search(layout.texts[previous][-8:]) is None:
        return False
    text, below = rest[0], rest[1]
    words = text.split()
    if len(rest) > 2 and _is_title(layout, below) and len(below) < 0.5 * layout.width:
        below = rest[2]  # a heading of the rank below
        length = _measure_line(rest[2:])
    else:
        length = _measure_line(rest[1:])
    return (
        len(text) + 1 + len(rest[1].split()[0]) < 0.7 * layout.width
        and 2 <= len(words) <= 10
        and (text[0].isupper() or text[0] in "“")
        and text[-1].isalnum()
        and not re.search(r"[.!?;:,](?:\s|$)|\d", text)
        and words[-1].casefold() not in (SMALL_WORDS if words[0] in ASKING else SMALL_WORDS | ENDLESS)
        and length >= 0.75 * layout.width
        and (below[0].isupper() or (below[0] in '“"‘' and below[1:2].isupper()))
        and match_caption(text) is None
        and read_credit(text) is None
    )
