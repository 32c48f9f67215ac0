"""Notes and reference lists in, citations out: case tables, and what holds for any text."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from citation_notes import ARTICLE, LAW, NOTHING, POLICY, REFERENCES, Fields
from citation_sequences import SEQUENCES, Row
from hypothesis import given, settings
from hypothesis import strategies as st

from greylit.citations import parse_citations, parse_references
from greylit.records import Citation

NOT_COMPARED = {"doc_id", "citation", "footnote", "text", "ibid", "refers_to"}


def fields(citation: Citation, wanted: Fields) -> dict[str, Any]:
    skip = NOT_COMPARED | ({"type"} - wanted.keys())
    return {name: value for name, value in msgspec.structs.asdict(citation).items() if value and name not in skip}


def stated(wanted: Fields) -> Fields:
    return {name: value for name, value in wanted.items() if value}


@pytest.mark.parametrize(("note", "wanted"), POLICY + ARTICLE + LAW + NOTHING)
def test_a_note_gives_the_works_it_cites(note: str, wanted: list[Fields]) -> None:
    (found,) = parse_citations([note])
    assert [fields(c, w) for c, w in zip(found, wanted, strict=False)] == [stated(w) for w in wanted]
    assert len(found) == len(wanted), [c.text for c in found]


@pytest.mark.parametrize(("entry", "wanted"), REFERENCES)
def test_an_entry_gives_its_work(entry: str, wanted: list[Fields]) -> None:
    found = parse_references([entry])
    assert [fields(c, w) for c, w in zip(found, wanted, strict=True)] == [stated(w) for w in wanted]


@pytest.mark.parametrize(
    ("entry", "wanted"),
    [
        pytest.param(entry, wanted, marks=pytest.mark.xfail(strict=True, reason="reads as a book and its pages"))
        if "12, 345 (1999)" in entry
        else (entry, wanted)
        for entry, wanted in REFERENCES
    ],
)
def test_an_entry_among_notes_is_told_by_its_form(entry: str, wanted: list[Fields]) -> None:
    test_a_note_gives_the_works_it_cites(entry, wanted)


@pytest.mark.parametrize(("name", "notes", "rows"), SEQUENCES)
def test_back_references_resolve(name: str, notes: list[str], rows: list[Row]) -> None:
    found = [c for note in parse_citations(notes) for c in note]
    assert [(c.footnote, c.ibid, c.refers_to, c.authors, c.title, c.pages) for c in found] == rows


def test_a_note_number_is_looked_up_among_the_printed_marks() -> None:
    notes = [
        "The author thanks all.",
        "O. Larsen, The Dike State (1987).",
        "O. Larsen, Ferries (1991).",
        "Larsen, supra note 1.",
    ]
    assert parse_citations(notes, markers=["*", "1", "2", "3"])[3][0].refers_to == 1


def test_dashes_repeat_the_authors_before() -> None:
    first, second = parse_references(
        ["Larsen, O. (1987). The dike state. Oxford: Reed Press.", "——— (1991). Ferries. Oxford: Reed Press."]
    )
    assert first.authors == second.authors == ["Larsen, O."]
    assert second.title == "Ferries"


def test_bare_numbers_are_volumes_where_one_is_no_issue() -> None:
    notes = ["A. Reed, “Salt,” Fen Studies 4 (1999): 3.", "A. Reed, “Peat,” Fen Studies 45 (1999): 7."]
    assert [c.volume for (c,) in parse_citations(notes)] == ["4", "45"]
    assert [c.issue for (c,) in parse_citations(notes[:1])] == ["4"]


PIECES = st.sampled_from(
    [
        "Larsen", "O. Larsen", "Quist, M.", "and", "The Dike State", "‘Low Water’", "“Salt,”", "(1987)", "14.", "; ", "Ibid.", "id.,",
        "op. cit.", "supra note 2", "(n 1)", "in", "(eds.)", "Oxford: Reed Press", "pp. 3-9", "https://a.example/x- y.pdf", "see also",
        "[1999] 2 AC 3", "v.", "12 Fen L. Rev. 3", "May 3, 2019", "*", "vol. 3", "12(3):4-9", ":", ",", "“", "”", "'", "doi:10.1000/x", "S. 3", "1999",
    ]
)  # fmt: skip
NOTES = st.lists(st.one_of(st.text(max_size=120), st.lists(PIECES, max_size=14).map(" ".join)), max_size=6)


@settings(deadline=None, max_examples=200)
@given(NOTES)
def test_any_notes_give_well_formed_citations(notes: list[str]) -> None:
    rows = parse_citations(notes)
    assert len(rows) == len(notes)
    assert rows == parse_citations(notes)
    found = [c for row in rows for c in row]
    assert [c.citation for c in found] == list(range(1, len(found) + 1))
    for number, (note, row) in enumerate(zip(notes, rows, strict=True), 1):
        for c in row:
            assert c.text in note
            assert c.footnote == number
            assert c.refers_to is None or c.refers_to < c.citation
            assert "" not in (
                c.title,
                c.container,
                c.publisher,
                c.place,
                c.volume,
                c.issue,
                c.pages,
                c.url,
                c.doi,
                *c.authors,
            )


@settings(deadline=None, max_examples=100)
@given(NOTES)
def test_any_entries_give_well_formed_citations(entries: list[str]) -> None:
    found = parse_references(entries, first=5)
    assert [c.citation for c in found] == list(range(5, 5 + len(found)))
    assert all(c.text in entries_joined for c in found for entries_joined in ["\n".join(entries)])
    assert all(c.footnote is None and c.refers_to is None for c in found)
