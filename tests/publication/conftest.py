"""Documents to publish, made by hand: every table has rows, and texts hold what markup would trip over."""

from __future__ import annotations

import pytest

from greylit.publication.document import PublishedDocument
from greylit.records import (
    Block,
    Caption,
    Cell,
    Citation,
    Correction,
    Diagnostic,
    Document,
    Footnote,
    Line,
    Section,
    Statistic,
)
from greylit.stages import Annotation, Measurement

TEXT = "Mills & <Rivers>\n\n1 Water\n\nSome 40 mills stood *here*; 12% do now.\n"
AWKWARD = ("an/été 100%.txt", "a#b?c.md", 'it\'s "quoted" & <b>.txt', "zz/../no".replace("/../", "_"), "日本.txt")


def make_document(doc_id: str) -> PublishedDocument:
    annotation = Annotation(
        document=Document(
            source=doc_id, sha256="0" * 64, bytes=70, title="Mills & <Rivers>", authors=["Ada Öst"], pages=1, words=12
        ),
        text=TEXT,
        markdown="# Mills & \\<Rivers>\n",
        lines=[
            Line(line=2, page=1, role="heading", text="l Water", start=18, end=25),
            Line(line=1, page=1, role="heading", text="Mills & <Rivers>", start=0, end=16),
        ],
        corrections=[Correction(correction=1, line=2, column=0, rule="one", before="l", after="1", confidence=0.9)],
        sections=[
            Section(section=1, level=1, kind="body", label="1", number=1, title="Water", start=18, end=66, words=9)
        ],
        blocks=[
            Block(block=1, kind="title", start=0, end=16),
            Block(block=2, section=1, kind="heading", start=18, end=25),
            Block(block=3, section=1, kind="paragraph", start=27, end=66),
        ],
        footnotes=[
            Footnote(footnote=1, marker="1", text="A. Öst, Mills (2020).", call=65, section=1, block=3),
            Footnote(footnote=2, marker="*", text="Ibid."),
        ],
        citations=[
            Citation(
                citation=1,
                footnote=1,
                text="A. Öst, Mills (2020).",
                type="book",
                authors=["A. Öst", "Office of {Mills} & Weirs"],
                title="Mills_and 50% $water$ {x",
                issued="2020",
                url="https://example.org/a_b?c={d}&e=%20",
            ),
            Citation(citation=2, footnote=2, text="Ibid.", ibid=True, refers_to=1),
        ],
        captions=[Caption(caption=1, kind="table", label="Table 1", text="Mills")],
        tables=[Cell(table=1, row=1, column=n, text=x, header=True) for n, x in ((2, "n"), (1, "Year"))],
        diagnostics=[Diagnostic(severity="warning", code="odd", message="<script>alert(1)</script>", line=2)],
    )
    statistic = Statistic(
        statistic=1,
        section=1,
        block=3,
        start=27,
        end=34,
        text="Some 40",
        sentence=TEXT[27:66],
        sentence_start=27,
        sentence_end=66,
        kind="count",
        value=40.0,
        modifier="approx",
    )
    return PublishedDocument(doc_id=doc_id, annotation=annotation, measurement=Measurement(statistics=[statistic]))


def make_failed(doc_id: str) -> PublishedDocument:
    message = f"{doc_id} is empty: put <text> into it -- or remove it"
    return PublishedDocument(
        doc_id=doc_id,
        failure=Document(source=doc_id, status="failed", message=message),
        diagnostics=[Diagnostic(severity="error", code="unreadable", message=message)],
    )


@pytest.fixture
def corpus() -> list[PublishedDocument]:
    documents = [make_failed("failed <1>.txt"), *map(make_document, AWKWARD)]
    return sorted(documents, key=lambda document: document.doc_id)


@pytest.fixture(name="make_document")
def make_document_fixture():
    return make_document


@pytest.fixture(name="make_failed")
def make_failed_fixture():
    return make_failed
