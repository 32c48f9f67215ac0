"""Lines of columns, and of what spans them, are read in the order a reader takes."""

from __future__ import annotations

from pdf_press import make_pdf, put, put_lines

from greylit.printed.order import order_slips
from greylit.printed.slips import Slip
from greylit.printed.structure import infer_structure
from greylit.readers.pdf import read_pdf
from greylit.reading import Reading, Rule
from greylit.settings import Settings

LEFT = [
    "The ferry left at six in the morning and",
    "came back at nine, with the letters and",
    "the bread for the islands on its deck.",
]
RIGHT = [
    "In winter it went on Mondays only, when",
    "the wind let it; the islanders kept flour",
    "for a month, and salted what they could.",
]


def read(*pages, **options) -> Reading:
    return read_pdf(make_pdf(*pages, **options), "a.pdf", Settings())


def test_columns_are_read_one_after_another():
    def page(canvas):
        put(canvas, 72, 60, "A Timetable for the Islands: What Was Kept of It and What Was Not", size=14)
        for n in range(2):
            put_lines(canvas, 72, 100 + 200 * n, LEFT)
            put_lines(canvas, 310, 100 + 200 * n, RIGHT)
        put(
            canvas, 72, 240, "A line over the whole width parts the page: above it the columns are read first.", size=12
        )

    reading = read(page)
    assert [line.split()[0] for line in reading.lines] == [
        "A", "The", "came", "the", "In", "the", "for", "A", "The", "came", "the", "In", "the", "for",
    ]  # fmt: skip
    assert [p.region for p in reading.prints] == [0, 1, 1, 1, 2, 2, 2, 3, 4, 4, 4, 5, 5, 5]


def test_three_columns_and_their_order_of_printing():
    def page(canvas):
        for n, x in ((2, 400), (0, 60), (1, 230)):
            put_lines(canvas, x, 100, [f"{n} {row} was printed in column {n}" for row in range(6)])

    reading = read(page)
    assert [line[:3] for line in reading.lines] == [f"{n} {row}" for n in range(3) for row in range(6)]
    assert [p.region for p in reading.prints] == sorted([0, 1, 2] * 6)


def test_a_table_is_read_row_by_row():
    def page(canvas):
        for n, (name, boats, crew) in enumerate([("Skerry", "12", "40"), ("Holm", "7", "21"), ("Ness", "5", "16")]):
            put(canvas, 72, 100 + 14 * n, name)
            put(canvas, 200, 100 + 14 * n, boats)
            put(canvas, 300, 100 + 14 * n, crew)

    assert read(page).lines == ["Skerry", "12", "40", "Holm", "7", "21", "Ness", "5", "16"]


def test_a_label_stays_with_its_line():
    def page(canvas):
        put(canvas, 72, 100, "2.1")
        put(canvas, 108, 100, "What the Keeper Wrote")
        put(canvas, 72, 120, "•")
        put(canvas, 90, 120, "the weather, every day")

    assert read(page).lines == ["2.1 What the Keeper Wrote", "• the weather, every day"]


ENTRIES = [
    ("Aldous, P. 1971. Ferries of the outer isles, and", "what they carried. Ness: Harbour Press."),
    ("Brand, T. 1988. On the keeping of timetables. Ness:", "Harbour Press, 40p."),
    ("Corrie, M. 1990. The winter of the islanders, and", "their flour. Boat and Quay, 7: 12-19."),
    ("Dunn, A. 1994. Bread by boat: a history of the six", "in the morning. Skerry: Quayside Books."),
]


def test_entries_whose_lines_hang_are_whole():
    def page(canvas):
        for x, entries in ((60, ENTRIES * 2), (320, ENTRIES[:2] * 4)):
            for n, (first, second) in enumerate(entries):
                put(canvas, x, 100 + 26 * n, first)
                put(canvas, x + 14, 112 + 26 * n, second)

    reading = read(page)
    assert reading.lines == [line for entry in [*ENTRIES * 2, *ENTRIES[:2] * 4] for line in entry]
    structure = infer_structure(reading, frozenset())
    assert [len(block.lines) for block in structure.blocks] == [2] * 16


def test_ornaments_and_points_of_charts_are_no_text():
    def page(canvas):
        put_lines(canvas, 72, 100, LEFT)
        put(canvas, 200, 160, "* * *")
        put_lines(canvas, 72, 200, RIGHT)

    structure = infer_structure(read(page), frozenset())
    assert [len(block.lines) for block in structure.blocks] == [3, 3]
    assert structure.roles == ["body"] * 3 + ["residue"] + ["body"] * 3


def test_pages_that_say_the_same_are_kept():
    def page(canvas):
        put_lines(canvas, 72, 100, [*LEFT, *RIGHT])

    structure = infer_structure(read(*[page] * 5), frozenset())
    assert structure.roles == ["body"] * 30


def test_a_title_in_another_language_and_names_head_no_section():
    def page(canvas):
        put(canvas, 72, 80, "Ferries of the Outer Isles in the Years of the Long Winters", size=18)
        put(canvas, 72, 104, "Institute of Quays and Harbours, Ness", "Times-Italic")
        put(canvas, 72, 134, "Abstract", "Times-Bold", 12)
        put_lines(canvas, 72, 150, [*LEFT, *RIGHT])
        put(canvas, 72, 240, "Transbordadores de las islas exteriores", "Times-Bold", 14)
        put(canvas, 72, 264, "Resumen", "Times-Bold", 12)
        put_lines(canvas, 72, 280, [*LEFT, *RIGHT])
        put(canvas, 72, 370, "Introduction", "Times-Bold", 12)
        put_lines(canvas, 72, 386, [*LEFT, *RIGHT] * 4)

    structure = infer_structure(read(page), frozenset())
    heads = [(block.title, block.level) for block in structure.blocks if block.kind == "heading"]
    assert heads == [("Abstract", 1), ("Resumen", 1), ("Introduction", 1)]
    assert structure.title == "Ferries of the Outer Isles in the Years of the Long Winters"


def test_long_running_heads_are_no_text():
    def draw(number):
        def page(canvas):
            head = "The Handbook of Ferries and Quays, Release 4.6 of the year 1994"
            put(canvas, 72 if number % 2 else 210, 40, head)
            put_lines(
                canvas, 72, 90, [f"{line} {chr(96 + number) * (n + 1)}" for n, line in enumerate([*LEFT, *RIGHT])]
            )

        return page

    structure = infer_structure(read(*map(draw, range(1, 13))), frozenset())
    assert structure.roles.count("furniture") == 12


def test_the_number_of_a_chapter_stands_below_the_word():
    def cover(canvas):
        put(canvas, 72, 80, "Letters to the Isles", "Helvetica-Bold", 20)
        put_lines(canvas, 72, 190, [*LEFT, *RIGHT])

    def page(canvas):
        put(canvas, 400, 80, "CHAPTER", "Helvetica-Bold", 10)
        put(canvas, 420, 100, "TWO", "Helvetica-Bold", 14)
        put(canvas, 330, 140, "THE WINTER MAIL", "Helvetica-Bold", 14)
        put_lines(canvas, 72, 190, [*LEFT, *RIGHT] * 4)

    (heading,) = [block for block in infer_structure(read(cover, page), frozenset()).blocks if block.kind == "heading"]
    assert (heading.label, heading.number, heading.title) == ("CHAPTER TWO", 2, "THE WINTER MAIL")


def test_a_head_beside_a_folio_is_no_text():
    heads = ["CHAPTER 1. WHAT THE FERRIES BROUGHT TO THE ISLES", "1.1. LETTERS AND BREAD AND WHO WAITED FOR THEM"] * 2

    def draw(number):
        def page(canvas):
            folio, head = (72, 300) if number % 2 else (520, 72)
            put(canvas, folio, 40, str(number + 2))
            put(canvas, head, 40, heads[number - 1])
            put_lines(
                canvas, 72, 90, [f"{line} {chr(96 + number) * (n + 1)}" for n, line in enumerate([*LEFT, *RIGHT])]
            )

        return page

    structure = infer_structure(read(*map(draw, range(1, 5))), frozenset())
    assert structure.roles == (["furniture"] * 2 + ["body"] * 6) * 4


def test_side_notes_are_read_after_the_text():
    asides = ["How the boats", "were counted"]

    def page(canvas):
        for n in range(5):
            put_lines(canvas, 170, 100 + 36 * n, [f"{line} {chr(97 + n) * 12}" for line in LEFT])
        put_lines(canvas, 72, 112, asides, size=7)
        put_lines(canvas, 480, 172, ["Ness, 1950", "and later"], size=7)

    reading = read(page)
    assert reading.lines[-4:] == [*asides, "Ness, 1950", "and later"]
    assert all(line.split()[0] in ("The", "came", "the") for line in reading.lines[:-4])


def test_authors_set_side_by_side_are_read_one_after_another():
    title = Slip((60, 0, 340, 18), 18, 30)
    authors = [
        Slip((x - w, y, x + w, y + 10), 10, 18)
        for y, w in ((40, 30), (52, 44), (64, 25), (90, 28), (102, 40))
        for x in (80, 200, 320)
    ]
    text = [Slip((x, y, x + 170, y + 10), 10, 40) for x in (20, 210) for y in range(140, 260, 12)]
    regions = order_slips([title, *authors, *text], front=True)
    assert [[i for row in region for i in row] for region in regions][1:7] == [
        [1, 4, 7], [2, 5, 8], [3, 6, 9], [10, 13], [11, 14], [12, 15]
    ]  # fmt: skip


def test_centred_cells_without_a_title_are_read_row_by_row():
    cells = [Slip((x - w, y, x + w, y + 10), 10, 8) for y, w in ((40, 12), (52, 20)) for x in (80, 200, 320)]
    assert len(order_slips(cells, front=True)) == 1


def test_keywords_beside_an_abstract_are_read_first():
    head = [Slip((0, 20, 60, 30), 10, 12), Slip((150, 20, 210, 30), 10, 8)]
    words = [Slip((0, y, 60, y + 8), 8, 10) for y in (40, 50, 60, 70)]
    text = [Slip((150, y, 450, y + 8), 8, 70) for y in (40, 50, 60)]
    rules = [Rule(0, 15, 450, 16), Rule(0, 35, 120, 36), Rule(150, 35, 450, 36), Rule(0, 90, 450, 91)]
    assert order_slips([*head, *words, *text], rules)[0] == [[0], [2], [3], [4], [5]]
