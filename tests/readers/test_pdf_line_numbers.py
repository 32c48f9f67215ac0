"""Numbers of lines are told from the text they stand beside, and from lists, tables and folios."""

from __future__ import annotations

import pytest
from pdf_press import make_pdf, put

from greylit.printed.structure import infer_structure
from greylit.readers.pdf import read_pdf
from greylit.settings import Settings

TEXT = [
    "The quay at Orsk was built of oak, and nobody",
    "remembered who had paid for it; the books of the",
    "harbour begin with a bill for nails, four barrels of",
    "them, and end with a fire that began in the office",
    "itself. What lies between is told by the children of",
    "those who kept the books, and they tell it in verse.",
]


def roles(numbers, *, x=40.0, extra=()):
    def page(canvas):
        for k, line in enumerate(TEXT):
            put(canvas, 90, 100 + 16 * k, line)
        for k, number in numbers.items():
            put(canvas, x, 100 + 16 * k, number, size=7)
        for at, top, said in extra:
            put(canvas, at, top, said)

    reading = read_pdf(make_pdf(page), "a.pdf", Settings())
    made = infer_structure(reading, frozenset())
    assert made is not None
    return {text: role for text, role in zip(reading.lines, made.roles, strict=True) if text.isdecimal()}, reading


@pytest.mark.parametrize("x", [40.0, 480.0])
@pytest.mark.parametrize("numbers", [range(1, 7), range(38, 44)])
def test_numbers_of_lines_are_furniture(numbers, x):
    found, reading = roles({k: str(n) for k, n in enumerate(numbers)}, x=x)
    assert found == {str(n): "furniture" for n in numbers}
    assert [line for line in reading.lines if not line.isdecimal()] == TEXT


def test_every_second_line_is_numbered():
    assert roles({1: "2", 3: "4", 5: "6"})[0] == {"2": "furniture", "4": "furniture", "6": "furniture"}


def test_years_beside_their_lines_stay():
    found, _ = roles({0: "1847", 2: "1862", 5: "1901"})
    assert "furniture" not in found.values()


def test_pages_of_a_contents_list_stay():
    found, _ = roles({}, extra=[(500, 100 + 16 * k, str(k + 1)) for k in range(6)])
    assert len(found) == 6
    assert "furniture" not in found.values()


def test_labels_of_a_list_stay():
    _, reading = roles({k: f"{k + 1}." for k in range(6)}, x=74)
    assert [line.split()[0] for line in reading.lines] == [f"{k + 1}." for k in range(6)]
