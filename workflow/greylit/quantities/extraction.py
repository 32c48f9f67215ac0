"""From text to rows of the table ``statistics``."""

from __future__ import annotations

import re
from bisect import bisect_left

from msgspec import structs

from greylit.quantities.anaphora import goes_on
from greylit.quantities.assertion import LISTS
from greylit.quantities.citing import read_note_source
from greylit.quantities.measures import find_measure
from greylit.quantities.parts import continues, name_parts
from greylit.quantities.periods import find_periods
from greylit.quantities.quantity import Quantity, settle
from greylit.quantities.reading import read_sentence
from greylit.quantities.rules import confidence_of
from greylit.quantities.sources import Sources
from greylit.quantities.speakers import ROLES
from greylit.quantities.styles import parts_by_dots, spread_thousands
from greylit.quantities.surveys import find_fieldwork, find_survey_year
from greylit.quantities.timing import assign_periods
from greylit.quantities.tokens import Tokens
from greylit.records import Block, Footnote, Section, Statistic
from greylit.reporting import CLOSING_VERBS
from greylit.sentences import split_line

RECORD_FLOOR = 0.55
"""Confidence below which a quantity of a passage is no statistic of record: "one of the reasons"."""

UNMEASURED_BLOCKS = frozenset(["contents", "heading", "title", "byline", "table"])
"""Kinds of block that hold no statistics of record; the cells of a table have a table of their own."""

UNMEASURED_SECTIONS = frozenset(["references", "contents"])
"""Kinds of section that hold none: the titles of works have numbers too."""

RESPONDING = frozenset(["respondents", "interviewees", "surveyed", "polled", "interviewed"])
"""Words of who is asked: the survey named beside them has the year of their figures."""

SIGNIFICANT = frozenset("%€£$¥°")
"""Signs by which a number without a word says what it counts."""

CODE_SIGNS = tuple("{}\\=_^|#~")
CODE_SHARE = 0.04
"""Signs of programs, and the share of a block's characters from which it is taken for one."""

LOCATOR = re.compile(r", [0-9]{1,4}(?:[-–][0-9]{1,4})?(?=,? |,?$)")
LOCATORS, LOCATOR_SHARE = 6, 0.15
"""A page of an index: so many numbers after commas, and for so many of its words one."""

HEADED = re.compile(r"(?:1?[0-9]|20)(?:\.[0-9]{1,2}){0,3}\s+[A-Z][^.!?;:%]{0,60}")
WORDS_OF_HEADING = 6
"""A block of a label and so many words at most, without a stop, is a heading: "1  Landings"."""

YEAR = re.compile(r"(?<![\w.,])(?:1[5-9]|20)[0-9]{2}(?![\w]|[.,][0-9])")
"""What may be a year."""

CLOSING = frozenset("”\"'’)].,;:")
"""A call may stand after these, at the end of a sentence."""


def extract_statistics(text: str) -> list[Statistic]:
    """The quantities stated in a passage, in order; offsets point into ``text``.

    A line of the passage is a paragraph: an attribution or a time is not looked for beyond it.

    >>> [(s.text, s.value, s.unit) for s in extract_statistics("Exports fell by about 7 per cent to US$2.3 billion.")]
    [('about 7 per cent', 7.0, 'percent'), ('US$2.3 billion', 2300000000.0, 'USD')]
    """
    rows: list[Statistic] = []
    offset = 0
    for line in text.split("\n"):
        if line:
            rows += _paragraph(line, offset, len(rows), None)
        offset += len(line) + 1
    return rows


def _paragraph(text: str, offset: int, count: int, year: int | None) -> list[Statistic]:
    """Rows of one paragraph that stands at ``offset``; ``count`` rows come before, ``year`` is that of publication."""
    rows: list[Statistic] = []
    sources = Sources()
    report_time: str | None = None
    anchor: str | None = None  # the last time named
    fielded: str | None = None  # when a survey of the paragraph was asked
    carried: str | None = None  # the one time of the figures of the sentence before
    event: str | None = None  # the day of the sentence before
    for start, end in split_line(text):
        t, quantities = read_sentence(text[start:end])
        before = sources.published
        said = sources.read(t)
        day, event = event, None
        if not quantities:
            periods = find_periods(t, [], year, anchor)
            anchor = next((p.value for p in reversed(periods) if not p.aside and not p.base), anchor)
            fielded = find_fieldwork(t, periods) or fielded
            carried = None
            event = _single_day(t, year)
            report_time = _single_time(t, year) if sources.published != before else report_time
            continue
        asked = said or t.at(t.size - 2) in CLOSING_VERBS or not RESPONDING.isdisjoint(t.low)
        surveyed = find_survey_year(t) if asked else None
        periods = find_periods(t, quantities, year, surveyed or anchor)
        times = assign_periods(t, quantities, periods)
        if carried is not None and not periods and goes_on(t, quantities[0].first):
            times = [carried if q.kind not in ("duration", "age", "rank") else None for q in quantities]
        if fielded is not None and not periods:
            times = [
                fielded if q.kind in ("percent", "ratio") else time for q, time in zip(quantities, times, strict=True)
            ]
        carried = times[0] if len(set(times)) == 1 else None
        fielded = find_fieldwork(t, periods) or fielded
        anchor = next((p.value for p in reversed(periods) if not p.aside and not p.base), anchor)
        if surveyed is not None and find_periods(t, quantities, year):
            surveyed = None
        name_parts(t, quantities)
        measure: str | None = None
        for k, q in enumerate(quantities):
            who = next((name for first, last, name in said if first <= q.first < last), None)
            time = times[k]
            if time is None and not periods and who is not None and who == before and _looks_back(t):
                time = report_time
            if time is None and (who is not None or not said):
                time = surveyed
            if time is None and not periods and q.kind == "count":
                time = day
            floor = _floor(quantities, k)
            limit = quantities[k + 1].first if k + 1 < len(quantities) else t.size
            found = find_measure(t, q, floor, limit)
            if (
                k
                and q.noun is None
                and q.stuff is None
                and q.unit == quantities[k - 1].unit
                and t.low[floor : q.first] in LISTS
            ):
                found = measure or found  # depths of 5, 10 and 20 m
            if (
                found is None
                and k
                and q.noun is None
                and q.kind == quantities[k - 1].kind
                and q.unit == quantities[k - 1].unit
            ):
                found = measure  # a list: "98 per cent in Norway, 53 per cent in Egypt"
            if k and measure is not None and continues(t, quantities[k - 1], q):
                found = measure
            measure = found
            first, last = t.starts[q.first], t.ends[q.last - 1]
            rows.append(
                Statistic(
                    statistic=count + len(rows) + 1,
                    start=offset + start + first,
                    end=offset + start + last,
                    text=t.text[first:last],
                    sentence=t.text,
                    sentence_start=offset + start,
                    sentence_end=offset + end,
                    kind=q.kind,
                    value=settle(q.value),
                    low=settle(q.low),
                    high=settle(q.high),
                    modifier=q.modifier,
                    unit=q.unit,
                    currency=q.currency,
                    measure=measure,
                    change=q.change,
                    time=time,
                    attribution=who,
                    confidence=confidence_of(q),
                    rule=q.rule,
                )
            )
    return rows


def _floor(quantities: list[Quantity], k: int) -> int:
    """Where the figure before ends; "the yield on two-year bonds fell by 5" goes over one that describes."""
    while k and (quantities[k - 1].hyphenated or quantities[k - 1].kind == "age"):
        k -= 1
    return quantities[k - 1].last if k else 0


def _single_day(t: Tokens, year: int | None) -> str | None:
    """The day an event is dated to at the start of a sentence, carried to counts of the next one."""
    days = {p.value for p in find_periods(t, [], year)}
    first = days.pop() if len(days) == 1 else ""
    return first if len(first) == 10 else None


def _looks_back(t: Tokens) -> bool:
    """Whether a sentence begins with a report named before it: "The report shows"."""
    return t.at(0) in ("the", "this") and t.at(1) in ("report", "study", "survey", "index", "paper")


def _single_time(t: Tokens, year: int | None) -> str | None:
    """The year of a sentence that names a report, carried to "The report shows"; None where there are several."""
    years = {p.start[:4] for p in find_periods(t, [], year)}
    return years.pop() if len(years) == 1 else None


def measure_document(
    text: str,
    blocks: list[Block],
    sections: list[Section],
    footnotes: list[Footnote],
    *,
    published: str | None = None,
    language: str | None = None,
) -> list[Statistic]:
    """The quantities of a frozen document, with section, block and the note on their sentence.

    ``blocks`` are lines of ``text``; headings, titles, bylines, contents and tables hold no statistics of record.
    A figure nobody else is said to have is that of the note's "According to ...", or of the speaker of its turn.
    In a document whose only date is a day, counts without a time are of that year.
    ``published`` (ISO 8601, may be partial) gives "last year" its year. A footnote's ``call`` is the offset
    where its call stood. ``language`` (ISO 639-1) tells, with the numbers themselves, whether "1.204" is a thousand.
    """
    printed, text = text, spread_thousands(text) if parts_by_dots(text, language) else text
    calls = sorted((n.call, n.footnote) for n in footnotes if n.call is not None)
    places = [call for call, _ in calls]
    texts = {n.footnote: n.text for n in footnotes}
    year = int(published[:4]) if published and published[:4].isdecimal() else None
    rows: list[Statistic] = []
    unmeasured: set[int | None] = set()
    for part in sections:
        if part.kind in UNMEASURED_SECTIONS or (part.parent is not None and part.parent in unmeasured):
            unmeasured.add(part.section)
    begun = False
    for block in blocks:
        listed = begun and block.kind == "other"  # at the head it is a subtitle, within the text a listing
        begun = begun or block.kind in ("paragraph", "heading", "list_item")
        silent = listed or block.kind in UNMEASURED_BLOCKS or block.section in unmeasured
        if silent or _is_silent(text[block.start : block.end]):
            continue
        offset = block.start
        for line in text[block.start : block.end].split("\n"):
            for row in _paragraph(line, offset, len(rows), year) if line else ():
                if row.confidence < RECORD_FLOOR or _is_silent(row.sentence or row.text):
                    continue
                note = _note_on(row, text, places, calls)
                rows.append(
                    structs.replace(
                        row,
                        statistic=len(rows) + 1,
                        text=printed[row.start : row.end],
                        sentence=printed[row.sentence_start : row.sentence_end],
                        section=block.section,
                        block=block.block,
                        footnote=note,
                        attribution=row.attribution or _source_of_note(note, texts) or _speaker(block),
                    )
                )
            offset += len(line) + 1
    event = _only_event(text, blocks)
    if event is None:
        return rows
    return [structs.replace(row, time=event) if row.time is None and _of_event(row) else row for row in rows]


def _speaker(block: Block) -> str | None:
    """Who speaks, by name: "A" and "Interviewer" name nobody."""
    return block.speaker if block.speaker and block.speaker.casefold() not in ROLES else None


def _only_event(text: str, blocks: list[Block]) -> str | None:
    """The year of the day a document tells of, where that day is the only date in it: an item of news."""
    years = [(m, b) for b in blocks if b.kind not in UNMEASURED_BLOCKS for m in YEAR.finditer(text, b.start, b.end)]
    if len(years) != 1:
        return None
    found, block = years[0]
    for start, end in split_line(text[block.start : block.end]):
        if start <= found.start() - block.start < end:
            days = [p.value for p in find_periods(Tokens(text[block.start + start : block.start + end]), [])]
            return days[0][:4] if len(days) == 1 and len(days[0]) == 10 else None
    return None


def _is_silent(text: str) -> bool:
    """Whether a block states nothing: a number alone, a listing of a program, a part of an index.

    Listings are told by the share of signs prose has no use for.

    >>> _is_silent("13.1."), _is_silent(r"\\setlength{\\parindent}{2em} % as in 9 books"), _is_silent("Some 9 books {sic} were lost.")
    (True, True, False)
    >>> _is_silent("Ale, 13, 20 Barley, 9, 12–14 Cider, 7, 22 Dregs, 30, 31"), _is_silent("We sold 13, 20, 9, 12, 7, 22 and 30 casks.")
    (True, False)
    """
    if not any(c.isalpha() or c in SIGNIFICANT for c in text):
        return True
    if HEADED.fullmatch(text) and len(text.split()) <= WORDS_OF_HEADING + 1:
        return True
    locators = len(LOCATOR.findall(text)) if text[-1:] not in ".;:!?" else 0
    if locators >= LOCATORS and locators > LOCATOR_SHARE * len(text.split()):
        return True
    signs = sum(map(text.count, CODE_SIGNS))
    return signs > 3 and signs > CODE_SHARE * len(text)


def _of_event(row: Statistic) -> bool:
    return row.kind == "count" or (row.kind == "duration" and "-" in row.text)


def _source_of_note(note: int | None, texts: dict[int, str]) -> str | None:
    """Whom the note on a sentence names as source, in so many words."""
    return read_note_source(Tokens(texts.get(note or 0, "")[:600]))


def _note_on(row: Statistic, text: str, places: list[int], calls: list[tuple[int, int]]) -> int | None:
    """The note whose call stands nearest after the row in its sentence, or directly at the sentence's end."""
    k = bisect_left(places, row.end)
    if k == len(places):
        return None
    end = row.sentence_end
    while end < len(text) and text[end] in CLOSING:
        end += 1
    return calls[k][1] if places[k] <= end else None
