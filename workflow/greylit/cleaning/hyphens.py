"""Words divided at line ends: whether the hyphen goes."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from greylit.cleaning.lexicon import Lexicon
from greylit.cleaning.revision import Change

KEPT_AFTER = frozenset(
    [
        "afro", "all", "anarcho", "anglo", "anti", "arch", "counter", "cross", "eco", "euro", "ex", "far",
        "franco", "half", "high", "ibero", "ill", "indo", "inter", "intra", "late", "long", "low", "luso",
        "mid", "mini", "multi", "near", "neo", "non", "over", "politico", "post", "pre", "pro", "pseudo",
        "quasi", "re", "russo", "self", "semi", "short", "sino", "so", "socio", "sub", "super", "then", "third",
        "trans", "ultra", "under", "vice", "well", "whole", "year",
    ]
)  # fmt: skip
"""First parts that stand before a hyphen in compounds not in any list; a joined form must be a word to drop it."""

KEPT_BEFORE = frozenset(
    [
        "and", "based", "being", "born", "bound", "bred", "building", "called", "century", "country", "down",
        "driven", "fold", "free", "friendly", "going", "held", "hungry", "in", "income", "known", "led",
        "level", "like", "long", "looking", "made", "making", "minded", "neutral", "of", "off", "old", "on",
        "oriented", "out", "owned", "poor", "quality", "ranking", "reaching", "related", "rich", "ridden",
        "scale", "sized", "specific", "stricken", "style", "term", "the", "to", "up", "wide", "year",
    ]
)  # fmt: skip
"""Last parts of compounds: "poverty-stricken", "opening-up"."""


HYPHENATED_AFTER = frozenset(
    """
    all anti counter cross ex far half high late long low mid near neo non pre pro pseudo quasi self short socio then
    vice well year
    """.split()
)
"""First parts that keep their hyphen oftener than they lose it, so that the joined form must be a usual word."""

COMPOUNDS = frozenset(
    [
        "co-op", "e-commerce", "e-government", "e-mail", "t-shirt", "co-operative", "re-election", "well-being", "x-ray",
    ]
)  # fmt: skip
"""Compounds printed with a hyphen whose joined form is a word as well."""

_VOWEL = re.compile("[aeiouy\u00c0-\u024f]", re.IGNORECASE)
_CONJUNCTIONS = frozenset(
    [
        "and", "but", "e", "et", "nor", "or", "ou", "to", "und", "versus", "y",
    ]
)  # fmt: skip
_SYMBOL_HEAD = re.compile(r"(?:^|[\s(])[A-Z]{1,5}(?:/[A-Z0-9.]{1,12}){0,5}/$")
_SYMBOL_TAIL = re.compile(r"(?:[A-Z]{2,6}|\d{1,4})/[A-Z0-9]")


JUNK = "speck-at-division"
"""Id of the rule for specks at a line end within a word."""
_DIVIDED = re.compile(
    r"(?:^|[\s(“\"‘-])(?P<left>[A-Za-z]?[a-z]{1,20})-(?P<junk>[^\w\s-]{0,2}[ \t]{0,2}[^\w\s]{0,2})\s*$"
)
_CONTINUED = re.compile(r"(?P<junk>\s{0,3}(?:[^\w\s]{1,2}|[éè©ª])[ \t]{0,2}|)(?P<right>[a-z]{2,20})(?![\w@/])")
LEAST_DIVIDED = 2.5
"""Zipf frequency of a word that specks divide."""


def find_junk(lines: Sequence[str], order: Sequence[int], lexicon: Lexicon) -> dict[int, list[Change]]:
    """Find specks about the hyphen of a word divided between two lines, by line index; ``order`` are the lines with text.

    >>> from greylit.cleaning.lexicon import load_lexicon
    >>> found = find_junk(["of the govern-'", "* ment and", "not self- “made”"], [0, 1, 2], load_lexicon())
    >>> [(line, c.start, c.end) for line, changes in found.items() for c in changes]
    [(0, 14, 15), (1, 0, 2)]
    """
    found: dict[int, list[Change]] = {}
    for at, index in enumerate(order[:-1]):
        text = lines[index]
        if "-" not in text[-8:]:
            continue
        head = _DIVIDED.search(text, max(0, len(text) - 40))
        tail = _CONTINUED.match(lines[order[at + 1]]) if head else None
        if head is None or tail is None or not (head["junk"].strip() or tail["junk"].strip()):
            continue
        left, right = head["left"], tail["right"]
        whole = (left + right).lower()
        if lexicon.frequency(whole) < LEAST_DIVIDED or (
            left in lexicon and right in lexicon and tail["junk"][-1:] != " "
        ):
            continue
        for line, match in ((index, head), (order[at + 1], tail)):
            if match["junk"].strip():
                found.setdefault(line, []).append(Change(match.start("junk"), match.end("junk"), "", JUNK, 0.93))
    return found


def suspends_hyphen(left: str, right: str, *, lexicon: Lexicon) -> bool:
    """Whether the hyphen at a line's end is a suspended one: "pre-" "and post-war". Such a line end is a space.

    >>> from greylit.cleaning.lexicon import load_lexicon
    >>> [suspends_hyphen(a, b, lexicon=load_lexicon()) for a, b in (("pre", "and post-war"), ("broad", "and"), ("err", "or"))]
    [True, True, False]
    """
    b = _first_part(right)
    if b not in _CONJUNCTIONS:
        return False
    a = _last_part(left).lower()
    return a in KEPT_AFTER or lexicon.frequency(a) > lexicon.frequency(a + b) or (a + b) not in lexicon


def reads_dash_for_hyphen(left: str, right: str, *, vocabulary: Mapping[str, int]) -> bool:
    """Whether a dash at a line's end, between two names, is a misread hyphen; the parts are then set solid with "-".

    Sure only where the document has the hyphenated name elsewhere, or the second part is an acronym.

    >>> reads_dash_for_hyphen("the Peru", "ALADI talks", vocabulary={})
    True
    >>> reads_dash_for_hyphen("the Peru", "Bolivia border", vocabulary={})
    False
    """
    a, b = _last_part(left), _first_part(right)
    if not a or not b or not a[0].isupper() or not b[0].isupper():
        return False
    return vocabulary.get(f"{a}-{b}", 0) > 0 or (len(b) > 2 and b.isupper() and a.isalpha())


def continues_symbol(left: str, right: str) -> bool:
    """Whether a document symbol is broken at its slash: "A/" "RES/70/1". The parts are set solid.

    >>> continues_symbol("resolution A/", "RES/70/1 of"), continues_symbol("and/", "or the")
    (True, False)
    """
    return bool(_SYMBOL_HEAD.search(left[-80:]) and _SYMBOL_TAIL.match(right))


def join_hyphen(left: str, right: str, *, lexicon: Lexicon, vocabulary: Mapping[str, int]) -> bool:
    """Decide whether "``left``-" at a line's end and "``right``" at the next one's beginning are one word.

    ``left`` and ``right`` are the two parts without the hyphen (whatever stands beyond them in their tokens may be left
    on); ``vocabulary`` counts the document's words and hyphenated compounds (``words.count_words``).
    True: the hyphen goes ("spec-" "tators"). False: it stays and the parts are set solid ("poverty-" "stricken").

    >>> from greylit.cleaning.lexicon import load_lexicon
    >>> def joins(left, right, **words):
    ...     return join_hyphen(left, right, lexicon=load_lexicon(), vocabulary=words)
    >>> joins("spec", "tators,"), joins("poverty", "stricken"), joins("COVID", "19"), joins("South", "South")
    (True, False, False, False)
    >>> joins("co", "operation"), joins("co", "operation", **{"co-operation": 2})
    (True, False)
    """
    a, b = _last_part(left), _first_part(right)
    if not a or not b:
        return False
    if any(c.isdecimal() for c in a + b):
        return False
    whole, compound = a + b, f"{a}-{b}"
    if compound.lower() in COMPOUNDS:
        return False
    joined_here = _seen(whole, vocabulary)
    parted_here = _seen(compound, vocabulary)
    if joined_here != parted_here:
        return joined_here > parted_here
    if b[0].isupper() and not a.isupper():
        # A capital after the hyphen begins a name of its own: "South-South", "al-Qaida"; in all capitals nothing tells.
        return False
    if a.isupper() and b.isupper():
        return whole in lexicon and not (a in lexicon and b in lexicon)
    if a.isupper() and len(a) > 1 and b.islower():
        return False
    if whole in lexicon:
        if a.lower() in HYPHENATED_AFTER and lexicon.frequency(b) > 3.0 and lexicon.frequency(whole) < 2.8:
            return False
        if lexicon.frequency(compound) > 0.0:
            return lexicon.frequency(whole) >= lexicon.frequency(compound)
        # "re-cover", "over-all": the joined word wins unless it is rare and both parts are common words.
        rare = lexicon.frequency(whole) < 1.8
        return not (rare and min(lexicon.frequency(a.lower()), lexicon.frequency(b)) > 3.8)
    if lexicon.frequency(compound) > 0.0:
        return False
    if len(a) == 1 or not _VOWEL.search(a) or not _VOWEL.search(b):
        # Typesetters divide between syllables, and leave no letter alone: "dpkg-source".
        return False
    left_known = (a in lexicon and (len(a) > 3 or lexicon.frequency(a) > 3.8)) or a.lower() in KEPT_AFTER
    right_known = b in lexicon
    if left_known and right_known:
        return False
    if a.lower() in KEPT_AFTER and lexicon.attestation(whole) < 1.5:
        return False
    # One part at least is no word: a hyphen put in by the typesetter, unless the second part makes compounds.
    return not (b in KEPT_BEFORE and lexicon.attestation(whole) < 1.5 and len(a) > 2)


def _seen(word: str, vocabulary: Mapping[str, int]) -> int:
    """How often the document has a word, as it stands, in lower case or with a capital."""
    forms = {word, word.lower(), word[:1].upper() + word[1:]}
    return sum(vocabulary.get(form, 0) for form in forms)


def _last_part(token: str) -> str:
    """The letters at the end of a token: "anti-infla" gives "infla"."""
    start = len(token)
    while start and (token[start - 1].isalnum() or token[start - 1] in "'’"):
        start -= 1
    return token[start:]


def _first_part(token: str) -> str:
    end = 0
    while end < len(token) and (token[end].isalnum() or (token[end] in "'’" and token[end + 1 : end + 2].isalpha())):
        end += 1
    return token[:end]
