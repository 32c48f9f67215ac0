"""Line ends inside a block: a space, nothing, or a hyphen taken out."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Mapping

from greylit.cleaning.hyphens import continues_symbol, join_hyphen, reads_dash_for_hyphen, suspends_hyphen
from greylit.cleaning.lexicon import Lexicon
from greylit.edits import Edit, apply_edits

ADDRESS = re.compile(r"\w:/|www\.|\w\.\w+/|@")
"""In a token: a web address, whose hyphens stay."""

SPECKS = 6
"""Characters at a line's end among which the hyphen stands, specks behind it."""

HYPHENS = "-\u2010\u00ad¬"


def glue_lines(
    groups: Iterable[list[int]],
    raws: Mapping[int, str],
    edits: Mapping[int, list[Edit]],
    *,
    lexicon: Lexicon,
    vocabulary: Mapping[str, int],
) -> tuple[list[Edit], set[int]]:
    """Decide every line end within the groups (source lines that follow one another in a block or note).

    Returns the edits that take hyphens out or mend them, and the lines whose text is set solid with
    the next one's.
    """
    found: list[Edit] = []
    solid: set[int] = set()
    for group in groups:
        for line, following in itertools.pairwise(group):
            raw = raws[line].rstrip()
            if not any(mark in raw[-SPECKS:] for mark in HYPHENS + "—–/"):
                continue
            left = apply_edits(raws[line], edits.get(line, ())).rstrip()
            right = apply_edits(raws[following], edits.get(following, ())).lstrip()
            if len(left) < 2 or not right or left[-1] not in HYPHENS + "—–/" or left[-2].isspace():
                continue
            column = raw.rfind(left[-1], -SPECKS) if raw[-1] not in HYPHENS + "—–/" else len(raw) - 1
            if column < 0 or raw[column] != left[-1]:
                continue
            edit, joined = _decide(line, column, left, right, lexicon, vocabulary)
            if edit is not None:
                found.append(edit)
            if joined:
                solid.add(line)
    return found, solid


def _decide(
    line: int, column: int, left: str, right: str, lexicon: Lexicon, vocabulary: Mapping[str, int]
) -> tuple[Edit | None, bool]:
    end = left[-1]
    if end == "/":
        return None, continues_symbol(left, right)
    if end in "—–":
        if reads_dash_for_hyphen(left[:-1], right, vocabulary=vocabulary):
            return Edit(line, column, end, "-", "line-end-hyphen", 0.9), True
        return None, right[0].isalnum()
    if (
        suspends_hyphen(left[:-1], right, lexicon=lexicon)
        or not (left[-2].isalnum() or left[-2] in ")’'")
        or not right[0].isalnum()
    ):
        return None, False
    if end in "\u00ad¬" or (
        right[0].islower() and join_hyphen(left[:-1], right, lexicon=lexicon, vocabulary=vocabulary)
    ):
        return Edit(line, column, end, "", "line-end-hyphen", 0.97), True
    if right[0].isupper() and join_hyphen(left[:-1], right, lexicon=lexicon, vocabulary=vocabulary):
        return Edit(line, column, end, "", "line-end-hyphen", 0.9), True
    return None, True
