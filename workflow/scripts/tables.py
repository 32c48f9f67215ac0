import sys
from pathlib import Path

from greylit.corpus.tables import failures, prune, write_results
from snakemake.script import Snakemake

snakemake: Snakemake
params, files = snakemake.params, snakemake.input
report = failures(write_results(files.footnotes, files.statistics, params.clashes, params.processed_dir))
prune(params.processed_dir, params.shards)
Path(snakemake.output.failed).write_text(report, "utf-8")
Path(snakemake.log[0]).write_text(report, "utf-8")
print(report, file=sys.stderr, end="")
