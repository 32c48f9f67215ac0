"""Rules for damaged text: a single stroke (I, l, 1, |, a bracket) read as another, told by the words around it."""

from __future__ import annotations

import re

from greylit.cleaning.clauses import ABBREVIATIONS, NO_COMMA_AFTER, behind
from greylit.cleaning.rules import Context, Rule

PRONOUNS = 2
"""How often a document that says I says it at least."""
PLAIN = 3.0
"""Zipf frequency of a word that a stroke is put back into."""


_OPEN = frozenset(NO_COMMA_AFTER) | ABBREVIATIONS


def _pronoun(match: re.Match[str], context: Context) -> str | None:
    """The pronoun, where the document has it and no table."""
    said = context.seen.get("I", 0)
    barred = match.string.count("|", max(0, match.start() - 200), match.end() + 200)
    return "I" if said >= PRONOUNS and barred <= 2 else None


def _close_bracket(match: re.Match[str], context: Context) -> str | None:
    """An editor's bracket behind the letter he changed: "[allternatives" for "[a]lternatives"."""
    rest = re.match(r"[a-z]{2,30}", match.string[match.end() : match.end() + 30])
    letter = match.string[match.start() - 1]
    if rest is None or letter + match[0] + rest[0] in context.lexicon:
        return None
    return "]" if context.lexicon.frequency(letter + rest[0]) >= PLAIN else None


def _end_word(match: re.Match[str], context: Context) -> str | None:
    """An l at the end of a word, read as a bracket that nothing opens or as a mark within a sentence."""
    before = match.string[max(0, match.start() - 200) : match.start()]
    opening = {"]": "[", "}": "{"}.get(match[0])
    if opening and (opening in before or (match[0] == "}" and before.count("(") > before.count(")"))):
        return None
    left = re.search(r"(?:^|[\s(“\"])([A-Za-z]?[a-z]{1,30})$", before[-32:])
    if left is None or context.lexicon.frequency(left[1].lower() + "l") < PLAIN:
        return None
    return "l" if opening or left[1] not in context.lexicon else None


def _raise_word(match: re.Match[str], context: Context) -> str | None:
    """The capital of a word that begins a sentence, where the stop before it is no speck."""
    before = match.string[max(0, match.start() - 40) : match.start()].rstrip()
    word = re.match(r"i[a-z]{1,30}", match.string[match.start() : match.start() + 32])
    if word is None or word[0] not in context.lexicon:
        return None
    if before[-2:-1] in (")", "]") or before[-1] == "]":
        return "I"
    left = re.search(r"([^\W\d_]+)\.$", before)
    ends = left is not None and len(left[1]) > 2 and left[1].islower() and left[1] not in _OPEN
    return "I" if ends and word[0] in ("in", "if") else None


STROKE_RULES: tuple[Rule, ...] = (
    Rule(
        "stroke-for-pronoun",
        re.compile(r"\|(?<=[a-z,;:.”\"] \|)(?= [a-z]{2})"),
        _pronoun,
        0.88,
        ("and so | affirm it", "and so I affirm it"),
        ("a | b | c | d", "port | 12"),
        ("|",),
    ),
    Rule(
        "stroke-in-short-word",
        # "It", "If", "In" and "Is" at a sentence's beginning.
        re.compile(
            r"(?:[\[|!1lfH](?=[tfns] [a-z])(?<![^ ].))(?:(?<=[a-z)”\"][.?!:] .)|(?<=^.))(?!f[fns]|H[tns]|f[t] (?:long|high|wide|deep))"
        ),
        "I",
        0.88,
        ("the port. [t was shut", "the port. It was shut"),
        ("12 ft long", "the [n] port", "port. In the"),
        ("[", "|", "!", "1", "l", "f", "H"),
    ),
    Rule(
        "small-initial",
        # A capital I read as a small one, behind a bracket that ends a sentence. Behind a stop alone the stop is more often a speck.
        re.compile(r"i(?=[a-z]+[ ,])(?:(?<=\)\.[ \n]i)|(?<=\.[)\]][ \n]i)|(?<=\d\][ \n]i))"),
        _raise_word,
        0.85,
        ("the port was shut (1904). in May", "the port was shut (1904). In May"),
        (
            "the port was. in May, shut",
            "approx. in the",
            "it was; in the",
            "and the. interests of",
            "the iron. ions in",
        ),
        (". i", ".\ni", ") i", "] i", ")\ni", "]\ni"),
    ),
    Rule(
        "be-for-he",
        re.compile(
            rf"h(?=e (?:[a-z]{{3,30}}(?:ed|en)|made|shown|done|found|held|kept|used|said|put|set|a|an|the)\s){behind('can |could |will |would |must |may |might |should |cannot |to ')}"
        ),
        "b",
        0.88,
        ("it can he considered a port", "it can be considered a port"),
        ("what can he do for", "as he considered it", "to whom he turned"),
        (" he ",),
    ),
    Rule(
        "bracket-in-word",
        re.compile(r"(?<=\[[a-z])[lI1|!jJ](?=[a-z]{2})"),
        _close_bracket,
        0.93,
        ("that “[allternatives to", "that “[a]lternatives to"),
        ("[allowed", "[illness", "[plan"),
        ("[",),
    ),
    Rule(
        "bracket-for-letter",
        re.compile(r"[\]}](?<=[a-z].)(?=[\s,.;:)]|$)|!(?<=[a-z]{3}!)(?=[,;:]|\s[a-z])"),
        _end_word,
        0.88,
        ("it wil] be lega! or", "it will be legal or"),
        ("[see the port]", "{a tool}", "Stop! he said", "(the port}"),
        ("]", "}", "!"),
    ),
    Rule(
        "stroke-in-author",
        # A name in a citation: "(lyer et al., 2010)".
        re.compile(
            r"\bl(?<=[(;] l)(?=[a-z]{2,12}(?: et al|, (?:19|20)\d\d))|\bl(?<=\(l)(?=[a-z]{2,12}(?: et al|, (?:19|20)\d\d))"
        ),
        lambda m, c: None if re.match(r"l[a-z]+", m.string[m.start() : m.start() + 20])[0] in c.lexicon else "I",  # type: ignore[index]
        0.92,
        ("(lbsen et al., 2010)", "(Ibsen et al., 2010)"),
        ("(later et al., 2010)", "(lit, 2010)"),
        ("l",),
    ),
)
