"""How many of a page's words are right before and after cleaning, and which corrections are."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from greylit.cleaning.text import Cleaned, clean_text

TEXTS = Path(__file__).parent / "pages" / "texts"
FOLDS = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00a0": " "})


class Score(NamedTuple):
    """Words of the printed text, how many are wrong as read, mended and harmed; sure corrections, and those right."""

    words: int = 0
    wrong: int = 0
    mended: int = 0
    harmed: int = 0
    sure: int = 0
    sure_right: int = 0

    def __add__(self, other: object) -> Score:
        assert isinstance(other, Score)
        return Score(*(a + b for a, b in zip(self, other, strict=True)))


def list_pages() -> list[tuple[str, str, str]]:
    """Name, printed text and read text of each document."""
    return [
        (path.name[: -len(".printed.txt")], path.read_text("utf-8"), path.with_name(path.name.replace("printed", "read")).read_text("utf-8"))
        for path in sorted(TEXTS.glob("*.printed.txt"))
    ]  # fmt: skip


def score_page(printed: str, read: str) -> Score:
    """Clean a page as it was read and compare with what was printed; a divided word counts as wrong until it is whole."""
    cleaned = clean_text(read)
    truth = " ".join(printed.translate(FOLDS).split())
    before, after = _right_words(truth, _flatten(read)[0]), _right_words(truth, _flatten(cleaned.text)[0])
    sure = [
        _is_right(truth, cleaned, start, end) for start, end, confidence in _places(read, cleaned) if confidence >= 0.9
    ]
    return Score(
        words=len(before),
        wrong=before.count(False),
        mended=sum(b and not a for a, b in zip(before, after, strict=True)),
        harmed=sum(a and not b for a, b in zip(before, after, strict=True)),
        sure=len(sure),
        sure_right=sum(sure),
    )


def _flatten(text: str) -> tuple[str, list[int]]:
    """A text with its white space made single, and where each of its characters went."""
    out: list[str] = []
    places = []
    for character in text.translate(FOLDS):
        places.append(len(out))
        if not character.isspace():
            out.append(character)
        elif out and out[-1] != " ":
            out.append(" ")
    return "".join(out), [*places, len(out)]


def _match(truth: str, text: str) -> list[int]:
    """For each character of the truth the place of the same one in the text, or -1."""
    places = [-1] * len(truth)
    for op in Levenshtein.opcodes(truth, text):
        if op.tag == "equal":
            for k in range(op.src_start, op.src_end):
                places[k] = op.dest_start + k - op.src_start
    return places


def _right_words(truth: str, text: str) -> list[bool]:
    places = _match(truth, text)
    right = []
    for word in re.finditer(r"\S+", truth):
        start, end = places[word.start()], places[word.start()] + len(word[0])
        whole = start >= 0 and text[start:end] == word[0]
        right.append(whole and text[start - 1 : start] in ("", " ") and text[end : end + 1] in ("", " "))
    return right


def _places(read: str, cleaned: Cleaned) -> list[tuple[int, int, float]]:
    """Where each correction's text stands in the cleaned text."""
    starts = [0]
    for line in read.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    places, shift = [], 0
    for c in cleaned.corrections:
        at = starts[c.line - 1] + c.column + shift
        places.append((at, at + len(c.after), c.confidence))
        shift += len(c.after) - len(c.before)
    return places


def _is_right(truth: str, cleaned: Cleaned, start: int, end: int) -> bool:
    """Whether a corrected place and the letters next to it are as printed."""
    text, places = _flatten(cleaned.text)
    first, last = max(0, places[start] - 1), max(places[end], places[start])
    first += text[first : first + 1] == " "
    last -= text[last : last + 1] == " "
    around = _match(text, truth)[first : last + 1]
    return -1 not in around and (not around or around == list(range(around[0], around[0] + len(around))))
