import sys
from pathlib import Path

from greylit.corpus.records import describe_failures, read_record

_, record, done, log = sys.argv
failures = describe_failures(read_record(record).failures)
Path(log).write_text(failures, "utf-8")
if failures:
    sys.exit(f"{failures}The configuration has strict: true, so the run ends with exit status 1.")
Path(done).touch()
