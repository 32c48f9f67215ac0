"""The Parquet files of the results: one a table, and of the statistics one a kind beside.

Rows stand in the order of their documents, so that one document is read without the others. Who asks for one
kind of figures would read them all: that kind stands in a file of its own too, in the same order.
"""

from __future__ import annotations

from greylit.records import TABLES

KINDS = tuple("count money percent percentage_point multiple ratio measure duration temperature rank age rate".split())
"""The kinds of statistics."""

SPLIT = "statistics"
"""The table that is there by kind too. A kind beyond ``KINDS`` fails when it is written, rather than be left out."""


def table_path(table: str) -> str:
    """Where a table is, below processed_dir.

    >>> table_path("lines")
    'tables/lines.parquet'
    """
    return f"tables/{table}.parquet"


def kind_path(kind: str) -> str:
    """Where the statistics of a kind are, below processed_dir.

    >>> kind_path("money")
    'statistics/money.parquet'
    """
    return f"{SPLIT}/{kind}.parquet"


TABLE_FILES: dict[str, str] = {table_path(table): table for table in TABLES} | {
    kind_path(kind): SPLIT for kind in KINDS
}
"""File below processed_dir → the table whose rows, or some of them, it has."""
