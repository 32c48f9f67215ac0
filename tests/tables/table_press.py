"""Prints the tables of the benchmark in the styles of reports, journals and word processors, with prose around them."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.enums import TA_JUSTIFY
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table
from table_contents import Content

BODY = ParagraphStyle("body", fontName="Times-Roman", fontSize=10.5, leading=13, alignment=TA_JUSTIFY, spaceAfter=6)
PROSE = (
    "The figures below were sent in by the offices that keep them, and where two of them disagreed the later return "
    "was taken. Nobody was asked to estimate what had not been counted; a dash shows that no return came in, which "
    "says nothing of the place itself.",
    "What the table cannot show is how uneven the years were. Storms closed the northern route for six weeks in one "
    "winter, and in the next a strike of pilots kept the larger boats in harbour, so that the small ones carried more "
    "than they were built for.",
)


class Style:
    """How a table is set: its rules and fills, its type, its air."""

    def __init__(
        self,
        name: str,
        ruled: bool,
        commands: Callable[[Content], list[tuple]],
        font: str = "Helvetica",
        size: float = 9,
        pad: tuple[float, float] = (4, 3),
        numbers: str = "RIGHT",
        middle: bool = False,
        bold_heads: bool = True,
        turned: bool = False,
    ) -> None:
        self.name, self.ruled, self.commands = name, ruled, commands
        self.font, self.size, self.pad, self.numbers = font, size, pad, numbers
        self.middle, self.bold_heads, self.turned = middle, bold_heads, turned


def _three_lines(c: Content) -> list[tuple]:
    last = c.heads - 1
    return [
        ("LINEABOVE", (0, 0), (-1, 0), 1, colors.black),
        ("LINEBELOW", (0, last), (-1, last), 0.5, colors.black),
        ("LINEBELOW", (0, -1), (-1, -1), 1, colors.black),
        *(("LINEBELOW", (n, 0), (end, 0), 0.4, colors.black) for n, end in spans(c.rows[0]) if end > n and c.heads > 1),
    ]


def _bands(c: Content) -> list[tuple]:
    return [
        ("BACKGROUND", (0, 0), (-1, c.heads - 1), colors.HexColor("#1f4e79")),
        ("TEXTCOLOR", (0, 0), (-1, c.heads - 1), colors.white),
        ("ROWBACKGROUNDS", (0, c.heads), (-1, -1), [colors.HexColor("#dce6f1"), colors.white]),
    ]


STYLES = (
    Style("grid", True, lambda c: [("GRID", (0, 0), (-1, -1), 0.5, colors.black)]),
    Style(
        "grid-turned",
        True,
        lambda c: [("GRID", (0, 0), (-1, -1), 0.25, colors.grey), ("BACKGROUND", (0, 0), (-1, c.heads - 1), "#eeeeee")],
        font="Times-Roman",
        size=10,
        middle=True,
        turned=True,
    ),
    Style("three-line", False, _three_lines, font="Times-Roman", size=8.5, pad=(5, 1.5), bold_heads=False),
    Style(
        "row-rules",
        False,
        lambda c: [
            ("LINEBELOW", (0, 0), (-1, -1), 0.4, colors.grey),
            ("LINEABOVE", (0, 0), (-1, 0), 1.2, colors.HexColor("#aa3300")),
        ],
        numbers="CENTER",
        pad=(6, 4),
        middle=True,
    ),
    Style("banded", False, _bands, font="Helvetica", size=9, pad=(5, 3.5)),
    Style("unruled", False, lambda c: [], font="Times-Roman", size=10, pad=(6, 2.5)),
    Style(
        "head-rule",
        False,
        lambda c: [("LINEBELOW", (0, c.heads - 1), (-1, c.heads - 1), 0.7, colors.black)],
        font="Helvetica",
        size=8,
        pad=(4, 2),
        bold_heads=False,
    ),
)


def spans(row: tuple[str | None, ...]) -> list[tuple[int, int]]:
    """First and last column of each cell of a row."""
    out: list[tuple[int, int]] = []
    for n, cell in enumerate(row):
        if cell is None and out:
            out[-1] = (out[-1][0], n)
        else:
            out.append((n, n))
    return out


def _is_figure(text: str) -> bool:
    return any(c.isdigit() for c in text) or text in ("–", "n.a.", "")


def set_table(content: Content, style: Style) -> Table:
    """The table as a flowable: words in paragraphs that wrap, figures in one piece."""
    columns = len(content.rows[0])
    widest = [0] * columns
    for row in content.rows[content.heads :]:
        for n, cell in enumerate(row):
            widest[n] = max(widest[n], len(cell or ""))
    wrapped = [n for n in range(columns) if widest[n] > 24]
    data: list[list] = []
    for r, row in enumerate(content.rows):
        bold = r < content.heads and style.bold_heads
        font = style.font.replace("-Roman", "") + ("-Bold" if bold else "-Roman" if "Times" in style.font else "")
        cells: list = []
        for n, cell in enumerate(row):
            if cell and n in wrapped and len(cell) > 18:
                ink = colors.white if style.name == "banded" and r < content.heads else colors.black
                look = ParagraphStyle("c", fontName=font, fontSize=style.size, leading=1.15 * style.size, textColor=ink)
                cells.append(Paragraph(escape(cell), look))
            else:
                cells.append(cell or "")
        data.append(cells)
    widths = [150 if widest[n] > 60 else 110 if n in wrapped else None for n in range(columns)]
    commands: list[tuple] = [
        ("FONT", (0, 0), (-1, -1), style.font, style.size),
        ("LEFTPADDING", (0, 0), (-1, -1), style.pad[0]),
        ("RIGHTPADDING", (0, 0), (-1, -1), style.pad[0]),
        ("TOPPADDING", (0, 0), (-1, -1), style.pad[1]),
        ("BOTTOMPADDING", (0, 0), (-1, -1), style.pad[1]),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE" if style.middle else "TOP"),
    ]
    figures = [n for n in range(1, columns) if all(_is_figure(row[n] or "") for row in content.rows[content.heads :])]
    commands += [("ALIGN", (n, 0), (n, -1), style.numbers) for n in figures]
    if style.bold_heads:
        bold = style.font.replace("-Roman", "") + "-Bold"
        commands.append(("FONT", (0, 0), (-1, content.heads - 1), bold, style.size))
    for r, row in enumerate(content.rows):
        for first, last in spans(row):
            if last > first:
                commands += [("SPAN", (first, r), (last, r)), ("ALIGN", (first, r), (last, r), "CENTER")]
    return Table(data, colWidths=widths, style=[*commands, *style.commands(content)], repeatRows=content.heads)


def print_document(*flowables: Flowable, turned: bool = False) -> bytes:
    """A PDF file of flowables."""
    buffer = BytesIO()
    SimpleDocTemplate(buffer, pagesize=landscape(A4) if turned else A4, invariant=1).build(list(flowables))
    return buffer.getvalue()


def print_table(content: Content, style: Style, number: int = 1) -> bytes:
    """A page with prose, the table below its caption, and prose again."""
    title = ParagraphStyle("t", fontName="Helvetica-Bold", fontSize=9.5, leading=12, spaceAfter=4, spaceBefore=6)
    note = ParagraphStyle("n", fontName="Helvetica-Oblique", fontSize=8, leading=10, spaceBefore=3, spaceAfter=8)
    return print_document(
        Paragraph(PROSE[0], BODY),
        Paragraph(escape(f"Table {number}. {content.caption}"), title),
        set_table(content, style),
        Paragraph(escape(content.note), note) if content.note else Spacer(1, 10),
        Paragraph(PROSE[1], BODY),
        turned=style.turned,
    )


def print_long_table(content: Content, style: Style, copies: int) -> bytes:
    """A table that goes on on the next page, its heads repeated there."""
    body = content.rows[content.heads :]
    rows = content.rows[: content.heads] + tuple(
        (f"{row[0]} {chr(65 + n)}" if row[0] else "", *row[1:]) for n in range(copies) for row in body
    )
    return print_document(
        *(Paragraph(p, BODY) for p in PROSE * 4),
        Paragraph(escape(f"Table 1. {content.caption}"), BODY),
        set_table(content._replace(rows=rows), style),
        Spacer(1, 10),
        Paragraph(PROSE[1], BODY),
        PageBreak(),
        Paragraph(PROSE[0], BODY),
    )
