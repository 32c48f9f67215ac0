"""Runs that are killed at random moments, and what the next run makes of what they left.

    python tests/workflow/crashes.py [COUNT] [SEED]

kills COUNT runs (45 unless given), each in one of the ways of ``WAYS`` and at a random moment, of a first run or of a
run that changes results that are there. It prints a line for each, and stops at the first that leaves something it must not.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psutil
from conftest import ARTICLE, Corpus

WAYS = ("everything", "a worker", "the main process", "interrupt")


def fill(corpus: Corpus, changed: bool = False) -> None:
    """Fourteen documents, two of them so long that there are two jobs; changed: one removed, one new, one with another text."""
    for n in (1, 2):
        corpus.add(f"long/{n}.txt", ARTICLE.replace("north", f"south of {n}") * 500)
    for n in range(12):
        corpus.add(f"{n:02}/document {n}.txt", ARTICLE.replace("north", f"north of {n}") * (n + 1))
    if changed:
        (corpus.raw / "03/document 3.txt").unlink()
        corpus.add("new.txt", ARTICLE)
        corpus.add("05/document 5.txt", ARTICLE.replace("1,200", "1,300"))


def published(corpus: Corpus) -> dict[str, str]:
    """What a user sees in the results' folder, with digests: hidden files are no results."""
    return {name: digest for name, digest in corpus.files().items() if not f"/{name}".count("/.")}


class Undisturbed:
    """The results of runs that nothing happened to: of the documents, and of these after the change."""

    def __init__(self, root: Path) -> None:
        self.first, self.changed = Corpus(root / "first"), Corpus(root / "changed")
        for corpus, changed in ((self.first, False), (self.changed, True)):
            fill(corpus, changed)
            began = time.monotonic()
            corpus.run()
            self.seconds = time.monotonic() - began


def disturb(undisturbed: Undisturbed, root: Path, way: str, change: bool, at: float) -> str:
    """Kill a run at a moment (0 to 1 of its length), then run again; returns how it went.

    Raises AssertionError where something was left that must not be.
    """
    corpus, expected = Corpus(root), undisturbed.changed if change else undisturbed.first
    before = {}
    if change:
        for folder in ("raw", "processed", ".snakemake"):
            shutil.copytree(undisturbed.first.root / folder, root / folder, dirs_exist_ok=True)
        before = published(corpus)
    fill(corpus, change)
    killed = run_and_kill(corpus, way, at * undisturbed.seconds, [before, published(expected)])
    again = corpus.snakemake(cores=4)
    assert again.returncode == 0, f"the next run fails:\n{again.stderr}"
    check_results(corpus, expected)
    assert "Nothing to be done" in corpus.snakemake(cores=4).stderr
    assert not [path for path in corpus.processed.rglob("*") if path.name.startswith(".greylit-")]
    return killed


def disturb_again_and_again(undisturbed: Undisturbed, root: Path, way: str, times: int, seed: int) -> None:
    """Kill runs one after another, each on what the last has left, while documents change and change back; then run to the end."""
    corpus, chance = Corpus(root), random.Random(seed)
    versions = [published(undisturbed.first), published(undisturbed.changed)]
    for n in range(times):
        shutil.rmtree(corpus.raw)
        fill(corpus, n % 3 == 1)
        run_and_kill(corpus, way, chance.random() * undisturbed.seconds, versions)
    shutil.rmtree(corpus.raw)
    fill(corpus)
    corpus.run(cores=4)
    check_results(corpus, undisturbed.first)


def check_results(corpus: Corpus, expected: Corpus) -> None:
    """Raises AssertionError, which names files, where the results and shards are not those of an undisturbed run."""
    found, right = corpus.files(), expected.files()
    other = sorted(name for name in found.keys() | right.keys() if found.get(name) != right.get(name))
    assert not other, f"files are not those of an undisturbed run: {other}"


def run_and_kill(corpus: Corpus, way: str, seconds: float, versions: list[dict[str, str]]) -> str:
    """Start a run, kill it after so many seconds, and see what it leaves; returns what was done.

    Raises AssertionError where a file is of none of the ``versions``, or something of the run goes on.
    """
    main = start(corpus)
    time.sleep(seconds)
    killed = kill(main, way)
    after = published(corpus)
    half = [name for name, digest in after.items() if digest not in [known.get(name) for known in versions]]
    assert not half, f"half files are there: {half}"
    time.sleep(0.5)
    assert published(corpus) == after, "something wrote after the run was over"
    assert not list_processes(corpus), "a process is left"
    return killed


def start(corpus: Corpus) -> psutil.Popen:
    """Start a run, in a process group of its own."""
    silent = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    return psutil.Popen(corpus.command(cores=4), cwd=corpus.root, start_new_session=True, **silent)


def kill(main: psutil.Popen, way: str) -> str:
    """Kill a run in a way and wait until all of it has ended; returns what was done."""
    try:
        children = main.children(recursive=True)
    except psutil.NoSuchProcess:
        children = []
    workers = [child for child in children if is_worker(child)]
    done = f"killed, with {len(workers)} workers"
    if main.poll() is not None:
        done = "had ended"
    elif way == "everything":
        os.killpg(main.pid, signal.SIGKILL)
    elif way == "interrupt":
        os.killpg(main.pid, signal.SIGINT)
    elif way == "the main process":
        main.kill()
    elif workers:
        random.Random(len(workers)).choice(workers).kill()
    else:
        main.kill()
    main.wait(120)
    _, alive = psutil.wait_procs(children, timeout=120)
    assert not alive, f"workers outlive the run: {alive}"
    return done


def is_worker(process: psutil.Process) -> bool:
    """Whether a process runs a script of the workflow."""
    try:
        return "python" in process.name() and any("workflow/scripts" in part for part in process.cmdline())
    except psutil.Error:
        return False


def list_processes(corpus: Corpus) -> list[psutil.Process]:
    """The processes that work in a corpus's folder."""
    found = []
    for process in psutil.process_iter():
        try:
            if Path(process.cwd()) == corpus.root and process.status() != psutil.STATUS_ZOMBIE:
                found.append(process)
        except psutil.Error:
            continue
    return found


if __name__ == "__main__":
    count, seed = (*map(int, sys.argv[1:]), *(45, 1)[len(sys.argv) - 1 :])
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        undisturbed = Undisturbed(Path(folder))
        for n in range(count):
            way, change, at = WAYS[n % len(WAYS)], chance.random() < 0.4, chance.random()
            killed = disturb(undisturbed, Path(folder, str(n)), way, change, at)
            print(f"{n + 1}: {way}, {'change' if change else 'first run'}, at {at:.0%}: {killed}; all well", flush=True)
            shutil.rmtree(Path(folder, str(n)))
