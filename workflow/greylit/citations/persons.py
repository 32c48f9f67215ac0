"""Persons' names: told from other capitalised words, given names from surnames."""

from __future__ import annotations

import re
from functools import lru_cache

from greylit.citations.vocabulary import COMMON, ORGANISATION, PARTICLE, TITLE_WORD

_INITIALS = re.compile(
    r"^(?:(?:[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ]\.?[ -]?){1,4}|[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][a-z]?\.(?: ?-?[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][a-z]?\.){0,4}(?: [vd]\.?)?)(?:,? (?:Jr|Sr|II|III)\.?)?$"
)
_NAME_WORD = re.compile(r"^(?:[dDOL]['’]|[ae][lsnrdt]-|ash-)?[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w'’.-]*$")
_INITIAL_WORD = re.compile(r"^[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ](?:[a-z]?\.(?:-?[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ]\.)*)$|^[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ]{1,2}$")
_PARENTHESIS = re.compile(r" ?\([^()]{1,60}\)")
_BRACKETED = re.compile(
    r"[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w’'-]+ \([A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][a-zà-þćčđğıłśşšżž]{0,2}\.(?:[ -]?[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ]\.)*\)$"
)  # "Larsen (O.)"
_OF_THE = re.compile(r"(?<!\b[Vv]an)(?<!\b[Vv]on)(?<!\bin)(?<!\bauf)(?<!\bop) de[rn] (?=[A-Z])")  # "Netze der Macht"
_BORN = re.compile(r"^(?:Prof|Dr|Mr|Mrs|Ms|Sir|Lord|Hon|Judge|Justice|President)\.? ")


@lru_cache(maxsize=1024)
def person_strength(text: str) -> int:
    """2 for a name with initials, 1 for two to four capitalised words that could be one, 0 for no name.

    >>> person_strength("E. B. Larsen"), person_strength("Larsen EB"), person_strength("Ana de la Cruz"), person_strength("Annual Report")
    (2, 2, 1, 0)
    """
    if _BRACKETED.match(text):
        return 2
    text = _PARENTHESIS.sub("", _BORN.sub("", text)).strip()
    words = text.split()
    if not 1 < len(words) <= 6 or re.search(r"[\d“”\":?!;()]", text) or _OF_THE.search(text):
        return 0
    initials = words[-1].isupper()  # "Brandt AL": no particle
    names = [word for i, word in enumerate(words, 1) if not PARTICLE.has(word) or (initials and i == len(words))]
    if (
        len(names) < 1
        or not all(_NAME_WORD.match(word) for word in names)
        or (PARTICLE.has(words[-1]) and not initials)
    ):
        return 0
    if any(
        COMMON.has(word) or TITLE_WORD.has(word) or ORGANISATION.has(word) for word in names if len(word.strip(".")) > 2
    ):
        return 0
    if any(
        _INITIAL_WORD.match(word) or re.match(r"^(?:[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ]\.-?)+[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][a-z]+", word)
        for word in names
    ):
        return 2 if any(len(word.strip(".")) > 2 for word in names) else 0
    return 1 if len(names) <= 4 and all(len(word) > 1 for word in names) else 0


def is_surname(text: str) -> bool:
    """One capitalised word, with its particles, that is no common word.

    >>> is_surname("van der Meer"), is_surname("Okafor-Lund"), is_surname("World")
    (True, True, False)
    """
    words = text.split()
    names = [word for word in words if not PARTICLE.has(word)]
    return (
        1 <= len(names) <= 2
        and len(words) <= 4
        and all(
            re.fullmatch(r"(?:[dDOL]['’]|[ae]l-)?[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][^\W\d_]+(?:[-’'][^\W\d_]+)*", word)
            for word in names
        )
        and not any(COMMON.has(word) or TITLE_WORD.has(word) or ORGANISATION.has(word) for word in names)
        and (len(names) == 1 or len(words) == 2)
    )


def is_family(text: str) -> bool:
    """One surname, particles before it: "van der Meer", not "Ana Meer"."""
    return is_surname(text) and sum(not PARTICLE.has(word) for word in text.split()) == 1


def is_initials(text: str) -> bool:
    """Initials alone: "J. A.", "JA", "J.-P."."""
    return bool(_INITIALS.match(text.strip()))


def is_given(text: str) -> bool:
    """Given names behind a surname and comma: "Niklas", "Ana M.", "J. A."."""
    if is_initials(text):
        return True
    words = text.split()
    return (
        1 <= len(words) <= 3
        and all(_NAME_WORD.match(word) or PARTICLE.has(word) for word in words)
        and not any(
            COMMON.has(word) or TITLE_WORD.has(word) or ORGANISATION.has(word)
            for word in words
            if len(word.strip(".")) > 2
        )
    )
