"""``greylit verify``: whether results are as they were written."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from greylit.__main__ import main
from greylit.publication.manifest import MANIFEST, Published, read_manifest, verify, write_manifest


@pytest.fixture
def results(report, empty, tmp_path, capsys):
    """Results of two documents, of which one failed."""
    main([str(report), str(empty), "--raw-dir", str(tmp_path / "raw"), "--out", str(tmp_path / "out")])
    capsys.readouterr()
    return tmp_path / "out"


def test_every_file_is_on_the_manifest_and_as_written(results, capsys):
    files = {path.relative_to(results).as_posix() for path in results.rglob("*") if path.is_file()}
    assert set(read_manifest(results / MANIFEST)) == files - {MANIFEST}
    assert main(["verify", str(results)]) == 0
    assert "as they were written" in capsys.readouterr().out


def test_what_was_changed_or_is_missing_is_named(results, capsys):
    (results / "text/north/mills & weirs.txt.txt").unlink()
    with (results / "tables/lines.parquet").open("ab") as file:
        file.write(b"!")
    (results / "text/notes of my own.txt").touch()
    assert main(["verify", str(results)]) == 1
    told = capsys.readouterr().out.splitlines()
    assert told[:2] == ["tables/lines.parquet: changed", "text/north/mills & weirs.txt.txt: missing"]
    assert told[2].startswith("2 files are not as written: delete")


def test_a_folder_without_a_manifest_is_a_wrong_argument(tmp_path, capsys):
    for content, message in (
        (None, "has no manifest.sha256"),
        ("no digest\n", "line 1: this is no line of a manifest"),
    ):
        if content:
            (tmp_path / MANIFEST).write_text(content)
        with pytest.raises(SystemExit) as end:
            main(["verify", str(tmp_path)])
        assert end.value.code == 2
        assert message in capsys.readouterr().err


@pytest.mark.skipif(not shutil.which("sha256sum"), reason="sha256sum is not installed")
def test_sha256sum_reads_the_manifest(tmp_path):
    names = ["a b.txt", "é.txt", "two\nlines.txt", "back\\slash.txt", "r\re.txt", "-n", "*.txt"]
    files = []
    for name in names:
        (tmp_path / name).write_text(name)
        digest = subprocess.run(["sha256sum"], input=name, capture_output=True, text=True).stdout[:64]
        files.append(Published(name, len(name), digest))
    write_manifest(tmp_path / MANIFEST, files)
    assert set(read_manifest(tmp_path / MANIFEST)) == set(names)
    assert list(verify(tmp_path)) == []
    check = ["sha256sum", "--check", "--strict", "--quiet", MANIFEST]
    assert subprocess.run(check, cwd=tmp_path, capture_output=True).returncode == 0
    (tmp_path / "two\nlines.txt").write_text("other")
    assert subprocess.run(check, cwd=tmp_path, capture_output=True).returncode == 1
