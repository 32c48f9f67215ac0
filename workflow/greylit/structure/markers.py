"""Markers: what a note begins with, clean or misread, and what else tells that a line is of a note."""

from __future__ import annotations

import re
from functools import lru_cache

SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
SYMBOLS = "*†‡§¶"
"""Printed note symbols, in the order they are used."""

MARKERS: tuple[tuple[str, re.Pattern[str]], ...] = (
    # how a note may begin, the surest first: name, pattern with group m (the marker)
    ("alone", re.compile(r"(?P<m>\d{1,3}|1[0-4]\d\d|[⁰¹²³⁴-⁹]{1,4}|\*{1,3}|[†‡§¶]{1,2})$")),
    ("superscript", re.compile(r"(?P<m>[⁰¹²³⁴-⁹]{1,4})\s*(?=\S)")),
    ("markdown", re.compile(r"\[\^(?P<m>[^\]\s]{1,8})\]:\s*")),
    ("slashes", re.compile(r"\\(?P<m>\d{1,3}|\*)\\\s*(?=\S)")),
    ("brackets", re.compile(r"\[(?P<m>1[0-4]\d\d|\d{1,3}|\*{1,2}|[†‡])\][.:]?\s+")),
    ("glued", re.compile(r"(?P<m>\d{1,3}?)\s?(?=[1lIi|!]?d[.,](?:$|,| at\b))")),  # 71d. for 7 Id.
    (
        "number",
        re.compile(
            r"(?P<m>1[0-4]\d\d|\d{1,3})(?:[.)]|,(?=\s[A-Z“]))?\s+(?=[A-Z“\"'‘([§$£€*_À-Þ]|\d{1,4} [A-Z§]|https?:|www\.|see\b|cf\b|ibid|in |[a-z]{2})"
        ),
    ),
    ("glued", re.compile(r"(?P<m>1[0-4]\d\d|\d{1,3})(?=[“\"‘„«]?[A-ZÀ-Þ][A-Za-zà-ÿ.’'])")),
    ("symbol", re.compile(r"(?P<m>\*{1,3}|[†‡§¶]{1,3})[.,]?\s*(?=[\w“\"‘(])")),
    (
        "garbled",
        re.compile(
            r"(?P<m>(?:[\"'“”‘’!?>^°~|«»=+%#&@`´•<{}\]\[\\/;:®©£$*-]{1,3}\d{0,2}|[?!]\d|\d[?!*'\"]{1,2}))\s*(?=[\w“\"‘'(])"
        ),
    ),
)

CUES: tuple[tuple[str, float, str, str], ...] = (
    # what notes are made of: pattern, weight, a note's words, words of a paragraph that must not match
    (r"https?:/|www\.|\bdoi\b|\.pdf\b|\.html?\b", 1.2, "see https://a.example/b", "see the site plan"),
    (
        r"(?i:\b[it1l|][bh]id\b|\bop\.? ?cit|\bloc\.? ?cit|\bsupra note|\binfra note)|^\W*Id\.(?:,| at)|^.{0,3}bid(?:\.$|[.,] )|^\W{0,2}[A-Zl1|!\\/]?[iIl]?d\.(?:$| at \d)",
        2.0,
        "Ibid., p. 4.",
        "Idle cranes",
    ),
    (
        r"\bpp?\. ?\d|\bat \d{1,4}[.,;]|\bparas?\. ?\d|\bart\. ?\d|\b\d{1,4}[-–]\d{1,4}\.$",
        0.8,
        "pp. 12-14",
        "page after page",
    ),
    (r"\((?:[^()]{0,60}[ ,:])?(?:1[6-9]|20)\d\d\)", 0.7, "(Oslo: Harbour Press, 1999)", "(the largest)"),
    (r", (?:1[6-9]|20)\d\d[.,;:]|(?:1[6-9]|20)\d\d\.$", 0.5, "Harbour Press, 2004.", "since 2004 it"),
    (r"(?i:\baccessed\b|\bretrieved\b|\bavailable at\b|\blast visited\b)", 1.0, "accessed 3 May 2020", "accessible"),
    (
        r"\b(?:[hHbBD][tliunr]{1,3}|At{1,2})ps?(?:[:;] ?|[.(/]{1,2})[\"“”‘’(/\w-]\S*[./-]",
        1.0,
        "See hitps:(quay.example/b",
        "on blips: a quay",
    ),
    (
        r"(?i:\bav[a-z]{2,4}[ab]le (?:at|al|ot)\b)(?<!Available at)(?<!available at)",
        0.8,
        "Avanable at the quay",
        "available as a quay",
    ),
    (r"\b(?:Vol|No|Nos|ed|eds|trans|vol|no)\. ?(?=[\dA-Z(])", 0.5, "Vol. 3", "volume of trade"),
    (r"(?i:\bsee(?:,? (?:also|e\.g\.|generally|for))?\b)|\bcf\.", 0.3, "See also Brown", "seen from above"),
    (
        r"(?:^|[\s,;(])(?:S|Rn|Rz|Bd|Anm|Fn|Nr|Hrsg|Hg|Aufl|pág|págs|pag|pp?g|núm|cap|t|vol|no|n)\. ?\d|\b\d{1,4} (?:f|ff|s|ss|sq)\.(?=$|[\s;,])",
        0.6,
        "Der Kai, S. 14 ff.",
        "S. Quai und 14 Freunde",
    ),
    (
        r"^.{0,3}(?:Ebd|Ebda|Ebenda|Ders|Dies|Ibíd|Ibidem|Ídem|Idem|Ivi|Id)\b\.?|\ba\. ?a\. ?[OS]\.|\((?:Anm|Fn|nota|note|nt)\. \d",
        2.0,
        "Ebd., S. 4.",
        "Diesen Hafen",
    ),
    (
        r"(?i:(?:^|[\s(])(?:vgl|s\. (?:auch|dazu)|siehe|véase|vid|cfr|voir|veja-se|ver|vedi)\b\.?)(?= )",
        0.3,
        "Vgl. auch Quai",
        "verlegt nach Kiel",
    ),
    (r"[,.]”|,\"|[”\"] in\b|[”\"],", 0.4, "“Old Quays,” Port Review", "“yes” and “no”"),
    (r"\b(?:Press|Publishing|Publications|Verlag|Editorial|University of)\b", 0.4, "Litoral Press", "the press said"),
    (r"\bet al\b", 0.4, "Jones et al. 2008", "all of it"),
    (
        r"[\[(](?:1[6-9]|20)\d\d[\])] \d{1,3} [A-Z]|\[(?:1[6-9]|20)\d\d\] [A-Z]{2}",
        1.0,
        "Weir v Mill [1966] 1 LR 233",
        "in [2014] three ships",
    ),
    (r"[a-z)] v\.? [A-Z]", 0.6, "Weir v. Mill", "vol. v of the series"),
    (r"\d [A-Z][\w.]{1,8} §+ ?\d", 0.8, "9 L.B.C. § 203", "the sign § 3"),
    (
        r"\b(?:1[6-9]|20)\d\d, (?:pp?\. )?\d{1,4}(?:[-–]\d{1,4})?[.;](?: |$)",
        0.5,
        "4 May 1921, 12.",
        "in 1921, 12 boats",
    ),
    (r"^.{4,90}, \d{1,4}(?:[-–]\d{1,4})?\.$", 0.4, "Quay, Old Ports, 114.", "there were 114."),
)
_CUES = tuple((re.compile(pattern), weight) for pattern, weight, _, _ in CUES)


MISREAD_OPENINGS: tuple[tuple[str, str, str, str], ...] = (
    # the first word of a note as OCR misreads it: pattern, what it is, an opening it matches, words that must stay
    (r"(?:[tTlL1|!i][bh]|Ih|lh|1h)[il1!]d(?=[.,:; ])", "Ibid", "lbid., 4", "third., tidal"),
    (r"(?:[\dA-Z|]{1,2})?[1lI4|\]]bid(?=[.,](?:$|[ ,]))", "Ibid", "3]bid., 4", "bid, forbid."),
    (r"[A-Zj‘'’]?bid(?=\.?,? (?:at |pp?\.|\d))", "Ibid", "bid., 4", "bid, rebid."),
    (r"(?:[A-Z‘'’|qj]|[A-Zlqj\d|]{2})[bp][il1]d(?=\.(?:$|,? ))", "Ibid", "MTbid., p. 4", "bid., rapid., Rabid"),
    (r"[TI1l][dq](?=[.,]? at\b)", "Id", "Tq. at 4", "Id, Td"),
    (r"[A-Z\d]{1,2}[\]:.]? ?[iIlT1\]][dq](?=[.,_:]$)", "Id", "Sid.", "Ed., led., Id."),
    (r"[KLTJ][dq](?=\.$)", "Id", "Kd.", "Ed., Md"),
    (r"Bid(?=\.(?:$|,? ))", "Ibid", "Bid.", "Bids, Bidding"),
    (r"(?:[IlTt1|!‘'’]{1,2}|B)[bh]?[il1]d,$", "Ibid.", "lbid,", "Rid, side,"),
    (r"(?:[lL1|!M])?[iIl1]?d,$", "Id.", "1d,", "led, Ed, ad,"),
    (r"(?:[lL1|!iTtJMP‘'’\\/]|St)?[iIl]?d(?=\.(?:$|,| at\b))", "Id", "ld., 4", "led, Ed., ed. by"),
)


_POINTS_BACK = re.compile(
    rf"(?:\W{{1,2}}|\d{{1,4}}\W{{0,2}})?(?:Ibid\b|Id\.|{'|'.join(pattern for pattern, *_ in MISREAD_OPENINGS)})"
)


def points_back(text: str) -> bool:
    """Whether a line begins with a note that points back: Ibid. or Id., clean or misread, a marker before it or none.

    >>> points_back("Mbid., 284."), points_back("*Ibid."), points_back("Bids were opened.")
    (True, True, False)
    """
    return _POINTS_BACK.match(text) is not None


EMPHASIS = re.compile(r"(\*{1,3})(?=[^\s*])[^*]{1,200}(?<=\S)\1(?!\w)")
"""Markdown for italics and bold: "*Harbour News* said"."""

ROMAN_NOTES = "roman"
"""How a marker i, ii, iii or a, b, c is recognised."""

ROMAN_CALL = re.compile(
    r"(?<=[.,;:!?”\"’)\]%\d])\[?(?P<m>[ivxl]{1,7})\]?(?=[\s.,;:)]|$)|(?<=[a-z]{3})(?P<g>[ivxl]{1,7})(?=[\s.,;:)]|$)"
)
"""Where such a note is called: behind a stop or a number, or at the end of a word."""
LETTER_CALL = re.compile(
    r"(?:(?<=[^\W\d_]{2}[.,;:!?])|(?<=\d[.,;:])|(?<=[”\"’)%][.,;:])|(?<=[”\"’)%]))(?P<m>[a-z])(?=\s|$)"
)
"""Where a note a, b, c is called: behind a stop and a word, "i.e. a" and "e.g." aside."""

EXACT = frozenset(("superscript", "markdown", "brackets", "slashes"))
"""Markers that are nothing else."""


@lru_cache(maxsize=1 << 15)  # asked for the same lines, page by page and twice over
def match_marker(text: str) -> tuple[str, re.Match[str]] | None:
    """The marker a line begins with: how it was recognised, and the match.

    >>> match_marker("¹⁰ Jones, Ports")[1]["m"], match_marker("' Quay, Index")[0], match_marker("plain text")
    ('¹⁰', 'garbled', None)
    >>> match_marker("*Harbour News* said so"), match_marker("*Ada Quay, Reader in Law")[0]
    (None, 'symbol')
    """
    if text[:1] == "*" and EMPHASIS.match(text):
        return None
    for name, pattern in MARKERS:
        if match := pattern.match(text):
            return name, match
    return None


@lru_cache(maxsize=1 << 15)
def weigh_cues(text: str) -> float:
    """How much a line looks like part of a citation, 0 to about 4.

    >>> weigh_cues("Ibid., p. 12.") > 2, weigh_cues("The port was quiet that year.")
    (True, 0.0)
    """
    text = text[:600]
    return sum((weight for pattern, weight in _CUES if pattern.search(text)), 0.0)


def is_called(marker: str, above: list[str]) -> bool:
    """Whether a mark like the marker stands after a word in the lines above: the call of the note.

    >>> is_called("†", ["the wells were dug† in", "1904."]), is_called("4", ["of the wells.4", "They"]), is_called("4", ["in 2014."])
    (True, True, False)
    """
    pattern = _compile_call(marker)
    return any(marker in text and pattern.search(text) for text in above)


@lru_cache(maxsize=1 << 11)
def _compile_call(marker: str) -> re.Pattern[str]:
    before = r"[^\W\d_]" if marker[0] in SYMBOLS else r"(?:[^\W\d_]|[”\"’)%])"
    return re.compile(before + r"[.,;:!?”\"’)]{0,2}" + r"\[?" + re.escape(marker) + r"(?=\s|$|[\].,;:)”])")


def is_closed(text: str, quote: str) -> bool:
    """Whether a line opens with a quotation or bracket that it closes: its own, no misread marker."""
    closing = {"“": "”", '"': '"', "‘": "’", "'": "'", "(": ")", "[": "]"}.get(quote)
    return closing is not None and re.search(re.escape(closing) + r"(?!\w)", text[1:2000]) is not None


def is_list_label(match: re.Match[str]) -> bool:
    """Whether a number bears a stop, as list items and numbered paragraphs do more often than notes."""
    return match[0].rstrip().endswith((".", ")"))


def read_digits(name: str, match: re.Match[str]) -> int | None:
    """The number a marker shows, if it shows one."""
    digits = match["m"].translate(SUPERSCRIPTS)
    return int(digits) if name != "garbled" and digits.isdecimal() else None
