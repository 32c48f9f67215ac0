"""Lines that begin like notes and are called by nothing: items of lists, numbered clauses, marks of Markdown or code."""

from __future__ import annotations

import re
from itertools import groupby
from operator import attrgetter

from greylit.structure.cutting import NoteLines
from greylit.structure.layout import Layout
from greylit.structure.markers import is_called, is_list_label, match_marker, weigh_cues

_ADDRESS = re.compile(r"https?:\S+|www\.\S+")
CITED = 0.4
"""Cues from which on a line looks like part of a citation."""
UNREAD = (None, "garbled", "runover")
"""How notes were recognised that show no marker, or none that can be read."""
FEWEST, CALLED = 2, 1 / 3
"""Items of a list at least, and the share of them whose number may stand behind a word by chance."""
ALIKE = 2
"""Other lines that begin with a symbol from which on it is a bullet, in a document that has notes."""


def keep_notes(layout: Layout, notes: list[NoteLines]) -> list[NoteLines]:
    """The notes at the foot of pages without those that are none.

    Where not one marker of the document could be read and most look like no citations, there are no notes. In a
    document of one page of which nothing is called and no place has notes that cite, those numbered like a list
    are its items; so is anywhere one by a symbol that other lines begin with as well.
    """
    if all(n.method in UNREAD for n in notes) and not _cite(layout, notes):
        return []
    zones = [list(group) for _, group in groupby(notes, key=attrgetter("zone"))]
    sure = layout.pages[-1] > layout.pages[0] or any(_is_sure(layout, zone) for zone in zones)
    first = {n.lines[0] for n in notes}
    kept: list[NoteLines] = []
    for zone in zones:
        if sure or not _is_list(layout, zone):
            kept += [n for n in zone if not _is_bullet(layout, n, first, ALIKE if sure else 1)]
    return kept


def _cite(layout: Layout, notes: list[NoteLines]) -> bool:
    """Whether half of the notes look like citations."""
    return sum(weigh_cues(layout.texts[n.lines[0]]) >= CITED for n in notes) >= len(notes) / 2


def _is_sure(layout: Layout, zone: list[NoteLines]) -> bool:
    """Whether notes that show a number cite or are called."""
    numbered = [n for n in zone if n.digits is not None]
    if not numbered:
        return False
    return _cite(layout, zone) or sum(_has_call(layout, n) for n in numbered) > CALLED * len(numbered)


def _is_list(layout: Layout, zone: list[NoteLines]) -> bool:
    """Whether notes have labels with a stop, or none."""
    markers = [m for n in zone if n.marker_raw and (m := match_marker(layout.texts[n.lines[0]]))]
    return len(markers) >= FEWEST and all(m[0] == "number" and is_list_label(m[1]) for m in markers)


def _is_bullet(layout: Layout, note: NoteLines, first: set[int], least: int) -> bool:
    """Whether a note by a symbol cites no more than an address and is called by nothing, and so many lines that begin no note begin with the symbol."""
    text = layout.texts[note.lines[0]]
    marker = match_marker(text)
    if note.method != "symbol" or marker is None or not marker[1][0].endswith(" ") or _has_call(layout, note):
        return False
    if weigh_cues(_ADDRESS.sub("", text)) >= CITED:
        return False
    return sum(t.startswith(marker[1][0]) for i, t in enumerate(layout.texts) if i not in first) >= least


def _has_call(layout: Layout, note: NoteLines) -> bool:
    return note.marker_raw is not None and is_called(note.marker_raw, list(layout.texts[: note.lines[0]]))
