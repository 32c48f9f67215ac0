import sys

from greylit.corpus.jobs import make_job, process_batch
from greylit.corpus.plans import BatchPlan, read_plan
from greylit.corpus.runs import begin_job, end_job

begin_job()
_, plan_file, index, log, cores = sys.argv
plan = read_plan(plan_file, BatchPlan)
job = make_job(plan, index, int(cores))
process_batch(job, plan.raw_dir, [(x.source, x.digest) for x in plan.documents], index)
job.close(log)
end_job()
