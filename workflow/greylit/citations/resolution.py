"""Back-references: Ibid., op. cit., supra note 4, short forms and repeated works resolved to the work they mean."""

from __future__ import annotations

import re
from dataclasses import dataclass

from greylit.citations.draft import Draft, clean_title, plain
from greylit.citations.imprint import digits, take_pages
from greylit.citations.names import is_body, split_authors, split_names, surname
from greylit.citations.vocabulary import IBID, NOTE_NUMBER, SAME_AUTHOR, SUPRA
from greylit.citations.works import find_quoted, names_like, strip_lead

_NUMBERS = r"(\d{1,5}(?: ?[-–—] ?\d{1,5})?(?:(?:, | and | & )\d{1,5}(?:[-–]\d{1,5})?){0,4})"
_LEADING = re.compile(rf"^[\s,.:)]*(?:at )?(?:pp?\.? ?|S\. ?)?{_NUMBERS}(?=[\s,.;:)f]|$)")


def read_back_reference(text: str) -> Draft | None:
    """The fields of a citation that points back, or None where ``text`` does not.

    >>> draft = read_back_reference("Bell, supra note 4, at 9")
    >>> draft.authors, draft.note, draft.pages, draft.ibid
    (['Bell'], 4, '9', True)
    >>> read_back_reference("Ibid., p. 12.").pages, read_back_reference("A. Bell, Low Water (1999) 3") is None
    ('12', True)
    """
    text = strip_lead(plain(text))
    same = SAME_AUTHOR.match(text)
    if same and re.search(r"\b(?:1[4-9]|20)\d\d\b", text):
        return None
    found = IBID.match(text)
    if found:
        draft = Draft(ibid=True)
        _read_pages(text[found.end() :], draft)
        return draft
    found = SUPRA.search(text)
    if found is None or len(text[: found.start()].split()) > 14:
        return None
    before, after = text[: found.start()], text[found.start() :]
    if re.search(r"\((?:[^()]{2,60}: )?[^()]{0,60}(?:1[4-9]|20)\d\d\)", before):
        return None  # a whole citation that happens to hold such a word
    draft = Draft(ibid=True)
    number = NOTE_NUMBER.search(after[:60])
    if number:
        draft.note = int(number[1])
        after = after[number.end() :]
    else:
        after = text[found.end() :]
    _read_pages(after, draft)
    head = before.strip(" ,;:(")
    if head:
        quote = find_quoted(head)
        if quote:
            draft.authors, draft.title = split_names(head[: quote[0]]), clean_title(head[quote[0] + 1 : quote[1]])
        elif names_like(head) or is_body(head):
            draft.authors = split_names(head)
        else:
            draft.authors, title = split_authors(head)
            if not draft.authors and ", " in head:
                first, _, title = head.partition(", ")
                draft.authors = split_names(first) if names_like(first) else []
                title = title if draft.authors else head
            draft.title = clean_title(title)
    return draft


def _read_pages(text: str, draft: Draft) -> None:
    take_pages(text, draft)
    if draft.pages is None:
        found = _LEADING.match(text)
        if found:
            draft.pages = digits(found[1])


@dataclass(frozen=True)
class Known:
    """A work cited earlier in the document."""

    citation: int
    note: int
    names: frozenset[str]
    title: str


def key(text: str | None) -> str:
    """A title's letters and digits, for comparison."""
    return re.sub(r"[\W_]+", " ", (text or "").lower()).strip()


def known(citation: int, note: int, draft: Draft) -> Known:
    """What later back-references can find a work by."""
    names = frozenset(name for one in draft.authors for name in (surname(one), key(one)) if name)
    return Known(citation, note, names, key(draft.title))


def _same_title(short: str, full: str) -> bool:
    return bool(short and full) and (
        short == full or (len(short) >= 4 and (full.startswith(short + " ") or f" {short} " in f" {full} "))
    )


def find_work(draft: Draft, works: list[Known], numbers: dict[str, int]) -> int | None:
    """The citation a back-reference with a name, title or note number means.

    The name must agree where one is given; among the works it leaves, the note number decides, then
    the short title, then nearness. Nothing is better than a wrong work.
    """
    names = {name for one in draft.authors for name in (surname(one), key(one)) if name}
    title = key(draft.title)
    note = numbers.get(str(draft.note)) if draft.note is not None else None
    candidates = works
    if names:
        candidates = [work for work in works if names & work.names]
        if not candidates and title:
            candidates = [work for work in works if _same_title(title, work.title)]
        if not candidates:  # the name may be a title's: "Tide Report, supra note 4"
            whole = " ".join(key(one) for one in draft.authors)
            candidates = [work for work in works if _same_title(whole, work.title)]
    elif title:
        candidates = [work for work in works if _same_title(title, work.title) or title in work.names]
    elif note is None:
        return works[-1].citation if works else None
    if note is not None:
        there = [work for work in candidates if work.note == note]
        if not there and not candidates:
            there = [work for work in works if work.note == note]
            return there[0].citation if len(there) == 1 else None
        if there:
            candidates = there
    if not candidates:
        return None
    if title and len(candidates) > 1:
        candidates = [work for work in candidates if _same_title(title, work.title)] or candidates
    if title:
        candidates = [work for work in candidates if work.title == title] or candidates
    if note is None:
        return candidates[-1].citation
    return min(candidates, key=lambda work: (abs(work.note - note), work.citation)).citation


def is_short_form(draft: Draft) -> bool:
    """Whether a citation is too bare to be a first one: a name and title, no date, publisher, container or address."""
    return bool(draft.authors or draft.title) and not (
        draft.issued or draft.publisher or draft.container or draft.url or draft.doi or draft.place
    )


def repeats(draft: Draft, works: list[Known]) -> int | None:
    """The earlier citation of the very same work: same title, and a common author where both name any."""
    title = key(draft.title)
    if len(title) < 8:
        return None
    names = {name for one in draft.authors for name in (surname(one), key(one)) if name}
    for work in works:
        if work.title == title and (not names or not work.names or names & work.names):
            return work.citation
    return None
