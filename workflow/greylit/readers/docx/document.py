"""A DOCX file: its body, notes, headers and footers → a manuscript → a Reading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from greylit.readers.composition import compose
from greylit.readers.counting import write_numeral
from greylit.readers.docx.numbering import Numbering
from greylit.readers.docx.package import Package
from greylit.readers.docx.runs import Flow, RunReader, choose
from greylit.readers.docx.styles import Style, Styles, is_on, read_numbering
from greylit.readers.parts import Manuscript, NoteSign, Part, Piece, TableCell, merge_pieces
from greylit.readers.properties import clean_properties
from greylit.readers.tabulation import Grid, lays_out, mark_heads
from greylit.readers.xml_tree import Element, read_int
from greylit.reading import Reading, UnreadableDocument
from greylit.records import Document
from greylit.settings import Settings

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
BLOCK_WRAPPERS = frozenset(("w.sdtContent", "w.ins", "w.moveTo", "w.customXml", "w.smartTag"))


def read_docx(data: bytes, name: str, settings: Settings) -> Reading:
    """Read the bytes of the DOCX file ``name``. Raises UnreadableDocument where it cannot be."""
    package = Package(data, name)
    reader = _DocumentReader(package)
    manuscript = reader.read()
    document = Document(source=name, bytes=len(data), media_type=MEDIA_TYPE, pages=reader.pages)
    return compose(manuscript, document, package.load_picture)


class _Counting(msgspec.Struct, frozen=True):
    """How notes of a kind are numbered in a section."""

    numerals: str
    start: int = 1
    restart: str = "continuous"


class _DocumentReader:
    def __init__(self, package: Package) -> None:
        self._package = package
        root = package.read(package.main)
        body = root.find("w.body")
        if body is None:
            raise UnreadableDocument(
                f"{package.name} has no text in its main part: save it again from a word processor"
            )
        self._body = body
        self._styles = Styles(package.read_related("styles"))
        self._numbering = Numbering(package.read_related("numbering"))
        self._paged = next(body.iter("w.lastRenderedPageBreak"), None) is not None
        self._runs = RunReader(self._styles, self._call, self._paged)
        self._settings = package.read_related("settings")
        self._sections = list(body.iter("w.sectPr"))
        self._section = 0
        self._reached: dict[str, int] = {}
        self._counted_on: dict[str, tuple[int, int | None]] = {}
        self._called: dict[str, tuple[str | None, int | None]] = {}
        self._pending: list[Piece] = []

    @property
    def pages(self) -> int | None:
        """Pages Word found when it last showed the document."""
        return self._runs.page

    def read(self) -> Manuscript:
        parts = list(self._read_blocks(self._body))
        notes: dict[str, NoteSign] = {}
        bodies: list[Part] = []
        for kind, place in (("footnote", "foot"), ("endnote", "end")):
            bodies += self._read_notes(kind, place, notes)
        title, authors, published = clean_properties(self._package.read_core())
        return Manuscript(
            parts=[*self._read_margins("header"), *parts, *bodies, *self._read_margins("footer")],
            notes=notes,
            title=title,
            authors=authors,
            published=published,
        )

    def _read_blocks(self, container: Element) -> Iterator[Part]:
        """The paragraphs and tables of a body, cell, note or box, in order."""
        for child in container:
            if child.tag == "w.p":
                yield from self._read_paragraph(child)
            elif child.tag == "w.tbl":
                yield from self._read_table(child)
            elif child.tag in BLOCK_WRAPPERS:
                yield from self._read_blocks(child)
            elif child.tag == "w.sdt":
                yield from self._read_control(child)
            elif child.tag == "mc.AlternateContent" and (chosen := choose(child)) is not None:
                yield from self._read_blocks(chosen)

    def _read_control(self, control: Element) -> Iterator[Part]:
        content = control.find("w.sdtContent")
        if content is None:
            return
        gallery = control.find("w.sdtPr/w.docPartObj/w.docPartGallery")
        contents = gallery is not None and "contents" in (gallery.get("w.val") or "").casefold()
        for part in self._read_blocks(content):
            yield msgspec.structs.replace(part, kind="contents") if contents and part.kind != "heading" else part

    def _read_paragraph(self, paragraph: Element) -> Iterator[Part]:
        told = paragraph.find("w.pPr")
        named = told.find("w.pStyle") if told is not None else None
        key = named.get("w.val") if named is not None else None
        style = self._styles.get(key)
        contents = self._runs.in_contents
        flow = self._runs.read(paragraph, key)
        contents = contents or self._runs.in_contents
        gone = told is not None and (told.find("w.rPr/w.del") is not None or told.find("w.rPr/w.moveFrom") is not None)
        if gone:  # the paragraph's end is deleted: it goes on in the next
            self._pending += flow.pieces
        else:
            pieces, self._pending = merge_pieces([*self._pending, *flow.pieces]), []
            if any(piece.text.strip() for piece in pieces):
                yield self._make_part(told, style, pieces, flow, contents)
            elif flow.pictures:
                yield Part(kind="picture", pictures=tuple(flow.pictures))
        for box in flow.boxes:
            yield from self._read_blocks(box)
        if told is not None and told.find("w.sectPr") is not None:
            self._section += 1

    def _make_part(
        self, told: Element | None, style: Style, pieces: tuple[Piece, ...], flow: Flow, contents: bool
    ) -> Part:
        level = style.level
        if told is not None and (outline := told.find("w.outlineLvl")) is not None:
            number = read_int(outline.get("w.val"), 9)
            level = number + 1 if number < 9 else None
        kind = "heading" if level is not None else style.role or "paragraph"
        about = None
        if flow.sequences and kind in ("paragraph", "caption"):
            kind = "caption"
            about = "table" if flow.sequences[0] in ("table", "tabelle", "tableau", "tabla", "tabela") else None
        label = self._count(told, style)
        if label is not None:
            pieces = (Piece(label[0], bold=pieces[0].bold), *pieces)
            if kind == "paragraph":
                kind = "list_item"
        if contents and kind != "heading":
            kind = "contents"
        return Part(
            kind=kind,
            pieces=pieces,
            level=level,
            labelled=label is not None,
            about=about,
            size=flow.size or style.size,
            page=flow.page,
            pictures=tuple(flow.pictures),
        )

    def _count(self, told: Element | None, style: Style) -> tuple[str, bool] | None:
        number, level = read_numbering(told.find("w.numPr") if told is not None else None)
        number = number if number is not None else style.numbering[0]
        level = level if level is not None else style.numbering[1]
        return self._numbering.count(number, level or 0)

    def _read_table(self, table: Element) -> Iterator[Part]:
        cells: list[TableCell] = []
        flows: list[list[Part]] = []
        grid = Grid()
        merged: dict[int, int] = {}
        page = self._runs.page
        for row in _find(table, "w.tr"):
            properties = row.find("w.trPr")
            if properties is not None and properties.find("w.del") is not None:
                continue
            grid.start_row()
            heads = False
            if properties is not None:
                head = properties.find("w.tblHeader")
                heads = head is not None and is_on(head.get("w.val"))
                if (before := properties.find("w.gridBefore")) is not None:
                    grid.skip(read_int(before.get("w.val"), 0))
            for cell in _find(row, "w.tc"):
                span = cell.find("w.tcPr/w.gridSpan")
                columns = max(1, read_int(span.get("w.val"), 1)) if span is not None else 1
                at = grid.place(rows=1, columns=columns)
                merge = cell.find("w.tcPr/w.vMerge")
                said = list(self._read_blocks(cell))
                if merge is not None and merge.get("w.val") != "restart" and at[1] in merged:
                    first = merged[at[1]]
                    cells[first] = msgspec.structs.replace(cells[first], rows=at[0] - cells[first].row + 1)
                    continue
                merged.pop(at[1], None)
                if merge is not None:
                    merged[at[1]] = len(cells)
                pieces = merge_pieces([p for part in said for p in (*_say_all(part), Piece("\n"))])
                cells.append(TableCell(row=at[0], column=at[1], pieces=pieces, columns=columns, header=heads))
                flows.append(said)
        if lays_out(cells):
            for said in flows:
                yield from said
            return
        yield Part(kind="table", cells=mark_heads(cells), page=page)

    def _call(self, tag: str, number: str, custom: bool) -> tuple[str, str | None]:
        kind = "footnote" if tag == "w.footnoteReference" else "endnote"
        key = f"{kind} {number}"
        if custom:
            self._called.setdefault(key, (None, self._runs.page))
            return key, None
        counting = self._find_counting(kind)
        place = (self._section, self._runs.page)
        before = self._counted_on.get(kind)
        anew = before is None or (
            (counting.restart == "eachSect" and before[0] != place[0])
            or (counting.restart == "eachPage" and place[1] is not None and before[1] != place[1])
        )
        self._reached[kind] = counting.start if anew else self._reached[kind] + 1
        self._counted_on[kind] = place
        mark = write_numeral(self._reached[kind], counting.numerals)
        self._called.setdefault(key, (mark, self._runs.page))
        return key, mark

    def _find_counting(self, kind: str) -> _Counting:
        """How notes are numbered here: as the section says, else the document, else Word."""
        said: dict[str, str] = {}
        section = self._sections[self._section] if self._section < len(self._sections) else None
        for source in (self._settings, section):
            properties = source.find(f"w.{kind}Pr") if source is not None else None
            if properties is not None:
                said.update({child.tag: child.get("w.val") or "" for child in properties})
        return _Counting(
            said.get("w.numFmt") or ("decimal" if kind == "footnote" else "lowerRoman"),
            read_int(said.get("w.numStart"), 1, most=100_000),
            said.get("w.numRestart") or "continuous",
        )

    def _read_notes(self, kind: str, place: str, notes: dict[str, NoteSign]) -> Iterator[Part]:
        root = self._package.read_related(f"{kind}s")
        if root is None:
            return
        bodies = {
            f"{kind} {element.get('w.id') or ''}": element
            for element in root.iterfind(f"w.{kind}")
            if element.get("w.type") in (None, "normal")
        }
        order = [key for key in self._called if key in bodies]
        for key in [*order, *(key for key in bodies if key not in self._called)]:
            mark, page = self._called.get(key, (None, None))
            parts = [part for part in self._read_blocks(bodies[key]) if part.kind != "furniture"]
            said = [pieces for part in parts if (pieces := merge_pieces(_say_all(part)))]
            if not said:
                continue
            first = said[0]
            if mark is not None:
                said[0] = (
                    Piece(f"{mark} "),
                    msgspec.structs.replace(first[0], text=first[0].text.lstrip()),
                    *first[1:],
                )
            else:
                mark = _read_custom_mark(first)
            notes[key] = NoteSign(mark, place)
            for pieces in said:
                yield Part(kind="note", pieces=pieces, note=key, page=page)

    def _read_margins(self, kind: str) -> Iterator[Part]:
        """What stands in the headers or footers, each line once."""
        seen: set[str] = set()
        for found, target in sorted(self._package.relations.values(), key=lambda relation: relation[1]):
            if found != kind or not self._package.has(target):
                continue
            for part in self._read_blocks(self._package.read(target)):
                pieces = merge_pieces(_say_all(part))
                if pieces and (text := "".join(p.text for p in pieces).strip()) and text not in seen:
                    seen.add(text)
                    yield Part(kind="furniture", pieces=pieces)


def _find(element: Element, tag: str) -> Iterator[Element]:
    """Rows or cells, those within content controls too."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag in ("w.sdt", "w.sdtContent", "w.customXml", "w.ins", "w.moveTo"):
            yield from _find(child, tag)


def _say_all(part: Part) -> Iterable[Piece]:
    """The pieces of a part, those of a table's cells one after another."""
    if part.kind != "table":
        return part.pieces
    return [piece for cell in part.cells for piece in (*cell.pieces, Piece(" "))]


def _read_custom_mark(pieces: tuple[Piece, ...]) -> str | None:
    """The mark typed at the head of a note."""
    word = pieces[0].text.split(None, 1)[0] if pieces[0].text.strip() else ""
    return word if 0 < len(word) <= 3 and not word.isalpha() else None
