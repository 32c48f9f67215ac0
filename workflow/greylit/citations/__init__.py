"""Citations: the works cited in notes and reference lists, read into fields.

`entries` tells entries of a reference list by their form; `segments` parts any other note into citations and drops
the talk; `works` reads one citation, its address first, then by the reader of its style (`styles`), from the right;
`resolution` finds what Ibid. and short forms mean. `vocabulary` holds all knowledge, one row each.
"""

from greylit.citations.parser import parse_citations, parse_references

__all__ = ["parse_citations", "parse_references"]
