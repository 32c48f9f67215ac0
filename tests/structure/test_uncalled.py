"""Lines that begin like notes and are called by nothing."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest

from greylit import process
from greylit.structure.cutting import NoteLines
from greylit.structure.layout import lay_out
from greylit.structure.uncalled import keep_notes

QUAY = (
    "The quay of Norhaven is older than the town, and nobody knows who built the first part of it.",
    "The second part was built by the ferry company, which had the stones brought down the river on rafts.",
    "A third part, the longest of the three, was never finished: the money went into a road up the hill.",
    "Since then the harbour office lets the berths by the day, in the order in which ships have asked.",
)
BODY = "\n\n".join(textwrap.fill(" ".join(QUAY[n:] + QUAY[:n]), 80) for n in range(4))

BULLETS = """The quay at Norhaven

We asked the harbour office how the quay is let, and it sent us what it had in its files on that.

* The lease of the old quay runs for twelve years and is let to the ferry company of the town.
* The lease of the new quay is on the page of the office: https://quays.example/leases/new
"""

CLAUSES = f"""{BODY}

1. This lease is between the port of Norhaven and the ferry company, its tenant.
2. The tenant may let a part of the quay to another, see Smith v. Quay, pp. 14-16.
3. The port may end the lease when two payments are late.
"""


@pytest.mark.parametrize("text", [BULLETS, CLAUSES])
def test_what_nothing_calls_is_no_note(text: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(text, "utf-8")
    result = process(path, doc_id="a.txt")
    assert result.tables["footnotes"].num_rows == 0
    for line in text.split("\n"):
        words = [word for word in line.split() if word[0].isalpha()]
        assert all(word in result.text for word in words)


CALLED = """The quay at Norhaven*

We asked the harbour office how the quay is let, and it sent us what it had in its files on that.

* The lease of the old quay is read here as the office keeps it. The author is a reader in law.
"""

CITING = f"""{BODY.replace("town", "town.1", 1).replace("rafts", "rafts.2", 1)}

1. Harbour Office, Leases of the Quays (Norhaven: Canal Press, 2019), pp. 12-14.
2. Ibid., p. 16.
"""


@pytest.mark.parametrize(("text", "markers"), [(CALLED, ["*"]), (CITING, ["1", "2"])])
def test_notes_that_are_called_or_cite_stay(text: str, markers: list[str], tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(text, "utf-8")
    assert process(path, doc_id="a.txt").tables["footnotes"]["marker"].to_pylist() == markers


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        (["### Description", "The berths that are free.", "`--day` one day only", "$ berths --day 4"], 0),
        (["' Quay, Index of Ports (1984), p. 4.", "” Ibid., p. 12.", "The next line"], 3),
    ],
)
def test_notes_without_a_legible_marker_cite(lines: list[str], kept: int) -> None:
    layout = lay_out(lines, [1] * len(lines))
    notes = [NoteLines((n,), line.split()[0], "garbled", 1) for n, line in enumerate(lines)]
    assert len(keep_notes(layout, notes)) == kept
