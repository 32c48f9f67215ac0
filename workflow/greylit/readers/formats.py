"""Formats: what a file is, told by its content before its name, and the reader for it."""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib import import_module

import msgspec

from greylit.reading import Reading, UnreadableDocument
from greylit.settings import Settings


class Format(msgspec.Struct, frozen=True):
    """A kind of file: its name, its media type, and the module and function that read it, if greylit does.

    ``parallel``: the function takes the number of ``cores`` it may use.
    """

    name: str
    media_type: str
    module: str | None = None
    function: str = ""
    parallel: bool = False


def _image(name: str, media_type: str) -> Format:
    return Format(name, media_type, "greylit.readers.images", "read_image_file", parallel=True)


TEXT = Format("a text", "text/plain", "greylit.readers.text", "read_text")

PDF = Format("a PDF document", "application/pdf", "greylit.readers.pdf", "read_pdf", parallel=True)

MAGIC: tuple[tuple[bytes, Format], ...] = (
    # first bytes, what the file is
    (b"%PDF", PDF),
    (b"PK\x03\x04", Format("a ZIP archive (as .docx, .odt, .epub and .xlsx are)", "application/zip")),
    (b"\xd0\xcf\x11\xe0", Format("an old Microsoft Office document", "application/x-ole-storage")),
    (b"{\\rtf", Format("a Rich Text document", "application/rtf")),
    (b"\x89PNG", _image("a PNG image", "image/png")),
    (b"\xff\xd8\xff", _image("a JPEG image", "image/jpeg")),
    (b"\x00\x00\x00\x0cjP  ", _image("a JPEG 2000 image", "image/jp2")),
    (b"II*\x00", _image("a TIFF image", "image/tiff")),
    (b"MM\x00*", _image("a TIFF image", "image/tiff")),
    (b"II+\x00", _image("a TIFF image", "image/tiff")),
    (b"MM\x00+", _image("a TIFF image", "image/tiff")),
    (b"GIF8", _image("a GIF image", "image/gif")),
    (b"\x1f\x8b", Format("a gzip archive", "application/gzip")),
    (b"\x7fELF", Format("a program", "application/x-elf")),
    (b"SQLite format 3", Format("an SQLite database", "application/vnd.sqlite3")),
    (b"PAR1", Format("a Parquet file", "application/vnd.apache.parquet")),
)

PATTERNS: tuple[tuple[re.Pattern[bytes], Format], ...] = (
    # how a file begins of whose kind the first bytes alone say too little
    (re.compile(rb"RIFF.{4}WEBP", re.S), _image("a WebP image", "image/webp")),
    (re.compile(rb"BM.{4}\0{4}.{4}[\x0c\x28-\x7c]\0{3}", re.S), _image("a BMP image", "image/bmp")),
    (re.compile(rb".{0,1019}?%PDF-\d\.\d\s.*?\d obj\b", re.S), PDF),  # a mail's head or the like before it
)


def tell_format(data: bytes, name: str) -> Format:
    """What a file is.

    >>> tell_format(b"%PDF-1.7 ...", "a.txt").name, tell_format(b"Harbours grow.", "a.pdf").name
    ('a PDF document', 'a text')
    """
    known = (kind for magic, kind in MAGIC if data.startswith(magic))
    return next(known, None) or next((kind for pattern, kind in PATTERNS if pattern.match(data)), TEXT)


def read_file(data: bytes, name: str, settings: Settings, *, cores: int = 1) -> Reading:
    """Read a file's bytes; ``name`` is its path below raw_dir. Raises UnreadableDocument.

    The result is the same for any number of ``cores``.

    >>> read_file(b"\\x7fELF...", "a.txt", Settings())
    Traceback (most recent call last):
    greylit.reading.UnreadableDocument: a.txt is a program, which greylit does not read: convert it to text first, or remove it
    """
    kind = tell_format(data, name)
    if kind.module is None:
        raise UnreadableDocument(
            f"{name} is {kind.name}, which greylit does not read: convert it to text first, or remove it"
        )
    reader: Callable[..., Reading] = getattr(import_module(kind.module), kind.function)
    return reader(data, name, settings, cores=cores) if kind.parallel else reader(data, name, settings)
