"""What was read for what: the printed and the read text of a page laid side by side."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
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


def find_confusions(printed: str, read: str, rows: Iterable[tuple[str, str]] = ()) -> list[tuple[str, str]]:
    """What was read for what within a word: pairs of (read, printed); none where the word is a wreck.

    A word that one of ``rows`` explains alone is put down to it, though several letters are in it.

    >>> find_confusions("modern", "modem", [("m", "rn")]), find_confusions("society", "socicty")
    ([('m', 'rn')], [('c', 'e')])
    """
    if printed == read or not read or " " in read or Levenshtein.distance(printed, read) > max(2, len(printed) // 3):
        return []
    for wrong, true in rows:
        at = read.find(wrong)
        while at >= 0:
            if read[:at] + true + read[at + len(wrong) :] == printed:
                return [(wrong, true)]
            at = read.find(wrong, at + 1)
    spans: list[list[int]] = []
    for op in Levenshtein.opcodes(printed, read):
        if op.tag == "equal":
            continue
        if spans and spans[-1][1] == op.src_start and spans[-1][3] == op.dest_start:
            spans[-1][1], spans[-1][3] = op.src_end, op.dest_end
        else:
            spans.append([op.src_start, op.src_end, op.dest_start, op.dest_end])
    return [(read[c:d], printed[a:b]) for a, b, c, d in spans]
