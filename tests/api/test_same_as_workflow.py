"""``greylit --out`` writes what the workflow's jobs write."""

from __future__ import annotations

import pytest

from greylit.__main__ import main
from greylit.corpus.jobs import Job, annotate_shard, clean_shard, measure_shard, read_shard, segment_shard
from greylit.corpus.sources import find_sources
from greylit.corpus.tables import write_results
from greylit.settings import Settings


@pytest.fixture
def raw(report, empty, tmp_path):
    (tmp_path / "raw" / "photo.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    (tmp_path / "raw" / "latin.txt").write_bytes("Un été de 40 moulins.\r\nIl n'en reste que 12 %.".encode("latin-1"))
    return tmp_path / "raw"


def test_same_bytes(raw, tmp_path):
    sources = find_sources(raw)
    shards = {
        stage: str(tmp_path / "stages" / stage) for stage in ("read", "clean", "segment", "footnotes", "statistics")
    }
    (tmp_path / "stages").mkdir()

    def job(stage: str) -> Job:
        return Job(stage=stage, shard="00", code="", settings=Settings())

    read_shard(job("read"), str(raw), sources, shards["read"])
    clean_shard(job("clean"), shards["read"], shards["clean"])
    segment_shard(job("segment"), shards["clean"], shards["segment"])
    annotate_shard(
        job("footnotes"), shards["clean"], shards["segment"], shards["footnotes"], str(tmp_path / "stages" / "digest")
    )
    measure_shard(job("statistics"), shards["footnotes"], shards["statistics"])
    write_results([shards["footnotes"]], [shards["statistics"]], {}, tmp_path / "workflow")

    files = [str(raw / source.path) for source in sources]
    assert main([*files, "--raw-dir", str(raw), "--out", str(tmp_path / "cli")]) == 1
    expected = {p.relative_to(tmp_path / "workflow"): p for p in (tmp_path / "workflow").rglob("*") if p.is_file()}
    assert len(expected) == 15
    for name, path in expected.items():
        assert (tmp_path / "cli" / name).read_bytes() == path.read_bytes(), name
