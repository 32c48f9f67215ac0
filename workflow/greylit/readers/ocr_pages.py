"""Pages as OCR knows them, blocks of paragraphs of lines of words, and how they become the lines of a Reading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from statistics import fmean

import msgspec

from greylit.reading import UNSURE, Box, Print, Rule, Run


class Word(msgspec.Struct, frozen=True):
    """A word, its box in points, and how sure its reading is, 0 to 1, where that is known."""

    text: str
    box: Box | None = None
    confidence: float | None = None


class ScanLine(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A line of words; ``size``: from ascender to descender, in points; ``hyphen``: its last word goes on in the next."""

    words: tuple[Word, ...]
    box: Box | None = None
    size: float | None = None
    hyphen: bool = False

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)


class ScanBlock(msgspec.Struct, frozen=True):
    """Paragraphs that stand below each other in one column."""

    paragraphs: tuple[tuple[ScanLine, ...], ...]
    box: Box | None = None


class ScanPage(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A page, upright: its number, its size in points, its blocks in reading order, its rules and pictures."""

    page: int
    width: float
    height: float
    blocks: tuple[ScanBlock, ...] = ()
    rules: tuple[Rule, ...] = ()
    pictures: tuple[Box, ...] = ()


def describe_line(line: ScanLine, region: int) -> Print:
    runs: list[Run] = []
    start = 0
    for word in line.words:
        if word.confidence is not None and word.confidence < UNSURE:
            runs.append(Run(start=start, end=start + len(word.text), confidence=word.confidence))
        start += len(word.text) + 1
    return Print(
        box=line.box,
        size=line.size,
        region=region,
        hyphen=line.hyphen,
        confidence=rate_words(line.words),
        runs=tuple(runs),
    )


def rate_words(words: Sequence[Word]) -> float | None:
    """Mean confidence of words, each weighed by its length; None where no word has one.

    >>> rate_words((Word("at", None, 0.9), Word("the", None, 0.4)))
    0.6
    """
    known = [(word.confidence, len(word.text)) for word in words if word.confidence is not None]
    if not known:
        return None
    return round(fmean([c for c, _ in known], [n for _, n in known]), 3)


def rate_page(page: ScanPage) -> float:
    """Mean confidence of a page's words, each weighed by its length; 0 for a page without words."""
    return rate_words(list(list_words(page))) or 0.0


def count_sure(page: ScanPage) -> int:
    """How many characters a page has in words of which OCR is sure."""
    return sum(len(word.text) for word in list_words(page) if (word.confidence or 0.0) >= UNSURE)


def list_words(page: ScanPage) -> Iterator[Word]:
    """The words of a page, in order."""
    for block in page.blocks:
        for lines in block.paragraphs:
            for line in lines:
                yield from line.words


def surround(boxes: Iterable[Box | None]) -> Box | None:
    """The smallest box around the boxes there are.

    >>> surround([(1, 2, 3, 4), None, (0, 3, 2, 9)])
    (0, 2, 3, 9)
    """
    known = [box for box in boxes if box is not None]
    if not known:
        return None
    x0, top, x1, bottom = zip(*known, strict=True)
    return min(x0), min(top), max(x1), max(bottom)
