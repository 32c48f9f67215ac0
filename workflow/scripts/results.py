import sys

from greylit.corpus.runs import NEEDLESS, begin_job, end_job

begin_job(without=NEEDLESS)

from greylit.corpus.plans import ResultsPlan, read_plan
from greylit.corpus.results import publish

_, plan_file, record = sys.argv
plan = read_plan(plan_file, ResultsPlan)
print(publish(record, plan.indexes, plan.clashes, plan.code, plan.processed_dir), file=sys.stderr, end="")
end_job()
