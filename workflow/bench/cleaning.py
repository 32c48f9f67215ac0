"""What cleaning costs: start-up, and megabytes a CPU second on sound and damaged text of several lengths.

    python workflow/bench/cleaning.py

The text is the prose of ``tests/cleaning/pages`` over and over, words of its own in every copy; the damaged text is what
Tesseract read of it. Prints a Markdown table.
"""

import subprocess
import sys
import time
from pathlib import Path

from greylit.cleaning.characters import correct_document
from greylit.cleaning.lexicon import load_lexicon

PAGES = Path(__file__).resolve().parents[2] / "tests" / "cleaning" / "pages"
START = (
    "import time; start = time.process_time()\n"
    "from greylit.cleaning.characters import correct_document\n"
    "from greylit.cleaning.lexicon import load_lexicon\n"
    "correct_document(['The first line.'], lexicon=load_lexicon())\n"
    "print(time.process_time() - start)"
)


def make_lines(pattern: str, size: int) -> list[str]:
    """Lines of the files that fit the pattern, repeated up to so many characters, numbered names in them."""
    text = "\n".join(path.read_text("utf-8") for path in sorted(PAGES.glob(pattern)))
    copies = (text.replace(" the ", f" the Harrow{n:04d}a ", 40) for n in range(size // len(text) + 1))
    return "\n".join(copies)[:size].split("\n")


def measure(lines: list[str]) -> float:
    start = time.process_time()
    correct_document(lines, lexicon=load_lexicon())
    return time.process_time() - start


def main() -> None:
    started = subprocess.run([sys.executable, "-c", START], capture_output=True, text=True, check=True)
    print(f"Start-up: {float(started.stdout) * 1000:.0f} ms\n")
    print("| text | MB | CPU seconds | MB a second |\n|---|---|---|---|")
    measure(["The first line."])
    for kind, pattern in (("sound", "prose/*.txt"), ("damaged", "texts/*.read.txt")):
        for size in (250_000, 1_000_000, 4_000_000):
            seconds = measure(make_lines(pattern, size))
            print(f"| {kind} | {size / 1e6} | {seconds:.2f} | {size / 1e6 / seconds:.2f} |")


if __name__ == "__main__":
    main()
