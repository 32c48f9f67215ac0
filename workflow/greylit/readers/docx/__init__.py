"""DOCX files: the parts Word names → a manuscript.

package    the parts of the file, found by their relationships
styles     what a paragraph is by its style
numbering  the labels Word counts itself
symbols    glyphs of symbol fonts
runs       the characters of a paragraph: changes accepted, fields, note calls
tables     tables with their spans
document   the whole
"""

from greylit.readers.docx.document import read_docx

__all__ = ["read_docx"]
