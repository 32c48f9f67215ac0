"""What figures of one sentence share: parts the noun of their whole, later figures what the first ones measure."""

from __future__ import annotations

import itertools

from greylit.quantities.cues import FALL_WORDS, RISE_WORDS
from greylit.quantities.dates import is_year
from greylit.quantities.exclusions import MONTHS
from greylit.quantities.periods import POLLS
from greylit.quantities.phrases import HARD_AUXILIARIES
from greylit.quantities.quantity import Quantity
from greylit.quantities.subjects import PAST_FORMS
from greylit.quantities.tokens import Tokens

PART_LINKS = (
    ["of", "the"],
    ["of"],
    ["out", "of"],
    ["out", "of", "the"],
    ["of", "its"],
    ["of", "their"],
    ["of", "our"],
    ["of", "his"],
    ["of", "her"],
    ["of", "my"],
    ["of", "your"],
    ["of", "all"],
    ["of", "these"],
)
"""What may stand between a part and its whole."""

ENDS = HARD_AUXILIARIES | frozenset(["need", "needs", "that", "which", "in", "and", "by", "at", "on"])
"""Before one of these a phrase for the whole ends."""

SIGNS = frozenset("<>≤≥=")
"""Signs between a symbol and its value."""


def continues(t: Tokens, a: Quantity, b: Quantity) -> bool:
    """Whether a figure measures what the one before it does: "..., up from 3", "from 3 to 5", "47% of them"."""
    link = t.low[a.last : b.first]
    if b.noun is not None and b.kind == "count":
        return False
    if b.stuff is None and b.noun is None and a.kind == b.kind and a.unit == b.unit and _dates_only(t, a.last, b.first):
        return True  # a rate of 4.8 per cent in 2011, 4.5 per cent in 2012 and 4.7 per cent in 2013
    if link == [",", "to"] and a.noun is not None and b.noun is None:
        return False  # class size fell by 4 pupils, to 27
    if link == [",", "or"] and a.kind == b.kind == "money":
        return True  # 1.6 billion złoty, or about €350 million
    if t.at(b.first - 1) == ":" and t.at(b.first - 3) == "(" and t.digit[b.first - 2] and b.bare:
        return True  # 2,318 complaints in 2022 (2021: 1,904)
    if (
        b.bare
        and a.kind == b.kind == "count"
        and a.noun is not None
        and link[-1:] not in ([":"], ["="], ["("], ["at"], ["of"])
    ):
        return t.words[b.first] not in SIGNS  # killed 40 people and injured 80
    if t.at(b.last) == "of" and t.at(b.last + 1) in ("them", "whom", "which"):
        return True
    change = t.at(b.last) in RISE_WORDS or t.at(b.last) in FALL_WORDS
    near = len(link) <= 8
    if near and link[-2:] in ([",", "a"], [",", "an"]) and change:
        return True  # ..., a 31 per cent increase
    if near and link[-4:-2] in ([",", "a"], [",", "an"]) and link[-1] == "of":
        return link[-2] in RISE_WORDS or link[-2] in FALL_WORDS  # ..., a decrease of 4%
    if (
        near
        and (link[-1:] == [","] or link[-2:] == [",", "or"])
        and t.at(b.last) in ("less", "more", "fewer", "lower", "higher", "above", "below")
    ):
        return b.kind != "count" or b.noun is None  # ..., 12 cents less
    if link == ["from"] and (b.kind == a.kind or (b.bare and b.kind == "count")):
        return True  # a fall of 4% from 640
    if link[-3:] in ([",", "up", "from"], [",", "down", "from"]) and a.kind == b.kind:
        return True  # hold 23 per cent of seats, up from 19
    if link[-2:] in ([",", "up"], [",", "down"]) or (link[:1] == [","] and link[1:2] in (["up"], ["down"])):
        return True
    if link in (["("], ["to"]) or (link[:1] == ["to"] and len(link) <= 2 and t.at(a.first - 1) == "from"):
        return True
    return link[-3:-1] in (["compared", "with"], ["compared", "to"]) or link[-2:] in (
        ["compared", "with"],
        ["compared", "to"],
    )


def _dates_only(t: Tokens, first: int, last: int) -> bool:
    """Whether nothing but a time, a comma or "and" stands between two figures, a time at least."""
    link = t.low[first:last]
    dated = any(is_year(w) or w in MONTHS for w in link)
    return dated and len(link) < 7 and all(is_year(w) or w in MONTHS or w in ("in", ",", "and", "then") for w in link)


def name_parts(t: Tokens, quantities: list[Quantity]) -> None:
    """A bare count counts the whole it is part of: "21 of the 38 members", "1.4 billion of them"."""
    first = quantities[0]
    polled = t.low[0] == "in" and not POLLS.isdisjoint(t.low[: first.first]) and t.at(first.first - 1) == "of"
    if polled and first.kind == "count" and first.noun is not None and first.first < 6:
        for q in quantities[1:]:  # In a poll of 1,503 adults, 58 per cent opposed it
            if q.kind in ("percent", "ratio") and q.stuff is None and t.at(q.last) != "of":
                q.stuff = first.noun[0], first.noun[2]
    if first.kind == "count" and first.noun is not None and t.low[: first.first] in (["of"], ["of", "the"]):
        for q in quantities[1:]:  # Of the 21,480 dwellings, 38.2% were flats
            says = t.at(q.last) in HARD_AUXILIARIES or t.at(q.last) in PAST_FORMS or t.at(q.last).endswith("ed")
            if q.kind in ("percent", "ratio") and q.stuff is None and says:
                q.stuff = first.noun[0], first.noun[2]
    for k, q in enumerate(quantities):
        told = t.at(q.first - 2) == "," and t.at(q.first - 1).endswith("ing") and t.at(q.last) in ("", ".", ",", ";")
        if told and q.kind in ("percent", "ratio") and q.stuff is None:  # processed 7,400 claims, rejecting 93%
            q.stuff = next(((p.noun[0], p.noun[2]) for p in quantities[:k] if p.kind == "count" and p.noun), None)
    for q, whole in itertools.pairwise(quantities):
        link = t.low[q.last : whole.first]
        part = link[-2:] in (["of", "whom"], ["of", "which"]) and len(link) <= 3 and whole.stuff is None
        passed = (
            link[-1:] == [";"]
            and whole.kind in ("percent", "ratio")
            and (t.at(whole.last).endswith("ed") or (whole.kind == "ratio" and t.at(whole.last) not in ("of", "in")))
        )
        if passed and q.noun and q.kind == "count" and whole.stuff is None:
            whole.stuff = q.noun[0], q.noun[2]  # 350 pupils sat the exam; 54% passed
        if part and q.noun and q.kind in ("count", "rate") and whole.kind in ("percent", "ratio"):
            whole.stuff = q.noun[0], q.noun[2]  # 40 guards, of whom 5% are women
        if (
            q.kind in ("percent", "ratio")
            and link[:1] == ["of"]
            and len(link) <= 4
            and whole.kind == "count"
            and whole.noun
        ):
            q.stuff = whole.noun[0], whole.noun[2]
        elif q.kind == "ratio" and link in (["of", "the"], ["of", "its"]) and whole.kind == "measure":
            end = next(
                (k for k in range(whole.last + 1, t.size) if not t.words[k].islower() or t.low[k] in ENDS), t.size
            )
            if t.at(whole.last) == "of" and end > whole.last + 1:
                q.stuff = whole.last + 1, end  # a quarter of the 36,000 km of rural roads
    for k, q in enumerate(quantities):
        if not q.bare or q.kind != "count":
            continue
        after = quantities[k + 1] if k + 1 < len(quantities) else None
        link = t.low[q.last : after.first] if after is not None else []
        owned = link[:1] == ["of"] and len(link) <= 4 and link[-1].endswith(("'s", "’s"))  # of the island's
        if after is not None and after.noun and after.kind == "count" and (link in PART_LINKS or owned):
            q.noun, q.unit, q.rule = after.noun, after.unit, "part"
            continue
        before = quantities[k - 1] if k else None
        pointed = t.at(q.last) == "of" and t.at(q.last + 1) in ("them", "whom", "these", "those", "which")
        opened = k == 1 and t.low[0] in ("of", "from", "among") and quantities[0].first < 3 and t.at(q.first - 1) == ","
        named = t.low[q.first - 2 : q.first] in (["of", "which"], ["of", "whom"])
        if before is not None and before.noun and before.kind == "count" and (pointed or opened or named):
            q.noun, q.unit, q.rule = before.noun, before.unit, "part"
