"""What a font is: bold or italic, by its name, its flags and its weight."""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec

FORCE_BOLD = 1 << 18
ITALIC = 1 << 6
HEAVY = 700
"""A font of this weight or more is bold, if its name does not say otherwise. pdfium makes it of the width of stems,
which many programs that write PDFs do not know: a name is worth more."""


class Face(msgspec.Struct, frozen=True):
    """A font without its size; ``name`` without the subset's prefix."""

    name: str
    bold: bool
    italic: bool


BOLD = re.compile(
    r"""bold | black | heavy | (?<!light)demi | -medi(?:ital)?$ | ultra(?!light)
      | ^(?:cm|sf|ec)(?:ss)?b\w*\d | ^linlibertinet[bz]   # TeX: CMBX10, SFBX1000, CMSSBX10; Linux Libertine
      | [-,](?:b|bd|bi|bdit)$ | [a-z]bd(?:mt|ps)?$""",
    re.X,
)
ITALICS = re.compile(
    r"""ital | obli | slanted | kursiv
      | ^(?:cm|sf|ec)(?:ss)?(?:b?x?ti|sl|it|mi|i)\d | ^linlibertinet[iz]   # TeX: CMTI10, CMBXTI10, CMMI10, SFSL1000
      | [-,a-z](?:bd|bold|cn|light|medium|semibold|regular|book)it$ | [-,](?:it|bi|i)$""",
    re.X,
)
PLAIN = re.compile(r"regular|roman|light|book|medium|thin|-reg$")


@lru_cache(maxsize=4096)
def describe_font(name: str, flags: int, weight: int, angle: int) -> Face:
    """What a font's PostScript name, descriptor flags, weight (0 or 100 to 900) and italic angle say.

    >>> describe_font("ABCDEF+Minion-BoldIt", 0, 0, 0)
    Face(name='Minion-BoldIt', bold=True, italic=True)
    >>> describe_font("CMBX10", 4, 0, 0).bold, describe_font("CMTI10", 4, 0, 0).italic
    (True, True)
    >>> describe_font("Garamond", 64, 400, -12)
    Face(name='Garamond', bold=False, italic=True)
    """
    plain = re.sub(r"^[A-Z]{6}\+", "", name)
    key = plain.lower()
    heavy = HEAVY <= weight <= 1000 and not PLAIN.search(key)
    return Face(
        plain,
        bold=bool(BOLD.search(key)) or bool(flags & FORCE_BOLD) or heavy,
        italic=bool(ITALICS.search(key)) or bool(flags & ITALIC) or angle != 0,
    )
