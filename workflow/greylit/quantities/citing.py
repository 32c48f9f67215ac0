"""Sources told by a phrase of the sentence: "according to X", "as X reports", "..., X found", "(X, 2014)", and by a note."""

from __future__ import annotations

from greylit.quantities.dates import is_year
from greylit.quantities.exclusions import MONTHS
from greylit.quantities.speakers import name_end, name_text, plain_source
from greylit.quantities.tokens import Tokens
from greylit.reporting import (
    ASKING,
    CLOSING_VERBS,
    FIGURE_NOUNS,
    FIGURE_WORDS,
    PERSON_PRONOUNS,
    PLAIN_SUBJECTS,
    PUBLISHING,
    SCHOLARS,
    SOURCE_NOUNS,
    STANDARDS,
)


def read_presented(t: Tokens) -> str | None:
    """The source of "In a survey presented by X, ..."."""
    if t.low[0] not in ("in", "from"):
        return None
    for k in range(1, min(12, t.size - 1)):
        if t.low[k] == ",":
            return None
        if t.low[k] == "by" and (t.low[k - 1] in PUBLISHING or t.low[k - 1] in SOURCE_NOUNS):
            if SOURCE_NOUNS.isdisjoint(t.low[:k]) or not t.raw(k + 1)[:1].isalpha():
                return None
            end = name_end(t, k + 1)
            return name_text(t, k + 1, end) if t.at(end) == "," else None
    return None


def read_in_report(t: Tokens) -> str | None:
    """The source of "In its 2020 report, X criticised ..."."""
    if t.at(0) != "in" or t.at(1) not in ("its", "their", "his", "her"):
        return None
    comma = next((k for k in range(3, min(9, t.size)) if t.low[k] == ","), 0)
    if not comma or SOURCE_NOUNS.isdisjoint(t.low[2:comma]) or t.at(comma + 1) in PERSON_PRONOUNS:
        return None
    end = comma + 1 + (t.at(comma + 1) == "the")
    while t.raw(end)[:1].isupper() or (t.at(end) in ("of", "for", "on", "and", "the") and end > comma + 2):
        end += 1
    return name_text(t, comma + 1, end) if t.raw(end).islower() else None


def read_introduced(t: Tokens) -> str | None:
    """The source of "As X reports, ..." and "In the words of X, ..."."""
    if t.at(0) == "as":
        comma = next((k for k in range(2, min(14, t.size)) if t.low[k] == ","), 0)
        if comma > 3 and t.low[1] in CLOSING_VERBS and t.low[2] == "by":
            return name_text(t, 3, comma)  # as noted by X,
        verb = next((k for k in range(2, comma) if t.low[k] in CLOSING_VERBS and t.words[k].islower()), 0)
        placed = verb + 1 == comma or t.at(verb + 1) in ("in", "on", "at")
        if verb and placed and not t.digit[verb - 1]:
            return name_text(t, 1, verb)
    elif t.low[:4] == ["in", "the", "words", "of"] and t.size > 5:
        end = name_end(t, 4)
        return name_text(t, 4, end, plain=t.at(end - 1) in PLAIN_SUBJECTS)
    return None


def read_closing(t: Tokens) -> str | None:
    """The source of "..., a study by X found."."""
    verb = t.size - 2
    if is_year(t.words[verb]) and (t.low[verb - 1] == "in" or (t.low[verb - 1] in MONTHS and t.low[verb - 2] == "in")):
        verb -= 2 + (t.low[verb - 1] != "in")  # ..., the Barometer found in 2022.
    if verb < 5 or t.low[verb] not in CLOSING_VERBS or t.words[-1] not in ".”":
        return None
    comma = max((k for k in range(max(0, verb - 16), verb) if t.low[k] == ","), default=-1)
    if comma < 2 or verb - comma < 2:
        return None
    first = comma + 1
    for k in range(first, verb - 1):
        if t.low[k] in ("by", "from") and not SOURCE_NOUNS.isdisjoint(t.low[first:k]):
            return name_text(t, k + 1, verb)
    last = verb
    while (
        last - 1 > first
        and t.low[last - 1] in SOURCE_NOUNS
        and t.raw(last - 1).islower()
        and t.raw(last - 2)[:1].isupper()
    ):
        last -= 1  # the Ministry's report shows, UNICEF data suggest
    return name_text(t, first, last) or plain_source(t, first, last)


def read_asked(t: Tokens) -> str | None:
    """The source of "40 per cent of firms surveyed by X said"."""
    for k in range(2, min(20, t.size - 3)):
        if t.low[k] in ASKING and t.low[k + 1] == "by":
            return name_text(t, k + 2, name_end(t, k + 2))
    return None


def read_cited(t: Tokens) -> tuple[str, int] | None:
    """The source of "... 12 tonnes (FAO, 2014)", and the token of its bracket."""
    for i in range(2, t.size - 3) if "(" in t.words else ():
        if t.words[i] != "(" or not t.words[i + 1][0].isupper() or t.raw(i - 1)[:1].isupper():
            continue
        j = i + 1
        while j < t.size and j - i < 9 and (t.words[j][0].isupper() or t.low[j] in ("et", "al", "and", "of", "&", ".")):
            j += 1
        last = j
        j += t.at(j) == ","
        if (
            is_year(t.raw(j))
            and t.at(j + 1) in (")", ",", ";")
            and len(t.words[i + 1]) > 2
            and t.low[i + 1] not in MONTHS
        ):
            name = name_text(t, i + 1, last)
            return (name, i) if name else None
    return None


def read_according(t: Tokens) -> str | None:
    """The source named after "according to", or None.

    >>> read_according(Tokens("According to data provided by the Ministry of Mines, output fell."))
    'Ministry of Mines'
    >>> read_according(Tokens("Pay is set according to the Civil Service Law.")) is None
    True
    """
    for i in range(t.size - 2):
        if (t.low[i] == "according" and t.low[i + 1] == "to") or (
            t.low[i] == "per"
            and i == 0
            and (t.at(i + 1) == "the" or (t.raw(i + 1).isupper() and len(t.raw(i + 1)) > 2))
        ):
            j = i + 2 if t.low[i] == "according" else i + 1
            while t.at(j) in FIGURE_WORDS or (t.at(j) in SOURCE_NOUNS and t.at(j + 1) in ("by", "from", "of")):
                j += 1
            if is_year(t.raw(j)) and t.at(j + 1) in SOURCE_NOUNS and t.at(j + 2) in ("by", "from", "of"):
                j += 3  # a 2016 study by
            end = name_end(t, j)
            if any(t.low[k] in STANDARDS for k in range(j, end)):
                return None
            head = t.at(end - 1) in PLAIN_SUBJECTS or t.at(end - 1) in SCHOLARS
            return name_text(t, j, end, plain=(head and end - j <= 4) or is_year(t.raw(j)))
    return None


def read_note_source(t: Tokens) -> str | None:
    """Whose figures a note says it tells, in so many words at its start; None where it tells something else.

    >>> [read_note_source(Tokens(s)) for s in ("Source: Office of Fees, survey of captains.", "Data from the Ministry of Ports for 2019.")]
    ['Office of Fees', 'Ministry of Ports']
    >>> [read_note_source(Tokens(s)) for s in ("Source: authors' calculations.", "Data on fees are old.", "See the Office of Fees.")]
    [None, None, None]
    """
    if t.low[:2] == ["according", "to"]:
        return read_according(t)
    named = t.at(0) in ("source", "sources") and t.at(1) == ":"
    told = t.at(0) in FIGURE_NOUNS and t.at(1) in ("of", "from", "by", "provided", "published")
    if not (named or told):
        return None
    j = 2 if named else 1
    while t.at(j) in FIGURE_WORDS or (t.at(j) in SOURCE_NOUNS and t.at(j + 1) in ("by", "from", "of")):
        j += 1
    end = next((k for k in range(j, t.size - 1) if t.low[k] == "for" and t.digit[k + 1]), t.size)
    return name_text(t, j, min(end, name_end(t, j))) if t.raw(j)[:1].isupper() else None
