"""Labelling: every line's page and role, before any two lines are joined."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from greylit.structure.counting import number_notes
from greylit.structure.drafts import DraftNote, PrintedTable, Structure
from greylit.structure.fences import FENCE, find_fenced
from greylit.structure.furniture import find_furniture, find_heads_within
from greylit.structure.layout import lay_out
from greylit.structure.notes import find_notes
from greylit.structure.recto import find_recto_heads
from greylit.structure.regions import find_regions
from greylit.tables.continuation import join_tables
from greylit.tables.placing import list_lines, set_pages


class Labelling(msgspec.Struct, frozen=True):
    """Page and role of each line (0-based), the notes with how each marker was recognised, and the tables.

    Roles are those of the lines table but ``heading`` and ``caption``, which need whole blocks, ,
    ``references`` for the lines of a reference list and ``table`` for those of a table.
    """

    pages: list[int]
    roles: list[str]
    notes: list[DraftNote]
    methods: list[str | None]
    tables: list[PrintedTable] = []


def label_lines(
    raws: Iterable[str],
    pages: Sequence[int] = (),
    tables: Sequence[PrintedTable] = (),
    apart: Mapping[int, str] | None = None,
) -> Labelling:
    """Label the lines of a document; ``pages`` has the page of each line where it is known.

    The lines of ``tables`` get the role ``table``, and nothing else is looked for among them; tables that go on on
    the next page are made whole, and what is repeated there is furniture. ``apart`` has the roles of lines (0-based) that are known to be no text.

    >>> label_lines(["Skip to content", "", "Harbours grow."]).roles
    ['furniture', 'blank', 'body']
    """
    layout = lay_out(raws, pages)
    printed = layout.raws
    tabular = list_lines(tables)
    known = {i: role for i, role in (apart or {}).items() if i not in tabular}
    if tabular or known:
        emptied = ["" if i in tabular or i in known else raw for i, raw in enumerate(layout.raws)]
        layout = lay_out(emptied, layout.pages)
    taken = find_furniture(layout)
    taken.update((i, "furniture") for i in find_fenced(layout.texts) if FENCE.match(layout.texts[i]))
    regions = find_regions(layout, taken)
    taken.update(dict.fromkeys(find_recto_heads(layout, taken, regions.contents), "furniture"))
    residue_of_contents = [i for i, role in taken.items() if role == "residue" and _beside(i, regions.contents)]
    notes = find_notes(layout, taken, regions.references | regions.contents, regions.endnotes)
    roles = ["body" if text else "blank" for text in layout.texts]
    for i in regions.references:
        roles[i] = "references" if layout.texts[i] else "blank"
    for i in regions.contents:
        roles[i] = "contents"
    for note in notes:
        for i in note.lines:
            roles[i] = "note"
    for i, role in taken.items():
        roles[i] = role
    for i in (*residue_of_contents, *find_heads_within(layout, roles)):
        roles[i] = "furniture"
    for i, role in known.items():
        roles[i] = role
    for i in tabular:
        roles[i] = "table"
    joined = join_tables(set_pages(tables, layout.pages), printed, roles)
    for i in joined.repeated:
        roles[i] = "furniture"
    markers = number_notes(notes, layout)
    drafts = [
        DraftNote(
            marker=marker,
            marker_raw=note.marker_raw,
            place="byline"
            if marker and not marker.isalnum() and layout.pages[note.lines[0]] == 1 and k == 0
            else note.place,
            page=layout.pages[note.lines[0]],
            zone=note.zone,
            lines=[i + 1 for i in note.lines],
        )
        for k, (note, marker) in enumerate(zip(notes, markers, strict=True))
    ]
    return Labelling(list(layout.pages), roles, drafts, [n.method for n in notes], joined.tables)


def label_structure(structure: Structure, pages: Sequence[int]) -> Labelling:
    """The labels of a document whose structure is known; without ``pages`` all is on one."""
    return Labelling(
        list(pages) or [1] * len(structure.roles), list(structure.roles), structure.notes, [None] * len(structure.notes)
    )


def _beside(index: int, contents: frozenset[int]) -> bool:
    return any(i in contents for i in range(index - 60, index + 60))
