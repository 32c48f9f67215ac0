"""What the documents hold, as digests, without reading those again that have not been touched.

Whether a document has changed is told by what it holds and by nothing else: not by its time, which
tools that copy set as they like.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterable
from pathlib import Path

import msgspec

from greylit.corpus.sources import Source, explain, status_of
from greylit.files import digest_file, write_file

SETTLED = 2_000_000_000
"""Nanoseconds after its last change from which on a file's times tell whether it changed again."""


class Fingerprint(msgspec.Struct, frozen=True, array_like=True):
    """A file's digest, and the size, times and number it had when it was read."""

    size: int
    modified: int
    changed: int
    inode: int
    digest: str


class Fingerprints:
    """The digests of a corpus, with those of the last run at hand."""

    def __init__(self, record: str | Path) -> None:
        self._record = Path(record)
        self._before = _read(self._record)
        self._now: dict[str, Fingerprint] = {}

    def take(self, raw_dir: str, sources: Iterable[Source]) -> dict[str, str]:
        """The digest of each document by its doc_id; of one that cannot be read, why."""
        return {source.doc_id: self._take(os.path.join(raw_dir, source.path), source) for source in sources}

    def is_new(self, source: Source) -> bool:
        """Whether a document was not there in the last run, or held something else."""
        now = self._now.get(source.doc_id)
        return now is None or (before := self._before.get(source.doc_id)) is None or before.digest != now.digest

    def save(self) -> None:
        """Keep them for the next run."""
        if self._now != self._before:
            write_file(self._record, msgspec.msgpack.encode(self._now))

    def _take(self, path: str, source: Source) -> str:
        if source.problem:
            return source.problem
        try:
            status = status_of(path)
            state = (status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino)
            known = self._before.get(source.doc_id)
            if known and (known.size, known.modified, known.changed, known.inode) == state:
                self._now[source.doc_id] = known
                return known.digest
            settled = time.time_ns() - max(state[1], state[2]) > SETTLED
            digest = digest_file(path)
        except OSError as error:
            return explain(error)
        if settled:
            self._now[source.doc_id] = Fingerprint(*state, digest)
        return digest


def _read(record: Path) -> dict[str, Fingerprint]:
    try:
        return msgspec.msgpack.decode(record.read_bytes(), type=dict[str, Fingerprint])
    except (OSError, ValueError, msgspec.MsgspecError):
        return {}
