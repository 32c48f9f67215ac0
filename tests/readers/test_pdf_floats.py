"""Tables and captions that float stand behind the paragraph that first speaks of them; others stay where they are."""

from __future__ import annotations

import pytest

from greylit.printed.floats import MENTION, place_floats
from greylit.printed.lines import PrintedLine
from greylit.reading import Print
from greylit.structure.drafting import read_caption
from greylit.structure.drafts import Draft, DraftCell, DraftTable


def draw(*pieces):
    """Blocks, one line each, of pieces (kind, page, region, text); the captions and a table below each that has one."""
    lines, blocks, captions, tables = {}, [], [], []
    for n, (kind, page, region, text) in enumerate(pieces, 1):
        lines[n] = PrintedLine(n - 1, text, page, region, 50, 12 * n, 500, 12 * n + 10, 10, False, False, Print())
        blocks.append(Draft(kind=kind, lines=[n]))
        if kind == "caption":
            captions.append(read_caption(text, n - 1))
        elif kind == "table":
            cell = DraftCell(row=1, column=1, parts=[(n, 0, len(text))])
            tables.append(DraftTable(blocks=[n - 1], cells=[cell], page=page, caption=len(captions) - 1))
    return blocks, captions, tables, lines


def read(*pieces):
    blocks, captions, tables, lines = draw(*pieces)
    placed, titles, grids = place_floats(blocks, captions, tables, lines, 10)
    assert sorted(n for b in placed for n in b.lines) == sorted(n for b in blocks for n in b.lines)
    assert [placed[c.block].lines for c in titles] == [blocks[c.block].lines for c in captions]
    assert [[placed[k].lines for k in t.blocks] for t in grids] == [[blocks[k].lines for k in t.blocks] for t in tables]
    return [pieces[b.lines[0] - 1][3].split()[0] for b in placed]


FIRST = ("paragraph", 1, 0, "Boats were counted at each quay (Table 1).")
SECOND = ("paragraph", 1, 0, "Sails are left out.")
THIRD = ("paragraph", 2, 1, "Rowers are paid less.")
CAPTION = ("caption", 2, 0, "Table 1. Boats by quay")
TABLE = ("table", 2, 0, "North 12")


def test_a_table_at_the_head_of_the_next_page_stands_behind_its_mention():
    assert read(FIRST, SECOND, CAPTION, TABLE, THIRD) == ["Boats", "Table", "North", "Sails", "Rowers"]


def test_a_table_before_its_mention_stands_behind_it():
    late = ("paragraph", 2, 1, "All quays are in Table 1.")
    assert read(SECOND, CAPTION, TABLE, THIRD, late) == ["Sails", "Rowers", "All", "Table", "North"]


def test_a_table_between_paragraphs_of_one_column_stays():
    inner = [(kind, 1, 0, text) for kind, _, _, text in (CAPTION, TABLE, THIRD)]
    assert read(FIRST, SECOND, *inner) == ["Boats", "Sails", "Table", "North", "Rowers"]


def test_a_table_far_from_its_mention_stays():
    far = [(kind, 9, region, text) for kind, _, region, text in (CAPTION, TABLE, THIRD)]
    assert read(FIRST, SECOND, *far) == ["Boats", "Sails", "Table", "North", "Rowers"]


def test_a_sentence_that_a_formula_breaks_is_not_parted():
    open_ = ("paragraph", 1, 0, "As Table 1 tells, the fare is")
    assert read(open_, SECOND, THIRD, CAPTION, TABLE) == ["As", "Sails", "Table", "North", "Rowers"]


@pytest.mark.parametrize(
    ("said", "numbers"),
    [
        ("see Tables 2 and 3", ["2", "3"]),
        ("(Figs. 1–3)", ["1", "3", "2"]),
        ("as figuras 2 e 4a mostram", ["2", "4"]),
        ("Cuadros 1, 2 y 3", ["1", "2", "3"]),
        ("Table S1", ["S1"]),
        ("Tables of 1998", None),
        ("the comfortable 3", None),
    ],
)
def test_mentions(said, numbers):
    from greylit.printed.floats import _list_names

    match = MENTION.search(said)
    assert (match and [number for _, number in _list_names(match) if number.isalnum()]) == numbers
