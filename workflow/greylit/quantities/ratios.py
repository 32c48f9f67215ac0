"""Parts, shares, multiples and ranks."""

from __future__ import annotations

from greylit.quantities.currencies import match_name_after
from greylit.quantities.dates import is_year
from greylit.quantities.exclusions import ORDINAL_ENDS
from greylit.quantities.numerals import CARDINALS, read_number, read_numeral
from greylit.quantities.phrases import AUXILIARIES, CLOSED, is_plural
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

WHOLES = words("of the its their our all his her that this those these")
"""What "half" may stand before."""
PART_CUES = words(
    "by in about nearly almost around than over least up to between and took takes take lost just only roughly"
)
"""What may stand before a part that nothing follows: "cut by half", "between a fifth and a third"."""
ORDINAL_MARKS = frozenset(["first", "second", "other", "latter", "the", "last", "past", "a"])
"""Before "half" these make a half of a game, a year, a pair."""
POINTING = frozenset(["which", "whom"])
"""After "of" and one of these stands a part of what was named before."""
QUARTER_MARKS = frozenset(["for", "consecutive", "past", "last", "in", "the", "first"])
"""Before "three quarters" these make quarters of a year."""

PART_VERBS = words("went goes go said say live lived lives have has had are were is was come came comes agreed")
"""A verb of which a part may be the subject: "a quarter went to salaries"."""

RANK_VERBS = frozenset(["rank", "ranks", "ranked", "ranking", "placed", "places"])

MULTIPLE_VERBS = {
    "doubled": 2.0,
    "tripled": 3.0,
    "trebled": 3.0,
    "quadrupled": 4.0,
    "quintupled": 5.0,
    "halved": 0.5,
    "halve": 0.5,
}

MULTIPLE_NOUNS = {"double": 2.0, "twice": 2.0, "triple": 3.0, "treble": 3.0, "quadruple": 4.0, "thrice": 3.0}

MULTIPLE_FOLLOWERS = words(
    """
    from the that what its their of as since
    """
)


def read_multiple(t: Tokens, i: int) -> Quantity | None:
    """The multiple of a verb or adverb at token ``i``, "doubled" or "twice as", or None where it compares nothing: "twice a week"."""
    word = t.low[i]
    if word in MULTIPLE_VERBS:
        if t.at(i + 1) in ("down", "back", "up", "over", "-") or t.at(i - 1) in ("the", "a"):
            return None
        value = MULTIPLE_VERBS[word]
        q = Quantity(i, i + 1, i, i + 1, value, None, None, value, 1.0, "multiple", kind="multiple", unit="times")
        q.change = "fall" if value < 1 else "rise"
        return q
    value = MULTIPLE_NOUNS[word]
    if (
        (word == "twice" and t.at(i - 2) != "once" and t.at(i + 1) in ("as", "the", "that", "its", "their"))
        or (word != "twice" and t.at(i + 1) in MULTIPLE_FOLLOWERS)
    ) and (word == "thrice" or t.at(i - 1) not in ("the", "a")):
        return Quantity(i, i + 1, i, i + 1, value, None, None, value, 1.0, "multiple", kind="multiple", unit="times")
    return None


def read_fraction(t: Tokens, q: Quantity) -> Quantity | None:
    """A number in the form of a fraction as a share ("two thirds of"), a part of a unit ("half an hour") or of money; None where it is no part: "a second half"."""
    j, nxt = q.last, t.at(q.last)
    words = t.text[t.starts[q.first] : t.ends[q.last - 1]].lower()
    q.kind, q.unit = "ratio", "fraction"
    found = match_unit(t, j + (nxt == "-"), False)
    if nxt == "of" and t.at(j + 1) in ("a", "an", "one", "1"):  # a quarter of a percentage point
        whole = match_unit(t, j + 2, False)
        if whole is not None:
            q.kind, q.unit, q.last, q.form = whole[0].kind, whole[0].id, whole[1], "words"
            return q
        coin = match_name_after(t, j + 2)
        if coin is not None:  # three quarters of a cent
            q.kind, q.unit, q.currency, q.last, q.form = "money", coin[0].unit, coin[0].code, coin[1], "words"
            return q
        if t.at(j + 2) == "point":
            return _part_of_point(q, j + 3)
    if "/" in words and found is not None and nxt not in ("of", "-") and found[0].kind == "measure":
        q.kind, q.unit, q.last, q.form = found[0].kind, found[0].id, found[1], "digits"  # 1/2 ha
        return q
    before = t.at(q.first - 1)
    if words == "half":
        if nxt == "as":
            q.kind, q.unit = "multiple", "times"
            if t.at(j + 1) in ("much", "many") and t.at(j + 2) == "again":
                q.value, q.mantissa, q.last = 1.5, 1.5, j + 3
            return q
        if nxt == "again" and t.at(j + 1) == "as" and t.at(j + 2) in ("much", "many", "large", "big", "high", "long"):
            q.kind, q.unit, q.value, q.mantissa, q.last = "multiple", "times", 1.5, 1.5, j + 3
            return q
        spell = match_unit(t, j + 1, False) if nxt in ("an", "a") else None
        if spell is not None:  # half an hour
            q.kind, q.unit, q.last = spell[0].kind, spell[0].id, spell[1]
            return q
        if nxt == "a" and t.at(j + 1) == "point" and t.at(j + 2) not in ("of", "in"):
            return _part_of_point(q, j + 2)
        coin = match_name_after(t, j + 1) if nxt == "a" else None
        if coin is not None:  # half a cent
            q.kind, q.unit, q.currency, q.last, q.form = "money", coin[0].unit, coin[0].code, coin[1], "words"
            return q
        plain = nxt not in WHOLES and before not in PART_CUES and not _of_which(t, q.first)
        if plain or before in ORDINAL_MARKS or before in ORDINAL_ENDS:
            return None
        return q
    if words == "a half" and before == "and":  # a year and a half
        spell = match_unit(t, q.first - 2, False)
        one = t.at(q.first - 3) in ("a", "an", "one")
        if spell is not None and spell[0].kind in ("duration", "measure"):
            if not one:
                return None
            q.first -= 3
            q.kind, q.unit, q.value, q.mantissa, q.form = spell[0].kind, spell[0].id, 1.5, 1.5, "words"
            return q
    if words[-1] != "s" and words.split()[0].split("-")[0] in ("a", "an", "one"):
        if nxt == "-" or (found and nxt != "of" and found[0].kind == "duration"):
            return None
        if (
            nxt == "of"
            or (before in PART_CUES and _ends_part(t, j))
            or _of_which(t, q.first)
            or nxt in ("more", "less", "fewer", "below", "above")
        ):
            return q
        if before == "than" and q.value is not None and q.value <= 0.2 and t.raw(j).islower():
            return q  # fewer than a tenth file accounts
        if words.startswith("one") and not t.raw(j)[:1].isupper():
            return q
        if nxt in PART_VERBS and before in ("", ",", ";", "while", "but"):
            return q
        return q if q.value is not None and q.value <= 0.2 and nxt in ("", ",", ".", ";", ")") else None
    dated = nxt == "of" and is_year(t.raw(j + 1))  # the first three quarters of 2009
    if words.endswith("quarters") and (dated or nxt not in ("of", "the", "as")) and before in QUARTER_MARKS:
        return None
    return q


def _of_which(t: Tokens, i: int) -> bool:
    """Whether "of which", and a hedge at most, stand before token ``i``: "of which barely half"."""
    i -= t.at(i - 1) in ("barely", "only", "just", "some", "about", "almost", "nearly")
    return t.at(i - 1) in POINTING and t.at(i - 2) == "of"


def _part_of_point(q: Quantity, last: int) -> Quantity:
    """ "half a point", "a quarter of a point": points, which shares in the sentence make percentage points."""
    q.kind, q.unit, q.last, q.form = "count", "points", last, "words"
    return q


def _ends_part(t: Tokens, j: int) -> bool:
    """Whether no noun stands at token ``j``, before which "a fourth" would be an ordinal: "a fourth question"."""
    word = t.low[j] if j < t.size else ""
    return not word.isalpha() or word in CLOSED or word in AUXILIARIES or word.endswith(("ed", "ly"))


def read_share(t: Tokens, q: Quantity, masked: list[str | None]) -> Quantity | None:
    """ "one in five", "nine out of ten", "one pupil in six": a ratio; "22 out of 26 councils" are two counts."""
    j = q.last
    if t.low[j : j + 3] == ["-", "in", "-"] and j + 3 < t.size:  # one-in-three
        total = read_number(t, j + 3)
        if q.value is not None and total is not None and total.value is not None and 0 < q.value < total.value <= 12:
            q.last, q.value, q.form, q.kind, q.unit = total.last, q.value / total.value, "fraction", "ratio", "fraction"
            q.rule = "share"
            return q
    noun = t.at(j) not in ("in", "out", "of")
    if noun:
        told = t.raw(j).islower() or (t.raw(j).istitle() and t.words[q.first] == "one")  # one Tongan in eleven
        if not (told and t.raw(j).isalpha() and t.at(j + 1) in ("in", "out")) or match_unit(t, j, False):
            return None
        j += 1
    if t.at(j) == "in":
        k = j + 1
    elif t.at(j) == "out" and t.at(j + 1) == "of":
        k = j + 2
    elif t.at(j) == "of" and t.at(j + 1) in ("10", "ten") and not noun and q.value == int(q.value or 0):
        k = j + 1  # 8 of 10 farms
    else:
        return None
    k += t.at(k) == "every"
    if k >= t.size or masked[k] is not None or q.value is None or q.scale != 1.0:
        return None
    total = read_number(t, k)
    if total is None or total.value is None or not 0 < q.value < total.value:
        return None
    round_total = total.value <= 12 or total.value in SHARE_TOTALS
    if not round_total and not (q.value == 1 and not is_year(t.words[k])):
        return None
    if t.at(j) == "in" and (match_unit(t, total.last, False) or match_name_after(t, total.last)):
        return None
    per = t.at(j) == "in" and total.value in (100, 1000, 10000, 100000)  # 23.5 children in 1,000
    if (
        noun
        and not per
        and (q.value > 12 or (q.value > 1 and is_plural(t.at(total.last))) or t.raw(total.last)[:1].isupper())
    ):
        return None
    if t.at(j) == "out" and total.value > 12 and q.form == "digits" and total.value not in (100, 1000):
        return None
    if noun:
        q.stuff = (q.last, j)
    q.kind, q.unit, q.rule = "ratio", "fraction", "share"
    most = read_number(t, total.last + 1) if t.at(total.last) in ("–", "-", "to", "or") else None
    if (
        most is not None
        and most.value is not None
        and most.scale == 1.0
        and total.value < most.value <= 3 * total.value
    ):
        q.low, q.high = q.value / most.value, q.value / total.value  # one in 5–6
        q.last, q.value, q.form = most.last, None, "range"
        return q
    q.last, q.value, q.mantissa, q.form = total.last, q.value / total.value, q.value / total.value, "fraction"
    return q


def read_odds(t: Tokens, i: int, masked: list[str | None]) -> Quantity | None:
    """ "63:1", "1:4": a ratio to one. "1:50,000" is the scale of a map, "4:12" a place in a book."""
    if t.at(i + 1) != ":" or not (t.glued(i + 1) and t.glued(i + 2)) or i + 2 >= t.size or not t.digit[i + 2]:
        return None
    if (
        "1" not in (t.words[i], t.words[i + 2])
        or masked[i] is not None
        or (t.at(i + 3) in (":", "/") and t.glued(i + 3))
    ):
        return None
    a, b = read_numeral(t.words[i]), read_numeral(t.words[i + 2])
    if not a or not b or b >= 1000 or (t.raw(i - 1)[:1].isupper() and i > 1):
        return None
    return Quantity(
        i, i + 3, i, i + 3, a / b, None, None, a / b, 1.0, "fraction", kind="ratio", unit="fraction", rule="odds"
    )


def read_rank(t: Tokens, i: int) -> Quantity | None:
    """The rank at token ``i``: an ordinal before a superlative ("second-largest") or after a verb of ranking ("ranks 14th"), else None."""
    if t.digit[i]:
        if not (
            t.glued(i + 1)
            and t.at(i + 1) in ("st", "nd", "rd", "th")
            and t.words[i].isdecimal()
            and len(t.words[i]) < 5
        ):
            return None
        value, j = float(t.words[i]), i + 2
    elif CARDINALS.get(t.low[i], 0) >= 20 and t.at(i + 1) == "-" and t.at(i + 2) in ORDINAL_WORDS:
        value, j = float(CARDINALS[t.low[i]] + ORDINAL_WORDS[t.low[i + 2]]), i + 3
    elif t.low[i] in ORDINAL_WORDS and not (t.at(i - 1) == "-" and CARDINALS.get(t.at(i - 2), 0) >= 20):
        value, j = float(ORDINAL_WORDS[t.low[i]]), i + 1
    else:
        return None
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
