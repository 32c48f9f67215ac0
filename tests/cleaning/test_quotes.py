"""Marks without a partner: what goes, and what is a quotation, an apostrophe or an author's sign."""

from __future__ import annotations

import pytest

from greylit.cleaning.lexicon import load_lexicon
from greylit.cleaning.quotes import find_stray_marks

STRAY = [
    ("The port' was shut.", "The port was shut."),
    ("It was shut.' The town slept.", "It was shut. The town slept."),
    ("It was shut.‘ The town slept.", "It was shut. The town slept."),
    ("It was shut.* The town slept.", "It was shut. The town slept."),
    ("The port° was shut, and then® it was open.", "The port was shut, and then it was open."),
    ("He said “it is shut.”” The town slept.", "He said “it is shut.” The town slept."),
    ("They went into 'the harbour and out of it.", "They went into the harbour and out of it."),
    ("They cannot? be moved.", "They cannot be moved."),
    ("He read *A Port Review” to them.", "He read “A Port Review” to them."),
]
RIGHT = [
    "He said “it is shut,” and they slept.",
    "He said 'it is shut,' and they slept.",
    "The boys’ ship and the ports' dues.",
    "It’s the nation’s, and they don’t know.",
    "They were goin' home.",
    "They want to be ‘choosy; in seeking a ship.",
    "They declare: 'in the harbour we shall stay.",
    'They spoke of ‘harbour dues" when the town met.',
    "So it was in the '90s, and 'tis so.",
    "It was *not* meant.",
    "Some of it was said before.” The town slept.",
    "At 40° north the Quicken® 98 fell.",
    "p* is the value of q*.",
    "See www.example.org/~port* for it.",
    "Why? he asked. What? And so on.",
    "He said “it is ‘shut’, or so,” and slept.",
]


def mend(*lines: str, called: bool = False) -> list[str]:
    found = find_stray_marks(lines, frozenset(), load_lexicon(), called=called)
    out = []
    for index, line in enumerate(lines):
        for change in reversed(found.get(index, [])):
            line = line[: change.start] + change.after + line[change.end :]
        out.append(line)
    return out


@pytest.mark.parametrize(("read", "printed"), STRAY)
def test_stray_marks_go(read, printed):
    assert mend(read) == [printed]


@pytest.mark.parametrize("printed", [*RIGHT, *(printed for _, printed in STRAY)])
def test_right_marks_stay(printed):
    assert mend(printed) == [printed]


def test_a_quotation_over_several_paragraphs_is_closed_in_the_last():
    lines = ["He said: “It is shut.", "", "It will be shut for long.’", "", "So be it.” The town slept."]
    assert mend(*lines) == lines


def test_a_mark_behind_a_skipped_line_has_its_partner():
    lines = ["He said: ‘It is", "PORT REVIEW", "shut.’ The town slept."]
    assert mend(*lines) == lines


@pytest.mark.xfail(strict=True, reason="the mark that opened the quotation may be what was lost")
def test_a_double_mark_behind_a_stop():
    assert mend("It was shut.” The town slept.") == ["It was shut. The town slept."]


def test_a_document_that_quotes_with_single_marks_keeps_those_that_lost_their_partner():
    lines = ["He said ‘it is shut’ and ‘it was shut’ and so on.", "", "They went into ‘the harbour and out of it.", "", "The port’ was shut."]  # fmt: skip
    assert mend(*lines) == lines


YEARS = [
    ("(Quay et al., 2006”; Rhee, 2014°)", "(Quay et al., 2006; Rhee, 2014)"),
    ("(Quay and Rhee, 19967; North, 2004*4)", "(Quay and Rhee, 1996; North, 2004)"),
]


@pytest.mark.parametrize(("read", "printed"), YEARS)
def test_calls_behind_the_years_of_works_go(read, printed):
    assert mend(f"It was said before {read} and since.") == [f"It was said before {printed} and since."]


@pytest.mark.parametrize("printed", ["In 1996, the port", "(of 20067 boats)", "Act 20012) of", "(1999-2000)"])
def test_other_numbers_stay(printed):
    assert mend(printed) == [printed]


CALLED = [
    ("They knew the harbour” town well.", "They knew the harbour town well."),
    ("The boats’ were in the port.", "The boats were in the port."),
    ("It was the old° port and the® new one.", "It was the old port and the new one."),
]


@pytest.mark.parametrize(("read", "printed"), CALLED)
def test_marks_behind_words_go_where_notes_are_called_by_misread_numbers(read, printed):
    assert mend(read, called=True) == [printed]


@pytest.mark.parametrize(
    "printed",
    [
        "The boats’ owners left.",
        "They called it “a port” and “a town” then.",
        "It was the “old” port.",
        "They used Quaymark® nets.",
    ],
)
def test_their_quotations_plurals_and_trade_marks_stay(printed):
    assert mend(printed, called=True) == [printed]
