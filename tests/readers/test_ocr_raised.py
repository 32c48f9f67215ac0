"""Raised numbers of scans are read as the digits they are; what else stands high is left alone."""

from __future__ import annotations

import re

import pytest
from drawn import add_noise
from PIL import Image, ImageDraw, ImageFont

from greylit.readers.ocr import PageImage, read_images
from greylit.settings import Settings

SCALE = 300 / 72
SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def draw(lines: list[str], size: float = 11) -> Image.Image:
    """A scan of lines in which ^12^ stands raised and small."""
    image = Image.new("L", (round(480 * SCALE), round((60 + 20 * len(lines)) * SCALE)), 255)
    pen = ImageDraw.Draw(image)
    plain, small = (ImageFont.load_default(size * share * SCALE) for share in (1, 0.65))
    for n, line in enumerate(lines):
        x, base = 40 * SCALE, (50 + 20 * n) * SCALE
        for k, part in enumerate(line.split("^")):
            font = small if k % 2 else plain
            pen.text((x, base - (0.36 * size * SCALE if k % 2 else 0)), part, font=font, fill=0, anchor="ls")
            x += font.getlength(part)
    return add_noise(image, 0.05)


def read(lines: list[str]) -> list[str]:
    [page] = read_images([PageImage(1, draw(lines), 300)], Settings())
    return [line for line in page.lines if line]


CALLED = [
    "The ferry to the outer isles was late.^1^ Its owners asked for a lower fee,^2^ and",
    "were told to wait. The pier lost two steps;^3^ the crane^14^ will not turn. A survey was",
    "made in the spring of 1987.^25^ The harbour office could do it with one clerk.^36^ Nobody",
    "has counted the passengers^47^ who use it, or asked why they came.^58^",
]


def test_calls_are_read_as_they_are_printed():
    said = [re.sub(r"\^(\d+)\^", lambda m: m[1].translate(SUPERSCRIPTS), line) for line in CALLED]
    printed = {word for line in said for word in line.split() if re.search("[⁰¹²³⁴-⁹]", word)}
    found = {word for line in read(CALLED) for word in line.split() if re.search("[⁰¹²³⁴-⁹]", word)}
    assert found <= printed  # what is not sure stays as Tesseract read it
    assert len(found) >= 5


@pytest.mark.parametrize(
    "line",
    [
        "They met on the 1^st^ of May and on the 22^nd^ of June in the old hall of the town.",
        "It was 30° on the quay and 25° in the shade of the sheds when the crane was tried.",
        "The owners said that ‘the pier’ was “old” and that the ‘steps’ were “lost” by then.",
        "There were 10^6^ herring in the bay, and 3^1^/2 tons of them were landed that night.",
    ],
    ids=["ordinals", "degrees", "quotes", "powers"],
)
def test_what_else_stands_high_is_no_call(line):
    [said] = read([line])
    assert not re.search("[⁰¹²³⁴-⁹]", said)
