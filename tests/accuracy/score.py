#!/usr/bin/env python3
"""Print greylit's figures on the sample documents; pin them as floors.

usage: score.py [-v] [--update [--lower]]

``--update`` writes ``floors.json``: floors that a figure has passed are raised, none is lowered; where one would have to
be, nothing is written and the exit status is 1. ``--lower`` lets floors sink: say why in the commit. ``-v`` lists what
went wrong.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from pathlib import Path

from scoring import pool
from tallies import Score

from samples import corpus_digest, score_samples

FLOORS = Path(__file__).resolve().parent / "floors.json"


def round_down(value: float) -> float:
    """Four decimals, never more than the value.

    >>> round_down(0.98765), round_down(1.0)
    (0.9876, 1.0)
    """
    return math.floor(value * 1e4 + 1e-6) / 1e4


def figures(scores: dict[str, Score]) -> dict[str, dict[str, float]]:
    """Figures by document, and pooled."""
    out = {name: {k: round_down(v) for k, v in s.figures.items()} for name, s in scores.items()}
    return out | {"pooled": {k: round_down(v) for k, v in pool(scores.values()).figures.items()}}


def sunk(floors: dict[str, dict[str, float]], now: dict[str, dict[str, float]]) -> list[str]:
    """Figures below their floors, in words.

    >>> sunk({"a": {"text": 0.9}}, {"a": {"text": 0.8}})
    ['a text: 0.8 below its floor 0.9']
    """
    return [
        f"{name} {figure}: {now[name].get(figure, 0)} below its floor {floor}"
        for name, row in floors.items()
        if name in now
        for figure, floor in row.items()
        if now[name].get(figure, 0) < floor
    ]


def print_table(now: dict[str, dict[str, float]]) -> None:
    names = list(now)
    width = max(len(f) for f in now["pooled"])
    print(" " * width, *(f"{n[:14]:>14}" for n in names))
    for figure in now["pooled"]:
        print(f"{figure:{width}}", *(f"{now[n][figure]:14.4f}" for n in names))


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("-v", "--verbose", action="store_true", help="list what went wrong")
    parser.add_argument("--update", action="store_true", help="raise the floors to these figures")
    parser.add_argument("--lower", action="store_true", help="with --update: let floors sink")
    args = parser.parse_args()
    scores = score_samples()
    now = figures(scores)
    print_table(now)
    if args.verbose:
        for name, score in scores.items():
            for miss in score.misses:
                print(f"{name}: {miss}")
    old = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {"floors": {}}
    below = sunk(old["floors"], now)
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
