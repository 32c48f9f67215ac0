"""Headings: which units are headings, and which label each bears."""

from __future__ import annotations

import re
from collections.abc import Container

import msgspec

from greylit.structure.captions import match_caption
from greylit.structure.covers import names_body
from greylit.structure.datelines import DATE_LINE
from greylit.structure.formulas import find_formula
from greylit.structure.layout import TERMINAL
from greylit.structure.markup import strip_marks
from greylit.structure.numbering import APPENDIX_UNITS, Label, parse_label, read_numeral, read_roman
from greylit.structure.rows import share_numbers
from greylit.structure.units import TURN, Unit, is_last_word
from greylit.structure.vocabulary import NOTE_HEADINGS, SECTION_WORDS, SMALL_WORDS, fold_heading, read_credit

STRONG_FRAMES = frozenset(("unit", "section-sign", "decimal", "lettered", "brackets", "bracket", "dot", "colon"))
ENDED = re.compile(
    r"[a-z]{2}[.](?:[ivx]{2,4})$|[.!;,]\s?(?:\d{1,3}[°*]?|[*†‡§⁰¹²³⁴-⁹®©°]{1,3}|\[\d{1,3}\]|\(\d{1,3}\))$|(?<=[a-z]{2})\.[?!t]$|^[^“\"‘]*[a-z]{2}[.;][”\"’]$"
)
"""A stop with a call after it, clean or misread: a sentence, no heading."""
LONGEST = 34
"""Words. No heading is longer, its label counted."""


class Heading(msgspec.Struct, frozen=True):
    """A heading: the units it is made of (0-based), its label and title as printed, Markdown marks off.

    ``style`` is how it shows its rank: a label frame, ``#`` marks, capitals, bold, a section word.
    """

    units: tuple[int, ...]
    text: str
    label: Label | None
    title: str
    style: str
    kind: str


class Placed(msgspec.Struct, frozen=True):
    """A heading with its level (1 highest), its label as repaired and the value of that."""

    heading: Heading
    level: int
    label: str | None
    number: int | None


def find_headings(
    units: list[Unit],
    first: int,
    breaks: frozenset[int],
    captions: bool,
    turns: Container[int] = (),
    listed: Container[int] = (),
) -> list[Heading]:
    """Headings among units from index ``first`` on (the title and byline come before).

    ``breaks``: units before which something other than body text stood (a page's end, notes), where a
    paragraph may go on; ``captions``: the document's short lines are photo captions; ``turns``: units that
    begin a turn of an interview; ``listed``: units that a contents list names.
    """
    marked = {
        i: _take_listed(units[i], i) if i in listed else _read_heading(units, i, breaks, captions, turns, first)
        for i in range(first, len(units))
    }
    _label_romans(units, marked)
    _drop_lists(units, {i: h for i, h in marked.items() if i not in listed}, marked)
    out: list[Heading] = []
    i = first
    loose = sum(h is not None and h.style == "plain" for h in marked.values())
    while i < len(units):
        heading = marked.get(i)
        if heading is None:
            i += 1
            continue
        following = marked.get(i + 1)
        if _is_lone(heading) and i + 1 in marked and following is None and _is_heading_like(units, i + 1):
            following = make_heading(i + 1, strip_marks(units[i + 1].text), None, "plain")
        if following is not None and _belong_together(heading, following, units[i], units[i + 1], loose):
            heading = _join(heading, following)
            i += 1
        out.append(heading)
        i += 1
    return out


ROMAN = re.compile(r"(?P<n>[IVX1l|!\]i]{1,5})\s+(?=[A-Z“])")
"""A Roman numeral, clean or misread, before a title, nothing between: a label where others count on from it."""
LEAST_RUN = 3
"""Such lines whose numerals count on from which on they are labels, whatever comes below them."""


def _label_romans(units: list[Unit], marked: dict[int, Heading | None]) -> None:
    """Read bare Roman numerals before titles as labels, where the next or the last is the one after or before."""
    values: dict[int, int] = {}
    sure: set[int] = set()
    for i, heading in sorted(marked.items()):
        text = strip_marks(units[i].text)
        match = ROMAN.match(text)
        value = _read_misread(match["n"]) if match else None
        if value is None or len(text.split()) > LONGEST or text[-1] in ".,;" or not (heading or len(text) < 120):
            continue
        values[i] = value
        if heading is not None and heading.label is not None and heading.label.frame == "bare":
            sure.add(i)
    while run := _find_longest_run(values):
        if len(run) < LEAST_RUN and not (len(run) > 1 and sure & set(run)):
            return
        for j in run:
            del values[j]
            text = strip_marks(units[j].text)
            match = ROMAN.match(text)
            assert match is not None
            style = "upper-roman" if read_roman(match["n"]) and match["n"].isupper() else "misread-roman"
            value = _read_misread(match["n"]) or 0
            marked[j] = make_heading(j, text, Label("bare", match["n"], {style: value}, match.end()), "bare")


def _find_longest_run(values: dict[int, int]) -> list[int]:
    """The longest run of lines whose values count up by one, others between them or none; of two as long the first.

    >>> _find_longest_run({3: 1, 5: 2, 6: 1, 9: 3, 11: 2})
    [3, 5, 9]
    """
    ends: dict[int, tuple[int, int]] = {}  # value -> length of the longest run that counts up to it, its last line
    before: dict[int, int] = {}
    for i, value in values.items():
        length, last = ends.get(value - 1, (0, -1))
        if length + 1 > ends.get(value, (0, -1))[0]:
            ends[value] = (length + 1, i)
            before[i] = last
    run: list[int] = []
    at = max(ends.values(), key=lambda e: e[0], default=(0, -1))[1]
    while at >= 0:
        run.append(at)
        at = before[at]
    return run[::-1]


def _read_misread(numeral: str) -> int | None:
    """The value of a Roman numeral as printed or as OCR reads one; None for figures.

    >>> _read_misread("IV"), _read_misread("ill"), _read_misread("II]"), _read_misread("11")
    (4, 3, 3, None)
    """
    if numeral.isdecimal():
        return None
    readings = read_numeral(numeral)
    return readings.get("upper-roman", readings.get("misread-roman"))


def _take_listed(unit: Unit, i: int) -> Heading:
    """The heading that a unit named by a contents list is."""
    text = strip_marks(unit.text)
    word = fold_heading(text)
    if word in SECTION_WORDS:
        return Heading((i,), text, None, _trim(text), "word", SECTION_WORDS[word])
    label = parse_label(text) or _read_stopped(text)
    return make_heading(i, text, label, label.frame if label else "capitals" if text.isupper() else "plain")


def _read_heading(
    units: list[Unit], i: int, breaks: frozenset[int], captions: bool, turns: Container[int], first: int
) -> Heading | None:
    unit = units[i]
    text = re.sub(r" [.:;,'’]$", "", strip_marks(unit.text))  # a speck after the heading
    hashes = re.match(r"(#{1,6})\s", unit.text)
    words = text.split()
    if not words or len(words) > LONGEST or len(text) > 320:
        return None
    word = fold_heading(text)
    label = parse_label(text)
    if hashes:
        return make_heading(i, text, label, f"md{len(hashes[1])}")
    if word in SECTION_WORDS and len(words) <= 5 and not is_last_word(text):
        return Heading((i,), text, None, _trim(text), "word", SECTION_WORDS[word])
    if word in NOTE_HEADINGS and len(words) == 1:
        once = text[-1].isalnum() and sum(fold_heading(u.text) == word for u in units) == 1
        return Heading((i,), text, None, _trim(text), "word", "body") if once else None
    if (
        match_caption(text)
        or read_credit(text)
        or DATE_LINE.fullmatch(text)
        or RECEIVED.fullmatch(text)
        or _is_timed(units, i)
    ):
        return None
    named = APPENDIX.match(text)
    if named and named[0].rstrip()[-1] in ":–—" and len(words) <= 16 and text[-1] not in ".,;:" and label is None:
        return make_heading(i, text, None, "word")
    bold = unit.text.startswith(("**", "__")) and text != unit.text and "**" not in text
    if bold and not text.endswith((".", ",", ";")) and (label is None or label.frame != "bracket"):
        return make_heading(i, text, label, "bold")
    if ENDED.search(text) or (len(words) >= 5 and text[-1] == ":" and label is not None):
        return None
    if text[-1] in ".,;" and not re.search(r"\b(?:etc|Inc|Ltd|U\.S)\.$", text):
        return None
    opening = parse_label(unit.first) if len(unit.lines) > 1 else None
    if opening is not None and opening.frame == "ordinal" and len(words) <= 20:
        rest = unit.text[len(unit.first) :].strip()
        return Heading((i,), text, opening, _trim(rest), "unit", "body") if rest[:1].isupper() else None
    if label is not None and label.frame == "ordinal" and _is_heading_like(units, i + 1):
        return make_heading(i, text, label, "unit")
    if label is not None and label.frame in STRONG_FRAMES:
        title = text[label.width :].strip()
        if not title:
            return make_heading(i, text, label, label.frame) if label.frame == "unit" else None
        if not title[0].isupper() and not (label.frame == "brackets" or title[0] in "“\"‘'(¿"):
            return None
        if text[-1] == ":" and len(words) > 10:
            return None
        adjoins = i > 0 and units[i].lines[0] == units[i - 1].lines[-1] + 1
        listed = adjoins and text[-1] == "?" and label.frame == "bracket"
        if listed and not any(u.finished for u in units[i + 1 : i + 2]):
            return None  # an item of a list
        if i + 1 < len(units) and units[i + 1].text[0].islower() and len(words) > 6:
            return None  # a paragraph with a number, which goes on
        return make_heading(i, text, label, label.frame) if not _reads_on(title) else None
    if label is not None and label.frame == "bare" and _follows_prose(units, i) and _is_plausible(label, text):
        return make_heading(i, text, label, "bare")
    if captions:
        return None
    if not _is_plain(units, i, breaks, text, turns, first):
        return None
    label = _read_stopped(text)
    return make_heading(i, text, label, label.frame if label else "capitals" if text.isupper() else "plain")


HOUR = re.compile(r"(?:[01]?\d|2[0-3])[.:h][0-5]\d\b")
"""An hour of the day, as a programme's lines begin with."""


def _is_timed(units: list[Unit], i: int) -> bool:
    """Whether a line is one of a programme: it begins with an hour, and so does the line right above it or below it."""
    if not HOUR.match(units[i].text):
        return False
    near = ((units[j], abs(units[j].lines[0] - units[i].lines[-1])) for j in (i - 1, i + 1) if 0 <= j < len(units))
    return any(HOUR.match(unit.text) is not None and gap <= 2 for unit, gap in near)


COMMA = re.compile(r"(?P<n>\d{1,2}|[IVX]{1,5}|[A-Z]),\s(?=[A-Z“])")
"""A label whose stop was read as a comma."""


def _read_stopped(text: str) -> Label | None:
    """The label of a heading whose stop was read as a comma."""
    match = COMMA.match(text)
    return parse_label(f"{match['n']}.{text[match.end('n') + 1 :]}") if match else None


def make_heading(i: int, text: str, label: Label | None, style: str) -> Heading:
    """The heading that unit ``i`` is, its label read and its kind told by its words."""
    title = text[label.width :] if label else text
    word = fold_heading(title) if title.strip() else ""
    kind = SECTION_WORDS.get(word, "body")
    if label and label.unit and label.unit.casefold() in APPENDIX_UNITS:
        kind = "appendix"
    if label is None and (named := APPENDIX.match(text)):
        kind = "appendix"
        title = text[named.end() :] or text
        style = style if style.startswith("md") else "word"
    return Heading((i,), text, label, _trim(title), style, kind)


APPENDIX = re.compile(r"(?P<n>annex|appendix)\b(?:\s*[:–—]\s*|\s-\s)?", re.IGNORECASE)
"""The word an unnumbered appendix begins with, and what parts it from a title."""


def _trim(title: str) -> str:
    return strip_marks(title.strip()).strip().rstrip(":").strip() or title.strip()


def _reads_on(title: str) -> bool:
    """Whether the words after a label are sentences: a numbered paragraph or list item."""
    if re.search(r"[a-z]{2}[.;!][\d”’\"*°]{0,3}\s+[A-Z]", title):
        return True
    return (
        bool(
            re.match(
                r"(?:\*\*|__)[^*_]{2,60}(?:\*\*|__)\s*\S{3,}|[^:]{2,40}:\s+(?:A|An|The|We|It|They|To|In|This|There)\s",
                title,
            )
        )
        and len(title.split()) > 9
    )


def _is_plausible(label: Label, text: str) -> bool:
    """Whether a bare number and what follows may be a heading: a low number, words enough and not too many."""
    title = text[label.width :]
    return min(label.readings.values()) <= 40 and sum(c.isalpha() for c in title) >= 4 and len(title.split()) <= 13


def _follows_prose(units: list[Unit], i: int) -> bool:
    """Whether prose or a subheading comes next, as after a heading with a bare number."""
    if i + 1 >= len(units):
        return False
    following = units[i + 1]
    said = following.finished and _is_said(following.text)
    return said or len(following.text) > 80 or (following.label is not None and following.label.frame == "decimal")


def _is_heading_like(units: list[Unit], i: int) -> bool:
    if i >= len(units):
        return False
    text = strip_marks(units[i].text)
    return len(text.split()) <= 22 and text[-1] not in ".;," and text[0].isupper()


def _is_plain(units: list[Unit], i: int, breaks: frozenset[int], text: str, turns: Container[int], first: int) -> bool:
    """Whether an unlabelled line is a heading: short, capitalised, between finished text and prose."""
    words = text.split()
    if (
        len(words) > (LONG_TITLE if _is_titled(words) else 14)
        or not (text[0].isupper() or text[0] in '“"‘¿¡')
        or text[-1] in ":-–—"
        or len(text) < 3
        or (words[-1].casefold() in ("a", "an", "the", "of", "and") and len(words) > 1)
    ):
        return False
    if re.search(r"https?:|www\.|@|\s{3,}|\t|[|]", text) or sum(c.isdecimal() for c in text) > 0.3 * len(text):
        return False
    if words[0] in SUBJECTS and len(words) > 1 and words[1].islower():
        return False
    if text[-1] in "?!" and re.search(r"[.!?] +[A-ZÀ-Þ]", text):
        return False
    if TERMINAL.search(text[-4:]) and (text[-1] not in '?!”"’)' or SPOKEN.search(text)):
        return False
    if text[-1] in '”"' and text[0] in '“"' and text.count(text[0]) == 1 and len(words) > 6:
        return False
    if TURN.match(text) and len(words) <= 6 and not text.isupper() and not re.search(r":\s+[a-z]", text):
        return False
    above = units[i - 1] if i else None
    open_ = above is not None and not above.finished and len(above.text) > 60 and above.label is None
    open_ = open_ and (i != first or names_body(text)) and not CREDITED.search(above.text if above else "")
    if above and open_ and not match_caption(above.text) and not re.search(r"\S\s{4,}\S", above.text):
        return False
    if i + 1 >= len(units) or (units[i].text.endswith(" :") and units[i + 1].text[:1] in "–—-•*"):
        return False
    signed = i + 2 < len(units) and read_credit(strip_marks(units[i + 1].text)) is not None
    following = strip_marks(units[i + 1 + signed].text)
    if following[0].islower() or (i + 1 in breaks and not words[0][0].isupper()):
        return False
    letters = [w for w in words if w[0].isalpha()]
    if (
        sum(c.isalpha() for c in text) < (4 if text.isalpha() else 5)
        or text.count("(") > 1
        or text.count("(") != text.count(")")
    ):
        return False
    big = sum(w[0].isupper() or w.casefold() in SMALL_WORDS for w in letters)
    titled = letters and (big >= 0.8 * len(letters) or len(letters) <= 9)
    said = units[i + 1 + signed].finished and _is_said(following)
    prose = said or len(following.split()) > 12 or parse_label(following) is not None or following[:1] in "•-*"
    apart = not i or units[i].lines[0] > units[i - 1].lines[-1] + 1
    prose = prose or (apart and find_formula(following) == "greeting")
    prose = prose or _heads_heading(units, i, first)
    return bool(titled) and (prose or i + 1 in turns) and share_numbers(following) < 0.4


CREDITED = re.compile(r"[”\"»] [–—-] [^.]{3,60}$")
"""How a quotation ends that says who said it."""
RECEIVED = re.compile(r"(?:received|accepted|submitted|revised|available online)\b.{0,20}\d.{0,120}", re.IGNORECASE)
"""The dates of an article."""
SUBJECTS = frozenset(("I", "We", "They", "He", "She", "It"))
"""Words that begin a sentence rather than a heading: "We recommend", above a list."""
LEAST_SAID = 5
"""Words of a sentence below a heading."""
SPOKEN = re.compile(r"[.,][”\"’]$|^[“\"‘].*[”\"’],? [a-z]+s\.?$")
"""How a sentence that is said ends."""
LONG_TITLE = 22
"""Words of the longest heading without a label, nearly all of which begin with capitals."""


def _is_titled(words: list[str]) -> bool:
    """Whether words begin with capitals as those of a title do."""
    letters = [w for w in words if w[0].isalpha()]
    big = sum(w[0].isupper() for w in letters)
    return big >= 5 and all(w[0].isupper() or w.casefold() in SMALL_WORDS for w in letters)


def _is_said(text: str) -> bool:
    """Whether a finished text is a sentence, and no line of names in capitals that ends with an abbreviation."""
    words = text.split()
    return len(words) >= LEAST_SAID and 3 * sum(w.islower() for w in words) >= len(words)


def _heads_heading(units: list[Unit], i: int, first: int) -> bool:
    """Whether a heading stands directly above another, itself above prose; more short lines in a row are a list."""
    shouted = units[i].text.isupper() and not units[i + 1].text.isupper()
    titled = shouted and not (i and units[i - 1].text.isupper() and i > first)  # below a name, a date
    if i + 2 >= len(units) or (i and not titled and _is_short(units[i - 1])):
        return False
    below = units[i + 2]
    if read_credit(strip_marks(below.text)) is not None and i + 3 < len(units):
        below = units[i + 3]
    return _is_short(units[i + 1]) and not _is_short(below) and len(below.text.split()) > 12


def _is_short(unit: Unit) -> bool:
    """Whether a unit has the form of a heading without a label."""
    text = unit.text
    words = text.split()
    return (
        len(words) <= 12
        and len(text) >= 5
        and text[0].isupper()
        and (text[-1].isalnum() or text[-1] in "?”")
        and not unit.label
    )


def _drop_lists(units: list[Unit], seen: dict[int, Heading | None], marked: dict[int, Heading | None]) -> None:
    """Labelled lines of one frame that follow each other without text between are a list, no headings."""
    run: list[int] = []
    for i in [*sorted(seen), -1]:
        heading = seen.get(i) if i >= 0 else None
        frame = _frame(heading)
        if (
            frame
            and run
            and frame == _frame(marked[run[-1]])
            and i == run[-1] + 1
            and _counts_on(marked[run[-1]], heading)
        ):
            run.append(i)
            continue
        if len(run) >= 2:
            for j in run:
                marked[j] = None
        run = [i] if frame and not frame.startswith(("unit", "ordinal")) else []


def _counts_on(one: Heading | None, two: Heading | None) -> bool:
    """Whether two labels may be neighbours in one list: the second's value is the first's plus one."""
    if one is None or two is None or one.label is None or two.label is None:
        return False
    return any(two.label.readings.get(style) == value + 1 for style, value in one.label.readings.items())


def _frame(heading: Heading | None) -> str | None:
    """Frame and sort of numeral of a heading's label."""
    if heading is None or heading.label is None:
        return None
    return heading.label.frame


def _belong_together(heading: Heading, following: Heading, one: Unit, two: Unit, loose: int) -> bool:
    """Whether a heading goes on in the next unit: a lone label, or a title cut by an empty line."""
    if following.label is not None or following.style in ("word",) or following.style.startswith("md"):
        return False
    if _is_lone(heading):
        return True
    adjacent = two.lines[0] == one.lines[-1] + 1
    if heading.kind == "appendix" and heading.label is None and not adjacent:
        return False
    if adjacent and heading.kind == "appendix" and heading.label is None:
        return True
    return heading.label is not None and following.style == "plain" and len(heading.text) >= 40 and loose <= 2


def _is_lone(heading: Heading) -> bool:
    """Whether a heading is a label only, whose title stands in the next unit."""
    return heading.label is not None and (not heading.title or heading.label.frame == "ordinal")


def _join(heading: Heading, following: Heading) -> Heading:
    lone = _is_lone(heading) or heading.kind == "appendix"
    title = following.title if lone else f"{heading.title} {following.title}"
    return Heading(
        heading.units + following.units,
        f"{heading.text} {following.text}",
        heading.label,
        title,
        heading.style,
        heading.kind,
    )
