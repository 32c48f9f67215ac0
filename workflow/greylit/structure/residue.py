"""Residue: ticks and data labels that are left of a chart, among lines of text."""

from __future__ import annotations

import re

from greylit.structure.layout import Layout
from greylit.structure.numbering import parse_label

SHORT = 60
"""Characters of the longest line of ticks."""
TICK = re.compile(r"[$€£¥]?[<>~+-]?\d[\d.,/–-]*\s?%?|[\W_]{1,6}|(?:19|20)\d\d(?:[-–/]\d{2,4})?")
TABLE_CAPTION = re.compile(r"(?:\*\*)?table\s+\w{1,4}\b", re.IGNORECASE)


def find_residue(layout: Layout, out: dict[int, str]) -> list[int]:
    """Runs of three and more short lines of ticks and data labels: what is left of a chart.

    Rows of numbers below a table's caption are a table. A speck of a word goes with the run it is in.
    """
    found: list[int] = []
    run: list[int] = []
    table = -99
    for i, text in enumerate((*layout.texts, "end of the document")):
        if not text or i in out:
            continue
        if TABLE_CAPTION.match(text):
            table = i
        if len(text) > SHORT:
            found += _close_run(layout, run, table)
            run = []
            continue
        tokens = text.split()
        ticks = sum(bool(TICK.fullmatch(t)) for t in tokens)
        if ticks >= 0.75 * len(tokens) and not _heads_note(layout, i):
            run.append(i)
            continue
        if _is_speck(text, tokens, ticks) and not _heads_note(layout, i) and (not run or i - run[-1] <= 3):
            run.append(i)
            continue
        found += _close_run(layout, run, table)
        run = []
    return found


def _heads_note(layout: Layout, index: int) -> bool:
    """Whether a small number alone stands directly above a line of words, as a note's marker does in print read raw."""
    below = layout.texts[index + 1] if index + 1 < len(layout.texts) else ""
    return re.fullmatch(r"\d{1,3}", layout.texts[index]) is not None and len(below) > 20 and below[0].isupper()


def _is_speck(text: str, tokens: list[str], ticks: int) -> bool:
    """A scrap of a chart between its ticks: a short line with a digit or sign in it."""
    if len(text) > 12 or len(tokens) > 2:
        return False
    odd = any(not c.isalpha() and c not in " '’.,-" for c in text)
    return (ticks > 0 or odd) and text[-1] not in ".;" and not parse_label(text)


def _close_run(layout: Layout, run: list[int], table: int) -> list[int]:
    if len(run) < 3:
        return []
    texts = [layout.texts[j] for j in run]
    numeric = sum(any(c.isdecimal() for c in t) for t in texts)
    strong = sum(all(TICK.fullmatch(token) for token in t.split()) for t in texts)
    if numeric < 2 or strong < 2:
        return []
    columns = {len(t.split()) for t in texts}
    if run[0] - table <= 12 and len(columns) <= 2 and min(columns) >= 2:
        return []
    return run
