"""Fields of notes written before they were read do not sink below what has been reached."""

from __future__ import annotations

from typing import Any

import pytest
from agency_notes import AGENCY_LAW, AGENCY_REPORTS
from later_notes import LATER_LAW, LATER_REFERENCES, LATER_REPORTS
from plain_notes import PLAIN_REPORTS, TYPED
from pointing_notes import POINTING
from series_notes import HOUSE_REPORTS, SERIES_REPORTS
from unseen_notes import LAW, MORE_LAW, MORE_REPORTS, REPORTS

from greylit.citations import parse_citations, parse_references

FIELDS = "authors title container publisher place issued volume issue pages url accessed".split()


def count(notes: list[tuple[str, list[dict[str, Any]]]], *, listed: bool = False) -> tuple[int, int, int]:
    """Fields right, wrong or too many, and wrong or missed; ``listed``: the notes are entries of reference lists."""
    right = surplus = missed = 0
    texts = [note for note, _ in notes]
    read = [[work] for work in parse_references(texts)] if listed else parse_citations(texts)
    for (_, wanted), found in zip(notes, read, strict=True):
        for i in range(max(len(wanted), len(found))):
            truth = wanted[i] if i < len(wanted) else {}
            for name in FIELDS:
                want, got = truth.get(name), getattr(found[i], name) if i < len(found) else None
                right += bool(want) and want == got
                surplus += bool(got) and want != got
                missed += bool(want) and want != got
    return right, surplus, missed


@pytest.mark.parametrize(
    ("notes", "floor"),
    [
        (REPORTS, 0.973),
        (LAW, 0.966),
        (MORE_REPORTS, 0.937),
        (MORE_LAW, 0.987),
        (LATER_REPORTS, 0.968),
        (LATER_LAW, 0.961),
        (LATER_REFERENCES, 0.976),
        (AGENCY_REPORTS, 0.941),
        (AGENCY_LAW, 0.938),
        (SERIES_REPORTS, 0.96),
        (HOUSE_REPORTS, 0.953),
        (PLAIN_REPORTS, 0.947),
    ],
    ids=[
        "reports",
        "law",
        "more reports",
        "more law",
        "later reports",
        "later law",
        "later references",
        "agency reports",
        "agency law",
        "series reports",
        "house reports",
        "plain reports",
    ],
)
def test_fields_reach_their_floor(notes: list[tuple[str, list[dict[str, Any]]]], floor: float) -> None:
    right, surplus, missed = count(notes, listed=notes is LATER_REFERENCES)
    assert 2 * right / (2 * right + surplus + missed) >= floor


def test_back_references_reach_their_floor() -> None:
    right = wanted = strays = 0
    for document in POINTING:
        read = parse_citations([note for note, _ in document])
        noted = {citation.citation: citation.footnote for found in read for citation in found}
        for (_, targets), found in zip(document, read, strict=True):
            got = [noted[citation.refers_to] if citation.refers_to else None for citation in found]
            got += [None] * (len(targets) - len(got))
            right += sum(target is not None and target == one for target, one in zip(targets, got, strict=False))
            strays += sum(target is None and one is not None for target, one in zip(targets, got, strict=False))
            wanted += sum(target is not None for target in targets)
    assert right / wanted >= 0.985
    assert strays == 0


def test_types_reach_their_floor() -> None:
    found = [next((c.type for c in parse_citations([note])[0]), None) for note, _ in TYPED]
    right = sum(one in kinds.split("|") for one, (_, kinds) in zip(found, TYPED, strict=True))
    assert right / len(TYPED) >= 0.96
