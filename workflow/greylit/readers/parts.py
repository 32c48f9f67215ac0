"""Parts: what a format that names its parts says of a document, before its lines are written down.

The readers of DOCX, ODT, HTML and EPUB turn a file into a :class:`Manuscript`; ``composition`` makes lines of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

import msgspec


class Piece(msgspec.Struct, frozen=True, omit_defaults=True):
    """Characters of a part; a line feed in them ends a line.

    ``note``: they are the call of the note of that key. ``idle``: they are no text (a back-link's label, hidden type).
    """

    text: str
    note: str | None = None
    idle: bool = False
    bold: bool = False
    italic: bool = False


class TableCell(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A cell: its row and column from 1, what it says, how many rows and columns it spans, whether it is a head."""

    row: int
    column: int
    pieces: tuple[Piece, ...] = ()
    rows: int = 1
    columns: int = 1
    header: bool = False


class Part(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A paragraph, heading, table … of a manuscript.

    ``kind``: a block's kind (``title``, ``heading``, ``paragraph``, ``list_item``, ``quote``, ``caption``, ``table``,
    ``contents``), or ``subtitle``, ``author``, ``date`` (a byline of that kind), ``note``, ``furniture``, ``reference``
    (an entry of a reference list).
    ``level``: a heading's, from 1. ``note``: the key of the note a ``note`` part belongs to.
    ``labelled``: the first piece is a label the format counts itself. ``about``: the kind of thing a caption is of.
    ``size``: type size in points. ``page``: the page it begins on, where the format tells.
    ``pictures``: names of pictures that stand in it, by which the file gives them; a ``picture`` holds nothing else.
    ``names``, ``dated``: the authors an ``author`` names, the date a ``date`` or ``author`` bears, where the format says so.
    """

    kind: str
    pieces: tuple[Piece, ...] = ()
    level: int | None = None
    note: str | None = None
    cells: tuple[TableCell, ...] = ()
    labelled: bool = False
    about: str | None = None
    size: float | None = None
    page: int | None = None
    names: tuple[str, ...] = ()
    dated: str | None = None
    pictures: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """What it says, calls and idle characters left out, in one line."""
        return read_pieces(self.pieces)


class NoteSign(msgspec.Struct, frozen=True):
    """A note's marker as printed, and its place: ``foot`` or ``end``."""

    marker: str | None
    place: str


class Manuscript(msgspec.Struct, frozen=True, kw_only=True):
    """A document's parts in reading order, its notes by key, and what the file says of it apart from its text."""

    parts: list[Part]
    notes: dict[str, NoteSign] = {}
    title: str | None = None
    authors: list[str] = []
    published: str | None = None


def read_pieces(pieces: Iterable[Piece]) -> str:
    """The text of pieces in one line, without calls and idle characters.

    >>> read_pieces((Piece("The  quays"), Piece("1", note="a"), Piece(" grow.\\n")))
    'The quays grow.'
    """
    return " ".join("".join(p.text for p in pieces if p.note is None and not p.idle).split())


def say(*texts: str) -> tuple[Piece, ...]:
    """Plain pieces."""
    return tuple(Piece(text) for text in texts if text)


def merge_pieces(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """The same pieces, those that are set alike joined; none empty.

    >>> merge_pieces((Piece("a"), Piece("b"), Piece("1", note="x"), Piece("")))
    (Piece(text='ab', note=None, idle=False, bold=False, italic=False), Piece(text='1', note='x', idle=False, bold=False, italic=False))
    """
    out: list[Piece] = []
    for piece in pieces:
        if not piece.text:
            continue
        last = out[-1] if out else None
        if (
            last is not None
            and piece.note is None
            and last.note is None
            and (last.idle, last.bold, last.italic) == (piece.idle, piece.bold, piece.italic)
        ):
            out[-1] = msgspec.structs.replace(last, text=last.text + piece.text)
        else:
            out.append(piece)
    return tuple(out)


RAISED = str.maketrans("0123456789+-−abcdefghi", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ᵃᵇᶜᵈᵉᶠᵍʰⁱ")


def raise_digits(text: str) -> str:
    """Raised figures in characters of their own, so that ten to the sixth does not read 106; other text as it is.

    So are single letters that mark notes of tables.

    >>> raise_digits("-3"), raise_digits("a"), raise_digits("th")
    ('⁻³', 'ᵃ', 'th')
    """
    return text.translate(RAISED) if re.fullmatch(r"\s*(?:[+−-]?\d+|[a-i])\s*", text) else text
