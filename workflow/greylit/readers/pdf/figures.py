"""Figures of a page: pictures and drawings that stand above or below a caption, each as an image file.

Looked for only on pages with a caption. What is painted is gathered on a coarse grid: what touches there, or nearly so,
is one figure. A photograph that the file holds as a JPEG is kept as it is; all else is drawn, with the labels on it.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from typing import Any

import msgspec
import numpy as np
import pypdfium2.raw as pdfium

from greylit.readers.figure_places import claim_places, find_captions, overlap, share, surround_all
from greylit.readers.pdf.engine import turn_point
from greylit.readers.pdf.paint import Matrix, compose, move_box
from greylit.readers.pictures import SMALLEST
from greylit.readers.rasters import read_jpeg_shape, write_png
from greylit.reading import Box, Picture, Print

DPI = 200
"""Resolution at which figures are drawn."""

CELL = 4.0
"""Points of the grid's squares; what is less than two of them apart is one figure."""

LEAST = 40.0, 40.0
"""Width and height, in points, from which on something painted is a figure."""

WHOLE = 0.8
"""What covers more of the page than this is its ground, or a scan."""

THIN = 2.5
"""What is no thicker than this, in points, is a rule; rules alone are no figure."""

DEEP, MANY = 5, 20_000
"""Forms within forms, and objects of one, that are looked at."""

MARGIN = 14.0
"""Points around a figure within which short lines are its labels."""


WORDS = 6
"""Words at most of a figure's label."""

FRAME = 5
"""A frame and its ground are no more shapes than this."""


class _Drawing(msgspec.Struct):
    """Things painted that touch: the box around them, the image objects among them, how many others there are."""

    box: Box
    images: list[Any]
    others: int


def take_figures(page: Any, lines: Sequence[tuple[str, Print]], turn: int, frame: Box) -> list[Picture]:
    """The pictures of a page's captions, whose ``line`` counts from 1 on the page.

    ``lines`` are the page's, in its reading frame, which is turned by so many quarters.
    """
    captions = find_captions(lines)
    drawings = _find_drawings(page, turn, frame) if captions else []
    drawings = [drawing for drawing in drawings if not _frames_text(drawing, lines)]
    if not drawings:
        return []
    boxes = [print_.box for _, print_ in lines]
    usual = _find_usual(lines)
    found: list[Picture] = []
    for n, caption, places in claim_places(lines, captions, [drawing.box for drawing in drawings]):
        own = [drawings[k] for k in places]
        data, labels, suffix = _hold_photograph(own, turn, boxes), [], ".jpg"
        if data is None:
            suffix = ".png"
            part = _frame_labels(own, caption, boxes, frame)
            data = write_png(_draw(page, turn, part, frame))
            labels = [k + 1 for k, (x, y) in enumerate(lines) if k not in captions and _labels(x, y, part, usual)]
        if data is not None:
            found.append(Picture(line=n + 1, suffix=suffix, data=data, labels=tuple(labels)))
    return found


def _find_drawings(page: Any, turn: int, frame: Box) -> list[_Drawing]:
    width, height = frame[2] - frame[0], frame[3] - frame[1]
    things: list[tuple[Box, Any | None, bool]] = []
    for kind, target, bounds in _list_objects(page.raw):
        a, b = turn_point(bounds[0], bounds[1], turn), turn_point(bounds[2], bounds[3], turn)
        box = (
            max(0.0, min(a[0], b[0]) - frame[0]),
            max(0.0, min(a[1], b[1]) - frame[1]),
            min(width, max(a[0], b[0]) - frame[0]),
            min(height, max(a[1], b[1]) - frame[1]),
        )
        across, down = box[2] - box[0], box[3] - box[1]
        if across < 0 or down < 0 or across * down > WHOLE * width * height:
            continue
        rule = kind == pdfium.FPDF_PAGEOBJ_PATH and min(across, down) <= THIN
        things.append((box, target if kind == pdfium.FPDF_PAGEOBJ_IMAGE else None, rule))
    found = []
    for group in _gather(things, width, height):
        box = surround_all([box for box, _, _ in group])
        images = [target for _, target, _ in group if target is not None]
        large = box[2] - box[0] >= LEAST[0] and box[3] - box[1] >= LEAST[1]
        if large and not all(rule for _, _, rule in group):
            found.append(_Drawing(box, images, len(group) - len(images)))
    return found


def _list_objects(
    holder: Any, matrix: Matrix = (1, 0, 0, 1, 0, 0), depth: int = 0
) -> Iterator[tuple[int, Any, tuple[float, float, float, float]]]:
    """What is painted on a page, or in a form on it, besides characters: kind, object, bounds on the page.

    The bounds are left, bottom, right, top; ``matrix`` leads from the form to the page.
    """
    box = (ctypes.c_float * 4)()
    sides = [ctypes.cast(ctypes.byref(box, 4 * k), ctypes.POINTER(ctypes.c_float)) for k in range(4)]
    count, get = (
        (pdfium.FPDFFormObj_CountObjects, pdfium.FPDFFormObj_GetObject)
        if depth
        else (pdfium.FPDFPage_CountObjects, pdfium.FPDFPage_GetObject)
    )
    for n in range(min(MANY, count(holder))):
        target = get(holder, n)
        kind = pdfium.FPDFPageObj_GetType(target)
        if kind == pdfium.FPDF_PAGEOBJ_FORM:
            if depth < DEEP:
                yield from _list_objects(target, compose(target, matrix), depth + 1)
        elif kind != pdfium.FPDF_PAGEOBJ_TEXT and pdfium.FPDFPageObj_GetBounds(target, *sides):
            yield kind, target, move_box(tuple(box), matrix)


def _gather(things: list[tuple[Box, Any | None, bool]], width: float, height: float) -> list[list[Any]]:
    """Things in groups of those that touch on the grid, each grown by one square."""
    rows, columns = int(height / CELL) + 3, int(width / CELL) + 3
    inked = np.zeros((rows, columns), dtype=bool)
    for (x0, top, x1, bottom), _, _ in things:
        inked[int(top / CELL) : int(bottom / CELL) + 3, int(x0 / CELL) : int(x1 / CELL) + 3] = True
    label, count = _label(inked)
    groups: list[list[Any]] = [[] for _ in range(count)]
    for thing in things:
        x0, top, _, _ = thing[0]
        groups[label[int(top / CELL) + 1, int(x0 / CELL) + 1] - 1].append(thing)
    return groups


def _label(inked: Any) -> tuple[Any, int]:
    """The number of the connected area each inked square is in, from 1, and how many areas there are.

    >>> _label(np.array([[1, 0, 1], [1, 1, 1], [0, 0, 0], [1, 1, 0]], dtype=bool))[0].tolist()
    [[1, 0, 1], [1, 1, 1], [0, 0, 0], [2, 2, 0]]
    """
    edges = np.diff(np.pad(inked, ((0, 0), (1, 1))).astype(np.int8), axis=1)
    starts, ends = np.argwhere(edges == 1).tolist(), np.argwhere(edges == -1).tolist()
    runs = [(row, a, b) for (row, a), (_, b) in zip(starts, ends, strict=True)]
    parent = list(range(len(runs)))

    def find(k: int) -> int:
        while parent[k] != k:
            parent[k] = parent[parent[k]]
            k = parent[k]
        return k

    above = 0
    for k, (row, a, b) in enumerate(runs):
        while runs[above][0] < row - 1 or (runs[above][0] == row - 1 and runs[above][2] <= a):
            above += 1
        m = above
        while runs[m][0] == row - 1 and runs[m][1] < b:
            one, other = sorted((find(k), find(m)))
            parent[other] = one
            m += 1
    label = np.zeros(inked.shape, dtype=np.int32)
    numbers: dict[int, int] = {}
    for k, (row, a, b) in enumerate(runs):
        label[row, a:b] = numbers.setdefault(find(k), len(numbers) + 1)
    return label, len(numbers)


def _hold_photograph(drawings: list[_Drawing], turn: int, lines: Sequence[Box | None]) -> bytes | None:
    """The JPEG a figure is, where it is one alone that stands upright with nothing printed on it."""
    if turn or len(drawings) > 1 or len(drawings[0].images) != 1 or drawings[0].others:
        return None
    box, image = drawings[0].box, drawings[0].images[0]
    matrix = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(image, matrix) or matrix.a <= 0 or matrix.d <= 0 or matrix.b or matrix.c:
        return None
    if pdfium.FPDFPageObj_HasTransparency(image):
        return None
    if any(x and share(x, box, 0) > 0.5 and share(x, box, 1) > 0.5 for x in lines):
        return None
    size = pdfium.FPDFImageObj_GetImageDataDecoded(image, None, 0)
    buffer = (ctypes.c_ubyte * size)()
    pdfium.FPDFImageObj_GetImageDataDecoded(image, buffer, size)
    data = bytes(buffer)
    shape = read_jpeg_shape(data)
    # of images that are not grey or red, green and blue, viewers differ about the colours
    return data if shape is not None and shape[2] in (1, 3) and min(shape[:2]) >= SMALLEST else None


def _draw(page: Any, turn: int, part: Box, frame: Box) -> Any:
    """A part of the page in its reading frame, as rows of grey pixels, or of red, green and blue where it has colour.

    Its edges are whole pixels from the page's.
    """
    a, b, c, d = (round(side * DPI / 72) * 72 / DPI for side in part)
    cut = a, max(0.0, frame[3] - frame[1] - d), max(0.0, frame[2] - frame[0] - c), b
    turned = (90 * turn - page.get_rotation()) % 360
    bitmap = page.render(scale=DPI / 72, rotation=turned, crop=cut, rev_byteorder=True, prefer_bgrx=True)
    pixels = bitmap.to_numpy()[:, :, :3]
    red, green, blue = np.moveaxis(pixels, 2, 0)
    grey = np.array_equal(red, green) and np.array_equal(green, blue)
    kept = red.copy() if grey else pixels.copy()
    bitmap.close()
    return kept


def _frames_text(drawing: _Drawing, lines: Sequence[tuple[str, Print]]) -> bool:
    """Whether all that is drawn is a frame or a ground, and prose stands on it: a box of text."""
    if drawing.images or drawing.others > FRAME:
        return False
    inside = (
        x for x, p in lines if p.box and share(p.box, drawing.box, 0) > 0.9 and share(p.box, drawing.box, 1) > 0.9
    )
    return sum(len(x.split()) > WORDS for x in inside) > 1


def _find_usual(lines: Sequence[tuple[str, Print]]) -> float:
    """The type size of the middle one of all characters."""
    sizes = sorted((print_.size or 0.0, len(text)) for text, print_ in lines)
    left = sum(count for _, count in sizes) / 2
    for size, count in sizes:
        left -= count
        if left <= 0:
            return size
    return 0.0


def _labels(text: str, print_: Print, part: Box, usual: float) -> bool:
    """Whether a line stands in a part of the page, is short, and in type no larger than the ``usual``."""
    box = print_.box
    if box is None or len(text.split()) > WORDS or (print_.size or 0.0) > 1.1 * usual:
        return False
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return part[0] <= x <= part[2] and part[1] <= y <= part[3]


def _frame_labels(drawings: list[_Drawing], caption: Box, lines: Sequence[Box | None], frame: Box) -> Box:
    """The part of the page that shows drawings and the labels around them, up to the caption."""
    box = surround_all([drawing.box for drawing in drawings])
    near = box[0] - MARGIN, box[1] - MARGIN, box[2] + MARGIN, box[3] + MARGIN
    labels = [
        x
        for x in lines
        if x
        and x[2] - x[0] < 0.5 * (box[2] - box[0])
        and x[0] < near[2]
        and x[2] > near[0]
        and x[1] < near[3]
        and x[3] > near[1]
        and not (share(x, caption, 0) > 0 and share(x, caption, 1) > 0.5)
    ]
    x0, top, x1, bottom = surround_all([box, *labels])
    if caption[1] <= box[1]:
        top = max(top, caption[3])
    elif caption[3] >= box[3] - overlap(box):
        bottom = min(bottom, caption[1])
    width, height = frame[2] - frame[0], frame[3] - frame[1]
    return max(0.0, x0 - 2), max(0.0, top - 2), min(width, x1 + 2), min(height, bottom + 2)
