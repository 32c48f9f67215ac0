"""One paper in the formats of word processors, as they write it: what is read is the same."""

from __future__ import annotations

from pathlib import Path

import pytest
from chain_runner import Made, process_bytes
from docx_press import PROSE, port_paper, zip_parts

FILES = Path(__file__).parent / "files"
PAPERS = {
    "docx": port_paper,
    "libreoffice.odt": (FILES / "libreoffice.odt").read_bytes,
    "libreoffice.docx": (FILES / "libreoffice.docx").read_bytes,
}


@pytest.fixture(scope="module", params=sorted(PAPERS))
def paper(request) -> tuple[str, Made]:
    return request.param, process_bytes(PAPERS[request.param]())


def test_text(paper):
    name, made = paper
    second = "1" if name == "docx" else "I"  # LibreOffice does not know labels all in digits
    assert made.text.split("\n\n") == [
        "Tides of Trade: Small Ports after the Storm",
        "What became of eleven harbours",
        "Ada Quayle and Ben Thorvaldsen",
        "4 March 2021",
        "I. Quays",
        f"In 2019 they handled 1,200 tonnes, a fifth less than in 2010. {PROSE}",
        f"{second}.1 Of stone",
        PROSE,
        "• rope",
        "• tar",
        "(a) hemp",
        "(b) jute",
        f"{second}.2 Of wood",
        "Nobody owns the tide.",
        "1. weigh it",
        "2. sell it",
        "II. Tolls",
        "Table 1. Loads by port",
        "Port Tonnes",
        "2019 2020",
        "Oslo 1,200 900",
        "Bergen 800 750",
        "Source: Harbour Office.",
        "The area is 10⁶ m².",
        "References",
        "Quayle, A. (2019). Of Quays. Oslo: Harbour Press.\n",
    ]


def test_front(paper):
    document = paper[1].document
    assert document.title == "Tides of Trade: Small Ports after the Storm"
    assert document.subtitle == "What became of eleven harbours"
    assert (document.authors, document.published) == (["Ada Quayle", "Ben Thorvaldsen"], "2021-03-04")


def test_sections(paper):
    told = [(s.level, s.kind, s.number, s.title) for s in paper[1].sections if s.title]
    assert told == [
        (1, "body", 1, "Quays"),
        (2, "body", 1, "Of stone"),
        (2, "body", 2, "Of wood"),
        (1, "body", 2, "Tolls"),
        (1, "references", None, "References"),
    ]


def test_notes(paper):
    made = paper[1]
    told = [(n.marker, n.place, n.text, made.text[: n.call][-10:]) for n in made.footnotes]
    assert told == [
        ("1", "foot", "Harbour Office, Annual Returns 2019 (Oslo: Quay Press, 2020), p. 12.", "200 tonnes"),
        ("2", "foot", "Ibid., p. 14.", "n in 2010."),
        ("i", "end", "Seen by the authors in May 2019.", " for them."),
    ]


def test_tables(paper):
    cells = [(c.row, c.column, c.rows, c.columns, c.text, c.header) for c in paper[1].tables]
    assert cells[:4] == [
        (1, 1, 2, 1, "Port", True),
        (1, 2, 1, 2, "Tonnes", True),
        (2, 2, 1, 1, "2019", True),
        (2, 3, 1, 1, "2020", True),
    ]
    assert [c[4] for c in cells[4:]] == ["Oslo", "1,200", "900", "Bergen", "800", "750"]
    assert (paper[1].captions[0].label, paper[1].captions[0].source) == ("Table 1", "Harbour Office.")


SPACES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"'
)


def press_flat(body: str) -> bytes:
    """A flat OpenDocument text."""
    return (
        f'<?xml version="1.0"?><office:document {SPACES}><office:automatic-styles><style:style style:name="T1" style:family="text">'
        '<style:text-properties text:display="none"/></style:style></office:automatic-styles>'
        f"<office:body><office:text>{body}</office:text></office:body></office:document>"
    ).encode()


def test_what_is_no_text_in_an_opendocument_is_left_out():
    made = process_bytes(
        press_flat(
            "<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region>"
            "</text:tracked-changes><text:p>The quay<office:annotation><dc:creator>A</dc:creator><text:p>a comment</text:p>"
            '</office:annotation><text:s text:c="2"/>is<text:span text:style-name="T1"> not</text:span> long.<text:line-break/>So it is.'
            "<draw:frame><draw:text-box><text:p>In a box.</text:p></draw:text-box></draw:frame></text:p>"
        )
    )
    assert made.text == "The quay is long. So it is.\n\nIn a box.\n"


def test_contents_of_an_opendocument():
    made = process_bytes(
        press_flat(
            "<text:table-of-content><text:index-body><text:index-title><text:p>Contents</text:p></text:index-title>"
            "<text:p>Quays<text:tab/>3</text:p></text:index-body></text:table-of-content>"
            f'<text:h text:outline-level="1">Quays</text:h><text:p>{PROSE}</text:p>'
        )
    )
    assert [(b.kind, made.text[b.start : b.end]) for b in made.blocks] == [
        ("heading", "Contents"),
        ("contents", "Quays 3"),
        ("heading", "Quays"),
        ("paragraph", PROSE),
    ]


CHAPTERS = {
    "text/one.xhtml": '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title/></head><body>'
    f'<h1 id="a">Quays</h1><p>{PROSE}<a id="c1" epub:type="noteref" href="../notes.xhtml#n1">1</a></p></body></html>',
    "text/two.xhtml": '<html xmlns="http://www.w3.org/1999/xhtml"><body><h1 id="a">Tolls</h1><p>Tolls&nbsp;rose<a id="x"/> by 4%.</p></body></html>',
    "notes.xhtml": '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body>'
    '<aside epub:type="footnote" id="n1"><p><a href="text/one.xhtml#c1">1</a> Harbour Office, 2019.</p></aside></body></html>',
}


def press_book(extra: dict[str, str] | None = None) -> bytes:
    """An EPUB of two chapters whose notes stand in a third file."""
    items = "".join(
        f'<item id="i{n}" href="{path}" media-type="application/xhtml+xml"/>' for n, path in enumerate(CHAPTERS)
    )
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>Of Ports</dc:title>'
        f"<dc:creator>Ada Quayle</dc:creator><dc:date>2019-05-01</dc:date></metadata><manifest>{items}</manifest>"
        '<spine><itemref idref="i0"/><itemref idref="i1"/><itemref idref="i2"/></spine></package>'
    )
    container = '<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'
    return zip_parts(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": container,
            "OEBPS/book.opf": package,
            **{f"OEBPS/{path}": text for path, text in CHAPTERS.items()},
            **(extra or {}),
        }
    )


def test_epub_with_notes_in_another_file():
    made = process_bytes(press_book())
    assert (made.document.title, made.document.authors, made.document.published) == (
        "Of Ports",
        ["Ada Quayle"],
        "2019-05-01",
    )
    assert made.text == f"Quays\n\n{PROSE}\n\nTolls\n\nTolls rose by 4%.\n"
    assert [(n.marker, n.text, n.call) for n in made.footnotes] == [
        ("1", "Harbour Office, 2019.", len("Quays\n\n") + len(PROSE))
    ]
