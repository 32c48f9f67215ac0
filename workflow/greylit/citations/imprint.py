"""What stands behind a title: pages, volume, date, place and publisher, peeled off one by one."""

from __future__ import annotations

import re

from greylit.citations.dates import find_dates
from greylit.citations.draft import Draft, clean_title, trim
from greylit.citations.names import is_body, person_strength, split_names
from greylit.citations.vocabulary import (
    CITY,
    COMMON,
    EDITED_BY,
    EDITION,
    EDITOR_MARK,
    EXTENT,
    ISSUE,
    LOCATOR,
    MEDIUM,
    PAGES,
    PERIODICAL,
    PLACE_PUBLISHER,
    PRESENTED,
    PUBLISHER,
    REGION,
    THESIS_WORD,
    TITLE_WORD,
    VOLUME,
    VOLUME_ISSUE,
)

_YEAR = r"(?:1[4-9]|20)\d\d"
_FIELD_YEAR = re.compile(
    rf"(?:^|[,;.(:—] ?|(?<=\)) )\(?(?:c\.? ?|ca\. ?|©)?({_YEAR})(?:[a-z]|[-–/]\d{{2,4}}| ?\[\d{{4}}\]| edition| ed\.)?(?=\s*(?:[,;.:)\]]|$))\)?"
)
_CITY_YEAR = re.compile(
    rf"(?:^|[,.(;:] ?)([A-ZÀ-Þ][\w./-]+(?:(?: (?:am|und|and|&) |/| )[A-ZÀ-Þ(][\w.)-]*){{0,3}}) ({_YEAR})(?=\s*(?:[,;.)]|$))"
)
_RANGE = r"[A-Za-z]?\d{1,6} ?[-–—−] ?[A-Za-z]?\d{1,6}"
_COLON_PAGES = re.compile(
    rf"(?<=[\d)\]A-Za-z.]) ?: ?((?:{_RANGE}|[eE]?\d{{1,7}})(?:, ?(?!(?:1[4-9]|20)\d\d\b)\d{{1,5}}(?:[-–]\d{{1,5}})?){{0,4}})(?=[\s,.;)]|$)"
)
_BARE_RANGE = re.compile(rf"(?:^|[,.;] ?)({_RANGE})(?=\s*(?:[,.;(]|$))")
_END_NUMBER = re.compile(r"(?:^|[,)] ?)(\d{1,4}(?:(?:[-–]|, ?)\d{1,4}){0,5})\.?$")
_SERIAL = re.compile(
    rf"(?<!\b[CcNn][mor]\.)(?<!Cmnd\.)(?<![Vv]ol\.)(?<!Bd\.)(?<=[^\W\d_]|\.) ?,? (?P<a>\d{{1,4}})(?:(?:[./]|, )(?P<b>\d{{1,3}}(?:[-–/]\d{{1,3}})?))? ?\((?:[A-Za-zä]{{3,10}}\.?(?:[ /–-][A-Za-z]{{3,10}})? )?(?P<y>{_YEAR})\)"
)
# "Heft 3/1999": the issue of a year.
_OF_YEAR = re.compile(rf",? (?:Heft |H\. ?|Nr\. ?|no\. ?)?(\d{{1,2}}) ?/ ?({_YEAR})(?=[,;.:]|$)")
_VANCOUVER = re.compile(
    rf"[,.]? ?\b({_YEAR})(?: [A-Z][a-z]{{2,8}}\.?(?: \d{{1,2}})?)? ?[;,] ?(\d{{1,4}})(?: ?\(([\w ./–-]{{1,15}})\))? ?[:,] ?((?:{_RANGE}|[A-Za-z]?\d{{1,7}}))"
)
_PHYSICS = re.compile(
    rf",? (?P<v>[A-Z]? ?\d{{1,4}})(?: ?\((?P<i>\d{{1,3}})\))?, ?(?:pp?\.? ?)?(?P<p>[A-Z]?\d{{1,6}}(?: ?[-–] ?\d{{1,6}})?)(?:,? \((?P<y>{_YEAR})\))"
)
_COMMA = re.compile(r"(, |; )")
_SEPARATOR = re.compile(r"(, |; |(?<![A-ZÀ-Þ])\. (?=[A-ZÀ-Þ][a-z]))")
_IN = re.compile(r"(?:^|[,.;]? ?)\b[Ii]n:? (?=[“\"‘*A-ZÀ-Þ])")


def digits(pages: str) -> str:
    """A page range as printed, a plain hyphen in it, no blanks around.

    >>> digits("58 – 59"), digits("3, 7")
    ('58-59', '3, 7')
    >>> digits("l6"), digits("iv-xi")
    ('16', 'iv-xi')
    """
    pages = re.sub(r"(?<=\d)[lI](?![A-Za-z])|(?<![A-Za-z])[lI](?=\d)", "1", pages)
    return re.sub(
        r"(?<=\d)and(?=\d)", ", ", re.sub(r" ?(?:&|\band\b) ?", ", ", re.sub(r" ?[-–—−] ?", "-", pages))
    ).strip(" ,;.")


def cut_edition(text: str) -> str:
    """``text`` without its edition, the fields around it kept apart.

    >>> cut_edition("Low Water (2nd ed.), 3"), cut_edition("Low Water. 3rd ed. Lagos: Reed"), cut_edition("Low Water, 2nd ed.")
    ('Low Water, 3', 'Low Water, Lagos: Reed', 'Low Water')
    """
    if EDITION.search(text) is None:
        return text
    return re.sub(r"(?:, )+(?=[,.;:)]|$)", "", re.sub(r" {2,}", " ", EDITION.cut(text, ", "))).strip()


def is_place(text: str) -> bool:
    """Whether ``text`` is a city works are published in, or two of them.

    >>> is_place("New York and Geneva"), is_place("Rain and Rivers")
    (True, False)
    """
    return CITY.has(text) or all(CITY.has(one) for one in re.split(r" ?/ ?| and | und | & ", text))


def take_pages(text: str, draft: Draft) -> str:
    """Take pages named as such ("pp. 3-9", "at 12") out of ``text``."""
    for _ in range(4):
        for found in PAGES.regex.finditer(text):
            rest = text[found.end() :]
            cue = re.match(r"\W*([A-Za-z]+)", found.group())
            if cue and cue[1] == "at" and rest[:1] not in ("", ",", ".", ";", ")", " (", "("):
                continue
            if rest[:1].isalnum():
                continue
            if cue and cue[1] in ("S", "Seite", "Seiten"):
                draft.by_volume = True
            if draft.pages is None:
                draft.pages = digits(found["pages"])
            elif draft.pages.isdecimal() and cue and cue[1] != "at":
                pass
            text = text[: found.start()].rstrip(" ,") + ("" if rest[:1] in ("", ",", ".", ";", ")") else ", ") + rest
            break
        else:
            break
    return re.sub(r"\(\s*\)", "", text).strip()


def take_date(text: str, draft: Draft) -> str:
    """Take the date of issue out of ``text``: a full date that is a field of its own, else the last such year."""
    for date in reversed(list(find_dates(text))):
        before, after = text[: date.start].rstrip(), text[date.end :].lstrip()
        if (not before or before[-1] in ',;.(—–:”"’)') and (not after or after[0] in ",;.):—]"):
            draft.issued = draft.issued or date.iso
            if before.endswith("(") and after.startswith(")"):
                before, after = before[:-1].rstrip(), after[1:]
            return (
                (before.rstrip(" ,;.(—–") + ", " + after.lstrip(" ,;.)")).strip(" ,")
                if after.strip(" ,;.)")
                else before.rstrip(" ,;(—–")
            )
    return take_year(text, draft)


def take_year(text: str, draft: Draft) -> str:
    """Take the last year that is a field of its own out of ``text``."""
    years = list(_FIELD_YEAR.finditer(text))
    if years:
        last = years[-1]
        draft.issued = draft.issued or last[1]
        before, after = text[: last.start()].rstrip(" ,;("), text[last.end() :].lstrip(" ,;)")
        joiner = text[last.start()] if text[last.start()] in ".:" else ","
        return (before + (f"{joiner} " if before and after and after[0] not in ".:" else "") + after).strip()
    # "Berlin 1987": the year behind the city without a comma.
    for found in _CITY_YEAR.finditer(text):
        place = re.split(r" ?/ ?| und | and | & ", found[1])
        if CITY.has(found[1]) or CITY.has(place[0]):
            draft.issued = draft.issued or found[2]
            draft.place = draft.place or trim(found[1])
            return (text[: found.start()] + text[found.end() :]).strip()
        if PUBLISHER.among(found[1]):
            draft.issued = draft.issued or found[2]
            return (text[: found.end() - 5] + text[found.end() :]).strip()
    return text


def take_numbers(text: str, draft: Draft) -> str:
    """Take volume and issue, and pages that only follow them, out of ``text``."""
    found = _VANCOUVER.search(text)
    if found:
        draft.issued = draft.issued or (
            next((d.iso for d in find_dates(found.group().split(";")[0])), None) or found[1]
        )
        draft.volume, draft.issue = found[2], (found[3] or None)
        draft.pages = draft.pages or digits(found[4])
        return text[: found.start()] + text[found.end() :]
    found = _OF_YEAR.search(text)
    if found:
        draft.issue, draft.issued = found[1], draft.issued or found[2]
        return text[: found.start()] + text[found.end() :]
    found = _SERIAL.search(text)
    if found:
        draft.issued = draft.issued or found["y"]
        after = text[found.end() :]
        if found["b"] and (", " not in found.group() or re.match(r"^ ?[:,] ?\d", after)):
            draft.volume, draft.issue = found["a"], found["b"]
        elif found["b"]:  # "Fens 12, 345 (1999)"
            draft.volume, draft.pages = found["a"], draft.pages or found["b"]
        else:
            draft.serial = found["a"]
        pages = re.match(
            rf"^(?: ?[:,] ?| (?=\d+ ?(?:[-–.,;]|$)))(?:pp?\. ?|S\. ?)?((?:{_RANGE}|\d{{1,5}})(?:, ?(?!(?:1[4-9]|20)\d\d\b)\d{{1,5}}(?:[-–]\d{{1,5}})?){{0,4}})",
            after,
        )
        if pages:
            draft.pages = draft.pages or digits(pages[1])
            draft.by_volume = draft.by_volume or after[: pages.start(1)].isspace()  # "12 (1999) 345"
            after = after[pages.end() :]
        return text[: found.start()] + after
    found = VOLUME_ISSUE.search(text)
    if found and not re.fullmatch(_YEAR, found["volume"]):
        draft.volume = found["volume"]
        draft.issue = re.sub(r"^(?:[Nn]o\.?|[Ii]ssue) ?", "", found["issue"]) or None
        before, after = text[: found.start()].rstrip(" ,;"), text[found.end() :]
    else:
        before, after = text, ""
        volume = VOLUME.search(text)
        issue = ISSUE.search(text)
        if issue and not volume and issue.group()[0] not in ",.;(" and issue.start():
            named = re.split(r"[,.] ", text[: issue.start()])[-1]
            if not (PERIODICAL.among(named) or re.search(r"\d$|paper|series", named, re.I)) or text[
                issue.end() :
            ].lstrip()[:1] in (":", "("):
                issue = None  # "General Comment No. 3: On Tides" is a title
        if volume or issue:
            if volume:
                draft.volume = volume["volume"]
            if issue:
                draft.issue = re.sub(r" ?[-–] ?", "-", issue["issue"])
            one, *two = sorted((m.start(), m.end()) for m in (volume, issue) if m)
            before, after = text[: one[0]].rstrip(" ,;"), text[one[1] :]
            if two:  # what stands between the two, a year say, stays
                between, after = text[one[1] : max(one[1], two[0][0])].strip(" ,;:"), text[two[0][1] :]
                before += " " + between if between else ""
            if issue and not volume:
                number = re.search(r"[, ](\d{1,4})$", before)
                if number and not re.fullmatch(_YEAR, number[1]):
                    draft.volume, before = number[1], before[: number.start()]
    if draft.volume or draft.issue:
        pages = re.match(
            rf"^ ?(?:\((?P<y>[^()]*?(?P<year>{_YEAR}))\))? ?[:,;.] ?(?:pp?\.? ?)?(?P<p>(?:{_RANGE}|[eE]?\d{{1,7}})(?:, ?(?!(?:1[4-9]|20)\d\d\b)\d{{1,5}}(?:[-–]\d{{1,5}})?){{0,3}})(?=[\s,.;)]|$)(?! [A-Z][a-z]+\.? \d)",
            after,
        )
        if pages and not re.fullmatch(_YEAR, pages["p"]):
            draft.pages = draft.pages or digits(pages["p"])
            if pages["year"]:
                draft.issued = draft.issued or pages["year"]
            after = after[pages.end() :]
        return (before.rstrip(" ,;") + (", " if before and after.strip(" ,.;") else "") + after.lstrip(" ,;")).strip()
    found = _PHYSICS.search(text)
    if found:
        draft.volume, draft.pages = found["v"].strip(), draft.pages or digits(found["p"])
        draft.issue = draft.issue or found["i"]
        draft.issued = draft.issued or found["y"]
        return text[: found.start()] + text[found.end() :]
    return text


def take_publisher(text: str, draft: Draft, *, sure: bool = False) -> str:
    """Take "Place: Publisher" off the end of ``text``; ``sure`` where brackets say that it is one."""
    found = PLACE_PUBLISHER.search(text)
    while found:
        place, publisher = trim(found["place"]), trim(found["publisher"])
        left = text[: found.start()].strip(" ,.")
        known = CITY.has(place) or CITY.has(re.split(r", | and | & |/", place)[0])
        backed = PUBLISHER.among(publisher) or is_body(publisher) or publisher in draft.authors
        named = not COMMON.among(place) and not TITLE_WORD.among(place)
        if sure or ((known or (backed and named)) and (left or draft.title)):
            keep = re.match(r"^(.*?), (?=[a-z]|\d)", publisher)
            publisher = keep[1] if keep else publisher
            year = re.search(rf" ({_YEAR})$", publisher)
            if year:
                draft.issued = draft.issued or year[1]
                publisher = publisher[: year.start()]
            draft.place, draft.publisher = place, publisher
            return text[: found.start()] + ("?" if text[found.start()] == "?" else "")
        found = PLACE_PUBLISHER.search(text, found.start("publisher"))
    return text


def take_brackets(text: str, draft: Draft) -> str:
    """Take "(Place: Publisher, Year)" or "(Publisher, Year)" out of ``text``.

    >>> draft = Draft()
    >>> take_brackets("Low Water (Lagos: Harbour Press, 1999), 3", draft), draft.place, draft.publisher, draft.issued
    ('Low Water, 3', 'Lagos', 'Harbour Press', '1999')
    """
    for found in re.finditer(r" ?\(([^()]{4,160})\)", text):
        inside = found[1]
        year = re.search(
            rf"(?:^|[ ,;/])\[?({_YEAR})\]?[a-z]?(?:,? ?(?:\d+\w\w edn?\.?|reprint(?:ed)?.*|edn?\.?))?$|^({_YEAR})[,;] ",
            inside,
        )
        place = re.match(
            r"^([A-ZÀ-Þ][^:;]{1,40}): ([^:;]{2,90})$", inside[: year.start()].strip(" ,;") if year else inside
        )
        if not year and not place:
            continue
        if place and not year and not (PUBLISHER.among(place[2]) or CITY.has(place[1])):
            continue
        if year:
            date = next((d.iso for d in find_dates(inside)), None)
            draft.issued = draft.issued or date or year[1] or year[2]
        if place:
            publisher = trim(cut_edition(place[2]))
            draft.place, draft.publisher = trim(cut_edition(EDITED_BY.cut(place[1]))), publisher or None
            if draft.place and re.search(r"[,.;] ", draft.place) and not CITY.has(draft.place):
                draft.place = trim(re.split(r"[.;] ", draft.place)[-1])
        elif year:
            inside = THESIS_WORD.cut(
                cut_edition(EDITED_BY.cut(inside[: year.start()] if year[1] else inside[year.end() :]))
            )
            inside = trim(inside)
            inside = trim(re.sub(r"^(?:eds?|repr?|orig|published)\b\.?|^\d.*$", "", inside))
            if inside and not next(iter(find_dates(found[1])), None):
                name, _, last = inside.rpartition(", ")
                if re.search(r"\d", inside):
                    pass  # a series number
                elif CITY.has(inside):
                    draft.place = draft.place or inside
                elif CITY.has(last) and name:
                    draft.publisher, draft.place = draft.publisher or trim(name), draft.place or trim(last)
                elif CITY.has(inside.split(", ")[0]) and "," in inside:
                    draft.place, draft.publisher = inside.split(", ", 1)[0], trim(inside.split(", ", 1)[1])
                elif PUBLISHER.among(inside) or is_body(inside) or re.match(r"^[A-Z][\w&.' -]{1,40}$", inside):
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
        r"(?:[,;] ?in:?|[,;] ?In:|[.?!”\"’] ?[Ii]n:?) (?=[“\"‘A-ZÀ-Þ])|^[Ii]n: (?=[“\"‘A-ZÀ-Þ])", text
    ):
        head, book = text[: found.start() + (1 if text[found.start()] in '?!”"’' else 0)], text[found.end() :]
        if not book or re.match(r"^(?:particular|this|the case)\b", book, re.I):
            continue
        return trim(head), drop_editors(book)
    return text, None


def drop_editors(book: str) -> str | None:
    """A book's title without the editors before or behind it.

    >>> drop_editors("Bell, A. and Dorn, C. (eds.), Essays on Marshes"), drop_editors("Marshes, ed. by Ana Bell")
    ('Essays on Marshes', 'Marshes')
    >>> drop_editors("A. Bell and C. Dorn, eds., Essays on Marshes")
    'Essays on Marshes'
    """
    book = EDITED_BY.cut(book)
    mark = EDITOR_MARK.search(book)
    if mark and mark.start() < 160:
        after = trim(book[mark.end() :])
        before = book[: mark.start()]
        if after and all(person_strength(name) or "," in name for name in split_names(before)):
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
    return clean_title(book)


def read_tail(tail: str, draft: Draft) -> None:
    """Read all that follows a known title: container, numbers, date, place, publisher."""
    tail = trim(tail)
    if not tail:
        return
    tail = EXTENT.cut(tail)
    tail = MEDIUM.cut(re.sub(r"\s*\[[^\[\]]{1,40}\]", "", tail))
    tail = take_pages(tail, draft)
    tail = cut_edition(take_numbers(PRESENTED.cut(tail), draft))
    tail = EDITED_BY.cut(tail) if not _IN.match(tail) else tail
    if draft.issued is None or "(" in tail:
        tail = take_brackets(tail, draft)
    colon = _COLON_PAGES.search(tail)
    if colon and draft.pages is None:
        draft.pages = digits(colon[1])
        tail = tail[: colon.start()] + tail[colon.end() :]
    tail = cut_edition(tail)
    book: str | None = None
    tail = take_date(tail, draft) if draft.issued is None else take_year(tail, Draft())
    if draft.pages is None:
        found = _BARE_RANGE.search(tail) or _END_NUMBER.search(tail)
        if found:
            draft.pages = digits(found[1])
            tail = tail[: found.start()] + tail[found.end() :]
    tail = take_publisher(
        trim(tail),
        draft,
        sure=bool(re.match(r"^(?!In:)[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?(?:, [A-Z]{2})?: [^:.]{2,60}$", trim(tail))),
    )
    tail = trim(MEDIUM.cut(trim(tail)))
    if _IN.match(tail):
        book = _IN.sub("", tail, count=1)
        draft.type = draft.type or "chapter"
        book = drop_editors(book) or ""
        draft.container = draft.container or clean_title(_settle(book, draft) if draft.publisher is None else book)
        return
    if not tail:
        return
    number = re.search(r"^(.*[^\d,. ]),? (\d{1,4})$", tail)
    unnumbered = not draft.volume and not draft.serial
    if (
        number
        and unnumbered
        and not re.fullmatch(_YEAR, number[2])
        and (PERIODICAL.among(number[1]) or draft.pages or draft.issue)
    ):
        draft.volume, tail = number[2], number[1]
    tail = _settle(tail, draft)
    if tail:
        draft.container = draft.container or clean_title(drop_editors(tail) or tail)


def _settle(tail: str, draft: Draft) -> str:
    """Tell publisher and place among the last comma or stop separated parts; return the part that names the container."""
    journal = bool(draft.volume or draft.issue or draft.serial)
    pieces = (_SEPARATOR if not journal else _COMMA).split(THESIS_WORD.cut(tail))
    parts, separators = [trim(piece) for piece in pieces[::2]], pieces[1::2]
    while parts:
        last = parts[-1]
        more = len(parts) > 1
        if not last:
            pass
        elif (not draft.place and is_place(last)) or (
            not draft.place and not journal and more and _is_publisher(parts[-2]) and _is_name(last)
        ):
            draft.place = last
        elif more and (REGION.has(last) or LOCATOR.match(last)):
            pass
        elif draft.publisher and more and not journal and is_body(last):
            pass  # a department of the publisher
        elif not draft.publisher and not (journal and (draft.volume or not more)) and _is_publisher(last):
            draft.publisher = last
        else:
            break
        parts.pop()
    if journal and len(parts) > 1 and not PERIODICAL.among(parts[0]) and not PERIODICAL.among(", ".join(parts[1:])):
        return parts[0]
    return "".join(
        part + separator for part, separator in zip(parts, [*separators[: len(parts) - 1], ""], strict=False)
    )


def _is_name(part: str) -> bool:
    return bool(re.fullmatch(r"[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?", part)) and not (
        COMMON.among(part) or TITLE_WORD.among(part) or PUBLISHER.among(part) or PERIODICAL.among(part)
    )


def _is_publisher(part: str) -> bool:
    if PERIODICAL.among(part) and not re.search(r"\bPress\b|Verlag|Publish", part):
        return False
    return PUBLISHER.among(part) or (is_body(part) and len(part.split()) < 8)
