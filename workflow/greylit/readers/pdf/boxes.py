"""Boxes of a page: text on a ground of its own, beside the text of the page, is read in one piece."""

from __future__ import annotations

from collections.abc import Iterable

from greylit.readers.pdf.lines import Piece, arrange_pieces
from greylit.reading import Box

LEAST = 2
"""Lines of a box, and lines of text beside it, at least."""

WIDEST, HIGHEST = 0.6, 0.5
"""The share of the page's width and height that a box at the side of the text takes at most."""

Regions = list[list[Piece | int]]


def set_boxes_apart(regions: Regions, fills: Iterable[Box], width: float, height: float) -> Regions:
    """Regions in which boxes whose lines are read between those of the text beside them are regions of their own.

    All that stands on one of the ``fills`` is a box's; ``fills`` are in the reading frame, as pieces are. What is read in
    one piece already stays where it is.
    """
    for fill in sorted(set(fills), key=lambda box: (box[0] - box[2]) * (box[3] - box[1])):
        if fill[2] - fill[0] <= WIDEST * width and fill[3] - fill[1] <= HIGHEST * height:
            regions = _set_apart(regions, fill)
    return regions


def _set_apart(regions: Regions, fill: Box) -> Regions:
    order = [(r, k) for r, region in enumerate(regions) for k in range(len(region))]
    inside = [n for n, (r, k) in enumerate(order) if _stands_on(regions[r][k], fill)]
    if len(inside) < LEAST or inside[-1] - inside[0] + 1 == len(inside):
        return regions
    among = [order[n] for n in range(inside[0], inside[-1] + 1) if n not in set(inside)]
    beside = [regions[r][k] for r, k in among]
    if len(beside) < LEAST or not all(isinstance(x, Piece) and (x.x0 >= fill[2] or x.x1 <= fill[0]) for x in beside):
        return regions
    own = [piece for n in inside if isinstance(piece := regions[order[n][0]][order[n][1]], Piece)]
    taken = {order[n] for n in inside}
    last, at = order[inside[-1]]
    out: Regions = []
    for r, region in enumerate(regions):
        kept = [
            [x for k, x in enumerate(region) if (r, k) not in taken and (k <= at) is upper] for upper in (True, False)
        ]
        if r != last:
            out += [part for part in [kept[0] + kept[1]] if part]
            continue
        out += [part for part in (kept[0], *arrange_pieces(own, ()), kept[1]) if part]
    return out


def _stands_on(piece: Piece | int, box: Box) -> bool:
    if not isinstance(piece, Piece):
        return False
    middle = piece.base - 0.3 * piece.size
    return box[0] - 1 <= piece.x0 and piece.x1 <= box[2] + 1 and box[1] <= middle <= box[3]
