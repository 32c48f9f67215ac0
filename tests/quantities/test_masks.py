"""What is masked, for which reason, and what is left alone."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from cases import read_rows

from greylit.quantities import extract_statistics
from greylit.quantities.masks import mask_tokens
from greylit.quantities.reasons import REASONS, find_masked
from greylit.quantities.tokens import Tokens

ROWS = read_rows("masks.tsv")


@pytest.mark.parametrize(("reason", "nothing", "states", "surface"), ROWS, ids=[f"{r[0]}: {r[1][:30]}" for r in ROWS])
def test_mask(reason: str, nothing: str, states: str, surface: str) -> None:
    assert [s.text for s in extract_statistics(nothing)] == []
    assert reason in mask_tokens(Tokens(nothing))
    assert surface in [s.text for s in extract_statistics(states)]


def test_reasons_are_described() -> None:
    assert {row[0] for row in ROWS} <= REASONS.keys()
    assert all(len(what) > 4 for what in REASONS.values())


def test_masked_of_a_passage() -> None:
    text = "2. In 2019 Article 4 applied.\nIt ranks 5th of the 1,999 ports in the year 1999."
    masked = find_masked(text, extract_statistics(text))
    assert [(m.text, m.reason) for m in masked] == [
        ("2.", "list"),
        ("2019", "year"),
        ("4", "reference"),
        ("1999", "year"),
    ]
    assert all(text[m.start : m.end] == m.text for m in masked)


@pytest.mark.parametrize("arguments", [[], ["--masked"]])
def test_masked_on_the_command_line(arguments: list[str]) -> None:
    command = [sys.executable, "-m", "greylit", "statistics", *arguments]
    done = subprocess.run(command, input=b"In 2019 it had 3 locks.\n", capture_output=True, check=True)
    line = json.loads(done.stdout)
    assert len(line["statistics"]) == 1
    assert [(m["text"], m["reason"]) for m in line.get("masked", [])] == ([("2019", "year")] if arguments else [])
