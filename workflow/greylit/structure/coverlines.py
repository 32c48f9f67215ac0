"""Covers read line by line: which lines of the first units say each a thing of its own."""

from __future__ import annotations

from collections.abc import Container, Sequence
from itertools import pairwise

from greylit.structure.bylines import names_post, read_byline
from greylit.structure.covers import PAPER, names_body, read_stationed
from greylit.structure.datelines import is_date_line, is_period
from greylit.structure.layout import Layout
from greylit.structure.markup import strip_marks
from greylit.structure.mastheads import is_series
from greylit.structure.memos import read_field
from greylit.structure.subtitles import tells
from greylit.structure.titles import is_cut
from greylit.structure.units import COVER, Unit, make_unit


def part_cover(units: list[Unit], layout: Layout, words: Container[str]) -> list[Unit]:
    """Units with those at the beginning parted whose lines say each a thing of its own: who, where, when, in which series.

    ``words``: lower-case words of the language. A line that is a date is parted from any line that does not break off.
    """
    out: list[Unit] = []
    written = 0
    for u, unit in enumerate(units):
        if written >= COVER:
            return [*out, *units[u:]]
        written += len(unit.lines)
        texts = [strip_marks(layout.texts[i]) for i in unit.lines]
        if fields := _part_fields(layout, unit.lines) if texts[0] and len(texts) > 1 else []:
            out += fields
            continue
        kinds = [_name_line(text, words) for text in texts] if 2 <= len(texts) <= 4 else []
        if None not in kinds and set(kinds) != ({"name"} if not u else set()):
            out += [make_unit(layout, [i]) for i in unit.lines]
        elif (kinds and kinds[-1] == "date" and not is_cut(texts[-2]) and texts[-2][-1] != ".") or (
            len(texts) in (2, 3) and _ends_apart(texts, words)
        ):
            out += [make_unit(layout, list(unit.lines[:-1])), make_unit(layout, [unit.lines[-1]])]
        else:
            out.append(unit)
    return out


def _ends_apart(texts: Sequence[str], words: Container[str]) -> bool:
    """Whether the last of a few lines says of what sort the paper above is or of which time, or what the author above is."""
    if tells("sort", texts[-1]) or is_period(texts[-1]):
        return not is_cut(texts[-2]) and texts[-1][0].isupper()
    if (
        len(texts) == 2
        and texts[0].isupper()
        and texts[1][0].isupper()
        and not texts[1].isupper()
        and not is_series(texts[1])
    ):
        return not is_cut(texts[0]) and texts[1][-1] not in ".;,"
    return len(texts) == 2 and names_post(texts[-1]) and bool(read_byline(texts[0], words))


def _part_fields(layout: Layout, lines: Sequence[int]) -> list[Unit]:
    """The fields of a memorandum's head that stand in one unit, each with the lines it goes on in; none where it has none."""
    starts = [k for k, i in enumerate(lines) if read_field(layout.texts[i])]
    if len(starts) < 2 or starts[0]:
        return []
    return [make_unit(layout, list(lines[a:b])) for a, b in pairwise([*starts, len(lines)])]


def _name_line(text: str, words: Container[str]) -> str | None:
    """What a line of a cover says, if it is a date, a series, a body or names."""
    if is_date_line(text):
        return "date"
    if is_series(text) or PAPER.fullmatch(text):
        return "series"
    if names_body(text):
        return "body"
    return "name" if read_byline(text, words) or read_stationed(text) else None
