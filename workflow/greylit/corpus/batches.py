"""Batches: the shards that one job takes, and what the results of a job depend on.

A job costs as much as a document, so a small corpus has few of them. The number changes what runs
together and nothing else: results are kept by shard.

What a batch's results depend on is in the name of its index, the one output of its job that
Snakemake knows: other documents, code or settings are another name. So nothing depends on times or on
what Snakemake remembers, and ``snakemake -n`` names what will be made.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec

from greylit.corpus.shards import encode
from greylit.corpus.sources import SHARDS, Source
from greylit.files import write_file
from greylit.settings import Settings

COUNTS = ((8, 2), (24, 4), (2_500, 16))
"""Up to so many documents, so many batches; beyond, one a shard. All divide the number of shards."""


class Entry(msgspec.Struct, frozen=True, array_like=True):
    """Where the results of a document are, and what they are."""

    doc_id: str
    shard: str
    sha256: str | None
    """Of the source; ``None`` where the document failed."""
    annotated: str
    """Digest of the row of ``footnotes``."""
    annotation: int
    """Its offset in the shard file."""
    measured: str
    measurement: int
    """The same of the row of ``statistics``."""
    read: str
    reading: int
    """The same of the row of ``read``, which has the pictures."""


class Index(msgspec.Struct, frozen=True, array_like=True):
    """The documents of a batch, in the order of their doc_id, and the state they were read in."""

    state: str
    entries: list[Entry]


def count_batches(documents: int) -> int:
    """Number of batches of a corpus.

    >>> [count_batches(n) for n in (5, 20, 100, 10_000)]
    [2, 4, 16, 64]
    """
    return next((count for most, count in COUNTS if documents <= most), SHARDS)


def group_sources(sources: Iterable[Source]) -> dict[str, list[Source]]:
    """The documents by batch: its number and how many there are, as "03-16"; none is empty."""
    sources = list(sources)
    count = count_batches(len(sources))
    groups: dict[str, list[Source]] = {}
    for source in sources:
        groups.setdefault(f"{int(source.shard, 16) % count:02d}-{count:02d}", []).append(source)
    return dict(sorted(groups.items()))


def batch_state(codes: Mapping[str, str], settings: Settings, documents: Iterable[tuple[str, str]]) -> str:
    """Digest of all that a batch's results depend on: code by stage, settings, and doc_id and digest of each document."""
    return hashlib.sha256(encode([sorted(codes.items()), settings, sorted(documents)])).hexdigest()[:20]


def index_path(folder: str | Path, batch: str, state: str) -> str:
    """Where the index of a batch in a state is, or will be.

    A document may have changed while it was being processed. The index that was left then has the name of one
    state and holds another, and is passed over.
    """
    path = Path(folder, f"{batch}.{state}.msgpack")
    index = read_index(path)
    if index is not None and index.state != state:
        path = path.with_name(f"{batch}.{state}-{index.state}.msgpack")
    return str(path)


def read_index(path: str | Path) -> Index | None:
    """An index; ``None`` where there is none that can be read."""
    try:
        return msgspec.msgpack.decode(Path(path).read_bytes(), type=Index)
    except (OSError, ValueError, msgspec.MsgspecError):
        return None


def write_index(path: str | Path, index: Index) -> None:
    """Write an index."""
    write_file(path, encode(index), durable=True)


def withdraw_indexes(folder: str | Path, batch: str) -> None:
    """Remove the indexes of shards that are about to change: they say where rows stand."""
    count = batch.partition("-")[2]
    for path in sorted(Path(folder).glob("*.msgpack")):
        name = path.name.partition(".")[0]
        if name == batch or name.partition("-")[2] != count:
            path.unlink(missing_ok=True)
