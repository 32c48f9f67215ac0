"""Numbers in tables become statistics where their heads say what they are, and nowhere else."""

from __future__ import annotations

import pytest

import greylit

HEADS = ("kind", "unit", "value", "measure", "time")

CASES = [
    # a table, and the rows of its first line of figures: (kind, unit, value, measure, time)
    (
        "| District | Households | With a well (%) | Cost per well (US$) |\n|---|---|---|---|\n"
        "| Kesh | 1,615 | 72.3 | n.a. |\n| Tamba | 2,377 | 48.0 | 398.50 |",
        [
            ("count", "households", 1615, "households, Kesh", None),
            ("percent", "percent", 72.3, "With a well, Kesh", None),
        ],
    ),
    (
        "Table 1. Outturn of the road fund (US$ million)\n\n| Item | 2014 | 2015/16 |\n|---|---|---|\n| Bridges | 14.2 | 15.9 |",
        [
            ("money", "USD", 14200000, "Outturn of the road fund, Bridges", "2014"),
            ("money", "USD", 15900000, "Outturn of the road fund, Bridges", "2015/2016"),
        ],
    ),
    (
        "| Year | Boats | Landed (t) |\n|---|---|---|\n| 2014 | 26 | 1,040 |\n| 2015 | 31 | 1,210 |",
        [("count", "boats", 26, "boats", "2014"), ("measure", "tonne", 1040, "Landed", "2014")],
    ),
    (
        "| Indicator | 2001 | 2011 |\n|---|---|---|\n| Can read (%) | 61 | 78 |\n| Deaths (per 1,000) | 14 | 9 |",
        [("percent", "percent", 61, "Can read", "2001"), ("percent", "percent", 78, "Can read", "2011")],
    ),
    (
        "| Line | Passengers |\n|---|---|\n| Coast | +19% |\n| Hills | −4% |",
        [("percent", "percent", 19, "Passengers, Coast", None)],
    ),
    (
        "Table 2. Result of the mill, in thousands of euros\n\n| | 2014 | 2015 | Change (%) |\n|---|---|---|---|\n"
        "| Profit (loss) | (312) | 95 | n.a. |\n| Sales | 1,840 | 1,922 | 4.5 |",
        [
            ("money", "EUR", -312000, "Result of the mill, Profit", "2014"),
            ("money", "EUR", 95000, "Result of the mill, Profit", "2015"),
            ("money", "EUR", 1840000, "Result of the mill, Sales", "2014"),
        ],
    ),
    (
        "| Indicator | Unit | Value | Year |\n|---|---|---|---|\n| Road length | km | 2,210 | 2017 |\n| Wells | | 31 | 2016 |\n"
        "| Can read | % | 61 | 2014 |",
        [
            ("measure", "kilometer", 2210, "Value, Road length", "2017"),
            ("percent", "percent", 61, "Value, Can read", "2014"),
        ],
    ),
    (
        "| Mill | Grants, 2016 (Rs crore) | Tonnes |\n|---|---|---|\n| North | 4.2 | 880 |\n| South | 1.9 | 712 |",
        [("money", "INR", 42000000, "Grants, North", "2016"), ("measure", "tonne", 880, "North", None)],
    ),
    (
        "| Age group | Per cent |\n|---|---|\n| 15–24 | 26 |\n| 25–49 | 50 |",
        [("percent", "percent", 26, "Age group 15–24", None)],
    ),
    (
        "Table 5. Clinics closed by district, 2015\n\n| District | Number | % |\n|---|---|---|\n| Kesh | 14 | 61 |\n| Tamba | 9 | 39 |",
        [("count", "clinics", 14, "clinics, Kesh", "2015"), ("percent", "percent", 61, "Kesh", "2015")],
    ),
    (
        "Table 6. Grants by fund (US$ million)\n\n| Fund | Number | Amount |\n|---|---|---|\n| Rivers | 14 | 3.2 |\n| Roads | 9 | 1.1 |",
        [("count", "grants", 14, "grants, Rivers", None), ("money", "USD", 3200000, "Grants, Amount, Rivers", None)],
    ),
    (
        "| | 2014 | 2015 |\n|---|---|---|\n| (thousands) | | |\n| Passengers | 412 | 433 |\n| Vehicles | 88 | 91 |",
        [("count", "passengers", 412000, "Passengers", "2014"), ("count", "passengers", 433000, "Passengers", "2015")],
    ),
    ("| (thousands) | 2014 | 2015 |\n|---|---|---|\n| Exports | 412 | 433 |\n| Wages | 88 | 91 |", []),
    (
        "| In thousand tonnes | 2014 | 2015 |\n|---|---|---|\n| Cod | 120 | 101 |",
        [("measure", "tonne", 120000, "Cod", "2014"), ("measure", "tonne", 101000, "Cod", "2015")],
    ),
    (
        "Budget of the board (US$ million)\n\n| Item | 2017 | 2018 |\n|---|---|---|\n| Wages | 12.4 | 13.1 |",
        [("money", "USD", 12400000, "Budget of the board, Wages", "2017")],
    ),
    ("It met in May (and again in June).\n\n| Item | 2017 | 2018 |\n|---|---|---|\n| Wages | 12.4 | 13.1 |", []),
    (
        "Table 3: Share of the jobless, per cent\n\n| Province | Men | Women |\n|---|---|---|\n| Alder | 6 | 8 |",
        [("percent", "percent", 6, "Share of the jobless, Men, Alder", None)],
    ),
    (
        "Table 3: Returns, per cent\n\n| Province | Men | Women |\n|---|---|---|\n| Alder | 612 | 580 |",
        [("count", "men", 612, "men, Alder", None), ("count", "women", 580, "women, Alder", None)],
    ),
    (
        "| Port | Passengers (thousands) |\n|---|---|\n| Kesh | 1.4 |\n| Tamba | 2 |",
        [("count", "passengers", 1400, "passengers, Kesh", None)],
    ),
    # heads that leave it open what the figures are
    ("| Harbour | 2014 | 2015 |\n|---|---|---|\n| Ostervik | 12,480 | 12,911 |", []),
    ("| Year | Meals (m) |\n|---|---|\n| 2014 | 1.4 |", []),
    ("| Variable | Model 1 | Model 2 |\n|---|---|---|\n| Distance | 0.142** | 0.121* |\n| | (0.041) | (0.050) |", []),
    ("| Item (US$) | Share (%) |\n|---|---|\n| Wages (US$) | 59 |", []),
    ("| Question | Score |\n|---|---|\n| Was it clear? | 4 |", []),
    ("| Ward | Change in points |\n|---|---|\n| North | 4 |", []),
    (
        "Table 4. People and their growth (%)\n\n| Town | 2001 | 2011 | Growth (%) |\n|---|---|---|---|\n| Kesh | 1,615 | 2,377 | |",
        [],
    ),
    ("| Boats | Length (m) |\n|---|---|\n| Swan | 14 |", []),
]
PROSE = "The returns were sent in by the offices that keep them, and nobody was asked to guess."


@pytest.mark.parametrize(("table", "first"), CASES, ids=[case[0][:40] for case in CASES])
def test_numbers_whose_heads_say_what_they_are(table: str, first: list[tuple], tmp_path):
    path = tmp_path / "a.md"
    path.write_text(f"# Returns\n\n{PROSE}\n\n{table}\n\n{PROSE}\n", "utf-8")
    result = greylit.process(path)
    rows = [row for row in result.tables["statistics"].to_pylist() if row["rule"] == "table-cell"]
    assert [tuple(row[name] for name in HEADS) for row in rows][: len(first)] == first
    assert bool(rows) == bool(first)
    for row in rows:
        assert result.text[row["start"] : row["end"]] == row["text"]
        assert row["text"] in row["sentence"]


def test_a_row_of_heads_with_one_cell(tmp_path):
    rows = "<tr><th>Port</th><th>Share (%)</th></tr><tr><th>North</th></tr><tr><td>Kesh</td><td>12</td></tr>"
    path = tmp_path / "a.html"
    path.write_text(f"<h1>Returns</h1><p>{PROSE}</p><table>{rows}</table><p>{PROSE}</p>", "utf-8")
    found = greylit.process(path).tables["statistics"].to_pylist()
    assert [(row["kind"], row["value"]) for row in found] == [("percent", 12)]


TYPED = """
1  Landings

In thousand tonnes                 1990       1995       2000

Cod                                 120        101         64
Herring                             310        287        301

2  Trade

Table 2.1  Sales by destination
           (millions of euros)

Destination          2003      2004      Change (%)
---------------------------------------------------
Northland           101.2     110.4           9.1
Southland            87.0      80.9          -7.0
---------------------------------------------------
Total               188.2     191.3           1.7
"""


def test_typed_tables_end_at_headings_and_captions(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(f"Returns\n\n{PROSE}\n{TYPED}\n{PROSE}\n", "utf-8")
    found = greylit.process(path).tables["statistics"].to_pylist()
    read = [(row["text"], row["unit"], row["value"], row["measure"], row["time"]) for row in found]
    assert read[0] == ("120", "tonne", 120000, "Cod", "1990")
    assert read[6] == ("101.2", "EUR", 101200000, "Sales, Northland", "2003")
    assert read[-1] == ("1.7", "percent", 1.7, "Change, Total", None)
    assert len(read) == 6 + 9
