"""Tables and diagnostics of a document as text for a terminal."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from typing import Any

from greylit.publication.document import PublishedDocument, records
from greylit.records import Diagnostic, Record

HIDDEN = frozenset(("doc_id", "start", "end", "sentence", "sentence_start", "sentence_end", "note_start", "note_end"))
"""Columns that say little to a person at a terminal."""

WIDEST = 36
"""Characters of the widest column."""

LONGEST = 400
"""Characters of a value that are looked at: a line of a source may have millions."""

NARROWEST = 16
"""Characters to which a column of text may be cut."""


def show_document(document: PublishedDocument, width: int, head: int = 5) -> Iterator[str]:
    """Lines that show a document: its state, the first rows of each table, its diagnostics."""
    row = document.document
    yield f"{_clean(document.doc_id)}: {row.status}" + (f", {_clean(row.title)}" if row.title else "")
    yield from show_diagnostics(document)
    for table, rows in records(document).items():
        if rows and table not in ("documents", "diagnostics"):
            yield ""
            yield f"{table}: {len(rows)} row{'s' * (len(rows) != 1)}"
            yield from show_rows(rows[:head], width, document.text)


def show_diagnostics(document: PublishedDocument) -> Iterator[str]:
    """A line a diagnostic."""
    for diagnostic in document.rows("diagnostics"):
        assert isinstance(diagnostic, Diagnostic)
        places = (("page", diagnostic.page), ("line", diagnostic.line))
        where = "".join(f", {name} {n}" for name, n in places if n is not None)
        yield f"  {diagnostic.severity}: {diagnostic.code}{where}: {_clean(diagnostic.message)}"


def show_rows(rows: Sequence[Record], width: int, text: str = "") -> Iterator[str]:
    """Rows as aligned columns, at most ``width`` wide; columns without a value are left out.

    Rows that only point into ``text`` are shown with what stands there.

    >>> rows = [Diagnostic(severity="info", code="c", message="m", line=12)]
    >>> print("\\n".join(show_rows(rows, 80)))
      severity  code  message  line
      info      c     m        12
    """
    columns: list[list[str]] = []
    used, left = 0, 0
    names = rows[0].__struct_fields__
    points = "start" in names and "text" not in names and "title" not in names
    for name in (*names, *(["text"] if points else [])):
        if name in names:
            values = [getattr(row, name) for row in rows]
        else:
            values = [text[getattr(row, "start") : getattr(row, "end")] for row in rows]  # noqa: B009
        if name in HIDDEN or all(value is None or value == [] for value in values):
            continue
        # Text takes what room there is, down to a few words; other values are shown whole or not at all.
        room = width - used - 2
        textual = isinstance(values[0] or "", str) and room >= NARROWEST
        cells = [_cut(x, min(WIDEST, room) if textual else WIDEST) for x in (name, *map(_shown, values))]
        size = max(map(_width, cells))
        if left or size > room:
            left += 1
            continue
        used += 2 + size
        columns.append(["  " + cell + " " * (size - _width(cell)) for cell in cells])
    for line in zip(*columns, strict=True):
        yield "".join(line).rstrip()
    if left:
        yield f"  … and {left} more column{'s' * (left != 1)}"


def _shown(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        return "; ".join(map(_clean, value))
    if isinstance(value, float):
        return f"{value:.12g}"
    return _clean(str(value)[:LONGEST])


def _clean(text: str) -> str:
    """Text without characters that would act on a terminal.

    >>> _clean("a\\x1b[31mb\\nc")
    'a�[31mb c'
    """
    return "".join("\ufffd" if unicodedata.category(x) in ("Cc", "Cf", "Cs") else x for x in " ".join(text.split()))


def _cut(text: str, widest: int) -> str:
    if _width(text) <= widest:
        return text
    kept, size = [], 1
    for character in text:
        size += _width(character)
        if size > widest:
            break
        kept.append(character)
    return "".join(kept) + "…"


def _width(text: str) -> int:
    return sum(0 if unicodedata.combining(x) else 2 if unicodedata.east_asian_width(x) in "WF" else 1 for x in text)
