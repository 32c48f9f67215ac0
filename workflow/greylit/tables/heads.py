"""Heads of tables: what those of a column, the label of a row or a caption say its figures are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

import msgspec

from greylit.quantities.extraction import extract_statistics
from greylit.tables.values import is_year

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
    r"(?:[Ii]n\s+)?(?:(?P<cur>[A-Z]{0,3}\s?[$€£¥₹]|[A-Z]{3}|Rs\.?|[A-Z][A-Za-z]{1,2}h)\s?)?"
    r"(?P<scale>thousands?|millions?|billions?|trillions?|crores?|lakhs?|mn|bn|m|’000|'000|000s?)"
    r"(?:\s+(?:of\s+)?(?P<name>[A-Za-z$€£¥₹][A-Za-z$€£. -]{1,24}))?",
)
SCALE_ALONE = {"thousand": 1e3, "million": 1e6, "billion": 1e9}
"""What figures are told in where no unit is: "(thousands)"."""
MONEYED = frozenset(
    "exports imports sales wages salaries taxes grants loans fees receipts earnings savings payments transfers investments "
    "assets liabilities debts expenditures remittances deposits funds contributions premiums fines royalties subsidies "
    "credits budgets profits purchases reserves goods services products".split()
)
"""Told in thousands these may be money: no count is taken from them."""
WORDS = {
    "thousand": "thousand", "million": "million", "billion": "billion", "trillion": "trillion", "mn": "million",
    "crore": "crore", "lakh": "lakh", "bn": "billion", "m": "million", "’000": "thousand", "'000": "thousand", "000": "thousand",
}  # fmt: skip
HEAD_YEAR = re.compile(r"(?:,|\bin)\s+(?P<year>(?:FY\s?)?(?:1[89]|20)\d\d(?:[/–-]\d{2,4})?)$")
"""The year at the end of a head: "Budget, 2020"."""
REMARKS = frozenset(
    "loss losses deficit surplus net gross provisional estimate estimated projected revised preliminary".split()
)
"""Remarks in the brackets of a head: no units."""


class Unit(msgspec.Struct, frozen=True):
    """What a unit of a head makes of a number: the number is multiplied by ``scale``."""

    kind: str
    unit: str | None
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


def read_scale(text: str) -> float | None:
    """What figures are multiplied by where a head tells a scale without unit; None where it tells none.

    >>> read_scale("thousands"), read_scale("In millions"), read_scale("’000"), read_scale("thousand tonnes"), read_scale("m")
    (1000.0, 1000000.0, 1000.0, None, None)
    """
    scaled = SCALES.fullmatch(text.strip(" .:;").replace("In ", "in "))
    if scaled is None or scaled["cur"] or scaled["name"] or scaled["scale"] in AMBIGUOUS:
        return None
    return SCALE_ALONE.get(_scale_word(scaled["scale"]))


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
    scale: float | None = None


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
    scale: float | None = None
    words: list[str] = []
    for text in texts:
        text = " ".join(text.split()).strip(" *†‡")
        if is_year(text):
            year = read_year(text)
            continue
        for match in BRACKETED.finditer(text):
            if match["unit"].lower() in REMARKS:
                continue
            bracketed = True
            unit = read_unit(match["unit"]) or unit
            scale = read_scale(match["unit"]) or scale
        bare = BRACKETED.sub("", text).strip()
        dated = HEAD_YEAR.search(bare)
        if dated is not None:
            year, bare = read_year(dated["year"]), bare[: dated.start()].strip()
        if unit is None and not bracketed:
            comma = AFTER_COMMA.search(bare)
            if comma is not None and (own := read_unit(comma["unit"])) is not None:
                unit, bare = own, bare[: comma.start()]
            elif (own := read_unit(bare)) is not None and (
                own.kind in ("percent", "money") or bare.startswith(("In ", "in ")) or _names_unit(own, bare)
            ):
                unit, bare = own, ""
            elif PERCENT.search(bare):
                unit = None if POINTS.search(bare) else Unit("percent", "percent", None, 1.0)
                bracketed = unit is None
                bare = re.sub(r"^(?:%|per ?cent|percentage)\s+(?:of\s+)?", "", bare, flags=re.IGNORECASE)
        if bare:
            words.append(bare)
    noun = read_noun(words[-1]) if words and unit is None and (scale or not bracketed) else None
    if noun and scale and noun.split()[-1] in MONEYED:
        noun = None
    return Head(", ".join(words), unit, noun, year, bracketed, scale if unit is None else None)


def _names_unit(unit: Unit, head: str) -> bool:
    """Whether a head is the name of a unit and nothing else: "Tonnes"."""
    return unit.kind == "measure" and len(head) > 4 and head.isalpha() and head.endswith("s")


def read_year(text: str) -> str | None:
    """A year, or a year that runs over two calendar years, as EDTF."""
    found = re.search(r"(\d{4})(?:\s?([/–-])\s?(\d{2,4}))?", text)
    if found is None:
        return None
    if not found[3]:
        return found[1]
    end = found[3] if len(found[3]) == 4 else found[1][:2] + found[3]
    return f"{found[1]}/{end}" if int(end) > int(found[1]) else None
