"""One grammar of numbers: digits in the styles of several languages, words, fractions, scales.

``read_number`` reads the number that begins at a token. Knowledge is in the tables at the top; the
grammar below contains no word of its own but "a", "and", "of".
"""

from __future__ import annotations

import re
from typing import NamedTuple

from greylit.quantities.exponents import read_scientific, read_ten
from greylit.quantities.tokens import GROUP_SPACES, Tokens, words

CARDINALS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
"""Number words that add up: "sixty-four"."""

SCALES = {
    "hundred": 1e2, "thousand": 1e3, "lakh": 1e5, "lakhs": 1e5, "million": 1e6, "millions": 1e6, "crore": 1e7,
    "crores": 1e7, "billion": 1e9, "billions": 1e9, "trillion": 1e12, "trillions": 1e12, "quadrillion": 1e15,
    "milliard": 1e9, "milliards": 1e9, "millones": 1e6, "milhões": 1e6, "bilhões": 1e9, "millionen": 1e6, "milliarde": 1e9,
    "milliarden": 1e9, "billionen": 1e12, "milioni": 1e6, "miliardi": 1e9, "miljoen": 1e6, "miljard": 1e9,
}  # fmt: skip
"""Words that multiply the number before them."""

SCALE_SIGNS = {
    "mn": 1e6, "mln": 1e6, "mil": 1e6, "mill": 1e6, "mio": 1e6, "bn": 1e9, "bln": 1e9, "bio": 1e9, "tn": 1e12,
    "mrd": 1e9, "mia": 1e9, "trn": 1e12, "tln": 1e12, "cr": 1e7,
}  # fmt: skip
"""Abbreviated scales, safe with or without a space before them."""

LETTER_SCALES = {"k": 1e3, "m": 1e6, "b": 1e9, "t": 1e12}
"""Single letters: a scale only after a currency, or glued to the numeral before a counted noun."""

DOZENS = {"dozen": 12.0}
"""Collective numbers: "a dozen", "three dozen"."""

VAGUE = {
    "tens": (10.0, 100.0), "dozens": (12.0, 120.0), "hundreds": (1e2, 1e3), "thousands": (1e3, 1e4),
    "millions": (1e6, 1e7), "billions": (1e9, 1e10), "trillions": (1e12, 1e13),
}  # fmt: skip
"""Plural scales: an order of magnitude, read as from one to ten of them."""

INDEFINITE = frozenset(["several", "few", "many"])
"""Before a scale these make it an order of magnitude: "several hundred", "a few dozen"."""

DENOMINATORS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4,
    "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8,
    "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10, "eleventh": 11, "elevenths": 11, "twelfth": 12, "twelfths": 12, "twentieth": 20,
    "twentieths": 20, "hundredth": 100, "hundredths": 100,
}  # fmt: skip
"""Parts: "two thirds", "a fifth of"."""

VULGAR = {
    "½": 1 / 2,
    "¼": 1 / 4,
    "¾": 3 / 4,
    "⅓": 1 / 3,
    "⅔": 2 / 3,
    "⅕": 1 / 5,
    "⅖": 2 / 5,
    "⅗": 3 / 5,
    "⅘": 4 / 5,
    "⅙": 1 / 6,
    "⅛": 1 / 8,
    "⅜": 3 / 8,
    "⅝": 5 / 8,
    "⅞": 7 / 8,
}
"""Fraction signs."""

FOLD = {
    "fold": 1.0,
    "twofold": 2.0,
    "threefold": 3.0,
    "fourfold": 4.0,
    "fivefold": 5.0,
    "sixfold": 6.0,
    "sevenfold": 7.0,
    "eightfold": 8.0,
    "ninefold": 9.0,
    "tenfold": 10.0,
    "hundredfold": 100.0,
    "thousandfold": 1000.0,
}
"""Multiples written as one word."""

STARTS = (
    frozenset(CARDINALS)
    | frozenset(VAGUE)
    | frozenset(DOZENS)
    | words(
        """
    half quarter third hundred thousand million billion trillion crore lakh several few many
    """
    )
)
"""Words a number in words may begin with, "a" and "an" aside."""

_PLAIN = re.compile(r"[0-9]+")
_THOUSANDS = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_INDIAN = re.compile(r"[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}(?:\.[0-9]+)?")
_DECIMAL = re.compile(r"[0-9]+\.[0-9]+")
_DOTTED = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3}){2,}(?:,[0-9]+)?|[0-9]{1,3}\.[0-9]{3},[0-9]+")
_COMMA = re.compile(r"[0-9]+,[0-9]{1,2}|0,[0-9]+")
_NO_SPACES = str.maketrans("", "", GROUP_SPACES + "'’")


class Number(NamedTuple):
    """A number read from tokens ``[first, last)``."""

    first: int
    last: int
    value: float | None  # None for a vague number, whose ends are low and high
    mantissa: float  # the number before its scale
    scale: float
    form: str  # digits, words, fraction, vague or multiple
    low: float | None = None
    high: float | None = None


def read_numeral(word: str) -> float | None:
    """Value of a numeral, or None where its separators make no number.

    >>> [read_numeral(w) for w in ("1,234.5", "1.234.567,8", "12 500", "1'250'000", "3,5", "0.125", "1,20,000", "12.5.3")]
    [1234.5, 1234567.8, 12500.0, 1250000.0, 3.5, 0.125, 120000.0, None]
    """
    if len(word) > 40:
        return None
    word = word.translate(_NO_SPACES)
    if _PLAIN.fullmatch(word) or _DECIMAL.fullmatch(word):
        return float(word)
    if _THOUSANDS.fullmatch(word) or _INDIAN.fullmatch(word):
        return float(word.replace(",", ""))
    if _DOTTED.fullmatch(word):
        return float(word.replace(".", "").replace(",", "."))
    if _COMMA.fullmatch(word):
        return float(word.replace(",", "."))
    return None


def _scaled(t: Tokens, i: int, money: bool) -> tuple[float, int]:
    """Product of the scales at ``i`` and where they end."""
    scale = 1.0
    while i < t.size:
        word = t.low[i]
        hyphen = word == "-" and t.glued(i) and t.glued(i + 1)
        if hyphen and t.at(i + 1) in SCALES:
            scale *= SCALES[t.low[i + 1]]
            i += 2
        elif word in SCALES:
            scale *= SCALES[word]
            i += 1
        elif word in SCALE_SIGNS and scale == 1.0 and (money or t.words[i] not in ("mN", "MN")):
            dot = t.at(i + 1) == "." and t.glued(i + 1) and i + 2 < t.size and not t.words[i + 2][0].isupper()
            return SCALE_SIGNS[word], i + 1 + dot  # 2,3 Mrd. euros
        elif word in LETTER_SCALES and scale == 1.0 and (money and (t.glued(i) or word in "mb")):
            if t.at(i + 1) in ("²", "³", "2", "3") and t.glued(i + 1):
                break
            return LETTER_SCALES[word], i + 1
        elif word == "dozen" and scale == 1.0:
            return 12.0, i + 1
        else:
            break
    return scale, i


POINT_OPENERS = frozenset("=<>≤≥±~≈([-–—+$€£")
"""A decimal may begin with its point right after one of these: "p=.05"."""


def opens_decimal(t: Tokens, i: int, money: bool) -> bool:
    """Whether the point ``i`` may begin a decimal: after a space, a sign or a currency (``money``)."""
    return i < 1 or not t.glued(i) or money or t.words[i - 1] in POINT_OPENERS


def _digits(t: Tokens, i: int, money: bool) -> Number | None:
    value = read_numeral(t.words[i])
    if value is None:
        return None
    first, j = i, i + 1
    # .5
    if t.at(i - 1) == "." and t.glued(i) and opens_decimal(t, i - 1, money) and value == int(value):
        value, first = float("0." + t.words[i]) if t.words[i].isdecimal() else value, i - 1

    # 1/3, 3 1/2
    def fraction(k: int) -> float | None:
        if t.at(k + 1) != "/" or not (t.glued(k + 1) and t.glued(k + 2)) or k + 2 >= t.size:
            return None
        if not (t.words[k].isdecimal() and t.words[k + 2].isdecimal()) or (t.at(k + 3) == "/" and t.glued(k + 3)):
            return None
        a, b = int(t.words[k]), int(t.words[k + 2])
        return a / b if 0 < a < b and (b <= 20 or b in (50, 100, 1000)) else None

    simple = fraction(i)
    if simple is not None:
        scale, end = _scaled(t, i + 3, money)
        return Number(i, end, simple * scale, simple, scale, "digits" if scale > 1 else "fraction")
    if t.words[i].isdecimal() and j < t.size and t.digit[j] and not t.glued(j):
        part = fraction(j)
        if part is not None and t.starts[j] - t.ends[i] == 1:
            value, j = value + part, j + 3
    elif t.at(j) == "-" and t.glued(j) and t.glued(j + 1) and (part := fraction(j + 1)):
        last = 10.0 ** -len(t.words[i].partition(".")[2])
        value, j = value + part * last, j + 4  # 4-1/2, $4.95-1/2
    elif t.words[i].isdecimal() and t.at(j) == "and" and t.at(j + 1) == "1" and (part := fraction(j + 1)):
        value, j = value + part, j + 4  # 3 and 1/2
    elif t.at(j) in VULGAR:
        last = 10.0 ** -len(t.words[i].partition(".")[2])  # $5.12½: half a cent
        value, j = value + VULGAR[t.low[j]] * last, j + 1
    power = read_ten(t, i) if value == 10 else None  # 10^6
    mantissa = 1.0 if power else value
    power = power or read_scientific(t, j, value)  # 1.2 × 10^6
    if power is not None:
        scale, end = 10.0 ** power[0], power[1]
        return Number(first, end, float(f"{mantissa!r}e{power[0]}"), mantissa, scale, "digits")
    scale, end = _scaled(t, j, money)
    mantissa = value
    if (t.at(end), t.at(end + 1), t.at(end + 2)) == ("and", "a", "half"):
        value, end = value + 0.5, end + 3
        more, end = _scaled(t, end, money)
        scale *= more
    return Number(first, end, value * scale, mantissa, scale, "digits")


def _word_number(t: Tokens, i: int) -> tuple[float, float, float, int] | None:
    """Reads cardinals: value, mantissa, scale, end."""
    total, part, last_scale, j = 0.0, 0.0, 1.0, i
    seen, mantissa = False, 0.0
    unit_open = True  # whether a smaller cardinal may still be added to part
    if t.at(j) in ("a", "an"):
        if t.at(j + 1) not in SCALES and t.at(j + 1) not in DOZENS:
            return None
        part, j, seen, unit_open = 1.0, j + 1, True, False
    while j < t.size:
        word = t.low[j]
        k = j
        if word == "-" and seen and t.glued(j) and t.glued(j + 1):
            k, word = j + 1, t.at(j + 1)
        elif word == "and" and seen and t.at(j + 1) in CARDINALS and (last_scale >= 100 or part >= 100):
            if part and part % 100:
                break
            k, word = j + 1, t.at(j + 1)
            unit_open = True
        if word in CARDINALS:
            n = CARDINALS[word]
            tens = int(part) % 100
            if seen and not (part == 0 or part % 100 == 0 or (tens >= 20 and tens % 10 == 0 and 0 < n < 10)):
                break
            if seen and not unit_open:
                break
            if seen and part and tens >= 20 and k == j and t.at(j - 1) not in CARDINALS:
                break
            part, seen, j, unit_open = part + n, True, k + 1, True
        elif (
            word in SCALES
            and (seen or word in ("hundred", "thousand", "million", "billion"))
            and not word.endswith("s")
        ):
            s = SCALES[word]
            if not seen:
                return None
            if s == 100:
                if not 0 < part < 100:
                    break
                part *= 100
            elif part == 0:  # thousand million
                total *= s
            else:
                mantissa = mantissa or part
                total, part = total + part * s, 0.0
            last_scale, j, unit_open = s, k + 1, True
        elif word == "dozen" and not seen and t.at(j - 1) in ("last", "past", "next", "some", "another"):
            return 12.0, 1.0, 12.0, j + 1
        elif word in DOZENS and seen and word == "dozen":
            return (total + part) * DOZENS[word], total + part, DOZENS[word], k + 1
        else:
            break
    if not seen:
        return None
    value = total + part
    scale = last_scale if last_scale >= 1000 and part == 0 and mantissa else 1.0
    return value, (mantissa if scale > 1 else value), scale, j


def _half(t: Tokens, j: int) -> int:
    """Where "and a half" / "-and-a-half" ends, or j."""
    k = j
    for word in ("and", "a", "half"):
        if t.at(k) == "-" and t.glued(k):
            k += 1
        if t.at(k) != word:
            return j
        k += 1
    return k


def _words(t: Tokens, i: int) -> Number | None:
    word = t.low[i]
    if word in VAGUE:
        low, high = VAGUE[word]
        j, scale = i + 1, 1.0
        while t.at(j) == "of" and t.at(j + 1) in VAGUE and t.at(j + 1) not in ("tens", "dozens"):
            scale *= VAGUE[t.low[j + 1]][0]
            j += 2
        return Number(i, j, None, low, scale, "vague", low * scale, high * scale)
    if word in INDEFINITE:
        scale = SCALES.get(t.at(i + 1)) or DOZENS.get(t.at(i + 1)) or 0.0
        if not scale or t.at(i + 1).endswith("s"):
            return None
        more, end = _scaled(t, i + 2, False) if scale < 1000 else (1.0, i + 2)
        scale *= more
        return Number(i, end, None, 1.0, scale, "vague", scale, 10 * scale)
    if word == "half":
        if t.at(i + 1) in ("a", "an") and (t.at(i + 2) in SCALES or t.at(i + 2) in DOZENS):
            scale = SCALES.get(t.low[i + 2]) or DOZENS[t.low[i + 2]]
            return Number(i, i + 3, 0.5 * scale, 0.5, scale, "words")
        return Number(i, i + 1, 0.5, 0.5, 1.0, "fraction")
    if word in ("a", "an", "one") and t.at(i + 1 + (t.at(i + 1) == "-")) in DENOMINATORS:
        k = i + 1 + (t.at(i + 1) == "-")
        if t.low[k].endswith("s") or (word == "an" and t.low[k] != "eighth"):
            return None
        part = 1 / DENOMINATORS[t.low[k]]
        scaled = k + 1 + (t.at(k + 1) == "-")
        if t.at(scaled) in ("million", "billion", "trillion"):
            return Number(
                i, scaled + 1, part * SCALES[t.low[scaled]], part, SCALES[t.low[scaled]], "words"
            )  # a quarter-million
        if t.at(k + 1) == "of" and t.at(k + 2) == "a" and t.at(k + 3) in SCALES:
            scale = SCALES[t.low[k + 3]]
            return Number(i, k + 4, part * scale, part, scale, "words")
        return Number(i, k + 1, part, part, 1.0, "fraction")
    found = _word_number(t, i)
    if found is None:
        return None
    value, mantissa, scale, j = found
    k = j + (t.at(j) == "-" and t.glued(j))
    if (
        t.at(k) in DENOMINATORS
        and t.low[k].endswith("s")
        and 0 < value < DENOMINATORS[t.low[k]] * 3
        and t.low[k] != "seconds"
    ):
        part = value / DENOMINATORS[t.low[k]]
        if t.at(k + 1) == "of" and t.at(k + 2) == "a" and t.at(k + 3) in SCALES:
            scale = SCALES[t.low[k + 3]]
            return Number(i, k + 4, part * scale, part, scale, "words")  # three quarters of a million
        return Number(i, k + 1, part, part, 1.0, "fraction")
    k = _half(t, j)
    if k > j:
        more, end = _scaled(t, k, False)
        if scale > 1.0:
            return Number(
                i, end, (mantissa + 0.5) * scale * more, mantissa + 0.5, scale * more, "words"
            )  # a million and a half
        return Number(i, end, (value + 0.5) * more, value + 0.5, more, "words")
    if scale == 1.0 and t.at(j) == "point" and t.at(j + 1) in CARDINALS and value < 1000:
        digits, k = "", j + 1
        while t.at(k) in CARDINALS and CARDINALS[t.low[k]] < 10 and len(digits) < 6:
            digits += str(CARDINALS[t.low[k]])
            k += 1
        if digits:
            value = float(f"{int(value)}.{digits}")
            more, end = _scaled(t, k, False)
            return Number(i, end, value * more, value, more, "words")
    return Number(i, j, value, mantissa, scale, "words")


def read_number(t: Tokens, i: int, money: bool = False) -> Number | None:
    """The longest number that begins at token ``i``; ``money`` tells that a currency stands before it.

    >>> [read_number(Tokens(s), 0).value for s in ("two-and-a-half million", "a dozen", "64 crore", "three quarters")]
    [2500000.0, 12.0, 640000000.0, 0.75]
    >>> read_number(Tokens("third"), 0) is None
    True
    """
    if i >= t.size:
        return None
    if t.digit[i]:
        return _digits(t, i, money)
    word = t.low[i]
    if word in VULGAR:
        scale, end = _scaled(t, i + 1, money)
        return Number(i, end, VULGAR[word] * scale, VULGAR[word], scale, "digits" if scale > 1 else "fraction")
    if word in FOLD and word != "fold":
        return Number(i, i + 1, FOLD[word], FOLD[word], 1.0, "multiple")
    if word in STARTS or word in ("a", "an"):
        return _words(t, i)
    return None
