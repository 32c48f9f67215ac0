"""Text that is written from the right to the left: put by the place of its letters into the order in which it is read.

What pdfium makes of such text is in order for some files, and word by word backwards for others. Where the letters stand
is sure: so a line is taken from the left to the right like any other, and turned when it is set.
"""

from __future__ import annotations

import re
from typing import Any

import numpy as np

RANGES = (0x590, 0x8FF), (0xFB1D, 0xFDFF), (0xFE70, 0xFEFC)
"""Letters written from the right to the left: Hebrew, Arabic, Syriac and their presentation forms."""

LETTER = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_ONWARD = re.compile(
    r"[^\W\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc](?:[^\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]*[^\W\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]%?)?"
)
"""What is written from the left to the right among such letters: numbers, names in other letters."""

_BACKWARD = re.compile(f"{LETTER.pattern}(?:[^\\w]*{LETTER.pattern})*")
_MIRROR = str.maketrans("()[]{}<>«»", ")(][}{><»«")


def has_leftward(codes: Any) -> bool:
    """Whether any of the characters is written from the right to the left."""
    return any(bool(((codes >= first) & (codes <= last)).any()) for first, last in RANGES)


def order_lines(codes: Any, index: Any, lefts: Any) -> tuple[Any, Any]:
    """The order in which the characters at the places ``index`` stand from the left to the right, and which this concerns:
    those of lines with letters written leftward. ``lefts`` is each one's left edge.

    Characters that share a place, as those of a ligature do, come turned, as all of the line does.
    """
    line = np.cumsum((codes == 0x0A) | (codes == 0x0D))[index]
    own = codes[index]
    leftward = np.zeros(len(index), dtype=bool)
    for first, last in RANGES:
        leftward |= (own >= first) & (own <= last)
    turned = np.isin(line, np.unique(line[leftward]))
    order = np.arange(len(index))
    places = np.flatnonzero(turned)
    order[places] = places[np.lexsort((-index[places], lefts[places], line[places]))]
    return order, turned


def is_leftward(text: str) -> bool:
    """Whether most letters of a text are written from the right to the left."""
    return 2 * len(LETTER.findall(text)) > sum(map(str.isalpha, text))


def _is_mirrored(text: str) -> bool:
    """Whether brackets close before they open; pdfium turns some of those it takes to be written leftward itself."""
    return any(-1 < text.find(end) < text.find(start) for start, end in ("()", "[]", "«»"))


def turn_text(text: str) -> str:
    """Text as it stands from the left to the right → as it is read.

    >>> turn_text("2019 \u05e5\u05e8\u05de\u05d1") == "\u05d1\u05de\u05e8\u05e5 2019"
    True
    >>> turn_text("The \u05ea\u05d9\u05d1 (house)") == "The \u05d1\u05d9\u05ea (house)", turn_text("Quay 4")
    (True, 'Quay 4')
    """
    if not LETTER.search(text):
        return text
    if is_leftward(text):
        turned = _ONWARD.sub(lambda match: match[0][::-1], text[::-1])
        return turned.translate(_MIRROR) if _is_mirrored(turned) else turned
    return _BACKWARD.sub(lambda match: match[0][::-1], text)
