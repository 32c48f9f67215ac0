"""Powers of ten behind a number, and powers of a unit: "× 10−3", "10⁶", "4.2e-7"; "s−1", "cm^-2", "m³".

A minus sign (U+2212) may stand apart from its digits, as publishers' text has it ("m s− 1"); a hyphen may not.
"""

from __future__ import annotations

from greylit.quantities.tokens import Tokens

SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
MINUSES = frozenset("-−–⁻")
TIMES_SIGNS = frozenset("×x*·⋅∙")
HIGHEST = 99
"""Powers above this are no powers."""


def _integer(t: Tokens, i: int) -> int | None:
    word = t.raw(i).translate(SUPERSCRIPTS)
    return int(word) if word.isascii() and word.isdecimal() and len(word) <= 2 else None


def _signed(t: Tokens, i: int) -> tuple[int, int] | None:
    """The integer at token ``i``, with a caret, a sign or raised, directly behind what it belongs to."""
    if not t.glued(i):
        return None
    caret = t.at(i) == "^"
    i += caret
    raised = t.raw(i)[:1] in "⁰¹²³⁴⁵⁶⁷⁸⁹" and t.raw(i) != ""
    minus = t.raw(i) in MINUSES and t.raw(i) != ""
    if not (caret or raised or minus):
        return None
    sign = t.raw(i)
    i += minus
    apart = sign == "−" and i < t.size and t.starts[i] - t.ends[i - 1] == 1
    number = _integer(t, i) if t.glued(i) or apart else None
    if number is None or number > HIGHEST:
        return None
    return (-number if minus else number), i + 1


def read_ten(t: Tokens, i: int) -> tuple[int, int] | None:
    """The power of a ten at token ``i``, and the token after it: "10^6", "10−3", "10⁶"; None for a plain ten.

    A hyphen or dash is no minus here: "10-12" is a range.

    >>> [read_ten(Tokens(s), 0) for s in ("10^6 cells", "10−3", "10⁻⁴", "10-12", "10 km")]
    [(6, 3), (-3, 3), (-4, 3), None, None]
    """
    if t.raw(i) != "10" or t.raw(i + 1) in ("-", "–"):
        return None
    return _signed(t, i + 1)


def read_scientific(t: Tokens, i: int, mantissa: float) -> tuple[int, int] | None:
    """The power of ten that multiplies a mantissa before token ``i``, and the token after it.

    Where the raising is lost in print ("1.2 × 106"), a power is read behind a mantissa with decimals.

    >>> [read_scientific(Tokens(s), 1, 1.2) for s in ("1.2 × 10−3", "1.2·10⁶", "1.2e-7", "1.2 × 105", "1.2 × 10 m")]
    [(-3, 5), (6, 4), (-7, 4), (5, 3), None]
    """
    if t.at(i) == "e" and t.glued(i) and t.glued(i + 1):
        signed = t.raw(i + 1) in ("-", "−", "+")
        number = _integer(t, i + 1 + signed)
        if number is None or (signed and not t.glued(i + 2)) or (not signed and mantissa == int(mantissa)):
            return None
        return (number if t.raw(i + 1) == "+" or not signed else -number), i + 2 + signed
    if t.at(i) not in TIMES_SIGNS:
        return None
    word = t.raw(i + 1)
    if word == "10" and t.raw(i + 2) in ("-", "–") and t.glued(i + 2):
        number = _integer(t, i + 3) if t.glued(i + 3) else None
        return (-number, i + 4) if number is not None else None
    found = read_ten(t, i + 1)
    if found is not None:
        return found
    lost = len(word) in (3, 4) and word.startswith("10") and word.isdecimal() and word[2] != "0"
    if lost and 1 < mantissa < 10 and mantissa != int(mantissa):
        return int(word[2:]), i + 2
    return None


def read_exponent(t: Tokens, i: int) -> tuple[int, int] | None:
    """The power of the unit sign that ends before token ``i``, and the token after it.

    >>> [read_exponent(Tokens(s), 1) for s in ("s−1", "cm^-2", "s⁻¹", "m³", "m3", "m 3", "m- 3", "m− 3")]
    [(-1, 3), (-2, 4), (-1, 3), None, (3, 2), None, None, (-3, 3)]
    """
    found = _signed(t, i)
    if found is None and t.glued(i) and t.raw(i) in ("2", "3", "4"):
        found = int(t.raw(i)), i + 1
    return found if found is not None and 0 < abs(found[0]) <= 6 else None
