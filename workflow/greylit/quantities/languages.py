"""Sentences in German, French, Spanish and Portuguese: their small words and words of number, time and change in English.

All rules of this package look at words in lower case (``Tokens.low``); a word of the table is looked at as the English one,
while what is printed keeps its own. So "rund 40 Prozent" is hedged, "depuis 2010" a time, "artículo 12" no statistic.
"""

from __future__ import annotations

from greylit.quantities.glossary import GLOSSARY, PAIRS
from greylit.quantities.styles import DECIMAL_POINT, DOTTED, spread_thousands
from greylit.quantities.tokens import Tokens, words

LEVELS = {"de": words("auf bis zu"), "fr": words("à"), "es": words("a al hasta"), "pt": words("a para até ao")}
"""Before a numeral these name the second of two levels or times: "von 6 auf 5", "de 2010 a 2015"."""

MARKERS = {
    "de": words("der die das den dem des und von mit für auf ist sind wurde wurden nach bei zwischen seit mehr als rund im zum zur nicht laut lag etwa haben hat weniger ein eine sich bis zu"),
    "fr": words("le la les des du et est sont dans par pour sur une depuis entre selon avec ont été au aux que plus près environ l'an en de un ans"),
    "es": words("el la los las del y en por para con una desde entre según fue fueron son más que se su alcanzó de"),
    "pt": words("o os do da dos das em na pelo pela por para com uma desde entre segundo foi foram são mais que não ao de"),
}  # fmt: skip
"""Words by which a sentence is told to be of a language."""

ENGLISH = words("the of and to were are for with that by from on at be has have not it this which or than but")
"""Words by which it is told to be English."""

NAMING = {
    "de": (("laut",), ("nach", "angaben"), ("nach", "schätzungen"), ("nach", "daten"), ("gemäß",)),
    "fr": (("selon",), ("d'après",)),
    "es": (("según",), ("de", "acuerdo", "con"), ("conforme", "a")),
    "pt": (("segundo",), ("de", "acordo", "com"), ("conforme",)),
}
"""What stands before the name of a source: "according to"."""

LINKS = words("de del la las los el do da dos das des du et y e le les l' o os as der die dem für und von pour para")
"""Small words before and within names."""

PARTS = frozenset(["third", "quarter", "fifth"])
MANY = frozenset(["two", "three", "four"])
"""After one of these there are several of the parts before."""

CHANGING = words("rose risen fell fallen increase decrease")


def _invert(text: str) -> dict[str, str]:
    """Each word of a language with the English one it is looked at as."""
    rows = (row.split(":") for row in text.replace("\n", ";").split(";") if row.strip())
    return {word: english.strip() for english, foreign in rows for word in foreign.split()}


ENGLISH_OF = {language: _invert(text) for language, text in GLOSSARY.items()}


def tell_language(low: list[str]) -> str | None:
    """The language of a sentence's words, where it is one of the table; None for English and where little tells.

    >>> tell_language("die ausgaben stiegen um 4,5 prozent auf 12 milliarden".split())
    'de'
    >>> tell_language("the banque de france and the banco de la nación reported to us".split()) is None
    True
    """
    said = set(low)
    english = len(said & ENGLISH)
    told = {language: len(said & marks) for language, marks in MARKERS.items()}
    most = max(told.values())
    if most < 2 or most <= 2 * english:
        return None
    known = {language: len(said & ENGLISH_OF[language].keys()) for language, n in told.items() if n == most}
    best = max(known, key=lambda language: known[language])
    return best if sum(n == known[best] for n in known.values()) == 1 else None


def read_tokens(text: str) -> Tokens:
    """The tokens of a sentence, with the words of the table looked at as English ones.

    >>> t = read_tokens("Rund 40 Gemeinden wurden von 2010 bis 2015 aufgelöst.")
    >>> " ".join(t.low)
    'about 40 gemeinden were from 2010 to 2015 aufgelöst .'
    """
    t = Tokens(text)
    language = tell_language(t.low)
    if language is None:
        return t
    if DOTTED.search(text) and not DECIMAL_POINT.search(text):
        t = Tokens(spread_thousands(text))
        t.text = text
    t.language = language
    _translate(t, language)
    return t


def _translate(t: Tokens, language: str) -> None:
    """Puts English words into ``t.low``, English months and, in German, small letters into ``t.words``."""
    glossary, pairs, levels = ENGLISH_OF[language], PAIRS[language], LEVELS[language]
    said = t.low[:]
    t.low = [glossary.get(w, w) for w in said]
    for i in range(t.size - 1):
        pair = pairs.get((said[i], said[i + 1]))
        if pair is not None:
            t.low[i : i + 2] = pair
            continue
        if not t.digit[i + 1]:
            continue
        if t.low[i] in ("of", "from"):
            second = any(said[k] in levels and t.digit[k + 1] for k in range(i + 2, min(i + 9, t.size - 1)))
            t.low[i] = "from" if second else "by" if t.at(i - 1) in CHANGING else "of"
        elif said[i] in ("bis", "auf"):
            t.low[i] = "to"
        elif said[i] in ("hasta", "até", "jusqu'à") and len(t.words[i + 1]) != 4 and t.at(i - 1) != ",":
            t.low[i] = "maximum"
        elif said[i] == "soit":
            t.low[i] = "or"
    for i in range(t.size):
        if t.low[i] in PARTS and t.at(i - 1) in MANY:
            t.low[i] += "s"  # zwei drittel, deux tiers
        if t.low[i] in MONTH_NAMES and said[i] != t.low[i]:
            t.words[i] = t.low[i].title()
        elif language == "de" and t.words[i].istitle() and t.low[i] not in MONTH_NAMES:
            t.words[i] = t.words[i].lower()


MONTH_NAMES = words("january february march april may june july august september october november december")


def printed(t: Tokens, i: int) -> str:
    """Token ``i`` as it is printed."""
    return t.text[t.starts[i] : t.ends[i]] if 0 <= i < t.size else ""


def find_counted(t: Tokens, i: int) -> tuple[int, int, int] | None:
    """The noun a number before token ``i`` counts: the next word, in German the next with a capital."""
    j = i + (t.at(i) == "of")
    while t.at(j) in ("the", "of", "its"):
        j += 1
    glossary = ENGLISH_OF[t.language or ""]
    for k in range(j, min(j + (4 if t.language == "de" else 1), t.size)):
        word = printed(t, k)
        if not word.isalpha() or word.lower() in glossary or len(word) < 3:
            return None
        if t.language != "de" or word[0].isupper():
            return j, k, k + 1
    return None


def _is_capital(t: Tokens, i: int) -> bool:
    """Whether a word has a capital, behind an elided article too: "l'INSEE"."""
    word = printed(t, i)
    return word[0].isupper() or (word[1:2] in ("'", "’") and word[2:3].isupper())


def find_named(t: Tokens) -> str | None:
    """The source named after "laut", "selon", "según", "segundo" or the like."""
    low = [w.lower() for w in (printed(t, k) for k in range(t.size))]
    for i in range(t.size - 1):
        opener = next((o for o in NAMING[t.language or ""] if tuple(low[i : i + len(o)]) == o), None)
        if opener is None:
            continue
        first = i + len(opener)
        while first < t.size and low[first] in LINKS:
            first += 1
        last = end = first
        while end < t.size and (_is_capital(t, end) or low[end] in LINKS):
            end += 1
            last = end if _is_capital(t, end - 1) else last
        if last > first:
            comma = next((k for k in range(last, min(last + 4, t.size)) if low[k] == ","), last)
            if all(printed(t, k).isalpha() for k in range(last, comma)):
                last = comma  # la Banque mondiale,
            name = t.text[t.starts[first] : t.ends[last - 1]]
            return name[2:] if name[1] in "'’" else name
    return None
