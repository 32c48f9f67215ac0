"""Back-references: Ibid., op. cit., supra note 4, short forms and repeated works resolved to the work they mean."""

from __future__ import annotations

import re
from dataclasses import dataclass

from greylit.citations.dates import find_dates
from greylit.citations.draft import Draft, clean_title, plain
from greylit.citations.names import is_author_date, is_body, names_like, split_authors, split_names, surname
from greylit.citations.numbers import digits, is_coined, take_pages
from greylit.citations.titles import find_quoted, strip_lead
from greylit.citations.vocabulary import (
    AUTHOR_DATE,
    IBID,
    LETTER,
    NOTE_NUMBER,
    PAGES,
    PARAGRAPH,
    RESOLUTION,
    SAME_AUTHOR,
    SUPRA,
    TITLE_PAGE,
    UN_SYMBOL,
)

_NUMBERS = r"(\d{1,5}(?: ?[-–—] ?\d{1,5})?(?:(?:, | and | & )\d{1,5}(?:[-–]\d{1,5})?){0,4})"
_LEADING = re.compile(rf"^[\s,.:)]*(?:at )?(?:pp?\.? ?|S\. ?)?{_NUMBERS}(?=[\s,.;:)f]|$)")


_TITLED = re.compile(r"[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w’'-]{2,}, [A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w’'-]{2,}(?: [\w’'-]+){0,5}")
"""An author and a short title: "Bell, Low Water"."""

_CALLED = re.compile(r"([^()]{2,100}) \(([^()]{2,100})\)")
"""A body and what it is called: "RB (Rain Board)"."""

_ROMAN = re.compile(r"^[\s,.:)]*(?:at )?(?:pp?\.? ?)?([ivxlc]{1,7}(?:[-–][ivxlc]{1,7})?)\.?$")


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
    draft = Draft(ibid=True)
    dated = AUTHOR_DATE.match(before.strip(" ,;:("))
    if dated and is_author_date(dated["who"]):
        draft.issued, before = dated["year"], dated["who"]  # "Rain Board (2012), op. cit."
    elif re.search(r"\((?:[^()]{2,60}: )?[^()]{0,60}(?:1[4-9]|20)\d\d\)", before):
        return None  # a whole citation that happens to hold such a word
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
        elif _TITLED.fullmatch(head) and not is_body(head) and not _all_names(head):
            who, _, title = head.partition(", ")
            draft.authors, draft.title = [who], clean_title(title)
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


def _all_names(text: str) -> bool:
    """Whether ``text`` is surnames alone, the last behind "and": "Bellani, Dornow and Colet"."""
    _, *more = re.split(r", (?:and |& )?| and | & | und ", text)
    return bool(re.search(r"(?: and| &| und) [^ ]+$", text)) and all(is_coined(name) for name in more)


def _read_pages(text: str, draft: Draft) -> None:
    take_pages(text, draft)
    if draft.pages is None:
        found = _LEADING.match(text)
        if found:
            draft.pages = digits(found[1])
        elif roman := _ROMAN.match(text):
            draft.pages = roman[1]


@dataclass(frozen=True)
class Known:
    """A work cited earlier in the document: the ordinal of its first citation, its note, and what it is called by."""

    citation: int
    note: int
    names: frozenset[str]
    title: str
    year: str = ""


def key(text: str | None) -> str:
    """A title's letters and digits, for comparison."""
    return re.sub(r"[\W_]+", " ", (text or "").lower()).strip()


def names_of(draft: Draft) -> frozenset[str]:
    """What the authors of a citation can be found by: surnames and whole names."""
    called = [key(part) for one in draft.authors if (found := _CALLED.fullmatch(one)) for part in found.groups()]
    first = [key(one.partition(" ")[0]) for one in draft.authors if "," not in one and " " in one and not is_body(one)]
    return frozenset(name for one in draft.authors for name in (surname(one), key(one)) if name).union(
        (name for name in first if len(name) > 1),  # "Li Wen" is known as Li
        called,
    )


def _same_title(short: str, full: str) -> bool:
    return bool(short and full) and (short == full or (len(short) >= 4 and f" {short} " in f" {full} "))


def _marks(text: str) -> list[tuple[str, bool]]:
    """Numbers of papers and resolutions and the ends and day of a letter in ``text``; whether each is all but a place.

    >>> _marks("Fen Office, Tides, UN Doc. A/61/2, para. 3"), _marks("A/61/2, para. 7")
    ([('A/61/2', False)], [('A/61/2', True)])
    >>> _marks("Rain Assembly resolution 61/2"), _marks("Bell to Voss, 3 May 1911.")
    ([('rain assembly resolution 61/2', True), ('resolution 61/2', False)], [('bell to voss, 1911-05-03', True)])
    """
    text = strip_lead(plain(text)).rstrip(" .")
    bare = len(PARAGRAPH.cut(PAGES.cut(text)).rstrip(" ,."))
    marks = [
        (
            re.sub(r"\s|UN Doc(?:ument|\.)?|final", "", found.group(), flags=re.I).rstrip(".)"),
            not found.start() and bare <= found.end(),
        )
        for found in UN_SYMBOL.regex.finditer(text)
    ]
    act = RESOLUTION.match(text)
    if act:
        marks.append((act.group().lower(), bare <= act.end()))
        marks.append((f"resolution {act['number'].lower()}", False))  # its body need not be named again
    sent = re.sub(r"^(?:Letter|Telegram|Cable|Note|Memorandum) from ", "", text)
    letter = LETTER.match(sent)
    day = next(iter(find_dates(sent[letter.end() :])), None) if letter else None
    if letter and day:
        ends = f"{surname(letter['who'])} to {surname(letter['whom'])}, {day.iso}"
        marks.append((ends, letter.end() + day.end >= bare - (len(text) - len(sent))))
    return marks


class Works:
    """The works a document has cited so far, found by name, title or note. Grows as the notes are read in order."""

    def __init__(self) -> None:
        self.known: dict[int, Known] = {}
        self._by_name: dict[str, list[Known]] = {}
        self._by_title: dict[str, list[Known]] = {}
        self._by_word: dict[str, list[Known]] = {}
        self._by_mark: dict[str, int] = {}
        self._in_note: dict[int, list[int]] = {}
        self._last: dict[int, int] = {}

    def add(self, citation: int, note: int, draft: Draft) -> None:
        """Remember a work that is cited for the first time."""
        work = Known(citation, note, names_of(draft), key(draft.title), (draft.issued or "")[:4])
        self.known[citation] = work
        for name in sorted(work.names):
            self._by_name.setdefault(name, []).append(work)
        self._entitle(work)
        if draft.alias:
            self._entitle(Known(citation, note, work.names, key(draft.alias), work.year))
        self.cite(citation, citation, note)

    def _entitle(self, work: Known) -> None:
        if work.title:
            self._by_title.setdefault(work.title, []).append(work)
            for word in dict.fromkeys(work.title.split()):
                self._by_word.setdefault(word, []).append(work)

    def cite(self, citation: int, at: int, note: int) -> None:
        """Remember that the work first cited as ``citation`` is cited again as ``at`` in ``note``."""
        if citation in self.known:
            self._last[citation] = at
            self._in_note.setdefault(note, []).append(citation)

    def mark(self, citation: int, text: str) -> None:
        """Remember the number of the paper, resolution or letter that the work first cited as ``text`` bears."""
        for mark, _ in _marks(text):
            self._by_mark.setdefault(mark, citation)

    def marked(self, text: str) -> int | None:
        """The work cited before that bears the number which, with a place in it, is all of ``text``."""
        return next((self._by_mark.get(mark) for mark, alone in _marks(text) if alone), None)

    def names(self, name: str) -> bool:
        """Whether a work by someone so called is known."""
        return key(name) in self._by_name

    def _titled(self, short: str) -> list[Known]:
        words = short.split()
        if not words:
            return []
        rarest = min(words, key=lambda word: len(self._by_word.get(word, ())))
        return [work for work in self._by_word.get(rarest, ()) if _same_title(short, work.title)]

    def _ending(self, title: str) -> list[Known]:
        """Works titled as the words behind a comma of ``title``: "Fen Watch Report, A Fragile Truce"."""
        _, comma, rest = title.partition(", ")
        return self._titled(key(rest)) if comma and " " in rest else []

    def _named(self, names: frozenset[str]) -> list[Known]:
        found = {work.citation: work for name in sorted(names) for work in self._by_name.get(name, ())}
        return list(found.values())

    def repeated(self, draft: Draft) -> int | None:
        """The first citation of the very same work: same title, and a common author where both name any."""
        title = key(draft.title)
        if len(title) < 8:
            return None
        names = names_of(draft)
        for work in self._by_title.get(title, ()):
            if not names or not work.names or names & work.names:
                return work.citation
        return None

    def dated(self, draft: Draft) -> int | None:
        """The one work by these authors of this year: what "Bell (1999), p. 3" means."""
        names = [name for one in draft.authors if (name := surname(one))]
        found = {
            work.citation
            for work in self._named(frozenset(names))
            if draft.issued
            and work.year == draft.issued[:4]
            and work.title
            and all(name in work.names for name in names)
        }
        return found.pop() if len(found) == 1 else None

    def recalled(self, text: str) -> Draft | None:
        """A note that is nothing but a title cited before and a place in it: "Tide Report, para. 14"."""
        text = strip_lead(plain(text)).rstrip(" .")
        quote = find_quoted(text)
        if quote and not quote[0] and quote[2] == len(text) and key(text) in self._by_title:
            return Draft(title=clean_title(text), type="document")
        found = TITLE_PAGE.match(text)
        if found is None or key(found["title"]) not in self._by_title:
            return None
        return Draft(title=found["title"], pages=digits(found["pages"]) if found["pages"] else None, type="document")

    def find(self, draft: Draft, note: int | None, *, titled: bool = False) -> int | None:
        """The work a back-reference means by a name, short title or ``note`` (the note's ordinal).

        The name must agree where one is given; among the works it leaves, the note decides, then the short
        title, then nearness. ``titled`` asks that the title agrees, as nothing else says that a short form points
        back. Nothing is better than a wrong work.
        """
        names, title = names_of(draft), key(draft.title)
        candidates: list[Known] = []
        if names:
            # A name may turn out to be a title's: "Tide Report, supra note 4".
            whole = " ".join(key(one) for one in draft.authors)
            candidates = self._named(names) or self._titled(title) or self._titled(whole)
        elif title:
            candidates = self._titled(title) or list(self._by_name.get(title, ())) or self._ending(draft.title or "")
        elif note is None:
            return max(self._last, key=lambda citation: self._last[citation], default=None)
        there = self._in_note.get(note, []) if note is not None else []
        if not candidates:
            return there[0] if len(set(there)) == 1 else None
        if titled and title:
            candidates = [
                work for work in candidates if _same_title(title, work.title) or _same_title(work.title, title)
            ]
            if not candidates:
                return None
        candidates = [work for work in candidates if work.citation in there] or candidates
        candidates = [work for work in candidates if title and work.title == title] or (
            [work for work in candidates if title and _same_title(title, work.title)] or candidates
        )
        if note is None:
            return max(candidates, key=lambda work: self._last[work.citation]).citation
        return min(candidates, key=lambda work: (abs(work.note - note), work.citation)).citation


def is_bare(draft: Draft) -> bool:
    """Whether a citation says no more than who or what, when, and a page."""
    return not (draft.publisher or draft.container or draft.url or draft.doi or draft.place or draft.volume)


def is_short_form(draft: Draft) -> bool:
    """Whether a citation is too bare to be a first one: a name and title, no date, publisher, container or address."""
    return bool(draft.authors or draft.title) and not (
        draft.issued or draft.publisher or draft.container or draft.url or draft.doi or draft.place
    )
