"""Where figures stand: which of the pictures of a page belong to which of its captions, by place alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from greylit.reading import Box, Print
from greylit.structure.captions import match_caption
from greylit.structure.vocabulary import CAPTION_WORDS

REACH = 60.0
"""Points from a figure to its caption at most."""


def find_captions(lines: Sequence[tuple[str, Print]]) -> list[int]:
    """The lines (0-based) with which captions of figures begin."""
    return [n for n, (text, print_) in enumerate(lines) if print_.box and _is_of_figure(text)]


def _is_of_figure(text: str) -> bool:
    match = match_caption(text)
    return match is not None and CAPTION_WORDS.get(match["word"].casefold().rstrip("."), "figure") != "table"


def claim_places(
    lines: Sequence[tuple[str, Print]], captions: Sequence[int], places: Sequence[Box]
) -> Iterator[tuple[int, Box, list[int]]]:
    """The captions of a page that have figures: the line (0-based), the caption's box, the figures among ``places``.

    A place belongs to one caption: the nearest above it, else below, with those beside that no other caption claims.
    """
    boxes = [print_.box for _, print_ in lines]
    others = [box for k, box in enumerate(boxes) if box and k not in captions]
    left = list(range(len(places)))
    for n in captions:
        caption = _extend(n, lines)
        beside = [box for k in captions if k != n and (box := boxes[k])]
        own = _claim(caption, {k: places[k] for k in left}, beside, others)
        left = [k for k in left if k not in own]
        if own:
            yield n, caption, own


def _claim(caption: Box, places: dict[int, Box], captions: list[Box], lines: list[Box]) -> list[int]:
    for below in (False, True):
        gaps = []
        for k, place in places.items():
            gap = place[1] - caption[3] if below else caption[1] - place[3]
            near = -overlap(place) <= gap <= REACH and share(caption, place, 0) > 0.3
            if near and not _parted(caption, place, lines):
                gaps.append((round(gap, 1), k))
        if gaps:
            first = min(gaps)[1]
            return [
                k for k in places if k == first or _stands_beside(places[k], places[first], caption, captions, lines)
            ]
    return []


def _stands_beside(place: Box, first: Box, caption: Box, captions: list[Box], lines: list[Box]) -> bool:
    """Whether a place is a further part of the figure at ``first``."""
    if share(first, place, 1) <= 0.5 or _parted(caption, place, lines):
        return False
    return not any(share(other, place, 0) > 0.3 for other in captions if abs(other[1] - caption[1]) < REACH)


def _extend(n: int, lines: Sequence[tuple[str, Print]]) -> Box:
    """The box of the caption that line n begins, with the lines it goes on in."""
    first = lines[n][1]
    box = first.box
    assert box is not None
    for _, print_ in lines[n + 1 : n + 6]:
        other = print_.box
        if other is None or print_.region != first.region or not _alike(print_.size, first.size):
            break
        if not -2 <= other[1] - box[3] <= 0.6 * (other[3] - other[1]):
            break
        box = surround_all([box, other])
    return box


def _alike(one: float | None, other: float | None) -> bool:
    """Whether two type sizes may be one, as well as OCR measures them."""
    return one == other or (one is not None and other is not None and abs(one - other) <= 0.15 * max(one, other))


def surround_all(boxes: Sequence[Box]) -> Box:
    """The smallest box around boxes."""
    x0, top, x1, bottom = zip(*boxes, strict=True)
    return min(x0), min(top), max(x1), max(bottom)


def share(one: Box, other: Box, axis: int) -> float:
    """How much two boxes overlap along an axis, as a share of the shorter."""
    common = min(one[axis + 2], other[axis + 2]) - max(one[axis], other[axis])
    return common / max(1.0, min(one[axis + 2] - one[axis], other[axis + 2] - other[axis]))


def overlap(drawing: Box) -> float:
    """Points by which a figure may overlap its caption: pictures have blank edges."""
    return max(6.0, 0.1 * (drawing[3] - drawing[1]))


def _parted(caption: Box, drawing: Box, lines: list[Box]) -> bool:
    """Whether lines of text stand between a caption and a drawing; its labels are shorter."""
    top, bottom = (drawing[3], caption[1]) if drawing[3] <= caption[1] + overlap(drawing) else (caption[3], drawing[1])
    return any(
        top - 1 <= (x[1] + x[3]) / 2 <= bottom + 1
        and share(x, drawing, 0) > 0.5
        and x[2] - x[0] > 0.6 * (drawing[2] - drawing[0])
        for x in lines
    )
