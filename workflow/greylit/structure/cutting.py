"""Cutting: the lines of a zone of notes into notes, by their markers, numbers and looks."""

from __future__ import annotations

import re
from itertools import pairwise

import msgspec

from greylit.calls.sites import NUMBERED
from greylit.structure.chains import read_numbers
from greylit.structure.layout import TERMINAL, Layout
from greylit.structure.markers import (
    EXACT,
    MARKERS,
    SUPERSCRIPTS,
    SYMBOLS,
    is_closed,
    match_marker,
    points_back,
    read_digits,
    weigh_cues,
)
from greylit.structure.zones import is_marker_line, name_form

RUNOVER = "runover"
"""How lines were recognised that go on with the last page's last note."""


class NoteLines(msgspec.Struct, frozen=True):
    """One note: its marker as the source has it, how that was recognised, and its lines (0-based).

    ``number`` is what its list says it must be, where it stands in one.
    """

    lines: tuple[int, ...]
    marker_raw: str | None
    method: str | None
    zone: int
    place: str = "foot"
    number: int | None = None

    @property
    def digits(self) -> int | None:
        """The number the marker shows, if it shows one."""
        if self.number is not None:
            return self.number
        if self.marker_raw is None or self.method == "garbled":
            return None
        text = self.marker_raw.translate(SUPERSCRIPTS)
        return int(text) if text.isdecimal() else None


BACK = re.compile(r"(?P<m>1[0-4]\d\d|\d{1,3})(?=\W?[A-Za-z|])")
"""A number before what is left of Ibid. or Id."""


def cut_notes(
    layout: Layout, lines: list[int], zone: int, place: str, form: str | None = None, *, noisy: bool = False
) -> list[NoteLines]:
    """Cut the lines of a zone into notes. The first line begins one; no marker of another ``form`` does.

    ``noisy``: figures are misread in the document.
    """
    groups: list[tuple[list[int], str | None, str | None]] = []
    expected: int | None = None
    continued = _is_continued(layout, lines)
    spaced = _are_spaced(layout, lines)
    for i in lines:
        text = layout.texts[i]
        marker = match_marker(text)
        numbered = marker and form and marker[0] in ("alone", "number", "glued")
        due = expected if groups else 1
        if marker and numbered and name_form(*marker) != form and read_digits(*marker) != due:
            marker = None
        if i == lines[0] and continued:
            marker = None
        back = BACK.match(text) if marker is None and noisy and points_back(text) else None
        previous = groups[-1][0][-1] if groups else None
        name, raw = (marker[0], marker[1]["m"]) if marker else ("glued", back["m"]) if back else (None, None)
        if (
            raw
            and groups
            and name in ("number", "glued")
            and _may_part(layout.texts[groups[-1][0][-1]], text[len(raw) :])
        ):
            raw = _part_number(raw, expected, len(groups) + 1)
        if groups and groups[-1][2] == "alone" and groups[-1][0] == [i - 1]:
            groups[-1][0].append(i)  # a marker stands above it: it is the note, whatever it begins with
            continue
        told = None
        if noisy and groups and name != "alone" and name not in EXACT and raw != str(expected):
            told = _read_expected(layout, i, groups[-1][0][-1], expected)
            name, raw = ("number", told) if told else (name, raw)
        if not groups or told or _begins_note(layout, i, previous, name, raw, expected, spaced):
            groups.append(([i], raw, name))
            value = raw.translate(SUPERSCRIPTS) if raw and name != "garbled" else ""
            expected = int(value) + 1 if value.isdecimal() else (expected + 1 if expected else None)
        else:
            groups[-1][0].append(i)
    return [NoteLines(tuple(g), raw, name, zone, place) for g, raw, name in groups]


def _read_expected(layout: Layout, i: int, previous: int, expected: int | None) -> str | None:
    """What a line begins with that may be read for the number that comes next; None if nothing is."""
    before = layout.texts[previous]
    ended = TERMINAL.search(before[-8:]) is not None or before[-1] in ")]”"
    if expected is None or not ended or MARKERS[0][1].match(before) is not None:
        return None
    read = read_numbers(layout.texts[i], small=True)
    if read is None or (read[2][0][1] == 0.0 and read[2][0][0] in (expected + 1, expected + 2)):
        return None
    return next((raw for n, _, raw in read[2] if n == expected), None)


def _may_part(before: str, rest: str) -> bool:
    """Whether a number may be a note's, run into figures: below a finished sentence, no marker or abbreviation, before words.

    >>> _may_part("Ibid., p. 4.", " L.B.C. § 3"), _may_part("Tides, Vol.", " Fen Law"), _may_part("12", " L.B.C. § 3")
    (True, False, False)
    """
    last = before.split()[-1].rstrip(".").casefold()
    ended = TERMINAL.search(before[-8:]) is not None and last not in NUMBERED
    return ended and MARKERS[0][1].match(before) is None and re.match(r" ?[A-Z“]", rest) is not None


def _part_number(raw: str, expected: int | None, place: int) -> str:
    """Of a number that is too high the figures that are a note's, the rest being what the note begins with.

    ``expected`` is the number that comes next; where it is not known, three figures may begin with the note's ``place``
    on its page, or the place after it.

    >>> _part_number("534", None, 5), _part_number("34", None, 5), _part_number("39", 3, 2), _part_number("31", None, 3)
    ('5', '34', '3', '31')
    """
    due = [expected] if expected is not None else [place, place + 1] if len(raw) > 2 else []
    if not raw.isdecimal() or not due or int(raw) <= max(due) + 20:
        return raw
    return next((str(n) for n in due if raw.startswith(str(n))), raw)


def _is_continued(layout: Layout, lines: list[int]) -> bool:
    """Whether the number a zone begins with is text of the note before: three notes that count from 1 come below."""
    marker = match_marker(layout.texts[lines[0]])
    first = read_digits(*marker) if marker else None
    if first is None or first < 4:
        return False
    found = [m for i in lines[1:] if (m := match_marker(layout.texts[i])) is not None]
    values = [v for m in found if (v := read_digits(*m)) is not None]
    return 1 in values[:2] and 2 in values and first + 1 not in values[:2]


def _begins_note(
    layout: Layout,
    i: int,
    previous: int | None,
    name: str | None,
    raw: str | None,
    expected: int | None,
    spaced: bool,
) -> bool:
    assert previous is not None
    text, before = layout.texts[i], layout.texts[previous]
    if name in EXACT:
        return True
    gap = i - previous > 1
    ended = before[-1] in '.!?)”"]' or before[-1].isdecimal() or not layout.is_full(previous)
    if before[-1] in "-/" or (before.endswith("https://") or before.endswith("www.")):
        return False
    if name == "alone" and not is_marker_line(layout, i):
        return False
    if name == "alone" and raw is not None and (raw in SYMBOLS or raw == str(expected)):
        return True
    if name in ("number", "glued", "alone"):
        capital = text[len(raw or "") :].lstrip()[:1].isupper()
        value = int(raw.translate(SUPERSCRIPTS)) if raw and raw.isdecimal() else -1
        if text[len(raw or "") :][:1] == ",":
            return ended and value == expected
        if expected is not None:
            near = (
                value == expected
                or (value == expected + 1 and ended and capital)
                or (gap and ended)
                or (gap and expected < value <= expected + 3)
            )
            return near and (ended or gap) and 0 < value < 1500
        return (gap or ended) and 0 < value < 400 and not (value >= 1500)
    if name == "symbol":
        return gap or ended
    if name == "garbled":
        legit = raw is not None and is_closed(text, raw) and not text[len(raw) : len(raw) + 1].isspace()
        odd = raw is not None and not set(raw) & set("\"'“”‘’([.,-:;")
        return (gap and (ended or weigh_cues(text) > 0)) or (
            ended and not legit and (odd or not layout.is_full(previous))
        )
    single = i + 1 == len(layout.texts) or not layout.texts[i + 1]
    if spaced and gap and before[-1] in '.)"”' and (single or text[0].isupper() or text[0].isdecimal()):
        return True
    alone = MARKERS[0][1].match(before) is not None  # the marker on the line above is its own
    if ended and not alone and points_back(text) and (gap or not layout.is_full(previous)):
        return True
    return gap and ended and text[0].isupper() and weigh_cues(text) >= 0.4 and before[-1] in ".)0123456789"


def _are_spaced(layout: Layout, lines: list[int]) -> bool:
    """Whether the notes of a zone are parted by empty lines: no line right below another begins one."""
    starts = [(i, j - i > 1) for i, j in pairwise(lines) if match_marker(layout.texts[j])]
    return bool(starts) and all(gap for _, gap in starts)
