"""hOCR: the HTML in which Tesseract and other OCR engines write what they read and where it stands.

Specification: http://kba.github.io/hocr-spec/1.2/.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser

import msgspec

from greylit.readers.ocr_pages import ScanBlock, ScanLine, ScanPage, Word, surround
from greylit.reading import Box, Rule

PAGE = frozenset({"ocr_page"})
BLOCKS = frozenset({"ocr_carea", "ocr_column", "ocrx_block"})
PARAGRAPHS = frozenset({"ocr_par"})
LINES = frozenset({"ocr_line", "ocrx_line", "ocr_header", "ocr_footer", "ocr_textfloat", "ocr_caption"})
WORDS = frozenset({"ocrx_word", "ocr_word"})
PICTURES = frozenset({"ocr_photo", "ocr_image", "ocr_linedrawing", "ocr_float"})
RULES = frozenset({"ocr_separator"})
VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"})
"""Tags without an end tag."""

WIDTH = 595.0
"""Points a page is taken to be wide whose resolution nobody tells: A4."""


class Element(msgspec.Struct):
    """An element of the page: its first OCR class, the properties in its title, and what it holds, in order."""

    tag: str
    kind: str
    title: str
    held: list[Element | str]

    def find(self, kinds: frozenset[str]) -> Iterator[Element]:
        """The outermost elements of one of the kinds below this one, in order."""
        for piece in self.held:
            if isinstance(piece, Element):
                if piece.kind in kinds:
                    yield piece
                else:
                    yield from piece.find(kinds)

    def gather(self) -> Iterator[str]:
        """The pieces of text below this element."""
        for piece in self.held:
            if isinstance(piece, Element):
                yield from piece.gather()
            else:
                yield piece


class _Builder(HTMLParser):
    """Builds the tree of elements, forgiving as browsers are: an end tag closes what is open within."""

    def __init__(self) -> None:
        super().__init__()
        self.root = Element("", "", "", [])
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        kind = next((c for c in (named.get("class") or "").split() if c.startswith("ocr")), "")
        element = Element(tag, kind, named.get("title") or "", [])
        self.open[-1].held.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        for depth in range(len(self.open) - 1, 0, -1):
            if self.open[depth].tag == tag:
                del self.open[depth:]
                return

    def handle_data(self, data: str) -> None:
        self.open[-1].held.append(data)


def parse_title(title: str) -> dict[str, str]:
    """The properties a title attribute holds.

    >>> parse_title('image "a;b.png"; bbox 0 0 10 20; x_wconf 91')
    {'image': '"a;b.png"', 'bbox': '0 0 10 20', 'x_wconf': '91'}
    """
    return {m[1]: m[2].strip() for m in re.finditer(r'([\w-]+)\s*((?:"[^"]*"|[^;"])*)', title)}


def parse_hocr(text: str, *, first: int = 1, dpi: float | None = None) -> list[ScanPage]:
    """The pages of an hOCR file, numbered from ``first`` on.

    ``dpi`` is the resolution of the images; without it the file's own ``scan_res`` counts, or the page is taken for A4.

    >>> pages = parse_hocr('''<div class="ocr_page" title="bbox 0 0 300 600; scan_res 300 300">
    ... <span class="ocr_line" title="bbox 0 0 150 75; x_size 50">
    ... <span class="ocrx_word" title="bbox 0 0 150 75; x_wconf 91">Quay</span></span></div>''')
    >>> pages[0].width, pages[0].blocks[0].paragraphs[0][0].words[0]
    (72.0, Word(text='Quay', box=(0.0, 0.0, 36.0, 18.0), confidence=0.91))
    """
    builder = _Builder()
    builder.feed(text)
    builder.close()
    return [_make_page(page, number, dpi) for number, page in enumerate(builder.root.find(PAGE), first)]


def _make_page(element: Element, number: int, dpi: float | None) -> ScanPage:
    properties = parse_title(element.title)
    bounds = _read_numbers(properties.get("bbox", ""))
    x, y, x1, y1 = bounds if len(bounds) == 4 else [0.0] * 4
    told = _read_numbers(properties.get("scan_res", ""))
    dpi = dpi or (told[0] if told and told[0] > 0 else None)
    scale = 72 / dpi if dpi else WIDTH / (x1 - x) if x1 > x else 1.0

    def place(piece: Element) -> Box | None:
        box = _read_numbers(parse_title(piece.title).get("bbox", ""))
        if len(box) != 4:
            return None
        a, b, c, d = (round((value - origin) * scale, 2) for value, origin in zip(box, (x, y, x, y), strict=True))
        return a, b, c, d

    def make_line(line: Element) -> ScanLine | None:
        properties = parse_title(line.title)
        size = _read_numbers(properties.get("x_size", properties.get("x_fsize", "")))
        words = [word for element in line.find(WORDS) if (word := make_word(element))]
        if not words:
            words = [Word(part) for part in "".join(line.gather()).split()]
        if not words:
            return None
        return ScanLine(
            words=tuple(words),
            box=place(line) or surround(word.box for word in words),
            size=round(size[0] * scale, 2) if size else None,
            hyphen=words[-1].text.endswith("\u00ad"),
        )

    def make_word(word: Element) -> Word | None:
        text = " ".join("".join(word.gather()).split())
        sure = _read_numbers(parse_title(word.title).get("x_wconf", ""))
        return Word(text, place(word), sure[0] / 100 if sure else None) if text else None

    blocks = []
    for block in _split(element, BLOCKS):
        paragraphs = [
            tuple(line for found in _split(paragraph, LINES) if (line := make_line(found)))
            for paragraph in _split(block, PARAGRAPHS)
        ]
        if any(paragraphs):
            kept = tuple(lines for lines in paragraphs if lines)
            blocks.append(ScanBlock(kept, place(block) or surround(line.box for lines in kept for line in lines)))
    return ScanPage(
        page=number,
        width=round((x1 - x) * scale, 2),
        height=round((y1 - y) * scale, 2),
        blocks=tuple(blocks),
        rules=tuple(Rule(*box) for piece in element.find(RULES) if (box := place(piece))),
        pictures=tuple(box for piece in element.find(PICTURES) if (box := place(piece))),
    )


def _split(element: Element, kinds: frozenset[str]) -> list[Element]:
    """The parts of an element of these kinds; the element itself where it has none."""
    return list(element.find(kinds)) or [element]


def _read_numbers(text: str) -> list[float]:
    return [float(n) for n in re.findall(r"-?\d+(?:\.\d+)?", text)]
