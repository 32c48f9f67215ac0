"""An HTML file: its tree, its article, its notes → a manuscript → a Reading."""

from __future__ import annotations

import re
from base64 import b64decode
from codecs import BOM_UTF8
from collections.abc import Callable, Iterable
from email import message_from_bytes
from email.policy import default
from urllib.parse import unquote_to_bytes, urljoin

import msgspec
import webencodings

from greylit.readers.composition import compose
from greylit.readers.html.encoding import decode_page
from greylit.readers.html.metadata import Metadata, read_metadata
from greylit.readers.html.notes import find_notes
from greylit.readers.html.site import find_hidden, find_site, is_hidden
from greylit.readers.html.styles import apply_styles
from greylit.readers.html.tree import Node, parse_page
from greylit.readers.html.walk import Walker
from greylit.readers.parts import Manuscript
from greylit.reading import Reading, UnreadableDocument
from greylit.records import Document
from greylit.settings import Settings


def read_html(data: bytes, name: str, settings: Settings) -> Reading:
    """Read the bytes of the HTML file ``name``. Raises UnreadableDocument where it holds no text."""
    return _read_page(data, name, _load_picture)


def _read_page(data: bytes, name: str, load_picture: Callable[[str], bytes | None]) -> Reading:
    text, diagnostics = decode_page(data)
    root = parse_page(text)
    document = Document(source=name, bytes=len(data), media_type="text/html")
    reading = compose(read_manuscript(root, read_metadata(root)), document, load_picture)
    return msgspec.structs.replace(reading, diagnostics=[*diagnostics, *reading.diagnostics])


def _load_picture(name: str) -> bytes | None:
    """The bytes of a picture that stands in the page itself.

    >>> _load_picture("data:image/gif;base64,R0lG"), _load_picture("pier.jpg")
    (b'GIF', None)
    """
    match = re.match(r"data:image/[\w.+-]+(?P<coded>;base64)?,", name, re.IGNORECASE)
    if match is None:
        return None
    data = unquote_to_bytes(name[match.end() :])
    return b64decode(data) if match["coded"] else data


def read_archived_page(data: bytes, name: str, settings: Settings) -> Reading:
    """Read the bytes of ``name``, a page that a browser saved with its pictures in one file (MHTML)."""
    message = message_from_bytes(data, policy=default)
    pictures: dict[str, bytes] = {}
    for part in message.walk():
        held = part.get_payload(decode=True)
        if isinstance(held, bytes) and not part.get_content_type().startswith("text/"):
            pictures.setdefault(str(part.get("Content-Location", "")).strip(), held)
            pictures.setdefault(f"cid:{str(part.get('Content-ID', '')).strip('<> ')}", held)
    for part in message.walk():
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            payload = part.get_payload(decode=True)
            charset = part.get_content_charset()
            page = payload if isinstance(payload, bytes) else b""
            if charset and (encoding := webencodings.lookup(charset)) is not None:
                page = BOM_UTF8 + encoding.codec_info.decode(page, "replace")[0].encode()
            base = str(part.get("Content-Location", "")).strip()

            def load(source: str, base: str = base) -> bytes | None:
                return pictures.get(source) or pictures.get(urljoin(base, source)) or _load_picture(source)

            reading = _read_page(page, name, load)
            told = msgspec.structs.replace(reading.document, bytes=len(data), media_type="multipart/related")
            return msgspec.structs.replace(reading, document=told)
    raise UnreadableDocument(f"{name} is a web archive without a page: save the page again, as HTML")


def read_manuscript(root: Node, metadata: Metadata, *, site: bool = True, sheets: Iterable[str] = ()) -> Manuscript:
    """The manuscript of a page: its article with its notes, what stands around it as furniture.

    ``site``: something may stand around it; a book's pages have no site. ``sheets``: style sheets beside those in the page.
    """
    sheets = [*sheets, *("".join(c for c in n.children if isinstance(c, str)) for n in root.walk() if n.tag == "style")]
    apply_styles(root, sheets)
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
    """The heading that is the page's title: that which its head names, else the first of the highest that is shown.

    A paragraph above all headings may be it, too, as word processors write it.
    """
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
    first = headings[0].order if headings else 0
    for node in root.walk():
        if (
            node.tag == "p"
            and node.order < first
            and 0 < node.size < 300
            and not any(is_hidden(a) for a in node.above())
        ) and any(_fold(node.text) == _fold(told) for told in metadata.titles):
            return node
    inner = [n for n in firsts if any(a.tag in ("article", "main") for a in n.above())]
    if inner:
        return inner[0]
    return firsts[0] if len(firsts) == 1 else None


def _fold(text: str) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in text.casefold()).split())


def _choose_title(metadata: Metadata) -> str | None:
    return metadata.titles[0] if metadata.titles else None
