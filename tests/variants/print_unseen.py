#!/usr/bin/env python3
"""Write, print and read back documents that nobody has seen, and score them: what to expect of unseen documents.

usage: print_unseen.py FOLDER [FIRST LAST] [-v]

Documents FIRST to LAST (kinds in turn, design by lot) go to FOLDER/texts and FOLDER/truth; without them, what lies
there is scored, with ``-v`` every miss. Printing needs the tools of ``make_variants``. Take numbers never taken before:
a document that was looked at is unseen no more.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path += [str(HERE.parent / folder) for folder in ("", "samples", "accuracy")]

from scoring import pool  # noqa: E402
from tallies import Score  # noqa: E402

from variants.builders import KINDS, build  # noqa: E402
from variants.figures import score_reading  # noqa: E402
from variants.lots import draw_design  # noqa: E402
from variants.prints import Job  # noqa: E402
from variants.readings import VARIANTS  # noqa: E402
from variants.run import run_greylit  # noqa: E402
from variants.score import print_row  # noqa: E402


def print_lot(folder: Path, seed: int) -> None:
    """Print and read back one document."""
    from variants.make_variants import read_job, truth_of
    from variants.press import Press
    from variants.readings import read_back

    kind = KINDS[seed % len(KINDS)]
    for part in ("sources", "texts", "truth"):
        (folder / part).mkdir(parents=True, exist_ok=True)
    path = folder / "sources" / f"{kind}_{seed}.txt"
    path.write_text(build(kind, seed), encoding="utf-8")
    design = draw_design(seed, kind)
    source = read_job(Job(path, "lot"), design)
    press = Press(source, design, {})
    printed = press.run()
    (folder / f"{path.stem}.pdf").write_bytes(printed.pdf)
    truth = truth_of(path.stem, source, printed, design.columns)
    (folder / "truth" / f"{path.stem}.json").write_text(json.dumps(truth, ensure_ascii=False, indent=1) + "\n")
    for variant, text in read_back(printed.pdf, design, seed).items():
        (folder / "texts" / f"{path.stem}.{variant}.txt").write_text(text, encoding="utf-8", newline="\n")
    print(f"{path.stem}: {printed.pages} pages, {len(truth['notes'])} notes by {design.notes}", flush=True)


def score_folder(folder: Path) -> dict[tuple[str, str], Score]:
    """Figures by document and variant."""
    out = {}
    for path in sorted((folder / "truth").glob("*.json")):
        truth = json.loads(path.read_text(encoding="utf-8"))
        for variant in VARIANTS:
            out[path.stem, variant] = score_reading(truth, run_greylit(folder / "texts" / f"{path.stem}.{variant}.txt"))
    return out


def pool_scores(scores: dict[tuple[str, str], Score]) -> dict[str, Score]:
    """Micro-averages by variant."""
    return {v: pool([s for (_, variant), s in scores.items() if variant == v]) for v in VARIANTS}


def print_scores(scores: dict[tuple[str, str], Score], verbose: bool) -> None:
    print(" " * 22, *(f"{k[:8]:>8}" for k in next(iter(scores.values())).figures))
    for (name, variant), score in scores.items():
        print_row(f"{name}.{variant}", score)
        for miss in score.misses if verbose else ():
            print(f"    {miss}")
    for variant, score in pool_scores(scores).items():
        print_row(f"POOLED {variant}", score)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("first", type=int, nargs="?")
    parser.add_argument("last", type=int, nargs="?")
    parser.add_argument("-v", "--verbose", action="store_true", help="list what went wrong")
    args = parser.parse_args()
    if args.first is None or args.last is None:
        print_scores(score_folder(args.folder), args.verbose)
        return 0
    for seed in range(args.first, args.last + 1):
        try:
            print_lot(args.folder, seed)
        except (RuntimeError, IndexError) as error:  # page ends do not come to rest, symbols run out: another lot
            print(f"{seed}: {error}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
