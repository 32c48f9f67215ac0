"""What is painted on a page besides characters: rules and pictures."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any

import msgspec
import pypdfium2.raw as pdfium

from greylit.readers.pdf.engine import turn_point
from greylit.reading import Box, Rule

THIN = 2.5
"""A filled shape or stroke no thicker than this, in points, is a rule."""

SHORT = 8.0
"""Rules shorter than this are bits of letters, bullets and charts."""

DEEP = 5
"""Forms within forms that are looked into."""


MANY = 1000
"""Strokes of one path that are looked at; a path of more is a drawing."""


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
    for kind, target, bounds in _objects(page.raw, None, 0):
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
                rules += (Rule(*_place(s, turn, frame)) for s in _strokes(target))
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


def _strokes(path: Any) -> Iterator[tuple[float, float, float, float]]:
    """The straight horizontal and vertical strokes of a path, as boxes (left, bottom, right, top) on the page."""
    count = pdfium.FPDFPath_CountSegments(path)
    if not 0 < count <= MANY:
        return
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(path, matrix)
    x, y = ctypes.c_float(), ctypes.c_float()
    start = last = (0.0, 0.0)
    for n in range(count):
        segment = pdfium.FPDFPath_GetPathSegment(path, n)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        point = (
            matrix.a * x.value + matrix.c * y.value + matrix.e,
            matrix.b * x.value + matrix.d * y.value + matrix.f,
        )
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


def _objects(page: Any, form: Any, depth: int) -> Iterator[tuple[int, Any, tuple[float, float, float, float]]]:
    count = pdfium.FPDFPage_CountObjects(page) if form is None else pdfium.FPDFFormObj_CountObjects(form)
    box = (ctypes.c_float * 4)()
    sides = [ctypes.cast(ctypes.byref(box, 4 * k), ctypes.POINTER(ctypes.c_float)) for k in range(4)]
    for n in range(count):
        target = pdfium.FPDFPage_GetObject(page, n) if form is None else pdfium.FPDFFormObj_GetObject(form, n)
        kind = pdfium.FPDFPageObj_GetType(target)
        if kind == pdfium.FPDF_PAGEOBJ_FORM and depth < DEEP:
            continue
        if kind in (pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_IMAGE) and pdfium.FPDFPageObj_GetBounds(
            target, *sides
        ):
            yield kind, target, (box[0], box[1], box[2], box[3])


def _place(bounds: tuple[float, float, float, float], turn: int, frame: Box) -> Box:
    left, bottom, right, top = bounds
    a, b = turn_point(left, bottom, turn), turn_point(right, top, turn)
    return (
        round(min(a[0], b[0]) - frame[0], 2),
        round(min(a[1], b[1]) - frame[1], 2),
        round(max(a[0], b[0]) - frame[0], 2),
        round(max(a[1], b[1]) - frame[1], 2),
    )
