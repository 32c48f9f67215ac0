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


PAPER = """A/HLC/31/7

Distr.: General
14 February 2016
Original: English

High-level Committee on Rivers
Thirty-first session
Agenda item 4 (b)

          Progress in the cleaning of transboundary rivers

          Report of the Secretary-General

                                    Summary
     The present report, submitted pursuant to resolution 30/12, reviews progress
between 2010 and 2015. Discharges of untreated sewage fell by 22 per cent; those of
nitrogen rose by 3 per cent. The report recommends a common reporting format.

GE.16-02417 (E)
*1602417*

A/HLC/31/7

     Contents
                                                                          Page
I.    Introduction .....................................................    3
II.   Discharges .......................................................    3
      A.  Sewage ......................................................    3
      B.  Nutrients ....................................................    4
III.  Recommendations ..................................................    4
Annex   Reporting format ...............................................    5

2/5                                                                 GE.16-02417

                                                                   A/HLC/31/7

I.   Introduction

1.   In its resolution 30/12, the Committee requested the Secretary-General to report
on the cleaning of rivers that cross borders.1

2.   Replies were received from 37 of the 54 States concerned. The reporting rate, at
69 per cent, was the highest since 1998.2

II.   Discharges

A.   Sewage

3.   Untreated discharges amounted to 4.1 billion cubic metres in 2010 and to 3.2
billion cubic metres in 2015. Three States accounted for half of the decrease:

     (a)   State A, which built 112 plants;

     (b)   State B, where the population connected to sewers rose from 41 to 63 per
cent;

     (c)   State C, which closed its four largest tanneries.

_______________
1   Resolution 30/12, para. 7.
2   See A/HLC/19/3, annex, table 2.

GE.16-02417                                                                 3/5

A/HLC/31/7

B.   Nutrients

4.   Some 310,000 tons of nitrogen reached the sea in 2015, 3 per cent more than in
2010.3 Agriculture is the source of about two thirds.

III.   Recommendations

5.   The Committee may wish to recommend that States:

     (a)   Report annually, in the format annexed;

     (b)   Share the cost of monitoring, estimated at $2.4 million a year.

_______________
3   River Data Centre, Nutrient Loads 2010-2015 (Basel, 2016), p. 9.

4/5                                                                 GE.16-02417
"""


def test_a_paper_of_an_assembly(tmp_path: Path) -> None:
    """Symbols at heads, totals at feet, a list of contents on the first page, notes below rules, numbered paragraphs."""
    result = read(tmp_path, PAPER)
    document = result.tables["documents"].to_pylist()[0]
    assert document["title"] == "Progress in the cleaning of transboundary rivers"
    sections = [(s["label"], s["title"]) for s in result.tables["sections"].to_pylist() if s["label"]]
    assert [label for label, _ in sections] == ["I", "II", "A", "B", "III"]
    notes = result.tables["footnotes"].to_pylist()
    assert [result.text[: note["call"]].rsplit(" ", 1)[-1] for note in notes] == ["borders.", "1998.", "2010."]
    assert not {"GE.16-02417", "2/5", "*1602417*", "_______________"} & set(result.text.split())
    assert result.text.count("A/HLC/31/7") == 0


ARTICLE = """Cuadernos del Litoral, núm. 8 (2017), pp. 33-35

LA PESCA ARTESANAL EN LA RÍA DE ALVE

Marisol Fuentes Ibarra1

1. INTRODUCCIÓN

La ría de Alve tiene unos 48 kilómetros cuadrados. En ella faenan desde antiguo las
cofradías de tres villas.2 Según el Instituto de Estadística, en 2015 vivían de la pesca
1.204 personas, el 6,2 % de la población activa; las capturas descendieron un 31,4 %.

1 Profesora titular, Universidad de Alve.
2 Véase J. Roldán, Historia de las cofradías (Madrid, Ediciones del Faro, 1988), p. 71.

                                     33
Cuadernos del Litoral, núm. 8 (2017), pp. 33-35

2. CONCLUSIONES

La pesca artesanal no ha muerto, pero ha cambiado de manos.3

3 Ibíd., p. 80.

BIBLIOGRAFÍA

Roldán, J. (1988): Historia de las cofradías. Madrid, Ediciones del Faro.
Vidal, A. y Mora, P. (2014): «Precios y descartes en las rías», Revista de Economía
   Pesquera, 22(1), pp. 5-27.

                                     34
"""


def test_an_article_in_spanish(tmp_path: Path) -> None:
    """A head that recurs once, an author called by a digit, thousands parted by dots, a list of works below the last note."""
    result = read(tmp_path, ARTICLE)
    document = result.tables["documents"].to_pylist()[0]
    assert (document["title"], document["authors"]) == (
        "LA PESCA ARTESANAL EN LA RÍA DE ALVE",
        ["Marisol Fuentes Ibarra"],
    )
    assert [n["text"][:8] for n in result.tables["footnotes"].to_pylist()] == ["Profesor", "Véase J.", "Ibíd., p"]
    assert all(note["call"] is not None for note in result.tables["footnotes"].to_pylist())
    assert 1204.0 in [s["value"] for s in result.tables["statistics"].to_pylist()]
    works = [c["title"] for c in result.tables["citations"].to_pylist() if c["footnote"] is None]
    assert works == ["Historia de las cofradías", "Precios y descartes en las rías"]
    assert "Cuadernos del Litoral" not in result.text


BULLETIN = """2  Completion

An apprentice who began in 2014 had, by the end of 2018, finished with a probability of
0.74 (women 0.78, men 0.72).1 One in nine had changed branch; the median length was 38
months. Costs per apprentice came to EUR 11.2 thousand a year, of which employers bore
EUR 7.9 thousand.2

* Revised; the provisional figure was + 8.8 %.
1 Cohorts of 2010-2014. See Bulletin 5/2017, p. 6, for the method.
2 Estimate by the Institute for Vocational Research (2018).

Contact: press@labour.example.gov - Tel. +00 12 345 67 89
Next release: 12 March 2020
"""


def test_a_bulletin(tmp_path: Path) -> None:
    """Notes that cite little, a revised figure's star above them, contacts below."""
    head = "Young people in training\n\n1  Beginners\n\nGrowth was strongest in building (+ 9.3 %)*, as in the year before.\n\n"
    result = read(tmp_path, head + BULLETIN)
    notes = result.tables["footnotes"].to_pylist()
    assert [note["marker"] for note in notes] == ["*", "1", "2"]
    assert [result.text[: note["call"]].rsplit(" ", 1)[-1] for note in notes] == ["%)", "0.72).", "thousand."]
    assert "One in nine" in [s["text"] for s in result.tables["statistics"].to_pylist()]
    assert "Contact: press@" in result.text


COMMENTARY = """THE LANTERN INSTITUTE                                              COMMENTARY

Three ways to keep the lights on

By Per Aas, Senior Fellow, and Lena Moe

October 3, 2018

When the storm of 2016 cut the mainland cable, 14 islands lost power for nine days. Seven
had it back within hours. The difference was a box of batteries the size of a fridge [1].

FIRST: STORE BEFORE YOU BUILD

A kilowatt-hour of storage cost $1,000 in 2010 and $176 in 2017. For an island of 600 people
that is the price of two fishing boats.

SECOND: LET PEOPLE OWN IT

Cooperatives own 22 of the 31 small grids built since 2012. Default rates on their loans
have never exceeded 1.5 percent.

[1] National Grid Agency, After the Storm, report to parliament, June 2017, 8-11.
"""


def test_a_commentary(tmp_path: Path) -> None:
    """A masthead in two parts, posts among the authors, headings counted in words and set in capitals."""
    result = read(tmp_path, COMMENTARY)
    document = result.tables["documents"].to_pylist()[0]
    assert (document["title"], document["authors"]) == ("Three ways to keep the lights on", ["Per Aas", "Lena Moe"])
    headings = [b for b in result.tables["blocks"].to_pylist() if b["kind"] == "heading"]
    assert [result.text[b["start"] : b["end"]].split(":")[0] for b in headings] == ["FIRST", "SECOND"]
    rates = [s for s in result.tables["statistics"].to_pylist() if s["value"] == 1.5]
    assert [s["modifier"] for s in rates] == ["at_most"]
