"""What a sentence states, row by row; and what holds of every row of any text."""

from __future__ import annotations

import msgspec
import pytest
from cases import NUMBERS, Case, read_cases, read_rows
from hypothesis import given, settings
from hypothesis import strategies as st

from greylit.quantities import extract_statistics
from greylit.records import Statistic


def assert_states(case: Case) -> None:
    got = [msgspec.structs.asdict(s) for s in extract_statistics(case.passage)]
    assert [s["text"] for s in got] == [row["text"] for row in case.rows]
    for row, s in zip(case.rows, got, strict=True):
        for column, value in row.items():
            if column in NUMBERS and value is not None:
                assert s[column] == pytest.approx(value, rel=1e-4), column
            else:
                assert s[column] == value, (row["text"], column)


@pytest.mark.parametrize("case", read_cases("statistics.tsv"), ids=lambda c: c.passage[:50])
def test_sentence(case: Case) -> None:
    assert_states(case)


@pytest.mark.parametrize("case", read_cases("known_failures.tsv"), ids=lambda c: c.passage[:50])
@pytest.mark.xfail(strict=True, reason="not read yet")
def test_known_failure(case: Case) -> None:
    assert_states(case)


@pytest.mark.parametrize(("passage", "surface", "measure"), read_rows("measures.tsv"))
def test_measure(passage: str, surface: str, measure: str) -> None:
    row = next(s for s in extract_statistics(passage) if s.text == surface)
    assert row.measure == measure


PIECES = st.sampled_from(
    """between 5 and 7 per cent|US$|R$ 4.2 billion|1,234.5|12 500|one in five|two-thirds|half a million|and|to|from|–|-|.|,|(|)|%|°C|
    in 2020|since 2012|Article 12|A/RES/70/1|the 50th|tenfold|three times|second-largest|hundreds of thousands|aged 15–19|per|per cent|
    km²|a|a dozen|1/3|½|±2.5|10^6|× 10|.5|$|€|£|crore|more than|up to|nearly|rose by|fell|women|countries|said|according to|the World Fund|
    report|"|’s|million|m|k|1.2.3|99999999999999999999999999999999999999999999999|5 ft 2 in|١٢|²|\u00a0|\u2009|\n|1|2|one|million-euro""".replace(
        "\n    ", ""
    ).split("|")
)
PASSAGES = st.one_of(
    st.text(max_size=120),
    st.lists(PIECES, max_size=25).map(" ".join),
    st.lists(PIECES, max_size=25).map("".join),
)


def assert_sound(text: str, rows: list[Statistic]) -> None:
    last = 0
    for n, row in enumerate(rows, 1):
        assert row.statistic == n
        assert text[row.start : row.end] == row.text
        assert text[row.sentence_start : row.sentence_end] == row.sentence
        assert row.sentence_start <= row.start < row.end <= row.sentence_end
        assert "\n" not in row.sentence
        assert row.start >= last
        last = row.end
        assert (row.value is None) == (row.modifier == "range")
        if row.modifier == "range":
            assert row.low is not None
            assert row.high is not None
            assert row.low <= row.high
        assert 0 <= row.confidence <= 1
        for value in (row.unit, row.measure, row.time, row.attribution):
            assert value != ""


@settings(max_examples=400, deadline=None)
@given(PASSAGES)
def test_rows_are_sound(text: str) -> None:
    rows = extract_statistics(text)
    assert_sound(text, rows)
    assert extract_statistics(text) == rows


@pytest.mark.parametrize("case", read_cases("statistics.tsv"), ids=lambda c: c.passage[:50])
def test_rows_of_cases_are_sound(case: Case) -> None:
    assert_sound(case.passage, extract_statistics(case.passage))


@pytest.mark.parametrize(
    "unit",
    [
        "1 ",
        "1,",
        "(",
        "in 2020 ",
        "one ",
        "a ",
        "5–",
        "per ",
        "according to X and ",
        "- ",
        "1/",
        "A/1",
        "1.",
        "$",
        "“said ",
        "of ",
    ],
)
def test_long_repetitions_end(unit: str) -> None:
    text = unit * (20_000 // len(unit))
    assert_sound(text, extract_statistics(text))
