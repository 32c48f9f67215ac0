"""pdfium's text page → the spans of a page.

What pdfium knows of a character costs one foreign call each; called through ctypes' own wrappers a page of 3 000
characters would take 10 ms. Here handles and boxes of all characters are fetched by ``map`` over functions without
conversion (0.5 and 0.7 µs a call), compared as arrays, and all else is asked once a text object.
"""

from __future__ import annotations

import ctypes
import re
from collections import deque
from itertools import pairwise, repeat
from typing import Any

import msgspec
import numpy as np
import pypdfium2.raw as pdfium

from greylit.readers.pdf.accents import join_accents
from greylit.readers.pdf.fonts import Face, describe_font
from greylit.readers.pdf.leftward import has_leftward, order_lines

WORD_GAP = 0.17
"""A gap between two characters of more ems than this is a space. Kerning stays below .1, the narrowest spaces of
justified lines are above .2."""

TIGHT_GAP = 0.33
"""Turned characters have boxes of their ink alone: a 1 leaves more room beside it than others."""

LEFTWARD_GAP = 0.24
"""The same of letters written leftward: some Arabic letters that do not join stand .2 apart."""

SPAN_GAP = 1.0
"""A gap of more ems than this ends a span; lines are put together again where no column's edge lies between."""

BACKWARD = 0.6
"""A character that begins so many ems before the end of the last one does not follow it."""

TOUCHING = 0.1
"""Letters of one word overlap by no more ems: one that does is another's accent or shadow."""

HALF = re.compile("[\ud800-\udfff]")
"""Half of a character beyond U+FFFF: pdfium counts the halves of a mathematical letter as two characters."""

SPACED, EVEN = 5, 0.15
"""Letters of a word that is spaced out, at least; ems by which the gaps between them differ at most."""

CODED = "\uf700", "\uf71f"
"""What stands for characters that a font calls by control codes, until their words tell what they are."""

Vector = tuple[float, float]


class Span(msgspec.Struct, gc=False):
    """Characters that follow one another on one baseline in one face, size and colour.

    ``x0``, ``x1`` and ``base`` are in the reading frame: points to the right and down, where the characters stand
    upright. ``turn``: quarter turns clockwise from the page as stored to that frame. ``hyphen``: the last character
    is a hyphen that pdfium takes to part a word. ``order`` counts in the order of printing; ``target``: the text
    object.
    """

    text: str
    x0: float
    x1: float
    base: float
    size: float
    face: Face
    turn: int
    mode: int
    color: int
    order: int
    target: int
    hyphen: bool = False
    rise: int = 0
    slanted: bool = False
    spaced: bool = False
    """A space is printed before it."""
    parted: bool = False
    """pdfium sees a space before it, printed or not."""


class _Style(msgspec.Struct, gc=False):
    size: float
    face: Face
    turn: int
    base: float
    mode: int
    color: int
    slanted: bool


def _bind(name: str, result: Any, *arguments: Any) -> Any:
    """A pdfium function that takes plain integers for handles and addresses, without ctypes' conversions."""
    address = ctypes.cast(getattr(pdfium, name), ctypes.c_void_p).value or 0
    return ctypes.PYFUNCTYPE(result, *arguments)(address)


_P, _I, _F = ctypes.c_size_t, ctypes.c_int, ctypes.c_float
_get_object = _bind("FPDFText_GetTextObject", _P, _P, _I)
_get_unicode = _bind("FPDFText_GetUnicode", ctypes.c_uint, _P, _I)
_is_hyphen = _bind("FPDFText_IsHyphen", _I, _P, _I)
_get_loose_box = _bind("FPDFText_GetLooseCharBox", _I, _P, _I, _P)
_get_tight_box = _bind("FPDFText_GetCharBox", _I, _P, _I, _P, _P, _P, _P)
_get_origin = _bind("FPDFText_GetCharOrigin", _I, _P, _I, _P, _P)
_get_matrix = _bind("FPDFText_GetMatrix", _I, _P, _I, _P)
_get_size = _bind("FPDFText_GetFontSize", ctypes.c_double, _P, _I)
_get_fill = _bind("FPDFText_GetFillColor", _I, _P, _I, _P, _P, _P, _P)
_get_mode = _bind("FPDFTextObj_GetTextRenderMode", _I, _P)
_get_font = _bind("FPDFTextObj_GetFont", _P, _P)
_get_font_name = _bind("FPDFFont_GetBaseFontName", _P, _P, _P, _P)
_get_font_flags = _bind("FPDFFont_GetFlags", _I, _P)
_get_font_weight = _bind("FPDFFont_GetWeight", _I, _P)
_get_font_angle = _bind("FPDFFont_GetItalicAngle", _I, _P, _P)


def _ask_styles(page: int, places: list[int], targets: list[int]) -> list[_Style]:
    """What holds for all characters of each text object, asked of one of its characters.

    Asked of all objects at once, as boxes of characters are: one at a time, a page of formulas takes twice as long.
    """
    count = len(places)
    pages = repeat(page)
    matrices = np.zeros((count, 6), dtype=np.float32)
    origins = np.zeros((count, 2), dtype=np.float64)
    colors = np.zeros((count, 4), dtype=np.uint32)
    deque(map(_get_matrix, pages, places, _addresses(matrices)), maxlen=0)
    deque(map(_get_origin, pages, places, _addresses(origins), _addresses(origins, 8)), maxlen=0)
    deque(map(_get_fill, pages, places, *(_addresses(colors, 4 * k) for k in range(4))), maxlen=0)
    sizes = np.fromiter(map(_get_size, pages, places), dtype=np.float64, count=count)
    a, b, c, d = matrices[:, :4].astype(np.float64).T
    sizes *= np.sqrt(c * c + d * d)
    red, green, blue, alpha = colors.T
    faces: dict[int, Face] = {}
    styles = []
    for font, mode, size, x, y, origin, color in zip(
        map(_get_font, targets),
        map(_get_mode, targets),
        sizes.tolist(),
        a.tolist(),
        b.tolist(),
        origins.tolist(),
        ((alpha << 24) | (red << 16) | (green << 8) | blue).tolist(),
        strict=True,
    ):
        face = faces.get(font)
        if face is None:
            face = faces[font] = _ask_face(font)
        turn, slanted = tell_turn(x, y)
        styles.append(_Style(size, face, turn, turn_point(origin[0], origin[1], turn)[1], mode, color, slanted))
    return styles


def _addresses(rows: Any, offset: int = 0) -> range:
    """The address of each row of an array, or of what lies so many bytes behind it."""
    first, step = rows.ctypes.data + offset, rows.strides[0]
    return range(first, first + step * len(rows), step)


def _ask_face(font: int) -> Face:
    name = ctypes.create_string_buffer(256)
    _get_font_name(font, ctypes.addressof(name), 256)
    angle = ctypes.c_int(0)
    _get_font_angle(font, ctypes.addressof(angle))
    said = name.value.decode("utf-8", "replace")
    return describe_font(said, max(0, _get_font_flags(font)), _get_font_weight(font), angle.value)


def tell_turn(a: float, b: float) -> tuple[int, bool]:
    """Quarter turns clockwise that set text of the direction (a, b) upright, and whether it then still slants.

    >>> tell_turn(12, 0), tell_turn(0, 12), tell_turn(-12, 0.1), tell_turn(8, 7)
    ((0, False), (1, False), (2, False), (0, True))
    """
    if abs(a) >= abs(b):
        return (0 if a >= 0 else 2), abs(b) > 0.05 * abs(a)
    return (1 if b > 0 else 3), abs(a) > 0.05 * abs(b)


def turn_point(x: float, y: float, turn: int) -> Vector:
    """A point of the page as stored (y up) in the frame turned clockwise by so many quarters (y down).

    >>> [turn_point(3, 5, n) for n in range(4)]
    [(3, -5), (5, 3), (-3, 5), (-5, -3)]
    """
    return ((x, -y), (y, x), (-x, y), (-y, -x))[turn]


def extract_spans(text_page: Any) -> list[Span]:
    """The spans of a pdfium text page, in the order of printing; characters pdfium made up are left out."""
    page = ctypes.cast(text_page, ctypes.c_void_p).value or 0
    count = pdfium.FPDFText_CountChars(text_page)
    if count <= 0:
        return []
    text = _get_text(text_page, page, count)
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    printed = np.flatnonzero((codes != 0x20) & (codes != 0xA0) & (codes > 0x1F))
    if not len(printed):
        return []
    owners = _find_owners(page, printed, codes)
    index = printed[owners != 0]
    handles = owners[owners != 0]
    boxes = np.zeros((count, 4), dtype=np.float32)
    first, step = boxes.ctypes.data, boxes.strides[0]
    deque(map(_get_loose_box, repeat(page), index.tolist(), (first + step * index).tolist()), maxlen=0)
    if not len(index):
        return []
    codes, kept = join_accents(codes, index, boxes)
    index, handles = index[kept], handles[kept]
    leftward = np.zeros(len(index), dtype=bool)
    if has_leftward(codes):
        order, leftward = order_lines(codes, index, boxes[index, 0])
        index, handles = index[order], handles[order]
    starts = np.flatnonzero(np.concatenate(([True], handles[1:] != handles[:-1])))
    objects, places, which = np.unique(handles[starts], return_index=True, return_inverse=True)
    asked = _ask_styles(page, index[starts][places].tolist(), objects.tolist())
    styles = [asked[k] for k in which.tolist()]
    lengths = np.diff(np.concatenate((starts, [len(index)])))
    turns = np.repeat(np.array([s.turn for s in styles]), lengths)
    turned = turns != 0
    left, right = _extents(page, index, boxes, turns)
    sizes = np.repeat(np.array([max(s.size, 0.1) for s in styles]), lengths)

    # the gap before each character of ink, in ems; a ligature's letters share one box
    gap = np.zeros(len(index))
    gap[1:] = (left[1:] - right[:-1]) / sizes[1:]
    slanted = np.repeat(np.array([s.slanted for s in styles]), lengths)
    gap[slanted] = 0.0  # their boxes are not along their line: what pdfium sees decides
    shared = np.zeros(len(index), dtype=bool)
    shared[1:] = (left[1:] == left[:-1]) & (right[1:] == right[:-1]) & (np.abs(np.diff(index)) == 1)
    begins = ~shared & ((gap > SPAN_GAP) | (gap < -BACKWARD))
    parted = np.concatenate(([False], np.diff(index) > 1)) & ~leftward
    least = np.where(leftward, LEFTWARD_GAP, WORD_GAP)
    apart = parted[starts] | (gap[starts] > least[starts]) | (gap[starts] < -TOUCHING) | slanted[starts]
    whole = [n and not a and styles[n] == styles[n - 1] for n, a in enumerate(apart.tolist())]
    begins[starts[~np.array(whole, dtype=bool)]] = True  # some programs make each letter an object of its own
    wide = gap > np.where(turned & ~parted, TIGHT_GAP, least)
    spaced = ((slanted & parted) | (wide & ~shared)) & ~begins
    blank = _find_spaces(page, codes, index, parted & ~spaced)
    spaced |= blank & ~begins
    _close_letters(codes[index], gap, begins, spaced)
    return _cut(codes, index, styles, lengths, handles, begins, spaced, blank, parted, left, right)


def _find_owners(page: int, printed: Any, codes: Any) -> Any:
    """The text object of each character at the places ``printed``, 0 for those that pdfium made up.

    The characters of an object follow one another where a line runs one way. So the ends of lines are asked, those of
    words where a line has several objects, and each character only of words that have.
    """
    if has_leftward(codes):
        return _ask_owners(page, printed)
    line = np.cumsum((codes == 0x0A) | (codes == 0x0D))[printed]
    starts = np.flatnonzero(np.concatenate(([True], np.diff(printed) > 1)))
    first = np.flatnonzero(np.concatenate(([True], np.diff(line[starts]) > 0)))
    stops = np.concatenate((starts[1:], [len(printed)]))
    last = np.concatenate((first[1:], [len(starts)])) - 1
    one, other = _ask_owners(page, printed[starts[first]]), _ask_owners(page, printed[stops[last] - 1])
    known = np.repeat(one == other, last - first + 1)
    begins = np.repeat(one, last - first + 1)
    begins[~known] = _ask_owners(page, printed[starts[~known]])
    known[:-1] |= (begins[1:] == begins[:-1]) & (np.diff(line[starts]) == 0)
    left = np.flatnonzero(~known)
    known[left] = _ask_owners(page, printed[stops[left] - 1]) == begins[left]
    owners = np.repeat(begins, stops - starts)
    open_ = np.flatnonzero(np.repeat(~known, stops - starts))
    owners[open_] = _ask_owners(page, printed[open_])
    return owners


def _ask_owners(page: int, places: Any) -> Any:
    return np.fromiter(map(_get_object, repeat(page), places.tolist()), dtype=np.uint64, count=len(places))


def _find_spaces(page: int, codes: Any, index: Any, where: Any) -> Any:
    """Which characters of ink a printed space stands before, among those that ``where`` is set of.

    What is wide enough for a space is one whether printed or made up by pdfium: it need not be asked.
    """
    found = np.zeros(len(index), dtype=bool)
    for k in np.flatnonzero(where).tolist():
        before = range(int(index[k - 1]) + 1, int(index[k]))
        found[k] = any(codes[n] in (0x20, 0xA0) and _get_object(page, n) for n in before)
    return found


def _close_letters(own: Any, gap: Any, begins: Any, spaced: Any) -> None:
    """Take back the spaces within words whose letters are spaced: only wider gaps part words there."""
    edges = [*np.flatnonzero(begins).tolist(), len(own)]
    counts = np.add.reduceat(spaced.astype(int), edges[:-1])
    for (a, b), count in zip(pairwise(edges), counts.tolist(), strict=True):
        if b - a < SPACED or count < 0.7 * (b - a - 1) or not all(chr(c).isalpha() for c in own[a:b].tolist()):
            continue
        usual = float(np.median(gap[a + 1 : b]))
        within = gap[a + 1 : b] < usual + EVEN
        if (gap[a + 1 : b][within] > usual - EVEN).all():
            spaced[a + 1 : b] &= ~within


def _cut(
    codes: Any,
    index: Any,
    styles: list[_Style],
    lengths: Any,
    handles: Any,
    begins: Any,
    spaced: Any,
    blank: Any,
    parted: Any,
    left: Any,
    right: Any,
) -> list[Span]:
    """Cut the characters of ink into spans where ``begins`` is set, with a space before those ``spaced``."""
    characters = codes[index]
    inked = characters.tobytes().decode("utf-32-le", "surrogatepass")
    edges = [*np.flatnonzero(begins).tolist(), len(index)]
    breaks = np.flatnonzero(spaced).tolist()
    owner = np.repeat(np.arange(len(styles)), lengths)
    spans: list[Span] = []
    k = 0
    for order, (a, b) in enumerate(pairwise(edges)):
        style = styles[owner[a]]
        parts = []
        at = a
        while k < len(breaks) and breaks[k] < b:
            parts.append(inked[at : breaks[k]])
            at = breaks[k]
            k += 1
        parts.append(inked[at:b])
        words = _pair_halves(" ".join(parts))
        hyphen = words.endswith("\ufffe")
        spans.append(
            Span(
                text=words.replace("\ufffe", "-") if "\ufffe" in words else words,
                x0=float(left[a]),
                x1=float(right[a:b].max()) if b - a > 1 else float(right[a]),
                base=style.base,
                size=style.size,
                face=style.face,
                turn=style.turn,
                mode=style.mode,
                color=style.color,
                order=order,
                target=int(handles[a]),
                hyphen=hyphen,
                slanted=style.slanted,
                spaced=bool(blank[a]),
                parted=bool(parted[a]),
            )
        )
    return spans


def _pair_halves(text: str) -> str:
    """Text with the halves of characters beyond U+FFFF made whole; a half alone is U+FFFD.

    >>> _pair_halves("from \\ud835\\udefc to \\ud835") == "from \\U0001d6fc to \\ufffd"
    True
    """
    if text.isascii() or not HALF.search(text):
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _get_text(text_page: Any, page: int, count: int) -> str:
    """The page's characters, one a position (halves of a pair where pdfium counts them so)."""
    buffer = np.empty(count + 1, dtype=np.uint16)
    written = pdfium.FPDFText_GetText(text_page, 0, count, buffer.ctypes.data_as(ctypes.POINTER(ctypes.c_ushort)))
    codes: Any
    coded: Any
    if written == count + 1:
        codes = buffer[:count].astype(np.uint32)
        coded = (codes <= 0x1F) & (codes != 0x0D) & (codes != 0x0A)
    else:  # control characters are not in that text
        codes = np.fromiter(map(_get_unicode, repeat(page), range(count)), dtype=np.uint32, count=count)
        codes[codes > 0x10FFFF] = 0xFFFD
        coded = codes <= 0x1F
    for k in np.flatnonzero(coded | (codes == 0xFFFE)).tolist():
        if _is_hyphen(page, k) > 0:
            codes[k] = 0xFFFE
        elif _get_object(page, k):
            codes[k] = ord(CODED[0]) + (int(codes[k]) if coded[k] else 0)
    return str(codes.tobytes(), "utf-32-le", "surrogatepass")


def _extents(page: int, index: Any, boxes: Any, turns: Any) -> tuple[Any, Any]:
    """Where each character of ink begins and ends along its line, in its reading frame."""
    left, right = boxes[index, 0].astype(float), boxes[index, 2].astype(float)
    for at in np.flatnonzero(turns != 0).tolist():
        turn = int(turns[at])
        box = (ctypes.c_double * 4)()
        start = ctypes.addressof(box)
        _get_tight_box(page, int(index[at]), start, start + 8, start + 16, start + 24)
        x0, x1, y0, y1 = box
        one, other = turn_point(x0, y0, turn)[0], turn_point(x1, y1, turn)[0]
        left[at], right[at] = min(one, other), max(one, other)
    return left, right
