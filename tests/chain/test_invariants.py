"""Properties of the whole chain: every line accounted for, corrections replay and revert, offsets point true."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from invariants import check, run_chain

from greylit.readers.formats import read_file
from greylit.readers.text import read_text
from greylit.reading import UnreadableDocument
from greylit.settings import Settings

RAW = Path(__file__).resolve().parents[2] / "raw"
SAMPLES = sorted(p for p in RAW.rglob("*") if p.suffix in (".txt", ".md"))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda p: p.name)
def test_samples(path: Path) -> None:
    data = path.read_bytes()
    annotation, measurement = run_chain(data, path.name)
    check(annotation, measurement, read_text(data, path.name).lines)
    assert annotation.text
    assert annotation.sections


PARTS = st.sampled_from(
    """
    The harbour| grew by 12.5%| in 2019.¹|s1ocial| quays|-|”|“|’|* |¹ |² |1 |2. |I. |(iv) |part two|FIRST|Abstract|
    Contents|References|Notes|# |## |**|*|_|> |• |= |[1]|[^1]|[^1]: |Figure 1 |Table 2 |Source: | Port Review|, pp. 3-4|
    https://a.example/b_|c-|d.pdf, |Ibid.|¡| |  |\t|\f|…|ﬁ|é|e\u0301|�|␀|中文|USD 5 million|nearly 1/3|A: |Q: |
    **Ada Quay:** |Skip to content|12|- 13 -|| a | b ||\u00ad|\u200b|\xa0|.|:|;|Il. |Conclusion|By Ada North
    """.replace("\n    ", "").split("|")
)
LINE = st.lists(PARTS, max_size=7).map("".join)
DOCUMENT = st.lists(st.one_of(LINE, st.just(""), st.text(max_size=30)), min_size=1, max_size=40).map("\n".join)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(DOCUMENT)
def test_any_text(text: str) -> None:
    data = text.encode("utf-8", "replace")
    try:
        lines = read_text(data, "a.md").lines
    except UnreadableDocument:
        return
    annotation, measurement = run_chain(data, "a.md")
    check(annotation, measurement, lines)
    assert run_chain(data, "a.md") == (annotation, measurement)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.binary(max_size=300))
def test_any_bytes(data: bytes) -> None:
    try:
        lines = read_file(data, "a.txt", Settings()).lines
    except UnreadableDocument:
        return
    check(*run_chain(data, "a.txt"), lines)
