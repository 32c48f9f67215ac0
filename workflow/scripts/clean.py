from snakemake.script import Snakemake

from greylit.corpus.jobs import Job, clean_shard
from greylit.settings import Settings

snakemake: Snakemake
params = snakemake.params
job = Job(stage="clean", shard=snakemake.wildcards.shard, code=params.code, settings=Settings(**params.settings))
clean_shard(job, snakemake.input.read, snakemake.output.rows)
job.close(snakemake.log[0])
