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
from greylit.settings import Settings

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
