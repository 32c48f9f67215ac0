"""The marks that words stand beside: sound counts, and odds that hold for any words."""

from hypothesis import given
from hypothesis import strategies as st

from greylit.cleaning.marks import _load, is_comma, look_at_stops, weigh_comma, weigh_compound, weigh_stop

WORDS = st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=12)


def test_counts_are_possible():
    table = _load()
    assert len(table.rows) > 1000
    for word, row in table.rows.items():
        assert word.islower(), word
        assert row.comma_after + row.stop_after <= row.seen, word
        assert row.comma_before <= row.seen, word


@given(WORDS, WORDS)
def test_odds_are_finite_for_any_words(left, right):
    for weigh in (weigh_comma, weigh_stop, weigh_compound):
        assert -40 < weigh(left, right) < 40


@given(st.lists(st.text("ab .,\n", max_size=60), max_size=30))
def test_the_share_of_commas_is_one(lines):
    assert 0 < look_at_stops(lines).commas < 1


def test_the_documents_own_stops_decide_where_words_do_not():
    assert is_comma("port", "with", 0.9)
    assert not is_comma("port", "with", 0.05)
