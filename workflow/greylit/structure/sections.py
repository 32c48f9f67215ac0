"""Sections: what the headings of a frozen text govern."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from greylit.records import Section
from greylit.structure.drafts import Draft
from greylit.structure.vocabulary import INLINE_WORDS, SECTION_WORDS, fold_heading


class _Opening(msgspec.Struct, frozen=True):
    """Where a section opens: its block, level (0 for what has no heading), kind, label, number, title."""

    block: int
    level: int
    kind: str
    label: str | None = None
    number: int | None = None
    title: str | None = None


def make_sections(
    drafts: Sequence[Draft], places: Sequence[tuple[int, int]], text: str, pages: dict[int, int | None]
) -> list[Section]:
    """Sections of a frozen text from its blocks and where these lie.

    Text before the first heading, and credits at the end, make sections without a title (``front``,
    ``credits``), so that every block lies in one.
    """
    openings = _find_openings(drafts, places, text)
    out: list[Section] = []
    open_at: list[int] = []
    bounds = [places[o.block][0] for o in openings]
    for k, opening in enumerate(openings):
        while open_at and openings[open_at[-1]].level >= opening.level:
            open_at.pop()
        parent = open_at[-1] + 1 if open_at else None
        following = next((j for j in range(k + 1, len(openings)) if openings[j].level <= opening.level), None)
        start, end = bounds[k], bounds[following] if following is not None else len(text)
        last_block = openings[following].block if following is not None else len(drafts)
        on = [p for d in drafts[opening.block : last_block] for n in d.lines if (p := pages[n]) is not None]
        if following is not None:
            end = places[last_block - 1][1]
        else:
            end = places[-1][1]
        out.append(
            Section(
                section=k + 1,
                parent=parent,
                level=opening.level,
                kind=opening.kind,
                label=opening.label,
                number=opening.number,
                title=opening.title,
                start=start,
                end=end,
                first_page=min(on, default=None),
                last_page=max(on, default=None),
                words=len(text[start:end].split()),
            )
        )
        open_at.append(k)
    return out


def _find_openings(drafts: Sequence[Draft], places: Sequence[tuple[int, int]], text: str) -> list[_Opening]:
    out: list[_Opening] = []
    kinds: dict[int, str] = {}
    for k, draft in enumerate(drafts):
        if draft.kind == "heading":
            level = draft.level or 1
            for deeper in [n for n in kinds if n >= level]:
                del kinds[deeper]
            kind = draft.section or "body"
            if kind == "body" and kinds:
                inherited = kinds[max(kinds)]
                kind = inherited if inherited in ("appendix", "credits") else kind
            kinds[level] = kind
            title = _title_of(draft, text[places[k][0] : places[k][1]])
            out.append(_Opening(k, level, kind, draft.label, draft.number, title))
        elif draft.lead and fold_heading(draft.lead) in INLINE_WORDS:
            kinds.clear()
            out.append(_Opening(k, 1, SECTION_WORDS[fold_heading(draft.lead)], None, None, draft.lead))
        elif _ends_inline(out, drafts, k):
            out.append(_Opening(k, 1, "introduction"))
        elif _begins_credits(drafts, k, out):
            kinds.clear()
            out.append(_Opening(k, 1, "credits"))
    if drafts and (not out or out[0].block > 0):
        out.insert(0, _Opening(0, 1, "front"))
    return out


def _title_of(draft: Draft, heading: str) -> str | None:
    """The heading's title as frozen: its words after those of the label."""
    if draft.title is None:
        return None
    words = heading.split()
    skip = (
        max(0, len(words) - len(draft.title.split())) if draft.label is not None or draft.section == "appendix" else 0
    )
    title = " ".join(words[skip:]).strip().rstrip(":").strip()
    return title or draft.title


def _ends_inline(out: list[_Opening], drafts: Sequence[Draft], k: int) -> bool:
    """Whether the abstract and keywords at a document's head are over: text follows them without a heading."""
    if not out or drafts[k].kind not in ("paragraph", "turn"):
        return False
    opened = out[-1]
    return drafts[opened.block].kind != "heading" and opened.kind in ("abstract", "keywords") and opened.block == k - 1


def _begins_credits(drafts: Sequence[Draft], k: int, out: list[_Opening]) -> bool:
    """Whether bylines at the very end begin: who wrote, translated, photographed."""
    rest = drafts[k:]
    if drafts[k].kind != "byline" or k < 2 or any(d.kind not in ("byline", "other") for d in rest):
        return False
    return not (out and out[-1].kind == "credits") and drafts[k - 1].kind not in ("byline", "title")
