"""Slips: pieces of printed lines without their words."""

from __future__ import annotations

import msgspec

from greylit.reading import Box


class Slip(msgspec.Struct, frozen=True, gc=False):
    """A piece of a line: its place, its type size, how many characters it has."""

    box: Box
    size: float
    length: int
