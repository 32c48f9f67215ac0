"""The scorer itself: an oracle scores 1, every kind of damage costs something."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from scoring import oracle, score_document
from tallies import Output, Row

from samples import load_truth

TRUTH = load_truth()


@pytest.mark.parametrize("name", TRUTH)
def test_oracle_scores_one(name: str) -> None:
    score = score_document(TRUTH[name], oracle(TRUTH[name]))
    assert {k: v for k, v in score.figures.items() if v < 1} == {}
    assert score.misses == []


@pytest.mark.parametrize("name", TRUTH)
def test_nothing_found_scores_nothing(name: str) -> None:
    truth = TRUTH[name]
    score = score_document(truth, Output("", {}))
    assert score.figures["text"] == 0
    wanted = {
        "sections": truth["sections"],
        "notes": truth["notes"],
        "statistics": truth["statistics"],
        "turns": truth["turns"],
    }
    assert {k: score.figures[k] for k, rows in wanted.items() if rows} == {k: 0.0 for k, rows in wanted.items() if rows}


def split(rows: list[Row]) -> tuple[Row, list[Row]]:
    """The first row that must be found, and the others."""
    at = next(i for i, row in enumerate(rows) if not row.get("optional"))
    return rows[at], rows[:at] + rows[at + 1 :]


def change(table: str, **fields: Any) -> Callable[[Output], Output]:
    """Damage the first row of a table."""

    def apply(output: Output) -> Output:
        first, rest = split(output.rows(table))
        return replace(output, tables={**output.tables, table: [{**first, **fields}, *rest]})

    return apply


def drop(table: str) -> Callable[[Output], Output]:
    return lambda o: replace(o, tables={**o.tables, table: split(o.rows(table))[1]})


def add(table: str, **fields: Any) -> Callable[[Output], Output]:
    return lambda o: replace(o, tables={**o.tables, table: [*o.rows(table), fields]})


DAMAGES = [
    ("text", lambda o: replace(o, text=o.text[:-1])),
    ("text", lambda o: replace(o, text=o.text + " 17")),
    ("metadata", change("documents", published="1901")),
    ("furniture", change("lines", role="body", start=0)),
    ("sections", drop("sections")),
    ("sections", add("sections", title="No such heading", level=1, kind="body", label=None)),
    ("levels", change("sections", level=7)),
    ("labels", change("sections", label="VII")),
    ("notes", drop("footnotes")),
    ("notes", change("footnotes", text="Something else altogether.")),
    ("markers", change("footnotes", marker="9")),
    ("calls", change("footnotes", call=None)),
    ("calls_sure", change("footnotes", call=3)),
    ("citations", change("citations", title="Another Work")),
    ("citations", drop("citations")),
    ("statistics", drop("statistics")),
    ("statistics", change("statistics", value=1.25)),
    ("statistics", add("statistics", text="in 1986", value=1986.0, sentence="It was so in 1986.", modifier="exact")),
    ("statistics_full", change("statistics", modifier="under")),
    ("captions", change("captions", label="Figure 9")),
]


@pytest.mark.parametrize(("figure", "damage"), DAMAGES, ids=[f"{i}-{f}" for i, (f, _) in enumerate(DAMAGES)])
def test_damage_costs(figure: str, damage: Callable[[Output], Output]) -> None:
    truth = TRUTH["report_river_ports"]
    assert score_document(truth, damage(oracle(truth))).figures[figure] < 1


def test_wrong_speaker_costs() -> None:
    truth = TRUTH["interview_night_trains"]
    assert score_document(truth, change("blocks", speaker="Nobody")(oracle(truth))).figures["turns"] < 1
    assert score_document(truth, drop("blocks")(oracle(truth))).figures["turns"] < 1


def test_backward_reference_to_wrong_note_costs() -> None:
    truth = TRUTH["article_seed_banks"]
    output = oracle(truth)
    rows = [{**c, "refers_to": 1 if c["refers_to"] else None} for c in output.rows("citations")]
    damaged = replace(output, tables={**output.tables, "citations": rows})
    assert score_document(truth, damaged).figures["citations_back"] < 1
