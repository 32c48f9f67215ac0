"""Markers in brackets that were misread: ``{1]``, ``(IJ``, ``4]`` among ``[2]`` and ``[3]``."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

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


CIRCLED = {chr(0x2460 + n): n + 1 for n in range(20)}
"""Figures in circles, by which Chinese and Japanese papers call their notes on each page."""
ROUND = re.compile(rf"\((?P<m>\d{{1,3}}|[a-z])\)\s+(?=\S)|(?P<c>[{''.join(CIRCLED)}])\s*(?=\S)")
"""A number or letter in round brackets, or in a circle, that a line begins with."""
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
        starts = [(i, _read_round(m)) for i in page if (m := ROUND.match(layout.texts[i]))]
        for k, (first, (value, dress)) in enumerate(starts):
            if first in told or not first or layout.texts[first - 1] or (value != 1 and not told):
                continue
            chain = [first]
            for i, told_ in starts[k + 1 :]:
                if told_ == (value + len(chain), dress):
                    chain.append(i)
            raws = [dress(value + n) for n in range(len(chain))]
            if _are_called(layout, range(page.start, first), raws):
                told |= {
                    i: (raw, None if raw[1:2].islower() else value + n)
                    for n, (i, raw) in enumerate(zip(chain, raws, strict=True))
                }
    for i, (raw, number) in told.items():
        rest = layout.texts[i][len(raw) :].lstrip()
        texts[i] = f"[^{raw[1]}]: {rest}" if raw[1:2].islower() else f"[{number}] {rest}"
    return (msgspec.structs.replace(layout, texts=tuple(texts)) if told else layout), told


def _dress_number(value: int) -> str:
    return f"({value})"


def _dress_letter(value: int) -> str:
    return f"({chr(96 + value)})"


def _dress_circle(value: int) -> str:
    return chr(0x245F + value)


def _read_round(match: re.Match[str]) -> tuple[int, Callable[[int], str]]:
    """What a marker counts, and how such markers are written."""
    if match["c"]:
        return CIRCLED[match["c"]], _dress_circle
    return (int(match["m"]), _dress_number) if match["m"].isdecimal() else (ord(match["m"]) - 96, _dress_letter)


def _are_called(layout: Layout, lines: Sequence[int], raws: Sequence[str]) -> bool:
    """Whether marks in round brackets or circles stand behind words in the lines, in order, and refer to no law.

    Letters must stand at a sentence's end, before a stop, or behind a figure: elsewhere they are items of lists.
    """
    text = "\n".join(layout.texts[i] for i in lines)
    end = 0
    for raw in raws:
        behind = r"(?=[.,;:]|\s*$|\s*\n\n)" if raw[1:2].islower() else r"(?!\s*[-–(])"
        calls = re.compile(rf"(?<=\w|[.,;:”»\"’)%])\s?{re.escape(raw)}{behind}").finditer(text, end)
        call = next((m for m in calls if not _REFERRED.search(text[max(0, m.start() - 16) : m.start() + 1])), None)
        if call is None:
            return False
        end = call.end()
    return True
