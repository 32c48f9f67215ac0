"""The cited works for reference managers: CSL-JSON and BibTeX, with the same ids.

A row of ``citations`` that only points back (``ibid``) or repeats a work cited before (``refers_to``)
is left out: the work it means is there already, under the id of the row it points at.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec

from greylit.publication.document import PublishedDocument, in_order
from greylit.publication.files import replacing, storable
from greylit.publication.names import parse_name
from greylit.records import Citation

CSL_FIELDS: tuple[tuple[str, str], ...] = (
    ("title", "title"),
    ("container", "container-title"),
    ("publisher", "publisher"),
    ("place", "publisher-place"),
    ("volume", "volume"),
    ("issue", "issue"),
    ("pages", "page"),
    ("doi", "DOI"),
    ("url", "URL"),
)
"""Column of ``citations`` → CSL variable, for those that are plain text."""

BIBTEX_TYPES: tuple[tuple[str, str, str, str], ...] = (
    ("article", "misc", "howpublished", "publisher"),
    ("article-journal", "article", "journal", "publisher"),
    ("article-magazine", "article", "journal", "publisher"),
    ("article-newspaper", "article", "journal", "publisher"),
    ("book", "book", "series", "publisher"),
    ("chapter", "incollection", "booktitle", "publisher"),
    ("paper-conference", "inproceedings", "booktitle", "publisher"),
    ("report", "techreport", "series", "institution"),
    ("thesis", "phdthesis", "series", "school"),
)
"""CSL type, BibTeX entry type, and the fields that hold container and publisher. All else is ``misc``."""

_BIBTEX = {csl: rest for csl, *rest in BIBTEX_TYPES}
_DATE = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?")
_SPECIAL = {
    **{x: "\\" + x for x in "$&%#_"},
    # BibTeX counts braces even behind a backslash.
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}


def work_id(doc_id: str, citation: int) -> str:
    """The id of a cited work in both files: ASCII, without a character BibTeX gives a meaning.

    Other characters of ``doc_id`` become ``+`` and their UTF-8 bytes in hexadecimal, so that no two
    documents share an id.

    >>> work_id("un/report 2023.pdf", 4)
    'un/report+202023.pdf:4'
    """
    data = storable(doc_id).encode()
    plain = "".join(chr(x) if chr(x).isascii() and re.match(r"[A-Za-z0-9._/-]", chr(x)) else f"+{x:02X}" for x in data)
    return f"{plain}:{citation}"


def works(document: PublishedDocument) -> list[Citation]:
    """A document's citations that stand for a work of their own."""
    found = [row for row in document.rows("citations") if isinstance(row, Citation)]
    return [row for row in found if not row.ibid and row.refers_to is None]


def csl_item(doc_id: str, citation: Citation) -> dict[str, Any]:
    """A citation as a CSL-JSON item; ``custom`` says which row it is and how it is printed.

    >>> item = csl_item("a.txt", Citation(citation=1, text="…", authors=["Moreau, Lise"], issued="2021-03"))
    >>> item["type"], item["author"], item["issued"]
    ('document', [{'family': 'Moreau', 'given': 'Lise'}], {'date-parts': [[2021, 3]]})
    """
    item: dict[str, Any] = {"id": work_id(doc_id, citation.citation), "type": citation.type or "document"}
    if citation.authors:
        item["author"] = [msgspec.to_builtins(parse_name(x)) for x in citation.authors]
    for column, variable in CSL_FIELDS:
        if value := getattr(citation, column):
            item[variable] = value
    for column in ("issued", "accessed"):
        if value := getattr(citation, column):
            item[column] = csl_date(value)
    if not citation.title:
        item["note"] = citation.text
    item["custom"] = {"doc_id": doc_id, "citation": citation.citation, "text": citation.text}
    if citation.footnote is not None:
        item["custom"]["footnote"] = citation.footnote
    return item


def csl_date(date: str) -> dict[str, Any]:
    """An ISO 8601 date, partial date or interval as a CSL date; anything else is kept literally.

    >>> csl_date("2023-07"), csl_date("2019/2020"), csl_date("2023-21")
    ({'date-parts': [[2023, 7]]}, {'date-parts': [[2019], [2020]]}, {'literal': '2023-21'})
    """
    matches = [_DATE.fullmatch(x) for x in date.split("/")]
    if len(matches) > 2 or not all(matches):
        return {"literal": date}
    return {"date-parts": [[int(x) for x in match.groups() if x] for match in matches if match]}


def bibtex_entry(doc_id: str, citation: Citation) -> str:
    """A citation as a BibTeX entry, UTF-8, for BibTeX and Biber.

    >>> print(bibtex_entry("a.txt", Citation(citation=2, text="…", type="book", title="R&D", issued="2020")))
    @book{a.txt:2,
      title = {{R\\&D}},
      year = {2020}
    }
    """
    kind, container, publisher = _BIBTEX.get(citation.type or "", ("misc", "howpublished", "publisher"))
    fields: dict[str, str] = {}
    if citation.authors:
        fields["author"] = " and ".join(_bibtex_name(x) for x in citation.authors)
    if citation.title:
        # The second pair of braces keeps the capitals.
        fields["title"] = "{" + escape_bibtex(citation.title) + "}"
    for name, value in ((container, citation.container), (publisher, citation.publisher), ("address", citation.place)):
        if value:
            fields[name] = escape_bibtex(value)
    match = _DATE.fullmatch(citation.issued or "")
    if match:
        fields |= {name: str(int(x)) for name, x in zip(("year", "month", "day"), match.groups(), strict=True) if x}
    elif citation.issued:
        fields["date"] = escape_bibtex(citation.issued)
    for name, value in (("volume", citation.volume), ("number", citation.issue)):
        if value:
            fields[name] = escape_bibtex(value)
    if citation.pages:
        fields["pages"] = escape_bibtex(re.sub(r"(?<=\w) ?[-–—] ?(?=\w)", "--", citation.pages))
    for name, value in (("doi", citation.doi), ("url", citation.url)):
        if value:
            fields[name] = re.sub(r"[\\{}\s]", lambda m: "".join(f"%{x:02X}" for x in m[0].encode()), value)
    if citation.accessed:
        fields["urldate"] = escape_bibtex(citation.accessed)
    if not citation.title:
        fields["note"] = escape_bibtex(citation.text)
    body = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields.items())
    return f"@{kind}{{{work_id(doc_id, citation.citation)},\n{body}\n}}"


def escape_bibtex(text: str) -> str:
    """Escape the characters that TeX gives a meaning; line breaks become spaces.

    >>> print(escape_bibtex("50% of C_1 {a}"))
    50\\% of C\\_1 \\textbraceleft{}a\\textbraceright{}
    """
    return "".join(_SPECIAL.get(x, x) for x in " ".join(text.split()))


class WorksWriter:
    """Takes documents in order and writes their works; see :func:`writing_works`."""

    def __init__(self, csl: Any, bibtex: Any) -> None:
        self._csl, self._bibtex, self._count = csl, bibtex, 0

    def write(self, document: PublishedDocument) -> None:
        """Add a document's works to both files."""
        for citation in works(document):
            item = json.dumps(csl_item(document.doc_id, citation), ensure_ascii=False)
            self._csl.write((",\n" if self._count else "\n") + storable(item))
            self._bibtex.write(("\n" if self._count else "") + storable(bibtex_entry(document.doc_id, citation)) + "\n")
            self._count += 1


@contextmanager
def writing_works(directory: Path) -> Iterator[WorksWriter]:
    """Write ``citations.json`` and ``citations.bib`` of the documents the writer is given."""
    with (
        replacing(directory / "citations.json") as csl,
        replacing(directory / "citations.bib") as bibtex,
        csl.open("w", encoding="utf-8", newline="") as csl_file,
        bibtex.open("w", encoding="utf-8", newline="") as bibtex_file,
    ):
        csl_file.write("[")
        yield WorksWriter(csl_file, bibtex_file)
        csl_file.write("\n]\n")


def write_works(documents: Iterable[PublishedDocument], directory: Path) -> None:
    """Write ``citations.json`` and ``citations.bib`` into ``directory``, atomically.

    Raises ValueError where documents do not come in the order of ``doc_id``.
    """
    with writing_works(directory) as writer:
        for document in in_order(documents):
            writer.write(document)


def _bibtex_name(printed: str) -> str:
    name = parse_name(printed)
    if name.literal is not None:
        return "{" + escape_bibtex(name.literal) + "}"
    return f"{escape_bibtex(name.family or '')}, {escape_bibtex(name.given or '')}"
