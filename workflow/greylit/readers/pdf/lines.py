"""Spans → lines: what stands on one baseline, with the superscripts and subscripts that hang on it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import msgspec

from greylit.printed.order import order_slips
from greylit.printed.slips import Slip
from greylit.readers.pdf.engine import BACKWARD, WORD_GAP, Span
from greylit.readers.pdf.leftward import LETTER, is_leftward, turn_text
from greylit.reading import Box, Print, Rule, Run

LEVEL = 0.12
"""Baselines that differ by less than so many ems are one."""

CHANGE = 0.12
"""A space between two faces, where pdfium sees one, in ems."""

OVERHUNG = 0.05
"""A space beside an italic letter that hangs over it, or between words of one face, where pdfium sees one, in ems."""

SPREAD = 0.6
"""Where pdfium sees a space between so many of a line's letters, they are set apart."""

SMALL = 0.86
"""A superscript's size is at most this share of the line's."""

SMALLISH = 0.95
"""That of figures alone, which no letter beside them needs telling from."""

RISE = (-0.35, 0.75)
"""How far below and above the line's baseline subscripts and superscripts stand, in ems of the line."""

SUNK = 0.3
TOUCH = (-0.4, 0.12)
"""A letter as large as its line that is sunk or raised by less than ``SUNK`` ems is of it where it touches the last one,
in ems: the E of the TeX logo, kerned formulas."""

REACH = 1.0
"""Pieces of a line printed one after another lie at most so many ems apart; a gutter may be no wider than that."""

STRETCH = 1.6
"""Words of one line, in one column, lie at most so many ems apart."""

OUTSET = 6.0
"""So many ems may lie between a label or bullet and what it stands before."""
LABEL = re.compile(
    r"(?:[•▪■◦‣●○–—*·➢✓❖-]|\(?\w{1,4}[.)]|[A-Z]?\d{1,2}(?:\.\d{1,3}){0,4}\.?|[A-Z](?:\.\d{1,3}){1,4}\.?|§+ ?\d[\d.]*)$"
)

ASCENT, DESCENT = 0.8, 0.2
"""The part of an em above and below the baseline that a line's box is given: the same for every font."""


class Piece(msgspec.Struct, gc=False):
    """Spans of one line, from left to right; ``base`` and ``size`` are those of most of its characters."""

    spans: list[Span]
    x0: float
    x1: float
    base: float
    size: float
    weight: int

    @property
    def top(self) -> float:
        return self.base - ASCENT * self.size

    @property
    def bottom(self) -> float:
        return self.base + DESCENT * self.size


def form_pieces(spans: Iterable[Span]) -> list[Piece]:
    """Join spans, in the order of printing, to the pieces of lines they make up."""
    pieces: list[Piece] = []
    for span in spans:
        last = pieces[-1] if pieces else None
        if last is not None and _continues(last, span):
            _append(last, span)
        else:
            pieces.append(Piece([span], span.x0, span.x1, span.base, span.size, len(span.text)))
    return pieces


def _continues(piece: Piece, span: Span) -> bool:
    size = max(piece.size, span.size)
    gap = (span.x0 - piece.x1) / size
    if not -0.6 < gap < REACH:
        return False
    if level(piece.base, piece.size, span.base, span.size):
        return True
    return abs(piece.base - span.base) < SUNK * size and TOUCH[0] < gap < TOUCH[1]


def level(base: float, size: float, other: float, other_size: float) -> bool:
    """Whether two pieces stand on one line: on one baseline, or one of them as the other's super- or subscript.

    >>> level(100, 10, 100.5, 12), level(100, 10, 96.5, 6), level(96.5, 6, 100, 10), level(100, 10, 96.5, 10)
    (True, True, True, False)
    """
    if abs(base - other) <= LEVEL * max(size, other_size):
        return True
    if other_size > size:
        base, size, other, other_size = other, other_size, base, size
    return other_size <= SMALL * size and RISE[0] < (base - other) / size < RISE[1]


def _append(piece: Piece, span: Span) -> None:
    piece.spans.append(span)
    piece.x0, piece.x1 = min(piece.x0, span.x0), max(piece.x1, span.x1)
    count = len(span.text)
    if abs(span.size - piece.size) < 0.01 * piece.size and span.base == piece.base:
        piece.weight += count
    elif count > piece.weight or (span.size * SMALL > piece.size and abs(span.base - piece.base) > LEVEL * piece.size):
        # the piece so far was a raised marker, or a drop of small type before the line's own
        piece.base, piece.size, piece.weight = span.base, span.size, count


def arrange_pieces(
    pieces: Sequence[Piece], rules: Sequence[Rule], tables: Sequence[Box] = (), *, front: bool = False
) -> list[list[Piece | int]]:
    """Pieces in the regions of a page, in reading order, those of one line put together.

    A table, whose place is one of ``tables``, stands among them as its number. ``front``: a first page.
    """
    slips = [Slip((p.x0, p.top, p.x1, p.bottom), p.size, p.weight) for p in pieces]
    slips += [Slip(box, 10.0, 0) for box in tables]
    out: list[list[Piece | int]] = []
    for region in order_slips(slips, rules, front=front):
        out.append([])
        for row in region:
            out[-1] += _join_row([pieces[i] for i in row if i < len(pieces)])
            out[-1] += [i - len(pieces) for i in row if i >= len(pieces)]
    return out


def surround(pieces: Iterable[Piece]) -> Box:
    """The smallest box around pieces."""
    boxes = [(p.x0, p.top, p.x1, p.bottom) for p in pieces]
    return min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes)


def _join_row(row: list[Piece]) -> list[Piece]:
    """Pieces side by side, from the left → those that no wide gap parts."""
    if len(row) == 1:
        return row
    out: list[Piece] = []
    for piece in row:
        last = out[-1] if out else None
        if last is not None and _adjoins(last, piece, len(row)):
            for span in piece.spans:
                _append(last, span)
        else:
            out.append(piece)
    return out


def _adjoins(last: Piece, piece: Piece, pieces: int) -> bool:
    gap = (piece.x0 - last.x1) / min(last.size, piece.size)
    if not level(last.base, last.size, piece.base, piece.size) or gap < -BACKWARD:
        return False
    if gap < REACH:
        return True
    if gap < STRETCH and _is_worded(last) and _is_worded(piece):
        return True
    return gap < OUTSET and pieces == 2 and LABEL.match("".join(s.text for s in last.spans)) is not None


def _is_worded(piece: Piece) -> bool:
    """Whether a piece is words rather than a number or a sign."""
    return sum(c.isalpha() for s in piece.spans for c in s.text) >= 0.5 * sum(len(s.text) for s in piece.spans)


def set_line(piece: Piece, box: Box, region: int) -> tuple[str, Print]:
    """The text of a line and how it is printed; ``box`` is its place on the page."""
    text = ""
    parts: list[tuple[int, int, Span, int]] = []
    last: Span | None = None
    joints = sum(len(span.text) for span in piece.spans) - 1
    spread = sum(span.parted for span in piece.spans[1:]) > SPREAD * joints
    for span in piece.spans:
        if last is not None:
            size = min(max(span.size, 1.0), piece.size)
            if (span.spaced or span.x0 - last.x1 > _word_gap(last, span, spread) * size) and not text.endswith(" "):
                text += " "
        start = len(text)
        text += span.text
        parts.append((start, len(text), span, _rise(piece, span)))
        last = span
    size, bold, italic = _prevailing(parts)
    runs: list[Run] = []
    for start, stop, span, rise in parts:
        own = Run(
            start=start,
            end=stop,
            size=_round(span.size) if abs(span.size - size) > 0.04 * size else None,
            bold=span.face.bold if span.face.bold != bold else None,
            italic=span.face.italic if span.face.italic != italic else None,
            rise=rise,
        )
        if own.size is None and own.bold is None and own.italic is None and not own.rise:
            continue
        before = runs[-1] if runs else None
        if before is not None and text[before.end : start].strip() == "" and _same(before, own):
            runs[-1] = msgspec.structs.replace(before, end=stop)
        else:
            runs.append(own)
    most = max(parts, key=lambda part: part[1] - part[0])[2].face
    if not text.isascii() and LETTER.search(text):
        if is_leftward(text):
            runs = []  # where its types change is not known of turned text
        text = turn_text(text)
    return text, Print(
        box=(_round(box[0]), _round(box[1]), _round(box[2]), _round(box[3])),
        size=_round(size),
        font=most.name or None,
        bold=bold,
        italic=italic,
        region=region,
        hyphen=piece.spans[-1].hyphen,
        runs=tuple(runs),
    )


def _word_gap(last: Span, span: Span, spread: bool) -> float:
    """A gap between two spans that is a space, in ems: less than elsewhere where pdfium sees one.

    It knows where letters are set, not only how wide they are drawn: some hang over the space beside them.
    """
    words = last.base == span.base and last.size == span.size and (span.text[0].isalnum() or span.text[0] in "([“‘«")
    if not span.parted or not words:
        return WORD_GAP
    if last.face.italic or span.face.italic:
        return OVERHUNG
    if last.face != span.face:
        return CHANGE
    return OVERHUNG if span.text[0].isalnum() and not spread else WORD_GAP


def _same(one: Run, other: Run) -> bool:
    return (one.size, one.bold, one.italic, one.rise) == (other.size, other.bold, other.italic, other.rise)


def _rise(piece: Piece, span: Span) -> int:
    shift = (piece.base - span.base) / piece.size
    small = SMALLISH if span.text.strip().isdecimal() else SMALL
    if span.size > small * piece.size or abs(shift) <= LEVEL:
        return 0
    return 1 if shift > 0 else -1


def _prevailing(parts: Sequence[tuple[int, int, Span, int]]) -> tuple[float, bool, bool]:
    """The size, weight and slope of most characters."""
    sizes: dict[float, int] = {}
    bold = italic = total = 0
    for start, end, span, _ in parts:
        count = end - start
        sizes[span.size] = sizes.get(span.size, 0) + count
        bold += count * span.face.bold
        italic += count * span.face.italic
        total += count
    return max(sizes, key=lambda size: (sizes[size], size)), 2 * bold > total, 2 * italic > total


def _round(value: float) -> float:
    return round(value, 2)
