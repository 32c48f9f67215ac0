"""Files that hold files: told by their parts, and clear words where they cannot be read."""

from __future__ import annotations

import contextlib
import zipfile
from io import BytesIO

import pytest
from docx_press import paragraph, press, zip_parts
from hypothesis import given, settings
from hypothesis import strategies as st

from greylit.reading import UnreadableDocument
from greylit.settings import Settings
from greylit.stages import read

DOCX = press(paragraph("The quays are long."))
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)
BOMB = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><w>&b;</w>'


def encrypt(data: bytes) -> bytes:
    """The same archive, its parts said to be encrypted."""
    out = bytearray(data)
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = out.find(mark)
        while at >= 0:
            out[at + flags] |= 1
            at = out.find(mark, at + 4)
    return bytes(out)


CASES = [
    # name, bytes, what is said
    ("book.docx", zip_parts({"xl/workbook.xml": "<w/>"}), "book.docx is an Excel workbook.*save the tables"),
    ("a.docx", zip_parts({"ppt/presentation.xml": "<p/>"}), "PowerPoint presentation.*save it as PDF"),
    ("a.ods", zip_parts({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}), "OpenDocument spreadsheet"),
    ("a.zip", zip_parts({"report.txt": "The quays."}), "ZIP archive.*unpack it"),
    ("a.pages", zip_parts({"Index/Document.iwa": ""}), "Apple Pages"),
    ("a.docx", DOCX[:-200], "a.docx is damaged or cut off: get it anew"),
    ("a.docx", DOCX[:30], "damaged or cut off"),
    ("a.docx", encrypt(DOCX), "protected by a password"),
    ("a.doc", OLE + "WordDocument".encode("utf-16-le"), "old Word document.*save it as .docx"),
    ("a.docx", OLE + "EncryptedPackage".encode("utf-16-le"), "protected by a password.*save it without one"),
    ("a.xls", OLE + "Workbook".encode("utf-16-le"), "old Excel workbook"),
    ("a.docx", OLE, "old Microsoft Office document"),
    ("a.rtf", b"{\\rtf1 The quays.}", "Rich Text document.*save it as .docx"),
    ("a.xml", b'<?xml version="1.0"?><catalogue/>', "XML of a kind of its own.*export"),
    ("a.docx", zip_parts({"word/document.xml": BOMB}), "declares entities"),
    ("a.docx", zip_parts({"word/document.xml": "<w:document"}), "damaged"),
    ("a.docx", zip_parts({"word/document.xml": "<document/>"}), "no text in its main part"),
    ("a.docx", zip_parts({"word/document.xml": " " * (97 * 2**20)}), "unpacks to more than 96 MB"),
    ("a.docx", press(paragraph("")), "holds no text"),
    (
        "a.odt",
        zip_parts(
            {"mimetype": "application/vnd.oasis.opendocument.text", "META-INF/manifest.xml": "<encryption-data/>"}
        ),
        "protected by a password",
    ),
    ("a.odt", zip_parts({"mimetype": "application/vnd.oasis.opendocument.text"}), "lacks its main part"),
    ("a.epub", zip_parts({"mimetype": "application/epub+zip"}), "does not say where its chapters are"),
]


@pytest.mark.parametrize(("name", "data", "said"), CASES, ids=[f"{n}-{said[:24]}" for n, _, said in CASES])
def test_clear_words(name, data, said):
    with pytest.raises(UnreadableDocument, match=f"^{name}.*" if name in said else said) as caught:
        read(data, name, Settings())
    assert name in str(caught.value)


def test_word_documents_of_any_name():
    for name in ("a.docx", "a.txt", "a.zip", "a"):
        assert read(DOCX, name, Settings()).lines == ["The quays are long."]


def test_parts_under_other_names():
    with zipfile.ZipFile(BytesIO(DOCX)) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    moved = {
        name.replace("word/document", "word/main"): text.replace("/document.", "/main.") for name, text in parts.items()
    }
    assert read(zip_parts(moved), "a.docx", Settings()).lines == ["The quays are long."]


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_damaged_archives_are_read_or_unreadable(data):
    broken = bytearray(DOCX)
    for _ in range(data.draw(st.integers(1, 4))):
        broken[data.draw(st.integers(4, len(broken) - 1))] = data.draw(st.integers(0, 255))
    with contextlib.suppress(UnreadableDocument):
        read(bytes(broken), "a.docx", Settings())
