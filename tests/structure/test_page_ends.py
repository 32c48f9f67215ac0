"""What stands at a page's end and top: notes, paragraphs that open with a quotation mark, heads."""

from __future__ import annotations

import pytest

from greylit.structure.furniture import find_furniture
from greylit.structure.layout import lay_out
from greylit.structure.zones import Custom, find_cutting, find_zone

BODY = [
    "The clerk of the harbour kept one book for the tolls and another for the",
    "wages of the pilots, and in neither did he enter what the dredger cost us.",
]
NOTES = ["“B. Weir, “Tolls of Old,” Port Review 12, no. 4 (1998): 20-31.", "‘Ibid., p. 12."]
PLAIN = Custom(small=False, exact=False, unspaced=False)


@pytest.mark.parametrize(
    ("above", "is_note"),
    [
        (["“And for such a book to last, the clerk had to see to the ink, to the", *BODY, *BODY], False),
        (["' spreads the tolls over the months in which the pilots were paid for", *BODY, *BODY], False),
        (["= For the tolls of a ship, say, the clerk wrote down what the pilot had", *BODY * 2], False),
        (["- the mayor. It is only when the tolls had been paid to him", "that he signed."], False),
        (
            ["& Ask for the tolls of the port (Weir, 1990; Quay, 2003).", "", "2.3. Tolls", "", "The port is old."],
            False,
        ),
        (["@ Ask for the tolls of the port (Weir, 1990; Quay, 2003).", "", "2.3.1. Tolls", "The port is old."], False),
        (
            [
                "' “The 3 Tolls” scheme: see what the clerk",
                "wrote of ships",
                "and of carts",
                "and of men",
                "on foot (1904).",
            ],
            True,
        ),
        (["'A. Quay, “The Pilots,” Port Review 3, no. 1 (1990): 2-14."], True),
        (["“See the book of tolls in the town’s archive, which the clerk (1904)", "kept for two years."], True),
    ],
)
def test_a_paragraph_above_notes_is_none(above: list[str], is_note: bool) -> None:
    lines = [*BODY * 6, "", *above, "", *NOTES]
    layout = lay_out(lines)
    written = [i for i, text in enumerate(lines) if text]
    assert find_zone(layout, written, PLAIN) == lines.index(above[0] if is_note else NOTES[0])


def test_a_note_without_its_marker_stays_with_the_notes() -> None:
    notes = ["1 See the tolls; Weir (2000).", "", "2 Tolls of old, 1988, p. 399.", "", "ty Quay, “Pilots of the Port,”"]
    lines = [*BODY * 3, BODY[0], "", *notes, "https://quay.example/pilots, accessed 1 May 2018.", "", "town in winter."]
    written = [i for i, text in enumerate(lines) if text]
    assert [lines[i] for i in find_cutting(lay_out(lines), written)] == [*filter(None, notes), lines[-3]]


@pytest.mark.parametrize(
    ("head", "is_head"),
    [
        ("Weir Policy Series No. 34", True),
        ("Harbour Working Papers, No. $2", True),
        ("Why the Series No. 34 was sold", False),
        ("The clerk’s last book", False),
    ],
)
def test_heads_that_number_a_series(head: str, is_head: bool) -> None:
    lines = [*BODY * 3, f"\f{head}", "", *BODY * 3]
    assert (len(BODY) * 3 in find_furniture(lay_out(lines))) == is_head


@pytest.mark.parametrize(
    ("above", "below", "ends"),
    [
        ([*NOTES, "*Ibid., p. 31.", "° Quay, Tolls, 2001, p. 4."], BODY * 5, True),
        (["The clerk went home.", "He was not seen again."], BODY * 5, False),
        ([BODY[0]], ["The Tolls of Old", "", "town in winter, which was when the pilots slept.", *BODY * 5], True),
        ([*NOTES, "*Ibid., p. 31.", "° Quay, Tolls, 2001, p. 4."], [*NOTES, *NOTES] * 3, False),
    ],
)
def test_one_gap_ends_a_page(above: list[str], below: list[str], ends: bool) -> None:
    lines = [*BODY * 6, "", *above, "", "", "", *below]
    assert (lay_out(lines).pages[-1] == 2) == ends


def test_a_sentence_cut_by_the_page_is_no_note() -> None:
    lines = [*BODY * 6, "", "“Once a book is begun the clerk of the town will go on with the pi-", "", *NOTES]
    written = [i for i, text in enumerate(lines) if text]
    assert find_zone(lay_out(lines), written, PLAIN) == lines.index(NOTES[0])
