"""What was read for what: the printed and the read text of a page laid side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

FOLDS = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00a0": " "})
"""Marks that the page's typesetting decides, not its reading."""

HYPHEN = re.compile(r"-[ \t]*\n\s*(?=[a-z])")


class Token(NamedTuple):
    """A printed token, where it stands in the printed text, and what was read in its place (spaces and all)."""

    start: int
    printed: str
    read: str


def flatten(text: str) -> str:
    """A text with its line ends made spaces and its marks folded."""
    return " ".join(text.translate(FOLDS).split())


def align_pages(printed: str, read: str) -> Iterator[Token]:
    """Give each printed token with what was read in its place.

    Both texts are flat (``flatten``). A token's ``read`` goes from where its first character was read, or should have
    been, to where the next token's was, less the space between them.

    >>> [(t.printed, t.read) for t in align_pages("all of the rest", "aII ofthe rcst")]
    [('all', 'aII'), ('of', 'of'), ('the', 'the'), ('rest', 'rcst')]
    """
    places = [0] * (len(printed) + 1)
    for op in Levenshtein.opcodes(printed, read):
        size = op.dest_end - op.dest_start
        for n, k in enumerate(range(op.src_start, op.src_end)):
            places[k] = op.dest_start + min(n, size)
    places[len(printed)] = len(read)
    for match in re.finditer(r"\S+", printed):
        yield Token(match.start(), match[0], read[places[match.start()] : places[match.end()]])
