"""How many cores the job of a shard gets to read scanned pages on."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath

from greylit.corpus.sources import Source

PAGED = frozenset(".pdf .png .jpg .jpeg .jp2 .tif .tiff .gif .bmp .webp".split())
"""Extensions of files that may hold scanned pages."""


def share_cores(shards: Mapping[str, int], cores: int) -> dict[str, int]:
    """The cores of each shard: as large a share as it has of the work, at least one.

    ``shards`` has the bytes of each shard's files. Where there are many, each gets one core and they run side by
    side; a large file that comes alone gets all.

    >>> share_cores({"00": 10, "01": 900, "02": 90}, 4), share_cores({"00": 1}, 4), share_cores({"00": 0}, 4)
    ({'00': 1, '01': 4, '02': 1}, {'00': 4}, {'00': 1})
    """
    total = sum(shards.values()) or 1
    return {name: max(1, min(cores, round(cores * size / total))) for name, size in shards.items()}


def weigh_shards(raw_dir: str, shards: Mapping[str, Iterable[Source]], stage: str | Path) -> dict[str, int]:
    """The bytes of each shard's files that may hold scanned pages and are newer than the shard's file below ``stage``.

    Where none is newer, all is worked on, if anything is: then all count.
    """
    new: dict[str, int] = {}
    whole: dict[str, int] = {}
    for name, sources in shards.items():
        made = _state(os.path.join(stage, f"{name}.msgpack"))[1]
        states = [
            _state(os.path.join(raw_dir, s.path)) for s in sources if PurePosixPath(s.path).suffix.lower() in PAGED
        ]
        whole[name] = sum(size for size, _ in states)
        new[name] = sum(size for size, time in states if time > made)
    return new if any(new.values()) else whole


def _state(path: str) -> tuple[int, float]:
    """A file's size and time; 0 where it is not there."""
    try:
        status = os.stat(path)
    except OSError:
        return 0, 0.0
    return status.st_size, status.st_mtime
