"""Every row of citation knowledge finds what it must and leaves alone what it must."""

from __future__ import annotations

import pytest

from greylit.citations import vocabulary
from greylit.citations.dates import MONTHS
from greylit.citations.declarations import Lexicon, Shape

ROWS = [row for row in vars(vocabulary).values() if isinstance(row, Lexicon | Shape)] + [
    shape for _, shape in vocabulary.TYPE_CUE + vocabulary.TITLE_CUE + vocabulary.TEXT_CUE
]


def finds(row: Lexicon | Shape, text: str) -> bool:
    return row.has(text) or row.among(text) if isinstance(row, Lexicon) else row.search(text) is not None


@pytest.mark.parametrize(
    ("row", "text"), [pytest.param(row, text, id=f"{row.id}: {text}") for row in ROWS for text in row.yes]
)
def test_a_row_finds_its_cases(row: Lexicon | Shape, text: str) -> None:
    assert finds(row, text)


@pytest.mark.parametrize(
    ("row", "text"), [pytest.param(row, text, id=f"{row.id}: {text}") for row in ROWS for text in row.no]
)
def test_a_row_leaves_alone_its_cases(row: Lexicon | Shape, text: str) -> None:
    assert not finds(row, text)


def test_ids_are_unique_and_rows_have_cases() -> None:
    assert len({row.id for row in ROWS}) == len(ROWS)
    assert all(row.yes for row in ROWS)


def test_words_are_lower_case_without_stops() -> None:
    for row in ROWS:
        if isinstance(row, Lexicon):
            assert [word for word in row.words if word != word.lower() or not row.has(word)] == []
    assert all(name == name.lower() for name in MONTHS)
