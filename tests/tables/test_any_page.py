"""Whatever is printed on a page, tables are sound: no word twice, no two cells at one place, and the same on every run."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from greylit.reading import Rule
from greylit.tables import Fragment, find_tables

PLACES = st.integers(0, 12).map(lambda n: n * 40.0)
WORDS = st.sampled_from(["Oats", "4.5", "1,204", "of the", "–", "(0.3)", "2014", "Table 1. Oats", "%", "a"])


@st.composite
def pages(draw):
    words = draw(st.lists(st.tuples(WORDS, PLACES, st.integers(1, 30)), max_size=60))
    fragments = [
        Fragment(text, x, x + 5 * len(text), 12.0 * y, 10.0, n % 7 == 0, n) for n, (text, x, y) in enumerate(words)
    ]
    across = draw(st.lists(st.tuples(PLACES, PLACES, st.integers(0, 30)), max_size=12))
    down = draw(st.lists(st.tuples(PLACES, st.integers(0, 30), st.integers(0, 30)), max_size=12))
    rules = [Rule(min(a, b), 12.0 * y + 4, max(a, b) + 40, 12.0 * y + 5) for a, b, y in across]
    rules += [Rule(x - 2, 12.0 * min(a, b) + 4, x - 1, 12.0 * max(a, b) + 30) for x, a, b in down]
    fills = draw(st.lists(st.tuples(PLACES, st.integers(0, 30)), max_size=4))
    return fragments, rules, [(x, 12.0 * y + 3, x + 200, 12.0 * y + 15) for x, y in fills]


@given(pages())
@settings(max_examples=150, deadline=None)
def test_tables_of_any_page_are_sound(page):
    fragments, rules, fills = page
    tables = find_tables(fragments, rules, fills)
    used = [index for t in tables for c in t.cells for line in c.lines for index in line]
    assert len(used) == len(set(used))
    for table in tables:
        places = [
            (r, n)
            for c in table.cells
            for r in range(c.row, c.row + c.rows)
            for n in range(c.column, c.column + c.columns)
        ]
        assert len({(c.row, c.column) for c in table.cells}) == len(table.cells)
        assert min(places) >= (1, 1)
        assert all(c.text.strip() for c in table.cells)
    assert find_tables(fragments, rules, fills) == tables
