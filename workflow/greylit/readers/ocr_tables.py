"""Tables of scanned pages: their words taken out of the lines OCR made of them, and set cell by cell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import median

import msgspec

from greylit.readers.ocr_pages import ScanBlock, ScanLine, ScanPage, Word, surround
from greylit.reading import Box
from greylit.tables import FoundTable, Fragment, find_tables

UNDERHUNG = frozenset("gjpqyQ,;()[]{}|/_„‚@§")
"""Letters that reach below the baseline."""

DESCENT = 0.22
"""How far these do, in ems."""


class ScanTable(msgspec.Struct, frozen=True):
    """A table, and cell by cell the lines of words that it holds."""

    found: FoundTable
    cells: tuple[tuple[ScanLine, ...], ...]


def lift_tables(page: ScanPage) -> tuple[ScanPage, dict[tuple[int, int], ScanTable]]:
    """A page without the words of its tables, and the tables by the block and paragraph (0-based) they stand before.

    A table of block b and paragraph p takes the place of the first of its words.
    """
    words = [
        (b, p, n, line, word)
        for b, block in enumerate(page.blocks)
        for p, lines in enumerate(block.paragraphs)
        for n, line in enumerate(lines)
        for word in line.words
    ]
    fragments = list(_make_fragments(page))
    found = find_tables(fragments, page.rules) if fragments else []
    if not found:
        return page, {}
    tables: dict[tuple[int, int], ScanTable] = {}
    taken: set[int] = set()
    for table in sorted(found, key=lambda table: min(_list_words(table))):
        own = _list_words(table)
        taken |= own
        place = words[min(own)][:2]
        while place in tables:  # two tables whose words OCR took for one paragraph
            place = place[0], place[1] + 1
        tables[place] = ScanTable(table, tuple(_set_cell(cell.lines, words) for cell in table.cells))
    left = iter(range(len(words)))
    blocks = []
    for block in page.blocks:
        paragraphs = []
        for lines in block.paragraphs:
            kept = [_keep(line, [w for w in line.words if next(left) not in taken]) for line in lines]
            paragraphs.append(tuple(line for line in kept if line is not None))
        blocks.append(ScanBlock(tuple(paragraphs), block.box))
    return msgspec.structs.replace(page, blocks=tuple(blocks)), tables


def _list_words(table: FoundTable) -> set[int]:
    return {index for cell in table.cells for line in cell.lines for index in line}


def _make_fragments(page: ScanPage) -> Iterator[Fragment]:
    index = -1
    for block in page.blocks:
        for lines in block.paragraphs:
            for line in lines:
                base, size = _measure(line)
                for word in line.words:
                    index += 1
                    if word.box is not None:
                        x0, _, x1, _ = word.box
                        yield Fragment(word.text, x0, x1, base, size, False, index)


def _measure(line: ScanLine) -> tuple[float, float]:
    """A line's baseline and type size, in points."""
    boxes = [(word.text, word.box) for word in line.words if word.box is not None]
    tall = max((box[3] - box[1] for _, box in boxes), default=10.0)
    size = max(line.size or tall, 1.0)
    feet = [box[3] - DESCENT * size * bool(UNDERHUNG & set(text)) for text, box in boxes]
    return (median(feet) if feet else 0.0), size


def _set_cell(
    lines: Sequence[Sequence[int]], words: Sequence[tuple[int, int, int, ScanLine, Word]]
) -> tuple[ScanLine, ...]:
    return tuple(
        _keep(words[own[0]][3], [words[index][4] for index in own]) or words[own[0]][3] for own in lines if own
    )


def _keep(line: ScanLine, words: Sequence[Word]) -> ScanLine | None:
    """A line that has these words alone; None where it has none."""
    if not words:
        return None
    if len(words) == len(line.words):
        return line
    box: Box | None = surround(word.box for word in words)
    return ScanLine(words=tuple(words), box=box, size=line.size, hyphen=line.hyphen and words[-1] is line.words[-1])
