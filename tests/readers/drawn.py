"""Pages of prose drawn as images, and what scanning does to them."""

from __future__ import annotations

import random
from collections.abc import Sequence

from PIL import Image, ImageDraw, ImageFont

PROSE = (
    "The ferry to the outer islands leaves at seven and comes back before dark. "
    "Its owners asked the council for a lower berth fee last spring, and they were told to wait. "
    "Meanwhile the pier has lost two of its steps, and nobody has counted the passengers who use it. "
    "A small survey would settle the matter: how many people travel, on which days, and for what purpose. "
    "The harbour office could do it with one clerk and a notebook, as it did some twenty years ago."
)


def wrap(text: str, font: ImageFont.FreeTypeFont, width: float) -> list[str]:
    """Lines of text no wider than ``width`` pixels."""
    lines: list[str] = []
    for word in text.split():
        if lines and font.getlength(f"{lines[-1]} {word}") <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def draw_page(
    columns: Sequence[Sequence[str]],
    *,
    dpi: int = 300,
    size: float = 11,
    page: tuple[float, float] = (420, 595),
    indent: float = 0,
    ink: int = 0,
    paper: int = 255,
) -> tuple[Image.Image, list[str]]:
    """Draw columns of paragraphs, and tell their lines; lengths in points. A page is A5 unless told."""
    scale = dpi / 72
    font = ImageFont.load_default(size * scale)
    image = Image.new("L", (round(page[0] * scale), round(page[1] * scale)), paper)
    pen = ImageDraw.Draw(image)
    gap = 24.0
    width = (page[0] - 80 - gap * (len(columns) - 1)) / len(columns)
    told: list[str] = []
    for number, paragraphs in enumerate(columns):
        x, y = 40 + number * (width + gap), 48.0
        for paragraph in paragraphs:
            lines = wrap("\u2003" * bool(indent) + paragraph, font, width * scale)
            for line in lines:
                pen.text((x * scale, y * scale), line, font=font, fill=ink)
                y += size * 1.35
            told += [line.strip() for line in lines]
            y += 0 if indent else size
    return image, told


def add_noise(image: Image.Image, spread: float, seed: int = 1) -> Image.Image:
    """Grey noise all over the page."""
    source = random.Random(seed)
    noise = Image.frombytes("L", image.size, source.randbytes(image.size[0] * image.size[1]))
    return Image.blend(image, noise, spread)
