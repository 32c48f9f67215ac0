from __future__ import annotations

import pytest

REPORT = """Mills of the North

A report on water

1. Where they stood

In 1890 some 400 mills stood on the river; by 1950 only 12 per cent of them did.

2. What is left

Nobody has counted them since.
"""


@pytest.fixture
def report(tmp_path):
    """A real file of plain text."""
    file = tmp_path / "raw" / "north" / "mills & weirs.txt"
    file.parent.mkdir(parents=True)
    file.write_text(REPORT, encoding="utf-8")
    return file


@pytest.fixture
def empty(tmp_path):
    """A file that cannot be processed."""
    file = tmp_path / "raw" / "empty.txt"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(b"")
    return file
