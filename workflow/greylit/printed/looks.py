"""Looks: how the units of a text are set, and headings as they are found by it."""

from __future__ import annotations

import msgspec

from greylit.printed.paragraphs import Unit
from greylit.structure.numbering import Label


class Look(msgspec.Struct, frozen=True, order=True):
    """How a unit is set; a higher look is a higher rank."""

    size: float
    weight: int
    """3 bold capitals, 2 bold, 1 capitals, 0 italics, -1 as the text."""
    upright: bool = True
    centred: bool = False
    """These two tell ranks only where headings of one size and weight differ by them."""


class Heading(msgspec.Struct, frozen=True):
    """A heading: its units (0-based, in order), its text without marks, its label, its look and level."""

    units: tuple[int, ...]
    text: str
    label: Label | None
    look: Look
    level: int = 1
    booked: int | None = None


def look_at(unit: Unit) -> Look:
    """How a unit is set."""
    letters = [c for c in unit.text if c.isalpha()]
    capitals = len(letters) >= 3 and sum(c.isupper() for c in letters) >= 0.9 * len(letters)
    weight = 3 if unit.bold and capitals else 2 if unit.bold else 1 if capitals else 0 if unit.italic else -1
    return Look(round(unit.size * 2) / 2, weight)
