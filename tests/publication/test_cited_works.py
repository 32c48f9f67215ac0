from __future__ import annotations

import json

import bibtexparser
import pytest
from hypothesis import given
from hypothesis import strategies as st

from greylit.publication.names import Name, parse_name
from greylit.publication.works import bibtex_entry, csl_item, work_id, write_works
from greylit.records import Citation

SPELT = {
    "\\textbackslash{}": "\\",
    "\\textbraceleft{}": "{",
    "\\textbraceright{}": "}",
    "\\textasciitilde{}": "~",
    "\\textasciicircum{}": "^",
}


def read_tex(value: str) -> str:
    out = ""
    while value:
        spelt = next((x for x in SPELT if value.startswith(x)), None)
        if spelt:
            out, value = out + SPELT[spelt], value[len(spelt) :]
        else:
            value = value.removeprefix("\\")
            out, value = out + value[0], value[1:]
    return out


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Moreau, Lise", Name(family="Moreau", given="Lise")),
        ("Moreau, L. M.", Name(family="Moreau", given="L. M.")),
        ("L. Moreau", Name(family="Moreau", given="L.")),
        ("J.-P. Moreau", Name(family="Moreau", given="J.-P.")),
        ("de la Cruz, Ana", Name(family="de la Cruz", given="Ana")),
        ("A. O'Neill-Smith", Name(family="O'Neill-Smith", given="A.")),
        ("Lise Moreau", Name(literal="Lise Moreau")),
        ("World Bank", Name(literal="World Bank")),
        ("UNESCO", Name(literal="UNESCO")),
        ("Mills, Inc.", Name(literal="Mills, Inc.")),
        ("King, Jr.", Name(literal="King, Jr.")),
        ("Department of Trade, Industry", Name(literal="Department of Trade, Industry")),
        ("U. S.", Name(literal="U. S.")),
        ("L. Moreau et al.", Name(literal="L. Moreau et al.")),
        ("", Name(literal="")),
    ],
)
def test_names(printed, name):
    assert parse_name(printed) == name


def test_works_without_what_points_back(corpus, tmp_path):
    write_works(corpus, tmp_path)
    items = json.loads((tmp_path / "citations.json").read_text("utf-8"))
    ids = [item["id"] for item in items]
    assert len(ids) == len(set(ids)) == len(corpus) - 1
    assert items[0]["author"] == [{"family": "Öst", "given": "A."}, {"literal": "Office of {Mills} & Weirs"}]
    assert items[0]["issued"] == {"date-parts": [[2020]]}
    assert items[0]["custom"]["footnote"] == 1
    library = bibtexparser.parse_file(str(tmp_path / "citations.bib"))
    assert not library.failed_blocks
    assert [entry.key for entry in library.entries] == ids


def test_no_works_is_valid_too(tmp_path):
    write_works([], tmp_path)
    assert json.loads((tmp_path / "citations.json").read_text()) == []
    assert bibtexparser.parse_file(str(tmp_path / "citations.bib")).entries == []


texts = st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), min_size=1).filter(lambda x: x.strip())


@given(title=texts, author=texts, container=texts)
def test_bibtex_holds_any_text(title, author, container):
    entry = bibtex_entry(
        "a.txt",
        Citation(citation=1, text="x", type="article-journal", title=title, container=container, authors=[author]),
    )
    library = bibtexparser.parse_string(entry)
    assert not library.failed_blocks
    (read,) = library.entries
    assert read_tex(read["title"][1:-1]) == " ".join(title.split())
    assert read_tex(read["journal"]) == " ".join(container.split())
    name = parse_name(author)
    if name.literal is not None:
        assert read_tex(read["author"][1:-1]) == " ".join(author.split())


@given(a=st.text(), b=st.text())
def test_ids_are_the_document_s_own_and_plain(a, b):
    assert (work_id(a, 1) == work_id(b, 1)) == (a == b) or "\ufffd" in a + b
    assert not set(work_id(a, 1)) & set(" ,{}%#~\\\"'=()")


@pytest.mark.parametrize(
    ("column", "value", "line"),
    [
        ("pages", "12–14", "pages = {12--14}"),
        ("pages", "12, 14-15", "pages = {12, 14--15}"),
        ("issued", "2020-07-02", "day = {2}"),
        ("issued", "2019/2020", "date = {2019/2020}"),
        ("url", "https://example.org/a_b%20{c}", "url = {https://example.org/a_b%20%7Bc%7D}"),
        ("doi", "10.1000/a_b(c)", "doi = {10.1000/a_b(c)}"),
        ("publisher", "R & D", "institution = {R \\& D}"),
    ],
)
def test_bibtex_fields(column, value, line):
    assert line in bibtex_entry("a.txt", Citation(citation=1, text="x", type="report", title="t", **{column: value}))


def test_an_unread_citation_keeps_its_text():
    citation = Citation(citation=1, text="Something & odd")
    assert csl_item("a.txt", citation)["note"] == "Something & odd"
    assert "note = {Something \\& odd}" in bibtex_entry("a.txt", citation)
