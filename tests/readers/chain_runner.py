"""Runs the whole chain on a file's bytes and checks what holds of every document."""

from __future__ import annotations

import sys
from pathlib import Path

import msgspec

sys.path.append(str(Path(__file__).parents[1] / "chain"))

from invariants import check

from greylit.records import Block, Caption, Cell, Correction, Diagnostic, Document, Footnote, Line, Section, Statistic
from greylit.settings import Settings
from greylit.stages import annotate, clean, measure, read, segment


class Made(msgspec.Struct, frozen=True, kw_only=True):
    """What the chain makes of a file."""

    document: Document
    text: str
    markdown: str
    lines: list[Line]
    corrections: list[Correction]
    sections: list[Section]
    blocks: list[Block]
    footnotes: list[Footnote]
    captions: list[Caption]
    tables: list[Cell]
    statistics: list[Statistic]
    diagnostics: list[Diagnostic]


def process_bytes(data: bytes, name: str = "sample") -> Made:
    """All stages on the bytes of a file, its invariants checked. Raises UnreadableDocument."""
    settings = Settings()
    reading = read(data, name, settings)
    cleaning = clean(reading, settings)
    annotation = annotate(cleaning, segment(cleaning, settings), settings)
    measurement = measure(annotation, settings)
    check(annotation, measurement, reading.lines)
    return Made(
        document=annotation.document,
        text=annotation.text,
        markdown=annotation.markdown,
        lines=annotation.lines,
        corrections=annotation.corrections,
        sections=annotation.sections,
        blocks=annotation.blocks,
        footnotes=annotation.footnotes,
        captions=annotation.captions,
        tables=annotation.tables,
        statistics=measurement.statistics,
        diagnostics=[*reading.diagnostics, *annotation.diagnostics],
    )
