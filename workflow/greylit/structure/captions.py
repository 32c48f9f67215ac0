"""Captions: lines that begin one of a figure, table, chart or photo, and lines that name a source."""

from __future__ import annotations

import re

from greylit.structure.vocabulary import CAPTION_VERBS, CAPTION_WORDS

CAPTION = re.compile(
    rf"(?:\*\*|_)?(?P<word>{'|'.join(CAPTION_WORDS)})\.?\s+(?P<n>\d{{1,2}}(?:[.-]\d{{1,2}})?[a-z]?|[IVX]{{1,5}}|[A-Z]\.?\d{{0,2}})(?![\w%])\s*[.:–—|-]?\s*(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
SOURCE = re.compile(
    r"(?:sources?|notes?|data|note and source|photo(?:graph)?s?|credits?|image)\s*[:：]\s*\S", re.IGNORECASE
)


USUAL, LONGEST = 400, 4000
"""Characters a caption has at most: where nothing but its words tells it from text, and where its type does."""


def match_caption(text: str, longest: int = USUAL) -> re.Match[str] | None:
    """The caption a line begins, or None; it has ``longest`` characters at most.

    >>> match_caption("Figure 2. Loads by port")["rest"], match_caption("Figure 2 shows the loads.")
    ('Loads by port', None)
    """
    match = CAPTION.match(text)
    if not match or (match["n"].isalpha() and match["n"].islower()):
        return None
    rest = match["rest"].split(None, 1)
    if rest and rest[0].casefold().rstrip(".,") in CAPTION_VERBS and rest[0][0].islower():
        return None
    return match if len(text) <= longest and (not rest or not rest[0][0].islower() or rest[0][:1] == "(") else None
