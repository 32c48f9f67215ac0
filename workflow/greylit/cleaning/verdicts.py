"""Verdicts of the character channel: what to do with a word, by which rule, and how sure that is."""

from __future__ import annotations

from typing import NamedTuple

from greylit.cleaning.candidates import Step
from greylit.cleaning.confusions import ANY_LETTER, CHEAP, CONFUSIONS, ROWS

DEAR = 1.5
"""Cost above which a confusion is of letters not much alike."""
CONFUSION, JOINT, EVERYDAY = "confusion", "joined-words", "short-word"
"""Ids of the channel's rules."""
COMMON_IN_DOCUMENT = 3
"""A word the document has this often is the author's."""

_COSTS = {(c.read, c.true): c.cost for c in ROWS}
SLIPS = frozenset((c.read, c.true) for c in CONFUSIONS if c.slip)


class Verdict(NamedTuple):
    """What to do with a damaged word: the columns to change, and how sure that is."""

    steps: tuple[Step, ...]
    confidence: float
    rule: str = CONFUSION

    @property
    def dear(self) -> bool:
        """Whether it rests on a confusion of letters not much alike."""
        return any(_COSTS.get(step[1:], ANY_LETTER) > DEAR for step in self.steps)

    @property
    def plain(self) -> bool:
        """Whether it rests on confusions of shapes alike in every typeface."""
        return all(_COSTS.get(step[1:], ANY_LETTER) <= CHEAP for step in self.steps)

    @property
    def slip(self) -> bool:
        """Whether an author could have made the mistake, or meant what was read."""
        return self.rule == EVERYDAY or any(step[1:] in SLIPS for step in self.steps)
