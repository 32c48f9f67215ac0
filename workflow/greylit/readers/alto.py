"""ALTO (versions 1 to 4): the XML in which libraries keep what OCR read and where it stands.

Specification: https://www.loc.gov/standards/alto/.
"""

from __future__ import annotations

import msgspec

from greylit.readers.hocr import WIDTH
from greylit.readers.ocr_pages import ScanBlock, ScanLine, ScanPage, Word, surround
from greylit.readers.xml_tree import Element
from greylit.reading import Box

UNITS = {"mm10": 72 / 254, "inch1200": 72 / 1200}
"""Points in a unit; a pixel's size nobody tells."""
SPACES = ("TopMargin", "PrintSpace", "LeftMargin", "RightMargin", "BottomMargin")
"""Parts of a page in the order they are read."""
PICTURES = frozenset(("Illustration", "GraphicalElement"))


class _Frame(msgspec.Struct, frozen=True):
    """A page's scale, and the type sizes of styles."""

    scale: float
    sizes: dict[str, float]


def parse_alto(root: Element, *, first: int = 1) -> list[ScanPage]:
    """The pages of an ALTO file, numbered from ``first`` on; blocks in the reading order the file gives, then the others.

    >>> from xml.etree.ElementTree import fromstring
    >>> page = parse_alto(fromstring('''<alto><Layout><Page WIDTH="595" HEIGHT="842"><PrintSpace><TextBlock><TextLine>
    ... <String CONTENT="quay" WC="0.9" SUBS_TYPE="HypPart1" SUBS_CONTENT="quayside"/><HYP CONTENT="-"/>
    ... </TextLine></TextBlock></PrintSpace></Page></Layout></alto>'''))[0]
    >>> line = page.blocks[0].paragraphs[0][0]
    >>> line.text, line.hyphen
    ('quay\\xad', True)
    """
    unit = (root.findtext(".//MeasurementUnit") or "pixel").strip().lower()
    sizes = {
        style.get("ID") or "": float(style.get("FONTSIZE") or 0)
        for style in root.iter("TextStyle")
        if _read_number(style.get("FONTSIZE"))
    }
    order = {ref: n for n, element in enumerate(root.iter("ElementRef")) if (ref := element.get("REF"))}
    return [_make_page(page, number, unit, sizes, order) for number, page in enumerate(root.iter("Page"), first)]


def _make_page(element: Element, number: int, unit: str, sizes: dict[str, float], order: dict[str, int]) -> ScanPage:
    width, height = _read_number(element.get("WIDTH")) or 0.0, _read_number(element.get("HEIGHT")) or 0.0
    frame = _Frame(UNITS.get(unit) or (WIDTH / width if width else 1.0), sizes)
    spaces = [space for name in SPACES for space in element.iterfind(name)] or [element]
    found = [block for space in spaces for block in space.iter("TextBlock")]
    blocks = [
        ScanBlock((lines,), _place(block, frame) or surround(line.box for line in lines))
        for block in sorted(found, key=lambda block: order.get(block.get("ID") or "", len(order)))
        if (lines := tuple(line for child in block.iter("TextLine") if (line := _make_line(child, block, frame))))
    ]
    return ScanPage(
        page=number,
        width=round(width * frame.scale, 2),
        height=round(height * frame.scale, 2),
        blocks=tuple(blocks),
        pictures=tuple(box for child in element.iter() if child.tag in PICTURES and (box := _place(child, frame))),
    )


def _make_line(element: Element, block: Element, frame: _Frame) -> ScanLine | None:
    words: list[Word] = []
    hyphen = False
    for child in element:
        if child.tag == "String":
            sure = _read_number(child.get("WC"))
            if text := " ".join((child.get("CONTENT") or "").split()):
                words.append(Word(text, _place(child, frame), sure))
        elif child.tag == "HYP" and words:
            mark, hyphen = _read_hyphen(element, child.get("CONTENT") or "-"), True
            words[-1] = msgspec.structs.replace(words[-1], text=words[-1].text.removesuffix(mark) + mark)
    if not words:
        return None
    named = [key for holder in (element, block) for key in (holder.get("STYLEREFS") or "").split()]
    named += [key for child in element.iter("String") for key in (child.get("STYLEREFS") or "").split()]
    return ScanLine(
        words=tuple(words),
        box=_place(element, frame) or surround(word.box for word in words),
        size=next((frame.sizes[key] for key in named if key in frame.sizes), None),
        hyphen=hyphen,
    )


def _read_hyphen(line: Element, printed: str) -> str:
    """A line's hyphen: soft where the word is whole without it, as the file tells, else as printed."""
    parts = [child for child in line.iter("String") if child.get("SUBS_TYPE") == "HypPart1"]
    whole = parts[-1].get("SUBS_CONTENT") if parts else None
    return "\u00ad" if whole and "-" not in whole else printed.strip() or "-"


def _place(element: Element, frame: _Frame) -> Box | None:
    told = [_read_number(element.get(key)) for key in ("HPOS", "VPOS", "WIDTH", "HEIGHT")]
    if any(value is None for value in told):
        return None
    x, y, width, height = (value or 0.0 for value in told)
    a, b, c, d = (round(value * frame.scale, 2) for value in (x, y, x + width, y + height))
    return a, b, c, d


def _read_number(text: str | None) -> float | None:
    try:
        return float(text) if text else None
    except ValueError:
        return None
