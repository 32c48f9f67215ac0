"""OCR: images of pages → their lines, by Tesseract."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from io import BytesIO
from typing import TYPE_CHECKING

import msgspec

from greylit.readers.hocr import parse_hocr
from greylit.readers.ocr_engine import Engine, EngineError, find_engine, run_engine
from greylit.readers.ocr_figures import cut_figures
from greylit.readers.ocr_image import FEW, Look, find_pale, find_rules, look_at, share_missed, straighten
from greylit.readers.ocr_pages import ScanPage, count_sure, rate_page, rate_words
from greylit.readers.ocr_raised import read_raised
from greylit.readers.ocr_setting import SetPage, set_page
from greylit.reading import UNSURE, Box, Sheet
from greylit.records import Diagnostic
from greylit.settings import Settings

if TYPE_CHECKING:
    from PIL import Image

__all__ = ["PageImage", "read_images"]

READABLE = 0.6
"""Mean confidence from which on a page stands upright: pages on their heads reach .3, poor scans .8."""

MISSED = 0.3
"""Where more than this share of a page's ink lies outside the lines that were read, it is read once more as one block.
Of pages of text .01 is missed, of a page with a photograph .3, of one whose layout Tesseract mistook .7."""

MORE = 1.15
"""The second reading counts if it has so many times as many letters that are sure."""

GAPS = 0.5
"""Where more than this share is still missed, that is told."""

DISTURBED = 0.01
"""Where more than this share of a page's characters is unsure, it is seen whether something pale disturbs them."""

ONE_BLOCK = 6
"""Tesseract's page segmentation mode for one block of text."""


class PageImage(msgspec.Struct, frozen=True):
    """The image of a page: the page's number, the picture, in grey, its resolution."""

    page: int
    picture: Image.Image
    dpi: float


def read_images(images: Iterable[PageImage], settings: Settings, *, cores: int = 1) -> Iterator[SetPage]:
    """Read the images of pages: for each, in order, its lines, a Print for each line, and its Sheet.

    ``images`` may be a generator: at most ``cores`` + 1 images are held at a time, and it is only ever advanced in
    the caller's thread. Boxes are in points on the page turned upright. A page that cannot be read has no lines but
    a diagnostic ``ocr-failed``. Raises UnreadableDocument where there is no Tesseract that knows the languages.
    """
    engine = find_engine(settings)
    with ThreadPoolExecutor(max(1, cores)) as pool:
        under_way: deque[Future[SetPage]] = deque()
        try:
            for image in images:
                under_way.append(pool.submit(read_image, image, engine))
                if len(under_way) > cores:
                    yield under_way.popleft().result()
            while under_way:
                yield under_way.popleft().result()
        finally:
            for future in under_way:
                future.cancel()


def read_image(image: PageImage, engine: Engine) -> SetPage:
    """Read one page: made straight, and read otherwise where little can be read of it, or much was passed over."""
    look = look_at(image.picture, image.dpi)
    if look.ink < FEW:
        return SetPage(lines=[], prints=[], sheet=_blank(image))
    try:
        page, picture = _read_upright(image, look, engine)
    except EngineError as error:
        return _fail(image, str(error))
    if (plain := _drop_pale(page, picture, image)) is not None:
        other = _run_again(plain, image, engine)
        if other is not None and count_sure(other) > count_sure(page):
            page, picture = other, plain
    missed = share_missed(picture, image.dpi, _boxes(page))
    if missed > MISSED:
        other = _run_again(picture, image, engine, segmentation=ONE_BLOCK)
        if other is not None and count_sure(other) > MORE * count_sure(page):
            page, missed = other, share_missed(picture, image.dpi, _boxes(other))
    page = msgspec.structs.replace(page, rules=(*page.rules, *find_rules(picture, image.dpi)))
    done = set_page(read_raised(page, picture, image.dpi, engine))
    return msgspec.structs.replace(
        done, figures=cut_figures(done, picture, image.dpi), diagnostics=list(_doubt(page, missed))
    )


def _read_upright(image: PageImage, look: Look, engine: Engine) -> tuple[ScanPage, Image.Image]:
    """Read a page as it most likely stands upright, then otherwise until it can be read; the best with its picture.

    The best is that with most letters that are sure: dots and drawings lower the mean on a page that stands upright.

    Where Tesseract fails over a page's layout, it is read as one block.
    """
    best: tuple[ScanPage, Image.Image] | None = None
    for turns in guess_turns(look):
        picture = straighten(image.picture, look, turns)
        try:
            page = _run(picture, image, engine)
        except EngineError as error:
            if best is not None:
                break
            if error.slow:
                raise
            page = _run(picture, image, engine, segmentation=ONE_BLOCK)
        if best is None or count_sure(page) > count_sure(best[0]):
            best = page, picture
        if rate_page(page) >= READABLE:
            break
    assert best is not None
    return best


def _run(picture: Image.Image, image: PageImage, engine: Engine, segmentation: int = 3) -> ScanPage:
    buffer = BytesIO()
    picture.save(buffer, "PPM")
    hocr = run_engine(engine, buffer.getvalue(), round(image.dpi), segmentation=segmentation)
    return parse_hocr(hocr, first=image.page, dpi=image.dpi)[0]


def _run_again(picture: Image.Image, image: PageImage, engine: Engine, segmentation: int = 3) -> ScanPage | None:
    """A reading that may be better than the one there is; None where it fails."""
    with suppress(EngineError):
        return _run(picture, image, engine, segmentation)
    return None


def _drop_pale(page: ScanPage, picture: Image.Image, image: PageImage) -> Image.Image | None:
    """The picture without what is paler than the text, where lines are unsure for it."""
    lines = [line for block in page.blocks for lines in block.paragraphs for line in lines if line.box]
    rates = [(line, rate_words(line.words) or 0.0) for line in lines]
    unsure = [line for line, rate in rates if rate < UNSURE]
    if sum(len(line.text) for line in unsure) < DISTURBED * sum(len(line.text) for line in lines):
        return None
    sure = [line.box for line, rate in rates if rate >= UNSURE and line.box]
    return find_pale(picture, image.dpi, sure, [line.box for line in unsure if line.box])


def _boxes(page: ScanPage) -> list[Box]:
    return [line.box for block in page.blocks for lines in block.paragraphs for line in lines if line.box]


def _doubt(page: ScanPage, missed: float) -> Iterator[Diagnostic]:
    """What a person should see for themselves."""
    rate = rate_page(page)
    if page.blocks and rate < READABLE:
        message = f"OCR is unsure of page {page.page} (confidence {rate:.2f}): compare its text with the page"
        yield Diagnostic(severity="warning", code="ocr-unsure", message=message, page=page.page)
    if missed > GAPS:
        message = (
            f"of what is printed on page {page.page}, {missed:.0%} is no text that OCR sees: pictures or handwriting, "
            "if not lines that are missing"
        )
        yield Diagnostic(severity="info", code="ocr-gaps", message=message, page=page.page)


def guess_turns(look: Look) -> tuple[int, ...]:
    """Quarter turns clockwise that may set a page upright, the likeliest first.

    >>> guess_turns(Look(5000)), guess_turns(Look(5000, lying=True, top_right=True))
    ((0, 2), (3, 1, 0))
    """
    if not look.lying:
        return 0, 2
    return (3, 1, 0) if look.top_right else (1, 3, 0)


def _blank(image: PageImage) -> Sheet:
    width, height = (round(side * 72 / image.dpi, 2) for side in image.picture.size)
    return Sheet(page=image.page, width=width, height=height, scanned=True)


def _fail(image: PageImage, why: str) -> SetPage:
    message = f"page {image.page} is a picture and could not be read: {why}"
    return SetPage(
        lines=[],
        prints=[],
        sheet=_blank(image),
        diagnostics=[Diagnostic(severity="error", code="ocr-failed", message=message, page=image.page)],
    )
