"""Bytes of a text file → its lines, losslessly, with what was odd about them."""

from __future__ import annotations

import codecs
import re
from pathlib import PurePosixPath

import msgspec

from greylit.records import Diagnostic

TEXT_TYPES = {".txt": "text/plain", ".text": "text/plain", ".md": "text/markdown", ".markdown": "text/markdown"}
"""Extensions greylit reads, and their media types."""

MAGIC: tuple[tuple[bytes, str], ...] = (
    # first bytes, what the file is
    (b"%PDF", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive (as .docx, .odt, .epub and .xlsx are)"),
    (b"\xd0\xcf\x11\xe0", "an old Microsoft Office document"),
    (b"{\\rtf", "a Rich Text document"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"GIF8", "a GIF image"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "an SQLite database"),
    (b"PAR1", "a Parquet file"),
)

BOMS: tuple[tuple[bytes, str], ...] = (
    # the longer mark first: UTF-32 LE begins with UTF-16 LE's
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


class UnreadableDocument(Exception):
    """The document cannot be processed; the message says why and what to do."""


class Source(msgspec.Struct, frozen=True):
    """The decoded lines of a file, without line ends; ``"\\n".join(lines)`` is the file's text."""

    lines: tuple[str, ...]
    encoding: str
    media_type: str
    diagnostics: tuple[Diagnostic, ...] = ()


def decode_source(data: bytes, name: str) -> Source:
    """Decode the bytes of the file ``name`` (a path; used for its extension and in messages).

    Line ends may be LF, CRLF or CR. Raises UnreadableDocument where the file is no text.

    >>> decode_source(b"caf\\xc3\\xa9\\r\\nau lait", "a.txt").lines
    ('café', 'au lait')
    >>> decode_source("naïve".encode("latin-1"), "a.txt").lines
    ('naïve',)
    >>> decode_source(b"%PDF-1.7 ...", "a.txt")
    Traceback (most recent call last):
    greylit.source.UnreadableDocument: a.txt is a PDF document, not text: convert it to text first, or remove it
    """
    for magic, what in MAGIC:
        if data.startswith(magic):
            raise UnreadableDocument(f"{name} is {what}, not text: convert it to text first, or remove it")
    if not data.strip(b" \t\r\n\f\v\x00\xef\xbb\xbf\xfe\xff"):
        raise UnreadableDocument(f"{name} is empty: put the document's text into it, or remove it")
    text, encoding, diagnostics = _decode(data, name)
    if "\x00" in text:
        diagnostics.append(
            Diagnostic(
                severity="warning",
                code="nul-bytes",
                message=f"{text.count(chr(0))} NUL bytes stand in the file; they are shown as ␀ and taken out of the text",
            )
        )
        text = text.replace("\x00", "␀")
    if not any(c.isalnum() for c in text):
        raise UnreadableDocument(f"{name} holds no letters or digits: check the file, or remove it")
    suffix = PurePosixPath(name).suffix.lower()
    return Source(
        lines=tuple(re.sub("\r\n?", "\n", text).split("\n")),
        encoding=encoding,
        media_type=TEXT_TYPES.get(suffix, "text/plain"),
        diagnostics=tuple(diagnostics),
    )


def _decode(data: bytes, name: str) -> tuple[str, str, list[Diagnostic]]:
    for bom, encoding in BOMS:
        if data.startswith(bom):
            return data[len(bom) :].decode(encoding, "replace"), encoding, []
    if b"\x00" in data and (guess := _guess_utf16(data)):
        return data.decode(guess, "replace"), guess, [_assumed(guess)]
    head = data[:65536]
    controls = sum(c < 32 and c not in b"\t\n\r\f\v\x1b" for c in head)
    if controls > len(head) * 0.05:
        raise UnreadableDocument(f"{name} is binary data under a text name: export the document as text, or remove it")
    try:
        return data.decode("utf-8"), "utf-8", []
    except UnicodeDecodeError:
        pass
    sequences = len(re.findall(rb"[\xc2-\xf4][\x80-\xbf]+", data))
    strays = len(re.findall(rb"[\x80-\xff]", data)) - sum(len(m) for m in re.findall(rb"[\xc2-\xf4][\x80-\xbf]+", data))
    if sequences > strays:
        codecs.register_error("greylit-cp1252", _read_as_cp1252)
        text = data.decode("utf-8", "greylit-cp1252")
        note = Diagnostic(
            severity="warning",
            code="mixed-encoding",
            message=f"the file is UTF-8 but for {strays} bytes, which were read as Windows-1252: check accented letters, or save the file as UTF-8",
        )
        return text, "utf-8", [note]
    encoding = _guess_8bit(data)
    return data.decode(encoding, "replace"), encoding, [_assumed(encoding)]


def _assumed(encoding: str) -> Diagnostic:
    return Diagnostic(
        severity="warning",
        code="assumed-encoding",
        message=f"the file is not UTF-8 and was read as {encoding}: check accented letters, or save the file as UTF-8",
    )


def _read_as_cp1252(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeDecodeError)
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


def _guess_utf16(data: bytes) -> str | None:
    """Tell UTF-16 without a byte order mark by where its NUL bytes stand."""
    head = data[:4096]
    even, odd = head[::2].count(0), head[1::2].count(0)
    half = max(1, len(head) // 2)
    if odd > half * 0.5 and even < half * 0.1:
        return "utf-16-le"
    if even > half * 0.5 and odd < half * 0.1:
        return "utf-16-be"
    return None


def _guess_8bit(data: bytes) -> str:
    """Windows-1252 for western text, what charset-normalizer says where most letters are no ASCII."""
    high = sum(c >= 128 for c in data[:65536])
    if high > 0.2 * len(data[:65536]):
        from charset_normalizer import from_bytes

        best = from_bytes(data[:65536]).best()
        if best is not None:
            return best.encoding
    return "cp1252"
