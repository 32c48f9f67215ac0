"""Gaps in the numbers of notes: where a marker went unread, two notes were taken for one, which the numbers around tell."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from greylit.structure.cutting import NoteLines
from greylit.structure.layout import TERMINAL, Layout
from greylit.structure.markers import match_marker, points_back, weigh_cues

MOST = 3
"""Notes in a row that are looked for within others."""
SURE = 1.5
"""What speaks for a line that begins a note, at least."""
SHORT = 0.85
"""Share of its zone's longest line below which a line is a note's last."""
MARK = re.compile(
    r"(?P<m>[^\w\s“(]{0,2}[\dIlSOZB|!]{1,4}[\])}°]?)[.,]?(?:\s(?=[A-Z“])|(?=[A-Z“][\w.]))|(?P<s>[^\w\s“‘\"(]{1,2}|[tfa](?=[A-Z][a-z]))\s?(?=[A-Z“])"
)
"""What is read for a small number before a note, or for nothing but a speck."""


VOLUME = re.compile(r"\d{1,4} [A-Z][\w.]{0,8}\. ?(?:§|\d|[A-Z])")
"""A volume and a series: what a note of law begins with."""
DATED = re.compile(r"\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?,? ")
"""A date: no marker."""


def fill_gaps(layout: Layout, notes: list[NoteLines]) -> list[NoteLines]:
    """Notes of a document whose markers are misread, those parted again of which the numbers around tell that they are two.

    O(lines of notes).
    """
    anew = any(n.digits == 1 and k for k, n in enumerate(notes))
    cuts: dict[int, list[tuple[int, str | None]]] = {}
    for first, last, number, missing in _list_gaps(notes, anew=anew):
        found = _find_starts(layout, notes[first:last])
        best = sorted(found, key=lambda c: (-c[0], c[2]))[:missing]
        if len(best) == missing:
            for n, (_, k, at, raw) in enumerate(sorted(best, key=lambda c: c[2]), 1):
                marker = _part_figures(raw, str(number + k + n), layout.texts[at])
                cuts.setdefault(first + k, []).append((at, marker))
    out: list[NoteLines] = []
    for k, note in enumerate(notes):
        own, lines = note, note.lines
        for at, raw in sorted(cuts.get(k, [])):
            split = lines.index(at)
            out.append(msgspec.structs.replace(own, lines=lines[:split]))
            lines = lines[split:]
            own = NoteLines(lines, raw, "garbled" if raw else None, note.zone, note.place)
        out.append(msgspec.structs.replace(own, lines=lines))
    return out


def _part_figures(raw: str | None, due: str, text: str) -> str | None:
    """Of the figures a line begins with those that are the marker ``due``; None where all are what the note says.

    >>> _part_figures("427", "4", "427 L.B.C. § 7"), _part_figures("28", "4", "28 L.B.C. § 7"), _part_figures("3", "13", "3 Quay")
    ('4', None, '3')
    """
    if raw is None or not raw.isdecimal() or raw == due or not VOLUME.match(text):
        return raw
    return due if raw.startswith(due) else None


def _list_gaps(notes: list[NoteLines], *, anew: bool) -> Iterator[tuple[int, int, int, int]]:
    """Stretches of notes (first, after the last) within which some are missing, the first's number, and how many are."""
    known: tuple[int, int] | None = None  # index and number of the last legible note
    for k, note in enumerate(notes):
        if note.place != "foot":
            known = None
            continue
        begins = k == 0 or notes[k - 1].zone != note.zone
        if anew and begins:
            known = (k, 1) if note.digits is None else None
        if note.digits is None:
            continue
        if known is not None:
            missing = note.digits - known[1] - (k - known[0])
            if 0 < missing <= MOST and k > known[0] and _is_agreed(notes, k):
                yield known[0], k, known[1], missing
        known = (k, note.digits)


def _is_agreed(notes: list[NoteLines], k: int) -> bool:
    """Whether the next legible number, if one follows in the zone, counts on from a note's."""
    digits = notes[k].digits
    assert digits is not None
    for j in range(k + 1, min(len(notes), k + 4)):
        if notes[j].zone != notes[k].zone:
            return True
        after = notes[j].digits
        if after is not None:
            return 0 <= after - digits - (j - k) <= 1
    return True


def _find_starts(layout: Layout, notes: list[NoteLines]) -> Iterator[tuple[float, int, int, str | None]]:
    """Lines within notes that may begin one: what speaks for it, which note it is in, the line and its marker."""
    width = max((len(layout.texts[i]) for n in notes for i in n.lines), default=0)
    for k, note in enumerate(notes):
        for before, i in zip(note.lines, note.lines[1:], strict=False):
            text, above = layout.texts[i], layout.texts[before]
            if TERMINAL.search(above[-8:]) is None and above[-1] not in ")]" and not above[-1].isdecimal():
                continue
            if above.endswith(",”") or DATED.match(text):
                continue
            if before == note.lines[0] and match_marker(above) is not None and above.isdecimal():
                continue  # a marker on a line of its own
            mark = MARK.match(text)
            raw = (mark["m"] or mark["s"]) if mark else None
            score = 2.0 * bool(mark and mark["m"]) + 1.2 * bool(mark and mark["s"])
            score += 1.0 * (weigh_cues(text) >= 0.4) + 1.0 * points_back(text)
            score += 0.5 * (i - before > 1) + 0.7 * (len(above) < SHORT * width)
            if score >= SURE and (raw or text[0].isupper() or text[0] in '“‘"'):
                yield score, k, i, raw
