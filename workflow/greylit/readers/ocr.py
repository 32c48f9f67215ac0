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
from greylit.readers.ocr_pages import SetPage, set_page
from greylit.reading import Sheet
from greylit.records import Diagnostic
from greylit.settings import Settings

if TYPE_CHECKING:
    from PIL import Image

__all__ = ["PageImage", "read_images"]


class PageImage(msgspec.Struct, frozen=True):
    """The image of a page: the page's number, the picture, in grey, its resolution."""

    page: int
    image: Image.Image
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
    """Read one page."""
    picture = prepare_image(image.image)
    buffer = BytesIO()
    picture.save(buffer, "PPM")
    try:
        hocr = run_engine(engine, buffer.getvalue(), round(image.dpi))
    except EngineError as error:
        return _fail(image.page, picture.size, image.dpi, str(error))
    return set_page(parse_hocr(hocr, first=image.page, dpi=image.dpi)[0])


def _fail(page: int, size: tuple[int, int], dpi: float, why: str) -> SetPage:
    sheet = Sheet(page=page, width=size[0] * 72 / dpi, height=size[1] * 72 / dpi, scanned=True)
    message = f"page {page} is a picture and could not be read: {why}"
    return SetPage(
        lines=[],
        prints=[],
        sheet=sheet,
        diagnostics=[Diagnostic(severity="error", code="ocr-failed", message=message, page=page)],
    )


def prepare_image(image: Image.Image) -> Image.Image:
    return image.convert("L")
