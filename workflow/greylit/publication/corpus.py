"""A whole corpus published in one pass over its documents."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from greylit.publication.datapackage import write_datapackage
from greylit.publication.document import PublishedDocument, in_order, note_duplicates
from greylit.publication.files import write_text, write_texts
from greylit.publication.parquet import writing_tables
from greylit.publication.report import Report
from greylit.publication.works import writing_works


def publish_corpus(documents: Iterable[PublishedDocument], directory: Path, texts: bool = True) -> None:
    """Write all that ``processed/`` holds into ``directory``, each file atomically.

    Documents must come once each, in the order of ``doc_id`` (by code point; see
    :func:`~greylit.publication.document.merge_documents`); one is held at a time. ``texts`` says
    whether to write ``text/`` and ``markdown/`` too. Raises ValueError for documents out of order
    and OSError where a file cannot be written. A file that is there twice is warned of.
    """
    report = Report()
    with writing_tables(directory / "tables") as tables, writing_works(directory) as works:
        for document in note_duplicates(in_order(documents)):
            tables.write(document)
            works.write(document)
            report.add(document)
            if texts:
                write_texts(document, directory)
    write_text(directory / "report" / "index.html", report.page())
    write_datapackage(directory)
