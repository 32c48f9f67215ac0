"""Documents of two pages, where nothing repeats often: an interview, a review, a page from the web."""

from __future__ import annotations

from pathlib import Path

from greylit import process

INTERVIEW = """REGIONAL WATER MONITOR                                  ISSUE 14 / AUTUMN 2021

"We were told the pipes would last a century"

An interview with Marta Okonjo, former head of the Levan basin authority

By Piet Halvorsen

Marta Okonjo ran the Levan basin authority from 2009 to 2018. Under her, losses fell from
41 per cent to 23 per cent and the number of connected house-
holds doubled. She spoke to the Monitor in Trieste in June.

Piet Halvorsen: You have said that the 2012 law was a mistake. Why?

Marta Okonjo: Because it priced water by the meter before there were meters. In 2013 only
one household in five had one.1 The rest were billed on the floor area of their homes.

Interviewer: And the loan?

Okonjo: I signed it; I would sign it again. What I would not sign again is the timetable,
which was somebody else's and took no account of the

                                           14
REGIONAL WATER MONITOR                                  ISSUE 14 / AUTUMN 2021

winters there.

Interviewer: How do you measure success?

Okonjo: By what a glass of water costs the poorest tenth of people. According to the
statistics office it was 4.1% of their income in 2010 and 2.6% when I left.2

1 Levan Basin Authority, Annual Report 2013, p. 17.
2 Statistical Office of the Republic, "Household budgets 2018", press release, 4 March 2019.

                                           15
"""

REVIEW = """CONFERENCE REPORT

Archives after the flood: Recovery of small collections

Reviewed by Ingrid Salo*

The meeting brought together some 140 archivists, conservators and local historians from
nineteen countries. It was the third of its kind; the first, in 2014, drew fewer than fifty.

I. Water and paper

In the opening keynote, Tomas Brandt (Leiden) argued that most losses occur not in the flood
but in the six weeks after it. Of 212 collections surveyed, 87 had lost more to mould than to
water.¹ Freezing a metre of shelf costs between €90 and €140; few municipal archives
have more than €5,000 a year for all their conser-

* The author works at the county archive of Norrvik. She thanks Lena Moe for her notes.
¹ T. Brandt, "Six weeks", Journal of Archival Care 31 (2020), no. 2, pp. 44-61, at 52.

                                    211

Conference Report

vation. Jonas Weil showed that a shared freezer, used by seven villages, had paid for itself in
three years.²

II. People

"The archive is the last thing people ask about and the first thing they miss," said Brandt in
the final discussion. Nobody disagreed. The proceedings will appear in 2023.

² Ibid., p. 60.

                                    212
"""

PAGE = """Harbour town to vote on ferry ban | Coastal Daily

Skip to main content
Home News Sport Opinion Subscribe
Harbour town to vote on ferry ban

Residents of Sund go to the polls on Sunday over a plan that would keep cruise ferries of
more than 2,000 passengers out of the inner harbour.

By Elin Dahl
Published 3 September 2023, 08.15 CEST

SUND - The plan, put forward by a citizens' group in March, has split the town of 18,400
people. The port authority says that a ban would cost it SEK 14 million a year.

Read more: Why islands are closing their quays
© 2023 Coastal Daily. All rights reserved.
"""


def read(tmp_path: Path, text: str):
    path = tmp_path / "a.txt"
    path.write_text(text, "utf-8")
    return process(path, doc_id="a.txt")


def test_an_interview(tmp_path: Path) -> None:
    result = read(tmp_path, INTERVIEW)
    document = result.tables["documents"].to_pylist()[0]
    assert document["title"] == '"We were told the pipes would last a century"'
    assert document["authors"] == ["Piet Halvorsen"]
    assert not {"MONITOR", "14"} & set(result.text.split())
    assert "no account of the winters there." in result.text
    turns = [block["speaker"] for block in result.tables["blocks"].to_pylist() if block["kind"] == "turn"]
    assert turns == ["Piet Halvorsen", "Marta Okonjo", "Interviewer", "Okonjo", "Interviewer", "Okonjo"]
    notes = result.tables["footnotes"].to_pylist()
    assert [result.text[: note["call"]].rsplit(" ", 1)[-1] for note in notes] == ["one.", "left."]


def test_a_review(tmp_path: Path) -> None:
    result = read(tmp_path, REVIEW)
    document = result.tables["documents"].to_pylist()[0]
    assert document["title"] == "Archives after the flood: Recovery of small collections"
    assert document["authors"] == ["Ingrid Salo"]
    assert "all their conservation. Jonas Weil" in result.text
    assert [s["title"] for s in result.tables["sections"].to_pylist() if s["title"]] == ["Water and paper", "People"]
    notes = result.tables["footnotes"].to_pylist()
    assert [note["marker"] for note in notes] == ["*", "1", "2"]
    assert all(note["call"] is not None for note in notes)


def test_a_page_from_the_web(tmp_path: Path) -> None:
    result = read(tmp_path, PAGE)
    document = result.tables["documents"].to_pylist()[0]
    assert (document["title"], document["authors"]) == ("Harbour town to vote on ferry ban", ["Elin Dahl"])
    assert result.text.startswith("Harbour town to vote on ferry ban\n\nResidents")
    assert result.text.rstrip().endswith("SEK 14 million a year.")


LAW = """WHO OWNS THE WIND?

Jorge Amaral*

I. Introduction
Coastal municipalities have begun to claim a share of what turbines off their shores earn. Whether
they may is a question that courts have so far avoided.1 This note argues that they may.2

A. The Foreshore Cases
The court held that a town which had kept the beacons could levy a due on ships that used them. The
sum was small, but the principle was not.3

* Reader in Public Law, University of Elvas. I am grateful to Rita Nunes for comments.
1. But see Quay Power Co. v. Minister for Energy, [2014] 2 I.R. 311, 325 (dictum).
2. See generally Anna Thorn, Who Owns the Shore?, 41 MAR. L. REV. 203, 210-15 (2009).
3. (1871) L.R. 6 Q.B. 44.

2018]                               WHO OWNS THE WIND?                               413

II. From Beacons to Turbines
The analogy is imperfect. A beacon serves those who pay; a turbine serves whoever is connected to the
grid. Thorn calls this the "rent of position."4

III. Conclusion
The sea is nobody's. The wind over it need not be.

4. Id. at 240.
"""


def test_a_note_of_a_law_review(tmp_path: Path) -> None:
    """Its one running head says the title again; notes have stops behind their numbers, as lists do."""
    result = read(tmp_path, LAW)
    sections = [(s["label"], s["title"]) for s in result.tables["sections"].to_pylist() if s["title"]]
    assert sections[0] == ("I", "Introduction")
    assert sections[-1] == ("III", "Conclusion")
    assert len(sections) == 4
    notes = result.tables["footnotes"].to_pylist()
    assert [note["marker"] for note in notes] == ["*", "1", "2", "3", "4"]
    assert all(note["call"] is not None for note in notes)
    assert "413" not in result.text
