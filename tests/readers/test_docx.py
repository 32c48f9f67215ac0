"""DOCX: headings, lists, notes, tables, changes, boxes, fields; the invariants of the chain hold of them."""

from __future__ import annotations

import pytest
from chain_runner import process_bytes
from docx_press import call, cell, field, item, paragraph, press, run, table
from drawn_parts import PARTS
from hypothesis import given, settings

PROSE = "The quays were built for ships that no longer call, and the town has had to find another use for them."


def test_headings_by_style_whatever_it_is_called():
    made = process_bytes(
        press(
            paragraph("Tides of Trade", style="Titel"),
            paragraph("Kept Open", style="Kapitel"),
            paragraph(PROSE),
            paragraph("In winter", style="berschrift2"),
            paragraph(PROSE),
            paragraph("Kept Shut", style="berschrift1"),
            paragraph(PROSE),
        )
    )
    assert made.document.title == "Tides of Trade"
    assert [(s.level, s.title) for s in made.sections if s.title] == [
        (1, "Kept Open"),
        (2, "In winter"),
        (1, "Kept Shut"),
    ]


def test_labels_that_word_counts():
    made = process_bytes(
        press(
            paragraph("Quays", style="Nummer1"),
            paragraph("Stone", style="Nummer2"),
            paragraph("Wood", style="Nummer2"),
            paragraph("Tolls", style="Nummer1"),
            paragraph("By weight", style="Nummer2"),
            item("one point", 2),
            item("a point below", 2, 1),
            item("another below", 2, 1),
            item("first", 3),
            item("second", 3),
            item("first again", 4),
        )
    )
    assert [(s.level, s.label, s.number, s.title) for s in made.sections if s.title] == [
        (1, "I", 1, "Quays"),
        (2, "1.1", 1, "Stone"),
        (2, "1.2", 2, "Wood"),
        (1, "II", 2, "Tolls"),
        (2, "2.1", 1, "By weight"),
    ]
    items = [made.text[b.start : b.end] for b in made.blocks if b.kind == "list_item"]
    assert items == [
        "• one point",
        "(a) a point below",
        "(b) another below",
        "1. first",
        "2. second",
        "1. first again",
    ]


def test_notes_with_their_calls():
    made = process_bytes(
        press(
            paragraph("It cost £12", call(3), " in 1990.", call(2), " Later more", call(5, custom="*"), "."),
            paragraph("The end came soon.", call(1, "endnote")),
            footnotes={
                2: paragraph("<w:r><w:footnoteRef/></w:r>", " Tolls Book, p. 9."),
                3: paragraph("<w:r><w:footnoteRef/></w:r>", " See the rolls.") + paragraph("They are lost."),
                5: paragraph("* By hand."),
            },
            endnotes={1: paragraph("<w:r><w:endnoteRef/></w:r>", " At last.")},
        )
    )
    assert made.text.split("\n\n")[0] == "It cost £12 in 1990. Later more."
    told = [(n.marker, n.place, n.text, made.text[: n.call].rsplit(None, 1)[-1]) for n in made.footnotes]
    assert told == [
        ("1", "foot", "See the rolls. They are lost.", "£12"),
        ("2", "foot", "Tolls Book, p. 9.", "1990."),
        ("*", "foot", "By hand.", "more"),
        ("i", "end", "At last.", "soon."),
    ]
    assert [s.value for s in made.statistics if s.kind == "money"] == [12.0]


def test_note_numbers_begin_anew_where_the_section_says():
    anew = '<w:sectPr><w:footnotePr><w:numFmt w:val="lowerLetter"/><w:numRestart w:val="eachSect"/></w:footnotePr></w:sectPr>'
    made = process_bytes(
        press(
            paragraph("One.", call(1), " Two.", call(2), properties=anew),
            paragraph("Three.", call(3)),
            anew,
            footnotes={n: paragraph(f"Note {n}.") for n in (1, 2, 3)},
        )
    )
    assert [n.marker for n in made.footnotes] == ["a", "b", "a"]


def test_tables_with_merged_cells():
    begins, wide = '<w:vMerge w:val="restart"/>', '<w:gridSpan w:val="2"/>'
    made = process_bytes(
        press(
            paragraph(PROSE),
            paragraph("Table ", field("SEQ Table \\* ARABIC", "1"), ". Loads by port", style="Beschriftung"),
            table(
                f"<w:tr><w:trPr><w:tblHeader/></w:trPr>{cell('Port', begins)}{cell('Tonnes', wide)}</w:tr>",
                f"<w:tr><w:trPr><w:tblHeader/></w:trPr>{cell('', '<w:vMerge/>')}{cell('2019')}{cell('2020')}</w:tr>",
                cell("Oslo") + cell("1,200") + cell("900"),
            ),
            paragraph("Source: Harbour Office."),
        )
    )
    assert [(c.row, c.column, c.rows, c.columns, c.text, c.header) for c in made.tables] == [
        (1, 1, 2, 1, "Port", True),
        (1, 2, 1, 2, "Tonnes", True),
        (2, 2, 1, 1, "2019", True),
        (2, 3, 1, 1, "2020", True),
        (3, 1, 1, 1, "Oslo", False),
        (3, 2, 1, 1, "1,200", False),
        (3, 3, 1, 1, "900", False),
    ]
    assert {c.caption for c in made.tables} == {1}
    caption = made.captions[0]
    assert (caption.kind, caption.label, caption.text) == ("table", "Table 1", "Loads by port")
    assert caption.source == "Harbour Office."


def test_changes_accepted_and_what_is_no_text_left_out():
    made = process_bytes(
        press(
            paragraph(
                "The ",
                f'<w:del w:id="1"><w:r><w:delText>old </w:delText></w:r></w:del><w:ins w:id="2">{run("new ")}</w:ins>',
                run("secret ", "<w:vanish/>"),
                '<w:commentRangeStart w:id="0"/>',
                '<w:hyperlink r:id="r9"><w:r><w:t>quay</w:t></w:r></w:hyperlink>',
                '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>',
                " is 10",
                run("6", '<w:vertAlign w:val="superscript"/>'),
                " m",
                '<w:r><w:br/></w:r><w:r><w:sym w:font="Symbol" w:char="F0A3"/></w:r>',
                field("REF _x", " long"),
            ),
            paragraph("Gone end ", properties="<w:rPr><w:del w:id='3'/></w:rPr>"),
            paragraph("joined to this."),
        )
    )
    assert made.text == "The new quay is 10⁶ m ≤ long\n\nGone end joined to this.\n"


def test_boxes_contents_and_headers():
    box = (
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><w:txbxContent>"
        f"{paragraph('In the box.')}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>"
        f"{paragraph('In the box.')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    made = process_bytes(
        press(
            paragraph("Quays", "<w:r><w:tab/></w:r>", "3", style="Verzeichnis1"),
            paragraph("Quays", style="berschrift1"),
            paragraph(PROSE, box),
            header=paragraph("Harbour Office ", field("PAGE", "2")),
        )
    )
    assert [(b.kind, made.text[b.start : b.end]) for b in made.blocks] == [
        ("contents", "Quays 3"),
        ("heading", "Quays"),
        ("paragraph", PROSE),
        ("paragraph", "In the box."),
    ]
    assert [x.text for x in made.lines if x.role == "furniture"] == ["Harbour Office 2"]


def test_front_page_before_properties():
    core = "<dc:title>Microsoft Word - final</dc:title><dc:creator>Someone Else</dc:creator>"
    made = process_bytes(
        press(
            paragraph("Harbour Institute"),
            paragraph("Tides of Trade", style="Titel"),
            paragraph("What became of small ports", style="Untertitel"),
            paragraph("Ada Quayle and Ben Thorvaldsen"),
            paragraph("4 March 2021"),
            paragraph("Introduction", style="berschrift1"),
            paragraph(PROSE),
            core=core,
        )
    )
    document = made.document
    assert (document.title, document.subtitle) == ("Tides of Trade", "What became of small ports")
    assert (document.authors, document.published) == (["Ada Quayle", "Ben Thorvaldsen"], "2021-03-04")


def test_headings_in_bold_where_no_style_says_so():
    bold = "<w:b/>"
    made = process_bytes(
        press(
            paragraph(run("Where the fish went", bold)),
            paragraph(PROSE),
            paragraph(run("What was done", bold)),
            paragraph(PROSE),
            paragraph(run("What was not", bold)),
            paragraph(PROSE),
        )
    )
    assert [s.title for s in made.sections if s.title][-2:] == ["What was done", "What was not"]


def test_bold_headings_ranked_by_size_and_label():
    large, small = '<w:b/><w:sz w:val="28"/>', '<w:b/><w:sz w:val="24"/>'
    made = process_bytes(
        press(
            paragraph(run("Water for the lower town", '<w:b/><w:sz w:val="40"/>')),
            paragraph("Ministry of Wells"),
            paragraph(run("1. Wells", large)),
            paragraph(PROSE),
            paragraph(run("1.1 Old wells", small)),
            paragraph(PROSE),
            paragraph(run("2. Pipes", large)),
            paragraph(PROSE),
        )
    )
    assert made.document.title == "Water for the lower town"
    assert [(s.level, s.label, s.title) for s in made.sections if s.title] == [
        (1, "1", "Wells"),
        (2, "1.1", "Old wells"),
        (1, "2", "Pipes"),
    ]


@settings(max_examples=40, deadline=None)
@given(PARTS)
def test_what_is_written_is_read(parts):
    body = [paragraph("Of ropes and ferries", style="Titel")]
    expected = [("title", "Of ropes and ferries")]
    notes: dict[int, str] = {}
    cells: list[str] = []
    for kind, said in parts:
        if kind == "table":
            body.append(table(*(cell(a) + cell(b) for a, b in said)))
            expected += [("table", " ".join(row)) for row in said]
            cells += [text for row in said for text in row]
        elif kind == "note":
            notes[len(notes) + 1] = paragraph(said[1])
            body.append(paragraph(said[0], call(len(notes))))
            expected.append(("paragraph", said[0]))
        elif kind == "list_item":
            body.append(item(said, 2))
            expected.append((kind, f"• {said}"))
        else:
            body.append(paragraph(said, style={"heading": "berschrift1", "quote": "Zitat"}.get(kind)))
            expected.append((kind, said))
    made = process_bytes(press(*body, footnotes=notes))
    assert [(b.kind, made.text[b.start : b.end]) for b in made.blocks] == expected
    assert [c.text for c in made.tables] == cells
    assert len(made.footnotes) == len(notes)
    assert all(n.call is not None and made.text[n.call - 1] == "." for n in made.footnotes)


@pytest.mark.parametrize("name", ["a.docx", "a.txt"])
def test_told_by_content(name):
    assert process_bytes(press(paragraph(PROSE)), name).document.media_type.endswith("wordprocessingml.document")


def raised(text: str) -> str:
    return run(text, '<w:vertAlign w:val="superscript"/>')


def test_typed_notes_are_paired_with_raised_numbers():
    made = process_bytes(
        press(
            paragraph("Harbour counts", style="Title"),
            paragraph(
                "Ships paid 40 dollars.", raised("1"), " The hall has 90 m", raised("2"), " of floor.", raised("2")
            ),
            paragraph(raised("1"), " Ledger of 1904, p. 4."),
            paragraph(raised("2"), " Plan of the hall, sheet 2."),
        )
    )
    assert [(n.marker, n.text) for n in made.footnotes] == [
        ("1", "Ledger of 1904, p. 4."),
        ("2", "Plan of the hall, sheet 2."),
    ]
    assert "Ships paid 40 dollars. The hall has 90 m² of floor.\n" in made.text
    assert [made.text[: n.call][-8:] for n in made.footnotes] == ["dollars.", "f floor."]


def test_numbers_below_a_heading_of_notes_are_paired_and_others_are_not():
    body = paragraph("Ships paid 40 dollars.", raised("1"), " Boats paid nothing.", raised("2"))
    ends = [paragraph("1. Ledger of 1904, p. 4."), paragraph("2. Ledger of 1905, p. 9.")]
    made = process_bytes(press(paragraph("Fees", style="Heading1"), body, paragraph("Notes", style="Heading1"), *ends))
    assert [n.text for n in made.footnotes] == ["Ledger of 1904, p. 4.", "Ledger of 1905, p. 9."]
    made = process_bytes(
        press(paragraph("Fees", style="Heading1"), body, paragraph("Next steps", style="Heading1"), *ends)
    )
    assert made.footnotes == []
