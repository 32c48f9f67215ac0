"""Calls of which nothing is left in the source: given where a statement reports from what the note cites, else null."""

from __future__ import annotations

from pathlib import Path

import pytest

from greylit.calls.inference import infer_calls
from greylit.records import Block, Footnote
from greylit.structure.joining import goes_on

OTHERS = (Path(__file__).parents[2] / "raw" / "okari-health-bikes.md").read_text(encoding="utf-8").replace("#", "")
"""Prose that speaks of other things: what makes a word rare."""

STATEMENTS = [
    (
        "one sentence",
        "The mills closed early. The Harbour Statistics Institute's Survey of Tidal Mills 2019 indicated that 41 of them "
        "still turn at spring tide. Nobody had asked before.",
        "Harbour Statistics Institute, Survey of Tidal Mills 2019, Ostby: HSI, May 2, 2020.",
        "still turn at spring tide.",
    ),
    (
        "the report goes on",
        "In June the Fjord Development Agency and the Ostby Poverty Observatory released the latest Island Hardship Gauge. "
        "The report shows that 4,100 people go without heating, over 12 % of those it covers. Winters are long.",
        "Fjord Development Agency, Island Hardship Gauge: Counting the Cold, Ostby: FDA, July 2021.",
        "over 12 % of those it covers.",
    ),
    (
        "a quotation of several sentences",
        "Inspector General Maud Ekelund stated when she presented the Quarry Safety Priorities, “Dust is not weather. Dust is a "
        "decision.” Two pits were shut.",
        "Mining Office, Inspector General Ekelund Presents Quarry Safety Priorities for the Year, https://example.org/q/12.",
        "Dust is a decision.”",
    ),
]
SILENT = [
    (
        "named, but nothing is reported",
        "Since then it has kept the Survey of Tidal Mills of the Harbour Statistics Institute on a shelf. Nobody had asked before.",
        "Harbour Statistics Institute, Survey of Tidal Mills 2019, Ostby: HSI, May 2, 2020.",
    ),
    (
        "two statements on one source",
        "The Harbour Statistics Institute's Survey of Tidal Mills indicated that 41 still turn. Millers disagreed. The Harbour "
        "Statistics Institute's Survey of Tidal Mills found that nine were sold.",
        "Harbour Statistics Institute, Survey of Tidal Mills 2019, Ostby: HSI, May 2, 2020.",
    ),
    (
        "nothing in common",
        "The miller said that the wheel had been mended twice. Nobody had asked before.",
        "Harbour Statistics Institute, Survey of Tidal Mills 2019, Ostby: HSI, May 2, 2020.",
    ),
    (
        "a call may stand before or behind what is in brackets",
        "The Harbour Statistics Institute's Survey of Tidal Mills 2019 indicated that 41 of them still turn (see Figure 2).",
        "Harbour Statistics Institute, Survey of Tidal Mills 2019, Ostby: HSI, May 2, 2020.",
    ),
]


def infer(passage: str, *notes: Footnote) -> dict[int, tuple[int, str]]:
    text = f"{' '.join(OTHERS.split())}\n\n{passage}\n"
    start = text.index(passage)
    blocks = [
        Block(block=1, kind="paragraph", start=0, end=start - 2),
        Block(block=2, kind="paragraph", start=start, end=start + len(passage)),
    ]
    found = infer_calls(text, blocks, notes, {1: (0, start - 2), 2: (start, start + len(passage))})
    return {k: (offset - start, text[start:offset]) for k, (offset, _) in found.items()}


def lost(text: str, **fields: object) -> Footnote:
    return Footnote(**{"footnote": 1, "marker": "1", "page": 2, "text": text, **fields})


@pytest.mark.parametrize(("passage", "note", "end"), [x[1:] for x in STATEMENTS], ids=[x[0] for x in STATEMENTS])
def test_a_note_is_called_where_the_statement_from_its_source_ends(passage: str, note: str, end: str) -> None:
    found = infer(passage, lost(note))
    assert found[0][1].endswith(end)


@pytest.mark.parametrize(("passage", "note"), [x[1:] for x in SILENT], ids=[x[0] for x in SILENT])
def test_a_call_stays_null_without_a_statement_of_its_own(passage: str, note: str) -> None:
    assert infer(passage, lost(note)) == {}


def test_a_statement_that_another_note_was_called_in_is_taken() -> None:
    _, passage, note, end = STATEMENTS[0]
    text = f"{' '.join(OTHERS.split())}\n\n{passage}"
    call = text.index(end) + len(end)
    assert infer(passage, lost(note)) != {}
    assert infer(passage, lost("Other.", call=call), lost(note, footnote=2)) == {}


def test_a_statement_on_another_page_is_out_of_reach() -> None:
    _, passage, note, _ = STATEMENTS[0]
    assert infer(passage, lost(note, page=1)) == {}
    assert infer(passage, lost(note, page=None, place="end")) != {}


def test_two_notes_that_claim_one_statement_get_none() -> None:
    _, passage, note, _ = STATEMENTS[0]
    assert infer(passage, lost(note), lost(note, footnote=2)) == {}


@pytest.mark.parametrize("opening", ["However, the", "Fourth, the", "In addition, the", "Meanwhile, a"])
def test_a_lost_stop_joins_no_paragraph_that_opens_as_a_sentence(opening: str) -> None:
    before = "a line that is long enough to run on, with the stop lost at its very end"
    assert not goes_on(before, f"{opening} plan was kept.", between=True)
    assert goes_on(before, "Ministry of Harbours kept.", between=True)
