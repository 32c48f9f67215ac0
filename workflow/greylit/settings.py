"""What config.yaml sets for the stages, typed and frozen."""

from __future__ import annotations

import msgspec


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """Parameters that change what a document's results are (paths and shards do not)."""

    min_confidence: float = 0.5
    """Character corrections less certain than this are not made."""

    vocabulary: tuple[str, ...] = ()
    """The user's own words, names and terms: right as they stand."""

    ocr_languages: str = "eng"
    """Languages of scanned pages, by Tesseract's names, joined by "+"."""

    tesseract: str = ""
    """The Tesseract program that reads scanned pages; empty: the one installed with greylit, else the system's."""

    passwords: dict[str, str] = {}
    """Passwords of encrypted files, by patterns of their paths below raw_dir."""
