from pathlib import Path

import msgspec
from snakemake.script import Snakemake

from greylit.corpus.jobs import Job, process_batch
from greylit.corpus.runs import follow_owner
from greylit.corpus.sources import Source
from greylit.settings import Settings

snakemake: Snakemake
follow_owner()
params, index = snakemake.params, snakemake.output.index
settings = msgspec.convert(params.settings, Settings)
job = Job(batch=snakemake.wildcards.batch, codes=params.codes, settings=settings, stages=Path(index).parents[1])
process_batch(job, params.raw_dir, [Source(path=path, problem=problem) for path, problem in params.sources], index)
job.close(snakemake.log[0])
