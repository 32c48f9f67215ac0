"""One cited work: its fields, and what kind of work it is."""

from __future__ import annotations

import re

from greylit.citations.archives import read_paper
from greylit.citations.dates import find_dates
from greylit.citations.draft import Draft, plain
from greylit.citations.names import (
    is_body,
)
from greylit.citations.numbers import digits as page_digits
from greylit.citations.styles import READERS
from greylit.citations.titles import strip_lead
from greylit.citations.vocabulary import (
    ACT_OF_DAY,
    ACT_TITLE,
    ATTRIBUTED,
    AUTHOR_DATE,
    BLOG,
    CATALOGUED,
    CLOCK,
    CODE,
    COLLECTION,
    COLUMN,
    COMMISSIONED,
    COUNTRY,
    DATED,
    DATED_EDITION,
    DOCUMENT_NUMBER,
    EXTRACTED,
    GENRE,
    HANDLE,
    HEREINAFTER,
    IDENTIFIER,
    IN_FORCE,
    LAW_NUMBER,
    MARK,
    NEWSPAPER,
    ONLINE,
    ORDER_NUMBER,
    ORGAN,
    PAPER_SERIES,
    PARAGRAPH,
    PERIODICAL,
    POINT,
    POINTED_AT,
    POINTED_FOR,
    POST,
    PUBLISHER,
    SERIES_BEHIND_BODY,
    SERIES_LABEL,
    SERIES_NUMBER,
    SITE,
    SPEAKER,
    SUMMARY,
    TABLE_BEFORE_DATE,
    TEXT_CUE,
    TITLE_CUE,
    TREATY_NAME,
    TYPE_CUE,
    UN_SYMBOL,
)
from greylit.citations.web import take_web

# An issue of a periodical, cited as a whole.
_ISSUE_OF = re.compile(r"(?P<title>.+?),? [Nn]o\. ?(?P<issue>\d{1,4})")

# "Lagos: Reed, 2016: 12", and a second page in brackets: "165–189 (170)".
_PAGED_YEAR = re.compile(r"(?<=[, ])(?:1[4-9]|20)\d\d(?: ?: ?| )(?P<pages>\d{1,4}(?: ?[-–] ?\d{1,4})?)\.?$")
_PINNED = re.compile(r"(?<=\d) \((?!(?:1[4-9]|20)\d\d\))\d{1,4}(?: ?ff?\.?)?\)\.?$")
_NUMBERED = re.compile(r"(?!OJ\b|ABl|BGBl|RGBl)(.*[A-Za-z.]) (\d{1,3})")
IN_IBID = re.compile(r"(?:in )?ibid\.?", re.IGNORECASE)

# What OCR makes of specks behind the last stop: "pp. 88-104. ¢".
_SPECKS = re.compile(r"(?<=[.)\d])(?: (?:[^\w\s)\]”\"’>]{1,2}|(?<=\. )[a-z]))+$")

# No citation is longer; what lies beyond is not read.
_LONGEST = 3000


def read_work(text: str, *, entry: bool = False) -> Draft:
    """The fields of one cited work; ``entry`` where it stands in a reference list."""
    draft = Draft()
    whole = plain(text[:_LONGEST])
    extracted = EXTRACTED.search(whole)
    dated = extracted is None or extracted["day"]  # a day is when the data were read
    taken = whole if dated else EXTRACTED.cut(whole)
    text = MARK.cut(IDENTIFIER.cut(strip_lead(_SPECKS.sub("", ONLINE.cut(taken)))))
    text = POINTED_FOR.cut(text)
    named = HEREINAFTER.search(text)
    if named and named.start() > 8:
        draft.alias = named["alias"] or named["quoted"]
        text = text[: named.start()] + text[named.end() :]
    text = ORGAN.regex.sub(lambda m: f"{m[1] or m[2]} ", take_web(text, draft))
    text = SPEAKER.cut(LAW_NUMBER.cut(text))
    body, stroke, title = text.partition("; ")
    if stroke and title[:1].isupper() and "; " not in title and is_body(body) and not AUTHOR_DATE.match(text):
        text = f"{body}, {title}"  # a comma read as a semicolon
    if TREATY_NAME.match(text):
        text = re.sub(r"(?<![,.]) (?=art\. ?\d)", ", ", text.rstrip(" ."))  # "Treaty on Tides art. 5(2)"
        text = POINT.cut(text)
    posted = POST.match(text)
    attributed = ATTRIBUTED.match(text)
    if attributed:
        _read_attributed(attributed, text, draft)
    elif not read_paper(text, draft):
        text = COLLECTION.cut(text)
        text = DATED_EDITION.cut(CLOCK.cut(IN_FORCE.cut(COLUMN.cut(text))))
        text = (
            PARAGRAPH.cut(SUMMARY.cut(text).rstrip(" .")) if PARAGRAPH.search(text.rstrip(" .")) else SUMMARY.cut(text)
        )
        text = ORDER_NUMBER.cut(text, r"\g<head>")
        text = COMMISSIONED.cut(HANDLE.cut(DOCUMENT_NUMBER.cut(GENRE.cut(DATED.cut(text, ", ")))))
        text = _mark_series(cut_symbol(text.strip(" ,;")))
        if text.endswith(")") and text.count(")") > text.count("("):
            text = text[:-1]  # of the brackets it stood in
        paged = _PAGED_YEAR.search(text)
        if paged:
            draft.pages, text = page_digits(paged["pages"]), text[: paged.start("pages")].rstrip(" :")
        text = _PINNED.sub("", text)
        text = text[:-1] if text.endswith(".") and not text.endswith((" Inc.", " al.")) else text
        for read in READERS:
            if read(text, draft, entry):
                break
    if draft.title:
        bare = draft.title if CODE.match(draft.title) else POINT.cut(draft.title)
        draft.title = bare if len(re.findall(r"[^\W\d_]{3,}", bare)) > 1 else draft.title
        draft.title = re.sub(r" \[[A-Za-z][^\[\]]{2,30}\]$", "", draft.title)
        issue = _ISSUE_OF.fullmatch(draft.title)
        if issue and not draft.container and not draft.issue and PERIODICAL.among(issue["title"]):
            draft.title, draft.issue = issue["title"], issue["issue"]
    if draft.title and not draft.issued and (day := ACT_OF_DAY.match(draft.title)):
        draft.issued = next((date.iso for date in find_dates(day["day"])), None)
    if posted:
        draft.authors, draft.title, draft.container = [posted["who"] or posted["poster"]], None, None
    if draft.url and draft.title and SITE.search(draft.title):
        draft.title = None
    numbered = _NUMBERED.fullmatch(draft.container or "") if draft.pages and not (draft.volume or draft.issue) else None
    if numbered:
        draft.container, draft.volume = numbered[1], numbered[2]
    if draft.title and UN_SYMBOL.match(draft.title):
        draft.title = re.sub(r", annex$", "", draft.title)
    if draft.container and (SERIES_LABEL.search(draft.container + " ") and " " not in draft.container):
        draft.container = None  # "Report No 79"
    if draft.container and SITE.search(draft.container):
        draft.container = None
    if draft.container:
        draft.container = BLOG.cut(draft.container)
    if draft.publisher:
        draft.publisher = BLOG.cut(draft.publisher)
    if draft.container and draft.container == draft.publisher:
        draft.container = None
    if draft.container and IN_IBID.fullmatch(draft.container):
        draft.container = None
    if draft.container and POINTED_AT.regex.fullmatch(f" {draft.container}"):
        draft.container = None
    draft.authors = [name for name in draft.authors if re.search(r"\w", name)]
    if draft.type is None:
        draft.type = next((kind for kind, cue in TEXT_CUE if cue.search(whole)), None)
    if draft.type is None or draft.type == "chapter":
        draft.type = work_type(text, draft) if draft.type is None or not draft.container else _kind_of_part(draft)
    return draft


def _mark_series(text: str) -> str:
    """A citation whose series of papers is numbered by "No.", without the table it points at last.

    >>> _mark_series("M. Quist, Tides of the Fens, Discussion Paper 11, Fen Centre, 2013, Table 3")
    'M. Quist, Tides of the Fens, Discussion Paper No. 11, Fen Centre, 2013'
    """
    listed = CATALOGUED.match(text)
    if listed:
        return f"{listed['who']}, “{listed['title']}”"
    headed = SERIES_BEHIND_BODY.match(text)
    if headed and is_body(headed["who"]):
        text = f"{headed['who']}, {text[headed.start('series') :]}"
    found = SERIES_NUMBER.search(text)
    if found and found.start() > 20 and not re.search(r"[Nn][or°]\.? ?$", text[: found.start("issue")]):
        text = f"{text[: found.end('container')]} No. {found['issue']}{text[found.end() :]}"
    pointed = list(POINTED_AT.regex.finditer(text))
    if (
        pointed
        and not text[pointed[-1].end() :].strip(" .")
        and re.search(r"(?:19|20)\d\d", text[: pointed[-1].start()])
    ):
        return text[: pointed[-1].start()]
    before = TABLE_BEFORE_DATE.search(text)
    return text[: before.start()] + text[before.end() :] if before else text


def cut_symbol(text: str) -> str:
    """A citation without the symbol of the document behind its title, and the table or annex of it that is meant.

    >>> cut_symbol("Fen Office, Report on tides, A/HRC/12/34, annex II, 2 May 2009"), cut_symbol("E/CN.4/2001/12, 2001")
    ('Fen Office, Report on tides, 2 May 2009', 'E/CN.4/2001/12, 2001')
    """
    found = UN_SYMBOL.search(text)
    if found is None or not re.search(r"[^\W\d_]{4}.*[,.;:(] $|[^\W\d_]{4}.*\($", text[: found.start()]):
        return text
    end = found.end() - found.group().endswith(".")
    before, after = text[: found.start()].rstrip(" ,;:"), text[end:]
    before = before.removesuffix(".") if after.startswith(".") else before
    pointed = POINTED_AT.match(after)
    after = after[pointed.end() :] if pointed else after
    if before.endswith("("):
        before, after = before[:-1].rstrip(), after.replace(")", "", 1)
    return before + after if re.match(r" ?[,.;()]|$", after) else text


def _read_attributed(found: re.Match[str], text: str, draft: Draft) -> None:
    who = re.sub(r"^[Tt]he ", "", found["who"]).strip()
    dates = list(find_dates(text))
    if dates and dates[0].start < len(who) + found.start("who") + 4 and " on " in who:
        who = who.rpartition(" on ")[0]
    # A supplier without a name of its own is no author, and the day it supplied something no date of issue.
    if re.match(r"^[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ]", who):
        draft.authors = [who]
        if dates:
            draft.issued = dates[0].iso


def _kind_of_part(draft: Draft) -> str:
    if PERIODICAL.among(draft.container or "") and (draft.volume or draft.issue or draft.serial):
        return "article-journal"
    if _is_daily(draft):
        return "article-newspaper"
    return "paper-conference" if dict(TYPE_CUE)["paper-conference"].search(draft.container or "") else "chapter"


def _is_daily(draft: Draft) -> bool:
    """Whether what a work stands in is told by its day alone, as newspapers are."""
    return bool(draft.issued and draft.issued.count("-") == 2) and not (draft.publisher or draft.place)


def work_type(text: str, draft: Draft) -> str | None:
    """The CSL type the fields and words speak for.

    >>> work_type("", Draft(title="Low Water", container="Journal of Fens", issue="2")), work_type("", Draft(title="Low Water", publisher="Fen Press"))
    ('article-journal', 'book')
    """
    for kind, cue in TITLE_CUE:
        if cue.search(draft.title or "") and not (kind == "speech" and (draft.volume or draft.issue)):
            return kind
    if draft.container:
        series = PAPER_SERIES.search(draft.container) and not (draft.volume and draft.pages)
        if series and (draft.issue or draft.volume or draft.serial):
            return "report"
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
        if PERIODICAL.among(draft.container):
            return "article-journal"
        if _is_daily(draft) and not draft.url:
            return "article-newspaper"
        return "webpage" if draft.url and not draft.publisher and not draft.pages else "chapter"
    bodies = [name for name in draft.authors if is_body(name) or COUNTRY.has(name)]
    if draft.publisher:
        return "report" if bodies or (is_body(draft.publisher) and not PUBLISHER.among(draft.publisher)) else "book"
    if draft.url:
        return "webpage"
    if draft.title and draft.issued and draft.authors:
        return "document" if ACT_TITLE.match(draft.title) else "report" if bodies else "book"
    return "document" if draft.title or draft.authors else None
