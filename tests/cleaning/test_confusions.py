"""Every confusion mends its word and leaves its right word alone."""

from collections import Counter

import pytest

from greylit.cleaning.candidates import find_candidates
from greylit.cleaning.channel import Channel
from greylit.cleaning.characters import correct_lines
from greylit.cleaning.confusions import CHEAP, CONFUSIONS, JOINED, JOINED_CAPITALS, JOINED_HEADS, SHORT
from greylit.cleaning.lexicon import load_lexicon

LEXICON = load_lexicon()


def mend(word):
    channel = Channel(LEXICON, Counter())
    verdict = None if channel.knows(word) else channel.judge(word)
    out, at = "", 0
    for column, read, true in verdict.steps if verdict else ():
        assert word.startswith(read, column)
        out += word[at:column] + true
        at = column + len(read)
    return out + word[at:]


def test_rows_are_unique_and_change_something():
    pairs = [(c.read, c.true) for c in CONFUSIONS]
    assert len(pairs) == len(set(pairs))
    assert all(c.read != c.true and c.cost > 0 and c.place in ("any", "start", "inner") for c in CONFUSIONS)
    assert any(c.cost <= CHEAP for c in CONFUSIONS)


@pytest.mark.parametrize("row", CONFUSIONS, ids=lambda c: f"{c.read}-{c.true}")
def test_confusion_mends_its_word(row):
    damaged, word = row.mends
    assert row.read in damaged
    assert mend(damaged) == word


@pytest.mark.parametrize("row", CONFUSIONS, ids=lambda c: f"{c.read}-{c.true}")
def test_confusion_leaves_a_right_word(row):
    assert mend(row.leaves) == row.leaves


@pytest.mark.parametrize(
    ("a", "b"), [*JOINED, *JOINED_CAPITALS, *((head, "government") for head in JOINED_HEADS), ("right", "of")]
)
def test_joined_words_are_parted(a, b):
    assert mend(a + b) == f"{a} {b}"


@pytest.mark.parametrize(
    "word",
    ["toenail", "isomorph", "theocracies", "androgen", "offline", "HealthCare", "McKinley", "eCommerce", "iPhone", "LaTeX", "PhDs",
     "mRNA", "H5N1", "IL-6", "Nguyen", "Okonjo", "gobierno", "desarrollo", "Zbigniew", "xvii", "B2B", "recieve", "seperate", "III's",
     "a1", "co2", "introduse"],
)  # fmt: skip
def test_what_is_no_misreading_stays(word):
    assert mend(word) == word


def test_candidates_are_few_and_steps_in_order():
    for word in ("l" * 30, "rnrnrnrnrnrnrn", "Il1|Il1|Il1|"):
        candidates = find_candidates(word)
        assert len(candidates) < 20_000
        assert all(list(c.steps) == sorted(c.steps) for c in candidates.values())


def test_short_words_are_mended_in_a_damaged_text_only():
    assert all(len(a) == len(b) < 4 and a not in LEXICON and b in LEXICON for a, b in SHORT.items())
    sound = ["The report was sent ta the members of the council and to the press."]
    damaged = [*sound, "The govemment and the comrnittee were insiired against it."]
    assert correct_lines(sound, lexicon=LEXICON) == []
    assert next((e.line, e.column, e.before, e.after) for e in correct_lines(damaged, lexicon=LEXICON)) == (
        1,
        21,
        "a",
        "o",
    )
