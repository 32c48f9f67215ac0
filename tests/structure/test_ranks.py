"""Ranks of headings without labels, and notes parted or made whole by what stands around them."""

from pathlib import Path

import pytest

import greylit
from greylit.structure.cutting import NoteLines
from greylit.structure.gaps import fill_gaps
from greylit.structure.labelling import label_lines
from greylit.structure.layout import lay_out

PROSE = (
    "The keepers of the quay wrote down each boat that came in with",
    "the tide, what it carried and who had paid for the ropes. Some of",
    "the books were lost in a flood, and others were never begun, so it",
    "is hard to say how many boats there were in any one of those years.",
)


def read_levels(folder: Path, text: str) -> list[tuple[str, int]]:
    path = folder / "quays.txt"
    path.write_text(text, encoding="utf-8")
    rows = greylit.process(path).tables["sections"].to_pylist()
    return [(row["title"], row["level"]) for row in rows if row["kind"] == "body" and row["title"]]


def write_paragraphs(times: int = 1) -> str:
    return "\n\n".join(["\n".join(PROSE)] * times)


@pytest.mark.parametrize(
    "design",
    [
        # how a heading of the first rank and one of the second are set
        (lambda t: t.upper(), lambda t: t),
        (lambda t: t.center(66).rstrip(), lambda t: t),
    ],
    ids=["capitals", "centred"],
)
def test_ranks_are_told_by_looks(tmp_path: Path, design) -> None:
    first, second = design
    titles = [("The Old Quay", 1), ("Ropes and Rings", 2), ("The New Quay", 1), ("Lamps and Oil", 2)]
    parts = ["A Book of Quays", write_paragraphs()]
    for title, level in titles:
        parts += [(first if level == 1 else second)(title), write_paragraphs()]
    found = read_levels(tmp_path, "\n\n".join(parts) + "\n")
    assert [(title.casefold(), level) for title, level in found] == [(t.casefold(), level) for t, level in titles]


def test_headings_that_no_running_head_says_stand_below_those_that_are(tmp_path: Path) -> None:
    pages = [
        ["A Book of Quays", write_paragraphs(2), "The Old Quay", write_paragraphs(3)],
        ["The Old Quay", "Ropes and Rings", write_paragraphs(5)],
        ["The Old Quay", write_paragraphs(2), "Lamps and Oil", write_paragraphs(3)],
        ["The Old Quay", write_paragraphs(1), "The New Quay", write_paragraphs(4)],
        ["The New Quay", write_paragraphs(5)],
    ]
    found = read_levels(tmp_path, "\f".join("\n\n".join(page) + "\n" for page in pages))
    assert found == [("The Old Quay", 1), ("Ropes and Rings", 2), ("Lamps and Oil", 2), ("The New Quay", 1)]


def test_roman_labels_that_begin_again_are_labels_both_times(tmp_path: Path) -> None:
    parts = ["A Book of Quays"]
    for unit in ("Part One", "Part Two"):
        parts += [unit, write_paragraphs()]
        for numeral, title in (("I", "Ropes"), ("II", "Rings"), ("III", "Lamps")):
            parts += [f"{numeral} {title} of {unit.split()[1]}", write_paragraphs()]
    path = tmp_path / "quays.txt"
    path.write_text("\n\n".join(parts) + "\n", encoding="utf-8")
    labels = [row["label"] for row in greylit.process(path).tables["sections"].to_pylist()]
    assert [label for label in labels if label in ("I", "II", "III")] == ["I", "II", "III"] * 2


def test_a_note_taken_for_the_end_of_another_is_parted_by_the_numbers_around() -> None:
    lines = ["3 Ada Weir, Quays, 12.", "1S Dora Lock, Tides (Hull: Ebb Press, 1951), 4.", "5 Ibid., p. 9.", "6 Ibid."]
    notes = [
        NoteLines((0, 1), "3", "number", 1),
        NoteLines((2,), "5", "number", 1),
        NoteLines((3,), "6", "number", 1),
    ]
    parted = fill_gaps(lay_out(lines), notes)
    assert [(n.lines, n.marker_raw) for n in parted] == [((0,), "3"), ((1,), "1S"), ((2,), "5"), ((3,), "6")]


def test_notes_whose_numbers_leave_no_gap_stay_whole() -> None:
    lines = ["3 Ada Weir, Quays, 12.", "15 Dora Lock, Tides (Hull: Ebb Press, 1951), 4.", "4 Ibid., p. 9."]
    notes = [NoteLines((0, 1), "3", "number", 1), NoteLines((2,), "4", "number", 1)]
    assert fill_gaps(lay_out(lines), notes) == notes


def test_a_note_that_runs_over_does_not_part_a_sentence_of_the_text() -> None:
    page = [*PROSE, "", *PROSE, "", *PROSE[:3]]
    lines = [
        *page,
        "",
        "1 Ada Weir, Quays and Ropes (Hull: Ebb Press, 1951), 12.",
        "2 Dora Lock, Tides (Hull: Ebb Press, 1953), 9.",
        "\fis hard to say how many boats there were in any one of those years.",
        "",
        *page[:-1],
        "",
        "The harbour office kept a second book for those who paid in kind.",
        "",
        "3 Ibid., p. 14.",
        "4 Ada Weir, Quays and Ropes, 17.",
        "\fthe books were lost in a flood, and others were never begun.",
        "",
        *page,
    ]
    labels = label_lines(lines)
    over = lines.index("The harbour office kept a second book for those who paid in kind.")
    assert labels.roles[over] == "note"
    assert [n.marker for n in labels.notes] == ["1", "2", "3", "4"]
    assert labels.notes[1].lines[-1] == over + 1
