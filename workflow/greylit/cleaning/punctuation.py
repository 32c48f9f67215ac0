"""Repairs of punctuation in damaged text: what tells a speck from a mark, and a mark from another.

The rules that use them are in ``specks.py``.
"""

from __future__ import annotations

import re

from greylit.cleaning.clauses import (
    ABBREVIATIONS,
    ADVERBS,
    COMPOUND_ENDS,
    NAMELIKE,
    NO_COMMA_AFTER,
    NO_COMMA_BEFORE,
    NO_COMPOUND,
    QUOTING,
    STARTERS,
    SURE_STARTERS,
)
from greylit.cleaning.hyphens import KEPT_AFTER
from greylit.cleaning.marks import is_comma, weigh_comma, weigh_compound, weigh_stop
from greylit.cleaning.rules import ADDRESS, Context, Repair, token_around

CONTENT = (4.2, 5.8)
"""Zipf frequencies of everyday words that are no grammatical ones. Rarer ones are names of things now and then."""


_STARTER_WORDS = frozenset(STARTERS.split("|"))
_OPENER = re.compile(
    r"\b(?:For (?:example|instance)|In (?:addition|contrast|fact|general|particular|short|turn)|As a (?:result|rule))$"
)


ENGLISH_SHARE = 0.8
"""Share of lower-case words around a mark that are English where the passage is."""
_LOWER = re.compile(r"(?<![^\s(“\"])[^\W\d_]{2,30}(?=[\s,.;:!?)’”]|$)")


_NEIGHBOUR = 40
"""Characters a rule may look to either side for words."""


def _word_before(text: str, at: int) -> str:
    match = re.search(r"(?:^|[\s(“\"])([^\W\d_]{1,30})$", text[max(0, at - _NEIGHBOUR) : at])
    return match[1] if match else ""


def _word_after(text: str, at: int) -> str:
    match = re.match(r"\s*([^\W\d_]{1,30})(?=[\s,;.:)]|$)", text[at : at + _NEIGHBOUR])
    return match[1] if match else ""


def _is_prose(word: str, context: Context) -> bool:
    return word.islower() and word in context.lexicon


def judge_stop(match: re.Match[str], context: Context) -> str | None:
    """A stop within a sentence: a speck, or a comma misread."""
    left, right = _word_before(match.string, match.start()), _word_after(match.string, match.end())
    if not _is_prose(right, context) or (len(right) < 2 and _ARTICLE.match(match.string, match.end()) is None):
        return None
    if left.isupper() and len(left) > 3 and left.lower() in context.lexicon:
        return "" if right in NO_COMMA_BEFORE or CONTENT[0] <= context.lexicon.frequency(right) else None
    if left == "a" and not re.search(r"[a-z,] a$", match.string[max(0, match.start() - 3) : match.start()]):
        return None  # a label
    if left.lower() in ABBREVIATIONS or (len(left) < 2 and left != "a") or left.isupper():
        return None
    if left.islower() and left not in context.lexicon and not (context.specked and len(left) > 4):
        # A misread word: nothing tells whether the sentence ended there but the word that follows.
        return "" if right in NO_COMMA_BEFORE and len(left) > 3 else None
    if right.title() in ADVERBS:
        return None  # its capital was misread
    if left in ADVERBS or _OPENER.search(match.string[: match.start()][-_NEIGHBOUR:]):
        return ","
    if right in _CAPITAL_ALIKE and left.lower() not in NO_COMMA_AFTER:
        return None  # its capital may have been misread
    return "," if is_comma(left.lower(), right, context.commas) else ""


_ARTICLE = re.compile(r"\sa\s[^\W\d_]{2}")
_CAPITAL_ALIKE = frozenset(("i", "if", "in", "it", "the"))
"""Words that begin sentences often, with a capital that is read as a small letter."""


def tell_stop(match: re.Match[str], context: Context) -> str | None:
    """A stop that no author sets: within a clause, by the word before it or behind it."""
    left, right = _word_before(match.string, match.start()), _word_after(match.string, match.end())
    if not _is_prose(left, context) or not _is_prose(right, context) or len(left) < 2 or left in ABBREVIATIONS:
        return None
    return "" if right in NO_COMMA_BEFORE or left in NO_COMMA_AFTER else None


def judge_comma(match: re.Match[str], context: Context) -> str | None:
    """A comma before a word that begins a sentence: a stop misread."""
    end = match.start()
    while match.string[end - 1 : end] in _CLOSING:
        end -= 1
    left, right = _word_before(match.string, end), _word_after(match.string, match.end())
    if right in SURE_STARTERS and (left.isupper() or match.string[end - 1].isdecimal()):
        return "."
    follows = _SMALL_NEXT.match(match.string, match.end()) is not None and right.istitle()
    if follows and right.lower() in context.lexicon and left not in QUOTING:
        odds = weigh_stop(left.lower(), right.lower())
        sure = (left.islower() and _is_prose(left, context)) or _WORK.search(
            match.string, max(0, match.start() - 120), match.start()
        )
        if odds >= (0.0 if sure else NAMED_ODDS):
            return "."
    if len(left) < 3 or not _is_prose(left, context) or left in QUOTING:
        return None
    if right in _STARTER_WORDS or right in ADVERBS:
        return "."
    small = right.lower()
    usual = context.lexicon.frequency(small) >= EVERYDAY and context.seen.get(small, 0) > context.seen.get(right, 0)
    return "." if usual and right not in NAMELIKE else None


_SMALL_NEXT = re.compile(r"\s[A-Z][a-z]{0,30},?\s[a-z]")
_WORK = re.compile(r"\([^()]*[A-Z][a-z]+[^()]*(?:19|20)\d\d\)$")
"""A work in parentheses: its author and year."""
NAMED_ODDS = 3.0
"""Log odds of a stop asked for behind a name, number or acronym: lists and titles have commas there."""
_CLOSING = (")", "]", "”", '"', "’")
EVERYDAY = 5.0
"""Zipf frequency from which a capitalised word that the document has in small letters as well may begin a sentence."""


def drop_echo(match: re.Match[str], context: Context) -> str | None:
    """The i that Tesseract reads twice, before a word that begins with it; no variable of the document."""
    left = _word_before(match.string, match.start() - 1).lower()
    echo = context.seen.get("i", 0) <= MOST_ECHOES and left not in ("where", "with", "let", "for", "each", "of")
    return "" if echo and _is_prose(left, context) else None


MOST_ECHOES = 6
"""More single letters i are variables."""


def judge_hyphen(match: re.Match[str], context: Context) -> str | None:
    """A mark at a line's end within a word: a hyphen misread."""
    left = re.search(r"[a-z]+$", match.string[max(0, match.start() - _NEIGHBOUR) : match.start()])
    right = re.match(r"\n([a-z]+)", match.string[match.end() : match.end() + _NEIGHBOUR])
    if not left or not right or left[0] in context.lexicon:
        return None
    return "-" if context.lexicon.frequency(left[0] + right[1]) > 0.0 else None


def lower_word(match: re.Match[str], context: Context) -> str | None:
    """A word in small letters, behind one in small letters."""
    left = _word_before(match.string, match.start() - 1)
    return match[0].lower() if left.islower() else None


def part_words(match: re.Match[str], context: Context) -> str | None:
    """A space between two usual words that make up a token, a mark between them."""
    token = token_around(match.string, match.start(), match.end()).strip("()“”\"',;:.?!’")
    sides = re.split(r"[.:;'’_~]", token)
    if len(sides) != 2 or not all(side.isalpha() and len(side) > 1 for side in sides):
        return None
    left, right = sides[0].lower() if sides[0].istitle() else sides[0], sides[1]
    if left in ABBREVIATIONS or right in _CONTRACTED or context.seen.get(token, 0) > 1:
        return None
    if match[0] in "'’" and (left[-1] == "s" or f"{left}'{right}" in context.lexicon) and right not in NO_COMMA_BEFORE:
        return None
    usual = all(context.lexicon.frequency(side) >= (USUAL if len(side) > 3 else USUAL_SHORT) for side in (left, right))
    return " " if usual and not ADDRESS.search(token.replace("_", "")) else None


_CONTRACTED = frozenset("re ve ll am en er clock".split())
"""What stands behind an apostrophe in a word."""
USUAL_SHORT = 5.0
"""The like for words of two and three letters."""
USUAL = 3.5
"""Zipf frequency of the words that a mark in a token parts."""


def drop_in_english(match: re.Match[str], context: Context) -> str | None:
    """Nothing, in English and after a word of it: a mark alone in spoilt text is a speck."""
    if not context.english:
        return None
    before = match.string[max(0, match.start() - _NEIGHBOUR) : match.start()]
    around = _LOWER.findall(before + match.string[match.end() : match.end() + _NEIGHBOUR])
    known = sum(word in context.lexicon for word in around)
    return "" if before[-1:] != " " and around and known >= ENGLISH_SHARE * len(around) else None


def part_at_division(match: re.Match[str], context: Context) -> str | None:
    """A hyphen at a line's end behind a word that begins no compound, where the two parts make no word."""
    left, right = _word_before(match.string, match.start()), _word_after(match.string, match.end())
    frequency = context.lexicon.frequency
    usual = left.islower() and right.islower() and min(frequency(left), frequency(right)) >= CONTENT[0]
    apart = usual and left not in KEPT_AFTER and right not in COMPOUND_ENDS and weigh_compound(left, right) < APART_ODDS
    known = (left in NO_COMPOUND or apart) and right in context.lexicon
    return "" if known and left + right not in context.lexicon and not frequency(f"{left}-{right}") else None


APART_ODDS = -5.0
"""Log odds of a compound below which a hyphen at a line's end is a speck."""


def drop_at_end(match: re.Match[str], context: Context) -> str | None:
    """Nothing, where the word before may end a sentence; at a line's end within a paragraph no name may go on."""
    word = _word_before(match.string, match.start())
    full = match.start() - match.string.rfind("\n", 0, match.start()) > FULL_LINE
    parted = full and word.istitle() and re.match(r"\.\n[A-Z]", match.string[match.end() : match.end() + 3]) is not None
    return None if word.lower() in NO_COMMA_AFTER or parted else ""


FULL_LINE = 60
"""Characters from which on a line is no heading."""


def between_known(after: str, least: float = 4.0) -> Repair:
    """Where the words on both sides are everyday ones (of zipf frequency ``least``), and the token is no address."""

    def repair(match: re.Match[str], context: Context) -> str | None:
        text = match.string
        if ADDRESS.search(token_around(text, match.start(), match.end()).replace("_", " ")):
            return None
        left = re.search(r"[^\W\d_]{1,30}$", text[max(0, match.start() - 31) : match.start()])
        right = re.match(r"[^\W\d_]{1,30}", text[match.end() : match.end() + 31])
        if not left or not right or not right[0].islower() or not left[0][-1:].islower():
            return None
        words = (left[0].lower() if left[0].istitle() else left[0], right[0])
        return after if all(context.lexicon.frequency(w) >= least for w in words) else None

    return repair


def part_behind_open(match: re.Match[str], context: Context) -> str | None:
    """A hyphen behind a word that begins hardly any compound."""
    return None if _word_after(match.string, match.end()) in COMPOUND_ENDS else part_at_hyphen(match, context)


def part_at_rarer(match: re.Match[str], context: Context) -> str | None:
    """A hyphen before a grammatical word: the word before it may be a rare one."""
    compound = token_around(match.string, match.start(), match.end())
    known = compound.count("-") > 1 or context.lexicon.frequency(compound.strip('.,;:()”“"')) > 0
    return None if known else between_known(" ", least=2.5)(match, context)


def part_at_no_compound(match: re.Match[str], context: Context) -> str | None:
    """A hyphen between two words that make no compound; where dashes were read as hyphens, only where none can stand."""
    compound = token_around(match.string, match.start(), match.end()).strip('.,;:()”“"’')
    left, _, right = compound.partition("-")
    if not (left.isalpha() and right.isalpha() and right.islower()) or context.seen.get(compound, 0) > 1:
        return None
    small = left.lower() if left.istitle() else left
    frequency = context.lexicon.frequency
    if (
        min(frequency(small), frequency(right)) < LEAST_PART
        or frequency(f"{small}-{right}") > 0
        or frequency(small + right) > 0
    ):
        return None
    perfect = right == "been" and _word_before(match.string, match.start() - len(left) - 1) not in ("a", "an", "the")
    if small in KEPT_AFTER or (right in COMPOUND_ENDS and not perfect):
        return None
    most = APART_ODDS if right.endswith(("ed", "en", "ing")) and not perfect else NO_COMPOUND_ODDS
    if weigh_compound(small, right) > most:
        return None
    return " " if context.dashes or weigh_comma(small, right) < NO_DASH_ODDS else None


LEAST_PART = 3.0
"""Zipf frequency of the words on both sides of a hyphen that is a speck."""
NO_COMPOUND_ODDS, NO_DASH_ODDS = -3.0, -1.5
"""Log odds of a compound, and of a mark that parts clauses, below which there is none."""


def part_at_hyphen(match: re.Match[str], context: Context) -> str | None:
    compound = token_around(match.string, match.start(), match.end())
    if compound.count("-") > 1 or context.lexicon.frequency(compound.strip('.,;:()”“"')) > 0:
        return None
    return between_known(" ")(match, context)


def part_at_dash(match: re.Match[str], context: Context) -> str | None:
    """A speck only where the document's dashes were read as dashes: else the hyphen may be one."""
    return part_at_hyphen(match, context) if context.dashes else None


def drop_stroke(match: re.Match[str], context: Context) -> str | None:
    """A stroke that no other one answers, as Markdown's emphasis has it."""
    mark = match[0]
    return None if mark in match.string[: match.start()] or mark in match.string[match.end() :] else ""


def drop_mark(match: re.Match[str], context: Context) -> str | None:
    """A mark before a word of the language, no option or file name; a hyphen only where dashes are read as such."""
    word = re.match(r"[A-Za-z][a-z’']{0,30}(?=[\s,;.)]|$)", match.string[match.end() : match.end() + 32])
    if word is None or word[0] not in context.lexicon or (match[0] == "-" and not context.dashes):
        return None
    before = _word_before(match.string, match.start() - 1).lower()
    usual = context.lexicon.frequency(before) >= CONTENT[0] and before not in ("and", "or")
    return "" if usual or match[0] == "." else None


def part_author(match: re.Match[str], context: Context) -> str | None:
    """A comma between an author and the year, in parentheses that list works."""
    before = match.string[max(0, match.start() - 120) : match.start()]
    inside = before[before.rfind("(") :] if before.rfind("(") > before.rfind(")") else ""
    return "," if re.search(r"(?:[(;] ?|and )[A-Z][^\W\d_]+$", inside) else None


def part_works(match: re.Match[str], context: Context) -> str | None:
    """A semicolon between two works in parentheses, each an author, a comma and a year."""
    before = match.string[max(0, match.start() - 120) : match.start()]
    inside = before[before.rfind("(") :] if before.rfind("(") > before.rfind(")") else ""
    return ";" if re.search(r"(?:[A-Z][^\W\d_]+|al\.?), (?:19|20)\d\d$", inside) else None


def end_paragraph(match: re.Match[str], context: Context) -> str | None:
    """A stop at the end of a paragraph of some length that is no item of a list."""
    line = match.string[match.string.rfind("\n", 0, match.start()) + 1 : match.start()]
    return "." if len(line) > FULL_LINE and line[0].isalpha() and not re.match(r"\w{1,2}[.)]? ", line) else None


def drop_hyphen_space(match: re.Match[str], context: Context) -> str | None:
    """The space in "self- managed", not in "pre- and post-war"."""
    left = re.search(r"([a-z]+)-$", match.string[max(0, match.start() - _NEIGHBOUR) : match.start()])
    right = _word_after(match.string, match.end())
    known = left is not None and left[1] in KEPT_AFTER and right in context.lexicon
    return "" if known and right not in _CONJUNCTIONS else None


_CONJUNCTIONS = frozenset("and but nor or to versus".split())


def close_parenthesis(match: re.Match[str], context: Context) -> str | None:
    """A brace where a parenthesis or a bracket is open and no brace is."""
    before = match.string[max(0, match.start() - 200) : match.start()]
    if "{" in before:
        return None
    if before.rfind("[") > max(before.rfind("]"), before.rfind("(")):
        return "]"
    return ")" if before.count("(") > before.count(")") else None


def open_parenthesis(match: re.Match[str], context: Context) -> str | None:
    after = re.match(r"[^()\[\]{}]{1,200}([)\]])", match.string[match.end() : match.end() + 201])
    return ("(" if after[1] == ")" else "[") if after else None
