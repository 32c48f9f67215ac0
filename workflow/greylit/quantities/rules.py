"""The rules by which quantities are recognised: the vocabulary of the column ``rule``.

``confidence`` is the share of rows of the rule that are right (value, unit, modifier and kind) on the sentences of
``tests/quantities/corpus``, those with traps alone among them, counting two more wrong ones; rules with fewer than eight
rows there have 0.8, or 0.7 where the unit is a guess. ``tests/quantities`` keeps the figures to what is observed. On
sentences nobody had looked at, one row in seventy was wrong where prose is full of statistics.
"""

from __future__ import annotations

from typing import NamedTuple

from greylit.quantities.quantity import Quantity


class Rule(NamedTuple):
    """A construction."""

    id: str
    what: str
    confidence: float


RULES = (
    Rule("money-sign", "a currency sign or code before the number: US$ 4 million", 0.99),
    Rule("money-name", "a currency after the number: 4 million euros", 0.96),
    Rule("unit", "a unit of the vocabulary after the number: 12 km, 7 per cent", 0.98),
    Rule("unit-as-text", "a sign after the number that is not in the vocabulary, kept as it stands", 0.7),
    Rule("age", "an age: aged 15, 34 years old", 0.94),
    Rule("counted-noun", "a noun after the number that is counted: 12 cranes", 0.95),
    Rule("part", "a part of a whole that is counted: 12 of the 20 cranes", 0.97),
    Rule("rate", "a count per something: 12 per 1,000 inhabitants", 0.95),
    Rule("fraction", "a fraction: two thirds, half", 0.96),
    Rule("share", "so many in so many: one in five", 0.97),
    Rule("odds", "a ratio to one: 63:1", 0.8),
    Rule("multiple", "a multiple: doubled, tenfold, 3 times as many", 0.95),
    Rule("rank", "a rank: second-largest, ranks 14th", 0.8),
    Rule("range", "two ends: 5 to 7, between 5 and 7", 0.97),
    Rule("vague", "an order of magnitude: hundreds of thousands", 0.8),
    Rule("list", "a number whose unit stands with another of its list: 2, 3 and 4 per cent", 0.95),
    Rule("points", "points that are percentage points", 0.8),
    Rule("number", "a number that neither unit nor noun follows", 0.95),
)
"""One row a rule."""

TABLE_CELL = Rule("table-cell", "a number in a table whose heads say what it is", 0.97)
"""What no sentence states: ``greylit.tables.measures``."""

DOUBTFUL = 0.82
"""Of a bare number after a word that may introduce a figure: "it employs 120"."""

UNLIKELY = 0.2
"""Of what points back or counts nothing of record: "the two countries", "one of the reasons", "ten years ago"."""

CONFIDENCE = {rule.id: rule.confidence for rule in RULES}
_OF_KIND = {
    "percent": "unit",
    "percentage_point": "unit",
    "measure": "unit",
    "duration": "unit",
    "temperature": "unit",
    "ratio": "fraction",
    "multiple": "multiple",
    "rank": "rank",
    "rate": "rate",
    "age": "age",
}


def name_rule(q: Quantity) -> None:
    """Gives a quantity that no rule has claimed the id of the one that made it."""
    if q.rule != "number":
        return
    if q.form in ("range", "vague"):
        q.rule = q.form
    elif q.kind == "money":
        q.rule = "money-sign" if q.sign_before else "money-name"
    elif q.kind == "count":
        q.rule = "counted-noun" if q.noun is not None else "number"
    else:
        q.rule = _OF_KIND[q.kind]


def confidence_of(q: Quantity) -> float:
    """The probability that a row is right: its rule's, or less where a statistic may not be meant."""
    return q.confidence if q.confidence < 1.0 else CONFIDENCE[q.rule]
