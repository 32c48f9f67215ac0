"""Typed tables: those of plain text, whose columns are parted by pipes or stand below each other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from greylit.reading import Rule
from greylit.structure.captions import match_caption
from greylit.structure.drafts import DraftCell, PrintedTable
from greylit.tables.cells import FoundTable
from greylit.tables.finding import find_tables
from greylit.tables.fragments import Fragment
from greylit.tables.judging import MARK
from greylit.tables.placing import print_table
from greylit.tables.runs import TITLE

GAP = re.compile(r"(?<=\S)(?:[ \u00a0]{2,}|\t+)(?=\S)")
"""A gap that may part columns."""

RULE = re.compile(r"[\s|+]*(?:[-=_─━═╌]{3,}[\s|+:┼┬┴├┤┌┐└┘]*)+")
"""A line drawn of hyphens, equals signs or low lines."""

DRESSED = re.compile(rf"(?:{MARK.pattern}|\d{{1,2}}(?:\.\d{{1,2}}){{1,3}}\.?)(?=[ \u00a0]{{2,}}|\t)")
"""A bullet or a label with its stop or brackets, white space behind it."""

BARE = re.compile(r"(?:\d{1,3}|[a-z]|[ivx]{1,5}|[*†‡§]{1,3})(?=[ \u00a0]{2,}|\t)")
"""What may be the marker of a note: it may be a cell as well."""

SIZE, WIDTH, LEADING = 10.0, 5.0, 12.0
"""How large typed characters are taken to be: ems, the width of one, and from line to line."""

REGION = 200
"""Lines looked at together, at most: no page of print has more."""


def find_typed_tables(lines: Sequence[str]) -> list[PrintedTable]:
    """The tables of a text.

    >>> text = ["Boats and crews", "", "Year    Boats   Crew", "2014       26    104", "2015       31    120", "2016       30    117"]
    >>> (table,) = find_typed_tables(text)
    >>> [(c.row, c.column, text[n - 1][a:b]) for c in table.cells[:5] for n, a, b in c.parts]
    [(1, 1, 'Year'), (1, 2, 'Boats'), (1, 3, 'Crew'), (2, 1, '2014'), (2, 2, '26')]
    >>> [[c.header for c in t.cells] for t in find_typed_tables(["| Net | Yield |", "|---|---|", "| new | 4 |"])]
    [[True, True, False, False]]
    """
    out = list(_find_piped(lines))
    taken = {n for table in out for c in table.cells for n, _, _ in c.parts}
    marked = _find_marked(lines)
    for start, end in _find_regions(lines, taken, marked):
        out += _read_region(lines, start, end, marked)
    return sorted(out, key=lambda t: t.cells[0].parts[0])


def _find_piped(lines: Sequence[str]) -> Iterator[PrintedTable]:
    """Runs of two and more lines parted by pipes, with a drawn line among them or a pipe before each."""
    k = 0
    while k < len(lines):
        if "|" not in lines[k]:
            k += 1
            continue
        end = k
        while end < len(lines) and ("|" in lines[end] or RULE.fullmatch(lines[end])) and lines[end].strip():
            end += 1
        rows = [n for n in range(k, end) if "|" in lines[n] and not RULE.fullmatch(lines[n])]
        drawn = [n for n in range(k, end) if RULE.fullmatch(lines[n])]
        fenced = all(lines[n].lstrip().startswith("|") for n in rows)
        widths = {len(_cut_pipes(lines[n])) for n in rows}
        if (
            len(rows) > 1
            and max(widths) > 1
            and (drawn or fenced)
            and max(widths) - min(widths) <= (0 if not fenced else 2)
        ):
            yield _read_piped(lines, rows, drawn)
        k = max(end, k + 1)


def _cut_pipes(line: str) -> list[tuple[int, int]]:
    """Where the cells of a line parted by pipes stand, white space left out."""
    edges = [-1, *(m.start() for m in re.finditer(r"(?<!\\)\|", line)), len(line)]
    if not line[: edges[1]].strip():
        edges = edges[1:]
    if len(edges) > 1 and not line[edges[-2] + 1 :].strip():
        edges = edges[:-1]
    cells = []
    for a, b in pairwise(edges):
        said = line[a + 1 : b]
        start = a + 1 + len(said) - len(said.lstrip())
        cells.append((start, start + len(said.strip())))
    return cells


def _read_piped(lines: Sequence[str], rows: list[int], drawn: list[int]) -> PrintedTable:
    """Each line is a row; in a grid drawn of signs, the lines between two of its rules are."""
    inner = [n for n in drawn if rows[0] < n < rows[-1]]
    grid = len(inner) > 1
    row = 0
    last = None
    held: dict[tuple[int, int], list[tuple[int, int, int]]] = {}
    for n in rows:
        if not grid or last is None or any(last < d < n for d in inner):
            row += 1
        last = n
        for column, (a, b) in enumerate(_cut_pipes(lines[n]), 1):
            if b > a:
                held.setdefault((row, column), []).append((n + 1, a, b))
    heads = 1 if inner else 0
    cells = [DraftCell(row=r, column=c, parts=parts, header=r <= heads) for (r, c), parts in sorted(held.items())]
    return PrintedTable(page=1, cells=cells)


def _find_marked(lines: Sequence[str]) -> dict[int, tuple[int, int]]:
    """Lines whose one wide gap is that behind a bullet, a label or a note's marker: where it begins and ends.

    A gap up to where a cell begins in the line above or below parts columns, and so does one behind a bare number
    or letter, unless an empty line or a note stands above.
    """
    gaps = {n: found for n, line in enumerate(lines) if (found := _find_gaps(line))}
    out: dict[int, tuple[int, int]] = {}
    above, noted = -1, False
    for n, line in enumerate(lines):
        text = line.strip()
        if not text:
            continue
        noted = noted or above < n - 1
        titled = TITLE.match(text) is not None and match_caption(text) is not None
        dressed = titled or DRESSED.match(text) is not None
        alone = noted and not "".join(lines[n + 1 : n + 2]).strip()  # a heading: "2  Trade"
        if len(gaps.get(n, ())) == 1 and (dressed or (noted and BARE.match(text))):
            below = next((k for k in range(n + 1, min(n + 4, len(lines))) if lines[k].strip()), n)
            beside = [above] if above not in out else []
            if dressed and not DRESSED.match(lines[below].lstrip()):
                beside.append(below)
            a, b = gaps[n][0]
            worded = line[b].isalpha() or line[b] in "\"'“‘([¿¡"
            plain = dressed or alone or len(line[b:].split()) >= 3 or text[-1] == "."
            if worded and plain and all(b != end for k in beside if k != n for _, end in gaps.get(k, ())):
                out[n] = a, b
        noted = n in out or (noted and n not in gaps and above == n - 1)
        above = n
    return out


def _find_gaps(line: str) -> list[tuple[int, int]]:
    """The wide gaps of a line, but for those of two blanks behind a sentence within it."""
    spans = [m.span() for m in GAP.finditer(line)]
    return [
        (a, b) for k, (a, b) in enumerate(spans) if not k or b - a > 2 or line[a - 1] not in ".?!" or line[b].islower()
    ]


def _find_regions(
    lines: Sequence[str], taken: set[int], marked: dict[int, tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Stretches of lines in which wide gaps stand, from and to; what is no row below an empty line ends one."""
    start = last = None
    least = 0
    for n, line in enumerate(lines):
        wide = n + 1 not in taken and n not in marked and GAP.search(line) is not None
        new = n in marked or _is_prose(lines, n) or TITLE.match(line.lstrip()) is not None
        over = last is not None and n > 0 and not lines[n - 1].strip() and new
        far = last is not None and (n - last > 3 or n - (start or 0) >= REGION or "\f" in line)
        if start is not None and last is not None and (far or over or n + 1 in taken):
            end = min(last + 3, n) if over else last + 3
            yield max(least, start - 2), end
            least = n if over else 0
            start = last = None
        if wide:
            start = n if start is None else start
            last = n
    if start is not None and last is not None:
        yield max(least, start - 2), last + 3


def _is_prose(lines: Sequence[str], n: int) -> bool:
    """Whether a line without wide gaps is prose: eight words and more, with a stop or a second such line below."""
    text = lines[n].strip()
    if len(text.split()) < 8 or GAP.search(text):
        return False
    below = lines[n + 1].strip() if n + 1 < len(lines) else ""
    return text[-1] in ".:;?!" or (len(below.split()) >= 2 and GAP.search(below) is None)


def _read_region(
    lines: Sequence[str], start: int, end: int, marked: dict[int, tuple[int, int]]
) -> Iterator[PrintedTable]:
    """The tables of a stretch; a mark is set one blank before what it marks."""
    fragments: list[Fragment] = []
    places: list[tuple[int, int, int]] = []
    rules: list[Rule] = []
    y = 0.0
    for n in range(start, min(end, len(lines))):
        line = lines[n]
        if RULE.fullmatch(line):  # drawn in a line of its own, it stands between those above and below
            bare = line.rstrip()
            rules.append(Rule(WIDTH * (len(bare) - len(bare.lstrip())), y + 2, WIDTH * len(bare), y + 3))
            continue
        y += LEADING
        for m in re.finditer(r"\S+", line):
            x = _measure(line, m.start())
            if n in marked and m.end() <= marked[n][0]:
                x += _measure(line, marked[n][1]) - _measure(line, marked[n][0]) - 1
            fragments.append(Fragment(m[0], WIDTH * x, WIDTH * (x + len(m[0])), y, SIZE, False, len(places)))
            places.append((n + 1, m.start(), m.end()))
    for table in find_tables(fragments, rules):
        yield _place(table, places)


def _measure(line: str, end: int) -> int:
    """Width of a line up to a place, tabs set out."""
    return len(line[:end].expandtabs(8)) if "\t" in line else end


def _place(table: FoundTable, places: Sequence[tuple[int, int, int]]) -> PrintedTable:
    parts = ([(places[line[0]][0], places[line[0]][1], places[line[-1]][2]) for line in c.lines] for c in table.cells)
    return print_table(table, parts, 1, edges=False)
