"""How sure a correction is: what speaks for a candidate, weighed to a probability that it is right.

The weights are learned by ``workflow/confusions/learn.py`` from pages of known text (logistic regression); a verdict of the
channel carries the probability as its confidence.
"""

from __future__ import annotations

import math
from typing import NamedTuple

from greylit.cleaning.weights import WEIGHTS


class Evidence(NamedTuple):
    """What there is to say for the best candidate of a misread word."""

    frequency: float
    """Zipf frequency of the candidate."""
    seen: float
    """How often the document has it: log10(1 + count), at most 2."""
    cost: float
    """Cost of its confusions, in zipf units."""
    use: float
    """Zipf frequency with which what was read is in use as it stands."""
    gap: float
    """How far it is ahead of the next candidate, at most 3."""
    length: float
    """Letters, at most 10."""
    capital: float
    """1 for a word with a capital: names are in no lexicon."""
    mixed: float
    """1 where digits, marks or inner capitals show the damage."""
    derived: float
    """1 where what was read is regularly made of a word."""
    repeated: float
    """1 where the document has what was read twice or more."""
    any_letter: float
    """1 where no row of the confusions leads to it."""
    damage: float
    """log10 of the share of the document's words that are surely misread, between -4 and -1."""


def weigh(evidence: Evidence) -> float:
    """Probability that the candidate was printed.

    >>> sure = Evidence(6.5, 1.5, 0.7, 0.0, 3.0, 10, 0, 0, 0, 0, 0, -1.5)
    >>> weigh(sure) > 0.98 > weigh(sure._replace(frequency=2.0, cost=3.0, gap=0.3, length=4))
    True
    """
    total = WEIGHTS["constant"] + sum(
        WEIGHTS[name] * value for name, value in zip(Evidence._fields, evidence, strict=True)
    )
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))
