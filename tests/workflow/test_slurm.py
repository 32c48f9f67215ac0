"""The pipeline on a Slurm of one node, which the test installs and starts: the same bytes as without."""

import fcntl
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest
from crashes import fill

ROOT = Path(__file__).resolve().parents[2]

CONFIGURATION = """
ClusterName=greylit
SlurmctldHost={host}(127.0.0.1)
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
StateSaveLocation={folder}/state
SlurmdSpoolDir={folder}/spool
SlurmctldPidFile={folder}/slurmctld.pid
SlurmdPidFile={folder}/slurmd.pid
SlurmctldLogFile={folder}/slurmctld.log
SlurmdLogFile={folder}/slurmd.log
SlurmctldPort=16817
SlurmdPort=16818
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
SchedulerParameters=sched_interval=1,batch_sched_delay=0
MinJobAge=3600
ReturnToService=2
SlurmdParameters=config_overrides
NodeName={host} NodeAddr=127.0.0.1 CPUs={cores} RealMemory=2000 State=UNKNOWN
PartitionName=main Nodes={host} Default=YES State=UP
"""


def run(*command: str, **options) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, capture_output=True, text=True, **options)


@pytest.fixture(scope="module")
def slurm():
    """A running Slurm; gives the environment in which its commands find it."""
    if os.geteuid() != 0:
        pytest.skip("only root can install and start Slurm")
    if not shutil.which("slurmctld"):
        run("apt-get", "update")
        done = run("apt-get", "install", "--yes", "--no-install-recommends", "slurm-wlm", "munge")
        if done.returncode:
            pytest.skip(f"Slurm cannot be installed: {done.stderr[-300:]}")
    with tempfile.TemporaryDirectory(prefix="greylit-slurm-") as name, open("/tmp/greylit-slurm.lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # the ports and munge are the machine's
        folder = Path(name)
        for part in ("state", "spool", "plugins"):
            (folder / part).mkdir()
        host = socket.gethostname().partition(".")[0]
        requirements = str(ROOT / "requirements-slurm.lock")
        pip = [sys.executable, "-m", "pip", "install", "--quiet", "--require-hashes", "--no-deps", "--target"]
        done = run(*pip, str(folder / "plugins"), "--requirement", requirements)
        if done.returncode:
            pytest.skip(f"the executor plugin cannot be installed: {done.stderr[-300:]}")
        variables = os.environ | {"PYTHONPATH": str(folder / "plugins")}
        if run("munge", "--no-input").returncode:
            Path("/run/munge").mkdir(exist_ok=True)
            shutil.chown("/run/munge", "munge", "munge")
            run("runuser", "-u", "munge", "--", "munged", "--force")
        # The plugin takes SLURM_CONF out of the environment of jobs.
        conf = Path("/etc/slurm/slurm.conf")
        if conf.exists():
            pytest.skip(f"this machine has a Slurm of its own: {conf}")
        conf.parent.mkdir(exist_ok=True)
        conf.write_text(CONFIGURATION.format(host=host, folder=folder, cores=os.cpu_count()))
        daemons = [
            subprocess.Popen(
                [command, "-D", *options], env=variables, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            )
            for command, *options in (("slurmctld", "-i"), ("slurmd",))
        ]
        try:
            until = time.monotonic() + 60
            while "idle" not in run("sinfo", "--noheader", "--format=%T", env=variables).stdout:
                logs = [path.read_text()[-500:] for path in folder.glob("*.log")]
                assert time.monotonic() < until, f"Slurm does not start: {logs}"
                time.sleep(0.5)
            yield variables
        finally:
            conf.unlink()
            for daemon in reversed(daemons):
                daemon.terminate()
                daemon.wait(30)


def test_slurm_gives_the_same_bytes_with_a_submission_a_batch(slurm, corpus):
    fill(corpus)
    corpus.run()
    expected = corpus.files()
    corpus.processed.rename(corpus.root / "local")
    shutil.rmtree(corpus.root / ".snakemake")
    snakefile, profile = str(ROOT / "Snakefile"), str(ROOT / "profiles/slurm")
    # Without accounting, squeue knows of the jobs. Asked often, a short test is short.
    options = "--slurm-status-command squeue --slurm-no-account --slurm-init-seconds-before-status-checks 2"
    often = "--seconds-between-status-checks 2 --latency-wait 10 --default-resources slurm_partition=main mem_mb=200 runtime=5"
    command = [sys.executable, "-m", "snakemake", "--snakefile", snakefile, "--profile", profile]
    done = run(*command, *options.split(), *often.split(), cwd=corpus.root, env=slurm)
    assert done.returncode == 0, done.stderr
    assert corpus.files() == expected
    batches = len(list((corpus.processed / ".stages/indexes").iterdir()))
    assert batches > 1
    assert done.stderr.count("has been submitted with SLURM jobid") == batches + 1
    assert "Nothing to be done" in corpus.run()
