"""Style names: what a paragraph is by the name of its style, knowledge, one row a role."""

from __future__ import annotations

import re

ROLES: tuple[tuple[str, str], ...] = (
    # a style's name in lower case, as word processors store it or show it in their languages → what a paragraph of it is
    (r"titre|título|titolo|titel|title|book ?title|report ?title", "title"),
    (r"sub-?title|untertitel|sous-titre|subtítulo|sottotitolo", "subtitle"),
    (r"author|authors|byline|autor", "author"),
    (r"date|datum|publication ?date", "date"),
    (
        r"caption|beschriftung|légende|legende|leyenda|didascalia|(?:figure|table|image) ?caption|illustration|figure|table",
        "caption",
    ),
    (r"(?:intense )?quote|block ?text|block ?quot(?:e|ation)|quotations?|zitat|citation", "quote"),
    (
        r"toc ?\d|contents ?\d|(?:illustration|table|object|user)? ?index ?\d|table of figures|verzeichnis ?\d|tdc ?\d"
        r"|tm ?\d|inhaltsverzeichnis ?\d",
        "contents",
    ),
    (r"bibliography(?: ?\d)?|references|reference list|literaturverzeichnis", "reference"),
    (
        r"header(?: left| right| first)?|footer(?: left| right| first)?|page number|kopfzeile|fu(?:ß|ss)zeile",
        "furniture",
    ),
)
_ROLES = tuple((re.compile(pattern), role) for pattern, role in ROLES)

HEADING = re.compile(
    r"(?:heading|überschrift|berschrift|titre|título|titulo|titolo|rubrik|kop|nagłówek|otsikko|заголовок|nadpis|címsor)"
    r" ?(?P<n>[1-9])"
)
"""A heading's style; Word itself stores the English name, other programs their own."""
CONTENTS_HEADING = re.compile(r"(?:toc|contents) ?heading|inhaltsverzeichnisüberschrift")


def find_role(name: str) -> str | None:
    """What a paragraph is whose style has a name, in lower case.

    >>> find_role("subtitle"), find_role("contents 2"), find_role("text body")
    ('subtitle', 'contents', None)
    """
    return next((role for pattern, role in _ROLES if pattern.fullmatch(name)), None)


def find_level(name: str) -> int | None:
    """The level of a heading whose style has a name, in lower case.

    >>> find_level("heading 2"), find_level("überschrift 1"), find_level("heading")
    (2, 1, None)
    """
    match = HEADING.fullmatch(name)
    return int(match["n"]) if match else None
