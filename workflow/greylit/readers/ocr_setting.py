"""Setting: pages as OCR knows them → the lines of a Reading, a Print for each, with their tables."""

from __future__ import annotations

import msgspec

from greylit.readers.ocr_pages import ScanLine, ScanPage, describe_line
from greylit.readers.ocr_tables import ScanTable, lift_tables
from greylit.readers.pictures import shift_picture
from greylit.reading import Picture, Print, Sheet
from greylit.records import Diagnostic
from greylit.structure.drafts import PrintedTable
from greylit.tables.placing import print_table, shift_table


class SetPage(msgspec.Struct, frozen=True, kw_only=True):
    """A page's lines as a Reading holds them, a Print for each; an empty line parts paragraphs.

    The lines of ``tables`` and ``figures`` are numbered from 1 on the page.
    """

    lines: list[str]
    prints: list[Print]
    sheet: Sheet
    tables: list[PrintedTable] = []
    figures: list[Picture] = []
    diagnostics: list[Diagnostic] = []


def set_page(page: ScanPage) -> SetPage:
    """Write a page's blocks down as lines.

    >>> from greylit.readers.ocr_pages import ScanBlock, Word
    >>> word = Word("Quay", (10, 10, 30, 20), 0.7)
    >>> line = ScanLine(words=(word,), box=(10, 10, 30, 20))
    >>> done = set_page(ScanPage(page=1, width=100, height=200, blocks=(ScanBlock(((line,), (line,))),)))
    >>> done.lines
    ['Quay', '', 'Quay']
    >>> [(run.start, run.end, run.confidence) for run in done.prints[0].runs]
    [(0, 4, 0.7)]
    """
    rest, found = lift_tables(page)
    sheet = Sheet(
        page=page.page, width=page.width, height=page.height, rules=page.rules, pictures=page.pictures, scanned=True
    )
    done = SetPage(lines=[], prints=[], sheet=sheet, tables=[], diagnostics=[])
    for region, block in enumerate(rest.blocks):
        for number in range(len(block.paragraphs) + 1):
            if (table := found.get((region, number))) is not None:
                _set_table(table, region, done)
            lines = block.paragraphs[number] if number < len(block.paragraphs) else ()
            _set_lines(lines, region, done)
    return done


def _set_lines(lines: tuple[ScanLine, ...], region: int, done: SetPage) -> None:
    if lines and done.lines:
        done.lines.append("")
        done.prints.append(Print(region=region))
    for line in lines:
        done.lines.append(line.text)
        done.prints.append(describe_line(line, region))


def _set_table(table: ScanTable, region: int, done: SetPage) -> None:
    _set_lines(tuple(line for lines in table.cells for line in lines), region, done)
    at = len(done.lines) - sum(map(len, table.cells))
    parts = []
    for lines in table.cells:
        parts.append([(at + n, 0, len(line.text)) for n, line in enumerate(lines, 1)])
        at += len(lines)
    done.tables.append(print_table(table.found, parts, done.sheet.page))


class SetPages(msgspec.Struct):
    """Pages set one after another: lines, the page of each, prints, sheets, tables numbered through, diagnostics."""

    lines: list[str] = []
    pages: list[int] = []
    prints: list[Print] = []
    sheets: list[Sheet] = []
    tables: list[PrintedTable] = []
    figures: list[Picture] = []
    diagnostics: list[Diagnostic] = []

    def add(self, page: SetPage) -> None:
        """Add a page."""
        self.tables += (shift_table(table, len(self.lines)) for table in page.tables)
        self.figures += (shift_picture(figure, len(self.lines)) for figure in page.figures)
        self.lines += page.lines
        self.pages += [page.sheet.page] * len(page.lines)
        self.prints += page.prints
        self.sheets.append(page.sheet)
        self.diagnostics += page.diagnostics
