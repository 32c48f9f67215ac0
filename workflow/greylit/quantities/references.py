"""Numbers that name: those a noun before them refers to, and the members of their lists."""

from __future__ import annotations

from greylit.quantities.cues import BOUND_WORDS
from greylit.quantities.currencies import SIGNS, match_name_after
from greylit.quantities.dates import is_year, plural_follows
from greylit.quantities.exclusions import (
    CAPITAL_REFERENCES,
    CAPITALS_THAT_NAME_NOTHING,
    DAYS,
    DOTTED_REFERENCES,
    FIGURE_SYMBOLS,
    LABELLED,
    MEASURED_REFERENCES,
    MONTHS,
    NAMED_THINGS,
    NAMES_WITH_NUMBERS,
    NUMBERED,
    OPENING_ADVERBS,
    ORDINAL_ENDS,
    PARTS_OF_TEXTS,
    PEOPLE,
    REFERENCE_NOUNS,
    SOFT_REFERENCES,
    TITLED_THINGS,
)
from greylit.quantities.numerals import SCALES, STARTS
from greylit.quantities.phrases import (
    AUXILIARIES,
    CLOSED,
    DETERMINERS,
    HARD_AUXILIARIES,
    NUMBER_WORDS,
    PREPOSITIONS,
    PRONOUNS,
)
from greylit.quantities.ratios import ORDINAL_WORDS
from greylit.quantities.tokens import Tokens
from greylit.quantities.units import match_unit

MEMBER_LINKS = frozenset([",", ";", "and", "or", "to", "through", "-", "–", "&", "/", "of"])
"""Between the members of a list of references."""

NUMBERED_BODIES = frozenset(
    ["committee", "forum", "council", "club", "gang", "league", "rule", "caucus", "bloc", "circle", "coalition"]
)
"""Bodies named by how many they are: "the Committee of 24"."""

GRADES = frozenset(["category", "type", "class", "grade", "level", "tier", "stage", "phase", "scope", "band"])
"""Grades that follow each other are named with one noun: "Type 1 and 2"."""

CONFORMING = frozenset(["level", "standard", "specification", "guidelines", "compliance", "compliant", "conformance"])
"""After a name and its version: "WCAG 2.1 level AA"."""

STATES = frozenset(["states", "parties", "members", "governments", "delegations", "nations"])
"""What reports count with a capital."""

SLOGANS = frozenset(
    ["package", "plan", "agenda", "target", "strategy", "goal", "proposal", "roadmap", "vision", "slogan"]
)
"""What a capitalised word, a preposition and a numeral name: "the Fit for 55 package"."""

LAW_REPORTS = frozenset(["U.S.C.", "C.F.R.", "USC", "CFR"])
"""Codes of law whose title a numeral before them gives."""


def is_named(t: Tokens, i: int) -> bool:
    """Whether numeral ``i`` begins a name: "the 100 Resilient Cities network", "16 Days of Activism", "The 400 Blows".

    "28 Member States" count: what follows must be called a thing of one name, or be an article's or a unit's capital.
    """
    if t.at(i - 1) in TITLED_THINGS and t.words[i].isdecimal() and len(t.words[i]) < 5 and not _counts(t, i):
        return True  # her album 25
    slogan = t.at(i - 1) in ("for", "to", "by", "of") and t.raw(i - 2).istitle() and t.at(i - 3) in DETERMINERS
    if slogan and t.words[i].isdecimal() and (t.at(i + 1) in NAMED_THINGS or t.at(i + 1) in SLOGANS):
        return True  # the Fit for 55 package
    if not t.raw(i + 1)[:1].isupper() or not t.raw(i + 1).isalpha():
        return False
    if t.raw(i + 1) == "Percent" and t.raw(i + 2).istitle() and not is_headline(t):
        return True  # the 99 Percent Declaration
    k = i + 1
    while k < t.size and t.words[k][0].isupper() and t.words[k].isalpha():
        k += 1
    if t.at(k) in NAMED_THINGS and t.low[k - 1] not in ("african", "asian", "european", "un", "eu"):
        return True
    if t.at(i - 1) == "the" and t.at(i + 1) in PARTS_OF_TEXTS and k == i + 2:
        return True  # the 39 Articles
    if t.at(i - 1) in TITLED_THINGS:
        return True
    if t.raw(i - 1) == "The" and i > 1 and t.words[i - 2] not in ".:“":
        return True
    unit = match_unit(t, i + 1, False)
    spell = unit is not None and unit[0].kind in ("duration", "measure") and len(t.words[i + 1]) > 2
    later = t.raw(i + 2).istitle() or t.at(i + 2) in ("a", "an", "the")
    if (
        spell
        and unit is not None
        and unit[0].kind == "duration"
        and len(t.words[i + 1]) > 3
        and later
        and not is_headline(t)
    ):
        return True  # 28 Days Later
    return spell and t.at(i + 2) == "of" and t.raw(i + 3)[:1].isupper() and t.at(i + 1) != "tons"


def names_initial(t: Tokens, i: int) -> bool:
    """Whether the letter behind a numeral is no unit but an initial before a surname: a note's number, then its author.

    Within a sentence, where "20 J. Then" ends one, a second initial or a second person must follow.

    >>> [names_initial(Tokens(s), 0) for s in ("2 J. Okafor, Water", "2 J per second", "20 °C. Ships wait.")]
    [True, False, False]
    >>> names_initial(Tokens("needs 20 J. Then it cools"), 1), names_initial(Tokens("see 20 J. Quay and L. Brandt"), 1)
    (False, True)
    """
    if not _is_initial(t, i + 1) or not t.words[i].isdecimal() or t.glued(i + 1):
        return False
    if _is_initial(t, i + 3):
        return True
    if not t.raw(i + 3).istitle() or len(t.raw(i + 3)) < 2:
        return False
    return i == 0 or (t.at(i + 4) in JOINING and _is_initial(t, i + 5))


JOINING = frozenset((",", "and", "&", "et", "und", "y", "e"))
"""What parts two authors."""


def _is_initial(t: Tokens, i: int) -> bool:
    letter = t.raw(i)
    return len(letter) == 1 and letter.isupper() and t.raw(i + 1) == "." and t.glued(i + 1)


def is_headline(t: Tokens) -> bool:
    """Whether most words of a sentence are capitalised."""
    longer = [
        w for w, low in zip(t.words[1:], t.low[1:], strict=True) if len(w) > 3 and w.isalpha() and low not in STARTS
    ]
    return 4 * sum(w[0].isupper() for w in longer) > 3 * len(longer)


def is_reference(t: Tokens, i: int, out: list[str | None]) -> bool:
    """Whether a noun before numeral ``i`` names it: "Article 28", "Tables 3 and 4"; ``out`` is the mask so far."""
    k = i - 1
    while t.at(k) in (".", ":", "#", "(", "°") and k >= i - 2:
        if t.at(k) in (":", "("):
            return False
        k -= 1
    word = t.at(k)
    if not word or (word in CAPITAL_REFERENCES and not t.raw(k)[0].isupper()):
        return False
    unit = match_unit(t, i + 1 + (t.at(i + 1) == "-" and t.glued(i + 1)), t.glued(i + 1))
    if unit is None and t.at(i + 1) in ("-", "–") and t.glued(i + 1) and i + 2 < t.size and t.digit[i + 2]:
        unit = match_unit(t, i + 3, t.glued(i + 3))
    sign = t.raw(i + 1 + (t.at(i + 1) == "-" and t.glued(i + 1)))
    labelled = len(sign) == 1 and sign.isupper() and t.glued(i + 1) and t.raw(k)[:1].isupper() and k > 0  # Camp 8W
    named = labelled and t.raw(k).istitle() and t.at(k) not in CAPITALS_THAT_NAME_NOTHING
    quantity_follows = (
        unit is not None and not (named and t.words[i].isdecimal()) and sign not in ("C", "F", "K", "A", "M", "in")
    )  # Article 5 C, Form 10-K
    if word == "number" and ("." in t.words[i] or t.at(i + 1) == "per" or plural_follows(t, i + 1)):
        return False
    if word == "no" and t.at(i - 1) != "." and (not t.raw(k)[0].isupper() or plural_follows(t, i + 1)):
        return False
    if t.raw(i + 1) in LAW_REPORTS or t.raw(i - 1) in LAW_REPORTS:
        return True  # 42 U.S.C. 1983
    placed = t.at(k - 1) in ORDINAL_ENDS or t.at(k - 1) in ORDINAL_WORDS or out[k - 1] == "ordinal"
    if k == i - 1 and k > 0 and placed and (plural_follows(t, i + 1) or t.at(i + 1) in STATES):
        return False  # at its 72nd session 114 States spoke
    letter = t.glued(i + 1) and len(t.raw(i + 1)) == 1 and t.raw(i + 1).isalpha() and not t.raw(i + 2)[:1].isdecimal()
    if letter and (word in NAMES_WITH_NUMBERS or (word == "runway" and t.raw(i + 1).isupper())):
        return True  # iPhone 6s, runway 27L
    if word == "at" and t.at(k - 1) in ("text", "supra", "infra", "ibid", "id", "note", "n") and t.words[i].isdecimal():
        return t.at(i + 1) in ("", ".", ",", ";", ")", "-", "–", "and")
    if word in LABELLED and k == i - 1 and not quantity_follows and _is_label(t, i):
        return True
    if word in NAMES_WITH_NUMBERS and not quantity_follows and t.at(i + 1) not in SCALES:
        return True
    if word == "of" and t.at(k - 1) in NUMBERED_BODIES and t.raw(k - 1)[0].isupper() and not _counts_near(t, i + 1):
        return True
    if word == "of" and t.at(k - 1) == "group" and t.raw(k - 1)[0].isupper():
        return True
    if word in NUMBERED and t.words[i].isdecimal() and t.raw(k)[0].isupper():
        return True
    if word in REFERENCE_NOUNS:
        if quantity_follows or t.at(i + 1) in SCALES:
            return False
        if word in DOTTED_REFERENCES and "." in t.words[i]:
            return True
        if word in MEASURED_REFERENCES and "." in t.words[i] and t.raw(k).islower():
            return False  # activity 13.6
        if word in SOFT_REFERENCES and word.endswith("s") and _lists(t, i):
            return True
        return not (
            word in SOFT_REFERENCES
            and not (_verb_follows(t, i + 1) and not word.endswith("s"))
            and (
                (plural_follows(t, i + 1) and (t.raw(k).islower() or (k == 0 and word == "order")))
                or (word.endswith("s") and t.raw(k).islower())
            )
        )
    # a capitalised word before a bare numeral names it: Planet 9, Vision 2040
    raw = t.raw(k)
    if (
        k == i - 1
        and not raw.islower()
        and (raw.isalpha() or (raw.isupper() and raw not in ("U.S.", "U.K.", "U.N.", "A.D.", "B.C.")))
        and word not in CAPITALS_THAT_NAME_NOTHING
        and word not in MONTHS
        and (t.words[i].isdecimal() or _is_dotted_name(t, k, i))
        and not quantity_follows
    ):
        hyphened = t.at(i + 1) == "-" and t.raw(i + 2)[:1].isalpha()
        if t.at(i + 1) in SCALES or t.at(i + 1) in ("%", "per", "points") or hyphened or _unit_or_scale_after(t, i):
            return False
        if word in BOUND_WORDS or word in OPENING_ADVERBS or word.endswith("ly"):
            return False
        if (
            raw.isupper()
            and len(raw) > 2
            and len(t.words[i]) == 1
            and plural_follows(t, i + 1)
            and t.raw(i + 1).islower()
        ):
            return True  # NUTS 2 regions
        if k == 0 or t.raw(k - 1) in (".", ":", "“", '"', "•", ";"):
            dated = raw.istitle() and is_year(t.words[i]) and t.at(i + 1) not in PEOPLE  # Generation 2000 films
            return dated or (
                not noun_follows(t, i + 1) or _verb_follows(t, i + 1) or t.at(i + 1).endswith("ed")
            )  # Unicode 15 added
        listed = t.at(k - 1) == "," and k >= 2 and out[k - 2] == "reference"
        named = (listed or t.at(k - 1) in ("the", "a", "and", "or")) and word not in DAYS
        dated = t.raw(k).istitle() and t.at(k - 1) == "the" and is_year(t.words[i])  # the Forum 2000 delegates
        named = (named and len(t.words[i]) < 4) or dated or (t.raw(k - 1).istitle() and _verb_follows(t, i + 1))
        return len(t.words[i]) < 6 and (not plural_follows(t, i + 1) or named)
    return False


def _is_label(t: Tokens, i: int) -> bool:
    """Whether numeral ``i`` names the noun before it: one that is counted has no singular without an article there."""
    whole, _, part = t.words[i].partition(".")
    if not whole.isdecimal() or len(whole) > 3 or len(part) > 1 or t.at(i + 1) in SCALES or t.at(i + 1) in ("%", "per"):
        return False
    if t.at(i + 1) in ("-", "–", "/") and t.glued(i + 1):
        return False
    k = i - 2
    while k >= 0 and i - k < 5 and t.words[k].isalpha() and t.low[k] not in CLOSED and t.low[k] not in AUXILIARIES:
        if t.low[k].endswith("ed") or t.low[k] in ORDINAL_WORDS:
            return False
        k -= 1
    return t.at(k) not in DETERMINERS and t.at(k) not in ("per", "for", "one") and not (k >= 0 and t.digit[k])


def _is_dotted_name(t: Tokens, k: int, i: int) -> bool:
    """Whether numeral ``i`` with a point names what capitalised word ``k`` in mid-sentence is: "Action 2.4 is"."""
    whole, _, part = t.words[i].partition(".")
    small = part.isdecimal() and len(part) < 3 and whole.isdecimal() and 0 < int(whole) < 100
    ends = t.at(i + 1) in HARD_AUXILIARIES or t.at(i + 1) in ("", ".", ",", ";", "and", ")")
    if (t.raw(k).isupper() and len(t.raw(k)) > 1) or t.at(k - 1) == "/":  # TLS 1.3, Stata/SE 16.1
        ends = ends or t.at(i + 1) in PREPOSITIONS or t.at(i + 1) in CONFORMING
        written = k == 0 or t.raw(k - 1).isalpha() or (t.at(k - 1) == "/" and t.glued(k))
        figure = t.at(k) in FIGURE_SYMBOLS and t.at(k - 1) != "/"
        return small and ends and written and 1 < len(t.raw(k)) < 7 and not figure
    if k == 0 and small and t.raw(0).istitle() and t.at(i + 1) in HARD_AUXILIARIES:
        return True  # Alliance 8.7 has
    return (
        small
        and ends
        and t.raw(k).istitle()
        and k > 0
        and (t.raw(k - 1).isalpha() or t.at(k - 1) == ",")
        and t.at(k - 1) not in ("of", "in")
    )


def mark_members(t: Tokens, i: int, out: list[str | None]) -> None:
    """Marks what follows reference ``i`` in its list: "Sections 11, 12(1) and 15(2)(a)", "page 3 of 12", "1a and 1b"."""
    k = _parts_end(t, i, out)
    while True:
        first = k
        while t.at(k) in MEMBER_LINKS and k - first < 2:
            k += 1
        k += t.at(k) in ("§", "§§")
        if k == first or k >= t.size or out[k] is not None or not t.digit[k]:
            return
        graded = t.at(i - 1) in GRADES and t.at(first) in ("and", "or") and t.words[i].isdecimal()
        if graded and t.words[k].isdecimal() and int(t.words[k]) == int(t.words[i]) + 1:
            out[k] = "reference"  # Category 1 and 2 offences
            return
        parted = t.at(first) == "/" or (t.at(first) in ("-", "–") and t.at(i - 1) in NUMBERED)
        if parted and t.glued(first) and t.glued(k) and k == i + 2:
            out[k] = "reference"  # Table 5-1 lists, Case 44/79 predates
            k = _parts_end(t, k, out)
            continue
        alone = t.at(first) == "of" and k == first + 1
        end = _parts_end(t, k, out)
        counted = t.raw(end)[:1].isalpha() if alone else _counts(t, k) or (t.at(first) == "," and noun_follows(t, end))
        counted = counted or (t.at(first) == "," and t.at(end) in STATES)  # paragraph 2, 160 States
        counted = counted or (t.at(first) == "," and t.at(end + 1) in DETERMINERS and has_total(t, end))
        if counted or (t.at(first) == "of" and not alone):
            return
        out[k] = "reference"
        k = _parts_end(t, k, out)
        if alone:
            return


def has_total(t: Tokens, k: int) -> bool:
    """Whether token ``k`` begins the total of what is counted before it: "3 of the 10 ports", "37 of 52"."""
    k += 1 + (t.at(k + 1) in DETERMINERS) if t.at(k) == "of" else t.size
    return k < t.size and t.digit[k]


def _lists(t: Tokens, i: int) -> bool:
    """Whether numeral ``i`` and one more name things that are numbered: "items 4–6 were", "questions 3 and 4"."""
    if t.at(i + 1) not in ("-", "–", "and", "to", ",", "or") or i + 2 >= t.size or not t.digit[i + 2]:
        return False
    a, b = t.words[i], t.words[i + 2]
    rises = a.isdecimal() and b.isdecimal() and int(a) < int(b) < 1000
    return rises and not _counts(t, i + 2) and not noun_follows(t, i + 3)


def _counts(t: Tokens, i: int) -> bool:
    """Whether numeral ``i`` has a unit, a scale, a currency or a plural of its own."""
    k = i + 1 + (t.at(i + 1) == "-" and t.glued(i + 1))
    if t.raw(i + 1) in ("b", "c", "d", "A", "B", "C", "D") and t.glued(i + 1):
        return False  # 1a and 1b, 24 to 26A
    measured = match_unit(t, k, t.glued(k)) is not None or match_name_after(t, k) is not None
    return measured or t.at(k) in SCALES or plural_follows(t, i + 1)


def _parts_end(t: Tokens, i: int, out: list[str | None]) -> int:
    """The token after numeral ``i`` and the letters and brackets that belong to it, which are marked: "15(2)(a)", "22 bis"."""
    k = i + 1
    letter = t.raw(k)
    ends = not t.glued(k + 1) or t.at(k + 1) in ("-", "–", ",", ")", ".")
    if len(letter) == 1 and letter.isalpha() and letter.islower() and t.glued(k) and ends:
        k += 1  # 1a
    k += t.at(k) in ("bis", "ter", "quater")
    while t.at(k) == "(" and t.at(k + 2) == ")" and len(t.words[k + 1]) <= 4:
        out[k + 1] = "reference" if len(t.words[k + 1]) < 4 else "year"
        k += 3
    return k


def _unit_or_scale_after(t: Tokens, i: int) -> bool:

    return match_name_after(t, i + 1) is not None or t.raw(i - 1) in SIGNS


def _verb_follows(t: Tokens, i: int) -> bool:
    """Whether what looks like a plural is a verb with its object: "Goal 4 calls for", "Brief 44 counts 56"."""
    if not plural_follows(t, i):
        return False
    object_follows = t.at(i + 1) in DETERMINERS or t.at(i + 1) in PRONOUNS or t.at(i + 1) in ("for", "to", "how")
    return object_follows or (t.raw(i).islower() and (t.raw(i + 1)[:1].isdecimal() or t.raw(i + 1) in SIGNS))


def _counts_near(t: Tokens, i: int) -> bool:
    """Whether one of three words from token ``i`` on looks like a plural that no other numeral counts."""
    for k in range(i, i + 3):
        if k >= t.size or t.digit[k] or t.low[k] in CLOSED or t.low[k] in NUMBER_WORDS:
            return False
        if plural_follows(t, k):
            return True
    return False


def noun_follows(t: Tokens, i: int) -> bool:
    """Whether one of three words from token ``i`` on looks like a plural."""
    return any(plural_follows(t, i + k) for k in range(3))
