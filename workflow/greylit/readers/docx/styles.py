"""Styles: what a paragraph or run is by its style, through the styles that one is based on."""

from __future__ import annotations

import msgspec

from greylit.readers.style_names import CONTENTS_HEADING, find_level, find_role
from greylit.readers.xml_tree import Element, read_int

BODY_LEVEL = 9
"""The outline level Word gives to what is no heading."""


class Style(msgspec.Struct, frozen=True, kw_only=True):
    """A style, those it is based on taken in. ``level``: as a heading, from 1."""

    role: str | None = None
    level: int | None = None
    numbering: tuple[str | None, int | None] = (None, None)
    bold: bool = False
    italic: bool = False
    hidden: bool = False
    raised: bool = False
    size: float | None = None


class Styles:
    """The styles of a document, by id."""

    def __init__(self, root: Element | None) -> None:
        self._elements: dict[str, Element] = {}
        self._made: dict[str, Style] = {}
        self.default = Style()
        if root is None:
            return
        base: str | None = None
        for element in root.iterfind("w.style"):
            key = element.get("w.styleId")
            if key is None:
                continue
            self._elements[key] = element
            if element.get("w.type") == "paragraph" and is_on(element.get("w.default"), missing=False):
                base = key
        size = root.find("w.docDefaults/w.rPrDefault/w.rPr/w.sz")
        self.default = Style(size=read_half_points(size))
        if base is not None:
            self.default = msgspec.structs.replace(self.get(base), role=None)

    def get(self, key: str | None) -> Style:
        """The style of an id; the default one for an id that is unknown."""
        if key is None or key not in self._elements:
            return self.default
        if key not in self._made:
            self._made[key] = self.default if not self._made else Style(size=self.default.size)  # a cycle ends here
            self._made[key] = self._make(key)
        return self._made[key]

    def _make(self, key: str) -> Style:
        element = self._elements[key]
        above = element.find("w.basedOn")
        parent = self.get(above.get("w.val")) if above is not None else Style(size=self.default.size)
        name = element.find("w.name")
        named = (name.get("w.val") or "" if name is not None else "").casefold().strip()
        role = find_role(named) or find_role(key.casefold()) or parent.role
        level = find_level(named) or find_level(key.casefold())
        outline = element.find("w.pPr/w.outlineLvl")
        if outline is not None:
            number = read_int(outline.get("w.val"), BODY_LEVEL)
            level = number + 1 if number < BODY_LEVEL else None
        elif level is None:
            level = parent.level
        if role in ("title", "subtitle", "contents", "caption", "furniture") and find_level(named) is None:
            level = None
        if CONTENTS_HEADING.fullmatch(named):
            role, level = None, 1
        run = element.find("w.rPr")
        numbering = read_numbering(element.find("w.pPr/w.numPr"))
        return Style(
            role=None if level is not None else role,
            level=level,
            numbering=(
                numbering[0] if numbering[0] is not None else parent.numbering[0],
                numbering[1] if numbering[1] is not None else parent.numbering[1],
            ),
            bold=toggle(run, "w.b", parent.bold),
            italic=toggle(run, "w.i", parent.italic),
            hidden=toggle(run, "w.vanish", parent.hidden),
            raised=is_raised(run, parent.raised),
            size=read_half_points(run.find("w.sz") if run is not None else None) or parent.size,
        )


def read_numbering(element: Element | None) -> tuple[str | None, int | None]:
    """The list and the level in it that a paragraph or style names; None for what it leaves open."""
    if element is None:
        return None, None
    number, level = element.find("w.numId"), element.find("w.ilvl")
    return (
        number.get("w.val") if number is not None else None,
        read_int(level.get("w.val"), 0) if level is not None else None,
    )


def is_on(value: str | None, *, missing: bool = True) -> bool:
    """Whether an on-off attribute is on; ``missing`` is what its absence means."""
    return missing if value is None else value not in ("0", "false", "off", "none")


def toggle(run: Element | None, tag: str, before: bool) -> bool:
    """A run property that is on or off: what the element says, else what held before."""
    element = run.find(tag) if run is not None else None
    return before if element is None else is_on(element.get("w.val"))


def is_raised(run: Element | None, before: bool) -> bool:
    """Whether a run's properties raise it; ``before``: what held before."""
    place = run.find("w.vertAlign") if run is not None else None
    return before if place is None else place.get("w.val") == "superscript"


def read_half_points(element: Element | None) -> float | None:
    """A size told in half points, in points."""
    try:
        return float(element.get("w.val") or "") / 2 if element is not None else None
    except ValueError:
        return None
