"""The sample documents, their truth, and greylit's figures on them."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from scoring import score_document
from tallies import Output, Score

ROOT = Path(__file__).resolve().parent.parent.parent
RAW = ROOT / "raw"
TRUTH = ROOT / "tests" / "samples" / "truth"


def load_truth() -> dict[str, dict[str, Any]]:
    """Truth of every sample by its name."""
    return {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(TRUTH.glob("*.json"))}


def corpus_digest() -> str:
    """SHA-256 over the samples and their truth: figures are comparable only where it is the same."""
    digest = hashlib.sha256()
    for name, truth in load_truth().items():
        for data in ((RAW / truth["doc_id"]).read_bytes(), (TRUTH / f"{name}.json").read_bytes()):
            digest.update(hashlib.sha256(data).digest())
    return digest.hexdigest()


def run_greylit(doc_id: str) -> Output:
    """Greylit's output for one sample, made in this process."""
    import greylit

    result = greylit.process(RAW / doc_id, doc_id=doc_id)
    return Output(result.text, {name: table.to_pylist() for name, table in result.tables.items()})


def score_samples() -> dict[str, Score]:
    """Figures of greylit on every sample."""
    return {name: score_document(truth, run_greylit(truth["doc_id"])) for name, truth in load_truth().items()}
