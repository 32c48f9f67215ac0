"""What is masked, for which reason, and what is left alone."""

from __future__ import annotations

import pytest
from cases import read_rows

from greylit.quantities import extract_statistics
from greylit.quantities.masks import mask_tokens
from greylit.quantities.tokens import Tokens

ROWS = read_rows("masks.tsv")


@pytest.mark.parametrize(("reason", "nothing", "states", "surface"), ROWS, ids=[f"{r[0]}: {r[1][:30]}" for r in ROWS])
def test_mask(reason: str, nothing: str, states: str, surface: str) -> None:
    assert [s.text for s in extract_statistics(nothing)] == []
    assert reason in mask_tokens(Tokens(nothing))
    assert surface in [s.text for s in extract_statistics(states)]
