"""What optical character recognition reads for what: the knowledge of the character channel.

A cost is in zipf units (powers of ten of frequency): a candidate word must be that much more frequent to make up for
it. Cheap confusions (up to 1.2) are of shapes alike in every typeface and may come twice in a word;
dear ones come alone. The costs written here are judgement; where pages of known text tell more
(``workflow/confusions/learn.py``), theirs are used.
"""

from __future__ import annotations

from importlib import resources
from typing import NamedTuple


class Confusion(NamedTuple):
    """``read`` stands where ``true`` was printed."""

    read: str
    true: str
    cost: float
    mends: tuple[str, str]
    """A damaged word and the word."""
    leaves: str
    """A right word that has the same letters."""
    place: str = "any"
    """Where in the word: any, start or inner (neither first nor last)."""
    slip: bool = False
    """Whether authors make the same mistake: believed only in a document with other damage."""


ROWS: tuple[Confusion, ...] = (
    # -- one stroke: l I 1 | ! i ] [
    Confusion("I", "l", 0.3, ("possibIe", "possible"), "Italy"),
    Confusion("I", "i", 0.8, ("publIc", "public"), "Indian"),
    Confusion("l", "I", 0.5, ("lndonesia", "Indonesia"), "lend", "start"),
    Confusion("l", "i", 1.4, ("soclety", "society"), "colony"),
    Confusion("i", "l", 1.6, ("popuiation", "population"), "ration"),
    Confusion("1", "l", 0.4, ("1earning", "learning"), "B12", "any"),
    Confusion("1", "i", 0.6, ("act1vity", "activity"), "H1N1"),
    Confusion("1", "I", 0.6, ("1ndonesia", "Indonesia"), "1st", "start"),
    Confusion("|", "l", 0.3, ("socia|", "social"), "a|b"),
    Confusion("|", "i", 0.5, ("pol|cy", "policy"), "x|y"),
    Confusion("|", "I", 0.5, ("|ndonesia", "Indonesia"), "|x|", "start"),
    Confusion("}", "l", 0.8, ("externa}", "external"), "word}"),
    Confusion("!", "l", 0.6, ("socia!", "social"), "Stop!"),
    Confusion("!", "i", 0.7, ("pol!cy", "policy"), "Hey!now"),
    # -- digits for letters
    Confusion("0", "o", 0.3, ("ec0nomy", "economy"), "CO2"),
    Confusion("0", "O", 0.3, ("0ctober", "October"), "0x1F", "start"),
    Confusion("5", "s", 0.8, ("a5sembly", "assembly"), "G5x"),
    Confusion("8", "B", 1.0, ("8razil", "Brazil"), "8th", "start"),
    # -- letters that run together or fall apart
    Confusion("rn", "m", 0.7, ("govemrnent", "government"), "modern"),
    Confusion("m", "rn", 1.0, ("govemment", "government"), "member"),
    Confusion("vv", "w", 0.5, ("vvater", "water"), "savvy"),
    Confusion("ii", "u", 1.0, ("insiire", "insure"), "skiing"),
    Confusion("ll", "U", 1.8, ("llnited", "United"), "llama", "start"),
    Confusion("li", "h", 1.0, ("wliich", "which"), "like"),
    Confusion("lI", "h", 1.0, ("wlIich", "which"), "lit"),
    Confusion("cl", "d", 1.2, ("incluclecl", "included"), "clean"),
    Confusion("d", "cl", 1.6, ("dimate", "climate"), "dear"),
    Confusion("ri", "n", 1.8, ("couritry", "country"), "rite"),
    Confusion("n", "ri", 1.8, ("secunty", "security"), "nice"),
    Confusion("in", "m", 1.6, ("inoney", "money"), "into"),
    Confusion("m", "in", 1.8, ("agamst", "against"), "made"),
    Confusion("m", "ni", 1.8, ("orgamse", "organise"), "mother"),
    Confusion("k", "li", 2.2, ("pubkc", "public"), "keep"),
    Confusion("nn", "m", 1.8, ("connmon", "common"), "annual"),
    Confusion("m", "nn", 1.8, ("amual", "annual"), "mother"),
    Confusion("tl", "d", 1.6, ("builtling", "building"), "little"),
    Confusion("tli", "th", 1.2, ("tlie", "the"), "outline"),
    Confusion("lf", "ff", 1.2, ("elfort", "effort"), "golf"),
    Confusion("fI", "fl", 0.3, ("confIict", "conflict"), "Fly"),
    Confusion("fi", "ñ", 0.4, ("sefior", "señor"), "final"),
    # -- single letters alike
    Confusion("c", "e", 1.5, ("govcrnment", "government"), "cat"),
    Confusion("e", "c", 1.5, ("politieal", "political"), "eat"),
    Confusion("o", "c", 2.2, ("offioial", "official"), "on"),
    Confusion("o", "e", 2.4, ("governmont", "government"), "one", slip=True),
    Confusion("e", "o", 2.4, ("ecenomic", "economic"), "ten", slip=True),
    Confusion("a", "o", 2.4, ("ecanomic", "economic"), "at", slip=True),
    Confusion("o", "a", 2.4, ("finoncial", "financial"), "to", slip=True),
    Confusion("h", "b", 1.5, ("hetween", "between"), "hall"),
    Confusion("b", "h", 1.2, ("tbrough", "through"), "bag"),
    Confusion("u", "n", 1.8, ("governmeut", "government"), "us"),
    Confusion("n", "u", 2.0, ("secnrity", "security"), "no"),
    Confusion("ti", "u", 2.0, ("stistain", "sustain"), "time"),
    Confusion("u", "ti", 2.0, ("parucipate", "participate"), "up"),
    Confusion("h", "ti", 2.2, ("prohibihon", "prohibition"), "hat"),
    Confusion("h", "li", 1.8, ("comphance", "compliance"), "hot"),
    Confusion("ti", "n", 2.2, ("cotitrol", "control"), "time"),
    Confusion("f", "t", 1.8, ("sfate", "state"), "far"),
    Confusion("t", "f", 2.2, ("tinancial", "financial"), "tax"),
    Confusion("t", "l", 2.2, ("sociat", "social"), "tin"),
    Confusion("l", "t", 2.2, ("governmenl", "government"), "land"),
    Confusion("y", "v", 2.4, ("deyelop", "develop"), "you"),
    Confusion("v", "y", 2.0, ("economv", "economy"), "vat"),
    Confusion("T", "r", 2.0, ("Tegional", "regional"), "Test", "start"),
    Confusion("J", "l", 1.8, ("Jegislation", "legislation"), "Job", "start"),
    Confusion("j", "l", 2.0, ("popujation", "population"), "join"),
    Confusion("f", "l", 2.2, ("fegislation", "legislation"), "food"),
    Confusion("l", "f", 2.2, ("notilication", "notification"), "lot"),
    Confusion("i", "f", 2.2, ("peaceiul", "peaceful"), "in"),
    Confusion("i", "t", 2.2, ("sysiematic", "systematic"), "it"),
    Confusion("t", "i", 2.2, ("admtnister", "administer"), "to"),
    Confusion("a", "x", 2.8, ("eaploitation", "exploitation"), "act"),
    Confusion("u", "a", 2.8, ("umendment", "amendment"), "use", slip=True),
    Confusion("d", "a", 2.8, ("mdintain", "maintain"), "do"),
    Confusion("j", "i", 1.8, ("jnstead", "instead"), "jam"),
    Confusion("c", "r", 2.6, ("cegional", "regional"), "cat"),
    Confusion("g", "q", 2.0, ("eguality", "equality"), "go"),
    Confusion("q", "g", 2.0, ("reqional", "regional"), "quit"),
    Confusion("s", "a", 2.8, ("finsncial", "financial"), "sea", slip=True),
    Confusion("b", "t", 2.4, ("realiby", "reality"), "bold", slip=True),
    Confusion("b", "f", 2.4, ("bederation", "federation"), "bold", slip=True),
    Confusion("n", "m", 2.4, ("narkets", "markets"), "nice", slip=True),
    Confusion("m", "n", 2.4, ("busimess", "business"), "mice", slip=True),
    Confusion("t", "r", 2.4, ("ptoduction", "production"), "tide", slip=True),
    Confusion("r", "t", 2.4, ("rransport", "transport"), "rest", slip=True),
    Confusion("f", "r", 2.4, ("autocfatic", "autocratic"), "fate", slip=True),
    Confusion("i", "u", 2.4, ("indistry", "industry"), "bid", slip=True),
    Confusion("t", "u", 2.4, ("attomatically", "automatically"), "bat", slip=True),
    Confusion("o", "u", 2.4, ("bosiness", "business"), "boll", slip=True),
    Confusion("u", "o", 2.4, ("econumic", "economic"), "but", slip=True),
    Confusion("h", "n", 2.4, ("hational", "national"), "hail", slip=True),
    Confusion("h", "l", 2.2, ("directhy", "directly"), "hast", slip=True),
    Confusion("d", "l", 2.4, ("redeases", "releases"), "dead", slip=True),
    Confusion("a", "n", 2.4, ("streagthened", "strengthened"), "bat", slip=True),
    Confusion("n", "a", 2.4, ("dictntorship", "dictatorship"), "bit", slip=True),
    Confusion("a", "u", 2.4, ("farniture", "furniture"), "bat", slip=True),
    Confusion("r", "n", 2.4, ("governmert", "government"), "ram", slip=True),
    Confusion("s", "r", 2.6, ("architectuse", "architecture"), "side", slip=True),
    Confusion("ta", "in", 2.2, ("tastalled", "installed"), "tall", "start"),
    Confusion("P", "T", 2.0, ("Pherefore", "Therefore"), "Price", "start"),
    Confusion("F", "T", 2.2, ("Fherefore", "Therefore"), "Fable", "start"),
    Confusion("I", "t", 2.2, ("Iherefore", "therefore"), "Indian", "start"),
    Confusion("L", "t", 2.2, ("Lherefore", "therefore"), "Lemon", "start"),
    Confusion("P", "F", 2.2, ("Pinancial", "Financial"), "Price", "start"),
    Confusion("d", "t", 2.4, ("dherefore", "therefore"), "dime", slip=True),
    # -- a speck over a letter
    Confusion("é", "e", 0.6, ("sécurity", "security"), "café"),
    Confusion("è", "e", 0.6, ("sècurity", "security"), "crème"),
    Confusion("ë", "e", 0.8, ("sëcurity", "security"), "Noël"),
    Confusion("á", "a", 0.6, ("locál", "local"), "Málaga"),
    Confusion("à", "a", 0.6, ("locàl", "local"), "là"),
    Confusion("ó", "o", 0.6, ("económic", "economic"), "López"),
    Confusion("ö", "o", 0.8, ("econömic", "economic"), "Köln"),
    Confusion("í", "i", 0.6, ("polítical", "political"), "García"),
    Confusion("ï", "i", 0.8, ("polïtical", "political"), "naïve"),
    Confusion("ü", "u", 0.8, ("indüstry", "industry"), "Zürich"),
    Confusion("ni", "m", 1.8, ("coniplete", "complete"), "nice"),
    # -- a letter of its own shape in either case
    *(
        Confusion(letter.upper(), letter, 0.3, case, leaves, "inner")
        for letter, case, leaves in (
            ("c", ("soCial", "social"), "McCain"),
            ("o", ("ecOnomy", "economy"), "DeOliveira"),
            ("p", ("hosPital", "hospital"), "eP"),
            ("s", ("reSult", "result"), "DeSantis"),
            ("u", ("coUntry", "country"), "eUro"),
            ("v", ("priVate", "private"), "DeVries"),
            ("w", ("shoWn", "shown"), "McWilliams"),
            ("x", ("conteXt", "context"), "SpaceX"),
            ("z", ("citiZen", "citizen"), "FitzGerald"),
            ("k", ("marKet", "market"), "McKinley"),
            ("d", ("worlDwide", "worldwide"), "McDonald"),
        )
    ),
)


def _learn(rows: tuple[Confusion, ...]) -> tuple[Confusion, ...]:
    """Put the learned costs in the place of judgement."""
    text = (resources.files(__package__) / "data" / "confusion_costs.tsv").read_text(encoding="utf-8")
    table = [line.split("\t") for line in text.split("\n") if line and not line.startswith(("#", "read\t"))]
    costs = {(read, true): float(cost) for read, true, _, _, cost in table}
    return tuple(row._replace(cost=costs.get((row.read, row.true), row.cost)) for row in rows)


CONFUSIONS: tuple[Confusion, ...] = _learn(ROWS)
"""The rows with the costs that pages of known text give them."""

CHEAP = 1.2
"""Up to this cost a confusion may come with a second one."""

ANY_LETTER = 3.0
"""Cost of one letter read wrongly, lost or added that no row tells of."""

SHORT: dict[str, str] = {
    # Two or three letters that are no English word, and the everyday word that they are in a damaged text. Only there, and
    # only among English words: they are words of other languages, or abbreviations, elsewhere.
    "ta": "to",
    "fo": "to",
    "af": "of",
    "ot": "of",
    "uf": "of",
    "ol": "of",
    "ob": "of",
    "lo": "to",
    "ts": "is",
    "lor": "for",
    "nol": "not",
    "ean": "can",
    "aud": "and",
    "ahd": "and",
    "thé": "the",
    "hy": "by",
    "bv": "by",
    "js": "is",
    "1s": "is",
    "tn": "in",
    "ia": "in",
    "te": "to",
    "ty": "to",
    "6f": "of",
    "oF": "of",
    "cah": "can",
    "ahy": "any",
    "anv": "any",
    "1n": "in",
}

JOINED: tuple[tuple[str, str], ...] = (
    # Common pairs of short words that lose the space between them; no word, name or stem is spelt so.
    ("of", "the"),
    ("in", "the"),
    ("to", "the"),
    ("on", "the"),
    ("and", "the"),
    ("for", "the"),
    ("by", "the"),
    ("from", "the"),
    ("with", "the"),
    ("that", "the"),
    ("as", "the"),
    ("of", "a"),
    ("of", "this"),
    ("of", "these"),
    ("of", "their"),
    ("of", "its"),
    ("in", "this"),
    ("in", "their"),
    ("in", "which"),
    ("of", "which"),
    ("to", "be"),
    ("has", "been"),
    ("have", "been"),
    ("will", "be"),
    ("it", "is"),
    ("that", "is"),
    ("there", "is"),
    ("is", "the"),
    ("in", "a"),
    ("is", "a"),
    ("as", "a"),
    ("to", "a"),
    ("with", "a"),
    ("by", "a"),
    ("from", "a"),
    ("just", "a"),
    ("such", "a"),
    ("that", "a"),
    ("at", "a"),
    ("on", "a"),
    ("not", "a"),
    ("as", "well"),
    ("well", "as"),
    ("can", "be"),
    ("must", "be"),
    ("of", "all"),
)
JOINED_CAPITALS: tuple[tuple[str, str], ...] = (
    # The like at the beginning of a sentence; "Ina", "Isa", "Asa" and "Ona" are names.
    ("It", "is"),
    ("If", "a"),
    ("If", "the"),
    ("In", "the"),
    ("Of", "the"),
    ("At", "the"),
    ("On", "the"),
    ("To", "the"),
    ("For", "the"),
    ("By", "the"),
    ("As", "the"),
    ("In", "this"),
    ("In", "addition"),
    ("In", "other"),
    ("In", "particular"),
    ("At", "least"),
    ("As", "well"),
    ("There", "is"),
    ("This", "is"),
)
JOINED_HEADS = ("of", "the", "is", "was", "are", "to", "that", "with", "from", "and", "has", "have", "which")
"""Words found run into whatever common word follows ("ofhealth"), and no prefixes of other words."""
JOINED_TAILS = ("of", "the")
"""Words found run into whatever common word goes before ("rightof")."""
GRAMMATICAL = frozenset(
    """about after all also among and any are because been before being between both but by can could did does each even every
    few for from has have he her his how if in into is it its like many may more most much must no not of on only or other our
    out over she should so some such than that the their them then there these they this those through to under until up upon
    was we were what when where whether which while who whose will with within without would you your""".split()
)
"""Words that are parted where they stand run together and nothing else ("Ifyou", "Itisalso")."""
