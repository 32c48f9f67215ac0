"""Calls by type: superscripts that bear the marker of a note, matched in sequence."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

import msgspec

from greylit.printed.lines import PrintedLine
from greylit.printed.notes import SUPERSCRIPTS, SYMBOLS
from greylit.structure.drafts import DraftCall, DraftNote

TOKEN = re.compile(rf"\d{{1,4}}|[{SYMBOLS}]+|[ivx]{{1,5}}|[a-z]")
MARKERS = re.compile(rf"[\s(\[,;]*(?:{TOKEN.pattern})(?:[\s,;–\]\[-]+(?:{TOKEN.pattern}))*[\s)\],;.]*")
"""All that a superscript says: markers, and what parts them."""
RAISED = re.compile(r"[¹²³⁰⁴-⁹]+")
POWER = re.compile(
    r"(?:^|[\s(/·×])(?:[munkcdMG]?m|k?g|s|h|[LlJWKVA]|mol|cal|ft|in|yd|mi|[xyznRrχσ]|10|\d+[.,]?\d*[x×]10|ha|cm|km|mm)$"
)
"""What stands before an exponent: a unit, a variable, a power of ten."""

FAR = 1
"""Pages a note may stand behind its call."""


class Site(msgspec.Struct, frozen=True):
    """A superscript: its place, the marker it shows, whether an exponent may stand there, where the raised text begins."""

    line: int
    page: int
    start: int
    end: int
    marker: str
    power: bool
    raised: int


def find_sites(lines: Sequence[PrintedLine], texts: Sequence[str]) -> list[Site]:
    """All superscripts of lines that may be calls, in reading order. ``texts`` are the lines as they stand."""
    out = []
    for x in lines:
        raw = texts[x.index]
        spans = [(r.start, r.end) for r in x.print.runs if r.rise > 0 and r.start > 0]
        spans += [m.span() for m in RAISED.finditer(raw) if m.start() > 0]
        for start, end in sorted(set(spans)):
            if MARKERS.fullmatch(raw[start:end].translate(SUPERSCRIPTS)) is None:
                continue
            before = raw[:start].rstrip()
            power = POWER.search(before[-8:]) is not None
            for match in TOKEN.finditer(raw[start:end].translate(SUPERSCRIPTS)):
                a, b = start + match.start(), start + match.end()
                out.append(Site(x.index, x.page, a, b, match[0], power or _is_power(before, match[0]), start))
    return out


def _is_power(before: str, marker: str) -> bool:
    """Whether a number stands above a number."""
    return before[-1:].isdecimal() and marker.isalnum()


def match_calls(notes: Sequence[DraftNote], sites: Sequence[Site], texts: Sequence[str]) -> list[DraftCall]:
    """The calls of notes: for each the next superscript with its marker, on its page or the one before.

    Marks after the first that bear the same marker on the same page call the note again. Numbers run on or begin anew
    on each page: the page decides. A place where an exponent may stand counts only where no other is left.
    """
    by_marker: dict[str, list[int]] = defaultdict(list)
    for at, site in enumerate(sites):
        by_marker[site.marker].append(at)
    used: set[int] = set()
    calls: list[DraftCall] = []
    at = 0
    markers = [re.sub(r"[\s\[\]().]", "", note.marker or "") for note in notes]
    last = {(note.page, marker): n for n, (note, marker) in enumerate(zip(notes, markers, strict=True))}
    for n, (note, marker) in enumerate(zip(notes, markers, strict=True)):
        if not marker:
            continue
        places = by_marker.get(marker, [])
        chosen = _choose(note, places, sites, used, at)
        if chosen is None:
            continue
        k = chosen
        used.add(k)
        at = max(at, k)
        calls.append(_draft(n, sites[k], texts, 0.99 if not sites[k].power else 0.9))
        for again in places:
            if last.get((sites[again].page, marker), n) > n:
                break  # another note of that marker: an author's post, and a note
            near = sites[again].page == sites[k].page or note.place == "end"
            if again > k and again not in used and near and not sites[again].power and note.place != "end":
                used.add(again)
                calls.append(_draft(n, sites[again], texts, 0.95))
    return calls


def _choose(note: DraftNote, places: list[int], sites: Sequence[Site], used: set[int], at: int) -> int | None:
    free = [k for k in places if k not in used]
    if note.place != "end":
        free = [k for k in free if note.page - FAR <= sites[k].page <= note.page]
        on_page = [k for k in free if sites[k].page == note.page]
        free = on_page or free
    else:
        free = [k for k in free if sites[k].page <= note.page]
        free = free[bisect_left(free, at) :] or free
    plain = [k for k in free if not sites[k].power]
    ahead = [k for k in plain if k >= at]
    return next(iter(ahead or plain or [k for k in free if k >= at]), None)


def _draft(note: int, site: Site, texts: Sequence[str], confidence: float) -> DraftCall:
    """The call with the brackets and commas that part it from its neighbours."""
    raw = texts[site.line]
    start, end = site.start, site.end
    if raw[start - 1 : start] == "[" and raw[end : end + 1] == "]":
        start, end = start - 1, end + 1
    elif raw[start - 1 : start] in (",", ";") and (start > site.raised or raw[start - 2 : start - 1].isdecimal()):
        start -= 1
    return DraftCall(note=note, line=site.line + 1, start=start, end=end, confidence=confidence)
