"""Lists by author and date set without indents and without empty lines: where an entry begins, and where one goes on."""

from __future__ import annotations

from pathlib import Path

import pytest

from greylit import process

TEXT = """Who dredges the inner harbour

The towns behind the dike have paid for dredging since the lock was opened, and they have asked
the harbour office time and again what became of the dues. This paper says what is known of it,
and what the office might do if it had to bear the cost of the deep channel on its own.

Mud comes with every tide, and more of it since the lock keeps back the river. Nobody measured it
before the towns did so themselves, with a rope and a lead, from the ferry on its way to the pier
and back. Their figures are poor, but there are no others, and the office has never denied them.

References
"""

LISTS: dict[str, list[str]] = {
    "a line each": [
        "Holm, A. and Quist, N. (2014) 'Mud and money: a survey', Journal of Tidal Studies, 8(2), pp. 110-24.",
        "Skarnport (2013) Annual report. Ostby: Skarnport.",
        "Tidal Board (2011) Locks and dues. Ostby: Tidal Board.",
    ],
    "over lines": [
        "Berg, K. (2012) Low water. Ostby: Reed Press.",
        "Holm, A., Quist, N., Berg, K., Lie, O. and Moe,\nT. (2014) 'Mud and money: a survey of six towns on the\nSkarn', Journal of Tidal Studies, 8(2), pp. 110-24.",
        "Quist, N. (2009a) Silt.\nOstby: Reed Press.",
        "Quist, N. (2009b) 'What the towns behind the dike have to say of the deep channel', in\nHolm, A. and Berg, K. (eds) Towns and Tides. Ostby: Reed Press, pp. 3-19.",
        "Skarnport (n.d.) Our dues. Available at:\nhttps://skarnport.example/dues",
        "Towns Behind Dikes (2015) An open letter. Ostby: the authors.",
    ],
    "a bare year": [
        "Berg K. 2012. Low water. Ostby: Reed Press.",
        'Holm, A., and N. Quist. 2014. "Mud and money." Journal of Tidal Studies 8 (2): 110-24.',
        'Quist, N. 2015. "Silt and dues: what the towns behind the dike have to say of the deep channel."\nJournal of Tidal Studies 9 (1): 4-9.',
        "Skarnport 2013. Annual report. Ostby: Skarnport.",
    ],
    "no stops": [
        "Berg, K. (2012) Low water. Ostby: Reed Press",
        "Quist, N. (2015) Silt and dues. Ostby: Reed Press",
        "Skarnport (2013) Annual report. Ostby: Skarnport",
    ],
    "one entry": [
        "Berg, K. (2012) 'The lock of Skarn and the towns behind the dike: how many boats passed in the\nyears of low water', Journal of Tidal Studies, 6(4), pp. 1-12. Paper read at the congress of the\nTidal Board (2011), Ostby."
    ],
    "hanging": [
        "Berg, K. (2012) 'The lock of Skarn and the towns behind the dike.' Journal of Tidal Studies 6.\n    Skarnport (2013) printed it again for the towns.",
        "Quist, N. (2015) Silt and dues. Ostby: Reed Press.",
    ],
    "numbered": [
        "1. Berg, K. (2012) Low water. Ostby: Reed Press.",
        "2. Quist, N. (2015) Silt and dues. Ostby: Reed Press.",
    ],
}


@pytest.mark.parametrize("name", LISTS)
def test_entries(name: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT + "\n".join(LISTS[name]) + "\n", encoding="utf-8")
    result = process(path)
    blocks = [result.text[b["start"] : b["end"]] for b in result.tables["blocks"].to_pylist()]
    assert blocks[blocks.index("References") + 1 :] == [" ".join(entry.split()) for entry in LISTS[name]]
    assert result.tables["citations"].num_rows == len(LISTS[name])


def test_fields(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT + "\n".join(LISTS["a line each"]) + "\n", encoding="utf-8")
    cited = process(path).tables["citations"].to_pylist()
    assert [(c["authors"], c["issued"]) for c in cited] == [
        (["Holm, A.", "Quist, N."], "2014"),
        (["Skarnport"], "2013"),
        (["Tidal Board"], "2011"),
    ]


def test_prose_is_no_list(tmp_path: Path) -> None:
    """A paragraph whose line begins with a name and a year stays whole where no list is."""
    said = "The dues of 2011 were paid by all six towns, as the harbour office told the members of the\nboard. Quist (2015) Silt has it that two towns paid late, and that the office said nothing of it\nto the rest."
    path = tmp_path / "a.txt"
    path.write_text(TEXT.replace("References\n", said + "\n"), encoding="utf-8")
    result = process(path)
    blocks = [result.text[b["start"] : b["end"]] for b in result.tables["blocks"].to_pylist()]
    assert " ".join(said.split()) in blocks
