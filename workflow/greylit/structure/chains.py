"""Chains of notes: of all lines that may begin a note those whose numbers agree best."""

from __future__ import annotations

import re
from itertools import accumulate, product

import msgspec

from greylit.structure.layout import TERMINAL, Layout, find_width
from greylit.structure.markers import SUPERSCRIPTS, match_marker, weigh_cues

LOOSE = re.compile(r"(?![IVXLC]+\.)(?P<m>[\[({]?[\dIlLO|!°]{1,4}[\])}°]?)(?:[.,]?\s+(?=\S)|(?=[“\"‘]?[A-Z]))")
"""What a note's number may have become, its bracket too."""
YEAR_CLOSED = re.compile(r"(?:1[5-9]|20)\d\d\)")
"""The end of a work's place and year in brackets."""
JUNK = re.compile(r"(?P<m>[^\w\s(]{0,2}\d[^\w\s]{1,2}|[^\w\s(]{1,2}\d{1,2}|[A-Z]°)\s?(?=[“\"‘]?[A-Z])")
"""What else small figures are read as."""
SUNK = re.compile(r"(?P<m>\d{1,4})(?=[a-z]{2,})")
"""A number with a word right behind it, whose capital was read as a small letter."""
RUN_IN = re.compile(r"(?P<m>\d{2,6})(?: ?[A-Z“]| [a-z])")
"""A number before figures that the note begins with, nothing between."""
GLYPHS: dict[str, str] = {
    # digits that a glyph of a small number may stand for
    "I": "1",
    "l": "1",
    "L": "1",
    "|": "1",
    "!": "1",
    "O": "0",
    "°": "0986",
}
ONES = frozenset("Il|!L")
LARGEST = 6000
"""No list numbers its notes higher."""
MOST_LOST = 6
"""Notes in a row that may be lost."""
AGREES, FIRST, ANEW, STRANGE, LOST, PROSE = 3.0, 1.0, -7.0, -4.0, -0.8, -3.0
"""Scores of a note whose number follows the last one's; of a list that begins as it should, anew in its midst, or anywhere
else; of each note lost before one; of a note before it that reads like prose."""
MISREAD, GARBLED, UNREAD, BARE, OTHER = -1.0, -1.6, -2.4, -3.4, -6.0
"""Scores of a number misread, of a mark that is none, clear or not, of a note without a mark, of a sound number that is another."""
SHORT = 0.8
"""Share of the list's own lines below which one is a note's last."""
LONG = 8
"""Lines in which a note cites something."""
CUT, SMALL = -2.0, -0.7
"""Scores of a note that begins within a sentence, or with a small letter."""


class Start(msgspec.Struct, frozen=True):
    """A line that may begin a note: its place among the list's lines and what was read of its marker.

    ``numbers`` it may show, each with what it costs to take it for that and the characters that then are the marker;
    ``any``: what it costs to take ``raw`` for another.
    """

    at: int
    numbers: tuple[tuple[int, float, str], ...]
    any: float
    raw: str | None
    method: str | None
    score: float

    def name(self, number: int) -> str | None:
        """The characters that are the marker, if it is of note ``number``."""
        return next((raw for n, _, raw in self.numbers if n == number), self.raw)


def find_starts(layout: Layout, lines: list[int]) -> list[Start]:
    """Lines that may begin a note."""
    out: list[Start] = []
    width = find_width(layout.texts[i] for i in lines) or layout.width
    for at, i in enumerate(lines):
        text = layout.texts[i]
        before = layout.texts[lines[at - 1]] if at else ""
        gap = at == 0 or i - lines[at - 1] > 1 or layout.pages[i] != layout.pages[lines[at - 1]]
        ended = not before or TERMINAL.search(before[-8:]) is not None or before[-1] in ")]”" or before[-1].isdecimal()
        short = bool(before) and width is not None and len(before) < SHORT * width
        score = 0.0 if ended else CUT / 2 if gap or short else CUT
        alone = at > 0 and lines[at - 1] == i - 1 and match_marker(before) is not None and before.isdecimal()
        if alone and not text.isdecimal():
            continue  # the number above is its own
        read = read_numbers(text)
        if read is not None:
            raw, method, numbers = read
            rest = text[len(raw) :].lstrip(" .,)]")
            if method == "alone" and not _stands_above(layout, i):
                continue
            score += SMALL * (rest[:1].islower() and weigh_cues(text) == 0)
            other = GARBLED if method in ("misread", "glued") or len(raw) > 3 else OTHER
            out.append(Start(at, numbers, other, raw, method, score))
        elif (marker := JUNK.match(text)) is not None:
            out.append(Start(at, _read_junk(marker["m"]), GARBLED, marker["m"], "garbled", score))
        elif (garbled := match_marker(text)) is not None and (gap or ended):
            any_ = UNREAD if weigh_cues(text) >= 0.4 else BARE
            out.append(Start(at, (), any_, garbled[1]["m"], "garbled", score))
        elif at and ended and not alone and text[0].isupper() and ((cites := weigh_cues(text) >= 0.4) or gap):
            out.append(Start(at, (), UNREAD if cites and (gap or short) else BARE, None, None, score))
    return out


def _read_junk(marker: str) -> tuple[tuple[int, float, str], ...]:
    """The numbers of two digits that a sign and a digit may be: the last digit tells more than none.

    >>> [n for n, _, _ in _read_junk("'3")][:3], _read_junk("“*")
    ([13, 23, 33], ())
    """
    if len(marker) != 2 or not marker[1].isdecimal():
        return ()
    return tuple((10 * tens + int(marker[1]), MISREAD, marker) for tens in range(1, 10))


def _stands_above(layout: Layout, index: int) -> bool:
    """Whether a number alone on its line has a note's line right below it."""
    return index + 1 < len(layout.texts) and len(layout.texts[index + 1]) >= 3


def read_numbers(text: str, *, small: bool = False) -> tuple[str, str, tuple[tuple[int, float, str], ...]] | None:
    """The marker a line begins with, how it was recognised, and the numbers it may show with what they cost.

    ``small``: both figures may have been read as letters.

    >>> read_numbers("7 Port Review"), [n for n, _, _ in read_numbers("1° Port Review")[2]][:2]
    (('7', 'number', ((7, 0.0, '7'),)), [10, 19])
    >>> read_numbers("(9] Ibid., 4.")[2], read_numbers("22adeleke, 4.")[2], read_numbers("645 L.B.C.")[2]
    (((9, -1.0, '(9]'),), ((22, -1.0, '22'),), ((645, 0.0, '645'), (6, -1.0, '6'), (64, -1.0, '64')))
    """
    marker = match_marker(text)
    if marker is not None and marker[0] != "garbled":
        digits = marker[1]["m"].lstrip("^").translate(SUPERSCRIPTS)
        if digits.isdecimal():
            numbers = [(int(digits), 0.0, marker[1]["m"])]
            return marker[1]["m"], marker[0], (*numbers, *_split(text, digits))
    match = re.fullmatch(r"(?P<m>\d{4})", text) or LOOSE.match(text)
    if match is None or YEAR_CLOSED.match(text):
        sunk = SUNK.match(text)
        return (sunk["m"], "misread", ((int(sunk["m"]), MISREAD, sunk["m"]),)) if sunk else None
    raw = match["m"]
    core = raw.strip("[](){}")
    if core.isdecimal() and raw == core:
        return raw, "number" if text != raw else "alone", ((int(core), 0.0, raw), *_split(text, core))
    if not any(c.isdecimal() for c in core) and (len(core) > 1 + small or not set(core) <= ONES):
        return None  # a Roman numeral, a word
    readings = ["".join(p) for p in product(*(GLYPHS.get(c, c) for c in core))]
    values = dict.fromkeys(int(r) for r in readings if r.isdecimal())
    if raw[:1] not in "[({" and raw[-1:] in "])}":  # the figure before it went with the bracket
        values |= dict.fromkeys(int(f"{d}{core}") for d in range(1, 10) if core.isdecimal() and len(core) <= 2)
    cost = MISREAD if any(c.isdecimal() for c in core) or len(core) == 1 else GARBLED
    return raw, "misread", tuple((v, cost, raw) for v in values if 0 < v <= LARGEST)


def _split(text: str, digits: str) -> list[tuple[int, float, str]]:
    """The numbers that the first of a row of figures may be, the rest being what the note begins with."""
    if RUN_IN.match(text) is None or digits not in text[: len(digits)]:
        return []
    return [(int(digits[:k]), MISREAD, digits[:k]) for k in range(1, len(digits)) if digits[k] != "0"]


class Link(msgspec.Struct, frozen=True):
    """The last link of a chain of starts: which start, its number, the link before (-1: none), the chain's score."""

    start: int
    number: int
    before: int
    score: float


def choose_starts(starts: list[Start], expected: int, cited: list[bool]) -> list[tuple[Start, int]]:
    """The chain of starts whose numbers agree best, each with its number; ``cited``: lines that read like a citation."""
    links: list[Link] = []
    best: dict[int, int] = {}  # number -> the last link of the best chain that ends with it
    likely: list[int] = []  # numbers of the best chains, after which a note may follow that shows none
    seen = [0, *accumulate(cited)]

    def follow(link: int, at: int) -> float:
        """Score of a chain where its next note begins at a line."""
        first = starts[links[link].start].at
        prose = at - first > LONG and seen[at] - seen[first] <= (at - first) // (4 * LONG)
        return links[link].score + PROSE * prose

    for k, start in enumerate(starts):
        told: list[Link] = []
        for number, cost, _ in start.numbers:
            options = [(FIRST if number in (1, expected) else STRANGE, -1)]
            if number == 1 and best:
                options.append(max((follow(link, start.at) + ANEW, link) for link in best.values()))
            options += [
                (follow(best[number - 1 - lost], start.at) + LOST * lost, best[number - 1 - lost])
                for lost in range(MOST_LOST + 1)
                if number - 1 - lost in best
            ]
            score, before = max(options)
            told.append(Link(k, number, before, score + start.score + cost + AGREES))
        for number in likely:
            score = follow(best[number], start.at) + start.score + start.any + AGREES
            told.append(Link(k, number + 1, best[number], score))
        for new in told:
            if new.number not in best or new.score > links[best[new.number]].score:
                best[new.number] = len(links)
                links.append(new)
        likely = sorted({*likely, *(new.number for new in told)}, key=lambda n: (-links[best[n]].score, n))[:2]
    at = max(best.values(), key=lambda link: (links[link].score, link), default=-1)
    out: list[tuple[Start, int]] = []
    while at >= 0:
        out.append((starts[links[at].start], links[at].number))
        at = links[at].before
    return out[::-1]
