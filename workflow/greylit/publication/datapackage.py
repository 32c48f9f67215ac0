"""``datapackage.json``: what each file holds, column by column (Frictionless Data Package v2).

https://datapackage.org/standard/data-package/
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from greylit.files import digest_file
from greylit.publication.files import write_text
from greylit.publication.layout import table_path
from greylit.publication.schema import columns, foreign_keys, primary_key
from greylit.records import TABLES

FIELD_TYPES = {"str": "string", "int": "integer", "float": "number", "bool": "boolean", "list": "array"}
"""Column kind → Table Schema field type."""

OTHER_FILES = (
    (
        "cited-works-csl",
        "citations.json",
        "json",
        "application/vnd.citationstyles.csl+json",
        "the cited works as CSL-JSON",
    ),
    ("cited-works-bibtex", "citations.bib", "bib", "application/x-bibtex", "the cited works as BibTeX"),
)
"""Name, path, format, media type and description of the files beside the tables."""


def describe_package(directory: Path) -> dict[str, Any]:
    """Describe the tables and cited works in ``directory``. Raises FileNotFoundError where one is missing."""
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "greylit",
        "title": "Clean text and tables out of grey literature",
        "resources": [*_tables(directory), *_others(directory)],
    }


def write_datapackage(directory: Path) -> None:
    """Write ``datapackage.json`` for the tables and cited works that stand in ``directory``."""
    package = msgspec.json.format(msgspec.json.encode(describe_package(directory)), indent=2)
    write_text(directory / "datapackage.json", package.decode() + "\n", durable=True)


def describe_schema(table: str) -> dict[str, Any]:
    """The Table Schema of a table.

    >>> describe_schema("blocks")["fields"][1]
    {'name': 'block', 'type': 'integer', 'description': 'ordinal', 'constraints': {'required': True}}
    """
    fields: list[dict[str, Any]] = []
    for column in columns(table):
        field: dict[str, Any] = {
            "name": column.name,
            "type": FIELD_TYPES[column.kind],
            "description": column.description,
        }
        fields.append(field if column.nullable else field | {"constraints": {"required": True}})
    schema: dict[str, Any] = {"fields": fields}
    if key := primary_key(table):
        schema["primaryKey"] = list(key)
    schema["foreignKeys"] = [
        # A table that points at itself names no resource.
        {"fields": list(own), "reference": ({"resource": other} if other != table else {}) | {"fields": list(there)}}
        for own, other, there in foreign_keys(table)
    ]
    if not schema["foreignKeys"]:
        del schema["foreignKeys"]
    return schema


def _tables(directory: Path) -> Iterator[dict[str, Any]]:
    for table, record in TABLES.items():
        yield {
            "name": table,
            "type": "table",
            **_file(directory, table_path(table)),
            "format": "parquet",
            "mediatype": "application/vnd.apache.parquet",
            "description": (record.__doc__ or "").partition("\n")[0],
            "schema": describe_schema(table),
        }


def _others(directory: Path) -> Iterator[dict[str, Any]]:
    for name, path, kind, media_type, description in OTHER_FILES:
        yield {
            "name": name,
            **_file(directory, path),
            "format": kind,
            "mediatype": media_type,
            "description": description,
        }


def _file(directory: Path, path: str) -> dict[str, Any]:
    file = directory / path
    return {"path": path, "bytes": file.stat().st_size, "hash": f"sha256:{digest_file(file)}"}
