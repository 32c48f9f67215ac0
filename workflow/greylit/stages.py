"""The five stages of a document: read, clean, segment, footnotes, statistics.

Each is a pure function of frozen records; none reads or writes a file. What a stage returns holds
only what it adds, so that any stage can be run, opened or compared alone. ``doc_id`` is left
``None`` in the rows of a stage and filled in when tables are made.

    bytes ─read→ Reading ─clean→ Cleaning ─segment→ Segmentation ─annotate→ Annotation ─measure→ Measurement
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec

from greylit.cleaning.lexicon import Lexicon
from greylit.edits import Edit
from greylit.figures import Figure
from greylit.reading import Print, Reading, UnreadableDocument
from greylit.records import (
    Block,
    Caption,
    Cell,
    Citation,
    Correction,
    Diagnostic,
    Document,
    Footnote,
    Line,
    Section,
    Statistic,
)
from greylit.settings import Settings
from greylit.structure.drafts import Draft, DraftCaption, DraftNote, DraftTable, PrintedTable, Structure

__all__ = [
    "Annotation",
    "Cleaning",
    "Measurement",
    "Reading",
    "Segmentation",
    "UnreadableDocument",
    "annotate",
    "clean",
    "measure",
    "read",
    "segment",
]


class Cleaning(msgspec.Struct, frozen=True, kw_only=True):
    """A document's lines with pages and roles, the edits that mend their characters, and its notes' lines.

    ``note_methods`` tells for each note how its marker was recognised; ``references`` are the lines of
    reference lists, ``tables`` those that place and rules show. ``structure`` is what the format or its layout shows; without it, text alone tells.
    ``pictures``: line and suffix of each picture of the reading.
    """

    document: Document
    lines: list[Line]
    edits: list[Edit]
    notes: list[DraftNote]
    note_methods: list[str | None]
    references: list[int]
    tables: list[PrintedTable] = []
    structure: Structure | None = None
    pictures: list[tuple[int, str]] = []
    diagnostics: list[Diagnostic] = []


class Segmentation(msgspec.Struct, frozen=True, kw_only=True):
    """How a document's lines make up blocks, and what its front matter says.

    ``roles``: lines whose role structure decided (headings, captions, furniture among the body).
    ``solid``: lines set solid with the next one of their block or note.
    """

    blocks: list[Draft]
    captions: list[DraftCaption]
    tables: list[DraftTable]
    roles: list[tuple[int, str]]
    edits: list[Edit]
    solid: list[int]
    title: str | None
    subtitle: str | None
    authors: list[str]
    published: str | None
    diagnostics: list[Diagnostic] = []


class Annotation(msgspec.Struct, frozen=True, kw_only=True):
    """The frozen text of a document and everything that points into it, but the statistics."""

    document: Document
    text: str
    markdown: str
    lines: list[Line]
    corrections: list[Correction]
    sections: list[Section]
    blocks: list[Block]
    footnotes: list[Footnote]
    citations: list[Citation]
    captions: list[Caption]
    tables: list[Cell]
    figures: list[Figure] = []
    diagnostics: list[Diagnostic] = []


class Measurement(msgspec.Struct, frozen=True, kw_only=True):
    """The statistics of a document."""

    statistics: list[Statistic]
    diagnostics: list[Diagnostic] = []


def read(data: bytes, source: str, settings: Settings, *, cores: int = 1) -> Reading:
    """Turn a file's bytes into lines, whatever its format. ``source`` is the path below raw_dir.

    Scanned pages are read on up to ``cores`` cores; the result is the same for any number.

    Raises UnreadableDocument.
    """
    from greylit.readers.formats import read_file

    return read_file(data, source, settings, cores=cores)


def clean(reading: Reading, settings: Settings) -> Cleaning:
    """Find a document's pages, label its lines and mend their characters."""
    from greylit.cleaning.characters import Corrected, correct_document, mend_typed
    from greylit.cleaning.doubts import list_doubts
    from greylit.cleaning.language import detect_language
    from greylit.printed.scans import find_apart
    from greylit.printed.structure import infer_structure
    from greylit.structure.cutouts import Cutouts, cut_calls
    from greylit.structure.labelling import label_lines, label_structure

    structure = reading.structure
    if structure is None and reading.origin == "digital" and reading.prints:
        structure = infer_structure(reading, _load_lexicon(settings))
    apart = {line - 1: "residue" for picture in reading.pictures for line in picture.labels}
    if reading.origin == "scan" and reading.prints:
        apart |= find_apart(reading, _load_lexicon(settings))
    labelling = (
        label_structure(structure, reading.pages)
        if structure is not None
        else label_lines(reading.lines, reading.pages, reading.tables, apart)
    )
    skip = frozenset(i for i, role in enumerate(labelling.roles) if role in ("furniture", "residue", "blank"))
    cut = cut_calls(reading.lines, structure) if structure else Cutouts(reading.lines, {})
    if reading.origin == "digital":
        corrected = Corrected(mend_typed(cut.lines, skip=skip), [])
    else:
        corrected = correct_document(
            cut.lines,
            lexicon=_load_lexicon(settings),
            skip=skip,
            min_confidence=settings.min_confidence,
            signs=sum(_is_misread(note) for note in labelling.notes),
            doubts=list_doubts(cut.lines, reading.prints) if reading.prints else (),
        )
    prints: Sequence[Print | None] = reading.prints or [None] * len(reading.lines)
    lines = [
        Line(
            line=i + 1,
            page=labelling.pages[i],
            role=role if role not in ("references", "table") else "body",
            text=reading.lines[i],
            **_describe(prints[i]),
        )
        for i, role in enumerate(labelling.roles)
    ]
    readable = "\n".join(reading.lines[i] for i in range(len(lines)) if i not in skip)
    return Cleaning(
        document=msgspec.structs.replace(
            reading.document,
            language=reading.document.language or detect_language(readable),
            pages=reading.document.pages or labelling.pages[-1],
        ),
        lines=lines,
        edits=cut.restore(corrected.edits),
        notes=labelling.notes,
        note_methods=labelling.methods,
        references=[i + 1 for i, role in enumerate(labelling.roles) if role == "references"],
        tables=labelling.tables,
        structure=structure,
        pictures=[(picture.line, picture.suffix) for picture in reading.pictures],
        diagnostics=[
            Diagnostic(
                severity="info",
                code="suspicious-word",
                message=f"“{x.word}” is no word and was left; “{x.candidate}” may be meant",
                line=x.line,
                page=labelling.pages[x.line - 1],
            )
            for x in corrected.suspicious
        ],
    )


def _is_misread(note: DraftNote) -> bool:
    """Whether a note's number was read as something else."""
    raw = note.marker_raw
    return note.marker is not None and note.marker.isdecimal() and raw is not None and not any(c.isalnum() for c in raw)


def _describe(print_: Print | None) -> dict[str, Any]:
    """The columns of the lines table that say how a line is printed."""
    if print_ is None:
        return {}
    x0, top, x1, bottom = print_.box or (None, None, None, None)
    return {
        "x0": x0,
        "top": top,
        "x1": x1,
        "bottom": bottom,
        "size": print_.size,
        "bold": print_.bold,
        "italic": print_.italic,
        "confidence": print_.confidence,
    }


def _load_lexicon(settings: Settings) -> Lexicon:
    """The language's words and the user's own."""
    from greylit.cleaning.lexicon import load_lexicon

    return load_lexicon(settings.vocabulary)


def segment(cleaning: Cleaning, settings: Settings) -> Segmentation:
    """Join a document's lines to blocks; decide every line end; take markers and marks out."""
    from greylit.structure.segmentation import segment_lines
    from greylit.tables.placing import list_lines

    references = set(cleaning.references)
    tabular = list_lines(cleaning.tables)
    roles = [
        "references" if x.line in references else "table" if x.line - 1 in tabular else x.role for x in cleaning.lines
    ]
    made = segment_lines(
        [x.text for x in cleaning.lines],
        roles,
        cleaning.edits,
        cleaning.notes,
        _load_lexicon(settings),
        [x.page or 1 for x in cleaning.lines],
        cleaning.structure,
        cleaning.tables,
    )
    return Segmentation(
        blocks=made.shape.blocks,
        captions=made.shape.captions,
        tables=made.shape.tables,
        roles=sorted(made.roles.items()),
        edits=made.edits,
        solid=sorted(made.solid),
        title=made.shape.front.title,
        subtitle=made.shape.front.subtitle,
        authors=list(made.shape.front.authors),
        published=made.shape.front.published,
    )


def annotate(cleaning: Cleaning, segmentation: Segmentation, settings: Settings) -> Annotation:
    """Find the calls of the notes, freeze the text, and read the citations."""
    from greylit.annotation import annotate_document
    from greylit.markdown import render_markdown

    roles = dict(segmentation.roles)
    made = annotate_document(
        lines=[msgspec.structs.replace(x, role=roles.get(x.line, x.role)) for x in cleaning.lines],
        cleaned=cleaning.edits,
        shaped=segmentation.edits,
        solid=frozenset(segmentation.solid),
        drafts=segmentation.blocks,
        captions=segmentation.captions,
        notes=cleaning.notes,
        methods=cleaning.note_methods,
        tables=segmentation.tables,
        structure=cleaning.structure,
        pictures=cleaning.pictures,
        doc_id=cleaning.document.source,
        references=frozenset(cleaning.references),
        lexicon=_load_lexicon(settings),
    )
    document = msgspec.structs.replace(
        cleaning.document,
        title=made.title or segmentation.title,
        subtitle=segmentation.subtitle,
        authors=segmentation.authors,
        published=segmentation.published,
        words=len(made.text.split()),
        characters=len(made.text),
    )
    return Annotation(
        document=document,
        text=made.text,
        markdown=render_markdown(made.text, made.blocks, made.sections, made.footnotes, made.captions, made.cells),
        lines=made.lines,
        corrections=made.corrections,
        sections=made.sections,
        blocks=made.blocks,
        footnotes=made.footnotes,
        citations=made.citations,
        captions=made.captions,
        tables=made.cells,
        figures=made.figures,
        diagnostics=[*cleaning.diagnostics, *segmentation.diagnostics, *made.diagnostics],
    )


def measure(annotation: Annotation, settings: Settings) -> Measurement:
    """Find the statistics of a frozen text."""
    from greylit.quantities import measure_document
    from greylit.tables.measures import measure_tables

    stated = measure_document(
        annotation.text,
        annotation.blocks,
        annotation.sections,
        annotation.footnotes,
        published=annotation.document.published,
        language=annotation.document.language,
    )
    listed = measure_tables(annotation.text, annotation.blocks, annotation.captions, annotation.tables)
    rows = sorted([*stated, *listed], key=lambda row: (row.start, row.end)) if listed else stated
    return Measurement(statistics=[msgspec.structs.replace(row, statistic=n) for n, row in enumerate(rows, 1)])
