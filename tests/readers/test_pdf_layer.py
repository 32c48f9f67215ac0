"""The text a page carries is kept where it reads well; else OCR reads the page."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import pytest
import reportlab
from drawn import PROSE, draw_page
from pdf_press import make_pdf, put_lines, put_picture
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from greylit.readers.formats import read_file
from greylit.reading import Reading, UnreadableDocument
from greylit.settings import Settings

SIZE = (420.0, 300.0)
IMAGE, LINES = draw_page([[PROSE]], page=SIZE)


def picture() -> bytes:
    buffer = BytesIO()
    IMAGE.save(buffer, "PNG")
    return buffer.getvalue()


def scan(text: list[str] | None = None, *, mode: int = 3, under: bool = False, top: float = 60):
    """A page that is a picture of prose, with a text nobody sees."""

    def page(canvas):
        def write():
            block = canvas.beginText(40, SIZE[1] - top)
            block.setFont("Times-Roman", 11)
            block.setTextRenderMode(mode)
            block.textLines(text or [])
            canvas.drawText(block)

        if under:
            write()
        put_picture(canvas, picture(), 0, 0, *SIZE)
        if text and not under:
            write()

    return page


def read(*pages, **options) -> Reading:
    return read_file(make_pdf(*pages, size=SIZE, **options), "a.pdf", Settings())


def text_of(reading: Reading, page: int = 1) -> list[str]:
    return [line for line, at in zip(reading.lines, reading.pages, strict=True) if line and at == page]


def codes(reading: Reading) -> list[str]:
    return [x.code for x in reading.diagnostics]


def test_a_scan_is_read_by_ocr():
    reading = read(scan())
    assert text_of(reading) == LINES
    assert (reading.origin, reading.sheets[0].scanned, codes(reading)) == ("scan", True, [])


def test_digital_and_scanned_pages_mix():
    def typed(canvas):
        put_lines(canvas, 40, 60, ["This page was typed."])

    reading = read(typed, scan(), lambda canvas: None, typed)
    assert [text_of(reading, n) for n in (1, 2, 3, 4)] == [
        ["This page was typed."],
        LINES,
        [],
        ["This page was typed."],
    ]
    assert [sheet.scanned for sheet in reading.sheets] == [False, True, False, False]


@pytest.mark.parametrize("hidden", [{"mode": 3}, {"mode": 0, "under": True}])
def test_a_good_hidden_text_is_kept_and_known_for_a_scans(hidden):
    reading = read(scan([line.replace("ferry", "wherry") for line in LINES * 2], **hidden))
    assert "wherry" in text_of(reading)[0]
    assert (reading.origin, codes(reading)) == ("scan", [])


def test_a_bad_hidden_text_is_replaced():
    reading = read(scan([re.sub("e|th", "c", line) for line in LINES * 2]))
    assert text_of(reading) == LINES
    assert [(x.code, x.page) for x in reading.diagnostics] == [("text-layer-replaced", 1)]


def test_a_stamp_on_a_scan_is_not_all_of_its_text():
    reading = read(scan(["Filed 12 May 2011, page 1 of 3"], mode=0, top=20))
    assert set(LINES) <= set(text_of(reading))
    assert codes(reading) == ["text-layer-replaced"]


def test_text_on_a_picture_that_shows_no_other_is_kept():
    def page(canvas):
        canvas.setFillGray(0.8)
        put_picture(canvas, blank(), 0, 0, *SIZE)
        canvas.setFillGray(0)
        put_lines(canvas, 40, 60, ["The Price of Salt", "A report in two parts"])

    reading = read(page)
    assert text_of(reading) == ["The Price of Salt", "A report in two parts"]
    assert (reading.origin, codes(reading)) == ("digital", [])


def blank() -> bytes:
    buffer = BytesIO()
    IMAGE.point(lambda value: 230).save(buffer, "PNG")
    return buffer.getvalue()


def lose_letters(data: bytes) -> bytes:
    """Take from a file what its fonts say of the letters their shapes are."""
    return re.sub(rb"/ToUnicode \d+ 0 R", lambda m: b" " * len(m[0]), data)


def test_a_font_that_does_not_tell_its_letters_is_read_by_ocr():
    folder = Path(reportlab.__file__).parent / "fonts"
    pdfmetrics.registerFont(TTFont("Vera-coded", folder / "Vera.ttf", asciiReadable=False))

    def page(canvas):
        put_lines(canvas, 40, 60, LINES, "Vera-coded", 8)

    data = make_pdf(page, size=SIZE)
    assert text_of(read_file(data, "a.pdf", Settings())) == LINES
    reading = read_file(lose_letters(data), "a.pdf", Settings())
    assert text_of(reading) == LINES
    assert reading.sheets[0].scanned


FOREIGN = [
    "O porto da ilha recebeu menos barcos do que no ano passado, e ninguém sabe porquê.",
    "Os pescadores pediram uma nova ponte; a câmara respondeu que não havia dinheiro.",
    "Entretanto, as crianças atravessam o canal a remo quando o tempo o permite.",
]


@pytest.mark.parametrize(
    "lines", [FOREIGN, ["12.5 17.3 19.8", "Qty Nr Pt", "xvii 22 B4"]], ids=["Portuguese", "figures"]
)
def test_what_is_no_english_prose_is_left_alone(lines):
    data = make_pdf(lambda canvas: put_lines(canvas, 40, 60, lines), size=SIZE)
    assert text_of(read_file(data, "a.pdf", Settings(tesseract="/nowhere"))) == lines  # OCR would fail


def test_an_empty_file_says_so():
    with pytest.raises(UnreadableDocument, match=r"a\.pdf holds no text, and none was found in its pictures"):
        read(lambda canvas: None)


CODED = ["qxzv brtk wpfj lmnq zzkr", "vbtq xkcd prtw nhgf dsqw", "ktrw pqzx bvcn mlkj hgfd"] * 3


@pytest.mark.parametrize("font", ["Times-Roman", "Courier"])
def test_a_page_of_codes_in_a_font_that_reads_well_elsewhere_needs_no_ocr(font):
    def prose(canvas):
        put_lines(canvas, 40, 60, LINES)

    def codes(canvas):
        put_lines(canvas, 40, 60, CODED, font)

    data = make_pdf(prose, codes, size=SIZE)
    if font == "Courier":
        with pytest.raises(UnreadableDocument, match="Tesseract"):
            read_file(data, "a.pdf", Settings(tesseract="/nowhere"))
    else:
        reading = read_file(data, "a.pdf", Settings(tesseract="/nowhere"))
        assert text_of(reading, 2) == CODED


def test_of_pages_without_words_only_the_first_are_read_where_ocr_reads_no_better():
    def codes_of(n):
        return lambda canvas: put_lines(canvas, 40, 60, CODED[n % 3 :], "Courier")

    reading = read(*(codes_of(n) for n in range(7)))
    assert all(text_of(reading, n + 1) == CODED[n % 3 :] for n in range(7))
    assert [(x.code, x.page) for x in reading.diagnostics] == [("text-layer-odd", 5)]


def test_where_ocr_reads_such_pages_better_it_reads_them_all():
    folder = Path(reportlab.__file__).parent / "fonts"
    pdfmetrics.registerFont(TTFont("Vera-coded-too", folder / "Vera.ttf", asciiReadable=False))

    def page(canvas):
        put_lines(canvas, 40, 60, LINES, "Vera-coded-too", 8)

    reading = read_file(lose_letters(make_pdf(*[page] * 6, size=SIZE)), "a.pdf", Settings())
    assert all(text_of(reading, n) == LINES for n in range(1, 7))
