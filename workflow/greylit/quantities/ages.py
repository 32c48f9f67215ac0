"""Numbers that are years of age, told by the words around them: "under five", "the striker, 27, signed", "aged 15"."""

from __future__ import annotations

from greylit.quantities.phrases import DETERMINERS
from greylit.quantities.quantity import Quantity
from greylit.quantities.tokens import Tokens, words
from greylit.quantities.units import match_unit

YOUNG = words(
    """
    those children child infants girls boys kids youth people persons minors women men adults residents
    voters workers students
    """
)
"""After one of these, "under five" and "over 60" are ages."""

WHOLE_YEARS = frozenset(map(float, range(1, 111)))
"""What may be an age in years."""

PERSONS = words(
    """
    man woman boy girl mother father son daughter wife husband brother sister victim suspect driver pilot nurse teacher
    doctor actor actress singer author writer striker forward midfielder defender goalkeeper winger skipper captain
    coach manager minister president governor mayor senator deputy lawmaker director chairman chairwoman economist
    scientist professor artist musician footballer golfer boxer rider runner swimmer jockey entrepreneur billionaire
    businessman businesswoman journalist reporter activist artist chef dancer comedian priest bishop judge architect
    engineer mechanic electrician fisherman shopkeeper waiter waitress guard policeman migrant refugee survivor
    farmer student pupil cyclist pedestrian officer soldier lawyer farmer pensioner widow
    """
)
"""A number between commas after one of these is an age: "the striker, 27, signed"."""

INFANTS = words("baby infant child toddler boy girl man woman youth calf lamb foal puppy kitten")
"""After one of these "of" and a spell are an age: "a baby of nine months"."""

PERSON_ENDS = ("er", "ist", "ian", "ant", "ee", "man", "woman", "tor")
"""Ends of words for persons: "the average farmer is 58"."""

NO_PERSONS = words(
    "number order letter paper river computer power winter summer temper quarter cluster border center offer answer "
    "chapter timber fee degree container rainwater water plant factor sector tractor tree committee"
)


def read_age(t: Tokens, q: Quantity, j: int) -> bool:
    """Whether a number that no unit follows at token ``j`` is settled by a word of age; makes it one, if so."""
    following = t.at(j)
    if t.at(q.number_first - 1) in ("under", "over") and t.at(q.number_first - 2) in YOUNG and (q.value or 999) <= 100:
        q.kind, q.unit = "age", "year_of_age"
        return True
    before = t.raw(q.number_first - 1)
    person = t.raw(q.number_first - 2)[:1].isupper() and q.number_first > 2
    as_old = before == "as" and t.at(q.number_first - 2) in ("young", "old") and following != "-"
    if as_old and q.value is not None and q.value < 120:
        q.kind, q.unit = "age", "year_of_age"
        return True
    person = person or (t.at(q.number_first - 2) in PERSONS and t.at(q.number_first - 3) in DETERMINERS)
    aside = q.form == "digits" and following == "," and q.value is not None and 1 < q.value < 110
    if aside and (before == "both" or (before == "," and person)) and len(t.words[q.number_first]) <= 2:
        q.kind, q.unit, q.confidence = "age", "year_of_age", 0.8  # Ada Lund, 34, said
        return True
    linked = t.at(j) in ("-", "–", "to", "and", "±") and j + 1 < t.size and t.digit[j + 1]
    spell = match_unit(t, j + 2, False) if linked else None
    tolerant = t.at(j) == "±"  # an age of 12.4 ± 0.3 ka
    if spell is not None and spell[0].kind == "duration" and (tolerant or t.at(q.number_first - 1) in ("aged", "ages")):
        return True  # aged 6–59 months
    if (
        t.at(q.number_first - 1) in ("aged", "age", "ages")
        or (t.at(q.number_first - 1) == "of" and t.at(q.number_first - 2) == "age")
    ) and (q.value is None or 0 <= q.value <= 130):
        q.kind, q.unit = "age", "year_of_age"
        return True
    return False


def is_bound_of_age(t: Tokens, q: Quantity, end: int) -> bool:
    """Whether a number with a bound that ends before token ``end`` is an age: "those 18 or older", "women 60 and above"."""
    plain = q.form in ("digits", "words") and q.scale == 1.0 and q.value in WHOLE_YEARS
    told = t.at(end - 1) in ("older", "younger") or t.at(end - 1) in ("over", "above", "under", "below")
    return plain and told and q.unit is None and t.at(q.number_first - 1) in YOUNG


def in_years(t: Tokens, i: int) -> str | None:
    """The kind of a bare number that is one of years: "life expectancy is 73", "the average farmer is 58"."""
    if t.at(i - 1) in ("is", "was") and t.at(i - 3) in ("average", "typical", "median"):
        person = t.at(i - 2)
        return "age" if person in PERSONS or (person.endswith(PERSON_ENDS) and person not in NO_PERSONS) else None
    if t.at(i - 1) == "=":
        return None
    for k in range(max(0, i - 18), i - 1):
        if t.low[k + 1] == "age" and t.low[k] in ("median", "average", "mean"):
            return "age"
        if t.low[k] == "life" and t.low[k + 1] == "expectancy":
            return "duration"
    return None
