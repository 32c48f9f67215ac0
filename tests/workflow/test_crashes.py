"""Runs that are killed, interrupted, out of disk or refused: the next one finishes with the same bytes."""

import fcntl
import os
import shutil
import signal
import subprocess
import sys
import time

import pytest
from crashes import WAYS, Undisturbed, disturb, disturb_again_and_again, fill, kill, published, start

from greylit.corpus.runs import OWNER, begin_run, describe_process


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory):
    return Undisturbed(tmp_path_factory.mktemp("undisturbed"))


@pytest.mark.parametrize(("way", "change", "at"), [(way, n % 2 == 1, 0.35 + n / 8) for n, way in enumerate(WAYS)])
def test_after_a_run_was_killed_the_next_one_finishes(undisturbed, tmp_path, way, change, at):
    """Four moments of many: `python tests/workflow/crashes.py` tries as many more as you like."""
    disturb(undisturbed, tmp_path / "corpus", way, change, at)


@pytest.mark.parametrize(("seed", "way"), list(enumerate(WAYS)))
def test_after_ten_runs_were_killed_one_after_another_the_next_one_finishes(undisturbed, tmp_path, way, seed):
    disturb_again_and_again(undisturbed, tmp_path / "corpus", way, 10, seed)


def test_a_document_whose_first_run_was_killed_leaves_no_trace_when_it_goes(corpus, article):
    corpus.add("a.txt", article)
    corpus.run()
    new = corpus.add("secret.txt", article.replace("north", "hidden valley") * 300)
    main = start(corpus)
    while not list(corpus.processed.glob(".stages/read/.greylit-*")):  # the job writes a shard
        assert main.poll() is None
        time.sleep(0.01)
    kill(main, "everything")
    new.unlink()
    corpus.run()
    names = [path for path in corpus.processed.rglob("*") if path.is_file() and ".logs" not in path.parts]
    assert not [path for path in names if b"hidden valley" in path.read_bytes() or b"secret.txt" in path.read_bytes()]
    assert not list((corpus.processed / ".stages/plans").iterdir())


def test_a_run_without_hooks_says_that_it_needs_one(corpus, article):
    corpus.add("a.txt", article)
    done = corpus.snakemake("--no-hooks")
    assert done.returncode == 1
    assert "Leave --no-hooks away" in done.stderr


def test_plans_of_jobs_are_private_and_go_with_the_run(corpus, article):
    """They may hold passwords of documents."""
    corpus.add("a.txt", article)
    corpus.add("b.txt", "")
    plans = corpus.processed / ".stages/plans"
    main = start(corpus)
    while not list(plans.glob("*")):
        assert main.poll() is None
        time.sleep(0.01)
    assert {path.stat().st_mode & 0o077 for path in plans.iterdir()} == {0}
    assert main.wait() == 0
    assert not list(plans.iterdir())
    corpus.run("--forceall")
    assert not list(plans.iterdir())


def test_a_second_run_says_that_there_is_another_and_changes_nothing(corpus):
    fill(corpus)
    first = subprocess.Popen(
        corpus.command(cores=1), cwd=corpus.root, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL
    )
    lock = corpus.processed / ".stages/lock"
    while not (lock.exists() and lock.read_text()):
        time.sleep(0.05)
    first.send_signal(signal.SIGSTOP)  # until the others have had their say
    # From a working directory of its own, Snakemake's locks would not tell.
    elsewhere = corpus.root / "elsewhere"
    elsewhere.mkdir()
    shutil.copy(corpus.root / "config.yaml", elsewhere)
    folders = ("--config", f"raw_dir={corpus.raw}", f"processed_dir={corpus.processed}")
    for folder, options in ((corpus.root, ()), (elsewhere, folders)):
        second = subprocess.run([*corpus.command(), *options], cwd=folder, capture_output=True, text=True)
        assert second.returncode == 1
        assert "Another run is at work" in second.stderr
        assert f"process {first.pid}" in second.stderr
        assert "Traceback" not in second.stderr
    first.send_signal(signal.SIGCONT)
    assert first.wait() == 0
    assert "Nothing to be done" in corpus.run()


def test_an_interrupt_ends_a_run_without_a_traceback(corpus):
    fill(corpus)
    command = corpus.command(cores=1)
    main = subprocess.Popen(command, cwd=corpus.root, start_new_session=True, stderr=subprocess.PIPE, text=True)
    while not list(corpus.processed.glob(".stages/read/*")):  # a job has begun
        time.sleep(0.02)
    os.killpg(main.pid, signal.SIGINT)
    told = main.communicate()[1]
    assert main.returncode
    assert "Traceback" not in told


def test_a_look_at_a_run_that_was_killed_leaves_its_locks(corpus, article):
    corpus.add("a.txt", article)
    corpus.run()
    locks = corpus.root / ".snakemake/locks"
    locks.mkdir(exist_ok=True)
    (locks / "0.output.lock").write_text("processed/.stages/indexes/x\n")
    corpus.add("b.txt", article)
    for look in ("--dry-run", "--lint", "--summary", "--rulegraph"):
        corpus.snakemake(look)
        assert (locks / "0.output.lock").exists(), look
    corpus.run()


def test_locks_of_a_run_on_other_results_stay(tmp_path):
    for name in ("processed", "other"):
        (tmp_path / f"locks/{name}.lock").parent.mkdir(exist_ok=True)
        (tmp_path / f"locks/{name}.lock").write_text(f"{tmp_path}/{name}/.stages/indexes/x\n")
    begin_run(f"{tmp_path}/processed", tmp_path)
    assert [path.name for path in (tmp_path / "locks").iterdir()] == ["other.lock"]


def test_a_job_whose_run_is_over_writes_nothing(tmp_path):
    """Whatever a job is doing, however long it takes: no file appears after its owner has ended."""
    code = (
        "import time, re, pathlib; from greylit.corpus.runs import follow_owner; from greylit.files import write_file;"
        "follow_owner(); pathlib.Path('ready').touch(); time.sleep(2); write_file('late.txt', b'late')"
    )
    owner = subprocess.Popen(["sleep", "60"])
    variables = os.environ | {OWNER: describe_process(owner.pid)}
    job = subprocess.Popen([sys.executable, "-c", code], cwd=tmp_path, env=variables)
    while not (tmp_path / "ready").exists():
        time.sleep(0.02)
    owner.kill()
    owner.wait()
    assert job.wait(60) == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["ready"]


@pytest.fixture
def small_disk(corpus):
    """A file system for the results that they do not fit into."""
    corpus.processed.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(corpus.processed)]
    if os.geteuid() != 0 or subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("only root can mount a small file system")
    yield corpus
    subprocess.run(["umount", "--lazy", str(corpus.processed)], check=True)


def test_a_full_disk(undisturbed, small_disk):
    fill(small_disk)
    done = small_disk.snakemake(cores=4)
    assert done.returncode == 1
    assert "No space left on device" in done.stderr
    expected = published(undisturbed.first)
    assert all(expected.get(name) == digest for name, digest in published(small_disk).items())
    subprocess.run(["mount", "-o", "remount,size=64m", str(small_disk.processed)], check=True)
    small_disk.run(cores=4)
    assert small_disk.files() == undisturbed.first.files()


def test_results_that_cannot_be_written(undisturbed, small_disk):
    fill(small_disk)
    remount = ["mount", "-o", "remount,{},size=64m", str(small_disk.processed)]
    subprocess.run([part.format("ro") for part in remount], check=True)
    done = small_disk.snakemake(cores=4)
    assert done.returncode == 1
    assert "processed_dir: the results cannot be written into processed (Read-only file system)" in done.stderr
    assert "Traceback" not in done.stderr
    subprocess.run([part.format("rw") for part in remount], check=True)
    small_disk.run(cores=4)
    assert small_disk.files() == undisturbed.first.files()


@pytest.mark.parametrize("lost", ["emptied", "cut short", "zeros"])
def test_a_power_cut_that_loses_what_was_not_synchronised(undisturbed, tmp_path, corpus, lost):
    """The last files written before the cut hold nothing, or less, or zeros, under their final names."""
    fill(corpus)
    main = start(corpus)
    while main.poll() is None and not list(corpus.processed.glob("text/*/*")):
        time.sleep(0.02)
    kill(main, "everything")
    unsynchronised = [*corpus.processed.glob("text/*/*"), *corpus.processed.glob("markdown/*/*")]
    unsynchronised += [path for path in (corpus.root / ".snakemake").rglob("*") if path.is_file()]
    for path in unsynchronised:
        size = path.stat().st_size
        path.write_bytes({"emptied": b"", "cut short": path.read_bytes()[: size // 2], "zeros": bytes(size)}[lost])
    corpus.run(cores=4)
    assert corpus.files() == undisturbed.first.files()


def test_the_lock_is_gone_with_its_process(corpus, article):
    corpus.add("a.txt", article)
    corpus.run()
    with open(corpus.processed / ".stages/lock") as file:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        assert "Another run is at work" in corpus.snakemake().stderr
        assert "Nothing to be done" in corpus.snakemake("--dry-run").stdout
    assert "Nothing to be done" in corpus.run()
