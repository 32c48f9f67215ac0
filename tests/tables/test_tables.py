"""Known tables, printed in the styles of reports and journals, are found cell by cell; and nothing else is."""

from __future__ import annotations

from io import BytesIO

import pytest
from not_tables import PAGES, print_page
from reportlab.lib import colors
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Table, TableStyle
from table_contents import CONTENTS
from table_press import PROSE, STYLES, Style, print_long_table, print_table
from table_scoring import Cells, Tally, list_cells, tally_tables

from greylit.readers.pdf import read_pdf
from greylit.reading import Rule
from greylit.settings import Settings
from greylit.tables import Fragment, find_tables

RULED, UNRULED = 1.0, 1.0
"""Cell F1 that is reached on ruled grids and on every other style, and only rises."""


def read_cells(data: bytes) -> list[Cells]:
    """The cells of each table found in a PDF file."""
    reading = read_pdf(data, "a.pdf", Settings())
    return [
        {(c.row, c.column, " ".join(reading.lines[n - 1][a:b] for n, a, b in c.parts)) for c in table.cells}
        for table in reading.tables
    ]


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.name)
def test_cells_of_known_tables_are_found(style: Style):
    total = Tally()
    for content in CONTENTS:
        total += tally_tables(list_cells(content), read_cells(print_table(content, style)))
    assert total.f1 >= (RULED if style.ruled else UNRULED)


@pytest.mark.parametrize("draw", PAGES, ids=lambda draw: draw.__name__)
def test_what_only_looks_like_a_table_is_none(draw):
    assert read_cells(print_page(draw)) == []


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.name)
def test_heads_are_told_from_rows(style: Style):
    for content in CONTENTS:
        (table,) = read_pdf(print_table(content, style), "a.pdf", Settings()).tables
        assert {c.row for c in table.cells if c.header} == set(range(1, content.heads + 1)), content.name


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.name)
def test_a_table_over_two_pages_is_one(style: Style, tmp_path):
    import greylit

    path = tmp_path / "long.pdf"
    path.write_bytes(print_long_table(CONTENTS[0], style, 8))
    cells = greylit.process(path).tables["tables"].to_pylist()
    assert {c["table"] for c in cells} == {1}
    assert max(c["row"] for c in cells) == 1 + 8 * 5
    assert {c["page"] for c in cells} == {1, 2}
    assert {c["caption"] for c in cells} == {1}
    assert next(c["text"] for c in cells if c["row"] == 41) == "All harbours H"


@pytest.mark.parametrize("angle", [90, -90])
def test_a_table_on_its_side_is_found_on_an_upright_page(angle: int):
    content = [["Port", "Loads", "Year"], *([f"Quay {n}", str(11 * n), str(1910 + n)] for n in range(1, 9))]

    buffer = BytesIO()
    canvas = Canvas(buffer, invariant=True)
    canvas.setFont("Times-Roman", 11)
    for n in range(14):
        canvas.drawString(60, 780 - 14 * n, PROSE[n % 2][:80])
    canvas.translate(300, 300)
    canvas.rotate(angle)
    grid = Table(content, style=TableStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.black)]))
    grid.wrapOn(canvas, 400, 400)
    grid.drawOn(canvas, -100, -80)
    canvas.save()
    (cells,) = read_cells(buffer.getvalue())
    assert cells == {(r, c, text) for r, row in enumerate(content, 1) for c, text in enumerate(row, 1)}


def cut(rows: list[str], columns: tuple[int, ...], top: float = 10, step: float = 15) -> list[Fragment]:
    """Fragments of rows whose cells a bar parts; an empty cell holds none."""
    placed = [
        (text.strip(), x, top + step * n)
        for n, row in enumerate(rows)
        for text, x in zip(row.split("|"), columns, strict=True)
        if text.strip()
    ]
    return [Fragment(text, x, x + 4.5 * len(text), y, 9, False, n) for n, (text, x, y) in enumerate(placed)]


def test_heads_above_heads_that_repeat_span_them():
    rows = [
        "Port | Summer | | Winter |",
        "| Boats | Crew | Boats | Crew",
        "Orsk | 12 | 40 | 9 | 31",
        "Ulm | 7 | 22 | 5 | 18",
    ]
    words = cut(rows, (0, 80, 140, 200, 260))
    (table,) = find_tables(words, [Rule(0, y, 300, y) for y in (0, 28, 60)])
    heads = [(c.row, c.column, c.columns, c.text) for c in table.cells if c.header]
    assert heads[:3] == [(1, 1, 1, "Port"), (1, 2, 2, "Summer"), (1, 4, 2, "Winter")]
    assert [text for row, _, _, text in heads if row == 2] == ["Boats", "Crew", "Boats", "Crew"]


def test_every_second_row_filled_cell_by_cell_is_one_table():
    words = cut(["Port | Boats | Crew", *(f"Quay {n} | {12 + n} | {40 + n}" for n in range(6))], (2, 80, 140))
    fills = [(x, 15 * n, x + 60, 15 * n + 15) for n in (0, 1, 3, 5) for x in (0, 60, 120)]
    (table,) = find_tables(words, [], fills)
    assert len(table.cells) == 21
    assert max(c.row for c in table.cells) == 7


def test_a_label_in_capitals_heads_rows_and_ends_none():
    rows = ["Port | Boats | Crew", "Orsk and | 12 | 40", "NORTH | |", "Ulm | 7 | 22", "Brod | 3 | 9"]
    (table,) = find_tables(cut(rows, (0, 80, 140)), [Rule(0, y, 200, y) for y in (0, 13, 75)])
    assert [c.text for c in table.cells if c.column == 1] == ["Port", "Orsk and", "NORTH", "Ulm", "Brod"]
