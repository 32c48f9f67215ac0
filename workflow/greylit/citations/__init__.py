"""Citations: the works cited in notes and reference lists, read into fields.

The steps: `segments` parts a note into citations and drops the talk, `works` reads one citation (its address
first, then from the right, then authors and title), `resolution` finds what Ibid. and short forms mean.
`vocabulary` holds all knowledge, one row each.
"""

from greylit.citations.parser import parse_citations, parse_references

__all__ = ["parse_citations", "parse_references"]
