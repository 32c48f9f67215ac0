"""Pages of a PDF file that are scans: which they are, their images, and what OCR reads of them."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache, partial

import numpy as np
import numpy.typing as npt
import pypdfium2
import pypdfium2.raw as pdfium

from greylit.readers.ocr import PageImage, read_images
from greylit.readers.ocr_setting import SetPage
from greylit.readers.pdf.layer import (
    COVERED,
    STRANGE,
    WORD,
    CarriedPage,
    cover,
    find_sound_fonts,
    is_attested,
    is_better,
    is_doubtful,
    is_set_in,
    is_sound,
    name_pages,
)
from greylit.readers.pdf.opening import load_page
from greylit.reading import Sheet
from greylit.records import Diagnostic
from greylit.settings import Settings

DPI = 300
"""Resolution at which pages are read: of 150, 200 and 300 the one with the fewest errors."""

LARGEST = 40_000_000
"""Pixels an image has at most: A3 at 300 dpi has 17 million, A2 35. Larger pages get a lower resolution."""

TRIES = 4
"""Where the text of a file's pages has no words, and OCR reads so many of them no better, it is not asked for more."""


def render_pages(source: pypdfium2.PdfDocument, numbers: Iterable[int]) -> Iterator[PageImage]:
    """Draw the pages of these numbers (from 1), in grey, as a viewer shows them; damaged ones are passed over."""
    for number in numbers:
        page = load_page(source, number)
        if page is None:
            continue
        try:
            width, height = page.get_size()
            dpi = choose_dpi(width, height)
            bitmap = page.render(scale=dpi / 72, grayscale=True)
            yield PageImage(number, bitmap.to_pil().copy(), dpi)
            bitmap.close()
        finally:
            page.close()


def choose_dpi(width: float, height: float) -> float:
    """The resolution for a page of so many points.

    >>> choose_dpi(595, 842), round(choose_dpi(14400, 14400))
    (300.0, 32)
    """
    return float(min(DPI, 72 * math.sqrt(LARGEST / max(1.0, width * height))))


def _is_blank(source: pypdfium2.PdfDocument, number: int) -> bool:
    """Whether nothing is painted on a page: the back of a title, the page before a chapter."""
    page = load_page(source, number)
    if page is None:
        return False
    try:
        return int(pdfium.FPDFPage_CountObjects(page.raw)) == 0
    finally:
        page.close()


def _looks_printed(source: pypdfium2.PdfDocument, number: int) -> bool:
    """Whether a page looks like print on paper."""
    page = load_page(source, number)
    if page is None:
        return False
    try:
        bitmap = page.render(scale=0.5, grayscale=True)
        counts = np.bincount(bitmap.to_numpy().ravel(), minlength=256)
        bitmap.close()
    finally:
        page.close()
    return looks_printed(counts)


def looks_printed(counts: npt.ArrayLike) -> bool:
    """Whether a picture is mostly of one brightness, as paper is, with ink on it.

    ``counts`` has the number of its pixels of each brightness, 0 to 255.
    """
    counts = np.asarray(counts)
    paper = int(counts.argmax())
    alike = int(counts[max(0, paper - 12) : paper + 13].sum())
    return bool(paper > 96 and 2 * alike > counts.sum() and alike < 0.999 * counts.sum())


def _find_doubtful(source: pypdfium2.PdfDocument, carried: Sequence[CarriedPage]) -> Iterator[int]:
    """The pages whose text may be worse than what OCR makes of them.

    A page in fonts that read well on the pages before it is not weighed word by word.
    """
    sound = cache(partial(find_sound_fonts, carried))
    known: set[str] = set()

    def is_known(lines: Sequence[str], fonts: Sequence[str | None]) -> bool:
        return is_set_in(lines, fonts, sound())

    for page in carried:
        sheet, lines, fonts = page
        if is_sound(page, known):
            continue
        if is_doubtful(lines, sheet, partial(_looks_printed, source, sheet.page), partial(is_known, lines, fonts)):
            yield sheet.page
        else:
            known |= find_sound_fonts([page])


def _is_odd(sheet: Sheet, lines: Sequence[str]) -> bool:
    """Whether a page that is no picture carries a text with next to no word of any language: glyphs, codes, samples."""
    if sheet.scanned or cover(sheet.pictures, sheet.width, sheet.height) >= COVERED:
        return False
    words = [word for line in lines for word in WORD.findall(line)]
    return sum(len(word) for word in words if is_attested(word)) < STRANGE * sum(map(len, words))


def read_scans(
    source: pypdfium2.PdfDocument,
    carried: Sequence[CarriedPage],
    settings: Settings,
    cores: int,
) -> tuple[list[SetPage], list[Diagnostic]]:
    """Read by OCR the pages that carry no text or one that reads badly; returns those that are better so.

    ``carried`` has each page's sheet, the lines of text it carries and the font of each.
    """
    bare = {sheet.page for sheet, lines, _ in carried if not any(c.isalnum() for line in lines for c in line)}
    empty = {number for number in bare if not _is_blank(source, number)}
    worded = [page for page in carried if page[0].page not in bare]
    foreign = [number for number in _find_doubtful(source, worded) if number not in empty]
    tried = [number for number in foreign if _is_odd(*carried[number - 1][:2])]
    left = tried[TRIES:]
    found: list[SetPage] = []
    diagnostics: list[Diagnostic] = []
    replaced: list[int] = []

    def read(numbers: Collection[int]) -> None:
        if not numbers:
            return
        for page in read_images(render_pages(source, sorted(numbers)), settings, cores=cores):
            number = page.sheet.page
            if number in empty:
                found.append(page)
                diagnostics.extend(page.diagnostics)
            elif is_better(page.lines, carried[number - 1][1]):
                found.append(page)
                replaced.append(number)

    read(empty.union(foreign).difference(left))
    if left and set(tried).isdisjoint(replaced):
        message = (
            f"the text that {name_pages(left)} carry has no words of any language, but OCR of {name_pages(tried[:TRIES])}, "
            "which are like them, reads no better: it is kept as it is"
        )
        diagnostics.append(Diagnostic(severity="info", code="text-layer-odd", message=message, page=left[0]))
    else:
        read(left)
    replaced.sort()
    damaged = sorted(empty - {page.sheet.page for page in found})
    if damaged:
        message = f"{name_pages(damaged)} cannot be opened: the file is damaged there"
        diagnostics.append(Diagnostic(severity="error", code="damaged-pages", message=message, page=damaged[0]))
    if replaced:
        message = (
            f"the text that {name_pages(replaced)} carry reads badly or lacks most of what they show: OCR read them"
        )
        if len(replaced) == 1:
            message = (
                f"the text that page {replaced[0]} carries reads badly or lacks most of what it shows: OCR read it"
            )
        diagnostics.append(
            Diagnostic(severity="warning", code="text-layer-replaced", message=message, page=replaced[0])
        )
    return found, diagnostics
