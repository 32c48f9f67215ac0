"""How a document's lines lie on its pages: wrapped or not, where pages begin, which lines form chunks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

import msgspec

from greylit.structure.folios import find_counting, find_ending_folios, find_headed_folios, find_title_heads, mask_words
from greylit.structure.heads import find_counted_heads
from greylit.structure.markers import match_marker, weigh_cues

WRAPPED_AT_MOST = 160
"""Columns. Print is wrapped at less; a line longer than this is a whole paragraph."""


class Layout(msgspec.Struct, frozen=True):
    """Lines (0-based here) with what is seen of their page.

    ``texts`` are the lines stripped of white space; ``indents`` their leading columns; ``pages``
    the page of each line, from 1; ``width`` the length of a full line of body text, or None where
    every line is a paragraph of its own.
    """

    raws: tuple[str, ...]
    texts: tuple[str, ...]
    indents: tuple[int, ...]
    pages: tuple[int, ...]
    width: int | None

    @property
    def paged(self) -> bool:
        """Whether more than one page was found."""
        return self.pages[-1] > 1

    def find_pages(self) -> list[range]:
        """The lines of each page, in order."""
        starts = [0, *(i for i in range(1, len(self.pages)) if self.pages[i] != self.pages[i - 1]), len(self.pages)]
        return [range(a, b) for a, b in pairwise(starts)]

    def is_full(self, index: int) -> bool:
        """Whether a line reaches the right margin, so that its text may go on in the next."""
        return self.width is not None and len(self.texts[index]) >= 0.8 * self.width


def lay_out(raws: Iterable[str], known: Sequence[int] = ()) -> Layout:
    """Look at all lines of a document at once; ``known`` has the page of each where the format tells.

    >>> sheet = lay_out(["A head", "", "one", " two", "three"])
    >>> sheet.pages, sheet.texts[3], sheet.indents[3]
    ((1, 1, 1, 2, 2), 'two', 1)
    """
    lines = tuple(raws)
    texts = tuple(line.strip() for line in lines)
    indents = tuple(len(line) - len(line.lstrip()) for line in lines)
    if known:
        return Layout(lines, texts, indents, tuple(known), find_width(texts))
    starts = find_page_starts(lines)
    pages, page = [], 1
    for i in range(len(lines)):
        page += i in starts
        pages.append(page)
    return Layout(lines, texts, indents, tuple(pages), find_width(texts))


def find_width(texts: Iterable[str]) -> int | None:
    """Length in characters of a full line of body text; None where lines are not wrapped.

    >>> find_width(["x" * 70] * 9 + ["x" * 20]), find_width(["x" * 900, "x" * 30])
    (70, None)
    """
    texts = tuple(texts)
    lengths = sorted(len(t) for t in texts if t)
    if not lengths or _are_paragraphs(texts):
        return None
    total, long = sum(lengths), sum(n for n in lengths if n > WRAPPED_AT_MOST)
    if long > 0.4 * total or len(lengths) < 3:
        return None
    return _most_common_margin(lengths)


TERMINAL = re.compile(
    r"[.!?:;…][\"'”’)\]*_°®]{0,3}(?:\s[-–;:,.'’|_])?$|[.!?][\"”’)\]]*[*†‡⁰¹²³⁴-⁹\d]{1,3}$|[.!?]\s?\[\^?\w{1,3}\]$|[^\W\d_]{3}[.!?][a-h]$|”$"
)
"""How a sentence ends, with a call or a speck after it."""


def _are_paragraphs(texts: tuple[str, ...]) -> bool:
    """Whether lines are paragraphs: those long enough to tell end, for the most part, as sentences do.

    Lines directly above another tell most: in wrapped text few of them end a sentence.
    """
    long = [i for i, t in enumerate(texts) if len(t) > 40]
    inner = [i for i in long if i + 1 < len(texts) and texts[i + 1]]
    told = inner if len(inner) >= 3 else long
    ended = sum(TERMINAL.search(texts[i][-8:]) is not None for i in told)
    return len(told) >= 2 and ended >= 0.6 * len(told)


def _most_common_margin(lengths: list[int]) -> int:
    """The body's margin: the densest window of line lengths, weighted by the text it holds."""
    best, width = 0, lengths[-1]
    counts = [0] * (WRAPPED_AT_MOST + 2)
    for n in lengths:
        counts[min(n, WRAPPED_AT_MOST + 1)] += 1
    for right in range(20, WRAPPED_AT_MOST + 1):
        weight = sum(counts[n] * n for n in range(max(0, right - 7), right + 1))
        if weight > best:
            best, width = weight, right
    return width


LONGEST_PAGE = 110
"""Written lines. Where pages by form feeds are longer on the whole, form feeds were lost."""


def find_page_starts(raws: tuple[str, ...]) -> frozenset[int]:
    """Indices of lines that begin a page (but the first).

    A page begins at a form feed; at a line with one leading space where almost no other line is
    indented (what is left of a form feed in many conversions); and, in a document that shows either,
    after three empty lines. Where none is found, at running heads that carry a growing folio, or stand next to one,
    or below folios where the last is what the document ends with.
    """
    starts = {i for i, line in enumerate(raws) if "\f" in line[:3] and i}
    starts |= {
        i + 1
        for i, line in enumerate(raws[:-1])
        if "\f" in line[3:] and not line.rstrip(" \t").rstrip("\f").count("\f")
    }
    if starts and sum(bool(line.strip()) for line in raws) <= LONGEST_PAGE * (len(starts) + 1):
        return frozenset(i for i in starts if any(line.strip() for line in raws[:i]))
    spaced = [i for i, line in enumerate(raws) if re.match(r" (?! )", line)]
    indented = sum(line[:1] in (" ", "\t") for line in raws)
    written = sum(bool(line.strip()) for line in raws)
    singles = [i for i in spaced if i]
    if singles and indented <= max(1.5 * len(spaced), 2) and len(spaced) <= max(2, 0.15 * written):
        starts |= {i for i in singles if raws[i].strip()}
    starts |= set(_after_gaps(raws)) if starts else _find_bounded_gaps(raws)
    if not starts:
        counted = set(find_counted_heads([line.strip() for line in raws]))
        starts |= counted or find_headed_folios(raws) or _start_below(raws) or set(find_title_heads(raws))
    return frozenset(i for i in starts if any(line.strip() for line in raws[:i]))


def _start_below(raws: tuple[str, ...]) -> set[int]:
    """The lines that begin pages below folios at the foot of others."""
    feet = find_ending_folios(raws)
    return {next(j for j in range(i + 1, len(raws)) if raws[j].strip()) for i in feet[:-1]}


def _find_bounded_gaps(raws: tuple[str, ...]) -> set[int]:
    """Gaps of three empty lines at which a page ends: a folio or a recurring head stands beside them.

    Where few do, those at which sentences are cut.
    """
    gaps = list(_after_gaps(raws))
    heads = Counter(mask_words(raws[i]) for i in gaps) + Counter(mask_words(_before_gap(raws, i)) for i in gaps)
    beside = [line for i in gaps for line in (_before_gap(raws, i), raws[i].strip())]
    folios = find_counting(beside)
    recurring = {head for head, n in heads.items() if n >= 2 and len(head) >= 8}

    def is_head(line: str) -> bool:
        return mask_words(line) in recurring or line.strip() in folios

    out: set[int] = set()
    last = 0
    for i in gaps:
        before = [line for line in raws[last:i] if line.strip()]
        bounded = (is_head(raws[i]) and not _heads_notes(raws, i)) or (before and is_head(before[-1]))
        if before and bounded and not all(is_head(line) for line in before):
            out.add(i)
            last = i
    return max(out, _find_cutting_gaps(raws, gaps), key=len)


LEAST_PAGE, EVEN_PAGE = 8, 25
"""Written lines that a page holds at least, and from which on lengths tell: those of pages are alike."""


def _find_cutting_gaps(raws: tuple[str, ...], gaps: list[int]) -> set[int]:
    """Gaps at which a page ends though no folio or head was read there: sentences are cut, or notes end, at most of them.

    Else those alone where a head parts a sentence, or where the body's text comes below notes.
    """
    open_gaps: list[int] = []
    headed: set[int] = set()
    lengths: list[int] = []
    told = last = 0
    for i in gaps:
        above = [line.strip() for line in raws[last:i] if line.strip()]
        below = [line.strip() for line in raws[i : i + 3] if line.strip()]
        if len(above) < LEAST_PAGE or _is_noted(below[:2]) or _heads_notes(raws, i):
            continue  # too short a page, or its notes come next
        cut = not TERMINAL.search(above[-1][-8:]) and below[0][0].islower() and len(above[-1]) > 30
        noted = _is_noted(above[-12:])
        told += cut or noted
        opened = _heads_rest(raws, i) and (noted or not TERMINAL.search(above[-1][-8:]))
        if opened or (_ends_in_notes(above) and _is_prose(raws, i)):
            headed.add(i)
        open_gaps.append(i)
        lengths.append(len(above))
        last = i
    even = sum(n >= 0.7 * max(lengths) for n in lengths) if max(lengths, default=0) >= EVEN_PAGE else 0
    sure = told >= 2 and told >= 0.6 * len(open_gaps)
    return set(open_gaps) if sure or (told and even >= 2 and even >= 0.6 * len(open_gaps)) else headed


def _ends_in_notes(above: list[str]) -> bool:
    """Whether the last lines of what may be a page are notes: most bear a marker or cite."""
    last = above[-6:]
    noted = [match_marker(line) is not None or weigh_cues(line) > 0 for line in last]
    return len(above) > LEAST_PAGE and sum(noted) * 3 >= 2 * len(last) and _is_noted(last)


def _is_prose(raws: tuple[str, ...], index: int) -> bool:
    """Whether the lines from one on are a page's text: few bear a marker or cite."""
    written = [line.strip() for line in raws[index : index + 4 * LEAST_PAGE] if line.strip()][: 2 * LEAST_PAGE]
    noted = sum(match_marker(line) is not None or weigh_cues(line) >= 1.0 for line in written)
    return len(written) >= LEAST_PAGE and noted * 4 <= len(written)


def _heads_rest(raws: tuple[str, ...], index: int) -> bool:
    """Whether a short line stands alone above the rest of a sentence: a running head."""
    line, *below = (raw.strip() for raw in raws[index : index + 3])
    return (
        len(below) == 2
        and not below[0]
        and below[1][:1].islower()
        and line[:1].isupper()
        and len(line) <= 80
        and line[-1] not in ".;,:"
    )


def _heads_notes(raws: tuple[str, ...], index: int) -> bool:
    """Whether a line is a note's marker, alone on its line, with the note right below it."""
    return re.fullmatch(r"\d{1,3}|[*†‡§¶]{1,2}", raws[index].strip()) is not None and bool(
        "".join(raws[index + 1 : index + 2]).strip()
    )


def _is_noted(lines: list[str]) -> bool:
    """Whether a note begins among lines: a marker, and the look of a citation in its line or the next."""
    return any(
        match_marker(one) is not None and weigh_cues(f"{one} {two}") >= 0.7
        for one, two in zip(lines, [*lines[1:], ""], strict=True)
    )


def _before_gap(raws: tuple[str, ...], index: int) -> str:
    while index and not raws[index - 1].strip():
        index -= 1
    return raws[index - 1].strip()


def _after_gaps(raws: tuple[str, ...]) -> Iterator[int]:
    gap = 0
    for i, line in enumerate(raws):
        if line.strip():
            if gap >= 3:
                yield i
            gap = 0
        else:
            gap += 1


def cut_chunks(layout: Layout, members: Iterable[int]) -> list[list[int]]:
    """Runs of consecutive written lines on one page, among ``members`` (indices in order).

    >>> cut_chunks(lay_out(["a", "b", "", "c"]), range(4))
    [[0, 1], [3]]
    """
    chunks: list[list[int]] = []
    last = None
    for i in members:
        if not layout.texts[i]:
            last = None
            continue
        if last is not None and i == last + 1 and layout.pages[i] == layout.pages[last]:
            chunks[-1].append(i)
        else:
            chunks.append([i])
        last = i
    return chunks
