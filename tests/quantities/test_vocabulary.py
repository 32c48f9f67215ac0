"""Every row of the tables is read, none twice, and the words they share with prose are left alone."""

from __future__ import annotations

import pytest

from greylit.quantities import cues, extract_statistics
from greylit.quantities.currencies import CURRENCIES, SIGNS
from greylit.quantities.numerals import CARDINALS, DENOMINATORS, FOLD, SCALES, VAGUE
from greylit.quantities.prefixes import PREFIXED, Prefixed, spell
from greylit.quantities.rules import RULES, Rule
from greylit.quantities.tokens import Tokens
from greylit.quantities.units import match_unit
from greylit.quantities.vocabulary import BY_ID, UNITS, Unit

KINDS = {"percent", "percentage_point", "multiple", "measure", "duration", "temperature", "age"}


def states(sentence: str) -> list[tuple[str, str | None, float | None]]:
    return [(s.kind, s.unit, s.value) for s in extract_statistics(sentence)]


def test_units_are_unique() -> None:
    assert len({u.id for u in UNITS}) == len(UNITS)
    spelt = [n for u in UNITS for n in u.names.split(";") if n]
    signs = [s for u in UNITS for s in (*u.signs.split(), *u.weak.split())]
    assert len(set(spelt)) == len(spelt)
    assert sorted({s for s in signs if signs.count(s) > 1}) == ["kt"]  # kilotonne and knot
    assert {u.kind for u in UNITS} == KINDS


@pytest.mark.parametrize("unit", UNITS, ids=lambda u: u.id)
def test_unit_is_read(unit: Unit) -> None:
    for name in filter(None, unit.names.split(";")):
        t = Tokens(f"12 {name}")
        found = match_unit(t, 1, False)
        assert found is not None, name
        assert (found[0].id, found[1]) == (unit.id, t.size), name
    for sign in (*unit.signs.split(), *unit.weak.split()):
        if (sign, unit.id) in (
            ("kt", "knot"),
            ("in", "inch"),
            ("x", "times"),
            ("×", "times"),
            ("M", "molar"),
            ("pc", "parsec"),
        ):
            continue
        t = Tokens(f"12{sign}.")
        found = match_unit(t, 1, True)
        assert found is not None, sign
        assert (found[0].id, found[1]) == (unit.id, t.size - 1), sign


@pytest.mark.parametrize(
    ("sentence", "unit"),
    [
        ("There were 5 m of rope.", "meter"),
        ("There were 5 men.", "men"),
        ("It reached 4 C.", "degree_celsius"),
        ("It has 3 second homes.", "second"),
        ("It took 3 seconds.", "second"),
        ("Of 14 in all, most left.", None),
        ("It is 5 ft 2 in tall.", "foot"),
        ("It has 20 Members.", "Members"),
        ("There were 8 hectic hours.", "hours"),
    ],
)
def test_weak_signs(sentence: str, unit: str | None) -> None:
    assert next((s.unit for s in extract_statistics(sentence)), None) == unit


@pytest.mark.parametrize("currency", CURRENCIES, ids=lambda c: c.code)
def test_currency_is_read(currency: object) -> None:
    code, names, signs, plural = currency  # type: ignore[misc]
    forms = [n for n in names.split(";") if n and n not in ("real", "won", "pula", "sterling", "colon")]
    for name in [*(n + "s" for n in forms), *filter(None, plural.split(";"))]:
        got = extract_statistics(f"It cost 12 million {name} in all.")
        assert [(s.currency, s.kind, s.value) for s in got] == [(code, "money", 12e6)], name
    for sign in (code, *signs.split()):
        if sign == "MEUR":
            continue
        got = extract_statistics(f"It cost {sign} 4,500 in all.")
        assert [(s.currency, s.value) for s in got] == [(code, 4500.0)], sign


def test_currencies_are_unique() -> None:
    assert len({c.code for c in CURRENCIES}) == len(CURRENCIES)
    names = [n for c in CURRENCIES for n in (*c.names.split(";"), *c.plural.split(";")) if n]
    assert len(set(names)) == len(names)
    assert all(len(c.code) == 3 and c.code.isupper() for c in CURRENCIES)
    assert SIGNS["$"].code == "USD"


@pytest.mark.parametrize("sentence", ["SDG 13 and COP 26 met.", "They won three games.", "The real 4 of all 90 came."])
def test_currency_left_alone(sentence: str) -> None:
    assert all(s.kind != "money" for s in extract_statistics(sentence))


@pytest.mark.parametrize(("word", "value"), CARDINALS.items())
def test_cardinal(word: str, value: int) -> None:
    got = extract_statistics(f"They planted {word} oaks and palms.")
    if word == "one":
        assert got == []
    else:
        assert [(s.value, s.unit) for s in got] == [(value, "palms")] or [s.value for s in got] == [value]


@pytest.mark.parametrize(("word", "scale"), SCALES.items())
def test_scale(word: str, scale: float) -> None:
    assert [s.value for s in extract_statistics(f"They planted 3 {word} oaks.")] == [3 * scale]


@pytest.mark.parametrize(("word", "ends"), VAGUE.items())
def test_vague(word: str, ends: tuple[float, float]) -> None:
    got = extract_statistics(f"They planted {word} of oaks.")
    assert [(s.value, s.low, s.high, s.modifier) for s in got] == [(None, *ends, "range")]


@pytest.mark.parametrize("word", [w for w in DENOMINATORS if w.endswith("s") and w != "halves"])
def test_part(word: str) -> None:
    got = extract_statistics(f"Two {word} of the oaks died.")
    assert [(s.kind, s.value) for s in got] == [("ratio", pytest.approx(2 / DENOMINATORS[word]))]


@pytest.mark.parametrize("word", [w for w in FOLD if w != "fold"])
def test_fold(word: str) -> None:
    assert states(f"Output grew {word} in all.") == [("multiple", "times", FOLD[word])]


MODIFIERS = [(name, phrase) for name, phrases in cues.MODIFIERS_BEFORE.items() for phrase in phrases]


@pytest.mark.parametrize(("name", "phrase"), MODIFIERS)
def test_modifier_before(name: str, phrase: str) -> None:
    t = Tokens(f"{phrase} 40 towns")
    assert cues.modifier_before(t, t.size - 2) == (name, 0)


@pytest.mark.parametrize(
    ("name", "phrase"), [(name, phrase) for name, phrases in cues.MODIFIERS_AFTER.items() for phrase in phrases]
)
def test_modifier_after(name: str, phrase: str) -> None:
    t = Tokens(f"40{phrase}" if phrase == "+" else f"40 {phrase}")
    assert cues.modifier_after(t, 1) == (name, t.size)


def test_modifiers_are_unique() -> None:
    phrases = [phrase for _, phrase in MODIFIERS]
    assert len(set(phrases)) == len(phrases)


@pytest.mark.parametrize(
    ("sentence", "modifier"),
    [
        ("The work went on over three years.", "exact"),
        ("She has worked for over three years.", "over"),
        ("The rate is 2 points above the 5 per cent goal.", "exact"),
        ("The rate is above 5 per cent.", "over"),
        ("It spread all over 12 towns.", "exact"),
    ],
)
def test_modifier_left_alone(sentence: str, modifier: str) -> None:
    assert extract_statistics(sentence)[-1].modifier == modifier


@pytest.mark.parametrize("word", sorted(cues.RISE_WORDS & {"rose", "grew", "climbed", "soared", "jumped", "gained"}))
def test_rise(word: str) -> None:
    assert [s.change for s in extract_statistics(f"Output {word} by 7 per cent.")] == ["rise"]
    assert [s.change for s in extract_statistics(f"Output {word} to 7 per cent.")] == [None]


@pytest.mark.parametrize("word", sorted(cues.FALL_WORDS & {"fell", "dropped", "declined", "plunged", "shrank", "sank"}))
def test_fall(word: str) -> None:
    assert [s.change for s in extract_statistics(f"Output {word} by 7 per cent.")] == ["fall"]
    assert [s.change for s in extract_statistics(f"Output {word} to 7 per cent.")] == [None]


STATING = {
    "money-sign": "It cost £4.",
    "money-name": "It cost 4 euros.",
    "unit": "It is 4 km long.",
    "unit-as-text": "It took 4 mQux in all.",
    "age": "It is for children aged 4.",
    "counted-noun": "It has 4 doors.",
    "part": "It has 4 of the 9 doors.",
    "rate": "It has 4 doors per house.",
    "fraction": "It has two thirds of the doors.",
    "share": "One in four doors is open.",
    "odds": "The ratio is 4:1 today.",
    "multiple": "It grew tenfold.",
    "rank": "It ranks 4th there.",
    "range": "It has 4 to 9 doors.",
    "vague": "It has dozens of doors.",
    "list": "It grew by 4 and 9 per cent.",
    "points": "It was 61 per cent, 4 points higher.",
    "number": "The rest was 4,444.",
}


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.id)
def test_rule(rule: Rule) -> None:
    found = [s for s in extract_statistics(STATING[rule.id]) if s.rule == rule.id]
    assert found
    assert 0.5 < rule.confidence < 1
    assert found[0].confidence == rule.confidence


def test_rules_are_unique() -> None:
    assert len({r.id for r in RULES}) == len(RULES)


PREFIXED_FORMS = [(base, prefix) for base in PREFIXED for prefix in base.prefixes.split()]


@pytest.mark.parametrize(("base", "prefix"), PREFIXED_FORMS, ids=lambda x: getattr(x, "id", x))
def test_prefix_is_read(base: Prefixed, prefix: str) -> None:
    name, names, signs, _ = spell(base, prefix)
    assert name in BY_ID
    for form in (*filter(None, names.split(";")), *signs.split()):
        if form in ("pm", "pS", "pT"):
            continue
        assert [s.unit for s in extract_statistics(f"It had 4.5 {form}.")] == [name], form


@pytest.mark.parametrize(
    ("sentence", "unit"),
    [
        ("It had 3 M NaCl.", "molar"),
        ("It had 3 M workers.", "workers"),
        ("It had 5 T cells.", "cells"),
        ("It took 4 s−1 in all.", "1/second"),
        ("It lies 10 cm-3 m deep.", "centimeter"),
        ("It needs 2 kg m− 2 a−1.", "kilogram/square_meter/year"),
    ],
)
def test_powers_and_weak_signs(sentence: str, unit: str | None) -> None:
    assert extract_statistics(sentence)[0].unit == unit
