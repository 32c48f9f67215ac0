"""Broken web addresses: put together across line ends and stray spaces, where that is certain.

Every decision is made at one boundary, between the address so far and the token after a space or a
line end. The rows of ``BOUNDARIES`` say which pairs belong together; none that fits means that the address has ended.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from greylit.edits import Edit

_EXTENSION = r"(?:s?html?|pdf|aspx?|php|jsp|docx?|xlsx?|pptx?|xml|csv|zip|jpe?g|png)"
_TOP_LEVEL = r"(?:com|org|net|gov|edu|int|info|eu|un|[a-z]{2})"
_CLOSE = r"[,.;:)\]”’\"'>]*"
_LAST = 400
"""How much of the address so far, and of the next token, a row may look at."""


class Boundary(NamedTuple):
    """A place where an address was broken: how it ends, how the next token begins, what stood between them."""

    id: str
    left: re.Pattern[str]
    right: re.Pattern[str]
    glue: str
    confidence: float
    at_space: bool
    """Whether it also holds for a space within a line."""
    mends: tuple[str, str, str]
    """What stands before, what stands after, and the whole."""
    leaves: tuple[str, str]
    """What stands before and after where it must not apply."""


def _row(
    id: str,
    left: str,
    right: str,
    glue: str,
    confidence: float,
    at_space: bool,
    mends: tuple[str, str, str],
    leaves: tuple[str, str],
) -> Boundary:
    return Boundary(id, re.compile(left), re.compile(right), glue, confidence, at_space, mends, leaves)


_HAS_PATH = r"(?:https?://|www\.)[^/\s]{1,200}/\S{0,400}"

BOUNDARIES: tuple[Boundary, ...] = (
    _row(
        "url-scheme",
        r"^https?:(?://)?$",
        r"(?://)?(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[/:?]|\b)|//",
        "",
        0.99,
        True,
        ("https://", "www.example.org/a,", "https://www.example.org/a"),
        ("https://", "and others"),
    ),
    _row(
        "url-host",
        # A dot in the host, and what follows is a domain by itself: labels and a top level, perhaps a path.
        r"^(?:https?://|www\.)(?:[a-z0-9-]+\.)*$",
        rf"(?:[a-z0-9-]{{1,60}}\.){{0,5}}{_TOP_LEVEL}(?:/|{_CLOSE}$)",
        "",
        0.98,
        True,
        ("http://www.agency.", "gov.xx/a/b.htm,", "http://www.agency.gov.xx/a/b.htm"),
        ("http://www.agency.org.", "The agency"),
    ),
    _row(
        "url-extension",
        r"\.$",
        rf"{_EXTENSION}{_CLOSE}$",
        "",
        0.98,
        True,
        ("http://example.org/a/note.", "pdf,", "http://example.org/a/note.pdf"),
        ("http://example.org/a/note.", "Press"),
    ),
    _row(
        "url-dated-page",
        # News systems name a page by its date and number with a "_" between; the stroke is lost in print or scan.
        r"/t(?:19|20)\d{6}$",
        rf"\d{{5,10}}\.{_EXTENSION}",
        "_",
        0.95,
        True,
        ("http://example.org/t20220101", "1234567.html", "http://example.org/t20220101_1234567.html"),
        ("http://example.org/t20220101", "12 May"),
    ),
    _row(
        "url-content-page",
        r"/content$",
        rf"\d{{5,12}}\.{_EXTENSION}",
        "_",
        0.95,
        True,
        ("http://example.org/2020-01/02/content", "1234567.htm,", "http://example.org/2020-01/02/content_1234567.htm"),
        ("http://example.org/content", "1 May"),
    ),
    _row(
        "url-stroke",
        r"[A-Za-z0-9]$",
        r"_[A-Za-z0-9]",
        "",
        0.97,
        True,
        ("http://example.org/t20220101", "_1234567.html,", "http://example.org/t20220101_1234567.html"),
        ("http://example.org/a", "_ a"),
    ),
    _row(
        "url-stroke-end",
        r"[_=?&%]$",
        r"[A-Za-z0-9]",
        "",
        0.95,
        False,
        ("http://example.org/a?id=", "77,", "http://example.org/a?id=77"),
        ("http://example.org/a", "77"),
    ),
    _row(
        "url-hyphen",
        rf"^{_HAS_PATH}[A-Za-z0-9]-$",
        r"[a-z0-9]",
        "",
        0.96,
        False,
        ("http://example.org/a-plan-for-", "peace-and-rights,", "http://example.org/a-plan-for-peace-and-rights"),
        ("http://example.org", "- a plan"),
    ),
    _row(
        "url-slash-path",
        # A slash at the end, and what follows is no word: it has a slash, digits, a hyphen or an extension in it.
        r"/$",
        r"(?:[A-Za-z0-9]|[£€¢](?=\w+/\w+/))[A-Za-z0-9%._~+-]*(?:/[A-Za-z0-9]|-[a-z0-9]|_[A-Za-z0-9]|\.[a-z]{2,5}(?:[,;)]|\.?$)|\d)",
        "",
        0.94,
        False,
        ("http://example.org/records/", "item/68-state-of-it,", "http://example.org/records/item/68-state-of-it"),
        ("http://example.org/", "August 21, 2024"),
    ),
    _row(
        "url-slash-word",
        # A slash at the end, and one lower-case word with the comma that comes before a date.
        rf"^{_HAS_PATH}/$",
        r"[a-z]{2,30},$",
        "",
        0.9,
        False,
        ("http://example.org/a/b/", "content,", "http://example.org/a/b/content"),
        ("http://example.org/a/b/", "accessed,"),
    ),
    _row(
        "url-next-slash",
        r"[A-Za-z0-9]$",
        r"/[A-Za-z0-9][A-Za-z0-9%._~+-]*",
        "",
        0.94,
        False,
        ("http://example.org/a", "/report.pdf", "http://example.org/a/report.pdf"),
        ("http://example.org/a", "/ other"),
    ),
    _row(
        "url-next-extension",
        rf"^(?!\S*\.{_EXTENSION}$){_HAS_PATH}[A-Za-z0-9]$",
        rf"\.{_EXTENSION}{_CLOSE}$",
        "",
        0.97,
        True,
        ("http://example.org/a/report", ".pdf,", "http://example.org/a/report.pdf"),
        ("http://example.org/a/report.pdf", ".pdf"),
    ),
    _row(
        "url-file-rest",
        # The line ends within a file's name: the rest has a path or an underscore as well as the extension.
        rf"^(?!\S*\.{_EXTENSION}$){_HAS_PATH}[A-Za-z0-9]$",
        rf"[A-Za-z0-9%~-]+(?:[/_][A-Za-z0-9%._~-]+)+\.{_EXTENSION}{_CLOSE}$",
        "",
        0.9,
        False,
        ("http://example.org/a/docu", "ment/2023_report.pdf,", "http://example.org/a/document/2023_report.pdf"),
        ("http://example.org/a/x.pdf", "b/c.pdf"),
    ),
)

_NO_PATH_WORDS = frozenset(
    [
        "accessed", "also", "and", "at", "available", "de", "el", "en", "for", "in", "last", "on", "or", "page",
        "pages", "para", "pp", "retrieved", "see", "the", "visited",
    ]
)  # fmt: skip
"""Words after an address that are never its path."""

_START = re.compile(r"(?<![\w/.@])(?:https?:(?=/|\s|$)|www\.)", re.IGNORECASE)
_TOKEN = re.compile(r"\S{1,2000}")
_ENDED = re.compile(r"[,;)\]”’\"'>]$")
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_GLUED = re.compile(rf",(?=(?:{_MONTHS})\b|[Aa]ccessed\b|[Ll]ast accessed\b|[Rr]etrieved\b)")
_LOST_STROKES = re.compile(rf"[A-Za-z0-9]+(?: [A-Za-z0-9]+){{0,2}}\.{_EXTENSION}(?=[,;.)\s]|$)")
_FINISHED = re.compile(rf"\.{_EXTENSION}$")


class Misprint(NamedTuple):
    """Misread characters within an address that the rest of the address proves. ``groups`` of the pattern are replaced."""

    id: str
    pattern: re.Pattern[str]
    confidence: float
    mends: tuple[str, str]
    leaves: str


MISPRINTS: tuple[Misprint, ...] = (
    # The document service of the United Nations repeats the job number of a document in its path: n24/123/45/pdf/n2412345.pdf.
    Misprint(
        "url-un-job",
        re.compile(
            r"(?<![A-Za-z0-9])(?P<first>[a-z£])(?P<year>\d\d)/(?P<middle>\d{3})/(?P<last>\d\d)/"
            r"(?P<folder>pd[ft]/?)(?P<second>[a-z£])(?P=year)(?P=middle)(?P=last)(?=\.pdf)"
        ),
        0.95,
        ("/gen/n24/123/45/pdfm2412345.pdf", "/gen/n24/123/45/pdf/n2412345.pdf"),
        "/gen/n24/123/45/pdf/n2412345.pdf",
    ),
    Misprint(
        "url-un-series",
        re.compile(r"(?<=/undoc/)(?P<series>Itd)(?=/)"),
        0.97,
        ("/doc/undoc/Itd/", "/doc/undoc/ltd/"),
        "/doc/undoc/ltd/",
    ),
    # Sixteen hexadecimal digits around it leave no letter but a misread digit.
    Misprint(
        "url-hexadecimal",
        re.compile(r"(?<=[0-9a-f]{8})(?P<hex>[lIO])(?=[0-9a-f]{8})"),
        0.95,
        ("0a1b2c3d4el5f60718293a4b", "0a1b2c3d4e15f60718293a4b"),
        "feedbeadfaceledgedecade",
    ),
)


def _mend_misprints(text: str, line: int) -> list[Edit]:
    edits = []
    for row in MISPRINTS:
        for match in row.pattern.finditer(text):
            for start, end, after in _prove(row.id, match):
                if text[start:end] != after:
                    edits.append(Edit(line, start, text[start:end], after, row.id, row.confidence))
    return edits


def _prove(id: str, match: re.Match[str]) -> list[tuple[int, int, str]]:
    """Say what each doubtful group of a misprint's match must be."""
    if id == "url-un-series":
        return [(match.start(), match.start() + 1, "l")]
    if id == "url-hexadecimal":
        around = match.string[max(0, match.start() - 8) : match.end() + 8]
        digits = sum(c.isdecimal() for c in around)
        return [(match.start(), match.end(), "0" if match[0] == "O" else "1")] if digits >= 4 else []
    first, second = match["first"], match["second"]
    letter = second if first == "£" else first
    if letter == "£":
        return []
    lost = "" if match["folder"].endswith("/") else "/"
    if not lost and first != "£" and second != "£":
        return []
    return [
        (match.start("first"), match.end("first"), letter),
        (match.start("folder") + 2, match.start("folder") + 3, "f"),
        (match.start("second"), match.end("second"), lost + letter),
    ]


class UrlRepairs(NamedTuple):
    """Edits of the lines (line = index + 1), and the indices of lines whose end is glued to the next line."""

    edits: list[Edit]
    joined: frozenset[int]


def mend_urls(lines: Sequence[str]) -> UrlRepairs:
    """Mend the web addresses in the lines of one note or paragraph.

    A line in ``joined`` is set solid with the next (leading white space aside); a hyphen at its end stays.

    >>> repairs = mend_urls(["See https:/www.example.", "org/a/t20220101 _123456.html,May 2, 2024."])
    >>> sorted(repairs.joined), [(e.line, e.column, e.before, e.after) for e in repairs.edits]
    ([0], [(1, 11, '', '/'), (2, 15, ' ', ''), (2, 29, '', ' ')])
    """
    edits: list[Edit] = []
    joined: set[int] = set()
    line, column = 0, 0
    while line < len(lines):
        match = _START.search(lines[line], column)
        if not match:
            line, column = line + 1, 0
            continue
        line, column = _follow(lines, line, match.start(), edits, joined)
    addressed = joined | {n + 1 for n in joined}
    for n, text in enumerate(lines):
        if "/" in text and (n in addressed or _START.search(text)):
            edits += _mend_misprints(text, n + 1)
    return UrlRepairs(edits, frozenset(joined))


def _follow(lines: Sequence[str], line: int, column: int, edits: list[Edit], joined: set[int]) -> tuple[int, int]:
    """Follow one address from its start to its end; return where it ends."""
    address = ""
    while True:
        text = lines[line]
        token = _TOKEN.match(text, column)
        if not token:
            return line, len(text)
        piece = token[0]
        if not address:
            scheme = re.match(r"https?:/(?=[A-Za-z0-9])", piece)
            if scheme:
                edits.append(Edit(line + 1, column + scheme.end(), "", "/", "url-scheme-slash", 0.98))
                piece_read = scheme[0] + "/" + piece[scheme.end() :]
            else:
                piece_read = piece
        else:
            piece_read = piece
        glued = _GLUED.search(piece)
        if glued:
            edits.append(Edit(line + 1, column + glued.end(), "", " ", "url-comma-space", 0.97))
            return line, token.end()
        address = _shorten(address + piece_read)
        column = token.end()
        if _ENDED.search(address):
            return line, column
        rest = text[column : column + 200]
        comma = re.match(r" {1,2}(?=,(?: |$))", rest)
        if comma:
            edits.append(Edit(line + 1, column, comma[0], "", "url-space-comma", 0.97))
            return line, column + len(comma[0])
        if rest.strip():
            gap = re.match(r"\s+", rest)
            start = column + gap.end() if gap else column
            if gap and gap.end() <= 2:
                step = _find_boundary(address, text, start, at_space=True)
                if step:
                    edits.append(Edit(line + 1, column, gap[0], step.glue, step.id, step.confidence))
                    address += step.glue
                    column = start
                    continue
                strokes = _LOST_STROKES.match(text[start : start + 200])
                if strokes and _may_lose_strokes(address):
                    edits.append(Edit(line + 1, column, gap[0], "_", "url-lost-stroke", 0.9))
                    for space in re.finditer(" ", strokes[0]):
                        at = start + space.start()
                        edits.append(Edit(line + 1, at, " ", "_", "url-lost-stroke", 0.9))
                    return line, start + strokes.end()
            return line, column
        if line + 1 >= len(lines):
            return line, len(text)
        following = lines[line + 1]
        start = len(following) - len(following.lstrip())
        found = _find_boundary(address, following, start, at_space=False)
        if not found:
            return line, len(text)
        if found.glue:
            edits.append(Edit(line + 1, column, "", found.glue, found.id, found.confidence))
        address += found.glue
        joined.add(line)
        line, column = line + 1, start


def _shorten(address: str) -> str:
    """The head of a long address says whether it has a path, its end how it breaks; the rest is let go."""
    return address if len(address) <= _LAST else address[:100] + address[-200:]


def _find_boundary(address: str, text: str, start: int, *, at_space: bool) -> Boundary | None:
    """Find the row that glues an address to the token at ``start``."""
    token = _TOKEN.match(text, start)
    if not token or (_START.match(token[0]) and not re.fullmatch(r"https?:(?://)?", address)):
        return None
    right = token[0][:_LAST]
    if text.startswith((" ,", "  ,"), token.end()):
        right += ","
    if re.split(r"[^a-z]", right, maxsplit=1)[0] in _NO_PATH_WORDS and not re.search(r"[-/_.][a-z0-9]", right):
        return None
    for row in BOUNDARIES:
        if (row.at_space or not at_space) and row.left.search(address) and row.right.match(right):
            return row
    return None


def _may_lose_strokes(address: str) -> bool:
    """Whether an address ends within a file name whose other parts are joined by underscores."""
    last = address[-200:].rsplit("/", 1)
    return len(last) == 2 and "_" in last[1] and last[1][-1].isalnum() and not _FINISHED.search(last[1])
