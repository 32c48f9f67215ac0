"""PAGE XML: the format of PRImA, Transkribus, eScriptorium and OCR-D for what was read and where it stands.

Specification: https://github.com/PRImA-Research-Lab/PAGE-XML.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from greylit.readers.hocr import WIDTH
from greylit.readers.ocr_pages import ScanBlock, ScanLine, ScanPage, Word, surround
from greylit.readers.xml_tree import Element
from greylit.reading import Box, Rule

PICTURES = frozenset(("ImageRegion", "GraphicRegion", "LineDrawingRegion", "ChartRegion", "PhotoRegion"))
HYPHENS = ("\u00ad", "¬", "⸗")
"""What transcribers write where a word is divided at a line's end, besides the hyphen that is printed."""


def parse_page_xml(root: Element, *, first: int = 1) -> list[ScanPage]:
    """The pages of a PAGE file, numbered from ``first`` on.

    >>> from xml.etree.ElementTree import fromstring
    >>> page = parse_page_xml(fromstring('''<PcGts><Page imageWidth="595" imageHeight="842"><TextRegion><TextLine>
    ... <Coords points="10,10 60,10 60,22 10,22"/><TextEquiv conf="0.8"><Unicode>Quay side</Unicode></TextEquiv>
    ... </TextLine></TextRegion></Page></PcGts>'''))[0]
    >>> [(word.text, word.confidence) for word in page.blocks[0].paragraphs[0][0].words], page.blocks[0].box
    ([('Quay', 0.8), ('side', 0.8)], (10.0, 10.0, 60.0, 22.0))
    """
    return [_make_page(page, number) for number, page in enumerate(root.iter("Page"), first)]


def _make_page(element: Element, number: int) -> ScanPage:
    width, height = _read_number(element.get("imageWidth")), _read_number(element.get("imageHeight"))
    dpi = _read_number(element.get("imageXResolution"))
    if dpi and element.get("imageResolutionUnit") == "PPCM":
        dpi *= 2.54
    scale = 72 / dpi if dpi else WIDTH / width if width else 1.0
    blocks = []
    for region in _order(list(_find_regions(element)), element):
        lines = tuple(line for child in region.iterfind("TextLine") if (line := _make_line(child, scale)))
        if not lines and (text := _read_text(region)[0]):
            lines = tuple(
                ScanLine(words=tuple(Word(w) for w in said.split())) for said in text.splitlines() if said.split()
            )
        if lines:
            blocks.append(ScanBlock((lines,), _place(region, scale) or surround(line.box for line in lines)))
    rules = [box for child in element.iter("SeparatorRegion") if (box := _place(child, scale))]
    return ScanPage(
        page=number,
        width=round(width * scale, 2),
        height=round(height * scale, 2),
        blocks=tuple(blocks),
        rules=tuple(Rule(*box) for box in rules),
        pictures=tuple(box for child in element.iter() if child.tag in PICTURES and (box := _place(child, scale))),
    )


def _find_regions(element: Element) -> Iterator[Element]:
    """Regions of text, those within regions after the one they lie in."""
    for child in element:
        if child.tag == "TextRegion":
            yield child
        if child.tag.endswith("Region"):
            yield from _find_regions(child)


def _order(regions: list[Element], page: Element) -> list[Element]:
    """Regions in the reading order the file gives, those it does not name after them."""
    order: dict[str, int] = {}
    told = page.find("ReadingOrder")
    for group in told if told is not None else ():
        for name in _list_group(group):
            order.setdefault(name, len(order))
    return sorted(regions, key=lambda region: order.get(region.get("id") or "", len(order)))


def _list_group(group: Element) -> Iterator[str]:
    """The regions a group of the reading order names, its groups taken in."""
    members = sorted(group, key=lambda child: _read_number(child.get("index")))
    if name := group.get("regionRef"):
        yield name
    for child in members:
        if child.tag.startswith("RegionRef"):
            yield child.get("regionRef") or ""
        elif "Group" in child.tag:
            yield from _list_group(child)


def _make_line(element: Element, scale: float) -> ScanLine | None:
    text, sure = _read_text(element)
    parts = [(part, *_read_text(part)) for part in element.iterfind("Word")]
    said = text.split() or [word for _, inner, _ in parts for word in inner.split()]
    if not said:
        return None
    exact = [inner for _, inner, _ in parts] == said
    words = [
        Word(word, _place(parts[n][0], scale) if exact else None, (parts[n][2] if exact else None) or sure)
        for n, word in enumerate(said)
    ]
    return ScanLine(
        words=tuple(words),
        box=_place(element, scale) or surround(word.box for word in words),
        hyphen=said[-1].endswith(HYPHENS),
    )


def _read_text(element: Element) -> tuple[str, float | None]:
    """What an element says, by the first of its readings, and how sure that is."""
    readings = sorted(element.iterfind("TextEquiv"), key=lambda reading: _read_number(reading.get("index")))
    if not readings:
        return "", None
    said = readings[0].findtext("Unicode") or ""
    told = readings[0].get("conf")
    return said, _read_number(told) if told else None


def _place(element: Element, scale: float) -> Box | None:
    coords = element.find("Coords")
    if coords is None:
        return None
    numbers = [float(n) for n in re.findall(r"-?\d+(?:\.\d+)?", coords.get("points") or "")]
    if not numbers:  # before 2013
        for point in coords.iterfind("Point"):
            numbers += [_read_number(point.get("x")), _read_number(point.get("y"))]
    xs, ys = numbers[::2], numbers[1::2]
    if not xs or not ys:
        return None
    a, b, c, d = (round(value * scale, 2) for value in (min(xs), min(ys), max(xs), max(ys)))
    return a, b, c, d


def _read_number(text: str | None) -> float:
    try:
        return float(text or 0)
    except ValueError:
        return 0.0
