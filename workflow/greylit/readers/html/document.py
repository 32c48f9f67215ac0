"""An HTML file: its tree, its article, its notes → a manuscript → a Reading."""

from __future__ import annotations

from codecs import BOM_UTF8
from email import message_from_bytes
from email.policy import default

import msgspec
import webencodings

from greylit.readers.composition import compose
from greylit.readers.html.encoding import decode_page
from greylit.readers.html.metadata import Metadata, read_metadata
from greylit.readers.html.notes import find_notes
from greylit.readers.html.site import find_hidden, find_site, is_hidden
from greylit.readers.html.tree import Node, parse_page
from greylit.readers.html.walk import Walker
from greylit.readers.parts import Manuscript
from greylit.reading import Reading, UnreadableDocument
from greylit.records import Document
from greylit.settings import Settings


def read_html(data: bytes, name: str, settings: Settings) -> Reading:
    """Read the bytes of the HTML file ``name``. Raises UnreadableDocument where it holds no text."""
    text, diagnostics = decode_page(data)
    root = parse_page(text)
    document = Document(source=name, bytes=len(data), media_type="text/html")
    reading = compose(read_manuscript(root, read_metadata(root)), document)
    return msgspec.structs.replace(reading, diagnostics=diagnostics)


def read_archived_page(data: bytes, name: str, settings: Settings) -> Reading:
    """Read the bytes of ``name``, a page that a browser saved with its pictures in one file (MHTML)."""
    for part in message_from_bytes(data, policy=default).walk():
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            payload = part.get_payload(decode=True)
            charset = part.get_content_charset()
            page = payload if isinstance(payload, bytes) else b""
            if charset and (encoding := webencodings.lookup(charset)) is not None:
                page = BOM_UTF8 + encoding.codec_info.decode(page, "replace")[0].encode()
            reading = read_html(page, name, settings)
            told = msgspec.structs.replace(reading.document, bytes=len(data), media_type="multipart/related")
            return msgspec.structs.replace(reading, document=told)
    raise UnreadableDocument(f"{name} is a web archive without a page: save the page again, as HTML")


def read_manuscript(root: Node, metadata: Metadata, *, site: bool = True) -> Manuscript:
    """The manuscript of a page: its article with its notes, what stands around it as furniture.

    ``site``: something may stand around it; a book's pages have no site.
    """
    notes = find_notes(root)
    title = _find_title(root, metadata)
    found = find_site(root, title, notes.nodes) if site else find_hidden(root)
    body = next((node for node in root.walk() if node.tag == "body"), root)
    parts = Walker(found, notes, title).walk(body)
    said = {part.note for part in parts if part.kind == "note"}
    return Manuscript(
        parts=parts,
        notes={key: sign for key, sign in notes.signs.items() if key in said},
        title=_choose_title(metadata),
        authors=metadata.authors,
        published=metadata.published,
    )


def _find_title(root: Node, metadata: Metadata) -> Node | None:
    """The heading that is the page's title: that which its head names, else the first of the highest that is shown."""
    headings = [n for n in root.walk() if n.tag in ("h1", "h2") and n.text and not any(is_hidden(a) for a in n.above())]
    firsts = [n for n in headings if n.tag == "h1"]
    for told in metadata.titles:
        for node in headings:
            if _fold(node.text) == _fold(told):
                return node
    for told in metadata.titles:
        named = [n for n in firsts if len(n.text) >= 8 and _fold(n.text) in _fold(told)]
        if named:
            return max(named, key=lambda n: (len(n.text), -n.order))
    inner = [n for n in firsts if any(a.tag in ("article", "main") for a in n.above())]
    if inner:
        return inner[0]
    return firsts[0] if len(firsts) == 1 else None


def _fold(text: str) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in text.casefold()).split())


def _choose_title(metadata: Metadata) -> str | None:
    return metadata.titles[0] if metadata.titles else None
