"""The footnotes stage's core: calls found, the text frozen, and every record pointed into it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence

import msgspec

from greylit.calls.assignment import BodyLine, assign_calls, take_calls
from greylit.citations import parse_citations, parse_references
from greylit.cleaning.characters import is_word
from greylit.cleaning.lexicon import Lexicon
from greylit.edits import Edit
from greylit.figures import Figure, figure_path, name_figures
from greylit.footnotes import call_unmarked, list_lost, make_footnotes
from greylit.records import Block, Caption, Cell, Citation, Correction, Diagnostic, Footnote, Line, Section
from greylit.structure.drafts import Draft, DraftCaption, DraftNote, DraftTable, Structure
from greylit.structure.freezing import Frozen, Settled, freeze, merge_edits, settle_line
from greylit.structure.rows import read_cells
from greylit.structure.sections import make_sections
from greylit.tables.values import read_value, writes_comma


class Annotated(msgspec.Struct, frozen=True, kw_only=True):
    """The frozen text and the records that point into it."""

    text: str
    title: str | None
    lines: list[Line]
    corrections: list[Correction]
    sections: list[Section]
    blocks: list[Block]
    footnotes: list[Footnote]
    citations: list[Citation]
    captions: list[Caption]
    cells: list[Cell]
    figures: list[Figure]
    diagnostics: list[Diagnostic]


def annotate_document(
    *,
    lines: Sequence[Line],
    cleaned: Sequence[Edit],
    shaped: Sequence[Edit],
    solid: frozenset[int],
    drafts: Sequence[Draft],
    captions: Sequence[DraftCaption],
    notes: Sequence[DraftNote],
    methods: Sequence[str | None],
    references: frozenset[int],
    lexicon: Lexicon,
    tables: Sequence[DraftTable] = (),
    structure: Structure | None = None,
    pictures: Sequence[tuple[int, str]] = (),
    doc_id: str = "",
) -> Annotated:
    """Freeze a segmented document.

    ``cleaned`` and ``shaped`` are the edits of the stages before; where they overlap, the later stage's
    stand, and the edits that take out a call stand over both. ``pictures``: the line of each one's caption, and its file's suffix.
    """
    by_number = {x.line: x for x in lines}
    said = [" ".join(by_number[line].text for line in note.lines) for note in notes]
    marks = frozenset((e.line, k) for e in shaped if e.rule.startswith("markdown") for k in range(e.column, e.end))
    found = frozenset(k for t in tables for k in t.blocks) if structure is None else frozenset[int]()
    body = _list_body([d for k, d in enumerate(drafts) if k not in found], by_number)
    calls = (
        take_calls(structure.calls, len(notes), {n: x.text for n, x in by_number.items()})
        if structure is not None
        else assign_calls(notes, methods, said, body, lambda word: is_word(word, lexicon), marks)
    )
    merged = merge_edits(merge_edits(cleaned, shaped), [e for c in calls for e in c.edits])
    settled = _settle(merged, by_number, drafts, notes)
    frozen = freeze([d.lines for d in drafts], settled, solid)
    text = frozen.text + "\n" if frozen.text else ""
    note_texts = [freeze([n.lines], settled, solid) for n in notes]
    kept = [(draft, place) for draft, place in zip(drafts, frozen.groups, strict=True) if place is not None]
    pages = {x.line: x.page for x in lines}
    sections = make_sections([d for d, _ in kept], [p for _, p in kept], text, pages)
    blocks = _make_blocks(kept, sections, pages)
    made_captions, figures = _make_captions(captions, drafts, frozen, blocks, pages, pictures, doc_id)
    footnotes, order = make_footnotes(notes, note_texts, calls, frozen, settled, blocks)
    if structure is None:
        footnotes = call_unmarked(footnotes, text, blocks, body, frozen)
    return Annotated(
        text=text,
        title=next((text[b.start : b.end] for b in blocks if b.kind == "title"), None),
        lines=_place_lines(lines, frozen, note_texts, order),
        corrections=_list_corrections(settled),
        sections=sections,
        blocks=blocks,
        footnotes=footnotes,
        citations=_cite(footnotes, kept, references, text),
        captions=made_captions,
        figures=figures,
        cells=_make_cells(tables, drafts, captions, frozen, settled, blocks, by_number, structure is None),
        diagnostics=list_lost(footnotes),
    )


def _list_body(drafts: Sequence[Draft], lines: dict[int, Line]) -> list[BodyLine]:
    """Lines in which a call may stand, in the order of the source."""
    body = [
        BodyLine(n, lines[n].page or 1, k, lines[n].text, draft.kind)
        for k, draft in enumerate(drafts)
        if draft.kind != "contents" and not draft.furniture
        for n in draft.lines
    ]
    return sorted(body, key=lambda b: b.line)


def _settle(
    edits: Sequence[Edit], lines: dict[int, Line], drafts: Sequence[Draft], notes: Sequence[DraftNote]
) -> dict[int, Settled]:
    by_line: dict[int, list[Edit]] = {}
    for edit in edits:
        by_line.setdefault(edit.line, []).append(edit)
    used = [n for d in drafts for n in d.lines] + [n for note in notes for n in note.lines]
    return {n: settle_line(n, lines[n].text, by_line.get(n, ())) for n in used}


def _make_blocks(
    kept: Sequence[tuple[Draft, tuple[int, int]]], sections: Sequence[Section], pages: dict[int, int | None]
) -> list[Block]:
    blocks = []
    inner = _innermost(sections)
    for ordinal, (draft, (start, end)) in enumerate(kept, 1):
        on = [page for n in draft.lines if (page := pages[n]) is not None]
        blocks.append(
            Block(
                block=ordinal,
                section=inner(start),
                kind=draft.kind,
                lead=draft.lead,
                speaker=draft.speaker,
                start=start,
                end=end,
                first_page=min(on, default=None),
                last_page=max(on, default=None),
            )
        )
    return blocks


def _innermost(sections: Sequence[Section]) -> Callable[[int], int | None]:
    """A function from an offset to the innermost section it lies in. Sections begin in order."""
    starts = [s.start for s in sections]

    def find(offset: int) -> int | None:
        at = bisect_right(starts, offset) - 1
        while at >= 0 and offset >= sections[at].end:
            parent = sections[at].parent
            at = parent - 1 if parent is not None else -1
        return sections[at].section if at >= 0 else None

    return find


def _place_lines(lines: Sequence[Line], frozen: Frozen, notes: Sequence[Frozen], order: dict[int, int]) -> list[Line]:
    in_note = {
        line: (order[k], start, end)
        for k, made in enumerate(notes)
        if k in order
        for line, (start, end) in made.lines.items()
    }
    out = []
    for line in lines:
        start, end = frozen.lines.get(line.line, (None, None))
        footnote, note_start, note_end = in_note.get(line.line, (None, None, None))
        out.append(
            msgspec.structs.replace(
                line, start=start, end=end, footnote=footnote, note_start=note_start, note_end=note_end
            )
        )
    return out


def _list_corrections(settled: dict[int, Settled]) -> list[Correction]:
    edits = [e for n in sorted(settled) for e in settled[n].edits]
    return [
        Correction(
            correction=k,
            line=e.line,
            column=e.column,
            rule=e.rule,
            before=e.before,
            after=e.after,
            confidence=e.confidence,
        )
        for k, e in enumerate(edits, 1)
    ]


def _cite(
    footnotes: Sequence[Footnote],
    kept: Sequence[tuple[Draft, tuple[int, int]]],
    references: frozenset[int],
    text: str,
) -> list[Citation]:
    cited = parse_citations([n.text for n in footnotes], markers=[n.marker for n in footnotes])
    out = [citation for rows in cited for citation in rows]
    entries = [text[a:b] for draft, (a, b) in kept if draft.kind == "list_item" and draft.lines[0] in references]
    return out + parse_references(entries, first=len(out) + 1) if entries else out


def _make_captions(
    captions: Sequence[DraftCaption],
    drafts: Sequence[Draft],
    frozen: Frozen,
    blocks: Sequence[Block],
    pages: dict[int, int | None],
    pictures: Sequence[tuple[int, str]],
    doc_id: str,
) -> tuple[list[Caption], list[Figure]]:
    """The captions, and the files of the pictures they are of."""
    by_start = {b.start: b.block for b in blocks}
    by_line: dict[int, list[int]] = {}
    for k, (line, _) in enumerate(pictures):
        by_line.setdefault(line, []).append(k)
    suffixes = [suffix for _, suffix in pictures]
    out: list[Caption] = []
    figures: list[Figure] = []
    for caption in captions:
        place = frozen.groups[caption.block]
        if place is None:
            continue
        shown = [k for line in drafts[caption.block].lines for k in by_line.get(line, ())]
        own = name_figures(len(out) + 1, shown, suffixes)
        figures += own
        out.append(
            Caption(
                caption=len(out) + 1,
                kind=caption.kind,
                label=caption.label,
                text=caption.text,
                source=caption.source,
                page=pages[drafts[caption.block].lines[0]],
                block=by_start.get(place[0]),
                images=[figure_path(doc_id, figure.name) for figure in own],
            )
        )
    return out, figures


def _make_cells(
    tables: Sequence[DraftTable],
    drafts: Sequence[Draft],
    captions: Sequence[DraftCaption],
    frozen: Frozen,
    settled: dict[int, Settled],
    blocks: Sequence[Block],
    lines: dict[int, Line],
    infer: bool,
) -> list[Cell]:
    """Cells of the tables that are known; with ``infer``, blocks that only text shows to be tables are read from it."""
    numbers: dict[int, int] = {}
    for k, caption in enumerate(captions):
        if frozen.groups[caption.block] is not None:
            numbers[k] = len(numbers) + 1
    starts = {b.start: b.block for b in blocks}
    ordinals = {k: starts[place[0]] for k, place in enumerate(frozen.groups) if place is not None}
    known = {k for t in tables for k in t.blocks}
    titles = {c.block: numbers[k] for k, c in enumerate(captions) if c.kind == "table" and k in numbers}
    cells: list[Cell] = []
    runs = _find_runs([k for k, d in enumerate(drafts) if infer and d.kind == "table" and k not in known])
    found: list[tuple[list[int], DraftTable | None]] = [
        *((run, None) for run in runs),
        *((t.blocks, t) for t in tables),
    ]
    ordinal = 0
    for rows, table in sorted(found, key=lambda pair: pair[0]):
        said = [k for k in rows if k in ordinals]
        if not said:
            continue
        if table is not None:
            title = numbers.get(table.caption) if table.caption is not None else None
            blocks_of = {n: ordinals[k] for k in said for n in drafts[k].lines}
            made = _place_cells(table, frozen, settled, lines, blocks_of)
        else:
            title = titles.get(rows[0] - 1)
            own = [(lines[n], ordinals.get(k)) for k in rows for n in drafts[k].lines]
            made = read_cells([line.text for line, _ in own], [block for _, block in own], own[0][0].page)
        ordinal += bool(made)
        cells += [msgspec.structs.replace(c, table=ordinal, caption=title) for c in made]
    return cells


def _find_runs(numbers: Sequence[int]) -> list[list[int]]:
    """Runs of numbers that follow each other."""
    runs: list[list[int]] = []
    for n in numbers:
        if runs and runs[-1][-1] == n - 1:
            runs[-1].append(n)
        else:
            runs.append([n])
    return runs


def _place_cells(
    table: DraftTable,
    frozen: Frozen,
    settled: dict[int, Settled],
    lines: dict[int, Line],
    blocks_of: dict[int, int],
) -> list[Cell]:
    """Cells of a table, each with its place in the text where it stands there in one piece.

    ``blocks_of``: source line → block. A row that says nothing is given the table's first block.
    """
    first = min(blocks_of.values())
    rows = {c.row: blocks_of[n] for c in reversed(table.cells) for n, _, _ in c.parts if n in blocks_of}
    cells: list[Cell] = []
    for cell in sorted(table.cells, key=lambda c: (c.row, c.column)):
        places = [
            (frozen.lines[n][0] + settled[n].locate(a), frozen.lines[n][0] + settled[n].locate(b))
            for n, a, b in cell.parts
            if n in frozen.lines
        ]
        said = " ".join(part for a, b in places if (part := frozen.text[a:b].strip())) or None
        whole = said is not None and frozen.text[places[0][0] : places[-1][1]] == said
        cells.append(
            Cell(
                table=1,
                row=cell.row,
                column=cell.column,
                text=said,
                page=lines[cell.parts[0][0]].page if cell.parts else table.page,
                header=cell.header,
                start=places[0][0] if whole else None,
                end=places[-1][1] if whole else None,
                rows=cell.rows,
                columns=cell.columns,
                block=next((blocks_of[n] for n, _, _ in cell.parts if n in blocks_of), rows.get(cell.row, first)),
            )
        )
    comma = writes_comma([c.text for c in cells if c.text])
    return [msgspec.structs.replace(c, value=read_value(c.text, comma=comma)) for c in cells]
