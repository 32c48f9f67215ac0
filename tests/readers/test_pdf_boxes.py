"""What stands between the parts of a page's text, or right before it: boxes, authors' posts, the kind of an annex."""

from __future__ import annotations

from pdf_press import make_pdf, put, put_lines

import greylit

FLOWS = [
    "The harbour board counts the boats at dawn and writes the number down before",
    "the first ferry leaves for the outer islands with bread and letters, which are",
    "sorted on the way by two clerks, one of them an old man from the northern isle,",
    "who have a table below the deck and a lamp of their own.",
    "Nobody had asked the masters what a late crossing costs, and so nobody knew it",
    "when the council met in March and heard that fares were to rise once more.",
]
NARROW = [
    "the first ferry leaves for the outer islands with",
    "bread and letters, which are sorted on the way",
    "by two clerks, one of them from the northern isle",
    "where the bread is baked and the boats are built,",
    "so that he knows each of the masters by his name",
]
BOXED = ["The survey of the quays", "took nine weeks, and the", "divers were paid in May."]


def process(tmp_path, *pages):
    path = tmp_path / "a.pdf"
    path.write_bytes(make_pdf(*pages))
    return greylit.process(path)


def test_a_paragraph_that_flows_round_a_box_is_whole_before_it(tmp_path):
    def page(canvas):
        put_lines(canvas, 72, 60, FLOWS[4:] * 3, size=11)
        put_lines(canvas, 72, 150, FLOWS[:1], size=11)
        put_lines(canvas, 72, 163.2, NARROW, size=11)
        put_lines(canvas, 72, 163.2 + 13.2 * len(NARROW), FLOWS[3:4], size=11)
        put_lines(canvas, 72, 280, FLOWS[4:] * 3, size=11)
        canvas.setFillColorRGB(0.9, 0.94, 0.97)
        canvas.rect(340, 841.89 - 230, 180, 75, stroke=0, fill=1)
        canvas.setFillColorRGB(0, 0, 0)
        put(canvas, 346, 168, "Winter in the Harbour", "Helvetica-Bold", 12)
        put_lines(canvas, 346, 184, BOXED, "Helvetica", 9)

    text = process(tmp_path, page).text
    assert " ".join([FLOWS[0], *NARROW, FLOWS[3]]) in text
    assert " ".join(BOXED) in text


def test_an_abstract_below_the_posts_of_the_authors_is_no_note(tmp_path):
    def page(canvas):
        put(canvas, 72, 70, "As barcas e o preço de viver nas ilhas", "Times-Bold", 17)
        end = put(canvas, 72, 100, "Marta Dunmore")
        put(canvas, end, 96, "1", size=6)
        put(canvas, 72, 117, "1", size=5.5)
        put(canvas, 76, 120, "Universidade de Osmund", size=8)
        put(canvas, 72, 140, "Resumo:", "Times-Bold", 8)
        put(canvas, 108, 140, "A junta conta os barcos ao amanhecer e escreve o número antes de sair a barca.", size=8)
        put(canvas, 72, 152, "Ninguém perguntou aos mestres quanto custa uma travessia tardia.", size=8)
        put(canvas, 72, 190, "1 Introdução", "Times-Bold", 12)
        for x, top in ((72, 205), (310, 190)):
            put_lines(canvas, x, top, ["O levantamento dos cais orientais demorou nove"] * 30)

    made = process(tmp_path, page)
    assert [note["text"] for note in made.tables["footnotes"].to_pylist()] == ["Universidade de Osmund"]
    assert "Ninguém perguntou aos mestres" in made.text


def test_the_kind_of_an_annex_and_its_title_are_one_heading(tmp_path):
    def page(canvas):
        put(canvas, 72, 45, "Safety of landing stages", "Helvetica-Bold", 20)
        put(canvas, 72, 75, "1 Scope", "Helvetica-Bold", 12)
        put_lines(canvas, 72, 95, FLOWS, size=10)
        put(canvas, 270, 220, "Annex A", "Helvetica-Bold", 12)
        put(canvas, 262, 235, "(informative)", "Helvetica", 12)
        put(canvas, 225, 250, "Guidance on inspection", "Helvetica-Bold", 12)
        put_lines(canvas, 72, 280, FLOWS, size=10)

    sections = process(tmp_path, page).tables["sections"].to_pylist()
    assert [(s["kind"], s["label"], s["title"]) for s in sections if s["title"]] == [
        ("body", "1", "Scope"),
        ("appendix", "Annex A", "(informative) Guidance on inspection"),
    ]
