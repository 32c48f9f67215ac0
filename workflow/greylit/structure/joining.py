"""Joining units to blocks: paragraphs made whole across page ends, notes, figures and running heads."""

from __future__ import annotations

import re
from collections.abc import Callable

import msgspec

from greylit.cleaning.clauses import ADVERBS
from greylit.structure.layout import TERMINAL
from greylit.structure.vocabulary import SMALL_WORDS

OPEN_KINDS = frozenset(("paragraph", "list_item", "turn", "quote"))
OPENING = re.compile(
    r"(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Last|Lastly|In addition|As a result|In contrast"
    rf"|{'|'.join(sorted(ADVERBS))}),\s"
)
"""What opens a sentence wherever it stands."""


class Piece(msgspec.Struct, frozen=True):
    """A classified unit: lines 0-based, ``text`` as in the source; ``cut``: something stood before it."""

    kind: str
    lines: tuple[int, ...]
    text: str
    page: int
    cut: bool = False


def join_pieces(pieces: list[Piece], begins: Callable[[Piece], bool]) -> list[tuple[Piece, ...]]:
    """Group pieces into blocks: an unfinished paragraph takes in the next piece of body text.

    What stands between (captions, tables) follows the paragraph it interrupts. ``begins`` tells
    whether a piece surely begins a block of its own (a bullet, a label, a speaker).
    """
    groups: list[list[Piece]] = []
    open_group: int | None = None
    for piece in pieces:
        if piece.kind == "paragraph" and open_group is not None and not begins(piece):
            last = groups[open_group][-1]
            if goes_on(last.text, piece.text, between=piece.cut or open_group != len(groups) - 1):
                groups[open_group].append(piece)
                continue
        groups.append([piece])
        if piece.kind in OPEN_KINDS:
            open_group = len(groups) - 1
        elif piece.kind not in ("caption", "table"):
            open_group = None
    return [tuple(g) for g in groups]


def goes_on(before: str, after: str, *, between: bool) -> bool:
    """Whether a paragraph that ends in ``before`` runs on in ``after``.

    ``between``: something (a page's end, notes, a figure) stood between them.

    >>> goes_on("the two sides of the", "river agreed on a plan.", between=True)
    True
    >>> goes_on("It was decided long ago;", "and so it stayed.", between=True)
    True
    >>> goes_on("They agreed.", "The plan was kept.", between=True)
    False
    >>> goes_on("the stop behind this long enough line has been lost", "However, the plan was kept.", between=True)
    False
    """
    tail = before[-12:].rstrip()
    head = after.lstrip("“\"'‘(")
    if not head or not tail:
        return False
    if TERMINAL.search(tail):
        return head[:1].islower() and between and (tail.endswith(";") or _is_abbreviation(before))
    if head[0].islower() or (head[0].isdecimal() and tail[-1] in ",-–"):
        return True
    if OPENING.match(head):
        return False
    cut = before.split()[-1].casefold() in SMALL_WORDS  # no heading or item ends in "of the"
    return tail[-1] in ",-–—(" or cut or (tail[-1].isalnum() and len(before) > (40 if between else 60))


def _is_abbreviation(text: str) -> bool:
    return re.search(r"\b(?:[A-Za-z]|e\.g|i\.e|etc|al|cf|vs|No|Mr|Ms|Dr|St|pp?)\.$", text[-12:]) is not None
