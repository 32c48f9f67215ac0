"""Headings of small documents: where they end, and the level and label each gets."""

from __future__ import annotations

from pathlib import Path

import pytest

from greylit import api

PROSE = """The ovens of the upper town were lit at four, and whoever wanted bread before six
had to know one of the bakers or be married to him. The list of those who were was
kept by the miller, who had no interest in the matter but wrote a clear hand. It is
still to be seen at the museum, next to a loaf that nobody remembers having baked."""


def sections(folder: Path, *headings: str, prose: str = PROSE) -> list[tuple[int, str | None, str | None]]:
    """Level, label and title of the sections of a document in which prose follows each heading."""
    parts = ["Ovens of the Upper Town: A Report to the Guild", prose, *(f"{h}\n{prose}" for h in headings)]
    (folder / "ovens.txt").write_text("\n\n".join(parts), encoding="utf-8")
    rows = api.process(folder / "ovens.txt").tables["sections"].to_pylist()
    return [(r["level"], r["label"], r["title"]) for r in rows if r["title"]]


def test_decimals_that_lost_their_stop(tmp_path: Path) -> None:
    found = sections(tmp_path, "1 Bread", "11 Rye and the guild", "12 Wheat and the others", "2 Small beer", "2.1 Malt")
    assert [(level, label) for level, label, _ in found] == [(1, "1"), (2, "1.1"), (2, "1.2"), (1, "2"), (2, "2.1")]


def test_elevenths_that_are_counted_to(tmp_path: Path) -> None:
    found = sections(tmp_path, *(f"{n}. Oven number {n} in the row" for n in range(1, 13)), "12.1 Its door")
    assert [(level, label) for level, label, _ in found][-3:] == [(1, "11"), (1, "12"), (2, "12.1")]


@pytest.mark.parametrize(
    "heading",
    [
        "What the millers were supposed to do",
        "Upper Ferrow: a question of chimneys",
        "Three ways of counting loaves",
    ],
)
def test_unlabelled_headings_right_above_their_text(tmp_path: Path, heading: str) -> None:
    assert heading in [title for _, _, title in sections(tmp_path, "1. Bread", heading)]


@pytest.mark.parametrize(("printed", "label"), [("Appendix: The List", "Appendix"), ("Annex – The List", "Annex")])
def test_an_appendix_with_a_title(tmp_path: Path, printed: str, label: str) -> None:
    assert sections(tmp_path, "1. Bread", printed)[-1] == (1, label, "The List")


def test_capitals_stand_above_small_letters(tmp_path: Path) -> None:
    found = sections(
        tmp_path, "BREAD AND ROLLS", "The ovens by the river", "The ovens on the hill", "SMALL BEER", "The cellars"
    )
    assert [level for level, _, _ in found] == [1, 2, 2, 1, 2]


@pytest.mark.parametrize("heading", ["What it cost", "WHAT IT COST", "The millers"])
def test_a_heading_with_no_empty_line_about_it(tmp_path: Path, heading: str) -> None:
    found = [title for _, _, title in sections(tmp_path, "1. Bread", prose=f"{PROSE}\n{heading}\n{PROSE}")]
    assert found == [heading, "Bread", heading]


@pytest.mark.parametrize("line", ["It was", "of the town", "In 1911", "The millers,"])
def test_a_short_line_that_is_no_heading(tmp_path: Path, line: str) -> None:
    assert len(sections(tmp_path, "1. Bread", prose=f"{PROSE}\n{line}\n{PROSE}")) == 1


@pytest.mark.parametrize("end", [".”", ".®", ".2°", ".?", ".t"])
def test_a_sentence_with_a_misread_call_is_no_heading(tmp_path: Path, end: str) -> None:
    prose = f"{PROSE}\n\n(iv) It could go on as it had done before{end}\n\n{PROSE}"
    assert [title for _, _, title in sections(tmp_path, "1. Bread", prose=prose)] == ["Bread"]


def test_a_comment_in_a_code_block_is_no_heading(tmp_path: Path) -> None:
    listing = "```sh\n# Bake all of them\nbake --loaves 40\n```"
    path = tmp_path / "ovens.md"
    path.write_text(f"# Ovens\n\n## Bread\n\n{PROSE}\n\n{listing}\n\n## Beer\n\n{PROSE}\n", encoding="utf-8")
    made = api.process(path)
    assert [r["title"] for r in made.tables["sections"].to_pylist() if r["title"]] == ["Bread", "Beer"]
    assert "bake --loaves 40" in made.text
    assert "```" not in made.text
    assert not any("40" in text for text in made.tables["statistics"].column("text").to_pylist())
