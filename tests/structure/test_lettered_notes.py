"""Notes marked i, ii, iii, as word processors mark endnotes, or a, b, c, as statistical papers do."""

from __future__ import annotations

from pathlib import Path

import pytest

from greylit import process
from greylit.structure.layout import lay_out
from greylit.structure.lettered import find_lettered_notes

BRIEF = """What the night trains cost

More trains

The line was built for 40 trains a day. It carries 63.i The operator expects at least 75 of
them by 2025, most of them between ten at night and six in the morning.

Louder trains

Two thirds of the wagons still have cast-iron brakes, which are louder than the composite
ones.ii Refitting a wagon costs little; what it saves is growthiii in the value of houses.

i   National Rail Authority, Traffic Statistics 2019, Table 4.
ii  European Brake Council, "Brakes in Europe 2020", Report 22/2019 (Antwerp: Canal Press,
    2020), 44.
iii Own calculation from the land register.
"""


def test_their_calls_and_texts(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(BRIEF, "utf-8")
    result = process(path, doc_id="a.txt")
    notes = result.tables["footnotes"].to_pylist()
    assert [(note["marker"], note["place"]) for note in notes] == [("i", "end"), ("ii", "end"), ("iii", "end")]
    assert notes[1]["text"].endswith("(Antwerp: Canal Press, 2020), 44.")
    assert [result.text[: note["call"]].rsplit(" ", 1)[-1] for note in notes] == ["63.", "ones.", "growth"]
    assert "carries 63. The operator" in result.text


INDEX = """Lamps lit in the fens

The number of lamps rose by 3 per cent in 2010 to 4,200.a Of these 12 per cent were dark in
any month,b and one in five was old, e.g. the lamps of the weir.

(a) lamps of the road; and
(b) lamps of the quay.

Lamps of the quay are kept by the port ("the quay lamps").c

What is new

The lamps of the old gate are counted.

a Including lamps under repair.
b Road Office, Annual Return, 2011, p. 4.
c Those of the old port are not counted.

Enquiries: Ada North, 555 0142
"""


def test_letters_that_mark_notes(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(INDEX, "utf-8")
    result = process(path, doc_id="a.txt")
    notes = result.tables["footnotes"].to_pylist()
    assert [(note["marker"], note["text"].split()[0]) for note in notes] == [
        ("a", "Including"),
        ("b", "Road"),
        ("c", "Those"),
    ]
    assert [result.text[: note["call"]].split()[-1] for note in notes] == ["4,200.", "month,", 'lamps").']


@pytest.mark.parametrize(
    "text",
    [
        "We were told three things.\n\ni. The port is shut.\nii. The town is not.\niii. Nobody minds.",  # a list
        "i Preface\nii Foreword\n\nThe quay is old.i It was let.",  # named before it is called
        "The quay is old.ii It was let.i\n\nv The lease of 1904.\nvi The lease of 1911.",  # no first
        "They want:\n\na. The port.\nb. The town.\n\nThe quay is let.a",  # called below
        "It rose.a It fell.\n\na The port is shut.\nb The town is not.",  # one is not called
        "We went to the quay.a And to\na Norhaven inn.",  # an article
        "She sailed from Bahari to the quay.\n\ni. The port is shut.",  # a word's own letters
    ],
)
def test_what_is_no_list_of_notes(text: str) -> None:
    assert find_lettered_notes(lay_out(text.split("\n")), frozenset(), 1) == []
