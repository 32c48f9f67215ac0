"""Pages that lie crooked, on their side or on their heads, or in bad light, are read as if they did not."""

import numpy as np
import pytest
from drawn import PROSE, add_noise, draw_page
from PIL import Image, ImageDraw

from greylit.readers.ocr import PageImage, read_images
from greylit.readers.ocr_image import look_at, straighten
from greylit.settings import Settings

PAGE, LINES = draw_page([[PROSE, PROSE[::-1].upper()[:60] + PROSE]], page=(420, 420))


def tilt(image: Image.Image, degrees: float) -> Image.Image:
    """Turn clockwise."""
    return image.rotate(-degrees, Image.Resampling.BICUBIC, fillcolor=255, expand=True)


def border(image: Image.Image) -> Image.Image:
    """The page on a scanner's dark bed, with punched holes."""
    bed = Image.new("L", (image.width + 220, image.height + 160), 25)
    bed.paste(image, (150, 60))
    pen = ImageDraw.Draw(bed)
    for y in (0.3, 0.7):
        pen.ellipse((190, bed.height * y, 260, bed.height * y + 70), fill=25)
    return bed


def shade(image: Image.Image) -> Image.Image:
    """Lit from one corner."""
    values = np.asarray(image, dtype=np.float32)
    y, x = np.mgrid[0 : image.height, 0 : image.width]
    return Image.fromarray((values * (1 - 0.3 * x / image.width - 0.3 * y / image.height)).astype(np.uint8))


@pytest.mark.parametrize("degrees", [-6.2, -1.7, 0, 0.8, 3.3])
@pytest.mark.parametrize("spoil", [lambda i: i, border, shade, lambda i: add_noise(i, 0.3)])
def test_skew_is_found_to_a_tenth_of_a_degree(degrees, spoil):
    look = look_at(spoil(tilt(PAGE, degrees)), 300)
    assert not look.lying
    assert look.skew == pytest.approx(degrees, abs=0.15)


@pytest.mark.parametrize("turned", [90, 270])
def test_lying_lines_are_seen(turned):
    look = look_at(tilt(PAGE, turned + 1.5), 300)
    assert look.lying
    assert look.skew == pytest.approx(1.5, abs=0.15)
    assert look.top_right == (turned == 90)


def test_a_straight_page_is_left_as_it_is():
    assert np.array_equal(np.asarray(straighten(PAGE, look_at(PAGE, 300), 0)), np.asarray(PAGE))


@pytest.mark.parametrize(("degrees", "spoil"), [(-4, border), (90, shade), (181.2, border), (270, shade)])
def test_pages_are_read_as_if_they_stood_upright(degrees, spoil):
    (page,) = read_images([PageImage(1, spoil(tilt(PAGE, degrees)), 300)], Settings())
    read = [line for line in page.lines if line]
    found = sum(line in read for line in LINES)
    assert found >= len(LINES) - 2
    first = page.prints[page.lines.index(read[0])]
    assert first.box is not None
    assert first.box[1] < page.sheet.height / 4
