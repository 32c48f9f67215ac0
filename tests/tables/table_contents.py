"""What the tables of the benchmark say: heads and rows, written for it."""

from __future__ import annotations

from typing import NamedTuple


class Content(NamedTuple):
    """A table: rows of cells, the first ``heads`` of them heads; ``""`` is an empty cell, ``None`` one that the cell before covers."""

    name: str
    caption: str
    rows: tuple[tuple[str | None, ...], ...]
    heads: int = 1
    note: str = ""


CONTENTS = (
    Content(
        "ferries",
        "Ferries and passengers by harbour, 2014–2018",
        (
            ("Harbour", "2014", "2015", "2016", "2017", "2018"),
            ("Ostervik", "12,480", "12,911", "13,207", "13,960", "14,115"),
            ("Little Sound", "3,204", "3,190", "3,055", "2,871", "2,640"),
            ("Brannock", "804", "811", "–", "792", "788"),
            ("Saint Orla", "19,116", "20,348", "21,007", "22,514", "23,002"),
            ("All harbours", "35,604", "37,260", "37,269", "40,137", "40,545"),
        ),
        note="Source: Coastal Ferry Office, annual returns.",
    ),
    Content(
        "wells",
        "Households with a working well",
        (
            ("District", "Households", "With a well (%)", "Cost per well (US$)"),
            ("Upper Tamba", "1,940", "61.5", "412.50"),
            ("Lower Tamba", "2,377", "48.0", "398.00"),
            ("Kesh", "615", "72.3", "n.a."),
            ("Marrow Hills", "1,108", "35.9", "517.25"),
            ("Dune Coast", "92", "12.0", "801.10"),
            ("Total", "6,132", "52.6", "431.70"),
        ),
        note="n.a. = not available.",
    ),
    Content(
        "pupils",
        "Pupils at school by sex and level",
        (
            ("Province", "Primary", None, "Secondary", None),
            ("", "Girls", "Boys", "Girls", "Boys"),
            ("Anwen", "8,117", "8,460", "3,002", "3,377"),
            ("Corriedale", "5,940", "6,018", "2,115", "2,240"),
            ("Eastmarch", "11,205", "11,730", "4,871", "5,046"),
            ("Hollin", "2,633", "2,590", "903", "961"),
            ("Morvale", "7,402", "7,318", "2,760", "2,655"),
        ),
        heads=2,
    ),
    Content(
        "duties",
        "Who does what in the irrigation scheme",
        (
            ("Body", "Task", "Meets"),
            (
                "Assembly of users",
                "Adopts the yearly plan, sets the water fee and elects the committee from among those who have paid",
                "Twice a year",
            ),
            (
                "Committee",
                "Keeps the register of plots, opens and shuts the gates by the agreed calendar",
                "Every second week in the season",
            ),
            ("Gatekeeper", "Reads the gauges and writes the readings down", "Daily"),
            (
                "District engineer",
                "Inspects the weir after floods and advises on repairs that cost more than the scheme can bear",
                "When called",
            ),
        ),
    ),
    Content(
        "budget",
        "Outturn of the road fund (million crowns)",
        (
            ("Item", "Planned", "Spent", "Difference"),
            ("Bridges", "14.2", "15.9", "(1.7)"),
            ("Gravel roads", "33.0", "30.4", "2.6"),
            ("Paved roads, new works", "58.5", "61.2", "(2.7)"),
            ("Paved roads, repair of damage by frost and floods", "21.0", "27.8", "(6.8)"),
            ("Staff", "9.6", "9.1", "0.5"),
            ("Total", "136.3", "144.4", "(8.1)"),
        ),
    ),
    Content(
        "yields",
        "Yields of three crops under two treatments (t per ha)",
        (
            ("Crop and season", "Without terraces", None, "With terraces", None, "Farms"),
            ("", "Mean", "SD", "Mean", "SD", ""),
            ("Barley, long rains", "1.42", "0.31", "1.88", "0.36", "112"),
            ("Barley, short rains", "0.97", "0.28", "1.21", "0.30", "109"),
            ("Beans, long rains", "0.66", "0.19", "0.84", "0.22", "74"),
            ("Beans, short rains", "0.41", "0.17", "0.58", "0.20", "70"),
            ("Potatoes, long rains", "8.35", "2.40", "10.92", "2.71", "58"),
            ("Potatoes, short rains", "6.10", "2.05", "7.77", "2.33", "55"),
        ),
        heads=2,
    ),
    Content(
        "clinics",
        "Clinics by kind of owner",
        (
            ("Owner", "Clinics", "Beds", "Nurses"),
            ("Government", "", "", ""),
            ("Rural", "41", "612", "203"),
            ("Urban", "18", "1,440", "655"),
            ("Churches", "", "", ""),
            ("Rural", "27", "388", "131"),
            ("Urban", "6", "240", "98"),
            ("Private", "33", "219", "174"),
        ),
    ),
    Content(
        "model",
        "What goes with leaving school early",
        (
            ("Variable", "Model 1", "Model 2", "Model 3"),
            ("Distance to school", "0.142**", "0.138**", "0.121*"),
            ("", "(0.041)", "(0.042)", "(0.050)"),
            ("Meals at school", "−0.310***", "−0.295***", "−0.288***"),
            ("", "(0.060)", "(0.061)", "(0.064)"),
            ("Mother can read", "", "−0.177*", "−0.169*"),
            ("", "", "(0.075)", "(0.077)"),
            ("Pupils", "2,214", "2,190", "1,871"),
        ),
        note="Standard errors in brackets. * p < .05, ** p < .01, *** p < .001",
    ),
)
"""Eight tables; every one is printed in every style."""
