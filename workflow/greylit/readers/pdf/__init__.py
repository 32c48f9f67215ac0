"""PDF files: the printed characters → lines in reading order, with their place and type.

document   a file: opening it, its pages, what is known of it as a whole
engine     pdfium's text page → the spans of a page (characters of one type on one baseline)
paint      rules, pictures, fills
fonts      what a font's name says: weight and slope
lines      spans → lines, with superscripts in the line they belong to
"""

from greylit.readers.pdf.document import read_pdf

__all__ = ["read_pdf"]
