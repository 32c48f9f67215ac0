from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from greylit.markdown import UNPLACED, escape, render_markdown
from greylit.records import Block, Caption, Cell, Footnote, Section

READER = MarkdownIt("gfm-like", {"linkify": False}).use(footnote_plugin, inline=False)


def said(markdown: str) -> str:
    """What a reader of Markdown sees, by an independent parser."""
    out: list[str] = []
    for token in READER.parse(markdown):
        if token.type == "inline":
            for child in token.children or []:
                if child.type in ("text", "code_inline", "html_inline"):
                    out.append(child.content)
                elif child.type in ("softbreak", "hardbreak"):
                    out.append("\n")
                elif child.type == "footnote_ref":
                    out.append(f"⟦{child.meta['label']}⟧")
                elif child.type == "image":
                    out.append("⟦image⟧")
            out.append("\n")
        elif token.type in ("fence", "code_block", "html_block", "hr"):
            out.append(f"⟦{token.type}⟧{token.content}")
    return "".join(out)


def paragraphs(*texts: str, kind: str = "paragraph") -> tuple[str, list[Block]]:
    blocks, text = [], ""
    for n, part in enumerate(texts, 1):
        blocks.append(Block(block=n, kind=kind, start=len(text), end=len(text) + len(part)))
        text += part + "\n\n"
    return text, blocks


def render(*texts: str, kind: str = "paragraph", **more) -> str:
    text, blocks = paragraphs(*texts, kind=kind)
    given = {"sections": [], "footnotes": [], "captions": [], "cells": []} | more
    return render_markdown(text, blocks, **given)


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("# of mills", "\\# of mills"),
        ("#1 is best", "#1 is best"),
        ("1. One", "1\\. One"),
        ("1987) was", "1987\\) was"),
        ("3.5 per cent", "3.5 per cent"),
        ("- dash", "\\- dash"),
        ("-5 degrees", "-5 degrees"),
        ("+ plus", "\\+ plus"),
        ("* star", "\\* star"),
        ("> more", "\\> more"),
        ("---", "\\---"),
        ("===", "\\==="),
        (": so", "\\: so"),
        ("a * b", "a \\* b"),
        ("_start", "\\_start"),
        ("file_name_two", "file_name_two"),
        ("<b>", "\\<b>"),
        ("a < b", "a < b"),
        ("[1]", "\\[1]"),
        ("R&D &amp; R & D", "R&D \\&amp; R & D"),
        ("~5 and ~6", "\\~5 and \\~6"),
        ("$5 only", "$5 only"),
        ("$5 and $6", "\\$5 and \\$6"),
        ("a\\b", "a\\\\b"),
        ("`x`", "\\`x\\`"),
        ("(https://example.org/a_(b)_c).", "(<https://example.org/a_(b)_c>)."),
        ("https://example.org/x?a=$1&b=$2", "<https://example.org/x?a=$1&b=$2>"),
        ("“https://example.org/x”", "“<https://example.org/x>”"),
        ("https:// is a scheme", "https:// is a scheme"),
        ("A | B", "A | B"),
    ],
)
def test_escapes(text, markdown):
    assert escape(text) == markdown


def test_headings_by_level():
    text, blocks = paragraphs("T", "A", "b", "C #")
    kinds = ("title", "heading", "heading", "heading")
    blocks = [Block(block=b.block, kind=k, start=b.start, end=b.end) for b, k in zip(blocks, kinds, strict=True)]
    sections = [
        Section(section=n, level=level, kind="body", start=blocks[n].start, end=len(text), words=1)
        for n, level in ((1, 1), (2, 2), (3, 7))
    ]
    assert render_markdown(text, blocks, sections, [], [], []) == "# T\n\n## A\n\n### b\n\n###### C \\#\n"


@pytest.mark.parametrize(
    ("items", "markdown"),
    [
        (("• one", "– two", "three"), "- one\n\n- two\n\n- three\n"),
        (("1. one", "2. two"), "1. one\n\n2. two\n"),
        (("1. one", "3. three"), "1. one\n\n<!-- -->\n\n3. three\n"),
        (("1) one", "2. two"), "1) one\n\n2. two\n"),
        (("(a) one", "iv. four"), "- (a) one\n\n- iv. four\n"),
        (("- # one", "1. 2. two"), "- \\# one\n\n1. 2\\. two\n"),
    ],
)
def test_lists(items, markdown):
    assert render(*items, kind="list_item") == markdown


@pytest.mark.parametrize(
    ("block", "text", "markdown"),
    [
        ({"kind": "quote"}, "1. So it was.", "> 1\\. So it was.\n"),
        ({"kind": "caption"}, "Figure 1: A *mill*", "*Figure 1: A \\*mill\\**\n"),
        ({"kind": "turn", "speaker": "Ada"}, "Ada: Yes.", "**Ada:** Yes.\n"),
        ({"kind": "turn", "speaker": "Ada"}, "Host (Ada Öst): Yes: 2.", "**Host (Ada Öst):** Yes: 2.\n"),
        ({"kind": "turn", "speaker": "Ada"}, "Ada said: “Yes.”", "**Ada said:** “Yes.”\n"),
        ({"kind": "turn", "speaker": "Ada"}, "Yes.", "**Ada:** Yes.\n"),
        ({"kind": "turn", "speaker": "Ada"}, "Adamant, we were.", "**Ada:** Adamant, we were.\n"),
        ({"kind": "turn"}, "Yes.", "Yes.\n"),
        ({"kind": "paragraph", "lead": "Mills"}, "Mills. They turn.", "**Mills.** They turn.\n"),
        ({"kind": "paragraph", "lead": "Mills"}, "The Mills.", "The Mills.\n"),
    ],
)
def test_kinds(block, text, markdown):
    record = Block(block=1, start=0, end=len(text), **block)
    assert render_markdown(text + "\n", [record], [], [], [], []) == markdown


def test_notes_at_their_calls_and_the_rest_listed():
    notes = [
        Footnote(footnote=1, marker="1", text="First_ note.", call=4),
        Footnote(footnote=2, marker="1", text="Second.", call=4),
        Footnote(footnote=3, marker="*", text="Lost."),
    ]
    assert render("Once upon!", footnotes=notes) == (
        f"Once[^1][^2] upon!\n\n*{UNPLACED}* [^3]\n\n[^1]: First\\_ note.\n\n[^2]: Second.\n\n[^3]: Lost.\n"
    )


@pytest.mark.parametrize(
    ("text", "call"), [("So!", 3), (": so", 0), ("(so)", 0), ("1. so", 0), ("x https://e.org/ab", 16)]
)
def test_references_do_not_become_something_else(text, call):
    markdown = render(text, footnotes=[Footnote(footnote=7, text="note", call=call)])
    assert said(markdown).startswith(f"{text[:call]}⟦7⟧{text[call:]}")


def test_tables_stand_where_their_text_or_caption_is():
    cells = [
        Cell(table=1, row=r, column=c, text=t, header=r == 1)
        for r, c, t in ((1, 1, "Year"), (1, 2, "n"), (2, 1, "19|50"))
    ]
    more = [Cell(table=2, row=1, column=1, text="x", caption=1), Cell(table=3, row=1, column=1, text="y")]
    text, blocks = paragraphs("Year n 19|50", "Table 2", "End")
    kinds = ("table", "caption", "paragraph")
    blocks = [Block(block=b.block, kind=k, start=b.start, end=b.end) for b, k in zip(blocks, kinds, strict=True)]
    captions = [Caption(caption=1, kind="table", text="Table 2", block=2)]
    assert render_markdown(text, blocks, [], [], captions, [*cells, *more]) == (
        "| Year | n |\n| --- | --- |\n| 19\\|50 |  |\n\n*Table 2*\n\n|  |\n| --- |\n| x |\n\nEnd\n\n|  |\n| --- |\n| y |\n"
    )


def test_tables_stand_for_the_blocks_of_their_rows():
    text, _ = paragraphs("Year n", "1950 19", "End")
    blocks = [Block(block=n, kind=k, start=a, end=b) for n, k, a, b in ((1, "table", 0, 6), (2, "table", 8, 15))]
    words = ((1, "Year", 0, True), (1, "n", 5, True), (2, "1950", 8, False), (2, "19", 13, False))
    cells = [
        Cell(table=1, row=r, column=1 + k % 2, text=t, header=h, start=a, end=a + len(t), block=r)
        for k, (r, t, a, h) in enumerate(words)
    ]
    notes = [Footnote(footnote=1, text="Counted twice.", call=15)]
    assert render_markdown(text, blocks, [], notes, [], cells) == (
        "| Year | n |\n| --- | --- |\n| 1950 | 19[^1] |\n\nEnd\n\n[^1]: Counted twice.\n"
    )


def test_text_outside_blocks_is_kept():
    blocks = [Block(block=1, kind="paragraph", start=3, end=4)]
    assert render_markdown("a\n\nb\n\n# c\n", blocks, [], [], [], []) == "a\n\nb\n\n\\# c\n"


def test_empty():
    assert render_markdown("", [], [], [], [], []) == ""


PIECES = st.sampled_from(
    ["word", "Ünï", "1.", "2)", "#", "##", "*", "**", "_", "__", "<b>", "<", ">", "[x]", "(y)", "![z](u)", "`", "~~", "|", "-",
     "+", "---", "===", "&amp;", "&", "\\", "$5", "$6", "https://example.org/a_b*c", "http://e.org/(x)", ":", "!", "[^1]", "[^1]:",
     "a_b", "<!--", "-->", "\\*", "'", "”", "日本", "• ", "snake_", "www.example.org", "a@b.org", "<https://e.org>", "```", "~~~"]
)  # fmt: skip
LINES = st.lists(st.tuples(PIECES, st.sampled_from(["", " "])), min_size=1, max_size=8).map(
    lambda parts: "".join(a + b for a, b in parts).strip() or "x"
)
KINDS = (
    "title",
    "heading",
    "paragraph",
    "list_item",
    "caption",
    "quote",
    "turn",
    "table",
    "contents",
    "byline",
    "other",
)


@st.composite
def documents(draw):
    text, blocks = paragraphs(*draw(st.lists(LINES, min_size=1, max_size=6)))
    text, blocks = (
        text.rstrip("\n") + "\n",
        [Block(block=b.block, kind=draw(st.sampled_from(KINDS)), start=b.start, end=b.end) for b in blocks],
    )
    bodies = draw(st.lists(LINES, max_size=4))
    calls = sorted(draw(st.lists(st.integers(0, len(text)), min_size=len(bodies), max_size=len(bodies))))
    notes = [
        Footnote(footnote=n, text=body, call=draw(st.sampled_from([call, None])))
        for n, (body, call) in enumerate(zip(bodies, calls, strict=True), 1)
    ]
    return text, blocks, notes


def seen(text: str) -> str:
    return "".join(text.split())


@given(documents())
def test_a_reader_sees_the_text_and_each_note_once(document):
    text, blocks, notes = document
    markdown = render_markdown(text, blocks, [], notes, [], [])
    shown = said(markdown)
    references = re.findall(r"⟦(\d+)⟧", shown)
    assert sorted(map(int, references)) == [note.footnote for note in notes]
    shown = shown.replace(UNPLACED, "").replace("⟦html_block⟧<!-- -->", "")
    shown = re.sub(r"⟦\d+⟧", "", shown)
    assert "⟦" not in shown
    kept = []
    called = [note for note in notes if note.call is not None]
    for block in blocks:
        body = text[block.start : block.end]
        if block.kind == "list_item":
            # Bullets and numbers of lists are markup now; the numbers are tested above.
            number = re.match(r"\d{1,9}[.)](?:\s+|$)", body)
            if number and not any(block.start <= note.call < block.start + number.end() for note in called):
                body = body[number.end() :]
            else:
                body = re.sub(r"^[-–—•◦▪■●○∙·*+](?:\s+|$)", "", body)
        kept.append(body)
    # Readers put notes in the order of their references.
    bodies = [notes[int(n) - 1].text for n in references]
    assert seen(shown) == seen("".join([*kept, *bodies]))


@given(documents())
def test_every_letter_is_in_the_markdown_in_order(document):
    text, blocks, notes = document
    markdown = render_markdown(text, blocks, [], notes, [], [])
    markdown = re.sub(r"(?<!\\)((?:\\\\)*)\[\^\d+\](?!:)", r"\1", markdown)
    letters = iter(re.findall(r"\w", markdown))
    assert all(letter in letters for letter in re.findall(r"\w", text))


@given(documents())
def test_blocks_stay_blocks(document):
    text, blocks, _ = document
    kinds = [token.type for token in READER.parse(render_markdown(text, blocks, [], [], [], []))]
    assert kinds.count("heading_open") == sum(block.kind in ("title", "heading") for block in blocks)
    assert kinds.count("list_item_open") == sum(block.kind == "list_item" for block in blocks)
    assert kinds.count("blockquote_open") == sum(block.kind == "quote" for block in blocks)
