"""What is counted or measured: a readable phrase of the sentence, found without a parser.

For a count it is the counted noun phrase; for a share, what follows "of"; for a level ("reached", "was",
"rose to"), the subject of the verb; for "N of growth" the noun before.
"""

from __future__ import annotations

from greylit.quantities.beside import LEVEL_VERBS, name_beside
from greylit.quantities.cues import FALL_WORDS, RISE_WORDS
from greylit.quantities.dates import is_year
from greylit.quantities.languages import printed
from greylit.quantities.nounphrases import CLAUSE, phrase_after, phrase_before, trim_phrase
from greylit.quantities.phrases import (
    AUXILIARIES,
    CLOSED,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    is_plural,
)
from greylit.quantities.quantity import Quantity
from greylit.quantities.subjects import find_subject, is_verb, time_end
from greylit.quantities.tokens import Tokens, words
from greylit.reporting import FIGURING

NOT_STUFF = words(
    "the its a all both part early late mid fiscal financial academic calendar real nominal constant current total return"
)
"""After money and "in" these do not begin what the money is in: "in fiscal year 2019"."""

TOTALS = words(
    """
    gdp gnp gni level levels income output revenue exports imports expenditure spending
    """
)
"""A share of one of these measures something else, the subject: "debt stood at 60 per cent of GDP"."""

AMOUNTS = frozenset(["equivalent", "amount", "sum", "total"])
"""Before "of" and a figure these do not say of what it is."""

TRAILING = words("thereafter then today now overall alone respectively afterwards apiece each")
"""After a figure these begin no phrase of what it measures."""

SIZES = words("long high tall wide deep thick broad")
"""After a length these say of the subject how large it is."""

INVERTING = words(
    "am bei auf unter trotz dort heute laut nach gemäß im in seit zwischen bis ende anfang mitte von vor während"
)
"""German words that open a clause whose verb stands before its subject."""

EXTREMES = words(
    """
    low high peak record maximum minimum mean average median total factor increase decrease rise fall
    figure level range
    """
)
"""These alone do not say what is measured: the subject does."""

STATES = words("is was are were be at stood averaged lost gained fell rose climbed dropped shed added")
"""Before a rate or points these say of the subject how high it is, or how it moved."""

_NOUNS_TOO = words(
    """
    increase increases growth rise fall decline drop loss losses gain gains reduction reductions cut
    cuts expansion contraction improvement higher lower up down low costs cost numbers measures
    """
)


def _subject(t: Tokens, i: int, floor: int) -> str | None:
    """The noun phrase before the verb that precedes token ``i``."""
    verb = -1
    if t.at(i - 1) in LEVEL_VERBS and i - 1 > floor:
        verb = i - 1
    k = i - 2 if verb >= 0 else i - 1
    while k >= floor and i - k <= 10:
        low = t.low[k]
        if low in LEVEL_VERBS and low not in _NOUNS_TOO:
            verb = k
        elif verb < 0 and low in ("cost", "costs") and t.at(k + 1) in DETERMINERS and 2 < i - k < 6:
            verb = k  # the flood cost the region 9 million
        elif (verb >= 0 and low not in AUXILIARIES and not low.endswith("ly")) or low in (";",):
            break
        k -= 1
    if verb <= floor:
        return None
    while verb > floor + 1 and (
        (t.low[verb - 1] in AUXILIARIES and t.at(verb - 2) not in DETERMINERS)
        or (t.low[verb - 1] in LEVEL_VERBS and t.low[verb - 1] not in _NOUNS_TOO)
        or t.low[verb - 1].endswith("ly")
    ):
        verb -= 1
    first = verb
    # a parenthesis between commas is passed over: "the rate, as measured by X, has fallen"
    if first > floor and t.low[first - 1] == ",":
        k = first - 2
        while k > floor and t.low[k] != ",":
            k -= 1
        if k > floor:
            return _subject_phrase(t, k, floor)
        first -= 1
        return None
    return _subject_phrase(t, first, floor)


def _subject_phrase(t: Tokens, end: int, floor: int) -> str | None:
    first = end
    while first > floor and end - first < 20:
        low = t.low[first - 1]
        if (
            low in ("said", "says", "reported")
            or low in CLAUSE
            or (low == "and" and any(is_verb(t, k) for k in range(max(floor, first - 12), first - 1)))
            or (low in ("and",) and end - first >= 2 and t.low[first] in ("the", "its", "their"))
        ):
            break
        first -= 1
    if t.at(first) == "to" and first == floor:
        return None  # took 11 years to build and cost 4 million
    # "In 2022 trade reached": leave a leading time out
    opening = time_end(t, first + 1, end) if t.at(first) in ("in", "by", "during") else None
    first = opening if opening is not None and opening < end else first
    while first < end and (
        t.low[first]
        in ("in", "by", "since", "from", "to", "during", "between", "and", "on", "of", "end", "until", "/", "–")
        or t.digit[first]
    ):
        if t.low[first] == "end" and t.at(first + 1) != "of":
            break
        if t.low[first] == "of" and first == end:
            break
        if t.low[first] in ("in", "by", "from", "on", "during") and not (
            t.raw(first + 1)[:1].isdecimal()
            or (t.at(first + 1) in ("the", "early", "late", "mid") and t.at(first + 2) == "end")
        ):
            break
        first += 1
    verb = next((k for k in range(first + 1, end) if is_verb(t, k) or t.low[k] in FIGURING), end)
    return trim_phrase(t, first, verb)


def find_measure(t: Tokens, q: Quantity, floor: int, limit: int) -> str | None:
    """The phrase for what ``q`` counts or measures; ``floor`` and ``limit`` are the neighbouring quantities."""
    inverted = _behind_verb(t, q) if t.language == "de" and q.noun is None and q.stuff is None else None
    found = inverted or name_beside(t, q, floor) or _find_measure(t, q, floor, limit)
    found = found.removeprefix("cent of ") if found else found  # 14 per cent of output, worth 400
    if found is not None and found.endswith("ing") and t.raw(q.first - 1) == found and t.at(q.first - 2) == ",":
        found = None  # ..., rejecting 93 per cent
    if found is not None and found == t.raw(q.last) and (t.at(q.last) in RISE_WORDS or t.at(q.last) in FALL_WORDS):
        found = None  # 12 % menos
    words_found = found.lower().split() if found else []
    dated = len(words_found) == 2 and "-" in words_found[0] and words_found[1] in ("low", "high")  # a 50-year low
    if found is not None and found.lower() not in EXTREMES and not dated:
        return found
    before = t.at(q.first - 1)
    if (
        (q.kind == "duration" and before in PREPOSITIONS)
        or q.kind in ("age", "rank")
        or (q.kind == "ratio" and before != "by")
    ):
        return found
    subject = find_subject(t, q.first)
    return (trim_phrase(t, *subject) if subject else None) or found


def _behind_verb(t: Tokens, q: Quantity) -> str | None:
    """The subject behind the verb of a German clause that opens with a time or a source: "Laut dem Amt lag die Quote bei 4"."""
    if not (t.digit[0] or printed(t, 0).lower() in INVERTING) or t.at(q.last) == "of":
        return None
    verb = next((k for k in range(1, q.first) if t.low[k] in LEVEL_VERBS and printed(t, k).islower()), None)
    if verb is None or "," in t.low[verb : q.first]:
        return None
    return phrase_after(t, verb + 1, q.first)


def _is_time(t: Tokens, i: int) -> bool:
    """Whether a time stands at token ``i``: "a year earlier", "last quarter"."""
    if t.at(i) in ("last", "this", "next", "yesterday", "today"):
        return True
    if t.at(i) == "the" and t.at(i + 1) in ("following", "next", "previous", "same", "year"):
        return True
    return t.at(i) in ("a", "one") and t.at(i + 2) in ("ago", "earlier", "later", "before")


def _find_measure(t: Tokens, q: Quantity, floor: int, limit: int) -> str | None:
    if q.stuff is not None:
        return trim_phrase(t, *q.stuff)
    if q.noun is not None:
        first, _, last = q.noun
        described = phrase_after(t, last, limit) if q.hyphenated and q.kind == "count" else None
        if described is not None:
            return described  # a 300-page report
        moved = t.at(q.first - 1) == "from" and (t.at(q.first - 2) in RISE_WORDS or t.at(q.first - 2) in FALL_WORDS)
        mean = t.at(q.first - 1) in ("averaged", "averages", "average") and q.kind == "count"
        if moved or mean or ((q.kind == "rate" or q.unit == "points") and t.at(q.first - 1) in STATES):
            level = find_subject(t, q.first)
            phrase = trim_phrase(t, *level) if level else None
            if phrase:
                return phrase
        end = last
        if t.at(last) == "of":
            more = last + 1
            while (
                more < limit
                and more - last < 7
                and t.low[more] not in CLAUSE
                and t.low[more] not in AUXILIARIES
                and not (t.low[more] in PREPOSITIONS and t.low[more] != "of")
                and t.low[more] not in ("and", "or")
            ):
                more += 1
            end = more
        return trim_phrase(t, first, end)
    after, before = t.at(q.last), t.at(q.first - 1)
    if q.kind == "rank":
        return phrase_after(t, q.last, limit)
    if after == "(" and t.at(q.last + 2) == ")" and t.at(q.last + 3) == "of":
        return phrase_after(t, q.last + 4, limit)  # 85% (17) of the clinics
    if q.kind == "percent" and before == "(" and is_plural(after) and t.at(q.last + 1) == ")":
        return t.text[t.starts[q.last] : t.ends[q.last]]  # 45,600 farmers (38 per cent women)
    if after == "of" and not TOTALS.isdisjoint(t.low[q.last + 1 : q.last + 6]):
        named = before == "of" and t.raw(q.first - 2).islower() and t.at(q.first - 2) not in EXTREMES | AMOUNTS
        own = phrase_before(t, q.first - 1, floor) if named else None  # a surplus of 1.7 per cent of GDP
        subject = own or _subject(t, q.number_first, floor)
        if subject:
            return subject
    if q.kind == "money" and t.at(q.first - 1) in ("a", "the", "an") and t.raw(q.last)[:1].isalpha():
        attribute = after not in CLOSED and after not in AUXILIARIES and after not in RISE_WORDS
        if attribute and not after.endswith("ly"):
            return phrase_after(t, q.last, limit)  # a $35 million loan
    if after == "of" and t.at(q.last + 1) != "" and not _is_time(t, q.last + 1):
        return phrase_after(t, q.last + 1, limit)
    if q.kind == "ratio" and t.raw(q.last)[:1].isalpha() and after not in AUXILIARIES and after not in PREPOSITIONS:
        return phrase_after(t, q.last, limit)
    solute = q.kind == "percent" and t.raw(q.last).islower() and t.at(q.first - 1) in ("with", "in", "of", "containing")
    named = solute and t.raw(q.last).isalpha() and after not in CLOSED and after not in AUXILIARIES
    if named and after not in RISE_WORDS and after not in FALL_WORDS and not after.endswith(("ly", "er")):
        return phrase_after(t, q.last, limit)  # with 0.1% formic acid
    if (
        q.kind == "money"
        and after in ("in", "worth")
        and before not in ("for", "at")
        and t.raw(q.last + 1).islower()
        and t.at(q.last + 1) not in NOT_STUFF
    ):
        return phrase_after(t, q.last + 1, limit)
    if q.hyphenated:
        return phrase_after(t, q.last, limit)
    if q.kind == "multiple":
        change = after in RISE_WORDS or after in FALL_WORDS or after in ("greater", "larger", "smaller", "faster")
        higher = after in ("higher", "lower", "greater", "larger", "smaller", "faster") and before in AUXILIARIES
        if change and t.at(q.last + 1) in ("in", "of") and not higher:  # a fourfold increase in output
            return phrase_after(t, q.last + 2, limit)
        if change and t.raw(q.last + 1).islower() and t.at(q.last + 1) not in CLOSED:  # a twofold higher risk
            return phrase_after(t, q.last + 1, limit)
    mere = before in ("just", "only", "merely", "barely") and t.at(q.first - 2) == "of"  # an outlay of just 9 dollars
    if (before == "of" or mere) and q.first >= 2 + mere and t.at(q.first - 2) != "factor":
        k = q.first - 2 - mere
        while (
            k >= floor
            and q.first - k < 9
            and t.low[k] not in CLAUSE
            and t.low[k] not in AUXILIARIES
            and t.low[k] not in FIGURING
            and not (t.low[k].endswith("ed") and t.raw(k - 1).istitle())
            and t.low[k] not in ("a", "an", "the")
            and (t.low[k] not in PREPOSITIONS or t.low[k] == "of")
        ):
            k -= 1
        phrase = trim_phrase(t, k + 1, q.first - 1 - mere)
        if phrase and phrase not in AMOUNTS:
            return phrase
    factor = t.low[max(0, q.first - 4) : q.first] == ["by", "a", "factor", "of"]
    if (before == "by" or factor) and q.first >= 2:
        k = q.first - (5 if factor else 2)
        while (
            k >= floor
            and q.first - k < 10
            and t.low[k] not in CLAUSE
            and not (t.low[k] in RISE_WORDS or t.low[k] in FALL_WORDS)
            and t.low[k] != "to"
        ):
            k -= 1
        dated = t.at(k + 1) in ("in", "during") and any(is_year(t.words[m]) for m in range(k + 1, q.first))
        if k >= floor and not dated and (t.low[k] in RISE_WORDS or t.low[k] in FALL_WORDS):
            phrase = trim_phrase(t, k + 1, q.first - (4 if factor else 1))
            if phrase:
                return phrase
    told = after == "as" and t.at(q.last + 1) in ("many", "much") and t.raw(q.last + 2)[:1].isalpha()
    if q.kind == "multiple" and told and t.at(q.last + 2) != "as" and t.at(q.last + 2) not in PREPOSITIONS:
        return phrase_after(t, q.last + 2, limit)  # twice as many boats
    if t.low[q.first] == "halve":
        return phrase_after(t, q.last, limit)
    if q.kind == "multiple" and q.change and after in DETERMINERS and after not in ("every", "each"):
        return phrase_after(t, q.last, limit)  # doubled the risk
    if q.kind == "multiple" and q.change and q.number_first == q.number_last - 1 and not t.digit[q.number_first]:
        return _subject_phrase(t, q.first, 0)
    if q.kind == "measure" and before in ("through", "with", "in", "using", "on", "into", "via") and is_plural(after):
        return phrase_after(t, q.last, limit)  # through 0.2 µm membranes
    start = q.first if q.sign_before else q.number_first
    start += t.low[start] in LEVEL_VERBS  # reached nearly $4
    while start > q.first and not t.words[start - 1][0].isalpha():
        start -= 1
    subject = _subject(t, start, floor)
    if floor and (subject is None or (" " not in subject and subject.endswith("ed"))):  # in the 8 towns surveyed it was
        subject = _subject(t, start, 0)
    if subject:
        return subject
    if before == "," and t.at(q.last) in ("in", ",") and q.noun is None:
        apposed = trim_phrase(t, floor, q.first - 1)
        verbs = any(is_verb(t, m) or t.low[m] in AUXILIARIES or t.low[m] == "," for m in range(floor, q.first - 1))
        if apposed and floor == 0 and not verbs and q.first < 9 and t.low[0] not in PREPOSITIONS:
            return apposed  # Imports of cloth, 184 tonnes in 2018, were
    if q.first < 2 and t.low[0] == "at" and after == ",":
        end = next((m for m in range(q.last + 2, t.size) if is_verb(t, m) or t.low[m] in AUXILIARIES), q.last)
        return trim_phrase(t, q.last + 1, end)  # At 78 years, life expectancy is
    if q.kind == "measure" and after in SIZES:
        aside = t.at(q.first - 1) == "," and q.first > 1
        return phrase_before(t, q.first - aside, 0)
    if (
        q.kind in ("duration", "measure", "percent", "money", "temperature")
        and t.raw(q.last)[:1].isalpha()
        and after not in PREPOSITIONS
        and after not in AUXILIARIES
        and after not in CONJUNCTIONS
        and after not in TRAILING
        and not (after.endswith("ed") and t.at(q.last + 1) in (",", ".", ""))
        and not _is_time(t, q.last)
    ):
        return phrase_after(t, q.last, limit)
    return None
