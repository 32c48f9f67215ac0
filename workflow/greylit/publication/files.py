"""The files of the results: where they go, and never outside their directory."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath

from greylit.files import write_file
from greylit.publication.document import PublishedDocument


def storable(text: str) -> str:
    """Replace lone surrogates, which no file can hold, one for one: offsets stay right.

    >>> storable("a\\ud800b") == "a\\ufffdb"
    True
    """
    return re.sub("[\ud800-\udfff]", "\ufffd", text)


def write_text(path: Path, text: str, durable: bool = False) -> None:
    """Write a text as UTF-8, line ends as they are."""
    write_file(path, storable(text).encode(), durable)


def text_path(directory: Path, doc_id: str) -> Path:
    """Where a document's text goes. Raises ValueError where ``doc_id`` leads out of the directory.

    >>> text_path(Path("processed"), "un/report.pdf").as_posix()
    'processed/text/un/report.pdf.txt'
    """
    return _below(directory / "text", doc_id, ".txt")


def markdown_path(directory: Path, doc_id: str) -> Path:
    """Where a document's Markdown goes; see :func:`text_path`."""
    return _below(directory / "markdown", doc_id, ".md")


def write_texts(document: PublishedDocument, directory: Path) -> None:
    """Write a document's text and Markdown below ``directory``, also of one that failed."""
    write_text(text_path(directory, document.doc_id), document.text)
    write_text(markdown_path(directory, document.doc_id), document.markdown)


def _below(root: Path, doc_id: str, suffix: str) -> Path:
    parts = PurePosixPath(doc_id).parts
    if not parts or parts[0] == "/" or ".." in parts or "\0" in doc_id:
        raise ValueError(f"{doc_id!r} is not a path below a directory: it cannot name a file of the results")
    return root.joinpath(*parts[:-1], parts[-1] + suffix)
