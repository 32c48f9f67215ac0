"""How fast files are read: seconds of processor time a megabyte.

    python workflow/bench/formats.py [FILE ...]

Without files, the sample documents in ``raw/`` that are no text are read, over and over. Loading is timed apart.
Measured with selectolax 1.0: a page of 1.7 MB 0.6 s; a Word file of 240 000 words (1.7 MB of XML) 0.34 s; trafilatura
takes 0.6 s a megabyte to find a page's text alone, without its structure.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

RAW = Path(__file__).resolve().parents[2] / "raw"


def main() -> None:
    began = time.process_time()
    from greylit.settings import Settings
    from greylit.stages import read

    settings = Settings()
    files = [Path(name) for name in sys.argv[1:]]
    files = files or sorted(p for p in RAW.rglob("*") if p.suffix in (".docx", ".odt", ".html", ".epub"))
    for file in files:
        read(file.read_bytes(), file.name, settings)
    print(f"loading {time.process_time() - began:.2f} s")
    for file in files:
        data = file.read_bytes()
        times = max(1, 200_000 // len(data))
        began = time.process_time()
        for _ in range(times):
            reading = read(data, file.name, settings)
        seconds = (time.process_time() - began) / times
        characters = sum(map(len, reading.lines))
        print(f"{file.name}: {seconds / len(data) * 1e6:.2f} s/MB, {characters / 1000 / seconds:.0f} kchar/s")


if __name__ == "__main__":
    main()
