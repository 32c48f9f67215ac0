"""Fixed words that letters and papers open and end in: a greeting, whom to ask, when more comes. Knowledge, one row a kind."""

from __future__ import annotations

import re

import msgspec


class Formula(msgspec.Struct, frozen=True):
    """One kind of line: a pattern for a whole line, case ignored, one that it is and one that it is not."""

    id: str
    pattern: str
    yes: str
    no: str


FORMULAS: tuple[Formula, ...] = (
    Formula(
        "contact",
        r"(?:(?:press |media )?(?:contacts?|enquiries|inquiries|office)|tel(?:ephone)?|phone|fax|e-?mail|web(?:site)?|address|enquiries|inquiries|(?:for )?(?:more|further) information)\b(?=\.?\s?:|.*(?:@|\d{3}|www\.|https?:)).{2,110}",
        "Press contact: Ada North, +00 555 0142",
        "Contacts were few.",
    ),
    Formula(
        "next-release",
        r"next (?:release|issue|update|edition)\s?: .{2,100}",
        "Next release: 12 March 2020",
        "The next release of water is due.",
    ),
    Formula(
        "salute",
        r"(?:yours (?:faithfully|sincerely|truly)|(?:very )?sincerely(?: yours)?|respectfully(?: (?:yours|submitted))?|(?:kind|best|warm) regards|mit (?:freundlichen|besten) grüßen|hochachtungsvoll|atentamente|cordialement|atenciosamente)\W?",
        "Yours faithfully,",
        "Sincerely held views differ.",
    ),
    Formula(
        "greeting",
        r"(?:dear|sehr geehrte[rs]?|liebe[rs]?|chère?s?|estimad[oa]s?|prezad[oa]s?|car[oi]|my dear|sirs?|madam|gentlemen|ladies and gentlemen|(?:your )?excellenc(?:y|ies)|honou?rable|mr\.? (?:president|chairman|speaker)|madam (?:president|chair)|meine damen und herren|mesdames|señoras y señores|senhoras e senhores)\b[^.;:!?]{0,60}[,:!]",
        "Dear Dr North,",
        "Dear ports cost more.",
    ),
)
_PATTERNS = re.compile("|".join(f"(?P<r{n}>{row.pattern})" for n, row in enumerate(FORMULAS)), re.IGNORECASE)


def find_formula(line: str) -> str | None:
    """Id of the formula a stripped line is, or None.

    >>> find_formula("Email: quay@a.example"), find_formula("Yours sincerely,"), find_formula("Mail is slow.")
    ('contact', 'salute', None)
    """
    match = _PATTERNS.fullmatch(line) if len(line) <= 160 else None
    return FORMULAS[int(str(match.lastgroup)[1:])].id if match else None
