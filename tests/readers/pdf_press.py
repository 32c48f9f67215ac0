"""Makes PDF files for tests with ReportLab: strings and paragraphs at chosen places, the same bytes every time."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

A4 = (595.28, 841.89)

Draw = Callable[[Canvas], None]


def make_pdf(*pages: Draw, size: tuple[float, float] = A4, **options) -> bytes:
    """A PDF file with a page for each function, which draws on it; ``options`` go to the canvas."""
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=size, invariant=True, **options)
    for draw in pages:
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def put(canvas: Canvas, x: float, top: float, text: str, font: str = "Times-Roman", size: float = 10) -> float:
    """Print a string with its baseline ``top`` points below the page's upper edge; returns where it ends."""
    canvas.setFont(font, size)
    canvas.drawString(x, canvas._pagesize[1] - top, text)
    return x + canvas.stringWidth(text, font, size)


def put_lines(
    canvas: Canvas,
    x: float,
    top: float,
    lines: list[str],
    font: str = "Times-Roman",
    size: float = 10,
    lead: float = 1.2,
) -> None:
    """Print lines below each other."""
    for n, line in enumerate(lines):
        put(canvas, x, top + n * lead * size, line, font, size)


def put_picture(canvas: Canvas, picture: bytes, x: float, top: float, width: float, height: float) -> None:
    canvas.drawImage(ImageReader(BytesIO(picture)), x, canvas._pagesize[1] - top - height, width, height)
