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
from typing import IO, Any

import msgspec

from greylit.files import replace_file
from greylit.publication.document import PublishedDocument, in_order
from greylit.publication.files import storable
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


class Works(msgspec.Struct, frozen=True, array_like=True):
    """The cited works of a section as they stand in the two files."""

    csl: bytes
    bibtex: bytes


def render_works(document: PublishedDocument) -> Works:
    """A document's works: CSL-JSON items joined as in a list, and BibTeX entries."""
    found = works(document)
    items = [json.dumps(csl_item(document.doc_id, row), ensure_ascii=False) for row in found]
    entries = [bibtex_entry(document.doc_id, row) + "\n" for row in found]
    return Works(storable(",\n".join(items)).encode(), storable("\n".join(entries)).encode())


def join_works(parts: Iterable[Works]) -> Works:
    """The works of several documents, one after another."""
    parts = list(parts)
    return Works(b",\n".join(x.csl for x in parts if x.csl), b"\n".join(x.bibtex for x in parts if x.bibtex))


class WorksFile:
    """One of the two files while sections are added to it."""

    def __init__(self, file: IO[bytes], start: bytes, first: bytes, separator: bytes, end: bytes) -> None:
        self.file, self._before, self._separator, self._end = file, first, separator, end
        self.size = 0
        """Bytes so far."""
        self._write(start)

    def place(self, size: int) -> int:
        """Make room for a section of ``size`` bytes that whoever calls writes next; gives its offset."""
        if size:
            self._write(self._before)
            self._before = self._separator
        offset = self.size
        self.size += size
        return offset

    def finish(self) -> None:
        """Write what ends the file."""
        self._write(self._end)

    def _write(self, data: bytes) -> None:
        self.file.write(data)
        self.size += len(data)


@contextmanager
def writing_works(directory: Path) -> Iterator[tuple[WorksFile, WorksFile]]:
    """Write ``citations.json`` and ``citations.bib`` of the sections that are added."""
    with (
        replace_file(directory / "citations.json", durable=True) as csl,
        replace_file(directory / "citations.bib", durable=True) as bibtex,
    ):
        files = WorksFile(csl, b"[", b"\n", b",\n", b"\n]\n"), WorksFile(bibtex, b"", b"", b"\n", b"")
        yield files
        for file in files:
            file.finish()


def write_works(documents: Iterable[PublishedDocument], directory: Path) -> None:
    """Write ``citations.json`` and ``citations.bib`` into ``directory``, atomically.

    Raises ValueError where documents do not come in the order of ``doc_id``.
    """
    with writing_works(directory) as files:
        for document in in_order(documents):
            rendered = render_works(document)
            for file, part in zip(files, (rendered.csl, rendered.bibtex), strict=True):
                file.place(len(part))
                file.file.write(part)


def _bibtex_name(printed: str) -> str:
    name = parse_name(printed)
    if name.literal is not None:
        return "{" + escape_bibtex(name.literal) + "}"
    return f"{escape_bibtex(name.family or '')}, {escape_bibtex(name.given or '')}"
