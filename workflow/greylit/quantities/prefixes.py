"""SI prefixes, and the units that take them: one row each.

A unit that ``units.UNITS`` lists itself (kilometer, megawatt) is not made again; only prefixes in use with a
unit are given, so that no sign means two things.
"""

from __future__ import annotations

from typing import NamedTuple


class Prefixed(NamedTuple):
    """A unit with the prefixes it takes."""

    id: str
    kind: str
    names: str  # separated by ";"
    signs: str  # separated by spaces
    prefixes: str  # signs of PREFIXES, separated by spaces
    ucum: str


PREFIXES = {
    "f": ("femto", "f"), "p": ("pico", "p"), "n": ("nano", "n"), "µ": ("micro", "u"), "m": ("milli", "m"),
    "c": ("centi", "c"), "d": ("deci", "d"), "h": ("hecto", "h"), "k": ("kilo", "k"), "M": ("mega", "M"),
    "G": ("giga", "G"), "T": ("tera", "T"), "P": ("peta", "P"), "E": ("exa", "E"),
}  # fmt: skip
"""Sign: name, UCUM code."""

SPELLINGS = {"µ": ("µ", "μ")}
"""Micro is written with either of two characters."""

PREFIXED = (
    Prefixed("second", "duration", "second", "s", "f p n µ m", "s"),
    Prefixed("meter", "measure", "meter;metre", "m", "f n µ m c d k", "m"),
    Prefixed("gram", "measure", "gram;gramme", "g", "f p n µ m k M G T P", "g"),
    Prefixed("mole", "measure", "mole", "mol", "f p n µ m k", "mol"),
    Prefixed("molar", "measure", "molar", "M", "p n µ m", "mol/L"),
    Prefixed("liter", "measure", "liter;litre", "l L", "n µ m c d M G", "L"),
    Prefixed("watt", "measure", "watt", "W", "n µ m k M G T P", "W"),
    Prefixed("joule", "measure", "joule", "J", "n µ m k M G T P E", "J"),
    Prefixed("volt", "measure", "volt", "V", "n µ m k M", "V"),
    Prefixed("ampere", "measure", "ampere", "A", "f p n µ m k", "A"),
    Prefixed("newton", "measure", "newton", "N", "p n µ m k M", "N"),
    Prefixed("pascal", "measure", "pascal", "Pa", "m h k M G T", "Pa"),
    Prefixed("hertz", "measure", "hertz", "Hz", "m k M G T", "Hz"),
    Prefixed("tesla", "measure", "tesla", "T", "n µ m", "T"),
    Prefixed("gray", "measure", "", "Gy", "µ m c k", "Gy"),
    Prefixed("sievert", "measure", "sievert", "Sv", "n µ m", "Sv"),
    Prefixed("becquerel", "measure", "becquerel", "Bq", "m k M G T P", "Bq"),
    Prefixed("electronvolt", "measure", "electronvolt;electron volt", "eV", "µ m k M G T P", "eV"),
    Prefixed("parsec", "measure", "parsec", "pc", "k M G", "pc"),
    Prefixed("bar", "measure", "", "bar", "m k", "bar"),
    Prefixed("ohm", "measure", "ohm", "Ω", "µ m k M G", "Ohm"),
    Prefixed("farad", "measure", "farad", "F", "f p n µ m", "F"),
    Prefixed("siemens", "measure", "", "S", "n µ m", "S"),
    Prefixed("kelvin", "temperature", "kelvin", "K", "n µ m", "K"),
    Prefixed("dalton", "measure", "dalton", "Da", "k M", "u"),
    Prefixed("curie", "measure", "curie", "Ci", "p n µ m k M", "Ci"),
    Prefixed("gauss", "measure", "gauss", "G", "µ m k", "G"),
    Prefixed("calorie", "measure", "calorie", "cal", "k M", "cal"),
    Prefixed("arcsecond", "measure", "arcsecond", "", "µ m", "''"),
)


def spell(unit: Prefixed, prefix: str) -> tuple[str, str, str, str]:
    """Id, names, signs and UCUM code of a unit with a prefix.

    >>> spell(Prefixed("newton", "measure", "newton", "N", "k", "N"), "k")
    ('kilonewton', 'kilonewton', 'kN', 'kN')
    """
    name, code = PREFIXES[prefix]
    names = ";".join(name + n for n in unit.names.split(";") if n)
    signs = " ".join(p + s for s in unit.signs.split() for p in SPELLINGS.get(prefix, (prefix,)))
    return name + unit.id, names, signs, code + unit.ucum
