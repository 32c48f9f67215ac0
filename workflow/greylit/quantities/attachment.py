"""What follows a number: currency, unit of measure, counted noun, rate."""

from __future__ import annotations

from greylit.quantities import cues
from greylit.quantities.ages import INFANTS, in_years, is_bound_of_age, read_age
from greylit.quantities.currencies import Money, match_name_after
from greylit.quantities.exclusions import DAY_FOLK
from greylit.quantities.numerals import LETTER_SCALES, read_number
from greylit.quantities.phrases import ADJECTIVE_ENDS, AUXILIARIES, CLOSED, DETERMINERS, counted_noun, is_plural
from greylit.quantities.quantity import Quantity
from greylit.quantities.rates import PER_FIXED, match_per
from greylit.quantities.tokens import Tokens, words
from greylit.quantities.units import match_unit
from greylit.quantities.vocabulary import BY_ID

COMPARING = words(
    """
    as more less higher lower greater larger bigger smaller faster slower the that its their what
    than forward trailing expected projected book annual ebitda profits earnings sales revenue gdp income likelier likely longer stronger worse better over those larger
    """
)
"""After "N times" these make a multiple; elsewhere it is how often something happened."""


WEIGHING = words(
    """
    weigh weighs weighed weighing weight heavier lighter overweight tow tows towed towing payload haul hauls hauled
    hauling lift lifts lifted lifting
    """
)
"""Near one of these, pounds are a weight."""
MONEYED = words(
    "money debt investment funding funds spending savings aid assets tax taxes taxpayers revenue income cash damage losses "
    "goods public credit compensation fines sales profit profits orders cuts worth support borrowing capital loans"
)
"""Pounds of one of these are money."""


BULK_SIGNS = frozenset(["oz", "bbl", "ha", "kg", "boe", "sqm"])
"""Signs of units that are counted in millions."""
MANY = words(
    "users customers subscribers people population viewers visitors passengers members voters followers jobs downloads "
    "residents inhabitants households accounts"
)
"""Where one of these stands and none of ``LENGTHS``, "330m" that ends a phrase is 330 million."""
LENGTHS = words(
    "long high tall wide deep length height depth width above below race sprint run ran swim swam freestyle final distance "
    "altitude elevation radius diameter tower bridge ship boat vessel walk walked hurdles relay away metres meters km"
)

RUNNING = words("consecutive successive straight full whole additional extra more further long unbroken")
"""Before a unit of time these leave it one: "three consecutive hours"."""

NO_COMPARATIVES = words("however whether together rather another further earlier altogether forever wherever whenever")


ENDS = frozenset(["", ".", ",", ";", ")", "in", "for", "and", "to", "by", "at", "as", "while"])
"""After one of these, or at the end, a number has no unit of its own."""


def set_money(q: Quantity, money: Money) -> None:
    """Makes a quantity an amount of money; a currency sign that has a scale of its own ("M€") scales its value."""
    q.kind, q.unit, q.currency = "money", money.unit, money.code
    if money.scale != 1.0 and q.value is not None:
        q.value *= money.scale


def add_rate(q: Quantity) -> None:
    """Appends what a quantity is told per to its unit: "USD/day"."""
    if q.per and q.unit:
        q.unit = "/".join([q.unit, *q.per])


def attach_unit(t: Tokens, q: Quantity) -> None:
    """Attaches what follows the number: currency, unit of measure, or counted noun."""
    _attach(t, q)
    if not q.per and q.unit is not None and q.kind in ("count", "measure", "duration", "money"):
        _rate_of_stuff(t, q)


def _rate_of_stuff(t: Tokens, q: Quantity) -> None:
    """ "75 litres of water a day" is a rate of litres, of water."""
    i = q.last
    if t.at(i) == "of":
        i += 1
        while (
            i < t.size
            and i - q.last < 5
            and (t.digit[i] if t.glued(i) else t.words[i].isalpha())
            and (t.words[i].islower() or t.words[i].isupper() or t.digit[i])
            and t.low[i] not in CLOSED
            and (t.low[i] not in PER_FIXED or t.raw(i + 1).isalpha())
        ):
            i += 1
    if i - q.last < 2:
        return
    per, end = match_per(t, i)
    if per:
        q.stuff, q.per, q.last = (q.last + 1, i), per, end
        if q.kind == "count":
            q.kind = "rate"
        add_rate(q)


def _tolerance(t: Tokens, j: int) -> int:
    """The token after a tolerance in brackets, "(± 1.1)" or "(0.4)", where a unit sign follows; else ``j``."""
    if t.at(j) != "(":
        return j
    sign = t.at(j + 1) == "±"
    k = j + 1 + sign
    if k + 1 < t.size and t.digit[k] and t.at(k + 1) == ")" and match_unit(t, k + 2, False):
        return k + 2
    return j


def _share_in_brackets(t: Tokens, j: int) -> bool:
    """Whether a count is followed by its share: "15 (30%) of 50 patients"."""
    return t.at(j) == "(" and j + 3 < t.size and t.digit[j + 1] and t.words[j + 2] == "%" and t.words[j + 3] == ")"


def _attach(t: Tokens, q: Quantity) -> None:
    j = q.last = _tolerance(t, q.last)
    if _share_in_brackets(t, j) and q.form == "digits":  # 15 (30%) patients
        noun = counted_noun(t, j + 4)
        if noun is not None:
            q.noun, q.unit = noun, t.words[noun[1]]
        return
    if t.at(j) in (")",):
        return
    plus = t.at(j) == "+" and t.glued(j)
    if plus or (t.at(j) == "-" and t.glued(j) and t.at(j + 1) in ("plus", "odd")):  # 40+ offices, 3,500-plus staff
        q.modifier = "approx" if t.at(j + 1) == "odd" and not plus else "at_least"
        q.low = q.value if q.modifier == "at_least" else None
        j += 1 if plus else 2
        q.last = j
    hyphen = t.at(j) in ("-", "‐", "‑") and t.glued(j) and t.glued(j + 1)
    k = j + 1 if hyphen else j
    glued = t.glued(k) and not hyphen
    bound = cues.modifier_after(t, j) if t.at(j) in ("or", "and") else None
    if bound is not None and not hyphen and is_bound_of_age(t, q, bound[1]):
        q.kind, q.unit = "age", "year_of_age"  # adults 65 and over
        return
    if bound is not None and t.raw(bound[1]).isalpha() and t.low[bound[1]] not in CLOSED and not hyphen:
        q.modifier, k = bound[0], bound[1]  # five or more children
        q.low, q.high = (q.value, None) if bound[0] == "at_least" else (None, q.value)
        j = k
    if (
        (q.form == "vague" or (t.language and q.scale > 1))
        and t.at(k) == "of"
        and (match_name_after(t, k + 1) or match_unit(t, k + 1, False))
    ):
        k += 1
    money = match_name_after(t, k)
    found = match_unit(t, k, glued)
    if t.low[k : k + 1] == ["day"] and t.at(k + 1) in DAY_FOLK and not hyphen:
        found = None  # 540,000 day visitors
    if money is not None and t.at(k) in ("pound", "pounds") and money[1] == k + 1 and _weighs(t, q, k):
        money, found = None, (BY_ID["pound_mass"], k + 1)
    if money is not None and (found is None or found[1] <= money[1]):
        set_money(q, money[0])
        q.last = money[1]
        q.hyphenated = hyphen
        _cents(t, q)
        q.per, q.last = match_per(t, q.last, True)
        add_rate(q)
        return
    scaled = match_name_after(t, k + 1) if glued and t.words[k] in LETTER_SCALES and q.form == "digits" else None
    if scaled is not None:  # 3.1m kroner
        q.value = None if q.value is None else q.value * LETTER_SCALES[t.words[k]]
        q.scale = LETTER_SCALES[t.words[k]]
        set_money(q, scaled[0])
        q.per, q.last = match_per(t, scaled[1], True)
        add_rate(q)
        return
    if t.words[k : k + 2] == ["m", "t"] and q.form == "digits" and q.scale == 1.0 and not t.glued(k + 1):
        q.value, q.scale, q.kind, q.unit, q.last = (q.value or 0.0) * 1e6, 1e6, "measure", "tonne", k + 2  # 12 m t
        return
    if found is not None and glued and t.words[k] == "m" and q.form == "digits" and _means_million(t, q, k):
        q.value, q.scale, q.last, q.number_last = (q.value or 0.0) * 1e6, 1e6, k + 1, k + 1
        measured = match_unit(t, k + 1, False)
        if measured is not None:  # 1.1m oz
            q.kind, q.unit, q.last = measured[0].kind, measured[0].id, measured[1]
            q.per, q.last = match_per(t, q.last)
            add_rate(q)
        return
    part = t.at(k + 1) == "of" and t.at(k + 2) in ("them", "these", "those", "which", "whom", "the")  # 3K of them
    if found is not None and glued and t.words[k] in ("m", "t", "K") and (part or _counts_after(t, k + 1)):
        q.value = None if q.value is None else q.value * {"m": 1e6, "t": 1e12, "K": 1e3}[t.words[k]]
        q.scale, q.last, q.number_last = 1e6, k + 1, k + 1
        _count(t, q, k + 1)
        return
    millions = found is None and t.raw(k) == "M" and not hyphen and _counts_after(t, k + 1)  # 1.5 M people
    coded = k + 1 < t.size and t.glued(k + 1) and t.digit[k + 1]  # 11B13
    if found is None and (glued or millions) and t.at(k) in ("k", "b", "m", "t") and q.form == "digits" and not coded:
        factor = {"k": 1e3, "m": 1e6, "b": 1e9, "t": 1e12}[t.low[k]]
        q.value = None if q.value is None else q.value * factor
        q.scale, q.last, q.number_last = factor, k + 1, k + 1
        _count(t, q, k + 1)
        return
    if found is not None:
        unit, end = found
        if unit.id == "meter" and glued and t.words[k] == "m" and _tells_minutes(t, q, k):
            unit = BY_ID["minute"]
        if t.low[end : end + 3] == ["and", "a", "half"] and q.value is not None and unit.kind == "duration":
            q.value, end = q.value + 0.5 * q.scale, end + 3  # two hours and a half
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
        if unit.kind == "duration" and t.at(q.number_first - 1) == "of" and t.at(q.number_first - 2) in INFANTS:
            q.kind, q.unit = "age", unit.id + "_of_age"
            return
        if (
            unit.id == "year"
            and t.at(q.number_first - 1) == "to"
            and t.at(q.number_first - 2) in ("live", "lives", "lived")
        ):
            q.kind, q.unit = "age", "year_of_age"  # lives to 80.3 years
            return
        if unit.id == "year" and in_years(t, q.number_first) == "age":
            q.kind, q.unit = "age", "year_of_age"
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
            add_rate(q)
        return
    if t.at(j) == "of" and t.at(j + 1) in ("a", "an", "one"):  # 0.4 of a percentage point
        whole = match_unit(t, j + 2, False)
        if whole is not None and whole[0].kind == "percentage_point":
            q.kind, q.unit, q.last = whole[0].kind, whole[0].id, whole[1]
            return
    following = t.at(j)
    turned = t.at(q.number_first - 1) in ("turn", "turns", "turned", "turning") and following in ENDS
    if turned and q.value is not None and 1 < q.value < 120:
        q.kind, q.unit = "age", "year_of_age"  # before they turn 18
        return
    ends = following in ENDS or following.endswith("ing")
    if ends and q.value is not None and 1 < q.value < 120 and in_years(t, q.number_first) is not None:
        q.kind = in_years(t, q.number_first) or "duration"
        q.unit = "year_of_age" if q.kind == "age" else "year"
        return
    if t.at(q.number_first - 1) == "of" and t.at(q.number_first - 2) == "factor":
        q.kind, q.unit = "multiple", "times"
        return
    if not read_age(t, q, j):
        _count(t, q, j, hyphen)


def _tells_minutes(t: Tokens, q: Quantity, k: int) -> bool:
    """Whether "m" glued to a numeral is minutes: after hours or before seconds, "3h 12m", "2m 30s"."""
    after_hours = t.at(q.number_first - 1) == "h" and t.glued(q.number_first - 1) and t.digit[q.number_first - 2]
    before_seconds = k + 2 < t.size and t.digit[k + 1] and t.at(k + 2) == "s" and t.glued(k + 2)
    return after_hours or before_seconds


def _means_million(t: Tokens, q: Quantity, k: int) -> bool:
    """Whether "m" glued to a numeral is a million: before the name of a unit, or of people where nothing has a length."""
    measured = match_unit(t, k + 1, False)
    if measured is not None and measured[0].kind == "measure" and not t.glued(k + 1):
        return measured[1] == k + 2 and (len(t.words[k + 1]) > 3 or t.words[k + 1] in BULK_SIGNS)
    ends = t.at(k + 1) in ENDS and t.at(q.first - 1) not in DETERMINERS
    near = t.low[max(0, k - 40) : k + 40]
    return ends and not MANY.isdisjoint(near) and LENGTHS.isdisjoint(near)


def _weighs(t: Tokens, q: Quantity, k: int) -> bool:
    """Whether pounds are a weight: "weighs two pounds", "30 pounds of rice"."""
    if not WEIGHING.isdisjoint(t.low[max(0, q.first - 6) : k + 4]):
        return True
    small = q.scale == 1.0 and q.value is not None and q.value < 1000
    return small and t.at(k + 1) == "of" and t.at(k + 2) not in CLOSED and MONEYED.isdisjoint(t.low[k + 2 : k + 5])


def _counts_after(t: Tokens, i: int) -> bool:
    noun = counted_noun(t, i)
    return (
        noun is not None
        and t.low[noun[1]] not in ("tall", "long", "wide", "deep", "high")
        and noun[1] > i - 1
        and is_plural(t.low[noun[1]])
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
    elif (
        number.first == q.last and number.form == "words" and number.value >= 10 and t.at(number.last) in ("", ".", ",")
    ):
        q.value += number.value / 100  # three pounds twenty
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
    one = t.low[q.number_first : q.number_last]
    if (one == ["one"] and t.at(j) != "of") or (one == ["1"] and t.raw(j).islower()):
        noun = _singular(t, j)
    if hyphen and t.raw(j)[:1].isalpha() and t.low[j] not in CLOSED:  # a 300-page report
        noun = (j, j, j + 1)
    per, end = match_per(t, j)
    described = t.at(j) in PER_FIXED and noun is not None and noun[1] > j  # monthly active users
    if per and not described and (noun is None or noun[0] == j):
        q.per, q.last, q.kind = per, end, "rate"
        q.unit = "/".join(["1", *per])
        return
    if noun is None:
        _sign_as_text(t, q, j)
        return
    spell = match_unit(t, noun[1], False) if noun[1] == j + 1 and t.at(j) in RUNNING else None
    if spell is not None and spell[0].kind == "duration":  # three consecutive hours
        q.kind, q.unit, q.last = "duration", spell[0].id, noun[2]
        return
    q.noun, q.last, q.hyphenated = noun, noun[2], hyphen
    q.unit = t.text[t.starts[noun[1]] : t.ends[noun[1]]]
    per, end = match_per(t, noun[2])
    if per:
        q.per, q.last = per, end
        q.kind = "rate"
        q.unit = "/".join([q.unit, *per])


def _sign_as_text(t: Tokens, q: Quantity, j: int) -> None:
    """A unit sign that is not in the vocabulary is kept as it stands: "4.2 kDon", "3 zorp/cm2", "5 qux s−1"."""
    sign = t.raw(j)
    if q.form != "digits" or not sign.isalpha() or not sign.isascii() or len(sign) > 6 or t.low[j] in CLOSED:
        return
    per, end = match_per(t, j + 1)
    mixed = sign != sign.lower() and not sign.istitle() and not sign.isupper()
    behind = t.raw(j + 1) == "/" or bool(per and t.raw(end - 1)[-1:].isdigit())
    label = j + 1 < t.size and t.digit[j + 1] and not per  # 2 BvR 859/15
    if label or not (mixed or (per and behind)):
        return
    q.kind, q.unit, q.last, q.per, q.rule = "measure", sign, j + 1, per, "unit-as-text"
    if per:
        q.last = end
        add_rate(q)


def _singular(t: Tokens, j: int) -> tuple[int, int, int] | None:
    """The noun after "one": the first word that does not look like an adjective."""
    k = j
    while k - j < 4 and t.raw(k).isalpha() and t.low[k] not in CLOSED and t.low[k] not in AUXILIARIES:
        if not t.low[k].endswith(ADJECTIVE_ENDS) and t.at(k + 1) != "-":
            return j, k, k + 1
        k += 1
    return None


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
        or (q.value is not None and q.value != int(q.value))
        or (nxt.endswith("er") and len(nxt) > 5 and nxt not in NO_COMPARATIVES)
        or nxt in ("of",)
        or cues.trend_before(t, q.number_first) is not None
        or t.at(q.last - 1) in ("x", "×")
    )
    q.kind, q.unit = ("multiple" if compares else "count"), "times"
