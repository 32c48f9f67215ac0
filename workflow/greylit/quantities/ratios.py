"""Parts, shares, multiples and ranks."""

from __future__ import annotations

from greylit.quantities.currencies import match_name_after
from greylit.quantities.numerals import read_number
from greylit.quantities.quantity import Quantity
from greylit.quantities.tokens import Tokens, words
from greylit.quantities.units import match_unit

SHARE_TOTALS = frozenset([5, 10, 20, 25, 50, 100, 1000, 10000, 100000])
"""Round totals of "one in M"; a total up to twelve counts too."""

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


def read_multiple(t: Tokens, i: int) -> Quantity | None:
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


def read_fraction(t: Tokens, q: Quantity) -> Quantity | None:
    j, nxt = q.last, t.at(q.last)
    words = t.text[t.starts[q.first] : t.ends[q.last - 1]].lower()
    q.kind, q.unit = "ratio", "fraction"
    found = match_unit(t, j + (nxt == "-"), False)
    if nxt == "of" and t.at(j + 1) in ("a", "an", "one"):  # a quarter of a percentage point
        whole = match_unit(t, j + 2, False)
        if whole is not None:
            q.kind, q.unit, q.last, q.form = whole[0].kind, whole[0].id, whole[1], "words"
            return q
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


def read_share(t: Tokens, q: Quantity, masked: list[str | None]) -> Quantity | None:
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


def read_rank(t: Tokens, i: int) -> Quantity | None:
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
