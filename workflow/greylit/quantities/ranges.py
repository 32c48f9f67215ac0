"""Ranges, and what the numbers of a list share."""

from __future__ import annotations

import itertools

from greylit.quantities import cues
from greylit.quantities.dates import is_year
from greylit.quantities.phrases import PREPOSITIONS, is_plural
from greylit.quantities.quantity import Quantity
from greylit.quantities.rates import match_per
from greylit.quantities.rules import DOUBTFUL, UNLIKELY
from greylit.quantities.tokens import Tokens

LINKS = (
    [","],
    ["and"],
    ["or"],
    [",", "and"],
    [",", "or"],
    ["to"],
    ["and", "to"],
    ["against"],
    ["versus"],
    ["vs"],
    ["vs", "."],
    ["/"],
)
"""What may stand between two numbers of a list that share a unit."""


def join_ranges(t: Tokens, found: list[Quantity]) -> list[Quantity]:
    """Two numbers that are the ends of one range become one quantity."""
    out: list[Quantity] = []
    for q in found:
        if out and q.currency is not None and q.scale == 1e6:
            _read_millions(t, out[-1], q)
        if out and _is_range(t, out[-1], q):
            a = out.pop()
            lo, hi = a.value, q.value
            assert lo is not None
            assert hi is not None
            if a.scale == 1.0 and q.scale > 1.0 and abs(lo) <= abs(q.mantissa) * 1.0001:
                lo *= q.scale
            if q.scale == 1.0 and t.raw(q.number_last - 1).endswith(",000") and hi / 5 <= lo * 1000 < hi:
                lo *= 1000  # 4-5,000 people
            q.low, q.high = min(lo, hi), max(lo, hi)
            q.value, q.form = None, "range"
            before = t.at(a.first - 1)
            q.first = a.first - 1 if before in ("between", "from") and not t.glued(a.first) else a.first
            q.number_first = a.number_first
            if q.bare and not a.bare:
                q.kind, q.unit, q.currency, q.noun, q.per = a.kind, a.unit, a.currency, a.noun, a.per
            if a.currency and q.kind == "rate" and q.per:
                q.kind, q.unit, q.currency = a.kind, "/".join([a.currency, *q.per]), a.currency
            if a.currency and q.kind == "count" and not q.currency:
                q.kind, q.unit, q.currency = a.kind, a.unit, a.currency
        out.append(q)
    return out


def _read_millions(t: Tokens, a: Quantity, b: Quantity) -> None:
    """The "m" of "1.2m–1.5m euros" is no metre."""
    linked = t.low[a.last : b.first] in (["-"], ["–"], ["to"], ["and"], ["or"])
    if a.unit == "meter" and a.value is not None and linked and t.raw(a.last - 1) == "m" == t.raw(b.number_last):
        a.kind, a.unit, a.value, a.scale = "count", None, a.value * 1e6, 1e6


def _is_range(t: Tokens, a: Quantity, b: Quantity) -> bool:
    if a.value is None or b.value is None or a.kind in ("rank", "multiple") or b.kind == "rank":
        return False
    if "ratio" in (a.kind, b.kind) and (a.kind != b.kind or t.at(a.first - 1) != "between"):
        return False
    gap = b.first - a.last
    if b.kind == "multiple" and a.bare and t.low[a.last : b.first] in (["-", "to"], ["to"], ["–"], ["-", "or"]):
        return a.value < b.value  # 10- to 20-fold
    if t.low[a.last : b.first] == ["-", "to", "-"] and a.bare and t.glued(a.last):
        return a.value < b.value
    if gap != 1 and not (gap == 2 and t.at(a.last) == "to" and t.at(a.last + 1) in cues.BOUND_WORDS):
        return False
    link, before = t.at(a.last), t.at(a.first - 1)
    same = (
        a.unit == b.unit
        or a.bare
        or (a.sign_before and b.bare)
        or (a.kind == "age" and b.bare)
        or (a.sign_before and b.kind == "rate")
        or (a.currency is not None and b.currency == a.currency)
    )
    if not same:
        return False
    if link in ("-", "–", "—", "‑", "−"):
        if a.hyphenated or (link == "-" and t.starts[a.last] > t.ends[a.last - 1]):
            return False
        return a.value < b.value or (a.scale == 1.0 and b.scale > 1.0)
    if link == "to":
        if before == "from" and _moves(t, a.first - 1):
            return False
        if before == "from" and t.at(a.first - 2) == "," and t.at(a.first - 3) in SHARES:
            return False  # overran by 40%, from 5 to 7 million
        if (before in cues.FALL_WORDS or before in cues.RISE_WORDS) and a.bare and b.value > 5 * a.value * b.scale:
            return False  # shed 312 to 18,940
        if before == "by" and b.value > 5 * a.value * max(1.0, b.scale / a.scale):
            return False  # fell by 18,000 to 231,000
        if not a.bare and before != "from" and cues.trend_before(t, a.first) is not None:
            return False  # fell 7% to 2.3 bn
        return a.value < b.value * max(1.0, b.scale) or (a.scale == 1.0 < b.scale)
    if link == "and":
        return before == "between" or (t.at(a.first - 2) == "between" and before in cues.BOUND_WORDS)
    if link == "or":
        return a.bare and a.form == b.form == "words" and 0 < b.value - a.value <= 2
    return False


SHARES = frozenset(["%", "cent", "percent", "pct", "points"])
"""What a change that stands before its two levels is told in."""

MOVES = frozenset(
    "gone went moved changed shifted heated cooled warmed revised upgraded downgraded trimmed brought scaled taken lifted".split()
)
"""Verbs of change that do not say which way."""


def _moves(t: Tokens, i: int) -> bool:
    """Whether a word of change stands in the clause before token ``i``: "grew ..., from 3 to 5" are two levels."""
    for k in range(i - 1, max(-1, i - 13), -1):
        if t.low[k] in (";", "."):
            return False
        if t.low[k] in MOVES or t.low[k] in cues.RISE_WORDS or t.low[k] in cues.FALL_WORDS:
            return True
    return False


def join_tolerances(t: Tokens, found: list[Quantity]) -> list[Quantity]:
    """ "2.5 ± 0.3 µm" is one quantity, of 2.5; what it may be off by is not kept."""
    out: list[Quantity] = []
    for q in found:
        before = out[-1] if out else None
        if before is not None and t.low[before.last : q.number_first] == ["±"] and before.value is not None:
            if before.bare:
                before.kind, before.unit, before.currency, before.noun = q.kind, q.unit, q.currency, q.noun
            before.last = q.last
            continue
        out.append(q)
    return out


def share_units(t: Tokens, found: list[Quantity]) -> None:
    """Right to left: a bare number before one with a unit has that unit, in a list: "2.1, 2.4 and 2.6 per cent"."""
    for k in range(len(found) - 2, -1, -1):
        a, b = found[k], found[k + 1]
        if not a.bare or a.value is None or a.kind not in ("count", "money") or a.sign_before:
            continue
        if t.raw(a.first - 1) == "pH":
            continue
        between = t.low[a.last : b.first]
        if between[:1] == ["-"] and t.glued(a.last):  # a 7- or 8-inch screen
            between = between[1:]
        levels = t.at(b.first - 1) == "to" and t.at(a.first - 1) == "from" and b.first - a.last <= 3
        if between not in LINKS and not (levels and b.form == a.form):
            continue
        if b.unit is None or b.kind in ("rank", "multiple", "ratio", "age") or b.form not in (a.form, "range"):
            continue
        if a.form == "words" and b.noun is None and b.kind not in ("percent", "duration", "money"):
            continue
        if between == [",", "or"] and a.scale > 1.0 and b.kind == "percent":
            continue  # 94 million, or 38 per cent
        if b.noun is not None and between == ["and"] and a.value > 1000 * (b.value or 1):
            continue
        a.kind, a.unit, a.currency, a.rule = b.kind, b.unit, b.currency, "list"
        if (
            a.scale == 1.0
            and b.scale > 1.0
            and b.form != "range"
            and (a.value < 1000 or abs(b.mantissa) >= 1000)
            and a.value <= 20 * abs(b.mantissa)
        ):
            a.value *= b.scale
            a.scale = b.scale
    for a, b in itertools.pairwise(found):
        shared = (
            b.kind == "rate"
            and b.per
            and b.per[0][:1].isdecimal()
            and a.kind == "count"
            and a.noun is not None
            and a.unit is not None
        )
        if shared and t.low[a.last : b.first] == ["and"] and a.value is not None and a.value != int(a.value):
            a.kind, a.per, a.unit = (
                "rate",
                b.per,
                "/".join([a.unit or "", *b.per]),
            )  # 3.2 doctors and 7.9 nurses per 1,000
    # left to right: a currency sign before the first of a list counts for bare numbers after it
    for a, b in itertools.pairwise(found):
        link = t.low[a.last : b.first]
        if b.bare and a.kind == "age" and link == ["and"] and b.value is not None and b.value < 120:
            b.kind, b.unit = a.kind, a.unit
            continue
        if b.bare and a.kind == "money" and b.scale > 1.0 and link in (["from"], ["to"], ["against"], [",", "from"]):
            b.kind, b.unit, b.currency, b.rule = a.kind, a.currency or a.unit, a.currency, "list"
            continue
        if b.bare and t.at(b.first) == "±" and b.first - a.last <= 1:
            b.kind, b.unit, b.currency, b.rule = a.kind, a.unit, a.currency, "list"
            continue
        if (
            b.bare
            and t.low[a.last : b.first] == ["to"]
            and "from" in t.low[max(0, a.first - 3) : a.first + 1]
            and a.kind in ("percent", "money", "measure", "percentage_point")
        ):
            b.kind, b.unit, b.currency, b.rule = a.kind, a.unit, a.currency, "list"
            continue
        if b.bare and a.kind in ("percent", "money") and b.value is not None and b.form == a.form == "digits":
            words = t.low[a.last : b.first]
            if a.unit in ("cent",) or (
                0 < len(words) <= 6
                and words[-1] in ("by", "from")
                and a.kind == "percent"
                and (cues.trend_before(t, b.first) is not None)
            ):
                if a.unit == "cent" and len(words) > 6:
                    continue
                b.kind, b.unit, b.currency, b.rule = a.kind, a.unit, a.currency, "list"


CARRIED = frozenset(["percent", "measure", "money", "duration", "temperature", "rate", "percentage_point"])
"""Kinds whose unit a bare number takes over."""

CONTRASTS = (["against"], ["versus"], ["compared", "with"], ["compared", "to"], ["down", "to"], ["up", "to"],
             ["down", "from"], ["up", "from"], ["rather", "than"], ["instead", "of"])  # fmt: skip
"""Before a bare number these make it one more value of what was measured before."""

PER_STOPS = frozenset([";", "but", "while", "whereas", "although", "which", "who"])
"""Over one of these a denominator does not reach."""

LEVELS = frozenset(["to", "at", "of", "is", "was", "as", "and", "by"])
"""Before a bare number that ends a clause these make it a level of the one thing the sentence has measured so far."""

PARALLEL = frozenset(["after", "for", "within", "in"])
"""Prepositions that make a bare number a spell where the same one stands before another spell."""


def name_rates(t: Tokens, found: list[Quantity]) -> None:
    """A bare number of which the subject names the denominator is a rate: "deaths per 100,000 fell from 11 to 7"."""
    if "per" not in t.low:
        return
    k = t.low.index("per")
    chain, end = match_per(t, k)
    if not chain or k == 0 or not is_plural(t.low[k - 1]):
        return
    for n, q in enumerate(found):
        if q.first < end:
            return
        if not q.bare or q.kind != "count" or q.form == "vague" or (n and found[n - 1].kind != "rate"):
            continue
        inside = t.low[end : q.first]
        if len(inside) > 14 or not PER_STOPS.isdisjoint(inside):
            return
        q.kind, q.per, q.unit = "rate", chain, "/".join([t.words[k - 1], *chain])
        q.stuff = q.stuff or (max(0, k - 1), k)


def carry_units(t: Tokens, found: list[Quantity]) -> None:
    """A bare number that stands against one with a unit has that unit: "14 kg by rail, against some 190 by air".

    So has one after the preposition of another: "after eight years, ... but only 23 per cent after fifteen".
    """
    for k, q in enumerate(found):
        if k == 0 or not q.bare or q.kind != "count" or not q.value or q.form not in ("digits", "words"):
            continue
        last = found[k - 1]
        if last.bare and t.low[last.last : q.first] == ["to"] and t.at(last.first - 1) == "from":
            continue  # catches fell by 31 per cent and the boats from 212 to 147
        bound = cues.modifier_before(t, q.first)
        moved = bound is not None and t.low[bound[1] : q.first] == ["up", "to"]
        start = bound[1] if bound is not None and not moved else q.first
        contrast = any(t.low[max(0, start - len(c)) : start] == c for c in CONTRASTS)
        dated = t.at(q.last) == "in" and is_year(t.raw(q.last + 1))
        ends = dated or t.at(q.last) in ("", ".", ",", ";", ")")
        units = {a.unit for a in found[:k] if a.unit is not None or a.noun is not None}
        told_short = t.at(start - 1) == "," and ";" in t.low[found[k - 1].last : start]  # the Nile is 6 km; the Po, 4
        opening = (t.at(start - 1) in LEVELS or told_short) and t.at(start - 2) not in ("of", "rank", "ranked")
        level = ends and len(units) == 1 and opening and units.isdisjoint(["points"])
        for a in reversed(found[:k]):
            if a.kind not in CARRIED or not a.value or a.hyphenated:
                continue
            link = t.low[a.last : q.first]
            again = len(link) == 3 and link[0] == "in" and link[2] == "and" and is_year(link[1]) and dated
            another = t.at(start - 1) in ("another", "further") and t.at(q.last) == t.at(a.last) in PREPOSITIONS
            repeated = (again or another) and (a.noun is None or a.kind == "rate")
            if dated and not contrast and not repeated and t.at(a.first - 1) not in ("to", "at", "from"):
                continue  # fell by 58 per cent, from 93 to 39 in 2020
            before = t.at(q.first - 1)
            parallel = ends and a.kind == "duration" and before in PARALLEL and t.at(a.first - 1) == before
            millions = a.kind == "money" and q.scale >= 1e6 and len(units) == 1 and t.at(start - 1) in ("to", "from")
            millions = millions and not is_plural(t.at(q.last))
            retold = ends and len(units) == 1 and ";" in link and t.at(start - 2) in ("it", "they")  # ...; it paid 3
            if _alike(a, q) and (contrast or retold or parallel or level or repeated or millions):
                q.kind, q.unit, q.currency, q.per, q.rule = a.kind, a.unit, a.currency, a.per, "list"
                break


def carry_parts(t: Tokens, found: list[Quantity]) -> None:
    """A bare number in a clause of parts has the unit of the whole: "$120 million, of which we drew 74" drew 74 million."""
    for a, b in itertools.pairwise(found):
        link = t.low[a.last : b.first]
        link = link[1:] if link[:1] in ([","], ["("]) else link
        if not b.bare or b.kind != "count" or link[:2] != ["of", "which"] or len(link) > PART_REACH:
            continue
        if a.kind not in ("money", "measure") or not a.value or not b.value or is_plural(t.at(b.last)):
            continue
        if b.scale == 1.0 < a.scale and b.value < a.mantissa:
            b.value, b.scale, b.confidence = b.value * a.scale, a.scale, DOUBTFUL
        if b.value > abs(a.value) or b.value < abs(a.value) / 1000:
            b.confidence = UNLIKELY  # no part, or its scale is not told
            continue
        b.kind, b.unit, b.currency, b.per, b.rule = a.kind, a.unit, a.currency, a.per, "list"


PART_REACH = 6
"""Tokens from "of which" to a part of what stands before."""


def _alike(a: Quantity, b: Quantity) -> bool:
    """Whether two values are of one order of magnitude, or nearly."""
    return abs(a.value or 0.0) / 50 <= abs(b.value or 0.0) <= abs(a.value or 0.0) * 50


def name_points(t: Tokens, found: list[Quantity]) -> None:
    """After a percentage, "points" are percentage points: "61 per cent, 4.2 points higher"."""
    percent = False
    shares = [q.kind in ("percent", "percentage_point") for q in found]
    for k, q in enumerate(found):
        percent = percent or shares[k]
        after = t.low[q.last : found[k + 1].first] if k + 1 < len(found) else []
        told_again = after in ([",", "or"], ["or"], ["("], [","])  # 42.7 points, or 0.6%
        parts = q.value is not None and q.value != int(q.value) and any(shares)  # 0.2 points below the 2.1%
        if told_again and shares[k + 1] and not percent:
            continue
        level = (
            k + 1 < len(found) and shares[k + 1] and t.low[q.last : found[k + 1].first] == ["to"]
        )  # 11 points to 74%
        if (percent or parts or level) and q.kind == "count" and q.unit == "points" and abs(q.value or 100.0) < 100:
            q.kind, q.unit, q.noun, q.rule = "percentage_point", "percentage_point", None, "points"
