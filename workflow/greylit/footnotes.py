"""Rows of the footnotes table: notes with their text and the place of their call in the frozen text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

import msgspec

from greylit.calls.assignment import BodyLine, Call
from greylit.calls.inference import infer_calls
from greylit.records import Block, Diagnostic, Footnote
from greylit.structure.drafts import DraftNote
from greylit.structure.freezing import Frozen, Settled


def make_footnotes(
    notes: Sequence[DraftNote],
    texts: Sequence[Frozen],
    calls: Sequence[Call],
    frozen: Frozen,
    settled: dict[int, Settled],
    blocks: Sequence[Block],
) -> tuple[list[Footnote], dict[int, int]]:
    """Footnotes in the order of the source, and source note → ordinal."""
    out: list[Footnote] = []
    order: dict[int, int] = {}
    starts = [b.start for b in blocks]
    for k, (note, made, call) in enumerate(zip(notes, texts, calls, strict=True)):
        if not made.text:
            continue
        order[k] = len(out) + 1
        offset = None
        if call.line is not None and call.column is not None and call.line in frozen.lines:
            offset = frozen.lines[call.line][0] + settled[call.line].locate(call.column)
        at = bisect_right(starts, offset) - 1 if offset is not None else -1
        out.append(
            Footnote(
                footnote=len(out) + 1,
                marker=note.marker,
                marker_raw=note.marker_raw,
                place=note.place,
                page=note.page,
                text=made.text,
                call=offset,
                call_raw=call.raw if offset is not None else None,
                call_method=call.method if offset is not None else None,
                confidence=call.confidence if offset is not None else None,
                section=blocks[at].section if at >= 0 else None,
                block=blocks[at].block if at >= 0 else None,
            )
        )
    return out, order


def call_unmarked(
    footnotes: list[Footnote], text: str, blocks: Sequence[Block], body: Sequence[BodyLine], frozen: Frozen
) -> list[Footnote]:
    """The footnotes, with the calls of those that left no mark in the source."""
    pages: dict[int, tuple[int, int]] = {}
    for entry in body:
        if entry.line in frozen.lines:
            start, end = frozen.lines[entry.line]
            first, last = pages.get(entry.page, (start, end))
            pages[entry.page] = (min(first, start), max(last, end))
    starts = [b.start for b in blocks]
    out = list(footnotes)
    for k, (offset, confidence) in infer_calls(text, blocks, footnotes, pages).items():
        block = blocks[bisect_right(starts, offset) - 1]
        out[k] = msgspec.structs.replace(
            out[k],
            call=offset,
            call_method="inferred",
            confidence=confidence,
            section=block.section,
            block=block.block,
        )
    return out


def list_lost(footnotes: Sequence[Footnote]) -> list[Diagnostic]:
    """What to tell about notes whose call is not known, the first fifty."""
    lost = [n for n in footnotes if n.call is None]
    return [
        Diagnostic(
            severity="info",
            code="call-not-found",
            message=f"the call of note {n.marker or '?'} ({n.text[:40]}…) was not found: see the page",
            page=n.page,
        )
        for n in lost[:50]
    ]
