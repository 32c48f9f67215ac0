"""Insets: pictures of text on pages of typed text, such as the scan of a letter between two paragraphs.

A picture that no caption claims, and that looks like print on paper, is read by OCR. What reads as prose stands among
the page's lines where the picture stands; of what else has words, a diagnostic tells.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from statistics import median

import msgspec
import numpy as np
import pypdfium2

from greylit.readers.figure_places import claim_places, find_captions, share, surround_all
from greylit.readers.ocr import PageImage, read_images
from greylit.readers.ocr_image import LOOK, look_at, straighten
from greylit.readers.ocr_setting import SetPage
from greylit.readers.pdf.layer import ENOUGH, WORD, cover, is_attested, name_pages, weigh_text
from greylit.readers.pdf.opening import load_page
from greylit.readers.pdf.scans import DPI, looks_printed
from greylit.reading import Box, Picture, Print, Sheet, UnreadableDocument
from greylit.records import Diagnostic
from greylit.settings import Settings
from greylit.structure.drafts import PrintedTable
from greylit.tables.placing import list_lines, shift_table

LEAST = 0.08
"""The share of a page from which on a picture may be of text that should be read: half a column's height has .1."""

WHOLE = 0.98
"""What covers more than this of a page is its ground, or a scan, whose text is weighed as a page's."""

NEAR = 2.0
"""Pictures no more points apart are strips of one."""

MANY = 200
"""Pictures of a page that are looked at: a page of more is a pattern."""

SURE, WORDED = 0.8, 0.7
"""Confidence with which prose is read, and the share of its letters that stand in words of some language."""

SHADE = 0.4
"""How bright the paper of an unevenly lit picture is in its darkest parts, as a share of the brightest, at least."""

LINES, WORDS = 3, 4
"""Prose has so many lines at least, of so many words in the middle."""

ALIKE = 0.25
"""Heights of lines of one type differ by so much in what OCR measures: with and without tall letters."""

TRIES = 8
"""Where so many pictures of a file have no word, the others are not read."""


class Inset(msgspec.Struct, frozen=True):
    """A picture that may be of text: its page, its box there, and the quarter turns that set the page upright."""

    page: int
    box: Box
    turn: int


Lines = list[tuple[str, Print]]
Page = tuple[Sheet, Lines, list[PrintedTable]]
"""A page, its lines, and its tables, whose lines are numbered from 1 on the page."""


def find_insets(sheet: Sheet, lines: Lines, turn: int) -> list[Inset]:
    """The pictures of a page that may be of text nobody typed: large, without a caption, with next to no text on them."""
    if not sheet.pictures or len(sheet.pictures) > MANY:
        return []
    if cover(sheet.pictures, sheet.width, sheet.height) < LEAST or not any(c.isalnum() for x, _ in lines for c in x):
        return []
    places = _join(sheet.pictures, sheet.width, sheet.height)
    claimed = {k for _, _, own in claim_places(lines, find_captions(lines), places) for k in own}
    return [
        Inset(sheet.page, place, turn)
        for k, place in enumerate(places)
        if k not in claimed
        and LEAST <= cover([place], sheet.width, sheet.height) <= WHOLE
        and sum(len(text) for text, print_ in lines if _stands_in(print_.box, place)) < ENOUGH
    ]


def _join(boxes: Sequence[Box], width: float, height: float) -> list[Box]:
    """Pictures within the page, those that touch as one.

    >>> _join([(0, 0, 50, 20), (60, 0, 90, 20), (0, 21, 50, 40), (0, 90, 50, 140)], 100, 100)
    [(0, 0, 50, 40), (60, 0, 90, 20), (0, 90, 50, 100)]
    """
    out: list[Box] = []
    for x0, top, x1, bottom in boxes:
        box = max(0, x0), max(0, top), min(width, x1), min(height, bottom)
        if box[0] >= box[2] or box[1] >= box[3]:
            continue
        touching = [
            other
            for other in out
            if box[0] - NEAR <= other[2]
            and other[0] <= box[2] + NEAR
            and box[1] - NEAR <= other[3]
            and other[1] <= box[3] + NEAR
        ]
        out = [other for other in out if other not in touching]
        out.append(surround_all([box, *touching]))
    return sorted(out, key=lambda box: (box[1], box[0]))


def _stands_in(box: Box | None, place: Box) -> bool:
    """Whether the middle of a line's box is in a place."""
    if box is None:
        return False
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return place[0] <= x <= place[2] and place[1] <= y <= place[3]


def read_insets(
    source: pypdfium2.PdfDocument, insets: Sequence[Inset], settings: Settings, cores: int
) -> tuple[dict[Inset, SetPage], list[Diagnostic]]:
    """Read pictures on pages of text by OCR: what those of prose say, in points from their corners; and what to tell."""
    told: dict[str, list[int]] = {"picture-read": [], "picture-unread": [], "picture-left": []}
    prose: dict[Inset, SetPage] = {}
    likely = [inset for inset in insets if _looks_like_text(source, inset)]
    worded = 0
    for first, last in ((0, TRIES), (TRIES, len(likely))):
        part = likely[first:last]
        if first and not worded:
            told["picture-left"] += (inset.page for inset in part)
            break
        try:
            done = list(read_images(_draw(source, part), settings, cores=cores)) if part else []
        except UnreadableDocument as error:
            return {}, [
                _tell(f"a picture that may be of text, on {{pages}}, was not read: {error}", [x.page for x in part])
            ]
        for inset, page in zip(part, done, strict=True):
            if is_prose(page):
                prose[inset] = page
                told["picture-read"].append(inset.page)
            elif weigh_text(page.lines).known >= ENOUGH or any(x.code == "ocr-failed" for x in page.diagnostics):
                told["picture-unread"].append(inset.page)
        worded = len(told["picture-read"]) + len(told["picture-unread"])
    return prose, [_tell(SAID[code], pages, code) for code, pages in told.items() if pages]


SAID = {
    "picture-read": "OCR read the text of a picture on {pages}: compare it with the page",
    "picture-unread": "words in a picture on {pages} are not among the text, for they do not read as prose (a table, a "
    "chart?): give the picture a file of its own if they matter",
    "picture-left": f"a picture on {{pages}} was not read, for none of the first {TRIES} of this file has words",
}
"""What diagnostics say of pictures."""


def _tell(message: str, pages: Sequence[int], code: str = "picture-unread") -> Diagnostic:
    message = message.replace("{pages}", name_pages(sorted(set(pages))))
    severity = "info" if code == "picture-left" else "warning"
    return Diagnostic(severity=severity, code=code, message=message, page=min(pages))


def is_prose(page: SetPage) -> bool:
    """Whether what OCR read reads as running text, in whatever language.

    >>> said = "the old ferry left the long pier at seven in the dark".split()
    >>> lines = [" ".join(said[n : n + 5]) for n in range(6)]
    >>> sheet = Sheet(page=1, width=300, height=200)
    >>> prints = [Print(confidence=0.9)] * 6
    >>> is_prose(SetPage(lines=lines * 2, prints=prints * 2, sheet=sheet)), is_prose(SetPage(lines=said, prints=prints, sheet=sheet))
    (True, False)
    """
    lines = [line for line in page.lines if any(c.isalnum() for c in line)]
    rates = [x.confidence for x in page.prints if x.confidence is not None]
    if page.tables or len(lines) < LINES or median(len(line.split()) for line in lines) < WORDS:
        return False
    words = [word for line in lines for word in WORD.findall(line)]
    letters = sum(map(len, words))
    known = sum(len(word) for word in words if is_attested(word))
    return letters >= ENOUGH and known >= WORDED * letters and bool(rates) and median(rates) >= SURE


def _looks_like_text(source: pypdfium2.PdfDocument, inset: Inset) -> bool:
    """Whether a picture looks like print on paper, if need be unevenly lit."""
    [small] = _draw(source, [inset], LOOK)
    look = look_at(small.picture, LOOK)
    if look.paper is not None and np.percentile(look.paper, 5) < SHADE * np.percentile(look.paper, 95):
        return False
    return looks_printed(straighten(small.picture, look, 0).histogram())


def _draw(source: pypdfium2.PdfDocument, insets: Sequence[Inset], dpi: float = DPI) -> Iterator[PageImage]:
    """Each picture as a viewer shows it on its page, which is upright, in grey."""
    for inset in insets:
        page = load_page(source, inset.page)
        assert page is not None, "a page that was read before"
        try:
            turned = (90 * inset.turn - page.get_rotation()) % 360
            width, height = page.get_size()
            if turned % 180:
                width, height = height, width
            x0, top, x1, bottom = inset.box
            cut = x0, max(0.0, height - bottom), max(0.0, width - x1), top
            bitmap = page.render(scale=dpi / 72, rotation=turned, crop=cut, grayscale=True)
            yield PageImage(inset.page, bitmap.to_pil().copy(), dpi)
            bitmap.close()
        finally:
            page.close()


def place_insets(page: Page, figures: list[Picture], insets: Mapping[Inset, SetPage]) -> tuple[Page, list[Picture]]:
    """A page and its figures with the lines of its pictures of text where these stand."""
    for inset, read in insets.items():
        sheet, lines, tables = page
        new = _set(inset.box, read, lines)
        at = _find_place(inset.box, lines, tables)
        before = max((x.region for _, x in lines[:at]), default=-1) + 1
        new, columns = _number_columns(new, before)
        after = [(text, msgspec.structs.replace(x, region=x.region + before + columns)) for text, x in lines[at:]]
        count = len(new)
        tables = [shift_table(table, count if min(list_lines([table])) >= at else 0) for table in tables]
        figures = [_shift_lines(picture, at, count) for picture in figures]
        page = sheet, [*lines[:at], *new, *after], tables
    return page, figures


def _number_columns(lines: Lines, first: int) -> tuple[Lines, int]:
    """Lines with their columns numbered from ``first`` on, and how many there are: blocks below each other are one."""
    region, last = first, None
    out: Lines = []
    for text, print_ in lines:
        box = print_.box
        if box is not None:
            region += last is not None and (box[1] < last[1] or share(box, last, 0) < 0.5)
            last = box
        out.append((text, msgspec.structs.replace(print_, region=region)))
    return out, region - first + 1


def _shift_lines(picture: Picture, at: int, count: int) -> Picture:
    labels = tuple(line + count if line > at else line for line in picture.labels)
    line = picture.line + count if picture.line > at else picture.line
    return msgspec.structs.replace(picture, line=line, labels=labels)


def _set(box: Box, read: SetPage, lines: Lines) -> Lines:
    """The lines of a picture in place, in type as large as the page's; those typed on it are not said twice."""
    sizes = [x.size for x in read.prints if x.size]
    most = median(sizes) if sizes else 1.0
    usual = median([x.size for _, x in lines if x.size] or [most])
    typed = [x.box for _, x in lines if _stands_in(x.box, box)]
    out: Lines = []
    for text, print_ in zip(read.lines, read.prints, strict=True):
        own = print_.box
        if own is not None:
            own = own[0] + box[0], own[1] + box[1], own[2] + box[0], own[3] + box[1]
            own = tuple(round(side, 2) for side in own)  # type: ignore[assignment]
            if any(_stands_in(other, own) for other in typed):
                continue
        height = (print_.size or most) / most
        size = round(usual * height, 2) if abs(height - 1) > ALIKE else usual
        out.append((text, msgspec.structs.replace(print_, box=own, size=size)))
    return out


def _find_place(box: Box, lines: Lines, tables: Sequence[PrintedTable]) -> int:
    """Where among a page's lines those of a picture come: behind the nearest line above it, or before that below."""
    gaps = []
    for n, (_, print_) in enumerate(lines):
        other = print_.box
        if other is None or other[2] <= box[0] or other[0] >= box[2]:
            continue
        if (other[1] + other[3]) / 2 < (box[1] + box[3]) / 2:
            gaps.append((round(max(0.0, box[1] - other[3]), 1), -n, n + 1))
        else:
            gaps.append((round(max(0.0, other[1] - box[3]), 1), n, n))
    at = min(gaps)[2] if gaps else len(lines)
    for table in tables:
        held = list_lines([table])
        if min(held) < at <= max(held):
            at = max(held) + 1
    return at
