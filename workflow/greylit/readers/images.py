"""Image files of pages: PNG, JPEG, TIFF of one or many pages, GIF, BMP, WebP."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING

from greylit.readers.ocr import PageImage, read_images
from greylit.readers.ocr_setting import SetPages
from greylit.reading import Reading, UnreadableDocument
from greylit.records import Diagnostic, Document
from greylit.settings import Settings

if TYPE_CHECKING:
    from PIL import Image

LARGEST = 150_000_000
"""Pixels an image may have: a page of A0 at 300 dpi has 139 million; Pillow refuses more than 179."""

WIDTH = 8.27
"""Inches a page is taken to be wide (A4) whose file does not tell its resolution."""

CREDIBLE = (120, 1300)
"""Resolutions that files tell and that may be true; 72 and 96 are what programs write for want of better."""

ORIENTATION = 274
"""EXIF tag of how the picture must be turned to stand upright."""

TURNS = {2: 0, 3: 3, 4: 1, 5: 5, 6: 4, 7: 6, 8: 2}
"""Its value → Pillow's Transpose."""

KIND, REDUCED = 254, 1
"""TIFF tag of an image's kind, and its bit for a smaller copy of another image of the file."""


def read_image_file(data: bytes, name: str, settings: Settings, *, cores: int = 1) -> Reading:
    """Read the bytes of the image file ``name``. Raises UnreadableDocument."""
    from PIL import Image

    done = SetPages()
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", module="PIL")
        with _open(data, name) as picture:
            media_type = Image.MIME.get(picture.format or "", "image/*")
            for page in read_images(_frames(picture, name, done.diagnostics), settings, cores=cores):
                done.add(page)
    if not any(c.isalnum() for line in done.lines for c in line):
        raise UnreadableDocument(
            next((f"{name}: {x.message}" for x in done.diagnostics if x.code == "ocr-failed"), None)
            or f"{name} is an image in which no text was found: check it, or remove it"
        )
    return Reading(
        document=Document(source=name, bytes=len(data), media_type=media_type, pages=len(done.sheets)),
        lines=done.lines,
        pages=done.pages,
        prints=done.prints,
        sheets=done.sheets,
        tables=done.tables,
        pictures=done.figures,
        origin="scan",
        diagnostics=done.diagnostics,
    )


def _open(data: bytes, name: str) -> Image.Image:
    from PIL import Image

    try:
        picture = Image.open(BytesIO(data))
    except Image.DecompressionBombError:
        raise UnreadableDocument(_too_large(name)) from None
    except (OSError, ValueError, SyntaxError):
        raise UnreadableDocument(
            f"{name} is a damaged image, or of a kind that greylit does not know: save it as PNG or TIFF"
        ) from None
    return picture


def _too_large(name: str) -> str:
    return (
        f"{name} is an image of more than {LARGEST // 1_000_000} million pixels: scale it down "
        "(300 dots an inch are enough), or cut it into pages"
    )


def _frames(picture: Image.Image, name: str, diagnostics: list[Diagnostic]) -> Iterator[PageImage]:
    """The pages of an image file, upright as the file says, grey; other files' further images are no pages."""
    from PIL import Image

    count = getattr(picture, "n_frames", 1) if picture.format == "TIFF" else 1
    page = 0
    for number in range(count):
        try:
            picture.seek(number)
            tags = getattr(picture, "tag_v2", {})
            if number and tags.get(KIND, 0) & REDUCED:
                continue
            if picture.width * picture.height > LARGEST:
                raise Image.DecompressionBombError
            grey = flatten_image(picture)
            dpi = tell_dpi(picture, grey.width)
        except Image.DecompressionBombError:
            raise UnreadableDocument(_too_large(name)) from None
        except (OSError, ValueError, SyntaxError, EOFError) as error:
            if not page:
                raise UnreadableDocument(
                    f"{name} is a damaged image ({error}): get it anew, or save it again as PNG or TIFF"
                ) from None
            diagnostics.append(
                Diagnostic(
                    severity="warning",
                    code="damaged-pages",
                    message=f"the file is damaged from its page {page + 1} of {count} on; what comes after is lost",
                    page=page,
                )
            )
            return
        page += 1
        yield PageImage(page, grey, dpi)


def flatten_image(picture: Image.Image) -> Image.Image:
    """A picture in grey of 8 bits, on white where it is transparent, turned as its file says.

    >>> from PIL import Image
    >>> deep = Image.new("I;16", (2, 1), 65535)
    >>> flatten_image(deep).getpixel((0, 0)), flatten_image(Image.new("RGBA", (2, 1), (0, 0, 0, 0))).getpixel((0, 0))
    (255, 255)
    """
    from PIL import Image

    if picture.mode in ("I", "F") or picture.mode.startswith("I;16"):
        grey = _shrink_depth(picture)
    elif picture.mode in ("RGBA", "LA", "PA", "RGBa", "La") or "transparency" in picture.info:
        front = picture.convert("RGBA")
        grey = Image.alpha_composite(Image.new("RGBA", front.size, "white"), front).convert("L")
    else:
        grey = picture.convert("L")
    turn = TURNS.get(picture.getexif().get(ORIENTATION, 1))  # a TIFF image is turned when it is loaded
    return grey if turn is None else grey.transpose(Image.Transpose(turn))


def _shrink_depth(picture: Image.Image) -> Image.Image:
    """Grey of 16 bits to 8; where a picture has more, its range counts."""
    import numpy as np
    from PIL import Image

    values = np.asarray(picture).astype(np.float32)
    top = 65535.0 if picture.mode.startswith("I;16") else max(float(values.max()), 255.0)
    return Image.fromarray((values.clip(0) * (255 / top)).astype(np.uint8))


def tell_dpi(picture: Image.Image, width: int) -> float:
    """The resolution an image was scanned at: what its file says if that may be true, else of a page of A4."""
    told = picture.info.get("dpi")
    try:
        dpi = float(told[0]) if told else 0.0
    except (TypeError, ValueError, ZeroDivisionError):
        dpi = 0.0
    if CREDIBLE[0] <= dpi <= CREDIBLE[1]:
        return dpi
    return max(70.0, width / WIDTH)
