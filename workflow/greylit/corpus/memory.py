"""What the last run published, to go on from: a record a section, read and written one at a time.

A corpus has many documents, and no process holds what is known of them all: the sections stand in the order of their
documents, so that those of the last run are read beside those of this one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, TypeVar

import msgspec

from greylit.corpus.frames import HEAD, read_frames, write_frame
from greylit.corpus.shards import encode
from greylit.files import replace_file
from greylit.publication.corpus import Placed
from greylit.publication.manifest import Published

FORMAT = b"greylit memory 1\n"

T = TypeVar("T")


class Texts(msgspec.Struct, frozen=True, array_like=True):
    """The texts of a document as they were written."""

    doc_id: str
    annotated: str
    """Digest of the row they come from."""
    read: str
    """Digest of the row that their pictures come from."""
    failure: str | None
    """Why the document failed, if it did."""
    files: list[Published]


class _Section(msgspec.Struct, frozen=True, array_like=True):
    """What was published of a section."""

    key: str
    texts: list[Texts]
    placed: Placed


class _Known(msgspec.Struct, frozen=True, array_like=True):
    """A section without where it stands."""

    key: str
    texts: list[Texts]


class _Keyed(msgspec.Struct, frozen=True, array_like=True):
    """A section's key alone."""

    key: str


class _End(msgspec.Struct, frozen=True, array_like=True):
    """What stands behind the sections."""

    digests: dict[str, str]


class Memory:
    """What the last run published: nothing where no file can be read, and no more than is whole of one that is damaged."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._offsets: dict[str, int] = {}
        self.digests: Mapping[str, str] = {}
        """Of the files that sections can be copied from."""
        at = len(FORMAT)
        for body in self._bodies(at):
            if end := _decode(body, _End):
                self.digests = end.digests
            elif section := _decode(body, _Keyed):
                self._offsets[section.key] = at
            at += HEAD + len(body)

    def texts(self) -> Iterator[Texts]:
        """The texts of each document, in the order of doc_id."""
        for body in self._bodies(len(FORMAT)):
            if section := _decode(body, _Known):
                yield from section.texts

    def placed(self, key: str) -> Placed | None:
        """Where the section of a key stands in the files of the last run."""
        if key not in self._offsets:
            return None
        body = next(self._bodies(self._offsets[key]), None)
        section = _decode(body, _Section) if body else None
        return section.placed if section else None

    def _bodies(self, offset: int) -> Iterator[bytes]:
        with suppress(OSError), self._path.open("rb") as file:
            if file.read(len(FORMAT)) == FORMAT:
                file.seek(offset)
                yield from read_frames(file)


def _decode(body: bytes, kind: type[T]) -> T | None:
    """A record; ``None`` where it is another, as one that another release wrote."""
    try:
        return msgspec.msgpack.decode(body, type=kind)
    except (ValueError, msgspec.MsgspecError):
        return None


class MemoryFile:
    """The record of this run while it publishes; see :func:`remembering`."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        file.write(FORMAT)

    def add(self, key: str, texts: Sequence[Texts], placed: Placed) -> None:
        """Add a section."""
        write_frame(self._file, encode(_Section(key, list(texts), placed)))

    def finish(self, digests: Mapping[str, str]) -> None:
        """Add the digests of the files that the sections stand in."""
        write_frame(self._file, encode(_End(dict(digests))))


@contextmanager
def remembering(path: Path) -> Iterator[MemoryFile]:
    """Write what this run publishes, for the next; it takes the place of what the last one wrote when all is done."""
    with replace_file(path, durable=True) as file:
        yield MemoryFile(file)
