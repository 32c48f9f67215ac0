"""Markers in brackets that were misread: ``{1]``, ``(IJ``, ``4]`` among ``[2]`` and ``[3]``."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from greylit.structure.layout import Layout
from greylit.structure.markers import match_marker, weigh_cues

MISREAD = re.compile(r"(?P<raw>[\[({|]?(?P<m>[\dIl|!]{1,3}|[*†‡])[\])}J|]?)[.:]?\s+(?=\S)")
"""What a marker in brackets may have become."""
ONES = str.maketrans("Il|!", "1111")
"""What is read for the figure one."""
KNOWN = 2
"""Notes with markers in brackets from which on a document has them."""
NEAR = 14
"""Lines from a misread marker within which its neighbour must stand."""


def mend_brackets(layout: Layout) -> tuple[Layout, dict[int, tuple[str, int | None]]]:
    """The layout with misread markers mended, and for each such line what stands there and its number.

    A marker is misread where at least one bracket of it is left, the document has notes in brackets, and the next
    or the last one bears the number after it or before it.

    >>> from greylit.structure.layout import lay_out
    >>> sheet, told = mend_brackets(lay_out(["(IJ Ibid.", "[2] Port Review, p. 4.", "[3] Quay (1999), 7."]))
    >>> sheet.texts[0], told
    ('[1] Ibid.', {0: ('(IJ', 1)})
    >>> mend_brackets(lay_out(["(1) It rose.", "(2) It fell."]))[1]
    {}
    """
    numbers = [_read_number(text) if text[:1] == "[" else None for text in layout.texts]
    known = sum(n is not None and weigh_cues(t) > 0 for n, t in zip(numbers, layout.texts, strict=True))
    told: dict[int, tuple[str, int | None]] = {}
    if known < KNOWN:
        return layout, told
    texts = list(layout.texts)
    for i, text in enumerate(layout.texts):
        match = MISREAD.match(text) if numbers[i] is None else None
        if match is None or not set(match["raw"]) & set("[](){}"):
            continue
        symbol = not match["m"].translate(ONES).isdecimal()
        number = None if symbol else int(match["m"].translate(ONES))
        if number is not None and not _has_neighbour(numbers, i, number):
            continue
        if symbol and not any(n == 1 for n in numbers[i + 1 : i + NEAR]) and i > NEAR * KNOWN:
            continue
        told[i] = (match["raw"], number)
        numbers[i] = number
        texts[i] = f"[{match['m'] if symbol else number}] {text[match.end() :]}"
    return msgspec.structs.replace(layout, texts=tuple(texts)), told


def _read_number(text: str) -> int | None:
    """The number in brackets that a line begins with."""
    marker = match_marker(text)
    return int(marker[1]["m"]) if marker and marker[0] == "brackets" and marker[1]["m"].isdecimal() else None


def _has_neighbour(numbers: Sequence[int | None], i: int, number: int) -> bool:
    """Whether the next number in brackets is the one after it, or the last one the one before."""
    after = next((n for n in numbers[i + 1 : i + NEAR] if n is not None), None)
    before = next((n for n in reversed(numbers[max(0, i - NEAR) : i]) if n is not None), None)
    return after == number + 1 or before == number - 1


ROUND = re.compile(r"\((?P<m>\d{1,3})\)\s+(?=\S)")
"""A number in round brackets that a line begins with."""
_REFERRED = re.compile(
    r"(?:sections?|subsections?|paragraphs?|paras?|articles?|arts?|clauses?|rules?|items?|points?|equations?|eqs?|abs(?:atz)?|satz|alinéa|apartado|§+)\.? ?$",
    re.IGNORECASE,
)
"""Words before a number in brackets that is part of a reference to a law or a formula."""


def read_round(layout: Layout) -> tuple[Layout, dict[int, tuple[str, int | None]]]:
    """The layout with markers in round brackets made square, and for each such line what stands there and its number.

    They are markers where, at the foot of a page, they count on by ones, and each is called in the lines above, in order.

    >>> from greylit.structure.layout import lay_out
    >>> page = ["It rose (1). It fell", "again.(2)", "", "(1) Quay, Ports, p. 4.", "(2) Ibid."]
    >>> read_round(lay_out(page))[1]
    {3: ('(1)', 1), 4: ('(2)', 2)}
    >>> read_round(lay_out(["The board shall", "(1) meet;", "(2) decide under subsection (1)."]))[1]
    {}
    """
    told: dict[int, tuple[str, int | None]] = {}
    texts = list(layout.texts)
    for page in layout.find_pages():
        starts = [(i, int(m["m"])) for i in page if (m := ROUND.match(layout.texts[i]))]
        for k, (first, value) in enumerate(starts):
            if first in told or not first or layout.texts[first - 1] or (value != 1 and not told):
                continue
            chain = [first]
            for i, n in starts[k + 1 :]:
                if n == value + len(chain):
                    chain.append(i)
            if _are_called(layout, range(page.start, first), range(value, value + len(chain))):
                told |= {i: (f"({value + n})", value + n) for n, i in enumerate(chain)}
    for i, (raw, number) in told.items():
        texts[i] = f"[{number}]{layout.texts[i][len(raw) :]}"
    return (msgspec.structs.replace(layout, texts=tuple(texts)) if told else layout), told


def _are_called(layout: Layout, lines: Sequence[int], numbers: range) -> bool:
    """Whether numbers in round brackets stand behind words in the lines, in order, and refer to no law."""
    text = "\n".join(layout.texts[i] for i in lines)
    end = 0
    for number in numbers:
        calls = re.compile(rf"(?<=[^\W\d_]|[.,;:”»\"’)%])\s?\({number}\)(?!\s*[-–(])").finditer(text, end)
        call = next((m for m in calls if not _REFERRED.search(text[max(0, m.start() - 16) : m.start() + 1])), None)
        if call is None:
            return False
        end = call.end()
    return True
