"""Whether a quantity is stated of the world, how exactly, and which way it moved."""

from __future__ import annotations

from greylit.quantities import cues
from greylit.quantities.dates import is_year
from greylit.quantities.exclusions import COUNTED_IN_COMPOUNDS, REFERENCE_NOUNS, TENURES
from greylit.quantities.phrases import AUXILIARIES, CLOSED, DETERMINERS, NUMBER_WORDS, is_plural
from greylit.quantities.quantity import Quantity
from greylit.quantities.ratios import WHOLES
from greylit.quantities.rules import DOUBTFUL, UNLIKELY
from greylit.quantities.subjects import PAST_FORMS
from greylit.quantities.tokens import Tokens, words
from greylit.quantities.wordings import term_of_plan

BARE_CUES = words(
    """
    = ≈ to at of by was is are were be been stood reached around about over under than least most exactly
    totalled totaled totalling numbered below above nearly almost approximately only hit score from
    and or
    """
)
"""A number without unit or noun counts as a statistic after one of these."""

DEFINITE = frozenset(["the", "these", "those", "our", "their", "its", "both"])
"""Before "two" these point back."""

VOTING = frozenset(["against", "abstaining", "abstained", "voting"])
"""A number before one of these counts votes."""

FINITE = words(
    """
    come comes have has had were was are is did do said voted signed die died live lived survived remain remained came went
    fell rose occurred opened closed failed passed left joined began ended won lost
    """
)
"""A number before one of these is a subject: "31 have ratified it"."""

GETTING = words("got gets get had has have needs needed employs employed received sold bought built caught drew")
"""After one of these a number word that ends a clause counts what was named before: "she got seven"."""

LASTING = words(
    "for of after lasted lasting last takes took take by than in with spanning spent is was aged every each"
)
"""Before "over eight years" these make it more than eight; elsewhere "over" means in the course of."""

LISTS = ([","], ["and"], ["or"], [",", "and"], [",", "or"])
"""What may stand between the members of a list."""

ALWAYS = frozenset([("hour/day", 24.0), ("day/week", 7.0), ("day/year", 365.0)])
"""Rates that mean "always": "24 hours a day, seven days a week"."""

POINTED = words(
    "plan plans programme program agenda type font manifesto list strategy declaration proposal charter text print scale"
)
"""Things told by how many points they have, or how large their letters are."""

SETTING = words("let for set suppose assume take put choose letting setting")
"""Words by which a symbol is given a value: "let n = 3"."""

DERIVING = frozenset(["let", "letting", "suppose", "assume"])
"""Of these, the ones that make all of a sentence a derivation."""

SAMPLED = frozenset("nNpPrRFtzZd")
"""Symbols of samples and tests, whose values are findings."""

SCHEMES = words(
    """
    method methods approach approaches principle principles rule rules test model framework matrix typology scheme
    procedure protocol structure system technique theory taxonomy analysis cycle checklist scale
    """
)
"""Ways of doing told by how many parts they have: "a 5-step method"."""

GIVING = frozenset(["give", "gives", "gave", "given", "giving"])
"""After one of these 110 per cent are a turn of speech."""

EVENTS = words("final finals hurdles relay freestyle butterfly backstroke breaststroke steeplechase dash medley heats")
"""A length before one of these names a race."""

MODALS = frozenset(["will", "would", "could", "may", "might", "must", "should", "can", "shall"])
"""After one of these a verb in its plain form may have a bare number for object: "it would shut 60"."""

PLACES = frozenset(["first", "last", "next", "latter", "former", "other"])
"""After one of these a number points back: "the last two are"."""

MADE = frozenset(["built", "designed", "meant", "made", "intended", "planned", "equipped"])
"""After one of these "for 12" says how many something holds."""

REACH = 60
"""Tokens before a number that are looked at for another one."""

POINTING = frozenset(["which", "whom"])
"""A part of one of these is of a whole named before in the sentence."""

REVERSALS = frozenset(["turn", "turnaround", "turnabout", "reversal", "pivot", "shift", "change", "switch"])
"""After "180-degree" these say that a mind was changed."""

GAPS = frozenset(["percentage_point", "temperature", "measure", "duration"])
"""A quantity of this kind before "above" is a distance: "1.5 points above the 2 per cent target"."""


def is_stated(t: Tokens, q: Quantity) -> bool:
    """Whether a quantity is one of the world: leaves out terms of plans, stray bare numbers, pronoun-like "one"."""
    if q.unit == "degree" and q.hyphenated and (q.value == 360 or (q.value == 180 and t.at(q.last) in REVERSALS)):
        return False  # a 360-degree review, a 180-degree turn
    alone = t.at(q.first - 1) == "in" and t.at(q.first - 2) in ("(", ",") and t.at(q.last) in (")", "", ".")
    alone = alone or (t.at(q.first - 1) == "(" and t.at(q.last) == ")")
    if q.form == "vague" and alone and (q.currency or q.bare or q.kind == "measure"):
        return False  # what a table's figures are in: "(in thousands of euros)", "(thousands)", "(thousands of tonnes)"
    if q.hyphenated and q.noun is not None and t.digit[q.last - 3 : q.last - 2] == [True] and t.at(q.last) in SCHEMES:
        return t.low[q.noun[1]] in COUNTED_IN_COMPOUNDS  # the 12-factor method
    if t.at(q.first - 1) == "of" and t.at(q.first - 2) in ("family", "household") and q.form == "words":
        return False  # a family of five needs
    if q.noun is not None and t.low[q.noun[1]] == "age":
        return False  # the 16+ age group
    if q.hyphenated and q.unit == "point" and t.at(q.last) in POINTED:
        return False  # a 10-point plan, 12-point type
    gave = t.at(q.first - 1 - (t.at(q.first - 1) in ("it", "them", "us"))) in GIVING
    if q.kind == "percent" and q.value == 110 and gave and t.at(q.last) != "of":
        return False  # he gave it 110 per cent
    if q.unit == "bit" and q.hyphenated:
        return False  # the 64-bit build
    if q.form == "range" and q.kind == "count" and (q.low, q.high) == (1, 2) and t.low[q.number_first] == "one":
        q.confidence = UNLIKELY  # one or two doubts
        return True
    if q.unit in ("meter", "kilometer", "yard", "mile") and t.at(q.last) in EVENTS and t.at(q.first - 1) != "of":
        return False  # the 100 metres final
    if (q.unit, q.value) in ALWAYS:
        return False
    months = q.unit == "month" and t.at(q.last) in TENURES
    planned = q.unit in ("year", "day", "week", "hour") and term_of_plan(t, q.last, True)
    if q.kind == "duration" and q.hyphenated and (months or planned):
        return False
    if q.kind == "duration" and not q.per and _says_when(t, q):
        q.confidence = UNLIKELY
        return True
    if t.low[q.number_first : q.number_last] == ["one"] and q.form == "words":
        return _one_counts(t, q)
    if (
        q.form == "range"
        and q.bare
        and t.digit[q.last - 1]
        and t.at(q.first) not in ("from", "between")
        and t.at(q.first - 1) in (",", ":", ")")
        and t.at(q.last - 2) in ("-", "–", "—")
    ):
        return False  # the pages of a reference
    if (
        q.form == "range"
        and q.bare
        and t.at(q.first - 1) == "("
        and t.at(q.last) == ")"
        and t.raw(q.first - 2)[:1].isalpha()
    ):
        return False  # the Principles (1-5)
    if q.bare and _assigns(t, q):
        return False
    if q.bare and q.form == "range" and t.low[max(0, q.first - 4) : q.first] == ["on", "a", "scale", "of"]:
        return False
    if q.form in ("fraction", "multiple", "range", "vague") or q.kind not in ("count",):
        return True
    if q.form == "words" and q.value == 2 and t.at(q.first - 1) in DEFINITE:
        if t.at(q.first - 2) == "of" and t.at(q.first - 3) in ("neither", "either", "both"):
            return False  # neither of the two bills
        q.confidence = UNLIKELY  # the two countries: named before, not counted here
        return q.noun is not None
    if q.form == "words" and q.bare and t.at(q.first - 1) in ("first", "last") and t.at(q.first - 2) in DEFINITE:
        return t.at(q.last) == "of"  # among the first fifty to sign
    if q.form == "words" and q.bare and t.at(q.first - 1) == "all" and t.at(q.last) != "of":
        q.confidence = UNLIKELY  # all three together
        return True
    if q.noun is not None or q.unit is not None:
        return True
    of = q.last + 1 if t.at(q.last) == "out" else q.last
    part = of + 1 + (t.at(of + 1) in DETERMINERS) if t.at(of) == "of" else t.size
    if part < t.size and (t.digit[part] or t.low[part] in NUMBER_WORDS):
        return True  # 12 of the 20 regions
    if q.form == "words" and t.at(q.last) in VOTING and any(t.digit[max(0, q.first - REACH) : q.first]):
        return True  # 141 in favour, five against
    if q.form == "words" and t.low[q.last : q.last + 2] == ["in", "particular"]:
        return False
    if q.form == "digits" and _is_part(t, q):
        return True
    # another number stands before it: "of the nine we asked, eight agreed"
    back = max(0, q.first - REACH)
    compared = any(t.digit[back : q.first]) or not NUMBER_WORDS.isdisjoint(t.low[back : q.first])
    if (
        q.form == "words"
        and t.at(q.last) == "of"
        and t.at(q.last + 1) in POINTING
        and q.value is not None
        and q.value <= 12
    ):
        return compared  # studies, two of which
    if q.form == "words":
        nxt = t.raw(q.last)
        return q.value is not None and (
            q.value > 12
            or (
                nxt.islower()
                and nxt not in CLOSED
                and nxt not in AUXILIARIES
                and (compared or nxt.endswith(("ed", "s")))
            )
            or (t.at(q.last) in ("of", "in") and t.at(q.first - 1) not in CLOSED)
            or (t.at(q.last) in FINITE and t.at(q.first - 1) not in DETERMINERS and t.at(q.first - 1) not in PLACES)
            or (nxt in ("", ".", ",", ";") and t.at(q.first - 1) in GETTING)
        )
    # digits without unit or noun
    labelled = t.at(q.last) == "(" and t.raw(q.last + 1).islower() and t.at(q.last + 2) == ")"
    if labelled and q.value is not None and q.value <= 10 and t.at(q.first - 1) in ("from", "to", "=", ","):
        return False  # scored from 1 (never) to 5 (always)
    if t.at(q.first - 1) == "to" and t.low[0] == "set":
        return False  # Set the dial to 9
    after_noun = t.at(q.first - 1).isalpha() and t.at(q.first - 1) not in CLOSED  # berth 4 of the quay
    if t.at(q.last) == "of" and t.at(q.last + 1) in WHOLES and t.raw(q.last + 2).islower() and not after_noun:
        q.confidence = DOUBTFUL  # 19 of the dead
        return True
    if t.at(q.first - 1) == "not" or (t.at(q.first - 1) == "(" and t.at(q.last) == ")" and q.last - q.first == 1):
        return False  # equation (4.7)
    if (q.value is not None and q.value != int(q.value)) or "," in t.raw(q.number_last - 1) or q.scale > 1:
        return True
    nxt, before = t.at(q.last), t.at(q.first - 1)
    if nxt == "(" and q.last + 3 < t.size and t.words[q.last + 2 : q.last + 4] == ["%", ")"]:
        return True  # 15 (30%) of 50 patients
    if nxt == "of" and t.at(q.last + 1) in ("them", "whom", "which", "these", "those"):
        return True
    if (nxt == "in" and t.at(q.last + 1) in ("all", "total")) or (nxt == "altogether" and before in (",", "(")):
        return True  # a handful of firms, 12 in all
    if (
        nxt in ("fewer", "more", "others")
        or (nxt == "less" and t.at(q.last + 1) == "than")
        or before in ("other", "remaining", "another", "further")
    ):
        return True
    if t.at(q.last) in VOTING or tuple(t.low[q.last : q.last + 2]) in (("in", "favour"), ("in", "favor")):
        return True
    if before in ("with", "against", "versus") and t.at(q.first - 2) in ("compared", "comparing", "as", "up", "down"):
        return True
    if t.at(q.last) in FINITE and before in ("", ",", "and", "but", "while", ";", "(", "which", "whom", "that"):
        return True
    ends = nxt in ("", ".", ",", ";")
    if ends and (before in PAST_FORMS or (t.at(q.first - 2) in MODALS and before.isalpha() and before not in CLOSED)):
        q.confidence = DOUBTFUL  # it made 287, it would shut 60
        return before not in REFERENCE_NOUNS
    found = before == "in" and is_plural(t.at(q.first - 2)) and t.raw(q.first - 2).islower()
    if ends and found and compared and nxt == ".":
        q.confidence = DOUBTFUL  # sampled 96 contracts and found faults in 71
        return True
    if before in BARE_CUES or before in cues.BOUND_WORDS or (before == "for" and t.at(q.first - 2) in MADE):
        q.confidence = DOUBTFUL
        return True
    if (
        nxt in ("", ".", ",", ";")
        and before.endswith(("s", "ed"))
        and before not in CLOSED
        and t.raw(q.first - 1).islower()
    ):
        q.confidence = DOUBTFUL  # it employs 120
        return before not in REFERENCE_NOUNS
    return False


def _is_part(t: Tokens, q: Quantity) -> bool:
    """Whether a bare number is told to be a part: "2,214 complaints, of which 340 concern it", "Of 3,150 works, 47 met it"."""
    if t.at(q.first - 1) in POINTING and t.at(q.first - 2) == "of":
        return True
    opened = t.low[0] in ("of", "from", "among") and any(t.digit[1:5]) and "," not in t.low[: q.first - 1]
    return opened and t.at(q.first - 1) == "," and (t.at(q.last) in PAST_FORMS or t.at(q.last).endswith("ed"))


def _assigns(t: Tokens, q: Quantity) -> bool:
    """Whether a bare number is what a symbol of a derivation is set to: "let n = 3", "for i = 1 to 10", "from 0 to T"."""
    end = t.raw(q.last + 1)
    if t.at(q.last) == "to" and len(end) == 1 and end.isalpha() and end not in ("a", "I") and q.form != "range":
        return True
    symbol = t.raw(q.first - 2)
    sign = t.at(q.first - 1)
    if sign in ("<", ">", "≤", "≥") and q.value is not None and q.value == int(q.value):
        return len(symbol) == 1 and symbol.isalpha() and symbol not in SAMPLED  # for all k > 0
    if t.at(q.first - 1) != "=" or not (len(symbol) == 1 or t.glued(q.first - 2)):
        return False
    opener = t.at(q.first - 3)
    if (opener in SETTING and (opener != "for" or symbol not in SAMPLED)) or (
        symbol.isdecimal() and t.at(q.first - 4) in SETTING
    ):
        return True
    return symbol not in SAMPLED and not DERIVING.isdisjoint(t.low[: q.first])


def _says_when(t: Tokens, q: Quantity) -> bool:
    """Whether a spell is a date told from today, or part of one: "ten years ago", "the first nine months of 2020".

    "Ten years later" and "the past ten years" last.
    """
    part = (
        t.at(q.first - 1) in ("first", "last", "final") and t.at(q.last) in ("of", "in") and is_year(t.raw(q.last + 1))
    )
    return t.at(q.last) == "ago" or part


def _one_counts(t: Tokens, q: Quantity) -> bool:
    before = t.at(q.first - 1)
    if q.kind == "count" and q.noun is not None:
        if t.at(q.number_last) == "of":
            q.confidence = UNLIKELY
            return t.at(q.number_last + 1).endswith(("'s", "’s")) or t.at(q.number_last + 1) in (
                "the",
                "its",
                "their",
                "our",
                "his",
                "her",
                "my",
                "your",
            )
        counted = t.at(q.last) in ("from", "in") and t.at(q.last + 1) in NUMBER_WORDS  # one win from seven games
        return counted or before in ("only", "just", "least", "than")
    return q.kind in ("percent", "percentage_point", "money", "measure", "temperature", "rate") or (
        q.kind in ("duration", "age")
        and (
            t.at(q.number_last) == "-"
            or before in ("only", "just", "than", "least", "about", "within", "least", "nearly", "for", "to")
        )
    )


def modify(t: Tokens, q: Quantity, previous: Quantity | None) -> None:
    """Sets modifier and change from the words around; widens the span by the modifier."""
    found = cues.modifier_before(t, q.first)
    if found is None and t.at(q.first - 1) in ("a", "the", "by", "just", "only", "another"):
        found = cues.modifier_before(t, q.first - 1) if t.at(q.first - 1) in ("a", "the") else None
        if found is not None and t.digit[q.number_first] and found[0] in ("over", "under"):
            found = None  # under a 16 h cycle
    if (
        found is None
        and q.kind == "percent"
        and t.low[max(0, q.first - 2) : q.first] in (["had", "passed"], ["has", "passed"])
    ):
        found = ("over", q.first - 1)  # the share had passed 37 per cent
    name: str | None = None
    floor = previous.last if previous else 0
    if (
        found is not None
        and previous is not None
        and found[1] == floor
        and (previous.kind in GAPS or previous.unit == "points")
        and found[0] in ("over", "under")
    ):
        found = None  # 1.5 points above the 2% target
    spell = found is not None and q.kind == "duration" and t.low[found[1] : q.first] == ["over"] and found[1] > 0
    if spell and found is not None and t.low[found[1] - 1] not in LASTING:
        found = None  # over eight years: in the course of them
    if found is not None and found[1] >= floor:
        name, first = found
        q.first = first
    else:
        after = cues.modifier_after(t, q.last) or (
            cues.modifier_after(t, q.number_last) if t.at(q.number_last) == "+" else None
        )
        if after is not None:
            name = after[0]
            q.last = max(q.last, after[1])
    if q.form in ("range", "vague"):
        q.modifier = "range"
    elif name is not None:
        q.modifier = name
        if name in ("over", "at_least"):
            q.low = q.value
        elif name in ("under", "at_most"):
            q.high = q.value
    if q.change is None:
        q.change = cues.trend_before(t, q.first) or (
            cues.trend_after(t, q.last) if q.kind in ("percent", "percentage_point") else None
        )
        if q.change is None and previous is not None and t.low[floor : q.first] in LISTS and q.unit == previous.unit:
            q.change = previous.change
        if q.change is None and t.at(q.first) == "+" and q.kind == "percent":
            q.change = "rise"
        if q.change is None and q.value is not None and q.value < 0 and q.kind == "percent":
            q.change = "fall"
