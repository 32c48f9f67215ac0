"""A PDF file: opening it, reading its pages one after another, what is known of it as a whole."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from greylit.readers.pdf.engine import Span, extract_spans, turn_point
from greylit.readers.pdf.lines import form_pieces, set_line
from greylit.readers.pdf.paint import find_paint
from greylit.reading import Box, Print, Reading, Sheet, UnreadableDocument
from greylit.records import Diagnostic, Document
from greylit.settings import Settings


def read_pdf(data: bytes, name: str, settings: Settings) -> Reading:
    """Read the bytes of the PDF file ``name``. Raises UnreadableDocument where it cannot be opened."""
    source = _open(data, name, settings)
    try:
        lines: list[str] = []
        pages: list[int] = []
        prints: list[Print] = []
        sheets: list[Sheet] = []
        diagnostics: list[Diagnostic] = []
        for number in range(1, len(source) + 1):
            read = _read_page(source, number)
            sheets.append(read[0])
            for text, print_ in read[1]:
                lines.append(text)
                pages.append(number)
                prints.append(print_)
        if not lines:
            raise UnreadableDocument(
                f"{name} holds no text: if its pages are pictures of text, they must be read by OCR"
            )
        return Reading(
            document=Document(source=name, bytes=len(data), media_type="application/pdf", pages=len(source)),
            lines=lines,
            pages=pages,
            prints=prints,
            sheets=sheets,
            origin="digital",
            diagnostics=diagnostics,
        )
    finally:
        source.close()


def _open(data: bytes, name: str, settings: Settings) -> pypdfium2.PdfDocument:
    try:
        source = pypdfium2.PdfDocument(data)
        if len(source):
            return source
        source.close()
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise UnreadableDocument(f"{name} is encrypted: save it without a password, or remove it") from None
    raise UnreadableDocument(f"{name} is a damaged PDF file: get it anew, or save it again from a PDF viewer")


def _read_page(source: pypdfium2.PdfDocument, number: int) -> tuple[Sheet, list[tuple[str, Print]]]:
    page = source[number - 1]
    try:
        text_page = pdfium.FPDFText_LoadPage(page.raw)
        try:
            spans = extract_spans(text_page)
        finally:
            pdfium.FPDFText_ClosePage(text_page)
        turn = _tell_turn(page, spans)
        frame = _frame(page, turn)
        rules, pictures = find_paint(page, turn, frame)
        upright = [s for s in spans if s.turn == turn]
        lines = []
        for piece in form_pieces(upright):
            box = (piece.x0 - frame[0], piece.top - frame[1], piece.x1 - frame[0], piece.bottom - frame[1])
            lines.append(set_line(piece, box, 0))
        for other in sorted({s.turn for s in spans} - {turn}):
            for piece in form_pieces(s for s in spans if s.turn == other):
                box = _turn_box((piece.x0, piece.top, piece.x1, piece.bottom), other, turn, frame)
                lines.append(set_line(piece, box, 1))
        sheet = Sheet(
            page=number,
            width=round(frame[2] - frame[0], 2),
            height=round(frame[3] - frame[1], 2),
            rules=rules,
            pictures=pictures,
        )
        return sheet, lines
    finally:
        page.close()


def _tell_turn(page: Any, spans: list[Span]) -> int:
    """The quarter turns that set most characters of a page upright; those the page asks for where it has none."""
    counts: Counter[int] = Counter()
    for span in spans:
        if not span.slanted:
            counts[span.turn] += len(span.text)
    if not counts:
        return int(pdfium.FPDFPage_GetRotation(page.raw)) % 4
    return max(sorted(counts), key=lambda turn: counts[turn])


def _frame(page: Any, turn: int) -> Box:
    """The page's visible part in the reading frame: x0, top, x1, bottom."""
    rect = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page.raw, rect)
    return _box_of(turn_point(rect.left, rect.bottom, turn), turn_point(rect.right, rect.top, turn))


def _box_of(one: tuple[float, float], other: tuple[float, float]) -> Box:
    return min(one[0], other[0]), min(one[1], other[1]), max(one[0], other[0]), max(one[1], other[1])


def _turn_box(box: Box, turn: int, into: int, frame: Box) -> Box:
    """A box in the frame of ``turn`` as a box on the page, whose frame is that of ``into``."""
    back = (4 - turn) % 4
    x0, top, x1, bottom = box
    corners = [turn_point(*turn_point(x, -y, back), into) for x, y in ((x0, top), (x1, bottom))]
    x0, top, x1, bottom = _box_of(corners[0], corners[1])
    return x0 - frame[0], top - frame[1], x1 - frame[0], bottom - frame[1]
