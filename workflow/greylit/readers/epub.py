"""EPUB: its chapters in the order of its spine → one page → a manuscript → a Reading.

Read by our own few lines over zipfile: EbookLib, the library that is well kept, is under the AGPL.
"""

from __future__ import annotations

import re
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from greylit.readers.archive import Archive
from greylit.readers.composition import compose
from greylit.readers.html.document import read_manuscript
from greylit.readers.html.encoding import decode_page
from greylit.readers.html.metadata import Metadata, read_stamp
from greylit.readers.html.tree import Node, copy_element, measure, parse_page
from greylit.readers.properties import clean_authors, clean_title
from greylit.readers.xml_tree import Element, parse_xml
from greylit.reading import Reading, UnreadableDocument
from greylit.records import Document
from greylit.settings import Settings

PAGES = frozenset(("application/xhtml+xml", "text/html", "text/x-oeb1-document", "application/x-dtbook+xml"))
VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
PREFIXES = {"http://purl.org/dc/elements/1.1/": "dc", "http://www.idpf.org/2007/ops": "epub"}


def read_epub(data: bytes, name: str, settings: Settings) -> Reading:
    """Read the bytes of the EPUB ``name``. Raises UnreadableDocument where it cannot be."""
    archive = Archive(data, name)
    package = _find_package(archive, name)
    root = parse_xml(archive.read(package), f"{name} ({package})", PREFIXES)
    chapters = _list_chapters(root, package, archive)
    _refuse_locked(archive, chapters, name)
    page = Node("html", {}, None)
    body = Node("body", {}, page)
    page.children.append(body)
    for path, contents in chapters:
        chapter = _read_chapter(archive.read(path), f"{name} ({path})")
        box = Node("div", {"role": "doc-toc"} if contents else {}, body)
        body.children.append(box)
        _move(chapter, box, path, {other for other, _ in chapters})
    measure(page)
    document = Document(source=name, bytes=len(data), media_type="application/epub+zip")
    sheets = [decode_page(archive.read(part))[0] for part in archive.parts if part.endswith(".css")]
    manuscript = read_manuscript(page, _read_metadata(root), site=False, sheets=sheets)
    return compose(manuscript, document, lambda path: archive.read(path) if path in archive else None)


def _find_package(archive: Archive, name: str) -> str:
    if "META-INF/container.xml" in archive:
        root = parse_xml(archive.read("META-INF/container.xml"), f"{name} (container)", {})
        for element in root.iter("rootfile"):
            if (path := element.get("full-path")) and path in archive:
                return normpath(path)
    found = next((part for part in archive.parts if part.endswith(".opf")), None)
    if found is None:
        raise UnreadableDocument(f"{name} does not say where its chapters are: get it anew, or save it as HTML")
    return found


def _list_chapters(root: Element, package: str, archive: Archive) -> list[tuple[str, bool]]:
    """The paths of the chapters in reading order, each with whether it is the table of contents."""
    items = {}
    for item in root.iter("item"):
        path = normpath(join(dirname(package), unquote(item.get("href") or "")))
        if item.get("media-type") in PAGES and path in archive:
            items[item.get("id")] = (path, "nav" in (item.get("properties") or "").split())
    order = [items[ref] for element in root.iter("itemref") if (ref := element.get("idref")) in items]
    return list(dict.fromkeys(order)) or sorted(items.values())


def _refuse_locked(archive: Archive, chapters: list[tuple[str, bool]], name: str) -> None:
    if "META-INF/encryption.xml" in archive:
        told = archive.read("META-INF/encryption.xml").decode("utf-8", "replace")
        if any(path in told for path, _ in chapters):
            raise UnreadableDocument(f"{name} is locked by its seller: get a copy without copy protection")


def _read_chapter(data: bytes, where: str) -> Node:
    """The tree of a chapter: as XML, or as browsers read it where it is none."""
    try:
        root = copy_element(parse_xml(data, where, PREFIXES))
    except UnreadableDocument:
        text = decode_page(data)[0]
        text = re.sub(
            r"<(\w+)(\s[^<>]*)?/>", lambda m: m[0] if m[1].lower() in VOID else f"<{m[1]}{m[2] or ''}></{m[1]}>", text
        )
        root = parse_page(text)
    return next((node for node in root.walk() if node.tag == "body"), root)


def _move(chapter: Node, box: Node, path: str, paths: set[str]) -> None:
    """Put a chapter's nodes into the page; names and links within the book get the chapter's path before them."""
    for node in chapter.walk():
        told = node.attributes
        if "epub.type" in told:
            told["epub:type"] = told.pop("epub.type")
        for key in ("id", "name"):
            if told.get(key):
                told[key] = f"{path}#{told[key]}"
        if node.tag == "img" and told.get("src") and "://" not in told["src"]:
            told["src"] = normpath(join(dirname(path), unquote(told["src"])))
        href = told.get("href", "")
        if href and "://" not in href and "#" in href:
            file, _, anchor = href.partition("#")
            target = normpath(join(dirname(path), unquote(file))) if file else path
            told["href"] = f"{target}#{anchor}" if target in paths else href
    box.children = chapter.children
    if chapter.attributes.get("id"):
        box.attributes["id"] = chapter.attributes["id"]
    for child in box.nodes:
        child.parent = box


def _read_metadata(root: Element) -> Metadata:
    told: dict[str, list[str]] = {}
    for element in root.iter():
        if element.tag.startswith("dc.") and element.text:
            told.setdefault(element.tag, []).append(element.text)
    titles = [title for text in told.get("dc.title", ()) if (title := clean_title(text))]
    authors = [name for text in told.get("dc.creator", ()) for name in clean_authors(text)]
    return Metadata(titles, authors, next((d for text in told.get("dc.date", ()) if (d := read_stamp(text))), None))
