"""Run greylit on the committed readings and score it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection
from pathlib import Path
from typing import Any

from scoring import pool
from tallies import Output, Score

from variants.figures import score_reading
from variants.readings import VARIANTS

HERE = Path(__file__).resolve().parent


def load_truth() -> dict[str, dict[str, Any]]:
    """Truth of every document by its name."""
    return {p.stem: json.loads(p.read_text(encoding="utf-8")) for p in sorted((HERE / "truth").glob("*.json"))}


def corpus_digest() -> str:
    """SHA-256 over texts and truths: figures are comparable only where it is the same."""
    digest = hashlib.sha256()
    for path in sorted([*(HERE / "texts").glob("*.txt"), *(HERE / "truth").glob("*.json")]):
        digest.update(path.name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def run_greylit(path: Path) -> Output:
    """Greylit's output for one reading, made in this process."""
    import greylit

    result = greylit.process(path, doc_id=path.name)
    return Output(result.text, {name: table.to_pylist() for name, table in result.tables.items()})


def score_readings(names: Collection[str] = (), variants: Collection[str] = VARIANTS) -> dict[tuple[str, str], Score]:
    """Figures by document and variant; all documents where no name is given."""
    out = {}
    for name, truth in load_truth().items():
        for variant in VARIANTS:
            path = HERE / "texts" / f"{name}.{variant}.txt"
            if variant in variants and (not names or name in names) and path.exists():
                out[name, variant] = score_reading(truth, run_greylit(path))
    return out


def pool_by_variant(scores: dict[tuple[str, str], Score]) -> dict[str, Score]:
    """Micro-averages over the documents of each variant."""
    return {v: pool(s for (_, w), s in scores.items() if w == v) for v in VARIANTS if any(w == v for _, w in scores)}
