import sys
from pathlib import Path

from snakemake.iocontainers import Snakemake

from greylit.corpus.records import describe_failures, read_record

snakemake: Snakemake
failures = describe_failures(read_record(snakemake.input.record).failures)
Path(snakemake.log[0]).write_text(failures, "utf-8")
if failures:
    sys.exit(f"{failures}The configuration has strict: true, so the run ends with exit status 1.")
Path(snakemake.output[0]).touch()
