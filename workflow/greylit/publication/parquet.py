"""The tables as Parquet: the files of :mod:`~greylit.publication.layout`, the same bytes for the same rows.

Documents stream through in the order of ``doc_id``; what is held in memory is the row groups being
filled. They are written in sections, runs of documents that end where a document's name says so: where a
row group ends depends on its own section alone, never on who wrote it with which others. So a document
more changes the row groups of one section, and those of all others are copied as they stand.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from functools import cache
from operator import attrgetter
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import IO, Any

import msgspec
import pyarrow as pa
import pyarrow.parquet as pq

from greylit.files import TEMPORARY, replace_file
from greylit.publication.document import PublishedDocument, in_order
from greylit.publication.files import storable
from greylit.publication.footers import MAGIC, Footer, Parts, RowGroup, take_apart
from greylit.publication.layout import SPLIT, TABLE_FILES, kind_path, table_path
from greylit.publication.schema import arrow_schema, columns
from greylit.records import TABLES, Record

DOCUMENTS = 64
"""Documents of a section, on average."""

ROWS = 1 << 16
"""Most rows of a row group."""

CHARACTERS = 1 << 23
"""A row group also ends with the document that brings its text to this many characters."""

ASIDE = 1 << 18
"""Bytes of a footer that are kept in memory before they go to a file."""

WRITER: Mapping[str, Any] = {
    "version": "2.6",
    "data_page_version": "1.0",
    "compression": "zstd",
    "compression_level": 3,
    "use_dictionary": True,
    "write_statistics": True,
    "store_schema": True,
}
"""Settings on which the bytes depend."""


class Rows:
    """Rows of one table by column, as they gather.

    >>> from greylit.records import Diagnostic
    >>> rows = Rows("diagnostics")
    >>> rows.extend("a.txt", [Diagnostic(severity="info", code="c", message="m")])
    >>> rows.take(1)["doc_id"], len(rows)
    (['a.txt'], 0)
    """

    def __init__(self, table: str) -> None:
        self.values: dict[str, list[Any]] = {c.name: [] for c in columns(table)}
        self.textual = [c.name for c in columns(table) if c.kind == "str" and c.name != "doc_id"]
        self.characters = 0

    def __len__(self) -> int:
        return len(self.values["doc_id"])

    def extend(self, doc_id: str, rows: Sequence[Record]) -> None:
        """Add a document's rows."""
        for name, values in self.values.items():
            values.extend([doc_id] * len(rows) if name == "doc_id" else map(attrgetter(name), rows))
        for name in self.textual:
            values = self.values[name]
            self.characters += sum(map(len, filter(None, values[len(values) - len(rows) :])))

    def take(self, count: int) -> dict[str, list[Any]]:
        """Remove the first ``count`` rows and give them by column."""
        taken = {}
        for name, values in self.values.items():
            taken[name] = values[:count]
            del values[:count]
        self.characters = 0
        return taken


def tabulate(table: str, values: Mapping[str, list[Any]]) -> pa.Table:
    """Rows by column as one table of single-chunk columns."""
    schema = arrow_schema(table)
    arrays = [_array(values[field.name], field.type) for field in schema]
    return pa.Table.from_arrays(arrays, schema=schema).combine_chunks()


def split_by_kind(rows: pa.Table) -> Iterator[tuple[str, pa.Table]]:
    """Each kind that is there, in alphabetical order, and its rows in theirs.

    >>> [(kind, part["statistic"].to_pylist()) for kind, part in split_by_kind(
    ...     pa.table({"kind": ["money", "age", "money"], "statistic": [1, 2, 3]}))]
    [('age', [2]), ('money', [1, 3])]
    """
    places: dict[str, list[int]] = {}
    for n, kind in enumerate(rows["kind"].to_pylist()):
        places.setdefault(kind, []).append(n)
    for kind in sorted(places):
        yield kind, rows.take(pa.array(places[kind]))


class Fragment(msgspec.Struct, frozen=True, array_like=True):
    """The row groups of one table in one section: bytes that stand one after another in the table's file."""

    body: bytes
    groups: list[RowGroup]


def ends_section(doc_id: str) -> bool:
    """Whether a section ends with a document.

    >>> sum(ends_section(f"{n}.txt") for n in range(6400))
    101
    """
    return int.from_bytes(hashlib.sha256(storable(doc_id).encode()).digest()[-4:], "big") % DOCUMENTS == 0


class SectionTables:
    """Gathers the rows of the documents of a section, by file."""

    def __init__(self, rows: int = ROWS, characters: int = CHARACTERS) -> None:
        self._limit, self._characters = rows, characters
        self._rows = {table: Rows(table) for table in TABLES}
        self._written: dict[str, tuple[io.BytesIO, Any]] = {}

    def add(self, document: PublishedDocument) -> None:
        """Add a document's rows to every table."""
        for table, rows in self._rows.items():
            rows.extend(document.doc_id, document.rows(table))
            while len(rows) >= self._limit:
                self._flush(table, self._limit)
            if rows.characters >= self._characters:
                self._flush(table, len(rows))

    def finish(self) -> dict[str, Fragment]:
        """The section's row groups by file."""
        for table, rows in self._rows.items():
            self._flush(table, len(rows))
        fragments = dict.fromkeys(TABLE_FILES, Fragment(b"", []))
        for path, (file, writer) in self._written.items():
            writer.close()
            parts = take_apart(file.getvalue())
            fragments[path] = Fragment(parts.body, parts.groups)
        return fragments

    def _flush(self, table: str, count: int) -> None:
        if not count:
            return
        rows = tabulate(table, self._rows[table].take(count))
        self._write(table_path(table), rows)
        if table == SPLIT:
            for kind, part in split_by_kind(rows):
                self._write(kind_path(kind), part)

    def _write(self, path: str, rows: pa.Table) -> None:
        if path not in self._written:
            file = io.BytesIO()
            self._written[path] = file, pq.ParquetWriter(file, rows.schema, **WRITER)
        self._written[path][1].write_table(rows, row_group_size=len(rows))


class TableFile:
    """A table's file while sections are added to it; ``aside`` is a file to keep what goes to its end."""

    def __init__(self, table: str, file: IO[bytes], aside: IO[bytes]) -> None:
        self._table, self._file = table, file
        self._footer = Footer(aside)
        self.size = 0
        """Bytes of the row groups so far."""
        file.write(MAGIC)

    def add(self, fragment: Fragment) -> None:
        """Add a section."""
        self._file.write(fragment.body)
        self.added(fragment.groups, len(fragment.body))

    def added(self, groups: list[RowGroup], size: int) -> None:
        """Take note of a section whose bytes were written to the file by whoever calls."""
        for group in groups:
            self._footer.add(group, self.size)
        self.size += size

    def finish(self) -> None:
        """Write the footer."""
        self._footer.finish(_empty_file(self._table), self._file)


@contextmanager
def writing_tables(directory: Path) -> Iterator[dict[str, tuple[TableFile, IO[bytes]]]]:
    """Write the tables of the sections that are added; the files appear when all are whole.

    Gives by path below ``directory`` each table's file, and what to write to in order to copy a section.
    """
    with ExitStack() as stack:
        # All temporary files first: every footer is written before the first file appears.
        files = {path: stack.enter_context(replace_file(directory / path, durable=True)) for path in TABLE_FILES}
        tables = {}
        for path, file in files.items():
            aside = stack.enter_context(SpooledTemporaryFile(ASIDE, prefix=TEMPORARY, dir=str(directory)))
            tables[path] = (TableFile(TABLE_FILES[path], file, aside), file)
        yield tables
        for table, _ in tables.values():
            table.finish()
        for file in files.values():
            file.flush()  # a full disk is told of now


def write_tables(documents: Iterable[PublishedDocument], directory: Path) -> None:
    """Write the tables below ``directory``, each file atomically.

    Raises ValueError where documents do not come in the order of ``doc_id`` (by code point).
    """
    with writing_tables(directory) as tables:
        for section in cut_sections(in_order(documents)):
            gathered = SectionTables()
            for document in section:
                gathered.add(document)
            for path, fragment in gathered.finish().items():
                tables[path][0].add(fragment)


def cut_sections(documents: Iterable[PublishedDocument]) -> Iterator[Iterator[PublishedDocument]]:
    """The sections of a corpus, each to be read to its end before the next; one document is held at a time."""
    stream = iter(documents)

    def section(document: PublishedDocument) -> Iterator[PublishedDocument]:
        yield document
        while not ends_section(document.doc_id):
            following = next(stream, None)
            if following is None:
                return
            document = following
            yield document

    for first in stream:
        yield section(first)


@cache
def _empty_file(table: str) -> Parts:
    file = io.BytesIO()
    pq.ParquetWriter(file, arrow_schema(table), **WRITER).close()
    return take_apart(file.getvalue())


def arrow_tables(documents: Iterable[PublishedDocument]) -> dict[str, pa.Table]:
    """The tables in memory, equal to those :func:`write_tables` writes."""
    rows = {table: Rows(table) for table in TABLES}
    for document in in_order(documents):
        for table, gathered in rows.items():
            gathered.extend(document.doc_id, document.rows(table))
    return {table: tabulate(table, gathered.take(len(gathered))) for table, gathered in rows.items()}


def _array(values: list[Any], kind: pa.DataType) -> pa.Array | pa.ChunkedArray:
    try:
        return pa.array(values, kind, from_pandas=False)
    except UnicodeEncodeError:
        return pa.array([_storable(x) for x in values], kind, from_pandas=False)


def _storable(value: Any) -> Any:
    if isinstance(value, list):
        return [_storable(x) for x in value]
    return storable(value) if isinstance(value, str) else value
