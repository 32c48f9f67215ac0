"""What a page says of itself in its head: title, authors, date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import msgspec

from greylit.readers.html.tree import Node
from greylit.readers.properties import clean_authors, clean_title

TITLES = (
    "citation_title",
    "og:title",
    "dc.title",
    "dcterms.title",
    "twitter:title",
    "eprints.title",
    "bepress_citation_title",
)
AUTHORS = (
    "citation_author",
    "author",
    "dc.creator",
    "dcterms.creator",
    "article:author",
    "parsely-author",
    "eprints.creators_name",
    "sailthru.author",
)
DATES = (
    "citation_publication_date",
    "citation_date",
    "article:published_time",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "dcterms.date",
    "dcterms.created",
    "pubdate",
    "publishdate",
    "publication_date",
    "date",
    "parsely-pub-date",
    "og:published_time",
    "datepublished",
)
"""Names of meta elements, the surest first."""

ARTICLES = re.compile(
    r"(?:\w*article|report|blogposting|webpage|book|chapter|creativework|thesis|digitaldocument)", re.IGNORECASE
)
"""Types of JSON-LD whose headline is the page's."""


class Metadata(msgspec.Struct, frozen=True):
    """What a page's head says; ``titles`` are all it gives, the surest first."""

    titles: list[str]
    authors: list[str]
    published: str | None


def read_metadata(root: Node) -> Metadata:
    """Read a page's meta elements, JSON-LD and title."""
    told: dict[str, list[str]] = {}
    titles: list[str] = []
    articles: list[dict[str, Any]] = []
    for node in root.walk():
        if node.tag == "meta":
            name = (
                node.attributes.get("name") or node.attributes.get("property") or node.attributes.get("itemprop") or ""
            ).lower()
            if name and (content := " ".join(node.attributes.get("content", "").split())):
                told.setdefault(name, []).append(content)
        elif node.tag == "title" and not titles and not any(above.tag == "svg" for above in node.above()):
            titles.append(" ".join("".join(c for c in node.children if isinstance(c, str)).split()))
        elif node.tag == "script" and "ld+json" in node.attributes.get("type", ""):
            articles += _read_linked_data("".join(c for c in node.children if isinstance(c, str)))
    named = [text for name in TITLES for text in told.get(name, ())]
    named += [text for a in articles if isinstance(text := a.get("headline") or a.get("name"), str)]
    authors = [
        name for key in AUTHORS for text in told.get(key, ()) for name in clean_authors(text) if "://" not in name
    ]
    if not authors:
        authors = [name for article in articles for name in _read_persons(article.get("author"))]
    dates = [text for name in DATES for text in told.get(name, ())]
    dates += [text for a in articles if isinstance(text := a.get("datePublished"), str)]
    return Metadata(
        [title for text in [*named, *map(drop_site, titles)] if (title := clean_title(text))],
        list(dict.fromkeys(authors)),
        next((date for text in dates if (date := read_stamp(text))), None),
    )


def drop_site(title: str) -> str:
    """A page's title without the name of its site.

    >>> drop_site("Flood defences in 2022 - The River Office"), drop_site("Wells | Pumps"), drop_site("A – B")
    ('Flood defences in 2022', 'Wells | Pumps', 'A – B')
    """
    parts = re.split(r"\s+[|–—»·-]\s+", title)
    long = len(parts) > 1 and len(parts[0].split()) >= 3 and len(parts[-1].split()) <= 5
    return title[: title.rindex(parts[-1])].rstrip(" |–—»·-") if long else title


def read_stamp(text: str) -> str | None:
    """The day, month or year a time stamp begins with, ISO 8601.

    >>> read_stamp("2021-03-04T10:00:00+01:00"), read_stamp("2021/3"), read_stamp("yesterday")
    ('2021-03-04', '2021-03', None)
    """
    match = re.match(r"\s*((?:1[5-9]|20)\d\d)(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?!\d)", text)
    if match is None:
        return None
    parts = [int(part) for part in match.groups() if part is not None]
    if any(not 1 <= part <= most for part, most in zip(parts[1:], (12, 31), strict=False)):
        return None
    return "-".join([f"{parts[0]}", *(f"{part:02d}" for part in parts[1:])])


def _read_linked_data(text: str) -> list[dict[str, Any]]:
    try:
        data = msgspec.json.decode(text.encode("utf-8", "replace"))
    except msgspec.DecodeError:
        return []
    return [item for item in _find_items(data, 0) if any(ARTICLES.fullmatch(kind) for kind in _read_types(item))]


def _find_items(data: Any, depth: int) -> Iterator[dict[str, Any]]:
    if isinstance(data, list) and depth < 6:
        for item in data:
            yield from _find_items(item, depth + 1)
    elif isinstance(data, dict) and depth < 6:
        yield data
        yield from _find_items(data.get("@graph"), depth + 1)


def _read_types(item: dict[str, Any]) -> list[str]:
    kinds = item.get("@type")
    return [kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)]


def _read_persons(value: Any) -> list[str]:
    out: list[str] = []
    for person in value if isinstance(value, list) else [value]:
        if isinstance(person, dict) and _read_types(person) != ["Organization"]:
            person = person.get("name")
        if isinstance(person, str):
            out += clean_authors(person)
    return out
