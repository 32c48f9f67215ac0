"""Markdown inside lines: emphasis and links, which the reading text does without."""

from __future__ import annotations

import re

from greylit.edits import Edit

MD_LINK = re.compile(
    r"(?P<open>!?\[)(?P<text>[^\[\]\n]{1,300})(?P<close>\]\([^()\s]{1,1000}(?: \"[^\"\n]{0,200}\")?\))"
)


def drop_links(line: int, raw: str) -> list[Edit]:
    """Edits that leave of a Markdown link its text.

    >>> [(e.column, e.before) for e in drop_links(1, "the [yearbook](https://a.example/y) says")]
    [(4, '['), (13, '](https://a.example/y)')]
    """
    edits = []
    for match in MD_LINK.finditer(raw) if "](" in raw else ():
        edits.append(Edit(line, match.start("open"), match["open"], "", "markdown-link"))
        edits.append(Edit(line, match.start("close"), match["close"], "", "markdown-link"))
    return edits


def find_emphasis(lines: list[tuple[int, str]]) -> list[Edit]:
    """Edits that take paired emphasis marks out of lines (number, text) that belong together.

    >>> [(e.column, e.before) for e in find_emphasis([(1, "in *Port Review* 2, see * below")])]
    [(3, '*'), (15, '*')]
    >>> find_emphasis([(1, "5 * 3 and snake_case_name and * a note")])
    []
    """
    text = "\n".join(t for _, t in lines)
    if "*" not in text and "_" not in text:
        return []
    starts, at = [], 0
    for _, t in lines:
        starts.append(at)
        at += len(t) + 1
    edits = []
    for opening, closing in _pair_marks(text):
        for start, end in (opening, closing):
            k = max(n for n, s in enumerate(starts) if s <= start) if len(starts) > 1 else 0
            edits.append(Edit(lines[k][0], start - starts[k], text[start:end], "", "markdown-emphasis"))
    return edits


def _pair_marks(text: str) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Opening and closing emphasis marks, as CommonMark flanking has them, within one block. Linear."""
    pairs = []
    open_at: dict[str, tuple[int, int]] = {}
    for match in re.finditer(r"\*{1,3}|_{1,3}", text):
        mark = match[0]
        before = text[match.start() - 1] if match.start() else " "
        after = text[match.end()] if match.end() < len(text) else " "
        left = not after.isspace() and (before.isspace() or not before.isalnum() or mark[0] == "*")
        right = not before.isspace() and (after.isspace() or not after.isalnum() or mark[0] == "*")
        if right and mark in open_at:
            pairs.append((open_at.pop(mark), match.span()))
        elif left and (not before.isalnum() or len(mark) > 1):
            open_at[mark] = match.span()
    return pairs


_HASHES = re.compile(r"^#{1,6}\s+")


def strip_marks(text: str) -> str:
    """Text without the Markdown marks around it.

    >>> strip_marks("## **II. Costs**")
    'II. Costs'
    """
    text = text.strip() if text[:1] != "#" else _HASHES.sub("", text).strip()
    if text[:1] not in ("*", "_"):
        return text
    for mark in ("**", "__", "*", "_"):
        if (
            len(text) > 2 * len(mark)
            and text.startswith(mark)
            and text.endswith(mark)
            and mark not in text[len(mark) : -len(mark)]
        ):
            text = text[len(mark) : -len(mark)].strip()
    return text
