"""An OpenDocument text: its body, notes, headers and footers → a manuscript → a Reading."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Callable, Iterator

import msgspec

from greylit.readers.archive import Archive
from greylit.readers.composition import compose
from greylit.readers.odt.styles import PLAIN, Counter, Style, Styles
from greylit.readers.parts import Manuscript, NoteSign, Part, Piece, TableCell, merge_pieces, raise_digits
from greylit.readers.properties import clean_authors, clean_date, clean_title
from greylit.readers.tabulation import Grid, lays_out, mark_heads
from greylit.readers.xml_tree import Element, parse_xml, read_int
from greylit.reading import Reading, UnreadableDocument
from greylit.records import Document
from greylit.settings import Settings

MEDIA_TYPE = "application/vnd.oasis.opendocument.text"
_SPACE = "urn:oasis:names:tc:opendocument:xmlns:{}:1.0"
PREFIXES = {
    **{_SPACE.format(name): name for name in ("office", "style", "text", "table", "meta")},
    _SPACE.format("drawing"): "draw",
    _SPACE.format("xsl-fo-compatible"): "fo",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://www.w3.org/1999/xlink": "xlink",
}
UNSEEN = frozenset(
    "office.annotation text.tracked-changes office.forms text.sequence-decls text.variable-decls draw.image draw.object "
    "text.user-field-decls text.note-citation text.ruby-text text.hidden-text office.event-listeners text.index-title-template".split()
)
"""Elements that hold nothing a reader sees where they stand."""
INDEXES = frozenset(
    "text.table-of-content text.illustration-index text.table-index text.object-index text.alphabetical-index text.user-index".split()
)


def read_odt(data: bytes, name: str, settings: Settings) -> Reading:
    """Read the bytes of the OpenDocument text ``name``. Raises UnreadableDocument where it cannot be."""
    archive = Archive(data, name)
    if "META-INF/manifest.xml" in archive and b"encryption-data" in archive.read("META-INF/manifest.xml"):
        raise UnreadableDocument(f"{name} is protected by a password: open it in LibreOffice and save it without one")
    if "content.xml" not in archive:
        raise UnreadableDocument(f"{name} lacks its main part: get it anew, or save it again from LibreOffice")
    roots = {
        part: parse_xml(archive.read(part), f"{name} ({part})", PREFIXES)
        for part in ("content.xml", "styles.xml", "meta.xml")
        if part in archive
    }
    return _read(list(roots.values()), data, name, lambda part: archive.read(part) if part in archive else None)


def read_flat_odt(data: bytes, name: str, settings: Settings) -> Reading:
    """Read the bytes of an OpenDocument text that is one XML file."""
    return _read([parse_xml(data, name, PREFIXES)], data, name, b64decode)


def _read(roots: list[Element], data: bytes, name: str, load_picture: Callable[[str], bytes | None]) -> Reading:
    body = next((found for root in roots if (found := root.find(".//office.text")) is not None), None)
    if body is None:
        raise UnreadableDocument(f"{name} is no OpenDocument text: save it as .docx or .odt")
    reader = _DocumentReader(roots)
    manuscript = reader.read(body)
    document = Document(source=name, bytes=len(data), media_type=MEDIA_TYPE, pages=reader.page)
    return compose(manuscript, document, load_picture)


class _Setting(msgspec.Struct, frozen=True):
    """What holds for a stretch of text."""

    bold: bool = False
    italic: bool = False
    hidden: bool = False
    raised: bool = False


class _DocumentReader:
    def __init__(self, roots: list[Element]) -> None:
        self._roots = roots
        self._styles = Styles(roots)
        self._headings = Counter(self._styles.outline)
        self._notes: dict[str, NoteSign] = {}
        self._bodies: dict[str, list[Part]] = {"footnote": [], "endnote": []}
        self._lists: dict[str, Counter] = {}
        self._last: dict[str, Counter] = {}
        self._boxes: list[Element] = []
        self._pictures: list[str] = []
        self._sequence: str | None = None
        breaks = any(next(root.iter("text.soft-page-break"), None) is not None for root in roots)
        self.page = 1 if breaks else None

    def read(self, body: Element) -> Manuscript:
        parts = list(self._read_blocks(body, "paragraph"))
        told: dict[str, str] = {}
        for root in self._roots:
            for element in root.iterfind(".//office.meta/*"):
                told.setdefault(element.tag, element.text or "")
        return Manuscript(
            parts=[
                *self._read_margins("style.header"),
                *parts,
                *self._bodies["footnote"],
                *self._bodies["endnote"],
                *self._read_margins("style.footer"),
            ],
            notes=self._notes,
            title=clean_title(told.get("dc.title")),
            authors=clean_authors(told.get("meta.initial-creator") or told.get("dc.creator")),
            published=clean_date(told.get("meta.creation-date")),
        )

    def _read_blocks(self, container: Element, kind: str) -> Iterator[Part]:
        """The paragraphs, lists and tables of a body, cell, note or box, in order."""
        for child in container:
            tag = child.tag
            if tag in ("text.p", "text.h"):
                yield from self._read_paragraph(child, kind)
            elif tag == "text.list":
                yield from self._read_list(child, kind, 0, None)
            elif tag == "table.table":
                yield from self._read_table(child, kind)
            elif tag in INDEXES:
                for part in self._read_blocks(child, kind):
                    yield msgspec.structs.replace(part, kind="contents") if part.kind != "heading" else part
            elif tag == "text.bibliography":
                for part in self._read_blocks(child, kind):
                    yield msgspec.structs.replace(part, kind="reference") if part.kind != "heading" else part
            elif tag == "text.index-title":
                for part in self._read_blocks(child, kind):
                    yield msgspec.structs.replace(part, kind="heading", level=1)
            elif tag == "text.soft-page-break":
                self._turn_page()
            elif tag == "draw.frame" and (picture := _find_picture(child)) is not None:
                yield Part(kind="picture", pictures=(picture,))
            elif tag in ("draw.frame", "draw.text-box", "draw.g", "draw.custom-shape") or tag not in UNSEEN:
                yield from self._read_blocks(child, kind)

    def _turn_page(self) -> None:
        if self.page is not None:
            self.page += 1

    def _read_paragraph(self, element: Element, kind: str, label: str | None = None) -> Iterator[Part]:
        style = self._styles.get(element.get("text.style-name"))
        page = self.page
        pieces: list[Piece] = []
        boxes, self._boxes = self._boxes, []
        outer, self._pictures = self._pictures, []
        before, self._sequence = self._sequence, None
        self._read_runs(element, _Setting(style.bold, style.italic, style.hidden), pieces)
        inner, self._boxes = self._boxes, boxes
        pictures, self._pictures = tuple(self._pictures), outer
        sequence, self._sequence = self._sequence, before
        said = merge_pieces(pieces)
        if any(piece.text.strip() for piece in said):
            part = self._make_part(element, style, said, kind, label, sequence, page)
            yield msgspec.structs.replace(part, pictures=pictures)
        elif pictures:
            yield Part(kind="picture", pictures=pictures)
        for box in inner:
            yield from self._read_blocks(box, kind)

    def _make_part(
        self,
        element: Element,
        style: Style,
        pieces: tuple[Piece, ...],
        kind: str,
        label: str | None,
        sequence: str | None,
        page: int | None,
    ) -> Part:
        level = style.level
        if element.tag == "text.h":
            told = element.get("text.outline-level") or "1"
            level = max(1, read_int(told, 1, most=10))
            if style.role in ("title", "subtitle"):
                level = None
            elif label is None and element.get("text.is-list-header") != "true":
                label = self._headings.count(level - 1, element.get("text.start-value"))
        named = "heading" if level is not None else style.role or kind
        if sequence is not None and named in ("paragraph", "caption"):
            named = "caption"
        if label is not None:
            named = "list_item" if named == "paragraph" else named
            pieces = (Piece(label, bold=pieces[0].bold), *pieces)
        return Part(
            kind=named,
            pieces=pieces,
            level=level,
            labelled=label is not None,
            about="table" if sequence == "table" else None,
            size=style.size,
            page=page,
        )

    def _read_runs(self, element: Element, setting: _Setting, pieces: list[Piece]) -> None:
        self._say(element.text, setting, pieces)
        for child in element:
            self._read_run(child, setting, pieces)
            self._say(child.tail, setting, pieces)

    def _say(self, text: str | None, setting: _Setting, pieces: list[Piece]) -> None:
        if not text:
            return
        told = " ".join(text.split("\n")) if "\n" in text else text
        while "  " in told:
            told = told.replace("  ", " ")
        if setting.raised:
            told = raise_digits(told)
        pieces.append(Piece(told, idle=setting.hidden, bold=setting.bold, italic=setting.italic))

    def _read_run(self, child: Element, setting: _Setting, pieces: list[Piece]) -> None:
        tag = child.tag
        if tag == "text.s":
            pieces.append(Piece(" " * min(read_int(child.get("text.c"), 1), 100)))
        elif tag == "text.tab":
            pieces.append(Piece("\t"))
        elif tag == "text.line-break":
            pieces.append(Piece("\n"))
        elif tag == "text.soft-page-break":
            self._turn_page()
        elif tag == "text.note":
            self._read_note(child, pieces)
        elif tag == "draw.frame" and (picture := _find_picture(child)) is not None:
            self._pictures.append(picture)
        elif tag in ("draw.frame", "draw.g", "draw.custom-shape"):
            self._boxes.append(child)
        elif tag in UNSEEN or tag.startswith("text.change"):
            return
        elif tag == "text.note-ref" and setting.raised and (key := f"note {child.get('text.ref-name')}") in self._notes:
            pieces.append(Piece("".join(child.itertext()), note=key))
        else:
            if tag == "text.sequence":
                self._sequence = (child.get("text.name") or "").casefold()
            inner = setting
            if tag == "text.span":
                style = self._styles.get(child.get("text.style-name"))
                inner = _Setting(
                    setting.bold or style.bold,
                    setting.italic or style.italic,
                    setting.hidden or style.hidden,
                    setting.raised or style.raised,
                )
            self._read_runs(child, inner, pieces)

    def _read_note(self, note: Element, pieces: list[Piece]) -> None:
        kind = "endnote" if note.get("text.note-class") == "endnote" else "footnote"
        key = f"note {note.get('text.id') or len(self._notes)}"
        if key in self._notes:
            key = f"{key} {len(self._notes)}"
        citation = note.find("text.note-citation")
        mark = " ".join("".join(citation.itertext()).split()) if citation is not None else ""
        body = note.find("text.note-body")
        self._notes[key] = NoteSign(mark or None, "end" if kind == "endnote" else "foot")
        pieces.append(Piece(mark, note=key) if mark else Piece(""))
        page = self.page
        parts = list(self._read_blocks(body, "note")) if body is not None else []
        for n, part in enumerate(parts):
            said = merge_pieces(_gather(part))
            if n == 0 and mark and said:
                said = (Piece(f"{mark} "), msgspec.structs.replace(said[0], text=said[0].text.lstrip()), *said[1:])
            self._bodies[kind].append(Part(kind="note", pieces=said, note=key, page=page))

    def _read_list(self, element: Element, kind: str, depth: int, name: str | None) -> Iterator[Part]:
        name = element.get("text.style-name") or name
        key = element.get("xml.id") or element.get("id")
        before = element.get("text.continue-list")
        if depth == 0:
            levels = self._styles.lists.get(name or "", [])
            counter = None
            if before is not None:
                counter = self._lists.get(before)
            elif element.get("text.continue-numbering") == "true":
                counter = self._last.get(name or "")
            counter = counter or Counter(levels or PLAIN)
            self._last[name or ""] = counter
            if key:
                self._lists[key] = counter
        else:
            counter = self._last.get(name or "") or Counter(self._styles.lists.get(name or "", PLAIN))
            self._last[name or ""] = counter
        for item in element:
            if item.tag not in ("text.list-item", "text.list-header"):
                continue
            label: str | None = None
            counted = item.tag == "text.list-header"
            for child in item:
                if child.tag in ("text.p", "text.h"):
                    if not counted:
                        label = counter.count(depth, item.get("text.start-value"))
                        counted = True
                    yield from self._read_paragraph(child, kind, label)
                    label = None
                elif child.tag == "text.list":
                    yield from self._read_list(child, kind, depth + 1, name)
                elif child.tag == "text.soft-page-break":
                    self._turn_page()
                else:
                    yield from self._read_blocks([child], kind)  # type: ignore[arg-type]

    def _read_table(self, table: Element, kind: str) -> Iterator[Part]:
        cells: list[TableCell] = []
        flows: list[list[Part]] = []
        grid = Grid()
        page = self.page
        for row, heads in _find_rows(table, False):
            grid.start_row()
            for cell in row:
                if cell.tag != "table.table-cell":
                    continue
                columns = max(1, read_int(cell.get("table.number-columns-spanned"), 1))
                rows = max(1, read_int(cell.get("table.number-rows-spanned"), 1))
                said = list(self._read_blocks(cell, "paragraph"))
                pieces = merge_pieces([p for part in said for p in (*_gather(part), Piece("\n"))])
                for _ in range(read_int(cell.get("table.number-columns-repeated"), 1) if pieces else 1):
                    at = grid.place(rows=rows, columns=columns)
                    cells.append(
                        TableCell(row=at[0], column=at[1], pieces=pieces, rows=rows, columns=columns, header=heads)
                    )
                if not pieces:
                    grid.skip(min(read_int(cell.get("table.number-columns-repeated"), 1), 100) - 1)
                flows.append(said)
        if lays_out(cells) or kind == "note":
            for said in flows:
                yield from said
            return
        yield Part(kind="table", cells=mark_heads(cells), page=page)

    def _read_margins(self, tag: str) -> Iterator[Part]:
        """What stands in the headers or footers, each line once."""
        seen: set[str] = set()
        for root in self._roots:
            for element in root.iter():
                if element.tag not in (tag, f"{tag}-left", f"{tag}-first"):
                    continue
                for part in self._read_blocks(element, "furniture"):
                    text = "".join(p.text for p in _gather(part)).strip()
                    if text and text not in seen:
                        seen.add(text)
                        yield Part(kind="furniture", pieces=merge_pieces(_gather(part)))


def _find_picture(frame: Element) -> str | None:
    """The picture a frame shows: its part, or, in a flat file, its bytes in base64. None for a frame with text in it."""
    if frame.find("draw.text-box") is not None or (image := frame.find("draw.image")) is None:
        return None
    held = image.find("office.binary-data")
    name = held.text if held is not None else image.get("xlink.href")
    return name.removeprefix("./") if name else None


def _find_rows(element: Element, heads: bool) -> Iterator[tuple[Element, bool]]:
    for child in element:
        if child.tag == "table.table-row":
            yield child, heads
        elif child.tag in ("table.table-header-rows", "table.table-rows", "table.table-row-group"):
            yield from _find_rows(child, heads or child.tag == "table.table-header-rows")


def _gather(part: Part) -> list[Piece]:
    if part.kind != "table":
        return list(part.pieces)
    return [piece for cell in part.cells for piece in (*cell.pieces, Piece(" "))]
