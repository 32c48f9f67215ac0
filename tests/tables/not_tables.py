"""Pages that look like tables to a machine and are none: each a name and the functions that print it."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas
from table_press import PROSE

HEIGHT = A4[1]
WORDS = " ".join(PROSE * 6).split()
TOWNS = ("Anwen", "Brannock", "Corriedale", "Dune Coast", "Eastmarch", "Fennway", "Gorse Hill", "Hollin")


def say(canvas: Canvas, x: float, top: float, text: str, font: str = "Times-Roman", size: float = 10) -> float:
    """Print a string; returns where it ends."""
    canvas.setFont(font, size)
    canvas.drawString(x, HEIGHT - top, text)
    return x + canvas.stringWidth(text, font, size)


def pour(canvas: Canvas, x: float, top: float, width: float, words: list[str], lines: int, size: float = 10) -> None:
    """Print words in justified lines of one width."""
    at = 0
    for n in range(lines):
        line: list[str] = []
        while canvas.stringWidth(" ".join([*line, words[at % len(words)]]), "Times-Roman", size) <= width:
            line.append(words[at % len(words)])
            at += 1
        room = width - canvas.stringWidth("".join(line), "Times-Roman", size)
        place = x
        for word in line:
            end = say(canvas, place, top + n * 1.2 * size, word, size=size)
            place = end + room / max(1, len(line) - 1)


def two_columns(canvas: Canvas) -> None:
    pour(canvas, 60, 80, 225, WORDS, 50)
    pour(canvas, 310, 80, 225, WORDS[40:], 50)


def three_columns(canvas: Canvas) -> None:
    for n, x in enumerate((50, 220, 390)):
        pour(canvas, x, 80, 150, WORDS[30 * n :], 45, 9)


def columns_between_rules(canvas: Canvas) -> None:
    for top in (70, 740):
        canvas.line(60, HEIGHT - top, 535, HEIGHT - top)
    two_columns(canvas)


def contents(canvas: Canvas) -> None:
    for n, town in enumerate(TOWNS * 2):
        end = say(canvas, 72, 100 + 16 * n, f"{n + 1}. The harbour of {town}")
        dots = int((500 - end) / canvas.stringWidth(".", "Times-Roman", 10)) - 2
        say(canvas, end + 3, 100 + 16 * n, "." * dots)
        say(canvas, 510, 100 + 16 * n, str(3 + 4 * n))


def contents_without_leaders(canvas: Canvas) -> None:
    for n, town in enumerate(TOWNS * 2):
        say(canvas, 72, 100 + 16 * n, f"The harbour of {town}")
        say(canvas, 420, 100 + 16 * n, str(3 + 4 * n))


def contents_in_two_columns(canvas: Canvas) -> None:
    for n, town in enumerate(TOWNS):
        for k, x in enumerate((60, 320)):
            say(canvas, x, 100 + 16 * n, f"The quays of {town}")
            say(canvas, x + 200, 100 + 16 * n, str(3 + 4 * n + 40 * k))


def references(canvas: Canvas) -> None:
    for n, town in enumerate(TOWNS):
        top = 100 + 40 * n
        say(canvas, 72, top, f"[{n + 1}]")
        say(canvas, 100, top, f"Harcourt, W. and Lindqvist, P. (20{10 + n}) Tides and fares at {town}. Journal of")
        say(
            canvas,
            100,
            top + 12,
            f"Island Transport {n + 3}({n % 4 + 1}), pp. {100 + 7 * n}–{118 + 7 * n}. Ostervik: Coastal Press.",
        )


def numbered_list(canvas: Canvas) -> None:
    for n, town in enumerate(TOWNS):
        say(canvas, 72, 100 + 30 * n, f"{n + 1}.")
        say(canvas, 100, 100 + 30 * n, f"The council of {town} shall keep the light burning from dusk to dawn and")
        say(canvas, 100, 112 + 30 * n, "send word of any wreck to the coastguard within one hour.")


def bullets(canvas: Canvas) -> None:
    for n, town in enumerate(TOWNS):
        say(canvas, 72, 100 + 16 * n, "•")
        say(canvas, 90, 100 + 16 * n, f"{town}: two boats, of which one is laid up")


def form(canvas: Canvas) -> None:
    labels = ("Name of applicant:", "Date of birth:", "Address:", "Harbour:", "Licence no.:", "Signature:")
    for n, label in enumerate(labels):
        canvas.rect(72, HEIGHT - 130 - 30 * n, 160, 30)
        canvas.rect(232, HEIGHT - 130 - 30 * n, 280, 30)
        say(canvas, 78, 118 + 30 * n, label)


def dotted_form(canvas: Canvas) -> None:
    for n, label in enumerate(("Name", "Vessel", "Port of registry", "Gross tonnage", "Crew")):
        say(canvas, 72, 120 + 24 * n, f"{label}:")
        say(canvas, 200, 120 + 24 * n, "." * 80)


def addresses(canvas: Canvas) -> None:
    left = ("Coastal Ferry Office", "14 Quay Street", "Ostervik 2210", "Telephone 555 0142", "office@ferries.example")
    right = ("Ministry of Harbours", "PO Box 61", "Brannock 1004", "Telephone 555 0177", "post@harbours.example")
    for n, (a, b) in enumerate(zip(left, right, strict=True)):
        say(canvas, 72, 100 + 13 * n, a)
        say(canvas, 330, 100 + 13 * n, b)


def letter_head(canvas: Canvas) -> None:
    for n, (a, b) in enumerate(
        (("To:", "The Harbour Board"), ("From:", "The Ferry Office"), ("Date:", "3 May 2018"), ("Ref.:", "CF/18/204"))
    ):
        say(canvas, 72, 100 + 14 * n, a)
        say(canvas, 130, 100 + 14 * n, b)
    pour(canvas, 72, 180, 450, WORDS, 12)


def signatures(canvas: Canvas) -> None:
    for x in (72, 320):
        canvas.line(x, HEIGHT - 200, x + 160, HEIGHT - 200)
        say(canvas, x, 214, "Wambui Harcourt" if x < 100 else "Lorenz Tiller")
        say(canvas, x, 228, "Chair of the Board" if x < 100 else "Director, 2015–2019")


def box(canvas: Canvas) -> None:
    canvas.setFillColor(colors.lightgrey)
    canvas.rect(60, HEIGHT - 320, 480, 230, stroke=1, fill=1)
    canvas.setFillColor(colors.black)
    say(canvas, 75, 112, "Box 3: How the fares were set", "Helvetica-Bold")
    pour(canvas, 75, 135, 450, WORDS, 14)


def two_boxes(canvas: Canvas) -> None:
    for x in (60, 310):
        canvas.rect(x, HEIGHT - 320, 230, 230)
        pour(canvas, x + 10, 110, 210, WORDS[int(x) :], 16)


def bar_chart(canvas: Canvas) -> None:
    canvas.line(100, HEIGHT - 400, 500, HEIGHT - 400)
    canvas.line(100, HEIGHT - 400, 100, HEIGHT - 150)
    for n in range(6):
        canvas.setStrokeColor(colors.lightgrey)
        canvas.line(100, HEIGHT - 400 + 45 * n, 500, HEIGHT - 400 + 45 * n)
        say(canvas, 80, 403 - 45 * n, str(20 * n), "Helvetica", 8)
    for n, town in enumerate(TOWNS[:6]):
        canvas.setFillColor(colors.steelblue)
        canvas.rect(120 + 62 * n, HEIGHT - 400, 36, 40 + 31 * (n % 4), stroke=0, fill=1)
        canvas.setFillColor(colors.black)
        say(canvas, 118 + 62 * n, 412, town, "Helvetica", 8)
        say(canvas, 128 + 62 * n, 355 - 31 * (n % 4), str(17 + 12 * n), "Helvetica", 8)


def equations(canvas: Canvas) -> None:
    pour(canvas, 72, 90, 450, WORDS, 4)
    for n in range(5):
        say(canvas, 180, 170 + 40 * n, f"F = a + b{n} · d + c · (t – t0)")
        say(canvas, 505, 170 + 40 * n, f"({n + 1})")
        pour(canvas, 72, 188 + 40 * n, 450, WORDS[9 * n :], 1)


def notes_below_a_rule(canvas: Canvas) -> None:
    pour(canvas, 72, 90, 450, WORDS, 20)
    canvas.line(72, HEIGHT - 640, 220, HEIGHT - 640)
    for n in range(4):
        say(canvas, 72, 655 + 22 * n, str(n + 1), size=6)
        pour(canvas, 80, 658 + 22 * n, 440, WORDS[11 * n :], 1, 8)


def interview(canvas: Canvas) -> None:
    for n in range(10):
        say(canvas, 72, 100 + 40 * n, "Q:" if n % 2 == 0 else "A:", "Times-Bold")
        pour(canvas, 100, 100 + 40 * n, 400, WORDS[13 * n :], 2)


def heads_and_folios(canvas: Canvas) -> None:
    canvas.line(60, HEIGHT - 60, 535, HEIGHT - 60)
    say(canvas, 60, 52, "Coastal Ferry Office")
    say(canvas, 480, 52, "Report 2018")
    pour(canvas, 60, 90, 475, WORDS, 45)
    canvas.line(60, HEIGHT - 780, 535, HEIGHT - 780)
    say(canvas, 60, 792, "ISSN 0000-0019")
    say(canvas, 520, 792, "17")


def programme(canvas: Canvas) -> None:
    for n, town in enumerate(TOWNS):
        say(canvas, 72, 100 + 32 * n, f"Day {n + 1}")
        say(
            canvas,
            140,
            100 + 32 * n,
            f"We leave {town} after breakfast and walk along the shore; those who would rather",
        )
        say(canvas, 140, 112 + 32 * n, "ride can take the morning bus, which stops at every bridge.")


PAGES: tuple[Callable[[Canvas], None], ...] = (
    two_columns,
    three_columns,
    columns_between_rules,
    contents,
    contents_without_leaders,
    contents_in_two_columns,
    references,
    numbered_list,
    bullets,
    form,
    dotted_form,
    addresses,
    letter_head,
    signatures,
    box,
    two_boxes,
    bar_chart,
    equations,
    notes_below_a_rule,
    interview,
    heads_and_folios,
    programme,
)
"""No page among these has a table."""


def print_page(draw: Callable[[Canvas], None]) -> bytes:
    """A PDF file of one page."""
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1)
    draw(canvas)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()
