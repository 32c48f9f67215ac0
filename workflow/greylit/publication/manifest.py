"""The manifest: every file of the results with its digest, as ``sha256sum --check`` reads it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from greylit.files import digest_file, write_file
from greylit.publication.layout import TABLE_FILES

MANIFEST = "manifest.sha256"

_LINE = re.compile(r"(\\?)([0-9a-f]{64}) [ *](.+)")
_ESCAPES = {"\\": "\\\\", "\n": "\\n", "\r": "\\r"}


class Published(msgspec.Struct, frozen=True, array_like=True):
    """A file of the results."""

    path: str
    """Below processed_dir."""
    size: int
    sha256: str


class Difference(msgspec.Struct, frozen=True):
    """A file that is not what the manifest says."""

    path: str
    problem: str
    """``missing``, ``changed`` or ``unreadable``."""


def published_files() -> list[str]:
    """The files of the results beside the texts, but the manifest."""
    return [*TABLE_FILES, "citations.bib", "citations.json", "datapackage.json", "report/index.html"]


def describe_file(directory: Path, path: str) -> Published:
    """A file of the results as it stands."""
    return Published(path, (directory / path).stat().st_size, digest_file(directory / path))


def write_manifest(path: Path, files: Iterable[Published]) -> None:
    """Write a manifest of files, sorted by path."""
    lines = "".join(manifest_line(file.path, file.sha256) for file in sorted(files, key=lambda file: file.path))
    write_file(path, lines.encode(), durable=True)


def manifest_line(path: str, sha256: str) -> str:
    r"""A line as sha256sum writes it: a name with a line break or a backslash is escaped, the line marked.

    >>> manifest_line("text/a\nb.txt", "0" * 64)[64:]
    '0  text/a\\nb.txt\n'
    """
    escaped = re.sub(r"[\\\n\r]", lambda match: _ESCAPES[match[0]], path)
    return f"{chr(92) if escaped != path else ''}{sha256}  {escaped}\n"


def read_manifest(path: Path) -> dict[str, str]:
    """Path → SHA-256. Raises FileNotFoundError, and ValueError naming a line that is none."""
    plain = {escape: character for character, escape in _ESCAPES.items()}
    found = {}
    for number, line in enumerate(path.read_bytes().decode().split("\n")[:-1], 1):
        match = _LINE.fullmatch(line)
        if not match:
            raise ValueError(f"{path}, line {number}: this is no line of a manifest")
        name = re.sub(r"\\[\\nr]", lambda match: plain[match[0]], match[3]) if match[1] else match[3]
        found[name] = match[2]
    return found


def verify(processed_dir: Path) -> Iterator[Difference]:
    """The files that are not what the manifest says, in its order. Raises as :func:`read_manifest` does."""
    for path, sha256 in read_manifest(processed_dir / MANIFEST).items():
        try:
            if digest_file(processed_dir / path) != sha256:
                yield Difference(path, "changed")
        except FileNotFoundError:
            yield Difference(path, "missing")
        except OSError as error:
            yield Difference(path, f"unreadable ({error.strerror})")
