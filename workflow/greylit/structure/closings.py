"""What papers and letters end in: whom to ask, when more comes, words above a signature. Knowledge, one row a kind."""

from __future__ import annotations

import re

import msgspec


class Closing(msgspec.Struct, frozen=True):
    """One kind of line: a pattern for a whole line, case ignored, one that it is and one that it is not."""

    id: str
    pattern: str
    yes: str
    no: str


CLOSINGS: tuple[Closing, ...] = (
    Closing(
        "contact",
        r"(?:(?:press |media )?(?:contacts?|enquiries|inquiries|office)|tel(?:ephone)?|phone|fax|e-?mail|web(?:site)?|address|enquiries|inquiries|(?:for )?(?:more|further) information)\b(?=\.?\s?:|.*(?:@|\d{3}|www\.|https?:)).{2,110}",
        "Press contact: Ada North, +00 555 0142",
        "Contacts were few.",
    ),
    Closing(
        "next-release",
        r"next (?:release|issue|update|edition)\s?: .{2,100}",
        "Next release: 12 March 2020",
        "The next release of water is due.",
    ),
    Closing(
        "salute",
        r"(?:yours (?:faithfully|sincerely|truly)|(?:very )?sincerely(?: yours)?|respectfully(?: (?:yours|submitted))?|(?:kind|best|warm) regards|mit (?:freundlichen|besten) grüßen|hochachtungsvoll|atentamente|cordialement|atenciosamente)\W?",
        "Yours faithfully,",
        "Sincerely held views differ.",
    ),
)
_PATTERNS = re.compile("|".join(f"(?P<r{n}>{row.pattern})" for n, row in enumerate(CLOSINGS)), re.IGNORECASE)


def find_closing(line: str) -> str | None:
    """Id of the closing a stripped line is, or None.

    >>> find_closing("Email: quay@a.example"), find_closing("Yours sincerely,"), find_closing("Mail is slow.")
    ('contact', 'salute', None)
    """
    match = _PATTERNS.fullmatch(line) if len(line) <= 160 else None
    return CLOSINGS[int(str(match.lastgroup)[1:])].id if match else None
