"""From the tokens of a sentence to its quantities: numbers, units, ranges, shared parts, modifiers."""

from __future__ import annotations

import itertools

from greylit.quantities import cues
from greylit.quantities.currencies import Money, match_name_after, match_sign_before
from greylit.quantities.masks import mask_tokens, term_of_plan
from greylit.quantities.numerals import CARDINALS, STARTS, read_number
from greylit.quantities.phrases import AUXILIARIES, CLOSED, counted_noun
from greylit.quantities.quantity import Quantity
from greylit.quantities.tokens import Tokens, words
from greylit.quantities.units import match_per, match_unit

SHARE_TOTALS = frozenset([5, 10, 20, 25, 50, 100, 1000, 10000, 100000])
"""Round totals of "one in M"; a total up to twelve counts too."""

COMPARING = words(
    """
    as more less higher lower greater larger bigger smaller faster slower the that its their what
    than likelier likely longer stronger worse better over those larger
    """
)
"""After "N times" these make a multiple; elsewhere it is how often something happened."""

SUPERLATIVES = words(
    """
    largest biggest highest lowest smallest most least best worst longest oldest youngest richest
    poorest fastest strongest busiest deadliest tallest deepest warmest hottest coldest wettest
    driest top leading
    """
)
ORDINAL_WORDS = {
    "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
    "eleventh": 11, "twelfth": 12, "first": 1,
}  # fmt: skip
PART_VERBS = words("went goes go said say live lived lives have has had are were is was come came comes agreed")
"""A verb of which a part may be the subject: "a quarter went to salaries"."""
RANK_VERBS = frozenset(["rank", "ranks", "ranked", "ranking", "placed", "places"])
MULTIPLE_VERBS = {"doubled": 2.0, "tripled": 3.0, "trebled": 3.0, "quadrupled": 4.0, "quintupled": 5.0, "halved": 0.5}
MULTIPLE_NOUNS = {"double": 2.0, "twice": 2.0, "triple": 3.0, "treble": 3.0, "quadruple": 4.0, "thrice": 3.0}
MULTIPLE_FOLLOWERS = words(
    """
    from the that what its their of as since
    """
)
BARE_CUES = words(
    """
    to at of by was is are were be stood reached around about over under than least most exactly
    totalled totaled totalling numbered below above nearly almost approximately only hit score from
    and or
    """
)
"""A number without unit or noun counts as a statistic after one of these."""


FINITE = words(
    """
    have has had were was are is did do said voted signed
    """
)
"""A number before one of these is a subject: "31 have ratified it"."""

ENDS = frozenset(["", ".", ",", ";", ")", "in", "for", "and", "to", "by", "at", "as", "while"])
"""After one of these, or at the end, a number has no unit of its own."""


def read_sentence(text: str) -> tuple[Tokens, list[Quantity]]:
    """The quantities of a sentence, in order; their spans do not overlap."""
    t = Tokens(text)
    if not any(t.digit) and STARTS.isdisjoint(t.low) and not _other_start(t):
        return t, []
    masked = mask_tokens(t)
    found: list[Quantity] = []
    i = 0
    while i < t.size:
        if masked[i] is None:
            quantity = _read_at(t, i, masked)
        else:
            quantity = _rank(t, i) if masked[i] == "ordinal" else None
        if quantity is None:
            i += 1
            continue
        if quantity.first < i and found and found[-1].last > quantity.first:
            quantity.first = i
        found.append(quantity)
        i = quantity.last
    found = _join_ranges(t, found)
    _share_units(t, found)
    found = [q for q in found if _is_stated(t, q)]
    last = 0
    for k, q in enumerate(found):
        _modify(t, q, last, found[k + 1] if k + 1 < len(found) else None)
        last = q.last
    return t, found


def _other_start(t: Tokens) -> bool:
    low = t.low
    return any(
        w in MULTIPLE_VERBS or w in MULTIPLE_NOUNS or w in ORDINAL_WORDS or w in "½¼¾⅓⅔" or w.endswith("fold")
        for w in low
    )


def _read_at(t: Tokens, i: int, masked: list[str | None]) -> Quantity | None:
    low = t.low[i]
    if low in ORDINAL_WORDS or t.digit[i]:
        rank = _rank(t, i)
        if rank:
            return rank
    if low in MULTIPLE_VERBS or low in MULTIPLE_NOUNS:
        return _multiple_word(t, i)
    money: Money | None = None
    j = i
    before = match_sign_before(t, i) if not t.digit[i] else None
    if before is not None:
        k = before[1]
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
    if (
        money is None
        and low in ("-", "−", "–", "±")
        and t.glued(i + 1)
        and i + 1 < t.size
        and t.digit[i + 1]
        and not t.glued(i)
        and masked[i + 1] is None
    ):
        sign, j = (1.0 if low == "±" else -1.0), i + 1
    if low == "." and not (t.glued(i + 1) and i + 1 < t.size and t.digit[i + 1] and not t.glued(i)):
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
        _set_money(q, money)
        if (
            t.at(q.last) in ("us", "can")
            and t.glued(q.last) is False
            and t.raw(q.last).isupper()
            and q.currency == "USD"
        ):
            q.last += 1
        q.per, q.last = match_per(t, q.last)
        _per_unit(q)
        return q
    if number.form == "fraction":
        return _fraction(t, q)
    if number.form == "multiple" or (t.at(q.last) == "-" and t.at(q.last + 1) == "fold") or t.at(q.last) == "fold":
        if number.form != "multiple":
            q.last += 2 if t.at(q.last) == "-" else 1
        q.kind, q.unit = "multiple", "times"
        return q
    share = _share(t, q, masked)
    if share:
        return share
    _attach_unit(t, q)
    return q


def _set_money(q: Quantity, money: Money) -> None:
    q.kind, q.unit, q.currency = "money", money.unit, money.code
    if money.scale != 1.0 and q.value is not None:
        q.value *= money.scale


def _per_unit(q: Quantity) -> None:
    if q.per and q.unit:
        q.unit = "/".join([q.unit, *q.per])


def _attach_unit(t: Tokens, q: Quantity) -> None:
    """Attaches what follows the number: currency, unit of measure, or counted noun."""
    j = q.last
    if t.at(j) in (")",):
        return
    hyphen = t.at(j) in ("-", "‐", "‑") and t.glued(j) and t.glued(j + 1)
    k = j + 1 if hyphen else j
    glued = t.glued(k) and not hyphen
    if q.form == "vague" and t.at(k) == "of" and match_name_after(t, k + 1):
        k += 1
    money = match_name_after(t, k)
    found = match_unit(t, k, glued)
    if money is not None and (found is None or found[1] <= money[1]):
        _set_money(q, money[0])
        q.last = money[1]
        q.hyphenated = hyphen
        _cents(t, q)
        q.per, q.last = match_per(t, q.last)
        _per_unit(q)
        return
    if found is not None and glued and t.words[k] in ("m", "t") and _counts_after(t, k + 1):
        q.value = None if q.value is None else q.value * {"m": 1e6, "t": 1e12}[t.words[k]]
        q.scale, q.last, q.number_last = 1e6, k + 1, k + 1
        _count(t, q, k + 1)
        return
    if found is None and glued and t.low[k] in ("k", "b", "m", "t") and q.form == "digits":
        factor = {"k": 1e3, "m": 1e6, "b": 1e9, "t": 1e12}[t.low[k]]
        q.value = None if q.value is None else q.value * factor
        q.scale, q.last, q.number_last = factor, k + 1, k + 1
        _count(t, q, k + 1)
        return
    if found is not None:
        unit, end = found
        q.kind, q.unit, q.last, q.hyphenated = unit.kind, unit.id, end, hyphen
        if unit.id == "times":
            _times(t, q)
            return
        if unit.kind == "duration" and t.at(end) == "-" and t.at(end + 1) in ("old", "olds"):
            q.kind, q.unit, q.last = "age", unit.id + "_of_age", end + 2
            return
        if unit.kind == "duration" and t.at(end) in ("old", "olds"):
            q.kind, q.unit, q.last = "age", unit.id + "_of_age", end + 1
            return
        if (
            unit.kind == "duration"
            and unit.id == "year"
            and t.at(q.number_first - 1) in ("of", "aged")
            and t.at(q.number_first - 2) == "age"
        ):
            q.kind, q.unit = "age", "year_of_age"
        if unit.id in ("percent", "percentage_point", "basis_point") or unit.kind in (
            "measure",
            "duration",
            "temperature",
        ):
            q.per, q.last = match_per(t, q.last)
            _per_unit(q)
        return
    following = t.at(j)
    if q.value is not None and 1 < q.value < 120 and (following in ENDS or following.endswith("ing")):
        if _in_years(t, q.number_first):
            q.kind, q.unit = "duration", "year"
            return
    if t.at(q.number_first - 1) == "of" and t.at(q.number_first - 2) == "factor":
        q.kind, q.unit = "multiple", "times"
        return
    if (
        t.at(q.number_first - 1) in ("aged", "age")
        or (t.at(q.number_first - 1) == "of" and t.at(q.number_first - 2) == "age")
    ) and (q.value is None or 0 <= q.value <= 130):
        q.kind, q.unit = "age", "year_of_age"
        return
    _count(t, q, j, hyphen)


def _in_years(t: Tokens, i: int) -> bool:
    """Whether a bare number is one of years: "life expectancy is 73"."""
    back = t.low[max(0, i - 18) : i]
    return any(
        back[k : k + 2] in (["life", "expectancy"], ["median", "age"], ["average", "age"], ["mean", "age"])
        for k in range(len(back))
    )


def _counts_after(t: Tokens, i: int) -> bool:
    noun = counted_noun(t, i)
    return (
        noun is not None
        and t.low[noun[1]] not in ("tall", "long", "wide", "deep", "high")
        and noun[1] > i - 1
        and t.low[noun[1]].endswith("s")
    )


def _cents(t: Tokens, q: Quantity) -> None:
    """ "3 dollars 50 cents" is one amount."""
    j = q.last + (t.at(q.last) == "and")
    number = read_number(t, j) if j < t.size and q.scale == 1.0 else None
    if number is None or number.value is None or not 0 < number.value < 100 or number.scale != 1.0 or q.value is None:
        return
    if (
        number.first == q.last
        and number.form == "digits"
        and len(t.raw(number.first)) == 2
        and t.at(number.last) in ("", ".", ",")
    ):
        q.value += number.value / 100
        q.last = number.last
    elif t.at(number.last) in ("cents", "cent", "pence"):
        q.value += number.value / 100
        q.last = number.last + 1


def _count(t: Tokens, q: Quantity, j: int, hyphen: bool = False) -> None:
    if hyphen:
        j += 1
    if t.glued(j) and t.raw(j)[:1].isalpha() and not hyphen and t.digit[q.last - 1]:
        return
    noun = counted_noun(t, j)
    per, end = match_per(t, j)
    if per and (noun is None or noun[0] == j):
        q.per, q.last, q.kind = per, end, "rate"
        q.unit = "/".join(["1", *per])
        return
    if noun is None:
        return
    q.noun, q.last, q.hyphenated = noun, noun[2], hyphen
    q.unit = t.text[t.starts[noun[1]] : t.ends[noun[1]]]
    per, end = match_per(t, noun[2])
    if per:
        q.per, q.last = per, end
        if any(
            c[:1].isdigit()
            or c in ("capita", "thousand", "million", "person", "inhabitant", "head", "hundred thousand")
            for c in per
        ):
            q.kind = "rate"
        q.unit = "/".join([q.unit, *per])


def _times(t: Tokens, q: Quantity) -> None:
    """ "N times": a multiple where something is compared, else how often something happened."""
    per, end = match_per(t, q.last)
    if per:
        q.kind, q.per, q.last = "count", per, end
        q.unit = "/".join(["count", *per])
        return
    nxt = t.at(q.last)
    compares = (
        nxt in COMPARING
        or nxt in ("of",)
        or cues.trend_before(t, q.number_first) is not None
        or t.at(q.last - 1) in ("x", "×")
    )
    q.kind, q.unit = ("multiple" if compares else "count"), "times"


def _multiple_word(t: Tokens, i: int) -> Quantity | None:
    word = t.low[i]
    if word in MULTIPLE_VERBS:
        if t.at(i + 1) in ("down", "-") or t.at(i - 1) in ("the", "a"):
            return None
        value = MULTIPLE_VERBS[word]
        q = Quantity(i, i + 1, i, i + 1, value, None, None, value, 1.0, "multiple", kind="multiple", unit="times")
        q.change = "fall" if word == "halved" else "rise"
        return q
    value = MULTIPLE_NOUNS[word]
    if (
        (word == "twice" and t.at(i + 1) in ("as", "the", "that", "its", "their"))
        or (word != "twice" and t.at(i + 1) in MULTIPLE_FOLLOWERS)
    ) and (word == "thrice" or t.at(i - 1) not in ("the", "a", "to")):
        return Quantity(i, i + 1, i, i + 1, value, None, None, value, 1.0, "multiple", kind="multiple", unit="times")
    return None


def _fraction(t: Tokens, q: Quantity) -> Quantity | None:
    j, nxt = q.last, t.at(q.last)
    words = t.text[t.starts[q.first] : t.ends[q.last - 1]].lower()
    q.kind, q.unit = "ratio", "fraction"
    found = match_unit(t, j + (nxt == "-"), False)
    if words == "half":
        if nxt == "as":
            q.kind, q.unit = "multiple", "times"
            return q
        if nxt in ("an", "a") and match_unit(t, j + 1, False):
            unit, end = match_unit(t, j + 1, False)  # type: ignore[misc]
            q.kind, q.unit, q.last = unit.kind, unit.id, end
            return q
        if nxt not in (
            "of",
            "the",
            "its",
            "their",
            "our",
            "all",
            "his",
            "her",
            "that",
            "this",
            "those",
            "these",
        ) and t.at(q.first - 1) not in ("by", "in", "about", "nearly", "almost", "around", "than", "over"):
            return None
        if (
            t.at(q.first - 1) in ("first", "second", "other", "latter", "the", "and", "last", "past")
            or t.at(q.first - 1) == "a"
        ):
            return None
        return q
    if words.startswith(("a ", "one ", "an ")) and words.endswith(
        ("third", "quarter", "fifth", "tenth", "fourth", "sixth", "eighth", "half")
    ):
        if nxt != "of" and not (words.startswith("one") and not t.raw(j)[:1].isupper()):
            starts = t.at(q.first - 1) in ("", ",", ";", "while", "but") and nxt in PART_VERBS
            if not starts and t.at(q.first - 1) not in (
                "by",
                "about",
                "nearly",
                "almost",
                "than",
                "over",
                "around",
                "least",
                "up",
            ):
                return None
        if nxt == "-":
            return None
        if found and nxt != "of" and found[0].kind == "duration":
            return None
        return q
    if (
        words.endswith("quarters")
        and nxt not in ("of", "the", "as")
        and t.at(q.first - 1) in ("for", "consecutive", "past", "last", "in", "the", "first")
    ):
        return None
    return q


def _share(t: Tokens, q: Quantity, masked: list[str | None]) -> Quantity | None:
    """ "one in five", "nine out of ten": a ratio; "22 out of 26 councils" are two counts."""
    j = q.last
    if t.at(j) == "in":
        k = j + 1
        k += t.at(k) == "every"
    elif t.at(j) == "out" and t.at(j + 1) == "of":
        k = j + 2
        k += t.at(k) == "every"
    else:
        return None
    if k >= t.size or masked[k] is not None or q.value is None or q.scale != 1.0:
        return None
    total = read_number(t, k)
    if (
        total is None
        or total.value is None
        or not 0 < q.value < total.value
        or (total.value > 12 and total.value not in SHARE_TOTALS)
    ):
        return None
    if t.at(j) == "in" and (match_unit(t, total.last, False) or match_name_after(t, total.last)):
        return None
    if t.at(j) == "out" and total.value > 12 and q.form == "digits" and total.value not in (100, 1000):
        return None
    q.last, q.value, q.mantissa, q.form = total.last, q.value / total.value, q.value / total.value, "fraction"
    q.kind, q.unit = "ratio", "fraction"
    return q


def _rank(t: Tokens, i: int) -> Quantity | None:
    if t.digit[i]:
        if not (
            t.glued(i + 1) and t.at(i + 1) in ("st", "nd", "rd", "th") and t.words[i].isdigit() and len(t.words[i]) < 5
        ):
            return None
        value, j = float(t.words[i]), i + 2
    else:
        value, j = float(ORDINAL_WORDS[t.low[i]]), i + 1
    k = j + (t.at(j) == "-")
    if t.at(k) in SUPERLATIVES and value >= 2:
        return Quantity(i, k + 1, i, j, value, None, None, value, 1.0, "words", kind="rank", unit="rank")
    before = t.at(i - 1)
    if (
        before in RANK_VERBS
        or (before == "the" and t.at(i - 2) in RANK_VERBS)
        or (before == "as" and t.at(i - 2) in RANK_VERBS)
    ):
        return Quantity(i, j, i, j, value, None, None, value, 1.0, "words", kind="rank", unit="rank")
    if value > 1 and before in ("and", ",") and t.at(j) in ("among", "in", "worldwide", "globally") and _ranks(t, i):
        return Quantity(i, j, i, j, value, None, None, value, 1.0, "words", kind="rank", unit="rank")
    if (
        (
            before in ("in", "at")
            and t.at(j) == "place"
            and t.at(j + 1) in ("in", "among", "out", "worldwide", "globally", ",", ".")
        )
        and before == "in"
        and value > 1
    ):
        return Quantity(i, j + 1, i, j, value, None, None, value, 1.0, "words", kind="rank", unit="rank")
    return None


def _ranks(t: Tokens, i: int) -> bool:
    return not RANK_VERBS.isdisjoint(t.low[max(0, i - 10) : i])


def _join_ranges(t: Tokens, found: list[Quantity]) -> list[Quantity]:
    """Two numbers that are the ends of one range become one quantity."""
    out: list[Quantity] = []
    for q in found:
        if out and _is_range(t, out[-1], q):
            a = out.pop()
            lo, hi = a.value, q.value
            assert lo is not None
            assert hi is not None
            if a.scale == 1.0 and q.scale > 1.0 and abs(lo) <= abs(q.mantissa) * 1.0001:
                lo *= q.scale
            q.low, q.high = min(lo, hi), max(lo, hi)
            q.value, q.form = None, "range"
            before = t.at(a.first - 1)
            q.first = a.first - 1 if before in ("between", "from") and not t.glued(a.first) else a.first
            q.number_first = a.number_first
            if q.bare and not a.bare:
                q.kind, q.unit, q.currency, q.noun, q.per = a.kind, a.unit, a.currency, a.noun, a.per
            if a.currency and q.kind == "count" and not q.currency:
                q.kind, q.unit, q.currency = a.kind, a.unit, a.currency
        out.append(q)
    return out


def _is_range(t: Tokens, a: Quantity, b: Quantity) -> bool:
    if a.value is None or b.value is None or a.kind in ("rank", "multiple", "ratio") or b.kind in ("rank", "ratio"):
        return False
    gap = b.first - a.last
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
        if not a.bare and before != "from" and cues.trend_before(t, a.first) is not None:
            return False  # fell 7% to 2.3 bn
        return a.value < b.value * max(1.0, b.scale) or (a.scale == 1.0 < b.scale)
    if link == "and":
        return before == "between" or (t.at(a.first - 2) == "between" and before in cues.BOUND_WORDS)
    if link == "or":
        return a.bare and a.form == b.form == "words" and 0 < b.value - a.value <= 2
    return False


def _moves(t: Tokens, i: int) -> bool:
    """Whether a word of change stands in the clause before token ``i``: "grew ..., from 3 to 5" are two levels."""
    for k in range(i - 1, max(-1, i - 13), -1):
        if t.low[k] in (";", "."):
            return False
        if t.low[k] in cues.RISE_WORDS or t.low[k] in cues.FALL_WORDS:
            return True
    return False


def _share_units(t: Tokens, found: list[Quantity]) -> None:
    """Right to left: a bare number before one with a unit has that unit, in a list: "2.1, 2.4 and 2.6 per cent"."""
    for k in range(len(found) - 2, -1, -1):
        a, b = found[k], found[k + 1]
        if not a.bare or a.value is None or a.kind not in ("count", "money") or a.sign_before:
            continue
        between = t.low[a.last : b.first]
        if between[:1] == ["-"] and t.glued(a.last):  # a 7- or 8-inch screen
            between = between[1:]
        if between not in (
            [","],
            ["and"],
            ["or"],
            [",", "and"],
            ["to"],
            ["and", "to"],
            [",", "or"],
            ["against"],
            ["versus"],
            ["/"],
        ):
            # "rose from 18 in 2010 to 24 per cent"
            if not (
                t.at(b.first - 1) == "to" and t.at(a.first - 1) == "from" and b.first - a.last <= 3 and b.form == a.form
            ):
                continue
        if b.unit is None or b.kind in ("rank", "multiple", "ratio", "age") or b.form not in (a.form, "range"):
            continue
        if a.form == "words" and b.noun is None and b.kind not in ("percent", "duration", "money"):
            continue
        if b.noun is not None and between == ["and"] and a.value > 1000 * (b.value or 1):
            continue
        a.kind, a.unit, a.currency = b.kind, b.unit, b.currency
        if (
            a.scale == 1.0
            and b.scale > 1.0
            and b.form != "range"
            and a.value < 1000
            and a.value <= 20 * abs(b.mantissa)
        ):
            a.value *= b.scale
            a.scale = b.scale
    # left to right: a currency sign before the first of a list counts for bare numbers after it
    for a, b in itertools.pairwise(found):
        if (
            b.bare
            and t.low[a.last : b.first] == ["to"]
            and a.kind in ("percent", "money", "measure", "percentage_point")
        ):
            b.kind, b.unit, b.currency = a.kind, a.unit, a.currency
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
                b.kind, b.unit, b.currency = a.kind, a.unit, a.currency


def _is_stated(t: Tokens, q: Quantity) -> bool:
    """Whether a quantity is one of the world: leaves out terms of plans, stray bare numbers, pronoun-like "one"."""
    if q.kind == "duration" and q.unit == "year" and q.hyphenated and term_of_plan(t, q.last, True):
        return False
    if t.low[q.number_first : q.number_last] == ["one"] and q.form == "words":
        return _one_counts(t, q)
    if q.form in ("fraction", "multiple", "range", "vague") or q.kind not in ("count",):
        return True
    if q.noun is not None:
        return True
    if q.unit is not None:
        return True
    if q.form == "words":
        nxt = t.raw(q.last)
        return q.value is not None and (
            q.value > 12
            or (nxt.islower() and nxt not in CLOSED and nxt not in AUXILIARIES)
            or (t.at(q.last) in ("of", "were", "are", "have", "had", "was", "in") and t.at(q.first - 1) not in CLOSED)
        )
    # digits without unit or noun
    if (q.value is not None and q.value != int(q.value)) or "," in t.raw(q.number_last - 1) or q.scale > 1:
        return True
    before = t.at(q.first - 1)
    if before in ("with", "against", "versus") and t.at(q.first - 2) in ("compared", "comparing", "as", "up", "down"):
        return True
    if t.at(q.last) in FINITE and before in ("", ",", "and", "but", "while", ";", "(", "which", "whom"):
        return True
    if before in BARE_CUES or before in cues.BOUND_WORDS:
        q.confidence = 0.6
        return True
    return False


def _one_counts(t: Tokens, q: Quantity) -> bool:
    before = t.at(q.first - 1)
    if q.kind == "count" and q.noun is not None:
        if t.at(q.number_last) == "of":
            q.confidence = 0.5
            return t.at(q.number_last + 1).endswith(("'s", "’s")) or t.at(q.number_last + 1) in (
                "the",
                "its",
                "their",
                "our",
                "his",
                "her",
                "my",
                "your",
                "these",
                "those",
            )
        return before in ("only", "just", "least", "than")
    return q.kind in ("percent", "money", "measure", "temperature") or (
        q.kind in ("duration", "age")
        and (
            t.at(q.number_last) == "-"
            or before in ("only", "just", "than", "least", "about", "within", "least", "nearly", "for", "to")
        )
    )


def _modify(t: Tokens, q: Quantity, floor: int, following: Quantity | None) -> None:
    """Sets modifier and change from the words around; widens the span by the modifier."""
    found = cues.modifier_before(t, q.first)
    if found is None and t.at(q.first - 1) in ("a", "the", "by", "just", "only", "another"):
        found = cues.modifier_before(t, q.first - 1) if t.at(q.first - 1) in ("a", "the") else None
    name: str | None = None
    if found is not None and found[1] >= floor:
        name, first = found
        q.first = first
    else:
        after = cues.modifier_after(t, q.last) or (
            cues.modifier_after(t, q.number_last) if t.at(q.number_last) == "+" else None
        )
        if after is not None:
            name = after[0]
            q.last = max(q.last, after[1])
    if q.form in ("range", "vague"):
        q.modifier = "range"
    elif name is not None:
        q.modifier = name
        if name in ("over", "at_least"):
            q.low = q.value
        elif name in ("under", "at_most"):
            q.high = q.value
    if q.change is None:
        q.change = cues.trend_before(t, q.first) or (
            cues.trend_after(t, q.last) if q.kind in ("percent", "percentage_point") else None
        )
        if q.change is None and q.value is not None and q.value < 0 and q.kind == "percent":
            q.change = "fall"
