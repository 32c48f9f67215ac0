"""Interruptions: notes whose markers or page went unread, told by the sentence of the body that they part."""

from __future__ import annotations

import re
from collections.abc import Sequence

from greylit.structure.layout import TERMINAL, Layout
from greylit.structure.markers import match_marker, weigh_cues

MOST_CHUNKS, MOST_LINES = 30, 40
"""Chunks of notes in a row, and lines of one."""
CITING = 1.0
"""What they must say of works cited where the page has no other notes."""
_AUTHORED = re.compile(r"[\W_]{0,2}[a-z]{1,3}[\W\d]{0,2} ?(?:[A-Z]{1,2}[.,]? ?){0,2}[A-Z][a-z’']+, [“\"]")
"""A note that opens with an author and a title, its marker read as letters."""
_ITEM = re.compile(r"\(?(?:[a-z]|[ivx]{1,4})[.)]\s")
"""A list's label in small letters."""
_CAPTION = re.compile(r"\W{0,3}(?:Fig(?:ure|\.)|Table|Chart|Box|Map|Photo|Source|Box)\b")


def find_interruption(layout: Layout, lines: list[int], first: int | None, below: Sequence[int]) -> int | None:
    """The first line of notes that part a sentence of the body at a page's foot; None where none do.

    The body's last line is full and ends within a sentence; what stands below it, after an empty line, does not go on with
    it and reads like notes. ``lines`` are the page's; ``first`` is where the notes known begin, or None; ``below``
    are the lines of the next page, at whose top the sentence goes on.
    """
    if layout.width is None or not resumes(layout, below):
        return None
    chunks = _list_chunks(lines if first is None else lines[: lines.index(first)])
    told = 0.0
    for above, chunk in zip(chunks[-2::-1], chunks[:0:-1], strict=True):
        cues = _weigh_chunk(layout, chunk)
        if cues is None:
            return None
        told += cues
        if not _goes_on(layout.texts[chunk[0]]) and _is_cut(layout, above):
            return chunk[0] if told >= (CITING if first is None else 0.3) else None
    return None


def resumes(layout: Layout, below: Sequence[int]) -> bool:
    """Whether a sentence goes on at the top of a page, a head or two above it, whose lines are ``below``."""
    return any(
        _goes_on(layout.texts[i]) and (not layout.texts[i - 1] or layout.pages[i - 1] != layout.pages[i])
        for i in below[:3]
    )


def ends_open(layout: Layout, index: int) -> bool:
    """Whether a line is full and ends within a sentence."""
    text = layout.texts[index]
    open_ = text[-1].islower() or text[-1] in ",-"
    return layout.is_full(index) and open_ and not TERMINAL.search(text[-8:])


def find_parting(layout: Layout, lines: list[int]) -> list[list[int]]:
    """Notes within the body, where the page's end went unseen: between two halves of a sentence, and citing."""
    found: list[list[int]] = []
    if layout.width is None:
        return found
    chunks = _list_chunks(lines)
    at = 0
    while at < len(chunks):
        end, told = at + 1, 0.0
        if _is_cut(layout, chunks[at]):
            while end < len(chunks) and end - at <= MOST_CHUNKS:
                text = layout.texts[chunks[end][0]]
                if _goes_on(text) and weigh_cues(text) < CITING:
                    break
                if _is_head(layout, chunks[end : end + 2]) and (told >= CITING or weigh_cues(text) < CITING):
                    break
                cues = _weigh_chunk(layout, chunks[end])
                if cues is None or (end == at + 1 and _goes_on(text)):
                    told = 0.0
                    break
                told += cues
                end += 1
            resumed = end < len(chunks) and (
                _goes_on(layout.texts[chunks[end][0]]) or _is_head(layout, chunks[end : end + 2])
            )
            if told >= CITING and resumed:
                found.append([i for chunk in chunks[at + 1 : end] for i in chunk])
        at = end
    return found


def _list_chunks(lines: list[int]) -> list[list[int]]:
    """Lines with no empty one between them."""
    chunks: list[list[int]] = []
    for i in lines:
        if chunks and chunks[-1][-1] == i - 1:
            chunks[-1].append(i)
        else:
            chunks.append([i])
    return chunks


def _goes_on(text: str) -> bool:
    """Whether a line begins within a sentence, specks before it aside.

    >>> _goes_on("- tive effects"), _goes_on("3 See the quay"), _goes_on("ea U Weir, “Tolls of Old,” Port Review 12")
    (True, False, False)
    """
    begun = re.match(r"[\W_]{0,3}[a-z]", text) is not None and not _ITEM.match(text)
    return begun and not _AUTHORED.match(text)


def _is_head(layout: Layout, chunks: list[list[int]]) -> bool:
    """Whether the first of two chunks may be a running head, and the second goes on with a sentence."""
    if len(chunks) < 2 or len(chunks[0]) > 1 or layout.width is None:
        return False
    text = layout.texts[chunks[0][0]]
    return len(text) < 0.9 * layout.width and text[-1] not in ".;,:" and _goes_on(layout.texts[chunks[1][0]])


def _weigh_chunk(layout: Layout, chunk: list[int]) -> float | None:
    """What lines say of works cited; None where they are no notes."""
    texts = [layout.texts[i] for i in chunk]
    cues = sum(map(weigh_cues, texts))
    if (
        len(chunk) > MOST_LINES
        or _CAPTION.match(texts[0])
        or not (cues or match_marker(texts[0]) or (_goes_on(texts[0]) and len(texts) <= 2))
    ):
        return None
    if sum(weigh_cues(t) > 0 or match_marker(t) is not None for t in texts) * 2 < len(texts):
        return None
    return cues


def _is_cut(layout: Layout, chunk: list[int]) -> bool:
    """Whether a paragraph's last line is full, ends within a sentence and hardly cites."""
    return ends_open(layout, chunk[-1]) and weigh_cues(layout.texts[chunk[-1]]) < 1.0
