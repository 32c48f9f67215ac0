"""Bylines: the names below a title, with their posts, marks and the words that lead them in."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from greylit.citations.dates import find_dates
from greylit.structure.covers import names_body
from greylit.structure.formulas import find_formula
from greylit.structure.vocabulary import read_credit

NAME = re.compile(
    r"(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms|Sir)\.? )?[A-ZÀ-Þ][\w’'.-]*(?: (?:[A-ZÀ-Þ][\w’'.-]*|de|da|do|dos|del|van|von|der|den|la|le|al|bin|y|e)){1,4}"
)
"""A person's name: two to five words, capitalised but for particles."""
_MARKS = r"[*†‡§⁰¹²³⁴-⁹]+|(?<=[^\W\d_]{2}) ?\d(?:,\d)*"
_MARKED = re.compile(rf"(?:{_MARKS})$")
_MARK = re.compile(rf"(?:{_MARKS})(?=$|[\s,;])")
_PARTED = re.compile(r"\s{3,}|\s*(?:,|;|&|\b(?:and|und|et|og|och)\b|/)\s*")
_JOINED = re.compile(r"(?<=[^\s]) (?:y|e|i) (?=[A-ZÀ-Þ])")
"""Spanish, Portuguese and Catalan *and*: as often within a name."""


POSTED = re.compile(
    r"(?:(?:posted|published|written|added)(?: on)? )?(?P<date>[\w,. ]{6,30}?),? by (?P<names>[A-ZÀ-Þ][^.;:?!\d|•·]{4,80})",
    re.IGNORECASE,
)
DATED = re.compile(
    r"(?P<names>by [A-ZÀ-Þ][^.;:?!\d|•·]{4,80}?)(?:,| on| ?[|•·–—-]) (?P<date>\w[\w,. ]{6,30})", re.IGNORECASE
)
"""A byline and a date in one line: "Posted on 4 May 2017 by Ada North", "By Ada North | May 4, 2017"."""


def read_byline(text: str, words: Container[str]) -> list[str]:
    """Names of a byline, or an empty list where the line is none. ``words`` are lower-case words of the language.

    >>> read_byline("Ingrid QUAY*", {"ingrid"}), read_byline("By Ada North and Ben Quay", set())
    (['Ingrid QUAY'], ['Ada North', 'Ben Quay'])
    >>> read_byline("Reviewed by Ada North*", set()), read_byline("Ada North1", set())
    (['Ada North'], ['Ada North'])
    >>> read_byline("Von Ada North und Ben Quay", set()), read_byline("Ada North†      Ben Quay‡", set())
    (['Ada North', 'Ben Quay'], ['Ada North', 'Ben Quay'])
    >>> read_byline("Posted on May 14, 2017 by Ada North", set()), read_byline("By Ada North | 4 May 2017", set())
    (['Ada North'], ['Ada North'])
    >>> read_byline("Ada North 1, Ben Quay 2", set())
    ['Ada North', 'Ben Quay']
    >>> read_byline("Regional Outlook", {"regional", "outlook"})
    []
    """
    if (posted := POSTED.fullmatch(text)) is not None and find_dates(posted["date"]):
        return split_names(posted["names"])
    if (dated := DATED.fullmatch(text)) is not None and find_dates(dated["date"]):
        text = dated["names"]
    credit = read_credit(text)
    if credit:
        return split_names(credit[1]) if credit[0] in ("author", "reviewer") else []
    marked = _MARKED.search(text)
    bare = _MARK.sub("", text).strip()
    if len(bare) > 120 or bare[-1:] in ".:;?!":
        return []
    names = split_names(bare)
    if not names or not all(NAME.fullmatch(n) for n in names):
        return []
    parts = [w for n in names for w in re.findall(r"[^\W\d_]{2,}", n)]
    unknown = sum(w.casefold() not in words for w in parts)
    shouted = any(w.isupper() and len(w) > 2 for w in parts) and not bare.isupper()
    return names if marked or shouted or unknown >= max(1, len(names)) or len(names) > 2 else []


def read_signature(text: str) -> str | None:
    """The name in a line that ends a review: a name and a body, far from each other.

    >>> read_signature("University of the Fens                    ADA NORTH"), read_signature("Ada North      4.1")
    ('ADA NORTH', None)
    """
    parts = re.split(r"\s{4,}", text.strip()) if len(text) <= 140 else []
    if len(parts) != 2:
        return None
    names = [p for p in parts if NAME.fullmatch(p.title()) and not names_body(p)]
    return names[0] if len(names) == 1 and any(names_body(p) for p in parts) else None


def read_signed(lines: Sequence[str], above: str) -> str | None:
    """The name that ends a letter: alone or above a post or place, below its closing words or, with a post, below its text.

    >>> read_signed(["Ada North", "County Archive"], "Yours faithfully,"), read_signed(["Ada North", "Chairman"], "It rains.")
    ('Ada North', 'Ada North')
    >>> read_signed(["Ada North", "Ben Quay"], "It rains.") is None
    True
    """
    if not 1 <= len(lines) <= 3 or NAME.fullmatch(lines[0]) is None or names_body(lines[0]):
        return None
    posted = len(lines) > 1 and names_post(lines[1])
    return lines[0] if posted or find_formula(above) == "salute" else None


POSTS = frozenset(
    "fellow director professor lecturer analyst researcher editor correspondent economist manager officer adviser advisor chair president scholar associate reader secretary chairman chairwoman chairperson minister mayor commissioner ambassador rector dean treasurer curator engineer archivist".split()
)
RANKS = frozenset(
    "senior junior associate assistant adjunct visiting honorary resident non-resident research policy executive managing deputy chief principal lead staff founding general programme program".split()
)
"""What an author is, and in which rank, between authors' names: "Ada North, Senior Fellow, and Ben Quay"."""


def _is_post(text: str) -> bool:
    """Whether words between names are a post and no name: "Senior Fellow", not "Ada Reader"."""
    *ranks, post = text.casefold().split()
    return post in POSTS and RANKS.issuperset(ranks)


def names_post(text: str) -> bool:
    """Whether a line below a name says what its bearer is: "Lecturer in Law, University of the Fens".

    >>> names_post("Senior Fellow, Quay Institute"), names_post("Readers of this paper know"), names_post("Reader in Law")
    (True, False, True)
    """
    lead = re.match(r"(?:[\w-]+ ){0,2}?[\w-]+(?=,| (?:in|of|at|for|with)\b|$)", text)
    return lead is not None and len(text.split()) <= 14 and text[-1] not in ".;:?!" and _is_post(lead[0])


def split_names(text: str) -> list[str]:
    """Names joined by commas, ampersands, wide gaps and *and*; posts between them are none.

    >>> split_names("A. North, B. Quay and C. Rhee"), split_names("Ada Reader, Senior Fellow, and Ben Quay")
    (['A. North', 'B. Quay', 'C. Rhee'], ['Ada Reader', 'Ben Quay'])
    >>> split_names("Ana Roldán y Luis Mora"), split_names("José Ortega y Gasset")
    (['Ana Roldán', 'Luis Mora'], ['José Ortega y Gasset'])
    """
    names = [n.strip(" *_") for n in _PARTED.split(text) if n.strip(" *_")]
    names = [n for whole in names for n in _part_joined(whole)]
    return [n for n in names if not _is_post(n)] if len(names) > 1 else names


def _part_joined(text: str) -> list[str]:
    """Two whole names with a one-letter *and* between them, or the text as it is."""
    parts = _JOINED.split(text)
    return parts if all(len(part.split()) > 1 for part in parts) else [text]
