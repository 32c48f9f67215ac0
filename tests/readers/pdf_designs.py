"""Test documents in several designs, each a PDF file and what it says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from pdf_prose import Writer
from pdf_typesetter import Block, Design, Truth, Type, typeset

Made = tuple[bytes, Truth]


def make_report(seed: int = 1) -> Made:
    """One column, indented paragraphs, headings of three sizes, a contents-free cover, notes by rule and small type."""
    writer = Writer("en", seed)
    body = Type("Times-Roman", 11, 1.25, first=16, justify=True)
    heads = [
        Type("Helvetica-Bold", 18, 1.2, 24, 12),
        Type("Helvetica-Bold", 14, 1.2, 18, 8),
        Type("Helvetica-BoldOblique", 11, 1.2, 12, 4),
    ]
    title = "Keeping the Harbours: A Review of Thirty Years"
    blocks = [
        Block("title", title, Type("Helvetica-Bold", 26, 1.2, 0, 20)),
        Block("byline", "Ottilie Brandvold and Kasimir Renn", Type("Helvetica", 12, 1.2, 0, 6)),
        Block("byline", "March 2019", Type("Helvetica", 12, 1.2, 0, 30)),
    ]
    notes: dict[str, str] = {}
    for _ in range(4):
        blocks.append(Block("heading", writer.write_head(), heads[0], 1))
        blocks += _write_body(writer, body, notes, 3, 0.5)
        for _ in range(2):
            blocks.append(Block("heading", writer.write_head(), heads[1], 2))
            blocks += _write_body(writer, body, notes, 3, 0.5)
            if writer.pick(0, 1) and len(notes) > 3:
                blocks.append(
                    Block(
                        "heading",
                        f"On {writer.write_sentence().split(',')[0].split(' who ')[0]}"[:60].rsplit(" ", 1)[0],
                        heads[2],
                        3,
                    )
                )
                blocks += _write_body(writer, body, notes, 2, 0.3)
    design = Design(head=(title, "Harbour Papers 7"), note=Type("Times-Roman", 8.5), hyphenate=True)
    return typeset(design, blocks, notes, title)


def make_journal(language: str = "es", seed: int = 2) -> Made:
    """Two columns below a title and abstract over the whole width; capitals for headings, italics for subheadings."""
    writer = Writer(language, seed)
    body = Type("Times-Roman", 10, 1.2, first=12, justify=True)
    title = {"es": "El mantenimiento de los puertos pequeños", "pt": "A manutenção dos pequenos portos"}[language]
    abstract = {"es": "RESUMEN", "pt": "RESUMO"}[language]
    blocks = [
        Block("title", title, Type("Helvetica-Bold", 20, 1.2, 0, 10), span=True),
        Block("byline", "Ottilie Brandvold, Kasimir Renn", Type("Helvetica", 11, 1.2, 0, 14), span=True),
        Block("heading", abstract, Type("Helvetica-Bold", 11, 1.2, 0, 4), 1, span=True),
        Block("paragraph", writer.write_paragraph(6), Type("Times-Roman", 10, 1.2, 0, 20, justify=True), span=True),
    ]
    notes: dict[str, str] = {}
    for _ in range(4):
        blocks.append(Block("heading", writer.write_head().upper(), Type("Helvetica-Bold", 11, 1.2, 14, 6), 1))
        blocks += _write_body(writer, body, notes, 5, 0.3)
        blocks.append(Block("heading", writer.write_head(), Type("Times-Italic", 10, 1.2, 10, 4), 2))
        blocks += _write_body(writer, body, notes, 5, 0.3)
    design = Design(
        columns=2, margins=(60, 90, 60, 80), head=("Brandvold y Renn", title), hyphenate=True,
        note=Type("Times-Roman", 8), head_type=Type("Helvetica", 8), foot="Anales del litoral 12 (2021) · {page}",
    )  # fmt: skip
    return typeset(design, blocks, notes, title)


def make_law(seed: int = 3) -> Made:
    """A legal report: a note for nearly every sentence, long ones that go on on the next page, labelled headings."""
    writer = Writer("en", seed)
    body = Type("Times-Roman", 12, 1.3, above=6, first=24)
    heads = [
        Type("Times-Bold", 12, 1.3, 18, 6, centre=True),
        Type("Times-Bold", 12, 1.3, 14, 6),
        Type("Times-BoldItalic", 12, 1.3, 12, 6, first=24),
    ]
    title = "Report on the Dispute over the Northern Moorings"
    blocks = [Block("title", title, Type("Times-Bold", 18, 1.2, 0, 30, centre=True))]
    notes: dict[str, str] = {}
    for n in range(3):
        blocks.append(Block("heading", f"{'I' * (n + 1)}. {writer.write_head()}", heads[0], 1))
        blocks += _write_body(writer, body, notes, 3, 1.0, long=4)
        for m in range(2):
            blocks.append(Block("heading", f"{'AB'[m]}. {writer.write_head()}", heads[1], 2))
            blocks += _write_body(writer, body, notes, 4, 1.0, long=5)
            if m:
                blocks.append(Block("heading", f"{m}. {writer.write_head()}", heads[2], 3))
                blocks += _write_body(writer, body, notes, 3, 1.0, long=3)
    design = Design(
        width=612, height=792, margins=(90, 90, 90, 90), note=Type("Times-Roman", 10, 1.15),
        head=("Northern Moorings Inquiry", "Northern Moorings Inquiry"), foot="{page}",
    )  # fmt: skip
    return typeset(design, blocks, notes, title)


def make_paper(seed: int = 4) -> Made:
    """A white paper: light headings in a large type, paragraphs parted by space, lists, a narrow text column."""
    writer = Writer("pt", seed)
    body = Type("Helvetica", 9.5, 1.5, above=8)
    item = Type("Helvetica", 9.5, 1.5, above=3, first=0, rest=12)
    title = "Água para o litoral: um caminho possível"
    blocks = [
        Block("title", title, Type("Helvetica", 30, 1.2, 0, 24)),
        Block("byline", "Novembro de 2022", Type("Helvetica", 11, 1.2, 0, 30)),
    ]
    notes: dict[str, str] = {}
    for _ in range(3):
        blocks.append(Block("heading", writer.write_head(), Type("Helvetica", 20, 1.2, 24, 8), 1))
        blocks += _write_body(writer, body, notes, 2, 0.2)
        for _ in range(2):
            blocks.append(Block("heading", writer.write_head(), Type("Helvetica", 14, 1.2, 16, 4), 2))
            blocks += _write_body(writer, body, notes, 2, 0.2)
            blocks += [Block("list_item", f"• {writer.write_sentence()}", item) for _ in range(3)]
            blocks += _write_body(writer, body, notes, 1, 0.2)
    design = Design(
        margins=(170, 100, 60, 100), note=Type("Helvetica", 7.5), head_type=Type("Helvetica", 8), rule=False,
        head=("Caderno 3", "Caderno 3"),
    )  # fmt: skip
    return typeset(design, blocks, notes, title)


def make_standard(seed: int = 5) -> Made:
    """A standard: decimal labels, headings in one size, short clauses, symbols for notes on each page."""
    writer = Writer("en", seed)
    body = Type("Helvetica", 10, 1.3, above=6, justify=True)
    title = "Requirements for Mooring Lines and Bollards"
    blocks = [Block("title", title, Type("Helvetica-Bold", 16, 1.2, 0, 24))]
    notes: dict[str, str] = {}
    for n in range(1, 5):
        blocks.append(Block("heading", f"{n} {writer.write_head()}", Type("Helvetica-Bold", 12, 1.3, 16, 4), 1))
        blocks += _write_body(writer, body, notes, 1, 0)
        for m in range(1, 4):
            blocks.append(Block("heading", f"{n}.{m} {_cut(writer)}", Type("Helvetica-Bold", 10, 1.3, 12, 2), 2))
            blocks += _write_body(writer, body, notes, 2, 0.15)
            if m == 2:
                for k in (1, 2):
                    blocks.append(
                        Block("heading", f"{n}.{m}.{k} {_cut(writer)}", Type("Helvetica-Bold", 10, 1.3, 10, 2), 3)
                    )
                    blocks += _write_body(writer, body, notes, 1, 0.15)
    design = Design(
        head=("HS 4410:2020(E)", "HS 4410:2020(E)"), foot="© Harbour Standards 2020 – {page}",
        head_type=Type("Helvetica-Bold", 9), note=Type("Helvetica", 8),
    )  # fmt: skip
    return typeset(design, blocks, notes, title)


def make_survey(columns: int = 1, seed: int = 11) -> Made:
    """Lists with labels, captions between paragraphs, notes hardly smaller than the text, no rule; in columns as well."""
    writer = Writer("en", seed)
    scale = 1.0 if columns == 1 else 0.8
    body = Type("Times-Roman", 10.5 * scale, 1.2, first=14, justify=True)
    title = "A Survey of Coastal Moorings"
    blocks = [Block("title", title, Type("Times-Bold", 20, 1.2, 0, 20), span=True)]
    notes: dict[str, str] = {}
    for n in range(1, 6):
        blocks.append(Block("heading", writer.write_head(), Type("Times-Bold", 13 * scale, 1.2, 16, 6), 1))
        blocks += _write_body(writer, body, notes, 2, 0.4)
        blocks.append(Block("heading", writer.write_head(), Type("Times-Italic", 10.5 * scale, 1.2, 12, 4), 2))
        blocks += _write_body(writer, body, notes, 3, 0.4)
        item = Type("Times-Roman", 10.5 * scale, 1.2, first=0, rest=18, below=2)
        blocks += [Block("list_item", f"({mark}) {writer.write_sentence()}", item) for mark in "abc"]
        blocks += _write_body(writer, body, notes, 1, 0.4)
        caption = f"Figure {n}. Boats registered in all parishes by year and size"
        blocks.append(Block("caption", caption, Type("Helvetica", 8.5 * scale, 1.2, 10, 14)))
        blocks += _write_body(writer, body, notes, 1, 0.4)
    design = (
        Design(head=(title, "Coastal Survey {page}"), note=Type("Times-Roman", 9.5), rule=False, foot="")
        if columns == 1
        else Design(
            columns=columns, margins=(40, 80, 40, 70), gutter=14, note=Type("Times-Roman", 7), hyphenate=True
        )
    )  # fmt: skip
    return typeset(design, blocks, notes, title)


def make_pages(pages: int, seed: int = 21) -> bytes:
    """A report of about so many pages, with headings and notes."""
    writer = Writer("en", seed)
    body = Type("Times-Roman", 11, 1.25, first=16, justify=True)
    notes: dict[str, str] = {}
    blocks: list[Block] = []
    for n in range(1, int(0.62 * pages)):
        blocks.append(Block("heading", f"{n}. {_cut(writer)}", Type("Helvetica-Bold", 14, 1.2, 18, 8), 1))
        blocks += _write_body(writer, body, notes, 7, 0.3)
    return typeset(Design(note=Type("Times-Roman", 8.5)), blocks, notes, "")[0]


def _cut(writer: Writer) -> str:
    """A heading of a few words."""
    return " ".join(writer.write_sentence().rstrip(".").replace(",", "").replace(";", "").split()[:4])


def _write_body(
    writer: Writer, type_: Type, notes: dict[str, str], paragraphs: int, share: float, long: int = 2
) -> list[Block]:
    """Paragraphs with calls after a share of their sentences; ``long``: sentences of the longest notes."""
    out = []
    for _ in range(paragraphs):
        sentences = []
        for _ in range(writer.pick(3, 6)):
            sentence = writer.write_sentence()
            if writer.pick(1, 100) <= 100 * share:
                key = str(len(notes) + 1)
                notes[key] = writer.write_note(writer.pick(1, long))
                sentence += f"^{key}^"
            sentences.append(sentence)
        out.append(Block("paragraph", " ".join(sentences), replace(type_)))
    return out


DESIGNS: dict[str, Callable[[], Made]] = {
    "report": make_report,
    "journal": make_journal,
    "journal_pt": lambda: make_journal("pt", 6),
    "law": make_law,
    "paper": make_paper,
    "standard": make_standard,
    "survey": make_survey,
    "survey_columns": lambda: make_survey(3),
}
