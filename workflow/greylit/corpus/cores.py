"""How many cores the job of a batch gets to read scanned pages on."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from pathlib import PurePosixPath

from greylit.corpus.sources import Source

PAGED = frozenset(".pdf .png .jpg .jpeg .jp2 .tif .tiff .gif .bmp .webp".split())
"""Extensions of files that may hold scanned pages."""


def share_cores(batches: Mapping[str, int], cores: int) -> dict[str, int]:
    """The cores of each batch: as large a share as it has of the work, at least one.

    ``batches`` has the bytes of each batch's files. Where there are many, each gets one core and they run side by
    side; a large file that comes alone gets all.

    >>> share_cores({"00": 10, "01": 900, "02": 90}, 4), share_cores({"00": 1}, 4), share_cores({"00": 0}, 4)
    ({'00': 1, '01': 4, '02': 1}, {'00': 4}, {'00': 1})
    """
    total = sum(batches.values()) or 1
    return {name: max(1, min(cores, round(cores * size / total))) for name, size in batches.items()}


def weigh_batches(
    raw_dir: str, batches: Mapping[str, Iterable[Source]], is_new: Callable[[Source], bool]
) -> dict[str, int]:
    """The bytes of each batch's files that may hold scanned pages and are new.

    Where none is new, all is worked on, if anything is: then all count.
    """
    new: dict[str, int] = {}
    whole: dict[str, int] = {}
    for name, sources in batches.items():
        paged = [source for source in sources if PurePosixPath(source.path).suffix.lower() in PAGED]
        sizes = {source: _size(os.path.join(raw_dir, source.path)) for source in paged}
        whole[name] = sum(sizes.values())
        new[name] = sum(size for source, size in sizes.items() if is_new(source))
    return new if any(new.values()) else whole


def _size(path: str) -> int:
    """A file's size; 0 where it is not there."""
    try:
        return os.stat(path).st_size
    except OSError:
        return 0
