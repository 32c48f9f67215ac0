"""Lists of endnotes: where each note begins, told by the numbers of the whole list, and where the list is over."""

from __future__ import annotations

from itertools import pairwise

import msgspec

from greylit.structure.chains import Start, choose_starts, find_starts
from greylit.structure.layout import TERMINAL, Layout
from greylit.structure.markers import weigh_cues
from greylit.structure.numbering import parse_label
from greylit.structure.vocabulary import NOTE_HEADINGS, SECTION_WORDS, fold_heading


class Listed(msgspec.Struct, frozen=True):
    """A note of a list: its lines (0-based), its number, the marker as read and how it was recognised."""

    lines: tuple[int, ...]
    number: int
    raw: str | None
    method: str | None


def cut_list(layout: Layout, lines: list[int], expected: int = 1) -> list[Listed]:
    """The notes of a list of endnotes, of whose ``lines`` the last ones may belong to what comes after it.

    ``expected`` is the number it begins with if it goes on from the list before. Of all ways to begin notes at lines,
    that whose numbers agree best is taken, in O(lines).
    """
    starts = choose_starts(find_starts(layout, lines), expected, [weigh_cues(layout.texts[i]) > 0 for i in lines])
    while (
        starts
        and not starts[-1][0].numbers
        and not _reads_like_note(layout.texts[lines[starts[-1][0].at]], starts[-1][0])
    ):
        starts.pop()  # what comes after the list's last number is no note of it
    parted = sum(lines[s.at] - lines[s.at - 1] > 1 for s, _ in starts[1:] if s.at) > 0.6 * (len(starts) - 1)
    notes: list[Listed] = []
    for k, (start, number) in enumerate(starts):
        end = starts[k + 1][0].at if k + 1 < len(starts) else len(lines)
        own = lines[start.at : end]
        if k + 1 == len(starts) or starts[k + 1][1] <= number:
            own = own[: _find_end(layout, own, parted)]
        notes.append(Listed(tuple(own), number, start.name(number), start.method))
    return notes


def _reads_like_note(text: str, start: Start) -> bool:
    """Whether a line that shows no number has the mark and the look of a note."""
    return start.raw is not None and weigh_cues(text) >= (0.4 if any(c.isdecimal() for c in start.raw) else 0.7)


def _find_end(layout: Layout, lines: list[int], parted: bool) -> int:
    """How many of the lines from a list's last note on are its own; ``parted``: its notes are parted by empty lines.

    It ends where a sentence has ended and a heading comes, or, if its notes stand close, a paragraph after an empty line.
    """
    for at, (before, i) in enumerate(pairwise(lines), 1):
        text, above = layout.texts[i], layout.texts[before]
        if TERMINAL.search(above[-8:]) is None and not above[-1].isdecimal():
            continue
        gap = i - before > 1
        turned = layout.pages[i] != layout.pages[before]
        below = next((layout.texts[j] for j in lines[at + 1 : at + 3]), "")
        if _is_heading(layout, text, below):
            return at
        ahead = [layout.texts[j] for j in lines[at : at + 6]]
        plain = text[0].isupper() and not any(weigh_cues(t) for t in (ahead if turned else ahead[:1]))
        if plain and ((turned and len(ahead) > 3) or (gap and not turned and (not parted or len(text) > 40))):
            return at
    return len(lines)


def _is_heading(layout: Layout, text: str, below: str) -> bool:
    """Whether a line reads like a heading: a label and title, a section word, or a short line above prose."""
    word = fold_heading(text)
    if word in SECTION_WORDS or word in NOTE_HEADINGS:
        return True
    label = parse_label(text)
    if label is not None and label.frame in ("unit", "section-sign") and text[-1] != ".":
        return True
    if weigh_cues(text) or text[-1] in ".;,":
        return False
    title = text[label.width :] if label is not None else text
    titled = title[:1].isupper() and len(title.split()) <= 14 and not title[-1].isdecimal()
    return titled and len(text) < 0.85 * (layout.width or 80) and bool(below) and not below[0].islower()
