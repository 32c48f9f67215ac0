#!/usr/bin/env python3
"""The excerpts and answers in README.md, made from the documents that ship in raw/.

usage: excerpts.py --write      bring README.md up to date

An excerpt stands between ``<!-- excerpt NAME -->`` and ``<!-- end -->``.
"""

from __future__ import annotations

import contextlib
import doctest
import re
import sys
import tempfile
import textwrap
from pathlib import Path

import pyarrow.parquet as pq

from greylit.__main__ import main as greylit
from greylit.quantities.prefixes import PREFIXED
from greylit.quantities.vocabulary import LISTED
from greylit.records import TABLES

ROOT = Path(__file__).resolve().parents[2]
README = ROOT / "README.md"
SAMPLE = "school_meals_review_scan.txt"

EXCERPTS: dict[str, tuple[str, str, tuple[int, ...]]] = {
    # table: columns shown, document (its doc_id), rows of that document (from 0)
    "documents": ("doc_id title authors published pages words status", SAMPLE, (0,)),
    "lines": ("line page role text start end footnote", SAMPLE, (20, 21, 24, 26, 27)),
    "corrections": ("correction line column rule before after confidence", SAMPLE, (2, 3, 5, 18, 27)),
    "sections": ("section parent level kind label number title start end", SAMPLE, (1, 2, 3, 4)),
    "blocks": ("block section kind lead speaker start end first_page", SAMPLE, (0, 3, 4, 5)),
    "footnotes": ("footnote marker marker_raw page text call call_raw call_method confidence", SAMPLE, (0, 1, 3)),
    "citations": ("citation footnote type authors title container issued pages refers_to", SAMPLE, (0, 3, 8)),
    "statistics": (
        "text value low high modifier unit currency measure change time footnote",
        SAMPLE,
        (1, 2, 4, 8, 12, 17),
    ),
    "captions": ("caption kind label text source page", SAMPLE, (0,)),
    "tables": ("table row column text value header", "okari-health-bikes.md", (0, 1, 3, 4)),
    "diagnostics": ("doc_id severity code message page", "014_low-water-high-stakes_FINAL.txt", (0,)),
}
WIDEST = 42
"""Characters of a cell that are shown."""


def process_samples(out: Path) -> None:
    """Process raw/ into ``out`` as the workflow does, by the command line."""
    raw = ROOT / "raw"
    files = sorted(str(p) for p in raw.rglob("*") if p.is_file() and not p.name.startswith("."))
    assert greylit(["--raw-dir", str(raw), "--out", str(out), *files]) == 0


def show_cell(value: object) -> str:
    """A value as the excerpts show it."""
    if value is None:
        return ""
    text = (
        ", ".join(map(str, value))
        if isinstance(value, list)
        else f"{value:g}"
        if isinstance(value, float)
        else str(value)
    )
    text = text.replace("|", "\\|")
    return text if len(text) <= WIDEST else text[: WIDEST - 1].rstrip() + "…"


def make_excerpt(name: str, processed: Path) -> str:
    """The Markdown table of one excerpt."""
    columns, doc_id, places = EXCERPTS[name]
    rows = [r for r in pq.read_table(processed / "tables" / f"{name}.parquet").to_pylist() if r["doc_id"] == doc_id]
    shown = columns.split()
    lines = [" | ".join(shown), " | ".join("---" for _ in shown)]
    lines += [" | ".join(show_cell(rows[k][c]) for c in shown) for k in places if k < len(rows)]
    return "".join(f"| {line} |\n" for line in lines)


def list_units() -> str:
    """The vocabulary of the column ``unit`` with UCUM codes, by kind, as paragraphs."""
    kinds: dict[str, list[str]] = {}
    for unit in LISTED:
        kinds.setdefault(unit.kind, []).append(f"`{unit.id}`" + (f" ({unit.ucum})" if unit.ucum else ""))
    paragraphs = [f"*{kind}*: {', '.join(ids)}" for kind, ids in kinds.items()]
    prefixed = ", ".join(f"`{unit.id}` ({unit.prefixes})" for unit in PREFIXED)
    paragraphs.append(f"With SI prefixes (`kilonewton`, kN): {prefixed}")
    return "\n".join(
        textwrap.fill(text, 118, break_long_words=False, break_on_hyphens=False) + "\n" for text in paragraphs
    ).rstrip()


def fill(text: str, processed: Path) -> str:
    """README text with every excerpt made anew."""

    def renew(match: re.Match[str]) -> str:
        return f"{match[1]}\n{make_excerpt(match[2], processed)}{match[3]}"

    text = re.sub(
        r"(<!-- units -->)\n.*?(<!-- end -->)", lambda m: f"{m[1]}\n{list_units()}\n{m[2]}", text, flags=re.DOTALL
    )
    return re.sub(r"(<!-- excerpt (\w+) -->)\n.*?(<!-- end -->)", renew, text, flags=re.DOTALL)


class Recorder(doctest.DocTestRunner):
    """Runs examples and keeps what they print, right or wrong."""

    def __init__(self) -> None:
        super().__init__(verbose=False, optionflags=doctest.NORMALIZE_WHITESPACE)
        self.printed: list[str] = []

    def report_success(self, out: object, test: object, example: object, got: str) -> None:
        self.printed.append(got)

    def report_failure(self, out: object, test: object, example: object, got: str) -> None:
        self.printed.append(got)


def answer(text: str) -> str:
    """README text with the answers that its Python blocks now give; they run in the current directory."""
    names: dict[str, object] = {}

    def renew(match: re.Match[str]) -> str:
        example = doctest.DocTestParser().get_doctest(match[1], names, "README.md", None, 0)
        runner = Recorder()
        runner.run(example, clear_globs=False)
        names.update(example.globs)
        parts = []
        for question, printed in zip(example.examples, runner.printed, strict=True):
            first, *more = question.source.rstrip("\n").split("\n")
            parts.append("\n".join([f">>> {first}", *(f"... {line}".rstrip() for line in more)]) + "\n" + printed)
        return f"```python\n{''.join(parts)}```"

    return re.sub(r"^```python\n(.*?)^```", renew, text, flags=re.DOTALL | re.MULTILINE)


def renew_readme(processed: Path) -> str:
    """README.md as it should be. ``processed`` must be named so, for its examples to run beside it."""
    with contextlib.chdir(processed.parent):
        return answer(fill(README.read_text(encoding="utf-8"), processed))


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "processed"
        process_samples(out)
        if "--write" in sys.argv:
            README.write_text(renew_readme(out), encoding="utf-8")
        else:
            print("\n".join(make_excerpt(name, out) for name in EXCERPTS))
    assert EXCERPTS.keys() == TABLES.keys()


if __name__ == "__main__":
    main()
