"""Figures on documents written and drawn by lot do not sink below what they were when first read."""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

import pytest

from variants.builders import KINDS, build
from variants.print_unseen import pool_scores, score_folder

FOLDER = Path(__file__).resolve().parent / "unseen"
FLOORS: dict[str, dict[str, float]] = json.loads((FOLDER / "floors.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def now() -> dict[str, Any]:
    return pool_scores(score_folder(FOLDER))


@pytest.mark.parametrize("variant", FLOORS)
def test_figures_reach_their_floors(variant: str, now: dict[str, Any]) -> None:
    figures = {k: math.floor(x * 1e4 + 1e-6) / 1e4 for k, x in now[variant].figures.items()}
    assert {k: (figures[k], least) for k, least in FLOORS[variant].items() if figures[k] < least} == {}


@pytest.mark.parametrize("kind", KINDS)
def test_a_lot_writes_the_same_twice(kind: str) -> None:
    assert build(kind, 7) == build(kind, 7) != build(kind, 8)
