"""The files of the results: where they go, and never outside their directory."""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
from collections.abc import Container, Sequence
from pathlib import Path, PurePosixPath

from greylit.files import write_file
from greylit.publication.document import PublishedDocument
from greylit.publication.manifest import Published


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


def figures_path(directory: Path, doc_id: str) -> Path:
    """The folder a document's figures go into; see :func:`text_path`."""
    return _below(directory / "figures", doc_id, "")


def write_texts(document: PublishedDocument, directory: Path) -> list[Published]:
    """Write a document's text, Markdown and figures below ``directory``, where they differ from what is there.

    Text and Markdown also of one that failed.
    """
    return write_readings(document.doc_id, document.text, document.markdown, document.pictures, directory)


def write_readings(
    doc_id: str, text: str, markdown: str, pictures: Sequence[tuple[str, bytes]], directory: Path
) -> list[Published]:
    """As :func:`write_texts`, of texts and of the names and bytes of figures; other figures of the document go."""
    folder = figures_path(directory, doc_id)
    contents = [
        (text_path(directory, doc_id), storable(text).encode()),
        (markdown_path(directory, doc_id), storable(markdown).encode()),
        *((folder / name, data) for name, data in pictures),
    ]
    files = []
    for path, content in contents:
        if not _holds(path, content):
            write_file(path, content)
        name = path.relative_to(directory).as_posix()
        files.append(Published(name, len(content), hashlib.sha256(content).hexdigest()))
    remove_figures(folder, {name for name, _ in pictures})
    return files


def remove_figures(folder: Path, kept: Container[str] = ()) -> None:
    """Remove the files of a document's folder of figures but those ``kept``; what lies in folders below is another's."""
    with contextlib.suppress(FileNotFoundError, NotADirectoryError):
        for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
            if entry.name not in kept and not entry.is_dir(follow_symlinks=False):
                os.unlink(entry)
        if not kept:
            with contextlib.suppress(OSError):
                folder.rmdir()


def _holds(path: Path, content: bytes) -> bool:
    try:
        return path.stat().st_size == len(content) and path.read_bytes() == content
    except OSError:
        return False


def _below(root: Path, doc_id: str, suffix: str) -> Path:
    parts = PurePosixPath(doc_id).parts
    if not parts or parts[0] == "/" or ".." in parts or "\0" in doc_id:
        raise ValueError(f"{doc_id!r} is not a path below a directory: it cannot name a file of the results")
    return root.joinpath(*parts[:-1], parts[-1] + suffix)
