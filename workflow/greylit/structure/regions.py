"""Regions that a heading announces: contents lists, reference lists, endnotes."""

from __future__ import annotations

import re
from itertools import pairwise

import msgspec

from greylit.structure.layout import Layout, cut_chunks
from greylit.structure.markers import match_marker
from greylit.structure.numbering import parse_label
from greylit.structure.vocabulary import NOTE_HEADINGS, SECTION_WORDS, fold_heading

LEADER = re.compile(r"(?:\.\s?){4,}|…{2,}|_{4,}|\s{3,}(?=\d{1,4}$)|\t+(?=\d{1,4}$)")
"""Dots (or blanks) between a contents entry and its page."""
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
    for position, i in enumerate(written):
        if i in contents or len(layout.texts[i]) > 60:
            continue
        word = fold_heading(_without_label(layout.texts[i]))
        kind = SECTION_WORDS.get(word)
        if kind == "contents":
            contents |= _follow_contents(layout, written, position)
        elif kind == "references":
            references |= set(_until_heading(layout, written, position))
        elif word in NOTE_HEADINGS and _is_list_of_notes(layout, written, position):
            endnotes.append(tuple(_until_heading(layout, written, position)))
    contents |= _find_leaders(layout, written)
    return Regions(frozenset(contents), frozenset(references - contents), tuple(endnotes))


def _without_label(text: str) -> str:
    label = parse_label(text)
    return text[label.width :] if label and label.frame in ("dot", "decimal", "colon", "bare") else text


def _follow_contents(layout: Layout, written: list[int], position: int) -> set[int]:
    """The entries after a contents heading: up to prose, or to an entry's return as a heading."""
    out: set[int] = set()
    seen: set[str] = set()
    page = layout.pages[written[position]]
    for chunk in cut_chunks(layout, written[position + 1 : position + 400]):
        entries = _take_entries(layout, chunk, seen)
        texts = [layout.texts[i] for i in entries]
        if layout.pages[chunk[0]] != page:
            shown = sum(bool(ENTRY.match(t) or LEADER.search(t)) for t in texts)
            if not texts or (shown < 0.5 * len(texts) and not _are_entries(layout, texts)):
                break
            page = layout.pages[chunk[0]]
        if len(entries) == len(chunk):
            if _is_prose(layout, texts):
                break
            out |= set(entries)
            continue
        if len(entries) >= 2:  # text without empty lines: entries, then prose
            out |= set(entries)
        break
    return out


def _take_entries(layout: Layout, chunk: list[int], seen: set[str]) -> list[int]:
    """The lines of a chunk up to prose or an entry seen before; ``seen`` takes up what they say."""
    out: list[int] = []
    for i in chunk:
        text = layout.texts[i]
        shown = ENTRY.match(text) or LEADER.search(text)
        key = fold_heading(re.sub(r"[\s.…_]*\w+$", "", text) if shown else text)
        if key in seen and not shown and len(key) >= 4 and (not out or len(chunk) > 12):
            break
        if not shown and (
            len(text) > 200 or (layout.width and layout.is_full(i) and len(chunk) > 8 and not parse_label(text))
        ):
            break
        seen.add(key)
        out.append(i)
    return out


def _are_entries(layout: Layout, texts: list[str]) -> bool:
    """Whether lines after a page's end go on with entries that show no page: short, no stops, labelled or several."""
    short = all(len(t) < 0.8 * (layout.width or 100) and t[-1] not in ".,;:" for t in texts)
    return short and (len(texts) >= 3 or parse_label(texts[0]) is not None)


def _is_prose(layout: Layout, texts: list[str]) -> bool:
    entries = sum(bool(ENTRY.match(t) or LEADER.search(t) or parse_label(t)) for t in texts)
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
    return first is not None or sum(match_marker(t) is not None for t in following[:5]) >= 3
