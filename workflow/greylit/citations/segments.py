"""The works of one note: where each citation begins and ends, and which notes cite nothing."""

from __future__ import annotations

import bisect
import re
from functools import lru_cache

from greylit.citations.archives import is_paper
from greylit.citations.dates import MONTHS, find_dates
from greylit.citations.draft import plain
from greylit.citations.names import is_author_date, is_body, names_like, split_authors
from greylit.citations.persons import is_surname, person_strength
from greylit.citations.titles import find_quoted, strip_lead
from greylit.citations.vocabulary import (
    ABBREVIATION,
    ACT,
    ATTRIBUTED,
    AUTHOR_DATE,
    BILL,
    CATALOGUED,
    CITY,
    CODE,
    COMMENTARY,
    CONGRESS,
    COURT,
    COURT_COLLECTION,
    CROSS_REFERENCE,
    DATED,
    DATED_ACT,
    DAY_ACT,
    DECISION,
    DOI,
    EXTRACTED,
    HANSARD,
    HEARING,
    IBID,
    MISREAD_STOP,
    NAME_PAGE,
    NEUTRAL,
    NUMBERED_ACT,
    NUMBERED_LAW,
    OPINION,
    PAGES,
    PARAGRAPH,
    PLACE_PUBLISHER,
    POINTED_AT,
    POINTED_FOR,
    PUBLISHER,
    QUOTED_IN,
    REPORTER,
    RESOLUTION,
    REVISED_STATUTE,
    RULE,
    SENTENCE,
    SHORT_CASE,
    SHORT_FORM,
    SIGNAL,
    SPEAKER,
    SPOKEN,
    STATUTE,
    SUBJECT_LAW,
    SUPRA,
    TALK,
    TALK_LEAD,
    TITLE_WORD,
    TREATY_NAME,
    TREATY_SERIES,
    UN_SYMBOL,
    UNION_ACT,
    URL,
    VERSUS,
    VOLUME_ISSUE,
    YEAR_FIRST,
)

_YEAR = re.compile(r"(?<![\w/.-])(?:1[4-9]|20)\d\d[a-z]?(?![\w/])")
_FIELD_YEAR = re.compile(r"(?:[(\[,.] ?|\([^()]{2,90}[ ,])(?:1[4-9]|20)\d\d(?:[a-z]|[-–/]\d{1,4})?(?=[),.;:\]]|$)")
_PLACED = re.compile(r"(?:, |\. )([A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w.-]+(?: [\w.-]+){0,2}) (?:1[4-9]|20)\d\d(?=[.,;]|$)")
_ASKED = re.compile(
    r"\W*(?:[A-Za-z’']+ )?(?:interviews?|conversations?|correspondence|e-?mails?) (?:with|by|from|to|of)\b", re.I
)
"""A note that names who was asked: what follows is no work."""
_ADDRESS = re.compile(r"\s*(?:(?:available )?at:? )?(?:https?://|www\.)\S+\s*")
_YEAR_FIRST = re.compile(r"\s*(?:19|20)\d\d(?:, |\.?\s*$)")
_STOP = re.compile(r"(?<=[\w)”\"’\]*])\.[”\"’*]? +(?=[“\"‘A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ*])")


@lru_cache(maxsize=1024)
def evidence(text: str) -> int:
    """How strongly ``text`` looks like a citation: 2 sure, 1 likely, 0 not.

    >>> evidence("Bell, Low Water, Lagos: Harbour Press, 1999"), evidence("Thanks to all who helped in 1999.")
    (2, 0)
    """
    text = plain(text)
    body = SPEAKER.cut(strip_lead(POINTED_FOR.cut(text)))
    led = SIGNAL.search(body)
    if led and 0 < led.start() < 300 and not _YEAR.search(body[: led.start()]):
        # "Larsen has changed his mind: see M. Quist, Tides (1999)": what the signal points at decides.
        return max(_evidence(text, body), _evidence(body[led.start() :], strip_lead(body[led.start() :])))
    return _evidence(text, body)


def _evidence(text: str, body: str) -> int:
    if IBID.match(text) or IBID.match(body):
        return 2
    if URL.search(text) or DOI.search(text):
        return 2
    if is_paper(body) or DATED_ACT.match(body) or CATALOGUED.match(body) or OPINION.match(body):
        return 2
    talk = bool(TALK.match(body))
    short = SHORT_FORM.match(body)
    if short and is_surname(short["who"].split(" ")[0].strip(",")) and not talk:
        return 1
    paged = NAME_PAGE.match(body)
    if paged and is_surname(paged["who"].split(" ")[0].strip(",")) and not talk:
        return 1
    author_date = AUTHOR_DATE.match(body)
    if author_date and is_author_date(author_date["who"]) and not talk:
        return 2
    if SPOKEN.search(body) and not find_quoted(body):
        return 0
    if CROSS_REFERENCE.match(text) and not _FIELD_YEAR.search(body):
        return 0
    supra = SUPRA.search(body)
    if supra and not talk and (len(body[: supra.start()].split()) <= 14):
        return 2
    extracted = EXTRACTED.search(body)
    if extracted and not talk and re.match(r"[A-ZÀ-Þ][^,]{2,80}, [A-ZÀ-Þ“‘]", body[: extracted.start()]):
        return 1
    if ATTRIBUTED.match(body) and next(iter(find_dates(body)), None):
        return 1
    if not talk and TREATY_SERIES.search(body):
        return 2
    if (DECISION.match(body) and next(iter(find_dates(body)), None)) or COMMENTARY.match(body):
        return 2
    if COURT_COLLECTION.match(body) or (COURT.match(body) and YEAR_FIRST.search(body)):
        return 2
    if VERSUS.match(body) and (NEUTRAL.search(body) or REPORTER.search(body) or _YEAR.search(body)):
        return 2
    if any(
        shape.match(body)
        for shape in (SHORT_CASE, CONGRESS, HEARING, RULE, CODE, HANSARD, REVISED_STATUTE, DAY_ACT, BILL)
    ):
        return 2
    if NEUTRAL.match(body) or (YEAR_FIRST.search(body) and re.search(r"\([^()]{2,50} v\.? [^()]{2,50}\)", body)):
        return 2
    if UNION_ACT.match(body):
        return 2
    if STATUTE.search(body) or (ACT.match(body) and not talk):
        return 2 if not talk else 0
    reporter = REPORTER.search(body)
    if reporter and re.match(r"^ ?\([^()]{0,40}(?:1[4-9]|20)\d\d\)", body[reporter.end() :]):
        return 2 if not talk else 0
    quote = find_quoted(body)
    year = bool(_YEAR.search(body))
    if talk:
        return 0
    if quote and quote[1] - quote[0] > 5:
        before = body[: quote[0]].strip(" ,:.")
        if year and (not before or names_like(before) or len(before.split()) <= 8) and not SENTENCE.search(before):
            return 2
    if re.search(r"\([^()]{2,60}: [^()]{2,90},? (?:1[4-9]|20)\d\d(?:[-–]\d{2,4})?\)", body):
        return 2
    field_year = bool(_FIELD_YEAR.search(body)) or _field_date(body) or _city_year(body)
    sentence = bool(SENTENCE.search(body))
    if VOLUME_ISSUE.search(body) and year:
        return 2
    if field_year and not sentence:
        if PAGES.search(body) or PUBLISHER.among(body):
            return 2
        head = re.split(r", |\. |\(", body)[0]
        named = names_like(head) or person_strength(head)
        return 2 if named and len(body) < 400 else 1
    if field_year:
        head = re.split(r", |\(|: ", body)[0]
        return 1 if names_like(head) else 0
    if PLACE_PUBLISHER.search(body) and PUBLISHER.among(body) and not sentence:
        return 1
    if UN_SYMBOL.search(body) and not sentence:
        return 1
    return int(not sentence and len(body) < 250 and _is_undated(body))


def _is_undated(text: str) -> bool:
    """Whether a note without a date in a field of its own still names a work: a body's, a short title, a treaty.

    >>> [_is_undated(t) for t in ("Rain Board, Traffic Tables 2019, Table 4.", "Bell and Voss, “Low Water.”", "Rain Survey 2017/18, Rain Board.")]
    [True, True, True]
    >>> [_is_undated(t) for t in ("Bell, Voss and Lund, who told me", "“Low water,” as they say", "Rain Board, Lagos 2019.")]
    [False, False, False]
    """
    if NUMBERED_LAW.match(text) or SUBJECT_LAW.match(text) or TREATY_NAME.match(text):
        return True
    bare = PARAGRAPH.cut(text.rstrip(" ."))
    resolution = RESOLUTION.match(bare)
    if resolution and resolution.end() == len(bare):
        return True
    act = NUMBERED_ACT.search(bare)
    if act and is_body(text[: act.start()]):
        return True
    text = text.rstrip(" .")
    pointed = PAGES.search(text) or PARAGRAPH.search(text)
    if not pointed:
        pointed = next((found for found in POINTED_AT.regex.finditer(text) if found.end() == len(text)), None)
    if pointed and re.match(r"^[^,]{2,60}, [A-Z“‘\"]", text):
        return True
    quote = find_quoted(text)
    if quote and quote[0] and not text[quote[2] :].strip(" .") and text[: quote[0]].endswith(", "):
        return names_like(text[: quote[0]]) and len(text[quote[0] : quote[1]].split()) > 1
    parts = text.split(", ")
    if (
        2 < len(parts) < 7
        and split_authors(", ".join(parts[:2]))[0] == parts[:1]
        and all(re.fullmatch(r"\d{1,3}(?:[-–]\d{1,3})?", part) for part in parts[2:])
    ):
        return parts[1][0].isupper()  # "Rain Board, Traffic Tables, 12"
    if len(parts) < 2 or not re.search(r"\b(?:19|20)\d\d\b", text) or not all(part[:1].isupper() for part in parts):
        return False
    return (is_body(parts[0]) and TITLE_WORD.among(parts[1])) or (
        TITLE_WORD.among(parts[0]) and not is_body(parts[0]) and is_body(parts[-1])
    )


def _city_year(text: str) -> bool:
    """Whether "City 1999" ends ``text`` or stands before a comma."""
    return any(CITY.has(found[1]) for found in _PLACED.finditer(text))


def _field_date(text: str) -> bool:
    for date in find_dates(text):
        said = re.search(r"[,(] ?[^,()\d]{4,40}$", text[: date.start])
        if said and (found := DATED.match(text[said.start() :])) and said.start() + found.end() == date.start:
            return True  # ", adopted on 3 May 1999"
        if text[: date.start].rstrip()[-1:] in (",", "(", ".") and text[date.end :].lstrip()[:1] in (
            "",
            ",",
            ".",
            ")",
            ";",
        ):
            return True
    return False


def _depths(text: str) -> list[bool]:
    """For each character whether it stands inside brackets, quotes or an address (one pass)."""
    inside = [False] * len(text)
    depth = 0
    quote = False
    for i, char in enumerate(text):
        if char in "([":
            depth += 1
        elif char in ")]":
            depth = max(0, depth - 1)
        elif char == "“":
            quote = True
        elif char == "”":
            quote = False
        inside[i] = depth > 0 or quote
    if depth or quote:  # unbalanced: trust nothing
        inside = [False] * len(text)
    for url in URL.regex.finditer(text):
        for i in range(url.start(), min(url.end(), len(text))):
            inside[i] = text[i] not in ";" or i + 1 < url.end()
    return inside


def _cuts(text: str) -> list[tuple[int, int]]:
    """Places where one citation may end and the next begin: (end of the one, start of the other)."""
    inside = _depths(text)
    out = []
    starts = [0]
    for found in re.finditer(r";\s+", text):
        if not inside[found.start()]:
            out.append((found.start(), found.end()))
            starts.append(found.end())
    for found in QUOTED_IN.regex.finditer(text):
        if not inside[found.start()]:
            out.append((found.start(), found.end()))
            bisect.insort(starts, found.end())
    for found in MISREAD_STOP.regex.finditer(text):
        if not inside[found.start()]:  # a stop read as a comma
            out.append((found.start(), found.end()))
            bisect.insort(starts, found.end())
    for found in re.finditer(
        r"(?<=[)\d]),? (?:and|with) (?:(?:[a-z]+ ){1,5}(?:in|by|from) )?(?=[“‘A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ])", text
    ):
        if not inside[found.start()]:
            begin = starts[bisect.bisect_right(starts, found.start()) - 1]
            if (
                evidence(text[max(begin, found.start() - 300) : found.start()])
                and evidence(text[found.end() : found.end() + 300]) == 2
            ):
                out.append((found.start(), found.end()))
                bisect.insort(starts, found.end())
    for found in re.finditer(r", with (?=[“‘A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ])", text) if "ompare " in text else ():
        begin = starts[bisect.bisect_right(starts, found.start()) - 1]
        compared = re.match(r"\s*(?:But )?[Cc]ompare ", text[begin : found.start()])
        if compared and not inside[found.start()] and evidence(text[found.end() : found.end() + 300]):
            out.append((found.start(), found.end()))
            bisect.insort(starts, found.end())
    for found in _STOP.finditer(text):
        if inside[found.start()]:
            continue
        word = re.search(r"[\w.]+$", text[max(0, found.start() - 20) : found.start()])
        token = word.group() if word else ""
        owned = token == "s" and word is not None and text[found.start() - 2 : found.start() - 1] in ("’", "'")
        if (len(token) == 1 and token.isupper()) or (ABBREVIATION.has(token) and not token.isdecimal() and not owned):
            signal = SIGNAL.match(text[found.end() : found.end() + 200])
            if signal is None or (len(token) == 1):
                continue
        following = text[found.end() : found.end() + 400]
        if token.isdecimal() and len(token) < 3 and re.split(r"[\s.]", following, maxsplit=1)[0].lower() in MONTHS:
            continue  # "27. Februar"
        begin = starts[bisect.bisect_right(starts, found.start()) - 1]
        left = text[max(begin, found.start() - 600) : found.start()]
        stop = _STOP.search(following)
        sentence = following[: stop.start()] if stop else following
        led = SIGNAL.search(sentence)
        if led and led.start() < 150 and not _YEAR.search(sentence[: led.start()]):
            cut = led.start() == 0 or evidence(left) > 0
        elif IBID.match(following):
            cut = True
        else:
            talk = bool(SENTENCE.search(sentence))
            cut = (talk and ((not evidence(sentence) and evidence(left) > 0) or bool(TALK.match(following)))) or (
                not talk and bool(SENTENCE.search(left)) and not evidence(left) and evidence(following) == 2
            )
        if cut:
            out.append((found.start() + 1, found.end()))
            bisect.insort(starts, found.end())
    return sorted(out)


def split_note(text: str) -> list[tuple[int, int]]:
    """The citations of one note as ``[start, end)`` spans of it, in order.

    >>> note = "A. Bell, Low Water (1999) 3; see also C. Dorn, High Water (2001) 4. This is disputed."
    >>> [note[a:b] for a, b in split_note(note)]
    ['A. Bell, Low Water (1999) 3', 'see also C. Dorn, High Water (2001) 4.']
    >>> split_note("The author thanks the Fen Trust for its help in 1999.")
    []
    """
    if len(text) > 20_000:  # no note is so long: a text that was not parted
        return []
    pieces: list[tuple[int, int]] = []
    start = 0
    for end, following in _cuts(text):
        pieces.append((start, end))
        start = following
    pieces.append((start, len(text)))
    spans: list[tuple[int, int]] = []
    strengths: list[int] = []
    pending: int | None = None
    dropped: tuple[int, int] | None = None
    for begin, end in pieces:
        piece = text[begin:end]
        if not piece.strip():
            continue
        strength = evidence(piece)
        lead = TALK_LEAD.search(piece) if len(piece) < 1000 and not _ASKED.match(piece) else None
        if lead and strength and (SIGNAL.match(piece) or not re.fullmatch(r"[a-z ]+", piece[: lead.start()].lstrip())):
            lead = None  # "method and sample in A. Bell, Tides (1999)": words alone lead to the work
        if lead and evidence(piece[lead.end() :]) == 2:
            begin, strength = begin + lead.end(), 2
        if strength == 0 and names_like(strip_lead(plain(piece))) and text[end : end + 1] == ";":
            pending = begin if pending is None else pending  # "Larsen, E.; Okafor, C.: Title": authors parted by ";"
            continue
        if pending is not None:
            if strength:
                begin = pending
            pending = None
        day = next(iter(find_dates(piece)), None)
        dated = day is not None and not piece[: day.start].strip()
        if spans and text[spans[-1][1] : begin].strip() == ";":
            address = _ADDRESS.fullmatch(piece) and not URL.search(text[slice(*spans[-1])])
            if dated or address or _YEAR_FIRST.match(piece):
                spans[-1] = (spans[-1][0], end)  # a comma read as a semicolon before the date
                continue
        if strength and dated and dropped and text[dropped[1] : begin].strip() == ";":
            begin = dropped[0]  # a comma read as a semicolon between title and date
        dropped = None if strength else (begin, end)
        if strength:
            spans.append((begin, end))
            strengths.append(strength)
        elif (
            spans
            and text[spans[-1][1] : begin].strip() == ";"
            and re.match(r"^(?:pp?\. ?|S\. ?)?\d[\d ,–-]*\.?$", piece.strip())
        ):
            spans[-1] = (spans[-1][0], end)
    return [_tighten(text, a, b) for a, b in spans]


def _tighten(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without blanks at its ends, and without the talk that leads to a signal within it."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    piece = text[start:end]
    quote = find_quoted(piece)
    for found in SIGNAL.regex.finditer(piece):
        if found.start() == 0:
            break
        if quote and quote[0] < found.start() < quote[2]:
            continue
        before = piece[: found.start()]
        if URL.search(before) or ATTRIBUTED.match(plain(before)):
            break
        if (
            not _YEAR.search(before)
            and (TALK.match(before) or SENTENCE.search(before) or len(before.split()) > 3)
            and not piece[found.end() :].startswith("http")
        ):
            return start + found.start(), end
        break
    return start, end
