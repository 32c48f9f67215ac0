"""Style sheets: what they say of raised, bold and italic type, written where the walk looks for it.

Read are the rules of single classes, as converters write them: all that tells a power of ten from a number.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from greylit.readers.html.tree import Node

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_RULE = re.compile(r"([^{}@;]+)\{([^{}]*)\}")
_NESTED = re.compile(r"@[^{};]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")
_SELECTOR = re.compile(r"(?P<tag>[a-z][a-z0-9]*)?\.(?P<name>[\w-]+)", re.IGNORECASE)

TELLING: tuple[tuple[re.Pattern[str], str], ...] = (
    # a declaration → what is written into the style of an element
    (re.compile(r"(?:^|;)vertical-align:super\b"), "vertical-align:super"),
    (re.compile(r"(?=.*(?:^|;)position:relative\b).*(?:^|;)top:-0?\.[1-7]\d*em\b"), "vertical-align:super"),
    (re.compile(r"(?:^|;)font-weight:(?:bold|[6-9]00)\b"), "font-weight:bold"),
)


def apply_styles(root: Node, sheets: Iterable[str]) -> None:
    """Write what style sheets say of the classes of a page's elements into these elements' own styles."""
    told = read_sheets(sheets)
    if not told:
        return
    for node in root.walk():
        for name in node.attributes.get("class", "").split():
            for style in (*told.get(("", name), ()), *told.get((node.tag, name), ())):
                node.attributes["style"] = f"{node.attributes.get('style', '')};{style}"


def read_sheets(sheets: Iterable[str]) -> dict[tuple[str, str], list[str]]:
    """What the rules of single classes say, by the tag they are for ("" for any) and the class.

    >>> read_sheets([".c3, a.note { font-size: 7pt; vertical-align: super }  @media print { .c4 { font-weight: bold } }"])
    {('', 'c3'): ['vertical-align:super'], ('a', 'note'): ['vertical-align:super']}
    """
    out: dict[tuple[str, str], list[str]] = {}
    for sheet in sheets:
        for selectors, said in _RULE.findall(_NESTED.sub("", _COMMENT.sub("", sheet))):
            declared = "".join(said.split()).lower()
            styles = [style for pattern, style in TELLING if pattern.search(declared)]
            for selector in selectors.split(",") if styles else ():
                if match := _SELECTOR.fullmatch(selector.strip()):
                    out.setdefault(((match["tag"] or "").lower(), match["name"]), []).extend(styles)
    return out
