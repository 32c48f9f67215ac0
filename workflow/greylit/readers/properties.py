"""Document properties: the title, authors and date word processors keep apart from the text."""

from __future__ import annotations

import re

from greylit.readers.xml_tree import Element

NO_TITLE = re.compile(
    r"(?:microsoft word\s*-.*|(?:untitled|document|dokument|documento?|doc|template|draft)\s*\d*|.*\.(?:docx?|odt|rtf|dotx?|pdf|indd)|normal|title|word document)",
    re.IGNORECASE,
)
"""What programs put down for a title of their own accord."""
NO_AUTHOR = re.compile(
    r"(?:python-docx|microsoft office user|administrator|admin|user|owner|author|unknown|default|test|.*@.*|\d+|\w*\d{2,}|openoffice.*|libreoffice.*|pandoc|windows user|hewlett.*|.*\bInc\.?)",
    re.IGNORECASE,
)
"""What programs put down for an author of their own accord."""


def clean_properties(root: Element | None) -> tuple[str | None, list[str], str | None]:
    """Title, authors and date in a file's properties, those left out that no person wrote."""
    if root is None:
        return None, [], None
    told = {child.tag: " ".join((child.text or "").split()) for child in root}
    return (
        clean_title(told.get("dc.title")),
        clean_authors(told.get("dc.creator")),
        clean_date(told.get("dcterms.created")),
    )


def clean_title(title: str | None) -> str | None:
    """A title, unless a program made it up.

    >>> clean_title("Microsoft Word - final2.doc"), clean_title("Ports and Tides")
    (None, 'Ports and Tides')
    """
    title = " ".join((title or "").split())
    return title if len(title) > 3 and not NO_TITLE.fullmatch(title) else None


def clean_authors(text: str | None) -> list[str]:
    """Names of authors, unless a program made them up.

    >>> clean_authors("Ada North; Ben Quay"), clean_authors("python-docx")
    (['Ada North', 'Ben Quay'], [])
    """
    names = [" ".join(name.split()) for name in re.split(r"\s*[;&]\s*|\s+and\s+", text or "")]
    return [name for name in names if len(name) > 2 and not NO_AUTHOR.fullmatch(name)]


def clean_date(text: str | None) -> str | None:
    """The day of a time stamp; None for the one that a well-known library writes into every file.

    >>> clean_date("2021-03-04T10:00:00Z"), clean_date("2013-12-23T23:15:00Z")
    ('2021-03-04', None)
    """
    match = re.match(r"(?P<day>\d{4}-\d\d-\d\d)", text or "")
    return match["day"] if match and (text or "") != "2013-12-23T23:15:00Z" else None
