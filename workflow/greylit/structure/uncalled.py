"""Lines that begin like notes and are called by nothing: items of lists, numbered clauses, marks of Markdown or code."""

from __future__ import annotations

import re
from functools import cache
from itertools import groupby
from operator import attrgetter

from greylit.structure.cutting import RUNOVER, NoteLines
from greylit.structure.layout import Layout
from greylit.structure.markers import is_called, is_list_label, match_marker, weigh_cues

_ADDRESS = re.compile(r"https?:\S+|www\.\S+")
CITED = 0.4
"""Cues from which on a line looks like part of a citation."""
UNREAD = (None, "garbled", RUNOVER)
"""How notes were recognised that show no marker, or none that can be read."""
MOST = 40
"""Notes of a place whose calls are looked for, at most: each is looked for in all lines above."""
FEWEST, CALLED = 2, 1 / 3
"""Items of a list at least, and the share of them whose number may stand behind a word by chance."""
ALIKE = 2
"""Other lines that begin with a symbol from which on it is a bullet, in a document that has notes."""


def keep_notes(layout: Layout, notes: list[NoteLines]) -> list[NoteLines]:
    """The notes at the foot of pages without those that are none.

    Where not one marker of the document could be read and most look like no citations, there are no notes. In a
    document of one page of which nothing is called and no place has notes that cite, those numbered like a list
    are its items; so is anywhere one by a symbol that other lines begin with as well. Linear in lines and notes.
    """
    if all(n.method in UNREAD for n in notes) and not _cite(layout, notes):
        return []
    zones = [list(group) for _, group in groupby(notes, key=attrgetter("zone"))]
    sure = layout.pages[-1] > layout.pages[0] or any(_is_sure(layout, zone) for zone in zones)
    first = {n.lines[0] for n in notes}

    @cache
    def look_up(marker: str, symbol: str) -> tuple[int, bool]:
        """The first line that calls a symbol, and whether lines that begin no note begin with it as printed."""
        called = next((i for i, text in enumerate(layout.texts) if is_called(symbol, [text])), len(layout.texts))
        alike = sum(text.startswith(marker) for i, text in enumerate(layout.texts) if i not in first)
        return called, alike >= (ALIKE if sure else 1)

    def keeps(note: NoteLines) -> bool:
        text = layout.texts[note.lines[0]]
        marker = match_marker(text) if note.method == "symbol" else None
        if marker is None or not marker[1][0].endswith(" ") or weigh_cues(_ADDRESS.sub("", text)) >= CITED:
            return True
        called, bullet = look_up(marker[1][0], note.marker_raw or "")
        return called < note.lines[0] or not bullet

    return [n for zone in zones if sure or not _is_list(layout, zone) for n in zone if keeps(n)]


def _cite(layout: Layout, notes: list[NoteLines]) -> bool:
    """Whether half of the notes look like citations."""
    return sum(weigh_cues(layout.texts[n.lines[0]]) >= CITED for n in notes) >= len(notes) / 2


def _is_sure(layout: Layout, zone: list[NoteLines]) -> bool:
    """Whether notes that show a number cite or are called."""
    numbered = [n for n in zone if n.digits is not None][:MOST]
    if not numbered:
        return False
    calls = (n.marker_raw and is_called(n.marker_raw, list(layout.texts[: n.lines[0]])) for n in numbered)
    return _cite(layout, zone) or sum(map(bool, calls)) > CALLED * len(numbered)


def _is_list(layout: Layout, zone: list[NoteLines]) -> bool:
    """Whether notes have labels with a stop, or none."""
    markers = [m for n in zone if n.marker_raw and (m := match_marker(layout.texts[n.lines[0]]))]
    return len(markers) >= FEWEST and all(m[0] == "number" and is_list_label(m[1]) for m in markers)
