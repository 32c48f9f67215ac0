"""Text of a page that no viewer shows: invisible, in the colour of its ground, painted over, beyond the page's edge.

Few of a page's characters look like that; whether they do is told by what they are, and whether they really cannot
be seen by a picture of the page, which is drawn only then.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import pypdfium2.raw as pdfium

from greylit.readers.pdf.engine import Span
from greylit.readers.pdf.layer import UNSEEN
from greylit.readers.pdf.lines import ASCENT
from greylit.readers.pdf.paint import Paint
from greylit.reading import Box

PALE = 0.9
"""Letters brighter than this, of 1, cannot be seen on paper."""

ALIKE = 0.2
"""Letters whose brightness differs from a filled shape's by less cannot be seen on it."""

SCALE = 1.5
"""Points of the picture to a point of the page: letters of 8 points are 12 high."""

FLAT = 32
"""Where brightness, of 255, varies by no more than this, nothing can be read."""


def part_unseen(page: Any, spans: Sequence[Span], turn: int, frame: Box, paint: Paint) -> tuple[list[Span], list[Span]]:
    """The spans of a page that can be seen, and those that cannot."""
    unseen = {n for n, span in enumerate(spans) if _is_beyond(span, turn, frame) or span.mode in UNSEEN}
    doubtful = [n for n, s in enumerate(spans) if n not in unseen and s.turn == turn and _is_doubtful(s, frame, paint)]
    if doubtful:
        picture = _draw(page, turn)
        unseen.update(n for n in doubtful if _is_flat(spans[n], frame, picture))
    if not unseen:
        return list(spans), []
    return [s for n, s in enumerate(spans) if n not in unseen], [spans[n] for n in sorted(unseen)]


def _is_beyond(span: Span, turn: int, frame: Box) -> bool:
    if span.turn != turn:
        return False
    return span.x0 >= frame[2] or span.x1 <= frame[0] or span.base <= frame[1] or span.base - span.size / 2 >= frame[3]


def _is_doubtful(span: Span, frame: Box, paint: Paint) -> bool:
    if not span.color >> 24:
        return True
    own = _brightness(span.color)
    if own <= PALE and not paint.fills:
        return False
    x, y = (span.x0 + span.x1) / 2 - frame[0], span.base - span.size / 4 - frame[1]

    def lies_on(box: Box) -> bool:
        return box[0] < x < box[2] and box[1] < y < box[3]

    grounds = [color for box, color in zip(paint.fills, paint.colors, strict=True) if lies_on(box)]
    if any(abs(own - _brightness(color)) < ALIKE for color in grounds):
        return True
    return own > PALE and not grounds and not any(map(lies_on, paint.pictures))


@lru_cache(maxsize=1024)
def _brightness(color: int) -> float:
    """Of 0xAARRGGBB, from 0 to 1."""
    return (0.299 * (color >> 16 & 255) + 0.587 * (color >> 8 & 255) + 0.114 * (color & 255)) / 255


def _draw(page: Any, turn: int) -> Any:
    extra = (turn - pdfium.FPDFPage_GetRotation(page.raw)) % 4
    bitmap = page.render(scale=SCALE, rotation=90 * extra, grayscale=True)
    picture = bitmap.to_numpy().copy()
    bitmap.close()
    return picture[:, :, 0] if picture.ndim == 3 else picture


def _is_flat(span: Span, frame: Box, picture: Any) -> bool:
    top, bottom = span.base - ASCENT * span.size * 0.7, span.base
    a, b, c, d = (
        max(0, round(SCALE * v)) for v in (span.x0 - frame[0], top - frame[1], span.x1 - frame[0], bottom - frame[1])
    )
    part = picture[b : max(d, b + 1), a : max(c, a + 1)]
    return bool(part.size) and int(part.max()) - int(part.min()) <= FLAT
