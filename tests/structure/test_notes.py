"""Notes and calls of small pages: where notes begin, what they are numbered, where they were called."""

from __future__ import annotations

from pathlib import Path

from greylit import api
from greylit.structure.labelling import label_lines


def turn(text: str) -> str:
    """The paragraphs of a page in the other order, so that its lines are no running heads."""
    return "\n\n".join(reversed(text.split("\n\n")))


def markers(text: str) -> list[str | None]:
    """Markers of the notes of a text."""
    return [n.marker for n in label_lines(text.split("\n")).notes]


PROSE = """The ferries of the inner islands were counted for a whole year by volunteers who
sat on the quays in folding chairs and wrote down what they saw on ruled paper{}
Most of them stayed until the evening boat had come in and the lamps were lit.
They were given tea by the harbour office and a coat when the weather had turned{}
Nobody had asked them to count the dogs as well, but a fair number of them did so.

The sheets were gathered on Fridays by a clerk who carried them to the mainland in
a biscuit tin, where two students from the technical school added up the columns
and wrote the sums on the lid. By the end of the winter there was no room left on
the lid, and a second tin was bought, at the expense of the harbour office, from a
shop on the square. It was larger than the first and it had a picture of a ferry
on it, which was thought a good sign by everybody except the clerk who carried it."""


def test_notes_parted_by_empty_lines_need_no_markers() -> None:
    notes = (
        "1 Harbour Office, Quay Returns, 2014, p. 12.",
        "A box of these papers was lost in the flood of 2016.",
        "3 See Mara Quill, Counting Boats (Tarn: Tarn Press, 2015), 44.",
    )
    assert markers(PROSE.format(".1", ".3") + "\n\n" + "\n\n".join(notes)) == ["1", "2", "3"]


def test_legible_numbers_tell_what_a_page_begins_with() -> None:
    whole = "1 Harbour Office, Quay Returns, 2014, p. 12.\n2 Ibid., p. 14.\n3 Ibid., p. 15."
    cut = "° Ibid., p. 31.\n4 Mara Quill, Counting Boats (Tarn: Tarn Press, 2015), 44.\n5 Ibid., p. 45."
    pages = [PROSE.format(".1", ".2") + "\n\n" + whole, turn(PROSE.format("", "")) + "\n\n" + cut]
    assert markers("\n\f".join([*pages, pages[0]])) == ["1", "2", "3", "3", "4", "5", "1", "2", "3"]


def test_glyphs_and_words_tell_which_call_is_lost(tmp_path: Path) -> None:
    notes = (
        "1 Harbour Office, Quay Returns, 2014, p. 12.",
        "2 Mara Quill, Counting Boats from Folding Chairs (Tarn: Tarn Press, 2015), 44.",
        "3 Ombudsman, Coats in Hard Weather: A Review (Tarn, 2016), 7.",
    )
    text = PROSE.format(".*", ".°") + "\n\n" + "\n".join(notes) + "\n"
    (tmp_path / "ferries.txt").write_text(text, encoding="utf-8")
    result = api.process(tmp_path / "ferries.txt")
    found = result.tables["footnotes"].to_pylist()
    assert [(f["marker"], f["call"] is not None) for f in found] == [("1", False), ("2", True), ("3", True)]
    assert "°" not in result.text


def test_notes_count_on_above_a_page_end_nobody_saw() -> None:
    def page(first: int, last: int, prose: str = PROSE) -> str:
        notes = [f"{n}. Harbour Office, Quay Returns, 2014, p. {n + 10}." for n in range(first, last + 1)]
        return "\n\n".join([prose.format(f".{first}", f".{first + 1}"), *notes])

    text = page(1, 4) + "\n\f" + page(5, 8, turn(PROSE)) + "\n\n" + page(9, 12)
    assert markers(text) == [str(n) for n in range(1, 13)]


def test_a_call_at_a_word_of_the_users_own(tmp_path: Path) -> None:
    text = PROSE.format(" by the Quorvalith3", ".") + "\n\n3 Harbour Office, Quay Returns, 2014, p. 12.\n"
    (tmp_path / "ferries.txt").write_text(text, encoding="utf-8")
    calls = [
        api.process(tmp_path / "ferries.txt", config={"vocabulary": words}).tables["footnotes"]["call"].to_pylist()
        for words in ((), ("Quorvalith",))
    ]
    assert calls[0] == [None]
    assert calls[1] != [None]


def test_notes_within_a_sentence_are_no_list() -> None:
    above, below = PROSE.format(".1", ".2").split("\n\n")
    notes = "1. The tea was weak.\n\n2. So were the coats, it is said.\n\n3. See the Quay Returns, 2014, p. 12."
    cut = below.replace("the lid, and a second", f"the lid, and a second\n\n{notes}\n\n").replace("\n\n tin", "\n\ntin")
    lines = f"{above}\n\n{cut}".split("\n")
    assert [n.marker for n in label_lines(lines).notes] == ["1", "2", "3"]
    listed = notes.replace("See the Quay Returns, 2014, p. 12.", "The chairs folded.")
    whole = f"{PROSE.format('.', '.')}\n\n{listed}\n\nIt was all paid for by the harbour office.".split("\n")
    assert not label_lines(whole).notes


def test_a_note_goes_on_at_the_next_foot_above_the_first_marker() -> None:
    first = "1. Mara Quill, Counting Boats from Folding Chairs (Tarn: Tarn Press, 2015), 44. We thank the clerk for"
    above, below = PROSE.format(".1", ""), turn(PROSE.format(".2", ""))
    text = f"{above}\n\n{first}\n\f{below}\n\nthe loan of the tin.\n\n2. Harbour Office, Quay Returns, 2014, p. 9."
    found = label_lines(text.split("\n")).notes
    assert [(n.marker, len(n.lines)) for n in found] == [("1", 2), ("2", 1)]


def test_numbers_tell_that_a_marker_above_was_lost() -> None:
    notes = "the lamps were lit at six.\n\n2 Harbour Office, Quay Returns, 2014, p. 12.\n\n3 Ibid., p. 14."
    assert markers(PROSE.format(".", ".3") + "\n\n" + notes) == ["1", "2", "3"]


def test_daggers_that_were_misread() -> None:
    first = "* See the Quay Returns, 2014, p. 12.\n\n+ Ibid., p. 14."
    second = "* Mara Quill, Counting Boats (Tarn, 2015), 44.\n\n+ Ibid., p. 45.\n\n¥ Ibid., p. 50."
    pages = [PROSE.format(".*", ".t") + "\n\n" + first, turn(PROSE.format(".*", ".t")) + "\n\n" + second]
    assert markers("\n\f".join(pages)) == ["*", "†", "*", "†", "‡"]


def test_numbered_paragraphs_below_notes_by_symbol_are_no_notes() -> None:
    first = "* See the Quay Returns, 2014, p. 12.\n\n† Ibid., p. 14."
    second = "11. The Chair closed the meeting at 12.40 p.m. on 6 May 2017.\n\nAnnex\n\n1. Dogs are counted from 2018."
    assert markers(f"{PROSE.format('.*', '.†')}\n\n{first}\n\f{second}") == ["*", "†"]


def test_a_sentence_that_goes_on_behind_a_speck_is_no_note():
    above = (
        PROSE.format(".", ".")
        + "\nThe sheets of the last winter were kept by the clerk, who found that the old tin was"
    )
    on = '" increases in the number of boats (North et al., 1992”; Quay, 2015”). However, that was\nthe year of the regatta.'
    notes = "» On the Islands, 1996, p. 9.\n* Ibid., p. 45.\n> North, “Quays of the Isles,” Port Review 4, no. 2 (1999): 12-14."
    found = label_lines(f"{above}\n\n{on}\n\n{notes}".split("\n")).notes
    assert [n.marker_raw for n in found] == ["»", "*", ">"]


def test_stars_of_lists_are_no_markers() -> None:
    items = "* The lamps are lit at six.\n\n* The clerk goes home.\n\n* Nobody counts dogs.\n\n* The tins are bought."
    assert markers(PROSE.format(".", ".") + "\n\n" + items) == []
    assert markers(PROSE.format(".", ".") + "\n\n*Harbour News* said so.\n\n*Quay Returns* did not.") == []
    notes = "* Quay Returns (Tarn, 2015), p. 12.\n\n† Ibid., p. 14."
    assert markers(PROSE.format(".*", ".†") + "\n\n" + notes) == ["*", "†"]


def test_notes_in_brackets_at_the_end_of_each_chapter(tmp_path: Path) -> None:
    chapters = []
    for n in (1, 2):
        text = PROSE.replace("ferries", f"ferries of chapter {n}").format(".  [1]", ".")
        notes = "[1] They did not go home at noon,\n    as some had feared.\n\n[2] Nor the cats."
        chapters.append(f"{n}. Counting\n\n{text}  [2]\n\n{notes}")
    path = tmp_path / "a.txt"
    path.write_text("\n\n".join(chapters) + "\n\n3. What came of it\n\n" + PROSE.format(".", "."), "utf-8")
    result = api.process(path)
    found = result.tables["footnotes"].to_pylist()
    assert [n["marker"] for n in found] == ["1", "2", "1", "2"]
    ends = [result.text[: n["call"]].split()[-1] for n in found]
    assert ends == ["paper.", "it."] * 2
    assert "[" not in result.text
