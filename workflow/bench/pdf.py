"""What reading born-digital PDF files costs: CPU seconds and memory beside pdfplumber's extract_text on the same files.

    python workflow/bench/pdf.py [FILE.pdf …]

Without files, documents are typeset as for the tests: reports of 50, 200 and 500 pages. Prints a Markdown table; memory is
the peak of a process of its own that does nothing else.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tests" / "readers"))

START = "import resource, sys, time; from pathlib import Path; path = sys.argv[1]\n"
END = "\nprint(time.process_time() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)"
READ = (
    "from greylit.readers.pdf import read_pdf; from greylit.settings import Settings\n"
    "import greylit.readers.pdf.tables; data = Path(path).read_bytes(); start = time.process_time()\n"
    "read_pdf(data, path, Settings())"
)
CHAIN = "import greylit; start = time.process_time()\ngreylit.process(path)"
PLUMBER = (
    "import pdfplumber; start = time.process_time()\n"
    "with pdfplumber.open(path) as pdf:\n"
    "    for page in pdf.pages:\n        page.extract_text()\n        page.close()"
)


def measure(code: str, path: Path) -> tuple[float, float]:
    """CPU seconds and peak MB of a process that runs the code on a file."""
    done = subprocess.run(
        [sys.executable, "-c", START + code + END, str(path)], capture_output=True, text=True, check=True
    )
    seconds, memory = done.stdout.split()[-2:]
    return float(seconds), float(memory)


def make_files(folder: Path) -> list[Path]:
    from pdf_designs import make_pages

    files = []
    for pages in (50, 200, 500):
        files.append(folder / f"report-{pages}.pdf")
        files[-1].write_bytes(make_pages(pages))
    return files


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(f) for f in sys.argv[1:]] or make_files(Path(folder))
        print(
            "| file | reading s (MB) | whole chain s (MB) | pdfplumber s (MB) | reading faster by |\n|---|---|---|---|---|"
        )
        for path in files:
            read, chain, plumber = (measure(code, path) for code in (READ, CHAIN, PLUMBER))
            cells = [f"{seconds:.2f} ({memory:.0f})" for seconds, memory in (read, chain, plumber)]
            print(f"| {path.name} | {' | '.join(cells)} | {plumber[0] / read[0]:.1f} |")


if __name__ == "__main__":
    main()
