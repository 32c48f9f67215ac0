"""Editors and translators named with a book: taken off its title."""

from __future__ import annotations

import re

from greylit.citations.draft import clean_title, trim
from greylit.citations.names import JOINER, are_persons, is_body, names_like, split_authors, split_names
from greylit.citations.persons import is_initials, is_surname, person_strength
from greylit.citations.vocabulary import CITY, EDITED_BY, EDITOR_MARK, EDITORS_BEHIND, EDITORS_LEAD, PUBLISHER

_SMALL = r"(?:(?:van|von|de|den|der|del|dos|da|du|la|zu) )*"
_NAME = (
    rf"(?:(?:[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ]\.[ -]?)+{_SMALL}[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w’'-]+(?: [A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w’'-]+)?"  # "J. Lund"
    r"|[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w’'-]+,? (?:[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ]\.[ -]?)+(?![\w’'-]+(?:[,;)]|$)| ?[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w’'-]+(?:[,;)]|$))"  # "Lund, J."
    rf"|[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w’'-]+ (?:[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ]\. )*{_SMALL}[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w’'-]+(?: [A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w’'-]+)?)"  # "Jo B. Lund"
)
_LISTED_PERSON = re.compile(
    rf"(?P<and>(?<=[ ,])(?:and|&|und|u\.|et|y|e) )?(?P<name>{_NAME})(?:, ?| (?=(?:and|&|und|u\.|et|y|e) )|(?=[\W]|$))"
)
"""One person of a list in running text, with what parts it from the next."""


def cut_editors(text: str) -> str:
    """``text`` without the editors and translators named behind a title, as many as there are.

    >>> cut_editors("Tides, edited by Ana Prado, Jo Lund, and C. Dorn, Reed Press, 12"), cut_editors("Tides, 2nd ed., 1999")
    ('Tides, Reed Press, 12', 'Tides, 2nd ed., 1999')
    >>> cut_editors("Tides. Edited by Lund, J. and Dorn, C. Lagos: Reed"), cut_editors("Tides, A. Lund and C. Dorn, eds. (1978)")
    ('Tides. Lagos: Reed', 'Tides (1978)')
    """
    lead = EDITORS_LEAD.search(text)
    if lead:
        names = _LISTED_PERSON.match(text, lead.end())
        while names and (following := _LISTED_PERSON.match(text, names.end())) and names.group()[-1] in ", ":
            one = following["name"]
            if PUBLISHER.among(one) or is_body(one) or (CITY.has(one) and following["and"] is None):
                break
            names = following
        if names:
            before, after = text[: lead.start() + lead.group().startswith(".")].rstrip(), text[names.end("name") :]
            after = re.sub(r"^[\s,;.:]*(?:\(?(?:eds?|Hrsg)\.?\)?)?[\s,;]*", "", after) if before else after
            after = after.removeprefix(")")
            if before.endswith((".", "?")):
                return before + (" " + after.lstrip(" .") if after else "")
            return before + ((" " if after[0] in "(" else ", ") + after.strip() if after else "")
    text = EDITED_BY.cut(text)
    mark = EDITORS_BEHIND.search(text)
    if mark:
        parts = re.split(r"(, )", text[: mark.start()])
        last = len(parts)
        while (
            last > 2 and person_strength(re.split(JOINER, parts[last - 1])[-1]) == 2 and are_persons(parts[last - 1], 1)
        ):
            last -= 2
        if 0 < last < len(parts) and person_strength(parts[0]) == 0:
            text = "".join(parts[:last]).rstrip(", ") + text[mark.end() :]
    return text


def drop_editors(book: str) -> str | None:
    """A book's title without the editors before or behind it.

    >>> drop_editors("Bell, A. and Dorn, C. (eds.), Essays on Marshes"), drop_editors("Marshes, ed. by Ana Bell")
    ('Essays on Marshes', 'Marshes')
    >>> drop_editors("A. Bell and C. Dorn, eds., Essays on Marshes")
    'Essays on Marshes'
    """
    book = re.sub(r" ?\(([^()]{4,160}),? ?[Ee]ds?\.?\)", lambda m: "" if names_like(m[1]) else m[0], book)
    mark = EDITOR_MARK.search(book)
    if not (
        mark
        and 0 < mark.start() < 160
        and names_like(book[: mark.start()])
        and (
            mark.group().endswith(")") or re.match(r" ?[,:]", book[mark.end() :]) or _surely_names(book[: mark.start()])
        )
    ):
        book = cut_editors(book)
        mark = EDITOR_MARK.search(book)
    if mark and mark.start() < 160:
        after = trim(book[mark.end() :])
        before = book[: mark.start()]
        if after and mark.group().startswith("(") and book[mark.end() :].lstrip().startswith(":"):
            return clean_title(after)  # "Rain Board (Hrsg.): Essays on Marshes"
        if after and all(
            person_strength(name) or is_surname(name) or "," in name or is_body(name) for name in split_names(before)
        ):
            return clean_title(after)
        if len(after) > 2 and not re.match(r"^(?:\d|[A-Z][\w.]+(?: [A-Z][\w.]+){1,2}$)", after):
            return clean_title(after)
        if not after:
            parts = before.split(", ")
            while len(parts) > 1 and person_strength(re.split(r" and | & ", parts[-1])[0]):
                parts.pop()
            return clean_title(", ".join(parts))
    if mark:
        book = book[: mark.start()]
    elif (whose := split_authors(book)) and whose[0] and all(person_strength(name) == 2 for name in whose[0]):
        book = whose[1]  # "in A. Bell and C. Dorn, Essays on Marshes"
    return clean_title(book)


def _surely_names(text: str) -> bool:
    return all(person_strength(name) == 2 or is_initials(name.partition(", ")[2]) for name in split_names(text))
