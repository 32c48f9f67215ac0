"""The site around an article: navigation, banners, share bars, teasers, comments.

Weighed on twelve pages of our own making (tests/readers/page_press.py), words of article and notes, F1: trafilatura .924
(favouring recall; .875 by default), readability-lxml .913, resiliparse .866, these rules 1.0. Those keep neither what they
leave out nor where notes are called.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from greylit.readers.html.tables import holds_blocks
from greylit.readers.html.tree import Node

TAGS = frozenset("nav menu dialog".split())
"""Elements that are never of an article."""

ROLES = frozenset(
    "navigation banner contentinfo search dialog alertdialog menu menubar toolbar complementary doc-pagelist alert".split()
)
"""ARIA roles of what stands around it."""

NAMES: tuple[tuple[str, str, str], ...] = (
    # a word of a class or id; a name that is of the site, a name that is of an article
    ("nav", "site-nav", "canal-navvies"),
    ("navbar", "navbar-top", "bar"),
    ("navigation", "main-navigation", "navigating"),
    ("breadcrumb", "breadcrumb", "crumb"),
    ("breadcrumbs", "page-breadcrumbs", "crumbs"),
    ("menu", "menu-primary", "set-menus"),
    ("masthead", "site-masthead", "mast"),
    ("topbar", "topbar", "top"),
    ("sidebar", "left-sidebar", "side"),
    ("share", "share-buttons", "market-shares"),
    ("sharing", "sharing-bar", "profit"),
    ("sharedaddy", "sharedaddy", "shared"),
    ("social", "social-links", "society"),
    ("addtoany", "addtoany_share_save_container", "any"),
    ("cookie", "cookie-banner", "cookery"),
    ("cookies", "cookies-notice", "baking"),
    ("consent", "consent-overlay", "consents"),
    ("gdpr", "gdpr-box", "data-law"),
    ("onetrust", "onetrust-banner-sdk", "trust"),
    ("newsletter", "newsletter-signup", "letters"),
    ("subscribe", "subscribe-box", "subscribers-table"),
    ("subscription", "subscription-form", "prescription"),
    ("signup", "signup-form", "sign"),
    ("related", "related-articles", "unrelated"),
    ("recommended", "recommended-reading", "recommendation"),
    ("recommendations-list", "recommendations-list", "recommendations"),
    ("more-from", "more-from", "more"),
    ("read-next", "read-next", "read"),
    ("teaser", "teaser-list", "teasing"),
    ("teasers", "teasers", "tease"),
    ("comments", "comments", "comment-period"),
    ("comment-list", "comment-list", "comment"),
    ("commentlist", "commentlist", "comment"),
    ("respond", "respond", "respondents"),
    ("disqus", "disqus_thread", "discus"),
    ("advert", "advert-top", "advertising-spend"),
    ("advertisement", "advertisement", "advertising"),
    ("ads", "ads-top", "roads"),
    ("adsbygoogle", "adsbygoogle", "by"),
    ("sponsored", "sponsored-links", "sponsors"),
    ("promo", "promo-box", "promotion"),
    ("popup", "popup", "up"),
    ("modal", "modal", "modality"),
    ("overlay", "overlay", "lay"),
    ("pagination", "pagination", "pages"),
    ("pager", "pager", "page"),
    ("post-navigation", "post-navigation", "post"),
    ("tagcloud", "tagcloud", "cloud"),
    ("tags", "post-tags", "stags"),
    ("widget", "widget-area", "widgets-made"),
    ("skip-link", "skip-link", "skip"),
    ("toolbar", "toolbar", "tools"),
    ("footer", "site-footer", "foot"),
    ("colophon", "colophon", "colony"),
    ("copyright", "copyright", "copy"),
    ("login", "login-box", "log"),
    ("search", "search-form", "research"),
    ("searchform", "searchform", "form"),
    ("outbrain", "outbrain", "out"),
    ("taboola", "taboola-below", "tabular"),
    ("feedback", "feedback-survey", "feed"),
    ("printfriendly", "printfriendly", "print"),
    ("print-link", "print-link", "print"),
    ("noprint", "noprint", "print"),
    ("catlinks", "catlinks", "links"),
    ("navbox", "navbox", "box"),
    ("mw-editsection", "mw-editsection", "section"),
    ("mw-jump-link", "mw-jump-link", "link"),
    ("author-bio", "author-bio", "author"),
    ("donate", "donate-now", "donated"),
    ("banner", "top-banner", "banners-carried"),
    ("trending", "trending-now", "trends"),
    ("most-read", "most-read", "most"),
    ("recirculation", "recirculation-unit", "circulation"),
    ("popular", "popular-posts", "popularity"),
    ("cat-links", "cat-links", "cat"),
    ("tags-links", "tags-links", "tag"),
    ("edit-link", "edit-link", "edit"),
    ("jp-relatedposts", "jp-relatedposts", "jp"),
    ("cookiebot", "CybotCookiebotDialog", "bot"),
    ("cookieconsent", "cookieconsent-wrapper", "wrapper"),
    ("cc-window", "cc-window", "window"),
    ("didomi", "didomi-host", "host"),
    ("usercentrics", "usercentrics-root", "root"),
    ("osano", "osano-cm-window", "cm"),
    ("ambox", "ambox-notice", "box"),
    ("printfooter", "printfooter", "printers"),
    ("sistersitebox", "sistersitebox", "sister"),
    ("portalbox", "portalbox", "portal-house"),
)
_NAMES = frozenset(name for name, _, _ in NAMES)

HIDDEN_NAMES = frozenset(
    "sr-only visually-hidden visuallyhidden screen-reader-text screenreader hidden is-hidden d-none element-invisible".split()
)
"""Classes that hide."""
ARTICLE_NAMES = frozenset(
    "article-body articlebody entry-content post-content article-content story-body field--name-body".split()
)
"""Classes of the element that holds an article's text."""
NOTE_NAMES = frozenset(
    "footnotes footnote endnotes endnote fn fnlist references reflist notes bibliography citations refs".split()
)
"""Words of the class or id of what holds notes or references."""

LEAST_SHARE = 0.5
"""Of a page's words, at least so many lie in its main element; what is named as if it were of the site and holds more
than so many is not."""
LINKS_ONLY = 0.75
"""Share of links in its words from which a list or box is one of links."""
BYLINE = 300
"""Letters at most of what stands between a title and the article: who wrote it, when, a standfirst."""
HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
PROSE = 40
"""Letters from which what a block says besides its links is prose."""
FEW = 25
"""Letters from which links within the page make a table of contents, whatever their box is called."""


class Site(msgspec.Struct, frozen=True):
    """Nodes that are of the site, those that are hidden, and the element the article lies in (by identity)."""

    outside: frozenset[int]
    hidden: frozenset[int]
    article: Node


def find_site(root: Node, title: Node | None, notes: Iterable[Node]) -> Site:
    """Tell an article from the site around it; its title and notes are of the article wherever they stand."""
    body = next((node for node in root.walk() if node.tag == "body"), root)
    kept = [*notes, *([title] if title is not None else [])]
    guarded = {id(above) for node in kept for above in node.above()}
    own = {id(node) for node in kept}
    hidden: set[int] = set()
    outside: set[int] = set()
    total = max(1, body.size - body.linked)

    def judge(node: Node) -> None:
        for child in node.nodes:
            if is_hidden(child):
                hidden.add(id(child))
            elif id(child) in own:
                continue
            elif _is_outside(child, total) and (child.tag in TAGS or id(child) not in guarded):
                outside.add(id(child))
            else:
                judge(child)

    judge(body)
    article = _find_article(body, outside | hidden)
    start = title.order if title is not None else article.order
    if article is not body:
        for above in article.above():
            if above is body or above.parent is None:
                break
            _leave_out(above.parent, above, outside, guarded, own, range(start, article.order))
    _drop_links(article, outside, hidden, own, guarded, title.order if title is not None else 0)
    return Site(frozenset(outside), frozenset(hidden), article)


def find_hidden(root: Node) -> Site:
    """What a page without a site around it hides."""
    return Site(frozenset(), frozenset(id(node) for node in root.walk() if is_hidden(node)), root)


def is_hidden(node: Node) -> bool:
    """Whether a page does not show an element."""
    told = node.attributes
    if "hidden" in told and told["hidden"] != "until-found":
        return True
    style = told.get("style", "").replace(" ", "").lower()
    if "display:none" in style or "visibility:hidden" in style or "mso-hide:all" in style:
        return True
    return bool(HIDDEN_NAMES & node.names)


def _is_outside(node: Node, total: int) -> bool:
    if node.inline and node.tag not in ("a", "span", "sup", "button", "select", "input"):
        return False
    if node.tag in TAGS or node.tag in ("button", "select", "input"):
        return not is_contents(node)
    if node.size - node.linked > LEAST_SHARE * total:
        return False
    if NOTE_NAMES & node.names or "doc-endnote" in node.role or "footnote" in node.role or "doc-toc" in node.role:
        return False
    if set(node.role.split()) & ROLES:
        return True
    if node.tag == "form" and node.size < 0.3 * total:
        return True
    if node.tag in ("footer", "aside", "header"):
        return _is_of_page(node)
    if is_contents(node):
        return False
    return bool(_NAMES & node.names)


def _is_of_page(node: Node) -> bool:
    """Whether a header, footer or aside is the page's, not a section's with text of its own."""
    within = any(
        above.tag in ("article", "main", "section", "blockquote") for above in node.above() if above is not node
    )
    if node.tag == "aside":
        return True
    if node.tag == "header":
        return not within and not any(n.tag == "h1" for n in node.walk())
    return not within or node.linked > 0.4 * node.size


def is_contents(node: Node) -> bool:
    """Whether an element is the document's own table of contents: links within the page."""
    if "doc-toc" in node.role or "toc" in node.role.split():
        return True
    if node.linked < 0.5 * node.size:
        return False
    links = [n.attributes.get("href", "") for n in node.walk() if n.tag == "a"]
    inner = sum(
        "#" in link and not link.startswith(("http", "//")) and len(link.rpartition("#")[2]) > 0 for link in links
    )
    return (
        len(links) >= 3 and inner >= 0.9 * len(links) and ({"toc", "contents"} & node.names != set() or node.size > FEW)
    )


def _find_article(body: Node, outside: set[int]) -> Node:
    """The element that holds the article: the main one, where it holds most of the page's prose."""
    sizes = _measure_prose(body, outside)
    total = max(1, sizes[id(body)])
    mains, articles, named = [], [], []
    for node in body.walk():
        if id(node) not in sizes:
            continue
        if node.tag == "main" or "main" in node.role.split():
            mains.append(node)
        elif node.tag == "article" or "article" in node.role.split():
            articles.append(node)
        elif ARTICLE_NAMES & node.names or node.attributes.get("itemprop", "").lower() == "articlebody":
            named.append(node)
    best = body
    for candidates in (mains, articles, named):
        whole = [n for n in candidates if sizes[id(n)] >= LEAST_SHARE * total]
        if whole:
            inner = max(whole, key=lambda n: (sizes[id(n)], n.order))
            if best is body or any(above is best for above in inner.above()):
                best, total = inner, max(1, sizes[id(inner)])
    return best


def _measure_prose(body: Node, outside: set[int]) -> dict[int, int]:
    """Letters below each node that are no links, those outside the article left out."""
    nodes: list[Node] = []
    stack = [body]
    while stack:
        node = stack.pop()
        if id(node) not in outside:
            nodes.append(node)
            stack += node.nodes
    sizes: dict[int, int] = {}
    for node in sorted(nodes, key=lambda n: n.order, reverse=True):
        own = sum(sum(map(str.isalnum, c)) for c in node.children if isinstance(c, str)) if node.tag != "a" else 0
        sizes[id(node)] = own + sum(sizes.get(id(child), 0) for child in node.nodes)
    return sizes


def _leave_out(parent: Node, inner: Node, outside: set[int], guarded: set[int], own: set[int], front: range) -> None:
    """What stands beside the way to the article is of the site, but for what is kept, and lines below the title."""
    for child in parent.nodes:
        if child is inner or id(child) in own:
            continue
        if child.order in front and child.size <= BYLINE and child.linked < LINKS_ONLY * child.size:
            continue
        if id(child) in guarded:
            _leave_out(child, child, outside, guarded, own, front)
        else:
            outside.add(id(child))


def _drop_links(
    article: Node, outside: set[int], hidden: set[int], own: set[int], guarded: set[int], title: int
) -> None:
    """Boxes and lists of links around the prose, links alone above the title, and headings with nothing else below."""
    gone = outside | hidden
    first, last = _find_prose(article, gone)
    first = max(first, title)

    def judge(node: Node) -> None:
        for child in node.nodes:
            if id(child) in gone or id(child) in own or child.inline:
                continue
            if (child.tag == "table" and not holds_blocks(child)) or is_contents(child):
                continue
            if (
                child.tag in ("ul", "ol", "div", "section", "p", "dl")
                and child.size > 0
                and not first < child.order < last
                and child.linked >= LINKS_ONLY * child.size
                and id(child) not in guarded
                and not NOTE_NAMES & child.names
                and not any(NOTE_NAMES & above.names for above in child.above())
                and (child.order < title or sum(n.tag == "a" for n in child.walk()) >= 3)
            ):
                outside.add(id(child))
            else:
                judge(child)

    judge(article)
    for node in list(article.walk()):
        if (
            node.tag in ("h2", "h3", "h4", "h5", "h6")
            and id(node) not in own
            and _heads_nothing(node, outside | hidden)
        ):
            outside.add(id(node))


def _find_prose(article: Node, gone: set[int]) -> tuple[int, int]:
    """Where an article's prose begins and ends: the first and last block with more words than links."""
    orders: list[int] = []
    stack = [(article, False)]
    while stack:
        node, headed = stack.pop()
        if id(node) in gone or is_contents(node):
            continue
        own = sum(sum(map(str.isalnum, c)) for c in node.children if isinstance(c, str))
        own += sum(child.size - child.linked for child in node.nodes if child.inline)
        short = headed and node.tag == "p" and not node.linked and own
        if not node.inline and (own >= PROSE or short):
            orders.append(node.order)
        before = ""
        for child in node.nodes:
            stack.append((child, before in HEADINGS))
            before = child.tag
    return min(orders, default=0), max(orders, default=0)


def _heads_nothing(heading: Node, gone: set[int]) -> bool:
    """Whether what follows a heading up to the next is all of the site, and there is something."""
    if heading.parent is None:
        return False
    siblings = [n for n in heading.parent.nodes if n.size or id(n) in gone]
    at = next((k for k, n in enumerate(siblings) if n is heading), None)
    if at is None:
        return False
    following = []
    for node in siblings[at + 1 :]:
        if node.tag in HEADINGS:
            break
        following.append(node)
    return bool(following) and all(id(node) in gone for node in following)
