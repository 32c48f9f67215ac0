"""Misread acronyms are mended where the document says what they stand for, and only there."""

from __future__ import annotations

import pytest

from greylit.cleaning.acronyms import ROWS, Likeness, find_misread_acronyms
from greylit.cleaning.lexicon import load_lexicon


def mend(*lines: str) -> list[str]:
    out = list(lines)
    for i, changes in find_misread_acronyms(lines, frozenset(), load_lexicon()).items():
        for change in reversed(changes):
            out[i] = f"{out[i][: change.start]}{change.after}{out[i][change.end :]}"
    return out


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.read}-{row.true}")
def test_every_row_mends_and_leaves(row: Likeness) -> None:
    read, printed, words = row.mends
    assert mend(f"It is the {words} ({printed}).", f"So says {read}, of the {words}, in May.") == [
        f"It is the {words} ({printed}).",
        f"So says {printed}, of the {words}, in May.",
    ]
    both = [f"It is the {words} ({printed}).", f"The {row.leaves} ({read}) met.", f"So says {read} of the {words}."]
    assert mend(*both) == both


WORDS = "North Dune Farmers Association"


@pytest.mark.parametrize(
    "lines",
    [
        (f"The {WORDS} (NDFA) met.", "", "Nothing came of it.", "NDEFA was absent."),
        (f"The {WORDS} (NDFA) met.", f"NXFA of the {WORDS} was absent."),
        (f"The {WORDS} met without NDEFA.",),
        (f"The {WORDS} (NDFA) met; see https://example.org/NDEFA and ndefa."),
        ("The Farmers (NDFA) met.", f"NDEFA of the {WORDS} was absent."),
    ],
    ids=["far from its words", "not alike", "never defined", "address", "defined by other words"],
)
def test_left_alone(lines: tuple[str, ...]) -> None:
    assert mend(*lines) == list(lines)


def test_words_that_run_over_two_lines() -> None:
    lines = ("as was said by the North Dune", "Farmers Association” (NDFA),", f"* NDEFA, Statute of the {WORDS}, 1998.")
    assert mend(*lines)[2] == f"* NDFA, Statute of the {WORDS}, 1998."
