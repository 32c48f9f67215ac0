"""Pages whose ends nobody marked, notes at their foot, and headings that a contents list names."""

from __future__ import annotations

from greylit.structure.labelling import label_lines
from greylit.structure.layout import find_page_starts

LINES = (
    "The keeper of the weir had been told to read the gauge at six and",
    "at nine, and to write what it said into a book that was kept for the",
    "purpose in the pantry. He did so for eleven years, and nobody came to",
    "look at the book. When somebody came at last, the mice had been there",
    "before him; what was left of the third volume could be read, with some",
    "patience, as a history of dry Septembers.",
    "The board resolved to buy a tin.",
    "It did not resolve to read the book, since that was a matter for the",
    "committee on accounts, which had not met since the flood and would not",
)
NOTES = ("1 Weir Board, Gauge Book, vol. 3 (1911), 44.", "2 Ibid., 45.")


def page(*notes: str) -> str:
    return "\n".join([*LINES, "", *notes])


def test_a_page_ends_at_a_gap_where_sentences_are_cut_or_notes_end() -> None:
    text = ("\n\n\n\n").join([page(*NOTES), "meet again.\n" + page(*NOTES), "meet again.\n" + page(*NOTES)])
    raws = tuple(text.split("\n"))
    assert [raws[i] for i in sorted(find_page_starts(raws))] == ["meet again.", "meet again."]


def test_no_page_begins_with_a_note() -> None:
    text = ("\n\n\n\n").join([page() + "\n\n\n1\n  Ibid., 45.\n2\n  Ibid., 46.", "meet again.\n" + page(*NOTES)])
    raws = tuple(text.split("\n"))
    assert "1" not in {raws[i] for i in find_page_starts(raws)}


def test_a_note_goes_on_above_the_first_of_the_next_page() -> None:
    first = page("1 Weir Board, Gauge Book, vol. 3 (1911), 44, where it is said that")
    second = "meet again.\n" + page("the mice were paid, 1902.", "2 Ibid., 45.")
    labelling = label_lines(f"{first}\n\f{second}".split("\n"))
    assert [len(note.lines) for note in labelling.notes] == [2, 1]


def test_id_glued_to_its_number() -> None:
    notes = ("6 Weir Board, Gauge Book, vol. 3 (1911), 44.", "71d.", "81d. at 45.")
    assert [note.marker for note in label_lines(page(*notes).split("\n")).notes] == ["6", "7", "8"]
