"""Page designs: what a printer's style sheet decides, and how the three readings join pages.

A design's ``css`` sets the page; its other fields say what the style sheet cannot: how notes are numbered and where they
stand, what is put between a note's marker and its text, what separates pages in each reading.
"""

from __future__ import annotations

from dataclasses import dataclass, field

FORM_FEED = "\f"
LEADING_SPACE = "\n "
"""What is left of a form feed in converters that make white space of it."""
THREE_LINES = "\n\n\n"


@dataclass(frozen=True)
class Design:
    """One page design.

    ``notes``: ``page`` (numbered anew on each page), ``document`` (throughout), ``symbol``, ``end`` (endnotes, throughout).
    Endnotes stand where the source has them, after each chapter too: there they are numbered ``anew`` or go on. ``first``:
    the number of the first note. ``marker``, ``call``: how they are printed. ``capitals``: levels of headings set in capitals. ``joints``: what stands
    between pages in the readings ``layout``, ``raw``, ``ocr``. ``parted``: long notes at a page's foot go on under the next page, very
    long ones under two. ``dpi``, ``wear``: of the scan (see ``readings``).
    """

    css: str
    notes: str = "page"
    first: int = 1
    anew: bool = True
    marker: str = "<sup>{}</sup>&nbsp;"
    call: str = "<sup>{}</sup>"
    capitals: tuple[int, ...] = ()
    joints: tuple[str, str, str] = (FORM_FEED, FORM_FEED, FORM_FEED)
    columns: int = 1
    parted: bool = False
    dpi: int = 250
    wear: dict[str, float] = field(default_factory=dict)


COMMON = """

a { color: inherit; text-decoration: none }
html { hyphenate-character: "-"; font-variant-ligatures: none }
p, h1, h2, h3, h4, ul, ol, table, blockquote, figure { margin: 0 }
p { widows: 2; orphans: 2 }
h1, h2, h3, h4 { break-after: avoid; hyphens: none }
.note { float: footnote; footnote-policy: line; font-weight: normal; font-style: normal; text-indent: 0; text-align: left }
.held { white-space: nowrap }
.note { white-space: normal }
.note::footnote-call, .note::footnote-marker { content: none }
sup { font-size: 65%; line-height: 0; font-weight: normal; vertical-align: super }
.endnote sup, .note sup { font-size: 70% }
table { border-collapse: collapse; margin: 8pt 0; width: 100% }
td { padding: 2pt 6pt 2pt 0; vertical-align: top; border-bottom: 0.3pt solid #888; hyphens: none }
.chart { height: 32mm; background: #ddd; margin: 6pt 0 }
.newpage { break-before: page }
.title { string-set: title content(); bookmark-level: none; hyphens: none; text-align: left; text-indent: 0 !important }
.subtitle, .byline, .imprint { text-indent: 0 !important }
h2 { string-set: section content() }
h2.front { string-set: none }
.nohead { string-set: none }
"""

_REPORT = """
@page { size: 190mm 250mm; margin: 25mm 22mm 24mm 26mm }
@page :left { @top-left { content: string(title); font: 8.5pt "Liberation Sans" } @bottom-left { content: counter(page); font: 9pt "Liberation Sans" } }
@page :right { @top-right { content: string(section); font: italic 8.5pt "Liberation Sans" } @bottom-right { content: counter(page); font: 9pt "Liberation Sans" } }
@page :first { @top-right { content: none } @bottom-right { content: none } }
html { font: 12pt/1.42 "Liberation Serif" }
p { margin-bottom: 7pt }
h1.title { font: bold 21pt/1.15 "Liberation Sans"; margin: 30mm 0 6mm }
h2 { font: bold 14pt/1.2 "Liberation Sans"; margin: 14pt 0 6pt }
h3 { font: bold 11.5pt/1.2 "Liberation Sans"; margin: 10pt 0 4pt }
h4 { font: italic 11pt/1.2 "Liberation Sans"; margin: 8pt 0 3pt }
.note { font: 8.5pt/14px "Liberation Serif" }
blockquote { margin: 0 12mm 7pt; font-size: 10pt }
.item { margin-left: 6mm; text-indent: -4mm }
.caption { font: 9pt/1.25 "Liberation Sans"; margin: 4pt 0 8pt }
"""

_ARTICLE = """
@page { size: 160mm 230mm; margin: 24mm 22mm 20mm 22mm }
@page :left { @top-left { content: counter(page); font: 9pt "Linux Libertine O" } @top-center { content: string(title); font: italic 9pt "Linux Libertine O" } }
@page :right { @top-right { content: counter(page); font: 9pt "Linux Libertine O" } @top-center { content: string(section); font: italic 9pt "Linux Libertine O" } }
@page :first { @top-right { content: none } @top-center { content: none } @bottom-center { content: counter(page); font: 9pt "Linux Libertine O" } }
html { font: 10.5pt/1.28 "Linux Libertine O", "Caladea"; text-align: justify; hyphens: auto }
body { counter-reset: page 211 }
p + p { text-indent: 5mm }
h1.title { font: 17pt/1.2 "Linux Libertine O", "Caladea"; text-align: center; margin: 12mm 0 5mm }
.byline, .subtitle { text-align: center; margin-bottom: 8mm }
.lead { margin: 0 8mm 4mm; font-size: 9.5pt; text-indent: 0 !important }
h2 { font: bold 10.5pt/1.28 "Linux Libertine O", "Caladea"; text-align: center; margin: 12pt 0 6pt }
h3 { font: italic 10.5pt/1.28 "Linux Libertine O", "Caladea"; text-align: left; margin: 9pt 0 4pt }
h4 { font: 10.5pt/1.28 "Linux Libertine O", "Caladea"; text-align: left; margin: 6pt 0 3pt }
.note { font: 8.5pt/14px "Linux Libertine O", "Caladea" }
blockquote { margin: 5pt 6mm; font-size: 9.5pt }
.item { margin-left: 5mm; text-indent: -4mm !important }
.caption { font-size: 9pt; margin: 5pt 0 8pt }
.ref { margin-left: 6mm; text-indent: -6mm !important; text-align: left }
"""

_LEGAL = """
@page { size: 215.9mm 279.4mm; margin: 30mm 32mm 36mm 32mm; @bottom-center { content: "– " counter(page) " –"; font: 10pt "Liberation Serif" } }
@page :left { @top-left { content: "{symbol}"; font: 10pt "Liberation Serif" } }
@page :right { @top-right { content: "{symbol}"; font: 10pt "Liberation Serif" } }
@page :first { @bottom-center { content: none } }
html { font: 12pt/1.45 "Liberation Serif" }
p { margin-bottom: 8pt; text-align: justify }
h1.title { font: bold 15pt/1.2 "Liberation Serif"; margin: 14mm 0 6mm }
h2 { font: bold 12pt/1.2 "Liberation Serif"; text-align: center; margin: 14pt 0 8pt }
h3 { font: bold 11.5pt/1.2 "Liberation Serif"; margin: 10pt 0 6pt }
h4 { font: italic 11.5pt/1.2 "Liberation Serif"; margin: 8pt 0 4pt }
.note { font: 9pt/14px "Liberation Serif" }
blockquote { margin: 0 12mm 8pt }
.item { margin-left: 14mm; text-indent: -6mm }
.caption { font-size: 10pt; margin-bottom: 8pt }
"""

_WORKING = """
@page { size: 210mm 297mm; margin: 30mm 30mm 28mm 30mm; @bottom-center { content: counter(page); font: 10pt "Liberation Serif" }
  @top-left { content: "{series}"; font: 9pt "Liberation Serif" } }
@page :first { @bottom-center { content: none } @top-left { content: none } }
html { font: 12pt/1.5 "Liberation Serif"; text-align: justify }
p { text-indent: 7mm }
h1.title { font: bold 16pt/1.2 "Liberation Serif"; text-align: center; margin: 35mm 0 10mm }
.byline, .subtitle, .imprint { text-align: center; margin-bottom: 5mm }
h2 { font: bold 11.5pt/1.3 "Liberation Serif"; margin: 15pt 0 7pt; text-align: left }
h3 { font: bold 11.5pt/1.3 "Liberation Serif"; margin: 9pt 0 5pt; text-align: left }
h4 { font: italic 11.5pt/1.3 "Liberation Serif"; margin: 7pt 0 4pt; text-align: left }
.note { font: 9.5pt/15px "Liberation Serif" }
.contents p { text-indent: 0; text-align: left }
.contents a::after { content: leader(".") target-counter(attr(href url), page) }
.contents { break-after: page }
blockquote { margin: 6pt 10mm }
blockquote p { text-indent: 0 }
.item { margin-left: 8mm; text-indent: -5mm }
.caption { text-indent: 0; margin: 6pt 0; font-size: 10.5pt }
.ref { margin-left: 8mm; text-indent: -8mm; text-align: left; margin-bottom: 4pt }
"""

_NEWSLETTER = """
@page { size: 210mm 297mm; margin: 24mm 16mm 20mm 16mm; @top-left { content: "{series}"; font: bold 8pt "DejaVu Sans" } @top-right { content: counter(page); font: bold 8pt "DejaVu Sans" } }
@page :first { @top-left { content: none } @top-right { content: none } }
html { font: 10.5pt/1.4 "DejaVu Serif" }
main { columns: 2; column-gap: 8mm; column-fill: balance }
p { margin-bottom: 5pt }
h1.title { font: bold 22pt/1.1 "DejaVu Sans"; margin: 4mm 0 }
.byline, .subtitle { margin-bottom: 5mm; font-style: italic }
h2 { font: bold 12pt/1.2 "DejaVu Sans"; margin: 9pt 0 4pt }
h3 { font: bold 9.5pt/1.2 "DejaVu Sans"; margin: 7pt 0 3pt }
.note { font: 7.5pt/12px "DejaVu Serif" }
.endnote { font: 7.5pt/1.25 "DejaVu Serif"; margin-bottom: 2pt }
blockquote { margin: 4pt 4mm; font-style: italic }
.item { margin-left: 4mm; text-indent: -3mm }
.caption { font: 8pt/1.2 "DejaVu Sans"; margin: 3pt 0 6pt }
"""

_CHAPTERS = """
@page { size: 165mm 220mm; margin: 24mm 20mm 22mm 22mm }
@page :left { @top-left { content: counter(page) "  |  " string(title); font: 8.5pt "Carlito" } }
@page :right { @top-right { content: string(section) "  |  " counter(page); font: 8.5pt "Carlito" } }
@page :first { @top-right { content: none } }
html { font: 10.5pt/1.35 "Caladea"; hyphens: auto }
p { margin-bottom: 6pt }
h1.title { font: bold 20pt/1.15 "Carlito"; margin: 25mm 0 6mm }
h2 { font: bold 15pt/1.2 "Carlito"; margin: 0 0 12pt; break-before: page }
h2.front, h2.nobreak { break-before: auto; margin-top: 14pt }
h3 { font: bold 12pt/1.2 "Carlito"; margin: 11pt 0 5pt }
h4 { font: bold italic 10.5pt/1.2 "Carlito"; margin: 8pt 0 3pt }
.note { font: 8.5pt/14px "Caladea" }
.endnote { font-size: 9pt; margin: 0 0 3pt 6mm; text-indent: -6mm; text-align: left }
blockquote { margin: 0 8mm 6pt; font-size: 9.5pt }
.item { margin-left: 6mm; text-indent: -4mm }
.caption { font: 9pt/1.25 "Carlito"; margin: 3pt 0 8pt }
.source { font: italic 8.5pt/1.25 "Carlito" }
"""

_BRIEF = """
@page { size: 210mm 297mm; margin: 28mm 32mm 30mm 32mm; @top-center { content: "{series}"; font: 8.5pt "Carlito"; border-bottom: 0.5pt solid black; width: 100%; text-align: left }
  @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 9pt "Carlito" } }
@page :first { @top-center { content: none; border: none } }
html { font: 12pt/1.5 "Carlito" }
p { margin-bottom: 7pt }
h1.title { font: bold 22pt/1.1 "Carlito"; margin: 4mm 0 5mm; text-align: left }
h2 { font: bold 14pt/1.2 "Carlito"; margin: 13pt 0 5pt }
h3 { font: bold 11.5pt/1.2 "Carlito"; margin: 9pt 0 4pt }
h4 { font: italic 11pt/1.2 "Carlito"; margin: 9pt 0 4pt }
.note { font: 9pt/15px "Carlito" }
blockquote { margin: 0 10mm 7pt; font-style: italic }
.item { margin-left: 7mm; text-indent: -4mm }
.caption { font: bold 9.5pt/1.3 "Carlito"; margin: 4pt 0 8pt }
"""

_BOOKISH = """
@page { size: 152mm 229mm; margin: 22mm 18mm 20mm 20mm; @bottom-center { content: none } }
@page :left { @top-left { content: counter(page); font: 9pt "Caladea" } @top-right { content: string(title); font: italic 9pt "Caladea" } }
@page :right { @top-left { content: string(section); font: italic 9pt "Caladea" } @top-right { content: counter(page); font: 9pt "Caladea" } }
@page :first { @top-left { content: none } @top-right { content: none } @bottom-center { content: counter(page); font: 9pt "Caladea" } }
html { font: 10.5pt/1.3 "Caladea"; text-align: justify; hyphens: auto }
p { text-indent: 4mm }
h1.title { font: bold 17pt/1.2 "Caladea"; margin: 14mm 0 6mm }
h2 { font: bold 12.5pt/1.25 "Caladea"; margin: 14pt 0 6pt; text-align: left }
h3 { font: italic 11pt/1.25 "Caladea"; margin: 9pt 0 4pt; text-align: left }
h4 { font: 10.5pt/1.25 "Caladea"; margin: 7pt 0 3pt; text-align: left }
.note { font: 8.5pt/14px "Caladea" }
blockquote { margin: 5pt 6mm; font-size: 9.5pt }
blockquote p { text-indent: 0 }
.item { margin-left: 6mm; text-indent: -4mm }
.caption { font-size: 9pt; text-indent: 0; margin: 4pt 0 8pt }
.ref { margin-left: 6mm; text-indent: -6mm; text-align: left }
"""

DESIGNS: dict[str, Design] = {
    # report: superscript notes on each page anew; recto head follows the section
    "report": Design(COMMON + _REPORT, parted=True, joints=(FORM_FEED, FORM_FEED, LEADING_SPACE)),
    # journal article: notes throughout, head and folio on one line, justified and hyphenated
    "article": Design(
        COMMON + _ARTICLE,
        notes="document",
        parted=True,
        marker="{}. ",
        joints=(FORM_FEED, THREE_LINES, THREE_LINES),
        dpi=300,
    ),
    # treaty body: document symbol in the head, folio between dashes, symbols for notes
    "legal": Design(COMMON + _LEGAL, notes="symbol", marker="{} ", call="{}", joints=(FORM_FEED, FORM_FEED, FORM_FEED)),
    # working paper: capitals, contents list with leaders, indented paragraphs, hanging references
    "working": Design(
        COMMON + _WORKING,
        notes="document",
        parted=True,
        marker="<sup>{}</sup> ",
        capitals=(1,),
        joints=(FORM_FEED, LEADING_SPACE, THREE_LINES),
    ),
    # newsletter: two columns of short lines, endnotes
    "newsletter": Design(
        COMMON + _NEWSLETTER, notes="end", marker="{} ", columns=2, joints=(FORM_FEED, FORM_FEED, LEADING_SPACE)
    ),
    # report in chapters: each begins a page; endnotes
    "chapters": Design(COMMON + _CHAPTERS, notes="end", marker="{}. ", joints=(LEADING_SPACE, FORM_FEED, FORM_FEED)),
    # brief: sans, bullets, notes glued to their markers, head the same on all pages
    "brief": Design(COMMON + _BRIEF, marker="<sup>{}</sup>", joints=(THREE_LINES, FORM_FEED, LEADING_SPACE), dpi=220),
    # small book page: notes throughout, title and section in turn beside the folio
    "bookish": Design(
        COMMON + _BOOKISH, notes="document", parted=True, marker="{} ", joints=(FORM_FEED, FORM_FEED, LEADING_SPACE)
    ),
}
