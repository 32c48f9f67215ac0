"""Typeset documents of known truth come out of the whole chain as they were meant: figures are floors."""

from __future__ import annotations

import pytest
from pdf_designs import DESIGNS
from score_pdf import score_design

FLOORS = {name: {} for name in DESIGNS}
"""Figures that fall short of 1, and furniture that is left: none so far."""


@pytest.mark.parametrize("name", DESIGNS)
def test_figures_reach_their_floors(name):
    figures = score_design(name)
    floors = {key: 1.0 for key in figures if key != "furniture"} | FLOORS[name]
    assert {key: figures[key] for key, floor in floors.items() if figures[key] < floor - 1e-9} == {}
    assert figures["furniture"] == 0
