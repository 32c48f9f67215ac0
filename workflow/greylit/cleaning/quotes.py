"""Quotation marks without a partner, and signs behind words: in a damaged text they are specks, or calls of notes misread.

Marks are paired paragraph by paragraph; a quotation that goes on over several paragraphs is closed in the last of them.
Where a note was called at such a mark, the footnotes stage takes it out as a call, and its edit stands over the one made here.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from greylit.cleaning.lexicon import Lexicon
from greylit.cleaning.revision import Change
from greylit.cleaning.rules import ADDRESS, token_around

MARK, OPENING, ASKING, MISREAD = "stray-mark", "stray-opening-mark", "stray-question-mark", "misread-quote"
YEAR = "mark-behind-year"
"""Ids of the rules."""

SIGNS = "*°®©™^~§¥†‡"
"""What OCR reads for a raised number beside quotation marks."""
SINGLES, DOUBLES = "'’‘", '"“”'
CARRIED = 4
"""Paragraphs over which a quotation may go on."""
PAIRED = 2
"""Pairs of single marks from which on a document quotes with them, and one without a partner has lost it."""
ELIDED = frozenset("bout cause em fore gainst neath nuff round s til tis twas twere twixt".split())
"""What an apostrophe begins."""

_YEAR = re.compile(
    rf"(?<=(?:[,.’'] |.\())(?:1[89]|20)\d\d(?P<g>[{re.escape(SIGNS + SINGLES + DOUBLES)}?!]{{1,2}}\d{{0,2}}|\d{{1,2}}[{re.escape(SIGNS + SINGLES + DOUBLES)}]{{0,2}})"
    r"(?=[;:.,]?[)}\]]|[;:.,] [A-Z])"
)
_CITED = re.compile(
    r"(?:\bal[.,]{1,2}|[A-Zl][^\W\d_]+(?:['’][A-Z][a-z]+)?(?: et\.? al[.,]{0,2}|,)?) $|[A-Z][^\W\d_]+ \($|[\d;:] $"
)
"""What stands before the year of a work, by its author or after a year of his."""
_WITHIN = re.compile(r"[a-z][\"”] (?!and |or )[a-z]{2}")
_CHAINED = re.compile(r" (?:and|or) [“\"]")
"""A quotation that another follows."""
_RUN = re.compile(rf"[{re.escape(SIGNS + SINGLES + DOUBLES)}]+")
_ASKED = re.compile(
    rf"(?<![^\s(“\"])[a-z]{{3,30}}(?P<mark>\?[{re.escape(SIGNS)}]?)(?= (?!(?:in|it|if|the)\b)[a-z]{{2}})"
)
_ASKED_LAST = re.compile(r"(?<![^\s(“\"])[a-z]{3,30}(?P<mark>\?)$")
_SMALL = re.compile(r"(?!(?:in|it|if|the)\b)[a-z]{2}")
_AFTER_CALL = re.compile(
    r" (?:the|a|an|of|to|in|for|is|are|was|were|that|which|with|by|on|as|at|from|has|have|had|but|than|be|been|will|would|can|who)\b"
)
"""What no plural owns."""
_QUOTING = re.compile(r"(?<=: ).[a-z]|.(?:[a-z]+ ){0,3}[a-z]+[!;] [a-z-]")
"""What begins as a quotation does: behind a colon, or ended by a mark that may be a misread one."""
_OPENERS = "(—–-[“‘\"'/"
_CLOSERS = ".,;:!?)]”’\"'—–-"


def find_stray_marks(
    lines: Sequence[str], skip: frozenset[int], lexicon: Lexicon, *, called: bool = False
) -> dict[int, list[Change]]:
    """Find the marks of a damaged document that have no partner, and signs behind words, by line index.

    ``called``: the document calls its notes by numbers that were read as marks.

    >>> from greylit.cleaning.lexicon import load_lexicon
    >>> lines = ["They said' that “it fell” and then* so it was.’ The", "boys’ ship had ‘gone’ into 'the river."]
    >>> found = find_stray_marks(lines, frozenset(), load_lexicon())
    >>> [(line, c.start, lines[line][c.start:c.end]) for line, changes in found.items() for c in changes]
    [(0, 9, "'"), (0, 34, '*'), (0, 46, '’'), (1, 27, "'")]
    """
    found: dict[int, list[Change]] = defaultdict(list)
    single: list[tuple[int, Change]] = []
    pairs = carried = 0
    for paragraph in _cut_paragraphs(lines, skip):
        pairing = _Pairing(lexicon, carried, called)
        for index in paragraph:
            text = lines[index]
            for match in _RUN.finditer(text):
                for at in range(match.start(), match.end()):
                    pairing.see(index, text, at)
            for match in _YEAR.finditer(text) if "(" in text or ")" in text else ():
                if _CITED.search(text[max(0, match.start() - 40) : match.start()]):
                    found[index].append(Change(match.start("g"), match.end("g"), "", YEAR, 0.9))
            for match in _ASKED.finditer(text):
                found[index].append(Change(*match.span("mark"), "", ASKING, 0.85))
            if (
                text.endswith("?")
                and (asked := _ASKED_LAST.search(text, max(0, len(text) - 40)))
                and _SMALL.match(_line_after(lines, index))
            ):
                found[index].append(Change(*asked.span("mark"), "", ASKING, 0.85))
        for index, at in pairing.stray:
            found[index].append(Change(at, at + 1, "", MARK, 0.86))
        for index, at, mark in pairing.misread:
            found[index].append(Change(at, at + 1, mark, MISREAD, 0.85))
        single += [
            (index, Change(at, at + 1, "", OPENING, 0.85))
            for index, at in pairing.opened
            if not _QUOTING.match(lines[index], at)
        ]
        single += [(index, Change(at, at + 1, "", MARK, 0.86)) for index, at in pairing.loose]
        pairs += pairing.pairs
        carried = CARRIED if pairing.doubles else max(0, carried - 1)
    if pairs < PAIRED:
        for index, change in single:
            found[index].append(change)
    return {index: _part(changes) for index, changes in sorted(found.items()) if changes}


def _part(changes: list[Change]) -> list[Change]:
    """The changes of a line in order, without those within another."""
    out: list[Change] = []
    for change in sorted(changes, key=lambda c: (c.start, -c.end)):
        if not out or change.start >= out[-1].end:
            out.append(change)
    return out


def _cut_paragraphs(lines: Sequence[str], skip: frozenset[int]) -> Iterator[list[int]]:
    """Runs of lines without an empty one; lines in ``skip`` are left out."""
    run: list[int] = []
    for index, text in enumerate(lines):
        if text.strip():
            if index not in skip:
                run.append(index)
        elif run:
            yield run
            run = []
    if run:
        yield run


class _Pairing:
    """The marks of one paragraph: those that are stray, and quotations open so far."""

    def __init__(self, lexicon: Lexicon, carried: int, called: bool) -> None:
        self.lexicon = lexicon
        self.called = called
        self.carried = carried
        self.doubles = 0
        self.opened: list[tuple[int, int]] = []
        self.stray: list[tuple[int, int]] = []
        self.loose: list[tuple[int, int]] = []
        """Single marks behind words that nothing opened."""
        self.pairs = 0
        self.doubtful: list[tuple[int, int, str]] = []
        """Signs where a quotation or an emphasis may begin."""
        self.misread: list[tuple[int, int, str]] = []

    def see(self, index: int, text: str, at: int) -> None:
        """Take the next mark."""
        before, after = text[at - 1 : at] or " ", text[at + 1 : at + 2] or " "
        mark = text[at]
        if before.isalnum() and after.isalnum():
            return
        opens = (after.isalnum() or after in "([“‘$£€") and (before.isspace() or before in _OPENERS)
        closes = not before.isspace() and (after.isspace() or after in _CLOSERS or after in SIGNS)
        if mark in DOUBLES:
            if opens and mark != "”":
                self.doubles += 1
            elif closes:
                self._close_double(index, text, at)
        elif mark in SINGLES:
            if opens and mark != "’" and not _is_elided(text, at):
                self.opened.append((index, at))
            elif closes:
                self._close_single(index, text, at)
        elif opens and mark in "*°^":
            self.doubtful.append((index, at, mark))
        elif closes and self.doubtful and self.doubtful[-1][2] == mark:
            self.doubtful.pop()  # emphasis
        elif closes and self._is_sign(text, at):
            self.stray.append((index, at))

    def _close_double(self, index: int, text: str, at: int) -> None:
        if self.doubles:
            self.doubles -= 1
        elif self.opened and self.opened[-1][0] == index and not self.pairs:
            self.opened.pop()  # its opening mark was read as a single one
        elif self.doubtful:
            self.misread.append((*self.doubtful.pop()[:2], '"' if text[at] == '"' else "“"))
        elif self.carried:
            self.carried = 0
        elif (text[at - 1] in DOUBLES and not _CHAINED.match(text, at + 1)) or (
            self.called and _WITHIN.match(text, at - 1)
        ):
            self.stray.append((index, at))  # elsewhere the opening mark may be what was lost

    def _close_single(self, index: int, text: str, at: int) -> None:
        before = text[at - 1]
        if self.opened:
            self.opened.pop()
            self.pairs += 1
        elif (self.doubles or self.carried) and before in ".,!?":
            self.doubles = max(0, self.doubles - 1)  # a closing mark of its own kind, misread
        elif before.isalpha():
            word = re.search(r"[A-Za-z]*$", text[max(0, at - 30) : at])
            letters = word[0] if word else ""
            plural = letters[-1:] in ("s", "S", "x", "z")
            clipped = letters.endswith("in") and letters + "g" in self.lexicon
            owned = plural and not (self.called and _AFTER_CALL.match(text, at + 1))
            if len(letters) > 2 and not owned and not clipped and letters in self.lexicon:
                self.loose.append((index, at))
        elif before in ".,;!?" or (before in DOUBLES and not self.opened):
            self.stray.append((index, at))

    def _is_sign(self, text: str, at: int) -> bool:
        """Whether a sign stands behind a word or its stop, in no address, formula or list."""
        head = text[max(0, at - 30) : at]
        if text[at] in "®™" and re.search(r"[A-Z]\w*$", head):
            return False  # a trade mark
        if not re.search(rf"[A-Za-z]{{3,}}[.,;:!?)”\"’{re.escape(SIGNS)}]{{0,3}}$", head) or text[at] in head[-1:]:
            return False
        return ADDRESS.search(token_around(text, at, at + 1).replace("~", "")) is None and text.count(text[at]) < 3


def _line_after(lines: Sequence[str], index: int) -> str:
    return lines[index + 1] if index + 1 < len(lines) else ""


def _is_elided(text: str, at: int) -> bool:
    word = re.match(r"[A-Za-z]+|\d\ds?\b", text[at + 1 : at + 31])
    return word is not None and (word[0].lower() in ELIDED or word[0][0].isdecimal())
