"""The structure of a printed document: what every line is, and what lines make up blocks and notes."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

import msgspec

from greylit.printed.calls import find_sites, match_calls
from greylit.printed.contents import find_contents
from greylit.printed.floats import find_asides, place_asides, place_floats
from greylit.printed.front import Front, find_front, find_front_heads, repeats_title
from greylit.printed.headings import find_headings
from greylit.printed.lines import Type, cut_rows, find_type, gather_lines, is_near
from greylit.printed.looks import Heading
from greylit.printed.margins import find_margins
from greylit.printed.notes import Note, clean_marker, find_end_notes, find_foot_notes
from greylit.printed.overflow import find_overflow
from greylit.printed.paragraphs import ENTRY, Unit, cut_units
from greylit.reading import Reading
from greylit.structure.captions import LONGEST, SOURCE, match_caption
from greylit.structure.drafting import LEAD, insert_blocks, read_caption
from greylit.structure.drafts import Draft, DraftCaption, DraftNote, Structure
from greylit.structure.joining import goes_on
from greylit.structure.numbering import APPENDIX_UNITS, choose_reading, parse_label, write_label
from greylit.structure.units import starts_bullet, starts_inline_section
from greylit.structure.vocabulary import SECTION_WORDS, fold_heading
from greylit.tables.continuation import join_tables
from greylit.tables.placing import draft_blocks, link_tables, list_lines

__all__ = ["infer_structure"]

NOTE = re.compile(r"notes?\b", re.IGNORECASE)

SIGNS = re.compile(r"[\s\u2022\u00b7\u2219*.|_\u2013\u2014-\u25a0-\u27bf\uf000-\uf0ff-]+")
"""Bullets, stars, dashes and shapes alone: ornaments, and the points of charts."""


BOX = 12
"""A box at the side of a paragraph has fewer parts."""


class _Part(msgspec.Struct):
    """A block being made: its kind, its units, and what a heading says."""

    kind: str
    units: list[Unit]
    heading: Heading | None = None
    cut: bool = False


def infer_structure(reading: Reading, words: Container[str]) -> Structure | None:
    """What place and type of a reading's lines show; None where too few lines have a place.

    ``words`` are lower-case words of the language.
    """
    lines = gather_lines(reading.lines, reading.pages, reading.prints)
    if not lines:
        return None
    type_ = find_type(lines)
    margins = find_margins(lines, reading.sheets, type_)
    listed, entries = find_contents([x for x in lines if x.index not in margins])
    tables = [t for t in reading.tables if 2 * len(list_lines([t]) - listed - margins) > len(list_lines([t]))]
    tabular = list_lines(tables)
    margins -= tabular
    free = [x for x in lines if x.index not in margins and x.index not in tabular and x.index not in listed]
    tables = find_overflow(tables, free, reading.lines)
    tabular = list_lines(tables)
    labels = {line - 1 for picture in reading.pictures for line in picture.labels} - tabular
    margins |= labels
    text = [x for x in lines if x.index not in margins and x.index not in tabular and x.index not in listed]
    called = {(site.page, site.marker) for site in find_sites(text, reading.lines)}
    notes = find_foot_notes(text, reading.sheets, type_, called)
    noted = {x.index for n in notes for x in n.lines}
    ends = find_end_notes([x for x in text if x.index not in noted], called)
    noted |= {x.index for n in ends for x in n.lines}
    notes = sorted([*notes, *ends], key=lambda n: n.lines[0].index)
    joined = join_tables(tables, reading.lines, _sketch_roles(reading, margins, noted, tabular))
    tables = joined.tables
    margins |= joined.repeated
    text = [x for x in text if x.index not in joined.repeated]
    units = cut_units([x for x in text if x.index not in noted], type_)
    signs = {x.index for unit in units if SIGNS.fullmatch(unit.text) for x in unit.lines}
    units = [unit for unit in units if unit.first.index not in signs]
    front = find_front(units, type_, words)
    rows = _find_rows(units)
    kinds = {u: _name_kind(units, u, rows, front, type_) for u in range(len(units))}
    barred = {u for u, kind in kinds.items() if kind not in ("paragraph", "list_item")}
    listing = [" ".join(x.text for x in e) for e in entries]
    headings = find_headings(units, barred, type_, reading.bookmarks, listing)
    if heads := find_front_heads(headings, units, front):
        headings = find_headings(units, barred | heads, type_, reading.bookmarks, listing)
    asides = {u for u in find_asides(units, type_.size) if kinds[u] == "paragraph"}
    parts = _close_round_boxes(_make_parts(units, kinds, headings, type_, asides))
    blocks, captions = _draft(parts)
    extra = [Draft(kind="contents", lines=[x.index + 1 for x in e]) for e in entries]
    blocks, captions = insert_blocks(blocks, captions, [*extra, *draft_blocks(tables)])
    linked = link_tables(tables, blocks, captions)
    by_number = {x.index + 1: x for x in lines}
    beside = {x.index + 1 for u in asides for x in units[u].lines}
    blocks, captions, linked = place_asides(blocks, captions, linked, by_number, beside)
    blocks, captions, linked = place_floats(blocks, captions, linked, by_number, type_.size)
    roles = _assign_roles(reading, blocks, margins, noted, signs | labels, parts)
    drafts = [_draft_note(n) for n in notes]
    body = [x for x in text if x.index not in noted]
    return Structure(
        roles=roles,
        blocks=blocks,
        notes=drafts,
        calls=match_calls(drafts, find_sites(body, reading.lines), reading.lines),
        captions=captions,
        tables=linked,
        title=" ".join(units[u].text for u in front.title) or None,
        subtitle=" ".join(units[u].text for u in front.subtitle) or None,
        authors=list(front.authors),
        published=front.published,
    )


def _draft_note(note: Note) -> DraftNote:
    raw = note.marker
    return DraftNote(
        marker=clean_marker(raw) if raw else None,
        marker_raw=raw,
        place=note.place,
        page=note.page,
        zone=note.zone,
        lines=[x.index + 1 for x in note.lines],
    )


def _find_rows(units: Sequence[Unit]) -> set[int]:
    """Units that are rows of tables not found as such: three pieces and more side by side, or two on several rows."""
    out = set()
    for u, unit in enumerate(units):
        rows = cut_rows(unit.lines)
        wide = [row for row in rows if len(row) > 1]
        if len(wide) >= max(1, 0.5 * len(rows)) and (max(map(len, rows)) >= 3 or len(wide) >= 2):
            out.add(u)
    for u in range(1, len(units) - 1):  # a row's head or a short row between rows
        if u not in out and u - 1 in out and u + 1 in out and len(units[u].text) < 60:
            out.add(u)
    return out


def _name_kind(units: Sequence[Unit], u: int, tables: set[int], front: Front, type_: Type) -> str:
    text = units[u].text
    if u in front.title:
        return "title"
    if u in front.subtitle:
        return "other"
    if u in front.bylines:
        return "byline"
    if _begins_caption(units[u], type_):
        return "caption"
    if u in front.matter or repeats_title(front, units, u):
        return "other"
    if u in tables:
        return "table"
    if SOURCE.match(text) and u and (match_caption(units[u - 1].text) or u - 1 in tables):
        return "caption"
    if starts_bullet(text, frozenset()):
        return "list_item"
    label = parse_label(text)
    if label is not None and label.frame in ("dot", "brackets", "bracket", "decimal") and text[label.width :]:
        return "list_item"
    return "paragraph"


def _begins_caption(unit: Unit, type_: Type) -> bool:
    """Whether a caption begins here; one of many words is smaller than the text, or its label is set apart."""
    match = match_caption(unit.text, LONGEST)
    if match is None or match_caption(unit.text) is not None:
        return match is not None
    run = unit.first.print.runs[0] if unit.first.print.runs else None
    apart = run is not None and run.start == 0 and not run.rise and abs(run.end - match.end("n")) <= 2
    return apart or unit.size < 0.97 * type_.size


def _extends_caption(part: _Part, unit: Unit, type_: Type) -> bool:
    """Whether a unit that looks like a caption goes on with the one right above it, or names the source of its table."""
    if part.kind != "caption" or _begins_caption(unit, type_):
        return False
    last = part.units[-1].last
    return unit.first.index == last.index + 1 or (unit.first.page == last.page and not NOTE.match(unit.text))


def _make_parts(
    units: Sequence[Unit], kinds: dict[int, str], headings: Sequence[Heading], type_: Type, asides: Container[int]
) -> list[_Part]:
    """Units → blocks to be: wrapped headings and titles whole, paragraphs joined over columns and pages."""
    heads = {h.units[0]: h for h in headings}
    swallowed = {u for h in headings for u in h.units[1:]}
    indented = _is_indented(units, kinds, heads)
    parts: list[_Part] = []
    open_: int | None = None
    references = False
    for u, unit in enumerate(units):
        if u in swallowed:
            continue
        if u in heads:
            heading = heads[u]
            parts.append(_Part("heading", [units[v] for v in heading.units], heading))
            references = _opens_references(heading) or (references and heading.look.weight < 0)
            open_ = None
            continue
        kind = kinds[u]
        if u in asides:
            parts.append(_Part(kind, [unit]))
            continue
        if kind == "table":
            parts += [_Part("table", [Unit(tuple(row), unit.column, 0.0)]) for row in cut_rows(unit.lines)]
            continue
        if kind == "title" and parts and parts[-1].kind == kind:
            parts[-1].units.append(unit)
            continue
        if kind == "caption" and parts and _extends_caption(parts[-1], unit, type_):
            parts[-1].units.append(unit)
            continue
        if kind == "paragraph" and open_ is not None:
            last = parts[open_]
            if references and ENTRY.match(last.units[0].text):
                goes_on = _belongs(last.units, unit)
            else:
                goes_on = _continues(last.units[-1], unit, indented, open_ != len(parts) - 1, references)
            if goes_on:
                last.units.append(unit)
                continue
        parts.append(_Part("list_item" if references and kind == "paragraph" else kind, [unit]))
        if kind in ("paragraph", "list_item"):
            open_ = len(parts) - 1
        elif kind not in ("caption", "table"):
            open_ = None
    return parts


def _close_round_boxes(parts: Sequence[_Part]) -> list[_Part]:
    """Parts in which paragraphs that flow round a box at their side are whole, before the box."""
    out: list[_Part] = []
    taken: set[int] = set()
    for k, part in enumerate(parts):
        if k in taken:
            continue
        out.append(part)
        last = part.units[-1]
        if part.kind not in ("paragraph", "list_item") or last.finished:
            continue
        left, right = last.last.x0, last.last.x1
        for n in range(k + 1, min(k + BOX, len(parts))):
            unit = parts[n].units[0]
            aside = all(x.x0 >= right or x.x1 <= left for own in parts[n].units for x in own.lines)
            if aside and unit.first.page == last.last.page:
                continue
            below = unit.first.page == last.last.page and abs(unit.first.x0 - left) < 0.5 * unit.size
            goes_on = parts[n].kind == "paragraph" and unit.text[0].islower() and is_near(last.size, unit.size)
            if n > k + 1 and below and goes_on:
                part.units += parts[n].units
                taken.add(n)
            break
    return out


def _opens_references(heading: Heading) -> bool:
    title = heading.text[heading.label.width :] if heading.label else heading.text
    return SECTION_WORDS.get(fold_heading(title)) == "references"


def _is_indented(units: Sequence[Unit], kinds: dict[int, str], heads: dict[int, Heading]) -> bool:
    """Whether the document begins its paragraphs with an indent."""
    told = [unit for u, unit in enumerate(units) if kinds[u] == "paragraph" and u not in heads and len(unit.lines) > 2]
    return bool(told) and sum(unit.indented for unit in told) >= 0.35 * len(told)


def _continues(last: Unit, unit: Unit, indented: bool, between: bool, references: bool) -> bool:
    """Whether a paragraph goes on in a unit that stands in another column or page, or below something else."""
    if not is_near(last.size, unit.size):
        return False
    apart = (last.last.page, last.last.region) != (unit.first.page, unit.first.region)
    if not apart and not between:
        return not last.finished and last.full and unit.text[0].islower()
    if references:
        return not last.finished and not unit.text[0].isdecimal()
    if unit.text[0].islower() and not last.finished:
        return True
    if unit.indented and indented and not unit.text[0].islower():
        return False
    if not last.finished:
        return last.full and goes_on(last.text, unit.text, between=True)
    return indented and last.full and not unit.indented and len(unit.lines) > 1 and not unit.bold


def _belongs(entry: Sequence[Unit], unit: Unit) -> bool:
    """Whether a unit is part of the numbered entry of a list of references above it: indented, or the sentence goes on."""
    if ENTRY.match(unit.text) or not is_near(entry[-1].size, unit.size):
        return False
    return unit.indented or not entry[-1].finished


def _draft(parts: Sequence[_Part]) -> tuple[list[Draft], list[DraftCaption]]:
    drafts: list[Draft] = []
    captions: list[DraftCaption] = []
    last: dict[int, tuple[str, int]] = {}
    for part in parts:
        lines = [x.index + 1 for unit in part.units for x in unit.lines]
        text = " ".join(unit.text for unit in part.units)
        if part.heading is not None:
            drafts.append(_draft_heading(part.heading, lines, last))
            continue
        if part.kind == "caption":
            captions.append(read_caption(text, len(drafts)))
        lead = None
        if part.kind == "paragraph":
            inline = starts_inline_section(text)
            marked = LEAD.match(text)
            lead = inline["word"].strip() if inline else marked["lead"].strip() if marked else _read_lead(part.units[0])
        drafts.append(Draft(kind=part.kind, lines=lines, lead=lead))
    return drafts, captions


def _read_lead(unit: Unit) -> str | None:
    """The bold or italic words a paragraph runs in with, up to their stop."""
    x = unit.first
    run = x.print.runs[0] if x.print.runs else None
    if run is None or run.start != 0 or run.rise or not (run.bold or run.italic) or x.bold:
        return None
    said = x.text[: run.end].strip()
    if 3 <= len(said) <= 120 and said[0].isupper() and said[-1] in ".:—–":
        return said.rstrip(".:—– ")
    return None


def _draft_heading(heading: Heading, lines: list[int], last: dict[int, tuple[str, int]]) -> Draft:
    label = heading.label
    title = heading.text[label.width :].strip() if label else heading.text
    kind = SECTION_WORDS.get(fold_heading(title), "body")
    if label and label.unit and label.unit.casefold() in APPENDIX_UNITS:
        kind = "appendix"
    number = printed = None
    if label is not None:
        style, value = last.get(heading.level, (None, 0))
        style, number = choose_reading(label, value + 1, style)
        last[heading.level] = (style, number)
        for deeper in [n for n in last if n > heading.level]:
            del last[deeper]
        printed = label.raw if label.frame in ("decimal", "lettered", "section-sign") else write_label(label, style)
    return Draft(
        kind="heading",
        lines=lines,
        level=heading.level,
        section=kind,
        label=printed,
        number=number,
        title=title.rstrip(":").strip() or None,
    )


def _sketch_roles(
    reading: Reading, margins: Container[int], noted: Container[int], tabular: Container[int]
) -> list[str]:
    """What is known of every line before blocks are made."""
    return [
        "table" if i in tabular else "furniture" if i in margins else "note" if i in noted else "body"
        for i in range(len(reading.lines))
    ]


def _assign_roles(
    reading: Reading,
    blocks: Sequence[Draft],
    margins: set[int],
    noted: set[int],
    residue: set[int],
    parts: Sequence[_Part],
) -> list[str]:
    roles = ["body" if text.strip() else "blank" for text in reading.lines]
    for draft in blocks:
        role = {"heading": "heading", "title": "heading", "caption": "caption", "contents": "contents"}.get(draft.kind)
        if role:
            for n in draft.lines:
                roles[n - 1] = role
    below = False
    for part in parts:
        if part.heading is not None:
            below = _opens_references(part.heading)
        elif below and part.kind in ("paragraph", "list_item"):
            for unit in part.units:
                for x in unit.lines:
                    roles[x.index] = "references"
    for i in margins:
        roles[i] = "furniture"
    for i in noted:
        roles[i] = "note"
    for i in residue:
        roles[i] = "residue"
    return roles
