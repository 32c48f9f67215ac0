"""Reading texts as files: text/<doc_id>.txt and markdown/<doc_id>.md.

Snakemake tracks each as an output of one of a few rules, each for a range of shards, so that
the rules do not grow with the documents. A text whose name Snakemake would misread as a pattern
is tracked through a link with a plain name. Each rule keeps a list of the texts it wrote, so that
those of removed documents are removed, and nothing else in these folders ever is.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Iterable
from pathlib import Path

import msgspec

from greylit.corpus.jobs import reading
from greylit.corpus.shards import read_rows, write_file
from greylit.corpus.sources import Source


def text_paths(doc_id: str) -> tuple[str, str]:
    """Where the texts of a document lie, below processed_dir.

    >>> text_paths("un/report.pdf")
    ('text/un/report.pdf.txt', 'markdown/un/report.pdf.md')
    """
    return f"text/{doc_id}.txt", f"markdown/{doc_id}.md"


def tracked_paths(source: Source) -> tuple[str, str]:
    """The paths, below processed_dir, by which Snakemake tracks the texts of a document."""
    return text_paths(source.doc_id) if not source.odd else _links(source.doc_id)


def _links(doc_id: str) -> tuple[str, str]:
    name = hashlib.sha256(doc_id.encode()).hexdigest()[:20]
    return f".stages/texts/links/{name}.txt", f".stages/texts/links/{name}.md"


def write_texts(
    processed_dir: str | Path, footnotes: Iterable[str | Path], odd: Iterable[str], written: str
) -> tuple[int, int]:
    """Write the texts of the documents in some shards, and remove those of documents no longer there.

    ``footnotes`` are shard files, ``odd`` the doc_ids tracked through links, ``written`` the list of doc_ids
    written last time, which this call brings up to date. Returns how many documents' texts were written and removed.
    """
    base = Path(processed_dir)
    shards = sorted(footnotes)
    now = sorted(row.doc_id for shard in shards for row in read_rows(shard))
    before = _read_list(Path(written))
    _write_list(Path(written), {*now, *before})  # so that nothing is forgotten if this run is stopped here
    gone = sorted(set(before) - set(now))
    for doc_id in gone:
        for path in (*text_paths(doc_id), *_links(doc_id)):
            _remove(base, path)
    for shard in shards:
        for row in read_rows(shard):
            texts = reading(row)
            for path, text in zip(text_paths(row.doc_id), (texts.text, texts.markdown), strict=True):
                write_file(base / path, text.encode())
    for doc_id in odd:
        for path, link in zip(text_paths(doc_id), _links(doc_id), strict=True):
            (base / link).parent.mkdir(parents=True, exist_ok=True)
            with contextlib.suppress(FileNotFoundError):
                (base / link).unlink()
            (base / link).symlink_to(os.path.relpath(base / path, (base / link).parent))
    _write_list(Path(written), now)
    return len(now), len(gone)


def _remove(base: Path, path: str) -> None:
    """Remove a file and the folders it leaves empty."""
    with contextlib.suppress(FileNotFoundError, NotADirectoryError):
        (base / path).unlink()
    for folder in list(Path(path).parents)[:-2]:
        with contextlib.suppress(OSError):
            (base / folder).rmdir()


def _read_list(path: Path) -> list[str]:
    try:
        return msgspec.json.decode(path.read_bytes(), type=list[str])
    except (FileNotFoundError, msgspec.MsgspecError):
        return []


def _write_list(path: Path, doc_ids: Iterable[str]) -> None:
    write_file(path, b"[\n" + b",\n".join(map(msgspec.json.encode, sorted(doc_ids))) + b"\n]\n")
