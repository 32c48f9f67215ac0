"""HTML: the article without the site, lists, tables, notes by their links; encodings; the invariants of the chain."""

from __future__ import annotations

import contextlib
import html
import re

import pytest
from chain_runner import Made, process_bytes
from drawn_parts import PARTS
from hypothesis import given, settings
from hypothesis import strategies as st
from page_press import COMMENTS, COOKIES, DESIGNS, LAMPS, TEASERS, WELL_NOTES, WELLS, plain, press_page

from greylit.readers.html.site import NAMES
from greylit.readers.html.tree import split_names
from greylit.reading import UnreadableDocument

ARTICLES = {"wells": (WELLS, WELL_NOTES), "lamps": (LAMPS, [])}
PROSE = "The quays were built for ships that no longer call, and the town has had to find another use for them."


def read_page(body: str, head: str = "") -> Made:
    return process_bytes(f"<!doctype html><html><head><meta charset=utf-8>{head}</head><body>{body}".encode())


def list_blocks(made: Made) -> list[tuple[str, str]]:
    return [(b.kind, made.text[b.start : b.end]) for b in made.blocks]


@pytest.mark.parametrize("article", sorted(ARTICLES))
@pytest.mark.parametrize("design", sorted(DESIGNS))
class TestSites:
    def test_text(self, design: str, article: str):
        blocks, _ = ARTICLES[article]
        made = process_bytes(press_page(design, *ARTICLES[article]), "page.html")
        said = [text for kind, text in list_blocks(made) if kind != "byline" and text != "References"]
        assert said == [row for block in blocks if block[0] not in ("byline", "date") for row in plain(block)]

    def test_front(self, design: str, article: str):
        blocks, _ = ARTICLES[article]
        made = process_bytes(press_page(design, *ARTICLES[article]), "page.html")
        document = made.document
        dates = {"wells": "2021-03-04", "lamps": "2022-11-17"}
        assert (document.title, document.published) == (blocks[0][1], dates[article])
        assert document.authors == [str(blocks[1][1]).removeprefix("By ")]

    def test_notes(self, design: str, article: str):
        _, notes = ARTICLES[article]
        made = process_bytes(press_page(design, *ARTICLES[article]), "page.html")
        called = ["somebody else dug.", "where it is not."] if notes else []
        assert [note.text for note in made.footnotes] == notes
        assert [made.text[: note.call].endswith(end) for note, end in zip(made.footnotes, called, strict=True)] == [
            True for _ in notes
        ]

    def test_every_word_is_a_line(self, design: str, article: str):
        page = press_page(design, *ARTICLES[article])
        made = process_bytes(page, "page.html")
        shown = re.sub(r"(?is)<(script|style|title)\b.*?</\1>|<!--.*?-->|<[^>]*>", " ", page.decode("utf-8", "replace"))
        lines = set(re.findall(r"\w+", " ".join(line.text for line in made.lines)))
        raised = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
        assert set(re.findall(r"\w+", html.unescape(shown))) <= lines | {w.translate(raised) for w in lines}

    def test_the_site_is_furniture(self, design: str, article: str):
        made = process_bytes(press_page(design, *ARTICLES[article]), "page.html")
        around = {COOKIES, *(text for _, text in COMMENTS), *(text for _, text in TEASERS)}
        assert {line.role for line in made.lines if line.text in around} <= {"furniture"}


@pytest.mark.parametrize(("name", "of_site", "of_article"), NAMES)
def test_names_of_what_stands_around(name, of_site, of_article):
    assert name in split_names(of_site)
    assert not set(split_names(of_article)) & {other for other, _, _ in NAMES}


CASES = [
    # what a page holds, the blocks it makes
    ("<p>one<br>two<p>three &amp; four&nbsp;five", [("paragraph", "one two"), ("paragraph", "three & four five")]),
    ("<p>one<br><br>two", [("paragraph", "one"), ("paragraph", "two")]),
    ("one<div>two</div>three", [("paragraph", "one"), ("paragraph", "two"), ("paragraph", "three")]),
    ("<p>10<sup>6</sup> m<sup>2</sup>, H<sub>2</sub>O, the 19<sup>th</sup>", [("paragraph", "10⁶ m², H2O, the 19th")]),
    ("<ol start=3><li>a<li>b</ol>", [("list_item", "3. a"), ("list_item", "4. b")]),
    ("<ol type=i reversed><li>a<li>b</ol>", [("list_item", "ii. a"), ("list_item", "i. b")]),
    ("<ul><li>a<ul><li>b</ul><li>c</ul>", [("list_item", "• a"), ("list_item", "• b"), ("list_item", "• c")]),
    ("<ol><li><p>a</p><p>more</p><li>b</ol>", [("list_item", "1. a"), ("list_item", "more"), ("list_item", "2. b")]),
    ("<blockquote><p>said</p></blockquote>", [("quote", "said")]),
    ("<p>She said <q>no</q>.", [("paragraph", "She said “no”.")]),
    ("<p>kept <del>gone </del>here<span style='display: none'> unseen</span>", [("paragraph", "kept here")]),
    ("<p>seen</p><div hidden>unseen</div><script>x()</script><template><p>t</p></template>", [("paragraph", "seen")]),
    ("<p>a\n   b\t c</p><pre>d\n  e</pre>", [("paragraph", "a b c"), ("paragraph", "d e")]),
    ("<pre class=screen>$ ls\n3 files</pre><pre><code>x</code></pre>", [("other", "$ ls 3 files"), ("other", "x")]),
    ("<dl><dt>Quay<dd>where ships lie</dl>", [("paragraph", "Quay"), ("paragraph", "where ships lie")]),
    ("<p>ka<wbr>meel, <ruby>漢<rp>(<rt>kan<rp>)</ruby>", [("paragraph", "kameel, 漢")]),
    ("<figure><img alt=x><figcaption>The pier</figcaption></figure>", [("caption", "The pier")]),
    ("<p>x<math><mi>y</mi><annotation>z</annotation></math>", [("paragraph", "xy")]),
]


@pytest.mark.parametrize(("body", "blocks"), CASES, ids=[body[:40] for body, _ in CASES])
def test_flow(body, blocks):
    assert list_blocks(read_page(f"<h1>Of many things</h1>{body}"))[1:] == blocks


def test_tables_in_a_grid():
    made = read_page(
        f"<p>{PROSE}</p><table><caption>Table 2. Loads</caption><thead><tr><th rowspan=2>Port<th colspan=2>Tonnes<tr><th>2019<th>2020"
        "<tbody><tr><th scope=row>Oslo<td>1,200<td>900<tr><th scope=row>Bergen<td colspan=2>unknown</table>"
    )
    assert [(c.row, c.column, c.rows, c.columns, c.text, c.header) for c in made.tables] == [
        (1, 1, 2, 1, "Port", True),
        (1, 2, 1, 2, "Tonnes", True),
        (2, 2, 1, 1, "2019", True),
        (2, 3, 1, 1, "2020", True),
        (3, 1, 1, 1, "Oslo", True),
        (3, 2, 1, 1, "1,200", False),
        (3, 3, 1, 1, "900", False),
        (4, 1, 1, 1, "Bergen", True),
        (4, 2, 1, 2, "unknown", False),
    ]
    assert (made.captions[0].label, {c.caption for c in made.tables}) == ("Table 2", {1})


def test_rows_do_not_run_on():
    rows = "".join(f"<tr><td>{name}<td>https://wells.example/{name}-" for name in ("arle", "bode", "cote"))
    made = read_page(f"<p>{PROSE}</p><table><tr><th>Well<th>Address{rows}</table>")
    assert made.text.count("https://wells.example/") == 3
    assert all(cell.text is None or cell.start is not None for cell in made.tables)
    assert "| bode | <https://wells.example/bode-> |" in made.markdown


def test_notes_called_twice_and_in_one_breath():
    notes = '<ol><li id="n1">First. <a href="#c1">a</a> <a href="#c1b">b</a></li><li id="n2">Second. <a href="#c2">^</a></li></ol>'
    mark = '<a id="c{0}" href="#n{1}">{1}</a>'
    made = read_page(
        f"<p>Once.<sup>{mark.format('1', 1)},{mark.format('2', 2)}</sup> Again.<sup>{mark.format('1b', 1)}</sup></p>{notes}"
    )
    assert made.text == "Once. Again.\n"
    assert [(n.marker, n.text, n.call) for n in made.footnotes] == [("1", "First.", 5), ("2", "Second.", 5)]


def test_references_are_no_notes():
    made = read_page(
        f'<p>{PROSE} As was shown [<a href="#r1">1</a>].</p><section><h2>References</h2><ol>'
        '<li id="r1">Quayle, A. (2019). <i>Of Quays</i>. Oslo: Harbour Press.</li></ol></section>'
    )
    assert made.footnotes == []
    assert ("list_item", "1. Quayle, A. (2019). Of Quays. Oslo: Harbour Press.") in list_blocks(made)


def test_contents_are_no_notes():
    made = read_page(
        '<nav class="toc"><ol><li><a href="#s1">1 Quays</a><li><a href="#s2">2 Tolls</a><li><a href="#s3">3 Tides</a></ol></nav>'
        + "".join(f'<h2 id="s{n}">{n} {t}</h2><p>{PROSE}</p>' for n, t in enumerate(("Quays", "Tolls", "Tides"), 1))
    )
    assert made.footnotes == []
    assert [s.title for s in made.sections if s.title] == ["Quays", "Tolls", "Tides"]
    assert [kind for kind, _ in list_blocks(made)][:3] == ["contents"] * 3


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"\xef\xbb\xbf<html><p>caf\xc3\xa9", "café"),
        ("\ufeff<html><p>café".encode("utf-16-le"), "café"),
        (b"<html><meta charset=latin1><p>\x93caf\xe9\x94", "“café”"),
        (b"<html><meta http-equiv=content-type content='text/html; charset=windows-1251'><p>\xcf\xee\xf0\xf2", "Порт"),
        ("<html><p>café".encode(), "café"),
        (b"<html><p>caf\xe9 \x96 bar", "café – bar"),
        (b"<html><meta charset=utf-16><p>caf\xc3\xa9", "café"),
        ("<html><meta charset=shift_jis><p>港".encode("cp932"), "港"),
    ],
)
def test_encodings_as_browsers_read_them(data, text):
    assert process_bytes(data).text == text + "\n"


def test_head_after_what_is_seen():
    head = '<title>Quays | The Site</title><meta name="author" content="Ada Quayle"><meta name="citation_publication_date" content="2019/05">'
    made = read_page(f"<h1>Of Quays</h1><p>{PROSE}", head)
    assert (made.document.title, made.document.authors, made.document.published) == (
        "Of Quays",
        ["Ada Quayle"],
        "2019-05",
    )


@pytest.mark.parametrize(
    "data", [b"<html><body></body></html>", b"<html><script>var a = 1</script>", b"<!doctype html>"]
)
def test_pages_without_text_say_so(data):
    with pytest.raises(UnreadableDocument, match="holds no text"):
        process_bytes(data, "page.html")


def test_deep_nesting_is_read():
    made = process_bytes(b"<html>" + b"<div>" * 30_000 + PROSE.encode())
    assert made.text == PROSE + "\n"


@settings(max_examples=40, deadline=None)
@given(PARTS)
def test_what_is_written_is_read(parts):
    body, expected, notes = [], [("title", "Of ropes and ferries")], []
    for kind, said in parts:
        if kind == "table":
            rows = "".join(f"<tr><td>{a}</td><td>{b}</td></tr>" for a, b in said)
            body.append(f"<table>{rows}</table>")
            expected += [("table", " ".join(row)) for row in said]
        elif kind == "note":
            notes.append(said[1])
            n = len(notes)
            body.append(f'<p>{said[0]}<sup><a id="c{n}" href="#n{n}">{n}</a></sup></p>')
            expected.append(("paragraph", said[0]))
        else:
            tag = {"heading": "h2", "quote": "blockquote", "paragraph": "p", "list_item": "ul><li"}[kind]
            body.append(f"<{tag}>{said}</{tag.split('>')[0]}>")
            expected.append((kind, f"• {said}" if kind == "list_item" else said))
    items = "".join(f'<li id="n{n}">{text} <a href="#c{n}">↩</a></li>' for n, text in enumerate(notes, 1))
    made = read_page(f"<h1>Of ropes and ferries</h1>{''.join(body)}<ol>{items}</ol>")
    assert list_blocks(made) == expected
    assert [n.text for n in made.footnotes] == notes
    assert all(n.call is not None and made.text[n.call - 1] == "." for n in made.footnotes)


def test_pages_saved_with_their_pictures():
    page = f"<html><body><h1>Of Quays</h1><p>{PROSE}</p><p>Caf=E9</p></body></html>"
    archive = (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/\r\nSubject: Of Quays\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----b"\r\n\r\n------b\r\n'
        "Content-Type: text/html; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        f"{page}\r\n------b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n------b--\r\n"
    )
    made = process_bytes(archive.encode(), "page.mhtml")
    assert made.text == f"Of Quays\n\n{PROSE}\n\nCafé\n"
    assert made.document.media_type == "multipart/related"


@pytest.mark.parametrize(
    "text", ["From: Ada\nTo: Ben\n\nThe quays are long.", "a < b and c > d", "# Title\n\n<b>bold</b> words"]
)
def test_texts_are_no_pages(text):
    assert process_bytes(text.encode(), "a.txt").document.media_type == "text/plain"


NUMBERED = [
    # how a page marks and lists its notes without the usual links
    (
        "<p>Deep.<sup>1</sup> Dark.<sup>2</sup></p><hr><p><sup>1</sup> One.</p><p><sup>2</sup> Two.</p>",
        ["One.", "Two."],
    ),
    ("<p>Deep.<sup>1</sup> Dark.<sup>2</sup></p><h2>Notes</h2><ol><li>One.</li><li>Two.</li></ol>", ["One.", "Two."]),
    (
        '<p>Deep.<sup id="r1"><a href="#f1">1</a></sup></p><table><tr id="f1"><td><a href="#r1">1</a></td><td>One.</td></tr></table>',
        ["One."],
    ),
    (
        '<p>Deep <a class="footnote-reference" href="#id2" id="id1">[1]</a>.</p><dl class="footnote"><dt id="id2">'
        '<a class="fn-backref" href="#id1">[1]</a></dt><dd><p>One.</p></dd></dl>',
        ["One."],
    ),
    (
        '<p>Deep.<a href="#note" role="doc-noteref" id="call">*</a></p><aside id="note" role="doc-footnote"><p>* One.</p></aside>',
        ["One."],
    ),
]


@pytest.mark.parametrize(("body", "notes"), NUMBERED)
def test_notes_of_many_kinds(body, notes):
    made = read_page(f"<h1>Of many wells</h1><p>{PROSE}</p>{body}")
    assert [note.text for note in made.footnotes] == notes
    assert all(note.call is not None for note in made.footnotes)


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(sorted(DESIGNS)), st.lists(st.tuples(st.integers(0, 9999), st.integers(0, 400)), max_size=6))
def test_damaged_pages_hold_together(design, cuts):
    page = press_page(design, WELLS, WELL_NOTES)
    for at, length in cuts:
        page = page[: at % len(page)] + page[at % len(page) + length :]
    with contextlib.suppress(UnreadableDocument):
        process_bytes(page, "page.html")


SHEET = """<style>@media print { .c9 { vertical-align: super } }
.c1, a.up { font-size: 7pt; vertical-align: super } .c2 { position: relative; top: -0.33em } .c3 { font-weight: 700 }</style>"""


@pytest.mark.parametrize(("name", "shown"), [("c1", "10⁶"), ("c2", "10⁶"), ("c3", "106"), ("c9", "106")])
def test_type_that_style_sheets_raise(name, shown):
    page = (
        f"<html><head>{SHEET}</head><body><p>{PROSE} It held 10<span class='{name}'>6</span> grains.</p></body></html>"
    )
    assert f"It held {shown} grains." in process_bytes(page.encode(), "a.html").text


def test_a_paragraph_that_says_the_title_is_the_title():
    page = (
        f"<title>On Quays</title><body><p>On Quays</p><h1>Their use</h1><p>{PROSE}</p><h1>Their cost</h1><p>{PROSE}</p>"
    )
    made = process_bytes(page.encode(), "a.html")
    assert [(b.kind, made.text[b.start : b.end]) for b in made.blocks][:2] == [
        ("title", "On Quays"),
        ("heading", "Their use"),
    ]


def test_a_table_in_a_cell_is_what_the_cell_says():
    page = f"<p>{PROSE}</p><table><tr><th>Port<th>Loads<tr><td>Alder<td>1,200<tr><td>Brand<table><tr><td>north<td>south</table><td>900</table>"
    made = process_bytes(page.encode(), "a.html")
    said = [(c.row, c.column, c.text) for c in made.tables]
    assert said == [
        (1, 1, "Port"),
        (1, 2, "Loads"),
        (2, 1, "Alder"),
        (2, 2, "1,200"),
        (3, 1, "Brand north south"),
        (3, 2, "900"),
    ]


def test_a_page_that_is_wrong_about_its_encoding_is_read_and_told():
    page = f"<meta charset=utf-8><p>{PROSE} The café sold twelve cups.</p>".encode("cp1252")
    made = process_bytes(page, "a.html")
    assert "The café sold twelve cups." in made.text
