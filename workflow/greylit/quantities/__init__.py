"""Quantities stated as facts: numbers with unit, modifier, what is measured, when, and by whom.

``extract_statistics`` reads a passage, ``measure_document`` a frozen document. Both are pure and need
nothing but the standard library and the tables of this package.
"""

from __future__ import annotations

from greylit.quantities.extraction import extract_statistics, measure_document

__all__ = ["extract_statistics", "measure_document"]
