"""Small documents through the whole chain: what comes out, block by block and note by note."""

from __future__ import annotations

import textwrap

from invariants import check, run_chain

from greylit.readers.text import read_text
from greylit.stages import Annotation


def read(text: str, name: str = "a.txt") -> Annotation:
    data = textwrap.dedent(text).strip("\n").replace("¶", "\f").encode()
    annotation, measurement = run_chain(data, name)
    check(annotation, measurement, read_text(data, name).lines)
    return annotation


def blocks(annotation: Annotation) -> list[tuple[str, str]]:
    return [(b.kind, annotation.text[b.start : b.end]) for b in annotation.blocks]


def roles(annotation: Annotation, role: str) -> list[str]:
    return [x.text.strip() for x in annotation.lines if x.role == role]


def test_running_heads_and_folios_leave_the_sentence_whole() -> None:
    made = read(
        """
        The council met twice in the spring and agreed to repair the two older of its
        three sea walls before the storms of the next winter season began to wear on

        14
        ¶Annual Report of the Harbour Council

        them once more. It then turned to the costs, which were shared among the towns
        by the length of their quays and not by the number of boats which they held in

        15
        ¶Annual Report of the Harbour Council

        the year before. Nobody objected.
        """
    )
    assert [k for k, _ in blocks(made)] == ["title", "paragraph"]
    assert "to wear on them once more." in made.text
    assert "they held in the year before." in made.text
    assert roles(made, "furniture") == [
        "14",
        "Annual Report of the Harbour Council",
        "15",
        "Annual Report of the Harbour Council",
    ]
    assert made.document.pages == 3


def test_words_divided_at_a_page_end_are_joined() -> None:
    made = read(
        """
        The river commission deepened the fairway in nineteen places, and each of the ports built a new terminal for con-

        7
        ¶tainers, which arrived in ever larger ships from the eastern coast and were sent on by lorry.
        """
    )
    assert "terminal for containers, which" in made.text


def test_notes_at_the_foot_of_two_pages_number_anew() -> None:
    made = read(
        """
        The first wall was built of oak and stood for ninety years.1 The second was
        built of stone and stands today, though it leans.2 Nobody remembers a third.

        1 Ada Quay, Walls of the North, Elverton: Harbour Press, 1998, pp. 12-14.
        2 Ben Rhee, “Stone and Oak,” Coastal Review 4 (2001): 33.
        ¶Of the fourth wall only the account book survives.1 It lists forty carts of clay
        and one of beer.

        1 Account Book of the Wall Wardens, 1702, p. 3, https://archive.example/walls.
        """
    )
    assert [(n.marker, n.page, n.call_method) for n in made.footnotes] == [
        ("1", 1, "glued"),
        ("2", 1, "glued"),
        ("1", 2, "glued"),
    ]
    assert [made.text[: n.call].endswith(t) for n, t in zip(made.footnotes, ("years.", "leans.", "survives."), strict=True)] == [True] * 3  # fmt: skip
    assert [c.title for c in made.citations][:2] == ["Walls of the North", "Stone and Oak"]
    assert roles(made, "note")[0].startswith("1 Ada Quay")
    assert "Quay" not in made.text


def test_superscript_notes_between_paragraphs() -> None:
    made = read(
        """
        # Barrels and Benches

        Salt fish was once counted in barrels.¹ The port of

        ¹ Odile Marsh, “The Herring Bench,” *Port Law Review* 2 (2019): 33-35.

        Elverton kept its own bench until 1911.²

        ² Ibid.
        """,
        "a.md",
    )
    assert blocks(made)[1:] == [
        (
            "paragraph",
            "Salt fish was once counted in barrels. The port of Elverton kept its own bench until 1911.",
        )
    ]
    assert [(n.marker, n.text) for n in made.footnotes] == [
        ("1", "Odile Marsh, “The Herring Bench,” Port Law Review 2 (2019): 33-35."),
        ("2", "Ibid."),
    ]
    assert [c.refers_to for c in made.citations] == [None, 1]


def test_markdown_footnotes_and_links() -> None:
    made = read(
        """
        # Salt

        Salt paid for the [town hall](https://a.example/hall).[^a] It no longer does.[^2]

        [^a]: See the town's accounts.
        [^2]: Ada Quay, *Salt* (Elverton: Harbour Press, 2003), 9.
        """,
        "a.md",
    )
    assert blocks(made)[1] == ("paragraph", "Salt paid for the town hall. It no longer does.")
    assert [(n.marker, made.text[: n.call][-5:]) for n in made.footnotes] == [("a", "hall."), ("2", "does.")]


def test_endnotes_below_their_heading() -> None:
    made = read(
        """
        Lamps

        Towns that dim their lamps save money [1] and lose little else, as far as is known [2].

        Notes

        1. Ada Quay, Lamps of the North, Elverton: Harbour Press, 1998, p. 12.

        2. Ibid., p. 14.
        """
    )
    assert [(n.place, n.marker, n.call is not None) for n in made.footnotes] == [("end", "1", True), ("end", "2", True)]
    assert "save money and lose little else, as far as is known." in made.text


def test_reference_list_is_cited_and_makes_no_notes() -> None:
    made = read(
        """
        Lamps of the North

        Dimming was first tried on the northern coast (Quay 1998).

        References

        Quay, A. (1998). Lamps of the North. Elverton: Harbour Press.

        Rhee, B. (2001). Stone and oak. Coastal Review, 4(2), 33-41.
        """
    )
    assert made.footnotes == []
    assert [(c.footnote, c.title, c.issued) for c in made.citations] == [
        (None, "Lamps of the North", "1998"),
        (None, "Stone and oak", "2001"),
    ]
    assert made.sections[-1].kind == "references"


def test_mixed_labels_make_one_sequence_and_levels_follow_frames() -> None:
    made = read(
        """
        Skip to content
        Policy Paper on the Winter Ferries of the Northern Strait
        introduction
        The strait has been crossed by boat for as long as there have been people on both of its shores.
        FIRST
        The crossing as it is
        Two boats cross every day, and one of them is always late.
        part two
        What shall be done
        I. Boats
        (i) New hulls
        The older boat will be replaced before it sinks, which is expected soon.
        (2) Engines
        Engines will be bought together with the neighbours.
        III) Crews
        Crews will be trained on both shores in turn.
        II. Quays
        (i) Piles
        Piles will be driven deeper than before.
        """
    )
    found = [(s.level, s.label, s.number, s.title) for s in made.sections if s.title]
    assert found == [
        (1, None, None, "introduction"),
        (1, "FIRST", 1, "The crossing as it is"),
        (1, "part two", 2, "What shall be done"),
        (2, "I", 1, "Boats"),
        (3, "i", 1, "New hulls"),
        (3, "2", 2, "Engines"),
        (3, "III", 3, "Crews"),
        (2, "II", 2, "Quays"),
        (3, "i", 1, "Piles"),
    ]
    assert roles(made, "furniture") == ["Skip to content"]


def test_misread_labels_are_mended_by_sequence() -> None:
    made = read(
        """
        Harbours of the North

        I. Walls

        The walls were built by the town and paid for by a tax on every barrel of salt.

        Il. Quays

        The quays came later, when the salt was gone and the herring had not yet come.

        lll. Cranes

        Of the cranes only one is left, and it is used for weddings.
        """
    )
    assert [(s.label, s.number, s.title) for s in made.sections if s.title] == [
        ("I", 1, "Walls"),
        ("II", 2, "Quays"),
        ("III", 3, "Cranes"),
    ]
    assert "II. Quays" in made.text
    assert [c.rule for c in made.corrections if c.before in ("Il", "lll")] == ["label-numeral"] * 2


def test_contents_are_kept_apart_from_sections() -> None:
    made = read(
        """
        Harbours of the North

        Contents

        I. Walls
        II. Quays and what
        became of them

        4
        9

        ¶I. Walls

        The walls were built by the town and paid for by a tax on every barrel of salt.

        II. Quays and what became of them

        The quays came later, when the salt was gone and the herring had not yet come.
        """
    )
    assert [text for kind, text in blocks(made) if kind == "contents"] == [
        "I. Walls",
        "II. Quays and what became of them",
    ]
    assert [s.title for s in made.sections if s.kind == "body"] == ["Walls", "Quays and what became of them"]


def test_an_interviewer_named_once_is_bound_to_the_role() -> None:
    made = read(
        """
        Night Boats

        **Interviewer (Ida Voss-Lind):** Why do they leave at night?

        **Petra Holm:** Because the tide does.

        It always has.

        **Interviewer:** And in summer?

        **Petra Holm:** In summer they leave at night as well.
        """
    )
    assert [b.speaker for b in made.blocks if b.kind == "turn"] == [
        "Ida Voss-Lind",
        "Petra Holm",
        "Petra Holm",
        "Ida Voss-Lind",
        "Petra Holm",
    ]
    assert [s.title for s in made.sections if s.title] == []


def test_a_figure_does_not_cut_the_sentence_it_interrupts() -> None:
    made = read(
        """
        The number of boats that were registered in the three ports of the bay grew until

        Figure 2 Boats registered in the bay, 1990-2020

        Source: Harbour Council

        the year 2004 and has fallen ever since, for reasons which the council does not give.
        """
    )
    assert [k for k, _ in blocks(made)] == ["paragraph", "caption"]
    caption = made.captions[0]
    assert (caption.kind, caption.label, caption.text, caption.source) == (
        "figure",
        "Figure 2",
        "Boats registered in the bay, 1990-2020",
        "Harbour Council",
    )


def test_residue_of_a_chart_is_labelled_and_a_table_is_read() -> None:
    made = read(
        """
        The number of boats that were registered in the three ports of the bay grew for years.

        18%
        16%
        14%
        2010 2015 2020

        Table 1 Boats and berths

        Year Boats Berths
        2010 41 60
        2020 35 72

        After that nobody counted them, and nobody seems to have missed the numbers very much.
        """
    )
    assert roles(made, "residue") == ["18%", "16%", "14%", "2010 2015 2020"]
    assert [c.value for c in made.tables] == [2010.0, 41.0, 60.0, 2020.0, 35.0, 72.0]
    assert {c.caption for c in made.tables} == {1}


def test_a_call_risen_into_the_line_above_finds_its_word() -> None:
    made = read(
        """
        The council has raised the dues of the harbour three times since the wall was
        built, and each time it promised that no further rise would be n1eeded for the
        coming years of its term. In the end it was right, though nobody thanked it, for
        the boats had left by then and the quays lay empty until the sea came over them.

        1 Ada Quay, Walls of the North, Elverton: Harbour Press, 1998, pp. 12-14, https://a.example/walls.
        """
    )
    note = made.footnotes[0]
    assert "would be needed for" in made.text
    assert note.call_method == "displaced"


NEWS = """
        Harbour Diary

        Rope Makers of Four Towns Meet for a Week in the Old Ice House of Elverton

        creation date:2022-03-08

        Thirty rope makers came by boat on Tuesday. None of them had booked a room.

        A Lesson in Splicing

        Nobody spoke for longer than a pipe lasts, which in Elverton is held to be polite.
{}
        Written by: U. Brandvik

        Photos: P. Oyelowo
        """


def test_short_lines_of_a_news_item_are_headings() -> None:
    made = read(NEWS.format(""))
    assert [(s.title, s.kind) for s in made.sections[1:]] == [("A Lesson in Splicing", "body"), (None, "credits")]
    assert not made.captions


def test_short_lines_are_captions_where_one_names_a_photo() -> None:
    made = read(
        NEWS.format("""
        Group Photo on the Slipway

        The week ended with soup, a vote of thanks and a rope of forty metres.
""")
    )
    assert (made.document.authors, made.document.published) == (["U. Brandvik"], "2022-03-08")
    captions = ["A Lesson in Splicing", "Group Photo on the Slipway"]
    assert [(c.kind, c.text) for c in made.captions] == [("photo", text) for text in captions]
    assert roles(made, "furniture") == ["Harbour Diary", "creation date:2022-03-08"]
    assert made.sections[-1].kind == "credits"


def test_a_title_known_from_running_heads_only() -> None:
    made = read(
        """
        Abstract

        Salt paid for the walls of the town and for a good deal else besides, as this report shows.
        ¶Common Salt: Harbours of the North and Their Towns

        Introduction

        Nobody remembers who built the first of the walls, or why it was built where it stands.
        ¶Common Salt: Harbours of the North and Their Towns

        It is thought that the sea was nearer then.
        """
    )
    assert made.document.title == "Common Salt: Harbours of the North and Their Towns"
    assert made.text.startswith("Common Salt: Harbours of the North and Their Towns\n\nAbstract")
    assert made.text.count("Common Salt") == 1


def test_numbered_paragraphs_are_no_headings() -> None:
    made = read(
        """
        Statement of the Harbours

        Appendix

        I. The towns call for the repair of the walls and for the return of the herring to the bay.

        II. They invite the sea to take part in the talks, at a place and time of its own choosing.
        """
    )
    assert [k for k, _ in blocks(made)][2:] == ["list_item", "list_item"]
