from snakemake.script import Snakemake

from greylit.corpus.jobs import Job, annotate_shard
from greylit.settings import Settings

snakemake: Snakemake
params = snakemake.params
job = Job(stage="footnotes", shard=snakemake.wildcards.shard, code=params.code, settings=Settings(**params.settings))
annotate_shard(job, snakemake.input.clean, snakemake.input.segment, snakemake.output.rows, snakemake.output.texts)
job.close(snakemake.log[0])
