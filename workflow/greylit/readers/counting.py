"""Numerals as word processors and browsers write them when they count headings, list items and notes themselves."""

from __future__ import annotations

from collections.abc import Callable

from greylit.structure.numbering import write_roman

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = {
    # last word of a cardinal → of its ordinal; the others take -th
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
SYMBOLS = "*†‡§"
"""Note signs in the order they are used; doubled after the last."""


def write_letters(value: int) -> str:
    """A, B, … Z, AA, BB: as word processors go on after Z.

    >>> write_letters(3), write_letters(28)
    ('C', 'BB')
    """
    return chr(65 + (value - 1) % 26) * ((value - 1) // 26 + 1) if value > 0 else str(value)


def write_symbol(value: int) -> str:
    """The note sign of a number.

    >>> write_symbol(2), write_symbol(5)
    ('†', '**')
    """
    return SYMBOLS[(value - 1) % len(SYMBOLS)] * ((value - 1) // len(SYMBOLS) + 1) if value > 0 else str(value)


def write_cardinal(value: int) -> str:
    """A number below a hundred in words, others in digits.

    >>> write_cardinal(21), write_cardinal(7)
    ('Twenty-one', 'Seven')
    """
    if not 0 <= value < 100:
        return str(value)
    tens, ones = divmod(value, 10)
    words = _ONES[value] if value < 20 else _TENS[tens] + (f"-{_ONES[ones]}" if ones else "")
    return words.capitalize()


def write_ordinal_word(value: int) -> str:
    """An ordinal below a hundred in words.

    >>> write_ordinal_word(3), write_ordinal_word(20)
    ('Third', 'Twentieth')
    """
    if not 0 < value < 100:
        return write_ordinal(value)
    head, _, last = write_cardinal(value).casefold().rpartition("-")
    ordinal = _ORDINALS.get(last) or (f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th")
    return (f"{head}-{ordinal}" if head else ordinal).capitalize()


def write_ordinal(value: int) -> str:
    """An ordinal in digits.

    >>> write_ordinal(1), write_ordinal(12), write_ordinal(23)
    ('1st', '12th', '23rd')
    """
    teen = 10 <= value % 100 < 20
    return f"{value}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(value % 10, 'th')}"


def _lower(write: Callable[[int], str]) -> Callable[[int], str]:
    return lambda value: write(value).lower()


def _roman(value: int) -> str:
    return write_roman(value) if 0 < value < 400 else str(value)


STYLES: dict[str, Callable[[int], str]] = {
    # what OOXML, OpenDocument and HTML call a style of numerals → how it writes a number; others: in digits
    "upperRoman": _roman,
    "lowerRoman": _lower(_roman),
    "upperLetter": write_letters,
    "lowerLetter": _lower(write_letters),
    "ordinal": write_ordinal,
    "cardinalText": write_cardinal,
    "ordinalText": write_ordinal_word,
    "decimalZero": lambda value: f"{value:02d}",
    "chicago": write_symbol,
    "none": lambda value: "",
    "I": _roman,
    "i": _lower(_roman),
    "A": write_letters,
    "a": _lower(write_letters),
    "upper-roman": _roman,
    "lower-roman": _lower(_roman),
    "upper-alpha": write_letters,
    "lower-alpha": _lower(write_letters),
    "upper-latin": write_letters,
    "lower-latin": _lower(write_letters),
    "decimal-leading-zero": lambda value: f"{value:02d}",
}


def write_numeral(value: int, style: str) -> str:
    """A number in a style of numerals.

    >>> write_numeral(4, "lowerRoman"), write_numeral(4, "A"), write_numeral(4, "decimal")
    ('iv', 'D', '4')
    """
    return STYLES.get(style, str)(value)
