"""Formats: what a file is, told by its content before its name, and the reader for it."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

import msgspec

from greylit.reading import Reading, UnreadableDocument
from greylit.settings import Settings


class Format(msgspec.Struct, frozen=True):
    """A kind of file: its name, its media type, and the module and function that read it, if greylit does."""

    name: str
    media_type: str
    module: str | None = None
    function: str = ""


TEXT = Format("a text", "text/plain", "greylit.readers.text", "read_text")

MAGIC: tuple[tuple[bytes, Format], ...] = (
    # first bytes, what the file is
    (b"%PDF", Format("a PDF document", "application/pdf", "greylit.readers.pdf", "read_pdf")),
    (b"PK\x03\x04", Format("a ZIP archive (as .docx, .odt, .epub and .xlsx are)", "application/zip")),
    (b"\xd0\xcf\x11\xe0", Format("an old Microsoft Office document", "application/x-ole-storage")),
    (b"{\\rtf", Format("a Rich Text document", "application/rtf")),
    (b"\x89PNG", Format("a PNG image", "image/png")),
    (b"\xff\xd8\xff", Format("a JPEG image", "image/jpeg")),
    (b"II*\x00", Format("a TIFF image", "image/tiff")),
    (b"MM\x00*", Format("a TIFF image", "image/tiff")),
    (b"GIF8", Format("a GIF image", "image/gif")),
    (b"\x1f\x8b", Format("a gzip archive", "application/gzip")),
    (b"\x7fELF", Format("a program", "application/x-elf")),
    (b"SQLite format 3", Format("an SQLite database", "application/vnd.sqlite3")),
    (b"PAR1", Format("a Parquet file", "application/vnd.apache.parquet")),
)


def tell_format(data: bytes, name: str) -> Format:
    """What a file is.

    >>> tell_format(b"%PDF-1.7 ...", "a.txt").name, tell_format(b"Harbours grow.", "a.pdf").name
    ('a PDF document', 'a text')
    """
    return next((kind for magic, kind in MAGIC if data.startswith(magic)), TEXT)


def read_file(data: bytes, name: str, settings: Settings) -> Reading:
    """Read a file's bytes; ``name`` is its path below raw_dir. Raises UnreadableDocument.

    >>> read_file(b"\\x7fELF...", "a.txt", Settings())
    Traceback (most recent call last):
    greylit.reading.UnreadableDocument: a.txt is a program, which greylit does not read: convert it to text first, or remove it
    """
    kind = tell_format(data, name)
    if kind.module is None:
        raise UnreadableDocument(
            f"{name} is {kind.name}, which greylit does not read: convert it to text first, or remove it"
        )
    reader: Callable[[bytes, str, Settings], Reading] = getattr(import_module(kind.module), kind.function)
    return reader(data, name, settings)
