"""Rules for damaged text: specks read as punctuation, punctuation misread, spaces lost or filled.

They apply to English documents that show other damage, for a sound text has no specks: there "to. be" and "as-to" are
the author's. A rule sees the line with the end of the one before and the beginning of the next, so that a sentence that
goes on counts as one.
"""

from __future__ import annotations

import re

from greylit.cleaning.clauses import (
    ADVERBS,
    CLOSES_NOTHING,
    EDGE,
    NEVER_END,
    NEVER_FIRST,
    OPEN_WORDS,
    STARTERS,
    SURE_STARTERS,
    behind,
)
from greylit.cleaning.punctuation import (
    close_parenthesis,
    drop_echo,
    drop_mark,
    drop_stroke,
    end_paragraph,
    judge_comma,
    judge_hyphen,
    judge_stop,
    lower_word,
    open_parenthesis,
    part_at_division,
    part_author,
    part_works,
    tell_stop,
)
from greylit.cleaning.rules import Rule
from greylit.cleaning.seams import SEAM_RULES

SPECK_RULES: tuple[Rule, ...] = (
    Rule(
        "capital-in-sentence",
        re.compile(rf"(?<=[a-z]{{2}}[ ])(?:{NEVER_FIRST})(?=\s[a-z]{{2}})"),
        lower_word,
        0.88,
        ("the port Which was shut", "the port which was shut"),
        ("the port. Which was", "Which was", "Ministry Of Health", "the port Which Was"),
        tuple(f" {word}" for word in NEVER_FIRST.split("|")),
    ),
    Rule(
        "speck-as-closing-quote",
        re.compile(rf"['’](?=\s[a-z]{{2}}){behind(CLOSES_NOTHING)}"),
        "",
        0.88,
        ("one of’ the ports", "one of the ports"),
        ("the ‘of’ x", "they’re", "the boys’ ports", "“the of” The"),
        ("'", "’"),
    ),
    Rule(
        "speck-in-divided-word",
        re.compile(r"['‘’\"“_.,:;|~-](?<=[a-z]-\n.)['‘’\"“_.,:;|~-]?[ ]?(?=[a-z]{2})"),
        "",
        0.88,
        ("of the govern-\n'ment of", "of the govern-\nment of"),
        ("of the\n'ment of", "- 'ment"),
        ("'", "‘", "’", '"', "“", "_", ".", ",", ":", ";", "|", "~", "-"),
    ),
    Rule(
        "speck-for-hyphen",
        re.compile(r"-(?<=[a-z]-)(?=\n[a-z]{2})"),
        part_at_division,
        0.88,
        ("the port with-\nthis harbour", "the port with\nthis harbour"),
        ("port with-\nout a", "the in-\nformation", "a har-\nbour"),
        ("-",),
    ),
    Rule(
        "speck-before-word",
        re.compile(r"[_~](?<=[a-z,;.)][ \n].)(?=[A-Za-z]{2})"),
        drop_stroke,
        0.9,
        ("it was _inside the port", "it was inside the port"),
        ("it was _inside_ the", "a_b", "a_b _inside"),
        ("_", "~"),
    ),
    Rule(
        "mark-before-word",
        re.compile(
            r"-(?<=[a-z,;] -)(?=[A-Za-z][a-z])|\.(?<=[a-z,;] \.)(?=(?:a|an|the|and|of|to|in|that|which|is|was|for|with|as|by|it)\s)"
        ),
        drop_mark,
        0.86,
        ("it was -different in .the port", "it was different in the port"),
        ("the option -v", "the pre- and -war ports", "a .net file", "the dash - here"),
        (" -", " ."),
    ),
    Rule(
        "colon-in-clause",
        # A speck as a colon, before a word that begins nothing after one; between a label and its number.
        re.compile(
            r":(?<=[a-z]{2}:)(?= (?:of|are|was|were|be|been|has|had|than|would|could|into|upon)\s)"
            rf"|:(?=\s\d){behind('Table|Annex|Figure|Part|Section|Chapter|Article', EDGE)}"
        ),
        "",
        0.88,
        ("see Section: 4: the port: was shut", "see Section 4: the port was shut"),
        ("the port: it was", "the ratio: 4", "Table 4: Ports"),
        (":",),
    ),
    Rule(
        "stop-behind-bracket",
        re.compile(r"\.(?<=[a-z]{3}\)\.)(?=[a-z]{2})"),
        " ",
        0.88,
        ("the port (the old one).was shut", "the port (the old one) was shut"),
        ("(see a).b", "f(x).append", "the port (old). It"),
        (").",),
    ),
    Rule(
        "comma-at-paragraph-end",
        re.compile(r",(?<=[a-z)]{2},)(?=\n\n(?:[“\"]?[A-Z][a-z]|\d+\.\d))"),
        end_paragraph,
        0.86,
        (
            "and so the old port by the river was shut for good in that year,\n\nThe town",
            "and so the old port by the river was shut for good in that year.\n\nThe town",
        ),
        ("Dear Sir,\n\nThe port", "• the old port by the river that was shut for good in that year,\n\nThe town"),
        (",\n\n",),
    ),
    Rule(
        "mark-before-year",
        re.compile(r"[;:.](?<=[a-z].)(?= (?:19|20)\d\d[;:.,)])"),
        part_author,
        0.88,
        ("(North and Quay. 1998; Rhee, 2004)", "(North and Quay, 1998; Rhee, 2004)"),
        ("(North et al. 1998)", "in Oslo. 1998)", "(see the port: 1998)"),
        (" 19", " 20"),
    ),
    Rule(
        "mark-between-works",
        re.compile(r"[:.,](?<=(?:19|20)\d\d.)(?= [A-Z][^\W\d_]+(?:,| et\.? al| and [A-Z]))"),
        part_works,
        0.88,
        ("(Quay, 1998: North et al., 2004)", "(Quay, 1998; North et al., 2004)"),
        ("(Quay 1998, North et al. 2004)", "in 1998, North and Quay", "(Oslo, 1998). North, who"),
        (": ", ". ", ", "),
    ),
    Rule(
        "speck-by-number",
        re.compile(
            r"[.:;](?<=\d.)(?=(?:and|to|of|the|in|or|is|was|were|for|with|by)\s)"
            rf"|[.:;](?=\d){behind('to|and|of|in|by|from|than|over|about')}"
        ),
        " ",
        0.88,
        ("between 1992:and 2004, or to.72 boats", "between 1992 and 2004, or to 72 boats"),
        ("at 12:30", "in: 4", "the plug-in.2"),
        (".", ":", ";"),
    ),
    Rule(
        "stop-in-figure",
        re.compile(r"\.(?<=\d[A-Z]\.)(?=[A-Z][;,)])"),
        ",",
        0.88,
        ("(Figure 3A.B; Video 2)", "(Figure 3A,B; Video 2)"),
        ("Room 3A. Before", "3A.Bx"),
        (".",),
    ),
    Rule(
        "doubled-stop",
        re.compile(r"\.(?:(?<=[^\W_]\.\.)|(?<=[)\]]\.\.))(?=\s|$)"),
        "",
        0.95,
        ("the end.. The next", "the end. The next"),
        ("the end... The next", "a..b", "the end."),
        ("..",),
    ),
    Rule(
        "doubled-comma",
        re.compile(r",(?<=[^\W_],,)(?=\s|$)"),
        "",
        0.89,
        ("the poor,, the old", "the poor, the old"),
        ("a,,b", ",,,"),
        (",,",),
    ),
    Rule(
        "stray-stop",
        # A stop or the like alone between two words of a sentence.
        re.compile(
            r"[ ][._~`°'*](?=\s)(?:(?<=[a-z,]..)(?=\s[a-z]{2})"
            r"|(?<![.'])(?:(?<=[a-z]{2}..)|(?<=[,;.:)”\"]..))(?=\s[A-Za-z(“\"]))"
        ),
        "",
        0.88,
        ("as a . matter of fact", "as a matter of fact"),
        ("Costs . . . . 7", "the end . The next", "a * b"),
        (" . ", " _ ", " ~ ", " ` ", " ° ", " ' ", " * "),
    ),
    Rule(
        "speck-at-line-end",
        re.compile(r"[ ](?<=[a-z][a-z,] )[ ]?[_~`'*|°=](?=\n|$)"),
        "",
        0.89,
        ("at the end of _", "at the end of"),
        ("a = b *", "at the end _ of", "| a | b |"),
        ("_", "~", "`", "'", "*", "|", "°", "="),
    ),
    Rule(
        "speck-at-line-start",
        re.compile(r"[_~`',;:|](?:(?<=\n.)|(?<=^.))[ ]{1,2}(?=[a-z]{2,30}[\s,.;])"),
        "",
        0.88,
        ("_ and so it was", "and so it was"),
        ("| a | b", "- and so it was", "’ and"),
        ("_", "~", "`", "'", ",", ";", ":", "|"),
    ),
    Rule(
        "speck-in-sentence",
        re.compile(r"\.(?<=[^\W\d_]\.)(?=\s[a-z])"),
        judge_stop,
        0.88,
        ("it is the. end of", "it is the end of"),
        ("approx. ten of them", "the end. The next", "of. The", "vs. the", "the port. it was"),
        (".",),
    ),
    Rule(
        "speck-after-open-word",
        re.compile(rf"[:;'’”\"`*°~_^](?=\s[a-z]{{2}}){behind(OPEN_WORDS)}"),
        "",
        0.9,
        ("and the: port was", "and the port was"),
        ("called “the” thing", "consists of: the", "a, b", "I’ve’ x", "the: Port"),
        (":", ";", "'", "’", "”", '"', "`", "*", "°", "~", "_", "^"),
    ),
    Rule(
        "latin-and-others",
        # "et al." with a hyphen, a stop or no space in it.
        re.compile(r"(?<=\bet)(?:[-.] ?|  )(?=al[.,]?(?:\s|$))"),
        " ",
        0.95,
        ("by Roe et-al. and", "by Roe et al. and"),
        ("et al. and", "et-als", "net-al."),
        ("et-", "et."),
    ),
    Rule(
        "bracket-for-one",
        # The last digit of a year, where no bracket is open.
        re.compile(r"[\]|!](?<=\b(?:19|20)\d.)(?=[\s,.;:)]|$)"),
        lambda m, c: "1" if "[" not in m.string[max(0, m.start() - 200) : m.start()] else None,
        0.88,
        ("in May 202] and", "in May 2021 and"),
        ("[see 202] and", "page 302] and"),
        ("]", "|", "!"),
    ),
    *SEAM_RULES,
    Rule(
        "speck-before-name",
        re.compile(rf"\.(?=\s[A-Z][a-z]){behind(NEVER_END)}"),
        "",
        0.9,
        ("met the. Harbour Board", "met the Harbour Board"),
        ("Annex a. The", "made of. The"),
        (".",),
    ),
    Rule(
        "echo",
        re.compile(r"\bi (?=i[a-z])(?<=[a-z,.;:)”\"\n] i )"),
        drop_echo,
        0.85,
        ("the i income of", "the income of"),
        ("where i is the", "I think i am"),
        ("i i",),
    ),
    Rule(
        "comma-for-stop",
        re.compile(
            rf",(?<=[A-Za-z)\]”\"’],)(?=\s(?:[A-Z][a-z]+\s[a-z]|(?:{STARTERS}),?\s(?:[a-z]|[A-Z]{{2}})|(?:{'|'.join(sorted(ADVERBS | SURE_STARTERS))}),?\s))"
        ),
        judge_comma,
        0.89,
        ("it was mended, The port was", "it was mended. The port was"),
        ("in Smith, The wealth", "mended, The Port", "it was mended, the"),
        (",",),
    ),
    Rule(
        "doubled-quote",
        re.compile(r"\"(?<![^\s(]\")(?=\"[A-Za-z])"),
        "",
        0.9,
        ('said ""the port', 'said "the port'),
        ('a "" b', '""'),
        ('""',),
    ),
    Rule(
        "misread-hyphen",
        re.compile(r"[~=_—–](?<=[a-z]{2}.)(?=\n[a-z]{2})"),
        judge_hyphen,
        0.9,
        ("the activ~\nity of", "the activ-\nity of"),
        ("the port—\nand", "the port~\nity"),
        ("~", "=", "_", "—", "–"),
    ),
    Rule(
        "brace-for-parenthesis",
        re.compile(r"\}(?=[\s,.;:]|$)"),
        close_parenthesis,
        0.89,
        ("(see above} and", "(see above) and"),
        ("{a}", "a}", "(see above)}"),
        ("}",),
    ),
    Rule(
        "brace-for-opening-parenthesis",
        re.compile(r"\{(?<![^\s]\{)(?=[A-Za-z])"),
        open_parenthesis,
        0.89,
        ("and {see above)", "and (see above)"),
        ("{a}", "a {b", "{a (b)"),
        ("{",),
    ),
)

TELLING_RULES = (
    Rule("telling-stop", re.compile(r"\.(?<=[a-z]\.)(?=\s[a-z])"), tell_stop, 0.9, ("", ""), (), (".",)),
    *(
        rule
        for rule in SPECK_RULES
        if rule.id
        in (
            "speck-in-divided-word",
            "stray-stop",
            "speck-at-line-end",
            "speck-after-open-word",
            "speck-between-words",
            "hyphen-after-article",
            "speck-as-hyphen",
            "comma-for-stop",
            "bracket-for-one",
            "brace-for-parenthesis",
            "brace-for-opening-parenthesis",
        )
    ),
)
"""Rules that find nothing in 58 000 words as printed, and something on most pages as read: they tell that a text was read."""
