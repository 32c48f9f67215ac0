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


def _shade(canvas, top, height):
    canvas.setFillGray(0.85)
    canvas.rect(72, 841.89 - top - height, 400, height, stroke=0, fill=1)
    canvas.setFillGray(0)


ROWS = [
    ("quay_id", "text", ["The name by which the harbour books know the quay,", "as it was first written down."]),
    ("boats", "count", ["How many boats were moored there in the night that", "was counted."]),
    ("tolls", "crowns", ["What was paid at the gate."]),
]


def test_rows_whose_first_cells_begin_small_are_rows(tmp_path):
    def page(canvas):
        put(canvas, 72, 90, "Table 1. Fields of the harbour books")
        _shade(canvas, 95, 16)
        for x, head in ((76, "Field"), (150, "Type"), (220, "Meaning")):
            put(canvas, x, 107, head, "Times-Bold")
        top = 124
        for field, kind, lines in ROWS:
            put(canvas, 76, top, field)
            put(canvas, 150, top, kind)
            for k, line in enumerate(lines):
                put(canvas, 220, top + 11 * k, line)
            top += 11 * len(lines) + 7
        canvas.line(72, 841.89 - top + 10, 472, 841.89 - top + 10)

    path = tmp_path / "a.pdf"
    path.write_bytes(make_pdf(page))
    cells = greylit.process(path).tables["tables"].to_pylist()
    assert [c["text"] for c in cells if c["column"] == 1] == ["Field", *(field for field, _, _ in ROWS)]
    assert [c["text"] for c in cells if c["column"] == 3][1:] == [" ".join(lines) for _, _, lines in ROWS]


def test_a_shaded_table_ends_above_the_grid_below_it(tmp_path):
    def page(canvas):
        put(canvas, 72, 90, "Table 1. Boats by quay")
        for n, (quay, boats) in enumerate([("Quay", "Boats"), ("Orsk", "12"), ("Ulm", "7"), ("Brod", "31")]):
            if n % 2 == 0:
                _shade(canvas, 97 + 15 * n, 15)
            put(canvas, 76, 108 + 15 * n, quay)
            put(canvas, 300, 108 + 15 * n, boats)
        put(canvas, 72, 180, "Storms closed the northern route for six weeks in one winter.")
        put(canvas, 72, 200, "What was paid", "Times-Bold", 12)
        put(canvas, 72, 220, "Table 2. Tolls by quay")
        for n in range(4):
            canvas.line(72, 841.89 - 226 - 15 * n, 472, 841.89 - 226 - 15 * n)
        for x in (72, 272, 472):
            canvas.line(x, 841.89 - 226, x, 841.89 - 271)
        for n, (quay, toll) in enumerate([("Quay", "Toll"), ("Orsk", "4"), ("Ulm", "9")]):
            put(canvas, 76, 237 + 15 * n, quay)
            put(canvas, 276, 237 + 15 * n, toll)

    path = tmp_path / "a.pdf"
    path.write_bytes(make_pdf(page))
    cells = greylit.process(path).tables["tables"].to_pylist()
    first = [[c["text"] for c in cells if c["table"] == n and c["column"] == 1] for n in (1, 2)]
    assert first == [["Quay", "Orsk", "Ulm", "Brod"], ["Quay", "Orsk", "Ulm"]]


def test_cells_at_half_the_height_of_their_row_are_of_it(tmp_path):
    asked = [
        ("Osmund", ["A new quay for the", "northern ferries and", "a longer pier"], "12"),
        ("Tarn", ["Lights on the", "eastern mole"], "7"),
        ("Vell", ["Nothing"], "30"),
    ]

    def page(canvas):
        put(canvas, 72, 80, "Table 1. What each port asked for", "Times-Bold")
        top = 100
        for port, request, boats in (("Port", ["Request"], "Boats"), *asked):
            middle = top + 6 * (len(request) - 1)
            put(canvas, 72, middle, port)
            put(canvas, 400, middle, boats)
            for k, line in enumerate(request):
                put(canvas, 160, top + 12 * k, line)
            top += 12 * len(request) + 8

    path = tmp_path / "a.pdf"
    path.write_bytes(make_pdf(page))
    cells = greylit.process(path).tables["tables"].to_pylist()
    rows = [tuple(c["text"] for c in cells if c["row"] == n) for n in range(2, 5)]
    assert rows == [(port, " ".join(lines), boats) for port, lines, boats in asked]
