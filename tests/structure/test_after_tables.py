"""Typed tables end where headings, lists, notes and prose begin, and rows that begin with a label stay rows."""

from __future__ import annotations

from pathlib import Path

import pytest

from greylit import process
from greylit.tables.typed import find_typed_tables

HEAD = """The ferry paper

Ferries have been full since the bridge was closed, and the town asks who should have a place
on deck. We counted cars at both piers for three summers, every day from seven until nine.

     Table 1. Cars on deck
     Pier           2011     2012
     North            31       44
     South            27       39
     Skerry            4        6
"""

AFTER = {
    "heading": ("2.   Who goes first", "heading"),
    "decimal heading": ("1.2   Who goes first", "heading"),
    "bullet": (
        "   •  Vans pay twice.\n   •  Cars with three and more people pay half the fare.\n   •  Bicycles go free.",
        "list_item",
    ),
    "list": ("(a)  Vans pay twice.\n(b)  Cars with three people pay half.\n(c)  Bicycles go free.", "list_item"),
    "prose": ("Vans took most of the room on both piers, and the town was told so twice that year.", "paragraph"),
}


def show(path: Path, text: str) -> list[tuple[str, str]]:
    path.write_text(text, encoding="utf-8")
    result = process(path)
    return [(b["kind"], result.text[b["start"] : b["end"]]) for b in result.tables["blocks"].to_pylist()]


@pytest.mark.parametrize("name", AFTER)
def test_table_ends(name: str, tmp_path: Path) -> None:
    said, kind = AFTER[name]
    blocks = show(
        tmp_path / "ferry.txt",
        f"{HEAD}\n{said}\n\nNobody has asked the captain, who has sailed there for thirty years and more.\n",
    )
    rows = [text for k, text in blocks if k == "table"]
    assert rows == ["Pier 2011 2012", "North 31 44", "South 27 39", "Skerry 4 6"]
    first = " ".join(said.split("\n")[0].split())
    assert next(k for k, text in blocks if text.startswith(first)) == kind


@pytest.mark.parametrize(
    "notes",
    [
        'i   Harbour office, Deck counts, sheet 4.\nii  Ferry Board, "Summer timetable" (Oban: Ferry Board,\n    2012), 3.\niii Our own count.',
        "1   Harbour office, Deck counts, sheet 4.\n2   Our own count.",
    ],
)
def test_notes_are_no_rows(notes: str) -> None:
    lines = f"{HEAD}\n{notes}".split("\n")
    (table,) = find_typed_tables(lines)
    assert max(n for c in table.cells for n, _, _ in c.parts) == HEAD.count("\n")


def test_heading_above_caption() -> None:
    """A heading's number is no first cell of the table below it."""
    lines = ["2.   What we counted", "", *HEAD.split("\n")[5:]]
    (table,) = find_typed_tables(lines)
    assert min(n for c in table.cells for n, _, _ in c.parts) == 4


KEPT = {
    "labels before rows": ["Step  Boats  Crew", "1.    26     104", "2.    31     120", "", "3.    30     117"],
    "labels and words": [
        "Pier        2011  2012",
        "1.  North     31    44",
        "2.  South     27    39",
        "",
        "3.  Skerry     4     6",
    ],
    "numbered rows": ["No   Pier     Cars", "1    North      31", "2    South      27", "", "3    Skerry      4"],
    "rows set apart": ["Year  Boats  Crew", "", "2014     26   104", "", "2015     31   120", "", "2016     30   117"],
    "a group between": [
        "Year  Boats  Crew",
        "2014     26   104",
        "",
        "Small harbours",
        "2015     31   120",
        "2016     30   117",
    ],
    "label below its head": [
        "Table 2. Rules",
        "Art   What it says         Since",
        "1.    Vans pay twice       2011",
        "",
        "2.    Cars with three",
        "",
        "3.    Bicycles go free     2012",
    ],
}


@pytest.mark.parametrize("name", KEPT)
def test_rows_stay_rows(name: str) -> None:
    lines = KEPT[name]
    (table,) = find_typed_tables(lines)
    held = {n for c in table.cells for n, _, _ in c.parts}
    assert held >= {n for n, line in enumerate(lines, 1) if line and "  " in line}
