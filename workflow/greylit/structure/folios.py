"""Folios and heads that bear them, in a document whose pages are not known yet."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from greylit.structure.heads import read_counts


def find_ending_folios(raws: Sequence[str]) -> list[int]:
    """Folios at the foot of pages: they stand alone, or above a running head, and count up to the one that ends the document.

    Each is a number, or one of a total ("3/12"), or either beside what all of them bear. One number alone ends a page
    where it is set far to the right.

    >>> page = ("The weir was let.",) * 8
    >>> find_ending_folios((*page, "", "14", "", *page, "", "15")), find_ending_folios((*page, "", "14", "", *page))
    ([9, 20], [])
    >>> find_ending_folios((*page, "", "2/4  GE.16", "", *page, "", "GE.16  3/4"))
    [9, 20]
    >>> find_ending_folios((*page, "", " " * 40 + "87")), find_ending_folios((*page, "", "87"))
    ([9], [])
    """
    written = [i for i, line in enumerate(raws) if line.strip()]
    place = {i: n for n, i in enumerate(written)}
    said = Counter(mask_words(line) for line in raws)
    folios = [
        (i, folio)
        for i in written
        if (folio := _read_foot(raws[i].strip())) is not None
        and not "".join(raws[i - 1 : i]).strip()
        and (not "".join(raws[i + 1 : i + 2]).strip() or said[mask_words(raws[i + 1])] > 1)
    ]
    if not folios or folios[-1][0] != written[-1]:
        return []
    last, (value, wording) = folios[-1]
    found = [last]
    for i, (number, words) in reversed(folios[:-1]):
        if number == value - 1 and words == wording and place[last] - place[i] > LEAST_ENDED:
            found.append(i)
            last, value = i, number
    alone = len(found) == 1 and wording == "" and len(raws[last]) - len(raws[last].lstrip()) >= FAR
    return found[::-1] if place[last] >= LEAST_ENDED and (len(found) > 1 or alone) else []


def _read_foot(line: str) -> tuple[int, str] | None:
    """The number and the wording of what may be a folio at a page's foot."""
    if match := FOLIO.fullmatch(line):
        return int(match[1]), ""
    match = TOTALLED.fullmatch(line) if len(line) <= 90 and "/" in line else None
    if match is None:
        return None
    return int(match["a"] or match["b"]), re.sub(r"\W+", "", match["x"] or match["y"] or "").casefold()


TOTALLED = re.compile(r"(?P<a>\d{1,4})/\d{1,4}(?:\s{2,}(?P<x>\S.*))?|(?:(?P<y>.*\S)\s{2,})?(?P<b>\d{1,4})/\d{1,4}")
"""A number of a total, alone or parted by spaces from other words."""


def find_title_heads(raws: Sequence[str]) -> list[int]:
    """Lines alone that say the title again, a page's number beside it: heads, of a document of two pages the only one.

    >>> find_title_heads(["WHO OWNS THE WIND?", "", *["The weir was let."] * 8, "", "2018]  WHO OWNS THE WIND?  413", "", "And so on."])
    [11]
    """
    written = [i for i, line in enumerate(raws) if line.strip()]
    titles = {
        key for i in written[:3] if len(key := mask_words(raws[i])) >= 10 and not NUMBERED.search(raws[i].strip())
    }
    return [
        i
        for i in written[LEAST_ENDED:]
        if NUMBERED.search(raws[i].strip())
        and (mask_words(raws[i]) in titles or _opens(mask_words(raws[i]), mask_words(raws[written[0]])))
        and not raws[i - 1].strip()
        and not "".join(raws[i + 1 : i + 2]).strip()
    ]


def _opens(head: str, first: str) -> bool:
    """Whether a head of three words and more is what a document's first line begins with."""
    return head.count(" ") >= 2 and first.startswith(f"{head} ")


NUMBERED = re.compile(r"^\d{1,4}\]?\s|\s\[?\d{1,4}$")
"""A page's number, or the year before a title, at an end of a head; no label."""

FAR = 20
"""Spaces before a folio that is the only one."""
LEAST_ENDED = 5
"""Written lines of a page that ends in a folio, at least."""

FOLIO = re.compile(r"\W{0,3}(\d{1,4})\W{0,3}")
"""A number alone on its line."""


def find_headed_folios(raws: tuple[str, ...]) -> set[int]:
    """Running heads that say the same, each below the folio of the page before or above that of its own.

    Folio and head stand alone, parted by empty lines; the numbers grow by one.
    """
    written = [i for i, line in enumerate(raws) if line.strip()]
    alone = [
        i for i in written if (i == 0 or not raws[i - 1].strip()) and (i + 1 == len(raws) or not raws[i + 1].strip())
    ]
    numbers = [i for i in alone if FOLIO.fullmatch(raws[i].strip())]
    if len(numbers) < 2:
        return set()
    place = {i: n for n, i in enumerate(written)}
    single = set(alone)
    for step in (1, -1):
        pairs = [
            (number, written[place[number] + step])
            for number in numbers
            if 0 <= place[number] + step < len(written) and written[place[number] + step] in single
        ]
        seen = Counter(mask_words(raws[head]) for _, head in pairs)
        pairs = [
            (number, head)
            for number, head in pairs
            if seen[mask_words(raws[head])] > 1 and len(mask_words(raws[head])) >= 8
        ]
        values = [int(re.sub(r"\D", "", raws[number])) for number, _ in pairs]
        if len(pairs) > 1 and all(b - a == 1 for a, b in pairwise(values)):
            return {head for _, head in pairs}
    return set()


def mask_words(line: str) -> str:
    """The words of a line, case folded, without numbers and marks.

    >>> mask_words("12  Port Review, 4")
    'port review'
    """
    return re.sub(r"[\W\d_]+", " ", line.casefold()).strip()


def find_counting(lines: list[str]) -> set[str]:
    """The lines whose page numbers make the longest run that grows by one or two; none if it is short."""
    best: dict[int, tuple[int, int]] = {}
    back: list[int | None] = []
    places: list[int] = []
    for i, line in enumerate(lines):
        told: dict[int, tuple[int, int]] = {}
        for n in read_folios(line):
            length, before = max((best[m] for m in (n - 1, n - 2) if m in best), default=(0, -1))
            back.append(before if length else None)
            places.append(i)
            if length + 1 > best.get(n, (0, -1))[0]:
                told[n] = (length + 1, len(places) - 1)
        best |= told
    length, at = max(best.values(), default=(0, -1))
    if length < 2:
        return set()
    out: set[str] = set()
    place: int | None = at
    while place is not None:
        out.add(lines[places[place]])
        place = back[place]
    return out


def read_folios(line: str) -> list[int]:
    """The page numbers a line may bear: a folio, alone or with a running head.

    >>> read_folios("- 12 -"), read_folios("Page 3 of 20"), read_folios("4 Port Review"), read_folios("Ports")
    ([12], [3], [4], [])
    """
    match = re.fullmatch(r"(?i:page|p\.?|seite)\s*(\d{1,4})(?:\s*(?:of|/)\s*\d{1,4})?", line)
    match = match or FOLIO.fullmatch(line)
    if len(line) > 90:
        return []
    return [int(match[1])] if match else read_counts(line)
