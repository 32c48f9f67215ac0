"""Addresses and access dates, taken out of a citation first: they hold every separator the rest is split by."""

from __future__ import annotations

import re

from greylit.citations.dates import find_dates
from greylit.citations.draft import Draft
from greylit.citations.vocabulary import ACCESS, DOI, DOI_LABEL, URL, WEB_LEAD

_TAIL = ".,;:)]>}'\"”’"
_FILE = re.compile(r"^[\w%.-]{1,40}\.(?:pdf|html?|aspx?|php|docx?|xlsx?|shtml|xml|csv)[.,;)>\]]*$", re.I)
_CONTINUES = re.compile(r"^[\w%~][\w./%~#?&=+@:-]*[.,;)>\]]*$")
_SCHEME = re.compile(r"^[hb][a-z]{1,5}?([s5])?[:;]//?(?=\w)", re.I)


def url_end(text: str, start: int) -> tuple[int, str]:
    """Where the address that begins at ``start`` ends, and the address whole.

    A break after ``- _ / = &`` is closed; a blank before what can only be the file's name is kept, for it is
    unsure what stood there.

    >>> url_end("see https://a.example/wet- lands/x.pdf, May 2020", 4)[1]
    'https://a.example/wet-lands/x.pdf'
    >>> url_end("https://a.example/one. Accessed", 0)[1], url_end("https://a.example/(b) c", 0)[1]
    ('https://a.example/one', 'https://a.example/(b)')
    >>> url_end("https://a.example/202 1/05/tide. It", 0)[1]
    'https://a.example/2021/05/tide'
    """
    found = URL.match(text[start : start + 4000])
    if found is None:
        return start, ""
    printed = re.split(r"[.,;]\((?=last|acc|visit|retr)", found.group())[0]  # "x.pdf.(last visited": a blank was lost
    end = start + len(printed)
    whole = _SCHEME.sub(lambda m: "https://" if m[1] else "http://", re.sub(r"\s", "", printed))
    for _ in range(6):
        following = re.match(r"\s+(\S+)", text[end : end + 300])
        if following is None or whole[-1] in ",;>)":
            break
        token = following.group(1)
        if (
            whole[-1] in "-_/=&?%"
            and _CONTINUES.match(token)
            and (whole[-1] != "/" or re.search(r"[/._=-]\w|\d", token))
        ):
            whole += token
        elif (
            whole[-1] == "/"
            and (broken := re.match(r"\s+([\w%.]+-)\s+(\S+)", text[end : end + 300]))
            and _FILE.match(broken[2])
        ):
            whole += broken[1] + broken[2]  # "example/ annual- report.pdf"
            end += broken.end()
            continue
        elif _FILE.match(token) and whole[-1] != ".":
            whole += " " + token
        elif whole[-1].isdecimal() and re.match(r"\d{1,6}/[\w.~%-]", token):
            whole += token  # "example/202 1/05/tide"
        elif whole[-1] == "." and re.match(r"^[a-z0-9]+[/.][\w./%-]+", token) and not re.match(r"^\w+\.$", token):
            whole += token
        else:
            break
        end += following.end()
    kept = whole.rstrip(_TAIL)
    if kept.count("(") > kept.count(")") and whole[len(kept) :].startswith(")"):
        kept += ")"
    return end - (len(whole) - len(kept)), kept


def take_web(text: str, draft: Draft) -> str:
    """Take address, DOI and access date out of ``text`` into ``draft``; return what is left.

    >>> draft = Draft()
    >>> take_web("Tides, Geneva: Sea Press, https://a.example/x (accessed 4 May 2020).", draft)
    'Tides, Geneva: Sea Press'
    >>> draft.url, draft.accessed
    ('https://a.example/x', '2020-05-04')
    """
    at = URL.search(text)
    while at is not None:
        start = at.start()
        end, url = url_end(text, start)
        if len(url) < 8:
            break
        before, after = text[:start], text[end:]
        if draft.url is None:
            draft.url = url
            doi = DOI.search(url) if "doi" in url.lower() else None
            if doi:
                draft.doi = doi.group(1).rstrip(_TAIL)
        after = re.sub(r"^[>)\]]+", "", after)
        if draft.accessed is None:
            after = _take_access(after, draft, bare=True)
        before = _take_access(before[:-80] + WEB_LEAD.cut(before[-80:]), draft)
        before = re.sub(r"[\s,;:(\[<]+$", "", before[:-20] + DOI_LABEL.cut(before[-20:]))
        after = after.strip(" .,;)]>")
        text = before + (", " + after if after and before else after)
        at = URL.search(text)
    found = DOI.search(text)
    if found:
        draft.doi = draft.doi or found.group(1).rstrip(_TAIL)
        text = (
            DOI_LABEL.cut(text[: found.start()]).rstrip(" ,;([") + " " + text[found.end() :].lstrip(" ,;)]")
        ).strip()
    if draft.accessed is None:
        text = _take_access(text, draft)
    return text.strip()


def _take_access(text: str, draft: Draft, *, bare: bool = False) -> str:
    """Take "(accessed DATE)" out of ``text``; with ``bare`` also a date that stands first without a word."""
    for date in find_dates(text):
        lead = ACCESS.search(text[max(0, date.start - 60) : date.start])
        if lead:
            cut = date.start - len(lead.group())
            if draft.accessed is None:
                draft.accessed = date.iso
            left = re.sub(r"[\s,;.(\[]+$", "", text[:cut])
            right = re.sub(r"^(?: at \d\d?[:.]\d\d(?: ?[ap]\.?m\.?)?)?,?(?: from)?[\s,;.)\]:]*", "", text[date.end :])
            return left + (". " if left and right else "") + right
        if bare and not re.search(r"\w", text[: date.start]):
            draft.accessed = date.iso
            return text[date.end :].lstrip(" ,;.)]>")
        bare = False
    return text
