"""Notes whose markers or page went unread are told by the sentence that they part; what the body sets there stays."""

from __future__ import annotations

import pytest

from greylit.structure.interruptions import find_interruption, find_parting
from greylit.structure.layout import lay_out

BODY = [
    "The clerk of the harbour kept one book for the tolls and another for the",
    "wages of the pilots, and in neither did he enter what the dredger cost the",
]
RESUMED = ["town in the winter of that year, which the auditors did not fail to see.", "They wrote so to the mayor."]
CASES = [
    # lines below half a sentence of the body, and whether they are notes
    (["B. Weir, “Tolls of Old,” Port Review 12, no. 4 (1998): 20-31."], True),
    (["ey Quay, “Pilots’ Wages,”", "https://quay.example/wages, accessed 3 May 2014."], True),
    (["pilots of the town, whose “Wages,” Weir says (1904), were low: https://quay.example."], False),
    (["Available at hitps:(quay.example/pilots-of-old"], True),
    (["' The book of tolls, 2011, p. 12.", "* See the dredger; Weir (1997)."], True),
    (["Figure 3. Tolls of the harbour, 1990-1998 (Weir, 1999)."], False),
    (["Two clerks of the town had to copy both of the books by hand"], False),
    (["_ for the town by desire of the mayor, who had seen it (Weir, 1999)."], False),
]


@pytest.mark.parametrize(("notes", "are_notes"), CASES)
def test_notes_within_a_page(notes: list[str], are_notes: bool) -> None:
    lines = [*BODY * 4, "", *notes, "", *RESUMED]
    layout = lay_out(lines)
    start = lines.index(notes[0])
    found = find_parting(layout, [i for i, text in enumerate(layout.texts) if text])
    assert found == ([list(range(start, start + len(notes)))] if are_notes else [])


@pytest.mark.parametrize(("notes", "are_notes"), CASES)
def test_notes_at_a_page_foot(notes: list[str], are_notes: bool) -> None:
    lines = [*BODY * 4, "", *notes, "", *RESUMED]
    layout = lay_out(lines)
    written = [i for i, text in enumerate(layout.texts) if text]
    start, below = lines.index(notes[0]), lines.index(RESUMED[0])
    page, following = [i for i in written if i < below], [i for i in written if i >= below]
    assert find_interruption(layout, page, None, following) == (start if are_notes else None)
    assert find_interruption(layout, page, None, [i + 1 for i in following[:-1]]) is None


def test_a_finished_sentence_is_not_parted() -> None:
    lines = [*BODY * 4, "wages of the pilots.", "", CASES[0][0][0], "", *RESUMED]
    assert find_parting(lay_out(lines), [i for i, text in enumerate(lines) if text]) == []
