"""Judging: whether what was read as a table is one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from greylit.tables.cells import FoundCell
from greylit.tables.columns import GUTTER, find_columns
from greylit.tables.fragments import Line
from greylit.tables.values import is_number

LEADER = re.compile(r"(?:\.\s?){4,}|…{2,}|_{4,}")
MARK = re.compile(r"[•■▪●◦‣·➢►▶✓✔–—*-]|\(?\[?(?:\d{1,3}|[a-z]|[ivx]{1,5})[\].)]{1,2}")
"""What stands before a list item, a note or an entry of a reference list."""


PAGE = 20
"""Lines between two rules that may be a page between the rules of its head and its foot."""


def is_prose_band(lines: Sequence[Line]) -> bool:
    """Whether lines between two rules are running text: four and more, all of one piece or in columns of prose."""
    if len(lines) > 1 and len(find_columns(lines, max(line.size for line in lines))) < 2:
        return all(len(line.cut(1.0)) == 1 for line in lines)
    cut = [line.cut(1.0) for line in lines]
    if len(lines) >= 4 and sum(len(s) > 1 for s in cut) < 0.1 * len(cut):
        return True
    if len(lines) >= PAGE and _flows(lines):
        return True
    long = [s for parts in cut for s in parts if len(s.text) >= 35]
    return len(long) >= 0.75 * sum(map(len, cut)) and len(lines) >= 8


def _flows(lines: Sequence[Line]) -> bool:
    """Whether lines are two columns of text, lists and headings among it: in both, sentences go on line after line."""
    columns = find_columns(lines, GUTTER * max(line.size for line in lines))
    if len(columns) != 2:
        return False
    sides = [
        [s.text for line in lines for s in line.cut(GUTTER) if (s.x0 >= columns[1].x0) == n] for n in (False, True)
    ]
    return all(
        sum(len(t) >= 30 for t in texts) >= 0.5 * len(texts)
        and sum(a[-1] not in ".:;!?" and b[:1].islower() for a, b in pairwise(texts)) >= 5
        for texts in sides
    )


def are_cells(cells: Sequence[FoundCell], rows: int, columns: int) -> bool:
    """Whether cells between rules are a table's: enough of them hold something, and none a page of prose."""
    if rows < 2 or columns < 2 or len(cells) < 4:
        return False
    filled = sum(c.rows * c.columns for c in cells)
    per_row = Counter(c.row for c in cells)
    if filled < 0.3 * rows * columns or 3 * sum(n > 1 for n in per_row.values()) < len(per_row):
        return False
    if filled < 0.45 * rows * columns and 3 * sum(c.column == 1 for c in cells) < rows:
        return False  # labels strewn over a drawing
    if len({c.column for c in cells}) < 2 or sum(c.column > 1 for c in cells) < 2:
        return False
    numbers = sum(is_number(c.text) for c in cells)
    lengths = sorted(len(c.text) for c in cells)
    if lengths[len(lengths) // 2] > 300 or (columns == 2 and lengths[len(lengths) // 2] > 160 and rows < 3):
        return False
    if columns == 2 and rows < 3 and lengths[-1] > 160 and not numbers:
        return False  # what is said of a paper, beside its abstract
    asks = sum(c.text.rstrip().endswith((":", "_", "……", "...")) for c in cells)
    if asks >= 0.4 * len(cells) and numbers < 0.2 * len(cells):
        return False  # a form
    first = [c.text for c in cells if c.column == 1]
    if columns == 2 and len(first) > 1 and all(MARK.fullmatch(t.strip()) for t in first) and not numbers > len(first):
        return False
    return not (columns in (2, 4) and _is_contents(cells))


def are_open_cells(cells: Sequence[FoundCell], captioned: bool) -> bool:
    """Whether lines parted by white space alone are a table: mostly numbers below words, or below its caption."""
    rows, columns = max(c.row for c in cells), max(c.column for c in cells)
    if not are_cells(cells, rows, columns):
        return False
    body = [c for c in cells if c.column > 1 and not c.header]
    if len(body) < 2 or rows < 3:
        return False
    numbers = sum(is_number(c.text) for c in body)
    prose = [n for n in range(1, columns + 1) if _is_prose_column(n, cells)]
    if captioned and len(prose) < columns - 1:
        return True
    if prose and columns <= 3:
        return False
    share = numbers / len(body)
    if columns == 2:
        head = any(c.header for c in cells)
        return share >= 0.8 and (head or rows >= 4) and not any(MARK.fullmatch(c.text) for c in cells if c.column == 1)
    return share >= 0.5


def _is_prose_column(number: int, cells: Sequence[FoundCell]) -> bool:
    """Whether a column's cells are lines of running text: long, and most go on in the next."""
    texts = [c.text for c in cells if c.column == number]
    if len(texts) < 3:
        return False
    long = [t for t in texts if len(t) >= 30]
    on = sum(a[-1] not in ".:;!?" and b[:1].islower() for a, b in pairwise(texts))
    return len(long) >= 0.6 * len(texts) and on >= 0.25 * len(texts)


def _is_contents(cells: Sequence[FoundCell]) -> bool:
    """Whether rows are titles and the pages they begin on."""
    rows: dict[int, list[str]] = {}
    for c in cells:
        rows.setdefault(c.row, []).append(c.text)
    leaders = sum(LEADER.search(c.text) is not None for c in cells)
    if leaders >= 0.3 * len(rows):
        return True
    ends = [re.search(r"(?:^|\s)(\d{1,3})$", texts[-1]) for texts in rows.values()]
    pages = [int(m[1]) for m in ends if m]
    return (len(pages) >= max(3, 0.7 * len(rows)) and _count_up(pages)) or _pairs_with_pages(cells)


def _pairs_with_pages(cells: Sequence[FoundCell]) -> bool:
    """Whether every column of numbers stands beside one of words and counts up: contents set in several columns."""
    columns: dict[int, list[str]] = {}
    for c in cells:
        columns.setdefault(c.column, []).append(c.text)
    counting = 0
    for n, texts in columns.items():
        if 2 * sum(map(is_number, texts)) < len(texts):
            continue
        beside = columns.get(n - 1, [])
        if not beside or 2 * sum(map(is_number, beside)) >= len(beside):
            return False
        pages = [int(t) for t in texts if re.fullmatch(r"\d{1,3}", t)]
        if len(pages) < 0.8 * len(texts) or not _count_up(pages):
            return False
        counting += len(pages)
    return counting >= 3


def _count_up(pages: Sequence[int]) -> bool:
    return sum(a > b for a, b in pairwise(pages)) <= 0.05 * len(pages)
