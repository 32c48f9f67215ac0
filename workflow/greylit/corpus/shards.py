"""Shard files: what a stage has made of the documents of one shard.

A shard file is a sequence of rows sorted by doc_id, each a frame with a MessagePack value, so that a row that
is kept is never decoded. Nothing but these files remembers what was computed: a row that is damaged, or of another
``FORMAT``, is no row, and is computed anew.
"""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import IO, Any

import msgspec

from greylit.corpus.frames import HEAD, read_frames, write_frame
from greylit.files import copy_bytes, replace_file
from greylit.records import Diagnostic, Document

FORMAT = b"greylit shard 2\n"


class DamagedShard(ValueError):
    """A shard file does not hold what it should; the message names it."""


class Row(msgspec.Struct, frozen=True, array_like=True):
    """What one stage has made of one document."""

    doc_id: str
    key: str
    """Digest of all the result depends on: input, code, settings."""
    failed: bool
    value: msgspec.Raw
    """The stage's result, encoded; a Document with its message where a stage failed."""
    diagnostics: list[Diagnostic]
    """Those of this stage and the stages before it."""
    digest: str
    """Digest of the result: what the next stage depends on."""

    def document(self) -> Document:
        """The failed document."""
        return msgspec.msgpack.decode(self.value, type=Document)


def make_row(doc_id: str, key: str, failed: bool, value: bytes, diagnostics: list[Diagnostic]) -> Row:
    """A row, with its digest."""
    raw = msgspec.Raw(value)
    return Row(doc_id, key, failed, raw, diagnostics, hashlib.sha256(encode((failed, raw, diagnostics))).hexdigest())


def encode(value: Any) -> bytes:
    """A record, list or tuple as MessagePack."""
    return msgspec.msgpack.encode(value)


def read_rows(path: str | Path) -> Iterator[Row]:
    """The rows of a shard file, one at a time, up to the first that is damaged; none where there is no such file."""
    with contextlib.suppress(FileNotFoundError), open(path, "rb") as file:
        if file.read(len(FORMAT)) == FORMAT:
            yield from (row for row, _ in _rows(file))


def read_row(file: IO[bytes], offset: int, doc_id: str, digest: str) -> Row:
    """The row at an offset of a shard file. Raises DamagedShard where it is another."""
    file.seek(offset)
    for row, _ in _rows(file):
        if (row.doc_id, row.digest) == (doc_id, digest):
            return row
        break
    raise DamagedShard(f"{file.name} is damaged (document {doc_id})")


def _rows(file: IO[bytes]) -> Iterator[tuple[Row, int]]:
    """Rows, each with its length in the file."""
    decoder = msgspec.msgpack.Decoder(Row)
    for body in read_frames(file):
        yield decoder.decode(body), HEAD + len(body)


class ShardUpdate:
    """A shard file brought up to date: asked for the rows of its last run, told those of this one.

    Documents come in the order of their doc_id. The file is replaced when the block ends, all at
    once; one whose rows are all kept stays as it is, and so does one whose update fails.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     for key in ("k", "k", "l"):
    ...         with ShardUpdate(Path(folder, "00.msgpack")) as shard:
    ...             row = shard.kept("a.txt", key)
    ...             _ = shard.add(row or make_row("a.txt", key, False, encode("result"), []))
    ...             print(row is not None, shard.changed)
    False True
    True False
    False True
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._stack = ExitStack()
        self._new: IO[bytes] | None = None
        self._at = len(FORMAT)
        self._decoded: tuple[Row, int] | None = None
        self._encoder = msgspec.msgpack.Encoder()

    def __enter__(self) -> ShardUpdate:
        self._old: IO[bytes] | None = None
        with contextlib.suppress(FileNotFoundError):
            self._old = self._stack.enter_context(open(self._path, "rb"))
        whole = self._old is not None and self._old.read(len(FORMAT)) == FORMAT
        self._rows = _rows(self._old) if self._old and whole else iter(())
        self._decoded = next(self._rows, None)
        if not whole:
            self._begin()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None and self._new is None and self._old and self._old.seek(0, 2) > self._at:
            self._begin()  # the documents at its end are gone
        self._stack.__exit__(kind, error, trace)

    @property
    def changed(self) -> bool:
        """Whether the file is being written anew."""
        return self._new is not None

    def kept(self, doc_id: str, key: str) -> Row | None:
        """The row of a document in the last run, if it depended on the same."""
        while self._decoded is not None and self._decoded[0].doc_id < doc_id:
            self._decoded = next(self._rows, None)
        row = self._decoded[0] if self._decoded else None
        return row if row is not None and (row.doc_id, row.key) == (doc_id, key) else None

    def add(self, row: Row) -> int:
        """Add a document's row; returns its offset in the file."""
        offset = self._at
        if self._new is None and self._decoded and row is self._decoded[0] and self._follows(self._decoded[1]):
            self._at += self._decoded[1]
            return offset
        file = self._begin()
        self._at += write_frame(file, self._encoder.encode(row))
        return offset

    def _follows(self, size: int) -> bool:
        """Whether the old row stands where the new one would: no row before it is gone."""
        assert self._old is not None
        return self._old.tell() == self._at + size

    def _begin(self) -> IO[bytes]:
        """Write from here on: the rows before stand in the old file."""
        if self._new is None:
            self._new = self._stack.enter_context(replace_file(self._path, durable=True))
            self._new.write(FORMAT)
            if self._at > len(FORMAT):
                with open(self._path, "rb") as old:
                    copy_bytes(old, self._new, len(FORMAT), self._at - len(FORMAT))
        return self._new
