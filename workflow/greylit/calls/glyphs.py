"""Glyphs: what OCR reads for the raised digits of a call."""

from __future__ import annotations

from collections import Counter
from math import log

import msgspec


class Glyph(msgspec.Struct, frozen=True):
    """A glyph, how often it was read for each digit, and how often for two digits run together.

    ``yes`` is a number it may stand for, ``no`` one it is not read for.
    """

    text: str
    reads: str
    yes: str
    no: str
    pair: int = 0


GLYPHS: tuple[Glyph, ...] = (
    # counted by tests/variants/count_glyphs.py: 900 calls in own pages, printed, worn and read by Tesseract
    Glyph("*", "4:58 3:42 2:32 8:9 5:3 1:3 9:1", "4", "7"),
    Glyph("°", "5:48 6:33 0:29 3:9 9:4 8:2", "5", "2", pair=6),
    Glyph("’", "7:42 3:26 2:18 1:14 9:10 4:6 8:3 5:2", "7", "6", pair=11),
    Glyph("®", "6:48 8:20 5:16 0:2", "6", "1", pair=10),
    Glyph("?", "2:34 3:31 9:7 1:2 5:2 7:1", "3", "6", pair=4),
    Glyph("!", "1:74", "1", "8", pair=1),
    Glyph("”", "2:39 7:15 0:1 4:1 5:1 9:1", "12", "6", pair=61),
    Glyph("'", "1:42", "1", "4"),
    Glyph("‘", "4:18", "4", "8"),
    Glyph('"', "1:9", "11", "5", pair=13),
    Glyph("“", "4:2", "14", "6", pair=6),
    Glyph(">", "5:6", "5", "7", pair=2),
    Glyph("»", "5:3", "5", "3", pair=1),
    Glyph("+", "1:3", "1", "6"),
    Glyph("©", "6:2", "6", "3"),
    Glyph("|", "1:2", "1", "6"),
    Glyph("]", "1:2", "1", "3"),
    Glyph("}", "1:2", "1", "5"),
    Glyph("z", "2:2", "2", "9"),
    Glyph("Z", "2:2", "2", "5"),
)
_READS = {g.text: {d: int(n) for d, _, n in (r.partition(":") for r in g.reads.split())} for g in GLYPHS}
_PAIRS = {g.text: g.pair for g in GLYPHS}
STRAIGHT = {'"': "“”", "'": "‘’"}
"""Quotes of text whose curly quotes were made straight: they are read for what those are."""
_STRAIGHTENED = _READS | {
    straight: dict(sum((Counter(_READS[g]) for g in straight + curly), Counter()))
    for straight, curly in STRAIGHT.items()
}
_TOTALS = Counter({str(d): 0 for d in range(10)})
for _counts in _READS.values():
    _TOTALS.update(_counts)
_ALL_PAIRS = sum(_PAIRS.values())

TRUST = 40.0
"""Readings of a digit that what all types and readers give counts for against those of the document."""
UNSEEN = 0.3
"""Added to every count: what was not seen among so many may be seen yet."""
KINDS = 30
"""Glyphs among which an unseen reading may fall."""
STRANGE = 0.2
"""Share of readings that other types and readers give, of which nothing is known."""
APART, TOGETHER = 0.6, 0.4
"""Shares of two-digit calls read as two glyphs, and as one."""
STRAY = 4.0
"""Cost of a digit of several that was not read, and of a glyph too many."""
READ = 0.4
"""Cost of a digit of several that was read as it is."""
EACH = 1.5
"""What each further glyph costs on average."""
UNEVEN = 3.2
"""Cost of two glyphs that stand for one digit."""
UNLIKE = 4.2
"""Cost from which on a glyph is not read for a number."""


class Readings:
    """What a document's own digits were read as: counts of glyphs by digit, and of glyphs for two digits at once.

    >>> seen = Readings()
    >>> seen.add("®°", 30, 1.0), seen.add("®°", 35, 1.0)
    (None, None)
    >>> weigh_glyphs("®", 3, seen=seen) < weigh_glyphs("®", 3)
    True
    """

    def __init__(self) -> None:
        self.digits: dict[str, dict[str, float]] = {}
        self.totals: dict[str, float] = {}
        self.pairs: dict[str, float] = {}
        self.joined = 0.0

    def add(self, glyphs: str, number: int, times: float) -> None:
        """Count that ``glyphs`` were read for ``number``."""
        read, digits = "".join(glyphs.split()), str(number)
        if len(read) == len(digits):
            for glyph, digit in zip(read, digits, strict=True):
                row = self.digits.setdefault(digit, {})
                row[glyph] = row.get(glyph, 0.0) + times
                self.totals[digit] = self.totals.get(digit, 0.0) + times
        elif len(read) == 1 and len(digits) == 2:
            self.pairs[read] = self.pairs.get(read, 0.0) + times
            self.joined += times

    def share(self, glyph: str, digit: str, usual: float) -> float:
        """How often a digit is read as a glyph; ``usual``: how often elsewhere."""
        seen = self.digits.get(digit, {}).get(glyph, 0.0)
        return (TRUST * usual + seen) / (TRUST + self.totals.get(digit, 0.0))

    def share_of_pairs(self, glyph: str, usual: float) -> float:
        """How often two digits read as one glyph are read as this."""
        return (TRUST * usual + self.pairs.get(glyph, 0.0)) / (TRUST + self.joined)


NOTHING = Readings()


def weigh_glyphs(glyphs: str, number: int, *, straight: bool = False, seen: Readings = NOTHING) -> float:
    """What it costs to take ``glyphs`` for ``number``: the negative logarithm of how often one is read for the other.

    ``straight``: the text has no curly quotes, so straight ones may stand for any. ``seen``: what the document's own
    digits were read as.

    >>> weigh_glyphs("°", 5) < weigh_glyphs("°", 3) < weigh_glyphs("°", 2)
    True
    >>> weigh_glyphs('"', 2, straight=True) < weigh_glyphs('"', 2)
    True
    >>> weigh_glyphs("!°", 10) < weigh_glyphs("!°", 27)
    True
    """
    read = "".join(glyphs.split())
    digits = str(number)
    reads = _STRAIGHTENED if straight else _READS
    if max(len(read), len(digits)) > 2:
        return _weigh_row(read, digits, reads, seen)
    if len(read) == len(digits):
        apart = sum(_weigh_digit(g, d, reads, seen) for g, d in zip(read, digits, strict=True))
        return apart - (log(APART) if len(digits) > 1 else 0.0)
    if len(read) == 1:
        usual = (_PAIRS.get(read, 0) + UNSEEN) / (_ALL_PAIRS + UNSEEN * KINDS)
        return -log(TOGETHER) - log(seen.share_of_pairs(read, usual))
    short = min(len(read), len(digits))
    return UNEVEN + sum(_weigh_digit(g, d, reads, seen) for g, d in zip(read[-short:], digits[-short:], strict=True))


def _weigh_row(read: str, digits: str, reads: dict[str, dict[str, int]], seen: Readings) -> float:
    """Cost of taking a row of glyphs for a number of three digits and more: some may be lost, or read as two."""
    row = [k * STRAY for k in range(len(read) + 1)]
    for digit in digits:
        last, row = row, [row[0] + STRAY]
        for k, glyph in enumerate(read):
            read_as = READ if glyph == digit else _weigh_digit(glyph, digit, reads, seen)
            row.append(min(last[k] + read_as, last[k + 1] + STRAY, row[k] + STRAY))
    return row[-1] - log(APART) - EACH * (len(digits) - 1)


def _weigh_digit(glyph: str, digit: str, reads: dict[str, dict[str, int]], seen: Readings) -> float:
    if glyph == digit:
        return 1.0
    share = (reads.get(glyph, {}).get(digit, 0) + UNSEEN) / (_TOTALS[digit] + UNSEEN * KINDS)
    return -log(seen.share(glyph, digit, (1 - STRANGE) * share + STRANGE / KINDS))
