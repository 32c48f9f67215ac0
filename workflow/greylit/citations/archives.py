"""Papers of archives and of collections of a state's papers: told by their kind and day, not by an imprint."""

from __future__ import annotations

import re

from greylit.citations.dates import Date, find_dates
from greylit.citations.draft import Draft, clean_title
from greylit.citations.imprint import read_tail
from greylit.citations.names import is_body
from greylit.citations.numbers import take_pages
from greylit.citations.titles import find_quoted
from greylit.citations.vocabulary import (
    ARCHIVE,
    CITY,
    COLLECTED_PAPERS,
    DATED_LETTER,
    LETTER,
    PAPER,
    PAPER_HEAD,
    PAPER_NUMBER,
    SPOKEN,
    UN_SYMBOL,
)


def _day_behind(text: str, end: int) -> Date | None:
    return next((date for date in find_dates(text) if 0 <= date.start - end < 4), None)


def is_paper(text: str) -> bool:
    """Whether ``text`` cites a letter, minutes or the like that an archive keeps or a collection prints.

    >>> is_paper("Letter from Ana Bell to Jan Voss, 3 May 1911, Fen Archives, T 16/2")
    True
    >>> is_paper("Letter from Ana Bell to the author, 3 May 1911"), is_paper("Ana Bell to Jan Voss, 3 May 1911")
    (False, False)
    """
    if DATED_LETTER.match(text):
        return True
    text, symbols = UN_SYMBOL.regex.subn("", text)
    text = re.sub(r"(?:, )+", ", ", text) if symbols else text
    quote = find_quoted(text)
    if quote and PAPER_HEAD.match(text[: quote[0]]):
        return ARCHIVE.search(text[quote[2] :]) is not None and not SPOKEN.search(text)
    found = PAPER.match(text) or LETTER.match(text)
    if found is None or SPOKEN.search(text):
        return False
    date = _day_behind(text, found.end())
    return date is not None and bool(
        symbols
        or text.startswith(", in ", date.end)
        or ARCHIVE.search(text[date.end :])
        or COLLECTED_PAPERS.search(text[date.end :])
    )


def read_paper(text: str, draft: Draft) -> bool:
    """A paper by its kind and day; the archive it lies in is no container, a collection it is printed in is.

    >>> draft = Draft()
    >>> read_paper("Telegram from Lagos to Accra, May 4, 1955, FRUS, 1955–1957, vol. IX, doc. 33", draft)
    True
    >>> draft.title, draft.issued, draft.container, draft.volume
    ('Telegram from Lagos to Accra', '1955-05-04', 'FRUS, 1955–1957', 'IX')
    """
    collection = COLLECTED_PAPERS.search(text)
    office = text[: collection.start()].rstrip(", ") if collection else ""
    if collection and (not office or is_body(office)):
        draft.authors = [office] if office else []
        draft.title, draft.volume, draft.type = collection["container"], collection["volume"], "book"
        rest = text[collection.end() :]
        imprint = re.search(r" ?\(", rest)
        read_tail(PAPER_NUMBER.cut(rest[imprint.start() :]) if imprint else "", draft)
        return True
    if not is_paper(text):
        return False
    dated = DATED_LETTER.match(text)
    if dated:
        draft.title, draft.type = clean_title(dated.group()), "personal_communication"
        days = find_dates(text[dated.end() :]) or find_dates(dated["day"])  # the day it was printed, or its own
        draft.issued = days[0].iso if days else None
        return True
    text = re.sub(r"(?:, )+", ", ", UN_SYMBOL.cut(text))
    quote = find_quoted(text)
    if quote and PAPER_HEAD.match(text[: quote[0]]):
        draft.title, draft.type = clean_title(text[quote[0] : quote[2]]), "document"
        draft.issued = next((date.iso for date in find_dates(text[quote[2] :])), None)
        return True
    letter = LETTER.match(text)
    found = letter or PAPER.match(text)
    date = _day_behind(text, found.end()) if found else None
    if found is None or date is None:
        return False
    draft.authors = [letter["who"]] if letter else []
    draft.title, draft.issued = clean_title(found.group() if letter else found["title"]), date.iso
    draft.type = "personal_communication" if letter or found["title"].startswith("Letter") else "document"
    head, comma, place = (draft.title or "").rpartition(", ")
    if comma and CITY.has(place):
        draft.title, draft.place = head, place
    if text.startswith(", in ", date.end):
        read_tail(text[date.end + 2 :], draft)
        return True
    printed = COLLECTED_PAPERS.search(text, date.end)
    if printed:
        draft.container, draft.volume = printed["container"], printed["volume"]
        take_pages(text[printed.end() :], draft)
    return True
