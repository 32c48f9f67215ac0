"""What holds of every document, whatever its text."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from replay import by_line, replay_document, replay_line, revert_line

from greylit.records import Correction, Line
from greylit.settings import Settings
from greylit.stages import Annotation, Measurement, annotate, clean, measure, read, segment

ROLES = {"body", "heading", "note", "caption", "contents", "furniture", "residue", "blank"}
KINDS = {
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
}


def run_chain(data: bytes, name: str = "sample.txt") -> tuple[Annotation, Measurement]:
    """All four stages on a file's bytes."""
    settings = Settings()
    cleaning = clean(read(data, name, settings), settings)
    annotation = annotate(cleaning, segment(cleaning, settings), settings)
    return annotation, measure(annotation, settings)


def check(annotation: Annotation, measurement: Measurement, source_lines: Sequence[str]) -> None:
    """Assert every invariant of a document's records."""
    text = annotation.text
    _check_lines(annotation.lines, source_lines, text)
    _check_replay(annotation.lines, annotation.corrections, annotation)
    assert text == unicodedata.normalize("NFC", text)
    assert "\r" not in text
    assert "\x00" not in text
    blocks = annotation.blocks
    assert [b.block for b in blocks] == list(range(1, len(blocks) + 1))
    assert "\n\n".join(text[b.start : b.end] for b in blocks) == text.removesuffix("\n")
    assert all(b.kind in KINDS and b.end > b.start and b.section is not None for b in blocks)
    for section in annotation.sections:
        assert 0 <= section.start < section.end <= len(text)
        assert section.words == len(text[section.start : section.end].split())
        if section.parent is not None:
            parent = annotation.sections[section.parent - 1]
            assert parent.level < section.level
            assert parent.start <= section.start
            assert section.end <= parent.end
    for note in annotation.footnotes:
        assert note.text
        assert note.call is None or 0 <= note.call <= len(text)
        assert (note.call is None) == (note.call_method is None) == (note.confidence is None)
    for citation in annotation.citations:
        assert citation.text
        assert citation.refers_to is None or citation.refers_to < citation.citation
        if citation.footnote is not None:
            assert citation.text in annotation.footnotes[citation.footnote - 1].text
    for row in measurement.statistics:
        assert text[row.start : row.end] == row.text
        assert text[row.sentence_start : row.sentence_end] == row.sentence
        assert row.sentence_start <= row.start < row.end <= row.sentence_end
        assert row.modifier == "range" or row.value is not None or row.low is not None or row.high is not None
        assert row.block is not None
        assert blocks[row.block - 1].start <= row.start < blocks[row.block - 1].end


def _check_lines(lines: Sequence[Line], source_lines: Sequence[str], text: str) -> None:
    assert [x.text for x in lines] == list(source_lines)
    assert [x.line for x in lines] == list(range(1, len(lines) + 1))
    assert all(x.role in ROLES for x in lines)
    for line in lines:
        if line.text.strip() and line.role in ("body", "heading", "caption", "note", "contents"):
            cleaned = line.start is not None or line.footnote is not None
            assert cleaned or not any(c.isalnum() for c in line.text) or line.role != "body", f"lost: {line}"


def _check_replay(lines: Sequence[Line], corrections: Sequence[Correction], annotation: Annotation) -> None:
    body, notes = replay_document(lines, corrections)
    assert body == annotation.text.removesuffix("\n")
    assert notes == {n.footnote: n.text for n in annotation.footnotes}
    rows = by_line(corrections)
    assert [c.correction for c in corrections] == list(range(1, len(corrections) + 1))
    for line in lines:
        own = rows.get(line.line, ())
        assert revert_line(replay_line(line.text, own), own) == line.text
        assert all(c.before != c.after and 0 <= c.confidence <= 1 for c in own)
