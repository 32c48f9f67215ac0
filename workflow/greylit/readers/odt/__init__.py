"""OpenDocument texts: the parts LibreOffice and others name → a manuscript.

styles     what a paragraph is by its style; lists and how they count
runs       the characters of a paragraph, with note calls
document   the whole
"""

from greylit.readers.odt.document import read_flat_odt, read_odt

__all__ = ["read_flat_odt", "read_odt"]
