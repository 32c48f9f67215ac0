"""Runs: lines one below the other that white space parts into columns, where no rule shows a table."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from greylit.tables.fragments import Line, Segment
from greylit.tables.values import is_number

APART = 1.0
"""Ems between the cells of a line."""

STEP = 2.6
"""Ems from line to line within a table, at most."""

LONG = 28
"""Characters. A segment as long is a line of prose, if it is no cell."""


TITLE = re.compile(r"(?:table|tabla|tabela|quadro|cuadro|tableau|tabelle|tab\.)\s+[\dIVXA-Z]", re.IGNORECASE)
"""How the caption of a table begins."""


def find_runs(lines: Sequence[Line]) -> list[tuple[list[Line], bool]]:
    """Runs of lines most of which have two segments and more, in each column of text apart; and whether captioned."""
    out: list[tuple[list[Line], bool]] = []
    for column in _part_text_columns(lines):
        out += _find_runs(column)
    return out


def _find_runs(lines: Sequence[Line]) -> list[tuple[list[Line], bool]]:
    cut = [line.cut(APART) for line in lines]
    out: list[tuple[list[Line], bool]] = []
    k = 0
    while k < len(lines):
        if len(cut[k]) < 2 or _is_prose(cut[k]):
            k += 1
            continue
        end = last = k
        while end + 1 < len(lines) and lines[end + 1].base - lines[end].base <= STEP * lines[end].size:
            end += 1
            if len(cut[end]) > 1 and not _is_prose(cut[end]):
                last = end
            elif end - last > 3 or (len(cut[end]) == 1 and _is_prose(cut[end]) and len(cut[end][0].text) > 70):
                break
        captioned = any(
            TITLE.match(parts[0].text) and lines[k].base - line.base < 4 * line.size
            for line, parts in zip(lines[max(0, k - 2) : k], cut[max(0, k - 2) : k], strict=True)
        )
        while captioned and last + 1 < len(lines) and _hangs(lines[last + 1], lines[last], lines[k].x0):
            last += 1
        if sum(len(parts) > 1 for parts in cut[k : last + 1]) >= 3 and (
            captioned or any(is_number(s.text) for parts in cut[k : last + 1] for s in parts[1:])
        ):
            out.append((list(lines[k : last + 1]), captioned))
        k = max(last, k) + 1
    return out


def _hangs(line: Line, last: Line, start: float) -> bool:
    """Whether a line goes on a cell of the last row that is not in the first column."""
    return line.base - last.base < 1.3 * line.size and line.x0 > start + 2 * line.size


def _is_prose(segments: Sequence[Segment]) -> bool:
    return all(len(s.text) >= LONG for s in segments) and not any(is_number(s.text) for s in segments)


def _part_text_columns(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines of each column of text; those of the whole page where there is one column."""
    starts: Counter[int] = Counter()
    for line in lines:
        for s in line.cut(APART):
            if len(s.text) >= LONG:
                starts[round(s.x0 / 3)] += 1
    edges: list[float] = []
    for place, _ in sorted(starts.items()):
        n = starts[place] + starts[place + 1]
        if n >= 8 and (not edges or 3 * place - edges[-1] >= 100):
            edges.append(3.0 * place)
    if len(edges) < 2:
        return [list(lines)]
    columns: list[list[Line]] = [[] for _ in range(len(edges) + 1)]
    for line in lines:
        cuts = edges[1:]
        if any(f.x0 < x - 4 and f.x1 > x + 4 for x in cuts for f in line.fragments):
            columns[-1].append(line)
            continue
        for n in range(len(edges)):
            low = edges[n] - 4 if n else -1e9
            high = edges[n + 1] - 4 if n + 1 < len(edges) else 1e9
            own = [f for f in line.fragments if low <= f.x0 < high]
            if own:
                columns[n].append(Line(own, line.base, line.size))
    return columns
