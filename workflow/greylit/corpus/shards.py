"""Shard files: what a stage has made of the documents of one shard.

A shard file is a sequence of rows sorted by doc_id, each a length (4 bytes, big-endian) and a
MessagePack value, so that it is read and written a row at a time and a row that is kept is never
decoded. A reader of another ``FORMAT`` finds no rows and computes them anew.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, Any

import msgspec

from greylit.records import Diagnostic, Document

FORMAT = b"greylit shard 1\n"


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

    @property
    def digest(self) -> str:
        """Digest of the result: what the next stage depends on."""
        return hashlib.sha256(encode((self.failed, self.value, self.diagnostics))).hexdigest()

    def document(self) -> Document:
        """The failed document."""
        return msgspec.msgpack.decode(self.value, type=Document)


def encode(value: Any) -> bytes:
    """A record, list or tuple as MessagePack."""
    return msgspec.msgpack.encode(value)


def read_rows(path: str | Path) -> Iterator[Row]:
    """The rows of a shard file, one at a time; none where there is no such file or it has another format.

    Raises ValueError where the file is cut short.
    """
    decoder = msgspec.msgpack.Decoder(Row)
    with contextlib.suppress(FileNotFoundError), open(path, "rb") as file:
        if file.read(len(FORMAT)) != FORMAT:
            return
        while head := file.read(4):
            size = int.from_bytes(head, "big")
            body = file.read(size)
            if len(body) < size:
                raise ValueError(f"{path} is cut short: delete it and run again")
            yield decoder.decode(body)


def write_rows(path: str | Path, rows: Iterable[Row]) -> None:
    """Write a shard file in one piece."""
    encoder = msgspec.msgpack.Encoder()
    with replace_file(path) as file:
        file.write(FORMAT)
        for row in rows:
            body = encoder.encode(row)
            file.write(len(body).to_bytes(4, "big"))
            file.write(body)


@contextlib.contextmanager
def replace_file(path: str | Path) -> Iterator[IO[bytes]]:
    """A file to write to that takes ``path``'s place when all is written, or not at all."""
    path = Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".tmp-")
    try:
        with os.fdopen(handle, "wb") as file:
            os.fchmod(handle, 0o666 & ~_umask())
            yield file
        os.replace(name, path)
    except BaseException:
        with contextlib.suppress(FileNotFoundError):
            os.unlink(name)
        raise


def write_file(path: str | Path, data: bytes) -> None:
    """Write a file in one piece."""
    with replace_file(path) as file:
        file.write(data)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
