import sys

from snakemake.script import Snakemake

from greylit.corpus.records import describe_failures
from greylit.corpus.results import publish
from greylit.corpus.runs import follow_owner

snakemake: Snakemake
follow_owner()
params, record = snakemake.params, snakemake.output.record
failures = publish(record, snakemake.input.indexes, params.clashes, params.code, params.processed_dir)
print(describe_failures(failures), file=sys.stderr, end="")
