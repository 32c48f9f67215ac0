"""Rules for damaged text: specks read as punctuation, punctuation misread, spaces lost or filled.

They apply to English documents that show other damage, for a sound text has no specks: there "to. be" and "as-to" are
the author's. A rule sees the line with the end of the one before and the beginning of the next, so that a sentence that
goes on counts as one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from greylit.cleaning.hyphens import KEPT_AFTER
from greylit.cleaning.line_rules import ADDRESS, Context, Repair, Rule, apply_line_rules, token_around
from greylit.cleaning.revision import Change

NO_COMMA_AFTER = (
    "a an the of to into in at by his its their our your my without between with against even no they we he as from for be only "
    "these those been is are was were has have had and or nor than every each"
).split()
"""Words after which a clause hardly ever ends: a stop there, with a lower-case word behind it, is a speck."""

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
    "|Perhaps|So|Still|That|Then|Through|Throughout|To|Today|Two|Three|Until|Unlike|Upon|Whether|With|Within|Without|Yet|You|Your"
)
"""Capitalised words that within a sentence are written small, or begin a title."""

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


def _stop(match: re.Match[str], context: Context) -> str | None:
    """A stop within a sentence: a speck, or a comma misread."""
    left, right = _word_before(match.string, match.start()), _word_after(match.string, match.end())
    if not _is_prose(right, context) or (len(right) < 2 and right != "a"):
        return None
    if left == "a" and not re.search(r"[a-z,] a$", match.string[max(0, match.start() - 3) : match.start()]):
        return None  # a label
    if left.lower() in _ABBREVIATIONS or (len(left) < 2 and left != "a") or left.isupper():
        return None
    if left.islower() and left not in context.lexicon:
        # A misread word: nothing tells whether the sentence ended there but the word that follows.
        return "" if right in NO_COMMA_BEFORE and len(left) > 3 else None
    if left in ADVERBS or right in COMMA_BEFORE or _OPENER.search(match.string[: match.start()][-_NEIGHBOUR:]):
        return ","
    if right in EITHER:
        return None
    if right in NO_COMMA_BEFORE or left.lower() in NO_COMMA_AFTER:
        return ""
    # A noun, verb or adjective goes on with the clause; pronouns and conjunctions may begin another.
    return "" if CONTENT[0] <= context.lexicon.frequency(right) < CONTENT[1] else None


def _comma(match: re.Match[str], context: Context) -> str | None:
    """A comma before a word that begins a sentence: a stop misread."""
    left = _word_before(match.string, match.start())
    return "." if len(left) > 2 and _is_prose(left, context) else None


def _in_english(match: re.Match[str], context: Context) -> str | None:
    """Nothing, in English and after a word of it: a mark alone in spoilt text is a speck."""
    if not context.english:
        return None
    before = match.string[max(0, match.start() - _NEIGHBOUR) : match.start()]
    around = _LOWER.findall(before + match.string[match.end() : match.end() + _NEIGHBOUR])
    known = sum(word in context.lexicon for word in around)
    return "" if before[-1:] != " " and around and known >= ENGLISH_SHARE * len(around) else None


def _end_of_sentence(match: re.Match[str], context: Context) -> str | None:
    """Nothing, where the word before may end a sentence."""
    return None if _word_before(match.string, match.start()).lower() in NO_COMMA_AFTER else ""


def _between_known(after: str) -> Repair:
    """Where the words on both sides are everyday ones, and the token is no address."""

    def repair(match: re.Match[str], context: Context) -> str | None:
        text = match.string
        if ADDRESS.search(token_around(text, match.start(), match.end()).replace("_", " ")):
            return None
        left = re.search(r"[^\W\d_]{1,30}$", text[max(0, match.start() - 31) : match.start()])
        right = re.match(r"[^\W\d_]{1,30}", text[match.end() : match.end() + 31])
        if not left or not right or not right[0].islower() or not left[0][-1:].islower():
            return None
        words = (left[0].lower() if left[0].istitle() else left[0], right[0])
        return after if all(context.lexicon.frequency(w) >= 4.0 for w in words) else None

    return repair


def _hyphen(match: re.Match[str], context: Context) -> str | None:
    compound = token_around(match.string, match.start(), match.end())
    if compound.count("-") > 1 or context.lexicon.frequency(compound.strip('.,;:()”“"')) > 0:
        return None
    return _between_known(" ")(match, context)


def _hyphen_or_dash(match: re.Match[str], context: Context) -> str | None:
    """A speck only where the document's dashes were read as dashes: else the hyphen may be one."""
    return _hyphen(match, context) if context.dashes else None


def _opens_nothing(match: re.Match[str], context: Context) -> str | None:
    """A single quotation mark that nothing closes and that is no elision."""
    after = match.string[match.end() : match.end() + _REACH]
    word = re.match(r"[A-Za-z]+", after)
    if not word or word[0].lower() in _ELIDED or word[0] not in context.lexicon:
        return None
    return None if re.search(r"[’'](?![a-z]{1,2}\b)", after) else ""


_ELIDED = frozenset("bout cause em fore gainst neath nuff round s til tis twas twere twixt".split())


def _emphasis(match: re.Match[str], context: Context) -> str | None:
    """A stroke that no other one answers, as Markdown's emphasis has it."""
    return None if "_" in match.string[: match.start()] or "_" in match.string[match.end() :] else ""


def _hyphen_space(match: re.Match[str], context: Context) -> str | None:
    """The space in "self- managed", not in "pre- and post-war"."""
    left = re.search(r"([a-z]+)-$", match.string[max(0, match.start() - _NEIGHBOUR) : match.start()])
    right = _word_after(match.string, match.end())
    known = left is not None and left[1] in KEPT_AFTER and right in context.lexicon
    return "" if known and right not in _CONJUNCTIONS else None


_CONJUNCTIONS = frozenset("and but nor or to versus".split())


def _closing(match: re.Match[str], context: Context) -> str | None:
    """A brace where a parenthesis is open and no brace is."""
    before = match.string[max(0, match.start() - 200) : match.start()]
    if "{" in before or before.count("(") <= before.count(")"):
        return None
    return ")"


def _opening(match: re.Match[str], context: Context) -> str | None:
    after = re.match(r"[^(){}]{1,200}\)", match.string[match.end() : match.end() + 201])
    return "(" if after else None


def _alternatives(words: frozenset[str] | list[str]) -> str:
    return "|".join(sorted(words))


_OPEN_WORDS = "the|a|an|its|their|our|his|we|they|he|into|would|should|could|has|have|had|been|every|these"
"""Words that the sentence goes on after, even after a colon."""
_NEVER_FIRST = "Of|Can|Cannot|Could|Was|Were|Would|Whose|Which|Or|Out|Own|Up|Upon|Used|Via|Itself|Into|Very|Same|Shall"
"""Words that seldom begin a sentence, in letters of one shape in either case."""
_CLOSES_NOTHING = "the|a|an|of|to|by|and|or|its|their|our|his|from|at|as|into|than"
"""Words no quotation ends with."""
_FUNCTION_LEFT = "of|to|as|in|on|at|by|for|from|with|and|that|is|are|was|were|has|have|be|which|or"
_FUNCTION_RIGHT = "the|a|an|this|these|their|its|our|his"

SENTENCE_RULES: tuple[Rule, ...] = (
    Rule(
        "space-in-genitive",
        re.compile(r"(?<=[a-z]['’]) (?=s[\s,.;:)])"),
        _in_english,
        0.93,
        ("the harbour’ s end", "the harbour’s end"),
        ("the boys’ ship", "the ports’ s2"),
        ("’ s", "' s"),
    ),
    Rule(
        "space-in-compound",
        re.compile(r"(?<=[a-z]{2}-) (?=[a-z]{3})"),
        _hyphen_space,
        0.9,
        ("the self- managed port", "the self-managed port"),
        ("the pre- and post-war", "he went- and", "the port- side"),
        ("- ",),
    ),
    Rule(
        "space-before-comma",
        re.compile("(?<=[^\\W\\d_”’)\\]])[ ]{1,2}(?=,(?:$| [^,\\s]))"),
        "",
        0.97,
        ("the poor , the old", "the poor, the old"),
        ("5 , 6", "x , , , y", "the poor, the old", "a ,b"),
        (" ,",),
    ),
    Rule(
        "space-before-semicolon",
        re.compile("(?<=[^\\W\\d_”’)\\]])[ ]{1,2}(?=;(?:$| [^;\\s]))"),
        _in_english,
        0.95,
        ("the poor ; the old", "the poor; the old"),
        ("5 ; 6",),
        (" ;",),
    ),
    Rule(
        "space-before-stop",
        # A stop with a space before it that a capital or the line's end follows; dotted leaders and ellipses stay.
        re.compile(r'(?<=[a-z”’)\]])[ ](?=\.(?:\n?$|\s[“"]?[A-Z]))'),
        _end_of_sentence,
        0.89,
        ("the end . The next", "the end. The next"),
        ("the end . . . The", "a .gov site", "Costs . . . . 7", "see .The", "of the . ACLs", "the end .\nof it"),
        (" .",),
    ),
)
"""Spaces before punctuation."""

STRAY_RULES: tuple[Rule, ...] = (
    Rule(
        "stray-comma",
        # In a badly damaged document a mark alone is a speck, unless they are many (``is_spaced``).
        re.compile(r"(?<=[a-z]{2}) [,;](?=\s[a-z]{2})"),
        _in_english,
        0.88,
        ("as a matter ; of fact", "as a matter of fact"),
        ("a matter; of fact", "a , b", "the end ; The"),
        (" ,", " ;"),
    ),
)
"""Rules for badly damaged documents."""

SPECK_RULES: tuple[Rule, ...] = (
    Rule(
        "capital-in-sentence",
        re.compile(rf"(?<=[a-z]{{2}}[ ])(?:{_NEVER_FIRST})(?=\s[a-z]{{2}})"),
        lambda m, c: m[0].lower(),
        0.88,
        ("the port Which was shut", "the port which was shut"),
        ("the port. Which was", "Which was", "Ministry Of Health", "the port Which Was"),
        tuple(f" {word}" for word in _NEVER_FIRST.split("|")),
    ),
    Rule(
        "speck-as-quote",
        re.compile(r"(?:(?<=[a-z,] )|(?<=[a-z]\n))['‘’](?=[A-Za-z]{2})"),
        _opens_nothing,
        0.85,
        ("it was 'and so they went", "it was and so they went"),
        ("it was 'and so' they", "in the '90s", "and 'tis so", "says 'we can't' to"),
        ("'", "‘", "’"),
    ),
    Rule(
        "speck-as-closing-quote",
        re.compile(
            "(?:" + "|".join(rf"(?<=\s{word})" for word in _CLOSES_NOTHING.split("|")) + ")['’”\"](?=\\s[a-z]{2})"
        ),
        "",
        0.88,
        ("one of’ the ports", "one of the ports"),
        ("the ‘of’ x", "they’re", "the boys’ ports", "“the of” The"),
        ("'", "’", "”", '"'),
    ),
    Rule(
        "speck-in-divided-word",
        re.compile(r"(?<=[a-z]-\n)['‘’\"“_.,:;|~-]{1,2}[ ]?(?=[a-z]{2})"),
        "",
        0.88,
        ("of the govern-\n'ment of", "of the govern-\nment of"),
        ("of the\n'ment of", "- 'ment"),
        ("'", "‘", "’", '"', "“", "_", ".", ",", ":", ";", "|", "~", "-"),
    ),
    Rule(
        "speck-before-word",
        re.compile(r"(?<=[a-z,] )_(?=[a-z]{2})"),
        _emphasis,
        0.9,
        ("it was _inside the port", "it was inside the port"),
        ("it was _inside_ the", "a_b", "a_b _inside"),
        ("_",),
    ),
    Rule(
        "doubled-stop",
        re.compile(r"(?:(?<=[^\W_]\.)|(?<=[)\]]\.))\.(?=\s|$)"),
        "",
        0.95,
        ("the end.. The next", "the end. The next"),
        ("the end... The next", "a..b", "the end."),
        ("..",),
    ),
    Rule(
        "doubled-comma",
        re.compile(r"(?<=[^\W_],),(?=\s|$)"),
        "",
        0.95,
        ("the poor,, the old", "the poor, the old"),
        ("a,,b", ",,,"),
        (",,",),
    ),
    Rule(
        "stray-stop",
        # A stop or the like alone between two words of a sentence.
        re.compile(r"(?<=[a-z,]) [._~`°'*](?=\s[a-z]{2})"),
        "",
        0.95,
        ("as a . matter of fact", "as a matter of fact"),
        ("Costs . . . . 7", "the end . The next", "a * b"),
        (" . ", " _ ", " ~ ", " ` ", " ° ", " ' ", " * "),
    ),
    Rule(
        "speck-at-line-end",
        re.compile(r"(?<=[a-z][a-z,])[ ]{1,2}[_~`'*|°=](?=\n|$)"),
        "",
        0.89,
        ("at the end of _", "at the end of"),
        ("a = b *", "at the end _ of", "| a | b |"),
        ("_", "~", "`", "'", "*", "|", "°", "="),
    ),
    Rule(
        "speck-at-line-start",
        re.compile(r"(?:(?<=\n)|^)[_~`',;:|][ ]{1,2}(?=[a-z]{2,30}[\s,.;])"),
        "",
        0.88,
        ("_ and so it was", "and so it was"),
        ("| a | b", "- and so it was", "’ and"),
        ("_", "~", "`", "'", ",", ";", ":", "|"),
    ),
    Rule(
        "speck-in-sentence",
        re.compile(r"(?<=[^\W\d_])\.(?=\s[a-z])"),
        _stop,
        0.88,
        ("it is the. end of", "it is the end of"),
        ("approx. ten of them", "the end. The next", "of. The", "vs. the", "the fish. because of"),
        (".",),
    ),
    Rule(
        "speck-after-open-word",
        re.compile(
            "(?:" + "|".join(rf"(?<=\s{word})" for word in _OPEN_WORDS.split("|")) + ")[:;'’”\"`*°~_^](?=\\s[a-z]{2})"
        ),
        "",
        0.9,
        ("and the: port was", "and the port was"),
        ("called “the” thing", "consists of: the", "a, b", "I’ve’ x", "the: Port"),
        (":", ";", "'", "’", "”", '"', "`", "*", "°", "~", "_", "^"),
    ),
    Rule(
        "latin-and-others",
        # "et al." with a hyphen, a stop or no space in it.
        re.compile(r"(?<=\bet)(?:[-.] ?|  )(?=al[.,]?(?:\s|$))"),
        " ",
        0.95,
        ("by Roe et-al. and", "by Roe et al. and"),
        ("et al. and", "et-als", "net-al."),
        ("et-", "et."),
    ),
    Rule(
        "bracket-for-one",
        # The last digit of a year, where no bracket is open.
        re.compile(r"(?<=\b(?:19|20)\d)[\]|!](?=[\s,.;:)]|$)"),
        lambda m, c: "1" if "[" not in m.string[max(0, m.start() - 200) : m.start()] else None,
        0.93,
        ("in May 202] and", "in May 2021 and"),
        ("[see 202] and", "page 302] and"),
        ("]", "|", "!"),
    ),
    Rule(
        "speck-between-words",
        # A stop, colon or quotation mark where a space was, between everyday words one of which ends no clause.
        re.compile(
            rf"(?<=[a-z])(?:[.:;_~]|(?<!s)['’])(?=(?:{_FUNCTION_RIGHT}|{_FUNCTION_LEFT})\s)|(?:(?<=\bthe)|(?<=\bof)|(?<=\band)|(?<=\bto)|(?<=\bin)|(?<=\bfor))[.:;'’_~](?=[a-z])"
        ),
        _between_known(" "),
        0.93,
        ("more.and the’case was", "more and the case was"),
        ("it’s the nation’s", "www.and.the", "the:x", "o’the", "e.g.the"),
        (".", ":", ";", "'", "’", "_", "~"),
    ),
    Rule(
        "hyphen-after-article",
        re.compile(r"(?:(?<=\sthe)|(?<=\sits)|(?<=\stheir)|(?<=\sof)|(?<=\san))-(?=[a-z]{3})"),
        _hyphen,
        0.88,
        ("and the-issue of", "and the issue of"),
        ("state-of-the-art", "of-x", "run-of-the-mill"),
        ("-",),
    ),
    Rule(
        "speck-as-hyphen",
        re.compile(rf"(?<=[a-z])-(?=(?:{_FUNCTION_RIGHT}|of|to|was|were)\s)"),
        _hyphen,
        0.88,
        ("a sign-of the times", "a sign of the times"),
        ("state-of-the-art", "has-been", "well-to-do", "by-the-sea x"),
        ("-",),
    ),
    Rule(
        "speck-as-dash",
        re.compile(
            r"(?:(?<=[a-z]{2})-(?=(?:as|or|and|but|which|that|for|with|from|is|are|has|have|by|any)\s)|(?:(?<=\bor)|(?<=\bthe)|(?<=\bof)|(?<=\band))-(?=[a-z]{2}))"
        ),
        _hyphen_or_dash,
        0.88,
        ("the council-or what was", "the council or what was"),
        ("follow-on for", "so-and-so", "with-drawal"),
        ("-",),
    ),
    Rule(
        "comma-for-stop",
        re.compile(rf",(?=\s(?:{STARTERS})\s[a-z])"),
        _comma,
        0.9,
        ("it was mended, The port was", "it was mended. The port was"),
        ("in Smith, The wealth", "mended, The Port", "it was mended, the"),
        (",",),
    ),
    Rule(
        "brace-for-parenthesis",
        re.compile(r"\}(?=[\s,.;:]|$)"),
        _closing,
        0.95,
        ("(see above} and", "(see above) and"),
        ("{a}", "a}", "(see above)}"),
        ("}",),
    ),
    Rule(
        "brace-for-opening-parenthesis",
        re.compile(r"(?<![^\s])\{(?=[A-Za-z])"),
        _opening,
        0.95,
        ("and {see above)", "and (see above)"),
        ("{a}", "a {b", "{a (b)"),
        ("{",),
    ),
)


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


def apply_in_sentence(lines: Sequence[str], index: int, context: Context, rule: Rule) -> list[Change]:
    """Find the changes a rule makes to a line, seen with the end of the line before and the beginning of the next.

    >>> from greylit.cleaning.lexicon import load_lexicon
    >>> rule = next(r for r in SPECK_RULES if r.id == "speck-in-sentence")
    >>> apply_in_sentence(["That was the.", "end of it"], 0, Context(load_lexicon()), rule)
    [Change(start=12, end=13, after='', rule='speck-in-sentence', confidence=0.88)]
    """
    line = lines[index]
    if not any(hint in line for hint in rule.hints):
        return []
    before = lines[index - 1][-_REACH:] + "\n" if index else ""
    after = "\n" + lines[index + 1][:_REACH] if index + 1 < len(lines) else ""
    shift = len(before)
    found = apply_line_rules(before + line + after, context, rule)
    return [
        c._replace(start=c.start - shift, end=c.end - shift)
        for c in found
        if c.start >= shift and c.end <= shift + len(line)
    ]
