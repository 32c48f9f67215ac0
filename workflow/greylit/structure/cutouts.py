"""Cutouts: lines without the characters that are known to be no text, and edits of them brought back to the lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from greylit.edits import Edit
from greylit.structure.drafts import Structure


class Cutouts(msgspec.Struct, frozen=True):
    """Lines with spans cut out; ``spans`` has those of each line (by number), in order and apart."""

    lines: list[str]
    spans: dict[int, list[tuple[int, int]]]

    def restore(self, edits: Iterable[Edit]) -> list[Edit]:
        """Edits of the cut lines as edits of the whole ones; one that reaches over a cut is left out."""
        out = []
        for edit in edits:
            spans = self.spans.get(edit.line)
            if spans is None:
                out.append(edit)
                continue
            start = _restore_column(edit.column, spans)
            end = _restore_column(edit.end - 1, spans) + 1 if edit.before else start
            if end - start == len(edit.before):
                out.append(msgspec.structs.replace(edit, column=start))
        return out


def _restore_column(column: int, spans: Sequence[tuple[int, int]]) -> int:
    """Where a character of the cut line stands in the whole one."""
    for start, end in spans:
        if column < start:
            break
        column += end - start
    return column


def cut_calls(lines: Sequence[str], structure: Structure) -> Cutouts:
    """The lines of a document without the calls, markers and marks its structure knows.

    What mends characters would take a call for a part of the word or number it stands at.

    >>> from greylit.structure.drafts import DraftCall
    >>> cut = cut_calls(["by 121 tonnnes"], Structure(roles=["body"], blocks=[], calls=[DraftCall(note=0, line=1, start=5, end=6)]))
    >>> cut.lines, cut.restore([Edit(1, 6, "tonnnes", "tonnes", "word")])[0].column
    (['by 12 tonnnes'], 7)
    """
    found: dict[int, list[tuple[int, int]]] = {}
    for call in structure.calls:
        found.setdefault(call.line, []).append((call.start, call.end))
    for line, start, end in structure.marks:
        found.setdefault(line, []).append((start, end))
    for note in structure.notes:
        raw = lines[note.lines[0] - 1] if note.lines else ""
        if note.marker_raw and raw.startswith(note.marker_raw):
            found.setdefault(note.lines[0], []).append((0, len(note.marker_raw)))
    spans = {line: _merge(told) for line, told in found.items()}
    out = list(lines)
    for line, told in spans.items():
        at, kept = 0, []
        for start, end in told:
            kept.append(out[line - 1][at:start])
            at = end
        out[line - 1] = "".join([*kept, out[line - 1][at:]])
    return Cutouts(out, spans)


def _merge(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    out: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if end <= start:
            continue
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out
