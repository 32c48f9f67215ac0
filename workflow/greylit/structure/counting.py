"""Counting: what number each note must have had."""

from __future__ import annotations

from bisect import bisect_right

from greylit.structure.cutting import NoteLines
from greylit.structure.layout import Layout
from greylit.structure.markers import ROMAN_NOTES, SYMBOLS


def number_notes(notes: list[NoteLines], layout: Layout) -> list[str | None]:
    """The marker each note must have had: as printed where it is legible, by sequence where not.

    Numbering runs through the document, restarts on each page, or uses symbols; what agrees best
    with the legible numbers is taken, page by page restart where none is.
    """
    out: list[str | None] = []
    places: list[int] = []
    for k, note in enumerate(notes):
        same = k and (notes[k - 1].zone == note.zone)
        places.append(places[-1] + 1 if same else 1)
    if _use_symbols(notes):
        return [name_symbol(place) for place in places]
    numeric = [k for k, n in enumerate(notes) if not _is_symbol(n, k, notes)]
    restart = sum(notes[k].digits == places[k] for k in numeric)
    running, continuous = _count_through(notes, numeric)
    by_page = restart > running or (restart == running and layout.paged and len({notes[k].zone for k in numeric}) > 1)
    told = _count_zones(notes, numeric, places) if by_page else {}
    for k, note in enumerate(notes):
        if note.number is not None:
            out.append(str(note.number))
        elif note.method == "brackets" and note.digits is not None:
            out.append(str(note.digits))
        elif note.method in ("markdown", ROMAN_NOTES) or _is_symbol(note, k, notes):
            out.append((note.marker_raw or "").strip("()") or None)
        elif k in told:
            out.append(str(told[k]))
        elif by_page:
            apart = sum(_is_symbol(notes[j], j, notes) for j in range(k - places[k] + 1, k))
            out.append(str(places[k] - apart))
        else:
            out.append(str(continuous[k]))
    return out


def name_symbol(place: int) -> str:
    """The symbol of the note at a place on its page, from 1: after five they are doubled.

    >>> name_symbol(1), name_symbol(3), name_symbol(6)
    ('*', '‡', '**')
    """
    turn, at = divmod(place - 1, len(SYMBOLS))
    return SYMBOLS[at] * (turn + 1)


def _use_symbols(notes: list[NoteLines]) -> bool:
    """Whether a document calls its notes by symbols that OCR misread in part: no number, a star first on most pages."""
    firsts = [n for k, n in enumerate(notes) if not k or notes[k - 1].zone != n.zone]
    stars = sum(n.marker_raw == "*" for n in firsts)
    marked = any(n.method == "garbled" for n in notes)
    return marked and len(firsts) >= 2 and 2 * stars > len(firsts) and all(n.digits is None for n in notes)


def _count_zones(notes: list[NoteLines], numeric: list[int], places: list[int]) -> dict[int, int]:
    """Numbers of the zones whose first notes are missing or whose middle ones are: two legible ones agree on others."""
    zones: dict[int, list[int]] = {}
    for k in numeric:
        zones.setdefault(notes[k].zone, []).append(k)
    told: dict[int, int] = {}
    for group in zones.values():
        agree, counted = _count_through(notes, group)
        ahead = {d - places[k] for k in group if (d := notes[k].digits) is not None}
        if len(ahead) == 1 and ahead <= {1, 2}:  # the first ones are missing
            told |= {k: places[k] + min(ahead) for k in group}
        elif agree >= 2 and agree > sum(notes[k].digits == places[k] for k in group) and min(counted.values()) >= 1:
            told |= counted
    return told


def _is_symbol(note: NoteLines, k: int, notes: list[NoteLines]) -> bool:
    """Whether a symbol was printed, rather than a number misread: clean marks only, or an author's note."""
    if note.method != "symbol" and (note.marker_raw or " ")[0] not in SYMBOLS:
        return False
    if note.method == "symbol" and not any(n.method == "garbled" for n in notes):
        return True
    others = [n for n in notes if n is not note and n.zone == note.zone]
    if k == 0 and note.marker_raw == "*" and any(n.digits == at for at, n in enumerate(others, 1)):
        return True  # those after it are counted without it
    if k == 0 and (len(notes) == 1 or notes[1].digits == 1 or not any(n.method == "garbled" for n in notes)):
        return True
    return all(n.method in ("symbol", "superscript", "alone") for n in notes) and (
        not others or len({n.marker_raw for n in [note, *others]}) == len(others) + 1
    )


def _count_through(notes: list[NoteLines], numeric: list[int]) -> tuple[int, dict[int, int]]:
    """Number notes through the document, agreeing with the longest growing run of legible numbers.

    Returns how many legible numbers agree, and note index → number. Notes may have gone unread between
    two of a chain (its numbers grow as fast as the notes or faster); where a longer chain says so, notes that
    are illegible may be none.
    """
    legible = [(k, int(notes[k].digits or 0)) for k in numeric if notes[k].digits is not None]
    place = {k: n for n, k in enumerate(numeric)}
    chains = [
        _find_chain([(k, d, d - place[k]) for k, d in legible]),
        _find_chain([(k, d, d - r) for r, (k, d) in enumerate(legible)]),
    ]
    chain = max(chains, key=len)
    out: dict[int, int] = {}
    first = next(((numeric.index(k), v) for k, v in sorted(chain.items())), None)
    last = max(0, first[1] - first[0] - 1) if first else 0
    for k in numeric:
        last = chain.get(k, last + 1)
        out[k] = last
    return len(chain), out


def _find_chain(legible: list[tuple[int, int, int]]) -> dict[int, int]:
    """Note index → number, of the longest chain of (index, number, lead) whose leads do not sink.

    Patience sorting, O(n log n).
    """
    tails: list[int] = []
    ends: list[int] = []
    back: list[int | None] = []
    for n, (_, _, lead) in enumerate(legible):
        at = bisect_right(tails, lead)
        back.append(ends[at - 1] if at else None)
        if at == len(tails):
            tails.append(lead)
            ends.append(n)
        else:
            tails[at], ends[at] = lead, n
    chain: dict[int, int] = {}
    at_end: int | None = ends[-1] if ends else None
    while at_end is not None:
        k, digits, _ = legible[at_end]
        chain[k] = digits
        at_end = back[at_end]
    return chain
