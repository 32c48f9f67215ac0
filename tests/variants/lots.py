"""Page designs drawn by lot: type, page, heads, folios, the setting of headings and notes."""

from __future__ import annotations

import re
from dataclasses import replace
from random import Random

from variants.designs import COMMON, FORM_FEED, LEADING_SPACE, THREE_LINES, Design

FONTS = ("Liberation Serif", "Liberation Sans", "Linux Libertine O", "Caladea", "Carlito", "DejaVu Serif")
PAGES = ("210mm 297mm", "215.9mm 279.4mm", "176mm 250mm", "160mm 235mm", "148mm 210mm")


def draw_design(seed: int, kind: str = "") -> Design:
    """The design of lot ``seed`` for a kind of document: the same for the same seed."""
    design = draw_any(seed)
    lot = Random(seed * 15485863 + 5)
    if kind == "volume":
        marker = lot.choice(("{}. ", "<sup>{}</sup> ", "{} ", "[{}] "))
        call = "[{}]" if marker.startswith("[") else "<sup>{}</sup>"
        return replace(design, notes="end", anew=lot.random() < 0.7, marker=marker, call=call)
    if kind == "thesis":
        first = lot.choice((1, 83, 94, 312, 968, 991))
        return replace(design, notes="document", first=first, parted=True, call="<sup>{}</sup>")
    if kind == "dossier":
        return replace(design, css=design.css + count_in_roman(design.css))
    return design


def count_in_roman(css: str) -> str:
    """Rules that give the front matter folios in small Roman numerals, as the rest has Arabic ones."""
    rules = re.findall(r"@page(?: :\w+)? \{ (?:@[\w-]+ \{[^}]*\} ?)+\}", css)
    front = [
        re.sub(r"@page ?", "@page front", rule).replace("counter(page)", "counter(page, lower-roman)") for rule in rules
    ]
    return "\n".join(
        [
            ".forematter { page: front }",
            *front,
            "@page main:nth(1 of main) { counter-reset: page 1 }",
            "main { page: main }",
        ]
    )


def draw_any(seed: int) -> Design:
    """A design for any kind of document."""
    lot = Random(seed * 104729 + 11)
    font, heads = lot.choice(FONTS), lot.choice(FONTS)
    page = lot.choice(PAGES)
    small = page[:3] in ("176", "160", "148")
    size = lot.choice((10, 10.5, 11)) if small else lot.choice((11, 11.5, 12))
    wide = font.startswith("DejaVu")
    size -= 1 if wide else 0
    margins = f"{lot.randrange(20, 31)}mm {lot.randrange(17, 24) if small else lot.randrange(24, 34)}mm"
    fixed = f'font: {size - 2}pt "{lot.choice((font, heads))}"'
    furniture = lot.choice(
        (
            f"@page :left {{ @top-left {{ content: counter(page) ; {fixed} }} @top-right {{ content: string(title); {fixed} }} }}"
            f"@page :right {{ @top-left {{ content: string(section); {fixed} }} @top-right {{ content: counter(page); {fixed} }} }}"
            f"@page :first {{ @top-left {{ content: none }} @top-right {{ content: none }} }}",
            f"@page {{ @bottom-center {{ content: counter(page); {fixed} }} }}",
            f"@page {{ @bottom-right {{ content: counter(page); {fixed} }} @top-left {{ content: string(title); {fixed} }} }} @page :first {{ @top-left {{ content: none }} }}",
            f'@page :left {{ @bottom-left {{ content: counter(page) "  |  " string(title); {fixed} }} }}'
            f'@page :right {{ @bottom-right {{ content: string(section) "  |  " counter(page); {fixed} }} }}',
            f'@page {{ @top-center {{ content: string(title) " " counter(page); {fixed} }} }} @page :first {{ @top-center {{ content: none }} @bottom-center {{ content: counter(page); {fixed} }} }}',
            f'@page {{ @bottom-center {{ content: "Page " counter(page) " of " counter(pages); {fixed} }} @top-right {{ content: string(section); {fixed} }} }} @page :first {{ @top-right {{ content: none }} }}',
        )
    )
    indent = lot.random() < 0.45
    gap = (
        f"p {{ margin-bottom: {lot.randrange(5, 9)}pt }}"
        if not indent
        else f"p {{ text-indent: {lot.randrange(4, 8)}mm }}"
    )
    align = "text-align: justify; " + lot.choice(("hyphens: auto", "hyphens: manual")) if lot.random() < 0.6 else ""
    start = lot.choice((1, 1, 1, 37, 212))
    centre = lot.random() < 0.3
    above, below = lot.choice(((14, 6), (10, 4), (18, 9)))
    h2, h3, h4 = lot.choice(
        (
            ("bold {a}pt", "bold {b}pt", "italic {c}pt"),
            ("bold {a}pt", "italic {b}pt", "italic {c}pt"),
            ("bold {c}pt", "bold italic {c}pt", "italic {c}pt"),
            ("{a}pt", "bold {b}pt", "{c}pt"),
        )
    )
    sizes = {"a": size + lot.choice((1, 2.5, 4)), "b": size + lot.choice((0, 1)), "c": size}
    side = "text-align: center" if centre else "text-align: left"
    small_print = size - lot.choice((1.5, 2, 2.5))
    lines = round(small_print * 1.6)
    css = f"""
@page {{ size: {page}; margin: {margins} }}
{furniture}
html {{ font: {size}pt/{lot.choice((1.25, 1.35, 1.5))} "{font}"; {align} }}
body {{ counter-reset: page {start - 1} }}
{gap}
h1.title {{ font: bold {size + 8}pt/1.15 "{heads}"; margin: {lot.randrange(4, 26)}mm 0 6mm; {side} }}
.byline, .subtitle {{ margin-bottom: 6mm; {side} }}
h2 {{ font: {h2.format(**sizes)}/1.25 "{heads}"; margin: {above}pt 0 {below}pt; {side} }}
h3 {{ font: {h3.format(**sizes)}/1.25 "{heads}"; margin: {above - 3}pt 0 {below - 1}pt; text-align: left }}
h4 {{ font: {h4.format(**sizes)}/1.25 "{font}"; margin: 7pt 0 3pt; text-align: left }}
h2, h3, h4 {{ text-indent: 0 }}
.note {{ font: {small_print}pt/{lines}px "{font}"; hyphens: manual }}
.endnote {{ font-size: {small_print}pt; margin: 0 0 2pt 0; text-indent: 0 }}
blockquote {{ margin: 5pt {lot.randrange(6, 13)}mm; font-size: {size - 1}pt }}
blockquote p, .caption, .contents p, .lead {{ text-indent: 0 }}
.item {{ margin-left: 6mm; text-indent: -4mm }}
.caption {{ font: {size - 1.5}pt/1.3 "{heads}"; margin: 4pt 0 8pt }}
.contents a::after {{ content: leader("{lot.choice((".", ". ", " "))}") target-counter(attr(href url), page) }}
.contents {{ break-after: {lot.choice(("page", "auto"))} }}
.ref {{ margin-left: 7mm; text-indent: -7mm; text-align: left }}
"""
    notes = lot.choices(("page", "document", "symbol", "end"), (40, 35, 8, 17))[0]
    marker = lot.choice(("<sup>{}</sup>&nbsp;", "<sup>{}</sup>", "{} ", "{}. ", "<sup>{}</sup> ", "[{}] "))
    call = "[{}]" if marker.startswith("[") else "<sup>{}</sup>"
    if notes == "symbol":
        marker = lot.choice(("{} ", "<sup>{}</sup>"))
        call = "{}"
    joints = (
        lot.choice((FORM_FEED, FORM_FEED, THREE_LINES)),
        lot.choice((FORM_FEED, FORM_FEED, LEADING_SPACE)),
        lot.choice((FORM_FEED, LEADING_SPACE, THREE_LINES)),
    )
    wear = {"skew": lot.choice((0.1, 0.25, 0.4)), "blur": lot.choice((0.5, 0.7, 0.9)), "noise": lot.choice((6, 10, 14))}
    return Design(
        COMMON + css,
        notes=notes,
        marker=marker,
        call=call,
        capitals=(1,) if lot.random() < 0.2 else (),
        joints=joints,
        parted=lot.random() < 0.5,
        dpi=lot.choice((200, 250, 300)),
        wear=wear,
    )
