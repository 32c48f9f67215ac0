import sys
from pathlib import Path

from snakemake.script import Snakemake

from greylit.corpus.tables import failures, prune, write_results

snakemake: Snakemake
params, files = snakemake.params, snakemake.input
processed_dir = Path(snakemake.output.datapackage).parent
report = failures(write_results(files.footnotes, files.statistics, params.clashes, processed_dir))
prune(processed_dir, params.shards)
Path(snakemake.output.failed).write_text(report, "utf-8")
Path(snakemake.log[0]).write_text(report, "utf-8")
print(report, file=sys.stderr, end="")
