"""How much of the corpus is read does not fall below what was reached."""

from __future__ import annotations

import json

import pytest
from corpus import FLOORS, GROUPS, digest, measure_group

PINNED = json.loads(FLOORS.read_text(encoding="utf-8"))


@pytest.mark.parametrize("group", GROUPS)
def test_floors(group: str) -> None:
    pinned = PINNED[group]
    assert digest(group) == pinned["digest"], "sentences have changed: python tests/quantities/corpus.py --write"
    now = measure_group(group)
    fallen = {name: (now[name], floor) for name, floor in pinned["floors"].items() if now[name] < floor}
    assert not fallen, f"now, floor: {fallen}"
