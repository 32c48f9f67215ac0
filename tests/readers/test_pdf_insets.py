"""Pictures of text on pages of typed text: what they say is read, or it is told that it is not."""

from __future__ import annotations

import random
from io import BytesIO

import pytest
from drawn import add_noise, draw_page
from pdf_press import make_pdf, put_lines, put_picture
from PIL import Image, ImageChops, ImageDraw, ImageFont

from greylit.readers.formats import read_file
from greylit.reading import Reading
from greylit.settings import Settings

LETTER = (
    "Sirs, we have to report that the lower quay was flooded on the night of the storm. "
    "Two of the sheds were carried off, and the crane will not turn. "
    "We ask for timber and for forty men before the winter fleet comes in."
)
IMAGE, SAID = draw_page([[LETTER]], page=(400, 160))
ABOVE = ["The harbour master wrote to the council on the next morning,", "and his letter is shown here as he sent it."]
BELOW = ["The council answered within a week that no timber was to be had,", "and that the men were needed elsewhere."]


def png(image: Image.Image) -> bytes:
    buffer = BytesIO()
    image.save(buffer, "PNG")
    return buffer.getvalue()


def read(*pages, **settings) -> Reading:
    return read_file(make_pdf(*pages, size=(460, 400)), "a.pdf", Settings(**settings))


def letter(canvas):
    put_lines(canvas, 30, 40, ABOVE)
    put_picture(canvas, png(IMAGE), 30, 80, 400, 160)
    put_lines(canvas, 30, 270, BELOW)


def written(reading: Reading) -> list[str]:
    return [line for line in reading.lines if line]


def told(reading: Reading) -> list[tuple[str, str, int | None]]:
    return [(x.code, x.severity, x.page) for x in reading.diagnostics]


def test_a_picture_of_prose_is_read_where_it_stands():
    reading = read(letter)
    assert written(reading) == [*ABOVE, *SAID, *BELOW]
    assert told(reading) == [("picture-read", "warning", 1)]
    assert reading.origin == "digital"


def test_its_lines_have_the_place_and_type_of_the_page():
    reading = read(letter)
    prints = {line: print_ for line, print_ in zip(reading.lines, reading.prints, strict=True) if line}
    for line in SAID:
        x0, top, x1, bottom = prints[line].box
        assert 30 <= x0 < x1 <= 430
        assert 80 <= top < bottom <= 240
        assert prints[line].size == pytest.approx(prints[ABOVE[0]].size, rel=0.15)
        assert prints[line].confidence > 0.8
    regions = [print_.region for print_ in reading.prints]
    assert regions == sorted(regions)


def test_a_picture_cut_into_strips_is_read_as_one():
    def strips(canvas):
        put_lines(canvas, 30, 40, ABOVE)
        for n in range(8):
            height = IMAGE.height / 8
            part = IMAGE.crop((0, round(n * height), IMAGE.width, round((n + 1) * height)))
            put_picture(canvas, png(part), 30, 80 + 20 * n, 400, 20)
        put_lines(canvas, 30, 270, BELOW)

    assert written(read(strips)) == [*ABOVE, *SAID, *BELOW]


def test_a_picture_in_the_second_column_is_read_there():
    image, said = draw_page([[LETTER]], page=(210, 260))
    left = [f"{n} of the boats were laid up" for n in ("One", "Two", "Three", "Four", "Five", "Six", "Seven")] * 3
    right = ["All were found again in May", "but for the one that sank."] * 3

    def columns(canvas):
        put_lines(canvas, 20, 40, left)
        put_picture(canvas, png(image), 235, 30, 210, 260)
        put_lines(canvas, 240, 310, right)

    assert written(read(columns)) == [*left, *said, *right]


def test_without_tesseract_the_typed_text_is_kept_and_the_picture_told():
    reading = read(letter, tesseract="/nowhere")
    assert written(reading) == [*ABOVE, *BELOW]
    assert told(reading) == [("picture-unread", "warning", 1)]


def test_text_that_is_hidden_on_the_picture_is_not_said_twice():
    def page(canvas):
        letter(canvas)
        block = canvas.beginText(70, 400 - 100)
        block.setTextRenderMode(3)
        block.textLines(SAID)
        canvas.drawText(block)

    reading = read(page)
    assert written(reading) == [*ABOVE, *SAID, *BELOW]
    assert [code for code, _, _ in told(reading)] == ["picture-read", "hidden-text"]


def test_a_stamp_typed_on_the_picture_is_said_once():
    def page(canvas):
        letter(canvas)
        put_lines(canvas, 340, 225, ["Exhibit C 12"])

    reading = read(page)
    assert [line for line in written(reading) if "Exhibit" in line] == ["Exhibit C 12"]
    assert set(SAID) <= set(written(reading))


def test_a_picture_that_is_grey_and_lit_from_one_side_is_read():
    light = Image.linear_gradient("L").rotate(90).resize(IMAGE.size).point(lambda value: 150 + value // 3)
    reading = read(framed(add_noise(ImageChops.multiply(IMAGE, light), 0.15)))
    assert written(reading) == [*ABOVE, *SAID, *BELOW]


def draw_chart() -> Image.Image:
    """Bars with the names of places below them."""
    image = Image.new("L", (1600, 640), 255)
    pen = ImageDraw.Draw(image)
    font = ImageFont.load_default(44)
    names = ["Northern ports", "Southern ports", "Inland waters", "Outer islands"]
    for n, name in enumerate(names):
        pen.rectangle((60 + 400 * n, 100 + 90 * n, 260 + 400 * n, 520), fill=60)
        pen.text((40 + 400 * n, 560), name, font=font, fill=0)
    pen.text((300, 20), "Landings of herring in the three years before the war", font=font, fill=0)
    return image


def test_a_chart_is_not_read_but_its_words_are_told():
    def page(canvas):
        put_lines(canvas, 30, 40, ABOVE)
        put_picture(canvas, png(draw_chart()), 30, 80, 400, 160)
        put_lines(canvas, 30, 270, BELOW)

    reading = read(page)
    assert written(reading) == [*ABOVE, *BELOW]
    assert told(reading) == [("picture-unread", "warning", 1)]


def photograph(seed: int) -> Image.Image:
    """Cloudy greys."""
    rng = random.Random(seed)
    small = Image.frombytes("L", (8, 4), bytes(rng.randrange(40, 230) for _ in range(32)))
    return small.resize((800, 320), Image.Resampling.BICUBIC)


def specks(seed: int) -> Image.Image:
    """Dots on paper."""
    rng = random.Random(seed)
    image = Image.new("L", (800, 320), 255)
    for _ in range(40):
        x, y = rng.randrange(780), rng.randrange(300)
        ImageDraw.Draw(image).ellipse((x, y, x + 14, y + 14), fill=0)
    return image


def framed(image: Image.Image, caption: str = ""):
    def page(canvas):
        put_lines(canvas, 30, 40, ABOVE)
        put_picture(canvas, png(image), 30, 80, 400, 160)
        put_lines(canvas, 30, 255, [caption] if caption else [])
        put_lines(canvas, 30, 280, BELOW)

    return page


@pytest.mark.parametrize(
    "page",
    [framed(photograph(1)), framed(IMAGE, "Figure 1. The letter as it was sent.")],
    ids=["photograph", "figure"],
)
def test_photographs_and_figures_are_left_to_themselves(page):
    reading = read(page, tesseract="/nowhere")
    assert told(reading) == []
    assert len(reading.pictures) == ("Figure 1. The letter as it was sent." in reading.lines)


def test_of_many_pictures_without_words_only_the_first_are_read():
    reading = read(*(framed(specks(n)) for n in range(9)))
    assert told(reading) == [("picture-left", "info", 9)]
    assert written(reading) == [*ABOVE, *BELOW] * 9
