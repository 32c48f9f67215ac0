"""What the structure of a document is before its text is frozen: source lines, grouped and named."""

from __future__ import annotations

import msgspec


class Draft(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A block to be: its kind and its source lines (numbers from 1), in order.

    A heading has ``level``, ``label``, ``number``, ``title`` and the kind of section it opens; a title
    taken from a running head has ``furniture`` set, since its lines keep that role.
    """

    kind: str
    lines: list[int]
    level: int | None = None
    section: str | None = None
    label: str | None = None
    number: int | None = None
    title: str | None = None
    lead: str | None = None
    speaker: str | None = None
    furniture: bool = False


class DraftNote(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A note to be: its marker as it must have been and as the source has it, and its source lines."""

    marker: str | None
    marker_raw: str | None
    place: str
    page: int
    zone: int
    lines: list[int]


class DraftCaption(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What the caption in block draft ``block`` (0-based) says."""

    kind: str
    label: str | None
    text: str
    source: str | None
    block: int


class DraftCall(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Where note ``note`` (0-based) is called: columns ``[start, end)`` of a line; empty where nothing is printed there."""

    note: int
    line: int
    start: int
    end: int
    confidence: float = 0.99


class DraftCell(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A cell to be: row and column from 1, and where its text stands: parts of lines (line, start, end).

    A merged cell is given once, at its first row and column, with the ``rows`` and ``columns`` it covers.
    """

    row: int
    column: int
    parts: list[tuple[int, int, int]]
    header: bool = False
    rows: int = 1
    columns: int = 1


class DraftTable(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A table to be: its block drafts (0-based), one a row that says something, its cells, and its caption (0-based)."""

    blocks: list[int]
    cells: list[DraftCell]
    page: int | None = None
    caption: int | None = None


class PrintedTable(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A table as it is printed on one page; ``edges`` are where its columns begin and end, in points or characters."""

    page: int
    cells: list[DraftCell]
    edges: list[tuple[float, float]] = []


class Structure(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What a format says, or its layout shows, of a whole document's structure.

    ``roles`` has the role of every line as in the lines table, with ``references`` for the lines of a reference
    list. Every line with role body, heading, caption, contents or references is in exactly one block, every line
    with role note in one note. ``marks`` are characters of lines (line, start, end) that are no text, such as the
    label of a back-link: they are taken out.
    """

    roles: list[str]
    blocks: list[Draft]
    notes: list[DraftNote] = []
    calls: list[DraftCall] = []
    captions: list[DraftCaption] = []
    tables: list[DraftTable] = []
    marks: list[tuple[int, int, int]] = []
    title: str | None = None
    subtitle: str | None = None
    authors: list[str] = []
    published: str | None = None
