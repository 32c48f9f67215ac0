"""Fields parted by stops or commas: title, container and imprint where no quotes or brackets mark them."""

from __future__ import annotations

import re

from greylit.citations.draft import Draft, clean_title, trim
from greylit.citations.editors import cut_editors
from greylit.citations.imprint import (
    read_tail,
    split_container,
    take_brackets,
    take_publisher,
)
from greylit.citations.names import is_body, names_like, split_authors, split_names
from greylit.citations.numbers import cut_edition, is_coined, is_house, is_place, take_date, take_numbers, take_pages
from greylit.citations.numbers import digits as page_digits
from greylit.citations.persons import is_surname, person_strength
from greylit.citations.titles import first_sentence
from greylit.citations.vocabulary import (
    CITY,
    DAILY,
    EDITOR_MARK,
    GAZETTE,
    LISTED_THESIS,
    NAME_JOINER,
    NEWSPAPER,
    NUMBERED_SERIES,
    PAPER_DAY,
    PARAGRAPH,
    PERIODICAL,
    PRESENTED,
    PUBLISHER,
    REGION,
    SERIES,
    SERIES_NUMBER,
    SHORT_FORM,
    TESTIMONY,
    THESIS_WORD,
    TITLE_WORD,
    TREATY_POINT,
    TREATY_SERIES,
)

_YEAR_PAGE = re.compile(r"(?<=[ (](?:19|20)\d\d), (\d{1,3}(?:[-–]\d{1,3})?(?:, \d{1,3}(?:[-–]\d{1,3})?){0,3})$")
"""A page that nothing but its place behind the year tells: "Lagos, 2009, 33"."""


def split_title(rest: str, draft: Draft) -> None:
    """Title and what follows it where stops part the fields: "Title. Fens, 12(3), 4-9"."""
    thesis = LISTED_THESIS.search(rest)
    if thesis:
        draft.type, draft.publisher = "thesis", draft.publisher or trim(thesis["school"])
        rest = rest[: thesis.start()] + rest[thesis.end() :]
    thesis = THESIS_WORD.search(rest) if draft.type is None else None
    if thesis and rest[: thesis.start()].endswith(", ") and rest[thesis.end() :].strip():
        draft.type, rest = "thesis", rest[: thesis.start()] + rest[thesis.end() :]
    title, tail = first_sentence(rest)
    inside = re.search(r"[,;]? [Ii]n:? (?=[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ“\"])", title)
    if inside and title[inside.start()] in ",;":
        title, tail = rest[: inside.start()], rest[inside.start() + 1 :].strip()
    if not tail or len(title) < 3:
        listed = NUMBERED_SERIES.search(rest)
        if listed and not draft.container:  # "Title, Discussion Paper No. 14, Rain Lab, Lagos"
            split_title(rest[: listed.start()] + rest[listed.end() :], draft)
            draft.container, draft.issue = draft.container or listed["container"], draft.issue or listed["issue"]
            return
        # "Title, Fens 12(3), 4": commas part them.
        remains = Draft(title=rest)
        spread = re.search(
            r"^(.{8,300}), ([A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][^,]{2,80}?),? (\d{1,4}),? (?:pp?\. ?|S\. ?)?(\d{1,5} ?[-–] ?\d{1,5})$",
            rest,
        )
        if spread:  # "Title, Fens 12, 33-48"
            draft.title, draft.container = clean_title(spread[1]), clean_title(spread[2])
            draft.volume, draft.pages = spread[3], page_digits(spread[4])
            return
        body = take_numbers(take_pages(rest, remains), remains)
        body = take_publisher(body, remains)
        imprint = _IMPRINT.search(body) if not remains.publisher else None
        if imprint and is_coined(imprint["place"]) and not TITLE_WORD.among(imprint.group()):
            remains.place, remains.publisher = imprint.group("place", "house")
            body = body[: imprint.start()]
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
        elif (
            len(parts) > 1
            and not draft.publisher
            and (draft.volume or draft.issue or (draft.pages and ("-" in draft.pages or PERIODICAL.among(parts[-1]))))
        ):
            last = parts.pop()
            if len(parts) > 1 and not draft.volume and re.fullmatch(r"\d{1,4}", last):
                draft.volume, last = last, parts.pop()  # "Title, Fens, 12, p. 3-9"
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
    series = None
    extra = re.search(r" ?\((?P<in>[^()]{2,90})\)$", title)
    if extra and re.search(r"\b(?:pp?\.|eds?\b|edn|vol\.|Report|Paper|thesis|dissertation|No\.)", extra["in"]):
        take_pages(extra["in"], draft)
        series = SERIES_NUMBER.search(f", {extra['in']},") or NUMBERED_SERIES.search(f", {extra['in']}")
        if re.search(r"thesis|dissertation", extra["in"], re.I):
            draft.type = "thesis"
        title = title[: extra.start()]
    draft.title = clean_title(title)
    if draft.title:
        draft.title = re.sub(r" ?\[[^\[\]]{2,40}\]$", "", draft.title)
    read_tail(tail, draft)
    if series and draft.issue is None and " " in series["container"]:
        draft.issue = series["issue"]
        draft.container = draft.container or (series["container"] if series["container"].count(" ") > 1 else None)
    part = draft.container
    if (
        part
        and draft.place
        and (draft.publisher or not (PERIODICAL.among(part) or re.search(r"\d", part) or " presented " in part))
        and draft.type is None
        and tail.startswith(part)
        and not (draft.volume or draft.issue or "-" in (draft.pages or ""))
    ):
        # "Low Water. A history of ebbs. Oxford: Reed Press": what stands between title and imprint is a subtitle.
        draft.title, draft.container = f"{draft.title}. {part}" if draft.title else part, None


_PRINTED = re.compile(r"(?P<place>[^\W\d_][\w’'-]+(?:[ /][^\W\d_][\w.’'-]+)?) (?P<year>(?:1[5-9]|20)\d\d)")
"""Place and year at the end of a book."""

_IMPRINT = re.compile(r", (?P<place>[^\W\d_][\w’'-]+): (?P<house>[A-ZÀ-Þ][\w.’'-]+(?: (?:& )?[A-ZÀ-Þ][\w.’'-]+){0,2})$")
"""Place and publisher at the end of an entry."""


def split_commas(text: str, draft: Draft, *, authors: bool) -> None:
    """“Authors, Title, in Book, Date, Place: Publisher, pp. 3-9”: peeled from the right."""
    text = cut_editors(text)
    read = PRESENTED.search(text)
    if read and person_strength(text[: read.start()].strip(" ,")):
        draft.authors = [
            text[: read.start()].strip(" ,")
        ]  # "A. Bell, paper presented at the Fen Congress, Lagos, 1999"
        read_tail(text[read.end() :], draft)
        draft.type = "paper-conference"
        if draft.container is None:
            draft.container, draft.publisher = draft.publisher, None
        return
    thesis = THESIS_WORD.search(text)
    if thesis and text[: thesis.start()].endswith(", ") and text[thesis.end() :].strip():
        draft.type, text = "thesis", text[: thesis.start()] + text[thesis.end() :]
    treaty = TREATY_SERIES.search(text)
    if treaty:
        text = TREATY_POINT.cut(text)
        treaty = TREATY_SERIES.search(text) or treaty
        draft.volume, draft.container = treaty["volume"] or treaty["number"], treaty["container"] or treaty["series"]
        draft.pages, draft.issue = treaty["page"] or treaty["first"], treaty["item"] or treaty["only"]
        draft.type = "treaty"
        text = text[: treaty.start()] + text[treaty.end() :]
    gazette = GAZETTE.search(text)
    if gazette:
        draft.container, draft.issue = gazette["container"] or gazette["official"], gazette["issue"]
        text = text[: gazette.start()] + text[gazette.end() :]
        draft.issued = draft.issued or gazette["year"]
    text = PAPER_DAY.cut(text, ", ")
    daily = DAILY.search(text) is not None
    text = take_pages(PARAGRAPH.cut(text), draft)
    paged = _YEAR_PAGE.search(text) if draft.pages is None else None
    if paged:
        draft.pages, text = page_digits(paged[1]), text[: paged.start(1)].rstrip(" ,")
    series = NUMBERED_SERIES.search(text)
    if series and not draft.container and not SERIES.match(series["container"]):
        draft.container, draft.issue = series["container"], series["issue"]
        text = text[: series.start()] + text[series.end() :]
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
    journal = bool(draft.volume or draft.issue or draft.serial) and not draft.container
    text = take_publisher(trim(text), draft, sure=False) if not draft.publisher else text
    if draft.issued is None:
        text = take_date(trim(text), draft)
    if TESTIMONY.match(text):
        head, comma, place = text.rpartition(", ")
        draft.title, draft.place = (
            (clean_title(head), place) if comma and is_place(place) else (clean_title(text), None)
        )
        return
    short = SHORT_FORM.match(text) if draft.issued is None else None
    if short is None and draft.issued is None and draft.pages is None:
        short = re.match(
            r"^[^,]{2,80}, [A-ZÀ-Þ][^,]{3,120}, (?P<pages>\d{1,3}(?:[-–]\d{1,3})?(?:, \d{1,3}(?:[-–]\d{1,3})?){0,4})$",
            text,
        )
    if short:
        draft.pages, text = page_digits(short["pages"]), text[: short.start("pages")].rstrip(" ,")
    text = cut_edition(trim(text))
    text, container = split_container(text)
    if container:
        draft.type = draft.type or "chapter"
        inner = list(re.split(r", ", container))
        if len(inner) > 1 and not draft.publisher and (PUBLISHER.among(inner[-1])):
            draft.publisher = inner.pop()
            if len(inner) > 1 and not draft.place and is_place(inner[-1]):
                draft.place = inner.pop()
        printed = _PRINTED.fullmatch(inner[-1]) if len(inner) > 1 and not draft.issued else None
        if printed and is_coined(printed["place"]):
            draft.place, draft.issued = printed["place"], printed["year"]  # "in: Fens im Wandel, Tresk 2011"
            inner.pop()
        draft.container = draft.container or clean_title(", ".join(inner))
    told = re.match(r"^([^,]{4,40}) in ([A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][^,:]{2,80})$", text) if journal and authors else None
    if told and person_strength(told[1]) == 2:
        draft.authors, draft.container = [told[1]], clean_title(told[2])  # "J. Lund in Fen Studies 79 (2000)": a review
        return
    if authors:
        mark = EDITOR_MARK.search(text)
        if mark and 0 < mark.start() < 200 and text[mark.end() :].strip(" ,.:") and names_like(text[: mark.start()]):
            draft.authors, text = split_names(text[: mark.start()]), text[mark.end() :].strip(" ,.:")
        else:
            draft.authors, text = split_authors(text)
            first, comma, title = text.partition(", ")
            if comma and not draft.authors and is_surname(first) and " " not in first:
                titled = re.match(r"^[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w’'-]+ [^,]+$", title) and not CITY.has(first)
                if draft.by_volume or (titled and (draft.url or draft.publisher)):
                    draft.authors, text = [first], title  # "Larsen, Das Watt, S. 3"; a body of one word
    parts = text.split(", ")
    if authors and not (draft.authors or draft.issued or draft.publisher or container):
        end = len(parts)
        while end > 1 and is_body(parts[end - 1]):
            end -= 1
        if end < len(parts) and TITLE_WORD.among(parts[0]):
            draft.publisher, parts = ", ".join(parts[end:]), parts[:end]  # "Rain Survey 2017/18, Rain Board, Fens"
    _take_last_parts(parts, draft)
    if len(parts) > 1 and not container:
        last = parts[-1]
        if journal or (
            (daily or NEWSPAPER.among(last))
            and len(last.split()) <= 6
            and last[:1].isupper()
            and draft.issued
            and not draft.publisher
        ):
            if journal or daily or PERIODICAL.among(last):
                draft.container = clean_title(parts.pop())
        elif (
            not draft.publisher
            and (PUBLISHER.among(last) or (draft.authors and len(parts) > 1 and is_body(last)))
            and last[:1].isupper()
            and len(last.split()) <= 6
            and draft.issued
        ):
            draft.publisher = trim(parts.pop())
    if len(parts) > 1 and (
        _is_dated_newspaper(parts[-1], draft)
        or _is_dated_magazine(parts[-1], draft)
        or _is_plain_newspaper(parts, draft)
    ):
        draft.container = clean_title(re.sub(r" \([A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][^()]{2,40}\)$", "", parts.pop()))
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
        and not (draft.authors or container or draft.container or draft.publisher)
        and draft.issued
        and "-" in draft.issued
        and NEWSPAPER.among(parts[0])
        and len(parts[0].split()) <= 6
    ):
        draft.container = clean_title(parts.pop())
    draft.title = clean_title(", ".join(parts))


def _is_dated_newspaper(part: str, draft: Draft) -> bool:
    """Whether the last part before a full date is a newspaper by its place: "The Clarion (Accra)"."""
    dated = draft.issued is not None and draft.issued.count("-") == 2
    free = not (draft.container or draft.publisher or draft.place)
    named = re.fullmatch(
        r"(?:The )?[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w’-]+(?: [A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w’-]+){0,3} \([A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][^()]{2,40}\)",
        part,
    )
    return dated and free and named is not None


def _is_plain_newspaper(parts: list[str], draft: Draft) -> bool:
    """Whether the last part before a full date is a newspaper by its capitals, the headline being written small."""
    dated = draft.issued is not None and draft.issued.count("-") == 2
    free = not (draft.container or draft.publisher or draft.place or draft.authors)
    words = parts[-1].split()
    small = [word for word in parts[0].split() if word[0].islower() and not NAME_JOINER.has(word)]
    return (
        dated
        and free
        and len(parts) == 2
        and len(small) > 1
        and 1 < len(words) <= 4
        and all(word[0].isupper() or word == "&" for word in words)
        and not (is_body(parts[-1]) or is_place(parts[-1]) or TITLE_WORD.among(parts[-1]))
    )


def _is_dated_magazine(part: str, draft: Draft) -> bool:
    """Whether the last part before a month is the periodical an author's article stands in: "Fen Monthly Review"."""
    dated = draft.issued is not None and "-" in draft.issued and bool(draft.authors)
    free = not (draft.container or draft.publisher or draft.place)
    words = part.split()
    named = 1 < len(words) <= 6 and all(word[0].isupper() or NAME_JOINER.has(word) for word in words)
    return dated and free and named and PERIODICAL.has(words[-1]) and not is_body(draft.authors[0])


def _take_last_parts(parts: list[str], draft: Draft) -> None:
    """Take "Place" or "Place, Publisher" off the end of a list of comma-separated parts; a title is always left."""
    for at in range(len(parts) - 1, 1, -1):
        if REGION.has(parts[at]) and CITY.has(f"{parts[at - 1]}, {parts[at]}"):
            parts[at - 1 : at + 1] = [f"{parts[at - 1]}, {parts[at]}"]  # "Washington, DC"
            break
    if (
        len(parts) > 2
        and CITY.has(parts[-2])
        and not draft.publisher
        and not draft.place
        and re.fullmatch(r"[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w&.’' -]{1,80}", parts[-1])
    ):
        draft.publisher, draft.place = parts.pop(), parts.pop()
    elif len(parts) > 1 and not draft.place and (is_place(parts[-1]) or (draft.issued and is_coined(parts[-1]))):
        draft.place = parts.pop()
        if len(parts) > 1 and not draft.publisher and (_names_publisher(parts[-1]) or is_house(parts[-1])):
            draft.publisher = parts.pop()
    elif len(parts) > 1 and draft.place and draft.issued and not draft.publisher and is_house(parts[-1]):
        draft.publisher = parts.pop()  # "Reed, Torino 1993"
    if len(parts) > 1 and draft.publisher and draft.issued and not draft.place and is_coined(parts[-1]):
        draft.place = parts.pop()  # "Tresk, INE, 2016"
    if len(parts) > 1 and not draft.publisher and SERIES.search(parts[-2]) and _names_publisher(parts[-1]):
        draft.publisher = parts.pop()
    if len(parts) > 1 and not draft.container and SERIES.search(parts[-1]):
        draft.container = parts.pop()


def _names_publisher(part: str) -> bool:
    return len(part.split()) <= 7 and (PUBLISHER.among(part) or is_body(part))
