"""What the documents hold, as digests, without reading those again that have not been touched.

Whether a document has changed is told by what it holds and by nothing else: not by its time, which
tools that copy set as they like.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

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


class Content(NamedTuple):
    """What a document holds."""

    digest: str
    """Of its bytes; why it cannot be read, where it cannot."""
    size: int
    """Bytes; 0 where it cannot be read."""


class Fingerprints:
    """The digests of a corpus, with those of the last run at hand."""

    def __init__(self, record: str | Path) -> None:
        self._record = Path(record)
        self._before = _read(self._record)
        self._now: dict[str, Fingerprint] = {}

    def take(self, raw_dir: str, sources: Iterable[Source]) -> dict[str, Content]:
        """What each document holds, by its doc_id."""
        return {source.doc_id: self._take(os.path.join(raw_dir, source.path), source) for source in sources}

    def save(self) -> None:
        """Keep them for the next run."""
        if self._now != self._before:
            write_file(self._record, msgspec.msgpack.encode(self._now))

    def _take(self, path: str, source: Source) -> Content:
        if source.problem:
            return Content(source.problem, 0)
        try:
            status = status_of(path)
            state = (status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino)
            known = self._before.get(source.doc_id)
            if known and (known.size, known.modified, known.changed, known.inode) == state:
                self._now[source.doc_id] = known
                return Content(known.digest, known.size)
            settled = time.time_ns() - max(state[1], state[2]) > SETTLED
            digest = digest_file(path)
        except OSError as error:
            return Content(explain(error), 0)
        if settled:
            self._now[source.doc_id] = Fingerprint(*state, digest)
        return Content(digest, status.st_size)


def _read(record: Path) -> dict[str, Fingerprint]:
    try:
        return msgspec.msgpack.decode(record.read_bytes(), type=dict[str, Fingerprint])
    except (OSError, ValueError, msgspec.MsgspecError):
        return {}
