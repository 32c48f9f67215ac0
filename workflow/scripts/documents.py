from snakemake.script import Snakemake

from greylit.corpus.jobs import make_job, process_batch
from greylit.corpus.runs import follow_owner
from greylit.corpus.sources import Source

snakemake: Snakemake
follow_owner()
params, index = snakemake.params, snakemake.output.index
job = make_job(snakemake.wildcards.batch, params.codes, params.settings, index, snakemake.threads)
process_batch(job, params.raw_dir, [Source(path=path, problem=problem) for path, problem in params.sources], index)
job.close(snakemake.log[0])
