"""Fields of notes written before they were read do not sink below what has been reached."""

from __future__ import annotations

from typing import Any

import pytest
from unseen_notes import LAW, MORE_LAW, MORE_REPORTS, REPORTS

from greylit.citations import parse_citations

FIELDS = "authors title container publisher place issued volume issue pages url accessed".split()


def count(notes: list[tuple[str, list[dict[str, Any]]]]) -> tuple[int, int, int]:
    """Fields right, wrong or too many, and wrong or missed."""
    right = surplus = missed = 0
    for (_, wanted), found in zip(notes, parse_citations([note for note, _ in notes]), strict=True):
        for i in range(max(len(wanted), len(found))):
            truth = wanted[i] if i < len(wanted) else {}
            for name in FIELDS:
                want, got = truth.get(name), getattr(found[i], name) if i < len(found) else None
                right += bool(want) and want == got
                surplus += bool(got) and want != got
                missed += bool(want) and want != got
    return right, surplus, missed


@pytest.mark.parametrize(
    ("notes", "floor"),
    [(REPORTS, 0.965), (LAW, 0.966), (MORE_REPORTS, 0.914), (MORE_LAW, 0.944)],
    ids=["reports", "law", "more reports", "more law"],
)
def test_fields_reach_their_floor(notes: list[tuple[str, list[dict[str, Any]]]], floor: float) -> None:
    right, surplus, missed = count(notes)
    assert 2 * right / (2 * right + surplus + missed) >= floor
