"""How many cores the job of a batch gets to read scanned pages on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

from greylit.corpus.fingerprints import Content
from greylit.corpus.sources import Source

PAGED = frozenset(".pdf .png .jpg .jpeg .jp2 .tif .tiff .gif .bmp .webp".split())
"""Extensions of files that may hold scanned pages."""


def share_cores(batches: Mapping[str, int], cores: int) -> dict[str, int]:
    """The cores of each batch: as large a share as it has of the work, at least one.

    ``batches`` has the bytes of each batch's new files. Where there are many, each gets one core and they run side by
    side; a large file that comes alone gets all.

    >>> share_cores({"00": 10, "01": 900, "02": 90}, 4), share_cores({"00": 1}, 4), share_cores({"00": 0}, 4)
    ({'00': 1, '01': 4, '02': 1}, {'00': 4}, {'00': 1})
    """
    total = sum(batches.values()) or 1
    return {name: max(1, min(cores, round(cores * size / total))) for name, size in batches.items()}


def count_cores(size: int) -> int:
    """Cores for so many bytes of files that may hold scanned pages, where a job has no others beside it to share with.

    >>> [count_cores(size * 1_000_000) for size in (0, 1, 5, 500)]
    [1, 1, 2, 8]
    """
    return max(1, min(8, size // 2_000_000))


def weigh_scans(sources: Iterable[Source], contents: Mapping[str, Content]) -> int:
    """The bytes of files that may hold scanned pages."""
    return sum(contents[x.doc_id].size for x in sources if PurePosixPath(x.path).suffix.lower() in PAGED)
