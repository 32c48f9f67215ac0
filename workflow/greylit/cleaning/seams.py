"""Rules for damaged text: words that a speck joins, where a space was."""

from __future__ import annotations

import re

from greylit.cleaning.clauses import (
    EDGE,
    FUNCTION_AHEAD,
    FUNCTION_LEFT,
    FUNCTION_RIGHT,
    HYPHEN_AHEAD,
    NEVER_END,
    behind,
)
from greylit.cleaning.punctuation import (
    between_known,
    part_at_dash,
    part_at_hyphen,
    part_at_no_compound,
    part_at_rarer,
    part_behind_open,
    part_words,
)
from greylit.cleaning.rules import Rule

SEAM_RULES: tuple[Rule, ...] = (
    Rule(
        "speck-between-words",
        # A stop, colon or quotation mark where a space was, between everyday words one of which ends no clause.
        re.compile(
            rf"[.:;_~'’](?=[a-z])(?:(?<=[a-z].)(?<!s['’])(?=(?:{FUNCTION_RIGHT}|{FUNCTION_LEFT})\s)"
            rf"|(?:(?<!['’])|(?!(?:s|t|d|m|re|ve|ll)\b)){behind(FUNCTION_AHEAD, EDGE)})"
        ),
        between_known(" "),
        0.93,
        ("more.and the’case was", "more and the case was"),
        ("it’s the nation’s", "www.and.the", "the:x", "o’the", "e.g.the"),
        (".", ":", ";", "'", "’", "_", "~"),
    ),
    Rule(
        "speck-in-token",
        # The like between two usual words that are no grammatical ones.
        re.compile(r"[.:;'’_~](?<=[a-z]{2}.)(?=[a-z]{2})"),
        part_words,
        0.85,
        ("an arbitrary.description on'many", "an arbitrary description on many"),
        ("see example.org/about", "the file.txt", "www.harbour.example", "they’re", "the ports’or"),
        (".", ":", ";", "'", "’", "_", "~"),
    ),
    Rule(
        "speck-in-no-compound",
        re.compile(r"-(?<=[a-z]-)(?=[a-z]{2})"),
        part_at_no_compound,
        0.88,
        ("a greater-influence than", "a greater influence than"),
        ("a long-term plan", "the re-use of", "state-of-the-art", "a would-be port"),
        ("-",),
    ),
    Rule(
        "hyphen-after-open-word",
        re.compile(rf"-(?=[a-z]{{2}}){behind(HYPHEN_AHEAD)}"),
        part_behind_open,
        0.88,
        ("it can be-used for", "it can be used for"),
        ("the be-all of", "a has-been of", "it-x", "the would-be-king"),
        ("-",),
    ),
    Rule(
        "speck-for-space",
        # A mark where a space was, before a name or a quotation.
        re.compile(rf"[.:;_~'’-](?=[A-Z][a-z]{{2}}|[“\"][A-Za-z]){behind(NEVER_END)}"),
        " ",
        0.88,
        ("met the.Harbour Board", "met the Harbour Board"),
        ("of the Harbour", "a.The"),
        (".", ":", ";", "_", "~", "'", "’", "-"),
    ),
    Rule(
        "speck-for-space-behind-mark",
        re.compile(r"[.](?<=[a-z)],[.])(?=[A-Za-z]{2})|-(?<=[a-z][.]-)(?=[A-Z][a-z])|[.](?<=\s-[.])(?=[A-Z][a-z])"),
        " ",
        0.88,
        ("the port,.and", "the port, and"),
        ("the port. -The", "the port,..."),
        (",.", ".-", "-."),
    ),
    Rule(
        "hyphen-after-article",
        re.compile(rf"-(?=[a-z]{{3}}){behind('the|its|their|of|an')}"),
        part_at_hyphen,
        0.88,
        ("and the-issue of", "and the issue of"),
        ("state-of-the-art", "of-x", "run-of-the-mill"),
        ("-",),
    ),
    Rule(
        "speck-as-hyphen",
        re.compile(rf"-(?<=[a-z]-)(?=(?:{FUNCTION_RIGHT}|of|to|was|were)\s)"),
        part_at_rarer,
        0.88,
        ("a sign-of the times", "a sign of the times"),
        ("state-of-the-art", "has-been", "well-to-do", "by-the-sea x"),
        ("-",),
    ),
    Rule(
        "speck-as-dash",
        re.compile(
            r"-(?=[a-z])(?:(?<=[a-z]{2}-)(?=(?:as|or|and|but|which|that|for|with|from|is|are|has|have|by|any)\s)"
            rf"|(?=[a-z]{{2}}){behind('or|the|of|and', EDGE)})"
        ),
        part_at_dash,
        0.88,
        ("the council-or what was", "the council or what was"),
        ("follow-on for", "so-and-so", "with-drawal"),
        ("-",),
    ),
)
