"""Freezing: edits applied, lines put together, every offset known."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from greylit.edits import Edit


class Settled(msgspec.Struct, frozen=True):
    """A line with all its edits: its cleaned text, the edits (white space included) in order."""

    text: str
    edits: tuple[Edit, ...]

    def locate(self, column: int) -> int:
        """Where in the cleaned text the raw column came to lie."""
        shift = 0
        for edit in self.edits:
            if edit.end <= column and not (edit.column == edit.end == column):
                shift += len(edit.after) - len(edit.before)
            elif edit.column < column:
                return max(0, min(edit.column + shift, len(self.text)))
        return max(0, min(column + shift, len(self.text)))


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
    chars = _trace(raw, ordered)
    if not _is_untidy(chars):
        return Settled("".join(c for c, _ in chars), tuple(ordered))
    spaces = _tidy(line, raw, chars)
    every = tuple(sorted([*ordered, *spaces], key=lambda e: (e.column, e.end)))
    return Settled("".join(c for c, _ in _trace(raw, every)), every)


def _trace(raw: str, edits: Iterable[Edit]) -> list[tuple[str, int]]:
    """The edited line, each character with its raw column; -1 - n for what edit n put in."""
    chars: list[tuple[str, int]] = []
    at = 0
    for n, edit in enumerate(edits):
        chars += [(raw[i], i) for i in range(at, edit.column)]
        chars += [(c, -1 - n) for c in edit.after]
        at = edit.end
    return [*chars, *((raw[i], i) for i in range(at, len(raw)))]


def _compose(line: int, raw: str, edits: list[Edit]) -> list[Edit]:
    """The edits with those added that bring the line into Unicode normal form C.

    Only a run of characters beyond ASCII, with the one before it, can compose: such a run is replaced
    whole, and edits within it go into the new one.
    """
    if raw.isascii() and all(e.after.isascii() for e in edits):
        return edits
    chars = _trace(raw, edits)
    if unicodedata.is_normalized("NFC", "".join(c for c, _ in chars)):
        return edits
    spans: list[tuple[int, int, str]] = []
    i = 0
    while i < len(chars):
        j = i + 1
        while j < len(chars) and not chars[j][0].isascii():
            j += 1
        run = "".join(c for c, _ in chars[i:j])
        composed = unicodedata.normalize("NFC", run)
        if composed != run:
            places = [(k, k + 1) if k >= 0 else (edits[-1 - k].column, edits[-1 - k].end) for _, k in chars[i:j]]
            spans.append((min(a for a, _ in places), max(b for _, b in places), composed))
        i = j
    out = list(edits)
    for start, end, composed in spans:
        inner = [e for e in out if e.column < end and e.end > start or e.column == e.end == start]
        if any(e.column < start or e.end > end for e in inner):
            continue
        out = [e for e in out if e not in inner]
        out.append(Edit(line, start, raw[start:end], composed, "composition"))
    return sorted((e for e in out if e.before != e.after), key=lambda e: (e.column, e.end))


def _is_untidy(chars: list[tuple[str, int]]) -> bool:
    if not chars:
        return False
    if chars[0][0].isspace() or chars[-1][0].isspace():
        return True
    before = ""
    for c, _ in chars:
        if c.isspace() and (c != " " or before == " "):
            return True
        before = c
    return False


def _tidy(line: int, raw: str, chars: list[tuple[str, int]]) -> list[Edit]:
    """Edits that leave single spaces between words and none at the ends. Linear."""
    edits: list[Edit] = []
    n, i = len(chars), 0
    while i < n:
        if not chars[i][0].isspace():
            i += 1
            continue
        j = i
        while j < n and chars[j][0].isspace():
            j += 1
        keep = 0 < i and j < n
        kept = not keep
        k = i
        while k < j:
            if chars[k][1] < 0:
                kept = True
                k += 1
                continue
            m = k
            while m + 1 < j and chars[m + 1][1] == chars[m][1] + 1:
                m += 1
            before = raw[chars[k][1] : chars[m][1] + 1]
            after = "" if kept else " "
            if before != after:
                edits.append(Edit(line, chars[k][1], before, after, "space"))
            kept = True
            k = m + 1
        i = j
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
