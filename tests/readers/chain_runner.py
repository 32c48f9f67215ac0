"""Runs the whole chain on a file's bytes and checks what holds of every document."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

sys.path.append(str(Path(__file__).parents[1] / "chain"))

from invariants import check

from greylit.settings import Settings
from greylit.stages import Annotation, Measurement, annotate, clean, measure, read, segment


class Made:
    """What the chain makes of a file: the fields of its Annotation, and its statistics."""

    def __init__(self, annotation: Annotation, measurement: Measurement) -> None:
        self.annotation = annotation
        self.statistics = measurement.statistics

    def __getattr__(self, name: str) -> Any:
        return getattr(self.annotation, name)


def process_bytes(data: bytes, name: str = "sample") -> Made:
    """All stages on the bytes of a file, its invariants checked. Raises UnreadableDocument."""
    settings = Settings()
    reading = read(data, name, settings)
    cleaning = clean(reading, settings)
    annotation = annotate(cleaning, segment(cleaning, settings), settings)
    measurement = measure(annotation, settings)
    check(annotation, measurement, reading.lines)
    return Made(annotation, measurement)
