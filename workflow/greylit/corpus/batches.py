"""Batches: the shards that one job takes, and what the results of a job depend on.

A job costs as much as a document, so work is cut into few of them. How it is cut changes what runs
together and nothing else: results are kept by shard.

What a batch's results depend on is in the name of its index, the one output of its job that
Snakemake knows: other documents, code or settings are another name. So nothing depends on times or on
what Snakemake remembers, and ``snakemake -n`` names what will be made. A batch whose documents all
stand as its index says is no job; so a document more is the job of one batch, however many documents there are.
"""

from __future__ import annotations

import hashlib
import math
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TypeVar

import msgspec

from greylit.corpus.fingerprints import Content
from greylit.corpus.shards import encode
from greylit.corpus.sources import SHARDS, Source
from greylit.files import write_file
from greylit.settings import Settings

T = TypeVar("T")

_HEXADECIMAL = re.compile("[0-9a-f]+")

SIZE = 100_000
"""Bytes of documents, about a CPU second, that are worth a batch where there is no more; see :func:`count_batches`."""

LEAST = 500
"""Bytes that a document counts for at least."""


class Entry(msgspec.Struct, frozen=True, array_like=True):
    """Where the results of a document are, and what they are."""

    doc_id: str
    shard: str
    source: str
    """Digest of the source; why it could not be read, where it could not."""
    failed: bool
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
    basis: str
    """Digest of the code and settings they were made with."""
    entries: list[Entry]


class _Encoded(msgspec.Struct, frozen=True, array_like=True):
    """An index whose entries are left encoded."""

    state: str
    basis: str
    entries: list[msgspec.Raw]


class _Head(msgspec.Struct, frozen=True, array_like=True):
    """An index without its entries."""

    state: str
    basis: str


class Batch(msgspec.Struct, frozen=True):
    """Documents that one job takes, and where their index is or will be."""

    name: str
    """The shards, as the bits of a hexadecimal number."""
    sources: list[Source]
    todo: list[Source]
    """Those that are to be computed."""
    index: str

    def describe(self) -> str:
        """What its job does."""
        new, kept = len(self.todo), len(self.sources) - len(self.todo)
        work = f"Process {new} document{'s' * (new != 1)}" if new else "Forget removed documents"
        return f"{work} ({kept} beside {'it' if new == 1 else 'them'} as before)" if kept else work


def count_batches(size: int) -> int:
    """Number of batches for documents of so many bytes.

    Batches run side by side, and each costs half a CPU second: both count the same where their number grows as
    the square root of the work.

    >>> [count_batches(documents * 30_000) for documents in (0, 5, 20, 100, 1_000, 10_000, 100_000)]
    [1, 1, 2, 5, 17, 55, 64]
    """
    return min(SHARDS, max(1, round(math.sqrt(size / SIZE))))


def plan_batches(
    folder: str | Path, basis: str, sources: Iterable[Source], contents: Mapping[str, Content]
) -> dict[str, Batch]:
    """The batches of a corpus by name; none is empty.

    ``folder`` has the indexes of earlier runs, ``basis`` is :func:`make_basis` of this one, ``contents`` tells by
    doc_id what the documents hold. A batch stays as long as all of it is as its index says; what there is to
    do in the shards of the others, and in new ones, is shared out anew.
    """
    rest: dict[str, list[Source]] = {}
    for source in sources:
        rest.setdefault(source.shard, []).append(source)

    def gather(shards: Iterable[str]) -> tuple[list[Source], str]:
        documents = [source for shard in sorted(shards) for source in rest[shard]]
        return documents, batch_state(basis, ((x.doc_id, contents[x.doc_id].digest) for x in documents))

    batches: dict[str, Batch] = {}
    known: dict[str, str] = {}
    for path in sorted(Path(folder).glob("*.msgpack")):
        name, head = path.name.partition(".")[0], _decode(path, _Head)
        if head is None or head.basis != basis or not _HEXADECIMAL.fullmatch(name):
            continue
        shards = [shard for shard in rest if int(name, 16) >> int(shard, 16) & 1]
        documents, state = gather(shards)
        if documents and state == head.state:
            batches[name] = Batch(name, documents, [], str(path))
            for shard in shards:
                del rest[shard]
        elif index := read_index(path):
            known |= {entry.doc_id: entry.source for entry in index.entries}

    todo = {
        shard: [x for x in documents if known.get(x.doc_id) != contents[x.doc_id].digest]
        for shard, documents in sorted(rest.items())
    }
    work = {shard: sum(LEAST + contents[x.doc_id].size for x in new) for shard, new in todo.items()}
    for part in share_work(work, count_batches(sum(work.values()))):
        (documents, state), name = gather(part), batch_name(part)
        free = _free_path(Path(folder), f"{name}.{state}")
        batches[name] = Batch(name, documents, [x for shard in part for x in todo[shard]], free)
    return dict(sorted(batches.items()))


def share_work(work: Mapping[str, int], count: int) -> list[list[str]]:
    """Share out what there is to do at most so many ways, with no share for what is small beside the greatest.

    >>> share_work({"00": 5, "01": 4, "02": 3, "03": 2, "04": 0}, 3), share_work({"00": 1, "01": 900, "02": 2}, 3)
    ([['00', '04'], ['01'], ['02', '03']], [['01'], ['02', '00']])
    """
    total, most = sum(work.values()), max(work.values(), default=0)
    shares: list[tuple[int, list[str]]] = [(0, []) for _ in range(min(count, -(-total // most) if most else 1))]
    for shard in sorted(work, key=lambda shard: (-work[shard], shard)):
        at = min(range(len(shares)), key=lambda n: shares[n][0]) if work[shard] else 0
        shares[at] = (shares[at][0] + work[shard], [*shares[at][1], shard])
    return [share for _, share in shares if share]


def batch_name(shards: Iterable[str]) -> str:
    """The name of a batch of shards.

    >>> batch_name(["00", "04", "3f"])
    '8000000000000011'
    """
    return f"{sum(1 << int(shard, 16) for shard in shards):0{SHARDS // 4}x}"


def list_members(batch: str, sources: Iterable[Source]) -> list[Source]:
    """The documents of a batch."""
    bits = int(batch, 16)
    return [source for source in sources if bits >> int(source.shard, 16) & 1]


def make_basis(codes: Mapping[str, str], settings: Settings) -> str:
    """Digest of what all results depend on beside the documents: code by stage, and settings."""
    return hashlib.sha256(encode([sorted(codes.items()), settings])).hexdigest()


def batch_state(basis: str, documents: Iterable[tuple[str, str]]) -> str:
    """Digest of all that a batch's results depend on: the basis, and doc_id and digest of each document."""
    return hashlib.sha256(encode([basis, sorted(documents)])).hexdigest()[:20]


def read_index(path: str | Path) -> Index | None:
    """An index; ``None`` where there is none that can be read."""
    return _decode(path, Index)


def read_entries(path: str | Path) -> list[msgspec.Raw] | None:
    """The entries of an index, each encoded: those of a large corpus take a third of the memory so."""
    index = _decode(path, _Encoded)
    return index.entries if index else None


def write_index(path: str | Path, index: Index) -> None:
    """Write an index."""
    write_file(path, encode(index), durable=True)


def withdraw_indexes(folder: str | Path, batch: str, basis: str) -> dict[str, list[Entry]]:
    """Remove the indexes of shards that may be about to change: they say where rows stand.

    Returns what those of the same basis say, by shard.
    """
    known: dict[str, list[Entry]] = {}
    for path in sorted(Path(folder).glob("*.msgpack")):
        name = path.name.partition(".")[0]
        if not _HEXADECIMAL.fullmatch(name) or int(name, 16) & int(batch, 16):
            index = read_index(path)
            for entry in index.entries if index and index.basis == basis else ():
                known.setdefault(entry.shard, []).append(entry)
            path.unlink(missing_ok=True)
    return known


def _free_path(folder: Path, name: str) -> str:
    """Where an index of that name can be put.

    A document may have changed while it was being processed. The index that was left then has the name of one
    state and holds another, and is passed over.
    """
    paths = (folder / f"{name}{suffix}.msgpack" for suffix in ("", *(f"-{n}" for n in range(2, 100))))
    return str(next(path for path in paths if not path.exists()))


def _decode(path: str | Path, kind: type[T]) -> T | None:
    try:
        return msgspec.msgpack.decode(Path(path).read_bytes(), type=kind)
    except (OSError, ValueError, msgspec.MsgspecError):
        return None
