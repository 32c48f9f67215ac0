"""Markup: which kind of HTML or XML a file is, told by how it begins."""

from __future__ import annotations

import codecs
import re

from greylit.readers.xml_tree import tell_root

HEAD = 8192
"""Bytes at the head of a file that are looked at."""
ALWAYS = frozenset("html head body title meta".split())
"""Elements no text but a page begins with."""
NAMED = frozenset(
    "article main section div p h1 h2 table center font span ul ol script style link form header nav".split()
)
"""Elements a page may begin with: a file of such a name is one then."""
PAGE_NAME = re.compile(r"\.(?:x?html?|xht)$", re.IGNORECASE)
ROOTS: dict[str, str] = {
    # root element of an XML file, in lower case → what the file is
    "alto": "alto",
    "pcgts": "page",
    "document": "fodt",
    "mets": "mets",
    "tei": "tei",
    "article": "jats",
    "svg": "svg",
    "rss": "feed",
    "feed": "feed",
}
TAGS = re.compile(r"</?(?:p|div|br|h[1-6]|a|li|b|i)\b[^>]*>", re.IGNORECASE)
ARCHIVED = re.compile(
    r"(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?content-type:\s*multipart/(?:related|alternative)", re.IGNORECASE
)


def tell_markup(data: bytes, name: str) -> str | None:
    """What kind of markup a file is: html, hocr, mhtml, alto, page, fodt, another of ROOTS, xml; None for none.

    >>> tell_markup(b"<!doctype html><p>Quay", "a.txt"), tell_markup(b"<div>Quay</div>", "a.md"), tell_markup(b"3 < 4", "a.html")
    ('html', None, None)
    """
    head = _decode_head(data[:HEAD])
    if not head.startswith("<"):
        if ARCHIVED.match(head[:4096].replace("\r", "")):
            return "mhtml"
        return "html" if PAGE_NAME.search(name) and len(TAGS.findall(head)) >= 2 else None
    root = (tell_root(head) or "").lower()
    if root in ALWAYS or re.match(r"<!doctype html", head, re.IGNORECASE) or (root in NAMED and PAGE_NAME.search(name)):
        recognised = b"ocr_page" in data[:200_000] and re.search(rb"ocrx_word|ocrx?_line", data) is not None
        return "hocr" if recognised else "html"
    if root == "document":
        return "fodt" if "opendocument" in head else ("xml" if head.startswith("<?xml") else None)
    if root in ROOTS and (head.startswith("<?xml") or root in ("alto", "pcgts")):
        return ROOTS[root]
    return "xml" if head.startswith("<?xml") else None


def _decode_head(head: bytes) -> str:
    """A file's head as text, without what stands before its first sign."""
    for bom, encoding in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        if head.startswith(bom):
            return head[2:].decode(encoding, "ignore").lstrip()
    return head.removeprefix(codecs.BOM_UTF8).decode("latin-1").lstrip()
