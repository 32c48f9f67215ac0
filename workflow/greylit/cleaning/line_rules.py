"""Line rules: damage that can be told from one line alone, a row each.

A row states what it finds, what it makes of it and how sure that is, with a case it mends and cases it must leave
alone; ``tests/cleaning/test_line_rules.py`` runs every row's cases. Rules are applied in the order
of the table, each to what the one before left. A pattern matches the wrong characters only; what must
stand around them goes into look-arounds, and no pattern repeats without a bound next to another repeat.
"""

from __future__ import annotations

import re
import unicodedata

from greylit.cleaning.rules import ADDRESS, Context, Repair, Rule, token_around

_NEVER_LAST = frozenset("the and our its their your his for from with that which than was were are into".split())
"""Words that end no sentence: a stop behind them is a speck."""


def _between_words(least: float, length: int, *, names: bool = False) -> Repair:
    """Insert a space after the mark where the words on both sides are common ones; the second may be a name."""

    def repair(match: re.Match[str], context: Context) -> str | None:
        text, at = match.string, match.end()
        if not context.english:
            return None
        if ADDRESS.search(token_around(text, match.start(), at)):
            return None
        left = re.search(r"[^\W\d_]{2,30}$", text[max(0, match.start() - 31) : match.start()].rstrip('”"’)'))
        right = re.match(r"[^\W\d_]{2,30}", text[at : at + 31])
        if not left or not right or len(left[0]) < length or len(right[0]) < length:
            return None
        if context.lexicon.frequency(left[0]) < least or (match[0] == "." and left[0] in _NEVER_LAST):
            return None
        if names and left[0].istitle() and context.lexicon.frequency(left[0].lower()) >= 4.4:
            return None  # a key or path: "Income:Capital"
        if names and right[0].istitle() and context.lexicon.frequency(left[0]) >= 4.8:
            return match[0] + " "
        if context.lexicon.frequency(right[0].lower() if right[0].istitle() else right[0]) < least:
            return None
        return match[0] + " "

    return repair


def _decode(match: re.Match[str], context: Context) -> str | None:
    import ftfy

    fixed = ftfy.fix_encoding(match[0])
    return fixed if fixed != match[0] and "\ufffd" not in fixed and "\n" not in fixed else None


def _control(match: re.Match[str], context: Context) -> str:
    """C1 controls are Windows-1252 read as Latin-1; the rest say nothing."""
    try:
        return match[0].encode("latin-1").decode("windows-1252") if match[0] >= "\x80" else ""
    except UnicodeError:
        return ""


def _compose(match: re.Match[str], context: Context) -> str | None:
    composed = unicodedata.normalize("NFC", match[0])
    return composed if composed != match[0] else None


_NUMBERED = frozenset(
    [
        "Annex", "Appendix", "Article", "Book", "Chapter", "Group", "Level", "Part", "Phase", "Schedule",
        "Section", "Stage", "Table", "Tier", "Title", "Type", "Volume", "War",
    ]
)  # fmt: skip
"""Words that a Roman numeral follows."""


def _numeral(match: re.Match[str], context: Context) -> str | None:
    before = re.search(r"[A-Z][a-z]+$", match.string[max(0, match.start() - 12) : match.start() - 1])
    return "I" * len(match[0]) if before and before[0] in _NUMBERED else None


def _pronoun(match: re.Match[str], context: Context) -> str | None:
    return (
        "I"
        if context.english and match.string.count("|", max(0, match.start() - 200), match.end() + 200) <= 1
        else None
    )


_PRONOUN_VERBS = (
    "am|was|have|had|will|would|think|thought|believe|know|knew|do|did|can|could|should|shall|must|may|might|want|wanted"
    "|hope|see|saw|say|said|feel|felt|mean|understand|agree|wish|remember|never|also|went|don['’]t|didn['’]t|can['’]t"
)
_LETTERS = {
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "st",
    "\ufb06": "st",
}


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text)


LINE_RULES: tuple[Rule, ...] = (
    # -- encoding
    Rule(
        "encoding",
        # UTF-8 read as Windows-1252 or Latin-1: a lead byte's letter with a continuation byte's character after it.
        _pattern(
            "(?:[\u00c2-\u00df][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]"
            "|[\u00e2\u00ef][\u0080-\u00bf\u20ac\u201a\u201e\u00bb][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122])+"
        ),
        _decode,
        0.99,
        ("PerÃº and the countryâ€™s", "Perú and the country’s"),
        ("São Paulo", "Âge d’or", "MAÎTRE", "“Où?”", "«Là»"),
    ),
    Rule(
        "control-character",
        _pattern("[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f]"),
        _control,
        0.99,
        ("it\x92s", "it’s"),
        ("a\tb",),
    ),
    Rule(
        "replacement-apostrophe",
        _pattern("(?<=[A-Za-z])\ufffd(?=(?:s|t|re|ve|ll|d|m)\\b)"),
        "’",
        0.98,
        ("the country\ufffds", "the country’s"),
        ("a \ufffd b", "Per\ufffd said"),
    ),
    Rule(
        "ligature",
        _pattern("[\ufb00-\ufb06]"),
        lambda m, c: _LETTERS[m[0]],
        1.0,
        ("eﬃcient ﬁrst", "efficient first"),
        ("æon, œuvre",),
    ),
    Rule(
        "invisible-character",
        # Zero-width joiners shape Indic and Persian text and emoji: out between Latin letters only.
        _pattern("[\u200b\u2060\ufeff]|\u00ad(?!$)|(?<=[\\x20-\u024f])[\u200c\u200d](?=[\\x20-\u024f])"),
        "",
        0.99,
        ("pub\u00adlic\u200b works", "public works"),
        ("می\u200cخواهم",),
    ),
    Rule(
        "odd-space",
        _pattern("[\u00a0\u2000-\u200a\u202f\u205f\u3000](?!$)"),
        " ",
        0.99,
        ("10\u00a0km", "10 km"),
        ("10 km",),
    ),
    Rule(
        "trailing-space",
        _pattern("[\u00a0\u2000-\u200a\u202f\u205f\u3000]$"),
        "",
        0.99,
        ("the end.\u00a0", "the end."),
        ("the end. ",),
    ),
    Rule(
        "composition", _pattern("[^\\W\\d_][\u0300-\u036f]{1,4}"), _compose, 0.99, ("Pe\u0301rez", "Pérez"), ("Pérez",)
    ),
    Rule(
        "date-speck",
        # A section sign stands before its number, in some countries behind it, with a space.
        _pattern("(?<=\\d)§(?=, (?:1[5-9]|20)\\d\\d\\b)"),
        "",
        0.95,
        ("on May 4§, 2019", "on May 4, 2019"),
        ("§ 4, 2019", "4 §, 2019", "at 40°, 2019"),
        ("§",),
    ),
    # -- quotation marks
    Rule(
        "quote-pair",
        # A closing mark, a lost space and an opening mark printed as a second closing one.
        _pattern("(?<=[\\w.,;:!?…])””(?=[^\\W\\d_])"),
        "” “",
        0.93,
        ("the forum,””Chinese readers", "the forum,” “Chinese readers"),
        ("the end.”", "he said ““well””", "”” alone"),
    ),
    Rule(
        "quote-space",
        _pattern("(?<=[^\\W\\d_][.,]”)(?=[^\\W_]{2})"),
        " ",
        0.93,
        ("the “old way,”they said", "the “old way,” they said"),
        ("the “old way,” they", "the ”new” way", "“x.”2"),
    ),
    Rule(
        "parenthesis-space",
        # A closing quotation mark or a common word run into an opening parenthesis that holds an acronym.
        _pattern('(?<=[^\\W\\d_][”"])(?=\\([A-Z]{2,10}\\))'),
        " ",
        0.95,
        ("the “Open Forum”(OF) met", "the “Open Forum” (OF) met"),
        ("the “Open Forum” (OF)", "f(x)", "option(s)"),
        ("”(", '"('),
    ),
    # -- spaces and punctuation
    Rule(
        "speck-after-hyphen",
        # A speck behind the hyphen of a divided word.
        _pattern("(?<=[a-z]-)[ ]{1,2}[-_~=:;.'*|«»—–]{1,2}$"),
        "",
        0.89,
        ("of the exam- _", "of the exam-"),
        ("of the exam-", "a - -", "- _"),
        ("- ",),
    ),
    Rule(
        "space-after-stop",
        _pattern("[.](?<=[a-z][a-z][.])(?=[A-Z][a-z])"),
        _between_words(3.3, 3),
        0.95,
        ("as a right.This means", "as a right. This means"),
        ("Node.js", "asp.Net", "end.Xi", "www.site.The", "p.m.The", "e.g.The", "of the.Central"),
    ),
    Rule(
        "space-after-comma",
        _pattern(",(?<=[a-z][a-z],)(?=[a-z]{2})"),
        _between_words(4.3, 2),
        0.93,
        ("the poor,but not only", "the poor, but not only"),
        ("x,y", "foo,bar", "a=b,see", "1,000"),
    ),
    Rule(
        "space-after-colon",
        _pattern(":(?<=[a-z][a-z]:)(?=[A-Z][a-z])"),
        _between_words(3.8, 4, names=True),
        0.89,
        ("Geneva:World Meteorological", "Geneva: World Meteorological"),
        ("http:Data", "doi:Ten", "re:Invent", "urn:World"),
    ),
    # -- misread numerals and letters
    Rule(
        "letter-l-in-number",
        # Four digits of a year: 1800–1999 with its first digit read as a letter.
        _pattern("(?<![\\w.,/-])[lI|](?=[89]\\d\\ds?(?![\\w/-]))"),
        "1",
        0.97,
        ("since l987", "since 1987"),
        ("l10n", "I95", "Il987", "A/l987"),
        ("l8", "l9", "I8", "I9", "|8", "|9"),
    ),
    Rule(
        "letter-in-number",
        _pattern(
            "(?<![\\w./-])(?:\\d{1,3}[lIO]\\d{2,3}|\\d[lO]\\d{1,2},\\d{3}|\\d{1,3},(?:\\d[lIO]\\d|[lIO]\\d\\d|\\d\\d[lIO]))(?![\\w/-])"
        ),
        lambda m, c: m[0].translate({ord("l"): "1", ord("I"): "1", ord("O"): "0"}),
        0.96,
        ("in 2O24 and 1,5O0 people", "in 2024 and 1,500 people"),
        ("H2O2", "10l", "1l", "3O", "A2O24", "4x4", "1 l of milk"),
    ),
    Rule(
        "letter-in-year",
        # A year of the last two centuries with a letter for one of its last digits.
        _pattern(
            "(?<![\\w./-])(?:(?<=[a-z] )|(?<=[(,–])|(?<=[,–] )|(?<=^))(?:19|20)(?:[lIO|]\\d|\\d[lIO|])(?=[,;:.)]?(?:\\s|$))"
        ),
        lambda m, c: m[0].translate({ord("l"): "1", ord("I"): "1", ord("|"): "1", ord("O"): "0"}),
        0.95,
        ("in 20l9 and in 199O,", "in 2019 and in 1990,"),
        ("in 2019", "A/20l9", "20l of milk", "H2O", "x20l9"),
        ("19", "20"),
    ),
    Rule(
        "letter-in-count",
        # A letter for the first or last digit of a number that a word follows.
        _pattern("(?<=[a-z] )(?:l(?=\\d{1,2} [a-z]{3})|\\d{1,2}O(?= [a-z]{3}))"),
        lambda m, c: m[0].replace("l", "1").replace("O", "0") if c.english else None,
        0.89,
        ("for l5 years and 4O people", "for 15 years and 40 people"),
        ("vertebra l5", "block 4O", "10l of oil", "L5 nerve", "CO2 and"),
        (
            "l1",
            "l2",
            "l3",
            "l4",
            "l5",
            "l6",
            "l7",
            "l8",
            "l9",
            "0O",
            "1O",
            "2O",
            "3O",
            "4O",
            "5O",
            "6O",
            "7O",
            "8O",
            "9O",
        ),
    ),
    Rule(
        "letter-for-bracket",
        # The bracket behind a letter that an editor changed.
        _pattern("(?<=\\[[a-z])[Jj](?=[a-z]{2})"),
        "]",
        0.97,
        ("“[nJot only", "“[n]ot only"),
        ("[Jot this down]", "[a just man]"),
        ("[",),
    ),
    Rule(
        "roman-numeral",
        # A Roman one, two or three after a word that calls for a number.
        _pattern("(?<= )(?:Ill|lll|IIl|lII|lIl|Il|lI|ll|llI)(?![\\w'’-])"),
        _numeral,
        0.97,
        ("Annex Ill and Part Il", "Annex III and Part II"),
        ("Group III", "fell Ill", "Part I", "Type I error"),
        (" Il", " lI", " ll", " IIl"),
    ),
    Rule(
        "roman-label",
        # Two or three strokes as the number of a heading: no word, and no Arabic number, is printed so.
        _pattern("(?<![^ ])(?<!\\S )(?:Ill|lll|IIl|lII|lIl|Il|lI|ll|llI|I1|I11|1I|l1|I1I|II1|1II)(?=\\.[ ]{1,4}[A-Z])"),
        lambda m, c: "I" * len(m[0]),
        0.95,
        ("Il. A Review of Ports", "II. A Review of Ports"),
        ("II. A Review", "11. A Review", "ll. 3–4", "See Il. A", "Ill. by the author"),
        ("Il", "lI", "ll", "I1", "1I", "l1"),
    ),
    Rule(
        "pronoun-I",
        # "|" or "l" alone where only the pronoun makes sense. Not after a number (2 l of milk), nor in a table.
        _pattern(f'(?:(?<=^)|(?<=[a-z,.;:!?“"] )|(?<=^[“"]))[|l](?= (?:{_PRONOUN_VERBS})\\b)'),
        _pronoun,
        0.89,
        ("and | believe that", "and I believe that"),
        ("2 l of milk", "a | b | c", "| was | had |", "volume l of"),
        ("| ", " l "),
    ),
    Rule(
        "short-word-I",
        # Two letters at a sentence's beginning that only I misread as l gives.
        _pattern(
            '(?:(?<=^)|(?<=[.!?] )|(?<=^[“"]))l(?=[nfts] (?:the|a|an|this|that|these|is|was|we|you|all|our|his|her|its|their|not|it|addition|order|fact) )'
        ),
        "I",
        0.97,
        ("ln the end, lt", "In the end, lt"),
        ("y = ln the", "lt. Colonel", "Is the"),
        ("ln ", "lt ", "lf ", "ls "),
    ),
)
