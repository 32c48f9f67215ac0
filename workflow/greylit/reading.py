"""What a reader makes of a file: its lines as they stand, and what the format knows of how they are set.

A format that shows pages (PDF, scans, hOCR, ALTO, PAGE) gives ``prints`` and ``sheets``: structure is then
inferred from place and type. A format that says what its parts are (DOCX, ODT, HTML, EPUB) gives ``structure``.
Plain text gives neither. Lengths are in points (1/72 inch), from the top left corner of the page as it is read.
"""

from __future__ import annotations

import msgspec

from greylit.records import Diagnostic, Document
from greylit.structure.drafts import PrintedTable, Structure

__all__ = ["Bookmark", "Box", "Picture", "Print", "Reading", "Rule", "Run", "Sheet", "UnreadableDocument"]

Box = tuple[float, float, float, float]
"""x0, top, x1, bottom in points."""


class UnreadableDocument(Exception):
    """The document cannot be processed; the message says why and what to do."""


UNSURE = 0.8
"""Words that OCR read with less confidence than this are marked by a run of their own."""


class Run(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Characters ``[start, end)`` of a line that are set, or read, otherwise than the line as a whole.

    ``rise`` is 1 for a superscript, -1 for a subscript; ``link`` what the characters link to (a URL, or
    "#" and a name within the document); ``confidence`` what OCR says of a word, 0 to 1.
    """

    start: int
    end: int
    size: float | None = None
    bold: bool | None = None
    italic: bool | None = None
    rise: int = 0
    link: str | None = None
    confidence: float | None = None


class Print(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """How a line is printed. ``size`` is the type size of most of its characters.

    ``region`` numbers the columns and boxes of a page in reading order, from 0; lines of one region stand in one
    column of text. ``hyphen``: the format says that the last word goes on in the next line. ``cell``: row and column
    of the table cell the line belongs to, where the format knows it.
    """

    box: Box | None = None
    size: float | None = None
    font: str | None = None
    bold: bool = False
    italic: bool = False
    region: int = 0
    hyphen: bool = False
    confidence: float | None = None
    runs: tuple[Run, ...] = ()


class Rule(msgspec.Struct, frozen=True):
    """A printed straight line, horizontal or vertical."""

    x0: float
    top: float
    x1: float
    bottom: float


class Sheet(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A page: its size as read (after rotation), its rules, where pictures stand; ``scanned``: read by OCR."""

    page: int
    width: float
    height: float
    rules: tuple[Rule, ...] = ()
    pictures: tuple[Box, ...] = ()
    scanned: bool = False


class Picture(msgspec.Struct, frozen=True, kw_only=True):
    """A picture the file has of a figure, as the bytes of an image file.

    ``line``: the line (from 1) on which the figure's caption begins; ``suffix``: ".png", ".jpg" …, by what the bytes are;
    ``labels``: lines that stand in the figure and label what it shows.
    """

    line: int
    suffix: str
    data: bytes
    labels: tuple[int, ...] = ()


class Bookmark(msgspec.Struct, frozen=True):
    """An entry of the outline a file brings: its title, its level (1 highest), the page it points to."""

    title: str
    level: int
    page: int | None = None


class Reading(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A file's lines, without line ends, in reading order, and what is known of them.

    ``pages`` and ``prints`` are empty or have an entry a line. ``tables`` are those that place and
    rules show; the lines of a table stand together, cell by cell, and each is wholly in one cell. ``origin``: ``text`` where it is unknown how the
    characters came about, ``digital`` where they are those the author typed, ``scan`` where OCR read them.
    """

    document: Document
    lines: list[str]
    pages: list[int] = []
    prints: list[Print] = []
    sheets: list[Sheet] = []
    tables: list[PrintedTable] = []
    structure: Structure | None = None
    bookmarks: list[Bookmark] = []
    pictures: list[Picture] = []
    origin: str = "text"
    diagnostics: list[Diagnostic] = []
