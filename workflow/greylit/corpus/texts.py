"""Reading texts as files: text/<doc_id>.txt and markdown/<doc_id>.md.

One rule writes them all. Its constant output is the record of what it wrote, by shard; a text of
that record that is no longer there is an output too, so that it comes back, and is named by
``snakemake -n``. Declaring every text as an output always would cost Snakemake several times what
the rest of a run with nothing to do costs (see workflow/bench/README.md).

A text whose name Snakemake would misread is tracked through a link with a plain name. The texts of
documents that were removed are removed, and nothing else in these folders ever is.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from greylit.corpus.jobs import reading, storable
from greylit.corpus.shards import read_rows, write_file
from greylit.corpus.sources import Source

DECLARED = 100
"""Most missing texts that are named as outputs; one is enough for all to come back."""


class Written(msgspec.Struct, frozen=True):
    """The texts of one shard, as last written."""

    digest: str
    """What the shard's texts were; empty while they are being written."""
    documents: list[str]


def text_paths(doc_id: str) -> tuple[str, str]:
    """Where the texts of a document lie, below processed_dir.

    >>> text_paths("un/report.pdf")
    ('text/un/report.pdf.txt', 'markdown/un/report.pdf.md')
    """
    return f"text/{doc_id}.txt", f"markdown/{doc_id}.md"


def tracked_paths(doc_id: str) -> tuple[str, str]:
    """The paths, below processed_dir, by which Snakemake knows the texts of a document."""
    return _links(doc_id) if Source(path=doc_id).odd else text_paths(doc_id)


def missing_texts(processed_dir: str | Path, record: str | Path, sources: Iterable[Source]) -> list[str]:
    """The texts on record, of documents that are still there, that are not where they were written."""
    current = {source.doc_id for source in sources}
    paths = (
        os.path.join(processed_dir, path)
        for written in _read_record(record).values()
        for doc_id in written.documents
        if doc_id in current
        for path in tracked_paths(doc_id)
    )
    return [path for path in paths if not os.path.exists(path)][:DECLARED]


def write_texts(processed_dir: str | Path, digests: Iterable[str | Path], record: str | Path) -> tuple[int, int]:
    """Write the texts that are new, changed or missing, and remove those of documents no longer there.

    ``digests`` are the files with the digests of the shards' texts, the shard files beside them; ``record`` says
    what was written last time and is brought up to date. Returns how many documents' texts were written and removed.
    """
    base = Path(processed_dir)
    before = _read_record(record)
    shards = {Path(path).stem: (Path(path), Path(path).read_text().strip()) for path in sorted(map(str, digests))}
    after = {
        name: before[name]
        for name, (_, digest) in shards.items()
        if name in before and before[name].digest == digest and _complete(base, before[name].documents)
    }
    changed = {name: path.with_suffix(".msgpack") for name, (path, _) in shards.items() if name not in after}
    for name, path in changed.items():
        after[name] = Written(shards[name][1], [row.doc_id for row in read_rows(path) if storable(row)])
    gone = _documents(before) - _documents(after)
    # So that nothing is forgotten if this run ends before it is done.
    unfinished = {name: Written("", written.documents) for name, written in after.items() if name in changed}
    _write_record(record, after | unfinished | ({"gone": Written("", sorted(gone))} if gone else {}))
    for doc_id in sorted(gone):
        for stale in (*text_paths(doc_id), *_links(doc_id)):
            _remove(base, stale)
    count = sum(_write(base, doc_id, texts) for path in changed.values() for doc_id, texts in _readings(path))
    _write_record(record, after)
    return count, len(gone)


def _readings(shard: Path) -> Iterator[tuple[str, tuple[bytes, bytes]]]:
    for row in filter(storable, read_rows(shard)):
        texts = reading(row)
        yield row.doc_id, (texts.text.encode(), texts.markdown.encode())


def _write(base: Path, doc_id: str, texts: tuple[bytes, bytes]) -> bool:
    """Write the texts of a document; returns whether there was anything to write."""
    written = False
    for path, tracked, text in zip(text_paths(doc_id), tracked_paths(doc_id), texts, strict=True):
        if not _holds(base / path, text):
            write_file(base / path, text)
            written = True
        if tracked != path:
            _link(base / tracked, base / path)
    return written


def _holds(path: Path, content: bytes) -> bool:
    try:
        return path.stat().st_size == len(content) and path.read_bytes() == content
    except OSError:
        return False


def _link(link: Path, target: Path) -> None:
    link.parent.mkdir(parents=True, exist_ok=True)
    with contextlib.suppress(FileNotFoundError):
        link.unlink()
    link.symlink_to(os.path.relpath(target, link.parent))


def _links(doc_id: str) -> tuple[str, str]:
    name = hashlib.sha256(doc_id.encode()).hexdigest()[:20]
    return f".stages/texts/{name}.txt", f".stages/texts/{name}.md"


def _complete(base: Path, documents: Iterable[str]) -> bool:
    return all((base / path).exists() for doc_id in documents for path in (*text_paths(doc_id), *tracked_paths(doc_id)))


def _documents(record: dict[str, Written]) -> set[str]:
    return {doc_id for written in record.values() for doc_id in written.documents}


def _remove(base: Path, path: str) -> None:
    """Remove a file and the folders it leaves empty."""
    with contextlib.suppress(FileNotFoundError, NotADirectoryError):
        (base / path).unlink()
    for folder in list(Path(path).parents)[:-2]:
        with contextlib.suppress(OSError):
            (base / folder).rmdir()


def _read_record(path: str | Path) -> dict[str, Written]:
    try:
        return msgspec.json.decode(Path(path).read_bytes(), type=dict[str, Written])
    except (FileNotFoundError, msgspec.MsgspecError):
        return {}


def _write_record(path: str | Path, record: dict[str, Written]) -> None:
    lines = (msgspec.json.encode(name) + b": " + msgspec.json.encode(record[name]) for name in sorted(record))
    write_file(path, b"{\n" + b",\n".join(lines) + b"\n}\n")
