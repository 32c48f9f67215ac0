"""Repairs of punctuation in damaged text: what tells a speck from a mark, and a mark from another.

The rules that use them are in ``specks.py``.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

from greylit.cleaning.hyphens import KEPT_AFTER
from greylit.cleaning.line_rules import ADDRESS, Context, Repair, Rule, apply_line_rules, token_around
from greylit.cleaning.revision import Change

NO_COMMA_AFTER = (
    "a an the of to into in at by his its their our your my without between with against even no they we he as from for be only "
    "these those been is are was were has have had and or nor than every each"
).split()
"""Words after which a clause hardly ever ends: a stop there, with a lower-case word behind it, is a speck."""

NO_COMPOUND = frozenset(
    "of the with and have has that this these from was were is are which their its had been would".split()
)
"""Words that begin no compound and no divided word."""

NO_COMMA_BEFORE = frozenset(
    "of be been is are was were has had have will would can could may should must than upon into about out own other to on from "
    "that their them itself themselves over against do does did and with such".split()
)
"""Words hardly ever set off by a comma: a stop before them, within a sentence, is a speck."""

COMMA_BEFORE = frozenset("but which while where whereas although though who whose".split())
"""Words usually set off by a comma: a stop before them is a comma misread."""

EITHER = frozenset(
    """although because both despite either especially every everything except hence however indeed instead including like meanwhile
    namely neither nevertheless none otherwise particularly perhaps rather say since someone sometimes somewhere therefore though
    thus together unless unlike until whatever whenever whether why without yet""".split()
)
CONTENT = (4.2, 5.8)
"""Zipf frequencies of everyday words that are no grammatical ones. Rarer ones are names of things now and then."""

ADVERBS = frozenset(
    """However Moreover Furthermore Therefore Consequently Nevertheless Nonetheless Additionally Similarly Accordingly Conversely
    Likewise Meanwhile Firstly Secondly Thirdly Finally Importantly Interestingly Notably Indeed Hence Unfortunately
    Surprisingly Fortunately Traditionally Historically Currently Recently""".split()
)
"""What a comma follows at the beginning of a sentence."""

STARTERS = (
    "The|This|These|Those|It|We|They|He|She|There|Here|However|But|If|When|While|Although|Though|Since|Such|Some|Many|Most|Moreover"
    "|Therefore|What|How|Why|Our|Their|His|Her|Its|My|Another|Thus|Both|Each|In|At|As|On|Under|After|Before|During|According"
    "|All|And|Any|An|Even|Every|For|From|Further|Hence|Indeed|Instead|Later|Neither|Next|No|None|Not|Now|Once|One|Only|Other|Others"
    "|Of|Do|Does|Did|Please|Much|Few|Fewer|Several|Nothing|Nobody|Everyone|Given|Despite|Between|Among|Again|Also|Almost|Because"
    "|Clearly|Obviously|Similarly|Finally|Furthermore|Consequently|Nevertheless|Meanwhile|Additionally|Where|Who|Whatever|Whenever"
    "|Overall|Unless|Having|Previous|Recent|Specifically|Often|Sometimes|Usually|Together|Without|Using|Based|Perhaps|So|Still|That|Then|Through|Throughout|To|Today|Two|Three|Until|Unlike|Upon|Whether|With|Within|Without|Yet|You|Your"
)
"""Capitalised words that within a sentence are written small, or begin a title."""

_STARTER_WORDS = frozenset(STARTERS.split("|"))
_OPENER = re.compile(
    r"\b(?:For (?:example|instance)|In (?:addition|contrast|fact|general|particular|short|turn)|As a (?:result|rule))$"
)
_ABBREVIATIONS = frozenset(
    "al approx art ave bros ca capt cf ch chap co col corp dept dr ed eds eg eq esp est et etc fig figs ff fn gen gov govt hon ibid ie "
    "inc jr le lt ltd max messrs min misc mr mrs ms mt no nos op org para paras pp prof pt rev sec sen sgt sr st trans univ viz vol vols vs".split()
)
"""Ends of abbreviations: their stop stays."""

ENGLISH_SHARE = 0.8
"""Share of lower-case words around a mark that are English where the passage is."""
_LOWER = re.compile(r"(?<![^\s(“\"])[^\W\d_]{2,30}(?=[\s,.;:!?)’”]|$)")
_REACH = 200
"""Characters of the lines before and after that a rule sees."""
_AHEAD = 80
"""Characters beyond the line that a pattern may look ahead."""
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
    if not _is_prose(right, context) or (len(right) < 2 and right != "a"):
        return None
    if left.isupper() and len(left) > 3 and left.lower() in context.lexicon:
        return "" if right in NO_COMMA_BEFORE or CONTENT[0] <= context.lexicon.frequency(right) else None
    if left == "a" and not re.search(r"[a-z,] a$", match.string[max(0, match.start() - 3) : match.start()]):
        return None  # a label
    if left.lower() in _ABBREVIATIONS or (len(left) < 2 and left != "a") or left.isupper():
        return None
    if left.islower() and left not in context.lexicon and not (context.specked and len(left) > 4):
        # A misread word: nothing tells whether the sentence ended there but the word that follows.
        return "" if right in NO_COMMA_BEFORE and len(left) > 3 else None
    if right.title() in ADVERBS:
        return None  # its capital was misread
    if left in ADVERBS or right in COMMA_BEFORE or _OPENER.search(match.string[: match.start()][-_NEIGHBOUR:]):
        return ","
    if right in EITHER:
        return None
    if right in NO_COMMA_BEFORE or left.lower() in NO_COMMA_AFTER:
        return ""
    # A noun, verb or adjective goes on with the clause; pronouns and conjunctions may begin another.
    frequency = context.lexicon.frequency(right)
    return "" if (0.0 if context.specked else CONTENT[0]) <= frequency < CONTENT[1] and left else None


def tell_stop(match: re.Match[str], context: Context) -> str | None:
    """A stop that no author sets: within a clause, by the word before it or behind it."""
    left, right = _word_before(match.string, match.start()), _word_after(match.string, match.end())
    if not _is_prose(left, context) or not _is_prose(right, context) or len(left) < 2 or left in _ABBREVIATIONS:
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
    if len(left) < 3 or not _is_prose(left, context) or left in QUOTING:
        return None
    if right in _STARTER_WORDS or right in ADVERBS:
        return "."
    small = right.lower()
    usual = context.lexicon.frequency(small) >= EVERYDAY and context.seen.get(small, 0) > context.seen.get(right, 0)
    return "." if usual and right not in NAMELIKE else None


QUOTING = frozenset(
    """example instance said says say wrote writes write noted notes note argued argues argue stated states added adds asked asks
    concluded concludes explained explains observed observes replied remarked declared claimed claims suggested put""".split()
)
"""Words behind whose comma a quotation begins, its mark lost."""
SURE_STARTERS = frozenset("This These Those It We They However Therefore Moreover Although While Since When".split())
_CLOSING = (")", "]", "”", '"', "’")
EVERYDAY = 5.0
"""Zipf frequency from which a capitalised word that the document has in small letters as well may begin a sentence."""
NAMELIKE = frozenset(
    """Act Agency Army Assembly Association Bank Bill Board Bureau Cabinet Chair Chairman Church City Club College Commission
    Committee Company Congress Constitution Council County Court Crown Department Director Federation Fund God Government
    Governor House Institute Internet Justice King Law Lord March Mark Mayor May Minister Ministry Office Parliament Party
    President Prime Prince Princess Professor Queen Republic Road School Secretary Section Senate Sir Society State States
    Station Street Table Figure Chapter Part Treaty Union University Will World""".split()
)
"""Words that are written with a capital within a sentence."""


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


def raise_initial(match: re.Match[str], context: Context) -> str | None:
    """The capital of a short word that begins a sentence."""
    left = _word_before(match.string, match.string.rindex(".", 0, match.start()))
    if match.string[match.start() - 3] == ")":
        return "I"
    return "I" if len(left) > 2 and left.islower() and left not in _ABBREVIATIONS else None


def lower_word(match: re.Match[str], context: Context) -> str | None:
    """A word in small letters, behind one in small letters."""
    left = _word_before(match.string, match.start() - 1)
    return match[0].lower() if left.islower() else None


def part_words(match: re.Match[str], context: Context) -> str | None:
    """A space between two usual words that make up a token, a mark between them."""
    token = token_around(match.string, match.start(), match.end()).strip("()“”\"',;:.?!’")
    sides = re.split(r"[.:;'’_~]", token)
    if len(sides) != 2 or not all(side.isalpha() and len(side) > 2 for side in sides):
        return None
    usual = all(context.lexicon.frequency(side) >= USUAL for side in sides)
    return " " if usual and not ADDRESS.search(token.replace("_", "")) else None


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
    known = left in NO_COMPOUND and right in context.lexicon
    return "" if known and left + right not in context.lexicon else None


def drop_at_end(match: re.Match[str], context: Context) -> str | None:
    """Nothing, where the word before may end a sentence."""
    return None if _word_before(match.string, match.start()).lower() in NO_COMMA_AFTER else ""


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
    return None if "_" in match.string[: match.start()] or "_" in match.string[match.end() :] else ""


def drop_hyphen_space(match: re.Match[str], context: Context) -> str | None:
    """The space in "self- managed", not in "pre- and post-war"."""
    left = re.search(r"([a-z]+)-$", match.string[max(0, match.start() - _NEIGHBOUR) : match.start()])
    right = _word_after(match.string, match.end())
    known = left is not None and left[1] in KEPT_AFTER and right in context.lexicon
    return "" if known and right not in _CONJUNCTIONS else None


_CONJUNCTIONS = frozenset("and but nor or to versus".split())


def close_parenthesis(match: re.Match[str], context: Context) -> str | None:
    """A brace where a parenthesis is open and no brace is."""
    before = match.string[max(0, match.start() - 200) : match.start()]
    if "{" in before or before.count("(") <= before.count(")"):
        return None
    return ")"


def open_parenthesis(match: re.Match[str], context: Context) -> str | None:
    after = re.match(r"[^(){}]{1,200}\)", match.string[match.end() : match.end() + 201])
    return "(" if after else None


OPEN_WORDS = "the|a|an|its|their|our|his|we|they|he|into|would|should|could|has|have|had|been|every|these|and|or|nor|than|my|your|whose"
"""Words that the sentence goes on after, even after a colon."""
NEVER_FIRST = "In|It|If|Is|Its|Of|Can|Cannot|Could|Was|Were|Would|Whose|Which|Or|Out|Own|Up|Upon|Used|Via|Itself|Into|Very|Same|Shall"
"""Words that seldom begin a sentence, in letters of one shape in either case."""
CLOSES_NOTHING = "the|a|an|of|to|by|and|or|its|their|our|his|from|at|as|into|than"
"""Words no quotation ends with."""
FUNCTION_LEFT = "of|to|as|in|on|at|by|for|from|with|and|that|is|are|was|were|has|have|be|which|or"
FUNCTION_RIGHT = "the|a|an|this|these|their|its|our|his"
FUNCTION_AHEAD = "the|of|and|to|in|for|is|are|was|were|can|could|will|would|should|must|may|we|you|they|us|been|being|our|his|these|those"
"""Words that run into what follows with a mark between them."""
HYPHEN_AHEAD = (
    "be|been|is|are|was|were|we|you|they|it|he|can|will|would|which|where|while|when|that|has|have|had|should|could|these|those"
    "|this|cannot|any|some|such|their|our|your|my"
)
"""Words that begin no compound but those in ``COMPOUND_ENDS``."""
COMPOUND_ENDS = frozenset("all be been do girl have like not nots off on ought out over power see up".split())

NEVER_END = "the|an|and|or|nor|their|its|our|your|my|than|every"
"""Words that end no sentence."""


EDGE = r"\b"
"""Where a word begins, for ``behind``, if what is before it does not count."""


def behind(words: str, edge: str = r"\s") -> str:
    """The end of a pattern for a mark directly behind one of the words; with the mark first it is found fast.

    >>> bool(re.search("-" + behind("of|the"), "all of-it")), bool(re.search("-" + behind("of|the"), "roof-it"))
    (True, False)
    """
    return "(?:" + "|".join(rf"(?<={edge}{word}.)" for word in words.split("|")) + ")"


SPACED = (4, 1 / 300)
"""Spaces before punctuation from which on they are the document's way: so many, and such a share of its lines."""
_SPACED = re.compile(r"[a-z] [,;.](?:\s|$)")


def is_spaced(lines: Iterable[str]) -> bool:
    """Whether a document sets spaces before its punctuation as a rule.

    >>> is_spaced(["all of it , and then ; so it was ."] * 2), is_spaced(["all of it ; was"])
    (True, False)
    """
    found = count = 0
    for line in lines:
        count += 1
        if " ," in line or " ." in line or " ;" in line:
            found += len(_SPACED.findall(line))
    return found >= max(SPACED[0], SPACED[1] * count)


DASHES = 2
"""Dashes between words that tell that a document's dashes are read as such."""
_DASH = re.compile(r"[a-z,] ?[—–]|[a-z] (?:--?) [a-z]")


def has_dashes(lines: Iterable[str]) -> bool:
    """Whether dashes were read as dashes in a document.

    >>> has_dashes(["the port — and the town — were shut"]), has_dashes(["the port-and the town-were"])
    (True, False)
    """
    found = 0
    for line in lines:
        if "-" in line or "—" in line or "–" in line:
            found += len(_DASH.findall(line))
            if found >= DASHES:
                return True
    return False


def list_lines(lines: Sequence[str], rule: Rule) -> list[int]:
    """Indices of the lines in which a rule may find something.

    >>> from greylit.cleaning.specks import SPECK_RULES
    >>> list_lines(["all of it", "the end.. The", "next"], next(r for r in SPECK_RULES if r.id == "doubled-stop"))
    [1]
    """
    text = "\n".join(lines)
    if rule.hints and not any(hint in text for hint in rule.hints):
        return []
    starts: list[int] = []
    found: list[int] = []
    for match in rule.pattern.finditer(text):
        if not starts:
            starts = [0, *accumulate(len(line) + 1 for line in lines)]
        for at in (match.start(), match.end()):
            index = min(len(lines) - 1, bisect_right(starts, at) - 1)
            if not found or found[-1] < index:
                found.append(index)
    return found


def apply_in_sentence(lines: Sequence[str], index: int, context: Context, rule: Rule) -> list[Change]:
    """Find the changes a rule makes to a line, seen with the end of the line before and the beginning of the next.

    >>> from greylit.cleaning.lexicon import load_lexicon
    >>> from greylit.cleaning.specks import SPECK_RULES
    >>> rule = next(r for r in SPECK_RULES if r.id == "speck-in-sentence")
    >>> apply_in_sentence(["That was the.", "end of it"], 0, Context(load_lexicon()), rule)
    [Change(start=12, end=13, after='', rule='speck-in-sentence', confidence=0.88)]
    """
    line = lines[index]
    before = lines[index - 1][-_REACH:] + "\n" if index else ""
    after = "\n" + lines[index + 1][:_REACH] if index + 1 < len(lines) else ""
    shift = len(before)
    found = apply_line_rules(before + line + after, context, rule, start=shift, end=shift + len(line) + _AHEAD)
    return [
        c._replace(start=c.start - shift, end=c.end - shift)
        for c in found
        if c.start >= shift and c.end <= shift + len(line)
    ]
