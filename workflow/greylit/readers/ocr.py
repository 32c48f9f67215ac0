"""OCR: images of pages → their lines, by Tesseract."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from io import BytesIO
from typing import TYPE_CHECKING

import msgspec

from greylit.readers.hocr import parse_hocr
from greylit.readers.ocr_engine import Engine, find_engine, run_engine
from greylit.readers.ocr_pages import ScanPage, SetPage, set_page
from greylit.settings import Settings

if TYPE_CHECKING:
    from PIL import Image

__all__ = ["PageImage", "read_images"]


class PageImage(msgspec.Struct, frozen=True):
    """The image of a page: the page's number, the picture (or the bytes of an image file), its resolution."""

    page: int
    image: Image.Image | bytes
    dpi: float


def read_images(images: Iterable[PageImage], settings: Settings, *, cores: int = 1) -> Iterator[SetPage]:
    """Read the images of pages: for each, in order, its lines, a Print for each line, and its Sheet.

    ``images`` may be a generator: at most ``cores`` + 1 images are held at a time, and it is only ever advanced in
    the caller's thread. Boxes are in points on the page turned upright. Raises UnreadableDocument where there is no
    Tesseract that knows the languages.
    """
    engine = find_engine(settings)
    with ThreadPoolExecutor(max(1, cores)) as pool:
        under_way: deque[Future[ScanPage]] = deque()
        for image in images:
            under_way.append(pool.submit(read_image, image, engine))
            if len(under_way) > cores:
                yield set_page(under_way.popleft().result())
        while under_way:
            yield set_page(under_way.popleft().result())


def read_image(image: PageImage, engine: Engine) -> ScanPage:
    """Read one page."""
    from PIL import Image

    picture = Image.open(BytesIO(image.image)) if isinstance(image.image, bytes) else image.image
    buffer = BytesIO()
    picture.convert("L").save(buffer, "PPM")
    return parse_hocr(run_engine(engine, buffer.getvalue(), round(image.dpi)), first=image.page, dpi=image.dpi)[0]
