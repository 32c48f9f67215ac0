"""Raised numbers of scans: what stands high at words' ends is found in the image, and read once more as digits.

Tesseract reads a raised number as part of its word, mostly wrong ("school.!°", "island®"), or not at all. In the image
it is plain: glyphs as high as small letters whose feet stand clear of the line, with a space behind them. Those of a page
are set side by side, enlarged, and read at once as digits; what is read with confidence stands in the word as ¹² does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import groupby
from typing import TYPE_CHECKING, Any

import msgspec

from greylit.readers.hocr import parse_hocr
from greylit.readers.ocr_engine import Engine, EngineError, run_engine
from greylit.readers.ocr_pages import ScanLine, ScanPage, Word, list_words

if TYPE_CHECKING:
    from PIL import Image

WINDOW = 15
"""Glyphs to each side by which the line's foot is told."""

SMALL = 30
"""So many of a hundred glyphs of a line, points and dashes aside, are no higher than small letters."""

CLEAR = 0.3
"""Share of small letters' height by which the feet of raised numbers are above the line."""

LOW, HIGH = 0.7, 1.25
"""Their height, as a share of that of small letters. Quotes have .55, the degree sign .65."""

QUOTE = 0.58
"""A raised glyph before a number that is as high is one of its digits, else a quote."""

JOINED, APART = 0.6, 0.35
"""The same of the gaps before a raised number and behind it, at most and at least."""

DIGITS = 3
"""Glyphs of a raised number at most."""

SLIM = 0.6
"""Width of a digit as a share of its height, by which those that touch are counted."""

SURE = 0.8
"""Confidence with which a raised number is read, at least."""

PLAIN = 0.5
"""The same of a single 1, which its shape shows."""

SHORT = 8
"""Glyphs of a line, at least: of fewer the line's foot is not known."""

EDGE, CELL, ROW = 20, 260, 8
"""Pixels around the enlarged numbers, pixels from one to the next, numbers in a row."""

RESIDUE = re.compile(r"[\d'’‘\"“”°®©*?!¥%™†‡§ª²³¹|lI]+$")
"""What a raised number is misread as."""

BEFORE = re.compile(r"(?:[^\W\d_]|[.,;:)\]”’\"'»]|(?<!\d)(?:1[5-9]|20)\d\d)$")
"""What stands before one: after other digits than a year's it is a power or a fraction."""

COUNTED, STEP = 4, 5
"""From so many numbers of a page on that count on by at most so much, the others are odd."""

POWERS = ("2", "3")

STOPS = ".,;:)]"
QUOTES = "\"'”’"
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


class Raised(msgspec.Struct, frozen=True):
    """Raised glyphs at a word's end: their box in pixels, how many there are, whether a quote stands before them."""

    box: tuple[int, int, int, int]
    count: int
    quoted: bool = False

    def fits(self, digits: str) -> bool:
        """Whether there may be so many digits, of which some touch."""
        x0, top, x1, bottom = self.box
        return len(digits) == self.count or (
            len(digits) > self.count and round((x1 - x0) / (SLIM * (bottom - top))) == len(digits)
        )


def read_raised(page: ScanPage, picture: Image.Image, dpi: float, engine: Engine) -> ScanPage:
    """A page with its raised numbers as digits above the line; ``picture`` is its image, upright."""
    lines = [line for block in page.blocks for lines in block.paragraphs for line in lines]
    found = list(_find_raised(lines, picture, dpi))
    if not found:
        return page
    said = drop_odd(_read_digits([raised for _, raised in found], picture, engine))
    changed: dict[int, ScanLine] = {}
    for n, own in groupby(zip(found, said, strict=True), key=lambda pair: pair[0][0]):
        words = list(lines[n].words)
        for (_, raised), digits in own:
            if digits and raised.fits(digits):
                words = set_digits(words, raised, digits, 72 / dpi)
        changed[n] = msgspec.structs.replace(lines[n], words=tuple(words))
    numbers = iter(range(len(lines)))
    blocks = [
        msgspec.structs.replace(
            block,
            paragraphs=tuple(
                tuple(changed.get(next(numbers), line) for line in paragraph) for paragraph in block.paragraphs
            ),
        )
        for block in page.blocks
    ]
    return msgspec.structs.replace(page, blocks=tuple(blocks))


def drop_odd(said: Sequence[str]) -> list[str]:
    """The numbers of a page without those that do not count on with the others, but for powers: one is misread.

    >>> drop_odd(["11", "12", "", "45", "14", "2", "15"]), drop_odd(["3", "9"])
    (['11', '12', '', '', '14', '2', '15'], ['3', '9'])
    """
    numbers = [(n, int(digits)) for n, digits in enumerate(said) if digits]
    best: list[list[int]] = []
    for k, (n, value) in enumerate(numbers):
        before: list[list[int]] = [[]]
        before += (best[j] for j, (_, other) in enumerate(numbers[:k]) if 0 < value - other <= STEP)
        run = max(before, key=len)
        best.append([*run, n])
    run = max(best, key=len, default=[])
    if len(run) < COUNTED:
        return list(said)
    kept = set(run)
    return [digits if n in kept or digits in POWERS else "" for n, digits in enumerate(said)]


def set_digits(words: Sequence[Word], raised: Raised, digits: str, scale: float) -> list[Word]:
    """The words of a line with a raised number in place of what it was misread as.

    ``scale`` leads from pixels to points. Where it is not clear what was misread, the words stay as they are.

    >>> words = [Word("school.!°", (0, 0, 50, 10)), Word("The", (60, 0, 80, 10))]
    >>> [word.text for word in set_digits(words, Raised((42, 0, 50, 6), 2), "10", 1)]
    ['school.¹⁰', 'The']
    >>> [word.text for word in set_digits([Word("pier.", (0, 0, 30, 10))], Raised((32, 0, 36, 6), 1), "7", 1)]
    ['pier.⁷']
    >>> [word.text for word in set_digits([Word("30st", (0, 0, 30, 10))], Raised((22, 0, 30, 6), 2), "51", 1)]
    ['30st']
    """
    x0, x1 = raised.box[0] * scale, raised.box[2] * scale
    middle = (x0 + x1) / 2
    out = list(words)
    k = max((n for n, word in enumerate(words) if word.box and word.box[0] < x0 - 0.5 * (x1 - x0)), default=None)
    if k is None:
        return out
    word = words[k]
    after = words[k + 1] if k + 1 < len(words) else None
    text = word.text
    assert word.box is not None
    if word.box[2] >= middle:
        residue = RESIDUE.search(text)
        if residue is None and text[-1] not in STOPS:
            return out
        run = residue[0] if residue else ""  # passed over
        if raised.quoted and len(run) > 1 and run[0] in QUOTES:
            run = run[1:]
        text = text[: len(text) - min(len(run), len(digits))]
    elif after is not None and after.box and after.box[0] < middle:
        if not RESIDUE.fullmatch(after.text):
            return out
        del out[k + 1]
    if BEFORE.search(text) is None:
        return out
    box = word.box[0], word.box[1], max(word.box[2], round(x1, 2)), word.box[3]
    out[k] = msgspec.structs.replace(word, text=text + digits.translate(RAISED), box=box)
    return out


def _find_raised(lines: Sequence[ScanLine], picture: Image.Image, dpi: float) -> Iterator[tuple[int, Raised]]:
    """The raised numbers of lines, each with the number of its line."""
    import numpy as np

    points = np.asarray(picture)
    sample = points[::7, ::7]
    limit = (float(np.percentile(sample, 2)) + float(np.percentile(sample, 75))) / 2
    for n, line in enumerate(lines):
        if line.box is None or len(line.text) < SHORT:
            continue
        x0, top, x1, bottom = (max(0, round(side * dpi / 72)) for side in line.box)
        x0, top = max(0, x0 - 2), max(0, top - 2)
        for found in _find_in(points[top : bottom + 2, x0 : x1 + round(dpi / 6)] < limit):
            a, b, c, d = found.box
            yield n, msgspec.structs.replace(found, box=(a + x0, b + top, c + x0, d + top))


def _find_in(ink: Any) -> Iterator[Raised]:
    """The raised numbers of a line that is so inked."""
    import numpy as np

    edges = np.flatnonzero(np.diff(np.pad(ink.any(axis=0).astype(np.int8), 1)))
    left, right = edges[::2], edges[1::2]
    if len(left) < SHORT:
        return
    owner = np.repeat(np.arange(len(left)), right - left)
    inked = ink[:, ink.any(axis=0)]
    tops = np.minimum.reduceat(inked.argmax(axis=0), np.searchsorted(owner, np.arange(len(left))))
    feet = len(ink) - np.minimum.reduceat(inked[::-1].argmax(axis=0), np.searchsorted(owner, np.arange(len(left))))
    heights = feet - tops
    base = _slide(feet)
    small = float(np.percentile(heights[2 * heights >= np.median(heights)], SMALL))
    up = base - feet >= CLEAR * small
    fit = up & (heights >= LOW * small) & (heights <= HIGH * small)
    gaps = np.append(left[1:], left[-1] + ink.shape[1]) - right
    k = 0
    while k < len(left):
        end = k + 1
        if fit[k]:
            while end < len(left) and fit[end] and gaps[end - 1] < JOINED * small:
                end += 1
            # at a line's head it is a note's mark; of old-style figures 1 is lower than 6
            cut = k == 0 or ((up[k - 1] and heights[k - 1] >= QUOTE * small) or gaps[k - 1] >= JOINED * small)
            if not cut and end - k <= DIGITS and gaps[end - 1] > APART * small:
                box = int(left[k]), int(tops[k:end].min()), int(right[end - 1]), int(feet[k:end].max())
                yield Raised(box, end - k, quoted=bool(up[k - 1]))
        k = end


def _slide(values: Any) -> Any:
    """The median of each value and its neighbours."""
    import numpy as np

    padded = np.pad(values, WINDOW, mode="reflect" if len(values) > WINDOW else "symmetric")
    return np.median(np.lib.stride_tricks.sliding_window_view(padded, 2 * WINDOW + 1), axis=1)


def _read_digits(found: Sequence[Raised], picture: Image.Image, engine: Engine) -> list[str]:
    """The digits of each raised number; an empty string where they are not sure."""
    from PIL import Image

    height = 2 * max(x.box[3] - x.box[1] for x in found) + 2 * EDGE
    sheet = Image.new("L", (ROW * CELL, height * -(-len(found) // ROW)), picture.getpixel((0, 0)))
    for n, raised in enumerate(found):
        x0, top, x1, bottom = raised.box
        part = picture.crop((max(0, x0 - 3), max(0, top - 3), min(picture.width, x1 + 3), bottom + 3))
        part = part.resize((2 * part.width, 2 * part.height), Image.Resampling.BICUBIC)
        sheet.paste(part, (n % ROW * CELL + CELL // 3, n // ROW * height + EDGE))
    buffer = BytesIO()
    sheet.save(buffer, "PPM")
    try:
        hocr = run_engine(engine, buffer.getvalue(), 300, segmentation=6, characters="0123456789")
    except EngineError:
        return [""] * len(found)
    out = [""] * len(found)
    for page in parse_hocr(hocr, dpi=72):
        for word in list_words(page):
            if word.box is None:
                continue
            n = int((word.box[1] + word.box[3]) / 2 // height) * ROW + int((word.box[0] + word.box[2]) / 2 // CELL)
            if n < len(out):
                x0, top, x1, bottom = found[n].box
                least = PLAIN if word.text == "1" and x1 - x0 < SLIM * (bottom - top) else SURE
                out[n] += word.text if (word.confidence or 0.0) >= least and not out[n] else "?"
    return [digits if re.fullmatch("[1-9][0-9]*", digits) else "" for digits in out]
