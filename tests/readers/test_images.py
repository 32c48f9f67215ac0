"""Image files of every kind become lines; those that cannot are told of by name."""

import struct
import zlib
from io import BytesIO

import numpy as np
import pytest
from drawn import draw_page
from PIL import Image

from greylit.readers import images
from greylit.readers.formats import read_file, tell_format
from greylit.reading import Reading, UnreadableDocument
from greylit.settings import Settings

LINE = "The lamps on the quay were lit at six."


def draw(text: str = LINE) -> Image.Image:
    return draw_page([[text]], page=(330, 90))[0]


def save(image: Image.Image, kind: str, **options) -> bytes:
    buffer = BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


def read(data: bytes, **settings) -> Reading:
    return read_file(data, "quay", Settings(**settings))


def clear(image: Image.Image) -> Image.Image:
    """Black ink on nothing."""
    layer = Image.new("RGBA", image.size, (0, 0, 0, 0))
    layer.putalpha(image.point(lambda v: 255 - v))
    return layer


def deepen(image: Image.Image) -> Image.Image:
    return Image.fromarray(np.asarray(image).astype(np.uint16) * 257)


def exif(orientation: int) -> Image.Exif:
    tags = Image.Exif()
    tags[images.ORIENTATION] = orientation
    return tags


KINDS = {
    "PNG": lambda i: save(i, "PNG", dpi=(300, 300)),
    "PNG of 16 bits": lambda i: save(deepen(i), "PNG", dpi=(300, 300)),
    "PNG with alpha": lambda i: save(clear(i), "PNG", dpi=(300, 300)),
    "PNG with a palette": lambda i: save(i.convert("P"), "PNG", dpi=(300, 300)),
    "JPEG": lambda i: save(i, "JPEG", dpi=(300, 300)),
    "JPEG of print colours": lambda i: save(i.convert("CMYK"), "JPEG", dpi=(300, 300)),
    "JPEG turned by EXIF": lambda i: save(i.rotate(90, expand=True), "JPEG", dpi=(300, 300), exif=exif(6)),
    "TIFF of one bit": lambda i: save(i.convert("1"), "TIFF", dpi=(300, 300), compression="group4"),
    "TIFF turned by its tag": lambda i: save(i.rotate(180), "TIFF", dpi=(300, 300), exif=exif(3)),
    "GIF": lambda i: save(i, "GIF"),
    "BMP": lambda i: save(i, "BMP", dpi=(300, 300)),
    "WebP": lambda i: save(i.convert("RGB"), "WEBP", lossless=True),
    "JPEG 2000": lambda i: save(i, "JPEG2000"),
}


@pytest.mark.parametrize("kind", KINDS)
def test_images_of_every_kind_are_read(kind):
    reading = read(KINDS[kind](draw()))
    assert [line for line in reading.lines if line] == [LINE]
    assert reading.origin == "scan"
    assert reading.document.pages == 1
    assert reading.document.media_type == tell_format(KINDS[kind](draw()), "").media_type


def test_the_pages_of_a_tiff_come_in_order_but_not_its_thumbnails():
    small = draw().resize((60, 20))
    small.encoderinfo = {"tiffinfo": {images.KIND: images.REDUCED}}
    pages = [draw(f"Sheet {n} of the log.") for n in (2, 3)]
    data = save(
        draw("Sheet 1 of the log."), "TIFF", save_all=True, append_images=[pages[0], small, pages[1]], dpi=(300, 300)
    )
    reading = read(data)
    assert [(p, line) for p, line in zip(reading.pages, reading.lines, strict=True) if line] == [
        (n, f"Sheet {n} of the log.") for n in (1, 2, 3)
    ]
    assert [sheet.page for sheet in reading.sheets] == [1, 2, 3]


def test_a_tiff_that_breaks_off_is_read_as_far_as_it_goes():
    data = save(draw("Sheet 1 of the log."), "TIFF", save_all=True, append_images=[draw()], dpi=(300, 300))
    second = data.rfind(b"\x00" * 100)
    reading = read(data[: second - len(data) // 4])
    assert "Sheet 1 of the log." in reading.lines
    assert [(x.code, x.page) for x in reading.diagnostics] == [("damaged-pages", 1)]


def claim(width: int, height: int) -> bytes:
    """A PNG file that says it has so many pixels."""
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    head = b"IHDR" + head
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + head + struct.pack(">I", zlib.crc32(head)) + b"\0\0\0\0IDAT"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (save(Image.new("L", (1, 1), 255), "PNG"), "quay is an image in which no text was found"),
        (save(Image.new("L", (1, 1), 0), "PNG"), "quay is an image in which no text was found"),
        (save(Image.new("L", (2480, 3508), 255), "PNG"), "quay is an image in which no text was found"),
        (save(draw(), "PNG")[:3000], "quay is a damaged image"),
        (save(draw(), "JPEG")[:300], "quay is a damaged image"),
        (b"\x89PNG\r\n\x1a\n", "quay is a damaged image"),
        (b"II*\x00\x08\x00\x00\x00", "quay is a damaged image"),
        (claim(100_000, 100_000), "quay is an image of more than 150 million pixels: scale it down"),
        (claim(16_000, 10_000), "quay is an image of more than 150 million pixels: scale it down"),
    ],
)
def test_what_cannot_be_read_is_told(data, message):
    with pytest.raises(UnreadableDocument, match=message):
        read(data)
