"""The configuration, checked, and the documents by batch."""

import sys
import yaml
from functools import cache
from pathlib import Path
from snakemake.exceptions import WorkflowError
from snakemake.logging import logger
from snakemake_interface_executor_plugins.settings import ExecMode

from greylit.corpus.batches import list_members, make_basis, plan_batches
from greylit.corpus.config import ConfigError, read_config
from greylit.corpus.cores import count_cores, share_cores, weigh_scans
from greylit.corpus.digests import STAGES, publication_digest, stage_digest
from greylit.corpus.fingerprints import Fingerprints
from greylit.corpus.plans import BatchPlan, Planned, ResultsPlan, plan_path, write_plan
from greylit.corpus.records import record_path, withdraw_records
from greylit.corpus.runs import RunError, begin_run, name_owner
from greylit.corpus.sources import Source, find_clashes, find_sources


configfile: "config.yaml"


try:
    CONFIG = read_config(
        config, yaml.safe_load(Path(workflow.basedir, "workflow/schemas/config.schema.yaml").read_text("utf-8"))
    )
except ConfigError as error:
    raise WorkflowError(str(error)) from None

RAW = CONFIG.raw_dir
OUT = CONFIG.processed_dir
WORK = f"{OUT}/.stages"
LOGS = f"{OUT}/.logs"
BENCHMARKS = f"{OUT}/.benchmarks"
PLANS = f"{WORK}/plans"
SCRIPTS = f"{workflow.basedir}/workflow/scripts"

SOURCES = find_sources(RAW)
FINGERPRINTS = Fingerprints(f"{WORK}/sources.msgpack")
CONTENTS = FINGERPRINTS.take(RAW, SOURCES)
CODES = {stage: stage_digest(stage) for stage in STAGES}
BATCHES = plan_batches(f"{WORK}/indexes", make_basis(CODES, CONFIG.settings), SOURCES, CONTENTS)
CLASHES = find_clashes(SOURCES)
PUBLICATION = publication_digest()
RECORD, MISSING = record_path(OUT, [batch.index for batch in BATCHES.values()], [PUBLICATION, CLASHES])

if not SOURCES:
    logger.warning(
        f"There are no documents in {RAW}: put files there (text, PDF, scans, Word, web pages), or name another raw_dir."
    )
if MISSING:
    logger.info(
        f"Of the results, {MISSING[0]}{f' and {len(MISSING) - 1} more' * (len(MISSING) > 1)} must be made again."
    )

name_owner()


wildcard_constraints:
    batch="[0-9a-f]{16}",
    state="[0-9a-f-]+",


def begin():
    """When jobs are about to run, and not for a look at the workflow or within a job: take the lock."""
    runs = workflow.executor_plugin is not None and not workflow.dryrun and workflow.exec_mode == ExecMode.DEFAULT
    if not runs or begin.done:
        return
    begin.done = True
    if workflow.execution_settings.no_hooks:
        logger.error("Leave --no-hooks away: a hook of greylit tells the jobs what to do.")
        sys.exit(1)
    try:
        begin_run(OUT)
    except RunError as error:
        logger.error(str(error))
        sys.exit(1)
    FINGERPRINTS.save()


begin.done = False


def raw_dir(wildcards):
    """The folder of the documents, unless Snakemake would misread its name. What is in it, the states say."""
    begin()
    return [] if Source(path=RAW).odd else RAW


def indexes(wildcards):
    """The indexes of all batches."""
    begin()
    return [batch.index for batch in BATCHES.values()]


def plan(wildcards, output):
    """Where the plan of a job is."""
    return plan_path(PLANS, output[0])


def write_plans(jobs):
    """Tell the jobs that are to run what they need to know."""
    if any(job.rule.name in ("documents", "results") for job in jobs):
        withdraw_records(OUT)
    for job in jobs:
        if job.rule.name == "documents":
            members = list_members(job.wildcards.batch, SOURCES)
            told = BatchPlan(
                batch=job.wildcards.batch,
                raw_dir=RAW,
                codes=CODES,
                settings=CONFIG.settings,
                documents=[Planned.make(source, CONTENTS[source.doc_id].digest) for source in members],
            )
        elif job.rule.name == "results":
            indexes = [batch.index for batch in BATCHES.values()]
            told = ResultsPlan(indexes=indexes, clashes=CLASHES, code=PUBLICATION, processed_dir=OUT)
        else:
            continue
        write_plan(plan_path(PLANS, job.output[0]), told)


onstart:
    write_plans(list(workflow.dag.needrun_jobs()))


def python(wildcards, output):
    """The Python of the environment: that of Snakemake, but where Snakemake makes it."""
    return "python" if workflow.deployment_settings.deployment_method else sys.executable


@cache
def cores_by_batch():
    """Cores for reading scanned pages, where jobs share those of this machine."""
    weights = {name: weigh_scans(batch.todo, CONTENTS) for name, batch in BATCHES.items()}
    return share_cores(weights, workflow.resource_settings.cores)


def reading_cores(wildcards):
    """Cores of a batch's job; on a cluster such as are told by its documents, so that the job finds the same."""
    if workflow.exec_mode != ExecMode.DEFAULT or workflow.resource_settings.cores is None:
        return count_cores(weigh_scans(list_members(wildcards.batch, SOURCES), CONTENTS))
    return cores_by_batch().get(wildcards.batch, 1)
