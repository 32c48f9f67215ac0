"""The documents below raw_dir: their names, and the shard each belongs to."""

from __future__ import annotations

import errno
import hashlib
import os
import re
import stat
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

SHARDS = 64
"""Number of shards. Another number recomputes every document, so it is no setting; 64 serves 5 to 100 000 texts."""

NAME_BYTES = 255
"""Longest file name that common file systems take."""

UNSTORABLE = "unstorable-name"
"""Code of the diagnostic of a document that can have no text of its name."""

DANGLING = "this is a link to a file that does not exist: mend the link or remove it"
IRREGULAR = "this is not a regular file: put the document itself here, or remove it"

PAGE = re.compile(r"(.+)\.(?:x?html?|shtml)", re.IGNORECASE | re.DOTALL)
PARTS = re.compile(
    r"(.+)(?:[_.]files|[_-]fichiers|[-_]Dateien|[-_]archivos|_arquivos|_ficheiros|[-_]bestanden|-filer|_file|_soubory"
    r"|_pliki|_elemei|-tiedostot|_dosyalar)",
    re.DOTALL,
)
"""A web page's file, and the folder beside it in which a browser, by its language, keeps the page's pictures and scripts."""

OWN = (".txt", ".md", ".pdf", ".doc", ".docx", ".odt", ".rtf", ".epub")
"""What the names of files end in that are documents even there: somebody put them."""

_SUFFIXES = (".txt", ".md")
"""What the names of a document's texts end in."""

_ODD = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029{}<>\\\ud800-\udfff]|^ | $|^~")


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """A file of raw_dir."""

    path: str
    """Path below raw_dir as the file system has it; bytes that are no UTF-8 are surrogates."""
    problem: str | None = None
    """Why its results could not be stored under its name, if so."""

    @property
    def doc_id(self) -> str:
        r"""The path as valid text: bytes that are no UTF-8 are spelt out.

        >>> Source(path="caf\udce9.txt").doc_id
        'caf\\xe9.txt'
        """
        return _spell_out(self.path)

    @property
    def shard(self) -> str:
        """The shard it belongs to, whatever other documents there are."""
        return shard_of(self.doc_id)

    @property
    def odd(self) -> bool:
        """Whether its name has characters that Snakemake would misread in a path.

        >>> [Source(path=p).odd for p in ("a b/l'été.txt", "a{b}.txt", "two\\nlines.txt")]
        [False, True, True]
        """
        return _ODD.search(self.path) is not None


def load_source(path: str | Path) -> tuple[bytes, str | None]:
    """A file's bytes, or why it cannot be read and what to do."""
    try:
        status_of(path)
        return Path(path).read_bytes(), None
    except OSError as error:
        return b"", explain(error)


def status_of(path: str | Path) -> os.stat_result:
    """The status of a file. Raises OSError that says what to do where it is none that can be read."""
    try:
        status = os.stat(path)
    except OSError as error:
        if isinstance(error, FileNotFoundError) and os.path.islink(path):
            raise OSError(error.errno, DANGLING) from None
        raise
    if not stat.S_ISREG(status.st_mode):
        raise OSError(errno.EINVAL, IRREGULAR)
    return status


def explain(error: OSError) -> str:
    """Why a file cannot be read, and what to do."""
    if error.strerror in (DANGLING, IRREGULAR):
        return error.strerror
    return f"the file cannot be read ({error.strerror}): check its permissions and the disk"


def shard_of(doc_id: str) -> str:
    """Name of the shard a document belongs to: two hexadecimal digits, 00 to 3f.

    >>> shard_of("un/report-2023.pdf")
    '07'
    """
    return f"{hashlib.sha256(doc_id.encode()).digest()[0] % SHARDS:02x}"


def find_sources(raw_dir: str | Path) -> list[Source]:
    """Every document below ``raw_dir``, sorted by doc_id.

    Every file is one, except hidden ones: names that begin with a dot, and what lies in folders so named; and the pictures,
    scripts and frames of a web page that a browser saved beside it, in a folder of its name. Links are followed, also to folders, unless they
    lead back to a folder they lie in.
    """
    found = [Source(path=path, problem=problem) for path, problem in _walk(Path(raw_dir), "", ())]
    return sorted(found, key=lambda source: source.doc_id)


def find_clashes(sources: Iterable[Source]) -> dict[str, str]:
    """The documents whose names some file systems take for the same, each with such another.

    >>> find_clashes(map(lambda p: Source(path=p), ["a.txt", "A.TXT", "b.txt"]))
    {'a.txt': 'A.TXT', 'A.TXT': 'a.txt'}
    """
    alike: dict[str, list[str]] = {}
    for source in sources:
        alike.setdefault(unicodedata.normalize("NFC", source.doc_id).casefold(), []).append(source.doc_id)
    return {name: names[n - 1] for names in alike.values() if len(names) > 1 for n, name in enumerate(names)}


def _walk(folder: Path, below: str, above: tuple[tuple[int, int], ...]) -> Iterator[tuple[str, str | None]]:
    status = folder.stat()
    here = (status.st_dev, status.st_ino)
    if here in above:
        return
    try:
        entries = [entry for entry in os.scandir(folder) if not entry.name.startswith(".")]
    except OSError as error:
        yield below.rstrip("/"), f"this folder cannot be read ({error.strerror}): make it readable"
        return
    folders = {entry.name for entry in entries if os.path.isdir(entry)}
    saved = {page[1] for entry in entries if entry.name not in folders and (page := PAGE.fullmatch(entry.name))}
    for entry in entries:
        if entry.name in folders:
            found = _walk(folder / entry.name, f"{below}{entry.name}/", (*above, here))
            parts = PARTS.fullmatch(entry.name)
            kept = OWN if parts and parts[1] in saved else ("",)
            yield from (item for item in found if item[0].lower().endswith(kept))
        else:
            yield below + entry.name, _problem(entry.name, folders)


def _problem(name: str, folders: set[str]) -> str | None:
    if len(os.fsencode(name)) + max(map(len, _SUFFIXES)) > NAME_BYTES:
        return "its name is too long to name its text after it: shorten it by a few characters"
    for suffix in _SUFFIXES:
        if name + suffix in folders:
            return (
                f"its text would have the name of the folder {_spell_out(name)}{suffix} beside it: rename one of them"
            )
    return None


def _spell_out(path: str) -> str:
    """A path as valid text."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")
