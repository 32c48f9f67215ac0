"""What one Snakemake job does: all stages for the documents of one batch of shards.

A job writes, for each stage and shard, the row of every document. It takes over the rows of its last
run whose key has not changed, so that a new or changed document costs the work on that document
alone, and a changed stage the work of that stage and of those that get something else from it. A
document that fails becomes a failed row, which the later stages hand on; no other document notices.
"""

from __future__ import annotations

import hashlib
import os
import traceback
from collections.abc import Callable, Iterable, Mapping
from contextlib import ExitStack
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from greylit import stages
from greylit.corpus.batches import Entry, Index, batch_state, make_basis, withdraw_indexes, write_index
from greylit.corpus.plans import BatchPlan
from greylit.corpus.shards import Row, ShardUpdate, encode, make_row
from greylit.corpus.sources import UNSTORABLE, Source, load_source
from greylit.files import write_file
from greylit.records import Diagnostic, Document
from greylit.settings import Settings

T = TypeVar("T")


class Tally(msgspec.Struct):
    """What a job has done in one stage."""

    computed: int = 0
    kept: int = 0
    failed: int = 0
    seconds: float = 0.0
    """CPU time of the stage itself, with that of the programs it ran."""

    def summary(self, stage: str, batch: str) -> str:
        """How much there was to do.

        >>> Tally(computed=1, kept=11, failed=2, seconds=0.5).summary("clean", "0001000100010001")
        'clean 0001000100010001: 12 documents: 1 computed, 11 kept, 2 failed; 0.50 CPU s'
        """
        total = self.computed + self.kept
        parts = [f"{self.computed} computed", f"{self.kept} kept", *([f"{self.failed} failed"] * (self.failed > 0))]
        return f"{stage} {batch}: {total} document{'s' * (total != 1)}: {', '.join(parts)}; {self.seconds:.2f} CPU s"


class Job(msgspec.Struct, kw_only=True):
    """A batch, what its results depend on besides its documents, and what has been done so far."""

    batch: str
    codes: Mapping[str, str]
    """Stage → digest of its code, in the order of the stages."""
    settings: Settings
    stages: Path
    """The folder of the shard files, one folder a stage in it."""
    cores: int = 1
    """For reading scanned pages."""
    notes: list[str] = []
    """Lines of the log: what failed and how."""
    tallies: dict[str, Tally] = {}

    def key(self, stage: str, *inputs: str) -> str:
        """Digest of everything a row depends on."""
        return hashlib.sha256(encode([stage, self.codes[stage], self.settings, *inputs])).hexdigest()

    def close(self, log: str) -> None:
        """Write the log."""
        lines = [*self.notes, *(tally.summary(stage, self.batch) for stage, tally in self.tallies.items())]
        write_file(log, "".join(f"{line}\n" for line in lines).encode("utf-8", "backslashreplace"))


def make_job(plan: BatchPlan, index: str, cores: int) -> Job:
    """The job of a plan; the shards are beside the folder of the index."""
    return Job(batch=plan.batch, codes=plan.codes, settings=plan.settings, stages=Path(index).parents[1], cores=cores)


def process_batch(job: Job, raw_dir: str, planned: Iterable[tuple[Source, str]], index: str) -> None:
    """Take the documents of a batch through the stages and write its index.

    ``planned`` has with each document the digest that it had when the job was planned: a shard whose documents all
    had those of the last run is left alone, and so are they.
    """
    basis = make_basis(job.codes, job.settings)
    known = withdraw_indexes(Path(index).parent, job.batch, basis)
    job.tallies = {stage: Tally() for stage in job.codes}
    entries: list[Entry] = []
    by_shard = sorted(planned, key=lambda plan: (plan[0].shard, plan[0].doc_id))
    for shard, group in groupby(by_shard, key=lambda plan: plan[0].shard):
        documents, before = list(group), known.get(shard, [])
        if [(entry.doc_id, entry.source) for entry in before] == [(x.doc_id, digest) for x, digest in documents]:
            entries += before
            for tally in job.tallies.values():
                tally.kept += len(before)
                tally.failed += sum(entry.failed for entry in before)
            continue
        with ExitStack() as stack:
            files = {
                stage: stack.enter_context(ShardUpdate(job.stages / stage / f"{shard}.msgpack")) for stage in job.codes
            }
            entries += [_Document(job, files, raw_dir, source).process() for source, _ in documents]
    entries.sort(key=attrgetter("doc_id"))
    state = batch_state(basis, ((entry.doc_id, entry.source) for entry in entries))
    write_index(index, Index(state, basis, entries))


class _Document:
    """A document on its way through the stages."""

    def __init__(self, job: Job, files: Mapping[str, ShardUpdate], raw_dir: str, source: Source) -> None:
        self._job, self._files, self._source = job, files, source
        data, problem = (b"", source.problem) if source.problem else load_source(Path(raw_dir, source.path))
        self._data, self._problem = data, problem
        self._sha256 = None if problem else hashlib.sha256(data).hexdigest()
        self._results: dict[str, Any] = {}
        self._offsets: dict[str, int] = {}

    def process(self) -> Entry:
        """Where the results are."""
        source, settings = self._source, self._job.settings
        state = self._sha256 or self._problem or ""
        read = self._stage("read", None, [source.doc_id, state], self._read)
        clean = self._derive("clean", [read], lambda: stages.clean(self._result("read", read), settings))
        segment = self._derive("segment", [clean], lambda: stages.segment(self._result("clean", clean), settings))
        footnotes = self._derive(
            "footnotes",
            [segment, clean],
            lambda: stages.annotate(self._result("clean", clean), self._result("segment", segment), settings),
        )
        statistics = self._derive(
            "statistics", [footnotes], lambda: stages.measure(self._result("footnotes", footnotes), settings)
        )
        return Entry(
            doc_id=source.doc_id,
            shard=source.shard,
            source=state,
            failed=statistics.failed,
            annotated=footnotes.digest,
            annotation=self._offsets["footnotes"],
            measured=statistics.digest,
            measurement=self._offsets["statistics"],
            read=read.digest,
            reading=self._offsets["read"],
        )

    def _read(self) -> stages.Reading:
        if self._problem:
            raise stages.UnreadableDocument(f"{self._source.doc_id}: {self._problem}")
        reading = stages.read(self._data, self._source.doc_id, self._job.settings, cores=self._job.cores)
        told = msgspec.structs.replace(reading.document, sha256=self._sha256)
        return msgspec.structs.replace(reading, document=told)

    def _derive(self, stage: str, given: list[Row], compute: Callable[[], Any]) -> Row:
        """A row from rows: the first says whether the document failed and what was diagnosed so far."""
        return self._stage(stage, given, [row.digest for row in given], compute)

    def _stage(self, stage: str, given: list[Row] | None, inputs: list[str], compute: Callable[[], Any]) -> Row:
        job, file, tally = self._job, self._files[stage], self._job.tallies[stage]
        key = job.key(stage, *inputs)
        row = file.kept(self._source.doc_id, key)
        if row:
            tally.kept += 1
        else:
            tally.computed += 1
            began = _cpu_seconds()
            row = self._compute(stage, key, given, compute)
            tally.seconds += _cpu_seconds() - began
        tally.failed += row.failed
        self._offsets[stage] = file.add(row)
        return row

    def _compute(self, stage: str, key: str, given: list[Row] | None, compute: Callable[[], Any]) -> Row:
        """Run a stage; whatever it raises fails this document alone."""
        doc_id = self._source.doc_id
        before = given[0].diagnostics if given else []
        if given and given[0].failed:
            return make_row(doc_id, key, True, bytes(given[0].value), before)
        try:
            result = compute()
            value = encode(result)
        except stages.UnreadableDocument as error:
            code = UNSTORABLE if self._source.problem else "unreadable"
            return self._fail(key, given, code, str(error), before)
        except Exception as error:
            self._job.notes += [f"{doc_id}:", traceback.format_exc()]
            message = (
                f"greylit could not process {doc_id} (stage {stage}: {type(error).__name__}: {error}). "
                "Please report it with the file; other documents are not affected."
            )
            return self._fail(key, given, "stage-error", message, before)
        self._results[stage] = result
        return make_row(doc_id, key, False, value, [*before, *result.diagnostics])

    def _fail(self, key: str, given: list[Row] | None, code: str, message: str, before: list[Diagnostic]) -> Row:
        message = message.encode("utf-8", "backslashreplace").decode()
        if given:
            document = _decode(given[-1], _Headed).document
        else:
            size = None if self._problem else len(self._data)
            document = Document(source=self._source.doc_id, sha256=self._sha256, bytes=size)
        failed = msgspec.structs.replace(document, status="failed", message=message)
        error = Diagnostic(severity="error", code=code, message=message)
        return make_row(self._source.doc_id, key, True, encode(failed), [*before, error])

    def _result(self, stage: str, row: Row) -> Any:
        """What a stage made of the document, now or in an earlier run."""
        if stage not in self._results:
            self._results[stage] = _decode(row, RESULTS[stage])
        return self._results[stage]


RESULTS: Mapping[str, type[msgspec.Struct]] = {
    "read": stages.Reading,
    "clean": stages.Cleaning,
    "segment": stages.Segmentation,
    "footnotes": stages.Annotation,
}
"""Stage → its result, of those that another stage starts from."""


class _Headed(msgspec.Struct, frozen=True):
    document: Document


def _decode(row: Row, kind: type[T]) -> T:
    return msgspec.msgpack.decode(row.value, type=kind)


def _cpu_seconds() -> float:
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system
