"""Floats: tables and captions that stand where the page had room, put behind the text that first speaks of them.

What is set at the head or foot of a column, or in the middle of a paragraph that runs on below it, stands there for
the page's sake. People read it when the text sends them to it: behind the paragraph with the first mention of its
number. What stands between two paragraphs of one column was put there by its author and stays.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Mapping, Sequence

import msgspec

from greylit.printed.lines import PrintedLine
from greylit.printed.paragraphs import Unit
from greylit.structure.drafts import Draft, DraftCaption, DraftTable
from greylit.structure.vocabulary import CAPTION_WORDS

FAR = 2
"""Pages between a float and the text that speaks of it, at most: what is farther away was put where it is."""

OPEN = 3
"""Blocks at most that a sentence goes on in, behind the one with the mention: formulas and what follows them."""

SIDE, WRITTEN, LINES = 0.92, 40, 5
"""The share of the text's type size that notes beside it have at most; characters of a line of text, and lines of it."""

NARROW = 0.5
"""Such a note is no wider than this share of the text beside it."""

_NUMBER = r"(?:[A-Z]\.?)?\d{1,3}(?:[.-]\d{1,2})?|[IVX]{1,5}"
_WORDS = "|".join(sorted(CAPTION_WORDS, key=lambda word: (-len(word), word)))
MENTION = re.compile(
    rf"(?<!\w)(?P<word>{_WORDS})(?:e?s)?\.?\s*(?P<numbers>(?:{_NUMBER})[a-h]?(?:\s*(?:,|and|&|e|y|et|und|or|to|[-–—])\s*"
    rf"(?:{_NUMBER})[a-h]?(?!\w))*)(?!\w)",
    re.IGNORECASE,
)
"""What a text says to send its readers to a table or figure: the word and one number or several."""

NOTED, SMALLER = 3, 0.97
"""Blocks of notes below a table at most, and the share of the text's type size that theirs has at most."""

MOST = 12
"""Things that a span names, at most."""

PART = re.compile(_NUMBER)
SPAN = re.compile(r"(\d+)\s*[-–—]\s*(\d+)")

_Name = tuple[str, str]


class _Float(msgspec.Struct):
    """Blocks (0-based) that move together, and the names by which the text may call them."""

    blocks: list[int]
    names: set[_Name]


def place_floats(
    blocks: Sequence[Draft],
    captions: Sequence[DraftCaption],
    tables: Sequence[DraftTable],
    lines: Mapping[int, PrintedLine],
    body: float,
) -> tuple[list[Draft], list[DraftCaption], list[DraftTable]]:
    """Blocks in the order they are read, with captions and tables that name them by their new places.

    ``lines`` are the printed lines of the document by their number, from 1; ``body`` is the type size of the text.
    """
    floats = _gather(blocks, captions, tables)
    for n, item in enumerate(floats):
        _take_notes(item, floats[n + 1].blocks[0] if n + 1 < len(floats) else len(blocks), blocks, lines, body)
    afloat = {k for item in floats for k in item.blocks}
    mentions = _find_mentions(blocks, afloat, lines)
    behind: dict[int, list[int]] = defaultdict(list)
    moved: set[int] = set()
    for item in floats:
        target = min((mentions[name] for name in item.names if name in mentions), default=None)
        if target is None or not _is_loose(item, blocks, afloat, lines):
            continue
        if abs(_page(blocks[target], lines) - _page(blocks[item.blocks[0]], lines)) > FAR:
            continue
        behind[_end_sentence(target, blocks, afloat, lines)] += item.blocks
        moved.update(item.blocks)
    return _reorder(blocks, captions, tables, moved, behind)


def find_asides(units: Sequence[Unit], body: float) -> set[int]:
    """Units (0-based) that are notes in the margin beside the text, in smaller type; ``body`` is the text's size."""
    pages: dict[int, list[PrintedLine]] = defaultdict(list)
    for unit in units:
        for x in unit.lines:
            if x.size > SIDE * body and len(x.text) >= WRITTEN:
                pages[x.page].append(x)
    edges = {p: (min(x.x0 for x in t), max(x.x1 for x in t)) for p, t in pages.items() if len(t) >= LINES}
    return {
        u
        for u, unit in enumerate(units)
        if unit.first.page in edges and _is_aside(unit.lines, *edges[unit.first.page], body)
    }


def place_asides(
    blocks: Sequence[Draft],
    captions: Sequence[DraftCaption],
    tables: Sequence[DraftTable],
    lines: Mapping[int, PrintedLine],
    asides: Container[int],
) -> tuple[list[Draft], list[DraftCaption], list[DraftTable]]:
    """The same, with notes in the margin put behind the block they stand beside. ``asides`` are the numbers of their lines."""
    moved = {k for k, draft in enumerate(blocks) if all(n in asides for n in draft.lines)}
    starts: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for k, draft in enumerate(blocks):
        if k not in moved:
            firsts = {x.page: x.top for n in reversed(draft.lines) if (x := lines.get(n)) is not None}
            for page, top in firsts.items():
                starts[page].append((top, k))
    behind: dict[int, list[int]] = defaultdict(list)
    for k in sorted(moved):
        own = lines[blocks[k].lines[0]]
        above = [start for start in starts[own.page] if start[0] <= own.top + own.size]
        if above:
            behind[max(above)[1]].append(k)
        else:
            moved.discard(k)
    return _reorder(blocks, captions, tables, moved, behind)


def _is_aside(own: Sequence[PrintedLine], left: float, right: float, body: float) -> bool:
    """Whether all of a block stands left or right of the text, in smaller type and a narrower column."""
    narrow = max(x.x1 for x in own) - min(x.x0 for x in own) <= NARROW * (right - left)
    return narrow and all(x.size <= SIDE * body and (x.x1 <= left or x.x0 >= right) for x in own)


def _reorder(
    blocks: Sequence[Draft],
    captions: Sequence[DraftCaption],
    tables: Sequence[DraftTable],
    moved: set[int],
    behind: Mapping[int, list[int]],
) -> tuple[list[Draft], list[DraftCaption], list[DraftTable]]:
    """Blocks with those ``moved`` each ``behind`` another, and what names them by their places."""
    order: list[int] = []
    for k in range(len(blocks)):
        if k not in moved:
            order.append(k)
        order += behind.get(k, ())
    place = {old: new for new, old in enumerate(order)}
    return (
        [blocks[k] for k in order],
        [msgspec.structs.replace(c, block=place[c.block]) for c in captions],
        [msgspec.structs.replace(t, blocks=[place[k] for k in t.blocks]) for t in tables],
    )


def _gather(blocks: Sequence[Draft], captions: Sequence[DraftCaption], tables: Sequence[DraftTable]) -> list[_Float]:
    """Captions with the tables they head and the source lines below, in order."""
    heads: dict[int, list[int]] = {t.caption: t.blocks for t in tables if t.caption is not None}
    out: list[_Float] = []
    for n, caption in enumerate(captions):
        own = sorted({caption.block, *heads.get(n, ())})
        if caption.label is None:  # a source line goes with what stands above it
            if out and own[0] == out[-1].blocks[-1] + 1:
                out[-1].blocks += own
            continue
        if own != list(range(own[0], own[-1] + 1)) or (out and own[0] <= out[-1].blocks[-1]):
            continue
        out.append(_Float(own, _name(caption.label)))
    return out


def _take_notes(item: _Float, end: int, blocks: Sequence[Draft], lines: Mapping[int, PrintedLine], body: float) -> None:
    """Add to a table what is said of it below in type no larger than its own and smaller than the text's."""
    table = [lines[n] for k in item.blocks if blocks[k].kind == "table" for n in blocks[k].lines if n in lines]
    if not table:
        return
    size = min(SMALLER * body, max(x.size for x in table))
    for k in range(item.blocks[-1] + 1, min(end, item.blocks[-1] + 1 + NOTED)):
        own = [lines[n] for n in blocks[k].lines if n in lines]
        if blocks[k].kind not in ("paragraph", "list_item", "caption") or not own:
            return
        if any(x.size > size or _column(x) != _column(table[-1]) for x in own):
            return
        item.blocks.append(k)


def _name(label: str) -> set[_Name]:
    match = MENTION.match(label)
    return set(_list_names(match)) if match else set()


def _list_names(match: re.Match[str]) -> list[_Name]:
    """What a mention names: the kind of thing and each number, those within a span included.

    >>> [number for _, number in _list_names(MENTION.search("as Figs. 2–4 and 7b show"))]
    ['2', '4', '7', '3']
    """
    kind = "table" if CAPTION_WORDS[match["word"].casefold()] == "table" else "figure"
    numbers = PART.findall(match["numbers"])
    for first, last in SPAN.findall(match["numbers"]):
        numbers += [str(n) for n in range(int(first), min(int(last), int(first) + MOST) + 1)]
    return [(kind, number) for number in dict.fromkeys(numbers)]


def _find_mentions(blocks: Sequence[Draft], afloat: set[int], lines: Mapping[int, PrintedLine]) -> dict[_Name, int]:
    """The first block of running text that speaks of each thing."""
    out: dict[_Name, int] = {}
    for k, draft in enumerate(blocks):
        if k in afloat or draft.kind not in ("paragraph", "list_item", "quote"):
            continue
        for match in MENTION.finditer(_text(draft, lines)):
            for name in _list_names(match):
                out.setdefault(name, k)
    return out


def _text(draft: Draft, lines: Mapping[int, PrintedLine]) -> str:
    return " ".join(lines[n].text for n in draft.lines if n in lines)


def _page(draft: Draft, lines: Mapping[int, PrintedLine]) -> int:
    return next((lines[n].page for n in draft.lines if n in lines), 0)


def _is_loose(item: _Float, blocks: Sequence[Draft], afloat: set[int], lines: Mapping[int, PrintedLine]) -> bool:
    """Whether a float stands at the head or foot of a column, or between parts of one paragraph."""
    own = [n for k in item.blocks for n in blocks[k].lines if n in lines]
    if not own:
        return False
    first, last = min(own), max(own)
    before = next((k for k in range(item.blocks[0] - 1, -1, -1) if k not in afloat), None)
    after = next((k for k in range(item.blocks[-1] + 1, len(blocks)) if k not in afloat), None)
    above = [n for n in blocks[before].lines if n in lines] if before is not None else []
    below = [n for n in blocks[after].lines if n in lines] if after is not None else []
    if any(n > last for n in above):
        return True
    head = not above or _column(lines[above[-1]]) != _column(lines[first])
    foot = not below or _column(lines[below[0]]) != _column(lines[last])
    return head or foot


def _column(line: PrintedLine) -> tuple[int, int]:
    return line.page, line.region


def _end_sentence(target: int, blocks: Sequence[Draft], afloat: set[int], lines: Mapping[int, PrintedLine]) -> int:
    """The block with which the sentence ends that the block ``target`` ends in."""
    at = target
    for k in range(target + 1, min(target + 1 + OPEN, len(blocks))):
        if blocks[k].kind in ("heading", "list_item") or _text(blocks[at], lines).endswith(
            (".", "!", "?", "”", '"', ")")
        ):
            break
        if k not in afloat:
            at = k
    return at
