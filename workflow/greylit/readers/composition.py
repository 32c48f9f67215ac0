"""Composition: the parts of a manuscript written down as lines, with the structure they make."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from greylit.readers.outline import Outline, read_outline
from greylit.readers.parts import Manuscript, Part, Piece
from greylit.readers.pictures import Gallery
from greylit.readers.typed_notes import pair_typed_notes
from greylit.reading import Reading, UnreadableDocument
from greylit.records import Document
from greylit.structure.captions import SOURCE
from greylit.structure.drafting import draft_heading, read_caption
from greylit.structure.drafts import Draft, DraftCall, DraftCaption, DraftCell, DraftNote, DraftTable, Structure

ROLES = {
    # what a part is → the role of its lines
    "title": "heading",
    "heading": "heading",
    "caption": "caption",
    "contents": "contents",
    "note": "note",
    "furniture": "furniture",
    "reference": "references",
}


class _Script(msgspec.Struct):
    """Lines as they are written, with what stands where in them."""

    lines: list[str]
    roles: list[str]
    pages: list[int]
    calls: list[tuple[str, int, int, int]]
    marks: list[tuple[int, int, int]]

    def write(self, pieces: tuple[Piece, ...], role: str, page: int, notes: dict[str, int]) -> list[int]:
        """Write pieces down and return the numbers of their lines that are not empty."""
        first = len(self.lines)
        text = ""

        def end() -> None:
            nonlocal text
            self.lines.append(text)
            self.roles.append(role if text.strip() else "blank")
            self.pages.append(page)
            text = ""

        for piece in pieces:
            for n, run in enumerate(piece.text.split("\n")):
                if n:
                    end()
                if not run:
                    continue
                start, text = len(text), text + run
                line = len(self.lines) + 1
                if piece.note in notes:
                    self.calls.append((piece.note or "", line, start, len(text)))
                elif piece.idle:
                    self.marks.append((line, start, len(text)))
        end()
        return [n + 1 for n in range(first, len(self.lines)) if self.roles[n] != "blank"]

    def part(self, page: int) -> None:
        """An empty line between two parts."""
        if self.lines:
            self.lines.append("")
            self.roles.append("blank")
            self.pages.append(page)


def compose(
    manuscript: Manuscript, document: Document, load_picture: Callable[[str], bytes | None] = lambda name: None
) -> Reading:
    """Write a manuscript down: a line for each line of its parts and each row of its tables, an empty line between.

    ``load_picture`` gives the bytes of a picture that a part names, None where the file does not hold it.
    Raises UnreadableDocument where it holds no letters or digits.
    """
    parts: list[Part] = []
    gaps: list[list[str]] = [[]]
    for part in manuscript.parts:
        if _says_something(part):
            parts.append(_set_apart(part))
            gaps.append([])
        gaps[-1] += part.pictures
    gallery = Gallery(gaps, load_picture)
    if not any(c.isalnum() for part in parts if part.kind != "furniture" for c in _gather(part)):
        raise UnreadableDocument(
            f"{document.source} holds no text: if it holds pictures of text, save it as PDF, or remove it"
        )
    from greylit.cleaning.lexicon import load_lexicon

    parts, signs = pair_typed_notes(parts, manuscript.notes)
    manuscript = msgspec.structs.replace(manuscript, parts=parts, notes=signs)
    outline = read_outline(manuscript, load_lexicon())
    order = list(dict.fromkeys(part.note for part in parts if part.kind == "note" and part.note is not None))
    notes = {key: k for k, key in enumerate(order)}
    script = _Script([], [], [], [], [])
    blocks: list[Draft] = []
    captions: list[DraftCaption] = []
    tables: list[DraftTable] = []
    bodies: dict[str, list[int]] = {}
    open_caption: int | None = None
    pictured = 0
    page = 1
    for k, part in enumerate(parts):
        page = part.page or page
        kind = outline.kinds[k]
        if not (k and kind == "furniture" == outline.kinds[k - 1]):
            script.part(page)
        if kind == "table":
            lines, cells = _write_table(script, part, page, notes)
            caption = _caption_of(k, outline, captions, open_caption)
            rows = list(range(len(blocks), len(blocks) + len(lines)))
            tables.append(DraftTable(blocks=rows, cells=cells, page=page, caption=caption))
            blocks += [Draft(kind="table", lines=[n]) for n in lines]
            continue
        lines = script.write(part.pieces, ROLES.get(kind, "body"), page, notes)
        if kind == "furniture":
            continue
        if kind == "note":
            bodies.setdefault(part.note or "", []).extend(lines)
            continue
        if kind == "caption":
            if captions and SOURCE.match(part.text) and not part.about:
                captions[-1] = _add_source(captions[-1], part.text)
            elif _goes_on(captions, blocks):
                blocks[-1] = msgspec.structs.replace(blocks[-1], lines=[*blocks[-1].lines, *lines])
                whole = read_caption(f"{captions[-1].label} {part.text}", captions[-1].block)
                captions[-1] = msgspec.structs.replace(whole, kind=captions[-1].kind)
                if pictured != len(captions):
                    gallery.claim(k, (), blocks[-1].lines[0])
                continue
            else:
                beside = [outline.kinds[n] for n in (k - 1, k + 1) if 0 <= n < len(parts)]
                captions.append(_draft_caption(part, len(blocks), "table" in beside))
                open_caption = len(captions) - 1
                _caption_above(k, outline, tables, captions)
                if "table" not in beside and gallery.claim(k, part.pictures, lines[0]):
                    pictured = len(captions)
        else:
            open_caption = None
        if kind == "title" and k in outline.title_parts[1:]:
            blocks[-1] = msgspec.structs.replace(blocks[-1], lines=[*blocks[-1].lines, *lines])
            continue
        blocks.append(_draft(k, kind, lines, outline))
    return Reading(
        document=document,
        lines=script.lines,
        pages=script.pages if any(part.page for part in parts) else [],
        structure=Structure(
            roles=script.roles,
            blocks=blocks,
            notes=[_draft_note(key, bodies[key], manuscript, script) for key in order],
            calls=[DraftCall(note=notes[key], line=n, start=a, end=b) for key, n, a, b in script.calls],
            captions=captions,
            tables=tables,
            marks=script.marks,
            title=outline.title,
            subtitle=outline.subtitle,
            authors=outline.authors,
            published=outline.published,
        ),
        pictures=gallery.pictures,
        origin="digital",
        diagnostics=gallery.diagnostics,
    )


def _says_something(part: Part) -> bool:
    return any(not c.isspace() for c in _gather(part))


def _set_apart(part: Part) -> Part:
    """A part that holds no text but marks is furniture."""
    return part if part.kind == "table" or part.text else msgspec.structs.replace(part, kind="furniture")


def _gather(part: Part) -> str:
    if part.kind == "table":
        return "".join(piece.text for cell in part.cells for piece in cell.pieces)
    return "".join(piece.text for piece in part.pieces)


def _draft(k: int, kind: str, lines: list[int], outline: Outline) -> Draft:
    if kind == "heading":
        return draft_heading(lines, outline.headings[k])
    return Draft(
        kind="list_item" if kind == "reference" else kind,
        lines=lines,
        lead=outline.leads.get(k),
        speaker=outline.speakers.get(k),
    )


def _draft_note(key: str, lines: list[int], manuscript: Manuscript, script: _Script) -> DraftNote:
    sign = manuscript.notes[key]
    page = script.pages[lines[0] - 1]
    shown = sign.marker is not None and script.lines[lines[0] - 1].lstrip("[( ").startswith(sign.marker)
    return DraftNote(
        marker=sign.marker,
        marker_raw=sign.marker if shown else None,
        place=sign.place,
        page=page,
        zone=0,
        lines=lines,
    )


def _write_table(script: _Script, part: Part, page: int, notes: dict[str, int]) -> tuple[list[int], list[DraftCell]]:
    """Write a table down, a row a line, its cells parted by tabs."""
    lines: list[int] = []
    cells: list[DraftCell] = []
    rows: dict[int, list[int]] = {}
    for n, cell in enumerate(part.cells):
        rows.setdefault(cell.row, []).append(n)
    for row in sorted(rows):
        pieces: list[Piece] = []
        places: list[tuple[int, int, int]] = []
        at = 0
        for n in sorted(rows[row], key=lambda n: part.cells[n].column):
            if pieces:
                pieces.append(Piece("\t"))
                at += 1
            start = at
            for piece in _flatten(part.cells[n].pieces):
                pieces.append(piece)
                at += len(piece.text)
            places.append((n, start, at))
        written = script.write(tuple(pieces), "body", page, notes)
        lines += written
        for n, start, end in places:
            cell = part.cells[n]
            said = [(written[0], start, end)] if written and end > start else []
            cells.append(
                DraftCell(
                    row=cell.row,
                    column=cell.column,
                    parts=said,
                    header=cell.header,
                    rows=cell.rows,
                    columns=cell.columns,
                )
            )
    return lines, cells


def _flatten(pieces: tuple[Piece, ...]) -> list[Piece]:
    """A cell's pieces in one line, without space at its ends."""
    out = [msgspec.structs.replace(p, text=p.text.replace("\n", " ").replace("\t", " ")) for p in pieces]
    while out and not out[0].text.strip():
        out.pop(0)
    while out and not out[-1].text.strip():
        out.pop()
    if out:
        out[0] = msgspec.structs.replace(out[0], text=out[0].text.lstrip())
        out[-1] = msgspec.structs.replace(out[-1], text=out[-1].text.rstrip())
    return out


def _draft_caption(part: Part, block: int, tabular: bool) -> DraftCaption:
    """What a caption says; one without a label is of what the format says, else of the table it stands beside."""
    caption = read_caption(part.text, block)
    if caption.label is not None:
        return caption
    return msgspec.structs.replace(caption, kind=part.about or ("table" if tabular else "figure"))


def _goes_on(captions: list[DraftCaption], blocks: list[Draft]) -> bool:
    """Whether the last block is a caption's label alone: what it says is in the next."""
    return (
        bool(captions) and captions[-1].block == len(blocks) - 1 and bool(captions[-1].label) and not captions[-1].text
    )


def _add_source(caption: DraftCaption, text: str) -> DraftCaption:
    said = text.split(":", 1)[-1].strip()
    return caption if caption.source is not None else msgspec.structs.replace(caption, source=said)


def _caption_of(k: int, outline: Outline, captions: list[DraftCaption], open_caption: int | None) -> int | None:
    """The caption directly above a table."""
    above = open_caption is not None and k and outline.kinds[k - 1] == "caption"
    return open_caption if above and captions[open_caption or 0].kind == "table" else None


def _caption_above(k: int, outline: Outline, tables: list[DraftTable], captions: list[DraftCaption]) -> None:
    """Give a caption that stands below its table to that table."""
    if tables and k and outline.kinds[k - 1] == "table" and tables[-1].caption is None and captions[-1].kind == "table":
        follows = k + 1 < len(outline.kinds) and outline.kinds[k + 1] == "table"
        if not follows:
            tables[-1] = msgspec.structs.replace(tables[-1], caption=len(captions) - 1)
