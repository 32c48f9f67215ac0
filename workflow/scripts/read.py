from snakemake.script import Snakemake

from greylit.corpus.jobs import Job, read_shard
from greylit.corpus.sources import Source
from greylit.settings import Settings

snakemake: Snakemake
params = snakemake.params
job = Job(stage="read", shard=snakemake.wildcards.shard, code=params.code, settings=Settings(**params.settings))
sources = [Source(path=path, problem=problem) for path, problem, _ in params.sources]
read_shard(job, params.raw_dir, sources, snakemake.output.rows)
job.close(snakemake.log[0])
