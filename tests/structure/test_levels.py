"""Levels of headings by the lists their labels count in."""

import pytest

from greylit.structure.headings import find_headings, make_heading
from greylit.structure.levels import place_headings
from greylit.structure.numbering import parse_label
from greylit.structure.units import Unit


def place(*texts: str) -> str:
    """Levels of headings, each with its label."""
    headings = []
    for i, text in enumerate(texts):
        label = parse_label(text)
        headings.append(make_heading(i, text, label, label.frame if label else "plain"))
    return " ".join(f"{p.level}:{p.label}" for p in place_headings(headings))


@pytest.mark.parametrize(
    ("headings", "levels"),
    [
        ("(i) Dues|(a) Ships|(b) Barges|(ii) Fines", "1:i 2:a 2:b 1:ii"),
        ("(i) Dues|(a) Ships|(1) Sail|(2) Steam|(b) Barges|(ii) Fines", "1:i 2:a 3:1 3:2 2:b 1:ii"),
        ("(i) Dues|(4) Fines|(VII) Appeals", "1:i 1:4 1:VII"),  # one list, its numerals mixed
        ("1 Dues|1.1 Ships|1. Sail|2. Steam|1.2 Barges|2 Fines", "1:1 2:1.1 3:1 3:2 2:1.2 1:2"),
        ("1. Dues|1.1. Ships|1. Sail|2. Steam|2. Fines|2.1. Courts", "1:1 2:1.1 3:1 3:2 1:2 2:2.1"),
        ("1. Dues|1.1. Ships|2. Fines|2.1. Courts", "1:1 2:1.1 1:2 2:2.1"),
    ],
)
def test_levels(headings: str, levels: str) -> None:
    assert place(*headings.split("|")) == levels


def test_bare_roman_numerals_are_labels_where_they_count_on() -> None:
    prose = "The quay was rebuilt in the year after, and the dues that paid for it were raised at once by half. " * 2
    units = []
    for k, text in enumerate(["I Dues", prose, "II Fines", prose, "III Appeals", prose, "I Think of Tides", prose]):
        units.append(Unit((2 * k,), text.strip(), 1, text))
    headings = find_headings(units, 0, frozenset(), captions=False)
    assert [(h.label.raw if h.label else None, h.title) for h in headings] == [
        ("I", "Dues"),
        ("II", "Fines"),
        ("III", "Appeals"),
        (None, "I Think of Tides"),
    ]
