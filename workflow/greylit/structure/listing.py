"""What a contents list names: entries found again in the text are headings, however they are set there."""

from __future__ import annotations

import re
from collections.abc import Sequence

from greylit.structure.furniture import mask
from greylit.structure.layout import Layout
from greylit.structure.numbering import parse_label
from greylit.structure.units import is_last_word

PAGE = re.compile(r"[\s.…_·]*(?:(?<=[\s.…_·])(?:\d{1,4}|[ivxlc]{1,6}))?$")
"""Leaders and the page an entry shows."""
ENDS_IN_PAGE = re.compile(r"\s\d{1,3}$")
LINES = 3
"""Lines that a heading may be set in."""


def find_listed(layout: Layout, body: Sequence[int], entries: Sequence[Sequence[int]]) -> dict[int, int]:
    """First line → last line of each heading that ``entries`` (lines of a contents list, by entry) name.

    ``body``: lines (0-based, in order) among which they are looked for.

    >>> from greylit.structure.layout import lay_out
    >>> sheet = lay_out(["1. Quays and Their", "Keepers ..... 4", "", "1. Quays and Their Keepers", "They grow."])
    >>> find_listed(sheet, [3, 4], [(0, 1)])
    {3: 3}
    """
    names: set[str] = set()
    for entry in entries:
        text = PAGE.sub("", " ".join(layout.texts[i] for i in entry))
        label = parse_label(text)
        names |= {mask(text), mask(text[label.width :]) if label else ""}
    names = {n for n in names if len(n) >= 6}
    openings = {n.split()[0] for n in names}
    longest = max((len(n) for n in names), default=0)
    found: dict[int, int] = {}
    end = -1
    written = [i for i in body if layout.texts[i]] if names else []
    for at, i in enumerate(written):
        first = mask(layout.texts[i])
        label = parse_label(layout.texts[i])
        title = mask(layout.texts[i][label.width :]) if label else ""
        if i <= end or not {first.split(" ")[0], title.split(" ")[0]} & openings:
            continue
        for k in range(min(LINES, len(written) - at), 0, -1):
            lines = written[at : at + k]
            text = " ".join(layout.texts[j] for j in lines)
            if lines[-1] - i >= k + 1 or len(text) > longest + 12 or text[-1] in ".;,":
                continue
            if ENDS_IN_PAGE.search(text) or is_last_word(text):
                continue  # an entry, a running head, or the end of a sentence
            bare = mask(text[label.width :]) if label else ""
            if mask(text) in names or (bare in names and len(bare) >= 10):
                found[i] = end = lines[-1]
                break
    return found
