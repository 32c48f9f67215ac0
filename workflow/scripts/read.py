from snakemake.script import Snakemake

from greylit.corpus.jobs import Job, read_shard
from greylit.corpus.sources import Source
from greylit.settings import Settings

snakemake: Snakemake
params = snakemake.params
settings = Settings(**params.settings)
shard, cores = snakemake.wildcards.shard, snakemake.threads
job = Job(stage="read", shard=shard, code=params.code, settings=settings, cores=cores)
sources = [Source(path=path, problem=problem) for path, problem, _ in params.sources]
read_shard(job, params.raw_dir, sources, snakemake.output.rows)
job.close(snakemake.log[0])
