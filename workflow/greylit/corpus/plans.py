"""Plans: what a run tells its jobs, in files that they read.

Jobs are commands. Had they to be told by Snakemake's ``script:``, each would import Snakemake, and Snakemake
pandas: half of what a small corpus takes.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

import msgspec

from greylit.corpus.shards import encode
from greylit.corpus.sources import Source
from greylit.settings import Settings

T = TypeVar("T", bound=msgspec.Struct)


class Planned(msgspec.Struct, frozen=True, array_like=True):
    """A document, and what it held when the job was planned."""

    path: bytes
    """Path below raw_dir, as the file system has it."""
    problem: str | None
    digest: str

    @classmethod
    def make(cls, source: Source, digest: str) -> Planned:
        """Of a source; its path may hold bytes that are no UTF-8."""
        return cls(os.fsencode(source.path), source.problem, digest)

    @property
    def source(self) -> Source:
        """The document."""
        return Source(path=os.fsdecode(self.path), problem=self.problem)


class BatchPlan(msgspec.Struct, frozen=True, kw_only=True):
    """What the job of a batch is told."""

    batch: str
    raw_dir: str
    codes: Mapping[str, str]
    """Stage → digest of its code, in the order of the stages."""
    settings: Settings
    documents: list[Planned]


class ResultsPlan(msgspec.Struct, frozen=True, kw_only=True):
    """What the job that publishes is told; see :func:`greylit.corpus.results.publish`."""

    indexes: list[str]
    clashes: Mapping[str, str]
    code: str
    processed_dir: str


def plan_path(folder: str | Path, output: str | Path) -> str:
    """Where the plan of the job that makes ``output`` is.

    >>> plan_path("processed/.stages/plans", "processed/.stages/indexes/0f.a1b2.msgpack")
    'processed/.stages/plans/0f.a1b2.msgpack'
    """
    return f"{folder}/{Path(output).name}"


def write_plan(path: str | Path, plan: BatchPlan | ResultsPlan) -> None:
    """Write a plan. It may hold passwords, so that nobody but its owner may read it."""
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with open(handle, "wb") as file:
        file.write(encode(plan))


def read_plan(path: str | Path, kind: type[T]) -> T:
    """A plan. Raises FileNotFoundError where there is none."""
    return msgspec.msgpack.decode(Path(path).read_bytes(), type=kind)
