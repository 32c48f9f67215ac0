"""Dates, pages, volumes, issues and editions, taken out of what stands behind a title."""

from __future__ import annotations

import re

from greylit.citations.dates import find_dates
from greylit.citations.draft import Draft, trim
from greylit.citations.vocabulary import (
    CITY,
    CITY_YEAR,
    EDITION,
    FIELD_YEAR,
    ISSUE,
    ISSUE_OF_YEAR,
    LISTED_NUMBERS,
    NAME_JOINER,
    NUMBER_PAGES,
    PAGES,
    PART_NUMBER,
    PERIODICAL,
    POINTED_NUMBERS,
    PUBLISHER,
    REGION,
    SERIAL,
    SERIAL_PAGES,
    SERIES,
    SERIES_LABEL,
    TITLE_WORD,
    VOLUME,
    VOLUME_ISSUE,
    VOLUME_LETTERS,
    VOLUME_PAGE_YEAR,
    VOLUME_SLASH,
    YEAR,
    YEAR_NUMBERS,
    YEAR_SPAN,
)
from greylit.cleaning.lexicon import load_lexicon


def digits(pages: str) -> str:
    """A page range as printed, a plain hyphen in it, no blanks around.

    >>> digits("58 – 59"), digits("3, 7")
    ('58-59', '3, 7')
    >>> digits("l6"), digits("iv-xi")
    ('16', 'iv-xi')
    """
    pages = re.sub(r"(?<=\d) ?ff?\.?$", "", pages)
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

    >>> is_place("New York and Geneva"), is_place("Boston, MA"), is_place("Rain and Rivers")
    (True, True, False)
    """
    city, _, region = text.rpartition(", ")
    if city and (REGION.has(region) or re.fullmatch(r"[A-Z]{2}", region)):
        text = city
    return CITY.has(text) or all(CITY.has(one) for one in re.split(r" ?/ ?| and | und | & ", text))


def is_coined(text: str) -> bool:
    """Whether ``text`` is one capitalised word that English knows as a name at most, as those of towns are.

    >>> is_coined("Utrecht"), is_coined("Hours"), is_coined("UNCTAD")
    (True, False, False)
    """
    return bool(
        re.fullmatch(r"[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][a-zà-þćčđğıłśşšżž]{3,}(?:-[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ]?[a-zà-þćčđğıłśşšżž]+)*", text)
    ) and (load_lexicon().frequency(text.lower()) == 0.0)


def is_house(text: str, *, among: bool = False) -> bool:
    """Whether ``text`` can be a publisher beside its city: capitalised, short, one word of it no English word.

    ``among`` says that where it stands there can be little else.

    >>> is_house("Harper & Fenwick"), is_house("L’Harmattan"), is_house("Power"), is_house("Rain in Lagos")
    (True, True, False, False)
    """
    words = text.split()
    return (
        len(words) <= 4
        and all(
            re.fullmatch(r"&|\+|[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w.’'-]*", word) or (among and i and NAME_JOINER.has(word))
            for i, word in enumerate(words)
        )
        and not (PERIODICAL.among(text) or TITLE_WORD.among(text))
        and (
            among
            or any(
                len(word) > 3 and load_lexicon().frequency(word.lower().strip(".").replace("’", "'")) == 0.0
                for word in words
            )
        )
    )


def take_pages(text: str, draft: Draft) -> str:
    """Take pages named as such ("pp. 3-9", "at 12") out of ``text``."""
    for _ in range(4):
        for found in PAGES.regex.finditer(text):
            rest = text[found.end() :]
            if re.search(r": ?\d{1,5}[-–]\d{1,5}$", text[: found.start()]) and "at " in found.group():
                text = text[: found.start()] + rest  # "(2014): 880–903, at 891"
                break
            cue = re.match(r"\W*([A-Za-z]+)", found.group())
            if cue and cue[1] == "at" and re.search(r"\d[-–]\d{1,4}$", text[: found.start()]) and not rest.strip(" ."):
                text = text[: found.start()]  # "5–27, at 9"
                break
            if cue and cue[1] == "at" and not re.match(r"$|[,.;)]| ?\(", rest):
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
    years = list(FIELD_YEAR.regex.finditer(text))
    if len(years) == 1 and YEAR_SPAN.search(years[0].group()) and len(re.findall(YEAR, text)) > 2:
        years = []  # "A Century of Rain, 1890–1990, Lagos 2019"
    if years:
        last = years[-1]
        draft.issued = draft.issued or last[1]
        before, after = text[: last.start()].rstrip(" ,;("), text[last.end() :].lstrip(" ,;)")
        joiner = text[last.start()] if text[last.start()] in ".:" else ","
        return (before + (f"{joiner} " if before and after and after[0] not in ".:" else "") + after).strip()
    # "Berlin 1987": the year behind the city without a comma.
    for found in CITY_YEAR.regex.finditer(text):
        place = re.split(r" ?/ ?| und | and | & ", found[1])
        if CITY.has(found[1]) or CITY.has(place[0]):
            draft.issued = draft.issued or found[2]
            draft.place = draft.place or trim(found[1])
            return (text[: found.start()] + text[found.end() :]).strip()
        if PUBLISHER.among(found[1]):
            draft.issued = draft.issued or found[2]
            return (text[: found.end() - 5] + text[found.end() :]).strip()
    return text


def _dated(text: str, span: tuple[int, int]) -> bool:
    """Whether the span is part of a date with its day or month."""
    return any(len(date.iso) > 4 and date.start < span[1] and span[0] < date.end for date in find_dates(text))


def take_numbers(text: str, draft: Draft) -> str:
    """Take volume and issue, and pages that only follow them, out of ``text``."""
    slashed = VOLUME_SLASH.search(text)
    if slashed:
        draft.volume, draft.issue = slashed["volume"], slashed["issue"]
        return (text[: slashed.start()] + text[slashed.end() :]).strip(" ,")
    found = YEAR_NUMBERS.search(text)
    if found:
        draft.issued = draft.issued or (
            next((d.iso for d in find_dates(found.group().split(";")[0])), None) or found[1]
        )
        draft.volume, draft.issue = found[2], (found[3] or None)
        draft.pages = draft.pages or digits(found[4])
        return text[: found.start()] + text[found.end() :]
    found = VOLUME_LETTERS.search(text)
    if found:
        draft.volume, draft.issue = found[1], found[2] or draft.issue
        return text[: found.start()] + text[found.end() :]
    found = ISSUE_OF_YEAR.search(text)
    if found and not SERIES_LABEL.search(text[: found.start()]):
        draft.issue, draft.issued = found[1], draft.issued or found[2]
        return text[: found.start()] + text[found.end() :]
    found = SERIAL.search(text)
    if found:
        month = next((date.iso for date in find_dates(text[found.start() : found.end() - 1])), None)
        draft.issued = draft.issued or month or found["y"]
        after = text[found.end() :]
        parted = text[found.end("a") : found.start("b")] if found["b"] else ""
        if found["b"] and (
            parted != ", " or re.match(r"^ ?[:,] ?\d", after) or (found["b"].isdecimal() and int(found["b"]) <= 12)
        ):
            draft.volume, draft.issue = found["a"], found["b"]
        elif found["b"]:  # "Fens 12, 345 (1999)"
            draft.volume, draft.pages = found["a"], draft.pages or digits(found["b"])
        elif numbered := PART_NUMBER.match(after) or ISSUE.match(
            after
        ):  # "Fens 44 (2007) 2, S. 3", "Fens 44 (2007), Heft 2"
            draft.volume, draft.issue, after = found["a"], numbered["issue"], after[numbered.end() :]
        else:
            draft.serial = found["a"]
        pages = SERIAL_PAGES.match(after)
        if pages:
            draft.pages = draft.pages or digits(pages[1])
            draft.by_volume = draft.by_volume or after[: pages.start(1)].isspace()  # "12 (1999) 345"
            after = after[pages.end() :]
        return text[: found.start()] + after
    found = LISTED_NUMBERS.search(text)
    if found and (found["b"] or found["p"] or not found["a"].isdecimal()) and not _dated(text, found.span()):
        draft.volume, draft.issue = found["a"], found["b"] or draft.issue
        draft.issued = draft.issued or found["y"]
        if found["p"]:
            draft.pages = draft.pages or digits(found["p"])
        return text[: found.start()] + text[found.end() :]
    found = POINTED_NUMBERS.search(text)
    if found and not draft.volume:
        draft.volume, draft.issue = found["a"], found["b"]
        return (
            take_numbers(text[: found.start()] + text[found.end() :], draft)
            if re.match(r" ?:", text[found.end() :])
            else text[: found.start()] + text[found.end() :]
        )
    found = VOLUME_ISSUE.search(text)
    if found and not re.fullmatch(YEAR, found["volume"]):
        draft.volume = found["volume"]
        draft.issue = re.sub(r"^(?:[Nn]o\.?|[Ii]ssue) ?", "", found["issue"]) or None
        before, after = text[: found.start()].rstrip(" ,;"), text[found.end() :]
    else:
        before, after = text, ""
        volume = VOLUME.search(text)
        issue = ISSUE.search(text)
        if issue and not volume and issue.group()[0] not in ",.;(" and issue.start():
            named = re.split(r"[,.] ", text[: issue.start()])[-1]
            if not (
                PERIODICAL.among(named)
                or re.search(r"\d$|paper|series|brief|note|insight|commentary|memo", named, re.I)
            ) or (text[issue.end() :].lstrip()[:1] in (":", "(") and not SERIES.match(named.strip())):
                issue = None  # "General Comment No. 3: On Tides" is a title
        if volume or issue:
            if volume:
                draft.volume = volume["volume"] or volume["year"]
            if issue:
                draft.issue = re.sub(r" ?[-–] ?", "-", issue["issue"])
            one, *two = sorted((m.start(), m.end()) for m in (volume, issue) if m)
            before, after = text[: one[0]].rstrip(" ,;"), text[one[1] :]
            if two:  # what stands between the two, a year say, stays
                between, after = text[one[1] : max(one[1], two[0][0])].strip(" ,;:"), text[two[0][1] :]
                before += " " + between if between else ""
            if issue and not volume:
                number = re.search(r"[, ](\d{1,4})$", before)
                if number and not re.fullmatch(YEAR, number[1]):
                    draft.volume, before = number[1], before[: number.start()]
    if draft.volume or draft.issue:
        pages = NUMBER_PAGES.match(after)
        if pages and not re.fullmatch(YEAR, pages["p"]):
            draft.pages = draft.pages or digits(pages["p"])
            if pages["year"]:
                month = next((date.iso for date in find_dates(pages["y"])), None)
                draft.issued = draft.issued or month or pages["year"]
            after = after[pages.end() :]
        return (before.rstrip(" ,;") + (", " if before and after.strip(" ,.;") else "") + after.lstrip(" ,;")).strip()
    found = VOLUME_PAGE_YEAR.search(text)
    if found:
        draft.volume, draft.pages = found["v"].strip(), draft.pages or digits(found["p"])
        draft.issue = draft.issue or found["i"]
        draft.issued = draft.issued or found["y"]
        return text[: found.start()] + text[found.end() :]
    return text
