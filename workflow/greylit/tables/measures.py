"""Measures: rows of the table ``statistics`` from cells whose heads say what their numbers are.

A number becomes a row only where its unit is stated: beside it, in the head of its column or row, in its caption, or by
a head that names what is counted. Where two of these disagree, or none speaks, there is no row.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import groupby

import msgspec

from greylit.quantities.extraction import extract_statistics
from greylit.quantities.rules import TABLE_CELL
from greylit.records import Block, Caption, Cell, Statistic
from greylit.tables.values import NUMBER, is_number, is_year

BRACKETED = re.compile(r"\s*[(\[]\s*(?:in\s+|en\s+|em\s+)?(?P<unit>[^()\[\]]{1,40}?)\s*[)\]]")
AFTER_COMMA = re.compile(r",\s+(?:in\s+)?(?P<unit>[^,]{1,30})$")
PERCENT = re.compile(r"%|\bper ?cent\b|\bpercentages?\b|\bpor ?cent(?:o|aje|agem)?\b", re.IGNORECASE)
POINTS = re.compile(r"\bpoints?\b|\bpp\b|\bchange\b", re.IGNORECASE)
AMBIGUOUS = frozenset("m M k K b B g h s c C n N".split())
"""Letters that stand for a unit here and for a thousand, a million, a note or a number elsewhere."""
NUMBER_OF = re.compile(r"(?:the\s+)?(?:number|no\.|total number|count)\s+of\s+", re.IGNORECASE)
NO_QUANTITY = re.compile(
    r"\b(?:no|nr|code|codes|id|ids|ref|rank|ranking|score|scores|index|page|pages|year|years|row|item|items|notes?|source|"
    r"sources|models?|variables?|references?|ratios?|values?|results?|tests?|figures?|numbers?|levels?|areas?|"
    r"statistics|coefficients?|errors?|series|indices|points|totals?|rounds?|standards?|categories|types|classes)\b\.?",
    re.IGNORECASE,
)
"""Heads with these words name no things that are counted."""
SCALES = re.compile(
    r"(?:in\s+)?(?:(?P<cur>[A-Z]{0,3}\s?[$€£¥₹]|[A-Z]{3}|Rs\.?|[A-Z][A-Za-z]{1,2}h)\s?)?"
    r"(?P<scale>thousands?|millions?|billions?|trillions?|crores?|lakhs?|mn|bn|m|’000|'000|000s?)"
    r"(?:\s+of\s+(?P<name>[A-Za-z$€£¥₹][A-Za-z$€£. -]{1,24}))?",
)
WORDS = {
    "thousand": "thousand", "million": "million", "billion": "billion", "trillion": "trillion", "mn": "million",
    "crore": "crore", "lakh": "lakh", "bn": "billion", "m": "million", "’000": "thousand", "'000": "thousand", "000": "thousand",
}  # fmt: skip
RATE = re.compile(r"\bper (?:10{0,2}[ ,]?000|thousand|million)(?: [a-z]+){0,3}$")
"""At the end of a caption this is what its figures are told by."""
HEAD_YEAR = re.compile(r"(?:,|\bin)\s+(?P<year>(?:FY\s?)?(?:1[89]|20)\d\d(?:[/–-]\d{2,4})?)$")
"""The year at the end of a head: "Budget, 2020"."""
REMARKS = frozenset(
    "loss losses deficit surplus net gross provisional estimate estimated projected revised preliminary".split()
)
"""Remarks in the brackets of a head: no units."""
COUNT_HEADS = frozenset(["number", "no", "no.", "count", "n", "total number"])
"""Heads of columns that count what the caption names: "Number" below "Clinics closed by district"."""
AMOUNT_HEADS = frozenset(["amount", "value", "sum", "total amount", "total value"])
"""Heads of columns that have the money a caption tells: "Amount" below "Grants by fund (US$ million)"."""
UNIT_HEADS = frozenset(["unit", "units", "unit of measure", "unit of measurement"])
YEAR_HEADS = frozenset(["year", "reference year", "latest year", "year of data"])
"""Heads of columns that say of each row what its figures are, and when."""
OWN = re.compile(r"\b(?:authors?|own|our|elaboration|calculat\w+|compil\w+|estimat\w+)\b", re.IGNORECASE)
"""Words of a source line by which a table says that its figures are its author's."""


class Unit(msgspec.Struct, frozen=True):
    """What a unit of a head makes of a number: the number is multiplied by ``scale``."""

    kind: str
    unit: str
    currency: str | None
    scale: float


@lru_cache(maxsize=2000)
def read_unit(text: str) -> Unit | None:
    """The unit a head states, as statistics have it; None where it is none that is known.

    >>> read_unit("%"), read_unit("US$ million")
    (Unit(kind='percent', unit='percent', currency=None, scale=1.0), Unit(kind='money', unit='USD', currency='USD', scale=1000000.0))
    >>> read_unit("t per ha").unit, read_unit("m"), read_unit("n"), read_unit("rounded")
    ('tonne/hectare', None, None, None)
    """
    text = text.strip(" .:;")
    if not text or text in AMBIGUOUS or any(c.isdigit() for c in re.sub(r"per 1[, ]?0?00?,?0*|[’']?000s?\b", "", text)):
        return None
    if PERCENT.fullmatch(text):
        return Unit("percent", "percent", None, 1.0)
    scaled = SCALES.fullmatch(text)
    phrases = [f"7 {text}"]
    if scaled and scaled["cur"]:
        phrases = [f"{scaled['cur']} 7 {_scale_word(scaled['scale'])}"]
    elif scaled and scaled["name"]:
        phrases = [f"7 {_scale_word(scaled['scale'])} {scaled['name']}"]  # thousands of euros
    elif re.match(r"[A-Z]{0,3}[$€£¥₹]", text) or re.fullmatch(r"[A-Z]{3}", text):
        phrases = [f"{text} 7", f"7 {text}"]
    for phrase in phrases:
        rows = extract_statistics(phrase)
        if len(rows) == 1 and rows[0].text == phrase and rows[0].value and rows[0].unit and rows[0].kind != "count":
            if rows[0].rule == "unit-as-text":
                return None
            return Unit(rows[0].kind, rows[0].unit, rows[0].currency, rows[0].value / 7)
    return None


def _scale_word(scale: str) -> str:
    return WORDS.get(scale.rstrip("s"), WORDS.get(scale, scale))


@lru_cache(maxsize=2000)
def read_noun(head: str) -> str | None:
    """What a head says is counted below it: a noun of several, and nothing else.

    >>> read_noun("Households"), read_noun("Number of nurses"), read_noun("Model 2"), read_noun("Staff costs")
    ('households', 'nurses', None, None)
    """
    said = NUMBER_OF.sub("", head).strip()
    counted = said != head.strip()
    if not re.fullmatch(r"[A-Za-z][A-Za-z’' -]{2,40}", said) or (NO_QUANTITY.search(said) and not counted):
        return None
    said = said[0].lower() + said[1:] if not said[1:2].isupper() else said
    if len(said.split()) > (4 if counted else 2) or re.search(r"\b(?:costs?|income|expenses|revenues?)\b", said):
        return None
    rows = extract_statistics(f"There were 77 {said}.")
    if len(rows) == 1 and rows[0].text == f"77 {said}" and rows[0].kind == "count" and rows[0].unit:
        plural = rows[0].unit.endswith("s") and not rows[0].unit.endswith("ss")
        return said if plural or rows[0].unit in ("people", "men", "women", "children") else None
    return None


class Head(msgspec.Struct, frozen=True):
    """What the heads of a column or the label of a row say: words without unit and year, the unit, the year."""

    words: str
    unit: Unit | None
    noun: str | None
    year: str | None
    bracketed: bool


def read_head(texts: Sequence[str]) -> Head:
    """What heads above each other, or a row's label, say.

    >>> head = read_head(["Cost per well (US$)"])
    >>> head.words, head.unit.currency
    ('Cost per well', 'USD')
    >>> read_head(["Girls", "2015/16"]).year, read_head(["Meals (m)"]).unit, read_head(["Meals (m)"]).bracketed
    ('2015/2016', None, True)
    """
    unit: Unit | None = None
    year = None
    bracketed = False
    words: list[str] = []
    for text in texts:
        text = " ".join(text.split()).strip(" *†‡")
        if is_year(text):
            year = _edtf(text)
            continue
        for match in BRACKETED.finditer(text):
            if match["unit"].lower() in REMARKS:
                continue
            bracketed = True
            unit = read_unit(match["unit"]) or unit
        bare = BRACKETED.sub("", text).strip()
        dated = HEAD_YEAR.search(bare)
        if dated is not None:
            year, bare = _edtf(dated["year"]), bare[: dated.start()].strip()
        if unit is None and not bracketed:
            comma = AFTER_COMMA.search(bare)
            if comma is not None and (own := read_unit(comma["unit"])) is not None:
                unit, bare = own, bare[: comma.start()]
            elif (own := read_unit(bare)) is not None and (own.kind in ("percent", "money") or _names_unit(own, bare)):
                unit, bare = own, ""
            elif PERCENT.search(bare):
                unit = None if POINTS.search(bare) else Unit("percent", "percent", None, 1.0)
                bracketed = unit is None
                bare = re.sub(r"^(?:%|per ?cent|percentage)\s+(?:of\s+)?", "", bare, flags=re.IGNORECASE)
        if bare:
            words.append(bare)
    noun = read_noun(words[-1]) if words and unit is None and not bracketed else None
    return Head(", ".join(words), unit, noun, year, bracketed)


def _names_unit(unit: Unit, head: str) -> bool:
    """Whether a head is the name of a unit and nothing else: "Tonnes"."""
    return unit.kind == "measure" and len(head) > 4 and head.isalpha() and head.endswith("s")


def _edtf(text: str) -> str | None:
    """A year, or a year that runs over two calendar years, as EDTF."""
    found = re.search(r"(\d{4})(?:\s?([/–-])\s?(\d{2,4}))?", text)
    if found is None:
        return None
    if not found[3]:
        return found[1]
    end = found[3] if len(found[3]) == 4 else found[1][:2] + found[3]
    return f"{found[1]}/{end}" if int(end) > int(found[1]) else None


def measure_tables(
    text: str, blocks: Sequence[Block], captions: Sequence[Caption], cells: Sequence[Cell]
) -> list[Statistic]:
    """The numbers of a document's tables whose heads say what they are, in the order of the cells.

    Offsets are those of the cells in ``text``; the sentence is the row. Ordinals are not set.
    """
    by_block = {b.block: b for b in blocks}
    titles = {c.caption: c for c in captions}
    out: list[Statistic] = []
    for _, group in groupby(cells, key=lambda c: c.table):
        table = list(group)
        out += _measure_table(text, by_block, titles.get(table[0].caption or 0), table)
    return out


def _measure_table(
    text: str, blocks: Mapping[int, Block], caption: Caption | None, cells: Sequence[Cell]
) -> list[Statistic]:
    top = _count_heads(cells)
    above: dict[int, list[str]] = {}
    for c in cells:
        if c.row <= top and c.text:
            for n in range(c.column, c.column + c.columns):
                above.setdefault(n, []).append(c.text)
    heads = {n: read_head(texts) for n, texts in above.items()}
    if not heads:
        return []
    body = [c for c in cells if c.row > top and c.text]
    labels = {c.row: c.text or "" for c in body if c.column == 1}
    rows = _extents(text, body)
    general = _unit_of_caption(caption)
    subject = _subject_of_caption(caption)
    stated = {h.unit for n, h in heads.items() if n > 1 and h.unit}
    heads = _name_counts(heads, subject)
    open_heads = not any(h.unit or h.noun or h.bracketed for n, h in heads.items() if n > 1)
    unit_column = next((n for n, h in heads.items() if n > 1 and h.words.lower() in UNIT_HEADS), 0)
    year_column = next((n for n, h in heads.items() if n > 1 and h.words.lower() in YEAR_HEADS), 0)
    units = {c.row: read_unit(c.text or "") for c in body if c.column == unit_column}
    years = {c.row: _edtf(c.text or "") for c in body if c.column == year_column and is_year(c.text or "")}
    said = _single_year(caption)
    source = caption.source if caption is not None and caption.source and not OWN.search(caption.source) else None
    out = []
    told = Counter(label for row, label in labels.items())
    signed = {c.column for c in body if (c.text or "").startswith("+")}
    filled = Counter(c.row for c in body)
    group = ""
    for c in body:
        if c.column == 1 and c.columns == 1 and filled[c.row] == 1:
            group = c.text or ""
        if (
            c.column in (1, unit_column, year_column)
            or c.value is None
            or c.text is None
            or c.start is None
            or c.end is None
        ):
            continue
        head = heads.get(c.column)
        label = labels.get(c.row, "")
        block = blocks.get(c.block or 0)
        if block is None or head is None or not label or "*" in c.text:
            continue
        # a label that stands once may stand outside the group above it
        stub = read_head([group, label] if group and told[label] > 1 else [label])
        if unit_column:
            stub = msgspec.structs.replace(stub, unit=units.get(c.row), bracketed=units.get(c.row) is None)
        # a caption's unit is that of years beside columns with others of their own: "US$ million" beside "Change (%)"
        amount = general is not None and general.kind == "money" and head.words.lower() in AMOUNT_HEADS
        whole = general if open_heads or amount or (head.year and not head.words and general not in stated) else None
        unit = _settle_unit(c.text, head, stub, whole)
        if unit is None or (c.text.startswith("(") and unit.kind != "money"):
            continue  # in brackets, money is negative; other figures may be errors or shares
        noun = head.noun if unit.kind == "count" else None
        value, change = c.value * unit.scale, None
        if c.column in signed and value and c.text[0] in "+–−-":
            value, change = abs(value), "rise" if value > 0 else "fall"
        first, last = rows.get(c.row, (c.start, c.end))
        out.append(
            Statistic(
                statistic=1,
                section=block.section,
                block=block.block,
                start=c.start,
                end=c.end,
                text=text[c.start : c.end],
                sentence=text[first:last],
                sentence_start=first,
                sentence_end=last,
                kind=unit.kind,
                value=float(f"{value:.12g}"),
                unit=unit.unit,
                currency=unit.currency,
                measure=_name_measure(noun, head, stub, heads.get(1), subject if unit == whole else None),
                change=change,
                time=head.year or stub.year or years.get(c.row) or said,
                attribution=source,
                confidence=TABLE_CELL.confidence,
                rule=TABLE_CELL.id,
            )
        )
    return out


def _name_counts(heads: dict[int, Head], subject: str | None) -> dict[int, Head]:
    """Gives the heads that say "Number" the noun a caption names, where one column does."""
    columns = [
        n for n, h in heads.items() if n > 1 and h.words.lower() in COUNT_HEADS and not h.unit and not h.bracketed
    ]
    words = (subject or "").split()
    end = next((k for k, w in enumerate(words) if k and w.endswith("ed") and words[k - 1].endswith("s")), len(words))
    noun = read_noun(" ".join(words[:end])) if words and len(columns) == 1 else None
    if noun is None:
        return heads
    (column,) = columns
    return heads | {column: msgspec.structs.replace(heads[column], noun=noun)}


def _unit_of_caption(caption: Caption | None) -> Unit | None:
    """The unit a caption states for the whole table."""
    if caption is None:
        return None
    rate = RATE.search(caption.text.rstrip(" ."))
    return read_head([caption.text]).unit or (read_unit(rate.group()) if rate else None)


def _count_heads(cells: Sequence[Cell]) -> int:
    """How many rows at the top head the columns: all their cells are heads, or beside one that reaches down."""
    rows: dict[int, list[Cell]] = {}
    for c in cells:
        rows.setdefault(c.row, []).append(c)
    top = 0
    while top + 1 in rows and all(c.header for c in rows[top + 1]):
        top += 1
        top = max([top, *(c.row + c.rows - 1 for c in rows[top] if c.column > 1 or top == 1)])
    return top if top < max(rows) else 0


def _extents(text: str, body: Sequence[Cell]) -> dict[int, tuple[int, int]]:
    """From where to where the cells of each row stand in the text."""
    out: dict[int, tuple[int, int]] = {}
    for c in body:
        if c.start is not None and c.end is not None:
            first, last = out.get(c.row, (c.start, c.end))
            out[c.row] = (min(first, c.start), max(last, c.end))
    return out


def _settle_unit(text: str, head: Head, stub: Head, general: Unit | None) -> Unit | None:
    """The unit of a cell: what stands in it, else what the heads agree on, else the table's."""
    match = NUMBER.fullmatch(text.strip())
    own = None
    if match is not None and match["percent"] in ("%", "per cent", "percent"):
        own = Unit("percent", "percent", None, 1.0)
    elif match is not None and match["money"]:
        own = read_unit(match["money"])
        if own is None:
            return None
    stated = {u for u in (head.unit, stub.unit) if u is not None}
    if own is not None:
        if own.kind == "money" and len(stated) == 1:
            (other,) = stated
            return other if other.currency == own.currency else None
        return own if not stated or stated == {own} else None
    if len(stated) == 1:
        return stated.pop()
    if stated or head.bracketed or stub.bracketed:
        return None
    if head.noun is not None and re.fullmatch(r"[\d, \u00a0\u202f]+", text):
        return Unit("count", head.noun.split()[-1], None, 1.0)
    return general


def _subject_of_caption(caption: Caption | None) -> str | None:
    """What a caption says is measured: "Landings" of "Landings by port, 2015 (tonnes)"; None where that is long."""
    if caption is None:
        return None
    said = re.split(
        r"\s(?:by|per|in|at|of (?:the )?respondents)\s|[,(:;.]|\s[–—]\s", caption.text.removeprefix(caption.label or "")
    )
    words = next((part.strip() for part in said if part.strip() and not is_number(part)), "")
    return words if 0 < len(words.split()) <= 8 and not is_year(words) else None


def _name_measure(noun: str | None, head: Head, stub: Head, first: Head | None, subject: str | None) -> str | None:
    """What is measured: the head of the column, and of which row; ``subject`` is what the caption says of all."""
    words = head.words
    if noun is not None:
        words = ", ".join([noun, *head.words.split(", ")[:-1]])
    row = stub.words
    if is_number(row):  # Age group 15–24
        row = f"{first.words} {row}" if first is not None and first.words and len(first.words) < 40 else ""
    if subject is not None and subject.split()[-1].lower() in words.lower().split():
        subject = None  # Mortality, infant mortality
    parts = [subject or "", words, row]
    return ", ".join(p for p in parts if p) or None


def _single_year(caption: Caption | None) -> str | None:
    """The one year a caption names."""
    if caption is None:
        return None
    years = re.findall(r"(?<![\w.,–/-])(?:1[89]|20)\d\d(?![\w–/-])", caption.text)
    return years[0] if len(years) == 1 and not re.search(r"\d{4}\s?[–/-]", caption.text) else None
