"""Notes that were typed, not made as notes: raised numbers in the text, and paragraphs at the end that begin with them."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from greylit.readers.parts import NoteSign, Part, Piece, merge_pieces, read_pieces
from greylit.structure.vocabulary import NOTE_HEADINGS, fold_heading

FIGURES = {figure: str(n) for n, figure in enumerate("⁰¹²³⁴⁵⁶⁷⁸⁹")}
_RAISED = "[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}"
_HEAD = re.compile(rf"\s*(?P<mark>{_RAISED})\s*(?=\S)")
_PLAIN = re.compile(r"\s*[\[(]?(?P<mark>\d{1,3})[\])]?[.:]?\s+(?=\S)")
_CALL = re.compile(rf"(?<![\d⁰¹²³⁴⁵⁶⁷⁸⁹])(?P<mark>{_RAISED})(?![\w⁺⁻])")
_UNIT = re.compile(r"(?:^|[\d\s/(])(?:[kcdmµ]?m|ft|in|yd|mi|s|R|χ|x|CO|Å)$")
"""What a raised figure belongs to before it: a power, not a call."""

CALLED = 0.6
"""The share of numbered paragraphs below a heading of notes whose number must be raised in the text."""


def pair_typed_notes(parts: Sequence[Part], notes: dict[str, NoteSign]) -> tuple[list[Part], dict[str, NoteSign]]:
    """Make notes of typed ones: paragraphs numbered 1, 2, 3 … that end the text, whose numbers are raised in it.

    Either the paragraphs begin with the number raised, each called, or they stand below a heading of notes and most are.

    >>> text = [Part(kind="paragraph", pieces=(Piece("Boats grow.¹"),)), Part(kind="paragraph", pieces=(Piece("¹ Ledger, p. 4."),))]
    >>> made, signs = pair_typed_notes(text, {})
    >>> [(p.kind, [(x.text, x.note) for x in p.pieces]) for p in made]
    [('paragraph', [('Boats grow.', None), ('¹', 'typed 1')]), ('note', [('1 ', None), ('Ledger, p. 4.', None)])]
    """
    bodies = _find_bodies(parts)
    if not bodies:
        return list(parts), notes
    first = min(bodies)
    wanted = {mark: k for k, mark in bodies.items()}
    made: list[Part] = []
    called: set[str] = set()
    for part in parts[:first]:
        if part.kind in ("paragraph", "list_item", "quote", "table", "caption", "heading") and part.pieces:
            pieces = _mark_calls(part.pieces, wanted, called)
            part = msgspec.structs.replace(part, pieces=pieces)
        made.append(part)
    headed = first > 0 and _heads_notes(parts[first - 1])
    if not called or len(called) < (CALLED if headed else 1.0) * len(bodies):
        return list(parts), notes
    signs = dict(notes)
    for k, part in enumerate(parts[first:], first):
        mark = bodies.get(k)
        if mark is not None:
            signs[f"typed {mark}"] = NoteSign(mark, "end")
            part = Part(kind="note", pieces=_take_mark(part, mark), note=f"typed {mark}", page=part.page)
        made.append(part)
    return made, signs


def _find_bodies(parts: Sequence[Part]) -> dict[int, str]:
    """The paragraphs that may be notes, each with its number: they count from 1, one after another, to the text's end."""
    out: dict[int, str] = {}
    for k in range(len(parts) - 1, -1, -1):
        part = parts[k]
        if part.kind in ("furniture", "note", "picture") or not read_pieces(part.pieces):
            if part.kind == "table":
                break
            continue
        if part.kind not in ("paragraph", "list_item", "reference"):
            break
        mark = _read_mark(part)
        if mark is None:
            break
        out[k] = mark
    order = [out[k] for k in sorted(out)]
    numbers = [str(n) for n in range(1, len(order) + 1)]
    if order != numbers:
        return {}
    first = min(out, default=0)
    plain = any(_HEAD.match(_text(parts[k])) is None for k in out)
    if plain and not (first and _heads_notes(parts[first - 1])):
        return {}
    return out


def _heads_notes(part: Part) -> bool:
    return fold_heading(read_pieces(part.pieces)) in NOTE_HEADINGS


def _text(part: Part) -> str:
    return "".join(piece.text for piece in part.pieces if not piece.idle)


def _read_mark(part: Part) -> str | None:
    text = _text(part)
    if match := _HEAD.match(text):
        return "".join(FIGURES[c] for c in match["mark"])
    match = _PLAIN.match(text)
    return match["mark"] if match else None


def _take_mark(part: Part, mark: str) -> tuple[Piece, ...]:
    """A note's pieces with its number once, in plain figures."""
    text = _text(part)
    match = _HEAD.match(text) or _PLAIN.match(text)
    left = match.end() if match else 0
    pieces = [Piece(f"{mark} ")]
    for piece in part.pieces:
        if piece.idle or left <= 0:
            pieces.append(piece)
            continue
        cut = min(left, len(piece.text))
        left -= cut
        if piece.text[cut:]:
            pieces.append(msgspec.structs.replace(piece, text=piece.text[cut:]))
    return tuple(pieces)


def _mark_calls(pieces: Sequence[Piece], wanted: dict[str, int], called: set[str]) -> tuple[Piece, ...]:
    """Pieces with the first call of each note marked."""
    out: list[Piece] = []
    before = ""
    for piece in pieces:
        at = 0
        if piece.note is None and not piece.idle:
            for match in _CALL.finditer(piece.text):
                mark = "".join(FIGURES[c] for c in match["mark"])
                said = before + piece.text[: match.start()]
                if (
                    mark not in wanted
                    or mark in called
                    or not said.strip()
                    or said[-1].isdecimal()
                    or _UNIT.search(said)
                ):
                    continue
                called.add(mark)
                out.append(msgspec.structs.replace(piece, text=piece.text[at : match.start()]))
                out.append(Piece(match[0], note=f"typed {mark}"))
                at = match.end()
        out.append(msgspec.structs.replace(piece, text=piece.text[at:]))
        before += piece.text
    return merge_pieces(out)
