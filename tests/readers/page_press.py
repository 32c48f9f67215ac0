"""Makes web pages of known content: articles, set into sites of several designs."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

Block = tuple[str, object]
"""A block's kind and what it says: text, or rows of a table. In texts ``^3^`` calls note 3."""

WELLS: list[Block] = [
    ("title", "Deep Wells, Shallow Purses: Who Pays for Water in the Orsk Valley"),
    ("byline", "By Ingrid Thorvaldsen"),
    ("date", "4 March 2021"),
    (
        "paragraph",
        "Every third household in the valley draws its water from a well that somebody else dug.^1^ The price of a "
        "bucket rose by 14% between 2015 and 2019, and nobody who was asked could say why.",
    ),
    (
        "paragraph",
        "The committee that was set up to find out met eleven times. Its members walked from farm to farm, counted "
        "buckets, and wrote down what they were told.",
    ),
    ("heading", "What a bucket costs"),
    (
        "paragraph",
        "A bucket costs 3 crowns where the well is shared and 8 where it is not.^2^ Three things decide the price:",
    ),
    ("item", "how deep the well is"),
    ("item", "who dug it, and when"),
    ("item", "whether the owner lives beside it"),
    ("table", [["Village", "Wells", "Crowns a bucket"], ["Upper Orsk", "41", "3.20"], ["Lower Orsk", "27", "7.90"]]),
    ("caption", "Figure 1. Women at the well of Upper Orsk."),
    ("heading", "What was proposed"),
    ("quote", "Nobody owns rain, and nobody should own what it leaves behind."),
    (
        "paragraph",
        "The committee proposed that the district buy the deepest wells. It would cost 1.2 million crowns a year, "
        "a little less than what the district spends on its fountains.",
    ),
]
WELL_NOTES = ["Orsk Valley Office, Household Survey 2019, p. 12.", "Prices of May 2019, as told by the owners."]

LAMPS: list[Block] = [
    ("title", "Lamps Out at Eleven: Three Winters of Dark Streets"),
    ("byline", "By Mateus Quillfeather"),
    ("date", "17 November 2022"),
    (
        "paragraph",
        "When the town of Halden turned its street lamps off at eleven, accidents were expected to rise. They did not. "
        "In three winters the police counted 212 accidents after dark, 9 fewer than in the three winters before.",
    ),
    ("heading", "Why nothing happened"),
    (
        "paragraph",
        "Drivers slow down where they see little. Speeds measured on six roads fell from 54 to 47 km/h, and people on "
        "foot carried lamps of their own, which the town had handed out in the first winter.",
    ),
    (
        "paragraph",
        "The saving was small: 31,000 crowns a year, half of what had been promised by the makers of the switches.",
    ),
    ("heading", "What the town learnt"),
    (
        "paragraph",
        "Nobody has asked for the lamps to be lit again, except the owner of the cinema, whose last film ends at ten past "
        "eleven. He was given a key to the switch.",
    ),
]


def call_marks(text: str, mark: Callable[[int], str]) -> str:
    """A text as HTML, each ``^n^`` replaced by a call."""
    parts = escape(text).split("^")
    return "".join(mark(int(part)) if k % 2 else part for k, part in enumerate(parts))


def plain(block: Block) -> list[str]:
    """What a block says, calls left out; of a table each row."""
    if isinstance(block[1], list):
        return [" ".join(row) for row in block[1]]
    parts = str(block[1]).split("^")
    said = "".join(part for k, part in enumerate(parts) if not k % 2)
    return [f"• {said}" if block[0] == "item" else said]


def set_blocks(blocks: list[Block], mark: Callable[[int], str]) -> str:
    """The blocks of a text as HTML."""
    out: list[str] = []
    items: list[str] = []
    for kind, said in [*blocks, ("end", "")]:
        if items and kind != "item":
            out.append(f"<ul>{''.join(items)}</ul>")
            items = []
        if kind == "item":
            items.append(f"<li>{escape(str(said))}</li>\n")
        elif kind == "table":
            assert isinstance(said, list)
            rows = [
                "".join(f"<{'td' if n else 'th'}>{escape(c)}</{'td' if n else 'th'}>" for c in row)
                for n, row in enumerate(said)
            ]
            out.append("<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>")
        elif kind == "caption":
            out.append(
                f'<figure><img src="a.jpg" alt="A picture"><figcaption>{escape(str(said))}</figcaption></figure>'
            )
        elif kind != "end":
            tag = {"heading": "h2", "quote": "blockquote"}.get(kind, "p")
            out.append(f"<{tag}>{call_marks(str(said), mark)}</{tag}>")
    return "\n".join(out)


LINKS = "".join(
    f'<li><a href="/{word.lower()}">{word}</a></li>'
    for word in "Home News Publications Topics Regions About Contact".split()
)
TEASERS = [
    (
        "Fish Return to the Lower Sound",
        "After nine years without nets, boats are counting again. What they find surprises the old hands.",
    ),
    (
        "The Bridge That Was Paid for Twice",
        "An audit follows the money from one bank of the river to the other, and back again.",
    ),
    ("Bread, by Weight", "Why bakers in four towns have begun to sell by the gram, and who gains from it."),
]
COMMENTS = [
    (
        "Harald",
        "I have carried buckets for forty years and nobody ever asked me what they cost, so thank you for this.",
    ),
    (
        "well_watcher",
        "The figures for the lower village cannot be right. My aunt pays at least ten, and her well is shared with two others.",
    ),
]
COOKIES = "We use cookies to make this site work and to learn how it is used. You can accept all of them or choose which ones."


def _numbered(n: int) -> str:
    return f'<sup id="fnref{n}"><a href="#fn{n}">{n}</a></sup>'


def _list_notes(notes: list[str]) -> str:
    items = "".join(f'<li id="fn{n}">{escape(said)} <a href="#fnref{n}">↩</a></li>' for n, said in enumerate(notes, 1))
    return f'<section class="footnotes"><hr><ol>{items}</ol></section>' if notes else ""


def set_magazine(blocks: list[Block], notes: list[str]) -> str:
    """A site of today: landmarks, a cookie banner, teasers, comments, JSON-LD."""
    title, byline, date = (str(said) for _, said in blocks[:3])
    teasers = "".join(
        f'<article class="card"><h3><a href="/t">{escape(h)}</a></h3><p>{escape(t)}</p></article>' for h, t in TEASERS
    )
    said = "".join(f'<li class="comment"><b>{who}</b><p>{escape(text)}</p></li>' for who, text in COMMENTS)
    return f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{escape(title)} | The Valley Review</title>
<meta property="og:title" content="{escape(title)}"><script>var tracking = "<p>not text</p>";</script><style>p {{ color: red }}</style>
<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "{title}", "author": {{"@type": "Person", "name": "{byline[3:]}"}}}}</script>
</head><body><a class="skip-link" href="#main">Skip to content</a>
<div id="onetrust-consent"><p>{COOKIES}</p><button>Accept all</button><button>Choose</button></div>
<header role="banner"><p class="logo">The Valley Review</p><nav><ul>{LINKS}</ul></nav><form class="search"><input><button>Search</button></form></header>
<main id="main"><article><header><p class="kicker"><a href="/water">Water</a></p><h1>{escape(title)}</h1>
<div class="meta"><span class="byline">{escape(byline)}</span> <time datetime="2021-01-01">{escape(date)}</time></div></header>
<div class="share-buttons"><span>Share this</span> <a href="#">Facebook</a> <a href="#">Mail</a></div>
{set_blocks(blocks[3:], _numbered)}
{_list_notes(notes)}
<div class="newsletter-signup"><h3>Never miss a story</h3><p>Our letter comes out every Friday at noon and costs nothing at all.</p><form><input></form></div>
</article><aside class="related"><h2>Read next</h2>{teasers}</aside>
<section id="comments"><h2>2 comments</h2><ol class="comment-list">{said}</ol></section></main>
<footer><ul>{LINKS}</ul><p>© 2023 The Valley Review. All rights reserved.</p></footer></body></html>"""


def set_weblog(blocks: list[Block], notes: list[str]) -> str:
    """A weblog of the common kind: classes, a sidebar, notes by plugin, tags below the entry."""
    title, byline, date = (str(said) for _, said in blocks[:3])

    def mark(n):
        return f'<sup class="modern-footnotes"><a id="r{n}" href="https://valley.example/wells/#n{n}">[{n}]</a></sup>'

    items = "".join(
        f'<div id="n{n}">[{n}] <a href="https://valley.example/wells/#r{n}">↑</a> {escape(said)}</div>'
        for n, said in enumerate(notes, 1)
    )
    widgets = "".join(f'<div class="widget"><h3>{escape(h)}</h3><p>{escape(t)}</p></div>' for h, t in TEASERS)
    said = "".join(f'<div class="comment-body"><p>{escape(text)}</p></div>' for _, text in COMMENTS)
    return f"""<!DOCTYPE html><html><head><meta charset="UTF-8"><title>{escape(title)} – Water and Light</title></head>
<body class="single has-sidebar"><div id="page"><div id="masthead"><h1 class="site-title"><a href="/">Water and Light</a></h1>
<p>Notes on what towns are made of</p></div><div id="site-navigation"><ul>{LINKS}</ul></div>
<div id="content"><div id="post-31" class="post hentry"><h1 class="entry-title">{escape(title)}</h1>
<div class="entry-meta">Posted on <span class="posted-on">{escape(date)}</span> <span class="author vcard">{escape(byline.replace("By", "by"))}</span></div>
<div class="entry-content">{set_blocks(blocks[3:], mark)}<div class="footnotes">{items}</div>
<div class="sharedaddy"><h3>Share this:</h3><ul><li><a href="#">Mail</a></li><li><a href="#">Print</a></li></ul></div></div>
<p class="post-tags">Tagged <a href="/t/water">water</a>, <a href="/t/towns">towns</a></p></div>
<div id="comments"><h2>What others think</h2>{said}<div id="respond"><h3>Leave a reply</h3><p>Your address will not be published.</p></div></div></div>
<div id="secondary" class="sidebar">{widgets}</div><div id="colophon"><p>Proudly made by hand.</p></div></div></body></html>"""


def set_agency(blocks: list[Block], notes: list[str]) -> str:
    """An agency's site without landmarks: boxes in boxes, a breadcrumb, lists of links left and right."""
    title, byline, date = (str(said) for _, said in blocks[:3])
    mark = lambda n: f'<a href="#note{n}" name="back{n}">({n})</a>'  # noqa: E731
    items = "".join(
        f'<p><a name="note{n}" href="#back{n}">({n})</a> {escape(said)}</p>' for n, said in enumerate(notes, 1)
    )
    links = "".join(f'<li><a href="/doc{n}">{escape(h)}</a></li>' for n, (h, _) in enumerate(TEASERS))
    return f"""<html><head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"><title>Valley Agency: {escape(title)}</title>
<meta name="author" content="Valley Agency webmaster"></head><body><div id="wrap"><div id="top"><img src="logo.gif" alt="Agency">
<div id="path"><a href="/">Home</a> &gt; <a href="/p">Papers</a> &gt; This page</div></div>
<div id="left"><ul>{LINKS}</ul></div><div id="middle"><h1>{escape(title)}</h1><p><b>{escape(byline)}</b></p><p>{escape(date)}</p>
{set_blocks(blocks[3:], mark)}<hr>{items}</div><div id="right"><h3>Also of interest</h3><ul>{links}</ul></div>
<div id="bottom"><a href="/imprint">Imprint</a> | <a href="/privacy">Privacy</a> | <a href="/help">Help</a></div></div></body></html>"""


def set_tables(blocks: list[Block], notes: list[str]) -> str:
    """A page of twenty years ago: laid out by tables, breaks for paragraphs, notes with raised numbers and no links."""
    title, byline, date = (str(said) for _, said in blocks[:3])
    body = set_blocks(blocks[3:], lambda n: f"<sup>{n}</sup>").replace("<p>", "").replace("</p>", "<br><br>")
    items = "".join(f"<p><sup>{n}</sup> {escape(said)}</p>" for n, said in enumerate(notes, 1))
    return f"""<HTML><HEAD><TITLE>{escape(title)}</TITLE></HEAD><BODY BGCOLOR=white><TABLE WIDTH=100%><TR><TD COLSPAN=2>
<CENTER><FONT SIZE=5><B>Valley Papers Online</B></FONT></CENTER></TD></TR><TR><TD WIDTH=150><UL>{LINKS}</UL></TD><TD>
<H1>{escape(title)}</H1><P>{escape(byline)}<P>{escape(date)}<P>{body}{items}</TD></TR></TABLE></BODY></HTML>"""


def set_encyclopedia(blocks: list[Block], notes: list[str]) -> str:
    """An encyclopedia's page: edit links, cited notes with back-links, boxes of links, categories."""
    title, byline, date = (str(said) for _, said in blocks[:3])

    def mark(n):
        return f'<sup id="cite_ref-{n}" class="reference"><a href="#cite_note-{n}"><span>[</span>{n}<span>]</span></a></sup>'

    body = set_blocks(blocks[3:], mark).replace(
        "</h2>", '<span class="mw-editsection">[<a href="/e">edit</a>]</span></h2>'
    )
    items = "".join(
        f'<li id="cite_note-{n}"><span class="mw-cite-backlink"><b><a href="#cite_ref-{n}">^</a></b></span> '
        f'<span class="reference-text">{escape(said)}</span></li>'
        for n, said in enumerate(notes, 1)
    )
    listed = f'<h2>References</h2><div class="reflist"><ol class="references">{items}</ol></div>' if notes else ""
    return f"""<!DOCTYPE html><html><head><meta charset="UTF-8"><title>{escape(title)} - Valleypedia</title></head><body class="mediawiki">
<div id="mw-page-base"></div><div id="content" class="mw-body" role="main"><h1 id="firstHeading">{escape(title)}</h1>
<div id="siteSub" class="noprint">From Valleypedia, which anybody may mend</div><p>{escape(byline)}</p><p>{escape(date)}</p>{body}{listed}
<div class="navbox"><p>Valleys of the north: {LINKS.replace("li>", "span>")}</p></div><div id="catlinks"><a href="/c">Categories</a></div></div>
<div id="mw-navigation"><ul>{LINKS}</ul></div><div id="footer" role="contentinfo"><p>This page was last edited long ago.</p></div></body></html>"""


def set_export(blocks: list[Block], notes: list[str]) -> str:
    """What a word processor saves as a filtered web page."""
    title, byline, date = (str(said) for _, said in blocks[:3])
    mark = lambda n: (  # noqa: E731
        f'<a style="mso-footnote-id:ftn{n}" href="#_ftn{n}" name="_ftnref{n}" title=""><span class=MsoFootnoteReference>'
        f'<span style="vertical-align:super">[{n}]</span></span></a>'
    )
    body = set_blocks(blocks[3:], mark).replace("<p>", "<p class=MsoNormal>")
    items = "".join(
        f'<div id=ftn{n}><p class=MsoFootnoteText><a href="#_ftnref{n}" name="_ftn{n}" title=""><span class=MsoFootnoteReference>[{n}]</span></a> '
        f"{escape(said)}</p></div>"
        for n, said in enumerate(notes, 1)
    )
    return f"""<html><head><meta http-equiv=Content-Type content="text/html; charset=windows-1252"><meta name=Generator content="Microsoft Word 15 (filtered)">
<title>{escape(title)}</title><style><!-- p.MsoNormal {{margin:0}} --></style></head><body lang=EN-GB><div class=WordSection1>
<h1>{escape(title)}</h1><p class=MsoNormal>{escape(byline)}</p><p class=MsoNormal>{escape(date)}</p>{body}</div>
<div><br clear=all><hr align=left size=1 width="33%">{items}</div></body></html>"""


DESIGNS: dict[str, Callable[[list[Block], list[str]], str]] = {
    "magazine": set_magazine,
    "weblog": set_weblog,
    "agency": set_agency,
    "tables": set_tables,
    "encyclopedia": set_encyclopedia,
    "export": set_export,
}
ENCODINGS = {"agency": "windows-1252", "export": "windows-1252", "tables": "windows-1252"}


def press_page(design: str, blocks: list[Block], notes: list[str]) -> bytes:
    """The bytes of a page."""
    return DESIGNS[design](blocks, notes).encode(ENCODINGS.get(design, "utf-8"), "xmlcharrefreplace")
