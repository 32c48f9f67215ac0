"""Whose figure it is: "according to X", "X reported that", "a report by X shows", "said X".

Evidence is taken from the sentence; "the report shows" and "she added" look back to the sentences before
them in the same paragraph, and no further.
"""

from __future__ import annotations

from greylit.quantities.citing import (
    read_according,
    read_asked,
    read_cited,
    read_closing,
    read_in_report,
    read_introduced,
    read_presented,
)
from greylit.quantities.dates import is_year
from greylit.quantities.languages import find_named
from greylit.quantities.phrases import AUXILIARIES, PREPOSITIONS
from greylit.quantities.speakers import name_end, name_text, plain_source, proper_name
from greylit.quantities.tokens import Tokens
from greylit.reporting import (
    CLOSING_VERBS,
    CONNECTIVES,
    DECLARING,
    FIGURE_NOUNS,
    FIGURE_WORDS,
    FIGURING,
    HOUSES,
    MEASURED,
    MOST_VERBS,
    NAME_LINKS,
    NOT_SUBJECT,
    NOUN_MARKS,
    NOUNS_TOO,
    OBJECTS,
    PARTS_OF_TEXT,
    PASSIVES,
    PERSON_PRONOUNS,
    PLAIN_FORMS,
    PLAIN_SUBJECTS,
    PUBLISHING,
    PUT,
    QUOTE_ENDS,
    QUOTE_MARKS,
    RECORDING,
    REPORTING_VERBS,
    ROLES,
    SAYING,
    SCHOLARS,
    SOURCE_NOUNS,
    TRANSITIVES,
    WHEN_SAID,
)


def _reports(t: Tokens, i: int) -> bool:
    """Whether the word at token ``i`` is a verb that reports here, not a noun or a passive."""
    low, before, after = t.low[i], t.at(i - 1), t.at(i + 1)
    if before in PASSIVES or (before.isdecimal() and not is_year(before)):
        return False
    if low in CLOSING_VERBS and after == "," and t.raw(i - 1)[:1].isupper() and "," in t.low[max(0, i - 6) : i - 1]:
        return True  # ..., the World Bank reports, ...
    if low in PLAIN_FORMS and (before in NOUN_MARKS or after in ("of", ",")):
        return False
    if low in ("claimed", "claims") and i + 1 < t.size and t.digit[i + 1]:
        return False  # the flood claimed 14 lives
    if low == "counts" and (after.endswith("ed") or after in AUXILIARIES):
        return False  # cell counts reached
    if low in FIGURING and after != "that":
        named = t.raw(i - 1)[:1].isupper() or before == "," or before in SOURCE_NOUNS
        named = named or (low in PUT and before in PLAIN_SUBJECTS)
        return named and (low not in PUT or "at" in t.low[i + 1 : i + 12])
    if low in RECORDING:
        houses = low == "counted" and before in PLAIN_SUBJECTS and t.digit[i + 1 : i + 2] == [True]
        return (
            houses or before in SOURCE_NOUNS or (is_year(before) and t.at(i - 2) in ("for", "of", "report", "survey"))
        )
    if low in DECLARING:
        return after in ("that", ",")
    if low == "claims" and after == "to" and t.at(i + 2) == "have":
        return True
    if low in NOUNS_TOO:
        return after == "that" or (low == "reports" and after in ("a", "an") and t.raw(i - 1)[:1].isupper())
    if low in ("points", "pointed"):
        return after in ("out", "to")
    if low == "found" and not SCHOLARS.isdisjoint(t.low[:2]):
        return True  # researchers at X found lead in 38 wells
    if low == "reported" and t.raw(i - 1)[:1].isupper() and i + 1 < t.size and t.digit[i + 1]:
        return True
    if low == "recorded" and i < 3 and t.raw(i - 1).isupper() and len(before) > 2 and t.digit[i + 1 : i + 2] == [True]:
        return True  # UNHCR recorded 40 arrivals
    return low not in TRANSITIVES or after in OBJECTS


def _subject(t: Tokens, verb: int) -> tuple[str | None, bool]:
    """The source before a reporting verb, and whether the verb reports at all (a known subject, or a back reference)."""
    first = 1 if t.size > 1 and t.digit[0] and t.at(1) == "." else 0
    first += first and 1
    first = max((k + 1 for k in range(first, verb - 1) if t.low[k] == ";"), default=first)  # ...; X counts
    # leave out what introduces the sentence: "In 2022, ..."
    if t.low[first] in PREPOSITIONS or t.low[first] in CONNECTIVES:
        for k in range(min(verb, 25)):
            if t.low[k] == "," and not t.raw(k + 1).isdecimal():
                first = k + 1
                break
        else:
            report = next((k for k in range(first + 1, min(verb, 8)) if t.low[k] in SOURCE_NOUNS), 0)
            if not report or t.at(report + 1) not in ("the", "a"):
                return None, False
            first = report + 1  # In its 2018 report the Commission found
    found = t.low[first:verb]
    plain = plain_source(t, first, verb)
    if plain:
        return plain, True
    if not found or found[0] in NOT_SUBJECT:
        return None, False
    if found[0] in PERSON_PRONOUNS or found[-1] in PERSON_PRONOUNS:
        return None, True
    for k in range(first + 1, verb):  # a report released by X
        if not t.raw(k + 1)[:1].isalpha():
            continue
        published = t.low[k - 1] in PUBLISHING or not PUBLISHING.isdisjoint(t.low[first:k])
        surveyed = (
            t.low[k] == "by"
            and t.at(k - 1) not in ("led", "caused", "made")
            and (t.raw(k + 1 + (t.at(k + 1) == "the"))[:1].isupper() or t.at(verb - 1) in PLAIN_SUBJECTS)
        )
        surveyed = surveyed and not SOURCE_NOUNS.isdisjoint(t.low[first : first + 3])  # a survey of farmers by X
        by = surveyed or (t.low[k] in ("by", "from") and (published or t.low[k - 1] in SOURCE_NOUNS))
        if by or (t.low[k] == "of" and t.low[k - 1] in FIGURE_NOUNS):
            return name_text(t, k + 1, name_end(t, k + 1), plain=t.at(verb - 1) in PLAIN_SUBJECTS), True
    end = next((k for k in range(first + 1, verb) if t.low[k] == ","), verb)  # X, who leads Y, said
    if end - first > 2 and is_year(t.raw(end - 1)) and t.raw(end - 2)[:1].isupper():
        end -= 1  # the Outlook 2024 found
    owner = next((k for k in range(first, end) if t.low[k].endswith(("'s", "’s"))), end)
    if any(t.low[k] in SOURCE_NOUNS for k in range(owner, end)):  # X's report
        return name_text(t, first, end, plain=t.low[owner][:-2] in PLAIN_SUBJECTS), True
    if t.low[end - 1] in SOURCE_NOUNS and t.at(end - 2) in MEASURED and end - first < 4:
        return None, True  # GDP figures
    kept = _without_figures(t, first, end)
    if kept < end:
        begin = first + (t.low[first] == "the")  # the 2019 Ports Board survey
        return name_text(t, begin + is_year(t.raw(begin)), kept, plain=True), True
    if all(t.low[k] in SOURCE_NOUNS or t.low[k] in FIGURE_WORDS or t.low[k] == "our" for k in range(first, end)):
        return None, True
    head = first + (t.low[first] in ("the", "our", "a"))
    while t.at(head) in ("permanent", "deputy", "prime", "foreign", "vice", "former"):
        head += 1
    if (
        t.at(head) in ROLES
        and t.at(head + 1) in ("of", "for")
        and t.raw(head + 2 + (t.at(head + 2) == "the"))[:1].isupper()
    ):
        return name_text(t, head, end), True
    if t.at(head) in ROLES and t.at(head + 1) in ("of", "for") and t.at(head + 2) in ("the", "a") and end - head < 7:
        return name_text(t, head, end, plain=True), True  # the director of the hospital
    if t.at(head) in SCHOLARS and t.at(head + 1) in ("at", "from", "of"):
        return name_text(t, head + 2, end), True
    return proper_name(t, first, end)


def _without_figures(t: Tokens, first: int, end: int) -> int:
    """Where a name ends before its figures: "Harbour Board data", "Eurostat figures"; ``end`` where there are none."""
    kept = end
    while kept - 1 > first and t.low[kept - 1] in SOURCE_NOUNS and t.raw(kept - 1).islower():
        kept -= 1
    plain = kept - first <= 2 and t.low[kept - 1] in PLAIN_SUBJECTS  # ministry figures
    named = (
        plain
        or t.raw(kept - 1).isupper()
        or t.low[kept - 1] in HOUSES
        or (kept - 1 > first and t.raw(kept - 1)[0].isupper())
    )
    capitals = all(
        t.raw(k)[:1].isupper() or t.low[k] in NAME_LINKS or is_year(t.raw(k)) for k in range(first + 1, kept)
    )
    return kept if kept < end and named and capitals and not is_year(t.raw(kept - 1)) else end


def _quoted(t: Tokens, verb: int) -> tuple[str, bool] | None:
    """The speaker between a quotation and the verb: "..., ” director Ada Lund told reporters"."""
    for k in range(verb - 2, max(verb - 9, 2), -1):
        if t.low[k] in QUOTE_MARKS and t.low[k - 1] in (",", "?", "!"):
            first = next((m for m in range(k + 1, verb) if t.words[m][0].isupper()), verb)
            name = name_text(t, first, verb)
            return (name, True) if name else None
    return None


class Sources:
    """The sources of one paragraph, sentence by sentence."""

    def __init__(self) -> None:
        self.last: str | None = None  # named in a sentence before
        self.published: str | None = None  # who published a report just before

    def read(self, t: Tokens) -> list[tuple[int, int, str]]:
        """Who is said to have the figures of tokens ``[first, last)`` of this sentence.

        >>> s = Sources()
        >>> s.read(Tokens("The Mekong Institute found that 4 in 10 wells are dry."))[0][2]
        'Mekong Institute'
        """
        if t.language is not None:
            named = find_named(t)
            return [(0, t.size, named)] if named else []
        named = read_according(t) or read_presented(t) or read_in_report(t) or read_introduced(t) or read_closing(t)
        if named:
            self.last = self.published = named
            return [(0, t.size, named)]
        asked = read_asked(t)
        if asked:
            return [(0, t.size, asked)]
        cited = read_cited(t)
        if cited:
            return [(0, cited[1], cited[0])]
        verbs = [i for i in range(1, t.size) if t.low[i] in REPORTING_VERBS and t.words[i].islower()]
        for i in verbs[:MOST_VERBS]:
            if _reports(t, i):
                said = self._said(t, i)
                if said is not None:
                    return self._said_after(t, i, said)
        self._remember(t)
        return []

    def _said(self, t: Tokens, i: int) -> list[tuple[int, int, str]] | None:
        """What the reporting verb at token ``i`` says; None where it does not report."""
        named = t.raw(i + 1 + (t.at(i + 1) == "the"))[:1].isupper()
        if t.at(i - 1) in QUOTE_ENDS and i > 2 and named and t.low[i] in SAYING:  # ..., said X
            name = name_text(t, i + 1, name_end(t, i + 1))
            self.last = name or self.last
            return [(0, t.size, name)] if name else []
        name, reports = _quoted(t, i) or _subject(t, i)
        if name is not None and name.split()[0].lower() in PARTS_OF_TEXT:
            return []  # Chapter Three estimates: it is the text's own
        if not reports:
            aside = self._aside(t, i)
            if aside is not None:
                return aside
            if i <= 3 or t.low[i] not in SAYING or not _tail(t, i):
                return None
            k = max((m for m in range(i) if t.low[m] == ","), default=-1)  # ..., X said.
            name = name_text(t, k + 1, i) or plain_source(t, k + 1, i) if k >= 0 and i - k <= 6 else None
            if name is None:
                return None
            self.last = name
            return [(0, i + 1 if t.at(i + 1) == ";" else t.size, name)]
        if name is None:
            name = self._named_before(t, i)
            return [(i, t.size, name)] if name else []
        self.last = name
        if not SOURCE_NOUNS.isdisjoint(t.low[:i]):
            self.published = name
        if t.at(i + 1) == ";" and "," in t.low[:i]:
            return [(0, i + 1, name)]  # 40 came, police said; others ...
        whole = t.low[0] in QUOTE_MARKS or (t.low[i] in SAYING and "," in t.low[:i] and _tail(t, i))
        return [(0 if whole else i, t.size, name)]

    def _said_after(self, t: Tokens, verb: int, said: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
        """Adds who says what follows a semicolon: "the army claims ...; residents say ..."."""
        stop = next((k for k in range(verb, t.size) if t.low[k] == ";"), t.size)
        if not said or said[-1][1] <= stop:
            return said
        for i in range(stop + 2, min(stop + 7, t.size)):
            if t.low[i] in REPORTING_VERBS and t.words[i].islower() and _reports(t, i):
                after = self._said(t, i)
                if after and after[-1][0] > stop:
                    return [*said[:-1], (said[-1][0], stop, said[-1][2]), *after]
        return said

    def _aside(self, t: Tokens, i: int) -> list[tuple[int, int, str]] | None:
        """The source that a clause between commas names: "..., the audit office reported in 2020, and ..."."""
        k = max((m for m in range(i) if t.low[m] == ","), default=-1)
        end = next((m for m in range(i + 1, min(i + 5, t.size)) if t.low[m] == ","), 0)
        if k < 3 or i - k > 6 or not end or t.low[i] not in CLOSING_VERBS:
            return None
        name = name_text(t, k + 1, i) or plain_source(t, k + 1, i)
        if name is None:
            return None
        self.last = name
        start = max((m + 1 for m in range(k) if t.low[m] == ";"), default=0)
        return [(start, t.size, name)]

    def _named_before(self, t: Tokens, verb: int) -> str | None:
        """Whom "she" or "the report" refers to."""
        if t.low[0] in PERSON_PRONOUNS or t.at(verb - 1) in PERSON_PRONOUNS:
            return self.last
        if t.low[0] in ("the", "this") and t.at(1) in SOURCE_NOUNS:
            return self.published
        return None

    def _remember(self, t: Tokens) -> None:
        """Keeps who published a report, for "the report shows" in the next sentence."""
        for i in range(1, t.size):
            if t.low[i] not in PUBLISHING:
                continue
            if t.at(i + 1) == "by":
                name = name_text(t, i + 2, name_end(t, i + 2))
            elif not SOURCE_NOUNS.isdisjoint(t.low[i:]) and t.at(i - 1) not in ("was", "were", "been", "is", "are"):
                name, _reports = _subject(t, i)
                if name and len(name) > 160:
                    name = None
            else:
                continue
            if name:
                self.published = name
                return


def _tail(t: Tokens, i: int) -> bool:
    """Whether nothing but a full stop, or when or where it was said, follows the verb: "..., she said on Monday."."""
    plain = all(is_year(t.words[k]) for k in range(i, t.size) if t.digit[k])
    where = t.at(i + 1) in WHEN_SAID and t.size - i <= 9 and plain
    return where or t.size - i <= 3 or t.at(i + 1) in (".", ",", ";", "”", '"')
