"""Lines that begin like notes and are called by nothing: items of lists, numbered clauses, marks of Markdown or code."""

from __future__ import annotations

from itertools import groupby
from operator import attrgetter

from greylit.structure.cutting import NoteLines
from greylit.structure.layout import Layout
from greylit.structure.markers import is_called, is_list_label, match_marker, weigh_cues

CITED = 0.4
"""Cues from which on a line looks like part of a citation."""
FEWEST, CALLED = 2, 1 / 3
"""Items of a list at least, and the share of them whose number may stand behind a word by chance."""
ALIKE = 2
"""Lines that begin with the same symbol from which on it is the bullet of lists."""


def keep_notes(layout: Layout, notes: list[NoteLines]) -> list[NoteLines]:
    """The notes at the foot of pages without those that are none.

    Where not one marker of the document could be read and most do not look like citations, there are no notes. Those of a
    place that are numbered like a list are its items where hardly one is called and most cite nothing; one by
    a symbol is, where nothing calls it and other lines begin with the symbol.
    """
    if not any(n.digits is not None or n.method == "symbol" for n in notes) and not _cite(layout, notes):
        return []
    kept: list[NoteLines] = []
    for _, group in groupby(notes, key=attrgetter("zone")):
        zone = list(group)
        if _is_list(layout, zone):
            continue
        kept += [n for n in zone if not _is_bullet(layout, n)]
    return kept


def _cite(layout: Layout, notes: list[NoteLines]) -> bool:
    """Whether most notes look like citations."""
    return sum(weigh_cues(layout.texts[n.lines[0]]) >= CITED for n in notes) > len(notes) / 2


def _is_list(layout: Layout, zone: list[NoteLines]) -> bool:
    markers = [m for n in zone if n.marker_raw and (m := match_marker(layout.texts[n.lines[0]]))]
    labelled = all(m[0] == "number" and is_list_label(m[1]) for m in markers)
    if not labelled or len(markers) < FEWEST or _cite(layout, zone):
        return False
    return sum(_has_call(layout, n) for n in zone) <= CALLED * len(markers)


def _is_bullet(layout: Layout, note: NoteLines) -> bool:
    text = layout.texts[note.lines[0]]
    marker = match_marker(text)
    if note.method != "symbol" or marker is None or not marker[1][0].endswith(" ") or _has_call(layout, note):
        return False
    return sum(other.startswith(marker[1][0]) for other in layout.texts) >= ALIKE


def _has_call(layout: Layout, note: NoteLines) -> bool:
    return note.marker_raw is not None and is_called(note.marker_raw, list(layout.texts[: note.lines[0]]))
