import sys

from snakemake.iocontainers import Snakemake

from greylit.corpus.results import publish
from greylit.corpus.runs import begin_job, end_job

snakemake: Snakemake
begin_job()
params, record = snakemake.params, snakemake.output.record
told = publish(record, snakemake.input.indexes, params.clashes, params.code, params.processed_dir)
print(told, file=sys.stderr, end="")
end_job()
