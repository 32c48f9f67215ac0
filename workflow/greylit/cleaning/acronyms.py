"""Misread acronyms: told by the words they stand for, where the document itself sets acronym and words side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from greylit.cleaning.lexicon import Lexicon
from greylit.cleaning.revision import Change

CONFIDENCE = 0.93
SMALL = frozenset("a an and at de del des du for from in la of on the to und y with".split())
"""Words that lend an acronym no letter."""
SHORTEST = 4
"""Letters of the shortest acronym that is mended: of three, every other is one too."""
_DEFINED = re.compile(r"[\"”’']?\s?[(\[]([A-Z]{3,10})s?[)\]]")
_ACRONYM = re.compile(r"(?<![\w./@-])[A-Z]{4,11}(?![\w@]|[./-]\w)")
_WORD = re.compile(r"[^\W\d_]+")


class Likeness(NamedTuple):
    """``read`` stands in an acronym where ``true`` was printed; ``mends`` and ``leaves`` have the words they stand for."""

    read: str
    true: str
    mends: tuple[str, str, str]
    """What was read, what was printed, what it stands for."""
    leaves: str
    """Words that make what was read right."""


ROWS: tuple[Likeness, ...] = (
    # -- one stroke more or less
    Likeness("E", "F", ("NDEA", "NDFA", "North Dune Farmers Association"), "North Dune Egg Association"),
    Likeness("F", "E", ("NDFA", "NDEA", "North Dune Egg Association"), "North Dune Farmers Association"),
    Likeness("P", "F", ("NDPA", "NDFA", "North Dune Farmers Association"), "North Dune Potters Association"),
    Likeness("F", "P", ("NDFA", "NDPA", "North Dune Potters Association"), "North Dune Farmers Association"),
    Likeness("P", "R", ("NPDA", "NRDA", "North River Dyke Authority"), "North Port Dyke Authority"),
    Likeness("B", "R", ("NBDA", "NRDA", "North River Dyke Authority"), "North Bay Dyke Authority"),
    Likeness("C", "G", ("NCDA", "NGDA", "North Gulf Dyke Authority"), "North Coast Dyke Authority"),
    Likeness("G", "C", ("NGDA", "NCDA", "North Coast Dyke Authority"), "North Gulf Dyke Authority"),
    Likeness("O", "Q", ("NODA", "NQDA", "North Quay Dyke Authority"), "North Ocean Dyke Authority"),
    Likeness("O", "D", ("NOCA", "NDCA", "North Dyke Canal Authority"), "North Ocean Canal Authority"),
    Likeness("I", "L", ("NIDA", "NLDA", "North Lake Dyke Authority"), "North Island Dyke Authority"),
    Likeness("I", "T", ("NIDA", "NTDA", "North Town Dyke Authority"), "North Island Dyke Authority"),
    Likeness("N", "M", ("SNDA", "SMDA", "South Moor Dyke Authority"), "South North Dyke Authority"),
    Likeness("V", "Y", ("NVDA", "NYDA", "North Yard Dyke Authority"), "North Vale Dyke Authority"),
    Likeness("H", "N", ("SHDA", "SNDA", "South North Dyke Authority"), "South Hill Dyke Authority"),
    # -- one letter read as two
    Likeness("EF", "F", ("NDEFA", "NDFA", "North Dune Farmers Association"), "North Dune Egg Farmers Association"),
    Likeness("FE", "E", ("NDFEA", "NDEA", "North Dune Egg Association"), "North Dune Farmers Egg Association"),
    Likeness("IN", "N", ("SINDA", "SNDA", "South North Dyke Authority"), "South Island North Dyke Authority"),
    Likeness("IM", "M", ("SIMDA", "SMDA", "South Moor Dyke Authority"), "South Island Moor Dyke Authority"),
)


def find_misread_acronyms(texts: Sequence[str], skip: frozenset[int], lexicon: Lexicon) -> dict[int, list[Change]]:
    """Changes by line: an acronym that the document never defines, a likeness away from one that it does, near the words of that one.

    An acronym is defined where it stands in brackets behind words whose initials it is. Small, but sure: without the
    words on the same line or one beside it nothing is changed.
    """
    lines = [i for i, text in enumerate(texts) if i not in skip and text.strip()]
    defined = dict(_list_defined(texts, lines))
    known = {name for name in defined if len(name) >= SHORTEST}
    changes: dict[int, list[Change]] = {}
    for at, i in enumerate(lines) if known else ():
        for match in _ACRONYM.finditer(texts[i]):
            read = match[0]
            if read in defined or lexicon.frequency(read) > 0:
                continue
            meant = [(name, start, row) for name, start, row in _list_alike(read) if name in known]
            around = " ".join(texts[k] for k in lines[max(0, at - 1) : at + 2])
            if len(meant) == 1 and _speaks_of(around, defined[meant[0][0]]):
                start, row = match.start() + meant[0][1], meant[0][2]
                change = Change(start, start + len(row.read), row.true, "misread-acronym", CONFIDENCE)
                changes.setdefault(i, []).append(change)
    return changes


def _list_defined(texts: Sequence[str], lines: Sequence[int]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Acronyms with the words they stand for, in the order of the text."""
    for at, i in enumerate(lines):
        for match in _DEFINED.finditer(texts[i]) if "(" in texts[i] or "[" in texts[i] else ():
            before = texts[i][: match.start()]
            if at and len(before) < 160:
                before = f"{texts[lines[at - 1]][-160:]} {before}"
            words = _match_initials(match[1], _WORD.findall(before[-240:]))
            if words is not None:
                yield match[1], words


def _match_initials(acronym: str, words: Sequence[str]) -> tuple[str, ...] | None:
    """The last of ``words`` whose initials make up an acronym, small words aside; None where they do not.

    >>> _match_initials("NDFA", "of the North Dune Farmers and their Association".split())
    >>> _match_initials("NDFA", "members of the North Dune Farmers of the Association".split())
    ('North', 'Dune', 'Farmers', 'Association')
    """
    found: list[str] = []
    rest = acronym
    for word in reversed(words):
        if not rest:
            break
        if word[0] == rest[-1]:
            found.append(word)
            rest = rest[:-1]
        elif word.casefold() not in SMALL:
            return None
    return tuple(reversed(found)) if not rest else None


def _list_alike(read: str) -> Iterator[tuple[str, int, Likeness]]:
    """What may have been printed where an acronym was read: it, where in the acronym, by which row."""
    seen = set[str]()
    for row in ROWS:
        at = read.find(row.read)
        while at >= 0:
            name = f"{read[:at]}{row.true}{read[at + len(row.read) :]}"
            if name not in seen:
                seen.add(name)
                yield name, at, row
            at = read.find(row.read, at + 1)


def _speaks_of(text: str, words: Sequence[str]) -> bool:
    """Whether a text has all of an acronym's words."""
    return set(words) <= set(_WORD.findall(text))
