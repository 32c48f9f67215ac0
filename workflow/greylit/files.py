"""Files that appear whole or not at all, and that no process writes whose run is over."""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO

TEMPORARY = ".greylit-"
"""What the names of files begin with that are being written."""

_before_replacing: list[Callable[[], None]] = []


def before_replacing(check: Callable[[], None]) -> None:
    """Have ``check`` called whenever a file is about to appear; what it raises keeps the file away."""
    _before_replacing.append(check)


@contextlib.contextmanager
def replacing(path: Path, durable: bool = False) -> Iterator[Path]:
    """Give a temporary path beside ``path``; on success it takes ``path``'s place, else it goes.

    ``durable`` has it on the disk before it does, so that a power cut leaves the old file or the new one.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    # Short, so that a name as long as the file system allows still fits.
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=TEMPORARY)
    os.close(handle)
    temporary = Path(name)
    try:
        temporary.chmod(0o666 & ~_umask())
        yield temporary
        if durable:
            _synchronise(temporary)
        for check in _before_replacing:
            check()
        os.replace(temporary, path)
        if durable:
            _synchronise(path.parent)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise


@contextlib.contextmanager
def replace_file(path: str | Path, durable: bool = False) -> Iterator[IO[bytes]]:
    """A file to write to that takes ``path``'s place when all is written, or not at all; see :func:`replacing`."""
    with replacing(Path(path), durable) as temporary, temporary.open("wb") as file:
        yield file


def write_file(path: str | Path, data: bytes, durable: bool = False) -> None:
    """Write a file in one piece."""
    with replace_file(path, durable) as file:
        file.write(data)


def copy_bytes(source: IO[bytes], target: IO[bytes], offset: int, size: int) -> None:
    """Copy ``size`` bytes of a file from ``offset`` on. Raises EOFError where there are fewer."""
    source.seek(offset)
    while size:
        block = source.read(min(size, 1 << 20))
        if not block:
            raise EOFError(f"{getattr(source, 'name', 'a file')} is cut short")
        target.write(block)
        size -= len(block)


def digest_file(path: str | Path) -> str:
    """SHA-256 of a file, hexadecimal."""
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _synchronise(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        with contextlib.suppress(OSError):  # some file systems cannot
            os.fsync(handle)
    finally:
        os.close(handle)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
