"""The form of the workflow: Snakemake's lint, snakefmt, thin scripts, a graph that does not grow."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def test_lint_has_nothing_to_say(corpus):
    done = corpus.snakemake("--lint")
    assert done.returncode == 0, done.stderr + done.stdout


def test_snakefmt_has_nothing_to_change():
    command = [sys.executable, "-m", "snakefmt", "--check", "Snakefile", "workflow/rules"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("script", sorted((ROOT / "workflow/scripts").glob("*.py")), ids=lambda p: p.name)
def test_scripts_are_thin(script):
    lines = script.read_text().splitlines()
    assert len(lines) <= 15
    assert not any("sys.path" in line or "pandas" in line for line in lines)


def test_the_rule_graph_does_not_grow_with_the_documents(corpus, article):
    graphs = []
    for count in (1, 200):
        for n in range(count):
            corpus.add(f"{n}.txt", article)
        done = corpus.snakemake("--rulegraph")
        graphs.append(sorted(done.stdout.splitlines()))
    assert graphs[0] == graphs[1]
    assert sum("->" in line for line in graphs[0]) < 12


def test_stage_jobs_do_not_load_pandas_or_pyarrow():
    code = "import sys, greylit.corpus.jobs; print(sorted({'pandas', 'pyarrow', 'numpy'} & sys.modules.keys()))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
