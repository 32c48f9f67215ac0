"""Running heads that carry the page number: found by their count, with or without page marks."""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Container, Sequence

from greylit.structure.numbering import parse_label
from greylit.structure.vocabulary import read_credit

COUNTED = re.compile(
    r"(?P<a>\d{1,4})\s+(?P<t1>[^\d\s][^\n]{2,80}?)|(?P<t2>(?:[\dIVXA-Z]{1,4}[.)]\s+)?[^\d\s][^\n]{2,80}?)\s+(?P<b>\d{1,4})"
)
LEADERS = re.compile(r"(?:\s?[.…]){2,}\s*\w*$| [.…]$")
"""What follows a title in a contents list."""
LEAST_LINES = 8
"""A page has more lines than this."""


def read_counts(text: str) -> list[int]:
    """The page numbers a running head may bear: at its end, at its beginning, or both where a label begins it.

    >>> read_counts("2 What Was Built 7"), read_counts("12 Port Review"), read_counts("Port Review")
    ([2, 7], [12], [])
    """
    match = COUNTED.fullmatch(text)
    if match is None:
        return []
    if match["a"] and (last := re.search(r"(?<=\s)\d{1,4}$", match["t1"])):
        return [int(match["a"]), int(last[0])]
    return [int(match["a"] or match["b"])]


SHORT = 0.7
"""Share of a full line that a head above a page's text fills, at most."""


def find_interrupting(texts: Sequence[str], pages: Sequence[Sequence[int]], width: int) -> list[int]:
    """Lines (0-based) that begin a page within a sentence: set apart, short, and followed by a line in small letters.

    No heading stands there, so one occurrence is enough.

    >>> find_interrupting(["It was", "Port Review 4", "", "not shut."], [range(0, 1), range(1, 4)], 40)
    [1]
    """
    found = []
    for page in pages[1:]:
        written = [i for i in page if texts[i]][:2]
        if len(written) < 2 or written[1] - written[0] < 2:
            continue
        head, below = (texts[i] for i in written)
        named = sum(c.isalpha() for c in head) >= 4 and head[0].isalnum() and not head[0].islower()
        named = named and re.match(r"(?:[IVXLC]+|\d+(?:\.\d+)*|[A-Z])[.)]\s", head) is None
        if named and len(head) < SHORT * width and head[-1] not in ".,;:-" and re.match(r"[a-z]{2,}[ .,;-]", below):
            found.append(written[0])
    return found


NAMED = 12
"""Written lines at a document's beginning among which its title and authors are."""
LEAST_SAID = 14
"""Characters of a title's line that a head says again, at least."""
SERIAL = re.compile(r"[\W\d_]+")


def find_titled_tops(texts: Sequence[str], pages: Sequence[Sequence[int]]) -> list[int]:
    """First lines of later pages that say a line of the document's beginning again, beside something else, set apart: heads.

    Beside authors, a section, a number; a line that says the very same and nothing else may be the title, where no page
    goes on in a sentence.

    >>> texts = ["Who Owns the Wind?", "", "It blows and", "North/Quay: Who Owns the Wind?", "", "it falls."]
    >>> find_titled_tops(texts, [range(0, 3), range(3, 6)])
    [3]
    """
    said = {_fold(texts[i]) for i in [i for i in pages[0] if texts[i]][:NAMED] if i + 1 < len(texts)}
    said = {line for line in said if len(line) >= LEAST_SAID and line.count(" ") >= 2}
    found = []
    for page in pages[1:]:
        written = [i for i in page if texts[i]][:2]
        if len(written) < 2 or written[1] - written[0] < 2 or len(texts[written[0]]) > 140:
            continue
        head = _fold(texts[written[0]])
        beside = any(line in head and len(line) < len(head) for line in said)
        opening = next((_fold(texts[i]) for i in pages[0] if texts[i]), "")
        short = len(head) >= LEAST_SAID and head.count(" ") >= 2 and opening.startswith(f"{head} ")
        again = head in said and re.match(r"[a-z]{2,}[ .,;-]", texts[written[1]]) is not None
        if (beside or again or short) and texts[written[0]][-1] not in ".;,":
            found.append(written[0])
    return found


def _fold(text: str) -> str:
    """The words of a line, without figures and marks."""
    return SERIAL.sub(" ", text.casefold()).strip()


WIDE = re.compile(r"\[?(?P<a>\d{1,4})\]?\s{4,}(?=\S*[^\W\d_])\S.{2,}|(?=\S*[^\W\d_]).{2,}\S\s{4,}\[?(?P<b>\d{1,4})\]?")
"""A head that fills the line: a number at the margin, far from words."""
VERY_WIDE = re.compile(r"\s{12,}")


def find_wide_heads(texts: Sequence[str], pages: Sequence[Sequence[int]]) -> list[int]:
    """First lines of pages that bear a number far from their words: heads, where two pages in a row count on.

    So is the first line of all, set apart, with a very wide gap.

    >>> texts = ["118      QUAY REVIEW", "", "It was", "WHAT IS A QUAY?        119", "", "not."]
    >>> find_wide_heads(texts, [range(0, 3), range(3, 6)])
    [0, 3]
    """
    tops = [next((i for i in page if texts[i]), None) for page in pages]
    found = [(i, WIDE.fullmatch(texts[i]) if i is not None and len(texts[i]) <= 160 else None) for i in tops]
    numbers = [
        {int(n) for n in re.findall(r"(?<![\d:.])\d{1,4}(?![\d:.])", texts[i])} if m and i is not None else set[int]()
        for i, m in found
    ]
    heads = []
    for p, (i, match) in enumerate(found):
        if i is None or match is None:
            continue
        near = {n + d for q, d in ((p - 1, 1), (p + 1, -1)) if 0 <= q < len(pages) for n in numbers[q]}
        alone = p == 0 and VERY_WIDE.search(texts[i]) is not None and not "".join(texts[i + 1 : i + 2])
        if near & numbers[p] or alone:
            heads.append(i)
    return heads


FULL = 0.75
"""Share of a full line from which on a line is one of a paragraph."""


def heads_text(texts: Sequence[str], index: int, width: int | None) -> bool:
    """Whether a line bears no folio, is set apart, and is followed by a full line, an item of a list or its author, not by a title.

    >>> heads_text(["Port Review", "", "x" * 60], 0, 60), heads_text(["Port Review 4", "", "x" * 60], 0, 60)
    (True, False)
    """
    text = texts[index]
    if width is None or re.search(r"^\d+\s|\s\d+$", text) or len(text.split()) < 2 or any(texts[index + 1 : index + 2]):
        return False
    below = next((t for t in texts[index + 1 : index + 5] if t), "")
    item = re.match(r"\S{1,2} [A-Z]", below) is not None and not below[0].isalnum()
    item = item or (read_credit(below) or ("",))[0] == "author"
    return len(below) >= FULL * width or item


def _opens_section(texts: Sequence[str], index: int, number: int) -> bool:
    """Whether a line is a numbered heading: its first subsection stands below it."""
    below = next((t for t in texts[index + 1 : index + 4] if t), "")
    return below.startswith(f"{number}.1 ")


def is_bare_label(text: str) -> bool:
    """Whether a line is a label alone, whose title comes next: ``Chapter 3``."""
    label = parse_label(text)
    return label is not None and label.frame in ("unit", "ordinal") and label.width >= len(text)


def find_counted_heads(texts: Sequence[str], edges: Container[int] | None = None) -> list[int]:
    """Lines (0-based) that are a running head with its folio, in order.

    One wording must recur with a growing number; a line of other wording counts where its number
    falls between two of those, as on the facing page: at a page's edge, where ``edges`` are known, and no entry
    of a contents list says the same.

    >>> page = ["x" * 60] * 20
    >>> find_counted_heads(["Port Review 4", *page, "5 The Quay", *page, "Port Review 6", *page])
    [0, 21, 42]
    """
    found: dict[str, list[tuple[int, int]]] = defaultdict(list)
    loose: list[tuple[int, int]] = []
    for i, text in enumerate(texts):
        match = COUNTED.fullmatch(text) if 5 <= len(text) <= 90 else None
        if match is None or text[-1] in ".,;:!?" or is_bare_label(text):
            continue
        wording = re.sub(r"[\W\d_]+", " ", (match["t1"] or match["t2"]).casefold()).strip()
        if len(wording) >= 4:
            for number in read_counts(text):
                found[wording].append((i, number))
                loose.append((i, number))
    sure: dict[int, int] = {}
    for places in found.values():
        for (i, m), (j, n) in itertools.pairwise(places):
            if m < n and n - m <= 40 and j - i >= LEAST_LINES * (n - m):
                sure[i], sure[j] = m, n
    numbers = {n: i for i, n in sure.items()}
    dotted = (
        [text for text in texts if ".." in text or ". ." in text or "…" in text or text.endswith(" .")] if sure else []
    )
    listed = {LEADERS.sub("", text) for text in dotted}
    loose = [(i, n) for i, n in loose if (edges is None or i in edges) and texts[i] not in listed]
    for i, n in loose:
        before, after = numbers.get(n - 1), numbers.get(n + 1)
        if i not in sure and before is not None and after is not None and before < i < after:
            sure[i] = n
    sure = {i: n for i, n in sure.items() if not _opens_section(texts, i, n)}
    if not sure:
        return []
    said = {re.sub(r"[\W\d_]+", " ", t.casefold()).strip() for t in texts if len(t) <= 90 and not COUNTED.fullmatch(t)}
    for i, n in loose:
        text = texts[i]
        again = re.sub(r"[\W\d_]+", " ", text.casefold()).strip() in said or re.search(r"\d\s*[|•·]|[|•·]\s*\d", text)
        first, last = min(sure), max(sure)
        if (again and i > last + LEAST_LINES and n == sure[last] + 1) or (
            again and i < first - LEAST_LINES and n == sure[first] - 1
        ):
            sure[i] = n
    return sorted(sure)
