"""Levels: on which level each heading stands, and what its label must have been."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import msgspec

from greylit.structure.headings import APPENDIX, Heading, Placed
from greylit.structure.numbering import Label, choose_reading, write_label


def place_headings(headings: list[Heading], ranks: Mapping[int, int] = MappingProxyType({})) -> list[Placed]:
    """Level, label and number of each heading; ``ranks``: those of headings without labels, by their first unit.

    The frame of a label tells the level, in the order frames open under one another; the value, read
    in whatever style continues the list, tells the number. Section words stand at level 1, unless
    Markdown says otherwise. After an appendix heading numbering may begin anew.
    """
    base = min((int(h.style[2:]) for h in headings if h.style.startswith("md")), default=1)
    stack: list[str] = []
    last: dict[str, tuple[str, int]] = {}
    levels: dict[str, int] = {}
    out: list[Placed] = []
    decimals = any(h.label is not None and h.label.frame == "decimal" for h in headings)
    capitals = sum(h.label is None and h.text.isupper() for h in headings) >= 2
    following = _find_chapters(headings)
    for at, heading in enumerate(headings):
        label = heading.label
        if label is not None and decimals:
            label = _part_digits(label, last)
        key = heading.style if label is None or heading.style.startswith("md") else _choose_key(label, stack, last)
        rank = ranks.get(heading.units[0]) if label is None else None
        if label is not None and key == "dot:arabic" and _runs_within(label, stack, last, *following[at]):
            key = RUN
        if heading.style.startswith("md"):
            level = min(int(heading.style[2:]) - base, len(stack)) + 1
            stack = [*stack[: level - 1], key]
        elif rank is not None:
            above = [k for k in stack if k not in UNLABELLED and not k.startswith(RANK)]
            level = len(above) + rank + 1
            stack = [*above, *(f"{RANK}{k}" for k in range(rank + 1))]
            key = stack[-1]
        elif heading.style == "word" or (label is not None and heading.kind == "appendix" and label.unit):
            level, stack = 1, [key]
        elif key in stack:
            level = stack.index(key) + 1
            stack = stack[:level]
        elif label is None:
            level = _level_of_plain(heading, stack, out, capitals)
            stack = [*stack[: level - 1], key]
        else:
            stack = _descend(stack, key, label, out, levels)
            level = len(stack)
        levels[key] = level
        for deeper in list(last):
            if deeper not in stack:
                del last[deeper]
        number, printed = None, None
        if label is not None:
            list_key = key if not heading.style.startswith("md") else f"{key} {label.frame}"
            style, value = last.get(list_key, (None, 0))
            style, number = choose_reading(_of_family(label, key), value + 1, style)
            last[list_key] = (style, number)
            printed = label.raw if label.frame in ("decimal", "lettered", "section-sign") else write_label(label, style)
        elif heading.kind == "appendix" and (named := APPENDIX.match(heading.text)):
            printed = named["n"] if heading.title.casefold() != named["n"].casefold() else None
        out.append(Placed(heading, level, printed, number))
    return out


RANK = "rank "
UNLABELLED = frozenset(("word", "plain", "capitals", "bold"))
"""Keys of headings without labels: those told apart by rank, and the styles of the others."""
RUN = "run:arabic"
"""A list of its own, 1, 2, 3 …, within a section of decimal number."""


def _find_chapters(headings: list[Heading]) -> list[tuple[int | None, bool]]:
    """For each heading the first figure of the next decimal label, and whether its own number comes again before that."""
    out: list[tuple[int | None, bool]] = []
    chapter: int | None = None
    seen: set[int | None] = set()
    for heading in reversed(headings):
        label = heading.label
        value = label.readings.get("arabic") if label is not None and label.frame in ("dot", "bare") else None
        out.append((chapter, value is not None and value in seen))
        seen.add(value)
        if label is not None and label.frame == "decimal":
            chapter, seen = int(label.raw.split(".")[0]), set()
    return out[::-1]


def _runs_within(
    label: Label, stack: list[str], last: dict[str, tuple[str, int]], chapter: int | None, again: bool
) -> bool:
    """Whether a plain number counts the parts of an open decimal section, not the sections above that.

    ``chapter``: the first figure of the next decimal label; ``again``: the number comes again before that.
    """
    value = label.readings.get("arabic")
    above = last.get("dot:arabic", ("", 0))[1]
    if value is None or not above or not any(k.startswith("decimal") for k in stack):
        return False
    if value == 1 or RUN not in stack:
        return value == 1 and not (chapter == 1 and above > 1)
    return value == last.get(RUN, ("", 0))[1] + 1 and (value != above + 1 or chapter == above or again)


def _part_digits(label: Label, last: dict[str, tuple[str, int]]) -> Label:
    """``11`` after section 1, in a document of decimal labels: 1.1, its stop lost."""
    above = last.get("bare:arabic", last.get("dot:arabic", ("", 0)))[1]
    below = last.get("decimal2", ("", 0))[1]
    digits = label.raw
    if label.frame not in ("bare", "dot") or len(digits) != 2 or not digits.isdecimal() or int(digits) == above + 1:
        return label
    if (int(digits[0]), int(digits[1])) != (above, below + 1):
        return label
    return Label("decimal", f"{digits[0]}.{digits[1]}", {"arabic": int(digits[1])}, label.width, None, 2)


FAMILIES = {
    "arabic": ("arabic",),
    "roman": ("upper-roman", "lower-roman", "misread-roman"),
    "letter": ("upper-letter", "lower-letter"),
    "word": ("word",),
}
"""Sorts of numeral that make one list: styles of each."""


def _families(label: Label) -> dict[str, list[int]]:
    """Sorts of numeral a label may be, with the values it then has."""
    found = {f: [label.readings[s] for s in styles if s in label.readings] for f, styles in FAMILIES.items()}
    return {f: values for f, values in found.items() if values}


def _of_family(label: Label, key: str) -> Label:
    family = key.partition(":")[2]
    if family not in FAMILIES:
        return label
    kept = {s: v for s, v in label.readings.items() if s in FAMILIES[family]}
    return msgspec.structs.replace(label, readings=kept or label.readings)


def _choose_key(label: Label, stack: list[str], last: dict[str, tuple[str, int]]) -> str:
    """The list a label belongs to: frame and, for a bare numeral and a dot, the sort of numeral.

    That which continues an open list, the innermost first; else that which opens one; else that
    which skips least.
    """
    if label.frame in ("decimal", "lettered"):
        return f"{label.frame}{label.depth}"
    if label.frame in ("brackets", "bracket"):
        return _choose_brackets(label, stack, last)
    if label.frame in ("unit", "ordinal"):
        return f"unit {(label.unit or 'part').casefold()}"
    families = _families(label)
    keys = {f"dot:{f}": values for f, values in families.items()}
    for key in reversed(stack):
        if key in keys and key in last and last[key][1] + 1 in keys[key]:
            return key
    for key, values in keys.items():
        if 1 in values and key not in stack:
            return key
    for key, values in keys.items():
        if 1 in values:
            return key
    skips = [(min(abs(v - last[k][1]) for v in values), k) for k, values in keys.items() if k in last]
    return min(skips)[1] if skips else min(keys, key=lambda k: (min(keys[k]), k))


def _choose_brackets(label: Label, stack: list[str], last: dict[str, tuple[str, int]]) -> str:
    """The list in brackets a label belongs to: whatever its numerals, what counts on is one list.

    Numerals of another sort that begin at 1 while a list is open open one below it; they keep to their sort.
    """
    families = _families(label)
    open_ = [k for k in reversed(stack) if k.startswith("brackets") and k in last]
    for same in (True, False):
        for key in open_:
            style, value = last[key]
            family = next((f for f, styles in FAMILIES.items() if style in styles), "")
            if value + 1 in (families.get(family, []) if same else label.readings.values()) and (
                same or len(open_) == 1
            ):
                return key
    opened = [f for f, values in families.items() if 1 in values]
    if open_ and opened and last[open_[0]][1] > 0:
        styles = FAMILIES[opened[0]]
        if not any(last[k][0] in styles for k in open_):
            return f"brackets:{opened[0]}"
    return open_[-1] if open_ else "brackets"


def _descend(stack: list[str], key: str, label: Label, out: list[Placed], levels: dict[str, int]) -> list[str]:
    """A list not open now: where its like stood before, else below the innermost; decimals by depth."""
    if label.frame == "decimal":
        above = [
            n
            for n, k in enumerate(stack)
            if k == f"decimal{label.depth - 1}" or (label.depth == 2 and k == "dot:arabic")
        ]
        if above:
            return [*stack[: above[-1] + 1], key]
    if key in levels and levels[key] <= len(stack) + 1:
        return [*stack[: levels[key] - 1], key]
    if stack and stack[0] == "word":
        return ["word", key] if out[-1].heading.kind == "appendix" and key in levels else [key, *[]]
    return [*stack, key]


def _level_of_plain(heading: Heading, stack: list[str], out: list[Placed], capitals: bool) -> int:
    """Unlabelled: as its like before; else below what is open, where the document labels its sections.

    ``capitals``: the document sets headings in capitals, below which one in small letters stands.
    """
    for placed in reversed(out):
        if placed.heading.style == heading.style and placed.heading.label is None:
            return placed.level
    if heading.style == "plain" and capitals and stack and stack[-1] in ("capitals", "word"):
        return len(stack) + 1
    if out and out[-1].heading.kind == "appendix":
        return out[-1].level + 1
    labelled = [p.level for p in out if p.heading.label is not None]
    return max(labelled) + 1 if labelled and stack else 1
