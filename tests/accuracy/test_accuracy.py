"""Greylit's accuracy on the sample documents does not sink below what it has reached.

Floors are raised with ``python tests/accuracy/score.py --update`` and lowered only with ``--lower``.
"""

from __future__ import annotations

import json
from typing import Any

import pytest
from score import FLOORS, figures, sunk

from samples import corpus_digest, score_samples

PINNED: dict[str, Any] = json.loads(FLOORS.read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def now() -> dict[str, dict[str, float]]:
    return figures(score_samples())


def test_corpus_is_the_one_the_floors_are_for() -> None:
    assert corpus_digest() == PINNED["digest"], "samples changed: run python tests/accuracy/score.py --update"


@pytest.mark.parametrize("name", PINNED["floors"])
def test_figures_reach_their_floors(name: str, now: dict[str, dict[str, float]]) -> None:
    assert sunk({name: PINNED["floors"][name]}, now) == []


def test_every_sample_has_floors(now: dict[str, dict[str, float]]) -> None:
    assert set(now) == set(PINNED["floors"])
