"""One run at a time: who works on processed_dir, what a run that was killed left, and whom a job works for.

A run holds a lock of the operating system on a file in processed_dir, which is free again however the
run ends. So whoever has the lock knows that Snakemake's own locks on these results are of a run that is gone.
A job watches the Snakemake process that started it, and ends when that does; before a file appears, it
makes sure that the process is still there.
"""

from __future__ import annotations

import contextlib
import fcntl
import gc
import os
import select
import signal
import socket
import sys
import threading
import time
from collections.abc import Iterable
from pathlib import Path
from typing import NoReturn

from greylit.files import before_replacing

OWNER = "GREYLIT_OWNER"
"""Environment variable: the process that a job works for."""

NEEDLESS = ("numpy", "pandas")
"""What pyarrow loads where it is installed, and needs for none of our tables: two thirds of what a small publication takes."""

_held: list[int] = []
"""File descriptors of locks, open as long as the process lives."""


class RunError(Exception):
    """A run cannot begin; the message says why and what to do."""


def begin_run(processed_dir: str, snakemake_dir: str | Path = ".snakemake") -> None:
    """Make this process the one that works on processed_dir, and remove the locks of one that was killed.

    Raises RunError where another is at work, or the folder cannot be written.
    """
    folder = Path(processed_dir, ".stages")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = os.open(folder / "lock", os.O_RDWR | os.O_CREAT, 0o666)
        Path(folder, ".writable").touch()
        Path(folder, ".writable").unlink()
    except OSError as error:
        raise RunError(
            f"processed_dir: the results cannot be written into {processed_dir} ({error.strerror}): "
            "make the folder writable, or set another processed_dir"
        ) from None
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        who = os.pread(lock, 200, 0).decode("utf-8", "replace").strip()
        os.close(lock)
        raise RunError(
            f"Another run is at work on {processed_dir}{f' ({who})' if who else ''}: wait until it has ended, "
            "or stop it. This one has changed nothing."
        ) from None
    except OSError:  # a file system without locks: Snakemake's own must do
        os.close(lock)
        return
    _held.append(lock)
    os.ftruncate(lock, 0)
    os.pwrite(lock, f"process {os.getpid()} on {socket.gethostname()}, since {time.strftime('%H:%M')}\n".encode(), 0)
    _remove_locks(processed_dir, Path(snakemake_dir, "locks"))


def _remove_locks(processed_dir: str, folder: Path) -> None:
    """Remove Snakemake's locks on files in processed_dir: no other run on it lives."""
    for path in sorted(folder.glob("*.lock")):
        with contextlib.suppress(OSError, UnicodeDecodeError):
            if any(line.startswith(f"{processed_dir}/") for line in path.read_text("utf-8").splitlines()):
                path.unlink()


def name_owner() -> None:
    """Have the jobs that this process starts work for it."""
    os.environ[OWNER] = describe_process(os.getpid())


def describe_process(process: int) -> str:
    """A process's number, and when it started where the system says, so that no later one is taken for it."""
    return f"{process} {_started(process)}"


def begin_job(without: Iterable[str] = ()) -> None:
    """Have this process end with the one it works for, and not look for garbage among modules as it loads them.

    ``without`` are modules that are not to be loaded, though they are installed: who asks for one is told that it is not.
    """
    sys.modules.update(dict.fromkeys(without))  # type: ignore[arg-type]
    os.environ["ARROW_DEFAULT_MEMORY_POOL"] = "system"  # pyarrow's own keeps what a section of the tables took
    gc.set_threshold(100_000)  # with the usual 700, a seventh of a small job's time
    signal.signal(signal.SIGINT, lambda *_: sys.exit(130))  # Ctrl-C reaches jobs too: they go without a traceback
    follow_owner()


def follow_owner() -> None:
    """End this process when the one it works for ends, and let no file appear after that."""
    number, _, started = os.environ.get(OWNER, "").partition(" ")
    if not number:
        return
    owner = int(number)

    def check() -> None:
        if not _lives(owner, started):
            os._exit(1)

    check()
    before_replacing(check)
    threading.Thread(target=_await_end, args=(owner, started), daemon=True).start()


def end_job() -> NoReturn:
    """End this process at once: all files are written, and to take apart what is in memory takes as long as a document."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(0)


def _await_end(owner: int, started: str) -> None:
    if hasattr(os, "pidfd_open"):
        with contextlib.suppress(OSError):
            handle = os.pidfd_open(owner)
            select.select([handle], [], [])
            os._exit(1)
    while _lives(owner, started):
        time.sleep(0.5)
    os._exit(1)


def _lives(process: int, started: str) -> bool:
    """Whether a process is there and is the one meant, not a later one of the same number."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass
    now = _started(process)
    return now == started and now != "ended"


def _started(process: int) -> str:
    """When a process started, as the kernel counts; empty where it does not say, ``ended`` where it waits to be reaped."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return ""
    return "ended" if fields[0] in "ZX" else fields[19]
