"""Lines of columns, and of what spans them, are read in the order a reader takes."""

from __future__ import annotations

from pdf_press import make_pdf, put, put_lines

from greylit.readers.pdf import read_pdf
from greylit.reading import Reading
from greylit.settings import Settings

LEFT = [
    "The ferry left at six in the morning and",
    "came back at nine, with the letters and",
    "the bread for the islands on its deck.",
]
RIGHT = [
    "In winter it went on Mondays only, when",
    "the wind let it; the islanders kept flour",
    "for a month, and salted what they could.",
]


def read(*pages, **options) -> Reading:
    return read_pdf(make_pdf(*pages, **options), "a.pdf", Settings())


def test_columns_are_read_one_after_another():
    def page(canvas):
        put(canvas, 72, 60, "A Timetable for the Islands: What Was Kept of It and What Was Not", size=14)
        for n in range(2):
            put_lines(canvas, 72, 100 + 200 * n, LEFT)
            put_lines(canvas, 310, 100 + 200 * n, RIGHT)
        put(
            canvas, 72, 240, "A line over the whole width parts the page: above it the columns are read first.", size=12
        )

    reading = read(page)
    assert [line.split()[0] for line in reading.lines] == [
        "A", "The", "came", "the", "In", "the", "for", "A", "The", "came", "the", "In", "the", "for",
    ]  # fmt: skip
    assert [p.region for p in reading.prints] == [0, 1, 1, 1, 2, 2, 2, 3, 4, 4, 4, 5, 5, 5]


def test_three_columns_and_their_order_of_printing():
    def page(canvas):
        for n, x in ((2, 400), (0, 60), (1, 230)):
            put_lines(canvas, x, 100, [f"{n} {row} was printed in column {n}" for row in range(6)])

    reading = read(page)
    assert [line[:3] for line in reading.lines] == [f"{n} {row}" for n in range(3) for row in range(6)]
    assert [p.region for p in reading.prints] == sorted([0, 1, 2] * 6)


def test_a_table_is_read_row_by_row():
    def page(canvas):
        for n, (name, boats, crew) in enumerate([("Skerry", "12", "40"), ("Holm", "7", "21"), ("Ness", "5", "16")]):
            put(canvas, 72, 100 + 14 * n, name)
            put(canvas, 200, 100 + 14 * n, boats)
            put(canvas, 300, 100 + 14 * n, crew)

    assert read(page).lines == ["Skerry", "12", "40", "Holm", "7", "21", "Ness", "5", "16"]


def test_a_label_stays_with_its_line():
    def page(canvas):
        put(canvas, 72, 100, "2.1")
        put(canvas, 108, 100, "What the Keeper Wrote")
        put(canvas, 72, 120, "•")
        put(canvas, 90, 120, "the weather, every day")

    assert read(page).lines == ["2.1 What the Keeper Wrote", "• the weather, every day"]
