"""What is printed on a page of a PDF becomes lines with their place and type."""

from __future__ import annotations

import pytest
from pdf_press import make_pdf, put, put_lines
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from greylit.readers.pdf import read_pdf
from greylit.reading import Reading, UnreadableDocument
from greylit.settings import Settings


def read(*pages, **options) -> Reading:
    return read_pdf(make_pdf(*pages, **options), "a.pdf", Settings())


def test_lines_have_place_and_type():
    def page(canvas):
        put(canvas, 72, 100, "The Price of Salt", "Helvetica-Bold", 18)
        put_lines(canvas, 72, 140, ["Salt was dear in the hills, and", "dearer still on the islands."])
        put(canvas, 72, 200, "Nobody knew why.", "Times-Italic", 9)

    reading = read(page)
    assert reading.lines == [
        "The Price of Salt",
        "Salt was dear in the hills, and",
        "dearer still on the islands.",
        "Nobody knew why.",
    ]
    assert reading.pages == [1] * 4
    head, first, _, last = reading.prints
    assert (head.size, head.bold, head.italic) == (18, True, False)
    assert (first.size, first.bold, first.italic) == (10, False, False)
    assert (last.size, last.bold, last.italic) == (9, False, True)
    assert first.box == pytest.approx((72, 132, 72 + 117.49, 142), abs=0.5)
    assert (reading.sheets[0].width, reading.sheets[0].height) == pytest.approx((595.28, 841.89), abs=0.01)
    assert reading.origin == "digital"


def test_superscripts_stay_in_their_line():
    def page(canvas):
        x = put(canvas, 72, 100, "as the mayor said,")
        x = put(canvas, x, 96.5, "12", size=6)
        put(canvas, x, 100, " and left.")
        x = put(canvas, 72, 137, "3", size=5)
        put(canvas, x + 2, 140, "See the minutes.", size=8)

    reading = read(page)
    assert reading.lines == ["as the mayor said,12 and left.", "3 See the minutes."]
    call, marker = (p.runs for p in reading.prints)
    assert [(r.start, r.end, r.rise, r.size) for r in call] == [(18, 20, 1, 6)]
    assert [(r.start, r.end, r.rise, r.size) for r in marker] == [(0, 1, 1, 5)]


def test_a_sunk_letter_stays_in_its_line():
    def page(canvas):
        x = put(canvas, 72, 100, "It is set in T")
        x = put(canvas, x - 1.7, 102.1, "E")
        put(canvas, x - 1.2, 100, "X by the printer.")
        put_lines(canvas, 72, 112, ["He has done so for years.", "Nobody else may."])

    assert read(page).lines == ["It is set in TEX by the printer.", "He has done so for years.", "Nobody else may."]


def test_a_change_of_type_within_a_line_is_a_run():
    def page(canvas):
        x = put(canvas, 72, 100, "Dues. ", "Times-Bold")
        x = put(canvas, x, 100, "They were set out in ")
        x = put(canvas, x, 100, "The Harbour Book", "Times-Italic")
        put(canvas, x, 100, " long ago.")

    reading = read(page)
    assert reading.lines == ["Dues. They were set out in The Harbour Book long ago."]
    bold, italic = reading.prints[0].runs
    assert (reading.lines[0][bold.start : bold.end], bold.bold) == ("Dues.", True)
    assert (reading.lines[0][italic.start : italic.end], italic.italic) == ("The Harbour Book", True)


def test_letters_beyond_the_first_plane_are_whole():
    pdfmetrics.registerFont(TTFont("VeraBd", "VeraBd.ttf"))
    data = make_pdf(
        lambda canvas: put(canvas, 72, 100, "Its angle \u00b5\u00b5 is small.", "VeraBd"), pageCompression=0
    )
    assert b"<00B5>" in data
    data = data.replace(b"<00B5>", b"<D835DF0B>")  # what the font's glyph stands for: a mathematical letter
    assert read_pdf(data, "a.pdf", Settings()).lines == ["Its angle \U0001d70b\U0001d70b is small."]


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"%PDF-1.7\n" + bytes(5000)])
def test_a_damaged_file_says_so(data):
    with pytest.raises(UnreadableDocument, match=r"a\.pdf is a damaged PDF file"):
        read_pdf(data, "a.pdf", Settings())


def test_accents_printed_apart_stand_on_their_letters():
    def page(canvas):
        x = 72
        for letter, accent in zip("publicacao", "       ¸˜ ", strict=True):
            end = put(canvas, x, 100, letter)
            if accent != " ":
                width = canvas.stringWidth(accent, "Times-Roman", 10)
                put(canvas, (x + end - width) / 2, 100, accent)
            x = end
        put(canvas, 72, 130, "Dark in `inner' rooms")

    assert read(page).lines == ["publicação", "Dark in `inner' rooms"]


def test_a_lowered_letter_stays_in_its_word():
    def page(canvas):
        x = put(canvas, 72, 100, "set by T")
        x = put(canvas, x - 1.7, 102.2, "E")
        put(canvas, x - 1.2, 100, "X alone")

    assert read(page).lines == ["set by TEX alone"]


def test_a_space_between_faces_may_be_narrow():
    def page(canvas):
        x = put(canvas, 72, 100, "the grounds of ")
        put(canvas, x - 1.6, 100, "Gadus morhua", "Times-Italic")

    assert read(page).lines == ["the grounds of Gadus morhua"]


def test_letters_that_are_spaced_out_are_words():
    def page(canvas):
        text = canvas.beginText(72, 700)
        text.setFont("Helvetica-Bold", 14)
        text.setCharSpace(4)
        text.textOut("HARBOURS AND FERRIES")
        canvas.drawText(text)
        canvas._code.append("0 Tc")
        put(canvas, 72, 200, "A B C and D are quays")

    assert read(page).lines == ["HARBOURS AND FERRIES", "A B C and D are quays"]


def test_text_on_a_slant_is_words():
    def page(canvas):
        canvas.translate(100, 300)
        canvas.rotate(45)
        canvas.setFont("Helvetica", 30)
        canvas.drawString(0, 0, "Draft of the board")

    assert read(page).lines == ["Draft of the board"]
