"""The tables as Parquet: one file a table, the same bytes for the same rows.

Documents stream through in the order of ``doc_id``; what is held in memory is the row groups being
filled. They are written in sections, runs of documents that end where a document's name says so: where a
row group ends depends on its own section alone, never on who wrote it with which others. So a document
more changes the row groups of one section, and those of all others are copied as they stand.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from functools import cache
from operator import attrgetter
from pathlib import Path
from typing import IO, Any

import msgspec
import pyarrow as pa
import pyarrow.parquet as pq

from greylit.files import replace_file
from greylit.publication.document import PublishedDocument, in_order
from greylit.publication.files import storable
from greylit.publication.footers import MAGIC, Parts, RowGroup, join_footer, take_apart
from greylit.publication.schema import arrow_schema, columns
from greylit.records import TABLES, Record

DOCUMENTS = 64
"""Documents of a section, on average."""

ROWS = 1 << 16
"""Most rows of a row group."""

CHARACTERS = 1 << 23
"""A row group also ends with the document that brings its text to this many characters."""

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
    >>> rows.take(1)["doc_id"].to_pylist(), len(rows)
    (['a.txt'], 0)
    """

    def __init__(self, table: str) -> None:
        self.schema = arrow_schema(table)
        self.values: dict[str, list[Any]] = {c.name: [] for c in columns(table)}
        self.textual = [c.name for c in columns(table) if c.kind == "str" and c.name != "doc_id"]
        self.characters = 0

    def __len__(self) -> int:
        return len(self.values["doc_id"])

    def extend(self, doc_id: str, rows: list[Record]) -> None:
        """Add a document's rows."""
        for name, values in self.values.items():
            values.extend([doc_id] * len(rows) if name == "doc_id" else map(attrgetter(name), rows))
        for name in self.textual:
            values = self.values[name]
            self.characters += sum(len(x) for x in values[len(values) - len(rows) :] if x is not None)

    def take(self, count: int) -> pa.Table:
        """Remove the first ``count`` rows and give them as one table of single-chunk columns."""
        arrays = []
        for field in self.schema:
            values = self.values[field.name]
            arrays.append(_array(values[:count], field.type))
            del values[:count]
        self.characters = 0
        return pa.Table.from_arrays(arrays, schema=self.schema).combine_chunks()


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
    """Gathers the rows of the documents of a section."""

    def __init__(self, rows: int = ROWS, characters: int = CHARACTERS) -> None:
        self._limit, self._characters = rows, characters
        self._rows = {table: Rows(table) for table in TABLES}
        self._files = {table: io.BytesIO() for table in TABLES}
        self._writers = {t: pq.ParquetWriter(file, arrow_schema(t), **WRITER) for t, file in self._files.items()}

    def add(self, document: PublishedDocument) -> None:
        """Add a document's rows to every table."""
        for table, rows in self._rows.items():
            rows.extend(document.doc_id, document.rows(table))
            while len(rows) >= self._limit:
                self._flush(table, self._limit)
            if rows.characters >= self._characters:
                self._flush(table, len(rows))

    def finish(self) -> dict[str, Fragment]:
        """The section's row groups by table."""
        fragments = {}
        for table, writer in self._writers.items():
            self._flush(table, len(self._rows[table]))
            writer.close()
            parts = take_apart(self._files[table].getvalue())
            fragments[table] = Fragment(parts.body, parts.groups)
        return fragments

    def _flush(self, table: str, count: int) -> None:
        if count:
            self._writers[table].write_table(self._rows[table].take(count), row_group_size=count)


class TableFile:
    """A table's file while sections are added to it."""

    def __init__(self, table: str, file: IO[bytes]) -> None:
        self._table, self._file = table, file
        self._groups: list[tuple[RowGroup, int]] = []
        self.size = 0
        """Bytes of the row groups so far."""
        file.write(MAGIC)

    def add(self, fragment: Fragment) -> None:
        """Add a section."""
        self._file.write(fragment.body)
        self.added(fragment.groups, len(fragment.body))

    def added(self, groups: Iterable[RowGroup], size: int) -> None:
        """Take note of a section whose bytes were written to the file by whoever calls."""
        self._groups += [(group, self.size) for group in groups]
        self.size += size

    def finish(self) -> None:
        """Write the footer."""
        self._file.write(join_footer(_empty_file(self._table), self._groups))


@contextmanager
def writing_tables(directory: Path) -> Iterator[dict[str, tuple[TableFile, IO[bytes]]]]:
    """Write the tables of the sections that are added; the files appear when all are whole.

    Gives each table's file, and what to write to in order to copy a section.
    """
    with ExitStack() as stack:
        # All temporary files first: every footer is written before the first file appears.
        files = {
            table: stack.enter_context(replace_file(directory / f"{table}.parquet", durable=True)) for table in TABLES
        }
        tables = {table: (TableFile(table, file), file) for table, file in files.items()}
        yield tables
        for table, _ in tables.values():
            table.finish()
        for file in files.values():
            file.flush()  # a full disk is told of now


def write_tables(documents: Iterable[PublishedDocument], directory: Path) -> None:
    """Write ``<table>.parquet`` for every table into ``directory``, atomically.

    Raises ValueError where documents do not come in the order of ``doc_id`` (by code point).
    """
    with writing_tables(directory) as tables:
        for section in cut_sections(in_order(documents)):
            gathered = SectionTables()
            for document in section:
                gathered.add(document)
            for table, fragment in gathered.finish().items():
                tables[table][0].add(fragment)


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
    return {table: gathered.take(len(gathered)) for table, gathered in rows.items()}


def _array(values: list[Any], kind: pa.DataType) -> pa.Array | pa.ChunkedArray:
    try:
        return pa.array(values, kind, from_pandas=False)
    except UnicodeEncodeError:
        return pa.array([_storable(x) for x in values], kind, from_pandas=False)


def _storable(value: Any) -> Any:
    if isinstance(value, list):
        return [_storable(x) for x in value]
    return storable(value) if isinstance(value, str) else value
