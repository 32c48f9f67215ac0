from __future__ import annotations

import hashlib
import json
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

import pyarrow.parquet as pq
import pytest

from greylit.publication.corpus import publish_corpus
from greylit.publication.document import PublishedDocument
from greylit.publication.files import text_path
from greylit.publication.report import Report
from greylit.records import TABLES, Diagnostic


@pytest.fixture
def processed(corpus, tmp_path):
    publish_corpus(corpus, tmp_path)
    return tmp_path


def test_package_describes_the_files(processed):
    package = json.loads((processed / "datapackage.json").read_text("utf-8"))
    names = [resource["name"] for resource in package["resources"]]
    assert names[: len(TABLES)] == list(TABLES)
    for resource in package["resources"]:
        data = (processed / resource["path"]).read_bytes()
        assert resource["bytes"] == len(data)
        assert resource["hash"] == "sha256:" + hashlib.sha256(data).hexdigest()
        for key in resource.get("schema", {}).get("foreignKeys", []):
            assert key["reference"].get("resource", resource["name"]) in names
    for resource in package["resources"][: len(TABLES)]:
        fields = resource["schema"]["fields"]
        assert [field["name"] for field in fields] == pq.read_schema(processed / resource["path"]).names
        assert all(field["description"] for field in fields)


class Page(HTMLParser):
    VOID = frozenset(("meta", "br", "link", "img"))

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        self.elements.append((tag, dict(attributes)))

    def handle_data(self, data):
        self.text += data


def test_report_links_to_the_texts(processed):
    page = Page((processed / "report" / "index.html").read_text("utf-8"))
    links = [attributes["href"] for tag, attributes in page.elements if tag == "a"]
    assert len(links) == 10
    for link in links:
        assert not urlsplit(link).query
        assert not urlsplit(link).fragment
        assert (processed / "report" / unquote(link)).resolve().is_file(), link


def test_report_escapes_what_documents_say(processed):
    page = Page((processed / "report" / "index.html").read_text("utf-8"))
    assert "script" not in {tag for tag, _ in page.elements}
    assert "<script>alert(1)</script>" in page.text
    assert "Mills & <Rivers>" in page.text


def test_report_needs_nothing_from_elsewhere(processed):
    html = (processed / "report" / "index.html").read_text("utf-8")
    page = Page(html)
    assert not {"script", "link", "img", "iframe"} & {tag for tag, _ in page.elements}
    assert "http" not in html
    assert "url(" not in html


def test_report_is_accessible(processed):
    page = Page((processed / "report" / "index.html").read_text("utf-8"))
    tags = [tag for tag, _ in page.elements]
    assert ("html", {"lang": "en"}) in page.elements
    assert tags.count("h1") == tags.count("main") == tags.count("title") == 1
    assert tags.count("table") == tags.count("caption")
    assert all("scope" in attributes for tag, attributes in page.elements if tag == "th")


def test_failures_come_first(processed):
    text = Page((processed / "report" / "index.html").read_text("utf-8")).text
    assert text.index("put <text> into it") < text.index("an/été 100%.txt")


def test_report_stays_light_with_many_documents(make_document, make_failed):
    report = Report()
    one = make_document("one.txt").annotation
    for n in range(3000):
        report.add(PublishedDocument(doc_id=f"folder/{n:05}.txt", annotation=one))
    noisy = [Diagnostic(severity="info", code="many", message=str(n)) for n in range(500)]
    report.add(PublishedDocument(doc_id="z.txt", failure=make_failed("z.txt").failure, diagnostics=noisy))
    page = "\n".join(report.page())
    assert len(page.encode()) < 3000 * 300
    assert "folder/02999.txt" in page
    assert "and 480 more" in page


def test_texts_of_failed_documents_say_why(processed):
    assert text_path(processed, "failed <1>.txt").read_text() == ""
    assert "put <text> into it - - or remove it" in (processed / "markdown" / "failed <1>.txt.md").read_text()


def test_what_came_before_a_failure_is_kept(make_document, make_failed, tmp_path):
    failure = make_failed("a.txt").failure
    document = PublishedDocument(doc_id="a.txt", failure=failure, annotation=make_document("a.txt").annotation)
    publish_corpus([document], tmp_path)
    assert pq.read_table(tmp_path / "tables" / "documents.parquet")["status"].to_pylist() == ["failed"]
    assert pq.read_table(tmp_path / "tables" / "lines.parquet").num_rows == 2
    assert pq.read_table(tmp_path / "tables" / "statistics.parquet").num_rows == 0
    assert text_path(tmp_path, "a.txt").read_text() == document.text != ""
    assert "../text/a.txt.txt" in (tmp_path / "report" / "index.html").read_text()


def test_a_document_is_a_result_or_a_failure():
    with pytest.raises(ValueError, match="neither results nor a failure"):
        PublishedDocument(doc_id="a.txt")


@pytest.mark.parametrize("doc_id", ["../a.txt", "/etc/a.txt", "a/../../b.txt", "", "a\0b"])
def test_no_file_outside_the_results(doc_id, tmp_path):
    with pytest.raises(ValueError, match="not a path below"):
        text_path(tmp_path, doc_id)
