"""What OCR says of its own words, as evidence for changes: which words it doubts."""

from __future__ import annotations

from collections.abc import Sequence

from greylit.reading import UNSURE, Print

SHAKY: dict[str, float] = {
    # rule → how often it was right where OCR was sure of the word; measured on 17 worn pages of the samples' texts,
    # on which all other rules were right nine times of ten and more. In words that OCR doubted this one was, too.
    "speck-in-sentence": 0.45,
}

Doubts = frozenset[str] | None
"""The words of a line that OCR doubts; None where it does not say."""


def list_doubts(lines: Sequence[str], prints: Sequence[Print]) -> list[Doubts]:
    """The doubted words of each line.

    >>> from greylit.reading import Run
    >>> sure = Print(confidence=0.9, runs=(Run(start=4, end=9, confidence=0.4),))
    >>> list_doubts(["The qnays grow"], [sure]), list_doubts(["The quays"], [Print()])
    ([frozenset({'qnays'})], [None])
    """
    return [
        None
        if print_.confidence is None
        else frozenset(line[r.start : r.end] for r in print_.runs if r.confidence is not None and r.confidence < UNSURE)
        for line, print_ in zip(lines, prints, strict=True)
    ]


def weigh_change(rule: str, confidence: float, line: str, column: int, doubts: Doubts) -> float:
    """How sure a change at a column of a line is, with what OCR says of the word there.

    >>> weigh_change("speck-in-sentence", 0.88, "The quay. is", 8, frozenset()), weigh_change("confusion", 0.9, "tbe", 1, frozenset())
    (0.45, 0.9)
    """
    if rule not in SHAKY or doubts is None:
        return confidence
    start = line.rfind(" ", 0, column) + 1
    end = line.find(" ", column)
    word = line[start : end if end >= 0 else len(line)]
    return confidence if word in doubts else min(confidence, SHAKY[rule])
