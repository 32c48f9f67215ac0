"""Tables: from printed words and rules to rows and columns, the numbers in cells, and what they measure.

fragments   words that stand together, and the lines they make up
ruling      printed rules and fills → bands and grids
columns     where the white space parts columns
rows        which lines make up one row, which rows are heads
finding     the tables of a page, and what is none
values      the number a cell holds
"""

from greylit.tables.cells import FoundCell, FoundTable
from greylit.tables.finding import find_tables
from greylit.tables.fragments import Fragment

__all__ = ["FoundCell", "FoundTable", "Fragment", "find_tables"]
