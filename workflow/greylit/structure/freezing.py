"""Freezing: edits applied, lines put together, every offset known."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from greylit.edits import Edit, apply_edits


class Settled(msgspec.Struct, frozen=True):
    """A line with all its edits: its cleaned text, the edits (white space included) in order."""

    text: str
    edits: tuple[Edit, ...]

    def locate(self, column: int) -> int:
        """Where in the cleaned text the raw column came to lie."""
        at = 0
        for start, end, origin in _trace(column, self.edits):
            at = end if origin >= 0 else start
        return at


class Frozen(msgspec.Struct, frozen=True):
    """A frozen text: groups joined by an empty line, with where each line and each group lies."""

    text: str
    lines: dict[int, tuple[int, int]]
    groups: list[tuple[int, int] | None]


def settle_line(line: int, raw: str, edits: Iterable[Edit]) -> Settled:
    """Apply a line's edits and bring its white space in order, logging that too.

    >>> settle_line(1, "  the1  same ", [Edit(1, 5, "1", "", "call")]).text
    'the same'
    """
    ordered = _compose(line, raw, sorted(edits, key=lambda e: (e.column, e.end)))
    ordered += _tidy(line, raw, ordered)
    ordered.sort(key=lambda e: (e.column, e.end))
    return Settled(apply_edits(raw, ordered), tuple(ordered))


def _trace(length: int, edits: Sequence[Edit]) -> list[tuple[int, int, int]]:
    """Where the parts of an edited line come from: (start, end, raw column), or -1 - n for what edit n put in.

    ``length`` is that of the raw line, or a column up to which to trace.
    """
    parts: list[tuple[int, int, int]] = []
    at = to = 0
    for n, edit in enumerate(edits):
        if edit.column > length or (edit.column == length and edit.before):
            break
        parts.append((to, to + edit.column - at, at))
        to += edit.column - at
        if edit.end > length:
            return [*parts, (to, to, -1 - n)]
        parts.append((to, to + len(edit.after), -1 - n))
        to += len(edit.after)
        at = edit.end
    return [*parts, (to, to + length - at, at)]


class _Origins:
    """Raw column of each character of an edited line, looked up in growing order of place."""

    def __init__(self, length: int, edits: Sequence[Edit]) -> None:
        self._parts = _trace(length, edits)
        self._n = 0

    def find(self, place: int) -> int:
        while self._parts[self._n][1] <= place:
            self._n += 1
        start, _, origin = self._parts[self._n]
        return origin + place - start if origin >= 0 else origin


def _compose(line: int, raw: str, edits: list[Edit]) -> list[Edit]:
    """The edits with those added that bring the line into Unicode normal form C.

    Only a run of characters beyond ASCII, with the one before it, can compose: such a run is replaced
    whole, and edits within it go into the new one.
    """
    if raw.isascii() and all(e.after.isascii() for e in edits):
        return edits
    text = apply_edits(raw, edits)
    if unicodedata.is_normalized("NFC", text):
        return edits
    origins = _Origins(len(raw), edits)
    spans: list[tuple[int, int, str]] = []
    for match in re.finditer(r"[\x00-\x7f]?[^\x00-\x7f]+", text):
        composed = unicodedata.normalize("NFC", match[0])
        if composed != match[0]:
            found = [origins.find(k) for k in range(*match.span())]
            places = [(k, k + 1) if k >= 0 else (edits[-1 - k].column, edits[-1 - k].end) for k in found]
            spans.append((min(a for a, _ in places), max(b for _, b in places), composed))
    out = list(edits)
    for start, end, composed in spans:
        inner = [e for e in out if (e.column < end and e.end > start) or e.column == e.end == start]
        if any(e.column < start or e.end > end for e in inner):
            continue
        out = [e for e in out if e not in inner]
        out.append(Edit(line, start, raw[start:end], composed, "composition"))
    return sorted((e for e in out if e.before != e.after), key=lambda e: (e.column, e.end))


UNTIDY = re.compile(r"^\s+|\s+$|\s{2,}|[^\S ]")


def _tidy(line: int, raw: str, ordered: list[Edit]) -> list[Edit]:
    """Edits that leave single spaces between words and none at the ends. Linear."""
    text = apply_edits(raw, ordered)
    if not UNTIDY.search(text):
        return []
    origins = _Origins(len(raw), ordered)
    edits: list[Edit] = []
    for match in re.finditer(r"\s+", text):
        start, end = match.span()
        inner = start > 0 and end < len(text)
        if inner and match[0] == " ":
            continue
        kept = not inner
        places = [origins.find(k) for k in range(start, end)]
        k = 0
        while k < len(places):
            if places[k] < 0:
                kept = True
                k += 1
                continue
            m = k
            while m + 1 < len(places) and places[m + 1] == places[m] + 1:
                m += 1
            before, after = raw[places[k] : places[m] + 1], "" if kept else " "
            if before != after:
                edits.append(Edit(line, places[k], before, after, "space"))
            kept = True
            k = m + 1
    return edits


def merge_edits(base: Iterable[Edit], over: Iterable[Edit]) -> list[Edit]:
    """Edits of one line or many; where two overlap, that of ``over`` stands.

    >>> merge_edits([Edit(1, 3, "ab", "x", "a")], [Edit(1, 4, "b", "", "call")])
    [Edit(line=1, column=4, before='b', after='', rule='call', confidence=1.0)]
    """
    kept = sorted(over)
    columns: dict[int, list[int]] = {}
    by_line: dict[int, list[Edit]] = {}
    for edit in kept:
        by_line.setdefault(edit.line, []).append(edit)
        columns.setdefault(edit.line, []).append(edit.column)
    for edit in base:
        at = bisect_right(columns.get(edit.line, ()), edit.column)
        rivals = by_line.get(edit.line, ())[max(0, at - 1) : at + 1]
        if not any(_overlap(edit, rival) for rival in rivals):
            kept.append(edit)
    return sorted(kept)


def _overlap(a: Edit, b: Edit) -> bool:
    if a.column == b.column:
        return True
    first, second = (a, b) if a.column < b.column else (b, a)
    return second.column < first.end


def freeze(groups: Sequence[Sequence[int]], settled: Mapping[int, Settled], solid: frozenset[int] | set[int]) -> Frozen:
    """Put settled lines together: a space between the lines of a group, nothing after a line in ``solid``.

    A group none of whose lines has text left is None in ``groups`` and takes no room.
    """
    out: list[str] = []
    lines: dict[int, tuple[int, int]] = {}
    places: list[tuple[int, int] | None] = []
    at = 0
    for group in groups:
        start = at + 2 if out else at
        here = start
        parts: list[str] = []
        glued = True
        for line in group:
            text = settled[line].text
            if not text:
                continue
            if parts and not glued:
                parts.append(" ")
                here += 1
            lines[line] = (here, here + len(text))
            parts.append(text)
            here += len(text)
            glued = line in solid
        if not parts:
            places.append(None)
            continue
        if out:
            out.append("\n\n")
        out += parts
        places.append((start, here))
        at = here
    return Frozen("".join(out), lines, places)
