"""Sites: places in the body where a note may have been called, and what each looks like."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import msgspec

from greylit.structure.markers import LETTER_CALL, ROMAN_CALL, SUPERSCRIPTS
from greylit.structure.vocabulary import CAPTION_WORDS

SKIP = 2.5
"""Cost of a note without a call."""


class Garble(msgspec.Struct, frozen=True):
    """What OCR may read for a superscript digit; ``value`` where it tells which."""

    text: str
    value: int | None
    yes: str
    no: str


INSIDE: tuple[Garble, ...] = (
    # glyphs found inside words that are a superscript sunk or risen into them
    Garble("}", 1, "fa}rm", "{a}"),
    Garble("|", 1, "fa|rm", "a|b"),
    Garble("]", 1, "fa]rm", "re[d]uced"),
    Garble("!", 1, "fa!rm", "stop!"),
    Garble("z", 2, "prozvide", "prize"),
    Garble("Z", 2, "faZrm", "FaZ"),
    Garble("?", 2, "fa?rm", "who?"),
)
_INSIDE = {g.text: g.value for g in INSIDE}

UNITS = re.compile(r"(?:^|[\s\d(/])(?:[kcmdµμ]?m|ft|in|mi|yd|s|ha|sec)$")
"""Before ² or ³: a unit squared or cubed, no call."""

FUNCTION_WORDS = frozenset(
    "a an and as at by for from in into is of on or over that the their this to was were with".split()
)
"""After these no call stands: a digit there has risen from the line below."""

NUMBERED = frozenset(
    "add amend app art ch cl corr doc eq fig no nos p para paras pp pt reg rev s sec ser tab v ver vol".split()
)
"""Abbreviations whose stop is followed by their own number: ``Rev.2``, no call."""

SYMBOLS = "*°>^«»¢®©~†‡§#•¥"
QUOTES = "'’‘\"“”"
QUOTE = re.compile(f"[{QUOTES}]")
DOUBLE_QUOTE = re.compile('[“”"]')
MAY_BE_CALL = re.compile(
    rf"[{re.escape(SYMBOLS)}{QUOTES}!?%+](?=\d{{0,4}}(?:[\s.,;:)]|$))|[t+¢¥](?<=[.,;:!?].)(?=\s|$)"
)
"""What stands in every line with a symbol, a quote or a misread digit for a call."""
MAY_HOLD_DIGIT = re.compile(r"\d(?<=[A-Za-z].)(?=[a-z\d])")
MAY_HOLD_GLYPH = re.compile(r"[}|\]!?zZ](?<=[A-Za-z].)(?=[a-z]{2})")
"""What stands in every line with a call within a word."""
DIGIT = re.compile(r"\d")
AFTER_STOP = re.compile(
    rf"(?:(?<=[.,;:!?”\"’')\]]) ?|(?<=\w)|(?<=\w) (?=.{{1,2}}[.,;:)]))(?!§+ \d|(?<=[A-Z]\. )§+$)(?P<g>[{re.escape(SYMBOLS)}{QUOTES}]{{1,2}}\d?)(?=\s|$|[.,;:)])"
)
"""Signs and quotes behind a stop or a word; the sign before a section's number is a law's."""
AFTER_COMMA = re.compile(
    rf"(?<=[.,;:])(?P<q>[”\"’]?)(?P<g>(?=\S{{0,2}}[?!])[{re.escape(SYMBOLS)}{QUOTES}?!\d]{{1,3}})(?=\s|$)"
)
"""No sentence is asked or called out behind a stop: marks there were digits, behind a quotation's own mark or none."""
MIXED = re.compile(
    r"(?:(?<=[^\W\d_][.,;:!?])|(?<=[^\W\d_)”’\"'][.,;:!?)][”’\"])|(?<=(?<!\d)(?:1[5-9]|20)\d\d[.,;:]))"
    rf"(?P<g>(?=\S{{2,5}}(?:\s|$))(?=\d?\S{{1,4}}[^\w\s]|\d?[^\w\s])[\d%!?+{re.escape(SYMBOLS)}{QUOTES}]{{2,5}})(?=\s|$)"
)
"""Digits and glyphs in a row behind a stop: a number of several digits, some misread."""
DAGGER = re.compile(r"(?<=[a-z\d)”][.,;:!?])(?P<g>[t+¢¥])(?=\s|$)")
"""What OCR reads for a dagger after a stop."""
AFTER_WORD = re.compile(rf"(?<=[A-Za-z0-9)])(?P<g>[{re.escape(SYMBOLS)}]{{1,2}})(?=\s|$|[.,;:)])")
CITED = re.compile(r" (?:\[[“\"‘]?\w|\([A-Z]|(?:and|or) [“\"])")
"""Behind a quotation's closing mark: the work it is from, or another quotation."""
SUPER = re.compile(r"[⁰¹²³⁴-⁹]+")
BRACKETS = re.compile(r"\s?\[(?P<m>\^?\w{1,4})\](?![(:])")
SLASHED = re.compile(r"\s?\\(?P<m>\d{1,3}|\*)\\")
"""A call between backslashes, as government printers write a raised number in plain text."""
ROUND = re.compile(r"\s?\((?P<m>\d{1,3}|[a-z])\)(?=[\s.,;:»”]|$)|\s?(?P<c>[①-⑳])")
"""A call in round brackets or in a circle."""
GLUED = re.compile(r"(?<=[a-z”\"’)\].,;:!?%])(?P<d>1[0-4]\d\d|\d{1,3})(?=[.,;:)”\"’]{0,2}(?:\s|$))")
AFTER_YEAR = re.compile(
    r"(?<=(?<!\d)(?:1[5-9]|20)\d\d[.,;:])(?P<d>1[0-4]\d\d|\d{1,3})(?=\s+[A-Z“\"‘(]|\s*$)|(?<=\d\.)(?P<s>\d{1,3})(?=\s+(?!Mi|Mrd|Bi)[A-ZÀ-Þ“\"„«¿])|(?<!\d)(?:19|20)\d\d(?P<y>\d{1,2})(?=[.;:](?:\s|$))|(?<=\d[%)°])(?P<p>\d{1,3})(?=[.,;:]?(?:\s|$))|(?<=[%)°][.,;:])(?P<q>\d{1,3})(?=\s|$)"
)
COUNT = re.compile(r"[a-zß-ÿ]{2},? (?:[$€£] ?)?\d[\d,. ]*\.\Z")
"""A figure among words that ends a sentence: no label."""
LEAST_WORD = 4
"""Letters of a word that no lexicon has, behind which a number may be a call: one of another language."""
NAMES = re.compile(
    r"(?:[Bb]y )?[A-ZÀ-Þ][\w’'.-]*(?:,? (?:[A-ZÀ-Þ][\w’'.-]*|and|y|e|et|und|de|da|van|von|der|del|la)){1,7}"
)
"""A line of names, as authors stand below a title: a digit behind it is a call."""
WITHIN = re.compile(r"(?<![^\s(“\"‘'—–-])(?P<a>[A-Za-z]{1,})(?P<d>\d)(?P<b>[a-z]{1,})(?![\w])")
BEFORE_NUMBER = re.compile(r"(?<![^\s(])(?P<a>[a-z]{2,})(?P<d>\d)(?P<b>\d{1,4})(?![\w.,/-]*\w)")
ODD = re.compile(r"[A-Za-z]+[}|\]!?zZ][a-z]{2,}")


class Site(msgspec.Struct, frozen=True):
    """A candidate call: ``before`` at ``column`` of ``line`` would give way to ``after``.

    ``value``: the number it shows, if it shows one. ``method`` is as in the footnotes table.
    """

    line: int
    column: int
    before: str
    after: str
    method: str
    cost: float
    value: int | None = None
    symbol: str | None = None

    @property
    def place(self) -> int:
        """Column where the call stood, if it was not displaced."""
        return self.column


def find_sites(
    line: int,
    text: str,
    is_word: Callable[[str], bool],
    odd_quotes: frozenset[int],
    bracketed: bool,
    romans: frozenset[str] = frozenset(),
    *,
    rounded: bool = False,
    foreign: bool = False,
) -> list[Site]:
    """Every candidate call of a source line, in order of column.

    ``is_word`` knows the language's words; ``odd_quotes`` are columns of quotation marks without a
    partner in their paragraph; ``bracketed``: the document's notes are called as ``[1]``, ``rounded``: as ``(1)``; ``foreign``: its language is none that ``is_word`` knows; ``romans`` are markers in
    Roman numerals, or letters.
    """
    sites = [
        *_find_superscripts(line, text),
        *(_find_brackets(line, text, BRACKETS) if bracketed else ()),
        *(_find_brackets(line, text, SLASHED) if "\\" in text else ()),
        *(_find_brackets(line, text, ROUND) if rounded else ()),
        *(_find_lettered(line, text, is_word, romans) if romans else ()),
        *(_find_digits(line, text, is_word, foreign) if DIGIT.search(text) else ()),
        *(_find_inside(line, text, is_word) if MAY_HOLD_DIGIT.search(text) else ()),
        *(_find_odd_glyphs(line, text, is_word) if MAY_HOLD_GLYPH.search(text) else ()),
        *(_find_symbols(line, text, odd_quotes) if MAY_BE_CALL.search(text) else ()),
    ]
    out: list[Site] = []
    for site in sorted(sites, key=lambda s: (s.column, s.cost)):
        rival = out[-1] if out else None
        if rival is not None and rival.before in QUOTES and site.column == rival.column + 1 and site.method == "mark":
            out.pop()  # the quotation's own mark, then the call
            rival = out[-1] if out else None
        if rival is None or site.column >= rival.column + len(rival.before):
            out.append(site)
        elif site.column == rival.column and None is not site.value != rival.value:
            out.append(site)  # "some250": note 250, or note 2 before 50
    return out


def _find_superscripts(line: int, text: str) -> Iterator[Site]:
    for match in SUPER.finditer(text):
        if (
            UNITS.search(text[max(0, match.start() - 5) : match.start()])
            or text[match.start() - 1 : match.start()].isdecimal()
        ):
            continue
        value = int(match[0].translate(SUPERSCRIPTS))
        yield Site(line, match.start(), match[0], "", "mark", 0.0, value)


def _find_brackets(line: int, text: str, pattern: re.Pattern[str]) -> Iterator[Site]:
    for match in pattern.finditer(text):
        if not text[: match.start()].strip() and text[match.end() :].lstrip()[:1].isupper():
            continue  # a label
        name = (match["m"] or str(ord(match["c"]) - 0x245F)).lstrip("^")
        value = int(name) if name.isdecimal() else None
        yield Site(line, match.start(), match[0], "", "mark", 0.0, value, None if value is not None else name)


def _find_lettered(line: int, text: str, is_word: Callable[[str], bool], romans: frozenset[str]) -> Iterator[Site]:
    for match in LETTER_CALL.finditer(text):
        if match["m"] in romans and match["m"] not in "ivxl":
            yield Site(line, match.start(), match[0], "", "glued", 0.1, None, match["m"])
    for match in ROMAN_CALL.finditer(text):
        if match["m"] in romans:
            yield Site(line, match.start(), match[0], "", "glued", 0.1, None, match["m"])
        elif match["g"]:
            word = re.search(r"[^\W\d_]+$", text[: match.end()])
            for size in range(len(match["g"]), 0, -1):
                mark = match["g"][-size:]
                if word and mark in romans and is_word(word[0][:-size]) and not is_word(word[0]):
                    yield Site(line, match.end() - size, mark, "", "glued", 0.3, None, mark)
                    break


def _find_digits(line: int, text: str, is_word: Callable[[str], bool], foreign_text: bool) -> Iterator[Site]:
    for match in AFTER_YEAR.finditer(text):
        place = next(name for name in "dspqy" if match[name])
        if place == "s" and COUNT.search(text, 0, match.start(place)) is None:
            continue
        cost = {"s": 1.3, "y": 1.6}.get(place, 0.9)
        yield Site(line, match.start(place), match[place], "", "glued", cost, int(match[place]))
    for match in GLUED.finditer(text):
        word = re.search(r"((?:[^\W\d_]+['’])?[^\W\d_]+)[^\w\s]*$", text[max(0, match.start() - 40) : match.start()])
        lone = text[match.start() - 1].isalpha()
        if (
            word is None
            and text[match.start() - 1] in ".,:;"
            and text[match.start() - 2 : match.start() - 1] not in ")]”"
        ):
            continue  # a decimal or a time
        named = (
            word is not None and NAMES.fullmatch(text[: match.start()].strip()) is not None and match.end() == len(text)
        )
        foreign = lone and word is not None and ((len(word[1]) >= LEAST_WORD and word[1].islower()) or foreign_text)
        foreign = foreign and word is not None and word[1].casefold() not in CAPTION_WORDS
        if lone and not named and (word is None or not (is_word(word[1]) or foreign) or len(word[1]) < 2):
            continue
        if word is not None and not lone and text[match.start() - 1] == "." and word[1].casefold() in NUMBERED:
            continue
        if lone and word is not None and word[1].casefold() in FUNCTION_WORDS:
            yield Site(line, match.start(), match["d"], "", "displaced", 0.8, int(match["d"]))
            continue
        yield Site(
            line,
            match.start(),
            match["d"],
            "",
            "glued",
            0.3 if not lone else 0.5 if word and is_word(word[1]) else 0.8,
            int(match["d"]),
        )


def _find_inside(line: int, text: str, is_word: Callable[[str], bool]) -> Iterator[Site]:
    for match in WITHIN.finditer(text):
        left, digit, right = match["a"], match["d"], match["b"]
        if is_word(left + right) and len(left + right) > 2:
            yield Site(line, match.start("d"), digit, "", "displaced", 0.8, int(digit))
        elif is_word(left) and is_word(right) and len(left) > 1 and len(right) > 1:
            yield Site(line, match.start("d"), digit, " ", "displaced", 0.9, int(digit))
    for match in BEFORE_NUMBER.finditer(text):
        if is_word(match["a"]):
            yield Site(line, match.start("d"), match["d"], " ", "displaced", 1.2, int(match["d"]))


def _find_odd_glyphs(line: int, text: str, is_word: Callable[[str], bool]) -> Iterator[Site]:
    for match in ODD.finditer(text):
        word = match[0]
        if (
            is_word(word)
            or text[match.end() : match.end() + 1].isalnum()
            or text[match.start() - 1 : match.start()].isalnum()
        ):
            continue
        for k in range(1, len(word) - 1):
            if word[k] == "]" and text[match.start() - 1 : match.start()] == "[":
                break  # an editor's "[t]he"
            if word[k] in _INSIDE and is_word(word[:k] + word[k + 1 :]):
                yield Site(line, match.start() + k, word[k], "", "displaced", 1.6, _INSIDE[word[k]])
                break


def _find_symbols(line: int, text: str, odd_quotes: frozenset[int]) -> Iterator[Site]:
    for match in AFTER_STOP.finditer(text):
        glyphs = match["g"]
        marks = [c for c in glyphs if c not in QUOTES]
        quotes = [k for k, c in enumerate(glyphs, match.start("g")) if c in QUOTES]
        if not marks and (not any(k in odd_quotes for k in quotes) or CITED.match(text, match.end())):
            continue
        start = match.start("g")
        if quotes and marks and glyphs[0] in QUOTES and start not in odd_quotes:
            start += 1  # the quotation's own mark stays
        elif not marks:
            start = next(k for k in quotes if k in odd_quotes)
        before = text[start : match.end("g")]
        space = text[start - 1] == " " and start > 1
        spaced = start - 1 if space and text[start - 2] != " " else start
        clean = before if spaced == start else " " + before
        cost = 1.0 if marks else 1.9
        symbol = "".join(marks) if marks and not quotes else None
        yield Site(line, spaced, clean, "", "mark" if symbol else "inferred", cost, None, symbol)
    for match in MIXED.finditer(text):
        start = match.start("g")
        start += match["g"][0] in QUOTES and start not in odd_quotes  # the quotation's own mark stays
        glyphs = text[start : match.end("g")]
        if not glyphs.isdecimal() and (len(glyphs) > 2 or glyphs[0].isdecimal() or glyphs[:1] in ("%", "+")):
            yield Site(line, start, glyphs, "", "mark", 1.0)
    for match in DAGGER.finditer(text):
        yield Site(line, match.start("g"), match["g"], "", "mark", 1.2, None, match["g"])
    for match in AFTER_COMMA.finditer(text):
        start = match.start("q" if match.start("q") in odd_quotes else "g")
        yield Site(line, start, text[start : match.end("g")], "", "mark", 1.0)
    for match in AFTER_WORD.finditer(text):
        if match["g"][0] in "«»":
            continue
        yield Site(line, match.start("g"), match["g"], "", "mark", 1.3, None, match["g"])


YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d\Z")


def find_odd_quotes(lines: list[tuple[int, str]]) -> dict[int, frozenset[int]]:
    """Columns of quotation marks that lack a partner in their paragraph, line by line.

    Closing marks after a stop count, apostrophes do not.

    >>> find_odd_quotes([(1, "It fell.’ Then “they” left.")]), find_odd_quotes([(1, '"[T]hey left."')])
    ({1: frozenset({8})}, {})
    """
    odd: dict[int, set[int]] = {}
    doubles = singles = 0
    unclosed = _count_unclosed(lines)
    for number, text in lines:
        for mark in QUOTE.finditer(text):
            column, c = mark.start(), mark[0]
            before, after = _neighbours(text, column)
            if YEAR.search(text, max(0, column - 5), column) and after in " ;,.:)}":
                odd.setdefault(number, set()).add(column)  # no closing mark: that stands behind stop or bracket
            elif c == "“" and before in ".!?,;”" and not after.isalnum():
                odd.setdefault(number, set()).add(column)
            elif c == "“" or (c == '"' and _opens(before, after)):
                doubles += 1
            elif c in '”"':
                if doubles:
                    doubles -= 1
                else:
                    odd.setdefault(number, set()).add(column)
            elif before.isalnum() and after.isalnum():
                continue
            elif c == "‘" and not before.isspace() and not after.isalnum():
                odd.setdefault(number, set()).add(column)
            elif c == "‘" or _opens(before, after):
                singles += 1
            elif singles and not before.isspace():
                singles -= 1
            elif doubles and unclosed and before in ".!?,;":
                doubles, unclosed = doubles - 1, unclosed - 1  # a misread closing mark
            elif before in '.!?,;”"' or (c in "'’" and before.isalpha() and before not in "sSnz" and after.isspace()):
                odd.setdefault(number, set()).add(column)
    return {number: frozenset(columns) for number, columns in odd.items()}


def _neighbours(text: str, column: int) -> tuple[str, str]:
    return text[column - 1 : column] if column else " ", text[column + 1 : column + 2] or " "


def _opens(before: str, after: str) -> bool:
    return (after.isalnum() or after in "[(“‘$£€") and (before.isspace() or before in "(—–-‘“[\"'")


def _count_unclosed(lines: list[tuple[int, str]]) -> int:
    """How many double quotations of a paragraph are opened and not closed: some end in a misread mark."""
    balance = 0
    for _, text in lines:
        for mark in DOUBLE_QUOTE.finditer(text):
            column, c = mark.start(), mark[0]
            if c == "“" or (c == '"' and _opens(*_neighbours(text, column))):
                balance += 1
            else:
                balance -= 1
    return max(0, balance)
