"""The unit of publication: one document's results, or why there are none."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator
from operator import attrgetter

import msgspec

from greylit.records import TABLES, Diagnostic, Document, Record
from greylit.stages import Annotation, Measurement

ORDINALS: dict[str, tuple[str, ...]] = {
    "documents": (),
    "lines": ("line",),
    "corrections": ("correction",),
    "sections": ("section",),
    "blocks": ("block",),
    "footnotes": ("footnote",),
    "citations": ("citation",),
    "statistics": ("statistic",),
    "captions": ("caption",),
    "tables": ("table", "row", "column"),
    "diagnostics": (),
}
"""Table → the columns that, after ``doc_id``, order its rows. Diagnostics keep the order they arose in."""


class PublishedDocument(msgspec.Struct, frozen=True, kw_only=True):
    """A document's results as its last stages left them, or the failed document.

    ``failure`` is the document's row where a stage failed; results that came before it may stand
    beside it. ``pictures`` are the names and bytes of its figures. ``diagnostics`` are those that are not in ``annotation`` or ``measurement`` already
    (equal ones are published once). Raises ValueError where there is neither result nor failure.

    >>> failed = Document(source="a.txt", status="failed", message="a.txt is empty")
    >>> PublishedDocument(doc_id="a.txt", failure=failed).document.status
    'failed'
    """

    doc_id: str
    annotation: Annotation | None = None
    measurement: Measurement | None = None
    failure: Document | None = None
    pictures: list[tuple[str, bytes]] = []
    diagnostics: list[Diagnostic] = []

    def __post_init__(self) -> None:
        if self.annotation is None and self.failure is None:
            raise ValueError(f"{self.doc_id}: neither results nor a failure to publish")

    @property
    def document(self) -> Document:
        """The document's row, its ``doc_id`` filled in."""
        row = self.failure
        if row is None:
            assert self.annotation is not None  # __post_init__
            row = self.annotation.document
        return msgspec.structs.replace(row, doc_id=self.doc_id)

    @property
    def text(self) -> str:
        """The normalized text; empty where there is none."""
        return self.annotation.text if self.annotation else ""

    @property
    def markdown(self) -> str:
        """The text as Markdown; where there is none, a comment that says why."""
        if self.annotation:
            return self.annotation.markdown
        return explain_failure(self.document)

    def rows(self, table: str) -> list[Record]:
        """The document's rows of a table, in their order; their ``doc_id`` may still be ``None``.

        Raises KeyError for a table that does not exist.
        """
        ordinals = ORDINALS[table]
        if table == "documents":
            return [self.document]
        found: list[Record] = list(self.diagnostics) if table == "diagnostics" else []
        for part in (self.annotation, self.measurement):
            found += getattr(part, table, ())
        if table == "diagnostics":
            return list(dict.fromkeys(found))
        return sorted(found, key=attrgetter(*ordinals))


def explain_failure(failed: Document) -> str:
    """The Markdown of a document that failed: a comment that says why."""
    message = (failed.message or "").replace("--", "- -")
    return f"<!-- {message} -->\n"


def records(document: PublishedDocument) -> dict[str, list[Record]]:
    """All rows of a document by table, ``doc_id`` filled in: equal to what a table of it alone holds."""
    return {
        table: [msgspec.structs.replace(row, doc_id=document.doc_id) for row in document.rows(table)]
        for table in TABLES
    }


def merge_documents(*streams: Iterable[PublishedDocument]) -> Iterator[PublishedDocument]:
    """Merge streams, each in the order of ``doc_id``, into one; holds one document a stream."""
    return heapq.merge(*streams, key=attrgetter("doc_id"))


def in_order(documents: Iterable[PublishedDocument]) -> Iterator[PublishedDocument]:
    """Pass documents on; raise ValueError where one is not after the one before it, by code point.

    >>> a, b = (PublishedDocument(doc_id=x, failure=Document(source=x, status="failed")) for x in "ab")
    >>> list(in_order([b, a]))
    Traceback (most recent call last):
    ...
    ValueError: 'a' comes after 'b': documents are published once each, in the order of doc_id
    """
    last: str | None = None
    for document in documents:
        if last is not None and document.doc_id <= last:
            raise ValueError(
                f"{document.doc_id!r} comes after {last!r}: documents are published once each, in the order of doc_id"
            )
        last = document.doc_id
        yield document


def note_duplicates(documents: Iterable[PublishedDocument]) -> Iterator[PublishedDocument]:
    """Pass documents on; one whose source has the bytes of an earlier one's gets a warning. Failed ones do not count."""
    first: dict[str, str] = {}
    for document in documents:
        sha256 = document.document.sha256
        if document.failure is not None or sha256 is None:
            yield document
            continue
        other = first.setdefault(sha256, document.doc_id)
        yield (
            document
            if other == document.doc_id
            else msgspec.structs.replace(document, diagnostics=[*document.diagnostics, duplicate_of(other)])
        )


def duplicate_of(other: str) -> Diagnostic:
    """The warning of a document whose source has the bytes of another's."""
    message = f"the file is the same as {other}: its rows count twice; remove one unless both are meant"
    return Diagnostic(severity="warning", code="duplicate-content", message=message)
