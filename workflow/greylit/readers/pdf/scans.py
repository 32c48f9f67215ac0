"""Pages of a PDF file as images, for OCR."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

import pypdfium2

from greylit.readers.ocr import PageImage

DPI = 300
"""Resolution at which pages are read: of 150, 200 and 300 the one with the fewest errors."""

LARGEST = 40_000_000
"""Pixels an image has at most: A3 at 300 dpi has 17 million, A2 35. Larger pages get a lower resolution."""


def render_pages(source: pypdfium2.PdfDocument, numbers: Iterable[int]) -> Iterator[PageImage]:
    """Draw the pages of these numbers (from 1), in grey, as a viewer shows them."""
    for number in numbers:
        page = source[number - 1]
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
