"""clean_text: replay, revert, idempotence, and texts that must not change."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from greylit.cleaning.text import clean_text


def replay(text, corrections):
    """Apply corrections to the source as plain substitutions at (line, column)."""
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    out, at = [], 0
    for c in corrections:
        start = starts[c.line - 1] + c.column
        assert start >= at
        assert text[start : start + len(c.before)] == c.before
        assert c.before != c.after
        assert 0 <= c.confidence <= 1
        out += [text[at:start], c.after]
        at = start + len(c.before)
    return "".join([*out, text[at:]])


PIECES = st.sampled_from(
    ["govemment", "the", "of", "wliich", "soClal", "ofthe", "inter-", "national", "-", "\n", " ", "  ", ".", ",", " ,", "l",
     "I", "|", "1", "0", "2O24", "ﬁ", "\u00ad", "\u200b", "\xa0", "â€™", "Ã©", "”", "””", "’", "e\u0301", "http://a.b/c", "\ufffd",
     "Annex", "Ill", "infor", "mation", "The", "was", "\x92", "a", "\t", "\x00", "\r", "–", "rn", "m", "ñ", "中", "!", "]"]
)  # fmt: skip
TEXTS = st.one_of(
    st.lists(PIECES, max_size=40).map("".join), st.lists(PIECES, max_size=25).map(" ".join), st.text(max_size=80)
)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_corrections_replay_and_cleaning_is_idempotent(text):
    cleaned = clean_text(text)
    assert replay(text, cleaned.corrections) == cleaned.text
    assert [c.correction for c in cleaned.corrections] == list(range(1, len(cleaned.corrections) + 1))
    again = clean_text(cleaned.text)
    assert again.text == cleaned.text
    assert again.corrections == []


SPECKED = st.sampled_from(
    ["the", "of", "port", "and", "which", "However", "For example", "The", "It", "was", "in", "council", "govemment", "tbe", "lo",
     "ob", "alarger", "ofthe", ".", ",", " .", " ,", " ;", ".. ", ",,", "-", "-\n", "- _\n", "\n", "\n\n", " ", " ", " ", ":", "'", "’", "”", "“", "_", "~", "}", "{", "(",
     ")", "]", "202]", "et-al.", "Il. A", "|", "—", "1", "a", "I"]
)  # fmt: skip
DAMAGED = (
    "The comrnittee of the govemment was asked about the wliole of it, and its mernbers had nothing to say for thern.\n"
    "People on the shore waited until evening, when two boats came back without nets, oars, sails or anything to eat.\n"
)


@settings(max_examples=150, deadline=None)
@given(st.lists(SPECKED, max_size=40).map("".join))
def test_specks_in_a_damaged_text_replay_and_settle(text):
    cleaned = clean_text(DAMAGED + text)
    assert replay(DAMAGED + text, cleaned.corrections) == cleaned.text
    assert clean_text(cleaned.text).text == cleaned.text


RIGHT = [
    "The HealthCare and eCommerce pages of DeSantis, McKinley and O'Brien list IL-6, H5N1, CO2 and N95.",
    "Zbigniew Brzezinski, Nguyen Phu Trong, Ngozi Okonjo-Iweala and Luiz Inácio Lula da Silva met in Ouagadougou.",
    "El desarrollo sostenible y la cooperación internacional son parte de la política exterior de la región.",
    "O desenvolvimento sustentável é um direito humano, afirma o relatório da comissão.",
    "Le développement durable ; la coopération internationale ; les droits de l’homme : voilà tout.",
    "See https://example.org/tlie/tbe_report.html, ftp://a.b.c/tbe or write to tlie@example.org.",
    "for i in range(10): foo[i], bar = baz(i), qux; return_value = l1 + I0",
    "1 234 5 678,90 12 . . . . . 45 A/RES/70/1 E/CN.4/2005/10 ISBN 978-0-19-953556-9",
    "Article III, World War II, part ii, l’Institut, d’Ivoire, 2 l of oil, Type I error, vitamin B12.",
    "The author wrote recieve and seperate and teh; he meant them so.",
]


@pytest.mark.parametrize("text", RIGHT)
def test_right_text_is_left_alone(text):
    assert clean_text(text).corrections == []


def test_pre_and_post_stays():
    assert clean_text("in pre-\nand post-war times it was so").corrections == []


@pytest.mark.parametrize("address", ["https://example.org/how-the-", "example/notes-of-the-"])
def test_a_hyphen_of_an_address_stays(address):
    assert clean_text(f"See {address}\nport for it.").text == f"See {address}port for it."
