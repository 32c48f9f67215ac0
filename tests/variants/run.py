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
                output = run_greylit(path)
                out[name, variant] = score = score_reading(truth, output)
                failures = [r["message"] for r in output.rows("diagnostics") if r["code"] == "stage-error"]
                score.misses[:0] = [f"FAILED: {message}" for message in failures]
    return out


def pool_by_variant(scores: dict[tuple[str, str], Score]) -> dict[str, Score]:
    """Micro-averages over the documents of each variant; columns printed side by side are a pool of their own."""
    aside = {(name, "layout") for name, truth in load_truth().items() if truth["columns"] > 1}
    pools: dict[str, list[Score]] = {}
    for (name, variant), score in scores.items():
        pools.setdefault("columns" if (name, variant) in aside else variant, []).append(score)
    return {v: pool(pools[v]) for v in (*VARIANTS, "columns") if v in pools}
