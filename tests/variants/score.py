#!/usr/bin/env python3
"""Print greylit's figures on the printed and read back documents; pin the pooled ones as floors.

usage: score.py [-v] [--doc NAME …] [--variant layout …] [--update [--lower]]

``-v`` lists what went wrong. ``--update`` raises the floors that figures have passed; ``--lower`` lets floors sink: say
why in the commit. What the figures mean: ``figures.py``.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path += [str(HERE.parent / folder) for folder in ("", "samples", "accuracy")]

from tallies import Score  # noqa: E402

from variants.readings import VARIANTS  # noqa: E402
from variants.run import corpus_digest, pool_by_variant, score_readings  # noqa: E402

FLOORS = HERE / "floors.json"


def figures(scores: dict[str, Score]) -> dict[str, dict[str, float]]:
    """Figures of each variant to four decimals, never more than they are."""
    return {v: {k: math.floor(x * 1e4 + 1e-6) / 1e4 for k, x in s.figures.items()} for v, s in scores.items()}


def sunk(floors: dict[str, dict[str, float]], now: dict[str, dict[str, float]]) -> list[str]:
    """Figures below their floors, in words.

    >>> sunk({"raw": {"notes": 0.9}}, {"raw": {"notes": 0.8}})
    ['raw notes: 0.8 below its floor 0.9']
    """
    return [
        f"{variant} {figure}: {now[variant].get(figure, 0)} below its floor {floor}"
        for variant, row in floors.items()
        for figure, floor in row.items()
        if variant in now and now[variant].get(figure, 0) < floor
    ]


def print_row(name: str, score: Score) -> None:
    print(f"{name:22}", *(f"{v:8.3f}" for v in score.figures.values()))


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("-v", "--verbose", action="store_true", help="list what went wrong")
    parser.add_argument("--doc", action="append", default=[], help="only this document")
    parser.add_argument("--variant", action="append", default=[], choices=VARIANTS, help="only this variant")
    parser.add_argument("--update", action="store_true", help="raise the floors to these figures")
    parser.add_argument("--lower", action="store_true", help="with --update: let floors sink")
    args = parser.parse_args()
    scores = score_readings(args.doc, args.variant or VARIANTS)
    if not scores:
        parser.error("no such document")
    print(" " * 22, *(f"{k[:8]:>8}" for k in next(iter(scores.values())).figures))
    for (name, variant), score in scores.items():
        print_row(f"{name}.{variant}", score)
        for miss in score.misses:
            if args.verbose or miss.startswith("FAILED"):
                print(f"    {miss}")
    pooled = pool_by_variant(scores)
    for variant, score in pooled.items():
        print_row(f"POOLED {variant}", score)
    if args.doc or args.variant:
        return 0
    now = figures(pooled)
    old = json.loads(FLOORS.read_text(encoding="utf-8"))["floors"] if FLOORS.exists() else {}
    below = sunk(old, now)
    for line in below:
        print(line, file=sys.stderr)
    if args.update:
        if below and not args.lower:
            print("nothing written: mend it, or say --lower", file=sys.stderr)
            return 1
        FLOORS.write_text(json.dumps({"digest": corpus_digest(), "floors": now}, indent=1) + "\n", encoding="utf-8")
    return int(bool(below) and not args.update)


if __name__ == "__main__":
    sys.exit(main())
