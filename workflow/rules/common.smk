"""The configuration, checked, and the documents by shard."""

import yaml
from collections import defaultdict
from functools import cache
from pathlib import Path
from snakemake.exceptions import WorkflowError
from snakemake.logging import logger

from greylit.corpus.config import ConfigError, read_config
from greylit.corpus.cores import share_cores, weigh_shards
from greylit.corpus.digests import module_digest, stage_digest
from greylit.corpus.sources import find_clashes, find_sources
from greylit.corpus.texts import missing_texts
from greylit.records import TABLES


configfile: "config.yaml"


try:
    CONFIG = read_config(
        config, yaml.safe_load(Path(workflow.basedir, "workflow/schemas/config.schema.yaml").read_text("utf-8"))
    )
except ConfigError as error:
    raise WorkflowError(str(error)) from None

RAW = CONFIG.raw_dir
OUT = CONFIG.processed_dir
STAGES = f"{OUT}/.stages"
LOGS = f"{OUT}/.logs"
BENCHMARKS = f"{OUT}/.benchmarks"
SETTINGS = {name: getattr(CONFIG.settings, name) for name in CONFIG.settings.__struct_fields__}

SOURCES = find_sources(RAW)
BY_SHARD = defaultdict(list)
for source in SOURCES:
    BY_SHARD[source.shard].append(source)
OCCUPIED = sorted(BY_SHARD)

if not SOURCES:
    logger.warning(f"There are no documents in {RAW}: put text files (.txt, .md) there, or name another raw_dir.")


wildcard_constraints:
    shard="[0-9a-f]{2}",


def documents(wildcards):
    """The files of a shard, but those that Snakemake cannot take as input."""
    return [f"{RAW}/{source.path}" for source in BY_SHARD[wildcards.shard] if source.readable(RAW)]


def sources(wildcards):
    """Every document of a shard, and the state of those that `documents` leaves out."""
    return [(source.path, source.problem, source.state(RAW)) for source in BY_SHARD[wildcards.shard]]


@cache
def cores_by_shard():
    """Cores for reading scanned pages; on a cluster, where no number is given, up to eight."""
    return share_cores(weigh_shards(RAW, BY_SHARD, f"{STAGES}/read"), workflow.resource_settings.cores or 8)


def reading_cores(wildcards):
    return cores_by_shard()[wildcards.shard]
