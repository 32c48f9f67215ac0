"""Suspicious words are left and listed; the user's words are not."""

import pytest

from greylit.cleaning.characters import correct_document
from greylit.cleaning.lexicon import load_lexicon
from greylit.cleaning.suspicion import MOST
from greylit.settings import Settings
from greylit.stages import Cleaning, clean, read

LEXICON = load_lexicon()


def list_suspicious(*lines, lexicon=LEXICON, **options):
    corrected = correct_document(lines, lexicon=lexicon, **options)
    assert corrected.edits == []
    return [(s.line, s.word, s.candidate) for s in corrected.suspicious]


def test_an_authors_slips_are_left_and_listed():
    assert list_suspicious("The goverment of the day", "asked for a comprehesive reply to it.") == [
        (1, "goverment", "government"),
        (2, "comprehesive", "comprehensive"),
    ]


@pytest.mark.parametrize(
    "text",
    ["The mRNA of Nguyen and the XQZT of the day.", "He said teh and was right about it all.", "Bioprospecting and debiasing were named by them."],
)  # fmt: skip
def test_names_and_terms_are_not_listed(text):
    assert list_suspicious(text) == []


def test_a_word_seen_often_is_a_term():
    assert list_suspicious(*["The goverment of the day was asked to reply."] * 3) == []


def test_the_users_words_and_skipped_lines_are_not_listed():
    line = "The goverment of the day was asked to reply."
    assert list_suspicious(line, lexicon=LEXICON.extended(["goverment"])) == []
    assert list_suspicious("It was so.", line, skip=frozenset({1})) == []


PLAIN = """
The ferry left early because the tide was low and the pilot wanted daylight for the narrow channel. Two schools on the north
shore had asked for a later boat, yet nobody at the harbour office could say who would pay for another crew. Farmers brought
milk, eggs and wool down the hill in carts, sold what they could before noon, and went home with nails, paper, salt or tea.
When the bridge opened, most of that trade moved inland; a few shops kept going until their owners grew too old to work. Their
children found jobs in factories, hospitals, garages and banks, and visit only in summer, when every empty house is let again.
A survey counted fewer birds each year along the marsh, while seals returned, fish grew smaller, and storms took the outer wall.
""".strip().split("\n")


def test_no_more_than_a_few_dozen():
    vowels = str.maketrans("aeiou", "xxxxx")
    words = "government parliament department commission settlement production university population development protection administration organisation".split()
    slips = [w[:at] + w[at].translate(vowels) + w[at + 1 :] for w in words for at in range(2, 9) if w[at] in "aeiou"]
    text = [f"It was the {slip} of the day that they had all been told about by them." for slip in slips]
    found = list_suspicious(*PLAIN, *text)
    assert len(slips) > MOST
    assert len(found) == MOST
    assert found == sorted(found)


def _clean(data: bytes, settings: Settings) -> Cleaning:
    return clean(read(data, "a.txt", settings), settings)


def test_diagnostics_of_the_stage():
    cleaning = _clean(b"The goverment of the day was asked to reply to the Zorbistan note.\n", Settings())
    (found,) = [d for d in cleaning.diagnostics if d.code == "suspicious-word"]
    assert (found.severity, found.line) == ("info", 1)
    assert "goverment" in found.message
    assert "government" in found.message


def test_vocabulary_reaches_the_stage():
    text = b"It was the tbing of the day for all of us here, and the Zorbistcn was not there.\n"
    plain = _clean(text, Settings())
    own = _clean(text, Settings(vocabulary=("tbing",)))
    assert [e.column for e in plain.edits] == [12]
    assert own.edits == []
