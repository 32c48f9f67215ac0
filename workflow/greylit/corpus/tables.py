"""From the shards to what users open: the tables, the data package, the cited works and the report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TypeVar

import msgspec

from greylit.corpus.digests import STAGES
from greylit.corpus.shards import Row, read_rows
from greylit.publication.corpus import publish_corpus
from greylit.publication.document import PublishedDocument, merge_documents
from greylit.records import Diagnostic, Document
from greylit.stages import Annotation, Measurement

T = TypeVar("T")


def write_results(
    footnotes: Iterable[str], statistics: Iterable[str], clashes: Mapping[str, str], out_dir: str | Path
) -> list[Document]:
    """Write the tables, the data package, the cited works and the report; returns the failed documents.

    ``footnotes`` and ``statistics`` are the shard files, in the same order. ``clashes`` are documents whose names
    some file systems take for another's, each with that other. One document a shard is in memory at a time.
    """
    failed: list[Document] = []

    def noted(documents: Iterable[PublishedDocument]) -> Iterator[PublishedDocument]:
        for document in documents:
            failed.extend([document.failure] if document.failure else [])
            yield document

    streams = [published(*pair, clashes) for pair in zip(footnotes, statistics, strict=True)]
    publish_corpus(noted(merge_documents(*streams)), Path(out_dir), texts=False)
    return failed


def published(footnotes: str, statistics: str, clashes: Mapping[str, str]) -> Iterator[PublishedDocument]:
    """The documents of one shard, in the order of their doc_id."""
    for annotated, measured in zip(read_rows(footnotes), read_rows(statistics), strict=True):
        yield PublishedDocument(
            doc_id=measured.doc_id,
            annotation=_decode(annotated, Annotation) if not annotated.failed else None,
            measurement=_decode(measured, Measurement) if not measured.failed else None,
            failure=measured.document() if measured.failed else None,
            diagnostics=[*measured.diagnostics, *_clash(clashes.get(measured.doc_id))],
        )


def _clash(other: str | None) -> list[Diagnostic]:
    message = (
        f"{other} differs from this document's name only in ways that macOS and Windows ignore: "
        "their texts would overwrite each other there; rename one"
    )
    return [Diagnostic(severity="warning", code="name-clash", message=message)] if other else []


def _decode(row: Row, kind: type[T]) -> T:
    return msgspec.msgpack.decode(row.value, type=kind)


def failures(failed: Iterable[Document]) -> str:
    """What to tell the user about documents that failed, a line each; empty where there is none."""
    lines = [f"  {document.message}" for document in failed]
    head = "1 document failed" if len(lines) == 1 else f"{len(lines)} documents failed"
    return "\n".join([f"{head}:", *lines, ""]) if lines else ""


def prune(processed_dir: str | Path, shards: Iterable[str]) -> None:
    """Remove the shard files, logs and benchmarks of shards that have no documents any more."""
    known = set(shards)
    for kind in (".stages", ".logs", ".benchmarks"):
        for stage in STAGES:
            folder = Path(processed_dir, kind, stage)
            for path in sorted(folder.glob("[0-9a-f][0-9a-f].*")):
                if path.name[:2] not in known:
                    path.unlink()
