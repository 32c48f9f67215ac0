"""Replay and revert a document's corrections, from the tables alone, as a reader of the README would."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from greylit.records import Correction, Line


def by_line(corrections: Sequence[Correction]) -> dict[int, list[Correction]]:
    """Corrections of each source line, in order of column."""
    out: dict[int, list[Correction]] = defaultdict(list)
    for row in corrections:
        out[row.line].append(row)
    return out


def replay_line(text: str, rows: Sequence[Correction]) -> str:
    """The cleaned line."""
    out, at = [], 0
    for row in rows:
        assert row.column >= at, f"corrections overlap or are out of order: {row}"
        assert text[row.column : row.column + len(row.before)] == row.before, f"not what stands there: {row}"
        out += [text[at : row.column], row.after]
        at = row.column + len(row.before)
    return "".join([*out, text[at:]])


def revert_line(cleaned: str, rows: Sequence[Correction]) -> str:
    """The source line, from the cleaned one."""
    out, at, shift = [], 0, 0
    for row in rows:
        start = row.column + shift
        assert cleaned[start : start + len(row.after)] == row.after
        out += [cleaned[at:start], row.before]
        at = start + len(row.after)
        shift += len(row.after) - len(row.before)
    return "".join([*out, cleaned[at:]])


def assemble(pieces: Sequence[tuple[int, int, str]]) -> str:
    """Cleaned lines at their places: a gap of one is a space, of two an empty line."""
    out, at = [], 0
    for start, end, text in sorted(pieces):
        gap = start - at
        assert gap in (0, 1, 2), f"gap of {gap} before offset {start}"
        out += [("", " ", "\n\n")[gap], text]
        assert end - start == len(text)
        at = end
    return "".join(out)


def replay_document(lines: Sequence[Line], corrections: Sequence[Correction]) -> tuple[str, dict[int, str]]:
    """The normalized text without its final line end, and the text of each note by its ordinal."""
    rows = by_line(corrections)
    body: list[tuple[int, int, str]] = []
    notes: dict[int, list[tuple[int, int, str]]] = defaultdict(list)
    for line in lines:
        cleaned = replay_line(line.text, rows.get(line.line, ()))
        if line.start is not None and line.end is not None:
            body.append((line.start, line.end, cleaned))
        elif line.footnote is not None and line.note_start is not None and line.note_end is not None:
            notes[line.footnote].append((line.note_start, line.note_end, cleaned))
    return assemble(body), {n: assemble(pieces) for n, pieces in notes.items()}
