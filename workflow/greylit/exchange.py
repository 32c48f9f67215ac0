"""Passages and notes as lines in, records as JSON Lines out: ``greylit statistics``, ``greylit citations``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import msgspec

from greylit.records import Citation, Record, Statistic


class InputError(ValueError):
    """A line of the input cannot be used; the message names it."""


class Passage(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the input: ``doc`` names the document a note belongs to."""

    id: str | int
    text: str
    doc: str | int | None = None


def read_passages(lines: Iterable[bytes], form: str = "auto") -> Iterator[Passage]:
    """Read lines of UTF-8, each a passage.

    ``form`` is ``json`` (JSON Lines), ``plain`` (a line is a text, its number from 1 the id) or ``auto``:
    JSON Lines where the first line that is not blank begins with "{". Blank lines are passed over.
    Raises InputError for the first line that cannot be read.

    >>> [(p.id, p.text) for p in read_passages([b"One.\\n", b"\\n", b"Three.\\n"])]
    [(1, 'One.'), (3, 'Three.')]
    >>> list(read_passages([b'{"id": "a", "text": "x"}', b'{"id": "b"}']))
    Traceback (most recent call last):
    ...
    greylit.exchange.InputError: line 2: Object missing required field `text`
    """
    decode = msgspec.json.Decoder(Passage).decode
    for number, raw in enumerate(lines, 1):
        line = raw.removeprefix(b"\xef\xbb\xbf") if number == 1 else raw
        try:
            text = line.decode("utf-8").rstrip("\r\n")
        except UnicodeDecodeError:
            raise InputError(f"line {number}: this is not UTF-8") from None
        if not text.strip():
            continue
        if form == "auto":
            form = "json" if text.lstrip().startswith("{") else "plain"
        if form == "plain":
            yield Passage(id=number, text=text)
            continue
        try:
            yield decode(text)
        except msgspec.MsgspecError as error:
            raise InputError(f"line {number}: {error}") from None


def statistics_lines(
    passages: Iterable[Passage],
    extract: Callable[[str], list[Statistic]],
    mask: Callable[[str, list[Statistic]], Iterable[Any]] | None = None,
) -> Iterator[dict[str, Any]]:
    """For each passage as it comes, ``{"id", "statistics"}``; with ``mask``, also what it gives, as ``"masked"``."""
    for passage in passages:
        rows = extract(passage.text)
        line: dict[str, Any] = {"id": passage.id, "statistics": [_fields(row) for row in rows]}
        if mask is not None:
            line["masked"] = [masked._asdict() for masked in mask(passage.text, rows)]
        yield line


def citations_lines(
    passages: Iterable[Passage], parse: Callable[[list[str]], list[list[Citation]]], one_document: bool = False
) -> Iterator[dict[str, Any]]:
    """For each note, ``{"id", "citations"}``, when all are read.

    Notes with the same ``doc`` are one document's, in order. A note without is a document of its own,
    or, with ``one_document``, belongs with all others without. ``citation`` is the ordinal in the note,
    and ``refers_to`` is ``{"id": the note's, "citation": ordinal in it}`` or null.
    """
    notes = list(passages)
    documents: dict[tuple[str, Any], list[int]] = {}
    for n, note in enumerate(notes):
        alone = ("one", None) if one_document else ("alone", n)
        documents.setdefault(("doc", note.doc) if note.doc is not None else alone, []).append(n)
    found: dict[int, list[dict[str, Any]]] = {}
    for members in documents.values():
        parsed = parse([notes[n].text for n in members])
        places = {
            row.citation: {"id": notes[n].id, "citation": ordinal}
            for n, rows in zip(members, parsed, strict=True)
            for ordinal, row in enumerate(rows, 1)
        }
        for n, rows in zip(members, parsed, strict=True):
            found[n] = [
                _fields(row)
                | {"citation": ordinal, "refers_to": places[row.refers_to] if row.refers_to is not None else None}
                for ordinal, row in enumerate(rows, 1)
            ]
    for n, note in enumerate(notes):
        yield {"id": note.id, "citations": found[n]}


def _fields(row: Record) -> dict[str, Any]:
    """Every field of a record, also those at their default."""
    return {name: getattr(row, name) for name in row.__struct_fields__}
