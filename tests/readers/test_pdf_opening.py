"""PDF files that are encrypted, damaged or mislabelled."""

import pytest
from pdf_press import make_pdf, put
from reportlab.lib.pdfencrypt import StandardEncryption

from greylit.readers.formats import read_file
from greylit.reading import UnreadableDocument
from greylit.settings import Settings

LINE = "The lamps on the quay were lit at six."


def page(canvas):
    put(canvas, 72, 100, LINE)


def encrypt(user: str, owner: str = "warden", strength: int = 128) -> bytes:
    return make_pdf(page, encrypt=StandardEncryption(user, owner, strength=strength))


@pytest.mark.parametrize("strength", [40, 128])
def test_an_encrypted_file_is_opened_by_the_password_of_its_pattern(strength):
    data = encrypt("lantern", strength=strength)
    passwords = {"other/*": "wrong", "*.pdf": "wrong too", "board/*": "lantern"}
    assert read_file(data, "board/minutes.pdf", Settings(passwords=passwords)).lines == [LINE]


def test_the_owners_password_opens_too():
    assert read_file(encrypt("lantern"), "a.pdf", Settings(passwords={"a.pdf": "warden"})).lines == [LINE]


def test_a_file_that_only_its_owner_protects_just_opens():
    assert read_file(encrypt(""), "a.pdf", Settings()).lines == [LINE]


@pytest.mark.parametrize(
    ("passwords", "message"),
    [
        ({}, r'board/a\.pdf is encrypted: put its password into config\.yaml, below passwords, as "board/a\.pdf":'),
        ({"a.pdf": "lantern"}, r"board/a\.pdf is encrypted: put its password into"),
        ({"board/*": "lamp"}, r"board/a\.pdf is encrypted, and the password that config\.yaml gives for it does not"),
    ],
)
def test_without_the_right_password_it_is_said_where_to_put_it(passwords, message):
    with pytest.raises(UnreadableDocument, match=message):
        read_file(encrypt("lantern"), "board/a.pdf", Settings(passwords=passwords))


def test_a_damaged_cross_reference_table_is_mended():
    data = make_pdf(page)
    at = data.rindex(b"xref", 0, data.rindex(b"startxref"))
    assert read_file(data[:at] + b"x" * 60 + data[at + 60 :], "a.pdf", Settings()).lines == [LINE]


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a"])
@pytest.mark.parametrize("before", [b"", b"Content-Type: application/pdf\r\n\r\n", b"\n\n\x00\x00"])
def test_a_pdf_is_known_by_its_content(name, before):
    assert read_file(before + make_pdf(page), name, Settings()).lines == [LINE]


def test_a_text_that_speaks_of_pdf_is_a_text():
    reading = read_file(b"A file begins with\n%PDF-1.7 and goes on.", "a.pdf", Settings())
    assert reading.lines == ["A file begins with", "%PDF-1.7 and goes on."]
