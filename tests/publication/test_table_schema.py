from __future__ import annotations

from typing import Annotated

import msgspec
import pyarrow as pa
import pytest

from greylit.publication import schema
from greylit.publication.document import ORDINALS
from greylit.records import TABLES


@pytest.mark.parametrize("table", TABLES)
def test_columns_are_the_record_s_fields(table):
    arrow = schema.arrow_schema(table)
    assert tuple(arrow.names) == TABLES[table].__struct_fields__
    assert all(field.metadata[b"description"] for field in arrow)


@pytest.mark.parametrize("table", TABLES)
def test_keys_are_columns_and_never_null(table):
    arrow = schema.arrow_schema(table)
    for name in ("doc_id", *ORDINALS[table], *schema.primary_key(table)):
        assert not arrow.field(name).nullable


@pytest.mark.parametrize("table", TABLES)
def test_foreign_keys_point_at_primary_keys(table):
    for own, other, there in schema.foreign_keys(table):
        assert set(own) <= set(TABLES[table].__struct_fields__)
        assert there == schema.primary_key(other)


def test_types():
    arrow = schema.arrow_schema("citations")
    assert arrow.field("authors").type.value_type == pa.string()
    assert arrow.field("ibid").type == pa.bool_()
    assert arrow.field("refers_to").type == pa.int64()
    assert arrow.field("title").nullable
    assert schema.arrow_schema("statistics").field("value").type == pa.float64()


@pytest.mark.parametrize("kind", [dict[str, int], int | str, list[int], bytes])
def test_a_field_no_column_can_hold_is_refused(kind, monkeypatch):
    odd = msgspec.defstruct("Odd", [("doc_id", str), ("x", Annotated[kind, msgspec.Meta(description="?")])])
    monkeypatch.setitem(TABLES, "odd", odd)
    monkeypatch.setitem(ORDINALS, "odd", ())
    with pytest.raises(TypeError, match=r"odd\.x"):
        schema.columns.__wrapped__("odd")
