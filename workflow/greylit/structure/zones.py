"""Zones: where on a page its notes begin."""

from __future__ import annotations

import re

import msgspec

from greylit.structure.layout import TERMINAL, Layout
from greylit.structure.markers import (
    EXACT,
    MARKERS,
    SYMBOLS,
    is_called,
    is_closed,
    is_list_label,
    match_marker,
    points_back,
    read_digits,
    weigh_cues,
)
from greylit.structure.numbering import parse_label


class Custom(msgspec.Struct, frozen=True):
    """How a document sets its notes, as far as its pages so far and its lines tell.

    ``small``: in a smaller type than the body; ``exact``: it prints markers that are nothing else, and no others
    are to be looked for; ``unspaced``: it has next to no empty lines; ``symbolic``: it calls its notes by symbols;
    ``expected``: the number the next note bears where numbering runs on; ``unfinished``: the last page's last
    note goes on; ``form``: how nearly all its markers are printed (``name_form``), where that is sure; ``noisy``:
    markers are misread.
    """

    small: bool
    exact: bool
    unspaced: bool
    symbolic: bool = False
    expected: int | None = None
    unfinished: bool = False
    form: str | None = None
    noisy: bool = False


ADDRESS = re.compile(r"(?:https?://|www\.)\S+$")
"""A line that is a web address."""
HOLDS_CALL = re.compile(r"[a-z]{2}[.,;:]?[”’]?\d{1,3}(?=\s|$)")
"""A number behind a word: the call of a note, which stands in the body."""
DECIMAL_LABEL = re.compile(r"[1-9]\d?\.[1-9]\d?(?P<deep>(?:\.[1-9]\d?){1,3})?\.? [A-Z][^.“”\"]{2,60}$")
"""A short line with the label of a section in a section: "2.3. Tolls"."""
BULLETED = re.compile(r"(?:[eo@©°•¢«»=+-]|[-–—])\s+[A-Z]")
"""An item of a list, its bullet as OCR reads it ..."""
LISTED = 3
"""... where so many lines begin so."""
COUNTED = re.compile(r"(?P<m>1[0-4]\d\d|\d{1,3})[.,)]?\s+\S")


def find_counted(layout: Layout, lines: list[int], expected: int | None) -> list[int]:
    """Notes that count on from the last page's with body text below them: the foot of a page whose end went unseen.

    ``expected`` is the number the next note bears.
    """
    if expected is None or expected < 4 or layout.width is None:
        return []
    starts: list[int] = []
    due = expected
    for i in lines:
        match = COUNTED.match(layout.texts[i])
        value = int(match["m"]) if match else None
        if value is not None and due <= value <= due + (2 if starts else 0) and (starts or not layout.texts[i - 1]):
            starts.append(i)
            due = value + 1
        elif value is not None and value == expected - 1:
            return []  # a list of the body's own
        elif starts and value is None and not layout.texts[i - 1]:
            break
    if len(starts) < 3 or sum(weigh_cues(layout.texts[i]) > 0 for i in starts) * 2 < len(starts):
        return []
    end = starts[-1]
    while end + 1 < len(layout.texts) and layout.texts[end + 1]:
        end += 1
    chunk = [i for i in lines if starts[0] <= i <= end]
    return chunk if lines[-1] > end and len(chunk) <= 6 * len(starts) else []


def find_cutting(layout: Layout, lines: list[int]) -> list[int]:
    """Notes from 1 on that stand within a sentence of the body: no list does. A running head may stand below them."""
    starts: list[int] = []
    head: int | None = None
    for at, i in enumerate(lines):
        match = COUNTED.match(layout.texts[i])
        value = int(match["m"]) if match else 0
        if not starts:
            above = layout.texts[lines[at - 1]] if at else ""
            cut = above.removesuffix("-")[-1:].islower() and layout.is_full(lines[at - 1])
            if value == 1 and cut and not layout.texts[i - 1]:
                starts.append(i)
        elif value == len(starts) + 1:
            starts.append(i)
        elif not layout.texts[i - 1] and len(starts) > 1 and _cites(layout, i):
            continue  # a note whose marker went unread
        elif not layout.texts[i - 1] and layout.texts[i][0].islower() and len(starts) > 1:
            return [j for j in lines if starts[0] <= j < (head or i)]
        elif not layout.texts[i - 1]:
            short = len(layout.texts[i]) < 0.7 * (layout.width or 80) and layout.texts[i][-1] not in ".;"
            head = i if short and head is None else None
            starts = starts if head else []
    return []


def _cites(layout: Layout, index: int) -> bool:
    """Whether a line and the one below it are of a note that cites."""
    below = layout.texts[index + 1] if index + 1 < len(layout.texts) else ""
    return weigh_cues(layout.texts[index]) + weigh_cues(below) >= 1.0


def has_small_print(layout: Layout) -> bool:
    """Whether many lines are wider than the body's margin: notes set in a smaller type."""
    if layout.width is None:
        return False
    wide = sum(len(t) > 1.12 * layout.width for t in layout.texts)
    return wide >= 3 and wide <= 0.4 * sum(bool(t) for t in layout.texts)


def find_zone(layout: Layout, lines: list[int], custom: Custom) -> int | None:
    """First line of the notes at the foot of a page, or None: the start with the best score."""
    width = layout.width or 80
    best, start, score = 1.4, None, 0.0
    below: str | None = None
    own = 0.0
    above = [layout.texts[j] for j in lines]
    for at in range(len(lines) - 1, -1, -1):
        i = lines[at]
        text = layout.texts[i]
        label = DECIMAL_LABEL.match(text)
        if label and not layout.texts[i - 1] and (label["deep"] or not "".join(layout.texts[i + 1 : i + 2])):
            break  # a section's heading
        cues = weigh_cues(text)
        marker = match_marker(text)
        if marker and marker[0] == "number" and not cues and not custom.small and _heads_text(layout, i):
            break
        odd = marker is not None and _is_odd(layout, i, *marker)
        score += min(1.5, cues) + odd
        own += cues + (custom.small and len(text) > 1.1 * width) + odd
        score -= 1.2 * (HOLDS_CALL.search(text) is not None and not cues)
        full = len(text) > 1.1 * width
        if custom.small and full:
            score += 1.0
        elif custom.small and 0.9 * width <= len(text) <= 1.08 * width:
            score -= 1.0
        elif not custom.small and cues == 0 and not (marker and marker[0] == "alone"):
            score -= 0.5
        gap = i == 0 or not layout.texts[i - 1] or layout.pages[i - 1] != layout.pages[i]
        if marker:
            gained, sure = _weigh_marker(layout, i, marker, custom, above[:at], gap, below)
            score += gained
            below = marker[1]["m"] if marker[0] != "garbled" else below
            listed = is_list_label(marker[1]) and not (custom.small and full)
            need = 0.0 if not listed else 0.3 if custom.form == "stop" and _is_due(marker, custom) else 1.0
            if (
                score + 0.6 * gap + 0.8 * sure >= best
                and _may_start(layout, i, marker[0])
                and not (marker[0] == "garbled" and _is_paragraph(layout, i))
                and (gap or sure or full or (custom.unspaced and own >= 0.7))
                and _is_allowed(marker, custom, sure, own > need, gap and i in lines[-6:], above[:at])
            ):
                best, start = score + 0.6 * gap, i
            score += 0.4 if gap else 0.0
            own = 0.0
        elif (gap or below is not None) and _points_back(layout, i) and score + 0.6 * gap >= best and not custom.exact:
            best, start = score + 0.6 * gap, i  # its marker went into its first word
        elif gap and cues == 0 and not full and text[0].isupper() and len(text) > 30:
            if score < 1 or not _is_single(layout, i):
                break  # a paragraph of the body
            score -= 0.6
        if score < -3:
            break
    return start


def _heads_text(layout: Layout, index: int) -> bool:
    """Whether a numbered line is a section's heading: short, without a stop, between empty lines, above text without a number."""
    text = layout.texts[index]
    around = (layout.texts[index - 1] if index else "", "".join(layout.texts[index + 1 : index + 2]))
    below = next((t for t in layout.texts[index + 2 : index + 5] if t), "")
    short = len(text) < 0.7 * (layout.width or 80) and text[-1].isalpha()
    return short and not any(around) and below[:1].isupper() and match_marker(below) is None


def _points_back(layout: Layout, index: int) -> bool:
    """Whether a line begins with a note that points back, its marker lost: none stands alone on the line above."""
    above = layout.texts[index - 1] if index else ""
    return points_back(layout.texts[index]) and not (above and MARKERS[0][1].match(above))


def _weigh_marker(
    layout: Layout,
    i: int,
    marker: tuple[str, re.Match[str]],
    custom: Custom,
    above: list[str],
    gap: bool,
    below: str | None,
) -> tuple[float, bool]:
    """How much a marker speaks for a note: what it adds to the score, and whether it is sure to be one.

    ``above``: the page's lines before it; ``below``: the marker of the note below.
    """
    name, match = marker
    value = read_digits(name, match)
    called = is_called(match["m"], above)
    counted = value is not None and (
        value == 1 or (custom.expected is not None and custom.expected <= value <= custom.expected + 2)
    )
    runs_on = value is not None and value == custom.expected and value > 1
    precedes = below is not None and _precedes(match["m"], value, below)
    parted = gap or (custom.unfinished and _follows_runover(layout, i))
    score = 1.0 * precedes + 1.2 * (runs_on and parted) + 2.0 * (name == "alone" and parted and (counted or precedes))
    sure = name in EXACT or (counted and name in ("alone", "number", "glued"))
    symbol = called and name == "symbol" and not layout.texts[i][match.end() :][:1].islower()
    score += 1.2 * symbol + (0.6 if is_list_label(match) else 1.2) * (called and counted)
    return score, sure or symbol


def _is_allowed(
    marker: tuple[str, re.Match[str]], custom: Custom, sure: bool, told: bool, last: bool, above: list[str]
) -> bool:
    """Whether notes may begin with a marker.

    ``told``: its lines read like a note; ``last``: it stands apart near the page's end; ``above``: the lines before.
    """
    name, match = marker
    if name in EXACT:
        return True
    if custom.exact or (custom.symbolic and is_list_label(match)):
        return False
    if custom.form is not None and name not in ("garbled", "symbol") and name_form(name, match) != custom.form:
        return False
    value = read_digits(name, match)
    runs_on = value is not None and value == custom.expected and value > 1
    if told or runs_on or name == "alone" or (name == "symbol" and sure):
        return True
    return sure and is_called(match["m"], above) and (not is_list_label(match) or last)


def _is_due(marker: tuple[str, re.Match[str]], custom: Custom) -> bool:
    """Whether a marker shows the number that comes next, or one soon after it."""
    value = read_digits(*marker)
    due = custom.expected or 1
    return value is not None and due <= value <= due + 2


def name_form(name: str, match: re.Match[str]) -> str:
    """How a marker is printed: on a line of its own, with a stop as list items are, or before its note.

    >>> [name_form(*match_marker(t)) for t in ("12", "12. See Port Review", "12 See Port Review")]
    ['alone', 'stop', 'before']
    """
    return "alone" if name == "alone" else "stop" if match[0].rstrip()[-1] in ".),:" else "before"


def _precedes(marker: str, value: int | None, below: str) -> bool:
    """Whether a marker comes right before the one below in a list of notes."""
    if value is not None:
        return below.isdecimal() and value == int(below) - 1
    return marker in SYMBOLS and SYMBOLS[SYMBOLS.index(marker) + 1 :][:1] == below


def _follows_runover(layout: Layout, index: int) -> bool:
    """Whether the lines right above a marker go on with a note of the last page: parted, begun within a sentence."""
    start = index
    while start and layout.texts[start - 1] and layout.pages[start - 1] == layout.pages[index] and index - start < 5:
        start -= 1
    text = layout.texts[start]
    return 0 < index - start < 5 and (text[0].islower() or ADDRESS.match(text) is not None)


def _is_odd(layout: Layout, index: int, name: str, match: re.Match[str]) -> bool:
    """Whether no prose begins like this: a number glued to its word, a closing mark apart from what follows."""
    if index and layout.texts[index - 1] and not TERMINAL.search(layout.texts[index - 1][-8:]):
        return False
    text = layout.texts[index]
    if name == "glued":
        return len(match["m"]) < 3 and text[match.end("m") :][:1].isupper()
    return (
        name == "garbled"
        and set(match["m"]) <= set("'’\"”!?")
        and re.match(r"\s+[“\"]?[A-Z][\w’.]*\s", text[match.end("m") :]) is not None
    )


def climb(layout: Layout, lines: list[int], first: int, missing: int) -> int:
    """The first line of a zone above which up to ``missing`` notes stand whose numbers count down to its own."""
    marker = match_marker(layout.texts[first])
    value = read_digits(*marker) if marker else None
    found, at = first, lines.index(first)
    while value is not None and missing and at:
        at -= 1
        marker = match_marker(layout.texts[lines[at]])
        if marker and marker[0] in ("alone", "number", "glued") and read_digits(*marker) == value - 1:
            found, value, missing = lines[at], value - 1, missing - 1
        elif found - lines[at] > 6:
            break
    return found


def reach_up(layout: Layout, lines: list[int], first: int, missing: int) -> int:
    """The first line of a zone whose first notes' markers went unread: ``missing`` notes stand above line ``first``.

    Each must be parted by empty lines, short or of works, and end as a note does; none may be more than those.
    """
    found = first
    for _ in range(missing):
        end = found - 1
        while end >= 0 and not layout.texts[end]:
            end -= 1
        start = end
        while start > 0 and layout.texts[start - 1]:
            start -= 1
        chunk = layout.texts[start : end + 1]
        if end == found - 1 or start not in lines or end not in lines or len(chunk) > 4:
            break
        wide = any(len(t) > 1.1 * (layout.width or 80) for t in chunk)
        if _is_listed(layout, chunk[0]) and not any(map(weigh_cues, chunk)):
            break
        cites = any(weigh_cues(t) >= 0.7 for t in chunk)
        if chunk[-1][-1] not in '.)”"' or not (wide or cites or len(chunk) == 1) or parse_label(chunk[0]):
            break
        if start == lines[0] or len(chunk[0].split()) > 25:
            break
        found = start
    return found


PARAGRAPH, LONG_PARAGRAPH, CITED = 3, 5, 0.25
"""Lines of a paragraph at least, behind a quotation mark and another sign; what a line of a note says of works cited, on the whole."""


def _is_paragraph(layout: Layout, index: int) -> bool:
    """Whether lines up to the next gap are a paragraph that hardly cites: its quotation mark is no misread marker."""
    page, end = layout.pages[index], index
    while end < len(layout.texts) and layout.texts[end] and layout.pages[end] == page and end - index < 40:
        end += 1
    chunk = layout.texts[index:end]
    wide = any(len(t) > 1.12 * (layout.width or 80) for t in chunk)  # in the notes' smaller type
    if wide or any(match_marker(t) for t in chunk[1:]):
        return False
    if chunk[0][0] in "“\"‘'" and not chunk[0][1:2].isalnum():
        return False  # a mark apart from what it would open
    cues = [weigh_cues(t) for t in chunk]
    if chunk[0][0] not in "“\"‘'":
        return len(chunk) >= LONG_PARAGRAPH and not any(cues)
    cut = layout.is_full(end - 1) and chunk[-1][-1] in "-abcdefghijklmnopqrstuvwxyz"
    if cut and not any(cues):
        return True  # a sentence that the page's end cuts
    if chunk[0][0] in '“"' and not any(cues[:2]) and not re.search('[“"]', chunk[0][1:]) and len(chunk) > PARAGRAPH:
        return sum(cues) < 2 * CITED * len(chunk)
    return len(chunk) >= PARAGRAPH and sum(cues) < CITED * len(chunk)


def _is_listed(layout: Layout, text: str) -> bool:
    """Whether a line begins with a bullet that others of the document begin with too."""
    bullet = BULLETED.match(text)
    return bullet is not None and sum(t.startswith(bullet[0][:2]) for t in layout.texts) >= LISTED


def _is_single(layout: Layout, index: int) -> bool:
    """Whether a line has none above or below it, and ends a sentence."""
    below = layout.texts[index + 1] if index + 1 < len(layout.texts) else ""
    return not below and layout.texts[index].endswith((".", "”", ")"))


def _may_start(layout: Layout, index: int, method: str) -> bool:
    """A zone may not begin with a heading or a list in the body, nor with a quotation that is closed."""
    text = layout.texts[index]
    if method == "alone":
        return is_marker_line(layout, index)
    if method == "number":
        match = match_marker(text)
        assert match is not None
        below = next((t for t in layout.texts[index + 1 : index + 3] if t), "")
        return not text.isupper() and not below.startswith(f"{match[1]['m']}.1 ")
    if method == "garbled":
        match = match_marker(text)
        assert match is not None
        quote = match[1]["m"]
        speck = set(quote) <= set("-–—_,.;:~")
        if speck and text[match[1].end() :][:1].islower() and not weigh_cues(text):
            return False
        if match[1].end() == match[1].end("m") and is_closed(text, quote) and not weigh_cues(text):
            return False
    return True


def is_marker_line(layout: Layout, index: int) -> bool:
    """Whether a marker that stands alone is followed by its note: a line directly below that begins one."""
    below = layout.texts[index + 1] if index + 1 < len(layout.texts) else ""
    return bool(re.match(r"[A-ZÀ-Þ“\"‘'(\[]|https?:|www\.|see\b|cf\b|ibid|\d", below)) and len(below) >= 3
