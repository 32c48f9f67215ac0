"""Measures: rows of the table ``statistics`` from cells whose heads say what their numbers are.

A number becomes a row only where its unit is stated: beside it, in the head of its column or row, in its caption, or by
a head that names what is counted. Where two of these disagree, or none speaks, there is no row.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import groupby, pairwise

import msgspec

from greylit.quantities.rules import TABLE_CELL
from greylit.records import Block, Caption, Cell, Statistic
from greylit.tables.heads import BRACKETED, MONEYED, Head, Unit, read_head, read_noun, read_scale, read_unit, read_year
from greylit.tables.values import NUMBER, is_number, is_year

PEOPLE = frozenset(
    "population employment unemployment workforce enrolment enrollment labour labor force total resident".split()
)
"""Heads of these words alone count people."""
REMARK = re.compile(r"\s(?:notes?|sources?)\s?:.*", re.IGNORECASE | re.DOTALL)
"""What may be told at the end of a caption that is no part of it."""
LEAD = 110
"""Characters that a line has at most, that stands above a table and says what its figures are."""
RATE = re.compile(r"\bper (?:10{0,2}[ ,]?000|thousand|million)(?: [a-z]+){0,3}$")
"""At the end of a caption this is what its figures are told by."""
COUNT_HEADS = frozenset(["number", "no", "no.", "count", "n", "total number"])
"""Heads of columns that count what the caption names: "Number" below "Clinics closed by district"."""
AMOUNT_HEADS = frozenset(["amount", "value", "sum", "total amount", "total value"])
"""Heads of columns that have the money a caption tells: "Amount" below "Grants by fund (US$ million)"."""
UNIT_HEADS = frozenset(["unit", "units", "unit of measure", "unit of measurement"])
YEAR_HEADS = frozenset(["year", "reference year", "latest year", "year of data"])
"""Heads of columns that say of each row what its figures are, and when."""
OWN = re.compile(r"\b(?:authors?|own|our|elaboration|calculat\w+|compil\w+|estimat\w+)\b", re.IGNORECASE)
"""Words of a source line by which a table says that its figures are its author's."""


def measure_tables(
    text: str, blocks: Sequence[Block], captions: Sequence[Caption], cells: Sequence[Cell]
) -> list[Statistic]:
    """The numbers of a document's tables whose heads say what they are, in the order of the cells.

    Offsets are those of the cells in ``text``; the sentence is the row. Ordinals are not set.
    """
    by_block = {b.block: b for b in blocks}
    before = {b.block: a for a, b in pairwise(blocks)}
    titles = {c.caption: c for c in captions}
    out: list[Statistic] = []
    for _, group in groupby(cells, key=lambda c: c.table):
        table = list(group)
        title = titles.get(table[0].caption or 0) or _line_above(text, before.get(table[0].block or 0))
        out += _measure_table(text, by_block, title, table)
    return out


def _line_above(text: str, block: Block | None) -> Caption | None:
    """The line above a table as its caption, where it says in brackets at its end what the figures are."""
    if block is None or block.kind not in ("paragraph", "other", "heading") or block.end - block.start > LEAD:
        return None
    said = text[block.start : block.end]
    units = [m["unit"] for m in BRACKETED.finditer(said) if m.end() == len(said)]
    if not any(read_unit(unit) or read_scale(unit) for unit in units):
        return None
    return Caption(caption=0, kind="table", text=said, block=block.block)


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
    scale = read_head([REMARK.sub("", caption.text)]).scale if caption is not None and general is None else None
    corner = heads.get(1)
    if corner is not None and not any(map(is_number, labels.values())):  # of the figures, not of its column
        general, scale = general or corner.unit, scale or corner.scale
    subject = _subject_of_caption(caption)
    if general is not None and general.kind == "percent":
        heads = _take_shares(heads, body)
    stated = {h.unit for n, h in heads.items() if n > 1 and h.unit}
    heads = _name_counts(heads, subject)
    open_heads = not any(h.unit or h.noun or h.bracketed for n, h in heads.items() if n > 1)
    unit_column = next((n for n, h in heads.items() if n > 1 and h.words.lower() in UNIT_HEADS), 0)
    year_column = next((n for n, h in heads.items() if n > 1 and h.words.lower() in YEAR_HEADS), 0)
    units = {c.row: read_unit(c.text or "") for c in body if c.column == unit_column}
    years = {c.row: read_year(c.text or "") for c in body if c.column == year_column and is_year(c.text or "")}
    said = _single_year(caption)
    source = caption.source if caption is not None and caption.source and not OWN.search(caption.source) else None
    out = []
    told = Counter(label for row, label in labels.items())
    signed = {c.column for c in body if (c.text or "").startswith("+")}
    filled = Counter(c.row for c in body)
    group = ""
    for c in body:
        if filled[c.row] == 1 and c.value is None and not (general or scale):
            own = (c.text or "").strip("()[] ")
            general, scale = read_unit(own), read_scale(own)  # a line "(thousands)" below the heads
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
        if scale and whole is None and general is None and open_heads:
            whole = _count_in(scale, stub, subject)
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


def _take_shares(heads: dict[int, Head], body: Sequence[Cell]) -> dict[int, Head]:
    """Below a caption in per cent, heads of people or things are of shares where no figure is above 100: "Men", "Women"."""
    high = {c.column for c in body if c.value is not None and abs(c.value) > 100}
    return {n: h if n in high else msgspec.structs.replace(h, noun=None) for n, h in heads.items()}


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
    said = REMARK.sub("", caption.text)
    rate = RATE.search(said.rstrip(" ."))
    return read_head([said]).unit or (read_unit(rate.group()) if rate else None)


def _count_in(scale: float, stub: Head, subject: str | None) -> Unit | None:
    """What the figures of a row count in a table that tells a scale alone: people or things its label or subject names."""
    for words in (stub.words, subject or ""):
        noun = read_noun(words) if words else None
        if noun is not None and noun.split()[-1] not in MONEYED:
            return Unit("count", noun.split()[-1], None, scale)
        if words and PEOPLE.issuperset(words.lower().split()) and words.lower() != "total":
            return Unit("count", None, None, scale)
    return None


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
    if head.scale and not stub.bracketed and not stated:
        return Unit("count", head.noun.split()[-1], None, head.scale) if head.noun is not None else None
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
