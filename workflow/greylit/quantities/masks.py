"""What has digits or number words but is no statistic, with the reason why.

``mask_tokens`` marks tokens before any number is read; the knowledge is in ``exclusions``.
"""

from __future__ import annotations

import re

from greylit.quantities.clocks import read_clock
from greylit.quantities.codes import is_code, is_due, is_place
from greylit.quantities.currencies import match_name_after
from greylit.quantities.dates import in_date, is_plain_year, is_year, plural_follows
from greylit.quantities.exclusions import (
    CAPITALS_THAT_NAME_NOTHING,
    DIGIT_NAMES,
    ERAS,
    LIST_NUMBER,
    MONTHS,
    NAMED_PAIRS,
    NUMBER_NOUNS,
    ODDS,
    ORDINAL_ENDS,
    PLAYS,
    REFERENCE_NOUNS,
    SECRETS,
    SHAPES,
    STREETS,
    STREETS_BEFORE,
    YEAR_PREPOSITIONS,
)
from greylit.quantities.exponents import read_scientific, read_ten
from greylit.quantities.numerals import CARDINALS, LETTER_SCALES, SCALE_SIGNS, SCALES, STARTS, read_numeral
from greylit.quantities.phrases import PREPOSITIONS
from greylit.quantities.references import is_named, is_reference, mark_members, names_initial
from greylit.quantities.tokens import Tokens, words
from greylit.quantities.units import match_unit
from greylit.quantities.wordings import mask_word

WORN = words("his her my your our their its on old new these those")
"""After one of these three figures and an "s" are models: "his 501s"."""

CHAPTERS = frozenset(["Cap", "Chap", "Ch", "Art", "Arts", "Sec", "Reg", "Regs", "Sch"])
"""Before a stop and a number these name a chapter of laws or the like, whatever follows."""
REGIMES = frozenset(["regime", "committee", "list"])
"""The number before one of these and a noun is that of a resolution."""

LINKS = frozenset(["https", "http", "www", "doi"])
"""After a numeral these begin the text of the note it is the number of."""

NOTE_LIST = re.compile(r"[1-9][0-9]?(?:,[1-9][0-9]?)+")
"""Calls of several notes after a stop."""

EURO_NORMS = frozenset("1234567")
"""Of exhausts, not of money: "Euro 6"."""

SIZED = words(
    "magnitude magnitudes reached averaged score scored rated scale index ratio level width length height weight"
)
"""Before "5.0" these measure, capital or not."""

CODES_BEFORE = words("rs us rm rp usd eur gbp chf cny rmb inr ksh tk aud cad nzd sek nok dkk zar brl jpy c a ps dm sfr")
"""Letters that a numeral may be glued to and still count: currencies, and letters of notes."""


def mask_tokens(t: Tokens) -> list[str | None]:
    """The reason each token is masked for, or None.

    >>> t = Tokens("Article 28 of 1951 names 28 States")
    >>> [(w, r) for w, r in zip(t.words, mask_tokens(t)) if w[0].isdecimal()]
    [('28', 'reference'), ('1951', 'year'), ('28', None)]
    """
    out: list[str | None] = [None] * t.size
    _mask_shapes(t, out)
    for i in range(t.size):
        if t.digit[i]:
            if out[i] is None:
                _mask_numeral(t, i, out)
        elif t.low[i] in STARTS and out[i] is None:
            mask_word(t, i, out)
    return out


def _mask_shapes(t: Tokens, out: list[str | None]) -> None:
    text = t.text
    if not any(t.digit):
        return
    found: list[tuple[int, int, str]] = []
    for reason, marks, shape in SHAPES:
        for mark in marks:
            if mark in text:
                found += [
                    (m.start(), m.end(), reason)
                    for m in shape.finditer(text)
                    if not (reason == "clock" and m.group().startswith("1:") and not ODDS.isdisjoint(t.low))
                ]
                break
    start = LIST_NUMBER.match(text)
    if start and start.group().strip() and start.end() < len(text):
        found.append((start.start(), start.end(), "list"))
    if not found:
        return
    found.sort()
    k = 0
    for i in range(t.size):
        while k < len(found) and found[k][1] <= t.starts[i]:
            k += 1
        if k < len(found) and found[k][0] < t.ends[i]:
            out[i] = found[k][2]


def _mask_numeral(t: Tokens, i: int, out: list[str | None]) -> None:
    word, before, after = t.words[i], t.at(i - 1), t.at(i + 1)
    money = i > 0 and (before[-1] in "$€£¥₹=¢")
    if money:
        return
    if t.glued(i) and before == "+" and t.glued(i - 1) and (t.raw(i - 2)[:1].isupper() or out[i - 2] == "name"):
        out[i] = "name"  # Rio+20, P5+1
        return
    if (
        t.glued(i)
        and before in ("-", "/")
        and t.glued(i - 1)
        and i > 1
        and t.digit[i - 2]
        and out[i - 2] in ("code", "phone")
    ):
        out[i] = out[i - 2]  # 030/227-36878
        return
    if after in LINKS and not t.glued(i + 1):
        out[i] = "note"  # 5 https://...
        return
    if names_initial(t, i):
        out[i] = "note"  # 2 J. Okafor and L. Brandt
        return
    if t.raw(i + 1) == "FM" and not t.glued(i + 1):
        out[i] = "name"  # 98.5 FM
        return
    if t.glued(i + 1) and after in ORDINAL_ENDS:
        out[i] = "ordinal"
        return
    letter = t.raw(i + 2)
    if (
        after == "("
        and word.isdecimal()
        and len(letter) == 1
        and letter.isalpha()
        and letter.islower()
        and t.at(i + 3) == ")"
    ):
        out[i] = "reference"  # 10 (b)
        return
    if t.glued(i + 1) and (word, after) in DIGIT_NAMES and not t.glued(i + 2):
        out[i] = "code"
        return
    model = t.raw(i - 1)[:1].isupper() and len(before) > 2 and not t.glued(i)
    if model and t.glued(i + 1) and after == "s" and word.isdecimal() and before not in CAPITALS_THAT_NAME_NOTHING:
        out[i] = "name"  # two Renault 4s
        return
    if t.glued(i + 1) and after == "s" and word.isdecimal() and (len(word) in (2, 4)):
        out[i] = "decade"
        return
    if t.glued(i + 1) and after == "s" and word.isdecimal() and len(word) == 3 and before in WORN:
        out[i] = "name"  # his 501s
        return
    exponent = before == "e" and t.glued(i - 1) and i > 1 and t.digit[i - 2] and "." in t.words[i - 2]
    if t.glued(i) and before.isalpha() and not exponent and before not in CODES_BEFORE:
        out[i] = "year" if is_year(word) else "name"  # FY2017/18
        if out[i] == "year" and after == "/" and t.glued(i + 1) and t.glued(i + 2) and len(t.raw(i + 2)) in (2, 4):
            out[i + 1] = out[i + 2] = "year"
        return
    lone = before == "ps" and len(word) == 1 and after not in SCALES  # the PS5
    if t.glued(i) and lone:
        out[i] = "code"
        return
    if t.glued(i) and before in ("c", "a") and len(word) < 4:
        out[i] = "name"
        return
    if (
        t.glued(i)
        and before == "-"
        and t.glued(i - 1)
        and (t.raw(i - 2)[:1].isalpha() or out[i - 2] == "name")
        and not (t.at(i - 2) == "e" and i > 2 and t.digit[i - 3] and t.glued(i - 2))
        and (out[i - 2] == "name" or not _quantity_before_hyphen(t, i - 2))
    ):
        out[i] = "year" if is_year(word) else "name"
        return
    if (
        t.glued(i)
        and before in (",", ".", ";", "”", "’", ")", '"')
        and t.glued(i - 1)
        and word.isdecimal()
        and len(word) <= 3
        and before not in "$"
    ):
        previous = t.raw(i - 2)
        noted = (previous[:1].isalpha() and len(previous) > 1) or (
            is_year(previous) and before == "," and len(word) < 3
        )
        if noted and not t.glued(i + 1):
            out[i] = "note"
            return
    if t.glued(i) and before in (".", "”") and t.glued(i - 1) and NOTE_LIST.fullmatch(word) and t.raw(i - 2).islower():
        out[i] = "note"  # was banned.1,2
        return
    if t.glued(i) and before == "." and t.glued(i - 1) and t.raw(i - 2).isupper() and t.words[i - 2].isalpha():
        out[i] = "name"  # BA.2.75
        return
    if word[0] == "0" and len(word) > 1 and word.isdecimal() and not t.glued(i):
        out[i] = "code"  # 007
        return
    if read_numeral(word) is None:
        head = re.split("[.,]", word)[0]
        out[i] = "year" if is_year(head) else "number with parts"
        return
    if "," in word and is_year(word.split(",")[0]) and len(word.split(",")[1]) <= 2:
        out[i] = "year"
        return
    year, _, call = word.partition(".")
    if (
        call
        and len(call) <= 3
        and is_year(year)
        and (before in YEAR_PREPOSITIONS or before in MONTHS)
        and (not after or t.raw(i + 1).istitle())
    ):
        out[i] = "year"  # a note's call behind it: "since 1998.2"
        return
    if word == "1" and after == ":" and t.glued(i + 1) and t.glued(i + 2) and (read_numeral(t.raw(i + 2)) or 0) >= 1000:
        out[i] = out[i + 1] = out[i + 2] = "scale"
        return
    if after == "/" and t.glued(i + 1) and t.glued(i + 2) and i + 2 < t.size and t.digit[i + 2] and word.isdecimal():
        other = t.words[i + 2]
        named = is_year(word) or (word, other) in NAMED_PAIRS
        if named or (other.isdecimal() and (int(word) >= int(other) or int(other) > 100)) or t.at(i + 3) == "/":
            reason = "year" if is_year(word) and len(other) in (2, 4) else "identifier"
            out[i] = out[i + 1] = out[i + 2] = reason
            return
    if (
        is_year(word)
        and after.isalpha()
        and t.raw(i + 1).isupper()
        and t.raw(i + 2).istitle()
        and before in ("the", "a")
    ):
        out[i] = "year"  # the 2023 SDG Summit
        return
    if in_date(t, i) or is_due(t, i):
        out[i] = "date"
        return
    if is_plain_year(t, i, out):
        out[i] = "year"
        if after == "-" and t.glued(i + 1) and t.glued(i + 2) and t.digit[i + 2] and len(t.words[i + 2]) == 3:
            out[i] = out[i + 1] = out[i + 2] = "identifier"  # Grant 2018-114
            return
        if before in REFERENCE_NOUNS:
            mark_members(t, i, out)  # resolutions 1325 (2000) and 2242 (2015)
        return
    if before in ("’", "'", "‘") and len(word) == 2 and t.glued(i) and not t.glued(i - 1):
        out[i] = "year"
        return
    if is_reference(t, i, out):
        out[i] = "reference"
        mark_members(t, i, out)
        return
    # Year 9 pupils
    school = t.raw(i - 1) == "Year" and word.isdecimal() and int(word) < 14 and t.at(i - 2) in PREPOSITIONS
    if school or is_named(t, i) or (t.raw(i - 1) == "Euro" and word in EURO_NORMS and after not in SCALES):
        out[i] = "name"
        return
    if after in ERAS and t.raw(i + 1).isupper() and word.isdecimal():
        out[i] = "year"
        return
    if before == "." and t.raw(i - 2) in CHAPTERS and t.glued(i - 1) and word.isdecimal():
        out[i] = "reference"  # Cap. 486
        return
    if before == "the" and word.isdecimal() and 3 <= len(word) <= 4 and t.at(i + 2) in REGIMES:
        out[i] = "reference"  # the 1267 sanctions regime
        return
    if (
        before in ("a", "an")
        and word.isdecimal()
        and len(word) == 4
        and not _unit_or_scale(t, i + 1)
        and after.isalpha()
    ):
        out[i] = "name"  # a 1099 form
        return
    told = before in ("is", "was", ":") and word.isdecimal()
    if told and ((len(word) > 3 and t.at(i - 2) in SECRETS) or (len(word) < 4 and is_place(t, i))):
        out[i] = "code"
        return
    times = read_clock(t, i, out)
    if times:
        for k in times:
            out[k] = "clock"
        return
    if after == "-" and t.glued(i + 1) and t.at(i + 2) in ("something", "prime") and word.isdecimal():
        out[i] = "name"  # a 30-something
        return
    if word.isdecimal() and len(word) > 4 and before in ("is", "was", ":") and not NUMBER_NOUNS.isdisjoint(t.low[:i]):
        out[i] = "code"
        return
    titled = t.raw(i - 1).istitle() and len(before) > 3 and before not in CAPITALS_THAT_NAME_NOTHING
    edition = word.endswith(".0") and len(word) == 3 and titled and before not in SIZED
    if edition and not _unit_or_scale(t, i + 1) and after not in ("%", "per") and not after[:1].isdecimal():
        out[i] = "name"  # Industry 4.0
        return
    if word.endswith(".0") and after in ("version", "release", "edition"):
        out[i] = "name"  # his 2.0 version
        return
    if word.endswith(".0") and t.raw(i - 1)[:1].isupper() and i > 1 and after in ("", ".", ",", ";", ")", "and"):
        out[i] = "name"  # CC BY 4.0
        return
    if is_code(t, i):
        out[i] = "code"
        return
    if before == "(" and after == ")" and word.isdecimal() and len(word) <= 4:
        out[i] = "year" if is_year(word) else "parenthesis"
        return
    if (
        word.isdecimal()
        and after in STREETS_BEFORE
        and len(word) < 5
        and (t.at(i + 2) in ("de", "du", "des", "della", "del", ",") or t.raw(i + 2)[:1].isupper())
    ):
        out[i] = "address"
        return
    if (
        word.isdecimal()
        and any(t.at(i + k) in STREETS and t.raw(i + k)[0].isupper() for k in (2, 3, 4))
        and t.raw(i + 1)[:1].isupper()
    ):
        out[i] = "address"
        return
    if (
        t.glued(i + 1)
        and t.raw(i + 1)[:1].isalpha()
        and not _unit_or_scale(t, i + 1)
        and read_scientific(t, i + 1, read_numeral(word) or 0.0) is None
        and read_ten(t, i) is None
    ):
        out[i] = "code"
        return
    if (
        word.isdecimal()
        and after in ("-", "–")
        and t.glued(i + 1)
        and t.glued(i + 2)
        and i + 2 < t.size
        and t.digit[i + 2]
    ):
        other = t.words[i + 2]
        if t.at(i + 3) == "/" and t.glued(i + 3):
            return  # 4-1/2 cents
        played = len(word) <= 2 and len(other) <= 2 and not PLAYS.isdisjoint(t.low[max(0, i - 4) : i])
        if (
            other.isdecimal()
            and ((played and not plural_follows(t, i + 3)) or int(other) < int(word))
            and not (len(other) < len(word) and is_year(word))
            and out[i + 2] is None
            and match_unit(t, i + 3, False) is None
        ):
            out[i] = out[i + 2] = "score"


def _quantity_before_hyphen(t: Tokens, i: int) -> bool:
    word = t.low[i]
    return (
        word in CARDINALS
        or word in SCALES
        or word in ("sub", "plus", "approx", "to", "or", "and")
        or (word in ("us", "usd", "eur") and t.at(i + 3) in SCALES)
        or t.digit[i]
    )


def _unit_or_scale(t: Tokens, i: int) -> bool:

    word = t.low[i]
    return (
        word in SCALES
        or word in SCALE_SIGNS
        or word in LETTER_SCALES
        or word in ("fold", "meur", "x")
        or match_unit(t, i, True) is not None
        or match_name_after(t, i) is not None
    )
