"""One cited work: which form it has, and its fields."""

from __future__ import annotations

import re
from functools import lru_cache

from greylit.citations.dates import find_dates
from greylit.citations.draft import Draft, clean_title, plain, trim
from greylit.citations.imprint import (
    cut_edition,
    is_place,
    read_tail,
    split_container,
    take_brackets,
    take_date,
    take_numbers,
    take_pages,
    take_publisher,
)
from greylit.citations.imprint import digits as page_digits
from greylit.citations.legal import read_case, read_law_book, read_law_journal, read_statute
from greylit.citations.names import (
    is_body,
    is_given,
    is_initials,
    is_surname,
    person_strength,
    split_authors,
    split_names,
)
from greylit.citations.vocabulary import (
    ABBREVIATION,
    ATTRIBUTED,
    AUTHOR_DATE,
    CITY,
    EDITED_BY,
    EDITOR_MARK,
    ET_AL,
    GAZETTE,
    IDENTIFIER,
    ISSUE,
    NEWSPAPER,
    PARAGRAPH,
    PERIODICAL,
    PUBLISHER,
    SERIES_LABEL,
    SIGNAL,
    SIGNAL_START,
    TREATY_SERIES,
    TYPE_CUE,
    VOLUME,
    VOLUME_YEAR_JOURNAL,
    YEAR_JOURNAL,
    YEAR_VOLUME_JOURNAL,
)
from greylit.citations.web import take_web

# No citation is longer; what lies beyond is not read.
_LONGEST = 3000

_NUMBERED = re.compile(r"^(?:\[[\w+:-]{1,12}\]|\(?\d{1,4}[.)](?=\s)|[•*–—-](?=\s))\s*")
_QUOTES = (
    ("“", "”"),
    ("„", "“"),
    ("„", "”"),
    ('"', '"'),
    ("«", "»"),
    ("‘", "’"),
    ("'", "'"),
    ("`", "'"),
    ("”", "”"),
    ("“", '"'),
    ('"', "”"),
)
PAREN_YEAR = re.compile(
    r"^(?P<who>.{2,600}?)[,.:]? ?[(\[](?P<when>(?:(?:1[4-9]|20)\d\d[a-z]?(?:[,–/-] ?[^()]{1,20})?|\[\d{4}\],? ?(?:1[4-9]|20)\d\d|n\.? ?d\.?|in press|forthcoming|to appear|undated))[)\]] ?[.,:;]* ?(?P<rest>.*)$"
)
BARE_YEAR = re.compile(
    r"^(?P<who>.{2,600}?)(?P<sep>[.,:] ?| )(?P<when>(?:1[4-9]|20)\d\d[a-z]?)(?:[.:] |, )(?P<rest>.{4,})$"
)


@lru_cache(maxsize=1024)
def strip_lead(text: str) -> str:
    """``text`` without the number of a list entry and the signals that send the reader to it.

    >>> strip_lead("See, e.g., Bell, Low Water"), strip_lead("[12] Bell, A. Low Water"), strip_lead("For a longer account see Bell, Low Water")
    ('Bell, Low Water', 'Bell, A. Low Water', 'Bell, Low Water')
    """
    text = _NUMBERED.sub("", text)
    for _ in range(3):
        found = SIGNAL.match(text) or SIGNAL_START.match(text)
        if not found:
            break
        text = text[found.end() :]
    return text


def read_work(text: str, *, entry: bool = False) -> Draft:
    """The fields of one cited work; ``entry`` where it stands in a reference list."""
    draft = Draft()
    text = IDENTIFIER.cut(strip_lead(plain(text[:_LONGEST])))
    text = take_web(text, draft)
    attributed = ATTRIBUTED.match(text)
    if attributed:
        _read_attributed(attributed, text, draft)
    else:
        text = text.strip(" ,;")
        text = text[:-1] if text.endswith(".") and not text.endswith((" Inc.", " al.")) else text
        for read in _READERS:
            if read(text, draft, entry):
                break
    if draft.title:
        draft.title = re.sub(r" \[[A-Za-z][^\[\]]{2,30}\]$", "", draft.title)
    draft.authors = [name for name in draft.authors if re.search(r"\w", name)]
    if draft.type is None or draft.type == "chapter":
        draft.type = work_type(text, draft) if draft.type is None or not draft.container else _kind_of_part(draft)
    return draft


def _read_attributed(found: re.Match[str], text: str, draft: Draft) -> None:
    who = re.sub(r"^[Tt]he ", "", found["who"]).strip()
    dates = list(find_dates(text))
    if dates and dates[0].start < len(who) + found.start("who") + 4 and " on " in who:
        who = who.rpartition(" on ")[0]
    # A supplier without a name of its own is no author, and the day it supplied something no date of issue.
    if re.match(r"^[A-ZÀ-Þ]", who):
        draft.authors = [who]
        if dates:
            draft.issued = dates[0].iso


@lru_cache(maxsize=1024)
def find_quoted(text: str) -> tuple[int, int, int] | None:
    """The first title in quotes: start, end of what is inside, end of the closing quote.

    >>> text = "Bell, ‘The Tide’s Reach,’ Fens"
    >>> start, inner, end = find_quoted(text)
    >>> text[start:end]
    '‘The Tide’s Reach,’'
    """
    best: tuple[int, int, int] | None = None
    for opening, closing in _QUOTES:
        start = -1
        at = text.find(opening)
        while at >= 0 and start < 0:
            if at == 0 or text[at - 1] in " (,.:;[":
                start = at
            else:
                at = text.find(opening, at + 1)
        if start < 0 or (best is not None and start >= best[0]):
            continue
        single = closing in "’'"
        depth = 0
        for i in range(start + 1, len(text)):
            mark = text[i]
            following = text[i + 1 : i + 2]
            if mark == closing and (not single or not following.isalnum()) and text[i - 1] not in " (":
                if (
                    single
                    and i > start + 1
                    and re.match(r"^ [a-z]", text[i + 1 : i + 3])
                    and not re.match(r"^ in\b", text[i + 1 : i + 5])
                ):
                    continue  # a plural's apostrophe
                if depth:
                    depth -= 1
                    continue
                best = (start, i, i + 1)
                break
            if opening != closing and mark == opening and not single:
                depth += 1
    return best


def _read_quoted(text: str, draft: Draft, entry: bool) -> bool:
    found = find_quoted(text)
    if found is None:
        return False
    start, inner, end = found
    title = clean_title(text[start + 1 : inner])
    before = text[:start].strip()
    if title is None or len(title) < 3:
        return False
    if text[inner - 1] not in ",.?!" and re.match(
        r"^ (?:[–—:-] ?|(?!in\b|from\b|at\b|ed|trans|pp?\b|vol|no\b|unpub|paper\b|trans|master|doct|diss|thesis)[a-zà-þ])",
        text[end:],
    ):
        return False  # the title goes on behind the quotes
    year = re.search(r"[,.]? ?\(?((?:1[4-9]|20)\d\d)[a-z]?\)?[.,:]*$", before)
    if before:
        head = trim(before[: year.start() + (before[year.start()] == ".")] if year else before)
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
    draft.title = title
    journal = YEAR_VOLUME_JOURNAL.match(tail) or VOLUME_YEAR_JOURNAL.match(tail) or YEAR_JOURNAL.match(tail)
    if journal and not PUBLISHER.among(journal["container"].split(",")[0]):
        draft.issued, draft.volume, draft.issue = journal["year"], journal["volume"], journal["issue"]
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
    return True


def _read_law(text: str, draft: Draft, entry: bool) -> bool:
    return (
        read_case(text, draft)
        or read_statute(text, draft)
        or (not find_quoted(text) and read_law_journal(text, draft))
        or (not entry and read_law_book(text, draft))
    )


@lru_cache(maxsize=1024)
def names_like(text: str) -> bool:
    """Whether ``text`` is nothing but authors: "Larsen, E. B., & Okafor, C."."""
    text = trim(text)
    if not text or len(text) > 600 or re.search(r"[“”\"?!]|\d", text):
        return False
    if is_body(text) or is_surname(text):
        return True
    names = split_names(text)
    good = sum(
        bool(
            person_strength(n)
            or is_surname(n)
            or is_body(n)
            or (", " in n and is_surname(n.partition(", ")[0]) and is_given(n.partition(", ")[2]))
            or is_initials(n)
        )
        for n in names
    )
    return bool(names) and good >= len(names) - len(names) // 6


def is_author_date(who: str) -> bool:
    """Whether ``who`` can stand before a year alone: surnames, "Larsen and Quist", a body; not "Larsen, Dikes".

    >>> is_author_date("Larsen, Quist and Reed"), is_author_date("Larsen, Dikes"), is_author_date("O. Larsen, Dikes")
    (True, False, False)
    """
    who = trim(ET_AL.cut(who))
    if is_body(who):
        return True
    if "," in who and not re.search(r" (?:and|&|und) ", who):
        return False
    return all(
        is_surname(name) or person_strength(name) == 2 for name in re.split(r", (?:and |& )?| and | & | und |/", who)
    )


def _read_author_date(text: str, draft: Draft, entry: bool) -> bool:
    found = None if entry else AUTHOR_DATE.match(text)
    if found is None or not is_author_date(found["who"]):
        return False
    draft.authors, draft.issued = split_names(found["who"]), found["year"]
    pages = found["pages"] or found["pin"]
    draft.pages = page_digits(pages) if pages else None
    return True


def _inverted(who: str, rest: str) -> bool:
    """Whether a note reads "Larsen, O. (1987) Title", as lists do, not "Larsen, Title (1987) 3"."""
    if not re.match(r"[“\"‘'A-ZÀ-Þ]", rest):
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
        found = BARE_YEAR.match(text)
        if found and not names_like(found["who"]):
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
    _split_title(rest, draft)
    return True


def _read_brackets(text: str, draft: Draft, entry: bool) -> bool:
    """“Authors, Title (Place: Publisher, Year), 3”."""
    for found in re.finditer(r"\(([^()]{4,160})\)", text):
        probe = Draft()
        left = take_brackets(text[found.start() :], probe)
        if not (probe.place or probe.publisher or probe.issued) or left.startswith("("):
            continue
        head, tail = text[: found.start()].strip(), text[found.end() :]
        if not head or find_quoted(head):
            return False
        if not probe.publisher and VOLUME.search(head[-12:]):
            return False
        serial = re.search(r"[A-Za-z]\.? (\d{1,4}(?:[./]\d+|, [A-Z]?\d+)?)$", head)
        if serial and probe.issued and not probe.publisher and not SERIES_LABEL.search(head[: serial.start(1)]):
            return False
        journal = YEAR_VOLUME_JOURNAL.match(text[found.start() :])
        if journal and journal["volume"] and journal["page"]:
            draft.issued, draft.volume, draft.issue = journal["year"], journal["volume"], journal["issue"]
            draft.container, draft.pages = clean_title(journal["container"]), page_digits(journal["page"])
            draft.authors, title = split_authors(head)
            draft.title, draft.type = clean_title(title), "article-journal"
            return True
        if entry and re.search(r"\d ?\(\d{1,3}\)|\bvol\b|\bno\.|;", text):
            return False
        draft.place, draft.publisher, draft.issued = probe.place, probe.publisher, probe.issued
        read_tail_pages(tail, draft)
        _split_head(head, draft)
        return True
    return False


def read_tail_pages(tail: str, draft: Draft) -> None:
    """Pages behind a closed imprint: ", 3", " 34-36", ", S. 4", " at 9"."""
    tail = take_pages(tail, draft)
    tail = take_numbers(tail, draft) if VOLUME.search(tail) or ISSUE.search(tail) else tail
    found = re.match(
        r"^[\s,.:]*(?:ch(?:apter|\.)? ?\d+,? ?)?(\d{1,5}(?: ?[-–—] ?\d{1,5})?(?:(?:, | and | & )\d{1,5}(?:[-–]\d{1,5})?){0,6})(?:ff?\.?)?(?=[\s,.;)]|$)",
        tail,
    )
    if found and draft.pages is None:
        draft.pages = page_digits(found[1])


def _split_head(head: str, draft: Draft) -> None:
    """Authors, title and the book it is in, from what stands before the imprint."""
    head = cut_edition(trim(head))
    volume = re.search(r",? vol(?:ume|\.)? (\d{1,3}|[IVX]+)$", head)
    if volume:
        draft.volume = draft.volume or volume[1]
        head = head[: volume.start()]
    head, container = split_container(head)
    if container:
        draft.container = draft.container or container
        draft.type = draft.type or "chapter"
    head = EDITED_BY.cut(head) if not EDITOR_MARK.match(head) else head
    mark = EDITOR_MARK.search(head)
    if mark and 0 < mark.start() < 200 and head[mark.end() :].strip(" ,.:"):
        names, rest = split_names(head[: mark.start()]), head[mark.end() :].strip(" ,.:")
        draft.authors, title = names, rest
    elif re.search(r"^[^.]{3,300}[a-z]\. [A-ZÀ-Þ]", head) and names_like(first_sentence(head)[0]):
        names_text, title = first_sentence(head)
        draft.authors = split_names(names_text)
    else:
        draft.authors, title = split_authors(head)
    draft.title = clean_title(title)


def first_sentence(text: str) -> tuple[str, str]:
    """``text`` split behind its first full stop that ends a field, abbreviations and initials apart.

    >>> first_sentence("Larsen, E. B. Low water and St. Ives. Fen Press, 1999")
    ('Larsen, E. B', 'Low water and St. Ives. Fen Press, 1999')
    >>> first_sentence("Low water? A reply. Fens 3")
    ('Low water?', 'A reply. Fens 3')
    """
    for found in re.finditer(r"[.?!][”\"’']? +(?=[\"“‘'(\[A-ZÀ-Þ0-9])", text):
        before = text[: found.start()]
        word = re.search(r"[\w.]+$", before)
        token = word.group() if word else ""
        if text[found.start()] == ".":
            if re.fullmatch(r"(?:[A-ZÀ-Þ]\.?-?)*[A-ZÀ-Þ]", token):
                following = re.match(r"[A-ZÀ-Þ][^\s]*", text[found.end() :])
                # "Larsen, E. B. Low": initials end where a word follows that is no initial and no surname in a list.
                if following is None or re.fullmatch(r"[A-ZÀ-Þ][.,]?.?[.,]?", following.group()):
                    continue
                if "," not in before and not re.fullmatch(r"[A-ZÀ-Þ][\w’'-]+ [A-ZÀ-Þ]{1,3}", before):
                    continue
                listed = re.match(r"[A-ZÀ-Þ][\w’'-]+ [A-ZÀ-Þ]{1,3}, ", before)
                if (
                    not listed
                    and following.group().endswith(".")
                    and re.search(r"(?:^|, |and |& )[A-ZÀ-Þ][\w’'-]+ [A-ZÀ-Þ]$", before)
                ):
                    continue  # "Odd M. Larsen.": a middle initial
                if following.group().endswith(",") or re.match(
                    r"[A-ZÀ-Þ][\w’'-]+,? (?:and|&|et) ", text[found.end() :]
                ):
                    continue
            elif ABBREVIATION.has(token) and len(token) < 6 and token != "al":
                continue
            return before, text[found.end() :]
        return text[: found.end()].strip(), text[found.end() :]
    return text, ""


def _split_title(rest: str, draft: Draft) -> None:
    """Title and what follows it where stops part the fields: "Title. Fens, 12(3), 4-9"."""
    title, tail = first_sentence(rest)
    inside = re.search(r"[,;]? [Ii]n:? (?=[A-ZÀ-Þ“\"])", title)
    if inside and title[inside.start()] in ",;":
        title, tail = rest[: inside.start()], rest[inside.start() + 1 :].strip()
    if not tail or len(title) < 3:
        # "Title, Fens 12(3), 4": commas part them.
        remains = Draft(title=rest)
        spread = re.search(r"^(.{8,300}), ([A-ZÀ-Þ][^,]{2,80}?) (\d{1,4}),? (\d{1,5} ?[-–] ?\d{1,5})$", rest)
        if spread:  # "Title, Fens 12, 33-48"
            draft.title, draft.container = clean_title(spread[1]), clean_title(spread[2])
            draft.volume, draft.pages = spread[3], page_digits(spread[4])
            return
        body = take_numbers(take_pages(rest, remains), remains)
        body = take_publisher(body, remains)
        for name in ("pages", "volume", "issue", "place", "publisher", "serial"):
            if getattr(draft, name) is None:
                setattr(draft, name, getattr(remains, name))
        if draft.issued is None:
            draft.issued = remains.issued
        body = cut_edition(take_brackets(body, draft)) if "(" in body else cut_edition(body)
        body, container = split_container(body)
        parts = [p for p in re.split(r", ", body) if p]
        if container:
            draft.container = draft.container or container
        elif (draft.volume or draft.issue or draft.pages) and len(parts) > 1 and not draft.publisher:
            last = parts.pop()
            if len(parts) > 1 and not PERIODICAL.among(last) and PERIODICAL.among(parts[-1]):
                last = parts.pop() + ", " + last
            number = re.search(r" (\d{1,4})$", last)
            if number and not draft.volume:
                draft.volume, last = number[1], last[: number.start()]
            draft.container = clean_title(last)
        elif len(parts) > 1 and not draft.publisher and (PUBLISHER.among(parts[-1]) or is_body(parts[-1])):
            draft.publisher = trim(parts.pop())
            if len(parts) > 1 and re.fullmatch(r"[A-Z][\w ]+", parts[-1]) and PUBLISHER.among(draft.publisher):
                pass
        elif len(parts) > 1 and not draft.publisher and PERIODICAL.among(parts[-1]):
            draft.container = clean_title(parts.pop())
        _take_last_parts(parts, draft)
        draft.title = clean_title(", ".join(parts))
        return
    bracket = re.match(
        r"^(?:\[[^\[\]]{2,40}\]|\((?:Report|Working|Technical|Tech|Publication|Doctoral|Unpublished|Master)[^()]{2,80}\)),?\.? ?",
        tail,
    )
    if bracket:
        if "dissert" in bracket.group().lower() or "thesis" in bracket.group().lower():
            draft.type = "thesis"
        tail = tail[bracket.end() :]
    extra = re.search(r" ?\((?P<in>[^()]{2,90})\)$", title)
    if extra and re.search(r"\b(?:pp?\.|eds?\b|edn|vol\.|Report|Paper|thesis|dissertation|No\.)", extra["in"]):
        take_pages(extra["in"], draft)
        if re.search(r"thesis|dissertation", extra["in"], re.I):
            draft.type = "thesis"
        title = title[: extra.start()]
    draft.title = clean_title(title)
    if draft.title:
        draft.title = re.sub(r" ?\[[^\[\]]{2,40}\]$", "", draft.title)
    read_tail(tail, draft)
    part = draft.container
    if (
        part
        and draft.place
        and draft.publisher
        and draft.type is None
        and tail.startswith(part)
        and not (draft.volume or draft.issue or draft.pages)
    ):
        # "Low Water. A history of ebbs. Oxford: Reed Press": what stands between title and imprint is a subtitle.
        draft.title, draft.container = f"{draft.title}. {part}" if draft.title else part, None


def _read_dotted(text: str, draft: Draft, entry: bool) -> bool:
    """Reference entries parted by stops: "Larsen E, Okafor C. Low water. Fens. 2001;12:3-9"."""
    if not entry:
        return False
    first, rest = first_sentence(text)
    if not rest or not names_like(first):
        colon = re.match(r"^([^:]{3,200}): (.+)$", text)
        if colon and names_like(colon[1]) and not is_surname(colon[1]):
            draft.authors = split_names(colon[1])
            rest = colon[2]
        else:
            return False
    else:
        draft.authors = split_names(first + ("." if re.search(r"(?:, |\.[ -]?)[A-ZÀ-Þ]$", first) else ""))
    lead = re.match(r"^\(?((?:1[4-9]|20)\d\d)[a-z]?\)?[.,:] +(?=.)", rest)
    if lead:
        draft.issued, rest = lead[1], rest[lead.end() :]
    _split_title(rest, draft) if first_sentence(rest)[1] else _comma(rest, draft, authors=False)
    return True


def _read_comma(text: str, draft: Draft, entry: bool) -> bool:
    _comma(text, draft, authors=True)
    return True


def _comma(text: str, draft: Draft, *, authors: bool) -> None:
    """“Authors, Title, in Book, Date, Place: Publisher, pp. 3-9”: peeled from the right."""
    text = EDITED_BY.cut(text)
    treaty = TREATY_SERIES.search(text)
    if treaty:
        draft.volume, draft.container, draft.pages = treaty["volume"], treaty["container"], treaty["page"]
        draft.type = "treaty"
        text = text[: treaty.start()] + text[treaty.end() :]
    gazette = GAZETTE.search(text)
    if gazette:
        draft.container, text = gazette["container"], text[: gazette.start()] + text[gazette.end() :]
    text = take_pages(PARAGRAPH.cut(text), draft)
    numbers = Draft()
    numbered = take_numbers(text, numbers)
    if numbers.volume or numbers.issue or numbers.serial:
        for name in ("volume", "issue", "serial", "issued"):
            setattr(draft, name, getattr(numbers, name) or getattr(draft, name))
        draft.pages = draft.pages or numbers.pages
        draft.by_volume = draft.by_volume or numbers.by_volume
        text = numbered
    text = take_brackets(text, draft)
    if draft.issued is None:
        text = take_date(trim(text), draft)
    journal = bool(draft.volume or draft.issue or draft.serial)
    text = take_publisher(trim(text), draft, sure=False) if not draft.publisher else text
    if draft.issued is None:
        text = take_date(trim(text), draft)
    text = cut_edition(trim(text))
    text, container = split_container(text)
    if container:
        draft.type = draft.type or "chapter"
        inner = list(re.split(r", ", container))
        if len(inner) > 1 and not draft.publisher and (PUBLISHER.among(inner[-1])):
            draft.publisher = inner.pop()
        draft.container = draft.container or clean_title(", ".join(inner))
    if authors:
        mark = EDITOR_MARK.search(text)
        if mark and 0 < mark.start() < 200 and text[mark.end() :].strip(" ,.:") and names_like(text[: mark.start()]):
            draft.authors, text = split_names(text[: mark.start()]), text[mark.end() :].strip(" ,.:")
        else:
            draft.authors, text = split_authors(text)
            first, comma, title = text.partition(", ")
            if comma and not draft.authors and is_surname(first) and " " not in first:
                titled = re.match(r"^[A-ZÀ-Þ][\w’'-]+ [^,]+$", title) and not CITY.has(first)
                if draft.by_volume or (titled and (draft.url or draft.publisher)):
                    draft.authors, text = [first], title  # "Larsen, Das Watt, S. 3"; a body of one word
    parts = text.split(", ")
    _take_last_parts(parts, draft)
    if len(parts) > 1 and not container:
        last = parts[-1]
        if journal or (
            NEWSPAPER.among(last)
            and len(last.split()) <= 6
            and last[:1].isupper()
            and draft.issued
            and not draft.publisher
        ):
            if journal or PERIODICAL.among(last):
                draft.container = clean_title(parts.pop())
        elif (
            not draft.publisher
            and PUBLISHER.among(last)
            and last[:1].isupper()
            and len(last.split()) <= 6
            and draft.issued
        ):
            draft.publisher = trim(parts.pop())
    if (
        len(parts) == 1
        and (numbers.volume or numbers.serial)
        and numbers.pages
        and draft.container is None
        and (draft.authors or PERIODICAL.among(parts[0]))
    ):
        draft.container = clean_title(parts.pop())  # "Authors, Journal 12, 345 (1999)": no title is given
    elif (
        len(parts) == 1
        and not draft.authors
        and not container
        and not draft.publisher
        and draft.issued
        and "-" in draft.issued
        and NEWSPAPER.among(parts[0])
        and len(parts[0].split()) <= 6
    ):
        draft.container = clean_title(parts.pop())
    draft.title = clean_title(", ".join(parts))


def _kind_of_part(draft: Draft) -> str:
    if PERIODICAL.among(draft.container or "") and (draft.volume or draft.issue or draft.serial):
        return "article-journal"
    return "paper-conference" if dict(TYPE_CUE)["paper-conference"].search(draft.container or "") else "chapter"


_READERS = (_read_law, _read_quoted, _read_author_date, _read_author_year, _read_dotted, _read_brackets, _read_comma)


def _take_last_parts(parts: list[str], draft: Draft) -> None:
    """Take "Place" or "Place, Publisher" off the end of a list of comma-separated parts; a title is always left."""
    if (
        len(parts) > 2
        and CITY.has(parts[-2])
        and not draft.publisher
        and not draft.place
        and re.fullmatch(r"[A-ZÀ-Þ][\w&.’' -]{1,40}", parts[-1])
    ):
        draft.publisher, draft.place = parts.pop(), parts.pop()
    elif len(parts) > 1 and is_place(parts[-1]) and not draft.place:
        draft.place = parts.pop()
        if len(parts) > 1 and not draft.publisher and PUBLISHER.among(parts[-1]) and len(parts[-1].split()) <= 6:
            draft.publisher = parts.pop()


def work_type(text: str, draft: Draft) -> str | None:
    """The CSL type the fields and words speak for.

    >>> work_type("", Draft(title="Low Water", container="Journal of Fens", issue="2")), work_type("", Draft(title="Low Water", publisher="Fen Press"))
    ('article-journal', 'book')
    """
    if draft.container:
        if (
            NEWSPAPER.among(draft.container)
            and not (draft.volume or draft.serial)
            and not re.search(r"\bJournal\b|Review", draft.container)
        ):
            return "article-newspaper"
        if draft.volume or draft.issue or draft.serial:
            return "article-journal"
    for kind, cue in TYPE_CUE:
        where = (
            text
            if kind in ("thesis", "patent", "legislation")
            else " ".join(filter(None, (draft.container, draft.title)))
        )
        if (
            cue.search(where)
            and not (kind == "paper-conference" and not draft.container)
            and not (kind == "report" and draft.container and not cue.search(draft.container))
        ):
            return kind
    if draft.container:
        return "article-journal" if PERIODICAL.among(draft.container) else "chapter"
    bodies = [name for name in draft.authors if is_body(name)]
    if draft.publisher:
        return "report" if bodies or (is_body(draft.publisher) and not PUBLISHER.among(draft.publisher)) else "book"
    if draft.url:
        return "webpage"
    if draft.title and draft.issued and draft.authors and not bodies:
        return "book"
    return "document" if draft.title or draft.authors else None
