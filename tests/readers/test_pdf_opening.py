"""PDF files that are encrypted, damaged or mislabelled."""

import re
import zlib
from io import BytesIO

import pypdfium2
import pytest
from pdf_press import A4, make_pdf, put
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


def test_a_damaged_page_does_not_take_the_others_down():
    data = make_pdf(page, page, page)
    second = [m.start() for m in re.finditer(rb"/Type /Page\b", data)][1]
    reading = read_file(data[:second] + b"/Type /Xxxx" + data[second + 11 :], "a.pdf", Settings())
    assert reading.pages == [1, 3]
    assert [(x.code, x.page) for x in reading.diagnostics] == [("damaged-pages", 2)]


def test_what_was_filled_into_a_form_is_read():
    def form(canvas):
        put(canvas, 72, 100, "Name of the applicant")
        canvas.acroForm.textfield(name="applicant", value="Ada Quayle", x=72, y=600, width=200, height=20)

    assert read_file(make_pdf(form), "a.pdf", Settings()).lines == ["Name of the applicant", "Ada Quayle"]


def test_attached_files_are_told_of():
    source = pypdfium2.PdfDocument(make_pdf(page))
    source.new_attachment("budget.xlsx").set_data(b"PK")
    buffer = BytesIO()
    source.save(buffer)
    (told,) = read_file(buffer.getvalue(), "a.pdf", Settings()).diagnostics
    assert told.code == "attachments"
    assert "budget.xlsx" in told.message


def unseen(kind: str):
    secret = "The name nobody may read."

    def draw(canvas):
        put(canvas, 72, 100, LINE)
        if kind == "white":
            canvas.setFillGray(1)
            put(canvas, 72, 200, secret)
        elif kind == "invisible":
            text = canvas.beginText(72, 500)
            text.setFont("Times-Roman", 10)
            text.setTextRenderMode(3)
            text.textLine(secret)
            canvas.drawText(text)
        elif kind == "blacked out":
            put(canvas, 72, 200, secret)
            canvas.rect(70, A4[1] - 203, 140, 12, stroke=0, fill=1)
        elif kind == "beyond the crop":
            canvas.setCropBox((0, 300, 595, 842))
            put(canvas, 72, 700, secret)

    return draw


@pytest.mark.parametrize("kind", ["white", "invisible", "blacked out", "beyond the crop"])
def test_text_that_no_viewer_shows_is_left_out_and_told_of(kind):
    reading = read_file(make_pdf(unseen(kind)), "a.pdf", Settings())
    assert reading.lines == [LINE]
    (told,) = reading.diagnostics
    assert (told.code, told.page) == ("hidden-text", 1)
    assert "The name nobody may read." in told.message


def test_light_letters_on_a_dark_ground_are_seen():
    def draw(canvas):
        canvas.rect(0, 0, *A4, stroke=0, fill=1)
        canvas.setFillGray(1)
        put(canvas, 72, 100, LINE)
        canvas.setFillGray(0.5)
        canvas.rect(60, A4[1] - 215, 300, 30, stroke=0, fill=1)
        canvas.setFillGray(0.9)
        put(canvas, 72, 200, LINE)

    reading = read_file(make_pdf(draw), "a.pdf", Settings())
    assert (reading.lines, reading.diagnostics) == ([LINE, LINE], [])


def shelve(canvas):
    """Three pages of their own."""
    for n, word in enumerate(("first", "second", "third")):
        if n:
            canvas.showPage()
        put(canvas, 72, 100, f"{LINE} So it was in the {word} year.")


SHELVED = [f"{LINE} So it was in the {word} year." for word in ("first", "second", "third")]


@pytest.mark.parametrize("lost", [40, 400])
def test_a_file_without_its_end_is_read(lost):
    reading = read_file(make_pdf(shelve)[:-lost], "a.pdf", Settings())
    assert reading.lines == SHELVED
    assert [x.code for x in reading.diagnostics] == ["damaged-file"]


def test_of_a_file_that_is_cut_off_the_pages_left_are_read():
    data = make_pdf(shelve, pageCompression=0)
    reading = read_file(data[: data.index(b"third")], "a.pdf", Settings())
    assert reading.lines[:2] == SHELVED[:2]
    assert [x.code for x in reading.diagnostics] == ["damaged-file"]
    with pytest.raises(UnreadableDocument, match="damaged"):
        read_file(data[: data.index(b"first")], "a.pdf", Settings())


def test_a_file_that_lost_its_page_tree_is_read():
    data = make_pdf(shelve)
    tree = re.search(rb"<<\s*/Count.*?/Type /Pages\s*>>", data, re.DOTALL)[0]
    assert read_file(data.replace(tree, b" " * len(tree)), "a.pdf", Settings()).lines == SHELVED


def test_pages_in_object_streams_are_found():
    pages = pypdfium2.PdfDocument(make_pdf(shelve))
    plain = BytesIO()
    pages.save(plain)
    data = pack_objects(plain.getvalue())
    assert read_file(data, "a.pdf", Settings()).lines == SHELVED


def pack_objects(data: bytes) -> bytes:
    """A file without table whose objects, but for streams, are in an object stream."""
    objects = [(int(m[1]), m[2].strip()) for m in re.finditer(rb"(\d+) 0 obj(.*?)endobj", data, re.DOTALL)]
    loose = [(n, body) for n, body in objects if b"stream" not in body and b"/Catalog" not in body]
    at, heads = 0, []
    for n, body in loose:
        heads.append(b"%d %d" % (n, at))
        at += len(body) + 1
    head = b" ".join(heads) + b"\n"
    packed = zlib.compress(head + b"\n".join(body for _, body in loose))
    out = b"%PDF-1.5\n"
    for n, body in objects:
        if b"stream" in body:
            out += b"%d 0 obj\n" % n + body + b"\nendobj\n"
    held = b"<< /Type /ObjStm /Filter /FlateDecode /N %d /First %d /Length %d >>" % (len(loose), len(head), len(packed))
    return out + b"900 0 obj\n" + held + b"\nstream\n" + packed + b"\nendstream\nendobj\n"
