"""Denominators: "per person per day", "/ha", "a year", "annually", "L−1"."""

from __future__ import annotations

from greylit.quantities.cues import FALL_WORDS, RISE_WORDS
from greylit.quantities.exponents import read_exponent
from greylit.quantities.phrases import CLOSED, HARD_AUXILIARIES, is_plural
from greylit.quantities.tokens import Tokens, words
from greylit.quantities.units import NAMES, POWERS, SIGNS, match_unit

PER_SIGNS = frozenset("/")
PER_WORDS = frozenset(["per"])
PER_ARTICLE_NOUNS = words(
    """
    day week month year hour minute second night share barrel person head gallon pound tonne ton
    kilo kilogram litre liter piece unit bottle ounce acre hectare household pop bushel game match season shift visit trip
    """
)
"""Nouns that "a" or "an" may make a rate: "$30 a barrel", "two hours a day"."""

SPELLS = frozenset(["day", "week", "month", "year", "hour", "minute", "second", "night"])
"""Of these, those that "a" makes a time before "after": "a year after"."""

PER_FIXED = {
    "annually": "year",
    "yearly": "year",
    "monthly": "month",
    "weekly": "week",
    "daily": "day",
    "hourly": "hour",
    "annum": "year",
    "capita": "capita",
    "pa": "year",
}
"""Single words that stand for a denominator."""

POWER_SIGNS = {"a": "year", "y": "year", "ind": "individual"}
"""Signs that only count before a negative power."""


def match_per(t: Tokens, i: int, money: bool = False) -> tuple[list[str], int]:
    """Denominators at token ``i`` ("per person per day", "/ha", "a year", "annually") and the token after them.

    After an amount of ``money``, "a" and any noun that ends a phrase is one: "$2 a head".

    >>> match_per(Tokens("a plate, drinks not included"), 0, True)[0]
    ['plate']
    >>> match_per(Tokens("per person per day in towns"), 0)
    (['person', 'day'], 4)
    >>> match_per(Tokens("L−1"), 0)[0], match_per(Tokens("for every 100 boys"), 0)[0]
    (['liter'], ['100 boys'])
    >>> match_per(Tokens("a week"), 0), match_per(Tokens("a plan"), 0)
    ((['week'], 2), ([], 0))
    """
    chain: list[str] = []
    while i < t.size and len(chain) < 4:
        word = t.low[i]
        if (
            word in PER_WORDS
            or (word in PER_SIGNS and t.glued(i) and t.glued(i + 1) and not _score(t, i + 1))
            or (
                word in ("a", "an", "each", "every")
                and (t.at(i + 1) in PER_ARTICLE_NOUNS or (money and not chain and _ends_phrase(t, i + 1)))
                and t.at(i + 2) not in ("-", "ago", "earlier", "later")
                and (t.at(i + 2) not in ("before", "after") or t.at(i + 1) not in SPELLS)
            )
        ):
            found = _denominator(t, i + 1)
        elif t.low[i : i + 3] in (["-", "a", "-"], ["-", "per", "-"]) and t.glued(i) and t.raw(i + 3).isalpha():
            found = _denominator(t, i + 3)  # $25-a-day
        elif word == "for" and t.at(i + 1) in ("every", "each") and i + 2 < t.size and t.digit[i + 2]:
            found = _denominator(t, i + 2)  # 78 girls for every 100 boys
        elif (power := _power(t, i)) is not None:
            found = power  # mg L−1
        elif word in PER_FIXED and (word != "pa" or t.words[i] == "pa") and word not in ("capita", "annum"):
            found = (PER_FIXED[word], i + 1)
        else:
            break
        if found is None:
            break
        chain.append(found[0])
        i = found[1]
    return chain, i


def _score(t: Tokens, i: int) -> bool:
    """Whether the total of a mark stands at token ``i``: "4.5/5"."""
    return t.raw(i) in ("5", "10", "20", "100") and not t.raw(i + 1).isalpha()


def _ends_phrase(t: Tokens, i: int) -> bool:
    after = t.at(i + 1)
    return (
        t.raw(i).isalpha()
        and t.raw(i).islower()
        and not is_plural(t.low[i])
        and t.low[i]
        not in (
            "fine",
            "deal",
            "record",
            "total",
            "loan",
            "lot",
            "bit",
            "gain",
            "rise",
            "fall",
            "third",
            "quarter",
            "half",
        )
        and (
            after in ("", ".", ",", ";", ")", "and", "or", "is", "was")
            or after in ("in", "at", "on", "for", "to", "by")
        )
    )


def _power(t: Tokens, i: int) -> tuple[str, int] | None:
    """The denominator a negative power makes at token ``i``: "L−1", "· K−1", "C m−2" (of carbon), "plant−1"."""
    i += t.raw(i) in ("·", "⋅", "∙", ".") and i + 1 < t.size
    formula = i + 1 < t.size and t.digit[i + 1] and t.glued(i + 1) and t.words[i].isupper()  # mg NO3 L−1
    skipped = t.raw(i).isalpha() and len(t.raw(i)) <= 10 and (formula or (t.at(i) not in CLOSED and not t.glued(i + 1)))
    for k in (i, i + 1 + formula) if skipped else (i,):
        if k >= t.size or not t.words[k][0].isalpha():
            return None
        end = k + 2 if t.words[k] in ("CO", "CH") and t.at(k + 1) == "2" else k + 1
        found = read_exponent(t, end)
        if found is None or found[0] >= 0 or (t.raw(end) in ("-", "–") and t.words[k] not in SIGNS):
            continue
        sign = SIGNS.get(t.words[k])
        known = sign[0] if sign else NAMES.get((t.low[k],))
        name = known.id if known else POWER_SIGNS.get(t.words[k], t.low[k])
        power = -found[0]
        return (POWERS[power] + name if power in POWERS else f"{name}^{power}"), found[1]
    return None


def _denominator(t: Tokens, i: int) -> tuple[str, int] | None:
    if i >= t.size:
        return None
    word = t.low[i]
    if word in ("capita", "annum"):
        return PER_FIXED[word], i + 1
    if t.digit[i] or word in ("thousand", "hundred", "million", "one"):
        from greylit.quantities.numerals import read_number

        number = read_number(t, i)
        end = number.last if number else i + 1
        while (
            end < t.size
            and end - i < 4
            and t.words[end].isalpha()
            and t.low[end] not in _CHAIN_STOPS
            and t.low[end] not in HARD_AUXILIARIES
            and t.low[end] not in RISE_WORDS
            and t.low[end] not in FALL_WORDS
            and (end - i < 2 or t.low[end - 1] in ("live", "thousand", "hundred", "million"))
        ):
            end += 1
        if t.at(end) == "-" and t.glued(end) and t.raw(end + 1).isalpha() and t.words[end - 1].isalpha():
            end += 2  # per million vehicle-kilometres
        return t.text[t.starts[i] : t.ends[end - 1]].lower(), end
    found = match_unit(t, i, True)
    if found and "/" not in found[0].id:
        return found[0].id, found[1]
    if word.isalpha() and word not in _CHAIN_STOPS:
        return word, i + 1
    return None


_CHAIN_STOPS = words(
    """
    in of and or the a an for at by from to with was were is are as on per worldwide globally
    compared than
    """
)
