"""Noun phrases around a number, told without a parser: by closed word classes and word shapes."""

from __future__ import annotations

from greylit.quantities.languages import find_counted
from greylit.quantities.tokens import Tokens, words

PREPOSITIONS = words(
    """
    of in on at by for from to with without within into onto upon over under above below between
    among amongst across through during after before since until till against towards toward around
    about near per via despite like unlike as than worldwide globally annually including excluding
    regarding concerning throughout beyond behind amid alongside outside inside out off
    """
)
DETERMINERS = words(
    """
    the a an this that these those its their his her our your my each every some any no all both
    such another
    """
)
CONJUNCTIONS = words(
    """
    and or but nor yet while whereas although though because if when where whether unless that which
    who whom whose so
    """
)
AUXILIARIES = words(
    """
    is are was were be been being am has have had having do does did will would shall should can
    could may might must cannot remain remained remains become became becomes said says say stood
    stands reach reached reaches fell rose grew lost gained live lives lived living own owns owned account accounts smoke died took take takes
    made make makes came come comes went go goes left got get gets gave give gives ranging compared
    based according respectively ago earlier later more less fewer not also still already only just
    even now then there here die dies attended fled signed joined voted received needed lacked lack work
    worked works used ratified benefited participated voting suffering speaking facing working
    spanning representing accounting covering involving participating taking led lead lead leads
    held hold holds killed injured displaced affected covered adopted launched established completed
    built created registered recorded reported expected estimated projected planned
    """
)
"""Verb forms (and adverbs) that end a noun phrase after a number. An adjective-like participle before a noun is not lost: the noun follows it."""

HARD_AUXILIARIES = words(
    """
    is are was were be been being am has have had having does do did will would shall should can
    could may might must cannot ago earlier later respectively then there here not also
    """
)
"""Of these, the ones that never begin a noun phrase: "live" may ("live births"), "were" may not."""

NUMBER_WORDS = words(
    """
    two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty
    hundred thousand million billion
    """
)
"""A noun phrase does not go on over one of these: "six of the ten towns"."""

PRONOUNS = words(
    """
    it he she they we you i them him us me who what there this that one ones others
    """
)

IRREGULAR_PLURALS = words(
    """
    people children men women persons feet teeth mice geese oxen police cattle fishermen businessmen
    policemen spokesmen species series aircraft sheep deer personnel staff alumni criteria phenomena
    media data bacteria indices
    """
)
SINGULAR_ENDS = ("ss", "us", "is", "ics")
NOT_PLURAL = words(
    """
    grows makes takes gives goes comes gets keeps brings allows continues follows seems tends relates refers involves
    represents reflects speaks concerns begins includes contains remains depends arrives applies requires provides becomes enters exists lies seeks appears belongs consists was has is as its this his less does says plus across towards perhaps always sometimes nowadays
    afterwards besides thus various previous serious famous versus gross
    """
)

CLOSED = PREPOSITIONS | DETERMINERS | CONJUNCTIONS | PRONOUNS

ADJECTIVE_ENDS = (
    "al",
    "ive",
    "ous",
    "ful",
    "less",
    "ic",
    "ant",
    "ent",
    "ary",
    "able",
    "ible",
    "ed",
    "ing",
    "an",
    "ese",
    "ish",
)
ADVERBS = words(
    """
    last next earlier later ago more less together altogether each apiece very highly most newly least particularly especially mainly mostly fully partly
    """
)


def is_plural(word: str) -> bool:
    """Whether a lower-case word looks like a plural noun.

    >>> [is_plural(w) for w in ("villages", "women", "access", "status", "people")]
    [True, True, False, False, True]
    """
    if word.endswith(("'s", "’s")):
        return False
    if word in IRREGULAR_PLURALS or word.endswith(("children", "women", "people")):
        return True
    return len(word) > 3 and word.endswith("s") and not word.endswith(SINGULAR_ENDS) and word not in NOT_PLURAL


def _labels(t: Tokens, k: int) -> bool:
    """Whether a singular noun at token ``k`` may name the numeral after it: "conclusion 17"."""
    low = t.at(k)
    return (
        t.raw(k).isalpha()
        and t.raw(k).islower()
        and t.at(k + 1).isdecimal()
        and low not in CLOSED
        and low not in AUXILIARIES
        and not low.endswith(("s", "ed", "ly", "ing"))
        and len(low) > 4
    )


def counted_noun(t: Tokens, i: int) -> tuple[int, int, int] | None:
    """The noun phrase a number before token ``i`` counts: first token, head token, token after the head.

    >>> t = Tokens("12 newly trained rural teachers of maths")
    >>> [t.words[k] for k in counted_noun(t, 1)[:2]]
    ['newly', 'teachers']
    """
    if t.language is not None:
        return find_counted(t, i)
    j = i
    if t.at(j) == "of":  # dozens of villages; two of the villages
        j += 1
        while t.at(j) in DETERMINERS:
            j += 1
    first, head, commas, length = j, -1, 0, 0
    while j < t.size and length < 8:
        word, low = t.words[j], t.low[j]
        if low == "short" and t.at(j + 1) == "of":
            break
        if low in NUMBER_WORDS and t.at(j + 1) != "-" and t.at(j - 1) != "-":
            break
        if not word[0].isalpha():
            if word == "-" and t.glued(j) and t.glued(j + 1):
                j += 1
                continue
            if word == "," and head < 0 and length and commas < 3 and t.low[j - 1].endswith(ADJECTIVE_ENDS):
                commas += 1
                j += 1
                continue
            if word.isdecimal() and length and head < 0 and t.raw(j + 1).istitle() and t.words[j - 1].isalpha():
                j += 1  # two new 737 Max jets
                continue
            if word in "“\"'‘" and head < 0 and length == 0:
                j += 1
                first = j
                continue
            break
        if low in ("and", "or") and j > first:
            if head >= 0:
                # "countries and regions": a second plural belongs to the phrase
                nxt = t.at(j + 1)
                spent = t.raw(j + 2)[:1].isdecimal() or t.raw(j + 2)[:1] in tuple("$€£¥")  # nurses and spends £300,000
                verb = (
                    t.at(j + 2) in DETERMINERS
                    or t.at(j + 2) in ("at", "from")
                    or t.at(j + 2) in PRONOUNS
                    or t.at(j + 2) == "them"
                    or spent
                )
                if is_plural(nxt) and not verb and t.raw(j + 1)[0].isalpha() and nxt not in CLOSED:
                    j += 1
                    continue
                k = j + 2
                if (
                    t.raw(j + 1)[:1].isalpha()
                    and nxt not in CLOSED
                    and nxt not in AUXILIARIES
                    and nxt.endswith(ADJECTIVE_ENDS)
                    and is_plural(t.at(k))
                ):
                    j += 1
                    continue
                break
            if commas or t.low[j - 1].endswith(ADJECTIVE_ENDS) or t.raw(j - 1)[0].isupper():
                j += 1
                continue
            break
        compound = t.at(j - 1) == "-" and t.glued(j)
        if (
            not compound
            and (low in CLOSED or (low in AUXILIARIES and (length or low in HARD_AUXILIARIES)))
            and (head >= 0 or low not in ADVERBS)
        ):
            break
        if head >= 0 and (not is_plural(low) or t.at(j + 1) == "that"):
            break  # an analysis of 214 contracts shows that
        if head >= 0 and t.raw(j)[0].isupper() and not t.raw(head)[0].isupper():
            break
        length += 1
        if is_plural(low) or low == "percent" or (len(word) > 2 and word[-1] == "s" and word[:-1].isupper()):
            head = j  # 94 RBIs
        j += 1
    if head >= 0:
        return first, head, head + 1
    # a singular right after the number ("12 page document"), no lower-case closed word, no verb ("25 outsold her",
    # "two deserve mention")
    if (
        i < t.size
        and t.at(i + 1) not in DETERMINERS
        and t.at(i + 1) not in ("there", "here")
        and t.at(i) not in ("ahead", "behind", "apart")
        and not _labels(t, i - 2)
        and (t.at(i - 1) not in NUMBER_WORDS or t.words[i].endswith(("s", "ae", "i", "a")))
        and t.words[i][0].isalpha()
        and t.low[i] not in CLOSED
        and t.low[i] not in AUXILIARIES
        and t.at(i) not in ADVERBS
        and t.at(i) not in NOT_PLURAL
        and t.words[i].islower()
        and not t.low[i].endswith(("ing", "ed", "ly"))
        and (t.at(i - 1) == "-" or is_plural(t.low[i]) or t.raw(i + 1)[:1].islower() or t.low[i].endswith("ics"))
    ):
        return i, i, i + 1
    return None
