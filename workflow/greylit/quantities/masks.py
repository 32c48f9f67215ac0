"""What has digits or number words but is no statistic, with the reason why.

``mask_tokens`` marks tokens before any number is read. The tables are the knowledge; each reason has a
positive and a leave-alone case in ``tests/quantities/masks.tsv``.
"""

from __future__ import annotations

import re

from greylit.quantities.cues import BOUND_WORDS
from greylit.quantities.numerals import CARDINALS, DENOMINATORS, SCALES, STARTS, read_numeral
from greylit.quantities.tokens import Tokens, words
from greylit.quantities.units import match_unit

MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9,
    "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7,
    "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip

PEOPLE = words(
    """
    people persons men women children workers students residents employees families households refugees migrants
    soldiers patients participants delegates deaths jobs schools villages
    """
)
"""A year-like numeral before one of these counts them, unless a preposition of time stands before it."""

REFERENCE_NOUNS = words(
    """
    article articles art arts section sections sec chapter chapters paragraph paragraphs para paras
    subparagraph annex annexes appendix appendices figure figures fig figs table tables box boxes
    chart charts graph page pages p pp note notes footnote footnotes endnote no nos № number
    resolution resolutions decision decisions recommendation recommendations regulation regulations
    directive directives convention conventions protocol protocols law laws act decree ordinance
    bill proclamation clause clauses item items rule rules principle principles goal goals target
    targets indicator sdg sdgs objective volume vol vols issue part parts title titles case cases
    document documents doc docs version v release edition model agenda vision horizon strategy route
    highway road interstate room building gate flight phase stage level tier grade class category
    type group region zone district ward sector form schedule exhibit application permit patent
    plate step option scenario question lesson session meeting round season episode game match week
    day formula iso isbn issn pm area block unit lot tel telephone phone fax mobile whatsapp
    extension line lines row column verse canto psalm line bus platform pier terminal track channel
    radio studio windows amendment cop report reports reference ref registration id code zip
    postcode box
    """
)
"""A number directly after one of these names it: "Article 28", "Tables 3 and 4"."""

SOFT_REFERENCES = words(
    """
    cases session meeting round season week day match game number area unit line lines report
    reports item items issue part parts group region sector target targets goal goals question lot
    """
)
"""Reference nouns that are also counted or measured: they only mask when singular or capitalised, or a sign follows."""

NAMES_WITH_NUMBERS = words(
    """
    fortune forbes s&p p ftse stoxx nikkei russell cac dax asx tsx ibex nasdaq hang covid group big
    top boeing airbus
    """
)
"""Names that have a number in them: the number after them is part of the name, whatever follows."""

POLICY_TERMS = words(
    """
    plan plans programme programmes program programs strategy strategies term terms cycle cycles
    framework frameworks roadmap agenda mandate budget tenure period review reviews survival bond bonds flood loan average
    """
)
"""What "four-year" before it describes by its term."""

ENUMERATED = words(
    """
    area areas aspect aspects point points way ways reason reasons side sides part parts step steps
    pillar pillars dimension dimensions category categories type types kind kinds section sections
    chapter chapters theme themes element elements component components question questions issue
    issues factor factors principle principles objective objectives goal goals priority priorities
    recommendation recommendations conclusion conclusions observation observations proposal
    proposals suggestion suggestions lesson lessons topic topics form forms level levels stage
    stages phase phases task tasks approach approaches scenario scenarios option options respect
    respects trend trends challenge challenges feature features characteristic characteristics
    perspective perspectives argument arguments message messages finding findings concept concepts
    track tracks strand strands axis axes front fronts fold folds word words thing things criterion
    criteria standpoint standpoints
    """
)
"""What a text enumerates of itself: "three areas". Only with a number word up to twelve."""

STREETS = words(
    """
    street st road rd avenue ave boulevard blvd lane ln drive way place square court terrace highway
    floor suite
    """
)

IDIOMS = (
    ("one", "another"), ("one", "by", "one"), ("one", "or", "more"), ("one", "and", "the", "same"), ("at", "one", "point"),
    ("one", "day"), ("no", "one"), ("one", "can"), ("one", "could"), ("one", "must"), ("one", "may"), ("one", "should"),
    ("one", "would"), ("one", "might"), ("one", "cannot"), ("one", "side"), ("one", "hand"), ("the", "one"), ("this", "one"), ("that", "one"),
    ("each", "one"), ("every", "one"), ("which", "one"), ("any", "one"), ("one", "such"), ("one", "thing"), ("one", "way"),
    ("zero", "tolerance"), ("ground", "zero"), ("square", "one"), ("one", "time"), ("one", "more"), ("one", "that"), ("one", "who"),
    ("a", "hundred", "flowers"), ("one", "is"), ("one", "has"), ("one", "of", "a", "kind"), ("in", "one", "way"), ("one", "country"), ("two", "systems"),
    ("at", "sixes"), ("nine", "-", "to", "-", "five"), ("one", "voice"), ("one", "step"), ("one", "needs"), ("one", "looks"), ("one", "considers"), ("one", "direction"),
    ("first", "half"), ("second", "half"), ("latter", "half"), ("half", "-"), ("half", "way"), ("half", "time"), ("half", "year"), ("better", "half"),
    ("million", "miles"), ("one", "billion", "dollar", "question"), ("these", "two"), ("those", "two"), ("the", "two"), ("their", "two"), ("its", "two"), ("other", "two"), ("the", "other", "two"),
)  # fmt: skip
"""Number words that count nothing."""

_IDIOM_INDEX: dict[str, list[tuple[str, ...]]] = {}
for _idiom in IDIOMS:
    _IDIOM_INDEX.setdefault(_idiom[0], []).append(_idiom)

YEAR_PREPOSITIONS = words(
    """
    in since by until till from during before after between through throughout to of mid early late
    around for and the year years fiscal fy than and/or circa pre post as on under their its this ,
    ( – - — / ’
    """
)

_SHAPES = (
    ("web", re.compile(r"(?:https?://|www\.|doi\.org/|\b10\.[0-9]{4,9}/)[^\s<>\"]+|[\w.+-]{1,64}@[\w.-]{1,200}")),
    ("symbol", re.compile(r"(?<![\w/])[A-Z][A-Za-z]{0,9}\.?(?:[/-][A-Za-z0-9.()\[\]]{1,24})*/[A-Za-z0-9.()\[\]/-]{0,60}[0-9][A-Za-z0-9.()\[\]/-]{0,60}")),
    ("date", re.compile(r"(?<![\w.,/-])(?:[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}|[0-9]{1,2}[-/.][0-9]{1,2}[-/.](?:[0-9]{4}|[0-9]{2}))(?![\w,/-]|\.[0-9])")),
    ("clock", re.compile(r"(?<![\w.,:])[0-9]{1,2}(?:[:.][0-9]{2}){0,2}(?:\.[0-9])? ?(?:[ap]\.m\.|[ap]m\b|[AP]M\b|o['’]clock|GMT\b|hrs\b)")),
    ("clock", re.compile(r"(?<![\w.,:])[0-2][0-9][0-5][0-9] (?:GMT|UTC|CET|EST|EDT|PST|hours|hrs)\b")),
    ("clock", re.compile(r"(?<![\w.,:])[0-9]{1,3}(?::[0-9]{2}){1,2}(?:\.[0-9]+)?(?![\w:])")),
    ("phone", re.compile(r"\+[0-9]{1,3}[ (][0-9 ()-]{6,18}[0-9]|\([0-9]{2,4}\) ?[0-9]{3,4}[ -][0-9]{3,4}|(?<![\w.,-])[0-9]{3}-[0-9]{3}-[0-9]{4}(?![\w-])")),
    ("bracket", re.compile(r"\[[0-9]{1,3}(?:[.,;–-] ?[0-9]{1,3}){0,8}\]")),
    ("sum", re.compile(r"(?<![\w.])[0-9]{1,3}(?:\+[0-9A-Za-z]{1,3}){1,5}(?![\w%])(?=.?[\w”’\"' ])")),
)  # fmt: skip
"""Shapes told by their characters."""

_LIST_NUMBER = re.compile(r"\s*(?:\(?[0-9]{1,3}[.)](?=\s)|[0-9]{1,2}(?:\.[0-9]{1,2}){1,4}\.?(?=\s+[A-Z])|[•–-]\s)")
_ORDINAL_ENDS = frozenset(["st", "nd", "rd", "th", "º", "ª", "er", "ème"])


def is_year(word: str) -> bool:
    """Whether a numeral is written like a year of our time.

    >>> is_year("1951"), is_year("2,050"), is_year("3000")
    (True, False, False)
    """
    return len(word) == 4 and word.isdigit() and "1200" <= word <= "2199"


def _plural_follows(t: Tokens, i: int) -> bool:
    word = t.raw(i)
    return (
        len(word) > 3
        and word.islower()
        and (
            (word.endswith("s") and not word.endswith(("ss", "us", "is")))
            or word in ("people", "children", "women", "men")
        )
    )


def mask_tokens(t: Tokens) -> list[str | None]:
    """The reason each token is masked for, or None.

    >>> t = Tokens("Article 28 of 1951 names 28 States")
    >>> [(w, r) for w, r in zip(t.words, mask_tokens(t)) if w[0].isdigit()]
    [('28', 'reference'), ('1951', 'year'), ('28', None)]
    """
    out: list[str | None] = [None] * t.size
    _mask_shapes(t, out)
    for i in range(t.size):
        if t.digit[i]:
            if out[i] is None:
                _mask_numeral(t, i, out)
        elif t.low[i] in STARTS and out[i] is None:
            _mask_word(t, i, out)
    return out


def _mask_shapes(t: Tokens, out: list[str | None]) -> None:
    text = t.text
    found = [(m.start(), m.end(), reason) for reason, shape in _SHAPES for m in shape.finditer(text)]
    start = _LIST_NUMBER.match(text)
    if start and start.group().strip() and start.end() < len(text):
        found.append((start.start(), start.end(), "list"))
    if not found:
        return
    found.sort()
    k = 0
    for i in range(t.size):
        while k < len(found) and found[k][1] <= t.starts[i]:
            k += 1
        if k < len(found) and found[k][0] < t.ends[i]:
            out[i] = found[k][2]


def _mask_numeral(t: Tokens, i: int, out: list[str | None]) -> None:
    word, before, after = t.words[i], t.at(i - 1), t.at(i + 1)
    money = i > 0 and (before[-1] in "$€£¥₹=¢")
    if money:
        return
    if t.glued(i + 1) and after in _ORDINAL_ENDS:
        out[i] = "ordinal"
        return
    if t.glued(i + 1) and after == "s" and word.isdigit() and (len(word) in (2, 4)):
        out[i] = "decade"
        return
    if (
        t.glued(i)
        and before.isalpha()
        and before
        not in (
            "rs",
            "us",
            "rm",
            "rp",
            "usd",
            "eur",
            "gbp",
            "chf",
            "cny",
            "rmb",
            "inr",
            "ksh",
            "tk",
            "aud",
            "cad",
            "nzd",
            "sek",
            "nok",
            "dkk",
            "zar",
            "brl",
            "jpy",
            "c",
            "a",
            "ps",
            "dm",
            "sfr",
        )
    ):
        out[i] = "name"
        return
    if t.glued(i) and before in ("c", "a") and len(word) < 4:
        out[i] = "name"
        return
    if (
        t.glued(i)
        and before == "-"
        and t.glued(i - 1)
        and t.raw(i - 2)[:1].isalpha()
        and not _quantity_before_hyphen(t, i - 2)
    ):
        out[i] = "year" if is_year(word) else "name"
        return
    if (
        t.glued(i)
        and before in (",", ".", ";", "”", "’", ")", '"')
        and t.glued(i - 1)
        and word.isdigit()
        and len(word) <= 3
        and before not in "$"
    ):
        previous = t.raw(i - 2)
        if previous[:1].isalpha() and len(previous) > 1 and not t.glued(i + 1):
            out[i] = "note"
            return
    if read_numeral(word) is None:
        head = re.split("[.,]", word)[0]
        out[i] = "year" if is_year(head) else "number with parts"
        return
    if "," in word and is_year(word.split(",")[0]) and len(word.split(",")[1]) <= 2:
        out[i] = "year"
        return
    if after == "/" and t.glued(i + 1) and t.glued(i + 2) and i + 2 < t.size and t.digit[i + 2] and word.isdigit():
        other = t.words[i + 2]
        if is_year(word) or (other.isdigit() and (int(word) >= int(other) or int(other) > 100)) or t.at(i + 3) == "/":
            reason = "year" if is_year(word) and len(other) in (2, 4) else "identifier"
            out[i] = out[i + 1] = out[i + 2] = reason
            return
    if _in_date(t, i):
        out[i] = "date"
        return
    if _is_plain_year(t, i, out):
        out[i] = "year"
        return
    if before == "’" and len(word) == 2 and t.glued(i):
        out[i] = "year"
        return
    if _is_reference(t, i, out):
        out[i] = "reference"
        return
    if before == "(" and after == ")" and word.isdigit() and len(word) <= 4:
        out[i] = "year" if is_year(word) else "parenthesis"
        return
    if (
        word.isdigit()
        and any(t.at(i + k) in STREETS and t.raw(i + k)[0].isupper() for k in (2, 3, 4))
        and t.raw(i + 1)[:1].isupper()
    ):
        out[i] = "address"
        return
    if t.glued(i + 1) and t.raw(i + 1)[:1].isalpha() and not _unit_or_scale(t, i + 1):
        out[i] = "code"
        return
    if (
        word.isdigit()
        and after in ("-", "–")
        and t.glued(i + 1)
        and t.glued(i + 2)
        and i + 2 < t.size
        and t.digit[i + 2]
    ):
        other = t.words[i + 2]
        if (
            other.isdigit()
            and int(other) < int(word)
            and not (len(other) < len(word) and is_year(word))
            and out[i + 2] is None
            and match_unit(t, i + 3, False) is None
        ):
            out[i] = out[i + 2] = "score"


def _quantity_before_hyphen(t: Tokens, i: int) -> bool:
    word = t.low[i]
    return (
        word in CARDINALS
        or word in SCALES
        or word in ("us", "usd", "eur", "sub", "plus", "approx", "to", "or", "and")
        or t.digit[i]
    )


def _unit_or_scale(t: Tokens, i: int) -> bool:
    from greylit.quantities.currencies import match_name_after
    from greylit.quantities.numerals import LETTER_SCALES, SCALE_SIGNS

    word = t.low[i]
    return (
        word in SCALES
        or word in SCALE_SIGNS
        or word in LETTER_SCALES
        or word in ("fold", "meur", "x")
        or match_unit(t, i, True) is not None
        or match_name_after(t, i) is not None
    )


def _in_date(t: Tokens, i: int) -> bool:
    word = t.words[i]
    if not word.isdigit() or len(word) > 2 or not 1 <= int(word) <= 31:
        return False
    for k in (i + 1, i + 2):
        if (
            t.at(k) in MONTHS
            and _month_here(t, k, k - 1)
            and (k == i + 1 or t.at(i + 1) in ("of", "st", "nd", "rd", "th"))
        ):
            return True
    if (
        t.at(i + 1) in ("-", "–", "—", "and", "to", ",", "/")
        and i + 2 < t.size
        and t.digit[i + 2]
        and t.words[i + 2].isdigit()
        and len(t.words[i + 2]) <= 2
    ):
        k = i + 3
        while t.at(k) in (",", "and", "-", "–") and k + 1 < t.size and t.digit[k + 1]:
            k += 2
        if t.at(k) in MONTHS and _month_here(t, k, k - 1):
            return True
    k = i - 1
    if t.at(k) == "." and t.at(k - 1) in MONTHS:
        k -= 1
    if (
        t.at(k) in MONTHS
        and t.at(k)
        and (t.raw(k)[0].isupper() or t.at(k) not in ("may", "march", "mar", "dec", "sep"))
    ):
        return True
    if t.at(k) in ("may", "march") and t.at(k - 1) in ("on", "in", "of"):
        return True
    # second day of a range: March 8-12, 8 and 9 September handled above
    if (
        t.at(i - 1) in ("-", "–", "—", "and", "to", ",")
        and i >= 3
        and t.digit[i - 2]
        and t.at(i - 3) in MONTHS
        and len(t.words[i - 2]) <= 2
    ):
        return t.raw(i - 3)[0].isupper() and match_unit(t, i + 1, False) is None
    return False


def _month_here(t: Tokens, k: int, day: int) -> bool:
    return t.raw(k)[0].isupper() or t.low[k] not in ("may", "march", "mar", "dec", "sep", "sec")


def _is_plain_year(t: Tokens, i: int, out: list[str | None]) -> bool:
    word, before, after = t.words[i], t.at(i - 1), t.at(i + 1)
    if not is_year(word):
        # 2015-16 and 2021/22: the short end of a range of years
        return bool(
            word.isdigit()
            and len(word) == 2
            and before in ("-", "–", "/")
            and t.glued(i)
            and t.glued(i - 1)
            and out[i - 2] == "year"
        )
    if before in MONTHS:
        return True
    if before in BOUND_WORDS and before not in ("over", "about", "around", "by", "under", "above", "near"):
        return False
    if before == "than" and t.at(i - 2) in ("more", "less", "fewer", "higher", "greater"):
        return t.at(i - 3) == "later"
    # a unit of measure or money after it makes it a quantity, unless the word is also an ordinary one
    unit_at = i + 1 + (after == "-" and t.glued(i + 1))
    found = match_unit(t, unit_at, t.glued(i + 1))
    if (
        found
        and found[0].id not in ("second", "times", "inch", "minute", "stone", "degree")
        and found[0].kind != "multiple"
    ):
        return False
    from greylit.quantities.currencies import match_name_after

    if match_name_after(t, i + 1) or after in SCALES:
        return False
    if before in ("-", "–", "/", "to", "and") and i >= 2 and out[i - 2] == "year":
        return True
    if _plural_follows(t, i + 1):
        if before == "to" and i >= 2 and t.digit[i - 2] and out[i - 2] is None:
            return False
        if not "1800" <= word <= "2050":
            return False
        if before not in YEAR_PREPOSITIONS and (word.endswith("00") or t.low[i + 1] in PEOPLE):
            return False
    return True


def _is_reference(t: Tokens, i: int, out: list[str | None]) -> bool:
    k = i - 1
    while t.at(k) in (".", ":", "#", "(", "°") and k >= i - 2:
        if t.at(k) in (":", "("):
            return False
        k -= 1
    word = t.at(k)
    if not word:
        return False
    unit = match_unit(t, i + 1 + (t.at(i + 1) == "-" and t.glued(i + 1)), t.glued(i + 1))
    quantity_follows = unit is not None and t.raw(i + 1) not in ("C", "F", "K", "A", "M", "in")
    if word == "number" and ("." in t.words[i] or t.at(i + 1) == "per" or _plural_follows(t, i + 1)):
        return False
    if word == "no" and t.at(i - 1) != "." and (not t.raw(k)[0].isupper() or _plural_follows(t, i + 1)):
        return False
    if word in NAMES_WITH_NUMBERS and not quantity_follows and t.at(i + 1) not in SCALES:
        return True
    if word == "of" and t.at(k - 1) == "group" and t.raw(k - 1)[0].isupper():
        return True
    if word in REFERENCE_NOUNS:
        if quantity_follows or t.at(i + 1) in SCALES:
            return False
        return not (
            word in SOFT_REFERENCES and (_plural_follows(t, i + 1) or (word.endswith("s") and t.raw(k).islower()))
        )
    # further members of a list: Articles 3, 4 and 5
    if (
        t.at(i - 1) in (",", "and", "or", "to", "-", "–", "&")
        and i >= 2
        and out[i - 2] == "reference"
        and t.digit[i - 2]
        and not quantity_follows
        and not _plural_follows(t, i + 1)
    ):
        return True
    if (
        t.at(i - 1) in ("and",)
        and t.at(i - 2) == ","
        and i >= 3
        and out[i - 3] == "reference"
        and not quantity_follows
        and not _plural_follows(t, i + 1)
    ):
        return True
    # a capitalised word before a bare numeral names it: Planet 9, Vision 2040
    raw = t.raw(k)
    if (
        k == i - 1
        and not raw.islower()
        and raw.isalpha()
        and word not in _CAPITALS_THAT_NAME_NOTHING
        and word not in MONTHS
        and t.words[i].isdigit()
        and not quantity_follows
    ):
        if t.at(i + 1) in SCALES or t.at(i + 1) in ("%", "-", "per") or _unit_or_scale_after(t, i):
            return False
        if k == 0 or t.raw(k - 1) in (".", ":", "“", '"', "•", ";"):
            return not _noun_follows(t, i + 1) and word not in BOUND_WORDS
        return not _plural_follows(t, i + 1) and len(t.words[i]) < 6
    return False


def _unit_or_scale_after(t: Tokens, i: int) -> bool:
    from greylit.quantities.currencies import SIGNS, match_name_after

    return match_name_after(t, i + 1) is not None or t.raw(i - 1) in SIGNS


def _noun_follows(t: Tokens, i: int) -> bool:
    return any(_plural_follows(t, i + k) for k in range(3))


_CAPITALS_THAT_NAME_NOTHING = words(
    """
    in by since until from during before after between about over some only nearly almost around
    approximately at of and or the a an all these those than under more less up to some both with
    for on as if when while an its their his her our my i we you they it he she total average mean
    median usd us eur chf gbp cny rmb rs inr sdr exactly just roughly least most another every each
    further additional
    """
)


def _mask_word(t: Tokens, i: int, out: list[str | None]) -> None:
    word, raw = t.low[i], t.words[i]
    if word in _IDIOM_INDEX or t.at(i - 1) in _IDIOM_INDEX or t.at(i - 2) in _IDIOM_INDEX:
        for back in (0, 1, 2):
            for idiom in _IDIOM_INDEX.get(t.at(i - back), ()) if i >= back else ():
                if len(idiom) > back and tuple(t.low[i - back : i - back + len(idiom)]) == idiom:
                    if (
                        word == "two"
                        and _noun_follows(t, i + 1)
                        and idiom[-1] == "two"
                        and idiom[0] not in ("these", "those")
                    ):
                        continue
                    out[i] = "idiom"
                    return
    if word not in CARDINALS:
        return
    after = t.at(i + 1)
    if after == "-" and t.glued(i + 1) and t.glued(i + 2):
        nxt = t.at(i + 2)
        if nxt in CARDINALS or nxt in SCALES or nxt in DENOMINATORS or nxt in ("and", "fold", "to", "or", "dozen"):
            pass
        elif match_unit(t, i + 2, False) is None and not t.digit[i + 2]:
            out[i] = "compound"
            return
    if (
        raw[0].isupper()
        and i > 0
        and t.raw(i - 1) not in (".", ":", "“", '"', "•", ";", "—", "–", "?", "!")
        and i > 1
        and not raw.isupper()
    ):
        nxt = t.raw(i + 1 + (after == "-"))
        if nxt[:1].isupper() and match_unit(t, i + 1, False) is None:
            out[i] = "name"
            return
    if t.at(i - 1) in ("group",) or (t.at(i - 1) == "of" and t.at(i - 2) == "group" and t.raw(i - 2)[0].isupper()):
        out[i] = "name"
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
    if CARDINALS[word] <= 12:
        for k in range(i + 1, min(i + 4, t.size)):
            w = t.low[k]
            if not w.isalpha() or w in ("of", "and", "or", "the", "in", "to", "from", "for"):
                break
            if w in ENUMERATED:
                if t.at(i - 1) in BOUND_WORDS or word == "one":
                    break
                out[i] = "enumeration"
                return


def term_of_plan(t: Tokens, last: int, hyphenated: bool) -> bool:
    """Whether the duration that ends before token ``last`` is the term in a plan's name: "four-year programme"."""
    if not hyphenated:
        return False
    return any(t.at(last + k) in POLICY_TERMS for k in range(3) if all(t.raw(last + m).isalpha() for m in range(k + 1)))
