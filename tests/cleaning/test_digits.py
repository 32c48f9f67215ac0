"""Digits astray in words go; identifiers, units and formulas stay."""

import pytest

from greylit.cleaning.characters import correct_lines
from greylit.cleaning.lexicon import load_lexicon
from greylit.edits import apply_edits

LEXICON = load_lexicon()


def mend(*lines):
    edits = correct_lines(lines, lexicon=LEXICON)
    return [apply_edits(line, [e for e in edits if e.line == n]) for n, line in enumerate(lines, 1)]


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("The boats o3f t3he island and its p1ublic life were gone.", "The boats o3f the island and its public life were gone."),
        ("It was here, which7 is to say for2 all of them, that a6nd", "It was here, which is to say for all of them, that and"),
        ("All p2eople and h3ouses were counted by the offices8 twice.", "All people and houses were counted by the offices twice."),
    ],
)  # fmt: skip
def test_mends(read, printed):
    assert mend(read) == [printed]


def test_an_acronym_of_the_document():
    lines = ["The NTA met, and the NTA wrote to us; the NTA was late.", "In May the NT4A met again, as the G7K had."]
    assert mend(*lines) == [lines[0], "In May the NTA met again, as the G7K had."]


@pytest.mark.parametrize(
    "text",
    [
        "The H5N1, CO2, B2B, p53, k8s, word2vec, mp3s, i18n, utf8mb4 and sha256sum of the day were named by them.",
        "See type2 and phase1 of layer3 in the plan, eth0 of the host, and room4 of the house at street9.",
        "It rose to 5m in 2010 and by 3x or 4th after that, on the 2nd of May, at 5km from 10am on.",
        "See www.t3he.example, t3he@a.example and a_t3he for more of it; f1at and c0untry are other matters.",
        "He wrote t3he and again t3he for it.",
    ],
)
def test_leaves_alone(text):
    assert [c for c in correct_lines([text], lexicon=LEXICON) if c.rule.startswith("digit")] == []
