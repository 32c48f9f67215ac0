"""Names of those who state figures: where they end, and what of them is the name."""

from __future__ import annotations

from greylit.quantities.exclusions import DAYS, ORDINAL_ENDS
from greylit.quantities.phrases import AUXILIARIES, CLOSED, DETERMINERS
from greylit.quantities.tokens import Tokens, words
from greylit.reporting import (
    NAME_LINKS,
    PLAIN_SUBJECTS,
    REPORTING_VERBS,
    SCHOLARS,
    SOURCE_NOUNS,
    STOPS,
    TITLES,
)

ROLES = words("interviewer interviewee moderator host question answer q a reporter journalist editor speaker")
"""Labels of turns that name nobody."""


def name_text(t: Tokens, first: int, last: int, plain: bool = False) -> str | None:
    """A name without article and punctuation; ``plain`` where it need have no capital."""
    while first < last and (
        t.low[first] in ("the", "a", "an", ",", "“", '"', "that", "and", "but") or not t.words[first][0].isalnum()
    ):
        first += 1
    while last > first and not (t.words[last - 1][-1].isalnum() or t.words[last - 1] in ")."):
        last -= 1
    if first >= last:
        return None
    text = t.text[t.starts[first] : t.ends[last - 1]]
    for ending in ("'s", "’s"):
        if text.endswith(ending):
            text = text[: -len(ending)]
    return text if 1 < len(text) <= 160 and (plain or any(c.isupper() for c in text)) else None


def name_end(t: Tokens, i: int) -> int:
    """Where a name that begins at token ``i`` ends; "X and Y" is one where both are capitalised."""
    j = i
    while j < t.size and j - i < 30:
        low = t.low[j]
        if (
            low == "and"
            and j > i
            and (t.raw(j + 1)[:1].isupper() or (t.at(j + 1) == "the" and t.raw(j + 2)[:1].isupper()))
        ):
            j += 1
            continue
        if low == "(" and j > i and t.at(j + 2) == ")":  # an abbreviation
            j += 3
            continue
        if low == "." and t.at(j - 1) in TITLES and t.raw(j + 1)[:1].isupper():
            j += 1
            continue
        if low in STOPS or (low == "on" and t.at(j + 1) in DAYS):
            break
        if low in ("in", "on", "at", "by") and (
            t.raw(j + 1)[:1].isdecimal()
            or t.raw(j + 2)[:1].isdecimal()
            or (t.at(j + 1) in ("the", "its") and low == "by")
        ):
            break
        if low in REPORTING_VERBS and t.raw(j).islower() and low not in SOURCE_NOUNS:
            break
        if low in ("is", "was", "are", "were", "has", "have", "had", "will"):
            break
        j += 1
    return j


def plain_source(t: Tokens, first: int, verb: int) -> str | None:
    """A source that is not named: "the finance ministry", "officials", "researchers"; None where it is."""
    head = t.at(verb - 1)
    tells = (
        t.at(verb) == "told"
        and t.at(verb + 1) in ("us", "me", "reporters", "researchers")
        and t.at(first) in ("a", "an", "one", "the")
    )
    known = head in PLAIN_SUBJECTS or head in SCHOLARS or tells  # a midwife told us that
    if not 0 < verb - first <= 5 or head == "authors" or not known:
        return None
    inside = range(first + (t.low[first] in DETERMINERS), verb)
    if not inside or any(not t.words[k].isalpha() or t.low[k] in CLOSED or t.low[k] in AUXILIARIES for k in inside):
        return None
    if any(t.words[k][0].isupper() and t.low[k] != "state" for k in inside if k > 0):
        return None
    return name_text(t, inside[0], verb, True)


def proper_name(t: Tokens, first: int, end: int) -> tuple[str | None, bool]:
    """The name in tokens ``[first, end)``: all of it, or what stands before another verb of the same subject."""
    while first < end and t.low[first] in ("the", "a", "an"):
        first += 1
    run = first
    while run < end and (
        t.raw(run)[0].isupper() or t.low[run] in NAME_LINKS or t.low[run] in ORDINAL_ENDS or not t.raw(run)[0].isalpha()
    ):
        run += 1
    while run > first and not t.raw(run - 1)[0].isupper() and t.raw(run - 1) != ")":
        run -= 1
    capitals = sum(t.raw(k)[0].isupper() for k in range(first, run))
    inside = any(t.raw(k)[0].isupper() for k in range(max(first, 1), end)) or (
        len(t.raw(first)) > 1 and t.raw(first).isupper()
    )
    if run == end and capitals and (inside or first == 0):
        return name_text(t, first, end), True
    if t.low[end - 1] in SOURCE_NOUNS:
        return (name_text(t, first, end), True) if inside else (None, True)
    return (name_text(t, first, run), True) if capitals >= 2 else (None, False)
