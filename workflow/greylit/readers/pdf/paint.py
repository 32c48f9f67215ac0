"""What is painted on a page besides characters: rules and pictures."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from typing import Any

import msgspec
import pypdfium2.raw as pdfium

from greylit.readers.pdf.engine import turn_point
from greylit.reading import Box, Rule

THIN = 2.5
"""A filled shape or stroke no thicker than this, in points, is a rule."""

SHORT = 8.0
"""Rules shorter than this are bits of letters, bullets and charts."""

DEEP, LARGE = 5, 0.5
"""Forms within forms that are looked into; the share of the page that a form covers which is no figure but the page."""


MANY = 1000
"""Strokes of one path that are looked at; a path of more is a drawing."""


Matrix = tuple[float, float, float, float, float, float]
"""From a form's own points to the page's: a, b, c, d, e, f as in the file."""


class Paint(msgspec.Struct, frozen=True):
    """The horizontal and vertical rules of a page, where pictures stand, and rectangles filled with colour.

    ``colors``: those of the fills, as 0xAARRGGBB.
    """

    rules: tuple[Rule, ...]
    pictures: tuple[Box, ...]
    fills: tuple[Box, ...]
    colors: tuple[int, ...]


def find_paint(page: Any, turn: int, frame: Box) -> Paint:
    """What is painted on a page, in its reading frame."""
    rules: list[Rule] = []
    pictures: list[Box] = []
    fills: list[Box] = []
    colors: list[int] = []
    area = (frame[2] - frame[0]) * (frame[3] - frame[1])
    for kind, target, bounds, matrix in _objects(page.raw, LARGE * area):
        box = _place(bounds, turn, frame)
        x0, top, x1, bottom = box
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            pictures.append(box)
        elif min(x1 - x0, bottom - top) <= THIN:
            if max(x1 - x0, bottom - top) >= SHORT:
                rules.append(Rule(*box))
        elif max(x1 - x0, bottom - top) >= SHORT:
            filled, stroked = _draw_mode(target)
            if stroked:
                rules += (Rule(*_place(s, turn, frame)) for s in _strokes(target, matrix))
            elif filled and (x1 - x0) * (bottom - top) < 0.8 * area and pdfium.FPDFPath_CountSegments(target) <= 6:
                fills.append(box)
                colors.append(_color(target))
    return Paint(tuple(rules), tuple(pictures), tuple(fills), tuple(colors))


def _color(path: Any) -> int:
    parts = [ctypes.c_uint(0) for _ in range(4)]
    pdfium.FPDFPageObj_GetFillColor(path, *map(ctypes.byref, parts))
    red, green, blue, alpha = (part.value for part in parts)
    return alpha << 24 | red << 16 | green << 8 | blue


def _draw_mode(path: Any) -> tuple[bool, bool]:
    """Whether a path is filled, and whether it is stroked."""
    fill, stroke = ctypes.c_int(0), ctypes.c_int(0)
    pdfium.FPDFPath_GetDrawMode(path, fill, stroke)
    return fill.value != 0, stroke.value != 0


def _strokes(path: Any, form: Matrix | None) -> Iterator[tuple[float, float, float, float]]:
    """The straight horizontal and vertical strokes of a path, as boxes (left, bottom, right, top) on the page.

    ``form`` leads from the form that the path is part of to the page.
    """
    count = pdfium.FPDFPath_CountSegments(path)
    if not 0 < count <= MANY:
        return
    matrix = read_matrix(path) if form is None else compose(path, form)
    x, y = ctypes.c_float(), ctypes.c_float()
    start = last = (0.0, 0.0)
    for n in range(count):
        segment = pdfium.FPDFPath_GetPathSegment(path, n)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        point = move(x.value, y.value, matrix)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            start = point
        ends = [(last, point)] if kind == pdfium.FPDF_SEGMENT_LINETO else []
        if pdfium.FPDFPathSegment_GetClose(segment):
            ends.append((point, start))
        for (x0, y0), (x1, y1) in ends:
            if min(abs(x1 - x0), abs(y1 - y0)) <= 0.5 and max(abs(x1 - x0), abs(y1 - y0)) >= SHORT:
                yield min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)
        last = point


def _objects(
    holder: Any, large: float, form: Matrix | None = None, depth: int = 0
) -> Iterator[tuple[int, Any, tuple[float, float, float, float], Matrix | None]]:
    """Paths and images of a page and of forms on it that cover ``large`` points or more: kind, object, bounds, matrix.

    The bounds are left, bottom, right, top on the page; the matrix leads there from the form, None outside of forms.
    """
    box = (ctypes.c_float * 4)()
    sides = [ctypes.cast(ctypes.byref(box, 4 * k), ctypes.POINTER(ctypes.c_float)) for k in range(4)]
    count, get = (
        (pdfium.FPDFFormObj_CountObjects, pdfium.FPDFFormObj_GetObject)
        if form is not None
        else (pdfium.FPDFPage_CountObjects, pdfium.FPDFPage_GetObject)
    )
    for n in range(count(holder)):
        target = get(holder, n)
        kind = pdfium.FPDFPageObj_GetType(target)
        if kind == pdfium.FPDF_PAGEOBJ_TEXT or not pdfium.FPDFPageObj_GetBounds(target, *sides):
            continue
        bounds = (box[0], box[1], box[2], box[3]) if form is None else move_box(tuple(box), form)
        if kind == pdfium.FPDF_PAGEOBJ_FORM:
            if depth < DEEP and (bounds[2] - bounds[0]) * (bounds[3] - bounds[1]) >= large:
                own = read_matrix(target) if form is None else compose(target, form)
                yield from _objects(target, large, own, depth + 1)
        elif kind in (pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_IMAGE):
            yield kind, target, bounds, form


def move(x: float, y: float, matrix: Matrix) -> tuple[float, float]:
    """A point of a form on the page.

    >>> move(1, 2, (1, 0, 0, 2, 10, 20))
    (11, 24)
    """
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def move_box(box: Sequence[float], matrix: Matrix) -> tuple[float, float, float, float]:
    """A box of a form (left, bottom, right, top) on the page: the box around its corners."""
    x, y = zip(*(move(box[k], box[m], matrix) for k in (0, 2) for m in (1, 3)), strict=True)
    return min(x), min(y), max(x), max(y)


def read_matrix(target: Any) -> Matrix:
    """An object's own matrix."""
    own = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(target, own)
    return own.a, own.b, own.c, own.d, own.e, own.f


def compose(target: Any, matrix: Matrix) -> Matrix:
    """The matrix that leads from an object to the page, where ``matrix`` leads from what holds it."""
    a, b, c, d, e, f = read_matrix(target)
    origin = move(e, f, matrix)
    x, y = move(e + a, f + b, matrix), move(e + c, f + d, matrix)
    return x[0] - origin[0], x[1] - origin[1], y[0] - origin[0], y[1] - origin[1], *origin


def _place(bounds: tuple[float, float, float, float], turn: int, frame: Box) -> Box:
    left, bottom, right, top = bounds
    a, b = turn_point(left, bottom, turn), turn_point(right, top, turn)
    return (
        round(min(a[0], b[0]) - frame[0], 2),
        round(min(a[1], b[1]) - frame[1], 2),
        round(max(a[0], b[0]) - frame[0], 2),
        round(max(a[1], b[1]) - frame[1], 2),
    )
