from __future__ import annotations

import json
import os
import subprocess
import sys

import pyarrow.parquet as pq
import pytest

from greylit.api import process_document
from greylit.publication.corpus import publish_corpus
from greylit.records import TABLES, Citation, Statistic


def greylit(*arguments, stdin=b"", **variables):
    command = [sys.executable, "-m", "greylit", *map(str, arguments)]
    return subprocess.run(command, input=stdin, capture_output=True, env=os.environ | variables, check=False)


def contents(directory):
    return {p.relative_to(directory).as_posix(): p.read_bytes() for p in sorted(directory.rglob("*")) if p.is_file()}


def test_prints_the_tables(report):
    done = greylit(report, COLUMNS="80")
    assert done.returncode == 0, done.stderr.decode()
    text = done.stdout.decode()
    assert text.startswith("mills & weirs.txt: ok")
    assert "\nlines: 1" in text
    assert "\nblocks: " in text
    assert "2. What is left" in text
    assert all(len(line) <= 80 for line in text.splitlines()[2:])


def test_a_failed_document_is_1_and_the_others_come_through(report, empty):
    done = greylit(empty, report)
    assert done.returncode == 1
    assert "empty.txt: failed" in done.stdout.decode()
    assert "mills & weirs.txt: ok" in done.stdout.decode()


def test_out_writes_what_the_workflow_writes(report, empty, tmp_path):
    out = tmp_path / "out"
    done = greylit(report, empty, "--raw-dir", tmp_path / "raw", "--out", out)
    assert done.returncode == 1, done.stderr.decode()
    names = {"empty.txt": empty, "north/mills & weirs.txt": report}
    publish_corpus((process_document(names[x], doc_id=x) for x in sorted(names)), tmp_path / "expected")
    written = contents(out)
    assert written == contents(tmp_path / "expected")
    assert {f"tables/{table}.parquet" for table in TABLES} <= set(written)
    assert "text/north/mills & weirs.txt.txt" in written
    assert "markdown/north/mills & weirs.txt.md" in written
    assert pq.read_table(out / "tables" / "documents.parquet")["status"].to_pylist() == ["failed", "ok"]


def test_same_bytes_whatever_the_surroundings(report, tmp_path):
    surroundings = (
        {"PYTHONHASHSEED": "1", "LC_ALL": "C", "TZ": "UTC"},
        {
            "PYTHONHASHSEED": "77",
            "LC_ALL": "POSIX",
            "TZ": "America/Lima",
            "PYTHONUTF8": "0",
            "PYTHONCOERCECLOCALE": "0",
        },
    )
    for n, variables in enumerate(surroundings):
        done = greylit(report, "--out", tmp_path / str(n), **variables)
        assert done.returncode == 0, done.stderr.decode()
    assert contents(tmp_path / "0") == contents(tmp_path / "1")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "FILE"),
        (("none.txt",), "no such file"),
        ((".",), "is a directory"),
        (("--set", "min_confidense=1", "{report}"), "did you mean min_confidence"),
        (("--set", "min_confidence", "{report}"), "NAME=VALUE"),
        (("--set", "min_confidence=high", "{report}"), "min_confidence"),
        (("--ou", "x", "{report}"), "unrecognized"),
        (("--raw-dir", "elsewhere", "{report}"), "does not lie below"),
        (("--out", "{report}", "{report}"), "this is a file"),
        (("statistics", "--nonsense"), "unrecognized"),
    ],
)
def test_wrong_arguments_are_2(arguments, said, report):
    done = greylit(*(str(x).format(report=report) for x in arguments))
    assert done.returncode == 2
    assert said in done.stderr.decode()
    assert not done.stdout


def test_files_of_one_name_need_a_directory_above(report, tmp_path):
    other = tmp_path / "raw" / "south" / report.name
    other.parent.mkdir()
    other.write_text("Another.")
    done = greylit(report, other)
    assert done.returncode == 2
    assert "--raw-dir" in done.stderr.decode()
    assert greylit(report, other, "--raw-dir", tmp_path / "raw").returncode == 0


def test_results_of_the_workflow_are_not_overwritten(report, tmp_path):
    (tmp_path / "processed" / ".stages").mkdir(parents=True)
    done = greylit(report, "--out", tmp_path / "processed")
    assert done.returncode == 2
    assert "the workflow keeps its results there" in done.stderr.decode()


def test_a_file_named_as_a_command(tmp_path):
    (tmp_path / "statistics").write_text("In 1890 some 400 mills stood there.")
    command = [sys.executable, "-m", "greylit", "./statistics"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
    assert done.stdout.startswith(b"statistics: ok")


def test_help():
    for arguments in (("--help",), ("statistics", "--help"), ("citations", "--help")):
        done = greylit(*arguments, LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
        assert done.returncode == 0
        assert b"exit status" in done.stdout


def test_statistics_of_plain_lines():
    done = greylit("statistics", stdin="\ufeffSome 400 mills stood.\n\nNone.\r\n".encode(), LC_ALL="C", PYTHONUTF8="0")
    assert done.returncode == 0, done.stderr.decode()
    rows = [json.loads(line) for line in done.stdout.decode().splitlines()]
    assert [row["id"] for row in rows] == [1, 3]
    (statistic,) = rows[0]["statistics"]
    assert tuple(statistic) == Statistic.__struct_fields__
    assert (statistic["value"], statistic["low"]) == (400, None)
    assert rows[1]["statistics"] == []


def test_statistics_of_json_lines():
    lines = [{"id": "ü", "text": "About 12 % of mills — “wheels” — turn.", "more": 1}, {"id": 7, "text": "{"}]
    done = greylit("statistics", stdin="\n".join(json.dumps(x, ensure_ascii=False) for x in lines).encode())
    rows = [json.loads(line) for line in done.stdout.decode().splitlines()]
    assert [row["id"] for row in rows] == ["ü", 7]
    assert "ü" in done.stdout.decode()
    (statistic,) = rows[0]["statistics"]
    assert lines[0]["text"][statistic["start"] : statistic["end"]] == statistic["text"]


FULL = "A. Bell, Low Water, Lagos: Harbour Press, 1999, p. 3."


def citations(*notes, arguments=()):
    stdin = "\n".join(x if isinstance(x, str) else json.dumps(x) for x in notes).encode()
    done = greylit("citations", *arguments, stdin=stdin)
    assert done.returncode == 0, done.stderr.decode()
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


def test_citations_refer_within_their_document():
    rows = citations(
        {"id": "a1", "text": FULL, "doc": "a"},
        {"id": "b1", "text": "Ibid.", "doc": "b"},
        {"id": "a2", "text": "Ibid., p. 7.", "doc": "a"},
        {"id": "alone", "text": "Ibid."},
    )
    assert [row["id"] for row in rows] == ["a1", "b1", "a2", "alone"]
    assert all(tuple(c) == Citation.__struct_fields__ for row in rows for c in row["citations"])
    assert [c["citation"] for row in rows for c in row["citations"]] == [1, 1, 1, 1]
    assert [c["refers_to"] for row in rows for c in row["citations"]] == [None, None, {"id": "a1", "citation": 1}, None]


def test_citations_of_one_document():
    rows = citations(FULL, "Ibid.", arguments=["--one-document"])
    assert rows[1]["citations"][0]["refers_to"] == {"id": 1, "citation": 1}
    rows = citations(FULL, "Ibid.")
    assert rows[1]["citations"][0]["refers_to"] is None


@pytest.mark.parametrize(
    ("stdin", "said"),
    [
        (b'{"id": "a", "text": "x"}\n{"id": "b", \n', "line 2"),
        (b'{"id": "a", "text": "x"}\n{"id": "b"}\n', "line 2"),
        (b'{"text": "x"}\n', "line 1"),
        (b'{"id": 1.5, "text": "x"}\n', "line 1"),
        (b'{"id": "a", "text": "x"}\nplain\n', "line 2"),
        (b"fine\n\xff\xfe\n", "line 2: this is not UTF-8"),
    ],
)
def test_a_line_that_cannot_be_read_is_2(stdin, said):
    done = greylit("statistics", stdin=stdin)
    assert done.returncode == 2
    assert said in done.stderr.decode()
    assert done.stdout.count(b"\n") == int(said.split()[1].rstrip(":")) - 1


def test_a_reader_that_stops_early_is_no_error(tmp_path):
    source = tmp_path / "passages.txt"
    source.write_bytes(b"Some 400 mills stood there.\n" * 2000)
    command = [sys.executable, "-m", "greylit", "statistics"]
    with (
        source.open("rb") as stdin,
        subprocess.Popen(command, stdin=stdin, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process,
    ):
        assert process.stdout.readline().startswith(b'{"id":1,')
        process.stdout.close()
        errors = process.stderr.read()
    assert process.returncode == 0
    assert errors == b""
