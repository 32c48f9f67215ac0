"""Grey literature in, clean text and tables out.

>>> import greylit
>>> result = greylit.process("report.txt")  # doctest: +SKIP
>>> result.text, result.tables["statistics"]  # doctest: +SKIP

Names are loaded when they are first used, so that ``import greylit`` costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from greylit.api import Result, process
    from greylit.citations import parse_citations
    from greylit.cleaning.text import Cleaned, clean_text
    from greylit.quantities import extract_statistics
    from greylit.records import (
        Block,
        Caption,
        Cell,
        Citation,
        Correction,
        Diagnostic,
        Document,
        Footnote,
        Line,
        Section,
        Statistic,
    )
    from greylit.settings import Settings

__all__ = [
    "Block",
    "Caption",
    "Cell",
    "Citation",
    "Cleaned",
    "Correction",
    "Diagnostic",
    "Document",
    "Footnote",
    "Line",
    "Result",
    "Section",
    "Settings",
    "Statistic",
    "clean_text",
    "extract_statistics",
    "parse_citations",
    "process",
]

_HOMES = {
    "Cleaned": "cleaning.text",
    "Result": "api",
    "Settings": "settings",
    "clean_text": "cleaning.text",
    "extract_statistics": "quantities",
    "parse_citations": "citations",
    "process": "api",
}
"""Name → its module; all others are records."""


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_HOMES.get(name, 'records')}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
