"""Notes numbered i, ii, iii: what word processors make of endnotes."""

from __future__ import annotations

import re
from collections.abc import Collection

from greylit.structure.cutting import NoteLines
from greylit.structure.layout import Layout
from greylit.structure.markers import ROMAN_CALL, ROMAN_NOTES
from greylit.structure.numbering import read_roman, write_roman

MARKER = re.compile(r"\[?(?P<m>[ivxl]{1,7})[.)\]]?\s+(?=[A-Z“\"'‘(§_*À-Þ]|https?:|www\.|see\b|cf\b|ibid)")
CALLED = 0.6
"""Share of the notes whose calls can be seen, from which on a list is one of notes."""


def find_roman_notes(layout: Layout, apart: Collection[int], zone: int) -> list[NoteLines]:
    """Notes whose lower-case Roman markers count from i, if most of them are called in the text above.

    A note's lines end at an empty line, at the page's end, or at the next marker. ``apart`` are lines that are no
    text. Where they all stand below the last call they are endnotes.
    """
    firsts: list[int] = []
    for i, text in enumerate(layout.texts):
        match = MARKER.match(text)
        if match is None or i in apart:
            continue
        value = read_roman(match["m"])
        if value == len(firsts) + 1:
            firsts.append(i)
        elif value == 1 and len(firsts) < 2:
            firsts = [i]
    if not firsts:
        return []
    wanted = {write_roman(n + 1).lower() for n in range(len(firsts))}
    calls = {  # behind a stop or a number: many a word ends in such a letter
        match["m"]: i
        for i, text in enumerate(layout.texts[: firsts[-1]])
        if i not in apart
        for match in ROMAN_CALL.finditer(text)
        if match["m"] in wanted
    }
    if len(calls) < max(1, CALLED * len(firsts)) or "i" not in calls:
        return []
    place = "end" if max(calls.values()) < firsts[0] else "foot"
    notes = []
    for n, first in enumerate(firsts):
        until = firsts[n + 1] if n + 1 < len(firsts) else len(layout.texts)
        lines = [first]
        while (
            lines[-1] + 1 < until and layout.texts[lines[-1] + 1] and layout.pages[lines[-1] + 1] == layout.pages[first]
        ):
            lines.append(lines[-1] + 1)
        marker = MARKER.match(layout.texts[first])
        assert marker is not None
        kept = tuple(i for i in lines if i not in apart)
        notes.append(NoteLines(kept, marker["m"], ROMAN_NOTES, zone, place))
    return notes
