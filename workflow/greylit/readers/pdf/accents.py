"""Accents that are printed as characters of their own, above or below a letter: TeX writes Latin text like this."""

from __future__ import annotations

import unicodedata
from typing import Any

import numpy as np

COMBINING = {
    # a spacing accent → the combining one
    "`": "\u0300",
    "\u00b4": "\u0301",
    "\u02c6": "\u0302",
    "\u02dc": "\u0303",
    "\u00af": "\u0304",
    "\u02d8": "\u0306",
    "\u02d9": "\u0307",
    "\u00a8": "\u0308",
    "\u02da": "\u030a",
    "\u02dd": "\u030b",
    "\u02c7": "\u030c",
    "\u00b8": "\u0327",
    "\u02db": "\u0328",
}
DOTLESS = {"\u0131": "i", "\u0237": "j"}
ACCENTS = np.zeros(0x300, dtype=bool)
"""Which of the characters below the combining accents, and of all others as the last of them, are accents."""
ACCENTS[[ord(c) for c in COMBINING]] = True

NEAR = 0.12, 0.3
"""An accent's middle lies within its letter's box, or so many ems at least and at most from the letter's middle."""

HEIGHT = 1.15
"""Ems of the boxes pdfium gives to characters."""

RAISED = 0.5
"""Ems by which the baselines of an accent and its letter differ at most."""


def compose(letter: str, accent: str) -> str | None:
    """The letter that bears an accent, where Unicode has it.

    >>> compose("\u0131", "\u00b4"), compose("c", "\u00b8"), compose("q", "\u00b4")
    ('\u00ed', '\u00e7', None)
    """
    made = unicodedata.normalize("NFC", DOTLESS.get(letter, letter) + COMBINING[accent])
    return made if len(made) == 1 and made.isalpha() else None


def join_accents(codes: Any, index: Any, boxes: Any) -> tuple[Any, Any]:
    """Characters of ink without the accents that stand over or under a letter, which then bears them.

    ``codes`` and ``boxes`` (left, top, right, bottom) are those of all characters of a page; ``index`` are those of ink.
    Returns the codes and which of the ink is kept.
    """
    keep = np.ones(len(index), dtype=bool)
    found = np.flatnonzero(ACCENTS[np.minimum(codes[index], len(ACCENTS) - 1)])
    if not len(found):
        return codes, keep
    codes = codes.copy()
    left, top, right, bottom = boxes[index].T
    size = (top - bottom) / HEIGHT
    middle = (left + right) / 2
    reach = np.clip((right - left) / 2, NEAR[0] * size, NEAR[1] * size)
    for k in found.tolist():
        for other in _find_near(k, middle, bottom, reach, size):
            made = compose(chr(codes[index[other]]), chr(codes[index[k]])) if other != k and keep[other] else None
            if made is not None:
                codes[index[other]] = ord(made)
                keep[k] = False
                break
    return codes, keep


def _find_near(k: int, middle: Any, bottom: Any, reach: Any, size: Any) -> list[int]:
    """The characters that accent ``k`` may stand on, the nearest first: its neighbours, else others of the page."""
    for among in (slice(max(0, k - 1), k + 2), slice(None)):
        apart = np.abs(middle[among] - middle[k])
        fits = (apart < reach[among]) & (np.abs(bottom[among] - bottom[k]) < RAISED * size[among])
        near = [n + (among.start or 0) for n in np.flatnonzero(fits).tolist()]
        if any(n != k for n in near):
            return sorted(near, key=lambda n: abs(float(middle[n] - middle[k])))
    return []
