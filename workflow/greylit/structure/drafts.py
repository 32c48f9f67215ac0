"""What the structure of a document is before its text is frozen: source lines, grouped and named."""

from __future__ import annotations

import msgspec


class Draft(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A block to be: its kind and its source lines (numbers from 1), in order.

    A heading has ``level``, ``label``, ``number``, ``title`` and the kind of section it opens; a title
    taken from a running head has ``furniture`` set, since its lines keep that role.
    """

    kind: str
    lines: list[int]
    level: int | None = None
    section: str | None = None
    label: str | None = None
    number: int | None = None
    title: str | None = None
    lead: str | None = None
    speaker: str | None = None
    furniture: bool = False


class DraftNote(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A note to be: its marker as it must have been and as the source has it, and its source lines."""

    marker: str | None
    marker_raw: str | None
    place: str
    page: int
    zone: int
    lines: list[int]


class DraftCaption(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What the caption in block draft ``block`` (0-based) says."""

    kind: str
    label: str | None
    text: str
    source: str | None
    block: int
