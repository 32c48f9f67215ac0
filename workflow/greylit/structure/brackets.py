"""Markers in brackets that were misread: ``{1]``, ``(IJ``, ``4]`` among ``[2]`` and ``[3]``."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from greylit.structure.layout import Layout
from greylit.structure.markers import match_marker, weigh_cues

MISREAD = re.compile(r"(?P<raw>[\[({|]?(?P<m>[\dIl|!]{1,3}|[*†‡])[\])}J|]?)[.:]?\s+(?=\S)")
"""What a marker in brackets may have become."""
ONES = str.maketrans("Il|!", "1111")
"""What is read for the figure one."""
KNOWN = 2
"""Notes with markers in brackets from which on a document has them."""
NEAR = 14
"""Lines from a misread marker within which its neighbour must stand."""


def mend_brackets(layout: Layout) -> tuple[Layout, dict[int, tuple[str, int | None]]]:
    """The layout with misread markers mended, and for each such line what stands there and its number.

    A marker is misread where at least one bracket of it is left, the document has notes in brackets, and the next
    or the last one bears the number after it or before it.

    >>> from greylit.structure.layout import lay_out
    >>> sheet, told = mend_brackets(lay_out(["(IJ Ibid.", "[2] Port Review, p. 4.", "[3] Quay (1999), 7."]))
    >>> sheet.texts[0], told
    ('[1] Ibid.', {0: ('(IJ', 1)})
    >>> mend_brackets(lay_out(["(1) It rose.", "(2) It fell."]))[1]
    {}
    """
    numbers = [_read_number(text) if text[:1] == "[" else None for text in layout.texts]
    known = sum(n is not None and weigh_cues(t) > 0 for n, t in zip(numbers, layout.texts, strict=True))
    told: dict[int, tuple[str, int | None]] = {}
    if known < KNOWN:
        return layout, told
    texts = list(layout.texts)
    for i, text in enumerate(layout.texts):
        match = MISREAD.match(text) if numbers[i] is None else None
        if match is None or not set(match["raw"]) & set("[](){}"):
            continue
        symbol = not match["m"].translate(ONES).isdecimal()
        number = None if symbol else int(match["m"].translate(ONES))
        if number is not None and not _has_neighbour(numbers, i, number):
            continue
        if symbol and not any(n == 1 for n in numbers[i + 1 : i + NEAR]) and i > NEAR * KNOWN:
            continue
        told[i] = (match["raw"], number)
        numbers[i] = number
        texts[i] = f"[{match['m'] if symbol else number}] {text[match.end() :]}"
    return msgspec.structs.replace(layout, texts=tuple(texts)), told


def _read_number(text: str) -> int | None:
    """The number in brackets that a line begins with."""
    marker = match_marker(text)
    return int(marker[1]["m"]) if marker and marker[0] == "brackets" and marker[1]["m"].isdecimal() else None


def _has_neighbour(numbers: Sequence[int | None], i: int, number: int) -> bool:
    """Whether the next number in brackets is the one after it, or the last one the one before."""
    after = next((n for n in numbers[i + 1 : i + NEAR] if n is not None), None)
    before = next((n for n in reversed(numbers[max(0, i - NEAR) : i]) if n is not None), None)
    return after == number + 1 or before == number - 1
