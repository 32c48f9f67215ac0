"""What one Snakemake job does: one stage for the documents of one shard.

A job writes the row of every document of its shard. It takes over the rows of its last run whose
key has not changed, so that a new or changed document costs the work on that document alone. A
document that fails becomes a failed row, which the later stages hand on; no other document
notices.
"""

from __future__ import annotations

import hashlib
import stat
import traceback
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from greylit import stages
from greylit.corpus.shards import Row, encode, read_rows, write_file, write_rows
from greylit.corpus.sources import Source
from greylit.records import Diagnostic, Document
from greylit.settings import Settings

T = TypeVar("T")

UNSTORABLE = "unstorable-name"
"""Code of the diagnostic of a document that can have no text of its name."""


class Job(msgspec.Struct, kw_only=True):
    """A stage of a shard, what it depends on besides its input, and what it has done so far."""

    stage: str
    shard: str
    code: str
    """Digest of the stage's code."""
    settings: Settings
    cores: int = 1
    notes: list[str] = []
    """Lines of the log: what failed and how."""
    computed: int = 0
    kept: int = 0
    failed: int = 0

    def key(self, *inputs: str) -> str:
        """Digest of everything a row depends on."""
        return hashlib.sha256(encode([self.stage, self.code, self.settings, *inputs])).hexdigest()

    def write(self, out: str, rows: Iterator[tuple[Row, bool]]) -> None:
        """Write the shard file from rows, each with whether it was kept."""

        def counted() -> Iterator[Row]:
            for row, kept in rows:
                self.kept += kept
                self.computed += not kept
                self.failed += row.failed
                yield row

        write_rows(out, counted())

    def summary(self) -> str:
        """How much there was to do.

        >>> Job(stage="clean", shard="3f", code="", settings=Settings(), computed=1, kept=11, failed=2).summary()
        'clean 3f: 12 documents: 1 computed, 11 kept, 2 failed'
        """
        total = self.computed + self.kept
        parts = [f"{self.computed} computed", f"{self.kept} kept", *([f"{self.failed} failed"] * (self.failed > 0))]
        return f"{self.stage} {self.shard}: {total} document{'s' * (total != 1)}: {', '.join(parts)}"

    def close(self, log: str) -> None:
        """Write the log."""
        write_file(log, "".join(f"{x}\n" for x in [*self.notes, self.summary()]).encode("utf-8", "backslashreplace"))


def read_shard(job: Job, raw_dir: str, sources: list[Source], out: str) -> None:
    """Read the documents of a shard."""

    def rows() -> Iterator[tuple[Row, bool]]:
        old = _LastRun(out)
        for source in sorted(sources, key=lambda s: s.doc_id):
            data, problem = (b"", source.problem) if source.problem else _load(Path(raw_dir, source.path))
            sha256 = None if problem else hashlib.sha256(data).hexdigest()
            document = Document(source=source.doc_id, sha256=sha256, bytes=None if problem else len(data))
            key = job.key(source.doc_id, sha256 or problem or "")
            if row := old.get(source.doc_id, key):
                yield row, True
            elif problem:
                code = UNSTORABLE if source.problem else "unreadable"
                yield _failure(source.doc_id, key, document, code, f"{source.doc_id}: {problem}", []), False
            else:
                read = partial(_read_document, job, data, document)
                yield _compute(job, source.doc_id, key, document, [], read), False

    job.write(out, rows())


def _read_document(job: Job, data: bytes, document: Document) -> stages.Reading:
    reading = stages.read(data, document.source, job.settings, cores=job.cores)
    told = msgspec.structs.replace(reading.document, sha256=document.sha256)
    return msgspec.structs.replace(reading, document=told)


def clean_shard(job: Job, read: str, out: str) -> None:
    """Clean the documents of a shard."""

    def clean(given: Row) -> stages.Cleaning:
        return stages.clean(_decode(given, stages.Reading), job.settings)

    _derive(job, [read], out, clean)


def segment_shard(job: Job, clean: str, out: str) -> None:
    """Segment the cleaned documents of a shard."""

    def segment(cleaned: Row) -> stages.Segmentation:
        return stages.segment(_decode(cleaned, stages.Cleaning), job.settings)

    _derive(job, [clean], out, segment)


def annotate_shard(job: Job, clean: str, segment: str, out: str, digest: str) -> None:
    """Freeze the texts of a shard's documents; the file ``digest`` changes when one of these texts does."""

    def annotate(segmented: Row, cleaned: Row) -> stages.Annotation:
        return stages.annotate(_decode(cleaned, stages.Cleaning), _decode(segmented, stages.Segmentation), job.settings)

    _derive(job, [segment, clean], out, annotate)
    texts = hashlib.sha256()
    for row in read_rows(out):
        texts.update(encode((row.doc_id, reading(row))))
    write_file(digest, f"{texts.hexdigest()}\n".encode())


def measure_shard(job: Job, footnotes: str, out: str) -> None:
    """Find the statistics of a shard's documents."""

    def measure(annotated: Row) -> stages.Measurement:
        return stages.measure(_decode(annotated, stages.Annotation), job.settings)

    _derive(job, [footnotes], out, measure)


class Texts(msgspec.Struct, frozen=True):
    """The texts of a document; of an annotation's fields, no other is decoded."""

    text: str
    markdown: str


def reading(row: Row) -> Texts:
    """What a person reads of a document: a row of ``footnotes``.

    Of a failed one the text is empty, and the Markdown a comment that says why.
    """
    if not row.failed:
        return _decode(row, Texts)
    message = (row.document().message or "").replace("--", "- -")
    return Texts("", f"<!-- {message} -->\n")


def storable(row: Row) -> bool:
    """Whether texts can be written under the document's name."""
    return not (row.failed and row.diagnostics and row.diagnostics[0].code == UNSTORABLE)


def _derive(job: Job, inputs: list[str], out: str, compute: Callable[..., Any]) -> None:
    """Make rows from rows.

    The first input says which documents failed and what was diagnosed so far, the last has the Document.
    """

    def rows() -> Iterator[tuple[Row, bool]]:
        old = _LastRun(out)
        for given in zip(*map(read_rows, inputs), strict=True):
            first, last = given[0], given[-1]
            key = job.key(*(row.digest for row in given))
            if row := old.get(first.doc_id, key):
                yield row, True
            elif first.failed:
                yield Row(first.doc_id, key, True, first.value, first.diagnostics), False
            else:
                document = _decode(last, _Headed).document
                run = lambda given=given: compute(*given)  # noqa: E731
                yield _compute(job, first.doc_id, key, document, first.diagnostics, run), False

    job.write(out, rows())


class _Headed(msgspec.Struct, frozen=True):
    document: Document


def _compute(
    job: Job, doc_id: str, key: str, document: Document, before: list[Diagnostic], compute: Callable[[], Any]
) -> Row:
    """Run a stage on a document; whatever it raises fails this document alone."""
    try:
        result = compute()
        value = msgspec.Raw(encode(result))
    except stages.UnreadableDocument as error:
        return _failure(doc_id, key, document, "unreadable", str(error), before)
    except Exception as error:
        job.notes += [f"{doc_id}:", traceback.format_exc()]
        message = (
            f"greylit could not process {doc_id} (stage {job.stage}: {type(error).__name__}: {error}). "
            "Please report it with the file; other documents are not affected."
        )
        return _failure(doc_id, key, document, "stage-error", message, before)
    return Row(doc_id, key, False, value, [*before, *result.diagnostics])


def _failure(doc_id: str, key: str, document: Document, code: str, message: str, before: list[Diagnostic]) -> Row:
    message = message.encode("utf-8", "backslashreplace").decode()
    failed = msgspec.structs.replace(document, status="failed", message=message)
    error = Diagnostic(severity="error", code=code, message=message)
    return Row(doc_id, key, True, msgspec.Raw(encode(failed)), [*before, error])


def _load(path: Path) -> tuple[bytes, str | None]:
    """A file's bytes, or why it cannot be read and what to do."""
    try:
        if path.is_symlink() and not path.exists():
            return b"", "this is a link to a file that does not exist: mend the link or remove it"
        if not stat.S_ISREG(path.stat().st_mode):
            return b"", "this is not a regular file: put the document itself here, or remove it"
        return path.read_bytes(), None
    except OSError as error:
        return b"", f"the file cannot be read ({error.strerror}): check its permissions and the disk"


def _decode(row: Row, kind: type[T]) -> T:
    return msgspec.msgpack.decode(row.value, type=kind)


class _LastRun:
    """The rows of a job's last run, asked for in the order of their doc_id, one in memory at a time."""

    def __init__(self, path: str) -> None:
        self._rows = self._read(path)
        self._row = next(self._rows, None)

    def get(self, doc_id: str, key: str) -> Row | None:
        """The row of a document, if it depended on the same."""
        while self._row is not None and self._row.doc_id < doc_id:
            self._row = next(self._rows, None)
        return self._row if self._row is not None and (self._row.doc_id, self._row.key) == (doc_id, key) else None

    @staticmethod
    def _read(path: str) -> Iterator[Row]:
        try:
            yield from read_rows(path)
        except (ValueError, msgspec.MsgspecError):  # a damaged file is made anew
            return
