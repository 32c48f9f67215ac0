"""Formats: what a file is, told by its content before its name, and the reader for it."""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib import import_module

import msgspec

from greylit.readers.markup import tell_markup
from greylit.reading import Reading, UnreadableDocument
from greylit.settings import Settings


class Format(msgspec.Struct, frozen=True):
    """A kind of file: its name, its media type, the module and function that read it; or what to do where none does.

    ``parallel``: the function takes the number of ``cores`` it may use.
    """

    name: str
    media_type: str
    module: str | None = None
    function: str = ""
    parallel: bool = False
    advice: str = "convert it to text first, or remove it"


def _image(name: str, media_type: str) -> Format:
    return Format(name, media_type, "greylit.readers.images", "read_image_file", parallel=True)


WORD = "open it in a word processor and save it as .docx"
SHEET = "save the tables that matter as .html, or what it says as .docx"
TEXT = Format("a text", "text/plain", "greylit.readers.text", "read_text")

PDF = Format("a PDF document", "application/pdf", "greylit.readers.pdf", "read_pdf", parallel=True)

MAGIC: tuple[tuple[bytes, Format], ...] = (
    # first bytes, what the file is
    (b"%PDF", PDF),
    (b"{\\rtf", Format("a Rich Text document", "application/rtf", advice=WORD)),
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

ARCHIVES: dict[str, Format] = {
    # what a ZIP archive's parts say it is
    "docx": Format(
        "a Word document",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "greylit.readers.docx",
        "read_docx",
    ),
    "odt": Format("an OpenDocument text", "application/vnd.oasis.opendocument.text", "greylit.readers.odt", "read_odt"),
    "epub": Format("an EPUB book", "application/epub+zip", "greylit.readers.epub", "read_epub"),
    "xlsx": Format(
        "an Excel workbook", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", advice=SHEET
    ),
    "pptx": Format(
        "a PowerPoint presentation",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        advice="save it as PDF",
    ),
    "ods": Format("an OpenDocument spreadsheet", "application/vnd.oasis.opendocument.spreadsheet", advice=SHEET),
    "odp": Format(
        "an OpenDocument presentation", "application/vnd.oasis.opendocument.presentation", advice="save it as PDF"
    ),
    "pages": Format("an Apple Pages document", "application/vnd.apple.pages", advice="export it as Word or EPUB"),
    "zip": Format("a ZIP archive", "application/zip", advice="unpack it, and put here the documents it holds"),
}

MARKUPS: dict[str, Format] = {
    # what a file's first element says it is
    "html": Format("a web page", "text/html", "greylit.readers.html", "read_html"),
    "fodt": Format(
        "a flat OpenDocument text", "application/vnd.oasis.opendocument.text", "greylit.readers.odt", "read_flat_odt"
    ),
    "hocr": Format("an hOCR file", "text/vnd.hocr+html", "greylit.readers.ocr_exports", "read_hocr"),
    "alto": Format("an ALTO file", "application/alto+xml", "greylit.readers.ocr_exports", "read_alto"),
    "page": Format("a PAGE file", "application/vnd.prima.page+xml", "greylit.readers.ocr_exports", "read_page_xml"),
    "mhtml": Format("a web archive", "multipart/related", "greylit.readers.html", "read_archived_page"),
    "xml": Format("XML of a kind of its own", "application/xml", advice="export the document as HTML or text"),
}

COMPOUNDS: tuple[tuple[str, Format], ...] = (
    # streams of an OLE container, in its own UTF-16, and what the file then is; the first that is there counts
    (
        "EncryptedPackage",
        Format(
            "an Office document protected by a password",
            "application/x-ole-storage",
            advice="open it in Office and save it without one",
        ),
    ),
    ("WordDocument", Format("an old Word document", "application/msword", advice=WORD)),
    ("Workbook", Format("an old Excel workbook", "application/vnd.ms-excel", advice=SHEET)),
    (
        "PowerPoint Document",
        Format("an old PowerPoint presentation", "application/vnd.ms-powerpoint", advice="save it as PDF"),
    ),
    ("__properties_version1.0", Format("an Outlook message", "application/vnd.ms-outlook", advice="save it as text")),
)
COMPOUND = Format("an old Microsoft Office document", "application/x-ole-storage", advice=WORD)


def tell_format(data: bytes, name: str) -> Format:
    """What a file is. Raises UnreadableDocument where it is a damaged archive.

    >>> tell_format(b"%PDF-1.7 ...", "a.txt").name, tell_format(b"Harbours grow.", "a.pdf").name
    ('a PDF document', 'a text')
    """
    if data.startswith(b"PK\x03\x04"):
        from greylit.readers.archive import tell_archive

        return ARCHIVES[tell_archive(data, name)]
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        return next((kind for stream, kind in COMPOUNDS if stream.encode("utf-16-le") in data), COMPOUND)
    if (markup := tell_markup(data, name)) is not None:
        return MARKUPS.get(markup, MARKUPS["xml"])
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
        raise UnreadableDocument(f"{name} is {kind.name}, which greylit does not read: {kind.advice}")
    reader: Callable[..., Reading] = getattr(import_module(kind.module), kind.function)
    return reader(data, name, settings, cores=cores) if kind.parallel else reader(data, name, settings)
