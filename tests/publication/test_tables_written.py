from __future__ import annotations

import io
import os
import re
import subprocess
import sys
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

import duckdb
import msgspec
import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from greylit.publication.corpus import publish_corpus
from greylit.publication.document import PublishedDocument, merge_documents, records
from greylit.publication.footers import MAGIC, Footer, take_apart
from greylit.publication.layout import KINDS
from greylit.publication.parquet import WRITER, SectionTables, arrow_tables, ends_section, write_tables
from greylit.publication.schema import arrow_schema, columns
from greylit.quantities.vocabulary import UNITS
from greylit.records import TABLES, Diagnostic


def rows_of(corpus, table):
    return [
        {name: getattr(row, name) for name in row.__struct_fields__}
        for document in corpus
        for row in records(document)[table]
    ]


def contents(directory: Path) -> dict[str, bytes]:
    return {p.relative_to(directory).as_posix(): p.read_bytes() for p in sorted(directory.rglob("*")) if p.is_file()}


@pytest.mark.parametrize("table", TABLES)
def test_every_reader_gets_the_rows(table, corpus, tmp_path):
    write_tables(corpus, tmp_path)
    path, expected = tmp_path / f"tables/{table}.parquet", rows_of(corpus, table)
    assert pq.read_table(path).to_pylist() == expected
    assert pl.read_parquet(path).to_dicts() == expected
    with duckdb.connect() as connection:
        assert connection.sql(f"from '{path}'").to_arrow_table().to_pylist() == expected
    frame = pd.read_parquet(path)
    assert list(frame.columns) == list(TABLES[table].__struct_fields__)
    assert len(frame) == len(expected)


def with_kinds(document: PublishedDocument, kinds: Iterable[str]) -> PublishedDocument:
    """A document that has its first figure again and again, each of another kind."""
    [first, *_] = document.measurement.statistics
    rows = [msgspec.structs.replace(first, statistic=n, kind=kind) for n, kind in enumerate(kinds, 1)]
    measurement = msgspec.structs.replace(document.measurement, statistics=rows)
    return msgspec.structs.replace(document, measurement=measurement)


def test_the_statistics_of_a_kind_are_in_a_file_of_their_own_in_the_same_order(make_document, tmp_path):
    documents = [with_kinds(make_document(f"{n:03}.txt"), (*KINDS[n % 5 :], "age", "money")) for n in range(200)]
    write_tables(documents, tmp_path)
    whole = pq.read_table(tmp_path / "tables/statistics.parquet").to_pylist()
    for kind in KINDS:
        apart = pq.read_table(tmp_path / f"statistics/{kind}.parquet")
        assert apart.to_pylist() == [row for row in whole if row["kind"] == kind]
        assert apart.schema.equals(arrow_schema("statistics"), check_metadata=True)
    assert {p.stem for p in (tmp_path / "statistics").iterdir()} == set(KINDS)


def test_every_kind_of_statistics_is_known_to_the_tables():
    """Their list, the description of the column, and the units."""
    described = next(column.description for column in columns("statistics") if column.name == "kind")
    assert re.split(", | or ", described) == list(KINDS)
    assert {unit.kind for unit in UNITS} <= set(KINDS)


def test_rows_are_in_the_order_of_their_ordinals(corpus, tmp_path):
    write_tables(corpus, tmp_path)
    lines = pq.read_table(tmp_path / "tables/lines.parquet").select(["doc_id", "line"]).to_pylist()
    assert lines == sorted(lines, key=lambda row: (row["doc_id"], row["line"]))
    cells = pq.read_table(tmp_path / "tables/tables.parquet").to_pylist()
    assert [cell["column"] for cell in cells[:2]] == [1, 2]


def test_tables_in_memory_equal_those_on_disk(corpus, tmp_path):
    write_tables(corpus, tmp_path)
    for table, arrow in arrow_tables(corpus).items():
        assert pq.read_table(tmp_path / f"tables/{table}.parquet").equals(arrow), table


def test_no_pandas_metadata_and_described_columns(corpus, tmp_path):
    write_tables(corpus, tmp_path)
    schema = pq.read_schema(tmp_path / "tables/lines.parquet")
    assert schema.metadata is None
    assert schema.field("line").metadata[b"description"]


def group_sizes(path: Path) -> list[int]:
    groups = pq.ParquetFile(path).metadata
    return [groups.row_group(n).num_rows for n in range(groups.num_row_groups)]


def test_row_groups_of_a_section_depend_on_rows_alone(make_document):
    section = SectionTables(rows=7)
    for n in range(40):
        section.add(make_document(f"{n:03}.txt"))
    assert [group.rows for group in section.finish()["tables/lines.parquet"].groups] == [7] * 11 + [3]


def test_row_groups_end_before_they_hold_too_much_text(make_document):
    section = SectionTables(characters=10)
    for n in range(4):
        section.add(make_document(f"{n:03}.txt"))
    assert len(section.finish()["tables/lines.parquet"].groups) == 4


def test_a_section_is_the_same_whatever_comes_before_and_after(make_failed, tmp_path):
    """A document more changes the row groups of its section alone."""
    names = [f"{n:04}.txt" for n in range(1000)]
    without = [name for name in names if name != "0200.txt"]
    groups = {}
    for key, listed in (("all", names), ("without", without)):
        write_tables(map(make_failed, listed), tmp_path / key)
        parts = take_apart((tmp_path / key / "tables/documents.parquet").read_bytes())
        assert group_sizes(tmp_path / key / "tables/documents.parquet") == [group.rows for group in parts.groups]
        ends = [n + 1 for n, name in enumerate(listed) if ends_section(name)]
        sizes = [
            end - begin for begin, end in pairwise([0, *ends, *([len(listed)] if ends[-1:] != [len(listed)] else [])])
        ]
        assert [group.rows for group in parts.groups] == sizes
        groups[key] = parts
    pieces = {key: [group.pieces[0] for group in parts.groups] for key, parts in groups.items()}
    assert sum(one != other for one, other in zip(*pieces.values(), strict=True)) <= 1
    assert len(pieces["all"]) > 3


@pytest.mark.parametrize("count", [0, 1, 14, 15, 16, 200])
def test_copied_row_groups_are_what_pyarrow_writes_itself(count):
    table = pa.table({"a": ["x", None, "é" * 40], "b": [1.5, 2.0, None], "c": [["q"], [], ["r", "s"]]})

    def write(groups: int) -> bytes:
        file = io.BytesIO()
        with pq.ParquetWriter(file, table.schema, **WRITER) as writer:
            for _ in range(groups):
                writer.write_table(table)
        return file.getvalue()

    one, empty = take_apart(write(1)), take_apart(write(0))
    footer, file = Footer(io.BytesIO()), io.BytesIO()
    for n in range(count):
        footer.add(one.groups[0], n * len(one.body))
    footer.finish(empty, file)
    assert MAGIC + one.body * count + file.getvalue() == write(count)


def test_what_is_no_parquet_file_is_not_taken_apart():
    with pytest.raises(ValueError, match="no Parquet file"):
        take_apart(b"PAR1 but no more")


def test_merged_streams_give_the_same_bytes(corpus, tmp_path):
    write_tables(corpus, tmp_path / "one")
    write_tables(merge_documents(corpus[::3], corpus[1::3], corpus[2::3]), tmp_path / "merged")
    assert contents(tmp_path / "one") == contents(tmp_path / "merged")


def test_documents_out_of_order_are_refused_and_the_old_tables_stay(corpus, tmp_path):
    write_tables(corpus, tmp_path)
    before = contents(tmp_path)
    for wrong in ([*corpus[::-1]], [corpus[0], corpus[0]]):
        with pytest.raises(ValueError, match="in the order of doc_id"):
            write_tables(wrong, tmp_path)
        assert contents(tmp_path) == before


def test_order_is_by_code_point(make_failed, tmp_path):
    names = ["B.txt", "a.txt", "a/b.txt", "é.txt", "\uffee.txt", "😀.txt"]
    write_tables(map(make_failed, names), tmp_path)
    assert pq.read_table(tmp_path / "tables/documents.parquet")["doc_id"].to_pylist() == names


def test_an_empty_corpus_has_empty_tables(tmp_path):
    write_tables([], tmp_path)
    assert {p.stem for p in (tmp_path / "tables").iterdir()} == set(TABLES)
    assert all(pq.read_table(p).num_rows == 0 for p in tmp_path.rglob("*.parquet"))


def test_lone_surrogates_are_replaced_one_for_one(make_failed, tmp_path):
    document = make_failed("a.txt")
    odd = Diagnostic(severity="info", code="c", message="x\ud800\udc00y")
    write_tables([type(document)(doc_id="a.txt", failure=document.failure, diagnostics=[odd])], tmp_path)
    assert pq.read_table(tmp_path / "tables/diagnostics.parquet")["message"].to_pylist() == ["x\ufffd\ufffdy"]


def test_equal_diagnostics_are_published_once(make_document):
    document = make_document("a.txt")
    again = type(document)(
        doc_id="a.txt", annotation=document.annotation, diagnostics=[*document.annotation.diagnostics]
    )
    assert again.rows("diagnostics") == document.rows("diagnostics")


PUBLISH = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from conftest import AWKWARD, make_document, make_failed
from greylit.publication.corpus import publish_corpus
documents = [make_failed("failed <1>.txt"), *map(make_document, AWKWARD)]
publish_corpus(sorted(documents, key=lambda d: d.doc_id), Path(sys.argv[1]))
"""


def test_same_bytes_whatever_the_surroundings(corpus, tmp_path):
    surroundings = (
        {"PYTHONHASHSEED": "1", "LC_ALL": "C", "TZ": "UTC"},
        {"PYTHONHASHSEED": "2", "LC_ALL": "C.UTF-8", "TZ": "Asia/Tokyo", "PYTHONUTF8": "0", "OMP_NUM_THREADS": "1"},
    )
    for n, variables in enumerate(surroundings):
        command = [sys.executable, "-c", PUBLISH, str(tmp_path / str(n)), str(Path(__file__).parent)]
        subprocess.run(command, env=os.environ | variables, check=True)
    publish_corpus(corpus, tmp_path / "here")
    first = contents(tmp_path / "0")
    assert first == contents(tmp_path / "1") == contents(tmp_path / "here")
    assert {name.partition("/")[0] for name in first} == {
        "citations.bib",
        "citations.json",
        "datapackage.json",
        "manifest.sha256",
        "markdown",
        "report",
        "statistics",
        "tables",
        "text",
    }
