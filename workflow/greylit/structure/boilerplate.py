"""Lines that web pages, converters and agencies put around a text: knowledge, one row a phrase.

A row is (id, pattern for a whole line, yes, no): ``yes`` is furniture, ``no`` is reading text that
looks like it. Patterns are matched against the whole stripped line, case ignored. A line may carry
metadata: its group ``date`` is then the document's date of publication.
"""

from __future__ import annotations

import re

import msgspec


class Boilerplate(msgspec.Struct, frozen=True):
    """One kind of boilerplate line."""

    id: str
    pattern: str
    yes: str
    no: str


_DATE = r"(?!.*\b(?:of|is|are|was|were|in the|by)\b)(?P<date>[\w,./ -]*\d[\w,./ :-]*)(?:\s*[·|•].{0,40})?"

BOILERPLATE: tuple[Boilerplate, ...] = (
    # links that help move about a page
    Boilerplate(
        "skip-link",
        r"skip to (?:main |the )?(?:content|navigation|menu|search|footer)",
        "Skip to main content",
        "Skip to the chapter on content if in a hurry.",
    ),
    Boilerplate(
        "top-link",
        r"(?:back|return) to (?:the )?(?:top|home|list|contents|overview|all \w+)(?: of page)?|top of page",
        "Back to top",
        "Back to the top of the river they went.",
    ),
    Boilerplate("image", r"!\[[^\]]*\]\([^)\s]*\)", "![](a.jpg)", "![1] See the map"),
    Boilerplate(
        "picture", r"\[(?:logo|image|photo|picture|coat of arms|seal)[^\]]{0,40}\]", "[LOGO]", "[Image] of the port"
    ),
    Boilerplate("end-mark", r"[–—-]{1,3} ?(?:ends?|ende|fin|fim) ?[–—-]{1,3}", "– ENDS –", "Ends"),
    Boilerplate(
        "menu",
        r"(?:main |primary |site )?(?:menu|navigation)|open menu|close menu|toggle (?:menu|navigation|search)|search(?: this site)?|home",
        "Toggle navigation",
        "Navigation on the canal is free.",
    ),
    Boilerplate(
        "breadcrumb",
        r"(?:you are here:?\s*)?home\s*[>»/›|].{1,120}",
        "Home > Publications > Reports",
        "Home to 200 families, the block was rebuilt.",
    ),
    Boilerplate(
        "breadcrumb-path",
        r"(?:[\w&’' -]{2,30}\s*[>»›]\s*){2,}[\w&’' -]{2,60}",
        "News » Events » Harbour day",
        "If a > b, the tariff applies.",
    ),
    Boilerplate(
        "page-turn",
        r"(?:previous|next)(?: (?:page|post|article|story))?|[<«‹]?\s*prev(?:ious)?\s*\|?\s*next\s*[>»›]?|read (?:more|next|also)|see also|learn more|continue reading|view all|show more|load more",
        "Read more",
        "Read more carefully, the clause says less.",
    ),
    # what a page asks of its reader
    Boilerplate(
        "share",
        r"share(?: (?:this|on|via|with)\b.{0,80}|:.{0,80})?|(?:share\s+)?(?:facebook|twitter|x|linkedin|whatsapp|email|e-mail|print|telegram|copy link|instagram|youtube|tweet|save|pin)(?:\s*[|/,•·]?\s*(?:facebook|twitter|x|linkedin|whatsapp|email|e-mail|print|telegram|copy link|instagram|youtube|tweet|save|pin))*|tweet|print(?: this)?(?: page)?|(?:font|text) size.{0,20}",
        "Facebook Twitter LinkedIn Print",
        "Share prices fell on Monday.",
    ),
    Boilerplate(
        "newsletter",
        r"(?:sign up|subscribe)(?: now| here| today)?(?: (?:to|for|and).{0,80})?[.!]?|join our (?:mailing list|newsletter).{0,60}|(?:enter )?your e-?mail(?: address)?",
        "Subscribe to our newsletter",
        "Subscribers to the fund met twice.",
    ),
    Boilerplate(
        "cookies",
        r"(?:this|our) (?:web ?site|site|page) uses cookies.{0,200}|we use cookies.{0,200}|(?:accept|reject|manage|allow)(?: all)? cookies.{0,40}|cookie (?:policy|settings|notice|preferences)",
        "We use cookies to improve your visit. Accept all",
        "Cookies were sold at the school fair.",
    ),
    Boilerplate(
        "login",
        r"(?:log|sign) ?(?:in|out|up)(?: / (?:register|sign up))?|register|my account",
        "Log in / Register",
        "Register offices opened in nine towns.",
    ),
    Boilerplate(
        "download",
        r"download(?: (?:the )?(?:pdf|report|full (?:report|text|paper)|publication|file|here))?(?: ?\([^)]{1,30}\))?|(?:view|open) (?:as |in )?pdf|pdf version|printer[- ]friendly(?: version)?",
        "Download the full report (PDF, 2 MB)",
        "Downloads of the report doubled in a year.",
    ),
    Boilerplate(
        "comments",
        r"\d+ comments?(?: \(\d+\))?|comments(?: \(\d+\))?|leave a (?:comment|reply)|your e-?mail address will not be published\.?.{0,60}|(?:proudly )?powered by .{2,40}|post a comment|no comments|log in(?: or register)? to (?:post comments?|reply)",
        "Leave a comment",
        "Comments by the ministry arrived late.",
    ),
    Boilerplate(
        "views",
        r"(?:views?|hits|reads|clicks)\s*[:：]?\s*[\d,]+|[\d,]+ (?:views|reads|shares|clicks)",
        "Views: 1,204",
        "Views of the harbour differ.",
    ),
    Boilerplate(
        "advertisement",
        r"advertisement|sponsored(?: content)?|ad",
        "Advertisement",
        "Advertisements for posts were placed.",
    ),
    Boilerplate(
        "rights",
        r"(?:©|\(c\))\s*(?:[\w’' .,-]{0,60})\d{4}\b.{0,120}|copyright\s*(?:©|\(c\))?\s*\d{4}.{0,120}|all rights reserved\.?|(?:terms (?:of use|and conditions)|privacy policy|disclaimer|sitemap|contact us|about us|accessibility)(?:\s*[|•·/-]\s*(?:terms (?:of use|and conditions)|privacy policy|disclaimer|sitemap|contact us|about us|accessibility|cookies))*",
        "© 2021 Harbour Institute. All rights reserved.",
        "Copyright law changed in 2021.",
    ),
    Boilerplate(
        "related",
        r"(?:most (?:read|viewed|popular|shared)|trending(?: now)?|you (?:may|might) also like.{0,20}|more from .{2,40})|(?:related|recommended|popular|latest|more|recent)(?: (?:articles|posts|news|stories|content|reading|links|publications|documents))|(?:related|(?:read|see|watch|listen) (?:more|also|next)|more on this)\s*[:：].{2,160}",
        "Related articles",
        "Related articles of the treaty were not opened.",
    ),
    Boilerplate(
        "tags",
        r"posted in .{2,120}|tagged .{2,120}|(?:tags?|filed under|categor(?:y|ies)|topics?)\s*[:：].{1,120}",
        "Tags: ports, tariffs",
        "Tags on the crates had faded.",
    ),
    # what an agency says of the text: kept as metadata, not as text
    Boilerplate(
        "date",
        rf"(?:creation|created|publication|published|release|released|posted|updated|last updated|last modified|modified|issue)(?: date| on| at)?\s*[:：]?\s*{_DATE}",
        "creation date:2021-05-04",
        "Published works of 1921 are free.",
    ),
    Boilerplate(
        "bare-date-label",
        rf"(?:date|time)\s*[:：]\s*{_DATE}",
        "Date: 4 May 2021",
        "Date palms: 300 of them were planted",
    ),
    Boilerplate(
        "source",
        r"(?:source|sources)(?: from)?\s*[:：]\s*(?!.*\b(?:figure|table|own|author|calculat|estimat|data)).{2,80}",
        "Source from:Coast Agency, Elverton, May 4",
        "Sources close to the board disagree.",
    ),
    # what printers set on a page for themselves
    Boilerplate("barcode", r"\*\d{5,12}\*", "*1602417*", "*1904* was the year"),
    Boilerplate(
        "job-number",
        r"[A-Z]{2,4}\.\d{2}-\d{4,6}(?: \([A-Z]\))?(?:\s+\*?\d{6,12}\*?)*",
        "GE.16-02417 (E)",
        "GE.16-02417 was lost.",
    ),
    Boilerplate(
        "reading-time",
        r"(?:reading time\s*[:：]?\s*)?\d{1,3}[- ]min(?:ute)?s?(?: read)?",
        "5 min read",
        "5 minutes later the valve opened",
    ),
)

_ENGLISH = re.compile(
    "|".join(f"(?P<r{n}>{row.pattern.replace('(?P<date>', '(?:')})" for n, row in enumerate(BOILERPLATE)), re.IGNORECASE
)
_DATED = tuple(re.compile(row.pattern, re.IGNORECASE) for row in BOILERPLATE if "(?P<date>" in row.pattern)
LINK = re.compile(r"\[([^\[\]]{1,120})\]\([^()\s]{0,500}\)")
"""A link in Markdown. A line of links and nothing else helps to move about, and is no text."""
_BARS = re.compile(r"\s*[|•·]\s*")
"""What parts the links of a row."""
_CALL_TO_READ = re.compile(
    r"(?:enjoyed|liked) (?:this|the|our)\b|(?:read|see|watch) (?:more|next|also)\b|click here|subscribe|sign up|follow us",
    re.I,
)
LONGEST = 260
"""Characters. No boilerplate line is longer."""


def find_boilerplate(line: str) -> str | None:
    """Id of the boilerplate a stripped line is, or None.

    A line of several such phrases with bars between them is boilerplate too.

    >>> find_boilerplate("Skip to content"), find_boilerplate("Skip the content and you lose the thread.")
    ('skip-link', None)
    >>> find_boilerplate("Log in | Print this page")
    'links'
    """
    if not line or len(line) > LONGEST:
        return None
    shown = LINK.sub(r"\1", line)
    if shown != line and (LINK.sub("", line).strip(" |/·•>»›-*") == "" or _CALL_TO_READ.match(shown)):
        return "links" if not line.startswith("![") else "image"
    match = _ENGLISH.fullmatch(line)
    if match:
        return BOILERPLATE[int(str(match.lastgroup)[1:])].id
    parts = _BARS.split(line)
    return "links" if len(parts) > 1 and all(map(_ENGLISH.fullmatch, parts)) else None


def read_date_line(line: str) -> str | None:
    """The date a metadata line gives, as printed, or None.

    >>> read_date_line("creation date:2021-05-04")
    '2021-05-04'
    """
    if len(line) > 80:
        return None
    for pattern in _DATED:
        if match := pattern.fullmatch(line):
            return match["date"].strip()
    return None
