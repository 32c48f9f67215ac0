"""Number words that count nothing: idioms, parts of names and compounds, enumerations of the text itself."""

from __future__ import annotations

from greylit.quantities.cues import BOUND_WORDS, FALL_WORDS, RISE_WORDS
from greylit.quantities.currencies import match_name_after
from greylit.quantities.exclusions import (
    AHEAD,
    COUNTED_IN_COMPOUNDS,
    ENUMERATED,
    GROUPINGS,
    IDIOMS_BY_WORD,
    MONTHS,
    OPENING_ADVERBS,
    POLICY_TERMS,
    REFERENCE_NOUNS,
    SOFT_REFERENCES,
    STREETS,
)
from greylit.quantities.numerals import CARDINALS, DENOMINATORS, SCALES
from greylit.quantities.phrases import ADJECTIVE_ENDS, CLOSED, DETERMINERS, HARD_AUXILIARIES, is_plural
from greylit.quantities.references import is_headline, noun_follows
from greylit.quantities.tokens import Tokens, words
from greylit.quantities.units import match_unit

ZERO_LINKS = frozenset(["to", "at", "from", "below", "above", "was", "were", "is", "are", "over", "under", "around"])
"""Before a "zero" that stands alone, one of these tells a figure: "fell to zero"."""


ROUNDS = frozenset(["rounds", "waves", "batches", "stages"])
"""What a study does its work "in": "in two rounds"."""

KINDS = frozenset(["sets", "series", "pairs", "classes", "groups", "clusters", "bodies", "lines"])
"""What texts part what they enumerate into: "three sets of questions"."""

TRIALS = frozenset(["convicted", "guilty", "charged", "acquitted", "indicted", "jailed", "sentenced", "tried"])
"""Beside one of these, counts are of a charge."""

LENGTHS = words(
    """
    high highs low lows peak trough record deal contract sentence sentences jail prison ban bond bonds note notes bill
    bills yield yields gilt gilts treasury mortgage loan loans lease lock lockup fix rate rates delay delays wait gap lag backlog
    drought siege war conflict blockade heatwave strike history experience tradition absence hiatus drive walk journey ride
    survival incubation exposure treatment trial trials intervention period interval follow followup average mean culture storage lifetime lifespan
    """
)
"""Where one of these stands near, "five-year" in words tells how long: "a five-year contract"; elsewhere it describes."""

DESCRIBING_SPELLS = frozenset(["day", "week", "month", "year", "decade"])
"""Spells that describe what follows in words with a hyphen: "a two-day workshop". Hours do not: "an eight-hour shift"."""

STEPS = frozenset(
    ["number", "day", "step", "round", "option", "scenario", "episode", "session", "question", "lot", "week"]
)
"""After one of these a number word that ends its phrase says which one."""


def mask_word(t: Tokens, i: int, out: list[str | None]) -> None:
    """Marks number word ``i`` in ``out`` with the reason why it counts nothing, if so."""
    word, raw = t.low[i], t.words[i]
    if i + 1 < t.size and t.digit[i + 1] and t.glued(i + 1):
        out[i] = out[i + 1] = "name"
        return
    measured = match_unit(t, i + 1, False) is not None or match_name_after(t, i + 1) is not None
    if word == "half" and t.at(i - 1 - (t.at(i - 1) == "-")) == "a":
        return  # four-and-a-half-year
    plain = measured and word in CARDINALS and t.at(i + 1) not in ("time", "times", "day", "year", "second", "bit")
    if word == "one" and t.at(i + 1) in ("in", "out") and (t.at(i + 2) in CARDINALS or True in t.digit[i + 2 : i + 3]):
        pass  # that one in three
    elif (
        word in IDIOMS_BY_WORD
        or t.at(i - 1) in IDIOMS_BY_WORD
        or t.at(i - 2) in IDIOMS_BY_WORD
        or t.at(i - 3) in IDIOMS_BY_WORD
    ):
        for back in (0, 1, 2, 3):
            for idiom in IDIOMS_BY_WORD.get(t.at(i - back), ()) if i >= back else ():
                whole = not plain or len(idiom) > back + 1  # over the unit too: the whole nine yards
                if whole and len(idiom) > back and tuple(t.low[i - back : i - back + len(idiom)]) == idiom:
                    if (
                        word == "two"
                        and noun_follows(t, i + 1)
                        and idiom[-1] == "two"
                        and idiom[0] not in ("these", "those")
                    ):
                        continue
                    for k in range(i, i - back + len(idiom)):
                        if t.low[k] in CARDINALS:
                            out[k] = "idiom"  # nine-to-five
                    out[i] = "idiom"
                    return
    if word not in CARDINALS:
        return
    if word == "zero" and not measured and not _tells_how_many(t, i):
        out[i] = "idiom"  # zero trust, net zero
        return
    if t.at(i + 1) in ("o'clock", "o’clock"):
        out[i] = "clock"
        return
    if t.at(i + 1) == "past" and t.at(i + 2) in CARDINALS:
        out[i] = out[i + 2] = "clock"  # twenty past three
        return
    if _tells_time(t, i):
        out[i] = out[i + 2] = "clock"  # at twenty to nine
        return
    end = _year_end(t, i)
    if end:
        out[i:end] = ["year"] * (end - i)
        return
    if raw[0].isupper() and _titled(t, i):
        k = i
        while t.raw(k)[:1].isupper() and t.words[k].isalpha():
            out[k] = "name"
            k += 1
        return
    street = raw[0].isupper() and t.raw(i + 1).istitle() and t.raw(i + 2).istitle() and t.at(i + 2) in STREETS
    if street or _quoted(t, i) or (i == 0 and _begins_name(t)):
        out[i] = "name"
        return
    after = t.at(i + 1)
    if after == "-" and t.glued(i + 1) and t.glued(i + 2):
        nxt = t.at(i + 2)
        if nxt == word:
            out[i] = out[i + 1] = out[i + 2] = "idiom"  # fifty-fifty
            return
        if CARDINALS[word] >= 20 and nxt in DENOMINATORS.keys() | {"first", "second"} and not nxt.endswith("s"):
            out[i] = out[i + 2] = "ordinal"  # twenty-sixth
            return
        if nxt in CARDINALS and CARDINALS[word] < 13 and CARDINALS[nxt] < 13 and not noun_follows(t, i + 3):
            out[i] = out[i + 2] = "score"  # six-three
            return
        if (
            nxt in CARDINALS
            or nxt in SCALES
            or nxt in DENOMINATORS
            or nxt in ("and", "fold", "to", "or", "dozen", "in")
        ):
            pass
        elif _describes(t, i):
            out[i] = "compound"  # a two-day workshop
            return
        elif match_unit(t, i + 2, False) is None and not t.digit[i + 2] and nxt not in COUNTED_IN_COMPOUNDS:
            out[i] = "compound"
            return
    if (
        raw[0].isupper()
        and i > 0
        and t.raw(i - 1) not in (".", ":", "“", '"', "•", ";", "—", "–", "?", "!")
        and (
            i > 1
            or t.at(0) == "the"
            or (t.raw(0)[:1].isupper() and t.at(0) not in CLOSED and t.at(0) not in OPENING_ADVERBS)
        )
        and not raw.isupper()
    ):
        nxt = t.raw(i + 1 + (after == "-"))
        if nxt[:1].isupper() or not is_headline(t):
            out[i] = "name"
            return
    if t.at(i - 1) in ("group",) or (t.at(i - 1) == "of" and t.at(i - 2) == "group" and t.raw(i - 2)[0].isupper()):
        out[i] = "name"
        return
    titled = t.raw(i - 1).istitle() and not t.at(i - 1).endswith("s") and t.at(i - 1) in REFERENCE_NOUNS
    if titled and t.words[i].islower():
        out[i] = "reference"  # Part two turns to method
        return
    ends = t.at(i + 1) in HARD_AUXILIARIES or t.at(i + 1) in ("", ".", ",", ";", "and")
    if ends and t.at(i - 1) in STEPS and t.at(i - 2) not in DETERMINERS:
        out[i] = "reference"  # day two was not
        return
    if (
        t.low[i + 1 : i + 3] == ["in", "the"]
        and t.at(i + 3) in ("morning", "evening", "afternoon")
        and CARDINALS[word] < 13
    ):
        out[i] = "clock"  # nine in the evening
        return
    if (
        t.at(i - 1) in REFERENCE_NOUNS
        and t.at(i - 1) not in SOFT_REFERENCES
        and (
            t.raw(i - 1)[0].isupper()
            or t.at(i - 1) in ("category", "phase", "stage", "formula", "chapter", "part", "article", "type", "tier")
        )
        and match_unit(t, i + 1, False) is None
    ):
        out[i] = "reference"
        return
    if (
        t.at(i - 1) == "-"
        and t.glued(i)
        and t.glued(i - 1)
        and t.at(i - 2) not in CARDINALS
        and t.at(i - 2) not in ("sub", "and", "to")
        and not t.digit[i - 2]
    ):
        out[i] = "compound"
        return
    if CARDINALS[word] <= 12 and not measured:
        reach = i + 5 if t.at(i + 2) == "-" and t.at(i + 1) != "-" else i + 4
        for k in range(i + 1, min(reach, t.size)):
            w = t.low[k]
            if w == "sub" and t.at(k + 1) == "-":
                continue
            if w == "-" and t.at(k - 1) == "sub":
                continue
            kinds = w in KINDS and t.at(k + 1) == "of" and not ENUMERATED.isdisjoint(t.low[k + 2 : k + 4])
            if kinds or (w == "case" and t.at(k + 1) == "studies"):
                out[i] = "enumeration"
                return
            counts = w == "counts" and t.at(i - 1) == "on" and TRIALS.isdisjoint(t.low)  # wrong on two counts
            stories = w == "stories" and t.at(i - 1) in ("tell", "tells", "told")
            if counts or stories:
                out[i] = "enumeration"
                return
            if w == "schools" and t.low[k + 1 : k + 3] == ["of", "thought"]:
                out[i] = "enumeration"
                return
            if w == "-" and k > i + 1 and t.glued(k) and t.glued(k + 1) and t.raw(k + 1).islower():
                continue  # two cross-cutting themes
            if not w.isalpha() or w in ("of", "and", "or", "the", "in", "to", "from", "for"):
                break
            if w in ENUMERATED or (w in GROUPINGS and t.at(i - 1) == "into") or (w in ROUNDS and t.at(i - 1) == "in"):
                if (
                    t.at(i - 1) in BOUND_WORDS
                    or word == "one"
                    or (w == "points" and (t.at(k + 1) in AHEAD or _moved(t, i)))
                ):
                    break
                out[i] = "enumeration"
                return


def _moved(t: Tokens, i: int) -> bool:
    """Whether number word ``i`` tells by how much something moved: "fell three points"."""
    before = t.at(i - 1)
    return before in RISE_WORDS or before in FALL_WORDS or before == "by"


def _tells_time(t: Tokens, i: int) -> bool:
    """Whether "ten to six" is a time of day, not a vote: after "at" or "until", or where "it is"."""
    hour = CARDINALS.get(t.at(i + 2), 13)
    asked = t.at(i - 1) in ("at", "until", "till") or (t.at(i - 2) == "it" and t.at(i - 1) in ("is", "was"))
    return CARDINALS[t.low[i]] < 30 and t.at(i + 1) == "to" and hour < 13 and asked and not noun_follows(t, i + 3)


def _year_end(t: Tokens, i: int) -> int:
    """The token after a year in words: "nineteen eighty-four", "May, two thousand and nine"; 0 where it is none."""
    k = i + 1
    if t.low[i] in ("eighteen", "nineteen", "twenty"):
        tens = CARDINALS.get(t.at(k), 0)
        if tens < 10 or (t.low[i] == "twenty" and tens > 40):
            return 0
        k += 1
    elif t.low[i] == "two" and t.at(k) == "thousand" and t.at(i - 1) == "year":
        k += 1
    elif t.low[i] == "two" and t.at(k) == "thousand" and t.at(k + 1) == "and" and t.at(k + 2) in CARDINALS:
        opens = i == 0 and t.at(k + 3) in ("was", "saw", "brought", "marked", "began", "ended")
        if not opens and t.at(i - 1) not in ("in", "year") and not (t.at(i - 1) == "," and t.at(i - 2) in MONTHS):
            return 0
        k += 3
    else:
        return 0
    if t.at(k) == "-" and t.at(k + 1) in CARDINALS:
        k += 2
    return k


def _titled(t: Tokens, i: int) -> bool:
    """Whether capitalised number word ``i`` begins a title, by capitals where prose has none: "One Hundred Years of"."""
    nxt = t.raw(i + 1)
    if not (nxt[:1].isupper() and nxt[1:].islower()) or is_headline(t):
        return False
    quoted = t.at(i - 1) in ("“", '"', "‘") and t.low[i] in CARDINALS and t.at(i + 2) in CLOSED
    unit = match_unit(t, i + 1, False)
    spell = unit is not None and unit[0].kind == "duration" and t.raw(i + 1) not in ("Second", "Day", "Hour")
    return quoted or spell or nxt.lower() in SCALES or nxt.lower() in CARDINALS


def _quoted(t: Tokens, i: int) -> bool:
    """Whether capitalised number word ``i`` and the capitals after it stand alone in quotation marks."""
    k = i
    while t.raw(k)[:1].isupper():
        k += 1
    return 1 < k - i < 6 and t.at(i - 1) in ("“", '"', "‘") and t.at(k) in ("”", '"', "’")


def _begins_name(t: Tokens) -> bool:
    """Whether a sentence begins with a name that begins with a number word: "Three Mile Island is", "Twelve Oaks is"."""
    if not (t.raw(1)[:1].isupper() and t.raw(1)[1:].islower()):
        return False
    k = 2
    while t.raw(k)[:1].isupper() and t.raw(k)[1:].islower():
        k += 1
    place = t.at(k) == "and" and not any(is_plural(t.low[m]) for m in range(1, k))
    return (place or t.at(k) in ("is", "was", "has")) and not is_headline(t)


def term_of_plan(t: Tokens, last: int, hyphenated: bool) -> bool:
    """Whether the duration that ends before token ``last`` is the term in a plan's name: "four-year programme"."""
    if not hyphenated:
        return False
    return any(t.at(last + k) in POLICY_TERMS for k in range(3) if all(t.raw(last + m).isalpha() for m in range(k + 1)))


def _describes(t: Tokens, i: int) -> bool:
    """Whether a spell in words with a hyphen says what sort of thing follows: "a two-day workshop", not "a ten-year bond"."""
    if CARDINALS[t.low[i]] > 12 or t.at(i + 2) not in DESCRIBING_SPELLS:
        return False
    k = i + 3
    while k < i + 6 and t.raw(k)[:1].isalpha() and t.low[k] not in CLOSED and t.low[k] not in HARD_AUXILIARIES:
        if t.low[k] in LENGTHS:
            return False
        k += 1
    return k > i + 3


def _tells_how_many(t: Tokens, i: int) -> bool:
    """Whether "zero" says how many: before a plural, "out of", or alone where a figure ends up."""
    if t.at(i - 1) == "net":
        return False
    after = t.at(i + 1)
    if after.endswith(("ed", *ADJECTIVE_ENDS)) and t.at(i - 1) != "-":
        after = t.at(i + 2)
    if not after.isalpha():
        return after != "-" and t.at(i - 1) in ZERO_LINKS
    return after in ("of", "out", "in") or (after.endswith("s") and not after.endswith(("ss", "us", "is")))
