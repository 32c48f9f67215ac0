"""Reading order: the pieces of lines on a page → regions, columns and what spans them, in the order they are read.

A gutter is looked for where several lines begin at one place and all that stand beside them end before it. What
crosses it (titles, abstracts, tables over the whole width, rules) parts the page into bands; in a band the left side is
read before the right one; each side is looked at again in the same way. The way of recursive XY cuts (Nagy & Seth
1984), but with columns before rows, so that paragraphs that happen to end side by side part no columns; whitespace as a
separator is weighed as by Breuel (2002): by the text on both sides.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import msgspec

from greylit.printed.slips import Slip
from greylit.printed.stacks import find_grid
from greylit.reading import Rule

GAP = 0.55
"""Ems. No gutter is narrower."""

SLACK = 2.0
"""Points by which lines that begin at one edge differ."""

PROSE = 18
"""Characters. Shorter pieces are labels or numbers, which tell nothing of columns."""

WRITTEN = 24
"""Characters of a line of a column; three columns on a page are not narrower."""

FULL = 0.55
"""Lines of prose fill so much of their column, and cells of tables do not."""

BROAD, SMALLER, NAMED = 40, 0.92, 5
"""Characters of a line over a whole column; the share of its type size that notes beside it have at most, and their
characters, those of numbers of lines left out."""

HANGING = 9
"""Steps of ``SLACK`` by which the lines of a column begin behind its edge, if they are indented."""

GAPE, HEADED = 80.0, 40.0
"""Points between two rules on one level that head texts side by side, and above them for what they are called, at most."""

LINES = 3
"""So many lines of prose on each side make columns."""


class _Band(msgspec.Struct, gc=False):
    """Pieces between two that cross the gutter; ``columns``: they make two columns."""

    left: list[int]
    right: list[int]
    columns: bool = False


def order_slips(slips: Sequence[Slip], rules: Sequence[Rule] = (), *, front: bool = False) -> list[list[list[int]]]:
    """The regions of a page in reading order: in each its rows from the top, in each row its pieces from the left.

    ``front``: authors may stand on the page, side by side below a title.

    >>> left = [Slip((0, y, 90, y + 10), 10, 30) for y in (20, 32, 44)]
    >>> right = [Slip((100, y, 190, y + 10), 10, 30) for y in (20, 32, 44)]
    >>> order_slips([Slip((0, 0, 190, 10), 10, 40), *left, *right])
    [[[0]], [[1], [2], [3]], [[4], [5], [6]]]
    """
    if not slips:
        return []
    page = _Page(slips, rules, front)
    text, *sides = _part_side_notes(slips)
    return [form_rows(slips, region) for region in [*page.part(text, 0), *sides]]


def _part_side_notes(slips: Sequence[Slip]) -> list[list[int]]:
    """The pieces of a page, without those in smaller type left and right of its one column of text; then these."""
    everything = list(range(len(slips)))
    long = [s for s in slips if s.length >= BROAD]
    if len(long) < 3 * LINES:
        return [everything]
    edges = Counter(round(s.box[0] / (2 * SLACK)) for s in long)
    edge = max(edges, key=lambda e: (edges[e] + edges[e + 1] + edges[e - 1], -e)) * 2 * SLACK
    size = sorted(s.size for s in long)[len(long) // 2]
    if any(s.box[0] < edge - 2 * size for s in long):
        return [everything]
    reach = max(s.box[2] for s in long)
    left = [i for i, s in enumerate(slips) if s.box[2] <= edge - size and s.size <= SMALLER * size]
    right = [i for i, s in enumerate(slips) if s.box[0] >= reach + 0.5 * size and s.size <= SMALLER * size]
    sides = [side for side in (left, right) if sum(slips[i].length >= NAMED for i in side) >= max(2, 0.5 * len(side))]
    aside = {i for side in sides for i in side}
    return [[i for i in everything if i not in aside], *sides]


def form_rows(slips: Sequence[Slip], members: Sequence[int]) -> list[list[int]]:
    """Pieces side by side, from the left, in rows from the top."""
    rows: list[tuple[float, float, list[int]]] = []
    for i in sorted(members, key=lambda i: (slips[i].box[1] + slips[i].box[3], slips[i].box[0], i)):
        _, top, _, bottom = slips[i].box
        for at in range(len(rows) - 1, max(-1, len(rows) - 4), -1):
            above, below, row = rows[at]
            if min(below, bottom) - max(above, top) >= 0.5 * min(below - above, bottom - top):
                row.append(i)
                if bottom - top > below - above:
                    rows[at] = (top, bottom, row)
                break
        else:
            rows.append((top, bottom, [i]))
    return [sorted(row, key=lambda i: (slips[i].box[0], i)) for _, _, row in rows]


def _pair_rules(rules: Sequence[Rule]) -> list[tuple[Rule, Rule]]:
    """Rules that stand alone side by side, with a gutter between them, from the top."""
    levels: list[list[Rule]] = []
    for rule in sorted((r for r in rules if r.x1 - r.x0 >= BROAD), key=lambda r: (r.top, r.x0)):
        if levels and rule.top - levels[-1][0].top <= 1:
            levels[-1].append(rule)
        else:
            levels.append([rule])
    pairs = [(level[0], level[1]) for level in levels if len(level) == 2]
    return [(one, other) for one, other in pairs if 4 <= other.x0 - one.x1 <= GAPE]


class _Page:
    def __init__(self, slips: Sequence[Slip], rules: Sequence[Rule], front: bool) -> None:
        self.slips = slips
        self.front = front
        self.rules = [r for r in rules if r.x1 - r.x0 > 4 * (r.bottom - r.top)]
        self.pairs = _pair_rules(self.rules)

    def part(self, members: list[int], depth: int) -> list[list[int]]:
        """Part pieces into regions in reading order."""
        if self.front and depth == 0 and (grid := find_grid(self.slips, members)) is not None:
            top, foot = grid[0]
            above = [i for i in members if self.slips[i].box[3] <= top]
            below = [i for i in members if self.slips[i].box[1] >= foot]
            return [*self.part(above, 1), *grid[1], *self.part(below, 1)]
        if (halves := self._find_halves(members)) is not None:
            above, left, right, below = halves
            return [
                *(self.part(above, depth + 1) if above else []),
                left,
                right,
                *(self.part(below, depth + 1) if below else []),
            ]
        edge = self._find_gutter(members) if len(members) >= 2 * LINES and depth < 8 else None
        if edge is None:
            return [members]
        regions: list[list[int]] = []
        across: list[int] = []
        for piece in self._cut(members, edge):
            if isinstance(piece, int):
                across.append(piece)
            elif not piece.columns:
                across += piece.left + piece.right
            else:
                lead, left, trail = self._trim(piece, bool(across or regions))
                right = piece.right
                if self.front and (aside := self._lead_right(left, right)):
                    lead, right = lead + aside, [i for i in right if i not in aside]
                if across or lead:
                    regions += self.part(across + lead, depth + 1)
                upper, left, right = self._part_types(left, right) if self.front else ([], left, right)
                for side in (*upper, left, right):
                    regions += self.part(side, depth + 1)
                across = trail
        return regions + self.part(across, depth + 1) if across else regions

    def _find_halves(self, members: list[int]) -> tuple[list[int], list[int], list[int], list[int]] | None:
        """Two texts side by side that are each headed by a rule of its own and closed by one below both.

        The keywords of a paper beside its abstract. Returns what stands above, left, right and below.
        """
        slips = self.slips
        for one, other in self.pairs:
            wide = [r for r in self.rules if r.x0 < one.x1 - 9 and r.x1 > other.x0 + 9]
            top = max((r.top for r in wide if one.top - HEADED < r.top < one.top), default=one.top - HEADED / 2)
            foot = min((r.top for r in wide if r.top > one.bottom), default=None)
            if foot is None:
                continue
            inside = [i for i in members if top < (slips[i].box[1] + slips[i].box[3]) / 2 < foot]
            left = [i for i in inside if slips[i].box[2] <= other.x0]
            right = [i for i in inside if slips[i].box[0] >= one.x1]
            text = [i for i in right if slips[i].length >= BROAD]
            if len(left) + len(right) == len(inside) and left and len(text) >= LINES:
                above = [i for i in members if slips[i].box[1] + slips[i].box[3] <= 2 * top]
                below = [i for i in members if slips[i].box[1] + slips[i].box[3] >= 2 * foot]
                return above, left, right, below
        return None

    def _find_gutter(self, members: list[int]) -> float | None:
        """The left edge of the column right of the best gutter; None where there is none."""
        slips = self.slips
        counts: Counter[float] = Counter()
        start = min(slips[i].box[0] for i in members)
        for i in members:
            if slips[i].box[0] > start + 4 * slips[i].size and slips[i].length >= PROSE:
                counts[round(slips[i].box[0] / SLACK)] += 1
        # entries may begin at the edge and go on behind it, or the other way round
        grouped = Counter({edge: sum(counts[edge + k] for k in range(HANGING)) for edge in counts})
        best, score = None, 0
        for edge, n in sorted(grouped.items(), key=lambda item: (-item[1], item[0]))[:6]:
            if n < LINES:
                break
            at = edge * SLACK - SLACK / 2
            told = sum(
                sum(slips[i].length for i in piece.left + piece.right)
                for piece in self._cut(members, at)
                if not isinstance(piece, int) and piece.columns
            )
            if told > score:
                best, score = at, told
        return best

    def _cut(self, members: list[int], edge: float) -> list[int | _Band]:
        """Pieces that cross the gutter left of ``edge``, and the bands between them, from the top."""
        slips = self.slips
        events: list[tuple[float, int, int]] = [(slips[i].box[1], 1, i) for i in members]
        reach = max(slips[i].box[2] for i in members)
        start = min(slips[i].box[0] for i in members)
        events += [
            (r.top, 0, -1)
            for r in self.rules
            if r.x0 < edge - 20 and r.x1 > edge + 20 and r.x0 > start - 40 and r.x1 < reach + 40
        ]
        out: list[int | _Band] = []
        band = _Band([], [])
        for _, _, i in sorted(events):
            if i >= 0:
                x0, _, x1, _ = slips[i].box
                if x0 >= edge - 0.5:
                    band.right.append(i)
                    continue
                if x1 <= edge - GAP * slips[i].size:
                    band.left.append(i)
                    continue
            if band.left or band.right:
                out.append(band)
                band = _Band([], [])
            if i >= 0:
                out.append(i)
        if band.left or band.right:
            out.append(band)
        for piece in out:
            if isinstance(piece, _Band):
                piece.columns = self._are_columns(piece)
        return out

    def _are_columns(self, band: _Band) -> bool:
        if len(band.left) < LINES or len(band.right) < LINES:
            return False
        sides = []
        for side in (band.left, band.right):
            boxes = [self.slips[i].box for i in side if self.slips[i].length >= WRITTEN]
            if len(boxes) < LINES:
                return False
            widths: dict[int, float] = {}  # by left edge: a side may be columns itself
            for b in boxes:
                start = round(b[0] / (8 * SLACK))
                widths[start] = max(widths.get(start, 0), b[2] - b[0])
            full = [b for b in boxes if b[2] - b[0] >= FULL * widths[round(b[0] / (8 * SLACK))]]
            if len(full) < max(LINES, 0.5 * len(boxes)):
                return False
            sides.append((min(b[1] for b in boxes), max(b[3] for b in boxes)))
        return min(foot for _, foot in sides) > max(top for top, _ in sides)  # side by side, if only in part

    def _lead_right(self, left: list[int], right: list[int]) -> list[int]:
        """What stands above both columns at the right, well apart from its column: authors below a title."""
        slips = self.slips
        top = min(slips[i].box[1] for i in left)
        above = sorted((i for i in right if slips[i].box[3] <= top), key=lambda i: slips[i].box[1])
        rest = [slips[i].box[1] for i in right if i not in above]
        if not 0 < len(above) <= LINES or not rest:
            return []
        last = slips[above[-1]]
        return above if min(rest) - last.box[3] > last.size else []

    def _part_types(self, left: list[int], right: list[int]) -> tuple[list[list[int]], list[int], list[int]]:
        """Two columns in smaller type above two in larger, with one gutter: an abstract in two languages above the text.

        Returns the upper columns, if there are, and those below.
        """
        slips = self.slips
        sides = [[i for i in side if slips[i].length >= WRITTEN] for side in (left, right)]
        if not all(sides):
            return [], left, right
        first = [min(side, key=lambda i: slips[i].box[1]) for side in sides]
        size = slips[first[0]].size
        if abs(slips[first[1]].size - size) > 0.03 * size:
            return [], left, right
        larger = [[i for i in side if slips[i].size > size / SMALLER**0.5] for side in sides]
        if not all(larger):
            return [], left, right
        cut = min(slips[i].box[1] for side in larger for i in side)
        upper = [[i for i in side if slips[i].box[1] < cut] for side in sides]
        lower = [[i for i in side if slips[i].box[1] >= cut] for side in sides]
        foot = max(slips[i].box[3] for side in upper for i in side)
        told = all(
            len(a) >= LINES and sum(slips[i].size > size / SMALLER**0.5 for i in b) >= 0.7 * len(b)
            for a, b in zip(upper, lower, strict=True)
        )
        if not told or foot > cut:
            return [], left, right
        above = [[i for i in side if slips[i].box[3] <= foot + 0.5 * size] for side in (left, right)]
        below = [[i for i in side if slips[i].box[3] > foot + 0.5 * size] for side in (left, right)]
        return above, below[0], below[1]

    def _trim(self, band: _Band, below: bool) -> tuple[list[int], list[int], list[int]]:
        """The left side without what stands above or below both columns: a heading, a folio.

        ``below``: something that crosses the gutter stands above.
        """
        slips = self.slips
        left = sorted(band.left, key=lambda i: slips[i].box[1])
        top = min(slips[i].box[1] for i in band.right)
        foot = max(slips[i].box[3] for i in band.right)
        lead = [i for i in left if slips[i].box[3] <= top] if below else []
        if len(lead) > LINES:
            lead = []
        rest = left[len(lead) :]
        trail: list[int] = []
        for at in range(len(rest) - 1, max(0, len(rest) - 1 - LINES), -1):
            i = rest[at]
            if slips[i].box[1] < foot:
                break
            if slips[i].box[1] - slips[rest[at - 1]].box[3] > 1.2 * slips[i].size:
                trail = rest[at:]
        return lead, rest[: len(rest) - len(trail)], trail
