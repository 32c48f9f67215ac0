"""Notes marked i, ii, iii, as word processors mark endnotes, or a, b, c, as statistical papers do."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from string import ascii_lowercase

import msgspec

from greylit.structure.cutting import NoteLines
from greylit.structure.layout import Layout
from greylit.structure.markers import LETTER_CALL, ROMAN_CALL, ROMAN_NOTES
from greylit.structure.numbering import read_roman, write_roman


class Row(msgspec.Struct, frozen=True):
    """One way to mark notes by letters: how a note begins, how it is called, and what the marker counts.

    ``called``: the share of the notes whose calls can be seen, from which on a list is one of notes.
    """

    marker: re.Pattern[str]
    call: re.Pattern[str]
    read: Callable[[str], int | None]
    write: Callable[[int], str]
    called: float
    parted: bool


_BEGINS = r"(?=[A-Z“\"'‘(§_*À-Þ]|https?:|www\.|see\b|cf\b|ibid)"
ROWS: tuple[Row, ...] = (
    Row(
        re.compile(rf"\[?(?P<m>[ivxl]{{1,7}})[.)\]]?\s+{_BEGINS}"),
        ROMAN_CALL,
        read_roman,
        lambda n: write_roman(n).lower(),
        0.6,
        parted=False,
    ),
    Row(
        re.compile(rf"(?P<m>[a-z])[.)]?\s+{_BEGINS}"),
        LETTER_CALL,
        lambda letter: ascii_lowercase.index(letter) + 1,
        lambda n: ascii_lowercase[(n - 1) % 26],
        1.0,
        parted=True,
    ),
)


def find_lettered_notes(layout: Layout, apart: Collection[int], zone: int) -> list[NoteLines]:
    """Notes whose lower-case Roman markers count from i, or letters from a, if most of them are called in the text above.

    A note's lines end at an empty line, at the page's end, or at the next marker. ``apart`` are lines that are no
    text. Where they all stand below the last call they are endnotes.
    """
    return next((notes for row in ROWS if (notes := _find_row(layout, apart, zone, row))), [])


def _find_row(layout: Layout, apart: Collection[int], zone: int, row: Row) -> list[NoteLines]:
    firsts: list[int] = []
    for i, text in enumerate(layout.texts):
        match = row.marker.match(text)
        if match is None or i in apart:
            continue
        value = row.read(match["m"])
        if value == 1 and row.parted and i and layout.texts[i - 1]:
            continue
        if value == len(firsts) + 1:
            firsts.append(i)
        elif value == 1 and len(firsts) < 2:
            firsts = [i]
    if not firsts:
        return []
    wanted = {row.write(n + 1) for n in range(len(firsts))}
    calls = {  # behind a stop or a number: many a word ends in such a letter
        match["m"]: i
        for i, text in enumerate(layout.texts[: firsts[-1]])
        if i not in apart
        for match in row.call.finditer(text)
        if match["m"] in wanted
    }
    if len(calls) < max(1, row.called * len(firsts)) or row.write(1) not in calls:
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
        marker = row.marker.match(layout.texts[first])
        assert marker is not None
        kept = tuple(i for i in lines if i not in apart)
        notes.append(NoteLines(kept, marker["m"], ROMAN_NOTES, zone, place))
    return notes
