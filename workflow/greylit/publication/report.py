"""The corpus report: one static page, ``report/index.html``, that needs no network and no script."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from html import escape
from itertools import chain
from pathlib import Path
from urllib.parse import quote

import msgspec

from greylit.files import replace_file
from greylit.publication.document import PublishedDocument
from greylit.publication.files import storable
from greylit.records import Diagnostic

FULL_ROWS = 1_000
"""Up to so many documents, each row links the Markdown too and shows a title of any length."""

EXAMPLES = 20
"""Messages shown of each kind of diagnostic."""

COUNTS: tuple[tuple[str, str], ...] = (
    ("pages", "Pages"),
    ("words", "Words"),
    ("sections", "Sections"),
    ("footnotes", "Notes"),
    ("calls", "Calls placed"),
    ("citations", "Citations"),
    ("statistics", "Statistics"),
    ("corrections", "Corrections"),
)
"""What is counted for each document and for the corpus, and how the report calls it."""

SEVERITIES = ("error", "warning", "info")

STYLE = """
:root{color-scheme:light dark}
body{font:1rem/1.5 system-ui,sans-serif;margin:2rem auto;max-width:80rem;padding:0 1rem}
h1{font-size:1.6rem}h2{font-size:1.25rem;margin-top:2.5rem}
table{border-collapse:collapse;width:100%}
caption{text-align:left;margin-bottom:.5rem}
th,td{text-align:left;vertical-align:top;padding:.25rem .6rem;border-bottom:1px solid #8885;overflow-wrap:anywhere}
thead th{position:sticky;top:0;background:Canvas}
.n th[scope=row],.n td:nth-child(2){min-width:12rem}
.n td:nth-child(n+4),.n th:nth-child(n+4){text-align:right;font-variant-numeric:tabular-nums;overflow-wrap:normal}
dl{display:grid;grid-template-columns:repeat(auto-fill,minmax(9rem,1fr));gap:1rem}
dd{margin:0;font-size:1.4rem;font-variant-numeric:tabular-nums}
.scroll{overflow-x:auto}
"""


class Entry(msgspec.Struct, frozen=True):
    """What the report says of one document."""

    doc_id: str
    title: str | None
    failed: bool
    readable: bool
    message: str | None
    counts: tuple[int | None, ...]


class Told(msgspec.Struct, frozen=True, array_like=True):
    """Diagnostics of one kind: how many, and the first of them as they are shown."""

    severity: str
    code: str
    count: int
    examples: list[str]


class ReportPart(msgspec.Struct, frozen=True, array_like=True):
    """What the report says of the documents of a section."""

    entries: list[Entry]
    told: list[Told]


class Report:
    """Takes documents, or what was gathered of them, in order and gives the page.

    >>> page = "".join(Report().page())
    >>> page.startswith("<!DOCTYPE html>"), "No documents" in page
    (True, True)
    """

    def __init__(self) -> None:
        self.documents = self.failed = 0
        self.totals = [0] * len(COUNTS)
        self.parts: list[msgspec.Raw] = []
        """The entries, encoded a section at a time: as objects they would take several times the memory."""
        self.kinds: Counter[tuple[str, str]] = Counter()
        self.examples: dict[tuple[str, str], list[str]] = {}

    def add(self, document: PublishedDocument) -> None:
        """Add a document."""
        row = document.document
        notes = document.annotation.footnotes if document.annotation else []
        counted = {
            "pages": row.pages,
            "words": row.words,
            "calls": sum(note.call is not None for note in notes) if document.annotation else None,
        }
        counts = tuple(
            counted[name] if name in counted else len(document.rows(name)) if document.annotation else None
            for name, _ in COUNTS
        )
        failed, readable = row.status == "failed", document.annotation is not None
        self._enter([Entry(document.doc_id, row.title, failed, readable, row.message, counts)])
        for diagnostic in document.rows("diagnostics"):
            assert isinstance(diagnostic, Diagnostic)
            places = (("page", diagnostic.page), ("line", diagnostic.line))
            where = "".join(f", {name} {n}" for name, n in places if n is not None)
            example = f"<b>{escape(document.doc_id)}</b>{where}: {escape(diagnostic.message)}"
            self._count(Told(diagnostic.severity, diagnostic.code, 1, [example]))

    def gathered(self) -> ReportPart:
        """What was gathered so far."""
        told = [Told(*kind, count, self.examples[kind]) for kind, count in sorted(self.kinds.items())]
        return ReportPart([*self._entries()], told)

    def extend(self, part: ReportPart) -> None:
        """Add what was gathered of the documents that follow."""
        self._enter(part.entries)
        for told in part.told:
            self._count(told)

    def _enter(self, entries: list[Entry]) -> None:
        self.documents += len(entries)
        self.failed += sum(entry.failed for entry in entries)
        self.totals = [total + sum(entry.counts[n] or 0 for entry in entries) for n, total in enumerate(self.totals)]
        self.parts.append(msgspec.Raw(msgspec.msgpack.encode(entries)))

    def _entries(self) -> Iterator[Entry]:
        return chain.from_iterable(msgspec.msgpack.decode(part, type=list[Entry]) for part in self.parts)

    def _count(self, told: Told) -> None:
        kind = (told.severity, told.code)
        self.kinds[kind] += told.count
        shown = self.examples.setdefault(kind, [])
        shown += told.examples[: EXAMPLES - len(shown)]

    def page(self) -> Iterator[str]:
        """The page, line by line."""
        yield '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">'
        yield '<meta name="viewport" content="width=device-width,initial-scale=1">'
        yield f"<title>greylit: corpus report</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>"
        yield "<h1>Corpus report</h1>"
        yield from self._totals()
        yield from self._failures()
        yield from self._documents()
        yield from self._diagnostics()
        yield "</main>\n</body>\n</html>\n"

    def _totals(self) -> Iterator[str]:
        totals = [("Documents", self.documents), ("Failed", self.failed)]
        totals += [(label, total) for (_, label), total in zip(COUNTS, self.totals, strict=True)]
        yield "<dl>" + "".join(f"<div><dt>{k}</dt><dd>{_number(v)}</dd></div>" for k, v in totals) + "</dl>"

    def _failures(self) -> Iterator[str]:
        if self.failed:
            yield '<h2 id="failed">Failed documents</h2>\n<table>'
            yield '<caption>Why they failed and what to do</caption>\n<thead><tr><th scope="col">Document<th scope="col">Message</thead>\n<tbody>'
            for entry in self._entries():
                if entry.failed:
                    yield f'<tr><th scope="row">{escape(entry.doc_id)}<td>{escape(entry.message or "no message")}'
            yield "</tbody></table>"

    def _documents(self) -> Iterator[str]:
        yield '<h2 id="documents">Documents</h2>'
        if not self.documents:
            yield "<p>No documents: put text files into the directory that raw_dir names, then run greylit again.</p>"
            return
        full = self.documents <= FULL_ROWS
        head = "".join(f'<th scope="col">{x}' for x in ("Document", "Title", "Status", *(label for _, label in COUNTS)))
        yield '<div class="scroll"><table class="n">\n<caption>Each document links to its text' + (
            " and Markdown</caption>" if full else "</caption>"
        )
        # Rows leave out end tags, which HTML allows, so that the page stays light with many documents.
        yield f"<thead><tr>{head}</thead>\n<tbody>"
        for entry in self._entries():
            yield self._row(entry, full)
        yield "</tbody></table></div>"

    def _row(self, entry: Entry, full: bool) -> str:
        name, path = escape(entry.doc_id), escape(quote(entry.doc_id, errors="replace"))
        title = entry.title or ""
        if not full and len(title) > 60:
            title = title[:59] + "…"
        if entry.readable:
            name = f'<a href="../text/{path}.txt">{name}</a>'
            if full:
                name += (
                    f' (<a href="../markdown/{path}.md" aria-label="Markdown of {escape(entry.doc_id)}">Markdown</a>)'
                )
        cells = "".join(f"<td>{'' if n is None else _number(n)}" for n in entry.counts)
        return f'<tr><th scope="row">{name}<td>{escape(title)}<td>{"failed" if entry.failed else "ok"}{cells}'

    def _diagnostics(self) -> Iterator[str]:
        yield '<h2 id="diagnostics">Diagnostics</h2>'
        if not self.kinds:
            yield "<p>None.</p>"
        order = {severity: n for n, severity in enumerate(SEVERITIES)}
        for severity, code in sorted(self.kinds, key=lambda kind: (order.get(kind[0], len(order)), kind)):
            count, shown = self.kinds[severity, code], self.examples[severity, code]
            yield f"<h3>{escape(severity.capitalize())}: {escape(code)} ({_number(count)})</h3>\n<ul>"
            yield from (f"<li>{x}" for x in shown)
            if count > len(shown):
                yield f"<li>and {_number(count - len(shown))} more in tables/diagnostics.parquet"
            yield "</ul>"


def write_report(directory: Path, report: Report) -> None:
    """Write ``report/index.html`` below ``directory``, a line at a time."""
    with replace_file(directory / "report" / "index.html", durable=True) as file:
        for n, line in enumerate(report.page()):
            file.write(storable("\n" * (n > 0) + line).encode())


def _number(count: int) -> str:
    return f"{count:,}".replace(",", "\N{NARROW NO-BREAK SPACE}")
