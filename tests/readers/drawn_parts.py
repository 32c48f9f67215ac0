"""Parts of documents to be, drawn at random: kinds and what they say."""

from __future__ import annotations

from hypothesis import strategies as st

WORDS = st.sampled_from("quay tide rope salt barge mast anchor ferry pier buoy".split())
SENTENCE = st.lists(WORDS, min_size=2, max_size=9).map(lambda words: " ".join(words).capitalize() + ".")
HEADING = st.lists(WORDS, min_size=1, max_size=4).map(lambda words: " ".join(words).capitalize())
PARTS = st.lists(
    st.one_of(
        st.tuples(st.just("paragraph"), SENTENCE),
        st.tuples(st.just("heading"), HEADING),
        st.tuples(st.just("list_item"), SENTENCE),
        st.tuples(st.just("quote"), SENTENCE),
        st.tuples(st.just("table"), st.lists(st.tuples(HEADING, HEADING), min_size=2, max_size=4)),
        st.tuples(st.just("note"), st.tuples(SENTENCE, SENTENCE)),
    ),
    min_size=1,
    max_size=8,
)
"""A ``table`` has rows of two cells, a ``note`` a sentence and the note that it calls at its end."""
