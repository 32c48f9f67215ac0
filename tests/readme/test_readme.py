"""README.md tells the truth: its excerpts and answers are what the samples give."""

from __future__ import annotations

import difflib
from pathlib import Path

from excerpts import README, process_samples, renew_readme


def test_readme_is_current(tmp_path: Path) -> None:
    processed = tmp_path / "processed"
    process_samples(processed)
    text = README.read_text(encoding="utf-8")
    assert text.count("<!-- excerpt") == 11
    assert text.count(">>> ") >= 8
    made = renew_readme(processed)
    change = "".join(difflib.unified_diff(text.splitlines(True), made.splitlines(True), "README.md", "made now"))
    assert not change, f"{change}\nbring it up to date: python tests/readme/excerpts.py --write"
