"""Lists of endnotes: numbers misread, lost or cut by a page's end, lists after each chapter, what follows a list."""

from __future__ import annotations

from greylit.structure.labelling import Labelling, label_lines

CHAPTER = """{title}

The ferries of the inner islands were counted for a whole year by volunteers who
sat on the quays in folding chairs and wrote down what they saw on ruled paper.1
Most of them stayed until the evening boat had come in and the lamps were lit.2
They were given tea by the harbour office and a coat when the weather had turned,
and nobody had asked them to count the dogs as well, but a fair number of them did.3
"""
WORKS = (
    "Harbour Office, Quay Returns, 2014, p. 12.",
    "Mara Quill, Counting Boats from Folding Chairs (Tarn: Tarn Press, 2015), 44.",
    "Ombudsman, Coats in Hard Weather: A Review (Tarn, 2016), 7.",
    "Ibid., p. 31.",
    "Tea Committee, Minutes, 4 May 1921, https://tea.example/minutes/1921.pdf.",
)


def label(*parts: str) -> Labelling:
    return label_lines("\n".join(parts).split("\n"))


def listed(numbers: list[str]) -> str:
    return "\n".join(["Notes", "", *(number + work for number, work in zip(numbers, WORKS, strict=False))])


def test_each_chapter_has_its_own_list() -> None:
    chapters = [CHAPTER.format(title=title) for title in ("Chapter 1. Quays", "Chapter 2. Coats", "Chapter 3. Tea")]
    made = label(*(chapter + "\n" + listed(["1. ", "2. ", "3. "]) + "\n" for chapter in chapters))
    assert [n.marker for n in made.notes] == ["1", "2", "3"] * 3
    assert {n.place for n in made.notes} == {"end"}
    assert [made.roles[i] for i, line in enumerate("\n".join(chapters).split("\n")) if line.startswith("Chapter")][
        :1
    ] == ["body"]
    assert made.roles.count("note") == 9


def test_misread_numbers_take_the_place_the_list_has_for_them() -> None:
    made = label(CHAPTER.format(title="Quays"), listed(["1 ", "° ", "(3] ", "4 ", "S°"]))
    assert [n.marker for n in made.notes] == ["1", "2", "3", "4", "5"]


def test_a_number_in_a_note_begins_none() -> None:
    notes = "Notes\n\n1. Harbour Office, Quay Returns,\n2014, p.\n12.\n2. Mara Quill, Counting Boats.\n3. Ibid., 4."
    made = label(CHAPTER.format(title="Quays"), notes)
    assert [(n.marker, len(n.lines)) for n in made.notes] == [("1", 3), ("2", 1), ("3", 1)]


def test_numbers_past_a_thousand() -> None:
    made = label(CHAPTER.format(title="Quays"), listed(["997. ", "998. ", "999. ", "1000. ", "1001. "]))
    assert [n.marker for n in made.notes] == ["997", "998", "999", "1000", "1001"]


def test_bare_chapter_labels_are_no_running_heads() -> None:
    pages = [
        CHAPTER.format(title=f"Chapter {n}\n{name}") for n, name in ((1, "Quays"), (2, "Coats"), (3, "Tea and Dogs"))
    ]
    text = "\n\f".join(pages)
    made = label_lines(text.split("\n"))
    assert [made.roles[i] for i, line in enumerate(text.split("\n")) if line.strip("\f").startswith("Chapter")] == [
        "body",
        "body",
        "body",
    ]
