"""Encodings: the bytes of a page → its text, as browsers read them (https://encoding.spec.whatwg.org)."""

from __future__ import annotations

import codecs
import re

import webencodings

from greylit.records import Diagnostic

PRESCAN = 4096
"""Bytes at the head of a page in which its encoding is looked for; browsers look at 1024 and wait for more."""

BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_COMMENT = re.compile(rb"<!--.*?-->", re.DOTALL)
_META = re.compile(rb"<meta\b[^>]*?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_XML = re.compile(rb"\s*<\?xml\b[^>]*?encoding\s*=\s*[\"']([\w.:-]+)", re.IGNORECASE)


def decode_page(data: bytes) -> tuple[str, list[Diagnostic]]:
    """The text of a page: by byte order mark, by what it declares, else UTF-8 where it is that, else Windows-1252.

    >>> decode_page(b'<meta charset="iso-8859-1"><p>\\x93quay\\x94')[0]
    '<meta charset="iso-8859-1"><p>“quay”'
    """
    for bom, name in BOMS:
        if data.startswith(bom):
            return data[len(bom) :].decode(name, "replace"), []
    head = _COMMENT.sub(b"", data[:PRESCAN])
    declared = _META.search(head) or _XML.match(head)
    encoding = webencodings.lookup(declared[1].decode("ascii", "replace")) if declared else None
    if encoding is not None:
        name = {"utf-16le": "utf-8", "utf-16be": "utf-8", "x-user-defined": "windows-1252"}.get(
            encoding.name, encoding.name
        )
        text = webencodings.lookup(name).codec_info.decode(data, "replace")[0]
        if name == "utf-8" and "\ufffd" in text and not any(c > "\x7f" and c != "\ufffd" for c in text):
            # not one sign beyond ASCII is in UTF-8: the page is wrong about itself
            return _assume(data, "says it is in UTF-8, which it is not,")
        return text, _warn(text, name)
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError:
        return _assume(data, "does not say how it is encoded")


def _assume(data: bytes, why: str) -> tuple[str, list[Diagnostic]]:
    """The text as Windows-1252, and word of it."""
    text = webencodings.lookup("windows-1252").codec_info.decode(data, "replace")[0]
    message = f"the page {why} and was read as Windows-1252: check accented letters, or save it as UTF-8"
    return text, [Diagnostic(severity="warning", code="assumed-encoding", message=message)]


def _warn(text: str, name: str) -> list[Diagnostic]:
    lost = text.count("\ufffd")
    if not lost:
        return []
    message = f"{lost} bytes of the page are no {name}, which it says it is: they are shown as \ufffd"
    return [Diagnostic(severity="warning", code="mixed-encoding", message=message)]
