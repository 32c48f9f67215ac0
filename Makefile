# make        make the environment and process what lies in raw/
# make env    the environment only, in .venv
# make test   the tests
# make lint   every check of the code's form
# make bench  what runs cost, measured (minutes; see workflow/bench/README.md)
# make slurm  add what runs on a cluster need to the environment
# make lock   bring requirements.lock up to date with pyproject.toml

CORES = 4
# The first of these that is Python 3.11 or newer; or say make PYTHON=/path/to/python
PYTHON = $(shell for python in python3 python3.13 python3.12 python3.11; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done)
BIN = .venv/bin

.PHONY: run env test lint bench slurm lock
.DELETE_ON_ERROR:

run: env
	$(BIN)/snakemake --cores $(CORES)

env: .venv/installed

.venv/locked: requirements.lock
	@test -n "$(PYTHON)" || { echo "greylit needs Python 3.11 or newer; name it: make PYTHON=/path/to/python"; exit 1; }
	$(PYTHON) -m venv --clear .venv
	$(BIN)/python -m pip install --quiet --require-hashes --no-deps --requirement requirements.lock
	touch $@

.venv/installed: .venv/locked pyproject.toml
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	$(BIN)/python -m compileall -q workflow/greylit
	touch $@

test: env
	$(BIN)/python -m pytest -n 2

lint: env
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/snakefmt --check Snakefile workflow/rules
	$(BIN)/snakemake --lint
	$(BIN)/mypy

bench: env
	$(BIN)/python workflow/bench/workflow.py $(SIZES)

slurm: env
	$(BIN)/python -m pip install --quiet --require-hashes --no-deps --requirement requirements-slurm.lock

# Needs the network and uv, which nothing else does. The lock serves all Python versions from 3.11 on.
lock:
	uv lock --quiet --upgrade
	{ sed -n '/^#/p' requirements.lock; \
	uv export --quiet --all-extras --no-extra slurm --no-emit-project --no-annotate --no-header --format requirements.txt; } > .requirements.lock
	mv .requirements.lock requirements.lock
	rm uv.lock
	{ sed -n '/^#/p' requirements-slurm.lock; \
	printf '%s\n' snakemake-executor-plugin-slurm snakemake-executor-plugin-slurm-jobstep | \
	uv pip compile --quiet --no-deps --generate-hashes --no-annotate --no-header -; } > .requirements.lock
	mv .requirements.lock requirements-slurm.lock
