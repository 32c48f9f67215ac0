"""The unit of measure at a token: longest match in the vocabulary, and powers of units."""

from __future__ import annotations

from greylit.quantities.exponents import read_exponent
from greylit.quantities.tokens import Tokens, words
from greylit.quantities.vocabulary import BY_ID, UNITS, Unit

IRREGULAR_PLURALS = {"foot": "feet", "inch": "inches", "century": "centuries", "hertz": "hertz", "lux": "lux"}

POWERS = {1: "", 2: "square_", 3: "cubic_"}
"""How the id of a power of a unit begins."""

SIZES = frozenset(["high", "long", "tall", "deep", "wide", "thick", "square", "diameter", "radius"])
"""After a hyphen these leave a sign of one letter a unit."""

CHEMICALS = words(
    """
    solution solutions buffer sucrose glucose urea sodium potassium phosphate tris acetic sulfuric hydrochloric
    nitric ammonium sorbitol
    """
)
"""Before these, and formulas, "M" is molar."""


GENETICS = words(
    """
    genome genomes genomic chromosome chromosomes chromosomal sequence sequences contig contigs scaffold scaffolds
    plasmid plasmids dna rna locus loci gene genes deletion insertion inversion assembly reads primer primers amplicon amplicons fragment fragments sequencing sequenced
    """
)
"""Where one of these stands, "Mb" are megabase pairs, and "bp" base pairs."""

IN_GENETICS = {"megabit": "megabase_pair", "basis_point": "base_pair"}
"""What their signs mean there."""


def _plural(name: str) -> str:
    head, _, last = name.rpartition(" ")
    first, of, rest = name.partition(" of ")
    if of:
        return _plural(first) + of + rest
    if last in ("celsius", "fahrenheit", "centigrade", "c", "f", "old"):
        return _plural(head) + " " + last if head else last
    return name[: len(name) - len(last)] + IRREGULAR_PLURALS.get(last, last + "s")


def _index() -> tuple[dict[tuple[str, ...], Unit], dict[str, tuple[Unit, bool]]]:
    names: dict[tuple[str, ...], Unit] = {}
    signs: dict[str, tuple[Unit, bool]] = {}
    for unit in UNITS:
        for name in unit.names.split(";"):
            for form in {name, _plural(name)} if name else ():
                names.setdefault(tuple(Tokens(form).low), unit)
                names.setdefault(tuple(form.replace("-", " ").split()), unit)
                names.setdefault(tuple(Tokens(form.replace(" ", "-")).low), unit)
        for sign in unit.signs.split():
            signs.setdefault(sign, (unit, False))
        for sign in unit.weak.split():
            signs.setdefault(sign, (unit, True))
    return names, signs


NAMES, SIGNS = _index()
_LONGEST = max(map(len, NAMES))
_FIRST_WORDS = frozenset(key[0] for key in NAMES)
_SIGN_STARTS = frozenset(sign[0] for sign in SIGNS)


def match_unit(t: Tokens, i: int, glued: bool) -> tuple[Unit, int] | None:
    """The unit with the longest name or sign at token ``i``, and the token after it.

    ``glued`` tells that token ``i`` stands directly after the numeral.

    >>> t = Tokens("12 square kilometres of 5 m")
    >>> match_unit(t, 1, False)[0].id, match_unit(t, 5, False)[0].id, match_unit(t, 3, False)
    ('square_kilometer', 'meter', None)
    """
    if i >= t.size:
        return None
    best: tuple[Unit, int] | None = None
    if t.low[i] in _FIRST_WORDS:
        for n in range(min(_LONGEST, t.size - i), 0, -1):
            unit = NAMES.get(tuple(t.low[i : i + n]))
            if unit is not None:
                best = (unit, i + n)
                break
    if t.words[i][0] not in _SIGN_STARTS:
        return best
    sign, j, found = "", i, None
    while j < t.size and j - i < 6 and (j == i or t.glued(j)):
        sign += t.words[j]
        j += 1
        if sign in SIGNS:
            found = (*SIGNS[sign], j)
    if found is None:
        return best
    unit, weak, j = found
    if glued and sign_is(t, i, j, "pc"):
        return BY_ID["percent"], j  # 23pc; a parsec stands apart
    if unit.id in IN_GENETICS and not GENETICS.isdisjoint(t.low):
        unit, weak = BY_ID[IN_GENETICS[unit.id]], False
    power = _unit_power(t, j)
    if power is not None and (best is None or power[1] > best[1]):
        return raise_unit(unit, power[0]), power[1]
    if weak and not _strong_context(t, i, j, glued):
        return best
    if best is None or j > best[1]:
        best = (unit, j)
    return best


def sign_is(t: Tokens, i: int, j: int, sign: str) -> bool:
    """Whether tokens ``[i, j)`` are this one sign."""
    return j == i + 1 and t.words[i] == sign


def raise_unit(unit: Unit, power: int) -> Unit:
    """A power of a unit, as a unit of its own.

    >>> raise_unit(BY_ID["second"], -1).id, raise_unit(BY_ID["angstrom"], 3)[:2]
    ('1/second', ('cubic_angstrom', 'measure'))
    """
    name = POWERS[abs(power)] + unit.id if abs(power) in POWERS else f"{unit.id}^{abs(power)}"
    return Unit(f"1/{name}", "rate", "") if power < 0 else Unit(name, "measure" if power > 1 else unit.kind, "")


def _unit_power(t: Tokens, j: int) -> tuple[int, int] | None:
    """The power of the unit sign that ends before token ``j``; None where the numeral begins something else."""
    found = read_exponent(t, j)
    if found is None or found[0] == 1 or t.raw(j - 1) in ("x", "×", "%"):
        return None
    end = found[1]
    if t.glued(end) and (t.raw(end)[:1].isalnum() or t.raw(end) in ("°", "%")):
        return None  # 5 m-3m
    if found[0] < 0 and t.raw(j) in ("-", "–"):
        following = match_unit(t, end, False)
        if following is not None and "/" not in following[0].id:
            return None  # 10 cm-3 m
    return found


def _strong_context(t: Tokens, i: int, j: int, glued: bool) -> bool:
    """Whether a weak sign at ``[i, j)`` is likely a unit: not followed by a letter or a hyphen."""
    if t.raw(j) == "-" and t.glued(j) and t.at(j + 1) in SIZES:
        return True  # a 1.2m-high wall
    if t.glued(j) and (t.raw(j)[:1].isalnum() or t.raw(j) in "-'’&"):
        return False
    nxt = t.raw(j)
    if t.words[i] == "M":  # 0.1 M NaCl; but 3 M people
        return (
            t.low[j] in CHEMICALS
            or any(c.isupper() for c in nxt[1:])
            or (nxt[:1].isupper() and t.digit[j + 1] and t.glued(j + 1))
            if j + 1 < t.size
            else False
        )
    if nxt[:1].isupper() and len(nxt) <= 3 and (read_exponent(t, j + 2) or (0, 0))[0] < 0:
        return True  # 3 g C m−2
    if t.words[i] == "T" and nxt in ("cells", "cell"):
        return False
    if t.words[i] == "bar":
        return t.digit[i - 1]
    if glued:
        return True
    if t.words[i] == "in":  # "2 in" is only inches after feet
        return t.at(i - 2) in ("ft", "foot", "feet")
    if t.words[i] in ("x", "×"):
        return not (j < t.size and t.digit[j])
    if nxt in SIGNS and (read_exponent(t, j + 1) or (0, 0))[0] < 0:
        return True  # 1.1 A cm−2
    return (not nxt[:1].isupper() or t.words[i] in "WV") and (t.words[i] != "A" or not nxt[:1].isalpha())
