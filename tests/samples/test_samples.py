"""The sample documents hang together: sources, raw texts and truth."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from make_samples import HERE, RAW, make
from sample_markup import parse_block, parse_inline, read_source
from sample_truth import true_blocks

from greylit.settings import Settings
from greylit.stages import read

SOURCES = sorted((HERE / "sources").glob("*.txt"))
PLAIN = [p for p in SOURCES if not re.search(r"^print: (?:ocr|scan)$", p.read_text(encoding="utf-8"), re.MULTILINE)]


def truth_of(path: Path) -> dict[str, Any]:
    return json.loads((HERE / "truth" / f"{path.stem}.json").read_text(encoding="utf-8"))


def raw_lines(truth: dict[str, Any]) -> list[str]:
    return read((RAW / truth["doc_id"]).read_bytes(), truth["doc_id"], Settings()).lines


@pytest.mark.parametrize("path", PLAIN, ids=lambda p: p.stem)
def test_plain_sample_is_as_its_source_says(path: Path) -> None:
    target, raw, truth = make(path)
    assert target.read_bytes() == raw, "run tests/samples/make_samples.py"
    assert (HERE / "truth" / f"{path.stem}.json").read_bytes() == truth, "run tests/samples/make_samples.py"


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: p.stem)
def test_truth_text_is_as_its_source_says(path: Path) -> None:
    assert truth_of(path)["text"] == "\n\n".join(text for _, text, _ in true_blocks(read_source(path)))


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: p.stem)
def test_truth_points_at_what_it_says(path: Path) -> None:
    truth = truth_of(path)
    text, lines = truth["text"], raw_lines(truth)
    for s in truth["statistics"]:
        assert text[s["start"] : s["end"]] == s["span"]
        assert s["span"] in s["sentence"]
        assert s["sentence"] in text
    for n in truth["notes"]:
        assert text[: n["call"]].endswith(n["anchor"]["before"])
        assert 1 <= n["lines"][0] <= n["lines"][1] <= len(lines)
    for f in truth["furniture"]:
        assert any(lines[n - 1].strip() for n in range(f["lines"][0], f["lines"][1] + 1))
    for c in truth["corrections"]:
        assert c["raw"].split(" ⏎")[0].strip() in lines[c["line"] - 1]
    for s in truth["sections"]:
        assert s["line"] is not None


def test_all_samples_are_small() -> None:
    assert sum(p.stat().st_size for p in HERE.rglob("*") if p.is_file() and "__pycache__" not in p.parts) < 1_000_000


def test_markup_rejects_open_emphasis() -> None:
    with pytest.raises(ValueError, match="open"):
        parse_inline("an *open end")


@pytest.mark.parametrize(
    ("chunk", "label", "two_lines"),
    [
        ("# body 2 (4)=>iv | Title", "iv", False),
        ("# body 1 FIRST=>part one || Title", "part one", True),
        ("# body 1 - | Title", "", False),
        ("# body 3 2.1 | Title", "2.1", False),
    ],
)
def test_heading_markup(chunk: str, label: str, two_lines: bool) -> None:
    block = parse_block(chunk)
    assert (block.data["label"], block.data["two_lines"], block.inline.text) == (label, two_lines, "Title")
