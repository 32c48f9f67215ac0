"""What stands behind a title: container, place and publisher, peeled off one by one."""

from __future__ import annotations

import re

from greylit.citations.dates import find_dates
from greylit.citations.draft import Draft, clean_title, trim
from greylit.citations.editors import cut_editors, drop_editors
from greylit.citations.names import is_body
from greylit.citations.numbers import (
    cut_edition,
    digits,
    is_coined,
    is_house,
    is_place,
    take_date,
    take_numbers,
    take_pages,
)
from greylit.citations.vocabulary import (
    BARE_RANGE,
    BODY_HEAD,
    CITY,
    COLON_PAGES,
    COMMON,
    DAY_OF,
    END_NUMBER,
    EXTENT,
    LOCATOR,
    MEDIUM,
    NAME_JOINER,
    NEWSPAPER,
    ORGANISATION,
    PERIODICAL,
    PLACE_PUBLISHER,
    PRESENTED,
    PRESS,
    PUBLISHER,
    REGION,
    SERIES,
    SUBJECT,
    THESIS_WORD,
    TITLE_WORD,
    WIRE,
    YEAR,
)

_COMMA = re.compile(r"(, |; )")


_SEPARATOR = re.compile(r"(, |; |(?<![A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ])(?<! \d)(?<! \d\d)\. (?=[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][a-z]))")


_IN = re.compile(r"(?:^|[,.;]? ?)\b(?:[Ii]n:?|dans|[Ee][nm]:) (?=[“\"‘*A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ])")


def take_publisher(text: str, draft: Draft, *, sure: bool = False) -> str:
    """Take "Place: Publisher" off the end of ``text``; ``sure`` where brackets say that it is one."""
    found = PLACE_PUBLISHER.search(text)
    while found:
        place, publisher = trim(found["place"]), trim(found["publisher"])
        left = text[: found.start()].strip(" ,.")
        first = re.split(r", | and | & |/", place)[0]
        known = CITY.has(place) or CITY.has(first) or (is_coined(place) and text[: found.end("place")].count(". ") > 0)
        known = known or (", " in left and found.end() == len(text) and _are_place_and_house(place, publisher))
        later = any(CITY.has(part) for part in publisher.split(", ")[1:]) and not CITY.has(place)
        backed = PUBLISHER.among(publisher.split(", ")[0]) or is_body(publisher) or publisher in draft.authors
        known = known or (CITY.has(publisher) and PUBLISHER.among(place))  # "Reed Press: Lagos"
        named = not COMMON.among(place) and not TITLE_WORD.among(place)
        backed = backed or re.search(rf"(?:^|\(){re.escape(publisher)}(?:\)|,)", left) is not None
        if sure or ((known or (backed and named)) and (left or draft.title) and not later):
            keep = re.match(r"^(.*?), (?=[a-z]|\d)", publisher)
            publisher = keep[1] if keep else publisher
            year = re.search(rf" ({YEAR})$", publisher)
            if year:
                draft.issued = draft.issued or year[1]
                publisher = publisher[: year.start()]
            draft.place, draft.publisher = place, publisher
            if CITY.has(publisher) and not (CITY.has(place) or CITY.has(first)):
                draft.place, draft.publisher = publisher, place
            return text[: found.start()] + ("?" if text[found.start()] == "?" else "")
        found = PLACE_PUBLISHER.search(text, found.start("publisher"))
    return text


def _are_place_and_house(place: str, house: str) -> bool:
    """Whether "Tresk: State Printer" behind author and title can be an imprint rather than the end of a title."""
    words = house.split()
    return (
        re.fullmatch(r"[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][^\W\d_]{2,}(?:[- ][A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][^\W\d_]+)?", place) is not None
        and not any(lexicon.among(place) for lexicon in (COMMON, TITLE_WORD, PERIODICAL, ORGANISATION))
        and 1 < len(words) <= 5
        and not (NAME_JOINER.has(words[0]) or words[0] in ("A", "An", "From") or TITLE_WORD.among(house))
        and all(word[0].isupper() or NAME_JOINER.has(word) for word in words)
    )


def take_brackets(text: str, draft: Draft) -> str:
    """Take "(Place: Publisher, Year)" or "(Publisher, Year)" out of ``text``.

    >>> draft = Draft()
    >>> take_brackets("Low Water (Lagos: Harbour Press, 1999), 3", draft), draft.place, draft.publisher, draft.issued
    ('Low Water, 3', 'Lagos', 'Harbour Press', '1999')
    """
    for found in re.finditer(r" ?\(([^()]{4,160})\)", text):
        inside = re.sub(r"^([^:;()]{2,40}: [^:;()]{2,60}); [^:;()]{2,40}: [^:;()]{2,60}(?=, )", r"\1", found[1])
        year = re.search(
            rf"(?:^|[ ,;/])\[?({YEAR})\]?(?:[a-z]|[-–]\d{{2,4}})?(?:,? ?(?:\d+\w\w edn?\.?|reprint(?:ed)?.*|edn?\.?))?$|^({YEAR})[,;] ",
            inside,
        )
        dated = next(iter(find_dates(inside)), None) if year else None
        until = min(year.start(), dated.start) if year and dated else year.start() if year else len(inside)
        place = re.match(r"^([A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][^:;]{1,40}):(?: ([^:;]{2,90}))?$", inside[:until].strip(" ,;"))
        inside = re.sub(r"^[A-ZÀ-Þ][^,;:]{2,60} eds?\., (?=(?:1[4-9]|20)\d\d$)", "", inside)
        if re.fullmatch(rf"{YEAR}[-–]{YEAR}", inside) and find_dates(text[found.end() :]):
            continue  # "Action Plan (2022-2024), November 30, 2021": of the title
        if not year and not place:
            city, comma, house = inside.partition(", ")
            if comma and CITY.has(city) and draft.publisher is None and "," not in house:
                draft.place, draft.publisher = city, trim(house)
                return text[: found.start()] + text[found.end() :]
            house, _, city = inside.rpartition(", ")
            if house and CITY.has(city) and draft.publisher is None and (_is_publisher(house) or is_house(house)):
                draft.place, draft.publisher = city, trim(house)
                return text[: found.start()] + text[found.end() :]
            continue
        if place and not year and not (PUBLISHER.among(place[2] or "") or CITY.has(place[1])):
            continue
        if year:
            date = next(iter(find_dates(inside)), None)
            draft.issued = draft.issued or (date.iso if date else year[1] or year[2])
            site = re.match(r"^([A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][^,\d]{2,60}), $", inside[: date.start]) if date else None
            if site and CITY.has(site[1]) and not place:
                draft.place = draft.place or site[1]  # "(Brussels, 30 May 2012)"
            elif site and draft.title and draft.container is None and not place:
                draft.container = site[1]  # "‘Title’ (Fen Blog, 3 May 2019)"
        if place and CITY.has(trim(place[2] or "")) and not CITY.has(place[1]):
            draft.place, draft.publisher = trim(place[2]), trim(place[1])
        elif place:
            publisher = trim(cut_edition(place[2] or ""))
            draft.place, draft.publisher = trim(cut_edition(cut_editors(place[1]))), publisher or None
            if draft.place and re.search(r"[,.;] ", draft.place) and not CITY.has(draft.place):
                draft.place = trim(re.split(r"[.;] ", draft.place)[-1])
        elif year:
            inside = THESIS_WORD.cut(
                cut_edition(cut_editors(inside[: year.start()] if year[1] else inside[year.end() :]))
            )
            inside = trim(inside)
            inside = trim(re.sub(r"^(?:eds?|repr?|orig|published)\b\.?|^\d.*$", "", inside))
            if inside and not next(iter(find_dates(found[1])), None):
                name, _, last = inside.rpartition(", ")
                if re.search(r"\d", inside):
                    pass  # a series number
                elif NEWSPAPER.among(inside) and not PUBLISHER.among(inside) and draft.container is None:
                    draft.container = inside
                elif is_place(inside):
                    draft.place = draft.place or inside
                elif is_place(last) and name:
                    draft.publisher, draft.place = draft.publisher or trim(name), draft.place or trim(last)
                elif (region := re.match(r"^([^,]+, [A-Z]{2}), (.+)$", inside)) and CITY.has(region[1].split(", ")[0]):
                    draft.place, draft.publisher = region[1], trim(region[2])  # "Washington, DC, Reed"
                elif CITY.has(inside.split(", ")[0]) and "," in inside:
                    draft.place, draft.publisher = inside.split(", ", 1)[0], trim(inside.split(", ", 1)[1])
                elif (
                    PUBLISHER.among(inside)
                    or is_body(inside)
                    or re.match(r"^[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w&.'’ -]{1,40}$", inside)
                ):
                    draft.publisher = draft.publisher or inside
        after = text[found.end() :]
        return text[: found.start()] + ("," if re.match(r"^ ?\d", after) else "") + after
    return text


def split_container(text: str) -> tuple[str, str | None]:
    """``text`` up to "in BOOK" and the book, without its editors.

    >>> split_container("The Reeds, in Essays on Marshes")
    ('The Reeds', 'Essays on Marshes')
    >>> split_container("The Reeds. In A. Bell & C. Dorn (Eds.), Essays on Marshes")
    ('The Reeds', 'Essays on Marshes')
    """
    for found in re.finditer(
        r"(?:[,;] ?(?:in:?|dans|e[nm]:)|[,;]? In:|[.?!”\"’],? ?(?:[Ii]n:?|dans|[Ee][mn]:)) (?=[“\"‘A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ])|^[Ii]n: (?=[“\"‘A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ])",
        text,
    ):
        head, book = text[: found.start() + (1 if text[found.start()] in '?!”"’' else 0)], text[found.end() :]
        if not book or re.match(r"^(?:particular|this|the case)\b", book, re.I):
            continue
        return trim(head), drop_editors(book)
    return text, None


_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}"
_DAY = re.compile(rf"[,.] (\d{{1,2}}\.? {_MONTH}|{_MONTH}\.? \d{{1,2}})\.?(?=[,.;]|$)")
"""A day whose year stands elsewhere."""


def read_tail(tail: str, draft: Draft) -> None:
    """Read all that follows a known title: container, numbers, date, place, publisher."""
    tail = trim(tail)
    if not tail:
        return
    tail = DAY_OF.cut(EXTENT.cut(tail), ", ")
    tail = MEDIUM.cut(re.sub(r"^\[[^\[\]]{1,240}\]|\s*\[[^\[\]]{1,80}\]", "", tail))
    tail = take_pages(tail, draft)
    if PRESENTED.search(tail):
        read_tail(PRESENTED.cut(tail), draft)
        if draft.publisher and not draft.container:
            draft.container, draft.publisher = draft.publisher, None
        return
    tail = cut_edition(take_numbers(tail, draft))
    tail = cut_editors(tail) if not _IN.match(tail) else tail
    if draft.issued is None or "(" in tail:
        tail = take_brackets(tail, draft)
    colon = COLON_PAGES.search(tail)
    if colon and draft.pages is None:
        draft.pages = digits(colon[1])
        tail = tail[: colon.start()] + tail[colon.end() :]
    day = _DAY.search(tail) if draft.issued and len(draft.issued) == 4 else None
    told = next(iter(find_dates(f"{day[1]} {draft.issued}")), None) if day else None
    if day and told:
        draft.issued, tail = told.iso, tail[: day.start()] + tail[day.end() :]
    tail = cut_edition(tail)
    book: str | None = None
    if draft.issued is None:
        tail = take_date(tail, draft)
    else:
        again = Draft()
        tail = take_date(tail, again)
        if again.issued and len(draft.issued) == 4 and again.issued.startswith(draft.issued):
            draft.issued = again.issued
    if draft.pages is None:
        found = BARE_RANGE.search(tail) or END_NUMBER.search(tail)
        if found:
            draft.pages = digits(found[1])
            tail = tail[: found.start()] + tail[found.end() :]
            pair = re.fullmatch(r"(\d{1,3}), (\d{1,5})", draft.pages)
            if (
                pair
                and not (draft.volume or draft.issue or draft.serial)
                and PERIODICAL.among(tail.replace("Rev", "Review"))
            ):
                draft.volume, draft.pages = pair[1], pair[2]  # "Fen L. Rev., 22, 869"
    page = re.search(r", ([A-Z]\d{1,3})$", tail)
    if page and draft.pages is None and NEWSPAPER.among(tail):
        draft.pages, tail = page[1], tail[: page.start()]
    tail = take_publisher(
        trim(tail),
        draft,
        sure=bool(
            re.match(
                r"^(?!In:)[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w’'-]+(?: [A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w’'-]+)?(?:, [A-Z]{2})?: [^:.]{2,60}$",
                trim(tail),
            )
        ),
    )
    tail = trim(MEDIUM.cut(trim(tail)))
    if _IN.match(tail):
        book = _IN.sub("", tail, count=1)
        draft.type = draft.type or "chapter"
        book = drop_editors(book) or ""
        draft.container = draft.container or clean_title(
            _settle(book, draft, named=True) if draft.publisher is None else book
        )
        return
    if not tail:
        return
    numbered = re.search(
        r"^([A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ].*[^\d,. ]),? (?:[Nn]o\.?|[Nn]r\.?|[Nn][°º]) ?(\d{1,4}(?:[-/]\d{1,4})?)$", tail
    )
    if numbered and not draft.issue and not draft.volume:
        tail, draft.issue = numbered[1], numbered[2]  # "Fen Papers No. 14"
    number = re.search(r"^(.*[^\d,. ]),? (\d{1,4})$", tail)
    unnumbered = not draft.volume and not draft.serial
    if (
        number
        and unnumbered
        and not re.fullmatch(YEAR, number[2])
        and (PERIODICAL.among(number[1]) or draft.pages or draft.issue)
    ):
        draft.volume, tail = number[2], number[1]
    tail = _settle(tail, draft)
    lone = re.fullmatch(r"[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][a-zà-þćčđğıłśşšżž]{3,}", tail) and draft.issued and len(draft.issued) == 4
    settled = draft.place or draft.volume or draft.issue or draft.serial or draft.pages
    if lone and draft.title and draft.url and not (settled or PERIODICAL.has(tail) or NEWSPAPER.has(tail)):
        draft.place, tail = tail, ""  # "“Title”, Tresk, 2018"
    if tail:
        draft.container = draft.container or clean_title(drop_editors(tail) or tail)


def _settle(tail: str, draft: Draft, *, named: bool = False) -> str:
    """Tell publisher and place among the last comma or stop separated parts; return the part that names the container.

    ``named`` says that there is a container.
    """
    journal = bool(draft.volume or draft.issue or draft.serial) and not named
    pieces = (_SEPARATOR if not journal else _COMMA).split(THESIS_WORD.cut(tail))
    parts, separators = [trim(piece) for piece in pieces[::2]], pieces[1::2]
    settled = False
    while parts:
        last = parts[-1]
        more = len(parts) > 1 or (draft.title is not None and not named)
        if not last:
            pass
        elif (
            len(parts) > 2
            and not draft.place
            and not draft.publisher
            and not journal
            and is_place(parts[-2])
            and not is_place(last)
            and is_house(last, among=True)
            and not REGION.has(last)
        ):
            draft.publisher, draft.place = last, parts[-2]  # "Lagos, Cortez"
            parts.pop()
        elif (not draft.place and is_place(last)) or (
            not draft.place
            and (not journal or (len(parts) == 3 and SERIES.match(parts[0])))
            and len(parts) > 1
            and _is_publisher(parts[-2])
            and _is_name(last)
        ):
            draft.place, settled = last, True
            parts.pop()
            continue
        elif more and (REGION.has(last) or LOCATOR.match(last)):
            region = last if re.fullmatch(r"[A-Z]{2}|Mass\.?|Conn\.?|Calif\.?", last) else ""
            if region and not draft.place and len(parts) > 1 and CITY.has(parts[-2]):
                parts[-2:] = [f"{parts[-2]}, {region}"]
                continue
        elif (
            not journal
            and not draft.publisher
            and is_house(last)
            and (
                (settled and more and separators[min(len(parts), len(separators)) - 1] == ", ")
                or (named and len(parts) > 1 and separators[len(parts) - 2] == ". ")
            )
        ):
            draft.publisher = last  # "Cortez, São Paulo"
        elif draft.publisher and more and not journal and is_body(last):
            pass  # a department of the publisher
        elif (
            not draft.publisher
            and not (journal and (draft.volume or not more or (len(parts) == 1 and not draft.container)))
            and _is_publisher(last)
        ):
            draft.publisher = last
        else:
            break
        settled = False
        parts.pop()
    if journal and len(parts) == 2 and not draft.publisher and SERIES.match(parts[1]) and is_body(parts[0]):
        draft.publisher, parts = parts[0], parts[1:]  # "Fen Institute, Policy Analysis 27"
    if (
        journal
        and len(parts) > 1
        and not re.search(r" (?:&|and|und|et|y|e) ", parts[-1])
        and not PERIODICAL.among(parts[0])
        and not PERIODICAL.among(", ".join(parts[1:]))
    ):
        return parts[0]
    return "".join(
        part + separator for part, separator in zip(parts, [*separators[: len(parts) - 1], ""], strict=False)
    )


def _is_name(part: str) -> bool:
    return bool(re.fullmatch(r"[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w’'-]+(?: [A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w’'-]+)?", part)) and not (
        COMMON.among(part) or TITLE_WORD.among(part) or PUBLISHER.among(part) or PERIODICAL.among(part)
    )


def _is_publisher(part: str) -> bool:
    if WIRE.match(part):
        return False
    if SUBJECT.match(part) and part[-1].islower() and is_body(part):
        return True  # "Fen Institute for Strategic Studies" is no periodical
    first = part.partition(" ")[0]
    part = part[:1].upper() + part[1:] if BODY_HEAD.has(first) else part  # "ministère des Transports"
    named = (PERIODICAL.among(part) or NEWSPAPER.has(part)) and not re.search(r"\bPress\b|Verlag|Publish", part)
    last = part.rpartition(" ")[2]
    if named and not (
        ORGANISATION.has(last) and not PERIODICAL.has(last) and not re.match(r"\S+ (?:of|for|de) ", part)
    ):
        return False  # but "Observer Tide Foundation"
    return PUBLISHER.among(part) or PRESS.search(part) is not None or (is_body(part) and len(part.split()) < 8)
