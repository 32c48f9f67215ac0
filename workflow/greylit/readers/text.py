"""Plain text and Markdown: bytes → lines, losslessly, with what was odd about them."""

from __future__ import annotations

import codecs
import re
from pathlib import PurePosixPath

from greylit.reading import Reading, UnreadableDocument
from greylit.records import Diagnostic, Document
from greylit.settings import Settings
from greylit.tables.typed import find_typed_tables

TEXT_TYPES = {".txt": "text/plain", ".text": "text/plain", ".md": "text/markdown", ".markdown": "text/markdown"}
"""Extensions of text files, and their media types."""

BOMS: tuple[tuple[bytes, str], ...] = (
    # the longer mark first: UTF-32 LE begins with UTF-16 LE's
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def read_text(data: bytes, name: str, settings: Settings | None = None) -> Reading:
    """Read the bytes of the file ``name`` (a path; used for its extension and in messages).

    Line ends may be LF, CRLF or CR. Raises UnreadableDocument where the file is no text.

    >>> read_text(b"caf\\xc3\\xa9\\r\\nau lait", "a.txt").lines
    ['café', 'au lait']
    >>> read_text("naïve".encode("latin-1"), "a.txt").lines
    ['naïve']
    """
    if not data.strip(b" \t\r\n\f\v\x00\xef\xbb\xbf\xfe\xff"):
        raise UnreadableDocument(f"{name} is empty: put the document's text into it, or remove it")
    text, diagnostics = _decode(data, name)
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
    lines = re.sub("\r\n?", "\n", text).split("\n")
    return Reading(
        document=Document(
            source=name, bytes=len(data), media_type=TEXT_TYPES.get(PurePosixPath(name).suffix.lower(), "text/plain")
        ),
        lines=lines,
        tables=find_typed_tables(lines),
        diagnostics=diagnostics,
    )


def _decode(data: bytes, name: str) -> tuple[str, list[Diagnostic]]:
    for bom, encoding in BOMS:
        if data.startswith(bom):
            return data[len(bom) :].decode(encoding, "replace"), []
    if b"\x00" in data and (guess := _guess_utf16(data)):
        return data.decode(guess, "replace"), [_assumed(guess)]
    head = data[:65536]
    controls = sum(c < 32 and c not in b"\t\n\r\f\v\x1b" for c in head)
    if controls > len(head) * 0.05:
        textual = PurePosixPath(name).suffix.lower() in TEXT_TYPES
        what = "binary data under a text name" if textual else "of a kind that greylit does not know"
        raise UnreadableDocument(f"{name} is {what}: export the document as text or PDF, or remove it")
    try:
        return data.decode("utf-8"), []
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
        return text, [note]
    encoding = _guess_8bit(data)
    return data.decode(encoding, "replace"), [_assumed(encoding)]


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
