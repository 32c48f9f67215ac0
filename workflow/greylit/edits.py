"""Edits to source lines: made once, logged as they are made, replayed and reverted exactly.

Nothing in greylit changes a character of a source line but by an :class:`Edit`. Edits of one line
do not overlap. Two edits at one column are applied in the order given (an insertion before a
replacement).
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec


class Edit(msgspec.Struct, frozen=True, order=True):
    """``before`` at code point ``column`` (0-based) of source line ``line`` (from 1) becomes ``after``."""

    line: int
    column: int
    before: str
    after: str
    rule: str
    confidence: float = 1.0

    @property
    def end(self) -> int:
        """Column after the last replaced character."""
        return self.column + len(self.before)


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """Replay the edits of one line over that line's text.

    Raises ValueError where an edit does not fit the text or overlaps the one before it.

    >>> apply_edits("over the1 same", [Edit(1, 8, "1", "", "note-call")])
    'over the same'
    """
    out, at = [], 0
    for edit in sorted(edits, key=lambda e: (e.column, e.end)):
        if edit.column < at or text[edit.column : edit.end] != edit.before:
            raise ValueError(f"edit {edit} does not fit {text!r}")
        out += [text[at : edit.column], edit.after]
        at = edit.end
    return "".join([*out, text[at:]])


def revert_edits(text: str, edits: Iterable[Edit]) -> str:
    """Give a line back as it was before :func:`apply_edits`.

    >>> revert_edits("over the same", [Edit(1, 8, "1", "", "note-call")])
    'over the1 same'
    """
    out, at, shift = [], 0, 0
    for edit in sorted(edits, key=lambda e: (e.column, e.end)):
        start = edit.column + shift
        if text[start : start + len(edit.after)] != edit.after:
            raise ValueError(f"edit {edit} was not applied to {text!r}")
        out += [text[at:start], edit.before]
        at = start + len(edit.after)
        shift += len(edit.after) - len(edit.before)
    return "".join([*out, text[at:]])
