"""The number a cell holds."""

from __future__ import annotations

import re
from functools import lru_cache

MISSING = re.compile(r"[–—−-]{1,3}|\.{1,3}|…|n\.?\s?/?\s?a\.?|n\.?\s?d\.?|:|s\.\s?d\.", re.IGNORECASE)
"""What stands in a cell for which there is no figure."""

_NOTE = r"(?:\s?(?:\[?[a-z]\]?|\([a-z]\)|[*†‡§¶]{1,3}|[⁰¹²³⁴-⁹ᵃ-ᶻ]{1,2}))*"
_MONEY = r"(?:(?:US|A|C|NZ|HK|R|S)?[$€£¥₹₦₱]|[A-Z]{3})"
_BODY = r"(?:\d{1,3}(?:(?P<sep>[, \u00a0\u2009\u202f’'])\d{3})(?:(?P=sep)\d{3})*|\d+)(?:\.\d+)?|\.\d+"
NUMBER = re.compile(
    rf"(?P<open>\()?\s?(?P<approx>[~<>≤≥±c]\s?)?(?P<sign>[+–−-])?\s?(?P<money>{_MONEY})?\s?(?P<sign2>[–−-])?(?P<body>{_BODY})"
    rf"\s?(?P<percent>%|‰|per ?cent)?(?P<close>\))?(?P<note>{_NOTE})"
)
_COMMA = re.compile(r"(?P<whole>\d{1,3}(?:[. \u00a0\u2009\u202f]\d{3})+|\d+)(?:,(?P<part>\d+))?")
"""A number as most of Europe and Latin America write it."""


@lru_cache(maxsize=4096)
def is_number(text: str) -> bool:
    """Whether a cell is a number or stands for one that is missing.

    >>> [is_number(t) for t in ("1,204", "(3.5)", "n.a.", "–", "12 – 15", "Total", "0.45**", "US$ 3", "12,5")]
    [True, True, True, True, True, False, True, True, True]
    """
    text = text.strip()
    if MISSING.fullmatch(text) or NUMBER.fullmatch(text) or _COMMA.fullmatch(text.rstrip("% ")):
        return True
    parts = re.split(r"\s?[–—-]\s?|\s?/\s?|\sto\s|\s(?=\()|\s?±\s?|;\s?|,\s", text)
    return 1 < len(parts) <= 3 and all(NUMBER.fullmatch(p) for p in parts if p) and any(c.isdigit() for c in text)


def is_year(text: str) -> bool:
    """Whether a cell is a year, or a year's span.

    >>> is_year("2015"), is_year("2015/16"), is_year("2015–2019"), is_year("1,204")
    (True, True, True, False)
    """
    return (
        re.fullmatch(r"(?:FY\s?)?(?:1[89]|20)\d\d(?:\s?[/–-]\s?(?:\d\d|(?:1[89]|20)\d\d))?[a-z*]?", text.strip())
        is not None
    )


def read_value(text: str | None, *, comma: bool = False) -> float | None:
    """The number a cell holds: thousands set off, percent as printed, a figure in brackets negative.

    Letters and signs of notes after it do not count; hedged figures and ranges are no one number. ``comma``: the
    table writes a comma before decimals.

    >>> [read_value(t) for t in ("24,600", "(1,204)", "12.5%", "−3", "1 204 300", "45a", "0.12***", "n.a.", "–", "<5", "3–4")]
    [24600.0, -1204.0, 12.5, -3.0, 1204300.0, 45.0, 0.12, None, None, None, None]
    >>> read_value("1.204,5", comma=True), read_value("12,5"), read_value("US$ 4.50"), read_value("2015/16")
    (1204.5, None, 4.5, None)
    """
    if text is None or MISSING.fullmatch(text.strip()):
        return None
    text = text.strip()
    if comma:
        european = re.fullmatch(rf"(?P<sign>[+–−-])?\s?(?P<n>{_COMMA.pattern})\s?%?{_NOTE}", text)
        if european is None:
            return None
        number = re.sub(r"[. \u00a0\u2009\u202f]", "", european["whole"]) + "." + (european["part"] or "0")
        return float(number) * (-1 if european["sign"] in ("–", "−", "-") else 1)
    match = NUMBER.fullmatch(text)
    if match is None or match["approx"] or bool(match["open"]) != bool(match["close"]):
        return None
    value = float(re.sub(r"[, \u00a0\u2009\u202f’']", "", match["body"]))
    negative = (match["sign"] or match["sign2"] or "+") in "–−-" or (match["open"] is not None and not match["percent"])
    return -value if negative and value else value


def writes_comma(texts: list[str]) -> bool:
    """Whether a table's numbers have a comma before their decimals: some can be read in no other way, none against it.

    >>> writes_comma(["12,5", "1.204", "3"]), writes_comma(["12.5", "1,204"]), writes_comma(["1,204", "3"])
    (True, False, False)
    """
    european = english = 0
    for text in texts:
        number = re.search(r"\d[\d., \u00a0\u2009\u202f]*", text)
        body = number[0].rstrip(".,").strip() if number else ""
        if re.fullmatch(r"\d{1,3}(?:,\d{3})+\.\d+|\d+\.(?:\d{1,2}|\d{4,})", body) or re.fullmatch(
            r"\d{1,3}(?:,\d{3}){2,}", body
        ):
            english += 1
        elif re.fullmatch(r"\d{1,3}(?:[. \u00a0\u2009\u202f]\d{3})*,(?:\d{1,2}|\d{4,})|\d{1,3}(?:\.\d{3}){2,}", body):
            european += 1
    return european > 0 and english == 0
