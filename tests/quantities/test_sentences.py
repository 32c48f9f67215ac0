"""Where sentences begin and end."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from greylit.sentences import LONGEST, split_sentences


@pytest.mark.parametrize(
    "sentences",
    [
        ["One stood.", "Two fell."],
        ["Dr. Okoro spoke.", "Mrs. Li left."],
        ["Output fell by 2.5 per cent.", "No. 4 closed."],
        ["It grew by sixty per cent.", "Cod fared worst."],
        ["Only one in ten.", "The rest stayed."],
        ["“Is it so?” she asked.", "It is."],
        ["It rose (see fig. 3 and pp. 4–7).", "Then it fell."],
        ["The U.S. Senate met in Jan. 2020."],
        ["1. The road is closed."],
        ["Firms such as Holm Ltd. and Bray Inc. replied."],
        ["It cost Rs. 450 crore."],
        ["a line without an end"],
    ],
)
def test_sentences(sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert [text[a:b] for a, b in split_sentences(text)] == sentences


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=st.sampled_from("aB1.?! \n“”(),’\u00a0é%")) | st.text())
def test_spans(text: str) -> None:
    spans = split_sentences(text)
    assert spans == split_sentences(text)
    last = 0
    for start, end in spans:
        assert last <= start < end
        assert "\n" not in text[start:end]
        assert text[start:end] == text[start:end].strip()
        last = end
    covered = "".join(text[a:b] for a, b in spans)
    assert "".join(covered.split()) == "".join(text.split())


def test_longest() -> None:
    assert max(b - a for a, b in split_sentences("word " * 5000)) <= LONGEST
