"""OCR: images of pages → their lines, by Tesseract."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from io import BytesIO
from typing import TYPE_CHECKING

import msgspec

from greylit.readers.hocr import parse_hocr
from greylit.readers.ocr_engine import Engine, EngineError, find_engine, run_engine
from greylit.readers.ocr_image import FEW, Look, look_at, straighten
from greylit.readers.ocr_pages import ScanPage, SetPage, rate_page, set_page
from greylit.reading import Sheet
from greylit.records import Diagnostic
from greylit.settings import Settings

if TYPE_CHECKING:
    from PIL import Image

__all__ = ["PageImage", "read_images"]

READABLE = 0.6
"""Mean confidence from which on a page stands upright: pages on their heads reach .3, poor scans .8."""


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
    """Read one page: made straight, and turned otherwise where little can be read of it."""
    look = look_at(image.picture, image.dpi)
    if look.ink < FEW:
        return SetPage(lines=[], prints=[], sheet=_blank(image))
    best: ScanPage | None = None
    for turns in guess_turns(look):
        picture = straighten(image.picture, look, turns)
        buffer = BytesIO()
        picture.save(buffer, "PPM")
        try:
            page = parse_hocr(run_engine(engine, buffer.getvalue(), round(image.dpi)), first=image.page, dpi=image.dpi)[
                0
            ]
        except EngineError as error:
            return _fail(image, str(error))
        if best is None or rate_page(page) > rate_page(best):
            best = page
        if rate_page(best) >= READABLE:
            break
    assert best is not None
    return set_page(best)


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
