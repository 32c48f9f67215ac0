"""Styles of numerals: whether a document parts thousands by dots."""

from __future__ import annotations

import re

COMMA_LANGUAGES = frozenset("ca cs da de el es fi fr gl hu id it nb nl no pl pt ro ru sv tr uk".split())
"""Languages in which most write a comma before decimals; Spanish is also written with a point."""

DECIMAL_COMMA = re.compile(r"(?<![\w.,])\d{1,3}(?:\.\d{3})*,\d{1,2}(?![\w]|[.,]\d)")
DECIMAL_POINT = re.compile(r"(?<![\w.,])\d{1,3}(?:,\d{3})*\.\d{1,2}(?![\w]|[.,])")
DOTTED = re.compile(r"(?<![\w.,])[1-9]\d{0,2}(?:\.\d{3})+(?![\w]|[.]\d)")
THIN = "\u2009"


def parts_by_dots(text: str, language: str | None) -> bool:
    """Whether a document in a language that has decimal commas writes them, more often than points.

    >>> parts_by_dots("un 31,4 % de 1.204 personas", "es"), parts_by_dots("un 31.4 % de 1.204 kg", "es")
    (True, False)
    >>> parts_by_dots("1,5 of 1.204", "en")
    False
    """
    if language not in COMMA_LANGUAGES:
        return False
    commas = sum(1 for _ in DECIMAL_COMMA.finditer(text))
    return commas > sum(1 for _ in DECIMAL_POINT.finditer(text))


def spread_thousands(text: str) -> str:
    """The text with thin spaces for the dots between thousands: as long, and read alike in every language.

    >>> spread_thousands("1.204 personas, 0.125 y 3.1.2").replace(THIN, "_")
    '1_204 personas, 0.125 y 3.1.2'
    """
    return DOTTED.sub(lambda match: match[0].replace(".", THIN), text)
