"""Notes by type: small lines at the foot of a column, below a rule or a drop in size, that begin with their marker."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import groupby

import msgspec

from greylit.printed.lines import PrintedLine, Type, same_column
from greylit.reading import Rule, Sheet
from greylit.structure.units import starts_inline_section

SMALL = 0.94
"""Notes are set in type of at most this share of the body's."""

SYMBOLS = "*∗⁎⋆★†‡§¶#‖∥"
"""Signs that mark notes; TeX sets stars as mathematical operators."""

LARGER = 1.06
"""Lines below a rule in type larger by this factor than the first are text: that one is a table's note."""

MARKER = re.compile(
    rf"(?P<m>\[?\d{{1,4}}\]?|[{SYMBOLS}]{{1,4}}|[¹²³⁰⁴-⁹]{{1,4}}|[a-z](?=\s))"
    r"(?P<stop>[.):]?)(?=\s|[^\W\d_]|[“\"(‘'«\[])"
)
STARTS = re.compile(r"[^\W\d_]|[“\"(‘'«\[<¿¡§]|\d+\s+[A-Z]|\d{4}\b|http|www\.")
"""What a note's text begins with."""

LIST, NEAR = 3, 0.8
"""Of so many notes at the foot of a page, this share at least is called there or on the page before."""

SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


class Note(msgspec.Struct):
    """A note being gathered: its marker as printed, where it stands, its lines; ``exact``: the marker is raised."""

    marker: str | None
    place: str
    page: int
    zone: int
    lines: list[PrintedLine]
    exact: bool = False

    @property
    def number(self) -> int | None:
        plain = re.sub(r"\W", "", (self.marker or "").translate(SUPERSCRIPTS))
        return int(plain) if plain.isdecimal() else None


def find_foot_notes(
    lines: Sequence[PrintedLine], sheets: Sequence[Sheet], type_: Type, called: set[tuple[int, str]]
) -> list[Note]:
    """The notes at the feet of columns and pages, in order.

    ``lines``: those that are no furniture, in reading order; ``called``: the markers that stand as superscripts on each
    page. Notes that neither a rule nor a call announces are not believed.
    """
    notes: list[Note] = []
    rules = {s.page: [r for r in s.rules if _is_note_rule(r, s)] for s in sheets}
    across = {s.page: [r for r in s.rules if r.x1 - r.x0 > 4 * (r.bottom - r.top)] for s in sheets}
    start = 0
    zone = 0
    while start < len(lines):
        end = start
        while end < len(lines) and same_column(lines[start], lines[end]):
            end += 1
        column = list(lines[start:end])
        first, ruled = _find_zone(column, rules.get(column[0].page, []), type_, notes[-1] if notes else None)
        if first < len(column):
            found = list(notes[-1:])
            before = len(found)
            _gather(
                column[first : _find_end(column, first, ruled)], zone + 1, ruled, found, across.get(column[0].page, [])
            )
            listed = first == 0 and before and len(found) > 1 and _follows(found[1], found[0])
            if ruled or _are_called(found[before:], called) or (before and len(found) == before) or listed:
                zone += 1
                notes[-1:] = found
        start = end
    _find_gathered(notes, called)
    return notes


def _find_gathered(notes: Sequence[Note], called: set[tuple[int, str]]) -> None:
    """Make end notes of those that stand at the foot of a column, or fill it, and whose calls are pages away."""
    pages: dict[str, list[int]] = defaultdict(list)
    for page, marker in sorted(called):
        pages[marker].append(page)
    before: Note | None = None
    for _, zone in groupby(notes, key=lambda n: n.zone):
        own = list(zone)
        told = [(n, pages[clean_marker(n.marker)]) for n in own if n.marker and clean_marker(n.marker) in pages]
        near = sum(n.page in there or n.page - 1 in there for n, there in told)
        earlier = sum(there[0] <= n.page for n, there in told)
        gathered = len(own) >= LIST and near < NEAR * len(own) and earlier >= NEAR * len(own)
        if gathered or (before is not None and before.place == "end" and _follows(own[0], before)):
            for n in own:
                n.place = "end"
        before = own[-1]


def _follows(note: Note, last: Note) -> bool:
    """Whether a note that a column begins with is the next of a list that fills it and the one before."""
    return note.exact and last.exact and note.page - last.page <= 1 and note.number == (last.number or 0) + 1


def clean_marker(marker: str) -> str:
    """A marker without what stands around it.

    >>> clean_marker("[12]"), clean_marker("³"), clean_marker("*")
    ('12', '3', '*')
    """
    return re.sub(r"[\s\[\]().:]", "", marker.translate(SUPERSCRIPTS))


def _are_called(notes: list[Note], called: set[tuple[int, str]]) -> bool:
    """Whether calls of some of these notes stand on their page or the one before.

    Numbers in brackets on the line are those of a list of references.
    """
    if notes and all(n.marker is not None and n.marker.startswith("[") and not n.exact for n in notes):
        return False
    return any((page, clean_marker(n.marker)) in called for n in notes if n.marker for page in (n.page, n.page - 1))


def _is_note_rule(rule: Rule, sheet: Sheet) -> bool:
    """Whether a rule is a short horizontal one with no other rule below it in its column: no table's, no box's."""
    width = rule.x1 - rule.x0
    if width <= 4 * (rule.bottom - rule.top) or not 25 <= width <= 0.62 * sheet.width or rule.top < 0.1 * sheet.height:
        return False
    below = [
        other
        for other in sheet.rules
        if other is not rule and not (other.x1 - other.x0 < 0.4 * width and other.bottom - other.top < 3)
        if other.bottom > rule.bottom + 4
        and other.x0 < rule.x1
        and other.x1 > rule.x0
        and other.top < 0.93 * sheet.height
    ]
    return not below or (len(below) == 1 and _closes(below[0], rule))


def _closes(other: Rule, rule: Rule) -> bool:
    """Whether a rule over a whole column parts the notes below a short one from what else stands at the foot."""
    return abs(other.x0 - rule.x0) <= 2 and rule.x1 - rule.x0 <= 0.5 * (other.x1 - other.x0)


def _find_zone(column: list[PrintedLine], rules: list[Rule], type_: Type, last: Note | None) -> tuple[int, bool]:
    """Where in a column its notes begin (its length where it has none), and whether a rule stands above them."""
    at = len(column)
    while at and column[at - 1].size <= SMALL * type_.size:
        at -= 1
    ruled = _find_rule(column, rules)
    if ruled is not None and (ruled >= at or _is_marked(column[ruled])):
        small = sum(x.size <= SMALL * type_.size for x in column[ruled:]) > 0.5 * (len(column) - ruled)
        larger = sum(x.size > LARGER * column[ruled].size for x in column[ruled:])
        if (
            larger <= 0.1 * (len(column) - ruled)
            and (small or _reads(column[ruled], last))
            and (_is_marked(column[ruled]) or last is not None)
        ):
            return ruled, True
    for k in range(at, len(column)):
        parted = k == 0 or column[k].top - column[k - 1].top > 1.05 * (column[k - 1].bottom - column[k - 1].top)
        if _reads(column[k], last) and parted:
            above = at
            if last is not None and last.page < column[k].page and k > above and _runs_over(column[above:k], last):
                return above, False
            return k, False
    if at < len(column) and last is not None and last.page == column[0].page - 1 and _runs_over(column[at:], last):
        return at, False
    return len(column), False


def _find_end(column: list[PrintedLine], first: int, ruled: bool) -> int:
    """Where the notes of a column end: before an abstract or key words, and, where no rule is above, before larger type."""
    for k in range(first + 1, len(column)):
        larger = column[k].size > LARGER * column[first].size and not ruled
        if (larger or starts_inline_section(column[k].text)) and not _is_marked(column[k]):
            return k
    return len(column)


def _find_rule(column: list[PrintedLine], rules: list[Rule]) -> int | None:
    """The first line below a short rule that begins where the column does."""
    left, right = min(x.x0 for x in column), max(x.x1 for x in column)
    for rule in sorted(rules, key=lambda r: -r.top):
        if (
            rule.x0 < left - 12
            or rule.x0 > left + 0.3 * (right - left) + 12
            or rule.x1 - rule.x0 > 0.9 * (right - left)
        ):
            continue
        below = [k for k, x in enumerate(column) if x.top + 0.5 * x.size > rule.top]
        if below and below[0] > 0 and len(below) == len(column) - below[0]:
            gap = column[below[0]].top - rule.bottom
            if gap < 3 * column[below[0]].size:
                return below[0]
    return None


def read_marker(x: PrintedLine) -> tuple[str, bool] | None:
    """The marker a line begins with, and whether it is raised above the line."""
    raised = x.raised
    if raised:
        said = x.text[:raised].strip()
        return (said, True) if re.fullmatch(r"\W{0,2}(?:\d{1,4}|[a-z]{1,2}|\W{1,4}|[ivx]{1,5})\W{0,2}", said) else None
    match = MARKER.match(x.text)
    if match is None or not STARTS.match(x.text[match.end() :].lstrip()):
        return None
    return match["m"], match["m"][0] in "¹²³⁰⁴⁵⁶⁷⁸⁹"


def _is_marked(x: PrintedLine) -> bool:
    return read_marker(x) is not None


def _reads(x: PrintedLine, last: Note | None) -> bool:
    """Whether a line begins a note: its marker is raised, a symbol, or the number that comes next."""
    found = read_marker(x)
    if found is None:
        return False
    marker, exact = found
    if exact:
        return len(x.text) > len(marker) + 2
    return _counts_on(marker, last)


def _counts_on(marker: str, last: Note | None) -> bool:
    plain = re.sub(r"\W", "", marker)
    if plain.isdecimal():
        number = last.number if last is not None else None
        return int(plain) == 1 or (number is not None and number < int(plain) <= number + 3)
    return not marker[0].isalnum() and "#" not in marker


def _runs_over(lines: list[PrintedLine], last: Note) -> bool:
    """Whether small lines without a marker go on with the last page's last note."""
    before = last.lines[-1]
    if abs(lines[0].size - before.size) > 0.04 * before.size:
        return False
    return lines[0].text[0].islower() or before.text[-1] not in '.!?”")' or before.text.endswith("p.")


def _gather(lines: list[PrintedLine], zone: int, ruled: bool, notes: list[Note], rules: Sequence[Rule]) -> None:
    """Part the lines of a zone into notes; what comes before the first marker goes on with the last note.

    What a rule parts from the note above it, such as a licence, is a note without a marker.
    """
    exact = any(m[1] for x in lines if (m := read_marker(x)))
    fresh = True
    for x in lines:
        found = read_marker(x)
        last = notes[-1] if notes else None
        begins = found is not None and (
            found[1]
            or (not exact and _counts_on(found[0], last))
            or (not found[1] and not found[0][0].isalnum())
            or (fresh and ruled and re.sub(r"\W", "", found[0]).isdecimal())
        )
        if found is not None and begins:
            notes.append(Note(found[0], "foot", x.page, zone, [x], found[1]))
        elif last is not None and not (x is not lines[0] and _are_parted(last.lines[-1], x, rules)):
            last.lines.append(x)
        elif ruled or last is not None:
            notes.append(Note(None, "foot", x.page, zone, [x]))
        fresh = False


def _are_parted(above: PrintedLine, below: PrintedLine, rules: Sequence[Rule]) -> bool:
    """Whether a rule runs between two lines of a column."""
    return any(above.bottom - 2 < r.top < below.top + 2 and r.x0 < below.x1 and r.x1 > below.x0 for r in rules)


def find_end_notes(lines: Sequence[PrintedLine], called: set[tuple[int, str]]) -> list[Note]:
    """Notes gathered at the end of a text or chapter: lines that begin with a raised number and count from 1 on.

    Half of them at least must be called before.
    """
    markers = {marker for _, marker in called}
    out: list[Note] = []
    run: list[Note] = []
    for x in lines:
        found = _read_sunk(x, run[-1].number if run else None) or read_marker(x)
        number = int(found[0]) if found and found[1] and found[0].isdecimal() else None
        if number is not None and (number == 1 or (run and run[-1].number == number - 1)):
            if number == 1:
                out += _close(run, markers)
                run = []
            run.append(Note(found[0] if found else None, "end", x.page, 0, [x], True))
        elif run:
            before = run[-1].lines[-1]
            step = x.bottom - before.bottom
            near = same_column(before, x) and 0 < step < 2.2 * x.size
            if abs(x.size - before.size) < 0.05 * x.size and (near or not same_column(before, x)) and not x.wholly_bold:
                run[-1].lines.append(x)
            else:
                out += _close(run, markers)
                run = []
    return out + _close(run, markers)


def _read_sunk(x: PrintedLine, last: int | None) -> tuple[str, bool] | None:
    """The number a line begins with in small type below the line, where it is the one that comes next."""
    run = x.print.runs[0] if x.print.runs else None
    if last is None or run is None or run.start or run.rise >= 0:
        return None
    said = x.text[: run.end].strip()
    return (said, True) if said == str(last + 1) else None


def _close(run: list[Note], called: set[str]) -> list[Note]:
    return run if len(run) >= 3 and 2 * sum(str(n.number) in called for n in run) >= len(run) else []
