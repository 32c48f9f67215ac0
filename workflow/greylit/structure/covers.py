"""Covers of reports and theses in text: institutions above the title, and what stands below it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from greylit.citations.names import is_body
from greylit.citations.persons import person_strength
from greylit.structure.markup import strip_marks
from greylit.structure.numbering import parse_label
from greylit.structure.units import Unit
from greylit.structure.vocabulary import SECTION_WORDS, SMALL_WORDS, fold_heading

MOST = 14
"""Units of a cover below its title, at most."""
ABOVE = 4
"""Lines that name bodies above a title, at most."""

_DATE = re.compile(r"(?:\d{1,2} )?[A-ZÀ-Þ][a-zà-þ]{2,9}\.?,? (?:19|20)\d\d")

LEADS = re.compile(
    r"(?:(?:prepared|written|submitted|presented|authored|compiled|edited) )?by:?|(?:authors?|autor(?:es|as|en|i)?|auteur(?:e?s)?|verfasser(?:in)?):?|par|por|von|di",
    re.IGNORECASE,
)
"""A line of its own that says that names follow."""

MATTER = re.compile(
    r"(?:an? |the )?(?:(?:doctoral|master’s|master's|phd|final|interim) )?(?:thesis|dissertation|report|paper|study) (?:submitted|presented|prepared|produced|commissioned)\b.{0,240}"
    r"|(?:submitted|presented|prepared) (?:to|for|in|at)\b.{0,240}"
    r"|(?:in partial fulfil+ment\b|for the degree of\b|requirements for the degree\b).{0,200}"
    r"|(?:supervisors?|advis[eo]rs?|committee|examiners?|chair|editors?|contact|supervised by|approved by)\b ?:?.{0,100}"
    r"|(?-i:[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?(?:, (?:[A-Z][a-z]{2,8} )?| [A-Z][a-z]{2,8} )(?:19|20)\d\d)",
    re.IGNORECASE,
)
"""What stands below a title on a cover and is neither title nor author: degree, supervisor, place and year."""


DEGREE = re.compile(
    r"(?:[bm]\.? ?(?:a|sc|ed|eng|phil|b\.? ?a)|ph\.? ?d|ll\.? ?[bm])\b\.?(?:,| \().{0,80}", re.IGNORECASE
)
"""A degree that an author holds; its year is no date of the work."""

BODY = re.compile(
    r"(?:le |la |el |das |die |der )?(?:ministère|ministerio|ministério|ministero|ministerium|république|república|repubblica|gobierno|governo|gouvernement|universität|université|universidad|universidade|università|instituto|istituto|agence|agencia|agência|direction|dirección|observatoire|observatorio|observatório|conseil|consejo|conselho|bundesamt|landesamt|bundesministerium) (?:de|des|du|d’|d'|del|della|da|do|für|der|des)\b|"
    r"(?:the )?(?:graduate )?(?:faculty|school|college|department|division|chair|academy|directorate|secretariat|house|chamber|court|senate|parliament|board) (?:of|for)\b",
    re.IGNORECASE,
)
"""How parts of institutions are named."""


PAPER = re.compile(
    r"(?:discussion|working|policy|occasional|research|technical|background|briefing|staff|conference|position) (?:paper|note|brief|report)s? ?(?:no\.? ?|nr\.? ?|#)?\d{1,4}(?:/\d{2,4})?",
    re.IGNORECASE,
)
"""A paper's number in its series, on a line of its own."""


def is_matter(text: str) -> bool:
    """Whether a line of a cover says for whom, where and when a work was written, or what its author is.

    >>> is_matter("A dissertation submitted in partial fulfilment of the requirements"), is_matter("Lagos, June 2008")
    (True, True)
    >>> is_matter("Supervisor: Ada North"), is_matter("UNIVERSITY OF THE FENS"), is_matter("How ports learn")
    (True, True, False)
    """
    return MATTER.fullmatch(text) is not None or DEGREE.fullmatch(text) is not None or names_body(text)


def names_body(text: str) -> bool:
    """Whether a line is the name of an institution and nothing else, in whatever capitals.

    >>> names_body("FACULTY OF SOCIAL SCIENCES"), names_body("Institute for Fen Studies"), names_body("Ports and Towns")
    (True, True, False)
    """
    words = text.split()
    if not 2 <= len(words) <= 18 or re.search(r"[:.;?!]", text):
        return False
    if _names_one(words, text):
        return True
    return len(words) > 4 and any(
        _names_one(words[:k], " ".join(words[:k])) and _names_one(words[k:], " ".join(words[k:]))
        for k in range(2, len(words) - 1)
    )


def _names_one(words: list[str], text: str) -> bool:
    if len(words) > 9:
        return False
    if text.isupper():
        words = [w.lower() if w.lower() in SMALL_WORDS else w.capitalize() for w in words]
    return is_body(" ".join(words)) or BODY.match(text) is not None


def is_name_line(text: str) -> bool:
    """Whether a line may be the name behind "by": two to five capitalised words, or several of those."""
    return re.fullmatch(r"[^\W\d_][^\d:;?!]{2,90}", text) is not None and all(
        w[0].isupper() or w in ("and", "de", "van", "von", "da", "del", "der", "&") for w in text.split()
    )


def read_posted(text: str) -> str | None:
    """The name in a name and a body below it: two or three capitalised words, neither of them a body's.

    >>> read_posted("Anna Larsen University of Ostby"), read_posted("Ministry of Ports"), read_posted("University of Ostby Press")
    ('Anna Larsen', None, None)
    """
    words = text.split()
    for k in (2, 3):
        name, body = " ".join(words[:k]), " ".join(words[k:])
        if len(words) > k and words[k - 1][0].isupper() and person_strength(name) and names_body(body):
            return name
    return None


def read_stationed(text: str) -> list[str]:
    """The person of a line that names a person and, behind a comma, one body.

    >>> read_stationed("Anna Larsen, University of Ostby"), read_stationed("Ministry of Ports, Institute of Fens")
    (['Anna Larsen'], [])
    """
    name, comma, body = text.partition(", ")
    parted = (
        comma and 2 <= len(name.split()) <= 4 and not names_body(name) and person_strength(name) and names_body(body)
    )
    return [name] if parted else []


def skip_bodies(units: Sequence[Unit], at: int, is_series: Callable[[str], bool]) -> list[int]:
    """Units from ``at`` that name institutions above a title, and their series; none where no title follows on the page."""
    found: list[int] = []
    named = False
    while at < len(units) and len(found) < ABOVE and not units[at].text.startswith("#"):
        text = strip_marks(units[at].text)
        body = names_body(text) or PAPER.fullmatch(text) is not None
        if not body and not is_series(text) and not (found and _DATE.fullmatch(text)):
            words = text.split()
            parted = range(2, len(words) - 1) if len(words) <= 18 else ()
            if not any(names_body(" ".join(words[:k])) and is_series(" ".join(words[k:])) for k in parted):
                break
            body = True
        named = named or body
        found.append(at)
        at += 1
    if not named or at >= len(units) or units[at].page != units[found[0]].page:
        return []
    text = strip_marks(units[at].text)
    words = text.split()
    plain = fold_heading(text) not in SECTION_WORDS and parse_label(text) is None
    titled = 3 <= len(words) <= 40 and plain and text[-1] not in ".;," and not is_matter(text)
    return found if titled and not LEADS.match(text) else []
