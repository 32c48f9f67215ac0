"""Title pages of short papers: who, where and when on lines directly below one another."""

from __future__ import annotations

from pathlib import Path

import pytest

from greylit import process

ABOVE = ("Western Institute for Coast and Fen", "DISCUSSION PAPER No. 12")
TITLE = ("What a harbour costs: dredgers, dues and the", "towns behind the Skarn dike")
TEXT = """Summary
Dredging has come back to the Skarn estuary. Between 2008 and 2014 the number of barges passing
the inner pier in a year doubled, and the share of the dues that the towns have to bear rose. This
paper argues that the dues should be borne by those who need deep water.

1.   What has changed
The pier was built for forty barges a day. It serves sixty, and the harbour office expects more
of them as soon as the new lock is open to traffic from the north.
"""

BYLINES = {
    ("Astrid Holm", "May 2015"): (["Astrid Holm"], "2015-05"),
    ("May 2015", "Astrid Holm"): (["Astrid Holm"], "2015-05"),
    ("Astrid Holm, Nils Quist", "Western Institute", "4 May 2015"): (["Astrid Holm", "Nils Quist"], "2015-05-04"),
    ("Astrid Holm and Nils Quist", "4 May 2015"): (["Astrid Holm", "Nils Quist"], "2015-05-04"),
    ("Astrid Holm", "Nils Quist"): (["Astrid Holm", "Nils Quist"], None),
    ("Astrid Holm", "Western Institute"): (["Astrid Holm"], None),
    ("Astrid Holm, Western Institute", "May 2015"): (["Astrid Holm"], "2015-05"),
    ("by Astrid Holm",): (["Astrid Holm"], None),
    ("by Astrid Holm", "May 2015"): (["Astrid Holm"], "2015-05"),
    ("By Astrid Holm", "Western Institute for Coast and Fen"): (["Astrid Holm"], None),
    ("Author: Astrid Holm",): (["Astrid Holm"], None),
    ("Author: Astrid Holm", "May 2015"): (["Astrid Holm"], "2015-05"),
    ("Authors: Astrid Holm, Nils Quist", "Date: 4 May 2015"): (["Astrid Holm", "Nils Quist"], "2015-05-04"),
    ("Astrid Holm", "", "May 2015"): (["Astrid Holm"], "2015-05"),
    ("Western Institute", "May 2015"): ([], "2015-05"),
}


def centre(lines: tuple[str, ...]) -> str:
    return "".join(line.center(72).rstrip() + "\n" for line in lines) + "\n"


def read(path: Path, text: str) -> tuple[dict, list[tuple[str, str]]]:
    path.write_text(text, encoding="utf-8")
    result = process(path)
    (document,) = result.tables["documents"].to_pylist()
    return document, [(b["kind"], result.text[b["start"] : b["end"]]) for b in result.tables["blocks"].to_pylist()]


@pytest.mark.parametrize("above", [ABOVE, ()], ids=["series", "bare"])
@pytest.mark.parametrize("title", [TITLE, ("What does a harbour cost?",)], ids=["two lines", "one line"])
@pytest.mark.parametrize("byline", BYLINES, ids=" / ".join)
def test_cover(tmp_path: Path, byline: tuple[str, ...], title: tuple[str, ...], above: tuple[str, ...]) -> None:
    document, blocks = read(
        tmp_path / "a.txt", (centre(above) if above else "") + centre(title) + centre(byline) + TEXT
    )
    authors, published = BYLINES[byline]
    assert (document["title"], document["subtitle"]) == (" ".join(title), None)
    assert (document["authors"], document["published"]) == (authors, published)
    assert [text for kind, text in blocks if kind == "heading"] == ["Summary", "1. What has changed"]
    for line in above:
        assert ("byline", line) in blocks


@pytest.mark.parametrize(
    ("title", "whole"),
    [
        (("The strike of the Skarn dockers in", "May 2015"), True),
        (("How the towns paid for dredging between March and", "May 2015"), True),
        (("Rules of the inner harbour of Skarn and the", "Western Institute"), True),
        (("How the towns of Skarn paid for the dredging", "May 2015"), False),
    ],
)
def test_title_with_a_date(tmp_path: Path, title: tuple[str, ...], whole: bool) -> None:
    """A title that breaks off goes on; a date below one that is over is its own."""
    document, _ = read(tmp_path / "a.txt", centre(title) + TEXT)
    assert document["title"] == " ".join(title if whole else title[:1])
    assert document["authors"] == []
    if not whole:
        assert document["published"] == "2015-05"


def test_text_stays_whole(tmp_path: Path) -> None:
    """Two lines of a paragraph at the beginning are no cover."""
    said = "The harbour office of Skarn has asked the towns to pay for the dredger that it hired in\nMay 2015."
    _, blocks = read(tmp_path / "a.txt", f"What a harbour costs\n\n{said}\n\n{TEXT}")
    assert " ".join(said.split()) in [" ".join(text.split()) for _, text in blocks]
