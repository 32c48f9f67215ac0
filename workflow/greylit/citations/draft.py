"""A citation while it is being read: the fields found so far and the text still to be read."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache


@dataclass
class Draft:
    """Fields of one cited work. Lives inside one call of the parser; what leaves it is a frozen record."""

    authors: list[str] = field(default_factory=list)
    title: str | None = None
    container: str | None = None
    publisher: str | None = None
    place: str | None = None
    issued: str | None = None
    volume: str | None = None
    issue: str | None = None
    pages: str | None = None
    doi: str | None = None
    url: str | None = None
    accessed: str | None = None
    type: str | None = None
    ibid: bool = False
    # A bare number before "(year)": an issue in journals numbered by the year, else a volume; the document decides.
    serial: str | None = None
    # The citation's language numbers journals by volume ("12 (1987), S. 3").
    by_volume: bool = False
    # Where a back-reference points, as far as it says.
    note: int | None = None
    # What the work is called from here on ("hereinafter").
    alias: str | None = None


# Same length: curly, low and angle quotes become what the engines look for, no offset moves.
_SPACES = re.compile(r"[\s\u00a0\u00ad]+")
_HYPHENS = str.maketrans("\u2010\u2011", "--")
# French quotes stand off by a blank.
_OPENED = re.compile(r"« (?=\S)")
_CLOSED = re.compile(r"(?<=\S) »(?![^\W\d_])")
# "in" stuck to a quote.
_STUCK = re.compile(r"(?<=[,.] )in(?=[“‘])")
# A colon set off by a blank, as in French.
_SPACED = re.compile(r"(?<=\b[Ii]n) :(?= )|(?<=\d) :(?= ?\d)|(?<=\bdoi) :")
# A name without the blanks behind its comma: "Larsen,O.,Quist,M.".
_CROWDED = re.compile(
    r"(?<=[a-zà-þćčđğıłśşšżž]),(?=[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ]\.)|(?<=[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ]\.),(?=[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][a-zà-þćčđğıłśşšżž])"
)
# A speck beside a separator, and an initial's stop read as a comma: what stands there, and what is meant.
_SPECKS = (
    (re.compile(r"(?<=\w), ?[.':] ?(?=(?:19|20)\d\d)"), ", "),  # "July 2,.2023"
    (re.compile(r"(?<=\w),: ?(?=[“\"])"), ", "),  # "Bell,:“Tides”"
    (re.compile(r"(?<=\bp)\.\.(?= ?\d)"), "."),  # "p..9"
    (re.compile(r"(?<=^[A-Z]),(?= [A-ZÀ-Þ][a-zà-þ]+(?:,| and | & ))"), "."),  # "S, Tuval and R. Pene"
)
_ITALIC = re.compile(r"(?<!\w)[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}(?!\w)|\*+")


@lru_cache(maxsize=1024)
def plain(text: str) -> str:
    """``text`` on one line without Markdown emphasis, double curly quotes kept, ``''`` read as a quote.

    >>> plain("A *Tide\\n Table*,  1999")
    'A Tide Table, 1999'
    >>> plain("S, Tuval and R. Pene, Tides, July 2,.2023, p..9"), plain("A, B and C, p. 9")
    ('S. Tuval and R. Pene, Tides, July 2, 2023, p.9', 'A, B and C, p. 9')
    """
    text = _SPACES.sub(" ", text.translate(_HYPHENS).replace("''", "”").replace("``", "“"))
    text = _CLOSED.sub("”", _OPENED.sub("“", text))
    text = _SPACED.sub(":", text)
    for speck, meant in _SPECKS:
        text = speck.sub(meant, text)
    text = _STUCK.sub(r"\g<0> ", text)
    if _CROWDED.search(text):
        text = " ".join(_CROWDED.sub(", ", word) if "://" not in word else word for word in text.split(" "))
    if "*" in text or "_" in text:
        text = " ".join(_ITALIC.sub("", word) if "://" not in word else word.strip("*") for word in text.split(" "))
    return re.sub(r" {2,}", " ", text).strip()


def trim(text: str) -> str:
    """``text`` without the separators at its ends; a stop stays where it closes an abbreviation.

    >>> trim(", Washington, D.C.,"), trim("Tide tables. "), trim("(1999)")
    ('Washington, D.C.', 'Tide tables', '(1999)')
    """
    text = text.strip(" ,;:–—")
    text = re.sub(r"^[.,;: ]+", "", text)
    if text.endswith(".") and not re.search(r"(?:\b[A-Z]|\b(?:Inc|Ltd|Co|Jr|Sr|Corp))\.$", text):
        text = text.rstrip(". ,")
    return text.strip()


def clean_title(text: str) -> str | None:
    """A title without the quotes around it and the separators at its ends; None where nothing is left.

    >>> clean_title("“Low Water,”"), clean_title("‘Rain’ and Law."), clean_title(" . ")
    ('Low Water', '‘Rain’ and Law', None)
    """
    text = trim(text)
    for opening, closing in ("“”", '""', "„“", "«»", "»«", "‘’", "''", "„”"):
        if (
            len(text) > 2
            and text.startswith(opening)
            and text.endswith(closing)
            and opening not in text[1:-1]
            and closing not in text[1:-1].replace("’s ", "s ")
        ):
            text = trim(text[1:-1])
    text = text.strip('“”" ') if text.count("“") != text.count("”") and text.count('"') % 2 == 0 else text
    return text or None
