"""Furniture: running heads, folios, boilerplate and residue of charts. Nothing is thrown away: a role is given."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import lru_cache
from itertools import pairwise

from rapidfuzz import fuzz

from greylit.structure.boilerplate import find_boilerplate
from greylit.structure.folios import find_ending_folios, find_title_heads
from greylit.structure.heads import (
    find_counted_heads,
    find_interrupting,
    find_titled_tops,
    find_wide_heads,
    heads_text,
    is_bare_label,
)
from greylit.structure.layout import Layout
from greylit.structure.markers import match_marker
from greylit.structure.numbering import parse_label
from greylit.structure.residue import find_residue

FOLIO = re.compile(
    r"(?:page|p\.|seite|pág\.)?\s*[|\-–—~.«»\[(*]{0,2}\s*(?:\d{1,4}|[ivxlc]{1,7})\s*[|\-–—~.«»\])*]{0,2}"
    r"(?:\s*(?:of|/)\s*\d{1,4})?",
    re.IGNORECASE,
)
BARE_FOLIO = re.compile(r"[-–—|\s]*\d{1,3}[-–—|\s]*")
"""A folio that is a number only, dashes around it or none."""
PAGED = re.compile(
    r"[^|.;]{3,70} ?\| ?(?:\d{1,4}|[ivxl]{1,6})|(?:\d{1,4}|[ivxl]{1,6}) ?\| ?[^|.;]{3,70}|(?:.{0,120}\W)?(?:page|pg\.|seite|página|page no\.)\s*\d{1,4}\s*(?:of|/|von|de)\s*\d{1,4}(?:[^\w.].{0,60})?",
    re.IGNORECASE,
)
"""A head or foot that counts the pages: "Case 3:11 Filed 2 May Page 3 of 12", "Foreword | iv"."""
LAST_FOLIO = re.compile(r"[-–—] ?\d{1,3} ?[-–—]|[ivxl]{2,6}")
"""A folio that ends a document, set apart: between dashes, or Roman."""
LEAST_LINES = 8
"""Written lines of a document that ends in one, at least."""
TOP, BOTTOM = 3, 2
"""Written lines at a page's head and foot among which running heads and folios are looked for."""

EDGE = 15
"""Written lines at a document's beginning and end where an agency says where a text comes from."""
ABOUT_THE_TEXT = frozenset(("source", "date", "bare-date-label", "rights"))

CAPTIONED = re.compile(r"\W*(?:figure|fig|table|chart|graph|map|diagram|exhibit|box|photo|image)\b", re.IGNORECASE)

SPECKED = re.compile(r"(?<=\w)\s[.,:;'’·-]$")
"""A speck behind a line."""
SYMBOL = re.compile(r"(?=.*\d)[A-Z]{1,8}(?:/[A-Za-z0-9.()-]+){2,6}")
"""A paper's symbol, as assemblies set at the head of each page: "A/HLC/31/7"."""

NUMBERED_SERIES = re.compile(
    r"(?<!the )(?<!The )\b(?:Series|Papers?|Reports?|Briefs?|Bulletins?|Studies),? No[.,:;]? ?[\w$]{1,4}$"
)
"""How a head that gives a series and its number ends: "Harbour Working Paper No. 12"."""

TITLED = 20
"""Lines among which the title is."""


def find_furniture(layout: Layout) -> dict[int, str]:
    """Lines (0-based) that are no part of the reading text: line → ``furniture`` or ``residue``.

    A running head must stand at its place on the page *and* repeat; a folio must stand alone at a
    page's edge.
    """
    out: dict[int, str] = {}
    written = [i for i, text in enumerate(layout.texts) if text]
    edges = {*written[:EDGE], *written[-EDGE:]}
    for before, i in pairwise([-1, *written]):
        kind = find_boilerplate(layout.texts[i])
        of_caption = kind == "source" and before >= 0 and CAPTIONED.match(layout.texts[before])
        if _is_glyph(layout.texts[i]) or (kind and not of_caption and (i in edges or kind not in ABOUT_THE_TEXT)):
            out[i] = "furniture"
    out.update(dict.fromkeys(_find_links(layout, written, out), "furniture"))
    outer = {i for page in layout.find_pages() for i in _find_edges(layout, page)} if layout.paged else None
    out.update(dict.fromkeys(find_counted_heads(layout.texts, outer), "furniture"))
    out.update(dict.fromkeys(_find_interruptions(layout, written), "furniture"))
    _find_heads(layout, out)
    symbols = {layout.texts[i] for i in out if SYMBOL.fullmatch(layout.texts[i])}
    out.update((i, "furniture") for i in written if layout.texts[i] in symbols and stands_alone(layout, i))
    last = {
        max(i for i in page if layout.texts[i]) for page in layout.find_pages() if any(layout.texts[i] for i in page)
    }
    folios = [i for i in find_ending_folios(layout.raws) if i in last]
    told = [
        *_find_numbered_series(layout),
        *find_title_heads(layout.raws),
        *folios,
        *find_titled_tops(layout.texts, layout.find_pages()),
        *find_wide_heads(layout.texts, layout.find_pages()),
    ]
    out.update(dict.fromkeys(told, "furniture"))
    if layout.width is not None:
        heads = find_interrupting(layout.texts, layout.find_pages(), layout.width)
        out.update(dict.fromkeys((i for i in heads if i not in out), "furniture"))
    _find_folios(layout, out)
    for i in find_residue(layout, out):
        out[i] = "residue"
    return out


MOST_LINKS, LONGEST_LINK = 20, 110
"""Links below "Most read", and characters of one."""


def _find_links(layout: Layout, written: list[int], out: dict[int, str]) -> list[int]:
    """Lines below "Most read", "Related articles" at a page's end: titles of other texts, short and no sentences."""
    heads = [n for n, i in enumerate(written) if find_boilerplate(layout.texts[i]) == "related"]
    if not heads:
        return []
    below = [i for i in written[heads[-1] + 1 :] if i not in out]
    titles = all(len(layout.texts[i]) <= LONGEST_LINK and layout.texts[i][-1] not in ".:;," for i in below)
    return below if 0 < len(below) <= MOST_LINKS and titles else []


def _find_edges(layout: Layout, page: range) -> list[int]:
    """The first and last written lines of a page, among which its running heads are."""
    written = [i for i in page if layout.texts[i]]
    return [*written[:TOP], *written[-BOTTOM:]]


@lru_cache(maxsize=1 << 15)
def mask(text: str) -> str:
    """What a running head keeps from page to page: letters only, case folded, digits as 0.

    >>> mask("12  Annual Report 2021") == mask("14 ANNUAL REPORT 2021")
    True
    """
    return re.sub(r"[\W_]+", " ", re.sub(r"\d+", "0", text.casefold())).strip().removeprefix("0 ").removesuffix(" 0")


MARK = re.compile(r"\*{1,3}|([†‡§¶])\1{0,2}")
"""The marker of a note, alone on its line."""


def _is_glyph(text: str) -> bool:
    """A rule, a thematic break, a speck: no letter or digit, few characters."""
    return (
        len(text) <= 80
        and not any(c.isalnum() for c in text)
        and text not in ("[…]", "…", "...")
        and not MARK.fullmatch(text)
    )


def _find_heads(layout: Layout, out: dict[int, str]) -> None:
    pages = layout.find_pages()
    if len(pages) < 2:
        return
    spaced = sum(not t for t in layout.texts) > 0.05 * len(layout.texts)
    for top in (True, False):
        zones: dict[int, list[int]] = {}
        keys: dict[str, set[int]] = defaultdict(set)
        shown: dict[str, str] = {}
        for page, lines in enumerate(pages):
            written = [i for i in lines if layout.texts[i] and i not in out]
            zones[page] = written[:TOP] if top else written[: -BOTTOM - 1 : -1]
            for i in zones[page]:
                key = mask(layout.texts[i])
                if len(key) >= 4 and len(layout.texts[i]) <= 140 and not is_bare_label(layout.texts[i]):
                    keys[key].add(page)
                    shown.setdefault(key, layout.texts[i])
        heads = {k for k, p in keys.items() if len(p) >= (2 if len(k) >= 14 and not parse_label(shown[k]) else 3)}
        heads |= _find_symbols(pages, zones, layout)
        if top:
            heads |= _find_cut_titles(keys, shown)
        first = _find_first_of_counted(layout, zones)
        for page, zone in zones.items():
            for i in zone:
                key = mask(layout.texts[i])
                if FOLIO.fullmatch(layout.texts[i]):
                    continue
                if not top and spaced and i and layout.texts[i - 1] and i - 1 not in out:
                    break
                if not top and layout.texts[i].endswith(".") and match_marker(layout.texts[i]):
                    break  # a short note, as another page ends in
                if key not in heads and not _resembles_neighbour(key, page, zones, layout, heads):
                    break
                titled = (
                    top and page == 0 and (_is_titled_by(key, i, zones, layout) or _is_below_itself(i, zone, layout))
                )
                if not titled and not (top and i == first.get(key)):
                    out[i] = "furniture"


def _find_first_of_counted(layout: Layout, zones: dict[int, list[int]]) -> dict[str, int]:
    """Of heads that bear the page's number the first line that says the same without one: the heading they repeat."""
    seen: dict[str, list[int]] = defaultdict(list)
    for page in sorted(zones):
        for i in zones[page]:
            seen[mask(layout.texts[i])].append(i)
    return {
        key: lines[0]
        for key, lines in seen.items()
        if len(lines) > 1
        and len(key) >= 8
        and not AT_EDGE.search(layout.texts[lines[0]])
        and all(AT_EDGE.search(layout.texts[i]) for i in lines[1:])
    }


AT_EDGE = re.compile(r"^\d{1,4}\s|\s\d{1,4}$")
"""A number at the beginning or end of a head: the page's."""


def _is_titled_by(key: str, index: int, zones: dict[int, list[int]], layout: Layout) -> bool:
    """Whether the first line is the title, not the head that repeats it.

    There a folio stands next to it, here none does; or text is all that follows, in which no other title stands.
    """

    def has_folio(line: int) -> bool:
        above = next((t for t in reversed(layout.texts[max(0, line - 4) : line]) if t), "")
        below = next((t for t in layout.texts[line + 1 : line + 5] if t), "")
        return any(BARE_FOLIO.fullmatch(t) is not None for t in (above, below))

    if any(layout.texts[:index]) or has_folio(index):
        return False
    again = [i for page, zone in zones.items() if page for i in zone if mask(layout.texts[i]) == key]
    once = sum(mask(layout.texts[i]) == key for i in zones[0]) == 1
    return (len(again) > 1 and all(map(has_folio, again))) or (once and heads_text(layout.texts, index, layout.width))


def _is_below_itself(index: int, zone: list[int], layout: Layout) -> bool:
    """Whether a line of the first page is the title: right below it, set apart, what is its running head."""
    above = zone[zone.index(index) - 1] if index != zone[0] else None
    key = mask(layout.texts[index])
    return above is not None and index - above > 1 and fuzz.ratio(mask(layout.texts[above]), key) >= 84


def _find_symbols(pages: list[range], zones: dict[int, list[int]], layout: Layout) -> set[str]:
    """Short heads that are the very same on two pages and no word: a document's symbol, a series and its number."""
    seen = Counter(layout.texts[i] for page in range(len(pages)) for i in {*zones[page]})
    return {
        mask(text)
        for text, n in seen.items()
        if n >= 2
        and 6 <= len(text) <= 60
        and re.search(r"\d", text)
        and re.search(r"[/|·•]|\bno\b", text, re.IGNORECASE)
    }


def _find_numbered_series(layout: Layout) -> list[int]:
    """First lines of later pages that stand apart and name a series and its number."""
    tops = [next((i for i in page if layout.texts[i]), None) for page in layout.find_pages()[1:]]
    return [
        i
        for i in tops
        if i is not None
        and len(layout.texts[i]) <= 90
        and NUMBERED_SERIES.search(layout.texts[i])
        and layout.texts[i][0].isupper()
        and i + 1 < len(layout.texts)
        and not layout.texts[i + 1]
    ]


AT_COLON = re.compile(r"\s*[:–—]")


def _find_cut_titles(keys: dict[str, set[int]], shown: dict[str, str]) -> set[str]:
    """Heads that are the title cut at its colon, which stands whole on an earlier page."""
    return {
        short
        for short, long in pairwise(sorted(keys))
        if len(short) >= 14
        and min(keys[long]) < min(keys[short])
        and shown[long].startswith(shown[short])
        and AT_COLON.match(shown[long], len(shown[short]))
    }


def _resembles_neighbour(key: str, page: int, zones: dict[int, list[int]], layout: Layout, heads: set[str]) -> bool:
    """Whether a line misread by OCR is nearly a known head, or nearly what stands on the pages around."""
    if len(key) < 8:
        return False
    if len(heads) <= 40 and any(abs(len(h) - len(key)) < 6 and fuzz.ratio(h, key) >= 84 for h in heads):
        return True
    near = [zones[p] for p in (page - 2, page - 1, page + 1, page + 2) if p in zones]
    return sum(any(fuzz.ratio(key, mask(layout.texts[i])) >= 84 for i in zone[:1]) for zone in near) >= 2


def _find_folios(layout: Layout, out: dict[int, str]) -> None:
    for lines in layout.find_pages():
        written = [i for i in lines if layout.texts[i]]
        for i in {*written[:1], *written[-1:]}:
            if PAGED.fullmatch(layout.texts[i]) and stands_alone(layout, i) and not layout.texts[i][0].islower():
                out[i] = "furniture"
        for zone in (written[:TOP], written[: -BOTTOM - 1 : -1]):
            for i in zone:
                if i in out:
                    continue
                if not FOLIO.fullmatch(layout.texts[i]) or not stands_alone(layout, i) or _ends_sentence(layout, i):
                    break
                if layout.paged or _between_folios(layout, i):
                    out[i] = "furniture"
    written = [i for i, text in enumerate(layout.texts) if text and i not in out]
    if (
        len(written) > LEAST_LINES
        and LAST_FOLIO.fullmatch(layout.texts[written[-1]])
        and stands_alone(layout, written[-1])
    ):
        out[written[-1]] = "furniture"
    for i, text in enumerate(layout.texts):
        if i not in out and BARE_FOLIO.fullmatch(text) and stands_alone(layout, i) and _cuts(layout, i):
            out[i] = "furniture"


def _find_interruptions(layout: Layout, written: list[int]) -> list[int]:
    """A folio alone, and a head above or below it, within a sentence: a page's end in a text without page marks."""
    found: list[int] = []
    if layout.width is None:
        return found
    for at, i in enumerate(written):
        if not BARE_FOLIO.fullmatch(layout.texts[i]) or not 0 < at < len(written) - 1:
            continue
        for first, last in ((at - 1, at + 1), (at - 1, at + 2), (at - 2, at + 1)):
            if first < 0 or last >= len(written):
                continue
            between = written[first + 1 : last]
            heads = all(
                len(layout.texts[j]) < 0.7 * layout.width and layout.texts[j][-1] not in ".;,:" for j in between
            )
            parted = all(not layout.texts[j + k] for j in between for k in (-1, 1))
            if _is_cut(layout, written[first], written[last]) and heads and parted:
                found += between
                break
    return found


def find_heads_within(layout: Layout, roles: list[str]) -> list[int]:
    """Heads that stand within a sentence once notes are out of it.

    They are said again elsewhere, are nearly the title, parted by a bar, begin a page, or number a series.

    ``roles`` of all lines; lines (0-based) that are ``body`` are looked at.
    """
    if layout.width is None:
        return []
    seen = Counter(mask(text) for text in layout.texts if text)
    body = [i for i, role in enumerate(roles) if role == "body"]
    titles = [mask(text) for text in [t for t in layout.texts[:TITLED] if t][:TOP]]
    found = []
    for before, i, after in zip(body, body[1:], body[2:], strict=False):
        text = SPECKED.sub("", layout.texts[i])
        alone = i - before > 1 and after - i > 1
        if (
            alone
            and _is_cut(layout, before, after)
            and len(text) < 0.9 * layout.width
            and text[0].isupper()
            and text[-1] not in ".;,:"
            and not CAPTIONED.match(text)
            and (
                seen[mask(text)] > 1
                or _resembles(mask(text), titles)
                or re.search(r"\s[|•·]\s", text)
                or layout.pages[i] != layout.pages[before]
                or NUMBERED_SERIES.search(text)
            )
        ):
            found.append(i)
    return found


def _resembles(key: str, titles: list[str]) -> bool:
    """Whether a line is nearly one of the first lines, as OCR misreads."""
    return len(key) >= 10 and any(fuzz.ratio(key, title) >= 84 for title in titles)


def _is_cut(layout: Layout, before: int, after: int) -> bool:
    """Whether a sentence that fills the line ``before`` goes on in the line ``after``."""
    end = layout.texts[before].removesuffix("-")[-1:]
    return end.isalpha() and layout.is_full(before) and layout.texts[after][0].islower()


def stands_alone(layout: Layout, index: int) -> bool:
    """Whether no line of its page stands directly above a line, or none below it."""
    before = index == 0 or not layout.texts[index - 1] or layout.pages[index - 1] != layout.pages[index]
    after = (
        index + 1 == len(layout.texts) or not layout.texts[index + 1] or layout.pages[index + 1] != layout.pages[index]
    )
    return before or after


def _ends_sentence(layout: Layout, index: int) -> bool:
    """Whether a number is the last word of the line above it: no empty line between, that line unfinished."""
    before = layout.texts[index - 1] if index else ""
    same = bool(before) and layout.pages[index - 1] == layout.pages[index]
    return same and (before[-1] in ",-–" or layout.texts[index][-1] == ".")


def _between_folios(layout: Layout, index: int) -> bool:
    """In a text without page marks: the number is one of several bare numbers that grow by one."""
    digits = re.sub(r"\D", "", layout.texts[index])
    if not digits:
        return False
    numbers = Counter(t for t in layout.texts if t.isdecimal() and len(t) <= 4)
    return any(str(int(digits) + d) in numbers for d in (-1, 1))


def _cuts(layout: Layout, index: int) -> bool:
    """Whether a bare number interrupts a sentence: the line before is unfinished, the one after goes on."""
    before = next((layout.texts[i] for i in range(index - 1, max(-1, index - 4), -1) if layout.texts[i]), "")
    after = next((layout.texts[i] for i in range(index + 1, min(len(layout.texts), index + 4)) if layout.texts[i]), "")
    return bool(before) and before[-1] not in '.!?:;”")' and after[:1].islower()
