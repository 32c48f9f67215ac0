"""What a rule of cleaning is, and how one is applied."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from greylit.cleaning.lexicon import Lexicon
from greylit.cleaning.revision import Change


class Context(NamedTuple):
    """What a rule may ask beside the line."""

    lexicon: Lexicon
    english: bool = True
    """Whether the text is English; French sets a space before ; : ! ? and other languages have other words."""
    dashes: bool = True
    """Whether the document's dashes were read as dashes, not as hyphens."""
    specked: bool = False
    """Whether the document is full of specks."""
    seen: Mapping[str, int] = {}
    """How often the document has each word."""
    commas: float = 0.25
    """Which share of the document's stops within sentences are misread commas; the others are specks."""


Repair = Callable[[re.Match[str], Context], str | None]


class Rule(NamedTuple):
    """One kind of damage. ``after`` is a text, or a function that returns None to leave a match alone."""

    id: str
    pattern: re.Pattern[str]
    after: str | Repair
    confidence: float
    mends: tuple[str, str]
    leaves: tuple[str, ...]
    hints: tuple[str, ...] = ()
    """Characters one of which any match has in or about it; a line without them is passed over."""


_AROUND = 80
"""How far a rule looks for the ends of the token around a match: bounds the work on a line without spaces."""


def token_around(text: str, start: int, end: int) -> str:
    r"""The characters between the white space before and after a match, at most 80 to each side.

    >>> token_around("see a.b/c.The end", 9, 9)
    'a.b/c.The'
    >>> token_around("and\na.b", 5, 6)
    'a.b'
    """
    left = text[max(0, start - _AROUND) : start]
    right = text[end : end + _AROUND]
    cut = max(left.rfind(" "), left.rfind("\n"), left.rfind("\t"), left.rfind("\xa0"))
    return left[cut + 1 :] + text[start:end] + re.split(r"\s", right, maxsplit=1)[0]


ADDRESS = re.compile(
    r"://?|www\.|@|\\|_|=|[#~{}]|\.(?:com|org|net|gov|edu|int|info|html?|pdf|aspx?|php|js|py)\b", re.IGNORECASE
)
"""Marks of a URL, e-mail address, file name or code: nothing in such a token is a word."""


def apply_line_rules(text: str, context: Context, rule: Rule, start: int = 0, end: int | None = None) -> list[Change]:
    """Find the changes one rule makes to a line, or to the part of a text from ``start`` to before ``end``.

    >>> from greylit.cleaning.lexicon import load_lexicon
    >>> from greylit.cleaning.line_rules import LINE_RULES
    >>> apply_line_rules("eﬀort", Context(load_lexicon()), next(r for r in LINE_RULES if r.id == "ligature"))
    [Change(start=1, end=2, after='ff', rule='ligature', confidence=1.0)]
    """
    found: list[Change] = []
    if rule.hints and not any(hint in text for hint in rule.hints):
        return found
    for match in rule.pattern.finditer(text, start, len(text) if end is None else end):
        after = rule.after if isinstance(rule.after, str) else rule.after(match, context)
        if after is not None and after != match[0]:
            found.append(Change(match.start(), match.end(), after, rule.id, rule.confidence))
    return found
