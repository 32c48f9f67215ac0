"""From the shards to what users open: texts, tables, cited works, the report, and a manifest of them all.

One job publishes a corpus. It writes the texts that are new, changed or missing, removes those of
removed documents, and makes the sections of the tables anew whose documents have changed; all
others it copies from the files that are there. So a document more costs what its section costs. What
is published depends on the rows of the shards alone, not on what was there before.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack
from heapq import merge
from itertools import chain
from operator import attrgetter
from pathlib import Path
from typing import IO, NamedTuple

import msgspec

from greylit.corpus.batches import Entry, read_entries
from greylit.corpus.digests import STAGES
from greylit.corpus.memory import Memory, Texts, remembering
from greylit.corpus.records import Record, describe_results, write_record
from greylit.corpus.shards import DamagedShard, Row, encode, read_row
from greylit.corpus.sources import UNSTORABLE
from greylit.figures import Figure
from greylit.files import TEMPORARY, digest_file, write_file
from greylit.publication.corpus import Placed, Publisher, make_section, publishing
from greylit.publication.document import PublishedDocument, duplicate_of, explain_failure
from greylit.publication.files import figures_path, markdown_path, remove_figures, text_path, write_readings
from greylit.publication.manifest import MANIFEST, Published, describe_file, published_files, write_manifest
from greylit.publication.parquet import ends_section
from greylit.reading import Picture
from greylit.records import Diagnostic
from greylit.stages import Annotation, Measurement


class Member(NamedTuple):
    """A document of the corpus, with what is said of it beside others."""

    entry: Entry
    told: list[Diagnostic]


class Members:
    """The documents of a corpus in the order of doc_id, as often as they are asked for; see :func:`publish`.

    Raises DamagedShard for an index that cannot be read.
    """

    def __init__(self, indexes: Iterable[str], clashes: Mapping[str, str]) -> None:
        self._clashes = clashes
        self._encoded: list[list[msgspec.Raw]] = []
        for path in indexes:
            entries = read_entries(path)
            if entries is None:
                raise DamagedShard(f"{path} is damaged")
            self._encoded.append(entries)

    def __len__(self) -> int:
        return sum(map(len, self._encoded))

    def entries(self) -> Iterator[Entry]:
        """Their entries alone."""
        decoder = msgspec.msgpack.Decoder(Entry)
        return merge(*(map(decoder.decode, entries) for entries in self._encoded), key=attrgetter("doc_id"))

    def __iter__(self) -> Iterator[Member]:
        first: dict[str, str] = {}
        for entry in self.entries():
            told = []
            if clash := self._clashes.get(entry.doc_id):
                told.append(_clash(clash))
            if not entry.failed and (same := first.setdefault(entry.source, entry.doc_id)) != entry.doc_id:
                told.append(duplicate_of(same))
            yield Member(entry, told)


def publish(
    record: str, indexes: Iterable[str], clashes: Mapping[str, str], code: str, processed_dir: str | Path
) -> str:
    """Publish a corpus and write the record of it; returns what to tell the user.

    ``indexes`` are those of all batches. ``clashes`` are documents whose names some file systems take for
    another's, each with that other. ``code`` is a digest of the code that publishes. Raises DamagedShard, having
    removed the indexes, where a shard file does not hold what they say.
    """
    base, paths = Path(processed_dir), [*indexes]
    try:
        members = Members(paths, clashes)
        made = _publish(members, code, base)
    except (DamagedShard, FileNotFoundError, EOFError):
        for path in paths:
            Path(path).unlink(missing_ok=True)
        raise
    prune(base, {entry.shard for entry in members.entries()}, [*paths, record])
    write_record(record, made)
    return describe_results(made, len(members), str(processed_dir))


def _publish(members: Members, code: str, base: Path) -> Record:
    memory_file = base / ".stages/published.msgpack"
    memory = Memory(memory_file)
    remove_texts(base, {entry.doc_id for entry in members.entries()})
    files: list[Published] = []
    failures: list[str] = []
    with ExitStack() as stack, remembering(memory_file) as remembered:
        shards = _Shards(base / ".stages", stack)
        old = _open_files(base, memory.digests, stack)
        texts_before = _Ascending(memory.texts())
        with publishing(base) as publisher:
            for section in _sections(members):
                texts = [_write_texts(x.entry, texts_before.find(x.entry.doc_id), shards, base) for x in section]
                files += chain.from_iterable(x.files for x in texts)
                failures += [x.failure or "" for x, member in zip(texts, section, strict=True) if member.entry.failed]
                key = _section_key(code, section)
                placed = _add_section(publisher, section, memory.placed(key) if old else None, old, shards)
                remembered.add(key, texts, placed)
        others = [describe_file(base, path) for path in published_files()]
        os.sync()  # the texts: a call for each would take longer than writing them
        remembered.finish({file.path: file.sha256 for file in others})
    files += others
    files.sort(key=attrgetter("path"))
    write_manifest(base / MANIFEST, files)
    return Record([*files, describe_file(base, MANIFEST)], failures)


class _Ascending:
    """The texts of the last run, asked for in the order of doc_id."""

    def __init__(self, texts: Iterator[Texts]) -> None:
        self._rest = texts
        self._next = next(texts, None)

    def find(self, doc_id: str) -> Texts | None:
        """Those of a document."""
        while self._next is not None and self._next.doc_id < doc_id:
            self._next = next(self._rest, None)
        return self._next if self._next is not None and self._next.doc_id == doc_id else None


def _clash(other: str) -> Diagnostic:
    message = (
        f"{other} differs from this document's name only in ways that macOS and Windows ignore: "
        "their texts would overwrite each other there; rename one"
    )
    return Diagnostic(severity="warning", code="name-clash", message=message)


def _sections(members: Iterable[Member]) -> Iterator[list[Member]]:
    section: list[Member] = []
    for member in members:
        section.append(member)
        if ends_section(member.entry.doc_id):
            yield section
            section = []
    if section:
        yield section


def _section_key(code: str, section: list[Member]) -> str:
    """Digest of all that what is published of a section depends on; where its rows stand is no part of it."""
    parts = [(x.doc_id, x.annotated, x.measured, told) for x, told in section]
    return hashlib.sha256(encode([code, parts])).hexdigest()


class _Shards:
    """The rows of the documents, wherever they are."""

    def __init__(self, stages: Path, stack: ExitStack) -> None:
        self._stages, self._stack = stages, stack
        self._files: dict[tuple[str, str], IO[bytes]] = {}

    def annotated(self, entry: Entry) -> Row:
        """The row of ``footnotes``."""
        return read_row(self._file("footnotes", entry.shard), entry.annotation, entry.doc_id, entry.annotated)

    def measured(self, entry: Entry) -> Row:
        """The row of ``statistics``."""
        return read_row(self._file("statistics", entry.shard), entry.measurement, entry.doc_id, entry.measured)

    def pictures(self, entry: Entry) -> list[bytes]:
        """The pictures of its reading."""
        row = read_row(self._file("read", entry.shard), entry.reading, entry.doc_id, entry.read)
        return [picture.data for picture in msgspec.msgpack.decode(row.value, type=_Pictured).pictures]

    def document(self, member: Member) -> PublishedDocument:
        """All of a document."""
        annotated, measured = self.annotated(member.entry), self.measured(member.entry)
        return PublishedDocument(
            doc_id=member.entry.doc_id,
            annotation=None if annotated.failed else msgspec.msgpack.decode(annotated.value, type=Annotation),
            measurement=None if measured.failed else msgspec.msgpack.decode(measured.value, type=Measurement),
            failure=measured.document() if measured.failed else None,
            diagnostics=[*measured.diagnostics, *member.told],
        )

    def _file(self, stage: str, shard: str) -> IO[bytes]:
        if (stage, shard) not in self._files:
            path = self._stages / stage / f"{shard}.msgpack"
            self._files[stage, shard] = self._stack.enter_context(path.open("rb"))
        return self._files[stage, shard]


def _add_section(
    publisher: Publisher, section: list[Member], placed: Placed | None, old: dict[str, IO[bytes]], shards: _Shards
) -> Placed:
    if placed is not None:
        return publisher.copy(placed, old)
    return publisher.add(make_section(map(shards.document, section)))


def _open_files(base: Path, digests: Mapping[str, str], stack: ExitStack) -> dict[str, IO[bytes]]:
    """The files of the last run, to copy from; none where one of them is not as it was left."""
    for path, digest in digests.items():
        try:
            if digest_file(base / path) != digest:
                return {}
        except OSError:
            return {}
    return {path: stack.enter_context(open(base / path, "rb")) for path in digests}


def _write_texts(entry: Entry, before: Texts | None, shards: _Shards, base: Path) -> Texts:
    """Write the texts of a document unless they are there as they should be."""
    if (
        before
        and (before.annotated, before.read) == (entry.annotated, entry.read)
        and not entry.failed
        and all(_stands(base, file) for file in before.files)
    ):
        return before
    return _write_document(entry, shards, base)


def _write_document(entry: Entry, shards: _Shards, base: Path) -> Texts:
    annotated = shards.annotated(entry)
    failure = shards.measured(entry).document().message if entry.failed else None
    if annotated.failed and annotated.diagnostics and annotated.diagnostics[0].code == UNSTORABLE:
        return Texts(entry.doc_id, entry.annotated, entry.read, failure, [])
    if annotated.failed:
        texts = _Readable("", explain_failure(annotated.document()), [])
    else:
        texts = msgspec.msgpack.decode(annotated.value, type=_Readable)
    held = shards.pictures(entry) if texts.figures else []
    pictures = [(figure.name, held[figure.picture]) for figure in texts.figures]
    files = write_readings(entry.doc_id, texts.text, texts.markdown, pictures, base)
    return Texts(entry.doc_id, entry.annotated, entry.read, failure, files)


class _Readable(msgspec.Struct, frozen=True):
    """The texts of a document, and its figures; of an annotation's fields, no other is decoded."""

    text: str
    markdown: str
    figures: list[Figure]


class _Pictured(msgspec.Struct, frozen=True):
    """The pictures of a reading."""

    pictures: list[Picture] = []


def remove_texts(base: Path, documents: set[str]) -> None:
    """Remove the texts of documents that are no longer there, and note whose texts there may be from now on."""
    record = base / ".stages/texts.msgpack"
    before = _read_names(record)
    gone = sorted(before - documents)
    if before != documents or not record.exists():
        # First, so that nothing is forgotten if this run ends before it is done.
        write_file(record, encode(sorted(before | documents)), durable=True)
    for doc_id in gone:
        for path in (text_path(Path(), doc_id), markdown_path(Path(), doc_id)):
            _remove(base, path)
        remove_figures(base / figures_path(Path(), doc_id))
        _remove_empty(base, list(figures_path(Path(), doc_id).parents)[:-1])
    if gone:
        os.sync()
        write_file(record, encode(sorted(documents)), durable=True)


def _read_names(record: Path) -> set[str]:
    try:
        return msgspec.msgpack.decode(record.read_bytes(), type=set[str])
    except (OSError, msgspec.MsgspecError):
        return set()


def _remove(base: Path, path: Path) -> None:
    """Remove a file and the folders it leaves empty."""
    with contextlib.suppress(FileNotFoundError, NotADirectoryError):
        (base / path).unlink()
    _remove_empty(base, list(path.parents)[:-2])


def _remove_empty(base: Path, folders: Iterable[Path]) -> None:
    for folder in folders:
        with contextlib.suppress(OSError):
            (base / folder).rmdir()


def _stands(base: Path, file: Published) -> bool:
    try:
        return os.stat(base / file.path).st_size == file.size
    except OSError:
        return False


def prune(base: Path, shards: Iterable[str], kept: Iterable[str]) -> None:
    """Remove what earlier runs left: of shards without documents, indexes and logs that are not ``kept``, plans, pieces of files."""
    known, mine = set(shards), {Path(path).stem for path in kept}
    current = {"plans": set[str]()} | dict.fromkeys(STAGES, known)
    for kind in (".stages/*/*", ".logs/*/*", ".benchmarks/*/*"):
        for path in sorted(base.glob(kind)):
            if path.stem not in current.get(path.parent.name, mine) and path.is_file():
                path.unlink()
    for folder, _, names in os.walk(base):
        for name in names:
            if name.startswith(TEMPORARY):
                Path(folder, name).unlink(missing_ok=True)
