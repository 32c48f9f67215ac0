"""Shard files, digests of code, texts: the parts a run is made of."""

import shutil
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from greylit.corpus import digests
from greylit.corpus.jobs import Job, annotate_shard, clean_shard, read_shard, segment_shard
from greylit.corpus.shards import Row, encode, read_rows, write_rows
from greylit.corpus.sources import SHARDS, Source, find_sources, shard_of
from greylit.corpus.texts import missing_texts, write_texts
from greylit.records import Diagnostic
from greylit.settings import Settings

ROWS = st.builds(
    Row,
    st.text(),
    st.text(max_size=4),
    st.booleans(),
    st.text().map(encode).map(msgspec.Raw),
    st.lists(st.builds(Diagnostic, severity=st.just("info"), code=st.text(max_size=3), message=st.text(max_size=3))),
)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])  # no timing in tests
@given(st.lists(ROWS, max_size=5))
def test_a_shard_file_gives_back_its_rows(tmp_path_factory, rows):
    path = tmp_path_factory.mktemp("shards") / "00.msgpack"
    write_rows(path, rows)
    assert list(read_rows(path)) == rows
    assert [p.name for p in path.parent.iterdir()] == ["00.msgpack"]


def test_a_shard_file_cut_short_is_no_shard_file(tmp_path):
    path = tmp_path / "00.msgpack"
    write_rows(path, [Row("a", "k", False, msgspec.Raw(encode("x")), [])])
    path.write_bytes(path.read_bytes()[:-1])
    with pytest.raises(ValueError, match="cut short"):
        list(read_rows(path))
    assert list(read_rows(tmp_path / "none.msgpack")) == []


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])  # no timing in tests
@given(st.text())
def test_a_shard_depends_on_the_name_alone_and_is_one_of_a_fixed_number(name):
    assert 0 <= int(shard_of(name), 16) < SHARDS
    assert len(shard_of(name)) == 2


def test_linked_folders_are_read_and_loops_are_not(tmp_path):
    (tmp_path / "raw/sub").mkdir(parents=True)
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere/x.txt").touch()
    (tmp_path / "raw/link").symlink_to("../elsewhere")
    (tmp_path / "raw/sub/up").symlink_to("..")
    (tmp_path / "raw/self").symlink_to("self")
    assert [source.path for source in find_sources(tmp_path / "raw")] == ["link/x.txt", "self"]


@pytest.fixture
def package(tmp_path, monkeypatch):
    """A copy of the package whose files can be changed, and a way to ask for all digests of its stages."""
    copy = tmp_path / "greylit"
    shutil.copytree(digests.PACKAGE, copy, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(digests, "PACKAGE", copy)
    monkeypatch.setattr(digests, "_STAGES_FILE", copy / "stages.py")

    def changed(path: str, old: str, new: str) -> set[str]:
        before = ask()
        text = (copy / path).read_text("utf-8")
        assert old in text
        (copy / path).write_text(text.replace(old, new, 1), "utf-8")
        after = ask()
        return {stage for stage in before if before[stage] != after[stage]}

    def forget() -> None:
        for function in vars(digests).values():
            getattr(function, "cache_clear", int)()

    def ask() -> dict[str, str]:
        forget()
        stages = {stage: digests.stage_digest(stage) for stage in digests.STAGES}
        return stages | {"tables": digests.module_digest("greylit.corpus.tables")}

    yield changed
    monkeypatch.undo()
    forget()


@pytest.mark.parametrize(
    ("path", "old", "new", "stages"),
    [
        ("publication/report.py", "\n", "\n# a note\n", {"tables"}),
        ("stages.py", '"""Find the statistics', '"""Look for the statistics', {"statistics"}),
        ("records.py", "\n", "\n# a note\n", {"read", "clean", "segment", "footnotes", "statistics", "tables"}),
        ("__init__.py", "\n", "\n# a note\n", set()),
        ("corpus/sources.py", "\n", "\n# a note\n", set()),
        ("corpus/jobs.py", "\n", "\n# a note\n", {"read", "clean", "segment", "footnotes", "statistics"}),
    ],
)
def test_a_change_of_code_changes_the_stages_that_use_it(package, path, old, new, stages):
    assert package(path, old, new) == stages


def test_every_module_a_stage_loads_counts():
    """What a stage really imports is in its digest: no import escapes the reading of the source."""
    code = (
        "import sys, json; from greylit import stages; from greylit.settings import Settings; s = Settings();"
        "a = 'In 2023 it cost 5 euros.\\n'; c = stages.clean(stages.read(a.encode(), 'a.txt', s), s);"
        "n = stages.annotate(c, stages.segment(c, s), s); stages.measure(n, s);"
        "print(json.dumps([m for m in sys.modules if m.startswith('greylit.')]))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = {Path(*m.split(".")[1:]) for m in msgspec.json.decode(done.stdout)}
    covered = set()
    for function in digests.STAGES.values():
        modules = digests._stage_source(function)[1]
        covered |= {f.relative_to(digests.PACKAGE).with_suffix("") for f in digests._closure(modules)[0]}
    covered |= {path.parent for path in covered if path.name == "__init__"} | {Path("stages")}
    assert loaded <= covered


def job(stage: str) -> Job:
    return Job(stage=stage, shard="00", code="1", settings=Settings())


def texts_of(raw: Path, out: Path) -> tuple[int, int]:
    """Process a folder as one shard and write its texts."""
    stage = {name: str(out / f".stages/{name}/00.msgpack") for name in ("read", "clean", "segment", "footnotes")}
    read_shard(job("read"), str(raw), find_sources(raw), stage["read"])
    clean_shard(job("clean"), stage["read"], stage["clean"])
    segment_shard(job("segment"), stage["clean"], stage["segment"])
    digest = out / ".stages/footnotes/00.sha256"
    annotate_shard(job("footnotes"), stage["clean"], stage["segment"], stage["footnotes"], str(digest))
    return write_texts(out, [digest], out / ".stages/texts.json")


def test_texts_are_written_once_and_removed_with_their_documents(tmp_path):
    raw, out = tmp_path / "raw", tmp_path / "out"
    (raw / "un").mkdir(parents=True)
    (raw / "a.txt").write_text("One text.\n")
    (raw / "un/b.txt").write_text("Another text.\n")
    record = out / ".stages/texts.json"
    assert texts_of(raw, out) == (2, 0)
    assert texts_of(raw, out) == (0, 0)
    mine = out / "text/un/notes.txt"
    mine.write_text("a file of the user's own")
    (out / "text/un/b.txt.txt").unlink()
    assert missing_texts(out, record, find_sources(raw)) == [str(out / "text/un/b.txt.txt")]
    assert texts_of(raw, out) == (1, 0)
    (raw / "un/b.txt").unlink()
    assert missing_texts(out, record, find_sources(raw)) == []
    assert texts_of(raw, out) == (0, 1)
    assert sorted(p.name for p in (out / "text").rglob("*")) == ["a.txt.txt", "notes.txt", "un"]
    assert not (out / "markdown/un").exists()


def test_a_source_with_a_problem_is_a_failed_document(tmp_path):
    raw, out = tmp_path / "raw", tmp_path / "out"
    raw.mkdir()
    (raw / "a.txt").write_text("One text.\n")
    path = str(out / "read.msgpack")
    read_shard(job("read"), str(raw), [*find_sources(raw), Source(path="b.txt", problem="it is odd")], path)
    rows = {row.doc_id: row for row in read_rows(path)}
    assert not rows["a.txt"].failed
    assert rows["b.txt"].document().message == "b.txt: it is odd"
