"""Memoranda: the lines at their head that say to whom, from whom, when and on what."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

FIELDS: dict[str, str] = {
    # what stands before the colon → what the line says
    **dict.fromkeys(("to", "an", "à", "para", "für", "destinataire", "destinatario"), "to"),
    **dict.fromkeys(("from", "von", "de", "expéditeur", "remitente"), "from"),
    **dict.fromkeys(("date", "datum", "fecha", "data"), "date"),
    **dict.fromkeys(("subject", "re", "betreff", "betr", "objet", "asunto", "assunto", "oggetto"), "subject"),
    **dict.fromkeys(
        ("cc", "copy", "through", "via", "thru", "ref", "our ref", "your ref", "file", "reference"), "other"
    ),
}
_FIELD = re.compile(
    rf"(?:\*\*)?(?P<name>{'|'.join(sorted(map(re.escape, FIELDS), key=len, reverse=True))})\.?(?:\*\*)?\s*:(?:\*\*)?\s*(?P<said>\S.*)",
    re.IGNORECASE,
)


class Memo(msgspec.Struct, frozen=True):
    """What a memorandum's head says: its subject, who wrote it, and the date as printed."""

    subject: str
    authors: str | None
    date: str | None


def read_field(text: str) -> tuple[str, str] | None:
    """What a line of a memorandum's head says, and that itself.

    >>> read_field("FROM:    Ada North, Engineer"), read_field("Re: the weir"), read_field("To be clear: no")
    (('from', 'Ada North, Engineer'), ('subject', 'the weir'), None)
    """
    match = _FIELD.fullmatch(text.strip()) if len(text) <= 300 else None
    return (FIELDS[match["name"].casefold()], match["said"].strip()) if match else None


def read_memo(texts: Sequence[str]) -> Memo | None:
    """What lines say, if they are a memorandum's head: a subject, and to or from whom; None where they are none.

    >>> read_memo(["TO: The Board", "FROM: Ada North", "SUBJECT: The weir"])
    Memo(subject='The weir', authors='Ada North', date=None)
    >>> read_memo(["Date: 4 May 2020", "Re: the weir"]) is None
    True
    """
    said = dict(field for text in texts if (field := read_field(text)) is not None)
    if "subject" not in said or not {"to", "from"} & said.keys():
        return None
    return Memo(said["subject"], said.get("from"), said.get("date"))
