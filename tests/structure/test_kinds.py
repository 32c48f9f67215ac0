"""Short documents of many kinds, as a stranger drops them in: what is read of each against the truth written with it.

Each kind is a text and a JSON file beside it with what holds: ``title``, ``subtitle``, ``authors``, ``published``;
``headings`` (level, label and title) or ``heading_titles``; ``notes`` (marker, how it begins and ends, the word before
its call); ``speakers``; what the text ``holds`` and ``lacks``.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from greylit import process

KINDS = sorted((Path(__file__).parent / "kinds").glob("*.txt"))


@pytest.mark.parametrize("path", KINDS, ids=lambda path: path.stem)
def test_kind(path: Path) -> None:
    truth = json.loads(path.with_suffix(".json").read_text("utf-8"))
    result = process(path, doc_id=path.name)
    rows = {name: table.to_pylist() for name, table in result.tables.items()}
    document = rows["documents"][0]
    said = [n for n in ("title", "subtitle", "authors", "published") if n in truth]
    assert {name: document[name] for name in said} == {name: truth[name] for name in said}
    headings = [
        [s["level"], " ".join(x for x in (s["label"], s["title"]) if x)]
        for s in rows["sections"]
        if s["title"] or s["label"]
    ]
    if "headings" in truth:
        assert headings == truth["headings"]
    if "heading_titles" in truth:
        assert [title for _, title in headings] == truth["heading_titles"]
    if "notes" in truth:
        words = [result.text[: n["call"]].split()[-1] for n in rows["footnotes"]]
        found = [[n["marker"], n["text"], word] for n, word in zip(rows["footnotes"], words, strict=True)]
        assert [[marker, word] for marker, _, word in found] == [[m, word] for m, _, _, word in truth["notes"]]
        for (_, text, _), (_, first, last, _) in zip(found, truth["notes"], strict=True):
            assert text.startswith(first)
            assert text.endswith(last)
    if "speakers" in truth:
        assert [b["speaker"] for b in rows["blocks"] if b["kind"] == "turn"] == truth["speakers"]
    assert [x for x in truth.get("holds", ()) if x not in result.text] == []
    assert [x for x in truth.get("lacks", ()) if x in result.text] == []
