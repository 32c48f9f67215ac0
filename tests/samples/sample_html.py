"""Write a sample as a saved web page: the article, and the site around it."""

from __future__ import annotations

import itertools
from html import escape

from sample_markup import Block, Inline, Source

NAVIGATION = ("Latest", "Rivers", "Harbours", "Law", "Archive", "Write for us")
COOKIES = "We and our partners keep small files on your device to remember your choices. Some of them are needed to show this page."
LETTER = "A letter about water, once a month, with nothing to sell."
TEASERS = (
    (
        "The Lock That Runs by Itself",
        "A canal company lets skippers work the gates with a key, and saves a keeper’s wage.",
    ),
    ("Who Owns a Riverbank?", "Two courts have said three different things."),
)
COMMENTS = (
    ("tern_rower", "I swam there as a boy, when it was forbidden and free, and nobody took samples of anything."),
    ("G. Haas", "What about winter? Our pond is closed from October on and the fence is uglier than the water."),
)


class Page:
    """Writes the article of a sample."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.notes: list[str] = []

    def set_inline(self, inline: Inline) -> str:
        """A passage with its emphasis and the calls of its notes."""
        cuts = sorted(
            {0, len(inline.text), *(at for at, _ in inline.calls), *(at for a, b, _ in inline.styles for at in (a, b))}
        )
        out = ""
        for start, end in itertools.pairwise([*cuts, len(inline.text)]):
            for at, note in inline.calls:
                if at == start:
                    self.notes.append(note)
                    n = len(self.notes)
                    out += f'<sup id="ref-{n}"><a href="#note-{n}">{n}</a></sup>'
            text = escape(inline.text[start:end], quote=False)
            for tag in sorted({{"i": "em", "b": "strong"}[s] for a, b, s in inline.styles if a <= start < b}):
                text = f"<{tag}>{text}</{tag}>" if text else ""
            out += text
        return out

    def set_block(self, block: Block) -> str:
        said = self.set_inline(block.inline)
        if block.kind == "heading":
            level = block.data["level"] + 1
            return f"<h{level}>{said}</h{level}>"
        if block.kind == "item":
            return f"<li>{said}</li>"
        if block.kind == "quote":
            return f"<blockquote><p>{said}</p></blockquote>"
        if block.kind == "caption":
            label = escape(block.data["label"])
            return f'<figure><img src="ponds_files/quay.jpg" alt="People on a quay in summer"><figcaption>{label} {said}</figcaption></figure>'
        if block.kind == "table":
            rows = [
                "".join(f"<{tag}>{escape(cell)}</{tag}>" for cell in row)
                for n, row in enumerate(block.data["rows"])
                for tag in ["td" if n else "th"]
            ]
            return f"<table><thead><tr>{rows[0]}</tr></thead><tbody>{''.join(f'<tr>{r}</tr>' for r in rows[1:])}</tbody></table>"
        return f"<p>{said}</p>"

    def set_body(self, blocks: list[Block]) -> str:
        out = []
        for kind, group in itertools.groupby(blocks, key=lambda block: block.kind):
            said = "\n".join(map(self.set_block, group))
            out.append(f"<ul>\n{said}\n</ul>" if kind == "item" else said)
        return "\n".join(out)


def press(source: Source) -> tuple[bytes, dict[str, str]]:
    """The bytes of a sample's file, and its furniture: what each piece says → what it is."""
    meta, page = source.meta, Page(source)
    title, site = escape(meta["title"]), escape(meta["site"])
    front = [b for b in source.blocks if b.kind in ("subtitle", "byline")]
    body = page.set_body([b for b in source.blocks if b not in front])
    subtitle, byline, date = (page.set_inline(b.inline) for b in front)
    notes = "\n".join(
        f'<li id="note-{n}">{Page(source).set_inline(source.notes[note])} <a href="#ref-{n}">↩</a></li>'
        for n, note in enumerate(page.notes, 1)
    )
    links = "".join(f'<li><a href="/{name.lower().replace(" ", "-")}">{name}</a></li>' for name in NAVIGATION)
    cards = "".join(
        f'<div class="card"><h3><a href="/c">{escape(h)}</a></h3><p>{escape(t)}</p></div>' for h, t in TEASERS
    )
    comments = "".join(f'<li class="comment"><b>{who}</b><p>{escape(said)}</p></li>' for who, said in COMMENTS)
    html = f"""<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>{title} | {site}</title>
<meta property="og:title" content="{title}"><meta property="article:published_time" content="{meta["published"]}T08:00:00+02:00">
<style>body {{ margin: 0 }}</style><script>window.page = {{"kind": "article"}};</script></head>
<body>
<a class="skip-link" href="#story">Skip to content</a>
<div class="cookie-banner" role="dialog"><p>{COOKIES}</p><button>Accept</button> <button>Choose</button></div>
<header class="masthead"><a href="/">{site}</a><nav><ul>{links}</ul></nav></header>
<main><article id="story">
<h1>{title}</h1>
<p class="standfirst">{subtitle}</p>
<p class="byline">{byline}</p>
<p><time datetime="{meta["published"]}">{date}</time></p>
<div class="share-bar"><span>Share</span> <a href="#">Mail</a> <a href="#">Print</a></div>
{body}
<section class="footnotes"><ol>
{notes}
</ol></section>
<div class="newsletter"><h3>By letter</h3><p>{LETTER}</p></div>
</article>
<aside class="related"><h2>More to read</h2>{cards}</aside>
<section class="comments"><h2>Comments</h2><ol>{comments}</ol></section>
</main>
<footer><p>© 2022 {site}</p></footer>
</body>
</html>
"""
    furniture = {
        "Skip to content": "skip link",
        COOKIES: "cookie banner",
        LETTER: "newsletter",
        "Write for us": "navigation",
    }
    furniture |= {said: "comment" for _, said in COMMENTS} | {said: "teaser" for _, said in TEASERS}
    return html.encode(), furniture
