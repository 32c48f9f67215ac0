"""Headings of real designs: their ranks, and what is set large and is none; notes gathered far from their calls."""

from __future__ import annotations

import ctypes

import numpy as np
import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from pdf_designs import make_journal, make_standard
from pdf_press import make_pdf, put, put_lines

from greylit.printed.structure import infer_structure
from greylit.readers.pdf import engine, read_pdf
from greylit.settings import Settings

PROSE = [
    "The ferry left at six in the morning and came back at nine, with the letters and the bread",
    "for the islands on its deck; in winter it went on Mondays only, when the wind let it, and the",
    "islanders kept flour for a month and salted what they could before the frost came down.",
]


def structure(*pages):
    return infer_structure(read_pdf(make_pdf(*pages), "a.pdf", Settings()), frozenset())


def headings(*pages):
    return [(d.title, d.level) for d in structure(*pages).blocks if d.kind == "heading"]


def centre(canvas, top, text, font="Times-Bold", size=10):
    put(canvas, 72 + (370 - canvas.stringWidth(text, font, size)) / 2, top, text, font, size)


def test_centred_flush_and_slanted_headings_of_one_size_are_three_ranks():
    def page(canvas):
        top = 80
        for name, parts in (("Method", ("Boats", "Crews")), ("Results", ("Loads", "Tolls"))):
            centre(canvas, top, name)
            top += 22
            for part in parts:
                put(canvas, 72, top, part, "Times-Bold")
                put_lines(canvas, 72, top + 20, PROSE)
                put(canvas, 72, top + 72, f"{part} by night", "Times-BoldItalic")
                put_lines(canvas, 72, top + 92, PROSE)
                top += 150

    told = dict(headings(page))
    assert [told[name] for name in ("Method", "Results")] == [1, 1]
    assert [told[name] for name in ("Boats", "Crews", "Loads", "Tolls")] == [2] * 4
    assert {told[f"{name} by night"] for name in ("Boats", "Crews", "Loads", "Tolls")} == {3}


def test_an_abstract_alone_in_the_middle_heads_no_sections():
    def page(canvas):
        centre(canvas, 80, "Abstract")
        put_lines(canvas, 72, 100, PROSE)
        for n, name in enumerate(("Boats", "Crews", "Loads")):
            put(canvas, 72, 170 + 90 * n, name, "Times-Bold")
            put_lines(canvas, 72, 190 + 90 * n, PROSE)

    assert {level for _, level in headings(page)} == {1}


def test_an_outline_of_the_lower_ranks_alone_leaves_the_higher_ones_above():
    def page(canvas):
        put(canvas, 72, 40, "What the Ferry Carried to the Islands", "Times-Bold", 22)
        put_lines(canvas, 72, 60, PROSE)
        for n, (chapter, section) in enumerate((("Boats", "Oars"), ("Crews", "Pay"), ("Loads", "Bread"))):
            top = 140 + 180 * n
            put(canvas, 72, top, chapter, "Times-Bold", 16)
            put(canvas, 72, top + 30, section, "Times-Bold", 12)
            put_lines(canvas, 72, top + 50, PROSE)
            put(canvas, 72, top + 100, f"More {section.lower()}", "Times-Bold", 12)
            put_lines(canvas, 72, top + 120, PROSE)
            for k, title in enumerate((section, f"More {section.lower()}")):
                canvas.bookmarkPage(f"{n}{k}")
                canvas.addOutlineEntry(title, f"{n}{k}", level=0)

    told = dict(headings(page))
    assert (told["Boats"], told["Crews"], told["Oars"], told["More pay"]) == (1, 1, 2, 2)


@pytest.mark.parametrize(
    ("quoted", "is_heading"),
    [("“We never counted the gulls.”", False), ("“Gulls” and what became of them", True)],
)
def test_words_of_the_text_set_large_head_nothing(quoted, is_heading):
    def page(canvas):
        put(canvas, 72, 50, "What the Ferry Carried to the Islands", "Times-Bold", 22)
        for n in range(3):
            put(canvas, 72, 80 + 200 * n, f"Harbour {'ABC'[n]}", "Times-Bold", 13)
            put_lines(canvas, 72, 105 + 200 * n, PROSE)
            put(canvas, 90, 170 + 200 * n, quoted, "Times-Italic", 14)
            put_lines(canvas, 72, 195 + 200 * n, PROSE)

    assert any(quoted == title for title, _ in headings(page)) == is_heading


def test_numbers_alone_above_chapters_are_their_labels():
    def page(canvas):
        put(canvas, 72, 50, "What the Ferry Carried to the Islands", "Times-Bold", 22)
        put_lines(canvas, 72, 80, PROSE)
        for n, name in enumerate(("Boats", "Crews", "Loads"), 1):
            put(canvas, 72, 200 * n - 20, f"{n:02d}", "Times-Roman", 40)
            put(canvas, 72, 200 * n + 20, name, "Times-Bold", 16)
            put_lines(canvas, 72, 200 * n + 50, PROSE)

    drafts = [d for d in structure(page).blocks if d.kind == "heading"]
    assert [(d.number, d.title) for d in drafts] == [(1, "Boats"), (2, "Crews"), (3, "Loads")]


def test_a_chapter_is_as_large_as_the_title_below_its_number():
    def page(canvas):
        put(canvas, 72, 50, "What the Ferry Carried to the Islands", "Times-Bold", 24)
        put_lines(canvas, 72, 80, PROSE)
        for n, name in enumerate(("Boats", "Crews", "Loads"), 1):
            put(canvas, 72, 210 * n - 70, f"Chapter {n}", "Times-Bold", 11)
            put(canvas, 72, 210 * n - 48, name, "Times-Bold", 18)
            put(canvas, 72, 210 * n - 20, f"{n}.1 Of {name.lower()} at night", "Times-Bold", 13)
            put_lines(canvas, 72, 210 * n, PROSE)
            put(canvas, 72, 210 * n + 60, f"{n}.2 Of {name.lower()} at noon", "Times-Bold", 13)
            put_lines(canvas, 72, 210 * n + 80, PROSE)

    assert [level for _, level in headings(page)] == [1, 2, 2] * 3


def test_a_heading_in_small_capitals_is_as_large_as_its_capitals():
    def page(canvas):
        put(canvas, 72, 50, "What the Ferry Carried to the Islands", "Times-Bold", 22)
        put_lines(canvas, 72, 80, PROSE)
        for n, name in enumerate(("Boats", "Crews", "Loads")):
            top = 150 + 200 * n
            x = put(canvas, 72, top, name[0], "Times-Bold", 12)
            put(canvas, x, top, name[1:].upper(), "Times-Bold", 9)
            put(canvas, 72, top + 30, f"Of {name.lower()} at night", "Times-Italic", 10)
            put_lines(canvas, 72, top + 50, PROSE)
            put(canvas, 72, top + 100, f"Of {name.lower()} at noon", "Times-Italic", 10)
            put_lines(canvas, 72, top + 120, PROSE)

    assert [level for _, level in headings(page)] == [1, 2, 2] * 3


def test_notes_listed_at_the_end_are_called_from_pages_away():
    def text(first):
        def page(canvas):
            for n in range(first, first + 4):
                top = 80 + 150 * (n - first)
                put_lines(canvas, 72, top, PROSE)
                x = put(canvas, 72, top + 36, "So the harbour books say")
                put(canvas, x, top + 32, str(n), size=6)
                put_lines(canvas, 72, top + 60, PROSE)

        return page

    def notes(first, last):
        def page(canvas):
            for n in range(first, last + 1):
                x = put(canvas, 72, 60 + 30 * (n - first), str(n), size=5)
                put(canvas, x, 64 + 30 * (n - first), f" Harbour book {n}, kept in the cellar of the mill.", size=8)

        return page

    told = structure(text(1), text(5), text(9), notes(1, 8), notes(9, 12))
    assert [note.marker for note in told.notes] == [str(n) for n in range(1, 13)]
    assert {note.place for note in told.notes} == {"end"}
    assert sorted(call.note for call in told.calls) == list(range(12))


def test_abstracts_side_by_side_are_read_before_the_columns_of_the_text():
    narrow = [
        "The ferry left at six in the morning",
        "and came back at nine, with letters",
        "and bread for the islands.",
    ]

    def page(canvas):
        put(canvas, 72, 60, "A Timetable for the Islands and What Was Kept of It", "Times-Bold", 15)
        put(canvas, 440, 80, "Marta Dunmore")
        for x, word in ((72, "First"), (310, "Second")):
            put_lines(canvas, x, 110, [f"{word} abstract: a page of the book", *narrow, *narrow], size=8)
            put_lines(canvas, x, 200, [f"{word} column of the text of all", *narrow, *narrow, *narrow], size=10)

    texts = read_pdf(make_pdf(page), "a.pdf", Settings()).lines
    starts = [next(n for n, line in enumerate(texts) if line.startswith(word)) for word in
              ("Marta", "First abstract", "Second abstract", "First column", "Second column")]  # fmt: skip
    assert starts == sorted(starts)


@pytest.mark.parametrize("make", [make_journal, make_standard])
def test_text_objects_are_those_that_each_character_names(make):
    source = pypdfium2.PdfDocument(make()[0])
    for number in range(len(source)):
        page = source[number]
        text = pdfium.FPDFText_LoadPage(page.raw)
        handle = ctypes.cast(text, ctypes.c_void_p).value
        count = pdfium.FPDFText_CountChars(text)
        codes = np.array([pdfium.FPDFText_GetUnicode(text, n) for n in range(count)], dtype=np.uint32)
        printed = np.flatnonzero((codes != 0x20) & (codes > 0x1F))
        asked = [
            ctypes.cast(pdfium.FPDFText_GetTextObject(text, n), ctypes.c_void_p).value or 0 for n in printed.tolist()
        ]
        assert engine._find_owners(handle, printed, codes).tolist() == asked
        pdfium.FPDFText_ClosePage(text)
    source.close()
