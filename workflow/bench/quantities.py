"""How fast statistics are read: characters per second of processor time.

    python workflow/bench/quantities.py [TEXT ...]

Without files, the case sentences of ``tests/quantities`` are read, over and over. Loading is timed apart.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

SENTENCES = Path(__file__).resolve().parents[2] / "tests" / "quantities" / "statistics.tsv"


def main() -> None:
    began = time.process_time()
    from greylit.quantities import extract_statistics

    extract_statistics("It has 12 cranes.")
    loading = time.process_time() - began
    if sys.argv[1:]:
        texts = [Path(name).read_text(encoding="utf-8") for name in sys.argv[1:]]
    else:
        lines = SENTENCES.read_text(encoding="utf-8").splitlines()
        texts = ["\n".join(x[2:] for x in lines if x.startswith("> "))] * 20
    began = time.process_time()
    rows = sum(len(extract_statistics(text)) for text in texts)
    seconds = time.process_time() - began
    characters = sum(map(len, texts))
    print(f"loading {loading * 1000:.0f} ms; {characters / 1000 / seconds:.0f} kchar/s; {rows} rows")


if __name__ == "__main__":
    main()
