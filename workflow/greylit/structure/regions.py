"""Regions that a heading announces: contents lists, reference lists, endnotes."""

from __future__ import annotations

import re
from itertools import pairwise

import msgspec

from greylit.structure.layout import Layout, cut_chunks
from greylit.structure.markers import match_marker, weigh_cues
from greylit.structure.numbering import parse_label
from greylit.structure.vocabulary import NOTE_HEADINGS, SECTION_WORDS, fold_heading

LEADER = re.compile(r"(?:\.\s?){4,}|…{2,}|_{4,}|\s{3,}(?=\d{1,4}$)|\t+(?=\d{1,4}$)")
"""Dots (or blanks) between a contents entry and its page."""
DOTS = re.compile(r"(?:[.…·_]\s?)+(?:\s*(?:\d{1,4}|[ivxl]{1,5}))?$")
"""A line of nothing but dots, as some converters set each on its own, with the page behind them."""
ENTRY = re.compile(r".*(?:[.…_\s]{2,}|\s)(?:\d{1,3}|[ivxl]{1,5})$")


class Regions(msgspec.Struct, frozen=True):
    """Lines (0-based) of each kind of region, their headings apart; of ``endnotes`` those below each heading, to the next section word."""

    contents: frozenset[int]
    references: frozenset[int]
    endnotes: tuple[tuple[int, ...], ...]


def find_regions(layout: Layout, taken: dict[int, str]) -> Regions:
    """Find contents lists, reference lists and endnotes by their headings."""
    contents: set[int] = set()
    references: set[int] = set()
    endnotes: list[tuple[int, ...]] = []
    written = [i for i, text in enumerate(layout.texts) if text and i not in taken]
    dots = _find_dots(layout)
    written = [i for i in written if i not in dots]
    for position, i in enumerate(written):
        if i in contents or len(layout.texts[i]) > 60:
            continue
        word = fold_heading(_without_label(layout.texts[i]))
        kind = SECTION_WORDS.get(word)
        if kind == "contents":
            contents |= _follow_contents(layout, written, position, dots)
        elif kind == "references":
            references |= set(_until_heading(layout, written, position))
        elif word in NOTE_HEADINGS and _is_list_of_notes(layout, written, position):
            endnotes.append(tuple(_until_heading(layout, written, position)))
    contents |= _find_leaders(layout, written) | (dots - taken.keys())
    return Regions(frozenset(contents), frozenset(references - contents), tuple(endnotes))


def _without_label(text: str) -> str:
    label = parse_label(text)
    return text[label.width :] if label and label.frame in ("dot", "decimal", "colon", "bare") else text


def _find_dots(layout: Layout) -> set[int]:
    """Lines of dots below one another: leaders of a contents list that were parted."""
    lines = [i for i, text in enumerate(layout.texts) if text[:1] in (".", "…", "·", "_") and DOTS.match(text)]
    near = {j for i, j in pairwise(lines) if j - i == 1}
    return {i for i in lines if i in near or i + 1 in near}


def _follow_contents(layout: Layout, written: list[int], position: int, dots: set[int]) -> set[int]:
    """The entries after a contents heading: up to prose, or to an entry's return as a heading."""
    out: set[int] = set()
    seen: set[str] = set()
    page = layout.pages[written[position]]
    parted = False  # something stood below the entries of a page: its notes
    for chunk in _join_entries(cut_chunks(layout, written[position + 1 : position + 400]), dots):
        entries = _take_entries(layout, chunk, seen, dots)
        texts = [layout.texts[i] for i in entries]
        shown = sum(_shows_page(layout, i, dots) for i in entries)
        if parted and (len(entries) < len(chunk) or 2 * shown < len(texts)):
            break
        if layout.pages[chunk[0]] != page:
            if not texts or (shown < 0.5 * len(texts) and not _are_entries(layout, texts)):
                break
            page, parted = layout.pages[chunk[0]], False
        if len(entries) == len(chunk):
            if _is_prose(layout, entries, dots):
                break
            out |= set(entries)
            continue
        if len(entries) < 2:
            break
        out |= set(entries)  # text without empty lines: entries, then prose
        parted = True
    return out


def _join_entries(chunks: list[list[int]], dots: set[int]) -> list[list[int]]:
    """Chunks between which there are only dots, joined."""
    out: list[list[int]] = []
    for chunk in chunks:
        if out and out[-1][-1] + 1 in dots and all(i in dots for i in range(out[-1][-1] + 1, chunk[0])):
            out[-1] += chunk
        else:
            out.append(chunk)
    return out


def _shows_page(layout: Layout, i: int, dots: set[int]) -> bool:
    """Whether a line is an entry with its page, or leaders come next."""
    text = layout.texts[i]
    return i + 1 in dots or ENTRY.match(text) is not None or LEADER.search(text) is not None


def _take_entries(layout: Layout, chunk: list[int], seen: set[str], dots: set[int]) -> list[int]:
    """The lines of a chunk up to prose or an entry seen before; ``seen`` takes up what they say."""
    out: list[int] = []
    for at, i in enumerate(chunk):
        text = layout.texts[i]
        shown = _shows_page(layout, i, dots)
        key = fold_heading(re.sub(r"[\s.…_]*\w+$", "", text) if shown else text)
        if key in seen and not shown and len(key) >= 4 and (not out or len(chunk) > 12):
            break
        if not shown and (
            len(text) > 200 or (layout.width and layout.is_full(i) and len(chunk) > 8 and not parse_label(text))
        ):
            break
        if not shown and layout.is_full(i) and len(key) >= 20 and any(k.startswith(key) for k in seen):
            break  # an entry that comes again as a heading in two lines
        if not shown and _begins_prose(layout, chunk[at : at + 3], dots):
            break
        seen.add(key)
        out.append(i)
    return out


def _begins_prose(layout: Layout, lines: list[int], dots: set[int]) -> bool:
    """Whether lines are full, without label or page, and the second goes on with a sentence: no entry is so long."""
    if len(lines) < 2 or not layout.width or any(_shows_page(layout, i, dots) for i in lines):
        return False
    texts = [layout.texts[i] for i in lines]
    whole = all(layout.is_full(i) and parse_label(t) is None for i, t in zip(lines[:2], texts[:2], strict=True))
    return (
        whole and texts[0][0].isupper() and (texts[1][0].islower() or re.search(r"[a-z][.,;] ", texts[1]) is not None)
    )


def _are_entries(layout: Layout, texts: list[str]) -> bool:
    """Whether lines after a page's end go on with entries that show no page: short, no stops, labelled or several."""
    short = all(len(t) < 0.8 * (layout.width or 100) and t[-1] not in ".,;:" for t in texts)
    return short and (len(texts) >= 3 or parse_label(texts[0]) is not None)


def _is_prose(layout: Layout, lines: list[int], dots: set[int]) -> bool:
    texts = [layout.texts[i] for i in lines]
    entries = sum(_shows_page(layout, i, dots) or parse_label(layout.texts[i]) is not None for i in lines)
    if entries >= 0.5 * len(texts):
        return False
    ended = sum(t[-1] in ".!?;" for t in texts)
    return (
        any(len(t) > 200 for t in texts)
        or (len(texts) >= 3 and ended > 0)
        or (len(texts[-1]) > 60 and texts[-1][-1] == ".")
    )


def _find_leaders(layout: Layout, written: list[int]) -> set[int]:
    """Contents lists without a heading: four and more lines in a row with leaders and page numbers."""
    out: set[int] = set()
    run: list[int] = []
    for i in [*written, -1]:
        text = layout.texts[i] if i >= 0 else ""
        if text and LEADER.search(text) and ENTRY.match(text) and sum(c.isalpha() for c in text) >= 4:
            run.append(i)
            continue
        if text and run and len(text) < 100 and i - run[-1] <= 2 and text[-1] not in ".!?":
            continue
        if len(run) >= 4:
            out |= {j for j in written if run[0] <= j <= run[-1]}
        run = []
    return out


def _until_heading(layout: Layout, written: list[int], position: int) -> list[int]:
    """Lines after a heading up to the next section word, but for one that a running head says again."""
    out = []
    said = {fold_heading(_without_label(layout.texts[i])) for i in written[:position] if len(layout.texts[i]) <= 60}
    for before, i in pairwise(written[position:]):
        word = fold_heading(_without_label(layout.texts[i])) if len(layout.texts[i]) <= 60 else ""
        if word in said and layout.pages[before] != layout.pages[i]:
            continue
        if (
            word in SECTION_WORDS
            or word in NOTE_HEADINGS
            or re.match(r"(?:#{1,4} |(?:annex|appendix)\b.{0,60}$)", layout.texts[i], re.I)
        ):
            break
        out.append(i)
    return out


def _is_list_of_notes(layout: Layout, written: list[int], position: int) -> bool:
    following = [layout.texts[i] for i in written[position + 1 : position + 8]]
    if not following:
        return False
    first = re.match(r"\W{0,2}(?:\[?\^?1\]?\b|[¹*†])|1[A-Z]", following[0])
    marked = sum(match_marker(t) is not None for t in following[:5])
    cited = sum(weigh_cues(t) >= 0.4 for t in following)
    return first is not None or marked >= 3 or (marked >= 1 and 2 * cited >= len(following))
