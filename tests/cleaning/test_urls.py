"""Broken web addresses."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from greylit.cleaning.urls import BOUNDARIES, MISPRINTS, mend_urls
from greylit.edits import apply_edits


def mend(*lines):
    repairs = mend_urls(lines)
    out = ""
    for n, line in enumerate(lines):
        text = apply_edits(line, [e for e in repairs.edits if e.line == n + 1])
        out += text.strip() if n in repairs.joined else text.strip() + " "
    return out.strip()


@pytest.mark.parametrize("row", BOUNDARIES, ids=lambda row: row.id)
def test_boundary_mends_its_case(row):
    left, right, whole = row.mends
    assert mend("See " + left, right + " and so on").startswith("See " + whole)
    if row.at_space:
        assert mend(f"See {left} {right} and so on").startswith("See " + whole)


@pytest.mark.parametrize("row", BOUNDARIES, ids=lambda row: row.id)
def test_boundary_leaves_alone(row):
    left, right = row.leaves
    assert mend("See " + left, right) == f"See {left} {right}"
    assert mend(f"See {left} {right}") == f"See {left} {right}"


@pytest.mark.parametrize("row", MISPRINTS, ids=lambda row: row.id)
def test_misprint(row):
    before, after = row.mends
    assert mend("http://x.org" + before) == "http://x.org" + after
    assert mend("http://x.org" + row.leaves) == "http://x.org" + row.leaves


@pytest.mark.parametrize(
    ("lines", "whole"),
    [
        (["a, https:/data.example.int/", "records/item/77-annual-review,"], "a, https://data.example.int/records/item/77-annual-review,"),
        (["x https://doi.", "org/10.1234/abc-en, May 2, 2024."], "x https://doi.org/10.1234/abc-en, May 2, 2024."),
        (["https://example.org/R6/OECD_AB7 CDE FullText.pdf, June"], "https://example.org/R6/OECD_AB7_CDE_FullText.pdf, June"),
        (["https://example.org/a/report.pdf,August 21, 2024."], "https://example.org/a/report.pdf, August 21, 2024."),
        (["https://example.org/a/report , August 21, 2024."], "https://example.org/a/report, August 21, 2024."),
        (["https: //www.example.org/a"], "https://www.example.org/a"),
    ],
)  # fmt: skip
def test_whole_addresses(lines, whole):
    assert mend(*lines) == whole


@pytest.mark.parametrize(
    "lines",
    [
        ["https://a.example/report, August 21, 2024"],
        ["see https://x.org for more", "and https://y.org/z"],
        ["at https://x.org/path/", "Accessed 3 May 2020."],
        ["at https://x.org/path/", "and elsewhere, too."],
        ["www.example.com", "The next sentence."],
        ["www.example.com.", "the next sentence."],
        ["(https://x.org/a)", "b/c.pdf"],
        ["https://x.org/a-b.", "2. Another note, p. 3."],
        ["https://x.org/a 2024 b"],
        ["https://x.org/a", "https://y.org/b"],
        ["a/b and c_d and https"],
    ],
)
def test_what_follows_an_address_is_not_swallowed(lines):
    assert mend_urls(lines) == ([], frozenset())


PIECES = st.sampled_from(
    [
        "http://",
        "https:/",
        "www.",
        "a.org",
        "/",
        "b-",
        "_",
        " ",
        ".pdf",
        ",",
        "May",
        "content",
        "123456.htm",
        "org",
        "=",
    ]
)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.lists(PIECES, max_size=8).map("".join), max_size=5))
def test_only_spaces_strokes_and_slashes_change(lines):
    repairs = mend_urls(lines)
    for edit in repairs.edits:
        assert lines[edit.line - 1][edit.column : edit.end] == edit.before
        assert re.fullmatch(r"\s*", edit.before)
        assert edit.after in ("", "_", "/", " ")
    for n, line in enumerate(lines):
        apply_edits(line, [e for e in repairs.edits if e.line == n + 1])
    assert all(0 <= n < len(lines) - 1 for n in repairs.joined)
