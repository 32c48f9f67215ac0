"""A whole corpus published in one pass over its documents, section by section."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import msgspec

from greylit.files import copy_bytes
from greylit.publication.datapackage import write_datapackage
from greylit.publication.document import PublishedDocument, in_order, note_duplicates
from greylit.publication.files import write_texts
from greylit.publication.footers import MAGIC, RowGroup
from greylit.publication.manifest import MANIFEST, Published, describe_file, published_files, write_manifest
from greylit.publication.parquet import Fragment, SectionTables, TableFile, cut_sections, writing_tables
from greylit.publication.report import Report, ReportPart, write_report
from greylit.publication.works import Works, WorksFile, join_works, render_works, writing_works

WORKS_FILES = ("citations.json", "citations.bib")


class Section(msgspec.Struct, frozen=True):
    """What is published of a run of documents."""

    tables: dict[str, Fragment]
    works: Works
    report: ReportPart


class Placed(msgspec.Struct, frozen=True, array_like=True):
    """Where a section stands in the published files, to copy it from there."""

    spans: dict[str, tuple[int, int]]
    """File below the directory → offset and size."""
    groups: dict[str, list[RowGroup]]
    """File of a table → its row groups."""
    report: ReportPart


def make_section(documents: Iterable[PublishedDocument]) -> Section:
    """What is published of documents that make up a section; one is held at a time."""
    tables, report, rendered = SectionTables(), Report(), []
    for document in documents:
        tables.add(document)
        rendered.append(render_works(document))
        report.add(document)
    return Section(tables.finish(), join_works(rendered), report.gathered())


class Publisher:
    """Takes sections in the order of their documents; see :func:`publishing`."""

    def __init__(
        self, tables: dict[str, tuple[TableFile, IO[bytes]]], works: tuple[WorksFile, WorksFile], report: Report
    ) -> None:
        self._tables, self._works, self._report = tables, dict(zip(WORKS_FILES, works, strict=True)), report

    def add(self, section: Section) -> Placed:
        """Write a section; returns where it stands."""
        spans = {}
        for path, (table, _) in self._tables.items():
            fragment = section.tables[path]
            spans[path] = (len(MAGIC) + table.size, len(fragment.body))
            table.add(fragment)
        for (path, works), part in zip(self._works.items(), (section.works.csl, section.works.bibtex), strict=True):
            spans[path] = (works.place(len(part)), len(part))
            works.file.write(part)
        self._report.extend(section.report)
        return Placed(spans, {path: section.tables[path].groups for path in self._tables}, section.report)

    def copy(self, placed: Placed, old: dict[str, IO[bytes]]) -> Placed:
        """Copy a section from files that were published before; returns where it stands now."""
        spans = {}
        for path, (table, file) in self._tables.items():
            offset, size = placed.spans[path]
            spans[path] = (len(MAGIC) + table.size, size)
            copy_bytes(old[path], file, offset, size)
            table.added(placed.groups[path], size)
        for path, works in self._works.items():
            offset, size = placed.spans[path]
            spans[path] = (works.place(size), size)
            copy_bytes(old[path], works.file, offset, size)
        self._report.extend(placed.report)
        return Placed(spans, placed.groups, placed.report)


@contextmanager
def publishing(directory: Path) -> Iterator[Publisher]:
    """Write the tables, the cited works, the report and the data package of the sections that are added.

    Each file appears when all are whole.
    """
    report = Report()
    with writing_tables(directory) as tables, writing_works(directory) as works:
        yield Publisher(tables, works, report)
    write_report(directory, report)
    write_datapackage(directory)


def publish_corpus(documents: Iterable[PublishedDocument], directory: Path) -> None:
    """Write all that ``processed/`` holds into ``directory``, each file atomically.

    Documents must come once each, in the order of ``doc_id`` (by code point; see
    :func:`~greylit.publication.document.merge_documents`); one is held at a time. Raises ValueError for
    documents out of order and OSError where a file cannot be written. A file that is there twice is warned of.
    """

    files: list[Published] = []

    def written() -> Iterator[PublishedDocument]:
        for document in note_duplicates(in_order(documents)):
            files.extend(write_texts(document, directory))
            yield document

    with publishing(directory) as publisher:
        for section in cut_sections(written()):
            publisher.add(make_section(section))
    write_manifest(directory / MANIFEST, [*files, *(describe_file(directory, path) for path in published_files())])
