"""Where a title begins and ends: quotes, sentences, the words that lead in."""

from __future__ import annotations

import re
from functools import lru_cache

from greylit.citations.numbers import is_coined
from greylit.citations.vocabulary import (
    ABBREVIATION,
    SIGNAL,
    SIGNAL_START,
)

_NUMBERED = re.compile(
    r"^(?:\[(?!(?:1[4-9]|20)\d\d\] (?:\d{1,3} )?[A-Z][A-Za-z.]* \d)[\w+:-]{1,12}\]|\(?\d{1,4}[.)](?=\s)|[•*–—-](?=\s)"
    r"|\d{1,3}[.)](?=[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ])|\d{1,3}(?=[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][a-zà-þćčđğıłśşšżž][\w’'-]*,? [A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ])"  # "3.Larsen O", "3Larsen O"
    r"|\d{1,3} (?=[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w’'-]+ [A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ]{1,3}(?:, [A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w’'-]+ [A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ]|\. [A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w-]+ [^\W\d])))\s*"
)


_QUOTES = (
    ("“", "”"),
    ("„", "“"),
    ("„", "”"),
    ('"', '"'),
    ("«", "»"),
    ("»", "«"),
    ("»", "”"),
    ("›", "‹"),
    ("‘", "’"),
    ("'", "'"),
    ("`", "'"),
    ("”", "”"),
    ("“", '"'),
    ('"', "”"),
)


# What follows a given name and middle initial: a surname, another person, and a separator.
_GIVEN_FIRST = re.compile(
    r"[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w’'-]+(?: [A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w’'-]+)?(?:,? et al\.?, | \((?:[Ee]ds?|Hrsg)\.?\)|(?: ?/ ?| (?:and|&|et|und|y|e|og|och) )[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w.’'-]*(?: [A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w.’'-]*){1,3} ?[,:;(/])"
)


@lru_cache(maxsize=1024)
def strip_lead(text: str) -> str:
    """``text`` without the number of a list entry and the signals that send the reader to it.

    >>> strip_lead("See, e.g., Bell, Low Water"), strip_lead("[12] Bell, A. Low Water"), strip_lead("For a longer account see Bell, Low Water")
    ('Bell, Low Water', 'Bell, A. Low Water', 'Bell, Low Water')
    """
    text = _NUMBERED.sub("", text)
    for _ in range(3):
        found = SIGNAL.match(text) or SIGNAL_START.match(text)
        if not found:
            break
        text = text[found.end() :]
    return text


@lru_cache(maxsize=1024)
def find_quoted(text: str) -> tuple[int, int, int] | None:
    """The first title in quotes: start, end of what is inside, end of the closing quote.

    >>> text = "Bell, ‘The Tide’s Reach,’ Fens"
    >>> start, inner, end = find_quoted(text)
    >>> text[start:end]
    '‘The Tide’s Reach,’'
    """
    best: tuple[int, int, int] | None = None
    for opening, closing in _QUOTES:
        start = -1
        at = text.find(opening)
        while at >= 0 and start < 0:
            if at == 0 or text[at - 1] in " (,.:;[":
                start = at
            else:
                at = text.find(opening, at + 1)
        if start < 0 or (best is not None and start >= best[0]):
            continue
        single = closing in "’'"
        depth = 0
        for i in range(start + 1, len(text)):
            mark = text[i]
            following = text[i + 1 : i + 2]
            if mark == closing and (not single or not following.isalnum()) and text[i - 1] not in " (":
                if (
                    single
                    and i > start + 1
                    and re.match(r"^ [a-z]", text[i + 1 : i + 3])
                    and not re.match(r"^ in\b", text[i + 1 : i + 5])
                ):
                    continue  # a plural's apostrophe
                if depth:
                    depth -= 1
                    continue
                best = (start, i, i + 1)
                break
            if opening != closing and mark == opening and not single:
                depth += 1
    return best


def first_sentence(text: str) -> tuple[str, str]:
    """``text`` split behind its first full stop that ends a field, abbreviations and initials apart.

    >>> first_sentence("Larsen, E. B. Low water and St. Ives. Fen Press, 1999")
    ('Larsen, E. B', 'Low water and St. Ives. Fen Press, 1999')
    >>> first_sentence("Low water? A reply. Fens 3")
    ('Low water?', 'A reply. Fens 3')
    """
    for found in re.finditer(r"[.?!][”\"’']? +(?=[\"“‘'(\[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ0-9])", text):
        before = text[: found.start()]
        word = re.search(r"[\w.]+$", before)
        token = word.group() if word else ""
        if text[found.start()] == ".":
            if re.fullmatch(
                r"(?:[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ]\.-?|[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ]-){0,4}[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ]{1,3}", token
            ) and not (before == token and len(token) > 2 and "." not in token):
                if before == token:
                    continue  # initials with no name before them: "U.N. Comm."
                if re.search(
                    r"(?:^|, |and |& )(?:[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ]\.[ -]?)*[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ]$", before
                ) and re.match(r"[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w’'-]+[.,]", text[found.end() :]):
                    continue  # "G. Hinton, and S. Park."
                following = re.match(r"[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][^\s]*", text[found.end() :])
                # "Larsen, E. B. Low": initials end where a word follows that is no initial and no surname in a list.
                if following is None or (
                    re.fullmatch(r"[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ](?:[.,-]\S{0,3})?", following.group())
                    and not re.match(r"[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ] [a-zà-þćčđğıłśşšżž]", text[found.end() :])
                ):
                    continue
                if _GIVEN_FIRST.match(text[found.end() :]):
                    continue  # "Odd M. Larsen and Eva Quist, Low water"
                given = re.match(r"([A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w’'-]+): ", text[found.end() :])
                if (
                    given
                    and re.fullmatch(r"[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w’'-]+ [A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ]", before)
                    and is_coined(given[1])
                ):
                    continue  # "Odd M. Larsen: Low water"
                if "," not in before and not re.fullmatch(
                    r"(?:[Vv][ao]n |[Dd](?:e|os|a|el|u) |[Ll][ae] ){0,2}[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w’'-]+ [A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ]{1,3}",
                    before,
                ):
                    continue
                listed = re.match(r"[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w’'-]+ [A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ]{1,3}, ", before)
                if (
                    not listed
                    and following.group().endswith(".")
                    and re.search(r"(?:^|, |and |& )[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w’'-]+ [A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ]$", before)
                ):
                    continue  # "Odd M. Larsen.": a middle initial
                if following.group().endswith(",") or re.match(
                    r"[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][\w’'-]+,? (?:and|&|et) [A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ][^\s,.]*(?:,|\.| [A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ]\.)",
                    text[found.end() :],
                ):
                    continue
            elif re.search(r"\b(?:[IiAaZz]m|[Dd]e[srmn]|[Vv]om|[Zz]um|[Dd]ie|[Dd]as|und|bis) \d{1,2}$", before):
                continue  # "im 19. Jahrhundert"
            elif token.isdecimal() and re.match(r"(?:Aufl|Jg|Jahrg|Bd|Ausg|ed\b|éd)", text[found.end() :]):
                continue  # "4. Aufl."
            elif ABBREVIATION.has(token) and len(token) < 6 and token != "al":
                continue
            return before, text[found.end() :]
        return text[: found.end()].strip(), text[found.end() :]
    return text, ""
