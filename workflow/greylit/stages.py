"""The four stages of a document: clean, segment, footnotes, statistics.

Each is a pure function of frozen records; none reads or writes a file. What a stage returns holds
only what it adds, so that any stage can be run, opened or compared alone. ``doc_id`` is left
``None`` in the rows of a stage and filled in when tables are made.

    bytes ─clean→ Cleaning ─segment→ Segmentation ─annotate→ Annotation ─measure→ Measurement
"""

from __future__ import annotations

import msgspec

from greylit.edits import Edit
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


class UnreadableDocument(Exception):
    """The document cannot be processed; the message tells the user why and what to do."""


class Cleaning(msgspec.Struct, frozen=True, kw_only=True):
    """A document's lines with their pages and roles, and the edits that mend them."""

    document: Document
    lines: list[Line]
    edits: list[Edit]
    diagnostics: list[Diagnostic] = []


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """A block before its text is frozen: the source lines it is made of."""

    kind: str
    lines: list[int]


class DraftNote(msgspec.Struct, frozen=True, kw_only=True):
    """A note before its text is frozen: its marker and the source lines it is made of."""

    marker: str | None
    marker_raw: str | None
    place: str
    page: int | None
    lines: list[int]


class Segmentation(msgspec.Struct, frozen=True, kw_only=True):
    """How a document's lines make up blocks and notes."""

    blocks: list[Draft]
    notes: list[DraftNote]
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
    diagnostics: list[Diagnostic] = []


class Measurement(msgspec.Struct, frozen=True, kw_only=True):
    """The statistics of a document."""

    statistics: list[Statistic]
    diagnostics: list[Diagnostic] = []


def clean(data: bytes, doc_id: str, source: str, settings: Settings) -> Cleaning:
    """Decode a file, find its pages, label its lines and mend their characters.

    ``source`` is the path below raw_dir. Raises UnreadableDocument.
    """
    if not data.strip():
        raise UnreadableDocument(f"{source} is empty: put the document's text into it, or remove it from raw/")
    text = data.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
    lines = [
        Line(line=n, page=1, role="body" if t.strip() else "blank", text=t) for n, t in enumerate(text.split("\n"), 1)
    ]
    return Cleaning(
        document=Document(source=source, media_type="text/plain", bytes=len(data), pages=1), lines=lines, edits=[]
    )


def segment(cleaning: Cleaning, settings: Settings) -> Segmentation:
    """Join a document's lines to blocks and notes."""
    return Segmentation(
        blocks=[Draft(kind="paragraph", lines=[x.line]) for x in cleaning.lines if x.role == "body"], notes=[]
    )


def annotate(cleaning: Cleaning, segmentation: Segmentation, settings: Settings) -> Annotation:
    """Find calls, freeze the text, read citations."""
    text, blocks = "", []
    by_number = {x.line: x for x in cleaning.lines}
    placed = dict(by_number)
    for n, draft in enumerate(segmentation.blocks, 1):
        line = by_number[draft.lines[0]]
        start, end = len(text), len(text) + len(line.text)
        placed[line.line] = msgspec.structs.replace(line, start=start, end=end)
        blocks.append(Block(block=n, section=1, kind=draft.kind, start=start, end=end))
        text += line.text + "\n\n"
    text = text.rstrip("\n") + "\n"
    return Annotation(
        document=cleaning.document,
        text=text,
        markdown=text,
        lines=list(placed.values()),
        corrections=[],
        sections=[Section(section=1, level=1, kind="front", start=0, end=len(text) - 1, words=len(text.split()))],
        blocks=blocks,
        footnotes=[],
        citations=[],
        captions=[],
        tables=[],
    )


def measure(annotation: Annotation, settings: Settings) -> Measurement:
    """Find the statistics of a frozen text."""
    return Measurement(statistics=[])
