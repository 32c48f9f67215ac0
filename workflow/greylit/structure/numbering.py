"""Labels: the numbering before a heading, note or list item, read in any style and mended by sequence."""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec

WORDS: dict[str, int] = {
    # number words a label may be written in
    **{w: n for n, w in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)},
    **{
        w: n
        for n, w in enumerate(
            "thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty twentyone twentytwo twentythree".split(),
            13,
        )
    },
    **{w: n for n, w in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth".split(), 1)},
}

UNITS = (
    "part chapter section article art annex appendix title book axis pillar phase step module theme lesson act "
    # Spanish, Portuguese, French, German, Italian
    "parte capítulo sección seção secção artículo artigo título eje eixo anexo apéndice apêndice "
    "partie chapitre titre annexe teil kapitel abschnitt artikel anhang anlage capitolo sezione articolo allegato appendice"
)
"""Words that announce a numbered part. A text's own name for its parts, not a word of prose."""

APPENDIX_UNITS = frozenset("annex appendix anexo apéndice apêndice annexe anhang anlage allegato appendice".split())
"""Those of them that name an appendix."""

_NUMERAL = r"(?:\d{1,3}|[IVXLCivxlc1l|!]{1,7}|[IVXl1|!]{1,4}\]|IH|[A-Za-z])"
_WORD = "|".join(WORDS)

FRAMES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    # how the numeral is dressed (its frame), most particular first: name, pattern with group n
    (name, re.compile(pattern, re.IGNORECASE if name in ("unit", "ordinal") else 0))
    for name, pattern in (
        (
            "unit",
            rf"(?P<unit>{'|'.join(UNITS.split())})\.?\s+(?P<n>{_NUMERAL}|(?-i:[IVXl1|!]{{1,4}}f)|{_WORD})(?![\w’'])\s*[.:–—-]?\s*",
        ),
        ("ordinal", rf"(?P<n>{_WORD})\s*$"),
        ("section-sign", r"(?:[S8]?§|S(?= ?\d{1,2} [A-Z]))\s*(?P<n>\d{1,3}(?:\.\d{1,2})*)\.?\s*"),
        ("lettered", r"(?P<n>[A-Z](?:\.\d{1,2}){1,3})\.?\s+(?=[A-Z“\"(])"),
        ("decimal", r"(?P<n>[1-9]\d?(?:\.[1-9]\d?){1,4})\.?(?:\s+(?=[^\W\da-z_]|[“\"'(¿])|\s*$|(?=[A-Z][a-z]))"),
        ("brackets", rf"\((?P<n>{_NUMERAL})\)\s*"),
        ("bracket", rf"(?P<n>{_NUMERAL})\)\s*(?=\S)"),
        ("dot", rf"(?P<n>{_NUMERAL})\s?\.\s+(?=\S)"),
        ("colon", r"(?P<n>\d{1,2}|[IVXLCl1|!]{1,6})\s*(?::|\s[–—-])\s+(?=[A-Z“\"])"),
        ("bare", r"(?P<n>\d{1,2}|[IVX]{2,5})\s+(?=[A-Z“\"][A-Za-z]|A [A-Za-z])"),
    )
)

ROMAN = re.compile(r"m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})")
MISREAD = str.maketrans({"1": "i", "l": "i", "|": "i", "!": "i", "]": "i", "f": "i"})
"""What OCR reads for the I of a roman numeral."""


class Label(msgspec.Struct, frozen=True):
    """A label as found at the start of a line.

    ``readings`` maps each style its numeral may be read in to its value; ``width`` is the number of
    characters up to the title.
    """

    frame: str
    raw: str
    readings: dict[str, int]
    width: int
    unit: str | None = None
    depth: int = 1

    def has(self, value: int) -> bool:
        """Whether any reading gives ``value``."""
        return value in self.readings.values()


@lru_cache(maxsize=1 << 14)  # asked for the same lines over and over
def parse_label(text: str) -> Label | None:
    """Read the label a line begins with.

    >>> parse_label("II. Awards").readings, parse_label("(4) Legislative").frame
    ({'upper-roman': 2, 'misread-roman': 2}, 'brackets')
    >>> parse_label("I1. A Review").readings, parse_label("part two").readings["word"]
    ({'misread-roman': 2}, 2)
    >>> parse_label("IL. Stock").readings, parse_label("S 3 Keeping").frame
    ({'misread-roman': 2}, 'section-sign')
    >>> parse_label("Part If Quays").readings, parse_label("I]. Quays").readings
    ({'misread-roman': 2}, {'misread-roman': 2})
    >>> parse_label("In 2020. The"), parse_label("U.S. policy")
    (None, None)
    """
    for frame, pattern in FRAMES:
        match = pattern.match(text)
        if not match:
            continue
        numeral = match["n"]
        unit = match.groupdict().get("unit")
        if frame in ("decimal", "lettered") or "." in numeral:
            parts = [int(p) if p.isdecimal() else ord(p) - 64 for p in numeral.split(".")]
            return Label(frame, numeral, {"arabic": parts[-1]}, match.end(), unit, len(parts))
        readings = read_numeral(numeral)
        if readings:
            return Label(frame, numeral, readings, match.end(), unit)
    return None


def read_numeral(numeral: str) -> dict[str, int]:
    """Every style a numeral may be read in, with its value there.

    >>> read_numeral("v"), read_numeral("lll"), read_numeral("12")
    ({'lower-roman': 5, 'misread-roman': 5, 'lower-letter': 22}, {'misread-roman': 3}, {'arabic': 12})
    """
    out: dict[str, int] = {}
    if numeral.isdecimal() and numeral[0] != "0":
        out["arabic"] = int(numeral)
    if numeral.lower() in WORDS:
        out["word"] = WORDS[numeral.lower()]
    value = read_roman(numeral)
    if value and numeral in (numeral.upper(), numeral.lower()) and numeral.isalpha():
        out["upper-roman" if numeral.isupper() else "lower-roman"] = value
    mended = numeral.replace("H", "II").translate(MISREAD)
    if read_roman(mended) is None:
        mended = mended.replace("L", "I")  # IL. for II.
    if len(numeral) > 1 or numeral in "IVXivx":
        value = read_roman(mended)
        if value and not numeral.isdecimal():
            out.setdefault("misread-roman", value)
        elif value and set(numeral) == {"1"}:
            out["misread-roman"] = value
    if len(numeral) == 1 and numeral.isascii() and numeral.isalpha():
        out["upper-letter" if numeral.isupper() else "lower-letter"] = ord(numeral.lower()) - 96
    if numeral in ("L", "|", "!"):
        out["misread-roman"] = 1
    if set(out) == {"misread-roman"} and numeral == "l":
        out["lower-letter"] = 12
    return out


def read_roman(numeral: str) -> int | None:
    """Value of a well-formed roman numeral in either case, or None.

    >>> read_roman("xiv"), read_roman("IIII"), read_roman("mix")
    (14, None, None)
    """
    low = numeral.lower()
    if not low or not ROMAN.fullmatch(low) or (set(low) & set("md") and len(low) > 1):
        return None
    values = [{"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}[c] for c in low]
    return sum(-v if v < w else v for v, w in zip(values, [*values[1:], 0], strict=True))


def write_roman(value: int) -> str:
    """Write a positive value below 400 as an upper-case roman numeral.

    >>> write_roman(14), write_roman(3)
    ('XIV', 'III')
    """
    out = ""
    for unit, sign in (
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ):
        out += sign * (value // unit)
        value %= unit
    return out


def choose_reading(label: Label, expected: int | None, style: str | None) -> tuple[str, int]:
    """The style and value of a label that best continue a list of the same frame.

    ``expected`` is the next value of the list (None where it opens one); ``style`` the one last used.

    >>> choose_reading(parse_label("I1. A Review"), 2, "upper-roman")
    ('misread-roman', 2)
    >>> choose_reading(parse_label("C. Third"), 3, "upper-letter"), choose_reading(parse_label("I. One"), None, None)
    (('upper-letter', 3), ('upper-roman', 1))
    """
    options = list(label.readings.items())
    if style is not None:
        for option in options:
            if option[0] == style and option[1] == expected:
                return option
    for option in options:
        if option[1] == (expected or 1):
            return option
    if style is not None and style in label.readings:
        return style, label.readings[style]
    for option in options:
        if option[1] == 1:
            return option
    return options[0]


def write_label(label: Label, style: str) -> str:
    """The label as it should read: roman numerals misread by OCR are mended, the rest is as printed.

    >>> write_label(parse_label("lll. Prospects"), "misread-roman"), write_label(parse_label("part two"), "word")
    ('III', 'part two')
    """
    if style == "misread-roman":
        roman = write_roman(label.readings[style])
        numeral = roman.lower() if label.frame == "brackets" and label.raw[0] in "ivx" else roman
    else:
        numeral = label.raw
    return f"{label.unit} {numeral}" if label.unit else numeral
