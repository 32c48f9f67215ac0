"""Reads the case tables of this folder."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
NUMBERS = ("value", "low", "high")


class Case(NamedTuple):
    """A passage and the rows expected of it, as mappings of column to value."""

    passage: str
    rows: list[dict[str, object]]


def read_rows(name: str) -> list[list[str]]:
    """Rows of a tab-separated table, without comments and header."""
    lines = [x for x in (HERE / name).read_text(encoding="utf-8").splitlines() if x and not x.startswith("#")]
    return [x.split("\t") for x in lines[1:]]


def read_cases(name: str) -> list[Case]:
    """Cases of a table where a line ``> passage`` is followed by its rows."""
    lines = [x for x in (HERE / name).read_text(encoding="utf-8").splitlines() if x and not x.startswith("#")]
    columns = lines[0].split("\t")
    cases: list[Case] = []
    for line in lines[1:]:
        if line.startswith("> "):
            cases.append(Case(line[2:], []))
            continue
        row: dict[str, object] = {}
        for column, cell in zip(columns, line.split("\t"), strict=True):
            row[column] = None if cell == "" else float(cell) if column in NUMBERS else cell
        cases[-1].rows.append(row)
    return cases
