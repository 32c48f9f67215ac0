"""The parts of a DOCX file, found by their relationships."""

from __future__ import annotations

from posixpath import dirname, join, normpath

from greylit.readers.archive import Archive
from greylit.readers.xml_tree import Element, parse_xml
from greylit.reading import UnreadableDocument

_STRICT = "http://purl.oclc.org/ooxml/"
_TRANSITIONAL = "http://schemas.openxmlformats.org/"
PREFIXES = {
    # namespaces, in the transitional and the strict spelling → the prefixes used here
    _TRANSITIONAL + "wordprocessingml/2006/main": "w",
    _STRICT + "wordprocessingml/main": "w",
    _TRANSITIONAL + "officeDocument/2006/math": "m",
    _STRICT + "officeDocument/math": "m",
    _TRANSITIONAL + "officeDocument/2006/relationships": "r",
    _STRICT + "officeDocument/relationships": "r",
    _TRANSITIONAL + "markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    _TRANSITIONAL + "drawingml/2006/main": "a",
    _STRICT + "drawingml/main": "a",
    "http://schemas.microsoft.com/office/word/2010/wordml": "w14",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/terms/": "dcterms",
    "urn:schemas-microsoft-com:vml": "v",
}


class Package:
    """A DOCX file's main part, and the parts it is related to."""

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        self._archive = Archive(data, name)
        root = self._read_relations("")
        self.main = next((target for kind, target in root.values() if kind == "officeDocument"), "word/document.xml")
        if self.main not in self._archive:
            raise UnreadableDocument(f"{name} lacks its main part: get it anew, or save it again from a word processor")
        self._core = next((target for kind, target in root.values() if kind == "core-properties"), "docProps/core.xml")
        self.relations = self._read_relations(self.main)

    def read(self, part: str) -> Element:
        """The root of a part. Raises KeyError where there is none."""
        return parse_xml(self._archive.read(part), f"{self.name} ({part})", PREFIXES)

    def read_related(self, kind: str) -> Element | None:
        """The root of the part the main part relates to as its ``kind`` (styles, numbering, footnotes …)."""
        for found, target in self.relations.values():
            if found == kind and target in self._archive:
                return self.read(target)
        return None

    def read_core(self) -> Element | None:
        """The root of the part that holds title, creator and dates."""
        return self.read(self._core) if self._core in self._archive else None

    def load_picture(self, relation: str) -> bytes | None:
        """The bytes of a picture the main part shows, by its relationship; None where the file does not hold it."""
        kind, target = self.relations.get(relation, ("", ""))
        return self._archive.read(target) if kind == "image" and target in self._archive else None

    def has(self, part: str) -> bool:
        """Whether the file holds a part."""
        return part in self._archive

    def _read_relations(self, part: str) -> dict[str, tuple[str, str]]:
        """Relationship id → its kind (the last word of its type) and the part it leads to."""
        folder = dirname(part)
        file = join(folder, "_rels", f"{part.rpartition('/')[2]}.rels")
        if file not in self._archive:
            return {}
        found = {}
        for relation in parse_xml(self._archive.read(file), f"{self.name} ({file})", {}):
            if relation.get("TargetMode") == "External":
                continue
            target = relation.get("Target", "")
            path = target.lstrip("/") if target.startswith("/") else normpath(join(folder, target))
            found[relation.get("Id", "")] = (relation.get("Type", "").rpartition("/")[2], path)
        return found
