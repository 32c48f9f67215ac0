"""The segment stage's core: labelled lines → blocks, notes and captions to be, and the edits that shape them."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence

import msgspec

from greylit.cleaning.lexicon import Lexicon
from greylit.cleaning.urls import mend_urls
from greylit.cleaning.words import count_words
from greylit.edits import Edit
from greylit.structure.boilerplate import find_boilerplate
from greylit.structure.captions import SOURCE, match_caption
from greylit.structure.coverlines import part_cover
from greylit.structure.drafting import borrow_title, draft_groups, insert_blocks
from greylit.structure.drafts import Draft, DraftCaption, DraftNote, DraftTable, PrintedTable, Structure
from greylit.structure.fences import find_fenced
from greylit.structure.formulas import find_formula
from greylit.structure.freezing import merge_edits
from greylit.structure.frontmatter import FrontMatter, find_front_matter
from greylit.structure.gluing import glue_lines
from greylit.structure.headings import Heading, Placed, find_headings
from greylit.structure.joining import Piece, join_pieces
from greylit.structure.layout import Layout, lay_out
from greylit.structure.levels import place_headings
from greylit.structure.listing import find_listed
from greylit.structure.markers import MISREAD_OPENINGS, match_marker
from greylit.structure.markup import find_emphasis, strip_marks
from greylit.structure.mending import shape_edits
from greylit.structure.numbering import parse_label
from greylit.structure.ranks import rank_headings
from greylit.structure.rows import is_row
from greylit.structure.turns import Turn, find_turns
from greylit.structure.units import Unit, cut_units, find_bullets, starts_bullet
from greylit.structure.vocabulary import read_credit
from greylit.tables.placing import draft_blocks, link_tables


class Shape(msgspec.Struct, frozen=True, kw_only=True):
    """Blocks, captions and tables of a document, its front matter, and lines that proved to be furniture (0-based)."""

    blocks: list[Draft]
    captions: list[DraftCaption]
    front: FrontMatter
    tables: list[DraftTable] = []
    rubric: tuple[int, ...] = ()
    edits: list[Edit] = []


def shape_document(
    layout: Layout, roles: list[str], words: Container[str], printed: Sequence[PrintedTable] = ()
) -> Shape:
    """Group the lines whose role is body, contents or table into blocks.

    ``roles`` has a role for each line; ``words`` are lower-case words of the language; ``printed`` are the tables
    whose lines have the role table.
    """
    body = [i for i, role in enumerate(roles) if role in ("body", "references")]
    bullets = find_bullets(layout, body)
    entries = _gather_contents(layout, roles)
    named = find_listed(layout, body, entries)
    cited = frozenset(i for i in body if roles[i] == "references")
    units = part_cover(cut_units(layout, body, bullets, named, cited), layout, words)
    heads = [layout.texts[i] for i, role in enumerate(roles) if role == "furniture"]
    front = find_front_matter(units, heads, words, _find_menu(layout, roles))
    used = {*front.title_units, *front.subtitle_units, *front.byline_units, *front.rubric_units}
    first = max(used, default=-1) + 1
    turns = find_turns(units)
    photos = _shows_photos(units)
    breaks = _find_breaks(units, roles)
    references = frozenset(u for u, unit in enumerate(units) if roles[unit.lines[0]] == "references")
    listed = frozenset(u for u, unit in enumerate(units) if named.get(unit.lines[0]) == unit.lines[-1])
    fenced = find_fenced(layout.texts)
    codes = (
        frozenset(u for u, unit in enumerate(units) if fenced.issuperset(unit.lines)) if fenced else frozenset[int]()
    )
    headings = [
        h
        for h in find_headings(units, first, breaks, photos, turns, listed)
        if not set(h.units) & (turns.keys() | references | codes) and not _is_signature(h, front.authors)
    ]
    if front.box_units:
        text = strip_marks(units[front.box_units[0]].text)
        headings.insert(0, Heading(front.box_units[:1], text, None, text, "word", "abstract"))
    ranks = rank_headings(headings, units, layout, roles, entries)
    placed = {p.heading.units[0]: p for p in place_headings(headings, ranks)}
    swallowed = {*front.title_units[1:], *(u for p in placed.values() for u in p.heading.units[1:])}
    pieces: list[Piece] = []
    for u, unit in enumerate(units):
        if u in front.rubric_units or u in swallowed:
            continue
        kind = "other" if u in codes else _name_kind(u, units, front, placed, turns, bullets, photos, references)
        if (
            kind == "paragraph"
            and pieces
            and pieces[-1].kind in ("caption", "table")
            and is_row(pieces[-1], unit, units[u + 1 : u + 2])
        ):
            kind = "table"
        whole = placed[u].heading.units if u in placed else front.title_units if kind == "title" else (u,)
        lines = tuple(i for v in whole for i in units[v].lines)
        pieces.append(Piece(kind, lines, unit.text, unit.page, u in breaks))
    pieces = _join_sources(pieces)
    groups = join_pieces(pieces, lambda p: starts_bullet(p.text, bullets) is not None)
    drafts, captions = draft_groups(groups, units, placed, turns, layout)
    drafts, captions = insert_blocks(
        drafts, captions, [Draft(kind="contents", lines=[i + 1 for i in e]) for e in entries]
    )
    drafts, captions = insert_blocks(drafts, captions, draft_blocks(printed))
    if front.title is None:
        front, drafts, captions = borrow_title(layout, roles, front, drafts, captions)
    edits = shape_edits(layout, drafts, bullets)
    rubric = tuple(i for u in front.rubric_units for i in units[u].lines)
    tables = link_tables(printed, drafts, captions)
    return Shape(blocks=drafts, captions=captions, tables=tables, front=front, rubric=rubric, edits=edits)


def _is_signature(heading: Heading, authors: Sequence[str]) -> bool:
    """Whether what looks like a heading is an author's name, signed below the text: "A. North"."""
    return any(
        (heading.text.startswith(author) and heading.label is None)
        or re.fullmatch(rf"{author[0]}\.? {re.escape(author.split()[-1])}", heading.text)
        for author in authors
        if author
    )


MENU = frozenset(("links", "breadcrumb", "breadcrumb-path"))
"""Boilerplate that helps to move about a site."""


def _find_menu(layout: Layout, roles: Sequence[str]) -> int | None:
    """The last line (0-based) of a site's menu among a document's first."""
    first = [i for i in range(min(len(roles), 30)) if roles[i] == "furniture"][:12]
    return next((i for i in reversed(first) if find_boilerplate(layout.texts[i]) in MENU), None)


PICTURE = re.compile(r"\b(?:photo(?:graph)?s?|pictures?|pictured|portrait|image|snapshot)\b", re.IGNORECASE)
"""Words of a caption that are about the picture itself."""


def _shows_photos(units: list[Unit]) -> bool:
    """Whether short lines are captions: the credits name a photographer and one of them names a picture."""
    credits = [credit for u in units[-8:] if (credit := read_credit(u.text)) is not None]
    if not any(role == "photo" for role, _ in credits):
        return False
    scenes = (u for u in range(len(units)) if _is_scene(units, u) and read_credit(units[u].text) is None)
    return any(PICTURE.search(units[u].text) for u in scenes)


def _find_breaks(units: list[Unit], roles: list[str]) -> frozenset[int]:
    """Units before which a page ended or lines of another role stood."""
    out = set()
    for u in range(1, len(units)):
        between = roles[units[u - 1].lines[-1] + 1 : units[u].lines[0]]
        if units[u].page != units[u - 1].page or any(r != "blank" for r in between):
            out.add(u)
    return frozenset(out)


def _name_kind(
    u: int,
    units: list[Unit],
    front: FrontMatter,
    placed: dict[int, Placed],
    turns: dict[int, Turn],
    bullets: frozenset[str],
    photos: bool,
    references: frozenset[int],
) -> str:
    unit = units[u]
    if u in front.title_units:
        return "title"
    if u in front.subtitle_units:
        return "other"
    if u in front.byline_units:
        return "byline"
    if u in placed:
        return "heading"
    if u in references:
        return "list_item"
    if u in turns:
        return "turn"
    if unit.text.startswith("|"):
        return "table"
    if match_caption(unit.text) or (SOURCE.match(unit.text) and u and match_caption(units[u - 1].text)):
        return "caption"
    if _credits_photo(units, u) or (u and _credits_photo(units, u - 1)):
        return "caption"
    if read_credit(unit.text):
        return "byline"
    if photos and _is_scene(units, u):
        return "caption"
    if starts_bullet(unit.text, bullets):
        return "list_item"
    label = parse_label(unit.text)
    if label is not None and label.frame in ("dot", "brackets", "bracket", "decimal") and unit.text[label.width :]:
        return "list_item"
    if unit.text.startswith("> "):
        return "quote"
    if find_formula(unit.text) == "greeting":
        return "other"
    return "paragraph"


def _credits_photo(units: list[Unit], u: int) -> bool:
    """Whether a photo's credit stands directly below a short line: its caption."""
    if u + 1 >= len(units) or units[u + 1].lines[0] != units[u].lines[-1] + 1 or len(units[u].text) > 200:
        return False
    credit = read_credit(units[u + 1].text)
    return credit is not None and credit[0] == "photo" and read_credit(units[u].text) is None


def _is_scene(units: list[Unit], u: int) -> bool:
    """A short line without a stop among the paragraphs of a text that credits a photographer: a photo's caption."""
    text = units[u].text
    return len(text.split()) <= 14 and text[-1].isalnum() and text[0].isupper() and u > 0 and len(text) < 120


def _join_sources(pieces: list[Piece]) -> list[Piece]:
    """A ``Source:`` line belongs to the caption before it."""
    out: list[Piece] = []
    for piece in pieces:
        if out and piece.kind == "caption" and out[-1].kind == "caption" and SOURCE.match(piece.text):
            last = out[-1]
            out[-1] = Piece("caption", last.lines + piece.lines, f"{last.text} {piece.text}", last.page)
        else:
            out.append(piece)
    return out


def _gather_contents(layout: Layout, roles: list[str]) -> list[tuple[int, ...]]:
    """Entries of contents lists: a label or a finished entry begins a new one, other lines go on."""
    entries: list[list[int]] = []
    for i, role in enumerate(roles):
        if role != "contents":
            continue
        text = layout.texts[i]
        blank = not entries or entries[-1][-1] != i - 1
        done = bool(entries) and re.search(r"(?:[.…\s]{2,}|\s)\d{1,3}$", layout.texts[entries[-1][-1]])
        if not entries or parse_label(text) or done or (blank and not text[0].islower()):
            entries.append([i])
        else:
            entries[-1].append(i)
    return [tuple(e) for e in entries]


class SegmentedLines(msgspec.Struct, frozen=True):
    """A document's shape with all edits of this stage, the lines set solid, and the roles it decided."""

    shape: Shape
    edits: list[Edit]
    solid: set[int]
    roles: dict[int, str]


def segment_lines(
    raws: list[str],
    roles: list[str],
    cleaned: list[Edit],
    notes: list[DraftNote],
    lexicon: Lexicon,
    pages: list[int],
    structure: Structure | None = None,
    tables: Sequence[PrintedTable] = (),
) -> SegmentedLines:
    """Shape a document whose lines are labelled; decide its line ends; mend its web addresses.

    Where ``structure`` is known, it is the shape.

    ``cleaned`` are the edits of the stage before. Edits returned overlap none of those they do not
    mean to replace (``freezing.merge_edits`` lets them stand over those).
    """
    if structure is None:
        shape = shape_document(lay_out(raws, pages), roles, lexicon, tables)
    else:
        shape = take_shape(structure)
    marks = structure.marks if structure else []
    edits = [*shape.edits, *(Edit(n, a, raws[n - 1][a:b], "", "no-text") for n, a, b in marks)]
    numbers = {n + 1: raw for n, raw in enumerate(raws)}
    for note in notes:
        edits += _take_marker(note, numbers, structure is not None)
        if structure is None:
            edits += [e for e in find_emphasis([(n, numbers[n]) for n in note.lines]) if e.column > 0]
    rows = frozenset(k for t in shape.tables for k in t.blocks)
    groups = [d.lines for k, d in enumerate(shape.blocks) if k not in rows]
    groups += [list(lines) for lines in dict.fromkeys(_list_cells(shape.tables))] + [n.lines for n in notes]
    solid: set[int] = set()
    for group in groups:
        repairs = mend_urls([numbers[n] for n in group])
        edits += [msgspec.structs.replace(e, line=group[e.line - 1]) for e in repairs.edits]
        solid |= {group[k] for k in repairs.joined}
    edits = merge_edits([], _drop_overlaps(edits))
    by_line: dict[int, list[Edit]] = {}
    for edit in merge_edits(cleaned, edits):
        by_line.setdefault(edit.line, []).append(edit)
    hyphens, glued = glue_lines(groups, numbers, by_line, lexicon=lexicon, vocabulary=count_words(raws))
    edits += [e for e in hyphens if e.line not in solid]
    decided: dict[int, str] = {}
    for draft in shape.blocks:
        role = {"heading": "heading", "title": "heading", "caption": "caption"}.get(draft.kind)
        if role and not draft.furniture:
            decided.update(dict.fromkeys(draft.lines, role))
    decided.update(dict.fromkeys((i + 1 for i in shape.rubric), "furniture"))
    return SegmentedLines(shape, sorted(edits), solid | glued, decided)


def _list_cells(tables: Sequence[DraftTable]) -> Iterator[tuple[int, ...]]:
    """The lines of each cell: in a table, no line goes on in the next but within a cell."""
    return (tuple(n for n, _, _ in cell.parts) for table in tables for cell in table.cells)


def take_shape(structure: Structure) -> Shape:
    """The shape of a document whose structure is known."""
    front = FrontMatter(
        title=structure.title,
        subtitle=structure.subtitle,
        authors=tuple(structure.authors),
        published=structure.published,
    )
    return Shape(blocks=structure.blocks, captions=structure.captions, tables=structure.tables, front=front)


def _take_marker(note: DraftNote, raws: dict[int, str], known: bool) -> list[Edit]:
    """The edit that takes a note's marker off its first line; ``known`` that it is one, however it looks."""
    line = note.lines[0]
    raw = raws[line]
    start = end = len(raw) - len(raw.lstrip())
    edits: list[Edit] = []
    if note.marker_raw is not None:
        found = match_marker(raw.strip())
        if found is not None and found[1]["m"] == note.marker_raw:
            end = start + found[1].end()
        elif (known or raw.lstrip().startswith(note.marker_raw)) and (
            shown := re.compile(rf"[\[(]?{re.escape(note.marker_raw)}[\])]?[.:]?\s*").match(raw, start)
        ):
            end = shown.end()
        else:
            return []
        edits.append(Edit(line, start, raw[start:end], "", "note-marker", 0.97))
    for pattern, word, _, _ in MISREAD_OPENINGS if not known else ():
        opening = re.compile(pattern).match(raw, end)
        if opening is None and edits and word == "Ibid":
            opening = re.compile(r"bid(?=\.$)").match(raw, end)
        if opening and opening[0].casefold() != word.casefold():
            edits.append(Edit(line, end, opening[0], word, "note-opening", 0.95))
            break
    return edits


def _drop_overlaps(edits: list[Edit]) -> list[Edit]:
    """Of edits that overlap, the first on the line stands."""
    out: list[Edit] = []
    for edit in sorted(edits, key=lambda e: (e.line, e.column, e.end)):
        if out and out[-1].line == edit.line and (edit.column < out[-1].end or edit.column == out[-1].column):
            continue
        out.append(edit)
    return out
