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
        end = _find_end(rows, start, announced)
        if end - start >= (3 if announced else 4):
            entries += _join(rows[start:end])
            taken |= {x.index for row in rows[start:end] for x in row}
            k = end
        else:
            k += 1
    return taken, entries


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
