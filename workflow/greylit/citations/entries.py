"""Which texts have the form of an entry of a reference list: authors inverted or closed by a stop, a year, a colon."""

from __future__ import annotations

import re

from greylit.citations.draft import plain, trim
from greylit.citations.names import is_body, may_be_body, split_names
from greylit.citations.persons import is_given, is_initials, is_surname, person_strength
from greylit.citations.styles import BARE, BARE_YEAR, PAREN_YEAR, VANCOUVER
from greylit.citations.titles import find_quoted, first_sentence, strip_lead
from greylit.citations.vocabulary import ET_AL, IBID, ONLINE, SENTENCE, SIGNAL, SUPRA, TALK, URL

_YEAR = re.compile(r"(?<![\w/.-])(?:1[4-9]|20)\d\d[a-z]?(?![\w/])")


def is_author_list(text: str) -> bool:
    """Whether ``text`` is nothing but authors in a form lists use, each surely a person or a body.

    >>> [is_author_list(t) for t in ("Larsen, O., & Quist, M. B.", "Larsen O, Quist MB", "O. Larsen and M. Quist", "Rain Board")]
    [True, True, True, True]
    >>> [is_author_list(t) for t in ("O. Larsen, Dikes", "Larsen", "Larsen, The Dike State")]
    [False, False, False]
    """
    text = ET_AL.cut(text).strip(" ,;")
    if not text or len(text) > 600 or re.search(r"[“”\"?!]|\d", text):
        return False
    if "," not in text and is_body(trim(text)):
        return True
    names = split_names(text)
    return bool(names) and all(_is_listed(name, len(names)) for name in names)


def _is_listed(name: str, among: int) -> bool:
    surname, comma, given = name.partition(", ")
    if comma:
        acronym = given.isupper() and len(given) > 3 and given.isalpha()  # "FENCO, TIDE 2020: A Plan"
        return is_surname(surname) and not acronym and (is_initials(given) or is_given(given))
    return person_strength(name) == 2 or (person_strength(name) == 1 and len(name.split()) <= 4) or is_body(name)


def is_entry(text: str) -> bool:
    """Whether a note has the form of a reference list's entry, which commas do not part.

    >>> is_entry("Larsen, O. (2004). Low water. Fens, 12(3), 45-67."), is_entry("Larsen O, Quist M. Brine. Fens 1994;7:112-20.")
    (True, True)
    >>> is_entry("Larsen, Odd. The Dike State. Oxford: Reed Press, 1987."), is_entry("Larsen, O.: Low water. Fens 12(3), 45 (1999)")
    (True, True)
    >>> is_entry("O. Larsen, The Dike State (1987) 14."), is_entry("Larsen, The Dike State (Oxford: Reed, 1987), 14.")
    (False, False)
    >>> is_entry("Ibid., 1999."), is_entry("Larsen (1999: 34)."), is_entry("Fen Board, Rain (Oslo: Fen Board, 1999), 3.")
    (False, False, False)
    """
    if len(text) > 3000:
        return False
    body = ONLINE.cut(plain(text))
    if SIGNAL.match(body):
        return False
    body = strip_lead(body)
    if IBID.match(body) or TALK.match(body) or (SUPRA.search(body) and not _YEAR.search(body)) or _holds_two(body):
        return False
    dated = _YEAR.search(body) is not None
    found = PAREN_YEAR.match(body)
    if (
        found
        and re.match(r"[“\"‘'*\[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ0-9]", found["rest"])
        and not re.match(r"\d+[\s,.–-]*\d*\W*$", found["rest"])
    ):
        who = found["who"]
        if is_author_list(who) or (is_surname(who) and " " not in who and text[found.end("who") :].lstrip()[:1] == "("):
            return not re.match(r"^\d", found["rest"])
    if BARE.match(body):
        return True
    found = BARE_YEAR.match(body)
    stops = found is not None and found["sep"] == ". " and body[found.end("when")] == "."
    if found and (is_author_list(found["who"]) or (stops and may_be_body(found["who"]))):
        if body[found.end("when")] == ":" and re.match(r"\d{1,4}(?:[-–]\d{1,4})?(?:;|\.?$)", found["rest"]):
            return False  # "Larsen 1999: 34; Quist 2004: 7"
        if body[found.end("when")] in ".:":
            # "Fen Barometer 2021: Voices, Rain Board, 2021": a year of the title
            return body[found.end("when")] == "." or re.search(r", (?:19|20)\d\d\.?$", body) is None
        if (
            found["sep"] == " "
            and "," not in found["who"]
            and re.match(r"[“\"‘A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ]", found["rest"])
            and len(found["rest"].split()) > 4
        ):
            return True  # "Rain Board 2017, Tides of the north, Reed, Lagos"
    quote = find_quoted(body)
    listed = VANCOUVER.match(body)
    if listed and re.match(
        r"[^\W\d]['’\w-]*:? (?!(?:and|et|und|y|e|u|og|och)\b)[a-zà-þćčđğıłśşšżž]", body[listed.end() :]
    ):
        first, rest = listed["who"], body[listed.end() :]  # "García Moreno A. Low water"
    else:
        first, rest = first_sentence(body)
    stopped = bool(rest) and (quote is None or len(first) < quote[0])
    if stopped and is_author_list(first):
        return dated or URL.search(body) is not None
    if quote and body[: quote[0]].rstrip().endswith(".") and is_author_list(body[: quote[0]]):
        return dated and person_strength(trim(body[: quote[0]])) != 1
    colon = re.match(r"^([^:“\"]{3,300}?) ?: (?=[A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ“\"])(.+)$", body)
    if colon and dated and is_author_list(colon[1]) and not is_body(trim(colon[1])):
        return bool(first_sentence(colon[2])[1]) and not SENTENCE.search(colon[2][:60])
    return False


_DATED = re.compile(
    r"(?P<who>[^\d()\[\]“”\"‘:;?!]{2,300}?)(?:[.,]? ?\((?P<when>(?:1[4-9]|20)\d\d[a-z]?(?:[,–/-] ?[^()]{1,20})?|n\.? ?d\.?|in press|forthcoming)\)[.:]?(?= [“„«\"‘'A-ZÀ-Þ¿¡\[*_]|$)|[.,]? (?:1[4-9]|20)\d\d[a-z]?[.:](?= |$))"
)
"""Who, and a year in brackets or one closed by a stop, before a title."""

_INVERTED = re.compile(
    r"[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?, (?:[A-ZÀ-Þ]\.[ -]?){1,3}(?:, | ?(?:and|&|y|et|und|e) |,$)(?!.*\(eds?\b)"
)
"""The first two of a list of authors, surnames before initials."""


def begins_entry(line: str) -> bool:
    """Whether a line begins as an entry of a list by author and date does, however far it comes.

    >>> [begins_entry(t) for t in ("Larsen, O. and Quist, M. (2004) ‘Low", "Fenrail (2018) Annual report.", "Rain Board 2017. Tides")]
    [True, True, True]
    >>> begins_entry("Vidal, A. y Mora, P. (2014): «Precios en las rías», Revista")
    True
    >>> [begins_entry(t) for t in ("Larsen, O., Quist, M. B., Holm, A. and", "Oslo: Reed Press, 2004.", "Fens, 12(3), pp. 1-9.")]
    [True, False, False]
    """
    if _INVERTED.match(line) and not _YEAR.search(line):
        return True
    found = _DATED.match(line)
    if found is None or not line[0].isalpha() or found["who"].startswith("In "):
        return False
    who = re.sub(r",? \((?:eds?|comps?)\.?\)$", "", found["who"].strip(" ,"))
    words = who.split()
    named = len(words) <= 4 and all(w[0].isupper() for w in words) and "," not in who and "." not in who
    return named or is_author_list(who)


def ends_entry(text: str, *, short: bool = False) -> bool:
    """Whether what has been read of an entry can be all of it: it is dated, and ends in a stop, a page or an address.

    ``short``: its last line had room for more, so that it may end in any word.

    >>> ends_entry("Larsen, O. (2004) Low water. Oslo: Reed."), ends_entry("Larsen, O. and"), ends_entry("Larsen, O. (2004) Low")
    (True, False, False)
    """
    closed = (
        text[-1] in ".?!)]”’'\""
        or text[-1].isdecimal()
        or (short and text[-1].isalpha())
        or URL.search(text.rsplit(None, 1)[-1]) is not None
    )
    return closed and (_YEAR.search(text) is not None or _UNDATED.search(text) is not None)


_IMPRINT = re.compile(
    r"[A-ZÀ-Þ][^\d:.?!“\"]{1,40}: [A-ZÀ-Þ][^:]*$|(?i:available (?:at|from|online)|retrieved|accessed|doi)\b"
    r"|[A-ZÀ-Þ][^\d.?!“\"]{2,80} \d{1,3}(?: ?\(\d{1,3}\))?[:,] ?(?:pp?\. ?)?\d+[-–]\d+\.?$"
)
"""Place and publisher, an address, or a journal with volume and pages, on a line of their own."""


def goes_on_entry(line: str) -> bool:
    """Whether a line is the end of an entry that is dated before: its imprint, journal or address.

    >>> [goes_on_entry(t) for t in ("Oslo: Reed Press.", "Fens 12 (3): 4-9.", "https://reed.example/low", "Rain Board. Tides: 1999.")]
    [True, True, True, False]
    """
    return _IMPRINT.match(line) is not None or URL.match(line) is not None


_UNDATED = re.compile(r"\((?:n\.? ?d\.?|in press|forthcoming)\)")


def may_be_entry(text: str) -> bool:
    """Whether ``text`` can be an entry of a list whose other entries are told by their form.

    >>> may_be_entry("Low water in the fens. Reed Press, 1999."), may_be_entry("Ibid., 1999."), may_be_entry("We thank all.")
    (True, False, False)
    """
    if len(text) > 1500:
        return False
    body = strip_lead(plain(text))
    if SIGNAL.match(plain(text)) or IBID.match(body) or TALK.match(body) or SUPRA.search(body) or _holds_two(body):
        return False
    return (_YEAR.search(body) is not None or URL.search(body) is not None) and not SENTENCE.search(body)


def _holds_two(text: str) -> bool:
    """Whether semicolons part two works: both sides dated, the second beginning with a name or title."""
    pieces = text.split("; ")
    if len(pieces) < 2:
        return False
    dated = [bool(_YEAR.search(piece)) for piece in pieces]
    return any(
        dated[i] and any(dated[i + 1 :]) and re.match(r"(?:see |vgl\. )?[“\"‘'A-ZÀ-ÞĆČĐĞİŁŚŞŠŻŽ]", pieces[i + 1])
        for i in range(len(pieces) - 1)
    )
