"""Symbols: what the glyphs of symbol fonts mean, knowledge, one row a glyph."""

from __future__ import annotations

import re

SYMBOLS: dict[str, str] = {
    # the code within a symbol font (Symbol unless it says otherwise), in hexadecimal → the character
    "22": "∀",
    "24": "∃",
    "2A": "∗",
    "2D": "−",
    "61": "α",
    "62": "β",
    "63": "χ",
    "64": "δ",
    "65": "ε",
    "66": "φ",
    "67": "γ",
    "68": "η",
    "6C": "λ",
    "6D": "μ",
    "70": "π",
    "71": "θ",
    "72": "ρ",
    "73": "σ",
    "74": "τ",
    "77": "ω",
    "44": "Δ",
    "46": "Φ",
    "47": "Γ",
    "53": "Σ",
    "57": "Ω",
    "A3": "≤",
    "B0": "°",
    "B1": "±",
    "B3": "≥",
    "B4": "×",
    "B7": "•",
    "B8": "÷",
    "B9": "≠",
    "BB": "≈",
    "A5": "∞",
    "D6": "√",
    "E5": "∑",
    "AE": "→",
    "AC": "←",
    "A7": "▪",  # Wingdings: a small square, the second bullet Word offers
    "A8": "◻",
    "D8": "➢",
    "FC": "✓",
    "6E": "■",
    "76": "❖",
}


_PRIVATE = re.compile("[\uf000-\uf0ff]")


def read_symbol(code: int) -> str:
    """The character that a code of a symbol font stands for; U+FFFD where nobody knows it.

    >>> read_symbol(0xF0B7), read_symbol(0xF0A3), read_symbol(0x2022)
    ('•', '≤', '•')
    """
    within = code - 0xF000 if 0xF000 <= code <= 0xF0FF else code
    if within > 0xFF:
        return chr(code) if not 0xE000 <= code <= 0xF8FF else "\ufffd"
    return SYMBOLS.get(f"{within:02X}", "\ufffd")


def read_symbols(text: str) -> str:
    """A text whose characters from a symbol font's private codes are read.

    >>> read_symbols("\\uf0b7 a")
    '• a'
    """
    return _PRIVATE.sub(lambda match: read_symbol(ord(match[0])), text)
