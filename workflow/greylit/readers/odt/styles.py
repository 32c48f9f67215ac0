"""Styles of an OpenDocument text: what a paragraph is by its style, and how its lists count."""

from __future__ import annotations

import re

import msgspec

from greylit.readers.counting import write_numeral
from greylit.readers.style_names import CONTENTS_HEADING, find_level, find_role
from greylit.readers.xml_tree import Element, read_int

LEVELS = 10


class Style(msgspec.Struct, frozen=True, kw_only=True):
    """A style, its parents taken in."""

    role: str | None = None
    level: int | None = None
    list_name: str | None = None
    bold: bool = False
    italic: bool = False
    hidden: bool = False
    raised: bool = False
    size: float | None = None


class ListLevel(msgspec.Struct, frozen=True, kw_only=True):
    """How one level of a list is labelled; ``bullet``: by a glyph."""

    numerals: str = ""
    prefix: str = ""
    suffix: str = ""
    shown: int = 1
    start: int = 1
    bullet: str | None = None


PLAIN = [ListLevel()] * LEVELS
"""The levels of a list without labels."""


class Styles:
    """The styles of a document, by name, from the roots of its parts."""

    def __init__(self, roots: list[Element]) -> None:
        self._elements: dict[str, Element] = {}
        self._made: dict[str, Style] = {}
        self.lists: dict[str, list[ListLevel]] = {}
        self.outline: list[ListLevel] = PLAIN
        for root in roots:
            for element in root.iter():
                name = element.get("style.name")
                if element.tag == "style.style" and name:
                    self._elements.setdefault(name, element)
                elif element.tag == "text.list-style" and name:
                    self.lists.setdefault(name, _read_levels(element))
                elif element.tag == "text.outline-style":
                    self.outline = _read_levels(element)

    def get(self, name: str | None) -> Style:
        """The style of a name; a plain one for a name that is unknown."""
        if name is None or name not in self._elements:
            return Style(role=find_role(_spell(name or "")), level=find_level(_spell(name or "")))
        if name not in self._made:
            self._made[name] = Style()  # a cycle ends here
            self._made[name] = self._make(name)
        return self._made[name]

    def _make(self, name: str) -> Style:
        element = self._elements[name]
        above = element.get("style.parent-style-name")
        parent = self.get(above) if above else Style()
        said = _spell(element.get("style.display-name") or name)
        role = find_role(said) or find_role(_spell(name)) or parent.role
        told = element.get("style.default-outline-level")
        level = (read_int(told, 0) or None) if told is not None else find_level(said) or parent.level
        if role in ("title", "subtitle", "contents", "caption", "furniture") and find_level(said) is None:
            level = None
        if CONTENTS_HEADING.fullmatch(said):
            role, level = None, 1
        text = element.find("style.text-properties")
        said_of = text.attrib if text is not None else {}
        size = re.fullmatch(r"([\d.]+)pt", said_of.get("fo.font-size", ""))
        return Style(
            role=None if level is not None else role,
            level=level,
            list_name=element.get("style.list-style-name") or parent.list_name,
            bold=said_of["fo.font-weight"] in ("bold", "600", "700", "800", "900")
            if "fo.font-weight" in said_of
            else parent.bold,
            italic=said_of["fo.font-style"] != "normal" if "fo.font-style" in said_of else parent.italic,
            hidden=said_of.get("text.display") == "none" or parent.hidden,
            raised=said_of.get("style.text-position", "").startswith(("super", "3", "4", "5")) or parent.raised,
            size=float(size[1]) if size else parent.size,
        )


def _spell(name: str) -> str:
    """A style's name as people see it: spaces are spelt _20_ in files."""
    return re.sub(r"_([0-9a-f]{2})_", lambda m: chr(int(m[1], 16)), name).casefold().strip()


def _read_levels(element: Element) -> list[ListLevel]:
    levels = [ListLevel()] * LEVELS
    for child in element:
        at = read_int(child.get("text.level"), 1) - 1
        if not 0 <= at < LEVELS:
            continue
        levels[at] = ListLevel(
            numerals=child.get("style.num-format") or "",
            prefix=child.get("style.num-prefix") or "",
            suffix=child.get("style.num-suffix") or "",
            shown=read_int(child.get("text.display-levels"), 1),
            start=read_int(child.get("text.start-value"), 1, most=100_000),
            bullet=child.get("text.bullet-char") if child.tag == "text.list-level-style-bullet" else None,
        )
    return levels


class Counter:
    """Counts the items of a list, or the headings of a document, level by level."""

    def __init__(self, levels: list[ListLevel]) -> None:
        self.levels = levels
        self._reached: list[int | None] = [None] * LEVELS

    def _find(self, level: int) -> ListLevel:
        """How a level is labelled; a list that says so of its first level alone labels all so."""
        alone = level and all(other == ListLevel() for other in self.levels[1:])
        return self.levels[0 if alone else level]

    def count(self, level: int, start: str | None = None) -> str | None:
        """The label of the next item of a level (from 0); None where it bears none."""
        level = min(level, LEVELS - 1)
        told = self._find(level)
        before = self._reached[level]
        self._reached[level] = (
            read_int(start, 1, most=100_000) if start else told.start if before is None else before + 1
        )
        self._reached[level + 1 :] = [None] * (LEVELS - level - 1)
        if told.bullet is not None:
            return "• " if told.bullet.strip() else None
        if not told.numerals:
            return None
        numbers = []
        for at in range(max(0, level + 1 - told.shown), level + 1):
            value = self._reached[at]
            if value is None:
                value = self._reached[at] = self.levels[at].start
            if numerals := self._find(at).numerals:
                numbers.append(write_numeral(value, numerals))
        return f"{told.prefix}{'.'.join(numbers)}{told.suffix} "
