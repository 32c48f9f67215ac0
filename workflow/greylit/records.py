"""The rows of every table in ``processed/tables``: the product's public data model.

A record is frozen, typed and equal by value. Its fields are the columns of its table, in order,
and each field's description is the column's description in ``datapackage.json`` and the README.
Text positions are code point offsets, half open ``[start, end)``, into the document's normalized
text. Ordinals are 1-based and in reading order; lines and pages count from 1. Missing is ``None``.
"""

from __future__ import annotations

from typing import Annotated

import msgspec
from msgspec import Meta


class Record(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A row of one table.

    >>> a = Diagnostic(doc_id="a.txt", severity="info", code="c", message="m")
    >>> a == Diagnostic(doc_id="a.txt", severity="info", code="c", message="m"), a.line is None
    (True, True)
    """


DocId = Annotated[
    str | None, Meta(description="path of the document below raw_dir, POSIX separators, with its extension")
]


class Document(Record, frozen=True, kw_only=True):
    """One source file."""

    doc_id: DocId = None
    source: Annotated[str, Meta(description="path below raw_dir as found on disk")]
    sha256: Annotated[
        str | None, Meta(description="SHA-256 of the file's bytes, hexadecimal; null where it cannot be read")
    ] = None
    bytes: Annotated[int | None, Meta(description="size of the file in bytes")] = None
    media_type: Annotated[str | None, Meta(description="IANA media type, told by content and name")] = None
    language: Annotated[str | None, Meta(description="main language, BCP 47; null where undecided")] = None
    title: Annotated[str | None, Meta(description="main title")] = None
    subtitle: Annotated[str | None, Meta(description="subtitle")] = None
    authors: Annotated[list[str], Meta(description="authors in the order printed")] = []
    published: Annotated[str | None, Meta(description="date of publication, ISO 8601, may be partial")] = None
    pages: Annotated[int | None, Meta(description="pages found in the source")] = None
    words: Annotated[int | None, Meta(description="words of the normalized text")] = None
    characters: Annotated[int | None, Meta(description="code points of the normalized text")] = None
    status: Annotated[str, Meta(description="ok or failed")] = "ok"
    message: Annotated[str | None, Meta(description="why it failed and what to do")] = None


class Line(Record, frozen=True, kw_only=True):
    """One line of a source, as it stands there. Every source line has exactly one row."""

    doc_id: DocId = None
    line: Annotated[int, Meta(description="line number in the source, from 1")]
    page: Annotated[int | None, Meta(description="page the line stands on, from 1")] = None
    role: Annotated[str, Meta(description="body, heading, note, caption, contents, furniture, residue or blank")] = (
        "body"
    )
    text: Annotated[str, Meta(description="the line as it stands in the source, without its line end")]
    start: Annotated[
        int | None,
        Meta(description="where its cleaned text begins in the normalized text; null where it went elsewhere"),
    ] = None
    end: Annotated[int | None, Meta(description="where its cleaned text ends in the normalized text")] = None
    footnote: Annotated[int | None, Meta(description="the note its cleaned text went to")] = None
    note_start: Annotated[int | None, Meta(description="where its cleaned text begins in that note's text")] = None
    note_end: Annotated[int | None, Meta(description="where its cleaned text ends in that note's text")] = None
    x0: Annotated[
        float | None, Meta(description="left edge on the page in points; null where the source has no pages")
    ] = None
    top: Annotated[float | None, Meta(description="upper edge in points from the page's upper edge")] = None
    x1: Annotated[float | None, Meta(description="right edge in points")] = None
    bottom: Annotated[float | None, Meta(description="lower edge in points from the page's upper edge")] = None
    size: Annotated[float | None, Meta(description="type size in points")] = None
    bold: Annotated[bool | None, Meta(description="whether it is set in bold; null where unknown")] = None
    italic: Annotated[bool | None, Meta(description="whether it is set in italics; null where unknown")] = None
    confidence: Annotated[float | None, Meta(description="how sure OCR is of its words, 0 to 1")] = None


class Correction(Record, frozen=True, kw_only=True):
    """One change to one source line: ``before`` at ``column`` became ``after``."""

    doc_id: DocId = None
    correction: Annotated[int, Meta(description="ordinal within the document")]
    line: Annotated[int, Meta(description="source line")]
    column: Annotated[int, Meta(description="0-based code point column in the source line")]
    rule: Annotated[str, Meta(description="id of the rule that made the change")]
    before: Annotated[str, Meta(description="what stood there")]
    after: Annotated[str, Meta(description="what stands there now; empty where it was taken out")]
    confidence: Annotated[float, Meta(description="probability that the change is right, 0 to 1")]


class Section(Record, frozen=True, kw_only=True):
    """A heading and the text it governs."""

    doc_id: DocId = None
    section: Annotated[int, Meta(description="ordinal")]
    parent: Annotated[int | None, Meta(description="ordinal of the section it lies in")] = None
    level: Annotated[int, Meta(description="1 = directly below the title")]
    kind: Annotated[
        str,
        Meta(
            description="front, abstract, contents, keywords, introduction, body, conclusion, appendix, references or credits"
        ),
    ]
    label: Annotated[str | None, Meta(description="numbering as printed, repaired: II, A, iv, part three")] = None
    number: Annotated[int | None, Meta(description="value of the numbering")] = None
    title: Annotated[str | None, Meta(description="heading without its label")] = None
    start: Annotated[int, Meta(description="offset of its heading")]
    end: Annotated[int, Meta(description="offset before the next heading of its level or above")]
    first_page: Annotated[int | None, Meta(description="page it begins on")] = None
    last_page: Annotated[int | None, Meta(description="page it ends on")] = None
    words: Annotated[int, Meta(description="words in [start, end)")]


class Block(Record, frozen=True, kw_only=True):
    """A paragraph, heading, list item or other unit of the normalized text; one line of it."""

    doc_id: DocId = None
    block: Annotated[int, Meta(description="ordinal")]
    section: Annotated[int | None, Meta(description="ordinal of the innermost section it lies in")] = None
    kind: Annotated[
        str,
        Meta(
            description="title, heading, paragraph, list_item, caption, quote, turn, table, contents, byline or other"
        ),
    ]
    lead: Annotated[str | None, Meta(description="run-in heading of a paragraph")] = None
    speaker: Annotated[str | None, Meta(description="who speaks, in an interview")] = None
    start: Annotated[int, Meta(description="offset")]
    end: Annotated[int, Meta(description="offset")]
    first_page: Annotated[int | None, Meta(description="page it begins on")] = None
    last_page: Annotated[int | None, Meta(description="page it ends on")] = None


class Footnote(Record, frozen=True, kw_only=True):
    """A footnote, endnote or author's note."""

    doc_id: DocId = None
    footnote: Annotated[int, Meta(description="ordinal")]
    marker: Annotated[str | None, Meta(description="what was printed before it: 1, *, a")] = None
    marker_raw: Annotated[str | None, Meta(description="what the source has there")] = None
    place: Annotated[str, Meta(description="foot, end or byline")] = "foot"
    page: Annotated[int | None, Meta(description="page it begins on")] = None
    text: Annotated[str, Meta(description="its text, repaired, without the marker")]
    call: Annotated[
        int | None, Meta(description="offset in the normalized text where its call stood; null where unsure")
    ] = None
    call_raw: Annotated[str | None, Meta(description="what stood there in the source")] = None
    call_method: Annotated[str | None, Meta(description="mark, glued, displaced or inferred")] = None
    confidence: Annotated[float | None, Meta(description="probability that the call is placed rightly, 0 to 1")] = None
    section: Annotated[int | None, Meta(description="section the call lies in")] = None
    block: Annotated[int | None, Meta(description="block the call lies in")] = None


class Citation(Record, frozen=True, kw_only=True):
    """A work cited in a note or a reference list."""

    doc_id: DocId = None
    citation: Annotated[int, Meta(description="ordinal")]
    footnote: Annotated[
        int | None, Meta(description="the note it stands in; null for an entry of a reference list")
    ] = None
    text: Annotated[str, Meta(description="the citation as it stands in the note")]
    type: Annotated[str | None, Meta(description="CSL type: article-journal, book, report, webpage ...")] = None
    authors: Annotated[list[str], Meta(description="authors as printed, in order")] = []
    title: Annotated[str | None, Meta(description="title")] = None
    container: Annotated[str | None, Meta(description="journal, newspaper, book or series it appeared in")] = None
    publisher: Annotated[str | None, Meta(description="publisher")] = None
    place: Annotated[str | None, Meta(description="place of publication")] = None
    issued: Annotated[str | None, Meta(description="date of issue, ISO 8601, may be partial")] = None
    volume: Annotated[str | None, Meta(description="volume")] = None
    issue: Annotated[str | None, Meta(description="issue")] = None
    pages: Annotated[str | None, Meta(description="page or page range cited or occupied")] = None
    doi: Annotated[str | None, Meta(description="DOI without resolver")] = None
    url: Annotated[str | None, Meta(description="URL, whole and repaired")] = None
    accessed: Annotated[str | None, Meta(description="date of access, ISO 8601")] = None
    ibid: Annotated[bool, Meta(description="whether it only points back (Ibid., Id., op. cit.)")] = False
    refers_to: Annotated[int | None, Meta(description="citation an Ibid. or a repeated work resolves to")] = None


class Statistic(Record, frozen=True, kw_only=True):
    """A quantity stated as a fact."""

    doc_id: DocId = None
    statistic: Annotated[int, Meta(description="ordinal")]
    section: Annotated[int | None, Meta(description="section it stands in")] = None
    block: Annotated[int | None, Meta(description="block it stands in")] = None
    start: Annotated[int, Meta(description="offset of the surface")]
    end: Annotated[int, Meta(description="offset of its end")]
    text: Annotated[str, Meta(description="surface: modifier, number, scale and unit")]
    sentence: Annotated[str, Meta(description="the sentence it stands in")]
    sentence_start: Annotated[int, Meta(description="offset of the sentence")]
    sentence_end: Annotated[int, Meta(description="offset of the sentence's end")]
    kind: Annotated[
        str,
        Meta(
            description="count, money, percent, percentage_point, multiple, ratio, measure, duration, temperature, rank, age or rate"
        ),
    ]
    value: Annotated[float | None, Meta(description="value, scale applied; percent as printed; null for a range")] = (
        None
    )
    low: Annotated[float | None, Meta(description="lower end of a range, or the end of an open bound (more than)")] = (
        None
    )
    high: Annotated[float | None, Meta(description="upper end of a range, or the end of an open bound (less than)")] = (
        None
    )
    modifier: Annotated[str, Meta(description="exact, approx, over, under, at_least, at_most or range")] = "exact"
    unit: Annotated[str | None, Meta(description="unit id")] = None
    currency: Annotated[str | None, Meta(description="ISO 4217 code")] = None
    measure: Annotated[str | None, Meta(description="what is counted or measured")] = None
    change: Annotated[str | None, Meta(description="rise, fall or null")] = None
    time: Annotated[str | None, Meta(description="when, ISO 8601-2 (EDTF)")] = None
    attribution: Annotated[str | None, Meta(description="whose figure the text says it is")] = None
    footnote: Annotated[int | None, Meta(description="the note on its sentence")] = None
    confidence: Annotated[float, Meta(description="probability that the row is right, 0 to 1")] = 1.0
    rule: Annotated[str | None, Meta(description="rule that recognised it: a row of greylit.quantities.rules")] = None


class Caption(Record, frozen=True, kw_only=True):
    """A caption of a figure, table, photo or chart."""

    doc_id: DocId = None
    caption: Annotated[int, Meta(description="ordinal")]
    kind: Annotated[str, Meta(description="figure, table, photo or chart")]
    label: Annotated[str | None, Meta(description="label as printed: Figure 2")] = None
    text: Annotated[str, Meta(description="caption without label and source")]
    source: Annotated[str | None, Meta(description="source or credit named")] = None
    page: Annotated[int | None, Meta(description="page it stands on")] = None
    block: Annotated[int | None, Meta(description="its block")] = None
    images: Annotated[
        list[str], Meta(description="files below processed_dir with the pictures the source has of it")
    ] = []


class Cell(Record, frozen=True, kw_only=True):
    """A cell of a table found in a document."""

    doc_id: DocId = None
    table: Annotated[int, Meta(description="ordinal of the table")]
    row: Annotated[int, Meta(description="row, from 1")]
    column: Annotated[int, Meta(description="column, from 1")]
    text: Annotated[str | None, Meta(description="what the cell says")] = None
    value: Annotated[float | None, Meta(description="its number, where it is one")] = None
    page: Annotated[int | None, Meta(description="page")] = None
    caption: Annotated[int | None, Meta(description="its caption")] = None
    header: Annotated[bool, Meta(description="whether it heads a row or column")] = False
    start: Annotated[
        int | None, Meta(description="offset of its text; null where it does not stand whole in the normalized text")
    ] = None
    end: Annotated[int | None, Meta(description="offset of its end")] = None
    rows: Annotated[int, Meta(description="how many rows it covers")] = 1
    columns: Annotated[int, Meta(description="how many columns it covers")] = 1
    block: Annotated[int | None, Meta(description="block of its row")] = None


class Diagnostic(Record, frozen=True, kw_only=True):
    """Something a person should know about a document."""

    doc_id: DocId = None
    severity: Annotated[str, Meta(description="error, warning or info")]
    code: Annotated[str, Meta(description="stable id of the kind of message")]
    message: Annotated[str, Meta(description="what is the matter and what to do")]
    line: Annotated[int | None, Meta(description="source line")] = None
    page: Annotated[int | None, Meta(description="page")] = None


TABLES: dict[str, type[Record]] = {
    "documents": Document,
    "lines": Line,
    "corrections": Correction,
    "sections": Section,
    "blocks": Block,
    "footnotes": Footnote,
    "citations": Citation,
    "statistics": Statistic,
    "captions": Caption,
    "tables": Cell,
    "diagnostics": Diagnostic,
}
"""Table name → record type, in the order the README presents them."""
