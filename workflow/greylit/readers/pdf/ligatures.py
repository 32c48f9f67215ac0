"""Letters that a font calls by control codes, as the maps of many fonts do their ligatures: told by the words they stand in.

Which code is which ligature differs from program to program, and often from font to font. So each is tried in the words
that hold it, and what makes most of them words is taken, for the rest of the document.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from greylit.readers.pdf.engine import CODED, Span
from greylit.readers.pdf.layer import is_attested

LIGATURES = ("fi", "fl", "ff", "ffi", "ffl", "ft", "fj", "tt", "ti", "Th", "st", "ct")
"""What a control code may stand for, the likeliest first."""

LEAST = 0.6
"""Share of the words that hold a code which a ligature makes known words, at least."""

_CODES = f"{CODED[0]}-{CODED[1]}\ufffd"
_CODE = re.compile(f"[{_CODES}]")
_WORD = re.compile(rf"[^\W\d_]*(?:[{_CODES}][^\W\d_]*)+")

_BEFORE = re.compile(rf"(?<!\d)[{_CODES}](?=[^\W\d_])")

_SIGNS = re.compile(r"(?:cm|lm|tx|px)(?:math)?b?sy", re.IGNORECASE)
MINUS = CODED[0]
"""TeX's fonts of signs have the minus at 0."""

Told = dict[tuple[str, str], str]
"""Font and code → the letters it stands for."""


def mend_ligatures(spans: Sequence[Span], told: Told) -> list[Span]:
    """Spans with letters in place of control codes; what is found is added to ``told``.

    A code that stays unknown is U+FFFD before letters; one alone, a bullet, a blank or a sign of a formula, is left out.
    """
    coded = [span for span in spans if _CODE.search(span.text)]
    if not coded:
        return list(spans)
    words: dict[tuple[str, str], dict[str, None]] = {}
    for span in coded:
        for word in _WORD.findall(span.text):
            for code in _CODE.findall(word):
                if (span.face.name, code) not in told and len(word) > 1:
                    words.setdefault((span.face.name, code), {})[word] = None
    # words with one code tell it; then those with another, that is known by now
    for key, own in sorted(words.items(), key=lambda item: (-len(item[1]), item[0])):
        tried = [_replace(word, key[0], {k: v for k, v in told.items() if k != key}) for word in own]
        tried = [word for word in tried if set(_CODE.findall(word)) == {key[1]}]
        if (letters := _find_letters(tried, key[1])) is not None:
            told[key] = letters
    for span in coded:
        if _SIGNS.match(span.face.name):
            span.text = span.text.replace(MINUS, "\u2212")
        text = _WORD.sub(lambda match: _mend_word(match[0]), _replace(span.text, span.face.name, told))
        text = _BEFORE.sub("\ufffd", text)
        span.text = " ".join(re.sub(f"[{CODED[0]}-{CODED[1]}]", "", text).split())
    return [span for span in spans if span.text]


def _replace(text: str, font: str, told: Told) -> str:
    return _CODE.sub(lambda match: told.get((font, match[0]), match[0]), text)


def _mend_word(word: str) -> str:
    r"""A word whose code stands for more than one ligature, where one alone makes it known.

    >>> _mend_word("de\ufffdne"), _mend_word("\ufffdat")
    ('define', '\ufffdat')
    """
    codes = set(_CODE.findall(word))
    if len(codes) != 1 or len(word) == 1:
        return word
    code = codes.pop()
    known = [whole for letters in LIGATURES[:5] if is_attested(whole := word.replace(code, letters))]
    return known[0] if len(known) == 1 else word


def _find_letters(words: list[str], code: str) -> str | None:
    r"""What makes most words known.

    >>> _find_letters(["de\uf702ne", "bene\uf702t"], "\uf702"), _find_letters(["x\uf702y"], "\uf702")
    ('fi', None)
    """
    tried = (*LIGATURES, " ")
    counts = [sum(all(map(is_attested, word.replace(code, letters).split())) for word in words) for letters in tried]
    best = max(counts)
    return tried[counts.index(best)] if best and best >= LEAST * len(words) else None
