"""Numbering: the labels Word counts itself, as it prints them."""

from __future__ import annotations

import re

import msgspec

from greylit.readers.counting import write_numeral
from greylit.readers.docx.styles import is_on
from greylit.readers.docx.symbols import read_symbols
from greylit.readers.xml_tree import Element, read_int

LEVELS = 9
BULLETS = frozenset("•▪◦■◻➢✓❖○–—-*→□")
"""Glyphs of bullets that are kept; a letter of a symbol font is none."""


class Level(msgspec.Struct, frozen=True, kw_only=True):
    """A level of a list: its first number, numerals, the text of its label, what parts that from the text.

    ``restart``: the level (from 1) after which it begins anew, 0 for never, None for any above it. ``legal``: the numbers of the
    levels above are written in digits.
    """

    start: int = 1
    numerals: str = "decimal"
    text: str = ""
    gap: str = "\t"
    restart: int | None = None
    legal: bool = False


class Numbering:
    """The lists of a document and how far each has counted."""

    def __init__(self, root: Element | None) -> None:
        self._abstract: dict[str, dict[int, Level]] = {}
        self._lists: dict[str, tuple[str, dict[int, Level], dict[int, int]]] = {}
        self._counters: dict[str, list[int | None]] = {}
        self._begun: set[str] = set()
        if root is None:
            return
        linked: dict[str, str] = {}
        borrowed: dict[str, str] = {}
        for element in root.iterfind("w.abstractNum"):
            key = element.get("w.abstractNumId", "")
            self._abstract[key] = dict(map(_read_level, element.iterfind("w.lvl")))
            if (link := element.find("w.styleLink")) is not None:
                linked[link.get("w.val", "")] = key
            if (link := element.find("w.numStyleLink")) is not None:
                borrowed[key] = link.get("w.val", "")
        for key, style in borrowed.items():
            if style in linked:
                self._abstract[key] = self._abstract[linked[style]]
        for element in root.iterfind("w.num"):
            above = element.find("w.abstractNumId")
            abstract = above.get("w.val", "") if above is not None else ""
            levels: dict[int, Level] = {}
            starts: dict[int, int] = {}
            for change in element.iterfind("w.lvlOverride"):
                n = read_int(change.get("w.ilvl"), 0)
                if (start := change.find("w.startOverride")) is not None:
                    starts[n] = read_int(start.get("w.val"), 1, most=100_000)
                if (level := change.find("w.lvl")) is not None:
                    levels[n] = _read_level(level)[1]
            self._lists[element.get("w.numId", "")] = (abstract, levels, starts)

    def count(self, key: str | None, level: int) -> tuple[str, bool] | None:
        """Count a paragraph of a list: its label with what parts it from the text, and whether it is a bullet.

        None where there is no such list, or no label.
        """
        if key is None or key == "0" or key not in self._lists:
            return None
        abstract, _, starts = self._lists[key]
        level = min(level, LEVELS - 1)
        counters = self._counters.setdefault(abstract, [None] * LEVELS)
        if key not in self._begun:
            self._begun.add(key)
            for n, start in starts.items():
                if n < LEVELS:
                    counters[n] = start - 1
        told = self._find(key, level)
        reached = counters[level]
        counters[level] = told.start if reached is None else reached + 1
        for deeper in range(level + 1, LEVELS):
            restart = self._find(key, deeper).restart
            if restart is None or 0 < level + 1 <= restart:
                counters[deeper] = None
        if told.numerals == "bullet":
            glyph = read_symbols(told.text).strip()
            return (f"{glyph if glyph in BULLETS else '•'} ", True) if glyph else None
        label = re.sub(r"%(\d)", lambda m: self._write(key, int(m[1]) - 1, counters, told.legal), told.text)
        return (label + told.gap, False) if label.strip() else None

    def _find(self, key: str, level: int) -> Level:
        abstract, levels, _ = self._lists[key]
        return levels.get(level) or self._abstract.get(abstract, {}).get(level) or Level()

    def _write(self, key: str, level: int, counters: list[int | None], legal: bool) -> str:
        if not 0 <= level < LEVELS:
            return ""
        told = self._find(key, level)
        value = counters[level]
        if value is None:
            counters[level] = value = told.start
        return str(value) if legal and told.numerals != "none" else write_numeral(value, told.numerals)


def _read_level(element: Element) -> tuple[int, Level]:
    def say(tag: str) -> str | None:
        found = element.find(tag)
        return found.get("w.val") if found is not None else None

    legal = element.find("w.isLgl")
    start, restart = say("w.start"), say("w.lvlRestart")
    return read_int(element.get("w.ilvl"), 0), Level(
        start=read_int(start, 1, most=100_000),
        numerals=say("w.numFmt") or "decimal",
        text=say("w.lvlText") or "",
        gap={"nothing": "", "space": " "}.get(say("w.suff") or "tab", "\t"),
        restart=read_int(restart, 0) if restart else None,
        legal=legal is not None and is_on(legal.get("w.val")),
    )
