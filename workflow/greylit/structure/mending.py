"""Edits that only structure can ask for: misread bullets and labels, a title from a file name, Markdown's marks."""

from __future__ import annotations

import re

from greylit.edits import Edit
from greylit.structure.drafts import Draft
from greylit.structure.layout import Layout
from greylit.structure.markup import drop_links, find_emphasis
from greylit.structure.numbering import parse_label
from greylit.structure.rows import drop_pipes
from greylit.structure.units import starts_bullet


def shape_edits(layout: Layout, drafts: list[Draft], bullets: frozenset[str]) -> list[Edit]:
    """Edits that structure asks for: misread bullets and labels, and the marks of Markdown."""
    edits: list[Edit] = []
    for draft in drafts:
        first = draft.lines[0] - 1
        text, indent = layout.texts[first], layout.indents[first]
        if draft.kind == "list_item" and (match := starts_bullet(text, bullets)) and match["b"] not in "•–—-*":
            edits.append(Edit(first + 1, indent, match["b"], "•", "bullet-glyph", 0.95))
        if draft.kind == "heading" and draft.label is not None:
            edits += _mend_label(text, indent, first, draft.label)
        if draft.kind == "title":
            edits += _mend_title(layout, draft)
        edits += drop_pipes(draft.lines, layout) if draft.kind == "table" else _drop_marks(layout, draft)
    return edits


QUESTIONS = re.compile(
    r"(?:^|[:?!–—] *|\w- )(?:how|what|why|when|where|who|which|whose|can|could|should|will|is|are|does|do|did)\b(?!.*\w- )",
    re.I,
)


def _mend_title(layout: Layout, draft: Draft) -> list[Edit]:
    """A title made from a file name: hyphens where a colon and a question mark may not stand.

    A hyphen glued to the word before it and followed by a space and a capital was a colon; one at the
    end was a question mark if the title asks.
    """
    line = draft.lines[0]
    raw = layout.raws[line - 1].rstrip()
    if len(draft.lines) > 1:
        return []
    edits = [Edit(line, m.start(), "-", ":", "title-colon", 0.9) for m in re.finditer(r"(?<=\w)-(?= [A-Z])", raw)]
    if raw.endswith("-") and raw[-2:-1].isalnum():
        edits.append(Edit(line, len(raw) - 1, "-", "?" if QUESTIONS.search(raw) else "", "title-end", 0.9))
    return edits


def _mend_label(text: str, indent: int, index: int, printed: str) -> list[Edit]:
    offset = re.match(r"[#*_\s]*", text)
    at = offset.end() if offset else 0
    label = parse_label(text[at:])
    numeral = printed.split()[-1]
    if label is None or label.raw == numeral or label.raw not in text:
        return []
    column = text.index(label.raw, at)
    return [Edit(index + 1, indent + column, label.raw, numeral, "label-numeral", 0.97)]


def _drop_marks(layout: Layout, draft: Draft) -> list[Edit]:
    """Take Markdown's ``#``, ``>``, emphasis and link brackets out of a block's lines."""
    edits: list[Edit] = []
    first = draft.lines[0] - 1
    raw = layout.raws[first]
    if match := re.match(r"\s*(#{1,6}\s+)", raw):
        edits.append(Edit(first + 1, match.start(1), match[1], "", "markdown-heading"))
    elif draft.kind == "quote" and (match := re.match(r"\s*(>\s?)", raw)):
        edits.append(Edit(first + 1, match.start(1), match[1], "", "markdown-quote"))
    edits += [e for n in draft.lines for e in drop_links(n, layout.raws[n - 1])]
    return edits + find_emphasis([(n, layout.raws[n - 1]) for n in draft.lines])
