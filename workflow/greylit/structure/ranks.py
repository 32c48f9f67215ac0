"""Ranks: which of a document's headings without labels stand below others, by the contents list, running heads and looks."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise

from rapidfuzz import fuzz

from greylit.structure.furniture import mask
from greylit.structure.headings import Heading
from greylit.structure.layout import Layout
from greylit.structure.listing import PAGE
from greylit.structure.units import Unit

ALIKE = 88
"""Likeness (0 to 100) of a running head, or an entry of a contents list, to the heading it repeats."""
STEP = 2
"""Columns by which an entry of a contents list stands further in than those of the rank above, at least."""
ASIDE = 3
"""Columns from the margin from which on a line may be centred."""
OFF_CENTRE = 0.06
"""Share of a line's width by which a centred line may miss the centre."""
TOP_KINDS = frozenset(("introduction", "conclusion", "references", "appendix"))


def rank_headings(
    headings: Sequence[Heading],
    units: Sequence[Unit],
    layout: Layout,
    roles: Sequence[str],
    entries: Sequence[Sequence[int]],
) -> dict[int, int]:
    """First unit of each heading without a label → its rank among those, from 0; empty where they are not told apart.

    ``roles`` of all lines; ``entries`` are the lines (0-based) of each entry of a contents list.
    """
    plain = [h for h in headings if h.label is None and not h.style.startswith(("md", "bold"))]
    plain = [h for h in plain if h.style != "word" or h.kind == "body"]
    tops = [h for h in headings if h.style == "word" and h.kind in TOP_KINDS]
    if len(plain) < 2:
        return {}
    ranks = (
        _rank_by_entries(plain, layout, entries)
        or _rank_by_looks(plain, tops, units, layout)
        or _rank_by_heads(headings, plain, units, layout, roles)
    )
    return _part_pairs(plain, ranks)


def _part_pairs(plain: Sequence[Heading], ranks: dict[int, int]) -> dict[int, int]:
    """Ranks in which of two headings with no text between them the second stands below the first."""
    pairs = [(a.units[0], b.units[0]) for a, b in pairwise(plain) if b.units[0] == a.units[-1] + 1]
    out = dict(ranks)
    for above, below in pairs:
        if above in out and out.get(below) == out[above]:
            out[below] = out[above] + 1
    return out


def _rank_by_entries(plain: Sequence[Heading], layout: Layout, entries: Sequence[Sequence[int]]) -> dict[int, int]:
    """Ranks by how far in a contents list sets the entries; all headings but one in five must be listed."""
    listed = [(mask(PAGE.sub("", " ".join(layout.texts[i] for i in e))), layout.indents[e[0]]) for e in entries]
    found: dict[int, int] = {}
    at = 0
    for heading in plain:
        name = mask(heading.text)
        hit = next((k for k in range(at, len(listed)) if _is_like(listed[k][0], name)), None)
        if hit is not None:
            found[heading.units[0]] = listed[hit][1]
            at = hit + 1
    steps: list[int] = []
    for indent in sorted(set(found.values())):
        if not steps or indent >= steps[-1] + STEP:
            steps.append(indent)
    if len(steps) < 2 or 5 * len(found) < 4 * len(plain):
        return {}
    return {unit: max(k for k, step in enumerate(steps) if step <= indent) for unit, indent in found.items()}


def _is_like(one: str, two: str) -> bool:
    return one == two or (len(two) >= 6 and fuzz.ratio(one, two) >= ALIKE)


def _rank_by_looks(
    plain: Sequence[Heading], tops: Sequence[Heading], units: Sequence[Unit], layout: Layout
) -> dict[int, int]:
    """Ranks by capitals and by place: those in capitals stand above others, centred ones above those at the margin.

    The first heading stands at the top, and none of ``tops``, which do, may look lower than it.
    """
    margins = _find_margins(layout)
    looks = {h.units[0]: (not h.text.isupper(), _place(units[h.units[0]], layout, margins)) for h in plain}
    times = Counter(looks.values())
    order = [look for look in sorted(k for k in times if k[1] is not None) if times[look] >= LEAST]
    order = order if len({caps for caps, _ in order}) + len({place for _, place in order}) > 2 else []
    if len(order) < 2:
        return {}
    out: dict[int, int] = {}
    for unit, (caps, place) in looks.items():
        like = [k for k, look in enumerate(order) if look[0] == caps]  # a long line has no place of its own
        if not like:
            return {}
        out[unit] = order.index((caps, place)) if (caps, place) in order else like[-1]
    lowest = max(
        ((not h.text.isupper(), _place(units[h.units[0]], layout, margins) or 0) for h in tops), default=(False, 0)
    )
    return {} if out[plain[0].units[0]] or lowest > (order[0][0], order[0][1] or 0) else out


LEAST = 2
"""Headings that look alike and make a rank of their own, at least."""


def _find_margins(layout: Layout) -> dict[int, int]:
    """The left margin of each page: where its full lines begin."""
    indents: dict[int, Counter[int]] = defaultdict(Counter)
    for i, text in enumerate(layout.texts):
        if text and layout.is_full(i):
            indents[layout.pages[i]][layout.indents[i]] += 1
    return {page: max(seen.items(), key=lambda n: (n[1], -n[0]))[0] for page, seen in indents.items()}


def _place(unit: Unit, layout: Layout, margins: dict[int, int]) -> int | None:
    """0 for a centred line, 1 for one at the margin, None where that cannot be told."""
    line = unit.lines[0]
    width, margin = layout.width, margins.get(layout.pages[line])
    if width is None or margin is None:
        return None
    lead, length = layout.indents[line] - margin, len(layout.texts[line])
    if abs(lead) < ASIDE:
        return 1 if length < 0.8 * width else None
    return 0 if abs(lead + length / 2 - width / 2) <= max(ASIDE, OFF_CENTRE * width) else None


def _rank_by_heads(
    headings: Sequence[Heading],
    plain: Sequence[Heading],
    units: Sequence[Unit],
    layout: Layout,
    roles: Sequence[str],
) -> dict[int, int]:
    """Ranks by running heads that say the section: a heading open at a page's top that is not in its head stands lower."""
    names = [mask(h.text) for h in headings]
    pages = [units[h.units[0]].page for h in headings]
    said: dict[int, int] = {}  # page -> the heading its head says
    for i, role in enumerate(roles):
        if role != "furniture" or layout.pages[i] in said or len(layout.texts[i]) > 140:
            continue
        name = mask(layout.texts[i])
        page = layout.pages[i]
        upto = bisect_left(pages, page + 1)
        hits = [k for k in range(upto - 1, -1, -1) if _is_like(name, names[k])]
        if hits:
            said[page] = hits[0]
    top = set(said.values())
    chosen = {id(h) for h in plain}
    low: set[int] = set()
    for page, h in said.items():
        low |= {k for k in range(h + 1, bisect_left(pages, page)) if id(headings[k]) in chosen}
    if not low - top or not any(id(headings[k]) in chosen for k in top):
        return {}
    capitals = {k for k, h in enumerate(headings) if id(h) in chosen and h.text.isupper()}
    if len(capitals) < len(chosen) and capitals.issuperset(k for k in top if id(headings[k]) in chosen):
        top |= capitals  # all that heads say are in capitals: so is every heading of their rank
    first = min(top)
    return {h.units[0]: int(k > first and k not in top) for k, h in enumerate(headings) if id(h) in chosen}
