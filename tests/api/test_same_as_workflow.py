"""``greylit --out`` writes what the workflow's jobs write."""

from __future__ import annotations

import pytest

from greylit.__main__ import main
from greylit.corpus.digests import STAGES
from greylit.corpus.jobs import Job, process_batch
from greylit.corpus.results import publish
from greylit.corpus.sources import find_sources
from greylit.settings import Settings


@pytest.fixture
def raw(report, empty, tmp_path):
    (tmp_path / "raw" / "photo.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    (tmp_path / "raw" / "latin.txt").write_bytes("Un été de 40 moulins.\r\nIl n'en reste que 12 %.".encode("latin-1"))
    return tmp_path / "raw"


def test_same_bytes(raw, tmp_path):
    sources, base = find_sources(raw), tmp_path / "workflow"
    index = base / f".stages/indexes/{'f' * 16}.0.msgpack"
    codes = dict.fromkeys(STAGES, "")
    job = Job(batch="f" * 16, codes=codes, settings=Settings(), stages=base / ".stages")
    process_batch(job, str(raw), [(source, "") for source in sources], str(index))
    publish(str(base / ".stages/published/0.msgpack"), [str(index)], {}, "", base)

    files = [str(raw / source.path) for source in sources]
    assert main([*files, "--raw-dir", str(raw), "--out", str(tmp_path / "cli")]) == 1
    paths = {p.relative_to(base).as_posix(): p for p in base.rglob("*") if p.is_file()}
    expected = {name: path for name, path in paths.items() if not name.startswith(".")}
    assert {"manifest.sha256", "datapackage.json", "report/index.html", "text/photo.txt.txt"} < set(expected)
    for name, path in expected.items():
        assert (tmp_path / "cli" / name).read_bytes() == path.read_bytes(), name
