"""What OCR says of its own words counts in cleaning: words it is sure of keep their stops, doubted slips are mended."""

from __future__ import annotations

import pytest

from greylit.cleaning.characters import correct_document
from greylit.cleaning.lexicon import load_lexicon

DAMAGED = [
    "The govemment tbinks that the harbour. is worth the money which tbe town has spent on it,",
    "and that the rnodern quays of the north have becn built too late for the trade in grain.",
]
SOUND = [f"The clerk wrote the number {n} down and went home before the rain came over the hill." for n in range(90)]


def mend(lines, doubts):
    changed = correct_document(lines, lexicon=load_lexicon(), doubts=doubts).edits
    return {(e.line, e.before, e.after, e.rule) for e in changed}


@pytest.mark.parametrize(
    ("doubts", "taken"), [(None, True), (frozenset({"harbour."}), True), (frozenset({"becn"}), False)]
)
def test_a_stop_that_ocr_is_sure_of_stays(doubts, taken):
    found = mend(DAMAGED, [doubts, None])
    assert ((1, ".", "", "speck-in-sentence") in found) is taken
    assert (1, "m", "rn", "confusion") in found, "letters are weighed as ever"


@pytest.mark.parametrize(("word", "mended"), [("governmont", True), ("elsewhere", False)])
def test_in_a_sound_text_a_slip_is_mended_where_ocr_doubts_it(word, mended):
    lines = [*SOUND, "The letter came from the governmont of the town."]
    found = mend(lines, [frozenset()] * len(SOUND) + [frozenset({word})])
    assert any(line == len(lines) for line, *_ in found) is mended
