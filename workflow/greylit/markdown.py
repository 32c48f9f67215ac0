"""The frozen text of a document as Markdown (CommonMark, with GitHub's tables and footnotes).

Every word of the text comes out, in order, and reads as it does in the text; what a reader of
Markdown would take for markup is escaped. Each note is defined once, under its ordinal: printed
markers may restart on every page.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Sequence
from itertools import groupby
from urllib.parse import quote

import msgspec

from greylit.records import Block, Caption, Cell, Footnote, Section

UNPLACED = "Notes whose place in the text is unknown:"
"""What introduces the notes without a call: without a reference, readers of Markdown drop a note."""

_LABEL = 100
"""Characters of the longest speaker's label."""

_URL = re.compile(r"https?://[^\s<>\\\[\]]+")
_AFTER_URL = ".,;:!?'\"”’»*_"
_MARKUP = re.compile(
    r"[\\`*\[~]"
    r"|(?<![^\W_])_|_(?![^\W_])"  # a low line inside a word is no emphasis
    r"|<(?=[A-Za-z/!?])"
    r"|&(?=#?\w+;)"
)
_MARKUP_OR_DOLLAR = re.compile(_MARKUP.pattern + r"|\$")
_AT_START = re.compile(
    r"(?P<mark>#{1,6}(?=\s|$)|[+-](?=\s|$)|>|:(?=\s)|=+ *$|-[ -]*$)|(?P<number>\d{1,9})(?P<stop>[.)])(?=\s|$)"
)
_BULLET = re.compile(r"[-–—•◦▪■●○∙·*+](?:\s+|$)")
_NUMBERED = re.compile(r"(\d{1,9})([.)])(?:\s+|$)")


class Item(msgspec.Struct, frozen=True):
    """A rendered block; ``list`` tells one list from another and ``number`` is the item's, if printed."""

    markdown: str
    list: str | None = None
    number: int = 0


def render_markdown(
    text: str,
    blocks: Sequence[Block],
    sections: Sequence[Section],
    footnotes: Sequence[Footnote],
    captions: Sequence[Caption],
    cells: Sequence[Cell],
) -> str:
    """Render a text and what points into it as Markdown that ends in one line feed.

    Blocks must come in order and not overlap; text between them is kept as paragraphs.

    >>> blocks = [Block(block=1, kind="title", start=0, end=4), Block(block=2, kind="paragraph", start=6, end=17)]
    >>> notes = [Footnote(footnote=1, marker="*", text="See p. 4.", call=16)]
    >>> print(render_markdown("Fish\\n\\n*A* is one.", blocks, [], notes, [], []), end="")
    # Fish
    <BLANKLINE>
    \\*A\\* is one[^1].
    <BLANKLINE>
    [^1]: See p. 4.
    """
    levels = {section.start: section.level for section in reversed(sections)}
    calls = _calls(blocks, footnotes)
    tables = [list(group) for _, group in groupby(cells, key=lambda cell: cell.table)]
    standing, shown, below, left = _place_tables(text, blocks, calls.keys(), captions, tables)
    figures = {caption.block: caption for caption in captions if caption.images}
    items: list[Item] = []
    position = 0
    for block in blocks:
        start = max(block.start, position)
        items += _gap(text, position, start)
        if caption := figures.get(block.block):
            items += map(Item, _render_images(caption))
        if table := standing.get(block.block):
            own = {block.block, *(cell.block for cell in table if cell.block is not None)}
            items.append(Item(render_table(table, text, [note for n in sorted(own) for note in calls.get(n, [])])))
        elif block.block not in shown:
            items.append(_render(text, block, start, levels.get(block.start), calls.get(block.block, [])))
        items += [Item(render_table(table)) for table in below.get(block.block, [])]
        position = max(position, block.end)
    items += _gap(text, position, len(text))
    items += [Item(render_table(table)) for table in left]
    items += _notes(footnotes, {note.footnote for notes in calls.values() for note in notes})
    return _join(items)


def escape(text: str, start: bool = True) -> str:
    """Escape what Markdown would take for markup; ``start`` says whether the text begins a line.

    >>> print(escape("1. *Fish* & <b>chips</b>, snake_case_name, 5 < 6"))
    1\\. \\*Fish\\* & \\<b>chips\\</b>, snake_case_name, 5 < 6
    >>> print(escape("see https://example.org/a_b_c."))
    see <https://example.org/a_b_c>.
    """
    # One dollar is a price; between two, readers of Markdown see a formula.
    markup = _MARKUP_OR_DOLLAR if text.count("$") > 1 else _MARKUP
    out, at = [], 0
    for match in _URL.finditer(text):
        url = _trim_url(match[0])
        if not url.endswith("//"):
            out += [markup.sub(r"\\\g<0>", text[at : match.start()]), f"<{url}>"]
            at = match.start() + len(url)
    out.append(markup.sub(r"\\\g<0>", text[at:]))
    escaped = "".join(out)
    return "\n".join(map(_escape_start, escaped.split("\n"))) if start else escaped


def render_table(cells: Sequence[Cell], text: str = "", notes: Sequence[Footnote] = ()) -> str:
    """Render the cells of one table; its first row is the head if its cells say so, else the head is empty.

    ``notes`` are those called in the table, at offsets of ``text``.

    >>> print(render_table([Cell(table=1, row=1, column=1, text="Year", header=True), Cell(table=1, row=2, column=2, text="a|b")]))
    | Year |  |
    | --- | --- |
    |  | a\\|b |
    """
    width = max(cell.column for cell in cells)
    rows: dict[int, dict[int, str]] = {}
    for cell in cells:
        own = [n for n in notes if cell.start is not None and cell.start <= (n.call or 0) <= (cell.end or 0)]
        if own and cell.start is not None:
            said = _inline(text, cell.start, cell.end or 0, own, False)
        else:
            said = escape(" ".join((cell.text or "").split()), start=False)
        said = said.replace("|", "\\|")
        rows.setdefault(cell.row, {})[cell.column] = said
    numbers = sorted(rows)
    head = numbers.pop(0) if any(c.header for c in cells if c.row == numbers[0]) else None
    lines = [
        rows[head] if head is not None else {},
        dict.fromkeys(range(1, width + 1), "---"),
        *map(rows.__getitem__, numbers),
    ]
    return "\n".join("| " + " | ".join(line.get(n, "") for n in range(1, width + 1)) + " |" for line in lines)


def _calls(blocks: Sequence[Block], footnotes: Sequence[Footnote]) -> dict[int, list[Footnote]]:
    """The notes called in each block, by the block's ordinal, in the order of their calls."""
    starts = [block.start for block in blocks]
    found: dict[int, list[Footnote]] = {}
    for note in sorted((x for x in footnotes if x.call is not None), key=lambda x: (x.call or 0, x.footnote)):
        n = bisect_right(starts, note.call or 0) - 1
        if blocks:
            found.setdefault(blocks[max(n, 0)].block, []).append(note)
    return found


def _gap(text: str, start: int, end: int) -> list[Item]:
    return [Item(escape(line.strip())) for line in text[start:end].split("\n") if line.strip()]


def _place_tables(
    text: str,
    blocks: Sequence[Block],
    called: Collection[int],
    captions: Sequence[Caption],
    tables: Sequence[list[Cell]],
) -> tuple[dict[int, list[Cell]], set[int], dict[int, list[list[Cell]]], list[list[Cell]]]:
    """Where tables stand: those in the stead of blocks, by the first; these blocks; those below a caption's block; others.

    A table stands for the blocks of its rows where they say just what its cells do, else for one block that does.
    """
    saying: dict[tuple[str, ...], list[list[Cell]]] = {}
    standing: dict[int, list[Cell]] = {}
    shown: set[int] = set()
    rows = {block.block: block for block in blocks if block.kind == "table"}
    for table in tables:
        numbers = sorted({cell.block for cell in table if cell.block is not None})
        own = [rows[n] for n in numbers if n in rows]
        said = sorted(word for cell in table for word in (cell.text or "").split())
        if own and said == sorted(word for row in own for word in text[row.start : row.end].split()):
            standing[own[0].block] = table
            shown.update(row.block for row in own)
            continue
        saying.setdefault(tuple(" ".join(cell.text or "" for cell in table).split()), []).append(table)
    for block in blocks:
        if (
            block.block not in called
            and block.kind == "table"
            and (same := saying.get(tuple(text[block.start : block.end].split())))
        ):
            standing[block.block] = same.pop(0)
            shown.add(block.block)
    placed = {table[0].table for table in standing.values()}
    captioned = {caption.caption: caption.block for caption in captions if caption.block is not None}
    below: dict[int, list[list[Cell]]] = {}
    left: list[list[Cell]] = []
    for table in tables:
        if table[0].table not in placed:
            place = captioned.get(table[0].caption or 0)
            (left if place is None else below.setdefault(place, [])).append(table)
    return standing, shown, below, left


def _trim_url(url: str) -> str:
    """Leave off what follows a URL in a sentence: punctuation, and brackets that it does not open."""
    end, surplus = len(url), url.count(")") - url.count("(")
    while end:
        if url[end - 1] == ")" and surplus > 0:
            surplus -= 1
        elif url[end - 1] not in _AFTER_URL:
            break
        end -= 1
    return url[:end]


def _render(text: str, block: Block, start: int, level: int | None, notes: list[Footnote]) -> Item:
    end = max(start, block.end)
    while start < end and text[start].isspace():
        start += 1
    bold = _bold(text[start:end], block)
    if block.kind == "title":
        return Item("# " + _closing(_inline(text, start, end, notes, False)))
    if block.kind == "heading":
        return Item("#" * min(6, (level or 1) + 1) + " " + _closing(_inline(text, start, end, notes, False)))
    if block.kind == "list_item":
        return _list_item(text, start, end, notes)
    if block.kind == "caption":
        return Item(f"*{_inline(text, start, end, notes, False).rstrip()}*" if start < end else "")
    if bold:
        said = f"**{_inline(text, start, start + bold, [], False)}**"
        said += _inline(text, start + bold, end, notes, False)
    else:
        said = _inline(text, start, end, notes, True)
        if block.kind == "turn" and block.speaker:
            said = f"**{escape(block.speaker, start=False)}:** " + said
    return Item("> " + said.replace("\n", "\n> ") if block.kind == "quote" else said)


def _render_images(caption: Caption) -> list[str]:
    """A caption's pictures, by their way from the document's Markdown file.

    >>> _render_images(Caption(caption=1, kind="figure", text="", images=["figures/un/a b.pdf/1.png"]))
    ['![figure](../../figures/un/a%20b.pdf/1.png)']
    """
    return [
        f"![{escape(caption.label or caption.kind, start=False)}]({'../' * (path.count('/') - 1)}{quote(path)})"
        for path in caption.images
    ]


def _bold(said: str, block: Block) -> int:
    """How many characters at the start of a block are its speaker's label or its run-in heading."""
    name = block.speaker if block.kind == "turn" else block.lead
    if not name:
        return 0
    length = len(name) if said.startswith(name) else 0
    colon = said.find(":", 0, _LABEL)
    if block.kind == "turn" and name in said[: max(colon, 0)]:
        length = colon  # the label may say more than the name: a role, an office
    if length and said[length : length + 1] in (":", "."):
        length += 1
    return length if said[length : length + 1].isspace() or length == len(said) else 0


def _list_item(text: str, start: int, end: int, notes: list[Footnote]) -> Item:
    said = text[start:end]
    if (match := _NUMBERED.match(said)) and not any((n.call or 0) < start + match.end() for n in notes):
        rest = _inline(text, start + match.end(), end, notes, True)
        return Item(f"{match[1]}{match[2]} {rest}", match[2], int(match[1]))
    match = _BULLET.match(said)
    at = start + (match.end() if match else 0)
    return Item("- " + _inline(text, at, end, notes, True), "-")


def _inline(text: str, start: int, end: int, notes: list[Footnote], begins: bool) -> str:
    """Escape ``text[start:end]`` with the references of the notes called there."""
    out, at, after_call = [], start, False
    for call, group in groupby(notes, key=lambda note: min(max(note.call or 0, start), end)):
        piece = _piece(text[at:call], begins and at == start, after_call)
        out.append(piece[:-1] + "\\!" if piece.endswith("!") else piece)
        out += [f"[^{note.footnote}]" for note in group]
        at, after_call = call, True
    out.append(_piece(text[at:end], begins and at == start and not after_call, after_call))
    return "".join(out)


def _piece(text: str, begins: bool, after_call: bool) -> str:
    escaped = escape(text, start=begins)
    # After a reference, ":" would begin a definition and "(" a link.
    return "\\" + escaped if after_call and escaped.startswith((":", "(")) else escaped


def _escape_start(line: str) -> str:
    line = line.lstrip()
    match = _AT_START.match(line)
    if not match:
        return line
    return f"{match['number']}\\{line[match.start('stop') :]}" if match["number"] else "\\" + line


def _closing(heading: str) -> str:
    """Keep a heading on one line, and number signs at its end."""
    return re.sub(r"(?<!\S)#(?=#*\s*$)", r"\\#", " ".join(heading.split("\n")))


def _notes(footnotes: Sequence[Footnote], called: set[int]) -> list[Item]:
    items = []
    if unplaced := [note for note in footnotes if note.footnote not in called]:
        items.append(Item(f"*{UNPLACED}* " + " ".join(f"[^{note.footnote}]" for note in unplaced)))
    return items + [Item(f"[^{note.footnote}]: {escape(' '.join(note.text.split()))}") for note in footnotes]


def _join(items: Sequence[Item]) -> str:
    """Join blocks by blank lines, and keep a list's printed numbers what they are."""
    out: list[str] = []
    last = Item("")
    for item in items:
        if not item.markdown:
            continue
        # Readers of Markdown count on from a list's first number: another number needs another list.
        if item.list and item.list == last.list and item.list != "-" and item.number != last.number + 1:
            out.append("<!-- -->")
        out.append(item.markdown)
        last = item
    return "\n\n".join(out) + "\n" if out else ""
