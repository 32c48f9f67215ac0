"""Words of those who state figures, and of stating them: what statistics and the calls of notes both look for."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """A set of words written as running text.

    >>> sorted(words("two one"))
    ['one', 'two']
    """
    return frozenset(text.split())


REPORTING_VERBS = words(
    """
    recommends records lists counted counts puts put reckons calculate points expects told documented documents say said says reported reports revealed reveals estimated estimates found finds noted notes stated
    states announced announces indicated indicates showed shows show suggested suggests stressed
    stresses emphasized emphasised emphasizes emphasises explained explains claimed claims argued
    argues added adds pointed observed observes confirmed confirms concluded concludes highlighted
    highlights recalled recalls cited cites calculated calculates recorded predicts predicted
    projects projected forecasts forecast warned warns told believes believed affirmed affirms
    allege alleges alleged insists contends declared declares expressed remarked mentioned underlined underscored asserted maintained
    acknowledged reveal indicate find suggest estimate report state reiterated
    """
)

NOUNS_TOO = frozenset(
    ["states", "notes", "reports", "claims", "estimates", "forecasts", "projects", "highlights", "finds"]
)
"""Reporting verbs that are also nouns: they report only before "that"."""

SOURCE_NOUNS = words(
    """
    report reports study studies survey surveys data figures statistics census index analysis
    research paper estimates findings review assessment database poll brief outlook yearbook
    bulletin article publication results numbers projections forecast calculations modelling
    """
)
"""Things that state figures."""

STANDARDS = words(
    """
    standard standards definition definitions criteria criterion method methodology law laws plan
    plans principle principles need needs classification rules rule agreement terms constitution
    schedule
    """
)
"""According to one of these is not according to a source."""

FIGURE_WORDS = words(
    """
    provided supplied data figures statistics estimates information numbers results latest recent new official
    preliminary the a an its from of by published released issued compiled
    """
)
"""What may stand before the source itself: "data from X"."""

FIGURE_NOUNS = frozenset(["data", "statistics", "figures", "report", "estimates"])
"""Things that state figures and have an owner after "of"."""

TRANSITIVES = words("estimated projected forecast recorded reported announced expressed stated added adds found")
"""Verbs that report only before one of ``OBJECTS``: "reported that", not "reported cases"."""
PARTS_OF_TEXT = words("chapter volume section part annex appendix table figure box paragraph article clause")
"""What these say, the text says itself."""
RECORDING = frozenset(["records", "lists", "counted"])
"""Of a report these state what follows: "the report for 2020 records 12 deaths"."""
DECLARING = words("declared declares expressed affirmed")
"""Of a thing these make it so; they report only before "that" or a comma."""
OBJECTS = frozenset(["that", ",", "its", "a", "the", "his", "her", "in"])

PLAIN_FORMS = words(
    "show report state estimate find forecast estimates reports notes states projects claims highlights figures"
)
"""Forms that are also nouns, or an infinitive."""
NOUN_MARKS = frozenset(["a", "the", "this", "of", "to", "its", "their", "and", "an"])
PASSIVES = words("to is are was were be been being by as of")

FIGURING = words("recommends forecasts projects estimates counts predicts reckons calculates expects puts put")
"""After a proper name these report without "that": "X counts 84 towns", "X puts the loss at 5 million"."""
PUT = frozenset(["put", "puts"])

ROLES = words(
    """
    delegation delegations representative representatives delegate minister president governor mayor ambassador
    spokesperson spokesman spokeswoman director chair chairperson secretary head chief envoy government
    """
)
"""Who speaks for the name after "of": "the delegation of Chad"."""

SCHOLARS = words("researchers scientists economists analysts experts scholars statisticians engineers authors")
"""Whose figure is that of the house named after "at", "of" or "from"."""

PLAIN_SUBJECTS = words(
    """
    officials official police doctors observers critics residents authorities activists lawyers prosecutors auditors
    organisers organizers campaigners rescuers witnesses farmers teachers inspectors investigators regulators doctors
    unions ministers executives diplomats negotiators
    ministry minister government president premier governor mayor spokesman spokeswoman spokesperson commission
    commissioner committee council court tribunal ombudsman agency authority regulator department bureau office army
    navy military company firm bank union airline operator retailer manufacturer hospital university institute board
    charity organisation organization association federation chamber secretariat director chairman treasurer auditor
    prosecutor judge party
    service inspectorate registry directorate institution opposition foundation network coalition church cooperative
    consortium taskforce tribunal watchdog observatory tank monitor barometer treasury parliament senate municipality chief
    """
)
"""Those who say something, not by name: "the ministry said", "election officials put"."""

CLOSING_VERBS = words(
    """
    said says reported reports found finds estimates estimated calculates calculate calculated suggest suggests
    reckons reckon allege alleges alleged insists contends maintains
    show shows indicate indicates warned warns noted notes stated announced added explained projects observed observes
    concludes concluded argues argued predicts forecasts believes confirmed revealed claims claimed
    """
)
"""What may end a sentence that reports: "..., the Audit Office found."."""

HOUSES = words(
    """
    eurostat afrobarometer eurobarometer latinobarómetro latinobarometro gallup ipsos yougov istat destatis insee
    unesco unctad unaids unodc oxfam interpol europol frontex moody's nielsen opec police
    """
)
"""Houses of one name that may open a sentence before "data" or "figures": of other words a capital there tells nothing."""

MEASURED = words("gdp gnp gni cpi ppi pmi hiv gps mri dna gis fdi oda sme ngo it pcr")
"""Capitals before "data" or "figures" that say what they are of, not whose."""

MOST_VERBS = 12
"""Reporting verbs of a sentence that are looked at."""

TITLES = words("ms mr mrs dr prof gen sen gov rev hon st")
"""Abbreviations before a name whose stop does not end it."""

WHEN_SAID = words("on in at late early yesterday today earlier")
"""What may follow "said" at the end of a sentence."""

ASKING = words("surveyed polled interviewed questioned canvassed")
"""Before "by" these name whose survey it was."""

SAYING = words("said says added noted explained")
QUOTE_ENDS = frozenset([",", "”", '"', "’"])
QUOTE_MARKS = frozenset(["“", "”", '"'])
CONNECTIVES = words("additionally moreover furthermore meanwhile however similarly finally also when while although")
NAME_LINKS = words("of the and for on de del la da do dos von van der den al el bin ibn y e")
"""Small words inside a name."""

PERSON_PRONOUNS = frozenset(["he", "she", "they"])
PUBLISHING = words(
    """
    released published issued produced prepared launched compiled conducted commissioned written
    presented
    """
)
STOPS = words(
    """
    , ; . : ( — – “ " ” that which who where whose and showing shows published released
    """
)
NOT_SUBJECT = words(
    """
    it this these those there which what we i you one
    """
)
