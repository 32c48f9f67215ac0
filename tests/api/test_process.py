from __future__ import annotations

import dataclasses
import os
import subprocess
import sys

import pyarrow as pa
import pytest

import greylit
from greylit.publication.document import ORDINALS
from greylit.publication.schema import arrow_schema
from greylit.records import TABLES


def test_text_markdown_and_tables(report):
    result = greylit.process(report)
    assert result.status == "ok"
    assert result.message is None
    assert result.doc_id == "mills & weirs.txt"
    assert "400 mills" in result.text
    assert "400 mills" in result.markdown
    assert list(result.tables) == list(TABLES)
    for name, table in result.tables.items():
        assert isinstance(table, pa.Table)
        assert table.schema == arrow_schema(name)
        assert set(table["doc_id"].to_pylist()) <= {"mills & weirs.txt"}
        keys = list(zip(*(table[x].to_pylist() for x in ORDINALS[name]), strict=True))
        assert keys == sorted(set(keys))
    lines = result.tables["lines"].to_pylist()
    assert "\n".join(line["text"] for line in lines).rstrip("\n") == report.read_text().rstrip("\n")
    assert result.tables["documents"]["status"].to_pylist() == ["ok"]


def test_offsets_point_at_what_they_say(report):
    result = greylit.process(report)
    for row in result.tables["statistics"].to_pylist():
        assert result.text[row["start"] : row["end"]] == row["text"]
        assert result.text[row["sentence_start"] : row["sentence_end"]] == row["sentence"]


def test_results_are_frozen_and_equal_by_value(report):
    result = greylit.process(str(report))
    assert result == greylit.process(report)
    with pytest.raises(dataclasses.FrozenInstanceError):
        result.text = ""  # type: ignore[misc]


def test_doc_id_is_the_caller_s(report):
    result = greylit.process(report, doc_id="north/mills.txt")
    assert result.tables["documents"]["doc_id"].to_pylist() == ["north/mills.txt"]


@pytest.mark.parametrize("doc_id", ["../x.txt", "/x.txt", ""])
def test_doc_id_is_a_path_below(doc_id, report):
    with pytest.raises(ValueError, match="not a path below"):
        greylit.process(report, doc_id=doc_id)


def test_what_cannot_be_processed_says_so(empty):
    result = greylit.process(empty)
    assert result.status == "failed"
    assert "empty" in result.message
    assert result.text == ""
    (row,) = result.tables["documents"].to_pylist()
    assert (row["status"], row["message"], row["bytes"]) == ("failed", result.message, 0)
    (diagnostic,) = result.tables["diagnostics"].to_pylist()
    assert diagnostic["severity"] == "error"


@pytest.mark.parametrize("data", [b"\x00\x01\x02" * 400, b"%PDF-1.7\n", b"\xff\xfe", b"caf\xe9 40 mills\r", b"\n\n"])
def test_odd_files_give_a_result(data, tmp_path):
    file = tmp_path / "odd.txt"
    file.write_bytes(data)
    result = greylit.process(file)
    assert result.status in ("ok", "failed")
    assert (result.message is None) == (result.status == "ok")


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_an_unreadable_file_fails(report):
    report.chmod(0)
    assert "permissions" in greylit.process(report).message


def test_a_pipe_is_no_document(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    assert "not a regular file" in greylit.process(tmp_path / "pipe.txt").message


def test_no_such_file(tmp_path):
    with pytest.raises(FileNotFoundError):
        greylit.process(tmp_path / "none.txt")
    with pytest.raises(IsADirectoryError):
        greylit.process(tmp_path)


def test_settings(report):
    assert greylit.process(report, config={"min_confidence": 0.9}).status == "ok"
    assert greylit.process(report, config=greylit.Settings(min_confidence=0.9)).status == "ok"
    with pytest.raises(ValueError, match="did you mean min_confidence"):
        greylit.process(report, config={"min_confidance": 0.9})
    with pytest.raises(ValueError, match="min_confidence"):
        greylit.process(report, config={"min_confidence": "high"})


@pytest.mark.parametrize("name", greylit.__all__)
def test_every_public_name_is_there(name):
    assert getattr(greylit, name).__module__.startswith("greylit.")
    assert name in dir(greylit)


def test_unknown_names_raise():
    with pytest.raises(AttributeError, match="nothing"):
        _ = greylit.nothing


def test_import_loads_nothing_heavy():
    code = "import sys, greylit; print(*sorted(x for x in sys.modules if x.partition('.')[0] in ('pyarrow', 'msgspec', 'greylit')))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["greylit"]
    code = "import sys, greylit.api; print('pyarrow' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


def test_the_small_calls():
    assert greylit.clean_text("It stood there.").text == "It stood there."
    (row,) = greylit.extract_statistics("About 400 mills stood there.")
    assert (row.value, row.modifier) == (400.0, "approx")
    one, two = greylit.parse_citations(["A. Bell, Low Water, Lagos: Harbour Press, 1999, p. 3.", "Ibid., p. 7."])
    assert one[0].title == "Low Water"
    assert two[0].refers_to == one[0].citation
