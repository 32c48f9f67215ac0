"""What readers of the tables read: bytes and CPU seconds of DuckDB and polars for one document, one kind, and all.

    python workflow/bench/reading.py [PROCESSED]

Each query is a process of its own, measured once the library is loaded. Bytes are those of the system calls that read
(polars maps files into memory, which none counts), and row groups are those whose statistics or Bloom filters let the
answer be in them.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import duckdb
import pyarrow.parquet as pq

QUERIES = (
    ("tables/lines", "one document", "doc_id", None),
    ("tables/statistics", "one document", "doc_id", None),
    ("tables/statistics", "kind: money", "kind", "money"),
    ("statistics/money", "kind: money", "kind", "money"),
    ("statistics/*", "kind: money", "kind", "money"),
    ("tables/statistics", "kind: temperature", "kind", "temperature"),
    ("statistics/temperature", "kind: temperature", "kind", "temperature"),
    ("statistics/*", "kind: temperature", "kind", "temperature"),
    ("tables/citations", "type: thesis", "type", "thesis"),
    ("tables/blocks", "kind: heading", "kind", "heading"),
    ("tables/lines", "all", None, None),
    ("tables/statistics", "all", None, None),
)
"""Files below the results' folder, what is asked for, the column it is in and its value."""

START = """
import resource, sys, time
def count():
    with open("/proc/self/io") as file:
        return int(file.readline().split()[1])
path, column, value = sys.argv[1:4]
"""
DUCKDB = (
    "import duckdb; duckdb.sql('SET threads = 1'); duckdb.sql('SET enable_progress_bar = false')\n"
    "where = f' WHERE {column} = $value' if column else ''\n"
    "duckdb.sql('SELECT 1').to_arrow_table()  # loads what it needs\n"
    "before, began = count(), time.process_time()\n"
    "rows = len(duckdb.execute(f\"SELECT * FROM '{path}'{where}\", {'value': value} if column else None).to_arrow_table())"
)
POLARS = (
    "import polars as pl\npl.LazyFrame({'x': [1]}).filter(pl.col('x') == 1).collect()\nbefore, began = count(), time.process_time()\nscan = pl.scan_parquet(path)\n"
    "rows = len((scan.filter(pl.col(column) == value) if column else scan).collect())"
)
END = "\nprint(rows, count() - before, time.process_time() - began)"


def measure(code: str, path: Path, column: str | None, value: str | None) -> tuple[int, float, float]:
    """Rows, kilobytes and CPU milliseconds of a query."""
    command = [sys.executable, "-c", START + code + END, str(path), column or "", value or ""]
    runs = [subprocess.run(command, capture_output=True, text=True, check=True).stdout.split() for _ in range(3)]
    return int(runs[0][0]), int(runs[0][1]) / 1000, min(float(run[2]) for run in runs) * 1000


def count_groups(path: Path, column: str | None, value: str | None) -> tuple[int, int]:
    """Row groups that may hold a value, and all."""
    total = found = 0
    for part in sorted(path.parent.glob(path.name)):
        metadata = pq.read_metadata(part)
        total += metadata.num_row_groups
        if column is None or value is None:
            found += metadata.num_row_groups
            continue
        at = metadata.schema.names.index(column)
        asked = duckdb.sql(f"SELECT * FROM parquet_bloom_probe('{part}', '{column}', '{value}')").fetchall()
        excluded = {row[1] for row in asked if row[-1]}
        for group in set(range(metadata.num_row_groups)) - excluded:
            known = metadata.row_group(group).column(at).statistics
            found += known is None or not known.has_min_max or known.min <= value <= known.max
    return found, total


def main() -> None:
    processed = Path(sys.argv[1] if sys.argv[1:] else "processed")
    documents = pq.read_table(processed / "tables/documents.parquet", columns=["doc_id"])["doc_id"].to_pylist()
    print(f"{len(documents):,} documents.\n")
    print(
        "| files | asked for | rows | row groups | DuckDB kB | DuckDB CPU ms | polars CPU ms |\n|---|---|---|---|---|---|---|"
    )
    for table, name, column, given in QUERIES:
        path = processed / f"{table}.parquet"
        value = documents[len(documents) // 2] if column == "doc_id" else given
        found, total = count_groups(path, column, value)
        rows, kilobytes, duck = measure(DUCKDB, path, column, value)
        _, _, polars = measure(POLARS, path, column, value)
        print(
            f"| {table} | {name} | {rows:,} | {found} of {total} | {kilobytes:,.0f} | {duck:.0f} | {polars:.0f} |",
            flush=True,
        )


if __name__ == "__main__":
    main()
