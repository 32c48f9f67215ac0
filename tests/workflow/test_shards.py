"""Shard files, digests of code, texts: the parts a run is made of."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from greylit.corpus import batches, digests, fingerprints, sources
from greylit.corpus.batches import (
    LEAST,
    Batch,
    batch_name,
    count_batches,
    make_basis,
    plan_batches,
    read_index,
    share_work,
)
from greylit.corpus.fingerprints import Fingerprints
from greylit.corpus.frames import write_frame
from greylit.corpus.jobs import Job, process_batch
from greylit.corpus.memory import FORMAT as MEMORY
from greylit.corpus.records import read_record, record_path
from greylit.corpus.results import publish
from greylit.corpus.shards import FORMAT, DamagedShard, ShardUpdate, encode, make_row, read_row, read_rows
from greylit.corpus.sources import SHARDS, find_sources, shard_of
from greylit.files import digest_file
from greylit.records import Diagnostic
from greylit.settings import Settings

ROWS = st.builds(
    make_row,
    st.text(max_size=3),
    st.text(max_size=2),
    st.booleans(),
    st.text().map(encode),
    st.lists(st.builds(Diagnostic, severity=st.just("info"), code=st.text(max_size=3), message=st.text(max_size=3))),
)
RUNS = st.lists(ROWS, max_size=6, unique_by=lambda row: row.doc_id).map(
    lambda rows: sorted(rows, key=lambda r: r.doc_id)
)


def update(path: Path, rows: list) -> tuple[list[int], bool]:
    """Bring a shard file up to date, taking over what can be; returns the rows' offsets and whether it was written."""
    with ShardUpdate(path) as shard:
        offsets = [shard.add(shard.kept(row.doc_id, row.key) or row) for row in rows]
    return offsets, shard.changed


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])  # no timing in tests
@given(RUNS, RUNS)
def test_a_shard_file_holds_the_rows_of_its_last_run_and_tells_where(tmp_path_factory, first, then):
    path = tmp_path_factory.mktemp("shards") / "00.msgpack"
    update(path, first)
    assert list(read_rows(path)) == first
    offsets, _ = update(path, then)
    keys = {row.doc_id: row for row in first}
    old = [keys[x.doc_id] if x.doc_id in keys and keys[x.doc_id].key == x.key else x for x in then]
    assert list(read_rows(path)) == old
    with path.open("rb") as file:
        assert [read_row(file, at, row.doc_id, row.digest) for at, row in zip(offsets, old, strict=True)] == old
    before = path.stat()
    assert update(path, old) == (offsets, False)
    assert path.stat() == before, "left as it is"
    assert [p.name for p in path.parent.iterdir()] == ["00.msgpack"]


def test_a_damaged_row_is_no_row(tmp_path):
    path = tmp_path / "00.msgpack"
    rows = [make_row(name, "k", False, encode(name * 40), []) for name in "abc"]
    update(path, rows)
    whole = path.read_bytes()
    for at in range(len(whole)):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1 :])
        kept = list(read_rows(path))
        assert kept == rows[: len(kept)]
        assert len(kept) < 3
        path.write_bytes(whole[:at])
        assert list(read_rows(path)) == rows[: len(list(read_rows(path)))]
        update(path, rows)
        assert path.read_bytes() == whole
    assert list(read_rows(tmp_path / "none.msgpack")) == []
    assert whole.startswith(FORMAT)


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


@pytest.mark.parametrize("suffix", ["_files", ".files", "-Dateien", "_archivos", "_fichiers"])
def test_the_parts_of_a_saved_web_page_are_no_documents(tmp_path, suffix):
    held = f"salt{suffix}/Annex.PDF"
    for path in (f"salt{suffix}/a.png", f"salt{suffix}/more/b.js", f"alone{suffix}/c.txt", "salt/d.txt", held):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).touch()
    (tmp_path / "salt.html").touch()
    assert [source.path for source in find_sources(tmp_path)] == sorted(
        [f"alone{suffix}/c.txt", "salt.html", "salt/d.txt", held]
    )


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
        return stages | {"results": digests.publication_digest()}

    yield changed
    monkeypatch.undo()
    forget()


@pytest.mark.parametrize(
    ("path", "old", "new", "stages"),
    [
        ("publication/report.py", "\n", "\n# a note\n", {"results"}),
        ("stages.py", '"""Find the statistics', '"""Look for the statistics', {"statistics"}),
        ("records.py", "\n", "\n# a note\n", {"read", "clean", "segment", "footnotes", "statistics", "results"}),
        ("__init__.py", "\n", "\n# a note\n", set()),
        ("corpus/results.py", "\n", "\n# a note\n", {"results"}),
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


class Folders:
    """A corpus as the jobs see it: its folders, and runs of all jobs in this process."""

    def __init__(self, root: Path) -> None:
        self.raw, self.out = root / "raw", root / "out"
        self.raw.mkdir()

    def record(self) -> tuple[str, list[str]]:
        sources = find_sources(self.raw)
        prints = Fingerprints(self.out / ".stages/sources.msgpack")
        self.contents = prints.take(str(self.raw), sources)
        basis = make_basis(self.codes, Settings())
        self.batches = plan_batches(self.out / ".stages/indexes", basis, sources, self.contents)
        return record_path(str(self.out), [batch.index for batch in self.batches.values()], [])

    codes = dict.fromkeys(digests.STAGES, "1")

    def run(self) -> dict[str, int]:
        """Run the jobs that Snakemake would; returns how many documents each stage computed."""
        record, _ = self.record()
        computed = dict.fromkeys(self.codes, 0)
        for batch in self.batches.values():
            if not Path(batch.index).exists():
                job = self.process(batch)
                computed = {stage: n + job.tallies[stage].computed for stage, n in computed.items()}
        if not Path(record).exists():
            publish(record, [batch.index for batch in self.batches.values()], {}, "1", self.out)
        return {stage: n for stage, n in computed.items() if n}

    def process(self, batch: Batch) -> Job:
        job = Job(batch=batch.name, codes=self.codes, settings=Settings(), stages=self.out / ".stages")
        planned = [(source, self.contents[source.doc_id].digest) for source in batch.sources]
        process_batch(job, str(self.raw), planned, batch.index)
        return job

    def results(self) -> dict[str, bytes]:
        paths = (p for p in self.out.rglob("*") if p.is_file() and p.relative_to(self.out).parts[0] != ".stages")
        return {p.relative_to(self.out).as_posix(): p.read_bytes() for p in paths}


@pytest.fixture
def folders(tmp_path):
    return Folders(tmp_path)


def test_texts_are_removed_with_their_documents_and_come_back_when_deleted(folders):
    (folders.raw / "un").mkdir()
    (folders.raw / "a.txt").write_text("One text.\n")
    (folders.raw / "un/b.txt").write_text("Another text.\n")
    folders.run()
    assert folders.run() == {}
    mine = folders.out / "text/un/notes.txt"
    mine.write_text("a file of the user's own")
    (folders.out / "text/un/b.txt.txt").unlink()
    for _ in range(2):
        record, missing = folders.record()
        assert missing == ["text/un/b.txt.txt"]
        assert not Path(record).exists()
        assert folders.run() == {}
        assert folders.record()[1] == []
        assert Path(folders.record()[0]).exists()
        (folders.out / "text/un/b.txt.txt").write_text("")  # as a power cut leaves it
    (folders.raw / "un/b.txt").unlink()
    folders.run()
    assert sorted(p.name for p in (folders.out / "text").rglob("*")) == ["a.txt.txt", "notes.txt", "un"]
    assert not (folders.out / "markdown/un").exists()


def test_any_order_of_changes_gives_what_a_first_run_gives(folders, tmp_path):
    """Documents that come, change and go, one by one, leave what one run over what is left makes."""
    text = "Title {0}\n\nIn 2023 it cost {0},000 euros, said Ann Example.\n\n1 A. Author, A book, 2010, p. {0}.\n"
    for n in range(150):
        (folders.raw / f"{n:03}.txt").write_text(text.format(n))
    folders.run()
    for n in range(0, 150, 13):
        (folders.raw / f"{n:03}.txt").unlink()
        (folders.raw / f"{n + 1:03}.txt").write_text(text.format(n))  # the bytes of another
        (folders.raw / f"new {n}.txt").write_text(text.format(-n))
        folders.run()
    (tmp_path / "fresh").mkdir()
    fresh = Folders(tmp_path / "fresh")
    for path in sorted(folders.raw.iterdir(), reverse=True):
        (fresh.raw / path.name).write_bytes(path.read_bytes())
    fresh.run()
    assert folders.results() == fresh.results()
    assert len(fresh.results()) > 300


@pytest.mark.parametrize(("shards", "size"), [(1, 100_000), (7, 100), (64, 100), (200, 1_000)])
def test_no_number_of_shards_or_jobs_changes_a_byte(folders, tmp_path, monkeypatch, shards, size):
    """Nor a corpus that another number has left."""
    for n in range(0, 90, 3):
        (folders.raw / f"{n:02}.txt").write_text(f"In 2023 it cost {n},000 euros, said Ann Example.\n\n" * (n + 1))
    folders.run()
    (tmp_path / "fresh").mkdir()
    fresh = Folders(tmp_path / "fresh")
    for path in sorted(folders.raw.iterdir(), reverse=True):
        (fresh.raw / path.name).write_bytes(path.read_bytes())
    monkeypatch.setattr(sources, "SHARDS", shards)
    monkeypatch.setattr(batches, "SHARDS", shards)
    monkeypatch.setattr(batches, "SIZE", size)
    fresh.run()
    assert {path.stem for path in fresh.out.glob(".stages/read/*")} <= {f"{n:02x}" for n in range(shards)}
    assert fresh.results() == folders.results()
    folders.codes = dict.fromkeys(folders.codes, "2")
    folders.run()
    assert folders.results() == fresh.results()
    assert {p.name for p in folders.out.glob(".stages/read/*")} == {p.name for p in fresh.out.glob(".stages/read/*")}


def test_one_document_more_is_one_job_that_computes_it_alone_however_many_there_are(folders):
    """Also where a corpus grows beyond what was worth one job, and two, and sixteen."""
    for n in range(40):
        (folders.raw / f"{n}.txt").write_text(f"It cost {n},000 euros in 2023.\n" + "More words follow. " * 40 * n)
        folders.record()
        [job] = [batch for batch in folders.batches.values() if not Path(batch.index).exists()]
        assert [source.path for source in job.todo] == [f"{n}.txt"]
        assert job.describe().startswith("Process 1 document")
        assert folders.run() == dict.fromkeys(folders.codes, 1)
        assert folders.run() == {}
    assert sorted(x.path for batch in folders.batches.values() for x in batch.sources) == sorted(
        path.name for path in folders.raw.iterdir()
    )
    folders.codes = dict.fromkeys(folders.codes, "2")
    folders.record()
    sizes = sum(path.stat().st_size + LEAST for path in folders.raw.iterdir())
    assert len(folders.batches) == count_batches(sizes) > 1, "when all is computed, the jobs are those of a first run"


def test_a_removed_document_is_a_job_without_documents_to_compute(folders):
    for n in range(70):
        (folders.raw / f"{n}.txt").write_text("A text.\n")
    folders.run()
    [batch] = folders.batches.values()
    (folders.raw / "0.txt").unlink()
    folders.record()
    [batch] = folders.batches.values()
    assert batch.describe() == "Forget removed documents (69 beside them as before)"
    assert folders.run() == {}
    assert "0.txt" not in {entry.doc_id for entry in read_index(batch.index).entries}


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])  # no timing in tests
@given(st.dictionaries(st.integers(0, SHARDS - 1).map("{:02x}".format), st.integers(0, 10**9)), st.integers(1, SHARDS))
def test_work_is_shared_out_whole(work, count):
    shares = share_work(work, count)
    assert sorted(shard for share in shares for shard in share) == sorted(work)
    assert len(shares) <= count
    assert len({batch_name(share) for share in shares}) == len(shares)
    most = max((sum(work[shard] for shard in share) for share in shares), default=0)
    # As long as the longest takes what the largest shard and an even share take, at most.
    assert most <= max(work.values(), default=0) + sum(work.values()) // max(1, len(shares))


def test_a_published_file_that_was_tampered_with_is_not_copied_from(folders):
    for n in range(200):
        (folders.raw / f"{n:03}.txt").write_text(f"In 2023 it cost {n},000 euros.\n")
    folders.run()
    path = folders.out / "tables/statistics.parquet"
    whole = path.read_bytes()
    path.write_bytes(whole[:2000] + b"\0" + whole[2001:])
    (folders.raw / "new.txt").write_text("There were 12 new ones.\n")
    folders.run()
    (folders.raw / "new.txt").unlink()
    folders.run()
    assert path.read_bytes() == whole


@pytest.mark.parametrize("damage", ["gone", "cut", "another", "empty"])
def test_what_is_known_of_the_last_run_may_be_damaged(folders, damage):
    for n in range(200):
        (folders.raw / f"{n:03}.txt").write_text(f"In 2023 it cost {n},000 euros.\n")
    folders.run()
    before = folders.results()
    memory = folders.out / ".stages/published.msgpack"
    whole = memory.read_bytes()
    (folders.raw / "new.txt").write_text("There were 12 new ones.\n")
    folders.run()
    memory.unlink()
    if damage == "cut":
        memory.write_bytes(whole[: len(whole) // 2])
    elif damage == "another":
        with memory.open("wb") as file:
            file.write(MEMORY)
            for body in (encode(["key", 1, {}]), encode({"digests": []}), b"\xc1"):
                write_frame(file, body)
    elif damage == "empty":
        memory.touch()
    (folders.raw / "new.txt").unlink()
    folders.run()
    assert folders.results() == before


def test_a_damaged_shard_is_found_and_made_anew(folders):
    (folders.raw / "a.txt").write_text("One text.\n")
    folders.run()
    before = folders.results()
    [shard] = (folders.out / ".stages/footnotes").iterdir()
    shard.write_bytes(shard.read_bytes()[:-9])
    (folders.out / "text/a.txt.txt").unlink()
    with pytest.raises(DamagedShard):
        folders.run()
    assert folders.run() == {"footnotes": 1}
    assert folders.results() == before


def test_what_changes_while_it_is_read_is_found_changed_afterwards(folders):
    """An index says what was read, whatever was to be read; a later run does not take one for the other."""
    path = folders.raw / "a.txt"
    path.write_text("Text one.\n")
    folders.record()
    [batch] = folders.batches.values()
    path.write_text("Text two.\n")
    folders.process(batch)
    assert read_index(batch.index).state not in batch.index
    path.write_text("Text one.\n")
    assert folders.run()["read"] == 1
    assert folders.results()["text/a.txt.txt"] == b"Text one.\n"
    assert folders.run() == {}


def test_a_file_put_in_place_of_another_counts_whatever_its_time(folders, tmp_path):
    path, other = folders.raw / "a.txt", tmp_path / "other.txt"
    path.write_text("Text one.\n")
    other.write_text("Text two.\n")
    status = path.stat()
    os.utime(other, ns=(status.st_atime_ns, status.st_mtime_ns - 10**12))
    folders.run()
    other.rename(path)
    assert folders.run()["read"] == 1
    assert folders.results()["text/a.txt.txt"] == b"Text two.\n"


def test_fingerprints_are_taken_again_only_of_what_was_touched(tmp_path, monkeypatch):
    (tmp_path / "raw").mkdir()
    for name in ("old.txt", "young.txt"):
        (tmp_path / "raw" / name).write_text(name)
    sources, record = find_sources(tmp_path / "raw"), tmp_path / "record"
    monkeypatch.setattr(fingerprints, "SETTLED", -(10**18))
    first = Fingerprints(record)
    digests = first.take(str(tmp_path / "raw"), sources)
    first.save()
    (tmp_path / "raw/young.txt").touch()
    read = []
    monkeypatch.setattr(fingerprints, "digest_file", lambda path: read.append(Path(path).name) or digest_file(path))
    assert Fingerprints(record).take(str(tmp_path / "raw"), sources) == digests
    assert read == ["young.txt"]


def test_a_source_with_a_problem_is_a_failed_document(folders):
    (folders.raw / "a.txt").write_text("One text.\n")
    (folders.raw / ("n" * 250 + ".txt")).write_text("One text.\n")
    folders.run()
    [message] = read_record(folders.record()[0]).failures
    assert "its name is too long" in message
    assert folders.results()["text/a.txt.txt"] == b"One text.\n"
    assert folders.run() == {}


def test_a_name_that_is_no_text_and_has_a_problem_fails_its_document_alone(folders):
    raw = os.fsencode(folders.raw)
    os.mkdir(raw + b"/caf\xe9.txt.txt")
    for name in (b"/a.txt", b"/caf\xe9.txt", b"/caf\xe9.txt.txt/b.txt"):
        with open(raw + name, "w") as file:
            file.write("One text.\n")
    folders.run()
    [message] = read_record(folders.record()[0]).failures
    assert "the folder caf\\xe9.txt.txt beside it" in message
    assert "text/a.txt.txt" in folders.results()
