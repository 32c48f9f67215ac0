"""Footers of Parquet files, so that row groups can be copied from file to file without being read.

A row group is bytes that mean the same wherever they stand; the footer says where. pyarrow, polars and
DuckDB can write a row group only by encoding its rows. Here the footer is taken apart at the few
fields that are offsets, and put together with others: the structures are those of
https://github.com/apache/parquet-format/blob/master/src/main/thrift/parquet.thrift, the encoding is
https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO

import msgspec

from greylit.files import copy_bytes

MAGIC = b"PAR1"

_STOP, _I64, _LIST, _STRUCT = 0, 6, 9, 12
_VARINTS = (4, 5, 6)

_NUM_ROWS, _ROW_GROUPS = 3, 4
"""Fields of FileMetaData."""

_OFFSETS = frozenset(((1, 2), (1, 3, 9), (1, 3, 10), (1, 3, 11), (5,)))
_ORDINAL, _ROWS = (7,), (3,)
"""Fields of RowGroup: columns are field 1, in them the chunk's offset is field 2 and its ColumnMetaData field 3."""


class RowGroup(msgspec.Struct, frozen=True, array_like=True):
    """A row group's metadata, cut where it says where the row group stands.

    ``offsets`` stand between the ``pieces`` and count from the first byte after the file's magic
    number; -1 stands for the row group's ordinal and -2 for an offset that is not used.
    """

    rows: int
    pieces: list[bytes]
    offsets: list[int]

    def encode(self, shift: int, ordinal: int) -> bytes:
        """The metadata of the row group moved by ``shift`` bytes, as the ``ordinal``-th of a file."""
        parts = [self.pieces[0]]
        for offset, piece in zip(self.offsets, self.pieces[1:], strict=True):
            value = ordinal if offset == -1 else 0 if offset == -2 else len(MAGIC) + offset + shift
            parts += (_varint(value << 1), piece)
        return b"".join(parts)


class Parts(msgspec.Struct, frozen=True):
    """A Parquet file taken apart."""

    body: bytes
    """Everything between the magic number and the footer."""
    groups: list[RowGroup]
    head: bytes
    """The footer's fields before the number of rows."""
    tail: bytes
    """Those after the row groups."""


def take_apart(file: bytes) -> Parts:
    """Take a Parquet file apart. Raises ValueError where it is none, or one that is encrypted or of several files."""
    if file[:4] != MAGIC or file[-4:] != MAGIC:
        raise ValueError("this is no Parquet file")
    size = int.from_bytes(file[-8:-4], "little")
    footer = file[-8 - size : -8]
    groups: list[RowGroup] = []
    bounds: dict[int, tuple[int, int]] = {}
    reader = _Reader(footer)
    for field, kind in reader.fields():
        begin = reader.at
        if field == _ROW_GROUPS:
            for _ in range(reader.list_size()):
                groups.append(_read_group(reader))
        else:
            reader.skip(kind)
        bounds[field] = (begin, reader.at)
    # A field's own header is the byte before it: field numbers below 16 rise by less than 16.
    return Parts(
        body=file[4 : -8 - size],
        groups=groups,
        head=footer[: bounds[_NUM_ROWS][0]],
        tail=footer[bounds[_ROW_GROUPS][1] :],
    )


class Footer:
    """A footer, with its length and magic number, as row groups are added; ``file`` takes what is said of them till the end.

    A corpus has many: as they stand in the footer they are written and not held.
    """

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._rows = self._count = self._size = 0

    def add(self, group: RowGroup, shift: int) -> None:
        """Add a row group that moved by ``shift`` bytes."""
        self._size += self._file.write(group.encode(shift, self._count))
        self._rows += group.rows
        self._count += 1

    def finish(self, parts: Parts, target: IO[bytes]) -> None:
        """Write the footer; ``parts`` are of any file of the same columns, written with the same settings."""
        count = self._count
        header = bytes([count << 4 | _STRUCT]) if count < 15 else bytes([0xF0 | _STRUCT]) + _varint(count)
        # After the number of rows, field 4 is one more, a list.
        head = b"".join((parts.head, _varint(self._rows << 1), bytes([1 << 4 | _LIST]), header))
        target.write(head)
        copy_bytes(self._file, target, 0, self._size)
        target.write(parts.tail)
        target.write((len(head) + self._size + len(parts.tail)).to_bytes(4, "little") + MAGIC)


def _read_group(reader: _Reader) -> RowGroup:
    pieces: list[bytes] = []
    offsets: list[int] = []
    begin, rows = reader.at, 0
    for path, at, value in reader.numbers(()):
        if path == _ROWS:
            rows = value
        elif path in _OFFSETS or path == _ORDINAL:
            pieces.append(reader.data[begin:at])
            offsets.append(-1 if path == _ORDINAL else value - len(MAGIC) if value else -2)
            begin = reader.at
    pieces.append(reader.data[begin : reader.at])
    return RowGroup(rows, pieces, offsets)


class _Reader:
    """Reads Thrift's compact protocol."""

    def __init__(self, data: bytes) -> None:
        self.data, self.at = data, 0

    def varint(self) -> int:
        value = shift = 0
        while True:
            byte = self.data[self.at]
            self.at += 1
            value |= (byte & 0x7F) << shift
            if byte < 0x80:
                return value
            shift += 7

    def number(self) -> int:
        value = self.varint()
        return value >> 1 ^ -(value & 1)

    def fields(self) -> Iterator[tuple[int, int]]:
        """The fields of a struct, number and type; whoever asks reads each one's value."""
        field = 0
        while True:
            byte = self.data[self.at]
            self.at += 1
            if byte == _STOP:
                return
            field = field + (byte >> 4) if byte >> 4 else self.number()
            yield field, byte & 15

    def list_size(self) -> int:
        byte = self.data[self.at]
        self.at += 1
        self.kind = byte & 15
        return self.varint() if byte >> 4 == 15 else byte >> 4

    def numbers(self, above: tuple[int, ...]) -> Iterator[tuple[tuple[int, ...], int, int]]:
        """Each whole number in a struct and in the structs and lists of it that hold offsets: path, place, value."""
        for field, kind in self.fields():
            path = (*above, field)
            if kind in _VARINTS:
                begin = self.at
                yield path, begin, self.number()
            elif path == (1,):
                for _ in range(self.list_size()):
                    yield from self.numbers(path)
            elif path == (1, 3):
                yield from self.numbers(path)
            else:
                self.skip(kind)

    def skip(self, kind: int) -> None:
        if kind in (1, 2):  # a truth value is its type
            return
        if kind == 3:
            self.at += 1
        elif kind in _VARINTS:
            self.varint()
        elif kind == 7:
            self.at += 8
        elif kind == 8:
            size = self.varint()
            self.at += size
        elif kind in (9, 10):
            count, element = self.list_size(), self.kind
            for _ in range(count):
                self.skip(element) if element not in (1, 2) else setattr(self, "at", self.at + 1)
        elif kind == _STRUCT:
            for _, inner in self.fields():
                self.skip(inner)
        else:
            raise ValueError(f"a footer with a field of type {kind}")


def _varint(value: int) -> bytes:
    parts = bytearray()
    while value > 0x7F:
        parts.append(value & 0x7F | 0x80)
        value >>= 7
    parts.append(value)
    return bytes(parts)
