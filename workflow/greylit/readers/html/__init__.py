"""HTML files: a web page or an exported document → a manuscript.

encoding  bytes → text, as browsers do
tree      text → a tree of nodes
site      what stands around the article: navigation, banners, teasers
notes     notes found by their links and back-links
metadata  what the page says of itself
tables    tables with their spans
styles    what style sheets say of raised and bold type
spacing   white space as browsers show it
walk      nodes → parts
document  the whole
"""

from greylit.readers.html.document import read_archived_page, read_html

__all__ = ["read_archived_page", "read_html"]
