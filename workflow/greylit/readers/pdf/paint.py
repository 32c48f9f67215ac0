"""What is painted on a page besides characters: rules and pictures."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any

import pypdfium2.raw as pdfium

from greylit.readers.pdf.engine import turn_point
from greylit.reading import Box, Rule

THIN = 2.5
"""A filled shape or stroke no thicker than this, in points, is a rule."""

SHORT = 8.0
"""Rules shorter than this are bits of letters, bullets and charts."""

DEEP = 5
"""Forms within forms that are looked into."""


def find_paint(page: Any, turn: int, frame: Box) -> tuple[tuple[Rule, ...], tuple[Box, ...]]:
    """The horizontal and vertical rules of a page, and where pictures stand."""
    rules: list[Rule] = []
    pictures: list[Box] = []
    for kind, _, bounds in _objects(page.raw, None, 0):
        x0, top, x1, bottom = _place(bounds, turn, frame)
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            pictures.append((x0, top, x1, bottom))
        elif min(x1 - x0, bottom - top) <= THIN and max(x1 - x0, bottom - top) >= SHORT:
            rules.append(Rule(x0, top, x1, bottom))
    return tuple(rules), tuple(pictures)


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
