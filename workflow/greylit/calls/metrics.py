"""Widths of set text, by which a call that OCR moved to the line above finds its word again."""

from __future__ import annotations

WIDTHS: dict[str, int] = {
    # advance widths of Helvetica and Arial in 1/1000 em, as Adobe's public font metrics (AFM) give them
    **dict.fromkeys("ijl'‘’", 222),
    **dict.fromkeys(" !,./:;[]\\fItI|", 278),
    **dict.fromkeys("()-`r{}", 333),
    **dict.fromkeys('“”"', 340),
    **dict.fromkeys("*°", 389),
    **dict.fromkeys("Jcksvxyz", 500),
    **dict.fromkeys("#$0123456789?L_abdeghnopqu–", 556),
    **dict.fromkeys("+<=>~", 584),
    **dict.fromkeys("FTZ", 611),
    **dict.fromkeys("&ABEKPSVXY", 667),
    **dict.fromkeys("CDHNRUw", 722),
    **dict.fromkeys("GOQ", 778),
    **dict.fromkeys("Mm", 833),
    **dict.fromkeys("%", 889),
    **dict.fromkeys("W", 944),
    **dict.fromkeys("—…@", 1000),
}
DEFAULT = 556


def measure_text(text: str) -> int:
    """Width of a line set in Arial, in 1/1000 em.

    >>> measure_text("mill") > measure_text("illi")
    True
    """
    return sum(WIDTHS.get(c, DEFAULT) for c in text)


def find_word_end(line: str, x: float, *, stretch: float = 1.0, tolerance: float = 700) -> tuple[int, float] | None:
    """The word end (a column of ``line``) nearest to ``x`` (1/1000 em), and how far it is; None if none is near.

    ``stretch`` scales the line to its printed width (justified text). Ends that a stop or comma closes,
    or that a stray space parts from their comma, are preferred, as that is where calls stand.

    >>> find_word_end("of health, and food", measure_text("of health,"))[0]
    10
    """
    best: tuple[float, float, int] | None = None
    at = 0.0
    for column, c in enumerate(line):
        at += WIDTHS.get(c, DEFAULT) * stretch
        following = line[column + 1 : column + 2]
        if c.isspace() or (following and not following.isspace()):
            continue
        distance = abs(at - x)
        if distance > tolerance:
            continue
        loose = line[column + 1 : column + 3] in (" ,", " .", " ;")
        cost = distance - (400 if loose else 250 if c in '.,;:!?”"’)' else 0)
        if best is None or cost < best[0]:
            best = (cost, distance, column + 1)
    return (best[2], best[1]) if best else None
