"""Prints the figures of the benchmark, and what is wrong: python tests/tables/bench.py [STYLE/NAME …]"""

from __future__ import annotations

import sys

from table_contents import CONTENTS
from table_press import STYLES, print_table
from table_scoring import Cells, Tally, list_cells, tally_tables

from greylit.readers.pdf import read_pdf
from greylit.settings import Settings


def read_cells(data: bytes) -> list[Cells]:
    """The cells of each table found in a PDF file."""
    reading = read_pdf(data, "a.pdf", Settings())
    return [
        {(c.row, c.column, " ".join(reading.lines[n - 1][a:b] for n, a, b in c.parts)) for c in table.cells}
        for table in reading.tables
    ]


def main(names: list[str]) -> None:
    for style in STYLES:
        total = Tally()
        for content in CONTENTS:
            found = read_cells(print_table(content, style))
            tally = tally_tables(list_cells(content), found)
            total += tally
            name = f"{style.name}/{content.name}"
            if tally.f1 < 1:
                print(f"  {name:28} {tally.f1:.3f}", tally)
            if name in names:
                gold = list_cells(content)
                for table in found:
                    print("    spurious", sorted(table - gold))
                    print("    missing ", sorted(gold - table))
        print(f"{style.name:20} {total.f1:.4f}")


if __name__ == "__main__":
    main(sys.argv[1:])
