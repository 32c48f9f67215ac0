"""What stands around the title of a PDF is neither a heading nor text."""

from __future__ import annotations

from itertools import chain

import pytest
from pdf_press import make_pdf, put, put_lines

import greylit

PROSE = [
    "Salt was dear in the hills and dearer still on the islands, where the boats",
    "came twice a year. Nobody knew why the price had risen so much since the war,",
    "but everybody who kept a shop had an opinion on it and was ready to tell it.",
]


def read(tmp_path, *pages) -> tuple[str | None, list[tuple[str, str]]]:
    path = tmp_path / "a.pdf"
    path.write_bytes(make_pdf(*pages))
    result = greylit.process(path)
    blocks = result.tables["blocks"].to_pylist()
    title = result.tables["documents"].to_pylist()[0]["title"]
    return title, [(b["kind"], result.text[b["start"] : b["end"]]) for b in blocks]


def set_text(canvas):
    for k, head in enumerate(["The Price of Salt", "Who Paid", "What Came of It"]):
        put(canvas, 72, 100 + 180 * k, head, "Helvetica-Bold", 16 if not k else 13)
        put_lines(canvas, 72, 130 + 180 * k, PROSE)
        put_lines(canvas, 72, 184 + 180 * k, PROSE)


def test_a_cover_has_no_headings(tmp_path):
    def cover(canvas):
        put(canvas, 200, 90, "Harbour Institute", "Helvetica-Bold", 14)
        put(canvas, 150, 300, "The Price of Salt", "Helvetica-Bold", 26)
        put(canvas, 250, 600, "Ostervik", "Helvetica-Bold", 14)
        put(canvas, 250, 640, "Working paper 7", "Helvetica", 14)

    title, blocks = read(tmp_path, cover, set_text)
    assert title == "The Price of Salt"
    assert [text for kind, text in blocks if kind == "heading"] == ["Who Paid", "What Came of It"]
    assert {"Harbour Institute", "Ostervik", "The Price of Salt"} <= {text for _, text in blocks}


def test_a_heading_right_below_the_title_is_one(tmp_path):
    def page(canvas):
        put(canvas, 72, 80, "The Price of Salt", "Helvetica-Bold", 20)
        put(canvas, 72, 120, "A Dear Commodity", "Helvetica-Bold", 13)
        put_lines(canvas, 72, 140, PROSE)
        put(canvas, 72, 220, "Who Paid", "Helvetica-Bold", 13)
        put_lines(canvas, 72, 240, PROSE)

    blocks = read(tmp_path, page)[1]
    assert [text for kind, text in blocks if kind == "heading"] == ["A Dear Commodity", "Who Paid"]


@pytest.mark.parametrize("bold", [True, False])
def test_a_manuscript_is_titled_by_its_first_line_in_bold(bold, tmp_path):
    def page(canvas):
        put(canvas, 200, 80, "The Price of Salt on the Islands", "Times-Bold" if bold else "Times-Roman")
        put(canvas, 240, 110, "Ada Quay")
        put(canvas, 240, 140, "Abstract", "Times-Bold")
        put_lines(canvas, 72, 160, list(chain(PROSE, PROSE)))

    assert read(tmp_path, page)[0] == ("The Price of Salt on the Islands" if bold else None)


def test_contents_set_far_apart_are_entries_over_the_page(tmp_path):
    def entry(canvas, top, text, page):
        put(canvas, 72, top, text)
        put(canvas, 480 - 5 * len(page), top, page)

    def contents(canvas):
        put(canvas, 72, 80, "The Price of Salt", "Times-Roman", 20)
        put(canvas, 72, 140, "Contents", "Times-Bold", 14)
        for k in range(5):
            entry(canvas, 180 + 24 * k, f"{k + 1} Harbour {k} Works", str(7 + k))
        for k in range(30):
            entry(canvas, 320 + 12 * k, f"6.{k} Case {k} " + ". " * 40, str(20 + k))

    def over(canvas):
        for k in range(2):
            entry(canvas, 80 + 12 * k, f"7.{k} Case {k} " + ". " * 40, str(60 + k))
        set_text_below(canvas)

    def set_text_below(canvas):
        put(canvas, 72, 140, "1 Harbour 0 Works", "Times-Bold", 14)
        put_lines(canvas, 72, 170, PROSE * 4)

    blocks = read(tmp_path, contents, over, set_text)[1]
    listed = [text for kind, text in blocks if kind == "contents"]
    assert listed[:2] == ["1 Harbour 0 Works 7", "2 Harbour 1 Works 8"]
    assert (len(listed), [kind for kind, _ in blocks].count("table")) == (37, 0)


def test_posts_of_authors_and_a_note_of_the_same_number_are_told_apart(tmp_path):
    posts = ["Harbour Office, Ostervik", "School of Shipping, Tarn", "Mill of the Upper Tarn"]

    def raised(canvas, x, top, text, mark, size=6.5, rise=3.5):
        x = put(canvas, x, top, text)
        return put(canvas, x, top - rise, mark, size=size)

    def page(canvas):
        put(canvas, 72, 80, "The Price of Salt", "Times-Roman", 18)
        x = raised(canvas, raised(canvas, 72, 120, "Ada Brandt", "1"), 120, ", Bo Lindqvist", "2")
        raised(canvas, x, 120, ", Cyril Okafor", "3")
        for k, post in enumerate(posts):
            raised(canvas, 72, 150 + 12 * k, "", str(k + 1), 6)
            put(canvas, 78, 150 + 12 * k, post, size=8.5)
        put_lines(canvas, 72, 200, PROSE)
        x = raised(canvas, 72, 236, "It was weighed at the quay", "1", 9, 2.5)  # hardly smaller than the text
        put(canvas, x, 236, " before it was sold, and that by a clerk who was in nobody's pay.")
        put_lines(canvas, 72, 248, PROSE * 3)
        raised(canvas, 72, 700, "", "1", 6)
        put(canvas, 78, 700, "See the minutes of the harbour board, p. 12.", size=8)

    path = tmp_path / "a.pdf"
    path.write_bytes(make_pdf(page, set_text))
    result = greylit.process(path)
    notes = result.tables["footnotes"].to_pylist()
    called = [(n["marker"], result.text[: n["call"]].split()[-1], n["text"].split()[0]) for n in notes]
    assert called == [
        ("1", "Brandt", "Harbour"),
        ("2", "Lindqvist", "School"),
        ("3", "Okafor", "Mill"),
        ("1", "quay", "See"),
    ]
