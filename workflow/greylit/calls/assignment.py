"""Assigning calls: for the notes of each page, the sites above them that fit best."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import islice

import msgspec

from greylit.calls.affinity import weigh_words
from greylit.calls.alignment import INFINITY, align
from greylit.calls.glyphs import NOTHING, Readings, weigh_glyphs
from greylit.calls.metrics import find_word_end, measure_text
from greylit.calls.sites import SKIP, Site, find_odd_quotes, find_sites
from greylit.edits import Edit
from greylit.structure.drafts import DraftCall, DraftNote
from greylit.structure.markers import ROMAN_NOTES

LEAST = 0.7
"""Below this probability no call is given: of those given in what OCR read 95 % are right so, and 94 % from .62 on."""
CALLED, RESIDUE = 0.75, 0.85
"""Probability from which on a mark that called one of the notes, nobody knows which, is taken out; how sure that is."""
CONFIDENCE = {"mark": 0.97, "glued": 0.94, "displaced": 0.85, "inferred": 0.8}
EXACT = frozenset(("superscript", "markdown", "brackets", "slashes", ROMAN_NOTES))
ROUNDS = 2
"""How often misread calls are matched anew by what the document's digits were read as."""
MANY = 400
"""Notes in one group above which only sites that show a number are weighed, to stay linear."""


class Call(msgspec.Struct, frozen=True):
    """Where a note was called: a raw position (None where unsure), what stood there, how it was found."""

    line: int | None = None
    column: int | None = None
    raw: str | None = None
    method: str | None = None
    confidence: float | None = None
    edits: tuple[Edit, ...] = ()


class Region(msgspec.Struct, frozen=True):
    """Notes (their indices and they themselves) and the lines their calls may stand in, with all candidate sites.

    ``exact``: only numbers and symbols as printed are calls; ``affinity``: how much the words at each site speak for each note.
    """

    group: list[int]
    notes: list[DraftNote]
    lines: Sequence[BodyLine]
    sites: list[Site]
    exact: bool
    affinity: list[list[float]]


Matched = tuple[list[tuple[int | None, float]], list[float]]
"""What ``align`` returns."""


class BodyLine(msgspec.Struct, frozen=True):
    """A line of body text: its number, page, the ordinal and kind of its block, its raw text."""

    line: int
    page: int
    block: int
    text: str
    kind: str = "paragraph"


def assign_calls(
    notes: Sequence[DraftNote],
    methods: Sequence[str | None],
    texts: Sequence[str],
    body: Sequence[BodyLine],
    is_word: Callable[[str], bool],
    marks: frozenset[tuple[int, int]] = frozenset(),
) -> list[Call]:
    """For each note its call.

    ``body`` is in source order; ``methods`` tell how each note's marker was recognised, ``texts`` what
    the notes say; at ``marks`` (line, column) stands the markup of the source, no call.
    """
    calls = [Call() for _ in notes]
    odd = _find_odd(body)
    straight = not any(quote in entry.text for entry in body for quote in "“”‘’")
    bracketed = any(m in ("brackets", "markdown") or n.place == "end" for n, m in zip(notes, methods, strict=True))
    rounded = any((n.marker_raw or "")[:1] in ROUND for n in notes)
    foreign = _is_foreign(body, is_word)
    romans = frozenset(n.marker or "" for n, m in zip(notes, methods, strict=True) if m == ROMAN_NOTES)
    sites_of: dict[int, list[Site]] = {}

    def sites(lines: Sequence[BodyLine]) -> list[Site]:
        found: list[Site] = []
        for entry in lines:
            if entry.line not in sites_of:
                quotes = odd.get(entry.line, frozenset())
                every = find_sites(
                    entry.line, entry.text, is_word, quotes, bracketed, romans, rounded=rounded, foreign=foreign
                )
                sites_of[entry.line] = [s for s in every if (s.line, s.column) not in marks]
            found += sites_of[entry.line]
        return found

    bylines = [k for k, note in enumerate(notes) if note.place == "byline"]
    for k in bylines:
        calls[k] = _find_byline_call(notes[k], body, marks)
    named = {(e.line, e.column) for k in bylines for e in calls[k].edits}
    values = {str(s.value) for s in sites(body)} if bylines else set()
    numbered = [n.marker for n in notes if n.marker and n.marker.isdecimal()]
    legible = sum(marker in values for marker in numbered) >= LEGIBLE * len(numbered)
    for k in bylines if legible else ():  # the one such mark that a note by a symbol can have is no other note's
        marked = [s for s in sites(body) if s.symbol == notes[k].marker] if calls[k].line is None else []
        named |= {(s.line, s.column) for s in marked if len(marked) == 1}
    regions: list[Region] = []
    for every, lines in _pair_regions(notes, body):
        group = [k for k in every if notes[k].place != "byline"]
        if not group:
            continue
        here = [notes[k] for k in group]
        exact = all(methods[k] in EXACT for k in group)
        available = [s for s in sites(lines) if (s.line, s.column) not in named]
        if here[0].place == "end":
            exact = _show_numbers(here, available) or len(group) * len(available) > LARGEST
        if exact or len(group) > MANY:
            available = [s for s in available if s.value is not None or s.symbol is not None]
        affinity: list[list[float]] = []
        if len(group) <= MANY:
            said = [(entry.line, entry.text) for entry in lines]
            affinity = weigh_words(here, [texts[k] for k in group], available, said)
        regions.append(Region(group, here, lines, available, exact, affinity))
    matches = [_match(r, straight, NOTHING) for r in regions]
    if any(_is_noisy(r) for r in regions):
        for _ in range(ROUNDS):
            seen = _count_readings(regions, matches)
            matches = [_match(r, straight, seen) if _is_noisy(r) else m for r, m in zip(regions, matches, strict=True)]
    used = set(named)
    for region, (match, called) in zip(regions, matches, strict=True):
        for k, (chosen, sure) in zip(region.group, match, strict=True):
            site = region.sites[chosen] if chosen is not None else None
            if site is not None and sure >= LEAST and (site.line, site.column) not in used:
                used.add((site.line, site.column))
                calls[k] = _place(site, sure, region.lines, notes[k])
        residue = [
            s for s, p in zip(region.sites, called, strict=True) if p >= CALLED and (s.line, s.column) not in used
        ]
        for k in (k for k in region.group if residue and calls[k] == Call()):
            calls[k] = Call(
                edits=tuple(Edit(s.line, s.column, s.before, s.after, "note-call", RESIDUE) for s in residue)
            )
            used.update((s.line, s.column) for s in residue)
            break
    _match_exact_anywhere(notes, methods, calls, sites(body), {x.line: n for n, x in enumerate(body)}, body)
    return calls


def take_calls(drafts: Sequence[DraftCall], notes: int, lines: Mapping[int, str]) -> list[Call]:
    """For each of ``notes`` notes the call that a document's structure tells, with the edit that takes the mark out."""
    calls = [Call() for _ in range(notes)]
    for draft in drafts:
        raw = lines[draft.line][draft.start : draft.end]
        edit = Edit(draft.line, draft.start, raw, "", "note-call", draft.confidence)
        edits = (edit,) if raw else ()
        if calls[draft.note].line is None:
            calls[draft.note] = Call(draft.line, draft.start, raw or None, "mark", draft.confidence, edits)
        else:  # a note called again: the first call counts, the mark goes
            calls[draft.note] = msgspec.structs.replace(calls[draft.note], edits=(*calls[draft.note].edits, *edits))
    return calls


ROUND = frozenset("(①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
"""What markers in round brackets or circles begin with."""
_WORD = re.compile(r"(?<![\w-])[^\W\d_]{4,}(?![\w-])")
SAMPLE = 300
"""Words by which a document's language is told to be one that the lexicon has, where at least half are known."""


def _is_foreign(body: Sequence[BodyLine], is_word: Callable[[str], bool]) -> bool:
    """Whether most words of a document's first lines are none of the lexicon's."""
    words = list(islice((w for entry in body for w in _WORD.findall(entry.text) if w.islower()), SAMPLE))
    return len(words) >= 20 and 2 * sum(map(is_word, words)) < len(words)


LEGIBLE = 0.9
"""Share of a document's numbers of notes that can be read in its calls, from which on a symbol is no misread number."""
LARGEST = 400_000
"""Notes times sites above which only sites that show a number are weighed."""


def _show_numbers(notes: Sequence[DraftNote], sites: Sequence[Site]) -> bool:
    """Whether at least half of the notes are called by a number that can still be read."""
    values = {str(s.value) for s in sites if s.value is not None}
    return 2 * sum(n.marker in values for n in notes) >= len(notes)


def _find_byline_call(note: DraftNote, body: Sequence[BodyLine], marks: frozenset[tuple[int, int]]) -> Call:
    """The call of an author's note: its symbol after a name, in the lines before the text."""
    if not note.marker_raw:
        return Call()
    for entry in body:
        if entry.kind not in ("title", "byline", "other", "heading") or entry.line > note.lines[0]:
            continue
        bracketed = f"[{note.marker_raw}]"
        raw = bracketed if bracketed in entry.text else note.marker_raw
        column = entry.text.find(raw, 2)
        if column > 0 and entry.text[column - 1].isalpha() and (entry.line, column) not in marks:
            return Call(entry.line, column, raw, "mark", 0.97, (Edit(entry.line, column, raw, "", "note-call", 0.97),))
    return Call()


def _find_odd(body: Sequence[BodyLine]) -> dict[int, frozenset[int]]:
    blocks: dict[int, list[tuple[int, str]]] = {}
    for entry in body:
        blocks.setdefault(entry.block, []).append((entry.line, entry.text))
    odd: dict[int, frozenset[int]] = {}
    for lines in blocks.values():
        odd.update(find_odd_quotes(lines))
    return odd


def _pair_regions(notes: Sequence[DraftNote], body: Sequence[BodyLine]) -> list[tuple[list[int], list[BodyLine]]]:
    """Groups of notes (indices) with the body lines their calls may stand in."""
    groups: dict[int, list[int]] = {}
    for k, note in enumerate(notes):
        groups.setdefault(note.zone if note.place != "end" else -1, []).append(k)
    out: list[tuple[list[int], list[BodyLine]]] = []
    at = 0
    for group in sorted(groups.values(), key=lambda g: notes[g[0]].lines[0]):
        first = notes[group[0]]
        if first.place == "end":
            out.append((group, list(body)))
            continue
        end = at
        while end < len(body) and body[end].line < first.lines[0]:
            end += 1
        region = list(body[at:end])
        same = [entry for entry in region if entry.page == first.page]
        counting = [notes[k].marker for k in group] == [str(n + 1) for n in range(len(group))]
        closing = counting and len(group) > 1 and len(groups) == 1 and end == len(body)  # all notes are its last lines
        out.append((group, same if not closing and (len(same) >= 2 or (same and first.page > 1)) else region))
        at = end
    return out


USUAL = 1.0
"""What glyphs cost on average: taken off, so that notes are not left without a call for it."""
IDLE = {"mark": 4.0, "displaced": 4.0, "inferred": 3.2, "glued": 1.0}
"""Cost of a site that is no call, where notes are called by misread marks: by how it was found."""
TAIL, OTHER = 2.5, 5.0
"""Cost of a number that shows the last digit only, and of one that is misread, where many are."""


def _is_noisy(region: Region) -> bool:
    """Whether many of a region's sites show no number: calls are misread."""
    return not region.exact and 4 * sum(s.value is None for s in region.sites) >= len(region.sites)


def _count_readings(regions: Sequence[Region], matches: Sequence[Matched]) -> Readings:
    """What the document's digits were read as, by what was matched so far, each reading as often as it is likely."""
    seen = Readings()
    for region, (match, _) in zip(regions, matches, strict=True):
        for note, (chosen, sure) in zip(region.notes, match, strict=True):
            if chosen is not None and note.marker and note.marker.isdecimal() and region.sites[chosen].value is None:
                seen.add(region.sites[chosen].before, int(note.marker), sure)
    return seen


def _match(region: Region, straight: bool, seen: Readings) -> Matched:
    """For each note of a region the site that is most likely its call, and how likely that is; for each site, that it is one."""
    notes, sites, exact, affinity = region.notes, region.sites, region.exact, region.affinity
    numbers = [int(n.marker) if n.marker and n.marker.isdecimal() else None for n in notes]
    noisy = _is_noisy(region)

    def cost(n: int, s: int) -> float:
        site = sites[s]
        if numbers[n] is None:
            if site.symbol is not None and site.symbol == notes[n].marker:
                return 0.1
            misread = site.value is None and site.symbol not in (None, "*") and notes[n].marker in ("†", "‡")
            return site.cost if misread and notes[n].marker_raw != notes[n].marker else INFINITY
        if site.value is not None:
            if site.value == numbers[n]:
                return site.cost
            if not noisy or site.method == "displaced":
                return INFINITY
            digits = site.before.strip()
            if len(digits) > 2 and digits.isdecimal():
                return min(OTHER, site.cost + weigh_glyphs(digits, numbers[n] or 0, straight=straight, seen=seen))
            return TAIL if str(numbers[n]).endswith(str(site.value)) else OTHER
        if exact or (site.symbol is not None and site.symbol in "†‡§" and notes[n].marker_raw == notes[n].marker):
            return INFINITY
        return (
            0.5 * site.cost
            - affinity[n][s]
            + weigh_glyphs(site.before, numbers[n] or 0, straight=straight, seen=seen)
            - USUAL
        )

    if len(notes) > MANY:
        return _match_numbers(numbers, sites), [0.0] * len(sites)
    idle = [IDLE[s.method] if noisy else 0.5 for s in sites]
    return align(len(notes), len(sites), cost, SKIP, idle)


def _match_numbers(numbers: Sequence[int | None], sites: Sequence[Site]) -> list[tuple[int | None, float]]:
    """Notes in their thousands: each takes the first site after the last one's that shows its number."""
    places: dict[int, list[int]] = {}
    for s, site in enumerate(sites):
        if site.value is not None:
            places.setdefault(site.value, []).append(s)
    out: list[tuple[int | None, float]] = []
    last = -1
    for number in numbers:
        found = next((s for s in places.get(number, ()) if s > last), None) if number is not None else None
        out.append((found, 1.0))
        last = found if found is not None else last
    return out


def _match_exact_anywhere(
    notes: Sequence[DraftNote],
    methods: Sequence[str | None],
    calls: list[Call],
    sites: Sequence[Site],
    order: Mapping[int, int],
    body: Sequence[BodyLine],
) -> None:
    """A printed mark that one note only can claim is its call, wherever on the way it stands."""
    used = {(e.line, e.column) for c in calls for e in c.edits}
    free = [s for s in sites if s.method == "mark" and (s.line, s.column) not in used]
    wanted: dict[object, list[int]] = {}
    for k, note in enumerate(notes):
        if calls[k].line is None and (methods[k] in EXACT or note.place != "foot"):
            wanted.setdefault(int(note.marker) if note.marker and note.marker.isdecimal() else note.marker, []).append(
                k
            )
    offered: dict[object, list[Site]] = {}
    for site in free:
        offered.setdefault(site.value if site.value is not None else site.symbol, []).append(site)
    for name, claimants in wanted.items():
        candidates = offered.get(name, [])
        if len(claimants) == 1 and len(candidates) == 1:
            entry = body[order[candidates[0].line]]
            calls[claimants[0]] = _place(candidates[0], 1.0, [entry], notes[claimants[0]])
            continue
        starts = sorted(n.lines[0] for n in notes if n.marker == notes[claimants[0]].marker)
        for k in (
            claimants if isinstance(name, int) else ()
        ):  # numbered anew: the mark since the last note of that number
            before = max((at for at in starts if at < notes[k].lines[0]), default=0)
            between = [s for s in candidates if before < s.line < notes[k].lines[0]]
            if methods[k] in EXACT and len(between) == 1:
                calls[k] = _place(between[0], 1.0, [body[order[between[0].line]]], notes[k])


def _place(site: Site, sure: float, lines: Sequence[BodyLine], note: DraftNote) -> Call:
    confidence = round(min(CONFIDENCE[site.method], sure), 3)
    edit = Edit(site.line, site.column, site.before, site.after, "note-call", confidence)
    raw = site.before.strip()
    if site.method != "displaced":
        return Call(site.line, site.column, raw, site.method, confidence, (edit,))
    found = _find_true_place(site, lines)
    if found is None:
        return Call(None, None, raw, site.method, None, (edit,))
    line, column = found
    return Call(line, column, raw, site.method, confidence, (edit,))


def _find_true_place(site: Site, lines: Sequence[BodyLine]) -> tuple[int, int] | None:
    """Word end in the line below a risen call, straight under it; widths as in Arial, lines justified."""
    index = next((n for n, entry in enumerate(lines) if entry.line == site.line), None)
    if index is None or index + 1 >= len(lines):
        return None
    above, below = lines[index], lines[index + 1]
    if above.block != below.block or below.line != above.line + 1:
        return None
    widths = sorted(measure_text(entry.text.strip()) for entry in lines)
    widest = widths[int(0.8 * (len(widths) - 1))]
    lead = len(above.text) - len(above.text.lstrip())
    indent = len(below.text) - len(below.text.lstrip())
    x = measure_text(above.text[lead : site.column])
    wide, narrow = _stretch(above.text.replace(site.before, "", 1), widest), _stretch(below.text, widest)
    found = find_word_end(below.text[indent:], x * wide, stretch=narrow) or find_word_end(below.text[indent:], x)
    return (below.line, found[0] + indent) if found else None


def _stretch(text: str, widest: int) -> float:
    """By how much a justified line was stretched to the margin; 1 for a paragraph's last line."""
    width = measure_text(text.strip())
    return widest / width if 0.9 * widest <= width <= 1.1 * widest else 1.0
