"""Greylit's accuracy on printed and read back documents does not sink below what it has reached, for each way of reading.

Floors are raised with ``python tests/variants/score.py --update`` and lowered only with ``--lower``.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any

import pytest
from tallies import Output

from greylit import api
from variants.figures import score_reading
from variants.run import corpus_digest, load_truth, pool_by_variant, score_readings
from variants.score import FLOORS, figures, sunk

PINNED: dict[str, Any] = json.loads(FLOORS.read_text(encoding="utf-8"))
TRUTH = load_truth()


@pytest.fixture(scope="module")
def now() -> dict[str, dict[str, float]]:
    return figures(pool_by_variant(score_readings()))


def test_corpus_is_the_one_the_floors_are_for() -> None:
    assert corpus_digest() == PINNED["digest"], "documents changed: run python tests/variants/score.py --update"


@pytest.mark.parametrize("variant", PINNED["floors"])
def test_figures_reach_their_floors(variant: str, now: dict[str, dict[str, float]]) -> None:
    assert sunk({variant: PINNED["floors"][variant]}, now) == []


UNTITLED = {"harbour_noise.ocr", "wells_bookish.ocr"}
"""A title that goes on behind an empty line, and a symbol with a blank read into it."""


def test_titles() -> None:
    readings = sorted((FLOORS.parent / "texts").glob("*.txt"))
    found = {p.stem: api.process_document(p).document.title for p in readings}
    wrong = {name for name, title in found.items() if title != TRUTH[name.partition(".")[0]]["title"]}
    assert wrong == UNTITLED


DIGEST = """
import hashlib, sys, msgspec
from greylit import api
for path in sys.argv[1:]:
    print(hashlib.sha256(msgspec.json.encode(api.process_document(path))).hexdigest(), path)
"""


def test_readings_give_the_same_for_any_hash_seed() -> None:
    readings = sorted(str(p) for p in (FLOORS.parent / "texts").glob("*.ocr.txt"))
    runs = [
        subprocess.run(
            [sys.executable, "-c", DIGEST, *readings],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "77")
    ]
    assert len(runs[0].splitlines()) == len(readings) > 0
    assert runs[0] == runs[1]


def oracle(truth: dict[str, Any]) -> Output:
    """What a greylit without mistakes would give."""
    lines = [{"line": i, "text": t, "role": "furniture", "start": None} for i, t in enumerate(truth["furniture"], 1)]
    sections = [s for s in truth["sections"] if s["kind"] != "lead"]
    return Output(truth["text"], {"sections": sections, "footnotes": truth["notes"], "lines": lines})


@pytest.mark.parametrize("name", TRUTH)
def test_oracle_scores_one(name: str) -> None:
    score = score_reading(TRUTH[name], oracle(TRUTH[name]))
    assert {k: v for k, v in score.figures.items() if v < 1} == {}
    assert score.misses == []


@pytest.mark.parametrize("name", TRUTH)
def test_nothing_found_scores_nothing(name: str) -> None:
    score = score_reading(TRUTH[name], Output("", {}))
    assert score.figures["text"] == 0
    assert score.figures["headings"] == 0
    assert not TRUTH[name]["notes"] or score.figures["notes"] == 0
    assert not TRUTH[name]["joins"] or score.figures["joins"] == 0


@pytest.mark.parametrize("name", TRUTH)
def test_source_is_unpolluted(name: str) -> None:
    """Truth comes from the source: no running head or folio stands between its blocks."""
    blocks = TRUTH[name]["text"].split("\n\n")
    assert not {f for f in TRUTH[name]["furniture"] if f.isdecimal()} & set(blocks)
