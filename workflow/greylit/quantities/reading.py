"""From a sentence to its quantities."""

from __future__ import annotations

import re

from greylit.quantities.assertion import is_stated, modify
from greylit.quantities.attachment import add_rate, attach_unit, set_money
from greylit.quantities.currencies import SIGN_STARTS, Money, match_name_before, match_sign_before
from greylit.quantities.dates import plural_follows
from greylit.quantities.languages import read_tokens
from greylit.quantities.masks import mask_tokens
from greylit.quantities.numerals import CARDINALS, FOLD, STARTS, VULGAR, opens_decimal, read_number
from greylit.quantities.phrases import PREPOSITIONS
from greylit.quantities.quantity import Quantity
from greylit.quantities.ranges import (
    carry_parts,
    carry_units,
    join_ranges,
    join_tolerances,
    name_points,
    name_rates,
    share_units,
)
from greylit.quantities.rates import match_per
from greylit.quantities.ratios import (
    MULTIPLE_NOUNS,
    MULTIPLE_VERBS,
    ORDINAL_WORDS,
    read_fraction,
    read_multiple,
    read_odds,
    read_rank,
    read_share,
)
from greylit.quantities.references import has_total
from greylit.quantities.rules import name_rule
from greylit.quantities.tokens import Tokens
from greylit.quantities.units import match_unit

WORD_STARTS = (
    STARTS | VULGAR.keys() | FOLD.keys() | MULTIPLE_VERBS.keys() | MULTIPLE_NOUNS.keys() | ORDINAL_WORDS.keys()
)
"""Words one of which a sentence without numerals has, if it has a number."""
NUMBER_SIGNS = SIGN_STARTS | frozenset("-−–±+.")
"""What signs and codes before a numeral begin with."""
AGES = {unit: unit + "_of_age" for unit in ("year", "month", "week", "day")}
"""Spells that are ages after "aged"."""
SIGNED_AFTER = frozenset(["", "(", "=", "is", "was", "are", "were", "than", "and", "averaged"])
"""After one of these (and prepositions) a minus sign may stand apart from its number."""
LABELS = frozenset(["reference", "code", "phone", "address", "identifier", "symbol"])
"""Reasons of masks that make a bare number after "and" one more of them."""
VERSION = re.compile(r"[0-9]{1,2}\.[0-9]")
"""A numeral that may name a version, an objective or the like."""
ARTICLES = frozenset(["a", "an"])
"""A number in words may begin with one: "a dozen"."""


def read_sentence(text: str) -> tuple[Tokens, list[Quantity]]:
    """The quantities of a sentence, in order; their spans do not overlap."""
    t = read_tokens(text)
    if sum(t.digit) > 2 and not any(w.isalpha() for w in t.words):
        return t, []  # a row of a table
    if not any(t.digit) and WORD_STARTS.isdisjoint(t.low):
        return t, []
    numeral = [*t.digit, False, False, False]
    masked = mask_tokens(t)
    found: list[Quantity] = []
    i = 0
    while i < t.size:
        if masked[i] is None:
            # a number begins with a numeral, a number word, or a sign or code up to three tokens before a numeral
            begins = (
                numeral[i]
                or t.low[i] in WORD_STARTS
                or t.low[i] in ARTICLES
                or (
                    (numeral[i + 1] or numeral[i + 2] or numeral[i + 3])
                    and (t.words[i][0] in NUMBER_SIGNS or t.at(i + 1) == "$")
                )
            )
            quantity = _read_at(t, i, masked) if begins else None
        else:
            quantity = read_rank(t, i) if masked[i] == "ordinal" else None
        if quantity is None:
            i += 1
            continue
        if quantity.first < i and found and found[-1].last > quantity.first:
            quantity.first = i
        found.append(quantity)
        i = quantity.last
    found = join_ranges(t, join_tolerances(t, found))
    share_units(t, found)
    name_rates(t, found)
    carry_parts(t, found)
    carry_units(t, found)
    for q in found:
        if q.form == "range" and q.kind == "duration" and q.unit in AGES and t.at(q.first - 1) in ("aged", "ages"):
            q.kind, q.unit = "age", AGES[q.unit]
        elif q.form == "range" and q.bare and t.at(q.first - 1) in ("aged", "ages"):
            q.kind, q.unit = "age", "year_of_age"
    found = _keep_stated(t, found, masked)
    name_points(t, found)
    for k, q in enumerate(found):
        before = found[k - 1] if k else None
        modify(t, q, before)
        if before is not None and q.first < before.last:
            q.first = min(before.last, q.last - 1)
            before.last = min(before.last, q.first)
        name_rule(q)
    return t, found


def _keep_stated(t: Tokens, found: list[Quantity], masked: list[str | None]) -> list[Quantity]:
    """The quantities that are stated; what is coordinated with a bare number that is none, is none either."""
    out: list[Quantity] = []
    dropped: Quantity | None = None
    for q in found:
        if q.bare and q.kind == "count" and _is_version(t, q, masked):
            continue
        label = q.bare and dropped is not None and t.low[dropped.last : q.first] in (["and"], ["or"], [","])
        if label or not is_stated(t, q) or _follows_label(t, q, masked):
            dropped = q if q.bare and q.form == "digits" and q.kind == "count" else None
        else:
            dropped = None
            out.append(q)
    return out


def _is_version(t: Tokens, q: Quantity, masked: list[str | None]) -> bool:
    """Whether a bare numeral with a point is one more of those that name something: "Objective 4.1 is restated as 4.2"."""
    word = t.words[q.number_last - 1]
    if (
        len(word) > 2
        and word.isdecimal()
        and q.last - q.first == 1
        and t.at(q.first - 1) in ("by", "and", "in", "with")
    ):
        like = (k for k in range(1, q.first) if masked[k] in ("reference", "year") and len(t.words[k]) == len(word))
        return any(t.low[k - 1] in ("resolution", "law", "decree", "ordinance", "decision") for k in like)
    if q.number_last - q.number_first != 1 or not VERSION.fullmatch(word) or t.at(q.last) == "%":
        return False
    return any(masked[k] in ("reference", "name") and VERSION.fullmatch(t.words[k]) for k in range(q.first))


def _follows_label(t: Tokens, q: Quantity, masked: list[str | None]) -> bool:
    """Whether a bare number is coordinated with one that names something: "dial 112 for help and 1177 for advice"."""
    whole = q.bare and q.kind == "count" and q.form == "digits" and t.words[q.number_last - 1].isdecimal()
    if has_total(t, q.last):
        return False  # paragraph 14, 37 of 52 contracts
    if not whole or q.last - q.first > 1 or t.at(q.first - 1) not in ("and", "or", ","):
        return False
    k = next((k for k in range(q.first - 2, max(-1, q.first - 10), -1) if t.digit[k]), -1)
    return k >= 0 and masked[k] in LABELS


def _read_at(t: Tokens, i: int, masked: list[str | None]) -> Quantity | None:
    low = t.low[i]
    if low in ORDINAL_WORDS or t.digit[i]:
        rank = read_rank(t, i)
        if rank:
            return rank
    if t.digit[i] and t.at(i + 1) == ":":
        odds = read_odds(t, i, masked)
        if odds:
            return odds
    if t.at(i - 1) == "per" and (t.digit[i] or low in ("hundred", "thousand", "million")):
        return None  # what is counted per, not how much
    if low in MULTIPLE_VERBS or low in MULTIPLE_NOUNS:
        return read_multiple(t, i)
    money: Money | None = None
    j = i
    before = match_sign_before(t, i) if not t.digit[i] else None
    if before is not None:
        k = before[1]
        if t.at(k) == "-" and t.glued(k) and t.raw(k - 1).isalpha():
            return None  # an EUR-1 certificate
        k += t.at(k) in ("-", "−") and t.glued(k + 1)
        if (
            k < t.size
            and (t.digit[k] or t.at(k) == ".")
            and (masked[k] is None or masked[k] in ("year", "reference", "name"))
        ):
            money, j = before[0], k
        elif low in CARDINALS or low in STARTS or low in ("a", "an"):
            pass
        else:
            return None
    sign = 1.0
    apart = low == "−" and i + 1 < t.size and t.digit[i + 1] and t.starts[i + 1] - t.ends[i] == 1
    if apart and masked[i + 1] is None and (t.at(i - 1) in SIGNED_AFTER or t.at(i - 1) in PREPOSITIONS):
        sign, j = -1.0, i + 1  # below − 20 °C
    elif (
        money is None
        and low in ("-", "−", "–", "±", "+")
        and t.glued(i + 1)
        and i + 1 < t.size
        and t.digit[i + 1]
        and (not t.glued(i) or t.at(i - 1) == "(")
        and masked[i + 1] is None
    ):
        sign, j = (1.0 if low in "±+" else -1.0), i + 1
    if low == "." and not (
        t.glued(i + 1) and i + 1 < t.size and t.digit[i + 1] and opens_decimal(t, i, money is not None)
    ):
        return None
    number = read_number(t, j + (t.at(j) == "."), money is not None)
    if number is None:
        return None
    if any(masked[k] is not None for k in range(number.first, number.last)) and money is None:
        return None
    if (
        low in ("a", "an")
        and number.form == "words"
        and t.at(i + 1) not in ("hundred", "thousand", "million", "billion", "trillion", "dozen")
    ):
        pass
    q = Quantity(
        first=i,
        last=number.last,
        number_first=j,
        number_last=number.last,
        value=None if number.value is None else sign * number.value,
        low=number.low,
        high=number.high,
        mantissa=number.mantissa,
        scale=number.scale,
        form=number.form,
        sign_before=money is not None,
    )
    if money is not None:
        set_money(q, money)
        if (
            t.at(q.last) in ("us", "can")
            and t.glued(q.last) is False
            and t.raw(q.last).isupper()
            and q.currency == "USD"
        ):
            q.last += 1
        if t.low[q.last : q.last + 2] == ["-", "plus"] and t.glued(q.last):  # $2 trillion-plus
            q.modifier, q.low, q.last = "at_least", q.value, q.last + 2
        q.per, q.last = match_per(t, q.last, True)
        add_rate(q)
        return q
    named = match_name_before(t, i) if t.digit[i] else None
    if named is not None and match_unit(t, number.last, False) is None and not plural_follows(t, number.last):
        set_money(q, named[0])
        q.first, q.sign_before = named[1], True
        return q
    if number.form == "fraction":
        return read_fraction(t, q)
    if (
        number.form == "multiple"
        and t.at(i - 1) in ("is", "are", "was", "were")
        and t.at(q.last) in ("", ".", ":", ";", ",")
    ):
        return None  # the aim is twofold
    if number.form == "multiple" and i and t.words[i].istitle() and t.raw(i + 1).istitle():
        return None  # the Eightfold Path
    if number.form == "multiple" or (t.at(q.last) == "-" and t.at(q.last + 1) == "fold") or t.at(q.last) == "fold":
        if number.form != "multiple":
            q.last += 2 if t.at(q.last) == "-" else 1
        q.kind, q.unit = "multiple", "times"
        return q
    share = read_share(t, q, masked)
    if share:
        return share
    attach_unit(t, q)
    below = q.kind in ("temperature", "percent") or q.unit == "degree"
    if below and t.at(q.first - 1) == "minus" and (q.first < 2 or not t.digit[q.first - 2]) and q.value:
        q.value, q.first = -abs(q.value), q.first - 1  # minus 5 degrees
    return q
