"""Drafting: joined pieces → blocks to be, with captions read, and contents and titles put in their places."""

from __future__ import annotations

import re
from collections import Counter

import msgspec

from greylit.structure.captions import LONGEST, match_caption
from greylit.structure.drafts import Draft, DraftCaption
from greylit.structure.frontmatter import FrontMatter
from greylit.structure.headings import Placed
from greylit.structure.joining import Piece
from greylit.structure.layout import Layout
from greylit.structure.turns import Turn
from greylit.structure.units import Unit, starts_inline_section
from greylit.structure.vocabulary import CAPTION_WORDS

LEAD = re.compile(r"(?:\d{1,2}[.)]\s+|[•*-]\s+)?(?:\*\*|__)(?P<lead>[^*_\n]{3,140}?)[:.]?(?:\*\*|__)[:.]?\s+\S")


def draft_heading(lines: list[int], placed: Placed) -> Draft:
    """The block of a heading that stands on these lines (from 1)."""
    return Draft(
        kind="heading",
        lines=lines,
        level=placed.level,
        section=placed.heading.kind,
        label=placed.label,
        number=placed.number,
        title=placed.heading.title or None,
    )


def draft_groups(
    groups: list[tuple[Piece, ...]],
    units: list[Unit],
    placed: dict[int, Placed],
    turns: dict[int, Turn],
    layout: Layout,
) -> tuple[list[Draft], list[DraftCaption]]:
    """Blocks and captions of joined pieces, in order. ``placed`` and ``turns`` go by unit (0-based)."""
    by_line = {unit.lines[0]: u for u, unit in enumerate(units)}
    drafts: list[Draft] = []
    captions: list[DraftCaption] = []
    speaker: str | None = None
    for group in groups:
        piece = group[0]
        u = by_line[piece.lines[0]]
        lines = [i + 1 for p in group for i in p.lines]
        if piece.kind == "heading":
            p = placed[u]
            speaker = None
            drafts.append(draft_heading(lines, p))
            continue
        if u in turns:
            speaker = turns[u].speaker
        if piece.kind == "caption":
            captions.append(read_caption(piece.text, len(drafts)))
        if piece.kind == "table":
            drafts += [
                Draft(kind="table", lines=row) for row in ([[n] for n in lines] if "|" in piece.text else [lines])
            ]
            continue
        inline = starts_inline_section(piece.text)
        lead = LEAD.match(piece.text) if u not in turns else None
        drafts.append(
            Draft(
                kind=piece.kind if piece.kind != "paragraph" or speaker is None else "turn",
                lines=lines,
                lead=inline["word"].strip()
                if inline and piece.kind == "paragraph"
                else lead["lead"].strip()
                if lead
                else None,
                speaker=speaker if piece.kind in ("turn", "paragraph", "list_item", "quote") else None,
            )
        )
    return drafts, captions


def read_caption(text: str, block: int) -> DraftCaption:
    """What a caption says, of block draft ``block`` (0-based).

    >>> read_caption("Table 2. Loads by port (source: Harbour Office)", 0).source
    'Harbour Office'
    """
    source = None
    cut = re.search(
        r"\s*[(\[]?\b(?:sources?|photo(?:graph)?s?|credits?|photo by)\s*[:：]\s*(?P<s>.+?)[)\]]?\.?$", text, re.I
    )
    if cut and cut.start():
        text, source = text[: cut.start()], cut["s"].strip()
    match = match_caption(text, LONGEST)
    if match is None:
        return DraftCaption(kind="photo", label=None, text=text.strip("*_ "), source=source, block=block)
    label = text[: match.end("n")].strip("*_ ")
    return DraftCaption(
        kind=CAPTION_WORDS[match["word"].casefold()],
        label=label,
        text=match["rest"].strip("*_ "),
        source=source,
        block=block,
    )


def insert_blocks(
    drafts: list[Draft], captions: list[DraftCaption], extra: list[Draft]
) -> tuple[list[Draft], list[DraftCaption]]:
    """Put blocks of another kind, such as contents entries, where they stand among the blocks."""
    if not extra:
        return drafts, captions
    order = sorted([*enumerate(drafts), *((None, e) for e in extra)], key=lambda pair: pair[1].lines[0])
    moved = {old: new for new, (old, _) in enumerate(order) if old is not None}
    return [d for _, d in order], [msgspec.structs.replace(c, block=moved[c.block]) for c in captions]


def borrow_title(
    layout: Layout, roles: list[str], front: FrontMatter, drafts: list[Draft], captions: list[DraftCaption]
) -> tuple[FrontMatter, list[Draft], list[DraftCaption]]:
    """A title known from running heads only: the head most often seen, at its first place."""
    heads: list[tuple[int, ...]] = []
    for page in layout.find_pages():
        run = []
        for i in page:
            if (
                roles[i] == "furniture"
                and sum(c.isalpha() for c in layout.texts[i]) >= 8
                and len(layout.texts[i]) < 140
            ):
                run.append(i)
            elif layout.texts[i]:
                break
        if run:
            heads.append(tuple(run))
    counts = Counter(" ".join(layout.texts[i] for i in h) for h in heads)
    if not counts:
        return front, drafts, captions
    text, times = min(counts.items(), key=lambda item: (-item[1], -len(item[0]), item[0]))
    if times < 2 or len(text.split()) < 4:
        return front, drafts, captions
    lines = next(h for h in heads if " ".join(layout.texts[i] for i in h) == text)
    if any(draft.kind == "heading" and " ".join(layout.texts[i - 1] for i in draft.lines) == text for draft in drafts):
        return msgspec.structs.replace(front, title=text), drafts, captions
    title = Draft(kind="title", lines=[i + 1 for i in lines], furniture=True)
    return (
        msgspec.structs.replace(front, title=text),
        [title, *drafts],
        [msgspec.structs.replace(c, block=c.block + 1) for c in captions],
    )
