#!/usr/bin/env python3
"""Count what OCR read for the digits of calls, as ``greylit.calls.glyphs`` wants it.

usage: count_glyphs.py [FOLDER …]

FOLDER holds ``texts`` and ``truth`` as this folder does (the default) and as ``print_unseen.py`` writes them. Printed
are, for each glyph, how often it stands for each digit, and how often alone for two digits.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path += [str(HERE.parent / folder) for folder in ("", "samples", "accuracy")]

from variants.figures import map_offsets  # noqa: E402


def read_calls(folder: Path) -> Iterator[tuple[str, str]]:
    """Glyphs that stand where a call was printed, and the number that was printed there."""
    import greylit
    from greylit.calls import assignment

    found: dict[int, list[assignment.Site]] = {}
    find_sites = assignment.find_sites

    def keep_sites(line: int, *rest: object) -> list[assignment.Site]:
        return found.setdefault(line, find_sites(line, *rest))  # type: ignore[arg-type]

    assignment.find_sites = keep_sites
    try:
        for path in sorted((folder / "truth").glob("*.json")):
            reading = folder / "texts" / f"{path.stem}.ocr.txt"
            truth = json.loads(path.read_text(encoding="utf-8"))
            if not reading.exists() or not truth["notes"]:
                continue
            found.clear()
            result = greylit.process(reading)
            lines = {row["line"]: row for row in result.tables["lines"].to_pylist()}
            moved: dict[int, list[tuple[int, int]]] = defaultdict(list)
            for row in result.tables["corrections"].to_pylist():
                moved[row["line"]].append((row["column"], len(row["after"]) - len(row["before"])))
            places: dict[int, str] = {}
            for number, sites in found.items():
                line = lines[number]
                lead = len(line["text"]) - len(line["text"].lstrip())
                for site in sites if line["start"] is not None else ():
                    shift = sum(by for column, by in moved[number] if lead <= column < site.column)
                    places[line["start"] + site.column - lead + shift] = "".join(site.before.split())
            place = map_offsets(truth["text"], result.text)
            for note in truth["notes"]:
                at = place(note["call"])
                near = [k for k in places if at is not None and abs(k - at) <= 3]
                if near and note["marker"].isdecimal():
                    yield places.pop(min(near, key=lambda k: (abs(k - at), k))), note["marker"]
    finally:
        assignment.find_sites = find_sites


def main() -> int:
    reads: dict[str, Counter[str]] = defaultdict(Counter)
    pairs: Counter[str] = Counter()
    for folder in [Path(a) for a in sys.argv[1:]] or [HERE]:
        for glyphs, number in read_calls(folder):
            if len(glyphs) == len(number):
                for glyph, digit in zip(glyphs, number, strict=True):
                    reads[glyph][digit] += 1
            elif len(glyphs) == 1:
                pairs[glyphs] += 1
    for glyph in sorted(reads.keys() | pairs.keys(), key=lambda g: (-reads[g].total(), g)):
        counts = sorted(reads[glyph].items(), key=lambda c: (-c[1], c[0]))
        print(glyph, " ".join(f"{digit}:{n}" for digit, n in counts), f"pair={pairs[glyph]}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
