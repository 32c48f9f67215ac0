"""What Snakemake costs: CPU seconds of a first run, a run with nothing to do, and small changes.

    python workflow/bench/workflow.py 5 1000 10000

Makes that many short documents in a temporary folder and runs the pipeline on them in this
checkout, as a user would. The documents are short on purpose: the figures are what a run costs
beside the stages' own work. Prints a Markdown table of CPU seconds (all processes) and, in
parentheses, documents computed anew by the five stages.
"""

import random
import re
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WORDS = "water school council report measure region budget of the and in to policy growth year cost share".split()


def make_document(seed: int) -> str:
    """A short text of its own for every seed."""
    rng = random.Random(seed)
    paragraphs = (" ".join(rng.choices(WORDS, k=40)).capitalize() + "." for _ in range(4))
    return f"Report {seed}\n\n" + "\n\n".join(paragraphs) + "\n"


def run(work: Path, *options: str) -> float:
    """Run the pipeline; returns the CPU seconds of all its processes."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "snakemake", "--cores", "2", *options]
    command += ["--config", f"raw_dir={work / 'raw'}", f"processed_dir={work / 'processed'}"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    if done.returncode:
        sys.exit(done.stderr[-4000:])
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def computed(work: Path, since: float) -> int:
    """Documents computed by the stages, by the logs written after ``since``."""
    logs = [p for p in (work / "processed/.logs").glob("*/*.log") if p.stat().st_mtime > since]
    return sum(int(n) for p in logs for n in re.findall(r": (\d+) computed", p.read_text()))


def bare_start() -> float:
    """CPU seconds of Snakemake itself: one rule that has nothing to do."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "Snakefile").write_text('rule all:\n    output: "done"\n    shell: "touch {output}"\n')
        Path(folder, "done").touch()
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, "-m", "snakemake", "--cores", "1"], cwd=folder, capture_output=True, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def measure(count: int) -> None:
    """Print one row of the table, a figure as soon as it is known."""
    work = Path(tempfile.mkdtemp(prefix="greylit-bench-"))
    for n in range(count):
        path = work / "raw" / f"{n % 100:02d}" / f"document {n}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(make_document(n))
    added = work / "raw/added.txt"
    print(f"| {count} |", end="", flush=True)
    steps = {
        "first": lambda: None,
        "nothing": lambda: None,
        "add": lambda: added.write_text(make_document(-1)),
        "change": lambda: added.write_text(make_document(-2)),
        "text deleted": lambda: (work / "processed/text/added.txt.txt").unlink(),
        "remove": lambda: added.unlink(),
    }
    for step in steps.values():
        step()
        (work / "mark").touch()
        seconds = run(work)
        print(f" {seconds:.1f} ({computed(work, (work / 'mark').stat().st_mtime)}) |", end="", flush=True)
    shutil.rmtree(work)
    print()


if __name__ == "__main__":
    print(f"Bare start of Snakemake: {bare_start():.1f}\n")
    print("| documents | first run | nothing to do | one added | one changed | one text deleted | one removed |")
    print("|---|---|---|---|---|---|---|")
    for size in map(int, sys.argv[1:] or ["5", "1000"]):
        measure(size)
