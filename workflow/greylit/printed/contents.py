"""Contents lists by place: entries whose page numbers stand at the right, under a heading or by themselves."""

from __future__ import annotations

import re
from collections.abc import Sequence

from greylit.printed.lines import PrintedLine, cut_rows
from greylit.structure.vocabulary import SECTION_WORDS, fold_heading

ENTRY = re.compile(r"\S.*?(?:(?:[\s.…·_]*[.…·_]{2,}[\s.…·_]*|\s+)(?:\d{1,4}|[ivxl]{1,7}))$")
NUMBER = re.compile(r"(?:\d{1,4}|[ivxl]{1,7})$")
LEADER = re.compile(r"(?:\.\s?){4,}|…{2,}|·{4,}|_{4,}")


def find_contents(lines: Sequence[PrintedLine]) -> tuple[set[int], list[list[PrintedLine]]]:
    """Indices of the lines of contents lists, their headings left out, and their entries."""
    rows = cut_rows(lines)
    taken: set[int] = set()
    entries: list[list[PrintedLine]] = []
    k = 0
    while k < len(rows):
        announced = len(rows[k]) == 1 and SECTION_WORDS.get(fold_heading(rows[k][0].text)) == "contents"
        start = k + 1 if announced else k
        if announced:
            rows[start:] = _level(rows, start)
        end = _find_end(rows, start, announced)
        turned = k > 0 and rows[k][0].page != rows[k - 1][0].page
        runs_on = turned and bool(entries) and entries[-1][-1].page == rows[k][0].page - 1 and _has_leader(rows[k])
        if end - start >= (3 if announced else 2 if runs_on else 4):
            entries += _join(rows[start:end])
            taken |= {x.index for row in rows[start:end] for x in row}
            k = end
        else:
            k += 1
    return taken, entries


def _level(rows: list[list[PrintedLine]], start: int) -> list[list[PrintedLine]]:
    """The rows from ``start``, those below the heading with the page numbers that stand in a column of their own.

    Rows set far apart are read as columns; they are put side by side where the second one is numbers only.
    """
    rest = rows[start:]
    numbered = next((n for n, row in enumerate(rest) if len(row) == 1 and NUMBER.fullmatch(row[0].text)), 0)
    if not numbered:
        return rest
    first = rest[numbered][0]
    end = numbered
    while (
        end < len(rest)
        and len(rest[end]) == 1
        and NUMBER.fullmatch(rest[end][0].text)
        and rest[end][0].page == first.page
    ):
        end += 1
    entries, numbers = rest[:numbered], [row[0] for row in rest[numbered:end]]
    if end - numbered < 2 or any(x.page != first.page or x.x0 > first.x0 for row in entries for x in row):
        return rest
    out = [[*row, *(x for x in numbers if abs(x.bottom - row[-1].bottom) < 0.5 * x.size)] for row in entries]
    return rest if sum(map(len, out)) < sum(map(len, entries)) + len(numbers) else out + rest[end:]


def _find_end(rows: list[list[PrintedLine]], start: int, announced: bool) -> int:
    """The row after the last entry of a list that begins at ``start``."""
    end = start
    missed = 0
    for k in range(start, len(rows)):
        if _is_entry(rows[k]) and (announced or _has_leader(rows[k])):
            end = k + 1
            missed = 0
            continue
        text = " ".join(x.text for x in rows[k])
        missed += 1
        if missed > (3 if announced else 2) or len(text) > 160 or text.endswith((".", ";")):
            break
    return end


def _is_entry(row: list[PrintedLine]) -> bool:
    if len(row) > 1:
        return NUMBER.fullmatch(row[-1].text) is not None and any(c.isalpha() for c in row[0].text + row[-2].text)
    return ENTRY.fullmatch(row[0].text) is not None and sum(c.isalpha() for c in row[0].text) >= 3


def _has_leader(row: list[PrintedLine]) -> bool:
    return any(LEADER.search(x.text) for x in row)


def _join(rows: list[list[PrintedLine]]) -> list[list[PrintedLine]]:
    """Rows → entries: one that has no page number goes on in the next."""
    out: list[list[PrintedLine]] = []
    open_ = False
    for row in rows:
        if open_ and out and row[0].size <= out[-1][-1].size * 1.05:
            out[-1] += row
        else:
            out.append(list(row))
        open_ = not _is_entry(row)
    return out
