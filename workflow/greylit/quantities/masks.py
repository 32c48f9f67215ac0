"""What has digits or number words but is no statistic, with the reason why.

``mask_tokens`` marks tokens before any number is read; the knowledge is in ``exclusions``.
"""

from __future__ import annotations

import re

from greylit.quantities.cues import BOUND_WORDS
from greylit.quantities.currencies import SIGNS, match_name_after
from greylit.quantities.dates import in_date, is_plain_year, is_year, plural_follows
from greylit.quantities.exclusions import (
    CAPITALS_THAT_NAME_NOTHING,
    DAYS,
    DIGIT_NAMES,
    DOTTED_REFERENCES,
    ENUMERATED,
    IDIOMS_BY_WORD,
    LIST_NUMBER,
    MONTHS,
    NAMED_PAIRS,
    NAMES_WITH_NUMBERS,
    NUMBERED,
    ODDS,
    OPENING_ADVERBS,
    ORDINAL_ENDS,
    POLICY_TERMS,
    REFERENCE_NOUNS,
    SHAPES,
    SOFT_REFERENCES,
    STREETS,
)
from greylit.quantities.exponents import read_scientific, read_ten
from greylit.quantities.numerals import (
    CARDINALS,
    DENOMINATORS,
    LETTER_SCALES,
    SCALE_SIGNS,
    SCALES,
    STARTS,
    read_numeral,
)
from greylit.quantities.phrases import DETERMINERS, PRONOUNS
from greylit.quantities.tokens import Tokens
from greylit.quantities.units import match_unit


def mask_tokens(t: Tokens) -> list[str | None]:
    """The reason each token is masked for, or None.

    >>> t = Tokens("Article 28 of 1951 names 28 States")
    >>> [(w, r) for w, r in zip(t.words, mask_tokens(t)) if w[0].isdecimal()]
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
    if not any(t.digit):
        return
    found = [
        (m.start(), m.end(), reason)
        for reason, marks, shape in SHAPES
        if any(mark in text for mark in marks)
        for m in shape.finditer(text)
        if not (reason == "clock" and m.group().startswith("1:") and not ODDS.isdisjoint(t.low))
    ]
    start = LIST_NUMBER.match(text)
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
    if t.glued(i) and before == "+" and t.glued(i - 1) and t.raw(i - 2)[:1].isupper():
        out[i] = "name"  # Rio+20
        return
    if t.glued(i + 1) and after in ORDINAL_ENDS:
        out[i] = "ordinal"
        return
    letter = t.raw(i + 2)
    if (
        after == "("
        and word.isdecimal()
        and len(letter) == 1
        and letter.isalpha()
        and letter.islower()
        and t.at(i + 3) == ")"
    ):
        out[i] = "reference"  # 10 (b)
        return
    if t.glued(i + 1) and (word, after) in DIGIT_NAMES and not t.glued(i + 2):
        out[i] = "code"
        return
    if t.glued(i + 1) and after == "s" and word.isdecimal() and (len(word) in (2, 4)):
        out[i] = "decade"
        return
    exponent = before == "e" and t.glued(i - 1) and i > 1 and t.digit[i - 2] and "." in t.words[i - 2]
    if (
        t.glued(i)
        and before.isalpha()
        and not exponent
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
        and not (t.at(i - 2) == "e" and i > 2 and t.digit[i - 3] and t.glued(i - 2))
        and not _quantity_before_hyphen(t, i - 2)
    ):
        out[i] = "year" if is_year(word) else "name"
        return
    if (
        t.glued(i)
        and before in (",", ".", ";", "”", "’", ")", '"')
        and t.glued(i - 1)
        and word.isdecimal()
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
    if word == "1" and after == ":" and t.glued(i + 1) and t.glued(i + 2) and (read_numeral(t.raw(i + 2)) or 0) >= 1000:
        out[i] = out[i + 1] = out[i + 2] = "scale"
        return
    if after == "/" and t.glued(i + 1) and t.glued(i + 2) and i + 2 < t.size and t.digit[i + 2] and word.isdecimal():
        other = t.words[i + 2]
        named = is_year(word) or (word, other) in NAMED_PAIRS
        if named or (other.isdecimal() and (int(word) >= int(other) or int(other) > 100)) or t.at(i + 3) == "/":
            reason = "year" if is_year(word) and len(other) in (2, 4) else "identifier"
            out[i] = out[i + 1] = out[i + 2] = reason
            return
    if in_date(t, i):
        out[i] = "date"
        return
    if is_plain_year(t, i, out):
        out[i] = "year"
        return
    if before == "’" and len(word) == 2 and t.glued(i):
        out[i] = "year"
        return
    if _is_reference(t, i, out):
        out[i] = "reference"
        return
    if before == "(" and after == ")" and word.isdecimal() and len(word) <= 4:
        out[i] = "year" if is_year(word) else "parenthesis"
        return
    if (
        word.isdecimal()
        and any(t.at(i + k) in STREETS and t.raw(i + k)[0].isupper() for k in (2, 3, 4))
        and t.raw(i + 1)[:1].isupper()
    ):
        out[i] = "address"
        return
    if (
        t.glued(i + 1)
        and t.raw(i + 1)[:1].isalpha()
        and not _unit_or_scale(t, i + 1)
        and read_scientific(t, i + 1, read_numeral(word) or 0.0) is None
        and read_ten(t, i) is None
    ):
        out[i] = "code"
        return
    if (
        word.isdecimal()
        and after in ("-", "–")
        and t.glued(i + 1)
        and t.glued(i + 2)
        and i + 2 < t.size
        and t.digit[i + 2]
    ):
        other = t.words[i + 2]
        if (
            other.isdecimal()
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

    word = t.low[i]
    return (
        word in SCALES
        or word in SCALE_SIGNS
        or word in LETTER_SCALES
        or word in ("fold", "meur", "x")
        or match_unit(t, i, True) is not None
        or match_name_after(t, i) is not None
    )


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
    if word == "number" and ("." in t.words[i] or t.at(i + 1) == "per" or plural_follows(t, i + 1)):
        return False
    if word == "no" and t.at(i - 1) != "." and (not t.raw(k)[0].isupper() or plural_follows(t, i + 1)):
        return False
    if word in NAMES_WITH_NUMBERS and not quantity_follows and t.at(i + 1) not in SCALES:
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
        return not (
            word in SOFT_REFERENCES
            and ((plural_follows(t, i + 1) and t.raw(k).islower()) or (word.endswith("s") and t.raw(k).islower()))
        )
    if t.at(i - 1) == "of" and i >= 2 and out[i - 2] == "reference" and t.digit[i - 2] and not t.raw(i + 1).isalpha():
        return True  # page 3 of 12
    # further members of a list: Articles 3, 4 and 5
    if (
        t.at(i - 1) in (",", "and", "or", "to", "-", "–", "&")
        and i >= 2
        and out[i - 2] == "reference"
        and t.digit[i - 2]
        and not quantity_follows
        and not plural_follows(t, i + 1)
    ):
        return True
    if (
        t.at(i - 1) in ("and",)
        and t.at(i - 2) == ","
        and i >= 3
        and out[i - 3] == "reference"
        and not quantity_follows
        and not plural_follows(t, i + 1)
    ):
        return True
    # a capitalised word before a bare numeral names it: Planet 9, Vision 2040
    raw = t.raw(k)
    if (
        k == i - 1
        and not raw.islower()
        and raw.isalpha()
        and word not in CAPITALS_THAT_NAME_NOTHING
        and word not in MONTHS
        and t.words[i].isdecimal()
        and not quantity_follows
    ):
        if t.at(i + 1) in SCALES or t.at(i + 1) in ("%", "-", "per") or _unit_or_scale_after(t, i):
            return False
        if word in BOUND_WORDS or word in OPENING_ADVERBS or word.endswith("ly"):
            return False
        if k == 0 or t.raw(k - 1) in (".", ":", "“", '"', "•", ";"):
            return not _noun_follows(t, i + 1) or _verb_follows(t, i + 1)
        named = t.at(k - 1) in ("the", "a", "and", "or") and word not in DAYS
        return len(t.words[i]) < 6 and (not plural_follows(t, i + 1) or (named and len(t.words[i]) < 4))
    return False


def _unit_or_scale_after(t: Tokens, i: int) -> bool:

    return match_name_after(t, i + 1) is not None or t.raw(i - 1) in SIGNS


def _verb_follows(t: Tokens, i: int) -> bool:
    """Whether what looks like a plural is a verb with its object: "Goal 4 calls for", "Chapter 2 sets the"."""
    return plural_follows(t, i) and (
        t.at(i + 1) in DETERMINERS or t.at(i + 1) in PRONOUNS or t.at(i + 1) in ("for", "to", "how")
    )


def _noun_follows(t: Tokens, i: int) -> bool:
    return any(plural_follows(t, i + k) for k in range(3))


def _mask_word(t: Tokens, i: int, out: list[str | None]) -> None:
    word, raw = t.low[i], t.words[i]
    if i + 1 < t.size and t.digit[i + 1] and t.glued(i + 1):
        out[i] = out[i + 1] = "name"
        return
    measured = match_unit(t, i + 1, False) is not None or match_name_after(t, i + 1) is not None
    if measured and word in CARDINALS and t.at(i + 1) not in ("time", "day", "year", "second", "bit"):
        pass
    elif word in IDIOMS_BY_WORD or t.at(i - 1) in IDIOMS_BY_WORD or t.at(i - 2) in IDIOMS_BY_WORD:
        for back in (0, 1, 2):
            for idiom in IDIOMS_BY_WORD.get(t.at(i - back), ()) if i >= back else ():
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
        if CARDINALS[word] >= 20 and nxt in DENOMINATORS.keys() | {"first", "second"} and not nxt.endswith("s"):
            out[i] = out[i + 2] = "ordinal"  # twenty-sixth
            return
        if (
            nxt in CARDINALS
            or nxt in SCALES
            or nxt in DENOMINATORS
            or nxt in ("and", "fold", "to", "or", "dozen", "in")
        ):
            pass
        elif match_unit(t, i + 2, False) is None and not t.digit[i + 2]:
            out[i] = "compound"
            return
    if (
        raw[0].isupper()
        and i > 0
        and t.raw(i - 1) not in (".", ":", "“", '"', "•", ";", "—", "–", "?", "!")
        and (i > 1 or t.at(0) == "the")
        and not raw.isupper()
    ):
        nxt = t.raw(i + 1 + (after == "-"))
        if nxt[:1].isupper() or not _headline(t):
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
    if CARDINALS[word] <= 12 and not measured:
        for k in range(i + 1, min(i + 4, t.size)):
            w = t.low[k]
            if not w.isalpha() or w in ("of", "and", "or", "the", "in", "to", "from", "for"):
                break
            if w in ENUMERATED:
                if t.at(i - 1) in BOUND_WORDS or word == "one":
                    break
                out[i] = "enumeration"
                return


def _headline(t: Tokens) -> bool:
    """Whether most words of a sentence are capitalised."""
    longer = [
        w for w, low in zip(t.words[1:], t.low[1:], strict=True) if len(w) > 3 and w.isalpha() and low not in STARTS
    ]
    return 4 * sum(w[0].isupper() for w in longer) > 3 * len(longer)


def term_of_plan(t: Tokens, last: int, hyphenated: bool) -> bool:
    """Whether the duration that ends before token ``last`` is the term in a plan's name: "four-year programme"."""
    if not hyphenated:
        return False
    return any(t.at(last + k) in POLICY_TERMS for k in range(3) if all(t.raw(last + m).isalpha() for m in range(k + 1)))
