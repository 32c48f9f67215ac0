"""A corpus in a temporary folder, and Snakemake run on it as a user runs it."""

import hashlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pyarrow.parquet as pq
import pytest

ROOT = Path(__file__).resolve().parents[2]

RUNS = (".logs", ".benchmarks", ".stages/lock", ".stages/sources.msgpack", ".stages/published/", ".stages/indexes/")
"""What may differ though all results are the same: of indexes, how work was cut into jobs."""


class Corpus:
    """A folder with documents, one for results, and Snakemake's own files."""

    home = ROOT
    """Where the workflow and the package lie."""

    def __init__(self, root: Path) -> None:
        self.root, self.raw, self.processed = root, root / "raw", root / "processed"
        self.raw.mkdir(parents=True)
        shutil.copy(ROOT / "config.yaml", root)

    def add(self, name: str, content: str | bytes) -> Path:
        path = self.raw / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def command(self, *options: str, cores: int = 2) -> list[str]:
        snakefile = str(self.home / "Snakefile")
        return [sys.executable, "-m", "snakemake", "--snakefile", snakefile, "--cores", str(cores), *options]

    def snakemake(self, *options: str, cores: int = 2, **environment: str) -> subprocess.CompletedProcess[str]:
        command = self.command(*options, cores=cores)
        variables = os.environ | {"PYTHONPATH": str(self.home / "workflow")} | environment
        return subprocess.run(command, cwd=self.root, env=variables, capture_output=True, text=True)

    def run(self, *options: str, cores: int = 2, **environment: str) -> str:
        """Run to the end; returns what the terminal shows."""
        shutil.rmtree(self.processed / ".logs", ignore_errors=True)
        done = self.snakemake(*options, cores=cores, **environment)
        assert done.returncode == 0, done.stderr
        return done.stderr

    def computed(self) -> dict[str, int]:
        """How many documents each stage computed in the last run."""
        found: dict[str, int] = {}
        for log in (self.processed / ".logs").glob("documents/*.log"):
            for stage, count in re.findall(
                r"^(\w+) [0-9a-f]{16}: \d+ documents?: (\d+) computed, \d+ kept", log.read_text(), re.M
            ):
                found[stage] = found.get(stage, 0) + int(count)
        return {stage: number for stage, number in found.items() if number}

    def table(self, name: str) -> list[dict]:
        return pq.read_table(self.processed / f"tables/{name}.parquet").to_pylist()

    def files(self) -> dict[str, str]:
        """Every file of the results and of the shards with its digest, but what tells of runs."""
        paths = (p for p in self.processed.rglob("*") if p.is_file() or p.is_symlink())
        names = {p.relative_to(self.processed).as_posix(): p for p in paths}
        return {
            name: hashlib.sha256(path.read_bytes()).hexdigest()
            for name, path in sorted(names.items())
            if not name.startswith(RUNS)
        }


ARTICLE = """School meals in the north

Introduction

In 2023 the council paid for 1,200 meals a day, 15 per cent more than the year before.

Costs

Each meal cost about 3 euros. Half of the schools cook on site.
"""


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    return Corpus(tmp_path)


@pytest.fixture
def article() -> str:
    return ARTICLE
