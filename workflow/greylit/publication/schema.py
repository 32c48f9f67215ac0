"""Columns of the tables, derived from the records: their one and only list."""

from __future__ import annotations

from functools import cache

import msgspec
import pyarrow as pa
from msgspec import inspect

from greylit.publication.document import ORDINALS
from greylit.records import TABLES

POINTERS: dict[tuple[str, str], str] = {
    ("sections", "parent"): "sections",
    ("citations", "refers_to"): "citations",
}
"""Columns that point at a row of a table without bearing the name of its ordinal."""


class Column(msgspec.Struct, frozen=True):
    """A column: its ``kind`` is ``str``, ``int``, ``float``, ``bool`` or ``list`` (of strings)."""

    name: str
    kind: str
    nullable: bool
    description: str


ARROW: dict[str, pa.DataType] = {
    "str": pa.string(),
    "int": pa.int64(),
    "float": pa.float64(),
    "bool": pa.bool_(),
    "list": pa.list_(pa.field("element", pa.string(), nullable=False)),
}
"""Column kind → Arrow type."""

_KINDS: dict[type[inspect.Type], str] = {
    inspect.StrType: "str",
    inspect.IntType: "int",
    inspect.FloatType: "float",
    inspect.BoolType: "bool",
    inspect.ListType: "list",
}


@cache
def columns(table: str) -> tuple[Column, ...]:
    """The columns of a table in order. Raises TypeError for a field no column can hold.

    >>> columns("sections")[1]
    Column(name='section', kind='int', nullable=False, description='ordinal')
    """
    described = inspect.type_info(TABLES[table])
    assert isinstance(described, inspect.StructType)
    return tuple(_column(table, field) for field in described.fields)


def primary_key(table: str) -> tuple[str, ...]:
    """The columns that tell rows of a table apart; empty where nothing does.

    >>> primary_key("tables"), primary_key("diagnostics")
    (('doc_id', 'table', 'row', 'column'), ())
    """
    if table == "diagnostics":
        return ()
    return ("doc_id", *ORDINALS[table])


def foreign_keys(table: str) -> tuple[tuple[tuple[str, ...], str, tuple[str, ...]], ...]:
    """What a table points at: (its columns, the other table, the columns there).

    A column that bears the name of another table's ordinal points at that table.

    >>> foreign_keys("blocks")
    ((('doc_id',), 'documents', ('doc_id',)), (('doc_id', 'section'), 'sections', ('doc_id', 'section')))
    """
    owners = {ordinals[0]: name for name, ordinals in ORDINALS.items() if len(ordinals) == 1}
    pairs: list[tuple[tuple[str, ...], str, tuple[str, ...]]] = []
    if table != "documents":
        pairs.append((("doc_id",), "documents", ("doc_id",)))
    for column in columns(table):
        owner = POINTERS.get((table, column.name)) or owners.get(column.name)
        if owner and (owner != table or (table, column.name) in POINTERS):
            pairs.append((("doc_id", column.name), owner, ("doc_id", *ORDINALS[owner])))
    return tuple(pairs)


@cache
def arrow_schema(table: str) -> pa.Schema:
    """The Arrow schema of a table; a column's description is the field's metadata."""
    return pa.schema(
        pa.field(c.name, ARROW[c.kind], nullable=c.nullable, metadata={"description": c.description})
        for c in columns(table)
    )


def _column(table: str, field: inspect.Field) -> Column:
    kind, description = field.type, ""
    while isinstance(kind, inspect.Metadata):
        description = (kind.extra_json_schema or {}).get("description", description)
        kind = kind.type
    nullable = False
    if isinstance(kind, inspect.UnionType):
        nullable = any(isinstance(x, inspect.NoneType) for x in kind.types)
        alternatives = [x for x in kind.types if not isinstance(x, inspect.NoneType)]
        if len(alternatives) != 1:
            raise TypeError(f"{table}.{field.name}: a column holds one type")
        kind = alternatives[0]
    if isinstance(kind, inspect.LiteralType) and all(isinstance(x, str) for x in kind.values):
        name = "str"
    elif type(kind) in _KINDS and not (
        isinstance(kind, inspect.ListType) and not isinstance(kind.item_type, inspect.StrType)
    ):
        name = _KINDS[type(kind)]
    else:
        raise TypeError(f"{table}.{field.name}: no column type for {kind}")
    # Records leave doc_id open until tables are made; a key column of a table is never null.
    return Column(field.name, name, nullable and field.name not in ("doc_id", *ORDINALS[table]), description)
