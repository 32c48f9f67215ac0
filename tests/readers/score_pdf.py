"""Scores of the structure read from the test documents: ``python tests/readers/score_pdf.py`` prints them."""

from __future__ import annotations

import tempfile
from collections import Counter
from pathlib import Path

from pdf_designs import DESIGNS
from pdf_typesetter import Truth
from rapidfuzz import fuzz
from rapidfuzz.distance import Indel

import greylit


def score_design(name: str) -> dict[str, float]:
    """Figures of one design: text, headings, levels, notes, markers, calls, furniture left a page."""
    data, truth = DESIGNS[name]()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"{name}.pdf"
        path.write_bytes(data)
        return score_result(greylit.process(path), truth)


def score_result(result: greylit.Result, truth: Truth) -> dict[str, float]:
    sections = [
        s for s in result.tables["sections"].to_pylist() if s["title"] and s["kind"] not in ("front", "contents")
    ]
    heads = [(s["level"], f"{s['label'] or ''} {s['title']}".strip()) for s in sections]
    pairs = _match([_fold(h) for _, h in heads], [_fold(h) for _, h in truth.headings])
    shift = Counter(heads[i][0] - truth.headings[j][0] for i, j in pairs)
    notes = result.tables["footnotes"].to_pylist()
    found = _match([n["text"] for n in notes], [t for _, t in truth.notes])
    calls = sum(
        notes[i]["call"] is not None and result.text[: notes[i]["call"]].endswith(truth.calls[j][-12:])
        for i, j in found
    )
    lines = Counter(result.text.split("\n"))
    return {
        "text": Indel.normalized_similarity(" ".join(result.text.split()), " ".join(" ".join(truth.blocks).split())),
        "blocks": sum(b in lines for b in truth.blocks) / len(truth.blocks),
        "headings": _f1(len(pairs), len(heads), len(truth.headings)),
        "levels": shift.most_common(1)[0][1] / len(pairs) if pairs else 0.0,
        "notes": _f1(len(found), len(notes), len(truth.notes)),
        "markers": sum(notes[i]["marker"] == truth.notes[j][0] for i, j in found) / max(1, len(found)),
        "calls": calls / max(1, len(truth.notes)),
        "furniture": sum(lines[f] for f in set(truth.furniture) - {truth.title}) / truth.pages,
        "title": float(result.tables["documents"].to_pylist()[0]["title"] == truth.title),
    }


def _f1(hit: int, got: int, wanted: int) -> float:
    return 2 * hit / max(1, got + wanted)


def _fold(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


def _match(got: list[str], wanted: list[str]) -> list[tuple[int, int]]:
    """Pairs of like strings in order, each used once."""
    out = []
    free = list(range(len(got)))
    for j, text in enumerate(wanted):
        best = max(free, key=lambda i: (got[i] == text, fuzz.ratio(got[i], text), -i), default=None)
        if best is not None and fuzz.ratio(got[best], text) >= 95:
            out.append((best, j))
            free.remove(best)
    return out


if __name__ == "__main__":
    for name in DESIGNS:
        figures = score_design(name)
        print(f"{name:12}", "  ".join(f"{key} {value:.3f}" for key, value in figures.items()))
