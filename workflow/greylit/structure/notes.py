"""Notes: where they stand, and where each begins."""

from __future__ import annotations

import re
from itertools import pairwise

import msgspec

from greylit.structure.layout import Layout
from greylit.structure.markers import (
    EXACT,
    SUPERSCRIPTS,
    SYMBOLS,
    is_called,
    is_list_label,
    match_marker,
    read_digits,
    weigh_cues,
)


class NoteLines(msgspec.Struct, frozen=True):
    """One note: its marker as the source has it, how that was recognised, and its lines (0-based)."""

    lines: tuple[int, ...]
    marker_raw: str | None
    method: str | None
    zone: int
    place: str = "foot"

    @property
    def digits(self) -> int | None:
        """The number the marker shows, if it shows one."""
        if self.marker_raw is None or self.method == "garbled":
            return None
        text = self.marker_raw.translate(SUPERSCRIPTS)
        return int(text) if text.isdecimal() else None


def find_notes(
    layout: Layout, taken: dict[int, str], references: frozenset[int], endnotes: frozenset[int]
) -> list[NoteLines]:
    """All notes of a document, in order.

    ``taken``: lines that are furniture or residue; ``references``: lines of reference lists, which are
    no notes; ``endnotes``: lines below a heading that announces notes.
    """
    notes: list[NoteLines] = []
    zone = 0
    expected: int | None = None
    small = _has_small_print(layout)
    unspaced = sum(not t for t in layout.texts) < 0.05 * len(layout.texts)
    marked = ((match_marker(t), t) for t in layout.texts)
    exact = sum(m is not None and m[0] in EXACT and weigh_cues(t) > 0 for m, t in marked) >= 2
    for page in layout.find_pages():
        lines = [i for i in page if layout.texts[i] and i not in taken and i not in references and i not in endnotes]
        if counted := _find_counted(layout, lines, notes, expected) or _find_cutting(layout, lines):
            zone += 1
            notes += _cut_notes(layout, counted, zone, "foot")
            expected = (notes[-1].digits or expected or 0) + 1
            lines = [i for i in lines if i not in counted]
        first = _find_zone(layout, lines, small, expected, exact, unspaced) if layout.width else None
        above = lines if first is None else lines[: lines.index(first)]
        for chunk in _find_loose(layout, above):
            zone += 1
            notes += _cut_notes(layout, chunk, zone, "foot")
        if first is not None:
            zone += 1
            runover = _find_runover(layout, notes[-1] if notes else None, lines, first)
            notes += _cut_notes(layout, [*runover, *lines[lines.index(first) :]], zone, "foot")
        legible = next((n.digits for n in reversed(notes) if n.digits is not None), None)
        expected = legible + 1 if legible is not None else None
    if endnotes:
        written = [i for i in sorted(endnotes) if layout.texts[i] and i not in taken]
        notes += _cut_notes(layout, written, zone + 1, "end")
    return _merge_zones(layout, sorted(notes, key=lambda n: n.lines[0]), taken)


COUNTED = re.compile(r"(?P<m>\d{1,3})[.,)]?\s+\S")


def _find_counted(layout: Layout, lines: list[int], notes: list[NoteLines], expected: int | None) -> list[int]:
    """Notes that count on from the last page's with body text below them: the foot of a page whose end went unseen."""
    if expected is None or expected < 4 or {n.method for n in notes[-3:]} != {"number"} or layout.width is None:
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


def _find_cutting(layout: Layout, lines: list[int]) -> list[int]:
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
        elif not layout.texts[i - 1] and layout.texts[i][0].islower() and len(starts) > 1:
            return [j for j in lines if starts[0] <= j < (head or i)]
        elif not layout.texts[i - 1]:
            short = len(layout.texts[i]) < 0.7 * (layout.width or 80) and layout.texts[i][-1] not in ".;"
            head = i if short and head is None else None
            starts = starts if head else []
    return []


ADDRESS = re.compile(r"(?:https?://|www\.)\S+$")


def _find_runover(layout: Layout, last: NoteLines | None, lines: list[int], first: int) -> list[int]:
    """Lines above a page's first marker that go on with the note the last page left unfinished.

    They stand directly above the marker, parted from the body by an empty line.
    """
    if (
        last is None
        or layout.texts[last.lines[-1]][-1] in '.!?”")'
        or layout.pages[first] - layout.pages[last.lines[-1]] != 1
    ):
        return []
    out: list[int] = []
    i = first - 1
    spaced = any(not t for t in layout.texts[lines[0] : first])
    cut = layout.texts[last.lines[-1]][-1].isalpha() and layout.is_full(last.lines[-1])
    if cut and spaced and not layout.texts[i]:
        i -= 1  # notes are parted by empty lines
        if not _is_left_over(layout, i):
            return []
    elif cut and not spaced and layout.texts[i].endswith((".", "”")) and layout.texts[i - 1][-1:].isalpha():
        return [i] if i in lines and i - 1 in lines else []
    while (
        i in lines
        and layout.texts[i]
        and (spaced or len(layout.texts[i]) > 1.1 * (layout.width or 80) or ADDRESS.match(layout.texts[i]))
    ):
        out.insert(0, i)
        i -= 1
    body_above = any(j < i for j in lines)
    return out if out and body_above and len(out) <= 12 else []


def _is_left_over(layout: Layout, index: int) -> bool:
    """Whether the chunk that ends in a line ends a sentence and begins within one: a note's, cut by the page."""
    start = index
    while start and layout.texts[start - 1]:
        start -= 1
    return layout.texts[index].endswith((".", "”")) and layout.texts[start][:1].islower()


def _has_small_print(layout: Layout) -> bool:
    """Whether many lines are wider than the body's margin: notes set in a smaller type."""
    if layout.width is None:
        return False
    wide = sum(len(t) > 1.12 * layout.width for t in layout.texts)
    return wide >= 3 and wide <= 0.4 * sum(bool(t) for t in layout.texts)


def _find_zone(
    layout: Layout, lines: list[int], small: bool, expected: int | None, exact: bool, unspaced: bool
) -> int | None:
    """First line of the notes at the foot of a page, or None: the start with the best score.

    ``expected`` is the number the next note bears where numbering runs on; ``exact``: the document
    prints markers that are nothing else, and no others are to be looked for; ``unspaced``: it has next
    to no empty lines.
    """
    width = layout.width or 80
    best, start, score = 1.4, None, 0.0
    below: int | None = None
    own = 0.0
    for i in reversed(lines):
        text = layout.texts[i]
        cues = weigh_cues(text)
        score += min(1.5, cues)
        own += cues + (small and len(text) > 1.1 * width)
        full = len(text) > 1.1 * width
        marker = match_marker(text)
        if small and full:
            score += 1.0
        elif small and 0.9 * width <= len(text) <= 1.08 * width:
            score -= 1.0
        elif not small and cues == 0 and not (marker and marker[0] == "alone"):
            score -= 0.5
        gap = i == 0 or not layout.texts[i - 1] or layout.pages[i - 1] != layout.pages[i]
        if marker:
            called = is_called(marker[1]["m"], [layout.texts[j] for j in lines if j < i])
            value = read_digits(*marker)
            counted = value is not None and (value == 1 or (expected is not None and expected <= value <= expected + 2))
            runs_on = value is not None and value == expected and value > 1
            precedes = value is not None and below is not None and value == below - 1
            score += (
                1.0 * precedes
                + 1.2 * (runs_on and gap)
                + 2.0 * (marker[0] == "alone" and gap and (counted or precedes))
            )
            below = value if value is not None else below
            need = 1.0 if is_list_label(marker[1]) and not (small and full) else 0.0
            sure = marker[0] in EXACT or (counted and marker[0] in ("alone", "number", "glued"))
            sure = sure or (called and marker[0] == "symbol" and not text[marker[1].end() :][:1].islower())
            if (
                score + 0.6 * gap + 0.8 * sure >= best
                and _may_start(layout, i, marker[0])
                and (gap or sure or full or (unspaced and own >= 0.7))
                and (
                    marker[0] in EXACT
                    or (
                        not exact
                        and (
                            own > need
                            or runs_on
                            or marker[0] == "alone"
                            or (called and marker[0] == "symbol" and sure)
                            or (called and counted and (need == 0 or (gap and i in lines[-6:])))
                        )
                    )
                )
            ):
                best, start = score + 0.6 * gap, i
            score += 0.4 if gap else 0.0
            own = 0.0
        elif gap and cues == 0 and not full and text[0].isupper() and len(text) > 30:
            if score < 1 or not _is_single(layout, i):
                break  # a paragraph of the body
            score -= 0.6
        if score < -3:
            break
    return start


def _is_single(layout: Layout, index: int) -> bool:
    """Whether a line has none above or below it, and ends a sentence."""
    below = layout.texts[index + 1] if index + 1 < len(layout.texts) else ""
    return not below and layout.texts[index].endswith((".", "”", ")"))


def _may_start(layout: Layout, index: int, method: str) -> bool:
    """A zone may not begin with a heading or a list in the body, nor with a quotation that is closed."""
    text = layout.texts[index]
    if method == "alone":
        return is_marker_line(layout, index)
    if method == "garbled":
        match = match_marker(text)
        assert match is not None
        quote = match[1]["m"]
        if match[1].end() == match[1].end("m") and _is_closed(text, quote) and not weigh_cues(text):
            return False
    return True


def is_marker_line(layout: Layout, index: int) -> bool:
    """Whether a marker that stands alone is followed by its note: a line directly below that begins one."""
    below = layout.texts[index + 1] if index + 1 < len(layout.texts) else ""
    return bool(re.match(r"[A-ZÀ-Þ“\"‘'(\[]|https?:|www\.|see\b|cf\b|ibid|\d", below)) and len(below) > 3


def _find_loose(layout: Layout, lines: list[int]) -> list[list[int]]:
    """Note chunks among body text: sure marks, or (in unwrapped text) marks with the look of citations."""
    found: list[list[int]] = []
    last: int | None = None
    for i in lines:
        marker = match_marker(layout.texts[i])
        gap = i == 0 or not layout.texts[i - 1] or layout.width is None or layout.pages[i] != layout.pages[i - 1]
        name = marker[0] if marker else None
        sure = name in ("superscript", "markdown") or (
            name in ("brackets", "symbol") and gap and (weigh_cues(layout.texts[i]) >= 0.7)
        )
        if name == "symbol" and gap and _names_author(layout, i):
            sure = True
        if sure and (gap or last == i - 1 or name in ("superscript", "markdown")):
            if last == i - 1 and found:
                found[-1].append(i)
            else:
                found.append([i])
            last = i
        elif last == i - 1 and layout.width is not None and layout.texts[i]:
            found[-1].append(i)
            last = i
    return found


def _names_author(layout: Layout, index: int) -> bool:
    """A line ``* Name, post`` whose name stands in a line above that ends in the same symbol."""
    match = re.match(r"(?P<s>[*†‡§¶]{1,3})\s*(?P<name>[^,.;:(]{3,60})", layout.texts[index])
    if not match:
        return False
    words = {w.casefold() for w in re.findall(r"\w+", match["name"])}
    for text in layout.texts[max(0, index - 60) : index]:
        byline = text.endswith(match["s"]) and not text.startswith("*") and len(text) < 120
        if byline and words & {w.casefold() for w in re.findall(r"\w+", text)}:
            return True
    return False


def _cut_notes(layout: Layout, lines: list[int], zone: int, place: str) -> list[NoteLines]:
    """Cut the lines of a zone into notes. The first line begins one."""
    groups: list[tuple[list[int], str | None, str | None]] = []
    expected: int | None = None
    spaced = _are_spaced(layout, lines)
    for i in lines:
        text = layout.texts[i]
        marker = match_marker(text)
        previous = groups[-1][0][-1] if groups else None
        name, raw = (marker[0], marker[1]["m"]) if marker else (None, None)
        if not groups or _begins_note(layout, i, previous, name, raw, expected, spaced):
            groups.append(([i], raw, name))
            value = raw.translate(SUPERSCRIPTS) if raw and name != "garbled" else ""
            expected = int(value) + 1 if value.isdecimal() else (expected + 1 if expected else None)
        else:
            groups[-1][0].append(i)
    return [NoteLines(tuple(g), raw, name, zone, place) for g, raw, name in groups]


def _begins_note(
    layout: Layout,
    i: int,
    previous: int | None,
    name: str | None,
    raw: str | None,
    expected: int | None,
    spaced: bool,
) -> bool:
    assert previous is not None
    text, before = layout.texts[i], layout.texts[previous]
    if name in EXACT:
        return True
    gap = i - previous > 1
    ended = before[-1] in '.!?)”"]' or before[-1].isdecimal() or not layout.is_full(previous)
    if before[-1] in "-/" or (before.endswith("https://") or before.endswith("www.")):
        return False
    if name == "alone" and not is_marker_line(layout, i):
        return False
    if name == "alone" and raw is not None and (raw in SYMBOLS or raw == str(expected)):
        return True
    if name in ("number", "glued", "alone"):
        value = int(raw.translate(SUPERSCRIPTS)) if raw and raw.isdecimal() else -1
        if expected is not None:
            near = value == expected or (gap and ended) or (gap and expected < value <= expected + 3)
            return near and (ended or gap) and 0 < value < 1500
        return (gap or ended) and 0 < value < 400 and not (value >= 1500)
    if name == "symbol":
        return gap or ended
    if name == "garbled":
        legit = raw is not None and _is_closed(text, raw)
        odd = raw is not None and not set(raw) & set("\"'“”‘’([.,-:;")
        return (gap and (ended or weigh_cues(text) > 0)) or (
            ended and not legit and (odd or not layout.is_full(previous))
        )
    if spaced and gap and before[-1] in '.)"”' and (text[0].isupper() or text[0].isdecimal()):
        return True
    return gap and ended and text[0].isupper() and weigh_cues(text) >= 0.4 and before[-1] in ".)0123456789"


def _are_spaced(layout: Layout, lines: list[int]) -> bool:
    """Whether the notes of a zone are parted by empty lines: no line right below another begins one."""
    starts = [(i, j - i > 1) for i, j in pairwise(lines) if match_marker(layout.texts[j])]
    return bool(starts) and all(gap for _, gap in starts)


def _is_closed(text: str, quote: str) -> bool:
    """Whether a line opens with a quotation or bracket that it closes: its own, no misread marker."""
    closing = {"“": "”", '"': '"', "‘": "’", "'": "'", "(": ")", "[": "]"}.get(quote)
    return closing is not None and re.search(re.escape(closing) + r"(?!\w)", text[1:2000]) is not None


def _merge_zones(layout: Layout, notes: list[NoteLines], taken: dict[int, str]) -> list[NoteLines]:
    """Zones of a page with no body text between are one; a zone's first note without a marker continues the last note.

    Where numbering begins anew within a zone, a page's end was missed: a new zone begins.
    """
    out: list[NoteLines] = []
    zone = 1
    last: NoteLines | None = None  # as it was cut
    for note in notes:
        if last is not None and out:
            if note.marker_raw is None and last.place == note.place and note.zone != last.zone:
                out[-1] = msgspec.structs.replace(out[-1], lines=(*out[-1].lines, *note.lines))
                last = note
                continue
            between = range(last.lines[-1] + 1, note.lines[0])
            apart = any(layout.texts[i] and i not in taken for i in between)
            same_page = layout.pages[out[-1].lines[0]] == layout.pages[note.lines[0]]
            anew = note.digits == 1 and (out[-1].digits or 0) >= 1
            zone += apart or not same_page or anew or note.place != out[-1].place
        out.append(msgspec.structs.replace(note, zone=zone))
        last = note
    return out
