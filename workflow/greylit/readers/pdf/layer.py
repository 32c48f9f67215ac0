"""Whether the text that a page of a PDF file carries says what the page shows.

A scan may carry another program's OCR, good or bad, or a stamp's text alone; a font may not tell which letters its
shapes are. What such a text is worth is told by its words, not by its length: where it is in doubt, the page is read
by OCR too, and the better of both is kept.
"""

from __future__ import annotations

import ctypes
import re
from collections import Counter
from collections.abc import Callable, Container, Iterable, Sequence
from functools import lru_cache
from typing import Any

import msgspec
import pypdfium2.raw as pdfium

from greylit.readers.pdf.engine import Span
from greylit.reading import Box, Sheet

WORD = re.compile(r"[^\W\d_]{3,}")
BROKEN = re.compile(r"[\ufffd\ue000-\uf8ff\x00-\x08\x0e-\x1f\x7f-\x9f]|\(cid:\d+\)")
"""Characters that stand for shapes whose letters the file does not tell."""

UNSEEN = frozenset({3, 7})
"""Ways of setting text that paint nothing."""

COVERED = 0.8
"""A page of whose area pictures cover this share is a scan, or a page on a picture."""

SPARSE = 600
"""Fewer letters than this on such a page may be a stamp, a seal or a running head alone."""

SAMPLE = 60
"""As many lines, taken evenly, tell a text's worth."""

ENOUGH = 60
"""Fewer letters tell nothing of a text's worth."""

BROKEN_SHARE = 0.05
FAIR = 0.85
"""Share of letters in known words below which another program's OCR is doubted; sound English has .9 and more."""

STRANGE = 0.25
"""Share of letters in words that occur anywhere below which a text in no known language is doubted. Shifted letters
have .05, Latin .3 to .5, a page half Spanish and half English .9."""

BETTER = 0.1
"""OCR replaces a text if the share of letters in known words is so much higher."""


CarriedPage = tuple[Sheet, Sequence[str], Sequence[str | None]]
"""A page's sheet, the lines of text it carries and the font of each."""


class Worth(msgspec.Struct, frozen=True):
    """The letters of a text's words, how many stand in known words, and how many characters are broken."""

    letters: int
    known: int
    broken: int = 0

    @property
    def share(self) -> float:
        """The share of letters in known words, each broken character counted for a letter."""
        return self.known / max(1, self.letters + self.broken)


def hides_text(page: Any, spans: Sequence[Span], pictures: Sequence[Box], frame: Box) -> bool:
    """Whether a page is a picture with a text nobody sees: invisible, or painted over by the picture."""
    if not spans or cover(pictures, frame[2] - frame[0], frame[3] - frame[1]) < COVERED:
        return False
    unseen = sum(len(span.text) for span in spans if span.mode in UNSEEN)
    total = sum(len(span.text) for span in spans)
    return 2 * unseen > total or 2 * _count_below(page, spans) > total


def _count_below(page: Any, spans: Sequence[Span]) -> int:
    """Characters of text objects that a picture of the page comes after in the order of painting."""
    below: set[int] = set()
    held: list[int] = []
    for n in range(pdfium.FPDFPage_CountObjects(page.raw)):
        target = pdfium.FPDFPage_GetObject(page.raw, n)
        kind = pdfium.FPDFPageObj_GetType(target)
        if kind == pdfium.FPDF_PAGEOBJ_TEXT:
            held.append(ctypes.cast(target, ctypes.c_void_p).value or 0)
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            below.update(held)
            held.clear()
    return sum(len(span.text) for span in spans if span.target in below)


def weigh_text(lines: Iterable[str]) -> Worth:
    """Weigh a text by its words.

    >>> weigh_text(["The quay was hsut in 1998."])
    Worth(letters=14, known=10, broken=0)
    """
    text = "\n".join(lines)
    words = WORD.findall(text)
    return Worth(
        sum(map(len, words)),
        sum(len(word) for word in words if _is_known(word)),
        sum(1 for _ in BROKEN.finditer(text)),
    )


@lru_cache(maxsize=50_000)
def _is_known(word: str) -> bool:
    from greylit.cleaning.lexicon import load_lexicon

    return word in load_lexicon()


@lru_cache(maxsize=50_000)
def is_attested(word: str) -> bool:
    """Whether a word occurs in any language that the lexicon knows."""
    from greylit.cleaning.lexicon import load_lexicon

    return load_lexicon().attestation(word) > 0


def is_doubtful(
    lines: Sequence[str],
    sheet: Sheet,
    looks_printed: Callable[[], bool],
    has_sound_fonts: Callable[[], bool] = lambda: False,
) -> bool:
    """Whether a page's text may be worse than what OCR makes of the page.

    ``looks_printed`` tells whether the page looks like print on paper, ``has_sound_fonts`` whether its fonts are known
    from pages that read well; they are asked only where that matters.
    """
    from greylit.cleaning.language import detect_language

    lines = lines[:: len(lines) // SAMPLE + 1]
    worth = weigh_text(lines)
    if worth.broken > BROKEN_SHARE * (worth.letters + worth.broken):
        return True
    scan = cover(sheet.pictures, sheet.width, sheet.height) >= COVERED
    if scan and worth.letters < SPARSE and looks_printed():
        return True
    if worth.letters < ENOUGH or worth.share >= FAIR:
        return False
    if sheet.scanned:
        return detect_language("\n".join(lines)) in ("en", None)
    words = [word for line in lines for word in WORD.findall(line)]
    attested = sum(len(word) for word in words if is_attested(word))
    if attested >= STRANGE * worth.letters or has_sound_fonts():
        return False
    return detect_language("\n".join(lines)) is None


def is_sound(page: CarriedPage, fonts: Container[str | None]) -> bool:
    """Whether a page, no scan, is set nearly all in fonts that read well elsewhere, and no character is broken."""
    sheet, lines, own = page
    known = sum(len(line) for line, font in zip(lines, own, strict=True) if font in fonts)
    if sheet.scanned or known < 0.9 * sum(map(len, lines)) or BROKEN.search("\n".join(lines)):
        return False
    return not sheet.pictures or cover(sheet.pictures, sheet.width, sheet.height) < COVERED


def find_sound_fonts(pages: Iterable[CarriedPage]) -> frozenset[str]:
    """Fonts that say what their shapes show: those of pages, no scans, whose text reads well."""
    letters: Counter[str] = Counter()
    for sheet, lines, fonts in pages:
        worth = weigh_text(lines[:: len(lines) // SAMPLE + 1])
        if worth.letters >= ENOUGH and worth.share >= FAIR and not sheet.scanned:
            for line, font in zip(lines, fonts, strict=True):
                letters[font or ""] += sum(map(len, WORD.findall(line)))
    return frozenset(font for font, count in letters.items() if font and count >= ENOUGH)


def is_set_in(lines: Sequence[str], fonts: Sequence[str | None], sound: frozenset[str]) -> bool:
    r"""Whether nearly all letters of a page are set in sound fonts.

    >>> is_set_in(["The quay", "\\def x"], ["A+Times", "B+Mono"], frozenset(["A+Times"]))
    False
    """
    letters = [sum(map(len, WORD.findall(line))) for line in lines]
    return sum(n for n, font in zip(letters, fonts, strict=True) if font in sound) >= 0.9 * sum(letters)


def is_better(read: Sequence[str], carried: Sequence[str]) -> bool:
    """Whether what OCR read of a page replaces the text that it carries.

    >>> is_better(["The ferry was late."], ["Tbc fcny vvas latc."]), is_better(["Thc ferty."], ["The ferry."])
    (True, False)
    """
    ours, theirs = weigh_text(read), weigh_text(carried)
    if ours.known > 2 * theirs.known + ENOUGH:
        return True
    return ours.share >= theirs.share + BETTER and 2 * ours.known > theirs.known


def cover(boxes: Sequence[Box], width: float, height: float) -> float:
    """The share of a page that boxes cover, to a hundredth or so.

    >>> cover([(0, 0, 50, 100), (25, 0, 75, 100), (-50, 0, 10, 200)], 100, 100)
    0.75
    """
    import numpy as np

    if not boxes or width <= 0 or height <= 0:
        return 0.0
    page = np.zeros((100, 100), dtype=bool)
    for x0, top, x1, bottom in boxes:
        a, b, c, d = (max(0, round(100 * v)) for v in (x0 / width, top / height, x1 / width, bottom / height))
        page[b:d, a:c] = True
    return float(page.mean())


def name_pages(pages: Sequence[int]) -> str:
    """Page numbers in words.

    >>> name_pages([3]), name_pages([1, 2, 3, 7])
    ('page 3', 'pages 1–3, 7')
    """
    runs: list[list[int]] = []
    for page in pages:
        if runs and page == runs[-1][-1] + 1:
            runs[-1].append(page)
        else:
            runs.append([page])
    named = ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else f"{run[0]}" for run in runs)
    return f"page{'s' * (len(pages) > 1)} {named}"
