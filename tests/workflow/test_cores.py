"""How much of a batch may be scans."""

from greylit.corpus.cores import weigh_scans
from greylit.corpus.fingerprints import Content
from greylit.corpus.sources import Source


def test_files_that_may_be_scans_weigh():
    contents = {name: Content("", size) for name, size in {"a.pdf": 5, "b.txt": 70, "un/c.TIFF": 9}.items()}
    assert weigh_scans([Source(path=name) for name in contents], contents) == 14
    assert weigh_scans([Source(path="b.txt")], contents) == 0
