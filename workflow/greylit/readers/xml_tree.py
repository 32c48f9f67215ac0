"""XML parts: parsed without entities, their names shortened by prefixes we choose."""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from greylit.reading import UnreadableDocument

__all__ = ["Element", "parse_xml", "read_int", "tell_root"]

_DECLARES_ENTITY = re.compile(rb"<\x00?!\x00?E\x00?N\x00?T\x00?I\x00?T\x00?Y")
"""An entity's declaration, in any encoding that XML files of documents have."""


def parse_xml(data: bytes, where: str, prefixes: Mapping[str, str]) -> Element:
    """The root of an XML file, tags and attributes named ``prefix.local``; a namespace not in ``prefixes`` is dropped.

    ``prefixes`` maps namespaces to prefixes; "" leaves local names bare. No entity but XML's own is known: a file that
    declares some is refused, so that none can grow. Raises UnreadableDocument, ``where`` naming the file.
    """
    if _DECLARES_ENTITY.search(data):
        raise UnreadableDocument(
            f"{where} declares entities, which no document needs: get it anew, or export it as text"
        )
    try:
        root = ElementTree.fromstring(data)
    except (ElementTree.ParseError, ValueError, LookupError) as error:
        raise UnreadableDocument(
            f"{where} is damaged ({error}): get it anew, or save it again where it was made"
        ) from error
    names: dict[str, str] = {}

    def shorten(name: str) -> str:
        if name[0] != "{":
            return name
        space, local = name[1:].split("}")
        prefix = prefixes.get(space, "")
        return f"{prefix}.{local}" if prefix else local

    for element in root.iter():
        tag = element.tag
        element.tag = names.get(tag) or names.setdefault(tag, shorten(tag))
        if element.attrib:
            for key in [k for k in element.attrib if k[0] == "{"]:
                element.attrib[names.get(key) or names.setdefault(key, shorten(key))] = element.attrib.pop(key)
    return root


def read_int(text: str | None, default: int, *, most: int = 1000) -> int:
    """The number an attribute says, from 0 to ``most``; ``default`` where it says none.

    >>> read_int("7", 1), read_int("-2", 1), read_int("many", 1), read_int(None, 3), read_int("99999", 1)
    (7, 0, 1, 3, 1000)
    """
    match = re.fullmatch(r"\s*([+-]?\d{1,9})\s*", text or "")
    return min(max(0, int(match[1])), most) if match else default


_ROOT = re.compile(
    r"\s*(?>(?:<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>\[]*(?:\[[^\]]*\])?\s*>)\s*)*+<(?:[\w.-]+:)?(?P<name>[\w.-]+)",
    re.DOTALL,
)


def tell_root(head: str) -> str | None:
    """The local name of the root element a file's head opens; None where it opens none.

    >>> tell_root('<?xml version="1.0"?><!-- by hand --><ns:alto xmlns:ns="x">'), tell_root("3 < 4")
    ('alto', None)
    >>> tell_root("<!--a-->" * 1000 + "3 < 4")  # without trying every way to part the comments
    """
    match = _ROOT.match(head)
    return match["name"] if match else None
