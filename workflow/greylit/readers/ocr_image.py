"""The image of a page made ready for OCR: evenly lit, straight, upright.

All is measured on a small copy of the page (75 dpi). Skew is the shear under which the profile of ink over the rows
varies most (after Postl, "Detection of linear oblique structures and skew scan in digitized documents", 1986).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import msgspec

from greylit.reading import Box, Rule

if TYPE_CHECKING:
    from PIL import Image

LOOK = 75
"""Resolution at which a page is looked at."""

FEW = 90
"""Points of ink, at that resolution, that are less than a short word: such a page is empty."""

TILE = 10
"""Side of the squares, at that resolution, in which the paper's brightness is measured."""

DARK = 0.35
"""Squares below this share of the paper's usual brightness are no paper: a scanner's bed, a picture, a black box."""

EVEN = 0.8
"""Where the paper's brightness falls below this share of its brightest, the page is lit unevenly."""

LONG = 0.35
"""Inches from which on a straight run of ink is a rule or an edge and tells nothing of the text's direction."""

PALE = 0.42
"""What is lighter than this part of the way from the text's tone to the paper's is left out as pale."""

THICK = 6
"""Points, at that resolution, that a rule is thick at most, with what a page is still askew."""

REACH, STEP, FINE = 8.0, 0.5, 0.1
"""Degrees within which skew is looked for, in two steps."""

SLIGHT = 0.5
"""Skew up to this is left alone: Tesseract follows lines by itself, and turning an image softens it."""

POINTS = 30_000
"""As many points of ink tell a page's skew."""


class Look(msgspec.Struct, frozen=True):
    """What a small copy of a page shows.

    ``ink``: how many of its points are ink; ``lying``: its lines seem to run from top to bottom; ``skew``: degrees
    that the text is turned clockwise, within its lines' direction; ``top_right``: in lying lines, whether the
    letters' tops seem to point to the right; ``paper``: brightness of the paper by squares where it is uneven.
    """

    ink: int
    lying: bool = False
    skew: float = 0.0
    top_right: bool = False
    paper: Any = None


def look_at(picture: Image.Image, dpi: float) -> Look:
    """Look at the picture of a page, in grey.

    >>> from PIL import Image
    >>> look_at(Image.new("L", (620, 877), 255), 75)
    Look(ink=0, lying=False, skew=0.0, top_right=False, paper=None)
    """
    import numpy as np

    small = _shrink(picture, dpi)
    if min(small.shape) < 2:
        return Look(0)
    paper, dark = _find_paper(small)
    ink = _find_ink(small, paper, dark)
    count = int(ink.sum())
    if count < FEW:
        return Look(count)
    text = _drop_rules(ink)
    rows, lying = _Profile(text), _Profile(text.T)
    across, along = rows.find_skew(), lying.find_skew()
    lies = lying.strength(along) > rows.strength(across)
    lit = paper[~dark]
    uneven = bool(lit.size) and np.percentile(lit, 5) < EVEN * np.percentile(lit, 95)
    return Look(
        ink=count,
        lying=lies,
        skew=-along if lies else across,
        top_right=lies and lying.bottom_heavy(along),
        paper=np.where(dark, 255, paper) if uneven else None,
    )


def share_missed(picture: Image.Image, dpi: float, boxes: Iterable[Box]) -> float:
    """The share of a picture's ink, rules aside, outside the boxes (in points) of the lines that were read.

    >>> from PIL import Image, ImageDraw
    >>> page = Image.new("L", (300, 300), 255)
    >>> for y in (20, 200):
    ...     ImageDraw.Draw(page).text((20, y), "read", font_size=40)
    >>> share_missed(page, 75, [(0, 0, 288, 100)])
    0.5
    """
    small = _shrink(picture, dpi)
    text = _drop_rules(_find_ink(small, *_find_paper(small)))
    total = int(text.sum())
    scale = small.shape[0] / picture.height * dpi / 72
    for x0, top, x1, bottom in boxes:
        a, b, c, d = (max(0, round(value * scale)) for value in (x0 - 1, top - 1, x1 + 2, bottom + 2))
        text[b:d, a:c] = False
    return int(text.sum()) / total if total else 0.0


def find_rules(picture: Image.Image, dpi: float) -> tuple[Rule, ...]:
    """The straight rules of a picture that stands straight, in points.

    >>> from PIL import Image, ImageDraw
    >>> page = Image.new("L", (300, 300), 255)
    >>> ImageDraw.Draw(page).line((30, 100, 270, 100), width=2)
    >>> [rule] = find_rules(page, 75)
    >>> round(rule.x0), round(rule.top), round(rule.x1)
    (29, 96, 260)
    """
    small = _shrink(picture, dpi)
    ink = _find_ink(small, *_find_paper(small))
    scale = picture.height / small.shape[0] * 72 / dpi
    length = round(LONG * LOOK)
    across = [
        Rule(x0 * scale, y0 * scale, x1 * scale, y1 * scale) for x0, y0, x1, y1 in _trace(_find_runs(ink, length))
    ]
    down = [
        Rule(y0 * scale, x0 * scale, y1 * scale, x1 * scale) for x0, y0, x1, y1 in _trace(_find_runs(ink.T, length))
    ]
    return (*across, *down)


def _trace(runs: Any) -> Iterator[tuple[int, int, int, int]]:
    """The boxes of thin things among horizontal runs: runs of neighbouring rows that touch are one."""
    import numpy as np

    open_: list[tuple[int, int, int, int]] = []
    rows, edges = (
        found.tolist() for found in np.nonzero(np.diff(np.pad(runs, ((0, 0), (1, 1))).astype(np.int8), axis=1))
    )
    spans: dict[int, list[tuple[int, int]]] = {}
    for y, x0, x1 in zip(rows[::2], edges[::2], edges[1::2], strict=True):
        spans.setdefault(y, []).append((x0, x1))
    for y in sorted({*spans, *(y + 1 for y in spans)}):
        for x0, x1 in spans.get(y, ()):
            touching = [rule for rule in open_ if rule[0] <= x1 + 2 and x0 <= rule[2] + 2]
            open_ = [rule for rule in open_ if rule not in touching]
            left, top, right, _ = (list(side) for side in zip((x0, y, x1, y), *touching, strict=True))
            open_.append((min(left), min(top), max(right), y + 1))
        ended = [rule for rule in open_ if rule[3] <= y]
        open_ = [rule for rule in open_ if rule[3] > y]
        yield from (rule for rule in ended if rule[3] - rule[1] <= THICK)


def _shrink(picture: Image.Image, dpi: float) -> Any:
    """A copy of the picture at about 75 dpi, as an array."""
    import numpy as np

    return np.asarray(picture.reduce(max(1, round(dpi / LOOK))))


def straighten(picture: Image.Image, look: Look, turns: int) -> Image.Image:
    """A picture evenly lit and straight, turned clockwise by so many quarters."""
    from PIL import Image

    if look.paper is not None:
        picture = _light(picture, look.paper)
    if abs(look.skew) > SLIGHT:
        edge = 255 if look.paper is not None else _common(picture)
        picture = _rotate(picture, look.skew, edge)
    quarter = {1: Image.Transpose.ROTATE_270, 2: Image.Transpose.ROTATE_180, 3: Image.Transpose.ROTATE_90}
    return picture.transpose(quarter[turns]) if turns else picture


def find_pale(picture: Image.Image, dpi: float, sure: Sequence[Box], unsure: Sequence[Box]) -> Image.Image | None:
    """A picture without what is printed paler than the text; None where nothing pale disturbs what is unsure.

    ``sure`` and ``unsure`` are boxes, in points, of lines read well and badly: a stamp across some lines, a watermark or
    what shines through gives these more of the middle tones.
    """
    import numpy as np

    points = np.asarray(picture)

    def count(boxes: Sequence[Box]) -> Any:
        total = np.zeros(256)
        for x0, top, x1, bottom in boxes[:: len(boxes) // 50 + 1]:
            a, b, c, d = (max(0, round(side * dpi / 72)) for side in (x0, top, x1, bottom))
            total += np.bincount(points[b:d, a:c].ravel(), minlength=256)
        return total

    good, bad = count(sure), count(unsure)
    if not good.sum() or not bad.sum():
        return None
    along = np.cumsum(good) / good.sum()
    dark, paper = int(np.searchsorted(along, 0.02)), int(np.searchsorted(along, 0.6))
    low, high, limit = (round(dark + share * (paper - dark)) for share in (0.3, 0.75, PALE))
    tones = [float(counts[low:high].sum() / counts.sum()) for counts in (bad, good)]
    if paper - dark < 60 or tones[0] < 1.5 * tones[1] + 0.02:
        return None
    return picture.point([min(255, max(0, round(255 * (v - dark) / (limit - dark)))) for v in range(256)])


def _rotate(picture: Image.Image, degrees: float, edge: int) -> Image.Image:
    """Turn a picture counterclockwise by a few degrees: columns are moved up and down, then rows to the sides.

    Whole points are moved, in strips: a letter stays as sharp as it was, and it takes a tenth of the time that
    interpolation does (10 ms against 120 for a page of A4).
    """
    import numpy as np
    from PIL import Image

    slope = math.tan(math.radians(degrees))
    moved = _shear(np.asarray(picture), -slope, edge)
    return Image.fromarray(np.ascontiguousarray(_shear(moved.T, slope, edge).T))


def _shear(points: Any, slope: float, edge: int) -> Any:
    """Move each column down by ``slope`` times its distance from the middle."""
    import numpy as np

    height, width = points.shape
    moved = np.full_like(points, edge)
    shifts = np.rint((np.arange(width) - width / 2) * slope).astype(int)
    begins = [0, *(np.flatnonzero(np.diff(shifts)) + 1).tolist(), width]
    for a, b in pairwise(begins):
        by = int(shifts[a])
        if abs(by) < height:
            moved[max(0, by) : height + min(0, by), a:b] = points[max(0, -by) : height - max(0, by), a:b]
    return moved


def _common(picture: Image.Image) -> int:
    """The most common brightness: the paper's."""
    counts = picture.histogram()
    return max(range(256), key=lambda value: counts[value])


def _light(picture: Image.Image, paper: Any) -> Image.Image:
    """Divide a picture by the brightness of its paper."""
    import numpy as np
    from PIL import Image

    ground = Image.fromarray(paper.astype(np.uint8)).resize(picture.size, Image.Resampling.BILINEAR)
    lit = np.asarray(picture, dtype=np.float32)
    lit *= 255
    lit /= np.maximum(np.asarray(ground), 1)
    return Image.fromarray(lit.clip(0, 255).astype(np.uint8))


def _find_paper(small: Any) -> tuple[Any, Any]:
    """The paper's brightness by squares, and the squares that show no paper."""
    import numpy as np

    height, width = small.shape
    down, across = -(-height // TILE), -(-width // TILE)
    filled = np.pad(small, ((0, down * TILE - height), (0, across * TILE - width)), mode="edge")
    squares = filled.reshape(down, TILE, across, TILE).transpose(0, 2, 1, 3).reshape(down, across, TILE * TILE)
    bright = np.partition(squares, TILE * TILE * 7 // 8, axis=2)[:, :, TILE * TILE * 7 // 8].astype(np.float32)
    dark = bright < DARK * np.median(bright)
    return _widen(bright), _widen(dark)


def _widen(values: Any) -> Any:
    """The largest of each value and its eight neighbours."""
    import numpy as np

    padded = np.pad(values, 1, mode="edge")
    rows = np.maximum(np.maximum(padded[:-2], padded[1:-1]), padded[2:])
    return np.maximum(np.maximum(rows[:, :-2], rows[:, 1:-1]), rows[:, 2:])


def _find_ink(small: Any, paper: Any, dark: Any) -> Any:
    """Where there is ink: by Otsu's threshold of the brightness relative to the paper's."""
    import numpy as np

    height, width = small.shape

    def spread(squares: Any) -> Any:
        return np.repeat(np.repeat(squares, TILE, 0), TILE, 1)[:height, :width]

    relative = small / np.maximum(spread(paper), 1)
    shown = ~spread(dark)
    counts = np.histogram(relative[shown], bins=64, range=(0, 1.0001))[0].astype(float)
    below = np.cumsum(counts)
    mass = np.cumsum(counts * np.arange(64))
    parts = below * (below[-1] - below)
    apart = np.where(parts > 0, (mass[-1] * below - mass * below[-1]) ** 2 / np.maximum(parts, 1), 0.0)
    threshold = min(0.85, max(0.3, (int(apart.argmax()) + 1) / 64))
    return (relative < threshold) & shown


def _find_runs(ink: Any, length: int) -> Any:
    """The points of ink in horizontal runs of at least so many points."""
    import numpy as np

    if ink.shape[1] <= length:
        return np.zeros_like(ink)
    sums = np.cumsum(np.pad(ink, ((0, 0), (1, 0))), axis=1, dtype=np.int32)
    starts = (sums[:, length:] - sums[:, :-length]) == length
    reach = np.cumsum(np.pad(starts, ((0, 0), (length, length - 1))), axis=1, dtype=np.int32)
    return (reach[:, length:] - reach[:, :-length])[:, : ink.shape[1]] > 0


def _drop_rules(ink: Any) -> Any:
    """The points of ink that are in no rule or edge."""
    length = round(LONG * LOOK)
    return ink & ~_find_runs(ink, length) & ~_find_runs(ink.T, length).T


class _Profile:
    """The points of ink of a page, and their number in each row under a shear."""

    def __init__(self, ink: Any) -> None:
        import numpy as np

        y, x = np.nonzero(ink)
        part = len(y) // POINTS + 1
        width = ink.shape[1]
        self._x = (x[::part] - width / 2).astype(np.float32)
        self._y = y[::part].astype(np.float32) + width / 2

    def differences(self, degrees: float) -> Any:
        import numpy as np

        rows = (self._y - self._x * math.tan(math.radians(degrees))).astype(np.int32)
        return np.diff(np.bincount(rows)).astype(np.float64)

    def strength(self, degrees: float) -> float:
        """How much the profile varies from row to row."""
        steps = self.differences(degrees)
        return float((steps * steps).sum())

    def find_skew(self) -> float:
        """Degrees clockwise that the rows are turned, to a tenth."""
        wide = _peak(self.strength, 0.0, REACH, STEP)
        return _peak(self.strength, wide, STEP - FINE, FINE)

    def bottom_heavy(self, degrees: float) -> bool:
        """Whether rows of letters stand on their heads: letters begin more gently at the top than they end below."""
        steps = self.differences(degrees)
        return float((steps**3).sum()) > 0


def _peak(rate: Callable[[float], float], middle: float, reach: float, step: float) -> float:
    """Where ``rate`` is highest around the middle; of equals the nearest."""
    count = round(reach / step)
    steps = sorted(range(-count, count + 1), key=abs)
    return round(middle + step * max(steps, key=lambda n: rate(middle + step * n)), 6)
