"""Numerals that say which one something is by their shape and neighbours: codes, rooms, days by which something is due."""

from __future__ import annotations

import re

from greylit.quantities.currencies import SIGNS, match_name_after
from greylit.quantities.exclusions import (
    CAPITALS_THAT_NAME_NOTHING,
    CHEMICAL_ENDS,
    CHEMICAL_PARTS,
    ISOTOPE_WORDS,
    ISOTOPES,
    PLACES_BY_NUMBER,
)
from greylit.quantities.numerals import SCALES
from greylit.quantities.phrases import AUXILIARIES, CLOSED, DETERMINERS
from greylit.quantities.references import is_headline
from greylit.quantities.tokens import Tokens, words
from greylit.quantities.units import match_unit

DAY_AND_MONTH = re.compile(r"(?:0?[1-9]|[12][0-9]|3[01])\.(?:0[1-9]|1[0-2])")
"""A day as much of Europe writes it, without its year."""

DUE = words("deadline deadlines due date dates submission submissions closes close closing opens applications")
"""Near one of these such a numeral is a day: "deadlines 22.02 and 22.04"."""


def is_due(t: Tokens, i: int) -> bool:
    """Whether a numeral is a day and a month by which something is due: "Deadlines 22.02, 22.04"."""
    if not DAY_AND_MONTH.fullmatch(t.words[i]) or DUE.isdisjoint(t.low[max(0, i - 12) : i]):
        return False
    return t.at(i + 1) in ("", ".", ",", ";", ")", "and", "at") and t.at(i - 1) in (
        *("on", "by", "until", ",", ":", "and", "is", "are"),
        *DUE,
    )


def is_place(t: Tokens, i: int) -> bool:
    """Whether the numeral that ends its phrase is where something is: "his room is 302", "the gate was 14"."""
    owned = t.at(i - 3) in DETERMINERS
    return owned and t.at(i - 2) in PLACES_BY_NUMBER and t.at(i + 1) in ("", ".", ",", ";", "and")


def is_code(t: Tokens, i: int) -> bool:
    """Whether a numeral and what it is glued to name a class, an end, an isotope or a molecule: "4-H", "5′", "15N"."""
    if not t.glued(i + 1):
        return False
    word, sign, following = t.words[i], t.raw(i + 1), t.raw(i + 2)
    label = t.raw(i - 1)
    named = label.islower() and label.isalpha() and len(label) > 4 and label not in CLOSED and label not in AUXILIARIES
    if sign == "B" and named and not label.endswith(("ed", "s", "ly")) and t.at(i + 2) in (".", "", ",", ")"):
        return True  # questionnaire 3B
    place = (
        label.istitle() and len(label) > 3 and not label.endswith("s") and t.at(i - 1) not in CAPITALS_THAT_NAME_NOTHING
    )
    if place and len(sign) == 1 and sign in "BKMT" and len(word) < 4 and not t.glued(i + 2) and not t.glued(i):
        return t.raw(i - 2) not in SIGNS  # Exit 23B
    if len(sign) == 1 and sign in "BKT" and following.istitle() and not t.glued(i + 2) and len(word) <= 4:
        return t.raw(i - 1) not in SIGNS  # 14B Elm Grove
    if sign == "-" and t.glued(i + 2):
        if following.isupper() and t.glued(i + 3) and i + 3 < t.size and t.digit[i + 3]:
            return word.isdecimal() and len(following) < 3  # 7075-T6
        if following.isupper() and (len(following) < 3 or len(word) >= 3):
            return word.isdecimal() and not t.glued(i + 3) and match_unit(t, i + 2, True) is None
        goes_on = t.glued(i + 3) and (t.raw(i + 3)[0].isalnum() or t.raw(i + 3) in "-/")
        if following.istitle() and len(following) > 3 and word.isdecimal() and not goes_on:
            return not is_headline(t) and match_unit(t, i + 2, True) is None and t.low[i + 2] not in SCALES  # 7-Eleven
        made = t.low[i + 2].startswith(CHEMICAL_PARTS) or t.low[i + 2].endswith(CHEMICAL_ENDS)
        return made and len(following) > 6
    if sign == "T" and word.isdecimal() and len(word) > 2 and not t.glued(i + 2):
        return match_name_after(t, i + 2) is None and t.raw(i - 1) not in SIGNS  # 293T cells
    if sign == "′" and word in ("3", "5"):
        return not t.digit[i + 2] if i + 2 < t.size else True
    if word + sign in ISOTOPES and not t.glued(i + 2):
        return sign != "C" or not ISOTOPE_WORDS.isdisjoint(t.low)
    return False
