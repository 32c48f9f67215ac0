"""Words that say how exactly a number is meant, and which way it moved."""

from __future__ import annotations

from greylit.quantities.tokens import Tokens, words

MODIFIERS_BEFORE = {
    "approx": (
        "about", "around", "approximately", "approx", "approx.", "roughly", "nearly", "almost", "some", "circa", "ca", "ca.", "c.",
        "an estimated", "estimated", "estimated at", "close to", "near", "nearing", "approaching", "in the region of", "in the order of",
        "on the order of", "of the order of", "in the vicinity of", "in the neighborhood of", "in the neighbourhood of", "somewhere around",
        "something like", "virtually", "practically", "~", "≈", "∼", "an average of about", "reached nearly", "almost exactly", "nigh on",
        "more or less", "give or take", "plus or minus", "ballpark", "an approximate", "perhaps", "maybe", "approximate", "an average of around",
    ),
    "over": (
        "more than", "over", "above", "exceeding", "exceeded", "exceeds", "exceed", "in excess of", "upwards of", "upward of", "surpassing", "surpassed",
        "surpasses", "surpass", "topped", "topping", "tops", "north of", "greater than", "higher than", "larger than", "bigger than", "longer than",
        "older than", "well over", "just over", "a little over", "slightly over", "slightly more than", "a little more than", "well above", "just above",
        "well beyond", "over the age of", "above the age of", "over age", "above age", "comfortably over", ">", "far more than", "much more than", "passed the", "not only", "better than", "outnumbering", "crossed", "crossed the", "heavier than", "taller than", "worth over", "to over", "faster than", "steeper than", "deeper than", "wider than", "thicker than", "hotter than", "warmer than", "stronger than", "richer than", "brighter than", "denser than", "farther than",
    ),
    "under": (
        "less than", "fewer than", "under", "below", "just under", "just below", "well under", "well below", "not quite", "shy of", "just shy of",
        "a little less than", "slightly less than", "slightly below", "slightly under", "smaller than", "lower than", "short of", "south of", "<",
        "younger than", "shorter than", "a little under", "under the age of", "below the age of", "under age", "below age", "far less than", "much less than", "barely", "no longer than", "cheaper than", "colder than", "cooler than", "thinner than", "narrower than", "lighter than", "slower than", "shallower than", "finer than", "nearer than", "weaker than", "poorer than", "closer than",
    ),
    "at_least": (
        "at least", "no fewer than", "no less than", "not less than", "not fewer than", "a minimum of", "minimum of", "≥", "⩾", "at a minimum",
        "starting at", "from at least", "upwards from", "minimum", "at the very least", "a minimum", "no smaller than", "no lower than",
    ),
    "at_most": (
        "up to", "at most", "no more than", "not more than", "a maximum of", "maximum of", "≤", "⩽", "at the most", "capped at", "as many as",
        "as much as", "as high as", "not exceeding", "not exceed", "never exceed", "never exceeded", "not exceeded", "not to exceed", "no higher than", "limited to", "as far as", "maximum", "a maximum", "to a maximum of", "within", "as little as", "as few as",
    ),
}  # fmt: skip
"""What stands directly before a number."""

MODIFIERS_AFTER = {
    "approx": ("or so", "or thereabouts", "more or less", "give or take", "approximately", "odd"),
    "at_least": (
        "or more",
        "or over",
        "or above",
        "or older",
        "or higher",
        "or greater",
        "and above",
        "and over",
        "and older",
        "and more",
        "plus",
        "+",
        "at least",
        "or longer",
        "minimum",
        "at a minimum",
    ),
    "at_most": (
        "or less",
        "or fewer",
        "or under",
        "or below",
        "or younger",
        "or lower",
        "and under",
        "and below",
        "at most",
        "at the most",
        "maximum",
        "or shorter",
        "tops",
    ),
}
"""What stands directly after a number or its unit."""

NOT_MODIFIERS = (
    ("all", "over"),
    ("moved", "over"),
    ("up", "to", "the"),
    ("and", "over"),
    ("turned", "over"),
    ("took", "over"),
    ("handed", "over"),
    ("extended", "over"),
    ("spread", "over"),
    ("just", "about", "to"),
)
"""Where "over" and "up to" mean something else."""

UPWARD = words(
    """
    edging edged inching inched creeping crept ticking ticked moving moved going went go goes gone picked
    climbing climbed rising rose risen jumping jumped shot shooting pushed pushing came coming speeding
    """
)
"""After one of these "up to" says where a level has risen to."""

MEASURING_OVER = words(
    """
    spread extended spanning lasting lasted period periods course averaged conducted carried
    """
)
"""Before "over N years" these make "over" a preposition of time."""

RISE_WORDS = words(
    """
    rose rise rises rising risen grew grow grows growing grown increased increase increases
    increasing gained gain gains gaining climbed climb climbs climbing jumped jump jumps jumping
    soared soar soars surged surge surges surging advanced advance advances added add adds up higher
    expanded expand expansion growth improved improvement rallied spiked spike upward appreciated
    accelerated widened tripled trebled quadrupled uptick boost boosted hike hiked rebounded rebound leapt leaped raised raise
    raising uplift strengthened lengthened increment doubled skyrocketed multiplied swelled pickup
    """
)
FALL_WORDS = words(
    """
    fell fall falls falling fallen dropped drop drops dropping declined decline declines declining
    decreased decrease decreases decreasing lost lose loses losing shed sheds shedding slid slide
    slides slipped slip slips plunged plunge plunges plunging plummeted plummet tumbled tumble down
    lower shrank shrink shrinks shrinking shrunk contracted contract contracts contraction reduced
    reduce reduces reducing reduction reductions sank sink sinks dipped dip dips cut cuts cutting
    halved weakened depreciated depreciation narrowed slumped slump slumps eased
    retreated crashed crash diminished slashed slash lowered downward deteriorated slowdown
    downgrade dwindled tanked shortened
    """
)

LEVEL_WORDS = frozenset(["to", "at", "from"])
"""After these a number is a level, not the amount of the change: "rose to 12 per cent"."""

TREND_STOPS = words(
    """
    , ; . : ( ) and while but whereas after when although as which that who – —
    """
)


def _index(table: dict[str, tuple[str, ...]]) -> dict[tuple[str, ...], str]:
    return {tuple(Tokens(phrase).low): name for name, phrases in table.items() for phrase in phrases}


BEFORE = _index(MODIFIERS_BEFORE)
AFTER = _index(MODIFIERS_AFTER)
BOUND_WORDS = frozenset(key[0] for key in BEFORE if len(key) == 1) | frozenset(["than", "least", "most"])
_LAST_BEFORE = frozenset(key[-1] for key in BEFORE)
_FIRST_AFTER = frozenset(key[0] for key in AFTER)
_LONGEST_BEFORE = max(map(len, BEFORE))
_LONGEST_AFTER = max(map(len, AFTER))


def modifier_before(t: Tokens, i: int) -> tuple[str, int] | None:
    """The modifier that ends directly before token ``i``, and where it begins.

    >>> modifier_before(Tokens("in excess of 40 towns"), 3), modifier_before(Tokens("towns of 40"), 2)
    (('over', 0), None)
    """
    if t.at(i - 1) not in _LAST_BEFORE:
        return None
    for n in range(min(_LONGEST_BEFORE, i), 0, -1):
        name = BEFORE.get(tuple(t.low[i - n : i]))
        if name is None:
            continue
        if any(tuple(t.low[max(0, i - len(x)) : i]) == x for x in NOT_MODIFIERS):
            return None
        if n == 1 and t.low[i - 1] in ("over", "within") and t.at(i - 2) in MEASURING_OVER:
            return None
        if t.low[i - n : i] == ["up", "to"] and t.at(i - 3) in UPWARD:
            return None
        if n == 1 and t.low[i - 1] == "above" and t.at(i - 2) == "the":
            return None
        return name, i - n
    return None


def modifier_after(t: Tokens, i: int) -> tuple[str, int] | None:
    """The modifier that begins at token ``i``, and the token after it.

    >>> modifier_after(Tokens("60 or over."), 1)
    ('at_least', 3)
    """
    if t.at(i) not in _FIRST_AFTER:
        return None
    for n in range(min(_LONGEST_AFTER, t.size - i), 0, -1):
        name = AFTER.get(tuple(t.low[i : i + n]))
        if name is not None:
            if t.low[i : i + n] == ["plus"] and (t.raw(i + 1)[:1].isalnum() or t.raw(i + 1) in ("$", "€", "£", "¥")):
                return None
            if t.low[i] == "+" and not t.glued(i):
                return None
            if t.at(i + n) == "than":
                return None  # 140 km and more than 200
            if t.low[i : i + 2] in (["at", "least"], ["at", "most"]) and (
                t.digit[i + n : i + n + 1] == [True] or t.at(i + n) in ("a", "an")
            ):
                return None  # needs at least 75 litres
            return name, i + n
    return None


# Verbs that "up" completes: "they make up a third" is no rise; "moved up a third" is.
COMPLETED_BY_UP = frozenset(
    "add added adds came come draw drawn drew end ended ends gave give gives made make makes making open opened pick picked "
    "set sets setting sign signed take taken takes took".split()
)


def trend_before(t: Tokens, i: int) -> str | None:
    """ "rise" or "fall" where the words before token ``i`` say the number is the amount of a change.

    >>> trend_before(Tokens("Exports fell by 7 per cent"), 3), trend_before(Tokens("Exports fell to 7 per cent"), 3)
    ('fall', None)
    >>> trend_before(Tokens("Tenants make up 7 per cent"), 3), trend_before(Tokens("Rents went up 7 per cent"), 3)
    (None, 'rise')
    """
    k = i - 1
    while k >= 0 and i - k <= 6:
        word = t.low[k]
        if word in LEVEL_WORDS or word in TREND_STOPS:
            return None
        if word == "up" and t.at(k - 1) in COMPLETED_BY_UP:
            return None
        if word in RISE_WORDS:
            return "rise" if word != "up" or t.at(k + 1) != "to" else None
        if word in FALL_WORDS:
            return "fall"
        if t.digit[k]:
            return None
        k -= 1
    return None


def trend_after(t: Tokens, i: int) -> str | None:
    """ "rise" or "fall" where a noun of change follows within two words: "a 3 percent drop"."""
    for k in (i, i + 1):
        word = t.at(k)
        if word in (
            "increase",
            "rise",
            "gain",
            "growth",
            "jump",
            "surge",
            "hike",
            "improvement",
            "higher",
            "expansion",
            "uptick",
            "boost",
        ):
            return "rise"
        if word in (
            "decrease",
            "drop",
            "fall",
            "decline",
            "reduction",
            "cut",
            "loss",
            "slump",
            "plunge",
            "dip",
            "lower",
            "contraction",
        ):
            return "fall"
        if not word.isalpha() or word in (
            "of",
            "in",
            "to",
            "and",
            "from",
            "the",
            "for",
            "on",
            "by",
            "was",
            "were",
            "is",
            "are",
        ):
            return None
    return None
