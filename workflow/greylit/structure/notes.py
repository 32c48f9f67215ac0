"""Notes: where they stand, and where each begins."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from greylit.structure.brackets import mend_brackets, read_round
from greylit.structure.called import find_called, find_called_symbols
from greylit.structure.captions import match_caption
from greylit.structure.cutting import RUNOVER, NoteLines, cut_notes
from greylit.structure.endlists import cut_list
from greylit.structure.formulas import find_formula
from greylit.structure.gaps import fill_gaps
from greylit.structure.interruptions import ends_open, find_interruption, find_parting, resumes
from greylit.structure.layout import TERMINAL, Layout
from greylit.structure.lettered import find_lettered_notes
from greylit.structure.markers import (
    EXACT,
    match_marker,
    points_back,
    weigh_cues,
)
from greylit.structure.numbering import parse_label
from greylit.structure.shedding import find_bullets, shed_body
from greylit.structure.uncalled import keep_notes
from greylit.structure.vocabulary import SECTION_WORDS, SMALL_WORDS, fold_heading
from greylit.structure.zones import (
    ADDRESS,
    HOLDS_CALL,
    Custom,
    climb,
    find_counted,
    find_cutting,
    find_zone,
    has_small_print,
    name_form,
    reach_up,
)


def find_notes(
    layout: Layout, taken: dict[int, str], references: frozenset[int], endnotes: Sequence[tuple[int, ...]]
) -> list[NoteLines]:
    """All notes of a document, in order.

    ``taken``: lines that are furniture or residue; ``references``: lines of reference lists, which are
    no notes; ``endnotes``: for each heading that announces notes the lines below it.
    """
    layout, brackets = mend_brackets(layout)
    layout, rounds = read_round(layout)
    brackets |= rounds
    marked = [(match_marker(t), t) for t in layout.texts]
    custom = Custom(
        small=has_small_print(layout),
        exact=sum(m is not None and m[0] in EXACT and weigh_cues(t) > 0 for m, t in marked) >= 2,
        unspaced=sum(not t for t in layout.texts) < 0.05 * len(layout.texts),
        noisy=sum(m is not None and m[0] == "garbled" and weigh_cues(t) >= 0.4 for m, t in marked) >= 2,
    )
    references |= _find_headings(layout, references)
    roman = find_lettered_notes(layout, taken.keys() | references, FIRST_LIST - 1)
    in_roman = {i for note in roman for i in note.lines}
    listed = [*roman, *_cut_lists(layout, endnotes, taken.keys() | references | in_roman)]
    apart = taken.keys() | references | {i for note in listed for i in note.lines} | find_bullets(layout)
    notes = _find_foot_notes(layout, apart, custom)
    if (form := _learn_form(layout, notes)) is not None:
        notes = _find_foot_notes(layout, apart, msgspec.structs.replace(custom, form=form))
    notes = [*keep_notes(layout, notes), *listed]
    notes = [_name_raw(n, *brackets[n.lines[0]]) if n.lines[0] in brackets else n for n in notes]
    merged = _merge_zones(layout, sorted(notes, key=lambda n: n.lines[0]), taken)
    return fill_gaps(layout, merged) if any(n.method == "garbled" for n in merged) else merged


def _find_headings(layout: Layout, references: frozenset[int]) -> set[int]:
    """The headings of reference lists: a section's word right above their first line."""
    written = [i for i, text in enumerate(layout.texts) if text]
    return {
        i
        for i, following in pairwise(written)
        if following in references and i not in references and fold_heading(layout.texts[i]) in SECTION_WORDS
    }


def _name_raw(note: NoteLines, raw: str, number: int | None) -> NoteLines:
    """A note whose marker in brackets was misread, with what the source has there."""
    return msgspec.structs.replace(note, marker_raw=raw, number=number if note.number is None else note.number)


def _cut_lists(layout: Layout, lists: Sequence[tuple[int, ...]], apart: set[int]) -> list[NoteLines]:
    """The notes of lists of endnotes; each may count on from the one before."""
    notes: list[NoteLines] = []
    for k, lines in enumerate(lists):
        last = notes[-1].number if notes else None
        notes += [
            NoteLines(note.lines, note.raw, note.method, FIRST_LIST + k, "end", note.number)
            for note in cut_list(layout, [i for i in lines if i not in apart], (last or 0) + 1)
        ]
    return notes


FIRST_LIST = 1 << 20
"""Zones from which on notes stand in lists of endnotes."""
MOST_ABOVE = 12
"""Notes of a page that may stand, counting down, above the first that is sure to be one."""


def _find_foot_notes(layout: Layout, apart: set[int], custom: Custom) -> list[NoteLines]:
    """The notes of each page, as far as lines are not ``apart`` (furniture, references, endnotes)."""
    notes: list[NoteLines] = []
    zone = 0
    pages = [[i for i in page if layout.texts[i] and i not in apart] for page in layout.find_pages()]
    pages[-1] = _end_before_contacts(layout, pages[-1])
    for lines, following in zip(pages, [*pages[1:], []], strict=True):
        numbered = {n.method for n in notes[-3:]} == {"number"}
        if counted := (numbered and find_counted(layout, lines, custom.expected)) or find_cutting(layout, lines):
            zone += 1
            notes += cut_notes(layout, counted, zone, "foot", noisy=custom.noisy)
            custom = _learn(layout, custom, notes)
            lines = [i for i in lines if i not in counted]
        forms = EXACT if custom.exact else {custom.form} if custom.form is not None else None
        called = find_called(layout, lines, custom.expected, forms) if not custom.noisy else []
        first = called[0] if called else None
        if first is None and not custom.noisy:
            first = find_called_symbols(layout, lines)
        first = first if first is not None else _find_first(layout, lines, custom, notes, following)
        if first is None and not custom.noisy:
            called = find_called(layout, lines, custom.expected, forms, solid=True)
            first = called[0] if called else None
        first = _reach_symbol(layout, lines, first) if first is not None else None
        above = lines if first is None else lines[: lines.index(first)]
        for parting_notes in find_parting(layout, above):
            zone += 1
            notes += cut_notes(layout, parting_notes, zone, "foot")
            above = [i for i in above if i not in parting_notes]
        for chunk in _find_loose(layout, above):
            zone += 1
            notes += cut_notes(layout, chunk, zone, "foot", custom.form, noisy=custom.noisy)
        if first is not None:
            zone += 1
            runover = _find_runover(layout, notes[-1] if notes else None, lines, first, following)
            notes += [NoteLines(tuple(runover), None, RUNOVER, zone)] if runover else []
            last = called[-1] if called else lines[-1]
            own = lines[lines.index(first) : lines.index(last) + 1]
            notes += cut_notes(layout, own, zone, "foot", custom.form, noisy=custom.noisy)
        custom = _learn(layout, custom, notes)
    return notes


def _find_first(
    layout: Layout, lines: list[int], custom: Custom, notes: list[NoteLines], following: Sequence[int]
) -> int | None:
    """The first line of a page's notes by how its lines look, by the ``notes`` so far and by what parts a sentence."""
    first = find_zone(layout, lines, custom) if layout.width else None
    if first is not None and _counts_anew(notes):
        first = climb(layout, lines, first, MOST_ABOVE)
    if first is not None and (missing := _count_missing(layout, lines[lines.index(first) :], custom, notes)):
        first = reach_up(layout, lines, climb(layout, lines, first, missing), missing)
    first = _reach_symbol(layout, lines, first) if first is not None else None
    parting = find_interruption(layout, lines, first, following)
    first = parting if parting is not None else first
    return shed_body(layout, lines, first) if first is not None else None


def _reach_symbol(layout: Layout, lines: list[int], first: int) -> int:
    """The first line of a page's notes, with those by symbols right above them that are called in the text."""
    at = lines.index(first)
    for k in range(at - 1, max(-1, at - MOST_OVER), -1):
        if lines[k + 1] - lines[k] > 1:
            break
        marker = match_marker(layout.texts[lines[k]])
        if marker is not None:
            call = re.compile(rf"[\w%)”’.,]{re.escape(marker[1]['m'])}(?=[\s.,;:)]|$)")
            called = marker[0] == "symbol" and any(call.search(layout.texts[i]) for i in lines[:k])
            if not called:
                break
            first = lines[k]
    return first


def _end_before_contacts(layout: Layout, lines: list[int]) -> list[int]:
    """The lines of the last page without those on contacts that end it, set apart."""
    end = len(lines)
    while end and find_formula(layout.texts[lines[end - 1]]) in ("contact", "next-release"):
        end -= 1
    return lines[:end] if 0 < end < len(lines) and lines[end] - lines[end - 1] > 1 else lines


def _learn_form(layout: Layout, notes: list[NoteLines]) -> str | None:
    """How a document prints nearly all of its markers, where at least five are legible; None where it is not sure."""
    forms: Counter[str] = Counter()
    for note in notes:
        marker = match_marker(layout.texts[note.lines[0]])
        if note.digits is not None and marker is not None and marker[0] not in EXACT:
            forms[name_form(*marker)] += 1
    form, times = max(forms.items(), key=lambda f: (f[1], f[0]), default=("", 0))
    return form if times >= 5 and times >= 0.75 * forms.total() else None


def _learn(layout: Layout, custom: Custom, notes: list[NoteLines]) -> Custom:
    """What the notes so far tell of those to come."""
    if not notes:
        return custom
    last = [n for n in notes if n.zone == notes[-1].zone]
    first = _vote(last, custom.expected)
    legible = next((n.digits for n in reversed(notes) if n.digits is not None), None)
    expected = first + len(last) if first is not None else legible + 1 if legible is not None else None
    text = layout.texts[notes[-1].lines[-1]]
    return msgspec.structs.replace(
        custom,
        expected=expected,
        symbolic=legible is None and sum(n.method == "symbol" for n in notes) >= 2,
        unfinished=text[-1] not in '.!?”")',
    )


def _vote(notes: list[NoteLines], expected: int | None) -> int | None:
    """The number of the first of notes in a row that agrees best with those that are legible, two at least."""
    votes = Counter(n.digits - k for k, n in enumerate(notes) if n.digits is not None)
    if expected is not None:
        votes[expected] += 1
    best = max(votes.items(), key=lambda v: (v[1], v[0] == expected, -v[0]), default=(0, 0))
    return best[0] if best[1] >= 2 and best[0] > 0 else None


def _count_missing(layout: Layout, lines: list[int], custom: Custom, notes: list[NoteLines]) -> int:
    """How many notes must stand above those in ``lines``, by the numbers these bear; 0 where numbers do not tell."""
    found = cut_notes(layout, lines, 0, "foot")
    first = _vote(found, None)
    if first is None and len(found) <= 2 and found[0].digits is not None:
        first = found[0].digits
    if first is None:
        return 0
    if custom.expected is not None and 0 <= first - custom.expected <= 6:
        return first - custom.expected
    return first - 1 if _counts_anew(notes) and first <= 8 else 0


def _counts_anew(notes: list[NoteLines]) -> bool:
    """Whether notes may be numbered anew on a page: they have been before, or none was seen yet."""
    return any(n.digits == 1 and k for k, n in enumerate(notes)) or not notes


def _find_runover(
    layout: Layout, last: NoteLines | None, lines: list[int], first: int, below: Sequence[int]
) -> list[int]:
    """Lines above a page's first marker that go on with the last page's last note.

    They stand directly above the marker, parted from the body by an empty line, where that note was left unfinished; or
    they part a sentence of the body, which goes on in the lines ``below``, on the next page.
    """
    if last is None or layout.pages[first] - layout.pages[last.lines[-1]] != 1:
        return []
    spaced = any(not t for t in layout.texts[lines[0] : first])
    end = layout.texts[last.lines[-1]][-1]
    unfinished = end.isalpha() or end == ","
    adjoining = bool(layout.texts[first - 1]) and spaced and first - 1 in lines
    abbreviated = adjoining and ABBREVIATED.search(layout.texts[last.lines[-1]]) is not None
    if resumes(layout, below) and (parting := _find_parting_runover(layout, lines, first, spaced, unfinished)):
        return parting
    if end in '.!?”")' and not abbreviated:
        return []
    out: list[int] = []
    i = first - 1
    word = layout.texts[last.lines[-1]].split()[-1].casefold()
    cut = (end.isalpha() and (layout.is_full(last.lines[-1]) or not spaced or word in SMALL_WORDS)) or end == ","
    if cut and spaced and not layout.texts[i]:
        i -= 1  # notes are parted by empty lines
        if not _is_left_over(layout, i):
            return []
    elif cut and not spaced:
        return _find_solid_runover(layout, lines, first)
    while (
        i in lines
        and layout.texts[i]
        and (spaced or len(layout.texts[i]) > 1.1 * (layout.width or 80) or ADDRESS.match(layout.texts[i]))
    ):
        out.insert(0, i)
        i -= 1
    body_above = any(j < i for j in lines)
    return out if out and body_above and len(out) <= MOST_OVER else []


ABBREVIATED = re.compile(
    r"(?:^|[\s(])(?:[A-Z]|[Ss]ee|[Cc]f|[Nn]os?|[Rr]ep|[Rr]ev|[Vv]ol|[Aa]rts?|[Pp]aras?|pp?|[Ee]ds?|[Jj]|[Ll]|[Uu]niv|[Qq]|vgl|Vgl|S|Bd)\.$"
)
"""An abbreviation that no note ends in."""
MOST_OVER = 12
"""Lines of a note that stand on the page after its own."""
SHORT_OVER = 4
"""Lines up to which what stands above a page's notes goes on with a note left unfinished, whatever it begins with."""


def _find_parting_runover(layout: Layout, lines: list[int], first: int, spaced: bool, unfinished: bool) -> list[int]:
    """Whole sentences right above a page's first marker that part a sentence of the body: a note's from the page before.

    Where no empty line parts them from the body they are one line, or wider than the body's, as small print is; they may
    begin within a sentence where that note is ``unfinished``.
    """
    width = layout.width or 80
    at = lines.index(first)
    if not at or TERMINAL.search(layout.texts[lines[at - 1]][-8:]) is None:
        return []
    for k in range(at - 1, max(0, at - MOST_OVER - 1), -1):
        text, above = layout.texts[lines[k]], lines[k - 1]
        if HOLDS_CALL.search(text):
            return []
        gap = lines[k] - above > 1
        over = lines[k:at]
        wide = [len(layout.texts[i]) > 1.02 * width for i in (above, *over[:-1])]
        solid = not (spaced or wide[0]) and all(wide[1:])
        opens = text[0].isupper() or text[0] in "“‘("
        opens = opens or (unfinished and not gap and (len(over) > 1 or weigh_cues(text) > 0))
        if (gap or solid) and opens and ends_open(layout, above) and match_caption(text) is None:
            return over if sum(len(layout.texts[i].split()) for i in over) >= 4 else []
        if gap:
            return []
    return []


def _find_solid_runover(layout: Layout, lines: list[int], first: int) -> list[int]:
    """Of lines set without a gap above a page's first marker those of the last page's note: begun within a sentence."""
    at = lines.index(first)
    if not at or not TERMINAL.search(layout.texts[first - 1][-8:]):
        return []
    for k in range(at - 1, max(0, at - 8), -1):
        above = layout.texts[lines[k - 1]]
        fits = len(above) + 1 + len(layout.texts[lines[k]].split()[0]) <= 0.95 * (layout.width or 80)
        over = TERMINAL.search(above[-8:]) is not None or fits or ADDRESS.match(layout.texts[lines[k]])
        if layout.texts[lines[k]][0].islower() and over and not HOLDS_CALL.search(above[-12:]):
            return lines[k:at]
    last = lines[at - 1]
    cut = at > 1 and layout.texts[last].endswith((".", "”")) and layout.texts[lines[at - 2]][-1:].isalpha()
    return [last] if cut else []


def _is_left_over(layout: Layout, index: int) -> bool:
    """Whether the chunk that ends in a line ends a sentence and begins within one, or is short: a note's, cut by the page."""
    start = index
    while start and layout.texts[start - 1]:
        start -= 1
    text = layout.texts[start]
    if not layout.texts[index].endswith((".", "”")):
        return False
    return text[:1].islower() or (
        index - start < SHORT_OVER and match_caption(text) is None and parse_label(text) is None
    )


def _find_loose(layout: Layout, lines: list[int]) -> list[list[int]]:
    """Note chunks among body text: sure marks, or (in unwrapped text) marks with the look of citations."""
    found: list[list[int]] = []
    last: int | None = None
    called: dict[str, int] = {}  # what stands in brackets after words → the last such line, none of its note since
    for i in lines:
        marker = match_marker(layout.texts[i])
        if "[" in layout.texts[i]:
            called |= {m["m"]: i for m in BRACKETED.finditer(layout.texts[i])}
        gap = i == 0 or not layout.texts[i - 1] or layout.width is None or layout.pages[i] != layout.pages[i - 1]
        name = marker[0] if marker else None
        sure = name in ("superscript", "markdown", "slashes") or (
            name in ("brackets", "symbol") and gap and (weigh_cues(layout.texts[i]) >= 0.7)
        )
        if name == "brackets" and gap and marker and called.pop(marker[1]["m"], i) < i:
            sure = True
        if name == "symbol" and gap and _names_author(layout, i):
            sure = True
        if sure and (gap or last == i - 1 or name in ("superscript", "markdown", "slashes")):
            if last == i - 1 and found:
                found[-1].append(i)
            else:
                found.append([i])
            last = i
        elif last == i - 1 and layout.width is not None and layout.texts[i]:
            found[-1].append(i)
            last = i
    return found


TITLED, MOST_TITLED = 40, 8
"""Lines among which, and written ones of them, title and byline are."""

BRACKETED = re.compile(r"(?:(?<=[\w.,;:!?”\"’')])\s{0,2}|^(?=\S+(?:$| +[a-z])))\[(?P<m>\d{1,3})\]")
"""A call in brackets."""


def _names_author(layout: Layout, index: int) -> bool:
    """Whether a line is an author's note: a line above ends in the same symbol.

    That is ``* Name, post``, the name in that line too, or what no list has: the only line that begins so, the line
    above among the document's first.
    """
    match = re.match(r"(?P<s>[*†‡§¶]{1,3})\s*(?P<name>[^,.;:(]{3,60})", layout.texts[index])
    if not match:
        return False
    words = {w.casefold() for w in re.findall(r"\w+", match["name"])}
    first = [text for text in layout.texts[: min(index, TITLED)] if text][:MOST_TITLED]
    only = sum(text.startswith(match["s"]) for text in layout.texts) == 1
    if only and any(len(t) < 120 and t.endswith(match["s"]) and t[: -len(match["s"])][-1:].isalpha() for t in first):
        return True
    for text in layout.texts[max(0, index - 60) : index]:
        byline = text.endswith(match["s"]) and not text.startswith("*") and len(text) < 120
        if byline and words & {w.casefold() for w in re.findall(r"\w+", text)}:
            return True
    return False


def _merge_zones(layout: Layout, notes: list[NoteLines], taken: dict[int, str]) -> list[NoteLines]:
    """Zones of a page with no body text between are one; a zone's first note without a marker continues the last note.

    Where numbering begins anew within a zone, a page's end was missed: a new zone begins.
    """
    out: list[NoteLines] = []
    zone = 1
    last: NoteLines | None = None  # as it was cut
    for note in notes:
        if last is not None and out:
            text = layout.texts[note.lines[0]]
            ended = TERMINAL.search(layout.texts[last.lines[-1]][-8:]) is not None
            own = points_back(text) or (ended and text[0].isupper() and weigh_cues(text) >= 1)
            loose = note.marker_raw is None and (not own or note.method == RUNOVER)
            if loose and last.place == note.place and note.zone != last.zone:
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
