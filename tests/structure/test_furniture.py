"""Furniture of small documents: what interrupts a sentence is taken out, what only looks alike stays."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from greylit.structure.labelling import label_lines
from greylit.structure.layout import lay_out
from greylit.structure.units import find_bullets

ABOVE = """The council had been asked to keep the lamps along the canal lit until midnight and
had promised to do so in writing, on two occasions, with the exception of Sundays.
It was found in the spring that the lamps had been lit until eleven or a little be-"""
BELOW = """fore it, according to the season, and that nobody had noticed but the boatmen, who
keep late hours and have few other pleasures. They had not thought of complaining."""
PROSE = "The mills along the upper river had been let to tenants for longer than anybody knew,"


@pytest.mark.parametrize("between", ["12", "12\n\nCanal Lamps Inquiry", "Canal Lamps Inquiry\n\n12", "- 12 -"])
def test_a_page_end_within_a_sentence(between: str) -> None:
    text = f"{ABOVE}\n\n{between}\n\n{BELOW}".split("\n")
    roles = dict(zip(text, label_lines(text).roles, strict=True))
    assert {roles[line] for line in between.split("\n") if line} == {"furniture"}


@pytest.mark.parametrize("between", ["12", "12\n\nCanal Lamps Inquiry"])
def test_a_number_between_finished_sentences(between: str) -> None:
    text = f"{ABOVE} fore it.\n\n{between}\n\nNobody had noticed but the boatmen.\n{BELOW}".split("\n")
    assert "furniture" not in label_lines(text).roles


@pytest.mark.parametrize("head", ["Canal Court 11-204 Filed 3 May Page 1 of 9", "Lamps Board | Page 3/12"])
def test_a_head_that_counts_the_pages_of_one_page(head: str) -> None:
    assert label_lines(f"{head}\n\n{ABOVE}\n{BELOW}".split("\n")).roles[0] == "furniture"


@pytest.mark.parametrize("line", ["The record is printed on page 3 of 12.", "See the map on page 3"])
def test_a_sentence_about_a_page(line: str) -> None:
    assert label_lines(f"{line}\n\n{ABOVE}\n{BELOW}".split("\n")).roles[0] == "body"


@pytest.mark.parametrize("head", ["II. The Lamps", "CANAL INQUIRY | No. 4 | Spring 1911"])
def test_a_running_head_within_a_sentence_behind_notes(head: str) -> None:
    notes = "1. See the Boatmen’s Register, 1911, p. 4.\n\n2. Ibid., p. 6."
    text = f"II. The Lamps\n\n{ABOVE}\n\n{notes}\n\n{head}\n\n{BELOW}".split("\n")
    roles = label_lines(text).roles
    assert roles[text.index(head, 1)] == "furniture"
    assert roles[0] == "body"


@pytest.mark.parametrize("head", ["|. The Lamps", "I. The Lamps", "Il. The Lamps"])
def test_a_head_that_repeats_a_heading_with_its_number_misread(head: str) -> None:
    text = f"I. The Lamps\n\n{ABOVE}\n\f{head}\n\n{BELOW}".split("\n")
    assert label_lines(text).roles[text.index("\f" + head)] == "furniture"


def test_a_heading_of_another_number_stays() -> None:
    text = f"I. The Lamps\n\n{ABOVE} fore it.\n\fIII. The Lamps\n\n{BELOW}".split("\n")
    assert label_lines(text).roles[text.index("\fIII. The Lamps")] == "body"


def test_heads_below_folios_without_page_marks() -> None:
    """Folio and head alone between empty lines; the first page bears the title and no folio above it."""
    lines = ["Loans of Seed", "", "4 May 2019", ""]
    pages = [ABOVE.split("\n"), BELOW.split("\n"), [PROSE, "and so were the weirs"]]
    for folio, page in zip(("3", "4", "5"), pages, strict=True):
        lines += [*page, "", folio, "", "Loans of Seed", ""]
    lines += ["The eel traps belonged to nobody at all, or so it was said by those who used them."]
    roles = label_lines(lines).roles
    assert [lines[i] for i, role in enumerate(roles) if role == "furniture"] == ["3", "Loans of Seed", "4", "Loans of Seed", "5", "Loans of Seed"]  # fmt: skip
    assert roles[0] == "body"


def test_numbers_alone_that_do_not_grow_are_no_folios() -> None:
    lines = []
    for number in ("3", "9", "4"):
        lines += [PROSE] * 4 + ["", number, "", "Loans of Seed", ""]
    assert "furniture" not in label_lines([*lines, PROSE]).roles


@pytest.mark.parametrize(
    ("glyphs", "bullets"),
    [
        ("=•■", {"="}),
        ("===", {"="}),
        ("=", set()),
        ("e••", set()),
        ("«-*", {"«", "*"}),
        ("&™@=e•", {"&", "™", "@", "=", "e"}),
        (("°", "° .", "° ~"), {"°", "° .", "° ~"}),
        (("° .", "7 ~"), set()),
    ],
)
def test_misread_bullets(glyphs: Sequence[str], bullets: set[str]) -> None:
    """A sign once, where the document has lists; a letter has to recur."""
    lines = [line for glyph in glyphs for line in (f"{glyph} The mill was let to a tenant.", "")]
    layout = lay_out(lines)
    assert find_bullets(layout, list(range(len(lines)))) == bullets


@pytest.mark.parametrize("mark", ["\f", ""])
def test_a_head_that_is_read_once(mark: str) -> None:
    """It begins a page within a sentence; without the page's mark it may be a heading."""
    text = f"The Lamps\n\n{ABOVE}\n{mark}Canal Lamps Inquiry\n\n{BELOW}".split("\n")
    role = label_lines(text).roles[text.index(f"{mark}Canal Lamps Inquiry")]
    assert (role == "furniture") == bool(mark)


def test_a_title_that_running_heads_repeat_stays() -> None:
    page = "\n".join([ABOVE, BELOW])
    text = f"The Lamps of the Canal\n\n{page}\n\fThe Lamps of the Canal 2\n\n{page}".split("\n")
    roles = label_lines(text).roles
    assert roles[0] == "body"
    assert roles[text.index("\fThe Lamps of the Canal 2")] == "furniture"


def test_a_title_right_below_its_own_running_head_stays() -> None:
    page = "\n".join([ABOVE, BELOW])
    text = f"The Lamps of the Canal\n\nThe Larnps of the Canal\n\n{page}\n\fThe Lamps of the Canal\n\n{page}".split(
        "\n"
    )
    roles = label_lines(text).roles
    assert roles[:3:2] == ["furniture", "body"]
    assert roles[text.index("\fThe Lamps of the Canal")] == "furniture"
