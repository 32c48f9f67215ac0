"""Tables of PDFs that need more than one page, or the words around them, to be read."""

from __future__ import annotations

from pdf_press import make_pdf, put

import greylit


def test_rows_at_the_head_of_a_page_go_on_with_the_table_before(tmp_path):
    def first(canvas):
        put(canvas, 72, 700, "Table 1. Boats by quay")
        for y in (705, 720):
            canvas.line(72, 841.89 - y, 300, 841.89 - y)
        for n, (quay, boats) in enumerate([("Quay", "Boats"), ("Orsk", "12"), ("Ulm", "7"), ("Brod", "31")]):
            put(canvas, 72, 716 + 15 * n, quay)
            put(canvas, 200, 716 + 15 * n, boats)

    def second(canvas):
        for n, (quay, boats) in enumerate([("Lom", "4"), ("Sund", "19")]):
            put(canvas, 72, 80 + 15 * n, quay)
            put(canvas, 200, 80 + 15 * n, boats)
        for n in range(9):
            put(
                canvas,
                72,
                140 + 13 * n,
                "Storms closed the northern route for six weeks in one winter, and a strike came next.",
            )

    path = tmp_path / "a.pdf"
    path.write_bytes(make_pdf(first, second))
    cells = greylit.process(path).tables["tables"].to_pylist()
    assert [c["text"] for c in cells if c["column"] == 1] == ["Quay", "Orsk", "Ulm", "Brod", "Lom", "Sund"]
    assert {c["table"] for c in cells} == {1}


def test_a_note_below_a_table_is_no_part_of_its_caption(tmp_path):
    def page(canvas):
        put(canvas, 72, 100, "Table 1. Boats by quay")
        for y in (105, 120, 165):
            canvas.line(72, 841.89 - y, 300, 841.89 - y)
        for n, (quay, boats) in enumerate([("Quay", "Boats"), ("Orsk", "12"), ("Ulm", "7"), ("Brod", "31")]):
            put(canvas, 72, 116 + 15 * n, quay)
            put(canvas, 200, 116 + 15 * n, boats)
        put(canvas, 72, 178, "Note: Rowing boats are left out.", size=8)
        for n in range(9):
            put(
                canvas,
                72,
                220 + 13 * n,
                "Storms closed the northern route for six weeks in one winter, and a strike came next.",
            )

    path = tmp_path / "a.pdf"
    path.write_bytes(make_pdf(page))
    result = greylit.process(path)
    assert [c["text"] for c in result.tables["captions"].to_pylist()][:1] == ["Boats by quay"]
    assert result.text.index("Brod 31") < result.text.index("Note: Rowing") < result.text.index("Storms")


def test_a_note_in_the_margin_stands_behind_its_paragraph_and_parts_none(tmp_path):
    said = "Storms closed the northern route for six weeks in one winter, and a strike"

    def first(canvas):
        for n in range(4):
            put(canvas, 180, 100 + 13 * n, said if n else said.replace("Storms", "Gales"))
        put(canvas, 180, 152, "came next, as nobody had been paid.")
        put(canvas, 60, 113, "The strike of", "Times-Italic", 7)
        put(canvas, 60, 122, "the pilots.", "Times-Italic", 7)
        for n in range(5):
            put(canvas, 180, 190 + 13 * n, said if n else said.replace("Storms", "Boats"))

    def second(canvas):
        put(canvas, 180, 100, "that had begun with the bread went on until May.")

    path = tmp_path / "a.pdf"
    path.write_bytes(make_pdf(first, second))
    blocks = greylit.process(path).text.split("\n\n")
    assert [block.split()[0] for block in blocks] == ["Gales", "The", "Boats"]
    assert blocks[1] == "The strike of the pilots."
    assert blocks[2].strip().endswith("and a strike that had begun with the bread went on until May.")
