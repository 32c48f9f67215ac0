"""Known tables, printed in the styles of reports and journals, are found cell by cell; and nothing else is."""

from __future__ import annotations

import pytest
from not_tables import PAGES, print_page
from table_contents import CONTENTS
from table_press import STYLES, Style, print_long_table, print_table
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
