"""The outline of a manuscript: its title and front page, the rank of its headings, what each of its parts is."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

import msgspec

from greylit.readers.parts import Manuscript, Part, Piece, read_pieces
from greylit.structure.boilerplate import read_date_line
from greylit.structure.bylines import NAME, read_byline, split_names
from greylit.structure.captions import SOURCE, match_caption
from greylit.structure.datelines import DATE_LINE, parse_date
from greylit.structure.frontmatter import find_front_matter
from greylit.structure.headings import LONGEST, Placed, make_heading
from greylit.structure.levels import place_headings
from greylit.structure.mastheads import is_series
from greylit.structure.numbering import parse_label
from greylit.structure.titles import INSTITUTION
from greylit.structure.turns import find_turns
from greylit.structure.units import Unit, starts_bullet, starts_inline_section
from greylit.structure.vocabulary import SECTION_WORDS, fold_heading, read_credit

APART = frozenset(("note", "furniture"))
"""Kinds of parts that are no part of the running text."""
ITEM_FRAMES = ("dot", "brackets", "bracket", "decimal")
"""Frames of the labels that a paragraph typed as a list's item begins with."""
FRONT = 12
"""Parts at most that stand before the title, or between it and the text."""
SHORT = 16
"""Words at most of a line of the front page that is no title."""
LONG_HEADING = 25
"""Words from which a heading that ends as a sentence does is a numbered paragraph."""


class Outline(msgspec.Struct, frozen=True, kw_only=True):
    """What each part is (a block's kind, ``note``, ``furniture`` or ``reference``), and what the front page says.

    ``headings``, ``leads`` and ``speakers`` are by the part's index; ``title_parts`` are the parts of the title.
    """

    kinds: list[str]
    headings: dict[int, Placed]
    leads: dict[int, str]
    speakers: dict[int, str]
    title_parts: list[int]
    title: str | None
    subtitle: str | None
    authors: list[str]
    published: str | None


def read_outline(manuscript: Manuscript, words: Container[str]) -> Outline:
    """Name the parts of a manuscript; ``words`` are lower-case words of the language, by which names are told."""
    parts = manuscript.parts
    texts = [part.text for part in parts]
    kinds = [part.kind for part in parts]
    running = [k for k, part in enumerate(parts) if part.kind not in APART]
    title_parts = _find_title(parts, texts, running, manuscript.title, words)
    for k in title_parts:
        kinds[k] = "title"
    levels = _rank_headings(parts, texts, kinds, title_parts)
    headings = _place(parts, texts, levels)
    for k in running:
        if kinds[k] == "heading" and k not in levels:
            kinds[k] = "list_item" if parts[k].labelled else "paragraph"
    for k in levels:
        kinds[k] = "heading"
    front = _read_front_page(parts, texts, kinds, running, title_parts, words)
    leads: dict[int, str] = {}
    for k in running:
        if kinds[k] in ("paragraph", "list_item", "byline"):
            kinds[k] = _name_paragraph(kinds[k], parts, texts, kinds, k)
            if lead := _read_lead(parts[k], texts[k], kinds[k]):
                leads[k] = lead
    _name_sections(texts, kinds, headings, running)
    title = " ".join(texts[k] for k in title_parts) or manuscript.title
    stamped = (read_date_line(texts[k]) for k, part in enumerate(parts) if part.kind == "furniture")
    published = front.published or next((d for said in stamped if (d := parse_date(said or ""))), None)
    authors = front.authors or _read_credits([texts[k] for k in running][-8:]) or manuscript.authors
    return Outline(
        kinds=kinds,
        headings=headings,
        leads=leads,
        speakers=_find_speakers(texts, kinds, running),
        title_parts=title_parts,
        title=title,
        subtitle=front.subtitle,
        authors=list(dict.fromkeys(authors)),
        published=published or manuscript.published,
    )


def _find_title(
    parts: Sequence[Part], texts: Sequence[str], running: Sequence[int], known: str | None, words: Container[str]
) -> list[int]:
    """The parts of the title: those so named, the one the file's own data names, the only top heading, or a guess."""
    named = [k for k in running if parts[k].kind == "title"]
    if named:
        out = named[:1]
        for k in named[1:]:
            if running.index(k) == running.index(out[-1]) + 1:
                out.append(k)
        return out
    if known:
        for k in running[:FRONT]:
            if parts[k].kind in ("heading", "paragraph") and texts[k].casefold() == " ".join(known.split()).casefold():
                return [k]
    heads = [k for k in running if parts[k].kind == "heading"]
    if heads:
        top = min(parts[k].level or 1 for k in heads)
        highest = [k for k in heads if (parts[k].level or 1) == top]
        first = highest[0]
        before = running[: running.index(first)]
        if (
            len(highest) == 1
            and heads[0] == first
            and len(before) <= FRONT
            and all(len(texts[k].split()) <= 40 for k in before)
            and (len(heads) > 1 or not before)
            and parse_label(texts[first]) is None
            and fold_heading(texts[first]) not in SECTION_WORDS
        ):
            return [first]
    front = [k for k in running[: 2 * FRONT] if parts[k].kind == "paragraph"]
    front = [k for k in front if not heads or k < heads[0]]
    guess = find_front_matter([Unit((k,), texts[k], 1, texts[k]) for k in front], [], words) if front else None
    if guess is None or not guess.title_units or guess.title_units[0] > 3:
        return []
    return [front[u] for u in guess.title_units if len(texts[front[u]].split()) <= 30]


def _rank_headings(
    parts: Sequence[Part], texts: Sequence[str], kinds: Sequence[str], title_parts: Sequence[int]
) -> dict[int, int]:
    """Headings and their levels as the format has them; where it names none, short paragraphs in bold are taken."""
    levels: dict[int, int] = {}
    for k, part in enumerate(parts):
        if kinds[k] == "title" and k not in title_parts:
            levels[k] = 0
        elif kinds[k] == "heading" and not _is_numbered_paragraph(texts[k]):
            levels[k] = part.level or 1
    if levels:
        return levels
    bold = [
        k
        for k, part in enumerate(parts)
        if kinds[k] in ("paragraph", "list_item")
        and _is_bold(part.pieces)
        and len(texts[k].split()) <= LONGEST
        and texts[k][-1] not in ".,;:"
        and not match_caption(texts[k])
        and not read_credit(texts[k])
        and (not title_parts or k > title_parts[-1])
    ]
    bold = [k for k in bold if k + 1 < len(parts) and kinds[k + 1] in ("paragraph", "list_item", "table", "quote")]
    if len(bold) < 2:
        return {}
    sizes = sorted({parts[k].size or 0.0 for k in bold}, reverse=True)
    labels = {k: label for k in bold if (label := parse_label(texts[k])) is not None}
    return {k: max(sizes.index(parts[k].size or 0.0) + 1, labels[k].depth if k in labels else 1) for k in bold}


def _is_bold(pieces: Sequence[Piece]) -> bool:
    said = [p for p in pieces if p.text.strip() and p.note is None and not p.idle]
    return bool(said) and all(p.bold for p in said)


def _is_numbered_paragraph(text: str) -> bool:
    """Whether a part styled as a heading is a paragraph: legal texts style these so for their numbers."""
    words = len(text.split())
    return words > 2 * LONGEST or (words > LONG_HEADING and text[-1] in ".;")


def _place(parts: Sequence[Part], texts: Sequence[str], levels: dict[int, int]) -> dict[int, Placed]:
    """Level, label and number of each heading."""
    made = []
    for k in sorted(levels):
        heading = make_heading(k, texts[k], parse_label(texts[k]), f"md{levels[k] + 1}")
        made.append(heading)
    placed = {p.heading.units[0]: p for p in place_headings(made)}
    for k, place in placed.items():
        if parts[k].labelled and place.label is None and (label := parts[k].pieces[0].text.strip()):
            title = texts[k].removeprefix(label).strip()
            number = re.search(r"(\d+)\W*$", label)
            placed[k] = msgspec.structs.replace(
                place,
                heading=msgspec.structs.replace(place.heading, title=title or texts[k]),
                label=label.strip("().:–— "),
                number=int(number[1]) if number else None,
            )
    return placed


class _FrontPage(msgspec.Struct, frozen=True):
    subtitle: str | None
    authors: list[str]
    published: str | None


def _read_front_page(
    parts: Sequence[Part],
    texts: Sequence[str],
    kinds: list[str],
    running: Sequence[int],
    title_parts: Sequence[int],
    words: Container[str],
) -> _FrontPage:
    """Name the lines around the title; find in them subtitle, authors and date."""
    subtitle: str | None = None
    authors: list[str] = []
    published: str | None = None
    order = list(running)
    at = order.index(title_parts[0]) if title_parts else 0
    before = order[:at] if at <= FRONT and all(len(texts[k].split()) <= 2 * SHORT for k in order[:at]) else []
    after = order[at + len(title_parts) : at + len(title_parts) + FRONT] if title_parts else order[:FRONT]
    on_front = True
    changed = False
    for place, k in enumerate([*before, *after]):
        kind, text = parts[k].kind, texts[k]
        first = bool(title_parts) and place == len(before)
        if kind == "date" or kind == "author":
            kinds[k] = "byline"
            published = published or _read_date(text) or parts[k].dated
            if kind == "author":
                authors += parts[k].names or _read_authors(text, words)
        elif kind == "subtitle":
            kinds[k] = "other"
            subtitle = subtitle or text
        elif kinds[k] in ("table", "contents", "caption"):
            continue
        elif kinds[k] not in ("paragraph", "title") or not on_front:
            on_front = on_front and k in before
        elif _FRONT_LABEL.fullmatch(text):
            kinds[k] = "byline"
            changed = _CHANGED.match(text) is not None
            continue
        elif names := read_byline(text, words):
            kinds[k] = "byline"
            authors += names
        elif _is_front_line(text):
            kinds[k] = "byline"
            published = published or (None if changed else _read_date(text))
        elif first and _is_subtitle(texts, after, words):
            kinds[k] = "other"
            subtitle = subtitle or text.lstrip("—–- ")
        elif k in before and len(text.split()) <= SHORT and text[-1] not in ".;:":
            kinds[k] = "byline"
        else:
            on_front = k in before
        changed = False
    for k in running:
        if kinds[k] in ("author", "date", "subtitle"):  # a byline within the text
            kinds[k] = "byline" if kinds[k] != "subtitle" else "other"
            published = published or _read_date(texts[k]) or parts[k].dated
            authors = authors or list(parts[k].names)
    return _FrontPage(subtitle, authors, published)


_FRONT_LABEL = re.compile(
    r"(?:from|by|authors?|editors?|published|publication date|date|(?:last )?(?:updated?|modified|reviewed|changed)|language|type"
    r"|document type|series|publisher|topics?|contact|location|region|number|reference|status)\s*:?",
    re.IGNORECASE,
)
"""What stands before, or above, a line of the front page and says what that is."""
_CHANGED = re.compile(r"(?:last )?(?:updated?|modified|reviewed|changed)", re.IGNORECASE)


def _is_front_line(text: str) -> bool:
    """Whether a short line says when, where, by whom or in which series a document came out."""
    if len(text.split()) > SHORT or text[-1] in ".;:?!":
        return False
    dated = DATE_LINE.fullmatch(text) and any(c.isdecimal() for c in text)
    return bool(dated or is_series(text) or INSTITUTION.search(text) or read_date_line(text) or _read_whole_date(text))


def _is_subtitle(texts: Sequence[str], after: Sequence[int], words: Container[str]) -> bool:
    """Whether the line below the title is its subtitle: a dash announces it, or lines of the front page follow."""
    text = texts[after[0]]
    if len(text) >= 300 or text[-1] in ".;:" or fold_heading(text) in SECTION_WORDS or parse_label(text):
        return False
    if re.match(r"[—–-]{1,2}\s*\w", text):
        return True
    following = texts[after[1]] if len(after) > 1 else ""
    return (
        len(text.split()) >= 3 and bool(following) and bool(read_byline(following, words) or _is_front_line(following))
    )


def _read_whole_date(text: str) -> str | None:
    return parse_date(text) if re.fullmatch(r"[\d./-]{4,10}|.{0,12}\b(?:19|20)\d\d", text) and len(text) < 30 else None


def _read_date(text: str) -> str | None:
    return parse_date(read_date_line(text) or text)


def _read_authors(text: str, words: Container[str]) -> list[str]:
    """Names in a line that names authors, date and office beside.

    >>> _read_authors("Posted on 4 March 2021 by Ada Quayle | Harbour Office", set())
    ['Ada Quayle']
    """
    if names := read_byline(text, words):
        return names
    bare = re.split(r"\b(?:by|authors?:?)\s+", text, maxsplit=1, flags=re.IGNORECASE)[-1]
    bare = re.split(r"\s+[|·•–—]\s+|\s*[(\d]|\s+on\s|\s*\b(?:updated|published|posted)\b", bare, flags=re.IGNORECASE)[0]
    named = (n for n in split_names(bare) if not INSTITUTION.search(n))
    return [n for n in named if NAME.fullmatch(n) and not DATE_LINE.fullmatch(n)]


def _read_credits(texts: Sequence[str]) -> list[str]:
    return [
        name
        for text in texts
        if (credit := read_credit(text)) is not None and credit[0] == "author"
        for name in split_names(credit[1])
    ]


def _name_paragraph(kind: str, parts: Sequence[Part], texts: Sequence[str], kinds: Sequence[str], k: int) -> str:
    """What a paragraph is whose style does not tell."""
    text = texts[k]
    if kind != "paragraph":
        return kind
    if match_caption(text) is not None:
        return "caption"
    if k and SOURCE.match(text) and len(text) <= 400 and kinds[k - 1] in ("caption", "table"):
        return "caption"
    if read_credit(text):
        return "byline"
    if starts_bullet(text, frozenset()):
        return "list_item"
    label = parse_label(text)
    if label is not None and label.frame in ITEM_FRAMES and text[label.width :]:
        return "list_item"
    return "paragraph"


def _read_lead(part: Part, text: str, kind: str) -> str | None:
    """A paragraph's run-in heading: a section word before a colon, or words in bold before others that are not."""
    if kind == "paragraph" and (inline := starts_inline_section(text)):
        return inline["word"].strip()
    pieces = part.pieces[1:] if part.labelled else part.pieces
    bold: list[Piece] = []
    rest = list(pieces)
    while rest and (rest[0].bold or not rest[0].text.strip()):
        bold.append(rest.pop(0))
    lead = read_pieces(bold)
    said = read_pieces(rest)
    if not 3 <= len(lead) <= 140 or not said or (lead[-1] not in ".:" and said[0] not in ".:–—"):
        return None
    return lead.rstrip(".: ")


def _name_sections(texts: Sequence[str], kinds: list[str], headings: dict[int, Placed], running: Sequence[int]) -> None:
    """Name the entries below a contents heading and the works below a heading of references."""
    kind, level = "body", 0
    for k in running:
        if k in headings:
            place = headings[k]
            if place.level <= level or place.heading.kind in ("contents", "references"):
                kind, level = place.heading.kind, place.level
            elif kind == "contents":
                kind = "body"
        elif kind == "references" and kinds[k] in ("paragraph", "list_item", "quote"):
            kinds[k] = "reference"
        elif kind == "contents" and kinds[k] in ("paragraph", "list_item") and len(texts[k].split()) <= LONG_HEADING:
            kinds[k] = "contents"


def _find_speakers(texts: Sequence[str], kinds: list[str], running: Sequence[int]) -> dict[int, str]:
    """Who speaks in the paragraphs of an interview; these become turns."""
    members = [k for k in running if kinds[k] in ("paragraph", "heading", "list_item", "quote")]
    turns = find_turns([Unit((k,), texts[k], 1, texts[k]) if kinds[k] == "paragraph" else _SILENT for k in members])
    speakers: dict[int, str] = {}
    speaker: str | None = None
    for u, k in enumerate(members):
        if kinds[k] == "heading":
            speaker = None
            continue
        if u in turns:
            speaker = turns[u].speaker
        if speaker is not None:
            speakers[k] = speaker
            if kinds[k] == "paragraph":
                kinds[k] = "turn"
    return speakers


_SILENT = Unit((0,), "-", 1, "-")
