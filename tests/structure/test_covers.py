"""Covers of reports and theses: what is title, author and date among institutions, series, degrees and places."""

from __future__ import annotations

from pathlib import Path

import pytest

from greylit import api

PROSE = """The dike is paid for by those who live behind it, and so are the men who
look after it. We follow the money from 1950 to 2005 in four parishes, and we
find that it was spent on what it was voted for.
"""

COVERS = [
    (
        "thesis",
        """
                UNIVERSITY OF THE FENS

             FACULTY OF SOCIAL SCIENCES

     MUD AND ITS DISCONTENTS: HOW FOUR PORTS
         LEARNED TO LIVE WITH THEIR RIVER

                       by

                  Chidi Okoro

          B.A., University of Ostby, 2001

    A dissertation submitted in partial fulfilment of
    the requirements for the degree of Doctor of Philosophy

                   Ostby, 2008

ABSTRACT
""",
        "MUD AND ITS DISCONTENTS: HOW FOUR PORTS LEARNED TO LIVE WITH THEIR RIVER",
        ["Chidi Okoro"],
        "2008",
    ),
    (
        "working paper",
        """Institute for Fen Studies

Working Paper No. 12

Who Pays for the Dike?
Evidence from Four Parishes

Anna Larsen
University of Ostby

Ben Quay
Institute for Fen Studies

June 2014

Abstract
""",
        "Who Pays for the Dike? Evidence from Four Parishes",
        ["Anna Larsen", "Ben Quay"],
        "2014-06",
    ),
    (
        "ministry",
        """MINISTRY OF PORTS AND FISHERIES
DEPARTMENT OF HARBOUR STATISTICS

ANNUAL REVIEW OF SMALL HARBOURS 2016

Prepared by
Anna Larsen and Ben Quay

Ostby, March 2017

FOREWORD
""",
        "ANNUAL REVIEW OF SMALL HARBOURS 2016",
        ["Anna Larsen", "Ben Quay"],
        "2017-03",
    ),
    (
        "a body alone is a title",
        """Harbour Council of Ostby

""",
        "Harbour Council of Ostby",
        [],
        None,
    ),
]


@pytest.mark.parametrize(
    ("cover", "title", "authors", "published"), [x[1:] for x in COVERS], ids=[x[0] for x in COVERS]
)
def test_cover(tmp_path: Path, cover: str, title: str, authors: list[str], published: str | None) -> None:
    (tmp_path / "paper.txt").write_text(f"{cover}\n{PROSE}\n{PROSE}", encoding="utf-8")
    (row,) = api.process(tmp_path / "paper.txt").tables["documents"].to_pylist()
    assert (row["title"], row["authors"], row["published"]) == (title, authors, published)
