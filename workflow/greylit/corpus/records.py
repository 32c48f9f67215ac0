"""The record of what was published: what Snakemake knows of the results, in a file whose name says what they depend on."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec

from greylit.corpus.shards import encode
from greylit.files import write_file
from greylit.publication.manifest import Published


class Record(msgspec.Struct, frozen=True):
    """The files of the results, and the messages of the documents that failed."""

    files: list[Published]
    failures: list[str]


def record_path(processed_dir: str, indexes: Iterable[str], depends: list[Any]) -> tuple[str, list[str]]:
    """Where the record of the results is, or will be, and which of the files on it are no longer as they were left.

    ``depends`` is what the results depend on beside the documents: code, and what names clash. A file that is gone, or
    has another size, gives the record another name: it has to be made.
    """
    folder = Path(processed_dir, ".stages/published")
    names = sorted(os.path.basename(path) for path in indexes)
    state = hashlib.sha256(encode([names, depends])).hexdigest()[:20]
    path, missing = folder / f"{state}.msgpack", []
    for there in sorted(folder.glob(f"{state}*.msgpack")):
        record = read_record(there)
        missing = [file.path for file in record.files if not _stands(processed_dir, file)] if record else []
        if record and not missing:
            return str(there), []
    while path.exists():
        path = folder / f"{state}-{hashlib.sha256(path.name.encode()).hexdigest()[:8]}.msgpack"
    return str(path), missing


def write_record(path: str | Path, record: Record) -> None:
    """Write a record."""
    write_file(path, encode(record), durable=True)


def withdraw_records(processed_dir: str) -> None:
    """Remove every record, before a run that has something to do: until it has written its own, it leaves things to clean up."""
    for path in Path(processed_dir, ".stages/published").glob("*.msgpack"):
        path.unlink(missing_ok=True)


def describe_failures(messages: list[str]) -> str:
    """What to tell the user about documents that failed, a line each; empty where there is none."""
    head = "1 document failed" if len(messages) == 1 else f"{len(messages)} documents failed"
    return "\n".join([f"{head}:", *(f"  {message}" for message in messages), ""]) if messages else ""


def describe_results(record: Record, documents: int, processed_dir: str) -> str:
    """What to tell the user in the end: what failed, and how to go on."""
    good = documents - len(record.failures)
    of = f"{good} of {documents}" if record.failures else f"{documents}"
    head = f"{of} document{'s' * (documents != 1)} processed"
    return f"{describe_failures(record.failures)}{head}: see {processed_dir}/report/index.html\n"


def _stands(processed_dir: str, file: Published) -> bool:
    try:
        return os.stat(f"{processed_dir}/{file.path}").st_size == file.size
    except OSError:
        return False


def read_record(path: str | Path) -> Record | None:
    """A record; ``None`` where there is none that can be read."""
    try:
        return msgspec.msgpack.decode(Path(path).read_bytes(), type=Record)
    except (OSError, ValueError, msgspec.MsgspecError):
        return None
