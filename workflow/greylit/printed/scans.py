"""What place and confidence say of a scan's lines: which are noise, which running heads and folios."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from statistics import fmean

import msgspec

from greylit.printed.lines import PrintedLine, find_type, gather_lines
from greylit.printed.margins import find_margins
from greylit.reading import Reading

DOUBTFUL = 0.5
"""Lines read with less confidence are noise where they hold no word: stamps, handwriting, dirt, edges of pictures."""

ALIKE = 0.2
"""Heights of lines of one type differ by so much in what OCR measures: with and without tall letters."""

COLUMN, UNREAD = 5, 0.8
"""So many such lines below each other, of less confidence than this, are letters of text on its side."""

_WORD = re.compile(r"[^\W\d_]{3,}")


def find_apart(reading: Reading, words: Container[str]) -> dict[int, str]:
    """The lines (0-based) of a scan that are no text, each with its role: ``residue`` for noise, else ``furniture``.

    ``words`` are lower-case words of the language.
    """
    lines = gather_lines(reading.lines, reading.pages, reading.prints)
    noise: set[int] = set()
    if _knows(words, lines):
        noise = {x.index for x in lines if is_noise(x.text, x.print.confidence, words)}
        noise |= _find_turned([x for x in lines if x.index not in noise], words)
    rest = _level_sizes([x for x in lines if x.index not in noise])
    margins = find_margins(rest, reading.sheets, find_type(rest)) if rest else set()
    return {**dict.fromkeys(sorted(margins), "furniture"), **dict.fromkeys(sorted(noise), "residue")}


def _knows(words: Container[str], lines: Sequence[PrintedLine]) -> bool:
    """Whether most of what is written is in words of the language: of others, noise cannot be told."""
    said = [word.casefold() for x in lines for word in _WORD.findall(x.text)]
    return 2 * sum(word in words for word in said) > len(said)


def is_noise(text: str, confidence: float | None, words: Container[str]) -> bool:
    """Whether a line that OCR doubts holds no word of three letters or more.

    >>> is_noise("~ i, vi'", 0.31, {"the"}), is_noise("vi the", 0.31, {"the"}), is_noise("~ i, vi'", 0.62, {"the"})
    (True, False, False)
    """
    if confidence is None or confidence >= DOUBTFUL:
        return False
    return not any(word.casefold() in words for word in _WORD.findall(text)) and not _is_number(text)


def _find_turned(lines: Sequence[PrintedLine], words: Container[str]) -> set[int]:
    """Lines of one to three letters below each other: text on its side, of which OCR took each letter for a line."""
    out: set[int] = set()
    run: list[PrintedLine] = []
    for x in [*lines, None]:
        short = x is not None and len(x.text) <= 3 and not _is_number(x.text) and x.text.casefold() not in words
        if x is not None and short and (not run or x.page == run[-1].page):
            run.append(x)
            continue
        if len(run) >= COLUMN and fmean(x.print.confidence or 0.0 for x in run) < UNREAD:
            out.update(x.index for x in run)
        run = [x] if x is not None and short else []
    return out


def _is_number(text: str) -> bool:
    """Whether a line is a number: a cell of a table, a folio."""
    return re.fullmatch(r"\W*\d[\d.,\s]*\W*", text) is not None


def _level_sizes(lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    """The lines, those about as high as most taken for the same type."""
    if not lines:
        return []
    size = find_type(lines).size
    return [msgspec.structs.replace(x, size=size) if abs(x.size - size) <= ALIKE * size else x for x in lines]
