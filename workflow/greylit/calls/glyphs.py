"""Glyphs: what OCR reads for the raised digits of a call."""

from __future__ import annotations

import msgspec


class Glyph(msgspec.Struct, frozen=True):
    """A glyph, the digits it is read for (the commonest first); ``pair``: also for any two digits run together.

    ``yes`` is a number it may stand for, ``no`` one it is not read for.
    """

    text: str
    digits: str
    yes: str
    no: str
    pair: bool = False


GLYPHS: tuple[Glyph, ...] = (
    # counted in own pages printed, degraded and read by Tesseract (tests/variants)
    Glyph("!", "1", "1", "8"),
    Glyph("'", "1", "1", "4"),
    Glyph('"', "12", "11", "5", pair=True),
    Glyph("’", "72391", "7", "6"),
    Glyph("”", "27", "12", "4", pair=True),
    Glyph("“", "4", "14", "6", pair=True),
    Glyph("‘", "4", "4", "8"),
    Glyph("?", "239", "3", "6"),
    Glyph("*", "42315", "4", "8"),
    Glyph("°", "56903", "5", "2"),
    Glyph("®", "68", "8", "1"),
    Glyph("©", "6", "6", "3"),
    Glyph("»", "5", "15", "1", pair=True),
    Glyph(">", "52", "5", "7"),
    Glyph("|", "1", "1", "6"),
    Glyph("]", "1", "1", "3"),
    Glyph("}", "1", "1", "5"),
    Glyph("z", "2", "2", "9"),
    Glyph("Z", "2", "2", "5"),
)
_DIGITS = {g.text: g.digits for g in GLYPHS}
_PAIRS = frozenset(g.text for g in GLYPHS if g.pair)

UNLIKE = 1.0
"""Cost of a digit that a glyph is not read for."""
RARER = 0.2
"""Cost of each place down the list of a glyph's digits."""


def weigh_glyphs(glyphs: str, number: int) -> float:
    """What it costs to take ``glyphs`` for ``number``: 0 for the likeliest, ``UNLIKE`` and more for none.

    >>> weigh_glyphs("°", 5) < weigh_glyphs("°", 3) < weigh_glyphs("°", 2)
    True
    >>> weigh_glyphs("!°", 10) < weigh_glyphs("!°", 7)
    True
    """
    read = "".join(glyphs.split())
    digits = str(number)
    if len(read) == len(digits):
        return sum(_weigh_digit(g, d) for g, d in zip(read, digits, strict=True)) / len(digits)
    if len(read) < len(digits):
        return RARER if read in _PAIRS else 0.5 * UNLIKE + 0.5 * _weigh_digit(read[-1:], digits[-1])
    return 0.5 * UNLIKE + 0.5 * min(_weigh_digit(g, digits[-1]) for g in read)


def _weigh_digit(glyph: str, digit: str) -> float:
    if glyph == digit:
        return 0.0
    place = _DIGITS.get(glyph, "").find(digit)
    return RARER * place if place >= 0 else UNLIKE
