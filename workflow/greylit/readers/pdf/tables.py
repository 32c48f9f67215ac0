"""The tables of a page: their words taken out of its lines, and set cell by cell."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from greylit.readers.pdf.engine import Span
from greylit.readers.pdf.lines import Piece
from greylit.readers.pdf.paint import Paint
from greylit.reading import Box
from greylit.tables import FoundTable, Fragment, find_tables

APART = 0.2
"""Ems of white space that part fragments: less than a word space, so that no rule runs through one."""


class LiftedTable(msgspec.Struct, gc=False):
    """A table and, cell by cell, the pieces that are its lines; ``first`` is the first of the page's pieces it takes."""

    found: FoundTable
    cells: list[list[Piece]]
    first: int


def lift_tables(pieces: Sequence[Piece], paint: Paint, frame: Box) -> tuple[list[LiftedTable], list[Piece | None]]:
    """The tables among the pieces of lines of a page, and the pieces left; None where a piece is taken whole."""
    parts: list[tuple[int, list[Span]]] = []
    fragments: list[Fragment] = []
    for n, piece in enumerate(pieces):
        for run in _cut(piece):
            x0, x1 = min(s.x0 for s in run) - frame[0], max(s.x1 for s in run) - frame[0]
            text = _say(run)
            bold = 2 * sum(len(s.text) for s in run if s.face.bold) > sum(len(s.text) for s in run)
            base = piece.base - frame[1]
            fragments.append(Fragment(text, x0, x1, base, max(piece.size, 1.0), bold, len(parts)))
            parts.append((n, run))
    found = find_tables(fragments, paint.rules, paint.fills)
    if not found:
        return [], list(pieces)
    taken: set[int] = set()
    lifted: list[LiftedTable] = []
    for table in found:
        cells = []
        for cell in table.cells:
            lines = []
            for line in cell.lines:
                spans = [s for index in line for s in parts[index][1]]
                taken.update(line)
                lines.append(_form(spans, pieces[parts[line[0]][0]]))
            cells.append(lines)
        used = [parts[index][0] for cell in table.cells for line in cell.lines for index in line]
        lifted.append(LiftedTable(table, cells, min(used)))
    left: list[Piece | None] = [None] * len(pieces)
    kept: dict[int, list[Span]] = {}
    touched = {parts[index][0] for index in taken}
    for index, (n, run) in enumerate(parts):
        if index not in taken:
            kept.setdefault(n, []).extend(run)
    for n, spans in kept.items():
        left[n] = _form(spans, pieces[n]) if n in touched else pieces[n]
    return lifted, left


def _cut(piece: Piece) -> list[list[Span]]:
    runs: list[list[Span]] = []
    for span in piece.spans:
        if runs and span.x0 - runs[-1][-1].x1 < APART * piece.size:
            runs[-1].append(span)
        else:
            runs.append([span])
    return runs


def _say(spans: Sequence[Span]) -> str:
    return "".join(s.text for s in spans)


def _form(spans: list[Span], like: Piece) -> Piece:
    return Piece(
        spans, min(s.x0 for s in spans), max(s.x1 for s in spans), like.base, like.size, sum(len(s.text) for s in spans)
    )
