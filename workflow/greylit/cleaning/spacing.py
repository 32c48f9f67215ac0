"""Rules for spaces before punctuation, in genitives and compounds."""

from __future__ import annotations

import re

from greylit.cleaning.punctuation import (
    drop_at_end,
    drop_hyphen_space,
    drop_in_english,
)
from greylit.cleaning.rules import Rule

SENTENCE_RULES: tuple[Rule, ...] = (
    Rule(
        "space-in-genitive",
        re.compile(r"[ ](?<=[a-z]['’] )(?=s[\s,.;:)])"),
        drop_in_english,
        0.93,
        ("the harbour’ s end", "the harbour’s end"),
        ("the boys’ ship", "the ports’ s2"),
        ("’ s", "' s"),
    ),
    Rule(
        "space-in-compound",
        re.compile(r" (?<=[a-z]{2}- )(?=[a-z]{3})"),
        drop_hyphen_space,
        0.88,
        ("the self- managed port", "the self-managed port"),
        ("the pre- and post-war", "he went- and", "the port- side"),
        ("- ",),
    ),
    Rule(
        "space-before-comma",
        re.compile("[ ](?<=[^\\W\\d_”’)\\]] )[ ]?(?=,(?:$| [^,\\s]))"),
        "",
        0.89,
        ("the poor , the old", "the poor, the old"),
        ("5 , 6", "x , , , y", "the poor, the old", "a ,b"),
        (" ,",),
    ),
    Rule(
        "space-before-semicolon",
        re.compile("[ ](?<=[^\\W\\d_”’)\\]] )[ ]?(?=;(?:$| [^;\\s]))"),
        drop_in_english,
        0.89,
        ("the poor ; the old", "the poor; the old"),
        ("5 ; 6",),
        (" ;",),
    ),
    Rule(
        "stop-apart-at-end",
        # A stop apart from its line's last word: of 15 on pages of known text none was printed.
        re.compile(r"[ ]\.(?<=[a-z”’)\]] \.)(?=\n[\nA-Z“\"]|\n?$)"),
        drop_at_end,
        0.89,
        ("the end .", "the end"),
        ("the end . . .", "of the .", "the end .\nof it", "Costs . . . . 7"),
        (" .",),
    ),
    Rule(
        "space-before-stop",
        # A stop with a space before it that a capital follows; dotted leaders and ellipses stay.
        re.compile(r'[ ](?<=[a-z”’)\]] )(?=\.[ ][“"]?[A-Z])'),
        drop_at_end,
        0.89,
        ("the end . The next", "the end. The next"),
        ("the end . . . The", "a .gov site", "Costs . . . . 7", "see .The", "of the . ACLs", "the end .\nof it"),
        (" .",),
    ),
)
"""Spaces before punctuation."""


STRAY_RULES: tuple[Rule, ...] = (
    Rule(
        "stray-comma",
        # In a badly damaged document a mark alone is a speck, unless they are many (``is_spaced``).
        re.compile(r"[ ][,;](?<=[a-z]{2}..)(?=\s[a-z]{2})"),
        drop_in_english,
        0.88,
        ("as a matter ; of fact", "as a matter of fact"),
        ("a matter; of fact", "a , b", "the end ; The"),
        (" ,", " ;"),
    ),
)
"""Rules for badly damaged documents."""
