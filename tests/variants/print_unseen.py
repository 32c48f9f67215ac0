#!/usr/bin/env python3
"""Write, print and read back documents that nobody has seen, and score them: what to expect of unseen documents.

usage: print_unseen.py FOLDER FIRST LAST [--score [-v]]

Documents FIRST to LAST (kinds in turn, design by lot) go to FOLDER/texts and FOLDER/truth; ``--score`` runs greylit on what
lies there instead. Printing needs the tools of ``make_variants``.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path += [str(HERE.parent / folder) for folder in ("", "samples", "accuracy")]

from variants.builders import KINDS, build  # noqa: E402
from variants.lots import draw_design  # noqa: E402
from variants.prints import Job  # noqa: E402


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
    design = draw_design(seed)
    source = read_job(Job(path, "lot"), design)
    press = Press(source, design, {})
    printed = press.run()
    (folder / f"{path.stem}.pdf").write_bytes(printed.pdf)
    truth = truth_of(path.stem, source, printed, design.columns)
    (folder / "truth" / f"{path.stem}.json").write_text(json.dumps(truth, ensure_ascii=False, indent=1) + "\n")
    for variant, text in read_back(printed.pdf, design, seed).items():
        (folder / "texts" / f"{path.stem}.{variant}.txt").write_text(text, encoding="utf-8", newline="\n")
    print(f"{path.stem}: {printed.pages} pages, {len(truth['notes'])} notes by {design.notes}", flush=True)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("first", type=int)
    parser.add_argument("last", type=int)
    args = parser.parse_args()
    for seed in range(args.first, args.last + 1):
        try:
            print_lot(args.folder, seed)
        except (RuntimeError, IndexError) as error:  # page ends do not come to rest, symbols run out: another lot
            print(f"{seed}: {error}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
