"""Notes told by their calls: lines at a page's foot that count on, each of whose numbers stands behind a word above."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from functools import lru_cache
from itertools import pairwise

from greylit.structure.layout import TERMINAL, Layout
from greylit.structure.markers import EXACT, match_marker, read_digits, weigh_cues
from greylit.structure.zones import name_form

LONGEST = 12
"""Lines of one note, at most."""
MANY = 3
"""Notes of a page from which on one may lack its call."""
LEAST_ABOVE = 4
"""Lines of text above the notes of a page without empty lines, at least."""
SYMBOLIC = re.compile(r"[*†‡§¶]{1,3} ?\S")
MOST = 60
"""Numbers at the beginning of a page's lines up to which an excerpt is thought of."""
LEAST_CUES = 0.4
"""Weight of what tells a single note above a page's last paragraphs."""
MOST_BELOW = 3
"""Paragraphs below such a note, at most."""
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def find_called(
    layout: Layout,
    lines: Sequence[int],
    expected: int | None,
    forms: Container[str] | None = None,
    *,
    solid: bool = False,
) -> list[int]:
    """The lines of a page's notes, where their numbers and their calls agree; none where they do not tell.

    The notes count on from ``expected``, or from 1, or anywhere in an excerpt, and begin below an empty line or
    a rule; all of them are called above, in their order. They end where an empty line follows the last. ``lines`` (0-based) are the page's, in order; ``forms``: how markers are
    printed in the document (``name_marker``), where that is known. On a page without empty lines, if ``solid``, notes begin
    below a sentence's end. Linear in lines but for pages with many ones.

    >>> from greylit.structure.layout import lay_out
    >>> page = lay_out(["It rose.1 It fell", "again in 2004.2", "", "1 Ebd.", "2 A. Quai, Häfen, Kiel 1986."])
    >>> find_called(page, range(5), None), find_called(page, range(5), 7)
    ([3, 4], [3, 4])
    >>> find_called(lay_out(["They want:", "", "1 more boats", "2 fewer quays"]), range(4), None)
    []
    """
    starts: list[tuple[int, int, str]] = []
    for at, i in enumerate(lines):
        marker = match_marker(layout.texts[i]) if layout.texts[i] else None
        value = read_digits(*marker) if marker is not None and marker[0] != "garbled" else None
        if (
            value is not None
            and marker is not None
            and not (marker[0] == "glued" and solid)
            and (forms is None or name_marker(*marker) in forms)
        ):
            starts.append((at, value, name_marker(*marker)))
    firsts = {1, expected or 1}
    best: list[int] = []
    for k in range(len(starts) - 1, -1, -1):
        at, value, _ = starts[k]
        over = value > 1 and value == expected and _is_below_runover(layout, lines, at, starts[k - 1][0] if k else 0)
        if not at or not (over or _is_parted(layout, lines, at, solid=solid)):
            continue
        chain = _count_on(starts, k)
        if len(chain) <= len(best) or (
            value not in firsts and (expected is not None or len(chain) < MANY or len(starts) > MOST)
        ):
            continue
        ends = [*chain[1:], _end_note(layout, lines, chain[-1], solid=solid)]
        if any(end - start > LONGEST for start, end in zip(chain, ends, strict=True)):
            continue
        if any(_is_parted_within(lines, start, end) for start, end in zip(chain, ends, strict=True)):
            continue  # text of the body stands below a note
        if _is_cut(layout, lines, ends[-1]) or (value > 1 == len(chain) and _is_glued(layout.texts[lines[at]])):
            continue
        above = "\n".join(layout.texts[i] for i in lines[:at])
        found = _count_called(above, range(value, value + len(chain)))
        if found == len(chain) or (len(chain) >= MANY and found == len(chain) - 1):
            told = len(chain) > 1 or ends[-1] == len(lines) or _ends_below(layout, lines, chain[-1], ends[-1])
            best = chain if told else best
    return list(lines[best[0] : _end_note(layout, lines, best[-1], solid=solid)]) if best else []


def find_called_symbols(layout: Layout, lines: Sequence[int]) -> int | None:
    """The first line of notes by symbols that end a page, set apart, each called behind a word above; None where none do.

    >>> from greylit.structure.layout import lay_out
    >>> find_called_symbols(lay_out(["In a dry year* less", "is taken.", "", "* One without rain."]), range(4))
    3
    >>> find_called_symbols(lay_out(["They want:", "", "* boats", "* quays"]), range(4)) is None
    True
    """
    starts = [(at, m[0].strip()) for at, i in enumerate(lines) if (m := _SYMBOL.match(layout.texts[i]))]
    if not starts or len({mark for _, mark in starts}) < len(starts) or len(starts) > MANY_SYMBOLS:
        return None
    first = starts[0][0]
    ends = [*(at for at, _ in starts[1:]), len(lines)]
    if not first or not (lines[first] - lines[first - 1] > 1 or not layout.texts[lines[first] - 1]):
        return None
    if any(_is_parted_within(lines, at, end) for (at, _), end in zip(starts, ends, strict=True)):
        return None
    above = "\n".join(layout.texts[i] for i in lines[:first])
    calls = (rf"[^\W\d_][.,;:!?”\"’)]{{0,2}}{re.escape(mark)}(?=[\s.,;:)]|$)" for _, mark in starts)
    return lines[first] if all(re.search(call, above) for call in calls) else None


MANY_SYMBOLS = 6
_SYMBOL = re.compile(r"(?:\*{1,3}|[†‡§¶]{1,2}) ?(?=[\w“\"‘(])")


def _is_parted(layout: Layout, lines: Sequence[int], at: int, *, solid: bool = False) -> bool:
    """Whether an empty line or a rule stands between a line and the body's line before it, notes by symbols aside.

    On a page without empty lines, if ``solid``, the end of a sentence does.
    """
    if solid and lines[at] - lines[0] == at >= LEAST_ABOVE:
        return TERMINAL.search(layout.texts[lines[at - 1]][-8:]) is not None
    for k in range(at, max(0, at - LONGEST), -1):
        if lines[k] - lines[k - 1] > 1 or not layout.texts[lines[k] - 1]:
            return k == at or SYMBOLIC.match(layout.texts[lines[k]]) is not None
        if not any(SYMBOLIC.match(layout.texts[i]) for i in lines[max(0, k - 3) : k]):
            return False
    return False


def _end_note(layout: Layout, lines: Sequence[int], start: int, *, solid: bool) -> int:
    """The place of the line below an empty one, or of the folio, that follows a note's lines, or of the end."""
    end = start + 1
    while end < len(lines) and lines[end] == lines[end - 1] + 1:
        if solid and layout.texts[lines[end]].isdecimal():
            break
        end += 1
    return end


def _is_parted_within(lines: Sequence[int], start: int, end: int) -> bool:
    """Whether an empty line stands within the lines from one place to before another."""
    return lines[end - 1] - lines[start] > end - 1 - start


def _is_glued(text: str) -> bool:
    """Whether a line's marker is glued to its note."""
    marker = match_marker(text)
    return marker is not None and marker[0] == "glued"


def _is_cut(layout: Layout, lines: Sequence[int], end: int) -> bool:
    """Whether the note whose lines end before a place goes on below an empty line, within a sentence."""
    if end >= len(lines):
        return False
    return layout.texts[lines[end]][0].islower() and TERMINAL.search(layout.texts[lines[end - 1]][-8:]) is None


def _ends_below(layout: Layout, lines: Sequence[int], start: int, end: int) -> bool:
    """Whether a page ends a few paragraphs of prose below a single note that has the look of one, or is a sentence."""
    below = lines[end:]
    paragraphs = sum(j - i > 1 for i, j in pairwise(lines[end - 1 :]))
    like = sum(weigh_cues(layout.texts[i]) for i in lines[start:end]) >= LEAST_CUES
    said = TERMINAL.search(layout.texts[lines[end - 1]][-8:]) is not None
    return (like or said) and paragraphs <= MOST_BELOW and not any(match_marker(layout.texts[i]) for i in below)


def _is_below_runover(layout: Layout, lines: Sequence[int], at: int, last: int) -> bool:
    """Whether a few lines above one are set apart together with it, none of which begins with a number: the last page's note goes on.

    ``last``: the place of the last such line above.
    """
    return any(_is_parted(layout, lines, k) for k in range(at - 1, max(last, at - LONGEST), -1))


def name_marker(name: str, match: re.Match[str]) -> str:
    """How a marker is printed: as one that is nothing else, alone on its line, with a stop, or before its note.

    >>> [name_marker(*match_marker(t)) for t in ("[12] Quay", "12. See Port Review", "12 See Port Review")]
    ['brackets', 'stop', 'before']
    """
    return name if name in EXACT else name_form(name, match)


def _count_on(starts: Sequence[tuple[int, int, str]], first: int) -> list[int]:
    """The places of the lines that count on from the first by ones, their markers printed like its own."""
    chain = [starts[first][0]]
    due = starts[first][1] + 1
    for at, value, form in starts[first + 1 :]:
        if value == due and form == starts[first][2]:
            chain.append(at)
            due += 1
    return chain


def _count_called(text: str, numbers: range) -> int:
    """How many of the numbers are called in a text, one behind the other."""
    found = end = 0
    for number in numbers:
        match = _compile(number).search(text, end)
        if match is not None:
            found, end = found + 1, match.end()
    return found


@lru_cache(maxsize=1 << 9)
def _compile(number: int) -> re.Pattern[str]:
    """A number as a call: behind a word or a closing mark, or behind a figure that ends a sentence, or raised or in brackets."""
    n = str(number)
    return re.compile(
        rf"(?:[^\W\d_]|[”\"’)%»\]])[.,;:!?”\"’)»]{{0,2}}{n}(?=[\s.,;:)”»–]|$)"
        rf"|\d[.;:]{n}(?=\s+[A-ZÀ-Þ“\"„«¿]|\s*$)"
        rf"|(?<!\d)(?:19|20)\d\d{n}(?=[.,;:]|\s+[A-ZÀ-Þ]|\s*$)"
        rf"|\S{n.translate(_RAISED)}(?![⁰¹²³⁴-⁹])|\S ?[\[(]{n}[\])]"
    )
