"""Pages with known text: prose set in a typeface, worn like a copy of a copy, and read by Tesseract.

A page's ``Wear`` is drawn from its seed, so that a folder of pages has good scans and poor ones. What is read depends on
Tesseract's version; the pages under ``tests/cleaning/pages`` were made with 5.3.0.
"""

from __future__ import annotations

import io
import os
import random
import re
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

TYPEFACES = (
    "Liberation Serif",
    "Liberation Sans",
    "Caladea",
    "Carlito",
    "DejaVu Serif",
    "Linux Libertine O",
    "Liberation Sans Narrow",
)
"""Families asked of fontconfig; one that is not installed is left out."""

WIDTH, MARGIN = 1800, 110
"""A page's width and margins, in pixels at 200 dots an inch."""


class Page(NamedTuple):
    """A page's paragraphs as printed and the text as read."""

    printed: list[str]
    read: str


class Wear(NamedTuple):
    """How a page is printed and spoilt."""

    typeface: str
    size: int
    skew: float
    shrink: float
    blur: float
    noise: float
    specks: float
    fade: float
    quality: int
    weight: int
    threshold: bool


def draw_wear(rng: random.Random, typefaces: Sequence[str]) -> Wear:
    """Draw a page's typeface and damage: from a fair scan to a facsimile of a copy."""
    worst = rng.random()
    return Wear(
        typeface=rng.choice(typefaces),
        size=rng.choice((30, 32, 34, 36, 40)),
        skew=rng.uniform(-0.8, 0.8) * worst,
        shrink=rng.uniform(0.72, 0.95) - 0.22 * worst,
        blur=rng.uniform(0.3, 0.6) + 0.2 * worst,
        noise=rng.uniform(4, 12) + 10 * worst,
        specks=rng.uniform(0.0, 0.0006) + 0.0008 * worst * rng.random(),
        fade=rng.uniform(0.75, 1.0),
        quality=rng.choice((25, 35, 50, 70)),
        weight=rng.choice((-1, 0, 0, 0, 0, 1)),
        threshold=rng.random() < 0.35,
    )


def find_typefaces() -> dict[str, str]:
    """Files of the typefaces that are installed."""
    found = {}
    for name in TYPEFACES:
        out = subprocess.run(
            ["fc-match", "-f", "%{family}\n%{file}", f"{name}:style=Regular"],
            capture_output=True,
            text=True,
            check=True,
        )
        family, file = out.stdout.split("\n")[:2]
        if family.split(",")[0] == name:
            found[name] = file
    return found


def set_lines(paragraphs: Sequence[str], font: Any, width: int, *, hyphenate: bool) -> list[list[list[str]]]:
    """Break paragraphs into lines of words no wider than ``width``, dividing words where much room would be left."""
    import pyphen

    divide = pyphen.Pyphen(lang="en_US")
    space = font.getlength(" ")
    out = []
    for paragraph in paragraphs:
        lines: list[list[str]] = [[]]
        room = float(width)
        for word in paragraph.split():
            length = font.getlength(word)
            if length > room and lines[-1]:
                if hyphenate and room > 0.06 * width and word.isalpha() and len(word) > 5:
                    for head, tail in divide.iterate(word):
                        if len(head) > 1 and len(tail) > 2 and font.getlength(head + "-") <= room:
                            lines[-1].append(head + "-")
                            word, length = tail, font.getlength(tail)
                            break
                lines.append([])
                room = width
            lines[-1].append(word)
            room -= length + space
        out.append(lines)
    return out


def print_page(paragraphs: Sequence[str], wear: Wear, file: str, *, justify: bool, hyphenate: bool) -> Any:
    """Draw a page's paragraphs, black on white."""
    from PIL import Image, ImageDraw, ImageFont

    font = ImageFont.truetype(file, wear.size)
    lead = round(wear.size * 1.28)
    width = WIDTH - 2 * MARGIN
    paragraph_lines = set_lines(paragraphs, font, width, hyphenate=hyphenate)
    height = 2 * MARGIN + sum(len(lines) * lead + lead // 2 for lines in paragraph_lines)
    image = Image.new("L", (WIDTH, height), 255)
    draw = ImageDraw.Draw(image)
    y = MARGIN
    for lines in paragraph_lines:
        for n, words in enumerate(lines):
            gap = font.getlength(" ")
            if justify and n + 1 < len(lines) and len(words) > 1:
                gap = (width - sum(font.getlength(w) for w in words)) / (len(words) - 1)
            x = float(MARGIN)
            for word in words:
                draw.text((x, y), word, font=font, fill=0)
                x += font.getlength(word) + gap
            y += lead
        y += lead // 2
    return image


def wear_page(image: Any, wear: Wear, seed: int) -> Any:
    """Spoil a page's image as copying and scanning do."""
    import numpy as np
    from PIL import Image, ImageFilter

    rng = np.random.default_rng(seed)
    if wear.weight:
        image = (
            image.filter(ImageFilter.MinFilter(3) if wear.weight > 0 else ImageFilter.MaxFilter(3))
            if wear.size > 33
            else image
        )
    image = image.rotate(wear.skew, resample=Image.Resampling.BICUBIC, fillcolor=255)
    w, h = image.size
    image = image.resize((int(w * wear.shrink), int(h * wear.shrink)), Image.Resampling.BILINEAR)
    image = image.filter(ImageFilter.GaussianBlur(wear.blur))
    a = 255 - (255 - np.asarray(image, dtype=np.float32)) * wear.fade
    a -= np.linspace(0, rng.uniform(5, 30), a.shape[1], dtype=np.float32)[None, :]
    a += rng.normal(0, wear.noise, a.shape)
    a[rng.random(a.shape) < wear.specks] = 30
    a = np.clip(a, 0, 255)
    if wear.threshold:
        a = np.where(a < 150, 0, 255)
    buffer = io.BytesIO()
    Image.fromarray(a.astype(np.uint8)).save(buffer, "JPEG", quality=wear.quality)
    return Image.open(buffer).resize((round(w * 1.2), round(h * 1.2)), Image.Resampling.BICUBIC)


def read_page(image: Any) -> str:
    """Read a page's image with Tesseract."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "page.png"
        image.save(path, dpi=(240, 240))
        done = subprocess.run(
            ["tesseract", str(path), "stdout", "-l", "eng", "--psm", "3"],
            capture_output=True,
            check=True,
            text=True,
            env={**os.environ, "OMP_THREAD_LIMIT": "1", "LC_ALL": "C.UTF-8"},
        )
    return done.stdout


def deal_paragraphs(text: str, words: int = 330) -> Iterator[list[str]]:
    """Deal a text's paragraphs (parted by blank lines) into pages of about so many words."""
    page: list[str] = []
    count = 0
    for paragraph in re.split(r"\n\s*\n", text):
        paragraph = " ".join(paragraph.split())
        if not paragraph:
            continue
        page.append(paragraph)
        count += len(paragraph.split())
        if count >= words:
            yield page
            page, count = [], 0
    if count > words // 4:
        yield page


def make_page(paragraphs: list[str], seed: int, typefaces: dict[str, str]) -> Page:
    """Print, spoil and read one page; the same seed gives the same page."""
    rng = random.Random(seed)
    wear = draw_wear(rng, sorted(typefaces))
    image = print_page(
        paragraphs, wear, typefaces[wear.typeface], justify=rng.random() < 0.7, hyphenate=rng.random() < 0.7
    )
    return Page(paragraphs, read_page(wear_page(image, wear, seed)))
