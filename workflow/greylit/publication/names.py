"""Names as citations print them: split into family and given name only where the form leaves no doubt."""

from __future__ import annotations

import re

import msgspec

PARTICLES = frozenset(("al", "bin", "da", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "el", "ibn",
                       "la", "le", "ten", "ter", "van", "von", "zu"))  # fmt: skip
"""Lower-case words that belong to the family name after them."""

NOT_GIVEN = frozenset(("al.", "corp.", "inc.", "jr", "jr.", "llc", "ltd", "ltd.", "md", "phd", "ph.d.", "sr", "sr.",
                       "ii", "iii", "iv"))  # fmt: skip
"""What may follow a comma and is no given name."""

_INITIALS = re.compile(r"(?:[^\W\d_]\.-?){1,4}")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


class Name(msgspec.Struct, frozen=True, omit_defaults=True):
    """A CSL name: ``family`` and ``given``, or ``literal`` where the order is not certain."""

    family: str | None = None
    given: str | None = None
    literal: str | None = None


def parse_name(printed: str) -> Name:
    """Split a name where a comma or initials tell its parts apart; else keep it whole.

    >>> parse_name("Moreau, Lise"), parse_name("P. J. van der Berg")
    (Name(family='Moreau', given='Lise', literal=None), Name(family='van der Berg', given='P. J.', literal=None))

    Which of two full words is the family name depends on the country; organisations have none:

    >>> parse_name("Lise Moreau"), parse_name("Ministry of Health, Family and Sport")
    (Name(family=None, given=None, literal='Lise Moreau'), \
Name(family=None, given=None, literal='Ministry of Health, Family and Sport'))
    """
    printed = " ".join(printed.split())
    family, comma, given = printed.partition(", ")
    if comma and _is_family(family) and _is_given(given):
        return Name(family=family, given=given)
    words = printed.split(" ")
    first = next((n for n, word in enumerate(words) if not _INITIALS.fullmatch(word)), len(words))
    if 0 < first < len(words) and _is_family(" ".join(words[first:])):
        return Name(family=" ".join(words[first:]), given=" ".join(words[:first]))
    return Name(literal=printed)


def _is_family(text: str) -> bool:
    words = text.split(" ")
    return all(x in PARTICLES for x in words[:-1]) and _is_name(words[-1])


def _is_given(text: str) -> bool:
    words = text.split(" ")
    return len(words) <= 4 and all(
        x.lower() not in NOT_GIVEN and (_is_name(x) or _INITIALS.fullmatch(x)) for x in words
    )


def _is_name(word: str) -> bool:
    return bool(_WORD.fullmatch(word)) and not word[0].islower()
