"""What OCR programs export: hOCR, ALTO and PAGE files → a Reading, as if the pages had just been read."""

from __future__ import annotations

from collections.abc import Sequence

from greylit.readers.alto import parse_alto
from greylit.readers.hocr import parse_hocr
from greylit.readers.html.encoding import decode_page
from greylit.readers.ocr_pages import ScanPage
from greylit.readers.ocr_setting import SetPages, set_page
from greylit.readers.page_xml import parse_page_xml
from greylit.readers.xml_tree import parse_xml
from greylit.reading import Reading, UnreadableDocument
from greylit.records import Document
from greylit.settings import Settings


def read_hocr(data: bytes, name: str, settings: Settings) -> Reading:
    """Read the bytes of the hOCR file ``name``. Raises UnreadableDocument where it holds no text."""
    return _make_reading(parse_hocr(decode_page(data)[0]), data, name, "text/vnd.hocr+html")


def read_alto(data: bytes, name: str, settings: Settings) -> Reading:
    """Read the bytes of the ALTO file ``name``. Raises UnreadableDocument where it is damaged or holds no text."""
    return _make_reading(parse_alto(parse_xml(data, name, {})), data, name, "application/alto+xml")


def read_page_xml(data: bytes, name: str, settings: Settings) -> Reading:
    """Read the bytes of the PAGE file ``name``. Raises UnreadableDocument where it is damaged or holds no text."""
    return _make_reading(parse_page_xml(parse_xml(data, name, {})), data, name, "application/vnd.prima.page+xml")


def _make_reading(found: Sequence[ScanPage], data: bytes, name: str, media_type: str) -> Reading:
    done = SetPages()
    for page in found:
        done.add(set_page(page))
    if not any(c.isalnum() for line in done.lines for c in line):
        raise UnreadableDocument(f"{name} holds no text that was read: read its pages by OCR again, or remove it")
    return Reading(
        document=Document(source=name, bytes=len(data), media_type=media_type, pages=len(found)),
        lines=done.lines,
        pages=done.pages,
        prints=done.prints,
        sheets=done.sheets,
        tables=done.tables,
        origin="scan",
    )
