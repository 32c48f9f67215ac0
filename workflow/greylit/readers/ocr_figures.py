"""Figures of a scanned page: the pictures that OCR sees above or below a caption, cut from the image of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from greylit.readers.figure_places import claim_places, find_captions, surround_all
from greylit.readers.ocr_setting import SetPage
from greylit.readers.pictures import encode_png, tell_picture
from greylit.reading import Picture

if TYPE_CHECKING:
    from PIL import Image

FINE = 150
"""Dots an inch that a figure is brought to, about, where the scan has twice as many or more."""


def cut_figures(page: SetPage, picture: Image.Image, dpi: float) -> list[Picture]:
    """The figures of a page, whose ``line`` counts from 1 on it; ``picture`` is its image, upright."""
    lines = list(zip(page.lines, page.prints, strict=True))
    captions = find_captions(lines) if page.sheet.pictures else []
    found = []
    for n, _, places in claim_places(lines, captions, page.sheet.pictures):
        box = surround_all([page.sheet.pictures[k] for k in places])
        a, b, c, d = (round(side * dpi / 72) for side in box)
        part = picture.crop((max(0, a), max(0, b), min(picture.width, c), min(picture.height, d)))
        if (times := round(dpi / FINE)) >= 2:
            part = part.reduce(times)
        if (told := tell_picture(encode_png(part))) is not None:
            found.append(Picture(line=n + 1, suffix=told[0], data=told[1]))
    return found
