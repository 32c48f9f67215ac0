"""Pictures of figures, in every format that holds them: each is kept whole, with the caption it belongs to."""

from __future__ import annotations

import base64
import zlib
from io import BytesIO

import numpy as np
import pytest
from docx_press import drawing, paragraph, press, zip_parts
from hypothesis import given
from hypothesis import strategies as st
from pdf_press import make_pdf, put, put_lines, put_picture
from PIL import Image, ImageDraw

import greylit
from greylit.readers.rasters import read_jpeg_shape, write_png

PROSE = "The harbour office counts the boats that come in each morning, writes the number down and sends it to town."
CAPTIONS = ["Figure 1. Boats by year", "Figure 2. Boats by month", "Figure 3. Boats by port"]


def paint(color: str, kind: str = "PNG", size: tuple[int, int] = (90, 60)) -> bytes:
    """A picture of one colour, with a line across."""
    picture = Image.new("RGB", size, color)
    ImageDraw.Draw(picture).line((0, 0, *size), "white", 3)
    buffer = BytesIO()
    picture.save(buffer, kind)
    return buffer.getvalue()


PAINTED = [paint("red"), paint("navy", "JPEG"), paint("green")]
ICON = paint("black", size=(12, 12))


def color_of(data: bytes) -> tuple[int, ...]:
    """The colour a picture has most of."""
    picture = Image.open(BytesIO(data)).convert("RGB")
    return max(picture.getcolors(1_000_000))[1]


def show(data: bytes, kind: str = "png") -> str:
    return f'<img src="data:image/{kind};base64,{base64.b64encode(data).decode()}">'


def press_html(pictures=None) -> bytes:
    one, two, three = pictures or map(show, PAINTED)
    return f"""<html><body><article><h1>Boats at the quay</h1><p>{PROSE} {PROSE}</p>
    <figure>{one}<figcaption>{CAPTIONS[0]}</figcaption></figure><p>{PROSE}</p>
    <p>{show(ICON)}{two}</p><p class="caption">{CAPTIONS[1]}</p><p>{PROSE}</p>
    <p>{CAPTIONS[2]}</p><p>{three}</p><p>{PROSE}</p></article></body></html>""".encode()


def press_mhtml() -> bytes:
    page = press_html(('<img src="1.png">', '<img src="https://example.org/a/2.jpg">', '<img src="cid:three">'))
    parts = [
        ("text/html", "Content-Location: https://example.org/a/page.html", page),
        ("image/png", "Content-Location: https://example.org/a/1.png", PAINTED[0]),
        ("image/jpeg", "Content-Location: https://example.org/a/2.jpg", PAINTED[1]),
        ("image/png", "Content-ID: <three>", PAINTED[2]),
    ]
    body = "".join(
        f"--edge\r\nContent-Type: {kind}\r\n{place}\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        f"{base64.encodebytes(data).decode()}\r\n"
        for kind, place, data in parts
    )
    head = 'From: saved\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="edge"\r\n\r\n'
    return f"{head}{body}--edge--\r\n".encode()


def press_epub() -> bytes:
    page = press_html(tuple(f'<img src="../img/{n}.x">' for n in range(3)))
    items = '<item id="c" href="text/c.html" media-type="text/html"/>'
    return zip_parts(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": '<container><rootfile full-path="book/b.opf"/></container>',
            "book/b.opf": f'<package><manifest>{items}</manifest><spine><itemref idref="c"/></spine></package>',
            "book/text/c.html": page,
            **{f"book/img/{n}.x": data for n, data in enumerate(PAINTED)},
        }
    )


def press_docx() -> bytes:
    return press(
        paragraph("Boats at the quay", style="Title"),
        paragraph(PROSE),
        paragraph(drawing(0)),
        paragraph(CAPTIONS[0], style="Caption"),
        paragraph(PROSE),
        paragraph(drawing(3), drawing(1)),
        paragraph(CAPTIONS[1], style="Caption"),
        paragraph(PROSE),
        paragraph(CAPTIONS[2], style="Caption"),
        paragraph(drawing(2)),
        paragraph(PROSE),
        pictures=(*PAINTED, ICON),
    )


ODT = "".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{space}:1.0" '
    for name, space in (("office", "office"), ("text", "text"), ("draw", "drawing"))
)


def odt_body(pictures: list[str]) -> str:
    one, two, three = (f"<draw:frame>{picture}</draw:frame>" for picture in pictures)
    paragraphs = [
        PROSE,
        f"<draw:frame><draw:text-box><text:p>{one}{CAPTIONS[0]}</text:p></draw:text-box></draw:frame>",
        PROSE,
        two,
        CAPTIONS[1],
        PROSE,
        CAPTIONS[2],
        three,
        PROSE,
    ]
    said = "".join(f"<text:p>{p}</text:p>" for p in paragraphs)
    return f"<office:body><office:text>{said}</office:text></office:body>"


def press_odt() -> bytes:
    space = 'xmlns:xlink="http://www.w3.org/1999/xlink"'
    pictures = [f'<draw:image xlink:href="Pictures/{n}"/>' for n in range(3)]
    return zip_parts(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content {ODT}{space}>{odt_body(pictures)}</office:document-content>",
            **{f"Pictures/{n}": data for n, data in enumerate(PAINTED)},
        }
    )


def press_fodt() -> bytes:
    coded = [f"<office:binary-data>{base64.encodebytes(data).decode()}</office:binary-data>" for data in PAINTED]
    body = odt_body([f"<draw:image>{data}</draw:image>" for data in coded])
    kind = 'office:mimetype="application/vnd.oasis.opendocument.text"'
    return f'<?xml version="1.0"?><office:document {ODT}{kind}>{body}</office:document>'.encode()


@pytest.mark.parametrize("make", [press_html, press_mhtml, press_epub, press_docx, press_odt, press_fodt])
def test_pictures_are_kept_with_their_captions(make, tmp_path):
    (tmp_path / "file").write_bytes(make())
    made = greylit.process(tmp_path / "file", doc_id="un/boats")
    assert made.status == "ok", made.message
    captions = made.tables["captions"].to_pylist()
    assert [f"{c['label']}. {c['text']}" for c in captions] == CAPTIONS
    names = [f"figures/un/boats/{n}" for n in ("1.png", "2.jpg", "3.png")]
    assert [c["images"] for c in captions] == [[name] for name in names]
    assert made.figures == dict(zip(names, PAINTED, strict=True))
    for name in names:
        assert f"](../../{name})" in made.markdown


def put_chart(canvas, x: float, top: float) -> None:
    """A chart of four bars, 120 points wide and 80 high, with its axis and labels."""
    height = canvas._pagesize[1]
    for n in range(4):
        canvas.setFillColorRGB(0.1, 0.2, 0.2 * n)
        canvas.rect(x + 30 * n, height - top - 80, 20, 20 + 20 * n, stroke=0, fill=1)
    canvas.setFillColorRGB(0, 0, 0)
    canvas.line(x, height - top - 80, x + 120, height - top - 80)
    for n in range(4):
        put(canvas, x + 30 * n, top + 89, f"{2016 + n}", size=7)


def test_figures_of_a_pdf_page(tmp_path):
    photograph, drawn = paint("maroon", "JPEG", (300, 200)), paint("green", size=(300, 200))

    def page(canvas):
        put_picture(canvas, paint("black", size=(60, 60)), 500, 20, 42, 42)  # the publisher's sign
        put_lines(canvas, 72, 90, [PROSE[:80]] * 5)
        put_picture(canvas, photograph, 72, 160, 150, 100)
        put(canvas, 72, 275, CAPTIONS[0], size=8)
        put_picture(canvas, drawn, 320, 160, 150, 100)
        put(canvas, 320, 275, CAPTIONS[1], size=8)
        put_lines(canvas, 72, 310, [PROSE[:80]] * 12)
        put_chart(canvas, 72, 460)
        put(canvas, 72, 565, CAPTIONS[2], size=8)
        put_lines(canvas, 72, 600, [PROSE[:80]] * 6)
        put(canvas, 72, 700, "Table 1. What nobody drew", size=8)

    (tmp_path / "a.pdf").write_bytes(make_pdf(page))
    made = greylit.process(tmp_path / "a.pdf")
    captions = {c["label"]: c["images"] for c in made.tables["captions"].to_pylist()}
    assert captions == {
        "Figure 1": ["figures/a.pdf/1.jpg"],
        "Figure 2": ["figures/a.pdf/2.png"],
        "Figure 3": ["figures/a.pdf/3.png"],
        "Table 1": [],
    }
    assert made.figures["figures/a.pdf/1.jpg"] == photograph
    assert color_of(made.figures["figures/a.pdf/2.png"]) == (0, 128, 0)
    chart = Image.open(BytesIO(made.figures["figures/a.pdf/3.png"]))
    inches = [side / 200 for side in chart.size]
    assert inches == pytest.approx([124 / 72, 98 / 72], abs=0.12), "bars, axis and years, and nothing else"


def test_the_numbers_of_an_axis_are_no_text_however_many_dots_there_are(tmp_path):
    def page(canvas):
        put_lines(canvas, 72, 90, [PROSE[:80]] * 5)
        put_chart(canvas, 72, 260)
        for k in range(40):
            put(canvas, 76 + 2.5 * k, 270 + k * 7 % 60, "•", "Helvetica", 4)
        put(canvas, 72, 365, CAPTIONS[0], size=8)
        put_lines(canvas, 72, 400, [PROSE[:80]] * 6)

    (tmp_path / "a.pdf").write_bytes(make_pdf(page))
    assert "2016" not in greylit.process(tmp_path / "a.pdf").text


def test_what_is_no_picture_is_told(tmp_path):
    (tmp_path / "a.html").write_bytes(press_html((show(b"GIF89a cut"), show(PAINTED[1]), show(zlib.compress(b"x")))))
    made = greylit.process(tmp_path / "a.html")
    assert [c["images"] for c in made.tables["captions"].to_pylist()] == [[], ["figures/a.html/2.jpg"], []]
    told = [d["code"] for d in made.tables["diagnostics"].to_pylist()]
    assert told.count("picture-unreadable") == 2


def test_a_picture_belongs_to_one_caption(tmp_path):
    frame = '<draw:frame><draw:image xlink:href="Pictures/0"/></draw:frame>'
    said = "".join(f"<text:p>{p}</text:p>" for p in (PROSE, frame + CAPTIONS[0], CAPTIONS[1], PROSE))
    space = 'xmlns:xlink="http://www.w3.org/1999/xlink"'
    body = f"<office:body><office:text>{said}</office:text></office:body>"
    parts = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f"<office:document-content {ODT}{space}>{body}</office:document-content>",
        "Pictures/0": PAINTED[0],
    }
    (tmp_path / "a.odt").write_bytes(zip_parts(parts))
    made = greylit.process(tmp_path / "a.odt")
    assert [c["images"] for c in made.tables["captions"].to_pylist()] == [["figures/a.odt/1.png"], []]


@given(st.integers(1, 9), st.integers(1, 9), st.booleans(), st.binary(min_size=243, max_size=243))
def test_a_png_shows_the_pixels_it_is_made_of(height, width, coloured, data):
    shape = (height, width, 3) if coloured else (height, width)
    pixels = np.frombuffer(data, dtype=np.uint8)[: np.prod(shape)].reshape(shape)
    with Image.open(BytesIO(write_png(pixels))) as picture:
        assert picture.mode == ("RGB" if coloured else "L")
        assert np.array_equal(np.asarray(picture), pixels)


@pytest.mark.parametrize(("mode", "colours"), [("L", 1), ("RGB", 3), ("CMYK", 4)])
@pytest.mark.parametrize("progressive", [False, True])
def test_the_shape_of_a_jpeg_is_read_from_its_head(mode, colours, progressive):
    buffer = BytesIO()
    Image.new(mode, (70, 41)).save(buffer, "JPEG", progressive=progressive, dpi=(300, 300), comment=b"\xff\xc0 quay")
    assert read_jpeg_shape(buffer.getvalue()) == (70, 41, colours)
    assert read_jpeg_shape(buffer.getvalue()[:40]) is None
