from snakemake.script import Snakemake

from greylit.corpus.jobs import Job, segment_shard
from greylit.settings import Settings

snakemake: Snakemake
params = snakemake.params
job = Job(stage="segment", shard=snakemake.wildcards.shard, code=params.code, settings=Settings(**params.settings))
segment_shard(job, snakemake.input.clean, snakemake.output.rows)
job.close(snakemake.log[0])
