"""Makes PDF files for tests with ReportLab: strings and paragraphs at chosen places, the same bytes every time."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
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


def make_coded(
    strings: Sequence[tuple[float, float, bytes]], letters: Mapping[int, str], font: str = "Courier"
) -> bytes:
    """A PDF page of byte strings, each at its place (x, top), in a font that says which letters its bytes stand for."""
    shown = b" ".join(
        b"BT /F 10 Tf %.2f %.2f Td <%s> Tj ET" % (x, A4[1] - top, data.hex().encode()) for x, top, data in strings
    )
    pairs = b" ".join(
        b"<%02x> <%s>" % (code, said.encode("utf-16-be").hex().encode()) for code, said in letters.items()
    )
    told = b"begincmap 1 begincodespacerange <00> <ff> endcodespacerange %d beginbfchar %s endbfchar endcmap"
    told %= len(letters), pairs
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595.28 841.89] /Contents 4 0 R"
        b" /Resources << /Font << /F 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(shown), shown),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /%s /ToUnicode 6 0 R /Encoding /WinAnsiEncoding"
        b" /FirstChar 0 /LastChar 255 /Widths [%s] >>" % (font.encode(), b" ".join([b"600"] * 256)),
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(told), told),
    ]
    out = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"xref\n0 7\n0000000000 65535 f \n%strailer << /Size 7 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (
        table,
        len(out),
    )
