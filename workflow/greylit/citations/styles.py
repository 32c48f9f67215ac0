"""The forms a citation takes, one reader each: quoted, legal, author and date, bracketed imprint, stops, commas."""

from __future__ import annotations

import re

from greylit.citations.dates import find_dates
from greylit.citations.draft import Draft, clean_title, trim
from greylit.citations.editors import cut_editors
from greylit.citations.fields import split_commas, split_title
from greylit.citations.imprint import (
    read_tail,
    split_container,
    take_brackets,
)
from greylit.citations.legal import read_case, read_law_book, read_law_journal, read_statute
from greylit.citations.names import is_author_date, is_body, may_be_body, names_like, split_authors, split_names
from greylit.citations.numbers import cut_edition, take_numbers, take_pages
from greylit.citations.numbers import digits as page_digits
from greylit.citations.persons import is_initials, is_surname, person_strength
from greylit.citations.titles import find_quoted, first_sentence
from greylit.citations.vocabulary import (
    AUTHOR_DATE,
    EDITOR_MARK,
    ISSUE,
    NAME_PAGE,
    NEWSPAPER,
    NUMBERED_ACT,
    NUMBERED_SERIES,
    ORGANISATION,
    PERIODICAL,
    PUBLISHER,
    SERIES_LABEL,
    THESIS_WORD,
    VOLUME,
    VOLUME_JOURNAL,
    VOLUME_YEAR_JOURNAL,
    YEAR_JOURNAL,
    YEAR_VOLUME_JOURNAL,
)

PAREN_YEAR = re.compile(
    r"^(?P<who>.{2,600}?)[,.:]? ?[(\[](?P<when>(?:(?:1[4-9]|20)\d\d[a-z]?(?:[,–/-] ?[^()]{1,20})?|\[\d{4}\],? ?(?:1[4-9]|20)\d\d|n\.? ?d\.?|in press|forthcoming|to appear|undated))[)\]] ?[.,:;]* ?(?:[-–—] )?(?P<rest>.*)$"
)


BARE_YEAR = re.compile(
    r"^(?P<who>.{2,600}?)(?P<sep>[.,:] ?| )(?P<when>(?:1[4-9]|20)\d\d[a-z]?)(?:[.:] |, )(?P<rest>.{4,})$"
)


_FAMILY = r"(?:(?:van|von|de|dos|del|der|den|la|da) ){0,2}[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w’'-]+(?: [A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w’'-]+)?"
_PLAIN, _STOPPED = (
    rf"{_FAMILY} [A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ](?:[- ]?[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ]){{0,2}}",
    rf"{_FAMILY} (?:[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ]\.[ -]?){{1,3}}",
)

# "Larsen E and Okafor C 1999 Low water": nothing but blanks part the fields.
BARE = re.compile(
    rf"^(?P<who>(?:{_PLAIN}(?:, | and | & )){{0,30}}{_PLAIN}(?: et al\.?)?)(?P<sep> )(?P<when>(?:1[4-9]|20)\d\d[a-z]?)(?: |, )(?P<rest>[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ“\"].{{4,}})$"
)

VANCOUVER = re.compile(
    rf"(?P<who>(?:(?:{_PLAIN}, ){{0,30}}(?:and |& )?{_PLAIN}(?:(?:,? and | & ){_PLAIN})?(?:,? et al)?(?=\. )|(?:{_STOPPED}, ){{0,30}}(?:{_STOPPED}(?: ?and | ?& ))?{_STOPPED}(?:,? et al\.?)?(?<=\.)))\.? (?=[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ“\"\d«])"
)
"""Authors as medical journals list them: "Larsen E, Okafor C. "."""


def _read_quoted(text: str, draft: Draft, entry: bool) -> bool:
    found = find_quoted(text)
    if found is None:
        return False
    start, inner, end = found
    title = clean_title(text[start + 1 : inner])
    before = text[:start].strip()
    if title is None or len(title) < 3:
        return False
    if before.endswith(",") and re.match(r",? (?:\d|\(|vol|n[.°]|anno|serie|fasc|XX?[IVX]+)", text[end:]):
        authors, named = split_authors(before)
        if authors and len(named.split()) > 2:  # "A. Bell, Le maree alte, «Fens», 12 (1999)"
            draft.authors, draft.title, draft.container = authors, clean_title(named), title
            read_tail(text[end:], draft)
            return True
    if text[inner - 1] not in ",.?!" and re.match(
        r"^ (?:[–—:-] ?|(?!in\b|from\b|at\b|ed|trans|pp?\b|vol|no\b|unpub|paper\b|trans|master|doct|diss|thesis)[a-zà-þćčđğıłśşšżž])|^: [A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][^()]{8,200}\([^()]{2,60}: ",
        text[end:],
    ):
        return False  # the title goes on behind the quotes
    more = re.match(r": ([A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][^(“”,]{12,200}), ", text[end:])
    if more and before.endswith(",") and not (PERIODICAL.among(more[1]) or re.search(r"\d", more[1])):
        return False
    before = re.sub(r" ?\((?:forthcoming|in press|to appear|n\.? ?d\.?)\)", "", before)
    year = re.search(r"[,.]? ?\(?((?:1[4-9]|20)\d\d)[a-z]?\)?[.,:]*$", before)
    act = NUMBERED_ACT.search(before)
    if act and is_body(before[: act.start()]):
        dated = next(iter(find_dates(act.group())), None)
        draft.issued, before = dated.iso if dated else None, before[: act.start()]
    if before:
        head = trim(before[: year.start() + (before[year.start() :][:1] == ".")] if year else before)
        authors, rest = split_authors(head, alone=True) if head else ([], "")
        if head and (rest or not authors) and names_like(head):
            authors, rest = split_names(head), ""
        if rest and not authors and len(head.split()) <= 12 and before[-1] in ",.:":
            authors, rest = (split_names(head), "") if not re.search(r"\d", head) else ([], head)
        if rest and (len(rest.split()) > 6 or before[-1] not in ",.:)"):
            return False  # words of a title that itself holds quotes
        if year:
            draft.issued = year[1]
        draft.authors = authors
    tail = text[end:]
    # “Part one”: more of the title outside the quotes is kept out of it.
    draft.title = re.sub(r",(?=[’'”]$)", "", title)
    if re.match(r",? ?\(?[Tt]rans", tail):
        tail = re.sub(r"^, ?(?=[(\[])", " ", cut_editors(tail))
    journal = (
        YEAR_VOLUME_JOURNAL.match(tail)
        or VOLUME_YEAR_JOURNAL.match(tail)
        or VOLUME_JOURNAL.match(tail)
        or YEAR_JOURNAL.match(tail)
    )
    named = journal["container"].split(",")[0] if journal else ""
    if journal and (PERIODICAL.among(named) or not PUBLISHER.among(named)):
        draft.issued, draft.volume, draft.issue = (
            journal["year"],
            journal["volume"],
            journal["issue"] or journal.groupdict().get("part"),
        )
        container = journal["container"]
        number = re.search(r",? (\d{1,4})$", container)
        draft.container = (container[: number.start()] if number else container).strip(" ,")
        draft.pages = page_digits(journal["page"]) if "page" in journal.groupdict() else None
        draft.type = "article-journal"
        if not draft.pages:
            take_pages(tail[journal.end() :], draft)
        return True
    if read_law_journal(text, draft):
        return True
    read_tail(tail, draft)
    if (
        draft.authors == [before.strip(" ,")]
        and NEWSPAPER.among(before)
        and not ORGANISATION.among(before)
        and not draft.container
        and not draft.publisher
    ):
        draft.container, draft.authors = draft.authors[0], []
    if draft.type is None and not (draft.container or draft.publisher or draft.url):
        draft.type = "thesis" if THESIS_WORD.search(text) else "document"
    return True


def _read_law(text: str, draft: Draft, entry: bool) -> bool:
    return (
        read_case(text, draft)
        or read_statute(text, draft)
        or (not find_quoted(text) and read_law_journal(text, draft))
        or (not entry and read_law_book(text, draft))
    )


def _read_author_date(text: str, draft: Draft, entry: bool) -> bool:
    paged = None if entry else NAME_PAGE.match(text)
    if paged:
        draft.authors, draft.pages = split_names(paged["who"]), page_digits(paged["pages"] or paged["page"])
        return True
    found = None if entry else AUTHOR_DATE.match(text)
    if found is None or not is_author_date(found["who"]):
        return False
    draft.authors, draft.issued = split_names(found["who"]), found["year"]
    pages = found["pages"] or found["pin"]
    draft.pages = page_digits(pages) if pages else None
    return True


def _inverted(who: str, rest: str) -> bool:
    """Whether a note reads "Larsen, O. (1987) Title", as lists do, not "Larsen, Title (1987) 3"."""
    if not re.match(r"[“\"‘'A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ]", rest):
        return False
    return is_body(who) or all(
        is_initials(name.partition(", ")[2]) if ", " in name else person_strength(name) == 2
        for name in split_names(who + ".")
    )


def _read_author_year(text: str, draft: Draft, entry: bool) -> bool:
    found = PAREN_YEAR.match(text)
    if found and (not names_like(found["who"]) or not found["rest"]):
        found = None
    if found and not entry and not _inverted(found["who"], found["rest"]):
        found = None
    if found is None and entry:
        found = BARE.match(text) or BARE_YEAR.match(text)
        if found and not names_like(found["who"]) and not (found["sep"] == ". " and may_be_body(found["who"])):
            found = None
    if found is None:
        return False
    rest = found["rest"]
    if not entry and re.match(r"^(?:at |pp?\. ?|S\. ?)?\d", rest):
        return False
    stop = "." if text[found.end("who") : found.end("who") + 1] == "." else ""
    draft.authors = split_names(found["who"] + stop)
    when = found["when"]
    date = next((d.iso for d in find_dates(when)), None)
    year = re.match(r"(?:1[4-9]|20)\d\d", re.sub(r"^\[\d{4}\],? ?", "", when))
    draft.issued = date or (year.group() if year else None)
    quote = find_quoted(rest)
    if quote and quote[0] == 0 and quote[1] > 4:
        draft.title = clean_title(rest[1 : quote[1]])
        read_tail(rest[quote[2] :], draft)
        return True
    split_title(rest, draft)
    told = re.search(r", (?=[^\W\d]+\.? (?:\d{1,2}, )?\d{4}$|\d{1,2} [^\W\d]+ \d{4}$)", draft.title or "")
    day = next(iter(find_dates(told.string[told.end() :])), None) if told else None
    if told and day and draft.issued and day.iso.startswith(draft.issued):
        draft.title, draft.issued = told.string[: told.start()], day.iso  # "Rain Board (2015), Tides, June 2015"
    return True


def _read_brackets(text: str, draft: Draft, entry: bool) -> bool:
    """“Authors, Title (Place: Publisher, Year), 3”."""
    for found in re.finditer(r"\(([^()]{4,160})\)", text):
        probe = Draft()
        left = take_brackets(text[found.start() :], probe)
        if not (probe.place or probe.publisher or probe.issued) or left.startswith("("):
            continue
        head, tail = text[: found.start()].strip(), text[found.end() :]
        quote = find_quoted(head)
        if not head or (quote and not head[quote[2] :].startswith(": ")):
            return False
        if not (probe.publisher or probe.place) and re.match(
            r" (?!pp?\b|at\b|see\b|and\b|esp|ch|para|vol|no\b)[a-z]{2,} ", tail
        ):
            continue  # "General Comment No. 3 (2018) on tides"
        if not probe.publisher and VOLUME.search(head[-12:]):
            return False
        serial = re.search(r"[A-Za-z]\.?,? (\d{1,4}(?:[./]\d+|, [A-Z]?\d+)?)$", head)
        if serial and probe.issued and not probe.publisher and not SERIES_LABEL.search(head[: serial.start(1)]):
            return False
        journal = YEAR_VOLUME_JOURNAL.match(text[found.start() :])
        if journal and journal["volume"] and journal["page"]:
            draft.issued, draft.volume, draft.issue = (
                journal["year"],
                journal["volume"],
                journal["issue"] or journal.groupdict().get("part"),
            )
            draft.container, draft.pages = clean_title(journal["container"]), page_digits(journal["page"])
            draft.authors, title = split_authors(head)
            draft.title, draft.type = clean_title(title), "article-journal"
            return True
        if entry and re.search(r"\d ?\(\d{1,3}\)|\bvol\b|\bno\.|;", text):
            return False
        draft.place, draft.publisher, draft.issued = probe.place, probe.publisher, probe.issued
        read_tail_pages(tail, draft)
        _split_head(head, draft)
        daily = probe.issued is not None and len(probe.issued) == 10 and not (probe.place or probe.publisher)
        title, comma, last = (draft.title or "").rpartition(", ")
        if (
            daily
            and comma
            and not draft.container
            and draft.authors
            and re.fullmatch(r"(?:[A-Z][\w.&’'-]* ?){1,5}", last)
        ):
            draft.title, draft.container = clean_title(title), last  # "Title, N.Y. Herald (May 1, 2011)"
        return True
    return False


def read_tail_pages(tail: str, draft: Draft) -> None:
    """Pages behind a closed imprint: ", 3", " 34-36", ", S. 4", " at 9"."""
    tail = take_pages(tail, draft)
    tail = take_numbers(tail, draft) if VOLUME.search(tail) or ISSUE.search(tail) else tail
    found = re.match(
        r"^[\s,.:]*(?:ch(?:apter|ap\.|\.)? ?\d+,? ?)?(?:esp(?:ecially|\.) )?(\d{1,5}(?: ?[-–—] ?\d{1,5})?(?:(?:, | and | & )\d{1,5}(?:[-–]\d{1,5})?){0,6})(?:ff?\.?)?(?=[\s,.;)]|$)",
        tail,
    )
    if found and draft.pages is None:
        draft.pages = page_digits(found[1])
    roman = re.match(r"^, ([ivxlc]{1,7}(?:[-–][ivxlc]{1,7})?)$", tail.rstrip(" ."))
    if roman and draft.pages is None:
        draft.pages = page_digits(roman[1])


def _split_head(head: str, draft: Draft) -> None:
    """Authors, title and the book it is in, from what stands before the imprint."""
    head = cut_edition(trim(head))
    thesis = re.search(r", [^,]+$", head)
    if (
        thesis
        and THESIS_WORD.match(thesis.group()[2:] + " ")
        and not THESIS_WORD.cut(thesis.group()[2:] + " ").strip(" ,")
    ):
        head, draft.type = head[: thesis.start()], "thesis"
    volume = re.search(r",? vol(?:ume|\.)? (\d{1,3}|[IVX]+)(?:,? no\.? (\d{1,3}))?$", head)
    if volume:
        draft.volume, draft.issue = draft.volume or volume[1], draft.issue or volume[2]
        head = head[: volume.start()]
    series = NUMBERED_SERIES.search(head)
    if series and series.end() == len(head):
        draft.container, draft.issue = draft.container or series["container"], draft.issue or series["issue"]
        head = head[: series.start()]
    head, container = split_container(head)
    if container:
        draft.container = draft.container or container
        draft.type = draft.type or "chapter"
    head = cut_editors(head) if not EDITOR_MARK.match(head) else head
    mark = EDITOR_MARK.search(head)
    if mark and 0 < mark.start() < 200 and head[mark.end() :].strip(" ,.:"):
        names, rest = split_names(head[: mark.start()]), head[mark.end() :].strip(" ,.:")
        draft.authors, title = names, rest
    elif re.search(r"^[^.]{3,300}[a-z]\. [A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ]", head) and names_like(first_sentence(head)[0]):
        names_text, title = first_sentence(head)
        draft.authors = split_names(names_text)
    else:
        draft.authors, title = split_authors(head)
    draft.title = clean_title(title)


def _read_dotted(text: str, draft: Draft, entry: bool) -> bool:
    """Reference entries parted by stops: "Larsen E, Okafor C. Low water. Fens. 2001;12:3-9"."""
    if not entry:
        return False
    listed = VANCOUVER.match(text)
    first, rest = (listed["who"], text[listed.end() :]) if listed else first_sentence(text)
    if not rest or not names_like(first):
        colon = re.match(r"^([^:]{3,200}?) ?: (.+)$", text)
        if colon and names_like(colon[1]) and not is_surname(colon[1]):
            draft.authors = split_names(colon[1])
            rest = colon[2]
        else:
            return False
    else:
        second, more = first_sentence(rest)
        if is_body(first) and is_body(second) and more:  # "Republic of Elbonia. Ministry of Rain. Tides. 1999."
            first, rest = f"{first}. {second}", more
            draft.authors = [first]
        else:
            draft.authors = split_names(
                first + ("." if re.search(r"(?:, |\.[ -]?)[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ]$", first) else "")
            )
    lead = re.match(r"^\(?((?:1[4-9]|20)\d\d)[a-z]?\)?[.,:] +(?=.)", rest)
    if lead:
        draft.issued, rest = lead[1], rest[lead.end() :]
    split_title(rest, draft) if first_sentence(rest)[1] else split_commas(rest, draft, authors=False)
    return True


def _read_comma(text: str, draft: Draft, entry: bool) -> bool:
    split_commas(text, draft, authors=True)
    return True


READERS = (_read_law, _read_quoted, _read_author_date, _read_author_year, _read_dotted, _read_brackets, _read_comma)
