from snakemake.iocontainers import Snakemake

from greylit.corpus.jobs import make_job, process_batch
from greylit.corpus.runs import begin_job, end_job
from greylit.corpus.sources import Source

snakemake: Snakemake
begin_job()
params, index = snakemake.params, snakemake.output.index
job = make_job(snakemake.wildcards.batch, params.codes, params.settings, index, snakemake.threads)
planned = [(Source(path=path, problem=problem), digest) for path, problem, digest in params.sources]
process_batch(job, params.raw_dir, planned, index)
job.close(snakemake.log[0])
end_job()
