"""Frames: values one after another in a file, so that it is read and written one at a time.

Each has its length and a CRC-32 before it (4 bytes each, big-endian); what follows one that is damaged is lost.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import IO

HEAD = 8
"""Bytes before a frame's value."""


def write_frame(file: IO[bytes], body: bytes) -> int:
    """Write a value as a frame; returns the bytes it takes."""
    file.write(len(body).to_bytes(4, "big") + zlib.crc32(body).to_bytes(4, "big"))
    file.write(body)
    return HEAD + len(body)


def read_frames(file: IO[bytes]) -> Iterator[bytes]:
    """The values of the frames from where a file stands, up to the first that is cut short or damaged.

    >>> import io
    >>> file = io.BytesIO()
    >>> [write_frame(file, body) for body in (b"one", b"", b"three")]
    [11, 8, 13]
    >>> whole = file.getvalue()
    >>> [list(read_frames(io.BytesIO(data))) for data in (whole, whole[:-1], b"?" + whole)]
    [[b'one', b'', b'three'], [b'one', b''], []]
    """
    while len(head := file.read(HEAD)) == HEAD:
        size, checksum = int.from_bytes(head[:4], "big"), int.from_bytes(head[4:], "big")
        body = file.read(size)
        if len(body) < size or zlib.crc32(body) != checksum:
            return
        yield body
