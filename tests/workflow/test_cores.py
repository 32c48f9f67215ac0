"""Which shard gets how many cores for its scans."""

import os

from greylit.corpus.cores import weigh_shards
from greylit.corpus.sources import Source


def test_new_files_that_may_be_scans_weigh(tmp_path):
    (tmp_path / "stage").mkdir()
    shards = {"00": ["a.pdf", "b.txt"], "01": ["c.TIFF"], "02": ["d.txt"]}
    for name, size in {"a.pdf": 5, "b.txt": 70, "c.TIFF": 9, "d.txt": 80}.items():
        (tmp_path / name).write_bytes(bytes(size))
        os.utime(tmp_path / name, (1000, 1000))

    def weigh():
        return weigh_shards(
            str(tmp_path), {n: [Source(path=p) for p in s] for n, s in shards.items()}, tmp_path / "stage"
        )

    assert weigh() == {"00": 5, "01": 9, "02": 0}
    (tmp_path / "stage/00.msgpack").touch()
    assert weigh() == {"00": 0, "01": 9, "02": 0}
    (tmp_path / "stage/01.msgpack").touch()
    assert weigh() == {"00": 5, "01": 9, "02": 0}  # all is up to date, or all is made anew
