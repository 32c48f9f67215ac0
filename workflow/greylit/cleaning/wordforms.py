"""What the make of a word tells: whether it may be a misreading at all, and whether it is made of a word."""

from __future__ import annotations

import re

from greylit.cleaning.confusions import (
    CONFUSIONS,
)
from greylit.cleaning.lexicon import Lexicon

_FOLDED = frozenset(c.read for c in CONFUSIONS if c.place == "inner") | {"I"}


_PREFIXES = (
    "un",
    "re",
    "non",
    "anti",
    "pre",
    "sub",
    "over",
    "under",
    "co",
    "post",
    "inter",
    "multi",
    "de",
    "mis",
    "out",
)


_SUFFIXES = (
    ("s", ""), ("es", ""), ("ed", ""), ("ed", "e"), ("d", ""), ("ing", ""), ("ing", "e"), ("er", ""), ("ers", ""), ("ly", ""),
    ("ness", ""), ("ies", "y"), ("ied", "y"), ("isation", "ise"), ("ization", "ize"), ("able", ""), ("ish", ""), ("like", ""),
)  # fmt: skip


def derives(word: str, lexicon: Lexicon) -> bool:
    """Whether a word that is in no list is regularly made of one that is: "commodifies", "resettable"."""
    for ending, base in _SUFFIXES:
        if word.endswith(ending) and len(word) - len(ending) > 3 and word[: -len(ending)] + base in lexicon:
            return True
    return any(word.startswith(p) and len(word) - len(p) > 3 and word[len(p) :] in lexicon for p in _PREFIXES)


def is_open(word: str, lexicon: Lexicon) -> bool:
    """Whether a word outside the lexicon may be a misreading at all, by its make.

    Acronyms, identifiers, camel case, names with inner capitals and other scripts are closed.
    """
    word = re.sub(r"['’]s$", "", word)
    if word.isupper() or not any(c.islower() for c in word) or (max(word) > "\u024f" and max(word) != "\u2019"):
        return False
    digits = [c for c in word if c.isdecimal()]
    if digits:
        letters = [c for c in word if c.isalpha()]
        if len(digits) > 2 or len(letters) < 3 or not all(c.islower() for c in letters[1:]):
            return False
        if word[-1].isdecimal() or not set(digits) <= set("0158"):
            return False
        if word[0].isdecimal() and letters[0].isupper():
            return False
    inner = [i for i in range(1, len(word)) if word[i].isupper()]
    if inner:
        if len(inner) > 2 or len(word) < 5 or not {word[i] for i in inner} <= _FOLDED:
            return False
        if inner[0] == 1 and (word[1] != "I" or word[0].isupper()):
            # "eXport", "LInux": an author's play with capitals.
            return False
        for i in inner:
            # "HealthCare", "McKinley", "eCommerce": the capital begins a word of its own.
            right = word[i:]
            if word[i] != "I" and len(right) > 2 and right in lexicon and (i < 4 or word[:i] in lexicon):
                return False
            if word[i] == "I" and len(right) > 4 and right in lexicon and (i < 4 or word[:i] in lexicon):
                return False
    return True
