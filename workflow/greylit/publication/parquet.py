"""The tables as Parquet: one file a table, the same bytes for the same rows.

Documents stream through in the order of ``doc_id``; what is held in memory is the row groups being
filled. Where a row group ends depends on rows alone, never on how documents were grouped or by whom.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from operator import attrgetter
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from greylit.publication.document import PublishedDocument, in_order
from greylit.publication.files import replacing, storable
from greylit.publication.schema import arrow_schema, columns
from greylit.records import TABLES, Record

ROWS = 1 << 16
"""Rows of a row group."""

CHARACTERS = 1 << 26
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


class TableWriter:
    """Takes documents in order and fills the tables' row groups; see :func:`writing_tables`."""

    def __init__(self, writers: Mapping[str, pq.ParquetWriter], rows: int, characters: int) -> None:
        self._writers, self._limit, self._characters = writers, rows, characters
        self._rows = {table: Rows(table) for table in writers}

    def write(self, document: PublishedDocument) -> None:
        """Add a document's rows to every table."""
        for table, rows in self._rows.items():
            rows.extend(document.doc_id, document.rows(table))
            while len(rows) >= self._limit:
                self._flush(table, self._limit)
            if rows.characters >= self._characters:
                self._flush(table, len(rows))

    def finish(self) -> None:
        """Write what is left."""
        for table, rows in self._rows.items():
            self._flush(table, len(rows))

    def _flush(self, table: str, count: int) -> None:
        if count:
            self._writers[table].write_table(self._rows[table].take(count), row_group_size=count)


@contextmanager
def writing_tables(directory: Path, rows: int = ROWS, characters: int = CHARACTERS) -> Iterator[TableWriter]:
    """Write the tables of the documents the writer is given; the files appear when all are whole.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as directory:
    ...     with writing_tables(Path(directory)) as writer:
    ...         pass
    ...     pq.read_table(Path(directory, "lines.parquet")).num_rows
    0
    """
    with ExitStack() as stack:
        # All temporary files first: the stack then closes every writer before the first file appears.
        paths = {table: stack.enter_context(replacing(directory / f"{table}.parquet")) for table in TABLES}
        writers = {
            table: stack.enter_context(pq.ParquetWriter(path, arrow_schema(table), **WRITER))
            for table, path in paths.items()
        }
        writer = TableWriter(writers, rows, characters)
        yield writer
        writer.finish()


def write_tables(documents: Iterable[PublishedDocument], directory: Path) -> None:
    """Write ``<table>.parquet`` for every table into ``directory``, atomically.

    Raises ValueError where documents do not come in the order of ``doc_id`` (by code point).
    """
    with writing_tables(directory) as writer:
        for document in in_order(documents):
            writer.write(document)


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
