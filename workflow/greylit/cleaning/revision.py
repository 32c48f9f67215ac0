"""A text under revision: changes made pass after pass, kept as one list of changes to the source."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import NamedTuple


class Change(NamedTuple):
    """``text[start:end]`` becomes ``after``; offsets are code points of the text it was found in."""

    start: int
    end: int
    after: str
    rule: str
    confidence: float


class Revision:
    """A source, its present text, and the changes that lead from one to the other.

    Each pass finds its changes in the present text; :meth:`apply` rewrites them as changes to the source. A change that
    touches what an earlier one wrote is merged with it, so that the changes never overlap.

    >>> r = Revision("ﬁ rst")
    >>> r.apply([Change(0, 1, "fi", "ligature", 1.0)])
    >>> r.apply([Change(2, 3, "", "space", 0.9)])
    >>> r.text, [(c.start, c.end, c.after) for c in r.changes]
    ('first', [(0, 1, 'fi'), (1, 2, '')])
    """

    __slots__ = ("changes", "source", "text")

    def __init__(self, source: str) -> None:
        self.source = source
        self.text = source
        self.changes: list[Change] = []

    def apply(self, found: Iterable[Change]) -> None:
        """Apply changes found in the present text: sorted, not overlapping."""
        new = list(found)
        if not new:
            return
        self.changes = _compose(self.changes, new, self.text) if self.changes else new
        self.text = _replace(self.source, self.changes)
        self.changes = [c for c in self.changes if self.source[c.start : c.end] != c.after]


def _replace(text: str, changes: list[Change]) -> str:
    out: list[str] = []
    at = 0
    for change in changes:
        out += (text[at : change.start], change.after)
        at = change.end
    out.append(text[at:])
    return "".join(out)


def _compose(first: list[Change], second: list[Change], text: str) -> list[Change]:
    """Express ``second`` (offsets in ``text``, what ``first`` made of the source) as changes to the source too."""
    # Where each earlier change stands in the present text, and how far the source is shifted after it.
    starts, ends, shifts = [], [], [0]
    for change in first:
        starts.append(change.start + shifts[-1])
        ends.append(starts[-1] + len(change.after))
        shifts.append(shifts[-1] + len(change.after) - (change.end - change.start))
    out: list[Change] = []
    done = 0
    group: list[Change] = []
    low = high = 0  # earlier changes the group has swallowed: first[low:high]

    def close() -> None:
        nonlocal done
        out.extend(first[done:low])
        if low == high and len(group) == 1:
            c = group[0]
            out.append(c._replace(start=c.start - shifts[low], end=c.end - shifts[high]))
        else:
            start = min([group[0].start, *starts[low : low + 1]] if low < high else [group[0].start])
            end = max(group[-1].end, ends[high - 1]) if low < high else group[-1].end
            after = _replace(text[start:end], [c._replace(start=c.start - start, end=c.end - start) for c in group])
            confidence = min(c.confidence for c in (*group, *first[low:high]))
            out.append(Change(start - shifts[low], end - shifts[high], after, group[-1].rule, confidence))
        done = high

    for change in second:
        # Swallow earlier changes that share a character with this one, or stand inside it; an earlier
        # deletion at its edge stays apart, unless this is an insertion at the very same place.
        a = bisect_right(ends, change.start)
        b = bisect_left(starts, change.end)
        if change.start == change.end:
            a, b = bisect_left(ends, change.start), bisect_right(starts, change.end)
            while a < b and starts[a] < ends[a] and ends[a] == change.start:
                a += 1
            while a < b and starts[b - 1] < ends[b - 1] and starts[b - 1] == change.end:
                b -= 1
        a = max(a, done)
        b = max(a, b)
        if group and a < high:
            group.append(change)
            high = max(high, b)
            continue
        if group:
            close()
            a, b = max(a, done), max(b, done)
        group, low, high = [change], a, b
    if group:
        close()
    out.extend(first[done:])
    return out
