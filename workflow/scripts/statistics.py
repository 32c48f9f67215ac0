from snakemake.script import Snakemake

from greylit.corpus.jobs import Job, measure_shard
from greylit.settings import Settings

snakemake: Snakemake
params = snakemake.params
job = Job(stage="statistics", shard=snakemake.wildcards.shard, code=params.code, settings=Settings(**params.settings))
measure_shard(job, snakemake.input.footnotes, snakemake.output.rows)
job.close(snakemake.log[0])
