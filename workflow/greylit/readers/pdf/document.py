"""A PDF file: opening it, reading its pages one after another, what is known of it as a whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from greylit.readers.pdf.boxes import set_boxes_apart
from greylit.readers.pdf.engine import Span, extract_spans, turn_point
from greylit.readers.pdf.figures import take_figures
from greylit.readers.pdf.insets import Inset, find_insets, place_insets, read_insets
from greylit.readers.pdf.layer import hides_text
from greylit.readers.pdf.ligatures import Told, mend_ligatures
from greylit.readers.pdf.line_numbers import part_line_numbers
from greylit.readers.pdf.lines import Piece, arrange_pieces, form_pieces, set_line, surround
from greylit.readers.pdf.opening import load_page, open_pdf, tell_unread
from greylit.readers.pdf.paint import find_paint
from greylit.readers.pdf.scans import read_scans
from greylit.readers.pdf.tables import LiftedTable, lift_tables
from greylit.readers.pdf.unseen import part_unseen
from greylit.readers.pictures import shift_picture
from greylit.reading import Bookmark, Box, Picture, Print, Reading, Rule, Sheet, UnreadableDocument
from greylit.records import Diagnostic, Document
from greylit.settings import Settings
from greylit.structure.drafts import PrintedTable
from greylit.tables.placing import print_table, shift_table

LARGEST = 128 * 2**20
"""Bytes that the pictures of one document's figures have at most."""

A4 = 595.28, 841.89

FRONT = 3
"""A title page with authors is one of so many first pages."""

TURNED = 6
"""Pieces of a table that is turned on its side on an upright page, at least."""


def read_pdf(data: bytes, name: str, settings: Settings, *, cores: int = 1) -> Reading:
    """Read the bytes of the PDF file ``name``. Raises UnreadableDocument where it cannot be opened."""
    source, faults = open_pdf(data, name, settings)
    try:
        unseen: dict[int, str] = {}
        figures: dict[int, list[Picture]] = {}
        told: Told = {}
        insets: dict[int, list[Inset]] = {}
        read = [_read_page(source, number, unseen, figures, insets, told) for number in range(1, len(source) + 1)]
        carried = [(sheet, [text for text, _ in lines], [x.font for _, x in lines]) for sheet, lines, _ in read]
        scans, diagnostics = read_scans(source, carried, settings, cores)
        for page in scans:
            read[page.sheet.page - 1] = page.sheet, list(zip(page.lines, page.prints, strict=True)), page.tables
            figures[page.sheet.page] = page.figures
        within, doubts = read_insets(
            source,
            [x for number in sorted(insets) for x in insets[number] if not read[number - 1][0].scanned],
            settings,
            cores,
        )
        diagnostics += doubts
        for number in sorted({inset.page for inset in within}):
            own = {inset: page for inset, page in within.items() if inset.page == number}
            read[number - 1], figures[number] = place_insets(read[number - 1], figures.get(number, []), own)
        if not any(_has_text(lines) for _, lines, _ in read):
            raise UnreadableDocument(
                next((f"{name}: {x.message}" for x in diagnostics if x.code == "ocr-failed"), None)
                or next((f"{name}: {x.message}, since no text is on them" for x in faults), None)
                or f"{name} holds no text, and none was found in its pictures: check it, or remove it"
            )
        pictures = _number_pictures(read, figures)
        kept = list(_keep_pictures(pictures))
        if len(kept) < len(pictures):
            diagnostics.append(_tell_left(len(pictures) - len(kept)))
        return Reading(
            document=Document(source=name, bytes=len(data), media_type="application/pdf", pages=len(source)),
            lines=[text for _, lines, _ in read for text, _ in lines],
            pages=[sheet.page for sheet, lines, _ in read for _ in lines],
            prints=[print_ for _, lines, _ in read for _, print_ in lines],
            sheets=[sheet for sheet, _, _ in read],
            tables=_number_tables(read),
            bookmarks=_read_bookmarks(source),
            pictures=kept,
            origin="scan" if 2 * sum(sheet.scanned for sheet, _, _ in read) > len(read) else "digital",
            diagnostics=[*faults, *tell_unread(source), *diagnostics, *_tell_unseen(unseen)],
        )
    finally:
        source.close()


def _tell_unseen(unseen: dict[int, str]) -> list[Diagnostic]:
    """Word of text that was left out since no viewer shows it."""
    return [
        Diagnostic(
            severity="info",
            code="hidden-text",
            message=f"text that the page holds but does not show was left out: “{text[:100]}{'…' * (len(text) > 100)}”",
            page=page,
        )
        for page, text in sorted(unseen.items())
    ]


def _has_text(lines: Sequence[tuple[str, Print]]) -> bool:
    return any(c.isalnum() for text, _ in lines for c in text)


def _read_bookmarks(source: pypdfium2.PdfDocument) -> list[Bookmark]:
    """The file's outline."""
    out = []
    for mark in source.get_toc(max_depth=8):
        target = mark.get_dest()
        page = target.get_index() if target is not None else None
        out.append(Bookmark(" ".join(mark.get_title().split()), mark.level + 1, None if page is None else page + 1))
    return out


_Page = tuple[Sheet, list[tuple[str, Print]], list[PrintedTable]]
"""A page, its lines, and its tables, whose lines are numbered from 1 on the page."""


def _number_tables(pages: Sequence[_Page]) -> list[PrintedTable]:
    """The tables of all pages, their lines numbered through the document."""
    out: list[PrintedTable] = []
    before = 0
    for _, lines, tables in pages:
        out += (shift_table(table, before) for table in tables)
        before += len(lines)
    return out


def _number_pictures(pages: Sequence[_Page], figures: Mapping[int, list[Picture]]) -> list[Picture]:
    """The pictures of all pages, their captions' lines numbered through the document."""
    out: list[Picture] = []
    before = 0
    for sheet, lines, _ in pages:
        own = figures.get(sheet.page, [])
        out += (shift_picture(picture, before) for picture in own)
        before += len(lines)
    return out


def _keep_pictures(pictures: Iterable[Picture]) -> Iterator[Picture]:
    """As many pictures as a document may have."""
    total = 0
    for picture in pictures:
        total += len(picture.data)
        if total > LARGEST:
            return
        yield picture


def _tell_left(count: int) -> Diagnostic:
    message = f"the pictures of {count} figures are not kept: those before have {LARGEST // 2**20} MB already"
    return Diagnostic(severity="warning", code="pictures-left-out", message=message)


def _read_page(
    source: pypdfium2.PdfDocument,
    number: int,
    unseen: dict[int, str],
    figures: dict[int, list[Picture]],
    insets: dict[int, list[Inset]],
    told: Told,
) -> _Page:
    """Read a page; what it holds but does not show is put into ``unseen``, its pictures into ``figures``, ``insets``.

    ``told``: what the fonts' control codes stand for, as far as pages before have told.
    """
    page = load_page(source, number)
    if page is None:
        return Sheet(page=number, width=A4[0], height=A4[1]), [], []
    try:
        text_page = pdfium.FPDFText_LoadPage(page.raw)
        try:
            spans = extract_spans(text_page)
        finally:
            pdfium.FPDFText_ClosePage(text_page)
        spans = mend_ligatures(spans, told)
        turn = _tell_turn(page, spans)
        frame = _frame(page, turn)
        paint = find_paint(page, turn, frame)
        scanned = hides_text(page, spans, paint.pictures, frame)
        if not scanned:
            spans, lost = part_unseen(page, spans, turn, frame, paint)
            if lost:
                unseen[number] = " ".join(span.text for span in lost)
        pieces, counted = part_line_numbers(form_pieces(s for s in spans if s.turn == turn))
        lifted, left = lift_tables(pieces, paint, frame)
        lines: list[tuple[str, Print]] = []
        tables = []
        regions = arrange_pieces(
            [piece for piece in left if piece is not None],
            _move_rules(paint.rules, frame),
            [surround(piece for cell in table.cells for piece in cell) for table in lifted],
            front=number <= FRONT,
        )
        fills = [
            (x0 + frame[0], top + frame[1], x1 + frame[0], bottom + frame[1]) for x0, top, x1, bottom in paint.fills
        ]
        regions = set_boxes_apart(regions, fills, frame[2] - frame[0], frame[3] - frame[1])
        for region, members in enumerate(regions):
            for member in members:
                if isinstance(member, Piece):
                    _set_lines([member], frame, region, lines)
                    continue
                table = lifted[member]
                placed = [_set_lines(cell, frame, region, lines) for cell in table.cells]
                parts = ([(n + 1, 0, len(lines[n][0])) for n in own] for own in placed)
                tables.append(print_table(table.found, parts, number))
        _set_lines(counted, frame, len(regions), lines)
        for region, other in enumerate(sorted({s.turn for s in spans} - {turn}), len(regions) + 1):
            pieces = form_pieces(s for s in spans if s.turn == other)
            tables += _set_turned(page, pieces, other, turn, frame, region, lines, number)
        sheet = Sheet(
            page=number,
            width=round(frame[2] - frame[0], 2),
            height=round(frame[3] - frame[1], 2),
            rules=paint.rules,
            pictures=paint.pictures,
            scanned=scanned,
        )
        if not scanned and (pictures := take_figures(page, lines, turn, frame)):
            figures[number] = pictures
        if not scanned:
            insets[number] = find_insets(sheet, lines, turn)
        return sheet, lines, tables
    finally:
        page.close()


def _set_turned(
    page: Any,
    pieces: list[Piece],
    other: int,
    turn: int,
    frame: Box,
    region: int,
    lines: list[tuple[str, Print]],
    number: int,
) -> list[PrintedTable]:
    """Adds what stands turned otherwise than the page's text to its lines; returns the tables among it."""

    def put(piece: Piece) -> int:
        box = _turn_box((piece.x0, piece.top, piece.x1, piece.bottom), other, turn, frame)
        lines.append(set_line(piece, box, region))
        return len(lines) - 1

    left: list[Piece | None] = list(pieces)
    begins: dict[int, LiftedTable] = {}
    if len(pieces) >= TURNED:
        own = _frame(page, other)
        lifted, left = lift_tables(pieces, find_paint(page, other, own), own)
        begins = {table.first: table for table in lifted}
    tables = []
    for n, piece in enumerate(left):
        if (table := begins.get(n)) is not None:
            placed = [[put(part) for part in cell] for cell in table.cells]
            parts = ([(n + 1, 0, len(lines[n][0])) for n in own] for own in placed)
            tables.append(print_table(table.found, parts, number))
        if piece is not None:
            put(piece)
    return tables


def _move_rules(rules: Iterable[Rule], frame: Box) -> list[Rule]:
    """Rules in the reading frame, as the pieces of lines are."""
    return [Rule(r.x0 + frame[0], r.top + frame[1], r.x1 + frame[0], r.bottom + frame[1]) for r in rules]


def _set_lines(pieces: list[Piece], frame: Box, region: int, lines: list[tuple[str, Print]]) -> list[int]:
    """Adds pieces to a page's lines; returns where among them they stand."""
    at = len(lines)
    for piece in pieces:
        box = (piece.x0 - frame[0], piece.top - frame[1], piece.x1 - frame[0], piece.bottom - frame[1])
        lines.append(set_line(piece, box, region))
    return list(range(at, len(lines)))


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
