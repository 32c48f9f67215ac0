"""Statistics of a frozen document: blocks, notes, sources and times."""

from __future__ import annotations

import pytest

from greylit.quantities import measure_document
from greylit.records import Block, Footnote, Section, Statistic


def measure(
    *lines: tuple[str, str],
    notes: dict[str, str] | None = None,
    published: str | None = None,
    speaker: str | None = None,
) -> tuple[str, list[Statistic]]:
    """Rows of a document of blocks (kind, line); ``notes`` maps what stands before a call to the note's text."""
    text, blocks = "", []
    for n, (kind, line) in enumerate(lines, 1):
        blocks.append(Block(block=n, section=7, kind=kind, start=len(text), end=len(text) + len(line), speaker=speaker))
        text += line + "\n\n"
    footnotes = [
        Footnote(footnote=n, marker=str(n), text=note, call=text.index(before) + len(before))
        for n, (before, note) in enumerate((notes or {}).items(), 1)
    ]
    return text, measure_document(text, blocks, [], footnotes, published=published)


def test_places() -> None:
    text, rows = measure(
        ("title", "Nine Quays"),
        ("heading", "1 Twelve years"),
        ("paragraph", "It has 12 cranes."),
        ("caption", "All 9 quays"),
    )
    assert [(s.text, s.block, s.section, s.statistic) for s in rows] == [("12 cranes", 3, 7, 1), ("9 quays", 4, 7, 2)]
    assert all(text[s.start : s.end] == s.text and text[s.sentence_start : s.sentence_end] == s.sentence for s in rows)


@pytest.mark.parametrize("kind", ["contents", "heading", "title", "byline", "table"])
def test_blocks_without_statistics(kind: str) -> None:
    assert measure((kind, "It has 12 cranes."))[1] == []


def test_listings_state_nothing_but_subtitles_do() -> None:
    head = [("title", "Nine Quays"), ("other", "How 40 boats were lost")]
    _, rows = measure(*head, ("paragraph", "They sank."), ("other", "packets 0 bytes 60 jump"))
    assert [s.text for s in rows] == ["40 boats"]


def test_no_statistics_in_lists_of_works() -> None:
    line = "Twelve ways to moor 40 boats."
    blocks = [Block(block=n, section=n, kind="list_item", start=0, end=len(line)) for n in (1, 2, 3)]
    kinds = [("body", None), ("references", None), ("body", 2)]
    sections = [
        Section(section=n, parent=parent, level=1, kind=kind, start=0, end=len(line), words=6)
        for n, (kind, parent) in enumerate(kinds, 1)
    ]
    assert {s.section for s in measure_document(line, blocks, sections, [])} == {1}


@pytest.mark.parametrize(
    ("line", "figures"),
    [
        ("The harbour was closed ten years ago.", []),
        ("The harbour closed in May and opened eleven weeks later.", ["eleven weeks"]),
        ("The ice melts three weeks earlier.", ["three weeks"]),
        ("Over the past five years, and in the first four months, it rained.", ["five years", "four months"]),
        ("The trouble of the last dozen years is sand.", ["dozen years"]),
    ],
)
def test_spells(line: str, figures: list[str]) -> None:
    assert [s.text for s in measure(("paragraph", line))[1]] == figures


@pytest.mark.parametrize(
    ("before", "notes"),
    [
        ("cranes", [1, 1]),  # inside the sentence, after both
        ("It has 12 cranes and 3 locks.", [1, 1]),  # behind the full stop
        ("12 cranes", [1, None]),  # after the first figure only
        ("It has", [None, None]),  # before them
        ("Second.", [None, None]),  # in the next sentence
    ],
)
def test_note_on_its_sentence(before: str, notes: list[int | None]) -> None:
    line = "It has 12 cranes and 3 locks. Second."
    if before == "cranes":
        before = "3 locks"
    assert [s.footnote for s in measure(("paragraph", line), notes={before: "A note."})[1]] == notes


def test_source_of_note_and_speaker() -> None:
    note = {"12 cranes.": "According to data provided by the Ministry of Ports."}
    assert measure(("paragraph", "It has 12 cranes."), notes=note)[1][0].attribution == "Ministry of Ports"
    note = {"12 cranes.": "Source: Ministry of Ports, returns of 2019."}
    assert measure(("paragraph", "It has 12 cranes."), notes=note)[1][0].attribution == "Ministry of Ports"
    assert measure(("turn", "It has 12 cranes."), speaker="Ada Lund")[1][0].attribution == "Ada Lund"
    named = ("turn", "According to the Harbour Board, it has 12 cranes.")
    assert measure(named, speaker="Ada Lund")[1][0].attribution == "Harbour Board"


@pytest.mark.parametrize(
    ("line", "sources"),
    [
        ("According to the Harbour Board, it has 12 cranes.", ["Harbour Board"]),
        ("It has 12 cranes, according to the Harbour Board.", ["Harbour Board"]),
        ("Pay is set at 12 dollars according to the Wages Law.", [None]),
        ("The Harbour Board said that it has 12 cranes.", ["Harbour Board"]),
        ("Ada Lund, who runs the port, noted that it has 12 cranes.", ["Ada Lund"]),
        ("“We have 12 cranes,” said Ada Lund, the director.", ["Ada Lund"]),
        ("A report released in 2020 by the Harbour Board revealed that it has 12 cranes.", ["Harbour Board"]),
        ("In a survey of ports presented by Ada Lund, it had 12 cranes.", ["Ada Lund"]),
        ("Data show that it has 12 cranes.", [None]),
        ("Dry docks found that it has 12 cranes.", [None]),
        ("The Harbour Board published a report. The report shows that it has 12 cranes.", ["Harbour Board"]),
        ("Ada Lund said so. She added that it has 12 cranes.", ["Ada Lund"]),
        ("The 27 member states spend 12 dollars.", [None, None]),
        ("As the Harbour Board reports, it has 12 cranes.", ["Harbour Board"]),
        ("As Figure 2 shows, it has 12 cranes.", [None]),
        ("It has 12 cranes, a study by the Harbour Board found.", ["Harbour Board"]),
        ("It has 12 cranes, Harbour Board data show.", ["Harbour Board"]),
        ("The Harbour Board puts the number of cranes at 12.", ["Harbour Board"]),
        ("The Harbour Board puts 12 cranes to use.", [None]),
        ("The Harbour Board expects growth of 12 per cent.", ["Harbour Board"]),
        ("It has 12 cranes (Lund and Berg, 2019).", ["Lund and Berg"]),
        ("It has 12 cranes (March 2019).", [None]),
        ("In the words of Ada Lund, “it has 12 cranes”.", ["Ada Lund"]),
        ("The delegation of Malta said that it has 12 cranes.", ["delegation of Malta"]),
        ("Researchers at the Lund School found that it has 12 cranes.", ["Lund School"]),
        ("Researchers found that it has 12 cranes.", ["Researchers"]),
        ("The port ministry said that it has 12 cranes.", ["port ministry"]),
        ("It has 12 cranes, harbour officials said.", ["harbour officials"]),
        ("“It has 12 cranes,” harbour master Ada Lund told reporters.", ["Ada Lund"]),
        ("The port said that it has 12 cranes.", [None]),
        ("The authors say that it has 12 cranes.", [None]),
        ("According to the police, it has 12 cranes.", ["police"]),
        ("According to the 2011 census, it has 12 cranes.", ["2011 census"]),
        ("According to the plan, it has 12 cranes.", [None]),
        ("The Harbour Outlook 2019 found that it has 12 cranes.", ["Harbour Outlook"]),
    ],
)
def test_attribution(line: str, sources: list[str | None]) -> None:
    assert [s.attribution for s in measure(("paragraph", line))[1]] == sources


@pytest.mark.parametrize(
    ("first", "times"),
    [
        ("The port opened on 5 July 2022.", ["2022", "2022", None]),
        ("The port opened in 2022.", [None, None, None]),
        ("The port opened on 5 July 2022, after the strike of 1998.", [None, None, None]),
    ],
)
def test_time_of_the_only_event(first: str, times: list[str | None]) -> None:
    rows = measure(("paragraph", first), ("paragraph", "Some 300 guests saw a 3-hour show for 12 dollars."))[1]
    assert [s.time for s in rows] == times


def test_sources_stay_in_their_paragraph() -> None:
    rows = measure(("paragraph", "Ada Lund said so."), ("paragraph", "She added that it has 12 cranes."))[1]
    assert [s.attribution for s in rows] == [None]


@pytest.mark.parametrize(
    ("line", "times"),
    [
        ("In 2022 it had 12 cranes.", ["2022"]),
        ("By the end of 2022, it had 12 cranes and 3 locks.", ["2022", "2022"]),
        ("It had 12 cranes in July 2022.", ["2022-07"]),
        ("It had 12 cranes on 5 July 2022.", ["2022-07-05"]),
        ("From 2005 to 2022, it had 12 cranes.", ["2005/2022"]),
        ("Since 2012, it has had 12 cranes.", ["2012/.."]),
        ("Since the strike in 2012 it has had 12 cranes.", ["2012/.."]),
        ("It fell from 12 cranes in 2005 to 3 cranes in 2022.", ["2005", "2022"]),
        ("The port was built in 1998 and has 12 cranes.", [None]),
        ("In 1998 it had 3 cranes; it has 12 cranes today.", ["1998", None]),
        ("It costs €12 at prices of 2023.", [None]),
        ("A report released in 2024 says it has 12 cranes.", [None]),
        ("In 2022 it moved 40 tonnes, 35 times the amount of 2000.", ["2022", "2000/2022"]),
        ("It moved 3, 4 and 5 tonnes in 2019, 2020 and 2021 respectively.", ["2019", "2020", "2021"]),
        ("Last year it had 12 cranes.", ["2023"]),
        ("In the third quarter of 2022 it had 12 cranes.", ["2022-07/2022-09"]),
        ("In Q1 2022 it had 12 cranes.", ["2022-01/2022-03"]),
        ("In the first half of 2022 it had 12 cranes.", ["2022-01/2022-06"]),
        ("Between January and June 2022 it had 12 cranes.", ["2022-01/2022-06"]),
        ("From 3 May to 8 June 2022 it had 12 cranes.", ["2022-05-03/2022-06-08"]),
        ("In the 1990s it had 12 cranes.", ["199X"]),
        ("At end-2022 it had 12 cranes.", ["2022"]),
        ("Until 1998 it had 12 cranes.", ["../1998"]),
        ("After 2030 it may have 12 cranes.", ["2030/.."]),
        ("The fee fell from 12 to 3 dollars between 1998 and 2022.", ["1998", "2022"]),
        ("The fee fell from 12 to 3 dollars on 5 July 2022.", [None, "2022-07-05"]),
        ("It moved 12 tonnes of coal and 3 tonnes of tin in 2022.", ["2022", "2022"]),
        ("It moved 12 tonnes in 2022, 3 per cent of them by rail.", ["2022", "2022"]),
        ("It moved 12 tonnes in 2022, compared with 3 tonnes in 1998.", ["2022", "1998"]),
        ("It has 12 cranes, the most since 2012.", [None]),
        ("On 5 July 2022 the port opened. Some 300 guests came.", ["2022-07-05"]),
    ],
)
def test_time(line: str, times: list[str | None]) -> None:
    assert [s.time for s in measure(("paragraph", line), published="2024-05")[1]] == times
