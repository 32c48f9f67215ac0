"""Lists of endnotes: where each note begins, told by the numbers of the whole list, and where the list is over."""

from __future__ import annotations

import re
from itertools import accumulate, pairwise, product

import msgspec

from greylit.structure.layout import TERMINAL, Layout
from greylit.structure.markers import SUPERSCRIPTS, match_marker, weigh_cues
from greylit.structure.numbering import parse_label
from greylit.structure.vocabulary import NOTE_HEADINGS, SECTION_WORDS, fold_heading

LOOSE = re.compile(r"(?P<m>[\[({]?[\dIlO|!°]{1,4}[\])}°]?)(?:[.,]?\s+(?=\S)|(?=[“\"‘]?[A-Z]))")
"""What a note's number may have become, its bracket too."""
JUNK = re.compile(r"(?P<m>[^\w\s(]{0,2}\d[^\w\s]{1,2}|[^\w\s(]{1,2}\d{1,2}|[A-Z]°)\s?(?=[“\"‘]?[A-Z])")
"""What else small figures are read as."""
GLYPHS: dict[str, str] = {
    # digits that a glyph of a small number may stand for
    "I": "1",
    "l": "1",
    "|": "1",
    "!": "1",
    "O": "0",
    "°": "0986",
}
LARGEST = 6000
"""No list numbers its notes higher."""
MOST_LOST = 6
"""Notes in a row that may be lost."""
AGREES, FIRST, ANEW, STRANGE, LOST, PROSE = 3.0, 1.0, -7.0, -4.0, -0.8, -3.0
"""Scores of a note whose number follows the last one's; of a list that begins as it should, anew in its midst, or anywhere
else; of each note lost before one; of a note before it that reads like prose."""
MISREAD, GARBLED, UNREAD, BARE, OTHER = -1.0, -1.6, -2.4, -3.4, -6.0
"""Scores of a number misread, of a mark that is none, clear or not, of a note without a mark, of a sound number that is another."""
LONG = 8
"""Lines in which a note cites something."""
CUT, SMALL = -2.0, -0.7
"""Scores of a note that begins within a sentence, or with a small letter."""


class Start(msgspec.Struct, frozen=True):
    """A line that may begin a note: its place among the list's lines and what was read of its marker.

    ``numbers`` it may show, each with what it costs to take it for that; ``any``: what it costs to take it for another.
    """

    at: int
    numbers: tuple[tuple[int, float], ...]
    any: float
    raw: str | None
    method: str | None
    score: float


class Listed(msgspec.Struct, frozen=True):
    """A note of a list: its lines (0-based), its number, the marker as read and how it was recognised."""

    lines: tuple[int, ...]
    number: int
    raw: str | None
    method: str | None


def cut_list(layout: Layout, lines: list[int], expected: int = 1) -> list[Listed]:
    """The notes of a list of endnotes, of whose ``lines`` the last ones may belong to what comes after it.

    ``expected`` is the number it begins with if it goes on from the list before. Of all ways to begin notes at lines,
    that whose numbers agree best is taken, in O(lines).
    """
    starts = _choose(_find_starts(layout, lines), expected, [weigh_cues(layout.texts[i]) > 0 for i in lines])
    while (
        starts
        and not starts[-1][0].numbers
        and not _reads_like_note(layout.texts[lines[starts[-1][0].at]], starts[-1][0])
    ):
        starts.pop()  # what comes after the list's last number is no note of it
    parted = sum(lines[s.at] - lines[s.at - 1] > 1 for s, _ in starts[1:] if s.at) > 0.6 * (len(starts) - 1)
    notes: list[Listed] = []
    for k, (start, number) in enumerate(starts):
        end = starts[k + 1][0].at if k + 1 < len(starts) else len(lines)
        own = lines[start.at : end]
        if k + 1 == len(starts) or starts[k + 1][1] <= number:
            own = own[: _find_end(layout, own, parted)]
        notes.append(Listed(tuple(own), number, start.raw, start.method))
    return notes


def _reads_like_note(text: str, start: Start) -> bool:
    """Whether a line that shows no number has the mark and the look of a note."""
    return start.raw is not None and weigh_cues(text) >= (0.4 if any(c.isdecimal() for c in start.raw) else 0.7)


def _find_starts(layout: Layout, lines: list[int]) -> list[Start]:
    """Lines that may begin a note."""
    out: list[Start] = []
    for at, i in enumerate(lines):
        text = layout.texts[i]
        before = layout.texts[lines[at - 1]] if at else ""
        gap = at == 0 or i - lines[at - 1] > 1 or layout.pages[i] != layout.pages[lines[at - 1]]
        ended = not before or TERMINAL.search(before[-8:]) is not None or before[-1] in ")]”" or before[-1].isdecimal()
        short = bool(before) and not layout.is_full(lines[at - 1])
        score = 0.0 if ended else CUT / 2 if gap or short else CUT
        alone = at > 0 and lines[at - 1] == i - 1 and match_marker(before) is not None and before.isdecimal()
        read = _read_numbers(text)
        if read is not None:
            raw, method, numbers = read
            rest = text[len(raw) :].lstrip(" .,)]")
            if method == "alone" and not _stands_above(layout, i):
                continue
            score += SMALL * (rest[:1].islower() and weigh_cues(text) == 0)
            other = GARBLED if method in ("misread", "glued") or len(raw) > 3 else OTHER
            out.append(Start(at, numbers, other, raw, method, score))
        elif (marker := JUNK.match(text)) is not None:
            out.append(Start(at, (), GARBLED, marker["m"], "garbled", score))
        elif (garbled := match_marker(text)) is not None and (gap or ended):
            any_ = UNREAD if weigh_cues(text) >= 0.4 else BARE
            out.append(Start(at, (), any_, garbled[1]["m"], "garbled", score))
        elif at and ended and not alone and (gap or short) and text[0].isupper() and (weigh_cues(text) >= 0.4 or gap):
            out.append(Start(at, (), UNREAD if weigh_cues(text) >= 0.4 else BARE, None, None, score))
    return out


def _stands_above(layout: Layout, index: int) -> bool:
    """Whether a number alone on its line has a note's line right below it."""
    return index + 1 < len(layout.texts) and len(layout.texts[index + 1]) >= 3


def _read_numbers(text: str) -> tuple[str, str, tuple[tuple[int, float], ...]] | None:
    """The marker a line begins with, how it was recognised, and the numbers it may show with what they cost.

    >>> _read_numbers("12 Port Review"), _read_numbers("1° Port Review")[2][:2], _read_numbers("(9] Ibid., 4.")[2]
    (('12', 'number', ((12, 0.0),)), ((10, -1.0), (19, -1.0)), ((9, -1.0),))
    """
    marker = match_marker(text)
    if marker is not None and marker[0] != "garbled":
        digits = marker[1]["m"].lstrip("^").translate(SUPERSCRIPTS)
        if digits.isdecimal():
            return marker[1]["m"], marker[0], ((int(digits), 0.0),)
    match = re.fullmatch(r"(?P<m>\d{4})", text) or LOOSE.match(text)
    if match is None:
        return None
    raw = match["m"]
    core = raw.strip("[](){}")
    if core.isdecimal() and raw == core:
        return raw, "number" if text != raw else "alone", ((int(core), 0.0),)
    if not any(c.isdecimal() for c in core) and (len(core) > 1 or core not in "Il|!"):
        return None  # a Roman numeral, a word
    readings = ["".join(p) for p in product(*(GLYPHS.get(c, c) for c in core))]
    values = dict.fromkeys(int(r) for r in readings if r.isdecimal())
    if raw[:1] not in "[({" and raw[-1:] in "])}":  # the figure before it went with the bracket
        values |= dict.fromkeys(int(f"{d}{core}") for d in range(1, 10) if core.isdecimal() and len(core) <= 2)
    return raw, "misread", tuple((v, MISREAD) for v in values if 0 < v <= LARGEST)


class Link(msgspec.Struct, frozen=True):
    """The last link of a chain of starts: which start, its number, the link before (-1: none), the chain's score."""

    start: int
    number: int
    before: int
    score: float


def _choose(starts: list[Start], expected: int, cited: list[bool]) -> list[tuple[Start, int]]:
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
        for number, cost in start.numbers:
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


def _find_end(layout: Layout, lines: list[int], parted: bool) -> int:
    """How many of the lines from a list's last note on are its own; ``parted``: its notes are parted by empty lines.

    It ends where a sentence has ended and a heading comes, or, if its notes stand close, a paragraph after an empty line.
    """
    for at, (before, i) in enumerate(pairwise(lines), 1):
        text, above = layout.texts[i], layout.texts[before]
        if TERMINAL.search(above[-8:]) is None and not above[-1].isdecimal():
            continue
        gap = i - before > 1
        turned = layout.pages[i] != layout.pages[before]
        below = next((layout.texts[j] for j in lines[at + 1 : at + 3]), "")
        if _is_heading(layout, text, below):
            return at
        ahead = [layout.texts[j] for j in lines[at : at + 6]]
        plain = text[0].isupper() and not any(weigh_cues(t) for t in (ahead if turned else ahead[:1]))
        if plain and ((turned and len(ahead) > 3) or (gap and not turned and (not parted or len(text) > 40))):
            return at
    return len(lines)


def _is_heading(layout: Layout, text: str, below: str) -> bool:
    """Whether a line reads like a heading: a label and title, a section word, or a short line above prose."""
    word = fold_heading(text)
    if word in SECTION_WORDS or word in NOTE_HEADINGS:
        return True
    label = parse_label(text)
    if label is not None and label.frame in ("unit", "section-sign") and text[-1] != ".":
        return True
    if weigh_cues(text) or text[-1] in ".;,":
        return False
    title = text[label.width :] if label is not None else text
    titled = title[:1].isupper() and len(title.split()) <= 14 and not title[-1].isdecimal()
    return titled and len(text) < 0.85 * (layout.width or 80) and bool(below) and not below[0].islower()
