"""How much of the corpus is read does not fall below what was reached."""

from __future__ import annotations

import json

import pytest
from corpus import FLOORS, GROUPS, digest, measure_group, observed

from greylit.quantities.rules import CONFIDENCE, DOUBTFUL, UNLIKELY

PINNED = json.loads(FLOORS.read_text(encoding="utf-8"))


@pytest.mark.parametrize("group", GROUPS)
def test_floors(group: str) -> None:
    pinned = PINNED[group]
    assert digest(group) == pinned["digest"], "sentences have changed: python tests/quantities/corpus.py --write"
    now = measure_group(group)
    fallen = {name: (now[name], floor) for name, floor in pinned["floors"].items() if now[name] < floor}
    assert not fallen, f"now, floor: {fallen}"


def test_confidence_is_what_is_observed() -> None:
    """Of rules with eight rows or more, the share of right ones with two more wrong ones: python tests/quantities/corpus.py."""
    stated = {f"rule {rule}": value for rule, value in CONFIDENCE.items()}
    stated |= {f"doubt {value}": value for value in (DOUBTFUL, UNLIKELY)}
    rows = {
        name: (right / (n + 2), max(0.03, 2 / n))
        for name, (right, n) in observed().items()
        if name in stated and n >= 8
    }
    assert len(rows) > 12
    assert {
        name: (stated[name], share) for name, (share, width) in rows.items() if abs(stated[name] - share) > width
    } == {}
