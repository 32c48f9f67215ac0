"""Notes or reference entries in, `Citation` records out. No IO, no state."""

from __future__ import annotations

import re
from collections.abc import Sequence

from greylit.citations.draft import Draft, plain
from greylit.citations.entries import is_entry, may_be_entry
from greylit.citations.resolution import Works, is_bare, is_short_form, read_back_reference
from greylit.citations.segments import split_note
from greylit.citations.titles import strip_lead
from greylit.citations.vocabulary import SAME_AUTHOR
from greylit.citations.works import read_work, work_type
from greylit.records import Citation


def parse_citations(notes: Sequence[str], *, markers: Sequence[str | None] | None = None) -> list[list[Citation]]:
    """For each note of one document, in order, the works it cites.

    ``markers`` are the marks printed before the notes, where they are known: "supra note 4" is looked up
    among them (the latest note so marked), else among the notes' ordinals. A citation's ordinal runs through
    the document from 1, ``footnote`` is the note's place in ``notes`` from 1, ``text`` is a part of the note,
    and ``refers_to`` always names an earlier citation, the first full one of that work.

    >>> one, two = parse_citations(["A. Bell, Low Water, Lagos: Harbour Press, 1999, p. 3.", "Ibid., p. 7."])
    >>> one[0].authors, one[0].title, one[0].place, one[0].publisher, one[0].issued, one[0].pages
    (['A. Bell'], 'Low Water', 'Lagos', 'Harbour Press', '1999', '3')
    >>> two[0].ibid, two[0].refers_to, two[0].pages
    (True, 1, '7')
    >>> parse_citations(["The author thanks the Fen Trust."])
    [[]]
    """
    before: list[str] = []
    entries = [is_entry(note) for note in notes]
    if sum(entries) > 2 and sum(entries) > 0.6 * len(notes):  # a list: the rest of it has its form too
        entries = [entry or may_be_entry(note) for note, entry in zip(notes, entries, strict=True)]
    drafts = [_read_note(note, before, entry) for note, entry in zip(notes, entries, strict=True)]
    _decide_serials([draft for note in drafts for _, draft in note])
    works = Works()
    numbers: dict[str, int] = {}
    roots: dict[int, int] = {}
    out: list[list[Citation]] = []
    ordinal = 0
    previous: int | None = None
    for number, found in enumerate(drafts, 1):
        mark = markers[number - 1] if markers is not None and number <= len(markers) else str(number)
        if mark is not None:
            numbers[re.sub(r"\W+", "", mark)] = number
        rows: list[Citation] = []
        recalled = works.recalled(notes[number - 1]) if not found else None
        for text, draft in [(notes[number - 1].strip(), recalled)] if recalled else found:
            ordinal += 1
            refers = _resolve(draft, works, numbers, previous)
            if refers is None and not draft.ibid:
                refers = works.marked(text)
            if refers is not None:
                refers = roots[ordinal] = roots.get(refers, refers)
                works.cite(refers, ordinal, number)
            elif not draft.ibid:
                works.add(ordinal, number, draft)
                works.mark(ordinal, text)
            previous = ordinal
            rows.append(_record(draft, text, ordinal, number, refers))
        out.append(rows)
    return out


def _resolve(draft: Draft, works: Works, numbers: dict[str, int], previous: int | None) -> int | None:
    """The earlier citation a citation points back to or repeats."""
    note = numbers.get(str(draft.note)) if draft.note is not None else None
    if draft.ibid:
        named = draft.authors or draft.title or draft.note is not None
        return works.find(draft, note) if named else previous
    if draft.title and draft.issued and not draft.authors and is_bare(draft) and works.names(draft.title):
        draft.authors, draft.title, draft.type = [draft.title], None, "document"  # "Tide Unit, 2018, p. 4"
    if draft.authors and draft.issued and not (draft.title or draft.container or draft.publisher or draft.url):
        return works.dated(draft)  # "Bell (1999), p. 3"
    if not is_short_form(draft):
        cut = draft.type == "legal_case" and draft.title and not draft.issued  # "Bell, 3 F.3d at 460"
        return works.repeated(draft) or (works.find(Draft(title=draft.title), None) if cut else None)
    first, comma, title = (draft.title or "").partition(", ")
    first = re.sub(r",? et al\.?$", "", first)
    if not draft.authors and comma and title and works.names(first):
        draft.authors, draft.title = [first], title  # "Larsen, The Dike State": a lone surname the document knows
    return works.find(draft, note, titled=True) if draft.authors else works.repeated(draft)


def parse_references(entries: Sequence[str], *, first: int = 1) -> list[Citation]:
    """The works of a reference list, one an entry; ordinals from ``first``. An entry without a letter gives none.

    A line of dashes in place of the authors stands for those of the entry before.

    >>> (work,) = parse_references(["Bell, A., & Dorn, C. (1999). Low water. Fen Studies, 12(3), 4-9."])
    >>> work.authors, work.title, work.container, work.volume, work.issue, work.pages, work.issued
    (['Bell, A.', 'Dorn, C.'], 'Low water', 'Fen Studies', '12', '3', '4-9', '1999')
    """
    drafts: list[tuple[str, Draft]] = []
    authors: list[str] = []
    for entry in entries:
        text = entry.strip()
        if not re.search(r"[^\W\d_]", text):
            continue
        dashes = re.match(r"^(?:[-–—_]{2,}|[―]+)[.,:]?\s*", text)
        draft = read_work(("Anon, A. " if dashes else "") + text[dashes.end() :] if dashes else text, entry=True)
        if dashes:
            draft.authors = list(authors)
        elif draft.authors:
            authors = draft.authors
        drafts.append((text, draft))
    for _, draft in drafts:
        if draft.serial and not draft.volume:
            draft.volume = draft.serial
    return [_record(draft, text, first + i, None, None) for i, (text, draft) in enumerate(drafts)]


def _read(text: str) -> Draft:
    return read_back_reference(text) or read_work(text)


def _read_note(note: str, before: list[str], entry: bool) -> list[tuple[str, Draft]]:
    """The citations of one note; ``before`` holds the authors "id., TITLE" stands for, and is brought up to date.

    ``entry`` says that it has the form of a reference list's entry.
    """
    if entry:
        draft = read_work(note, entry=True)
        draft.by_volume = True
        before[:] = draft.authors or before
        return [(note.strip(), draft)]
    out = []
    for start, end in split_note(note):
        text = note[start:end]
        draft = _read(text)
        same = SAME_AUTHOR.match(strip_lead(plain(text)))
        if same and not draft.ibid:
            draft = read_work(strip_lead(plain(text))[same.end() :])
            draft.authors = draft.authors or list(before)
            draft.type = work_type(text, draft) if draft.type == "document" else draft.type
        if draft.authors:
            before[:] = draft.authors
        out.append((text, draft))
    return out


def _decide_serials(drafts: list[Draft]) -> None:
    """Bare numbers before "(year)" are issues if a year's issues could be so numbered throughout, else volumes."""
    serials = [int(draft.serial) for draft in drafts if draft.serial and not draft.by_volume]
    issues = all(number <= 12 for number in serials)
    for draft in drafts:
        if draft.serial and not draft.volume and not draft.issue:
            if issues and not draft.by_volume:
                draft.issue = draft.serial
            else:
                draft.volume = draft.serial


def _record(draft: Draft, text: str, ordinal: int, footnote: int | None, refers: int | None) -> Citation:
    return Citation(
        citation=ordinal,
        footnote=footnote,
        text=text,
        type=None if draft.ibid else draft.type,
        authors=draft.authors,
        title=draft.title or None,
        container=draft.container or None,
        publisher=draft.publisher or None,
        place=draft.place or None,
        issued=draft.issued,
        volume=draft.volume or None,
        issue=draft.issue or None,
        pages=draft.pages or None,
        doi=draft.doi,
        url=draft.url,
        accessed=draft.accessed,
        ibid=draft.ibid,
        refers_to=refers,
    )
