"""Cases, statutes and law journals: the citation forms of legal notes."""

from __future__ import annotations

import re

from greylit.citations.dates import find_dates
from greylit.citations.draft import Draft, clean_title, trim
from greylit.citations.imprint import read_tail, split_container
from greylit.citations.names import is_body, split_authors, split_names
from greylit.citations.numbers import digits, take_pages
from greylit.citations.vocabulary import (
    ACT,
    AWARD,
    BILL,
    CITY,
    CODE,
    COLUMNS,
    COMMENTARY,
    CONGRESS,
    COURT,
    COURT_COLLECTION,
    COURT_LEAD,
    DATABASE,
    DATED_ACT,
    DAY_ACT,
    DECISION,
    DECISION_REPORT,
    DOCKET,
    EDITION,
    FEDERAL_REGISTER,
    FILING,
    FORTHCOMING,
    GAZETTE,
    HANSARD,
    HEARING,
    NEUTRAL,
    NUMBERED_ACT,
    NUMBERED_LAW,
    OPINION,
    PIECE,
    POINT,
    REPORTER,
    REVISED_STATUTE,
    RULE,
    SHORT_ARTICLE,
    SHORT_CASE,
    STATUTE,
    SUBJECT_LAW,
    VERSUS,
    VOLUME,
    YEAR_FIRST,
)

_YEAR = re.compile(r"[(\[][^()\[\]]{0,60}?((?:1[4-9]|20)\d\d)[)\]]")


def read_case(text: str, draft: Draft) -> bool:
    """A decided case: "Bell v. Cole, 3 F.3d 4, 6 (9th Cir. 1999)", "Bell v Cole [1999] 2 AC 3".

    >>> draft = Draft()
    >>> read_case("Bell v. Cole, 3 F.3d 456, 460 (9th Cir. 1999)", draft)
    True
    >>> draft.title, draft.volume, draft.container, draft.pages, draft.issued, draft.type
    ('Bell v. Cole', '3', 'F.3d', '456', '1999', 'legal_case')
    """
    text = COURT_LEAD.cut(text)
    collected = COURT_COLLECTION.match(text)
    if collected:
        draft.container, draft.volume, draft.pages = collected["container"], collected["volume"], collected["page"]
        draft.type = "legal_case"
        return True
    if DECISION.match(text) and (date := next(iter(find_dates(text)), None)):
        draft.type, draft.issued = "legal_case", date.iso
        _read_year_first(text[date.end :], draft)
        for comma in re.finditer(r", ", text):
            collected = COURT_COLLECTION.match(text[comma.end() :])
            if collected:
                draft.container, draft.volume, draft.pages = collected.group("container", "volume", "page")
                draft.title = clean_title(text[: comma.start()])
                return True
        printed = YEAR_FIRST.search(text) or DECISION_REPORT.search(text)
        if printed and draft.pages is None:
            take_pages(text[printed.end() :], draft)
        parties = VERSUS.match(re.sub(r"^[^,]{2,30}, ", "", text))
        draft.title = clean_title(parties.group() if parties else text[: printed.start()] if printed else text)
        return True
    opinion = OPINION.match(text)
    if opinion:
        filed = next((found["year"] for found in DOCKET.regex.finditer(text) if found["year"]), None)
        draft.title, draft.issued, draft.type = opinion.group(), filed, "legal_case"
        return True
    commented = COMMENTARY.match(text)
    if commented:
        draft.authors, draft.container = commented["who"].split("/"), clean_title(commented["container"])
        draft.issued, draft.type = commented["year"], "chapter"
        return True
    filing = FILING.match(text)
    if filing:
        years = _YEAR.findall(text[filing.end() :])
        draft.title, draft.pages, draft.type = filing["title"], digits(filing["page"]), "legal_case"
        draft.issued = years[-1] if years else None
        return True
    article = SHORT_ARTICLE.match(text)
    if article:
        draft.authors, draft.container, draft.issued = article["who"].split("/"), article["container"], article["year"]
        draft.pages, draft.type = article["page"], "article-journal"
        return True
    court, printed = COURT.match(text), YEAR_FIRST.search(text)
    if court and printed:
        draft.title, draft.type = clean_title(text[: printed.start()]), "legal_case"
        return _read_year_first(text, draft)
    whole = text
    filed = next((found["year"] for found in DOCKET.regex.finditer(text) if found["year"]), None)
    text = DOCKET.cut(text)
    first = YEAR_FIRST.search(text)
    name = VERSUS.match(text[: first.start()].rstrip(" ,") if first else text)
    if name is None and first and re.search(r"\([^()]{2,50} v\.? [^()]{2,50}\)", text[: first.start()]):
        draft.title, draft.type = clean_title(re.split(r"(?<=\)),", text)[0]), "legal_case"
        return _read_year_first(text, draft)
    award = AWARD.match(text) if name is None else None
    if award:
        draft.title, draft.type, rest = clean_title(award[1]), "legal_case", text[award.end() :]
        date = next(iter(find_dates(rest)), None)
        report = REPORTER.search(rest[date.end :] if date else rest)
        draft.issued = date.iso if date else None
        if report:
            draft.volume, draft.container, draft.pages = report["volume"], report["container"], digits(report["page"])
        return True
    if name is None and first and first["reports"] and re.search(r"[^\W\d_]{4}", text[: first.start()]):
        head = re.sub(r"^(?:Advisory Opinion|Judgment|Order|Merits),? (?:on |of )?(?=[A-Z])", "", text[: first.start()])
        draft.title, draft.type = clean_title(trim(head)), "legal_case"
        return _read_year_first(text, draft)
    if name is None:
        return _read_short_case(text, draft) or _read_reported(text, draft, docketed=DOCKET.match(whole) is not None)
    if first or filed:
        draft.title, draft.type = clean_title(POINT.cut(name.group())), "legal_case"
        draft.issued = filed
        return _read_year_first(text, draft) or True
    rest = text[name.end() :]
    date = next(iter(find_dates(rest)), None)
    neutral, reporter, year = NEUTRAL.search(rest), REPORTER.search(rest), _YEAR.search(rest)
    if date and reporter and reporter.start() < date.end and date.start < reporter.end():
        reporter = None  # "judgment of 6 June 2006"
    if not (neutral or reporter or year or date) and re.search(r"[.!?] ", text):
        return False
    draft.title, draft.type = clean_title(name.group()), "legal_case"
    if neutral:
        draft.issued = neutral["year"]
        draft.volume, draft.container = neutral["volume"], trim(neutral["container"]) or None
        draft.pages = digits(neutral["page"])
    elif reporter:
        draft.volume, draft.container = reporter["volume"], reporter["container"]
        draft.pages = digits(reporter["page"])
        draft.issued = year[1] if year else None
        if year is None and re.fullmatch(r"(?:1[89]|20)\d\d", reporter["volume"]):  # "2016 ONCA 33"
            draft.issued, draft.volume = reporter["volume"], None
        if DATABASE.match(reporter["container"]):  # its numbers are no pages; the court's brackets have the day
            draft.volume = draft.container = draft.pages = None
            draft.issued = date.iso if date else draft.issued
    elif year:
        whole_date = next((d for d in find_dates(year.group())), None)
        draft.issued = whole_date.iso if whole_date and whole_date.iso.startswith(year[1]) else year[1]
    elif date:
        draft.issued = date.iso
    else:
        plain_year = re.search(r"\b((?:1[4-9]|20)\d\d)\b", rest)
        draft.issued = plain_year[1] if plain_year else None
    return True


def _read_short_case(text: str, draft: Draft) -> bool:
    """A case cited before: "Bell, 3 F.3d at 460"."""
    found = SHORT_CASE.match(text)
    if found is None:
        return False
    draft.title, draft.type = clean_title(found["title"]), "legal_case"
    draft.volume, draft.container = found["volume"], found["container"] + found["stop"]
    draft.pages = digits(found["page"])
    return True


def _read_reported(text: str, draft: Draft, *, docketed: bool) -> bool:
    """A case by where it is reported, alone or behind what is left of its name: "[1998] 2 SCR 217"."""
    neutral = NEUTRAL.search(text) if docketed else NEUTRAL.match(text)
    if neutral is None or (docketed and neutral.start() > 80):
        return False
    draft.title, draft.type = clean_title(text[: neutral.start()]), "legal_case"
    draft.issued, draft.volume = neutral["year"], neutral["volume"]
    draft.container, draft.pages = trim(neutral["container"]) or None, digits(neutral["page"])
    if neutral["container"].endswith(".") or text[neutral.end("container") : neutral.end("container") + 1] == ".":
        draft.container = f"{(draft.container or '').rstrip('.')}."
    return True


def _read_year_first(text: str, draft: Draft) -> bool:
    """The report a case stands in, where its year is named before its number."""
    found = YEAR_FIRST.search(text)
    if found is None:
        return False
    series = (
        f"{found['air']} {found['court']}" if found["air"] else found["series"] or found["reports"] or found["court4"]
    )
    draft.container, draft.volume = series, found["volume"]
    draft.issued = draft.issued or found["y1"] or found["y2"] or found["y3"] or found["y4"]
    draft.pages = found["p1"] or found["p2"] or found["p3"] or found["p4"]
    return True


def read_statute(text: str, draft: Draft) -> bool:
    """A statute: "Tidal Waters Act 1999, s. 3", "12 U.S.C. § 34 (2000)".

    >>> draft = Draft()
    >>> read_statute("Tidal Waters Act 1999, s. 3", draft), draft.title, draft.issued
    (True, 'Tidal Waters Act', '1999')
    """
    debate = HANSARD.match(text)
    if debate:
        draft.title, draft.type = debate["title"], "legislation"
        rest = text[debate.end() :]
        draft.issued = next((d.iso for d in find_dates(rest)), None)
        volume, column = VOLUME.search(rest), COLUMNS.search(rest)
        draft.volume = volume["volume"] if volume else None
        draft.pages = digits(column["columns"]) if column else None
        return True
    rule = RULE.match(text) or CODE.match(text)
    if rule:
        draft.title, draft.type = rule.group(), "legislation"
        year = _YEAR.match(text[rule.end() :].lstrip())
        draft.issued = year[1] if year else None
        return True
    adopted = DATED_ACT.match(text)
    gazette = GAZETTE.search(text) if adopted else None
    if adopted and gazette and gazette["year"]:  # "Regulation 3/2001 of 4 May 2001 on tides [2001] OJ L97/30"
        page = re.match(r"\W*[LC]? ?\d{1,4}/(\d{1,4})", text[gazette.end("container") :])
        draft.title, draft.container, draft.type = text[: gazette.start()], gazette["container"], "legislation"
        draft.issued = next((d.iso for d in find_dates(adopted["day"])), gazette["year"])
        draft.pages = page[1] if page else None
        return True
    if adopted and not gazette and not any(date.start > adopted.end() for date in find_dates(text)):
        draft.title, draft.type = clean_title(re.split(r"[,;(]", text[adopted.end("day") :])[0]), "legislation"
        draft.title = text[: adopted.end("day")] + " " + (draft.title or "")
        draft.issued = next((d.iso for d in find_dates(adopted["day"])), None)
        return True
    first, _, rest = text.partition(", ")
    numbered = NUMBERED_ACT.search(first)
    day = next(iter(find_dates(rest)), None) if numbered and is_body(first[: numbered.start()]) else None
    if day and day.start == 0:  # "Rain Council resolution 12 (2011), 17 March 2011"
        draft.title, draft.issued, draft.type = first, day.iso, "legislation"
        return True
    dated = DAY_ACT.match(text)
    if dated:
        draft.title, draft.type = dated.group(), "legislation"
        draft.issued = next((d.iso for d in find_dates(dated["day"])), None)
        return True
    paper = CONGRESS.match(text) or HEARING.match(text)
    if paper:
        year = _YEAR.search(text, paper.end())
        draft.title, draft.type, draft.issued = paper["title"], "legislation", year[1] if year else None
        day = next(iter(find_dates(text[paper.end() :])), None)
        draft.issued = day.iso if day else draft.issued
        draft.pages = digits(paper["page"]) if paper["page"] else None
        return True
    law = SUBJECT_LAW.match(text)
    if law:
        draft.title, draft.issued, draft.type = law["title"], law["year"], "legislation"
        return True
    law = NUMBERED_LAW.match(text)
    if law and not GAZETTE.search(text):
        draft.title, draft.type = clean_title(law.group()), "legislation"
        when = f"{law['day']} {law['year']}" if law["year"] else law["day"]  # "Decree 12/2015 of 3 March"
        draft.issued = next((d.iso for d in find_dates(when)), when[-4:])
        return True
    bill = BILL.match(text)
    if bill:
        draft.title, draft.type = bill["title"], "legislation"  # a session is no date
        return True
    act = REVISED_STATUTE.match(text) or ACT.match(text)
    if act and not re.search(r"[“\"‘]", text[: act.end()]) and ", " not in re.sub(r"\([^()]*\)", "", act["title"]):
        draft.title, draft.issued, draft.type = act["title"], act["year"], "legislation"
        if act.groupdict().get("number"):
            draft.title = act.group().removeprefix("the ")  # "Tides Act 11 of 2007"
        day = next(iter(find_dates(text[act.end() :])), None)
        if day and re.fullmatch(r", ", text[act.end() :][: day.start]):
            draft.issued = day.iso  # "Tides Act of 1999, May 3, 1999"
        return True
    code = STATUTE.search(text)
    if code and code.start() < 160:
        head = trim(text[: code.start()])
        draft.title, draft.type = head or code.group(), "legislation"
        year = _YEAR.search(text, code.end())
        draft.issued = year[1] if year else None
        register = FEDERAL_REGISTER.match(code.group()) if head else None
        if register:
            draft.volume, draft.container, draft.pages = register["volume"], register["container"], register["page"]
            day = next(iter(find_dates(text[code.end() : code.end() + 40])), None)
            draft.issued = day.iso if day else draft.issued
        return True
    return False


def read_law_journal(text: str, draft: Draft) -> bool:
    """An article: "Ana Bell, Low Tides in Law, 12 Fen L. Rev. 34, 56 (1999)".

    >>> draft = Draft()
    >>> read_law_journal("Ana Bell & Cy Dorn, Low Tides in Law, 12 Fen L. Rev. 34, 56 (1999)", draft)
    True
    >>> draft.authors, draft.title, draft.volume, draft.container, draft.pages, draft.issued
    (['Ana Bell', 'Cy Dorn'], 'Low Tides in Law', '12', 'Fen L. Rev.', '34', '1999')
    """
    coming = FORTHCOMING.search(text)
    if coming and coming.start() > 8:
        draft.authors, title = split_authors(text[: coming.start()])
        draft.title, draft.type = clean_title(title), "article-journal"
        draft.volume, draft.container, draft.issued = coming.group("volume", "container", "year")
        return True
    for found in REPORTER.regex.finditer(text):
        year = _YEAR.match(text[found.end() :].lstrip(" ,"))
        head = trim(text[: found.start()])
        if year is None or not head or not re.search(r"[A-Za-z]{3}", found["container"]):
            continue
        if not text[: found.start()].rstrip().endswith((",", ".", "”", '"', "’", "'")):
            continue
        quote = re.match(r"^(.*?)[,:]? ?[“\"‘](.+)[”\"’]$", head)
        if quote:
            draft.authors, draft.title = split_names(quote[1]), clean_title(quote[2])
        else:
            draft.authors, title = split_authors(head)
            draft.title = clean_title(title)
        draft.title = draft.title and PIECE.cut(draft.title)
        draft.volume, draft.container, draft.pages = found["volume"], found["container"], digits(found["page"])
        draft.issued, draft.type = year[1], "article-journal"
        return True
    return False


def read_law_book(text: str, draft: Draft) -> bool:
    """A book in the American manner: "ANA BELL, LOW TIDES 34-36 (2d ed. 1999)".

    >>> draft = Draft()
    >>> read_law_book("ANA BELL, LOW TIDES IN LAW 34-36 (2d ed. 1999)", draft), draft.authors, draft.title, draft.pages
    (True, ['ANA BELL'], 'LOW TIDES IN LAW', '34-36')
    """
    found = re.match(
        r"^(?:(?P<volume>\d{1,2}) (?=[A-Z]{2,} ))?(?P<head>.{6,220}?[^\W\d_][?!’”]?) (?:§ [\d.]+, at )?(?P<pages>(?:§ ?)?\d{1,4}(?:[-–]\d{1,4})?(?:, \d{1,4}(?:[-–]\d{1,4})?)*) \((?P<in>[^()]{0,140}?)(?P<year>(?:1[4-9]|20)\d\d)\)(?: \((?:1[4-9]|20)\d\d\))?$",
        text,
    )
    if found is None or re.search(r"[“\"]", found["head"]):
        return False
    authors, title = split_authors(found["head"])
    pages = [int(page) for page in re.findall(r"\d+", found["pages"])]
    if len(pages) == 2 and pages[0] > pages[1] and "," in found["pages"]:
        return False  # a volume and a page: "Fens 432, 123 (2004)"
    if not authors or not (
        EDITION.search(found["in"])
        or not found["in"].strip()
        or re.search(r"\b(?:eds?|trans)\.|Paper No\. \d", found["in"])
        or found["head"].isupper()
    ):
        return False
    title, draft.container = split_container(title)
    draft.authors, draft.title, draft.volume = authors, clean_title(title), found["volume"]
    draft.pages, draft.issued = digits(found["pages"].lstrip("§ ")), found["year"]
    draft.type = "chapter" if draft.container else "book"
    if not re.search(r"\beds?\.", EDITION.cut(found["in"])):
        numbered = re.search(r",? ?(?:[A-Z][\w&-]+ ){0,4}Papers? No\. (\d[\w/-]*)", found["in"])
        draft.issue = numbered[1] if numbered else None
        rest = found["in"].replace(numbered.group(), "") if numbered else found["in"]
        rest = EDITION.cut(re.sub(r"[^,]{3,40} trans\., ", "", rest)).strip(" ,")
        place, comma, publisher = rest.partition(", ")
        if comma and CITY.has(place):
            draft.place, draft.publisher = place, publisher
        elif ":" in rest or ", " in rest:
            read_tail(rest, draft)
        else:
            draft.publisher = rest or None
    return True
