"""Which batch gets how many cores for its scans."""

from greylit.corpus.cores import weigh_batches
from greylit.corpus.sources import Source


def test_new_files_that_may_be_scans_weigh(tmp_path):
    batches = {"00-04": ["a.pdf", "b.txt"], "01-04": ["c.TIFF"], "02-04": ["d.txt"]}
    for name, size in {"a.pdf": 5, "b.txt": 70, "c.TIFF": 9, "d.txt": 80}.items():
        (tmp_path / name).write_bytes(bytes(size))
    sources = {name: [Source(path=path) for path in paths] for name, paths in batches.items()}

    def weigh(*new: str) -> dict[str, int]:
        return weigh_batches(str(tmp_path), sources, lambda source: source.path in new)

    assert weigh("a.pdf", "b.txt", "c.TIFF") == {"00-04": 5, "01-04": 9, "02-04": 0}
    assert weigh("c.TIFF") == {"00-04": 0, "01-04": 9, "02-04": 0}
    assert weigh() == {"00-04": 5, "01-04": 9, "02-04": 0}  # all is up to date, or all is made anew
