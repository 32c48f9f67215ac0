"""Print a source in a page design as a PDF, and learn from the printed pages what the truth needs.

WeasyPrint sets the pages. Since notes that are numbered on each page anew depend on where pages end, a document is set until
its numbering is still. From the pages' boxes come the printed markers, the running heads and folios, and the sentences that
a page's end cuts; their words come from the source.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from typing import Any

from sample_markup import Block, Inline, Source

from variants.designs import Design

SYMBOLS = tuple(sign * times for times in (1, 2, 3) for sign in "*†‡§")
VERY_LONG = 1200
"""Characters of a note from which on it goes on under two pages."""


@dataclass
class Print:
    """A printed document: its PDF and what only the printed pages tell."""

    pdf: bytes
    pages: int
    markers: dict[str, str]
    page_of: dict[str, int]
    furniture: list[list[str]]
    """Lines of running heads and folios, by page."""
    cuts: list[tuple[int, int]] = field(default_factory=list)
    """Page ends inside blocks: index of the block, offset into its text."""


def squeeze(text: str) -> str:
    """Letters and digits alone, so that set and true text can be counted alike.

    >>> squeeze("low-\\nwater mark, 2")
    'lowwatermark2'
    """
    return re.sub(r"[\W_]+", "", text)


def offset_after(text: str, count: int) -> int:
    """Offset into ``text`` behind its first ``count`` letters and digits.

    >>> offset_after("low-water mark", 8)
    9
    """
    for i, c in enumerate(text):
        if count == 0:
            return i
        count -= bool(squeeze(c))
    return len(text)


def set_inline(inline: Inline, calls: dict[str, str], inserts: list[tuple[int, str]] = []) -> str:  # noqa: B006
    """Inline text as HTML; ``calls`` holds the HTML of each note's call, ``inserts`` what else is put in at an offset."""
    marks: dict[int, list[tuple[int, str]]] = {}
    for start, end, style in inline.styles:
        marks.setdefault(start, []).append((2, f"<{style}>"))
        marks.setdefault(end, []).append((0, f"</{style}>"))
    for at, note in inline.calls:
        marks.setdefault(at, []).append((1, calls[note]))
    for at, piece in inserts:
        marks.setdefault(at, []).append((1, piece))
    out, last = [], 0
    for at in sorted(marks):
        before = inline.text[last:at]
        held = before.rfind(" ") + 1 if any(kind == 1 for kind, _ in marks[at]) else len(before)
        out.append(html.escape(before[:held]))
        if held < len(before):  # no line ends between a word and the call behind it
            out.append(f'<span class="held">{html.escape(before[held:])}')
        out += [piece for kind, piece in sorted(marks[at], key=lambda m: m[0]) if kind < 2]
        out += ["</span>"] * (held < len(before))
        out += [piece for kind, piece in marks[at] if kind == 2]
        last = at
    return "".join(out) + html.escape(inline.text[last:])


class Press:
    """Sets one source in one design."""

    def __init__(self, source: Source, design: Design, strings: dict[str, str]) -> None:
        self.source, self.design = source, design
        self.css = design.css
        for name, text in strings.items():
            self.css = self.css.replace("{" + name + "}", text)
        self.css += strings.get("css", "")
        self.order = [note for b in source.blocks for _, note in sorted(b.inline.calls)]
        self.parted: set[str] = set()  # notes that go on under the next page
        self.chapter_of: dict[str, int] = {}  # which list of endnotes a note stands in
        chapter = 0
        for block in source.blocks:
            self.chapter_of |= {note: chapter for _, note in block.inline.calls}
            chapter += block.kind == "endnotes"
        self.pages: dict[str, int] = {}  # page of each call, as far as known
        self.page_starts: dict[int, tuple[int, int]] = {}  # page -> block and offset it begins with

    def markers(self) -> dict[str, str]:
        """Printed marker of every note, from the pages the calls stood on when last set."""
        out: dict[str, str] = {}
        on_page: dict[int, int] = {}
        count, chapter = self.design.first - 1, 0
        for note in self.order:
            page = self.pages.get(note, 0)
            if self.design.notes == "end" and self.design.anew and self.chapter_of[note] != chapter:
                count, chapter = 0, self.chapter_of[note]
            if note.startswith("*"):
                out[note] = note
                continue
            if self.design.notes in ("page", "symbol"):
                on_page[page] = on_page.get(page, 0) + 1
                n = on_page[page]
                out[note] = SYMBOLS[n - 1] if self.design.notes == "symbol" else str(n)
            else:
                count += 1
                out[note] = str(count)
        return out

    def compose(self, markers: dict[str, str]) -> str:
        """The document as HTML."""
        end = self.design.notes == "end"
        calls: dict[str, str] = {}
        inserts: dict[int, list[tuple[int, str]]] = {}
        bodies: dict[str, str] = {}
        for note, inline in self.source.notes.items():
            mark = markers[note]
            body = f'<span data-marker="{note}">{self.design.marker.format(mark)}</span>'
            text = set_inline(inline, {})
            foot = not end or note.startswith("*")
            page = self.pages.get(note, 0)
            places = [self.page_starts[p] for p in (page + 1, page + 2) if p in self.page_starts]
            if len(inline.text) < VERY_LONG:
                places = places[:1]
            if note in self.parted and places:  # the note goes on under the next page
                shares = (0.6, 1.0) if len(places) == 1 else (0.4, 0.75, 1.0)
                cuts = [inline.text.rfind(" ", 0, int(len(inline.text) * share)) + 1 for share in shares[:-1]]
                ends = [*cuts[1:], len(inline.text)]
                text = self.cut(inline, 0, cuts[0])
                for place, start, stop in zip(places, cuts, ends, strict=True):
                    piece = f'<span class="note" data-note="{note}">{self.cut(inline, start, stop)}</span>'
                    inserts.setdefault(place[0], []).append((place[1], piece))
            bodies[note] = body + f'<span data-note="{note}">{text}</span>'
            floated = f'<span class="note">{bodies[note]}</span>' if foot else ""
            calls[note] = f'<span data-call="{note}">{self.design.call.format(mark)}</span>{floated}'
        lists: dict[int, str] = {}
        for note in self.order if end else ():
            if not note.startswith("*"):
                entry = f'<p class="endnote">{bodies[note]}</p>'
                lists[self.chapter_of[note]] = lists.get(self.chapter_of[note], "") + entry
        parts = [f'<h1 class="title">{html.escape(self.source.meta["title"])}</h1>']
        if self.source.meta.get("lines_before"):
            parts = [f'<p class="imprint">{html.escape(t)}</p>' for t in self.source.meta["lines_before"]] + parts
        lead, body, breaking = "", [], False
        roman = bool(self.source.meta.get("roman"))
        for k, block in enumerate(self.source.blocks):
            if block.kind == "page":
                breaking = True
                if roman:  # what stands before has folios of its own
                    parts = ['<div class="forematter">', *parts, *body, "</div>"]
                    body, roman = [], False
                continue
            text = f'<span data-block="{k}">{set_inline(block.inline, calls, inserts.get(k, []))}</span>'
            if block.kind == "heading" and block.data["inline"]:
                lead = f"<b>{html.escape(block.inline.text)}:</b> "
                continue
            piece = self.set_block(k, block, lead, text)
            if piece and breaking:
                piece = piece.replace('class="', 'class="newpage ', 1)
                breaking = False
            (parts if block.kind in ("subtitle", "byline", "imprint") and not body else body).append(piece)
            lead = "" if block.kind != "heading" else lead
        for k, piece in enumerate([k for k, piece in enumerate(body) if piece == "@endnotes"]):
            body[piece] = lists.pop(k, "")
        body += [lists[k] for k in sorted(lists)]
        whole = "\n".join(parts) + "<main>" + "\n".join(body) + "</main>"
        return f'<html lang="en-GB"><head><style>{self.css}</style></head><body>{whole}</body></html>'

    def cut(self, inline: Inline, start: int, stop: int) -> str:
        """A part of a note as HTML."""
        styles = [(a - start, b - start, s) for a, b, s in inline.styles if a >= start and b <= stop]
        return set_inline(Inline(inline.text[start:stop], styles=styles), {})

    def set_block(self, k: int, block: Block, lead: str, text: str) -> str:
        d = block.data
        if block.kind == "heading":
            label = html.escape(d["printed"]) + " " if d["printed"] else ""
            front = d["kind"] in ("abstract", "contents", "summary", "notes", "references")
            tag = f"h{d['level'] + 1}"
            gap = "<br>" if d["two_lines"] else ""
            return f'<{tag} id="h{k}" class="{"front" if front else "head"}">{label}{gap}{text}</{tag}>'
        if block.kind == "item":
            return f'<p class="item">{"• " if d["bullet"] else ""}{text}</p>'
        if block.kind == "turn":
            label = f"<b>{html.escape(d['label'])}:</b> " if d["label"] else ""
            return f'<p class="turn">{label}{text}</p>'
        if block.kind == "caption":
            label = f"<b>{html.escape(d['label'])}</b> " if d["label"] else ""
            source = f'<br><span class="source">Source: {html.escape(d["source"])}</span>' if d["source"] else ""
            return f'<p class="caption">{label}{text}{source}</p>'
        if block.kind == "chart":
            return '<div class="chart"></div>'
        if block.kind == "table":
            rows = "".join("<tr>" + "".join(f"<td>{html.escape(c)}</td>" for c in row) + "</tr>" for row in d["rows"])
            return f'<table class="table">{rows}</table>'
        if block.kind == "contents":
            heads = [
                (i, b)
                for i, b in enumerate(self.source.blocks)
                if b.kind == "heading" and b.data["kind"] not in ("abstract", "contents")
            ]
            lines = "".join(
                f'<p><a href="#h{i}">{html.escape((b.data["printed"] + " " if b.data["printed"] else "") + b.inline.text)}</a></p>'
                for i, b in heads
            )
            return f'<div class="contents">{lines}</div>'
        if block.kind == "endnotes":
            return "@endnotes"
        if block.kind == "furniture":
            return ""
        if block.kind == "quote":
            return f'<blockquote class="quote"><p>{text}</p></blockquote>'
        name = block.kind if block.kind != "paragraph" else "lead" if lead else "body"
        return f'<p class="{name}">{lead}{text}</p>'

    def run(self) -> Print:
        """Set with a little more or less room at the foot until all notes stand below their calls; print."""
        best: tuple[int, Print] | None = None
        plain = self.css
        for room in (0, 5, 10, 15, 20, 26, 32):
            self.css = plain + f"@page {{ padding-bottom: {room}px }}"
            self.pages, self.page_starts, self.parted = {}, {}, set()
            printed = self.settle()
            if self.design.parted and self.design.notes != "end":
                long = sorted(self.last_notes(), key=lambda n: (-len(self.source.notes[n].text), n))
                size = {n: len(self.source.notes[n].text) for n in long}
                self.parted = {n for k, n in enumerate(long) if size[n] >= (150 if k < 2 else VERY_LONG)}
                printed = self.settle()
                if not self.parted <= self.last_notes():
                    self.parted &= self.last_notes()
                    printed = self.settle()
            missing = sum(note not in self.note_pages for note in self.order)
            late = sum(self.note_pages.get(note, 0) != self.pages[note] for note in self.order)
            foot = self.design.notes != "end"
            if printed and not missing and (best is None or late < best[0]):
                best = (late, printed)
                self.late = late
            if best and (best[0] == 0 or not foot):
                break
        if best is None:
            raise RuntimeError(f"{self.source.meta['title']}: page ends do not come to rest, or notes are lost")
        return best[1]

    def last_notes(self) -> set[str]:
        """The last note of each page but the document's last: those that may go on under the next page."""
        return {
            note
            for note, after in zip(self.order, self.order[1:], strict=False)
            if self.pages[note] < self.pages[after]
        }

    def settle(self) -> Print | None:
        """Set until markers and page ends are still."""
        from weasyprint import HTML

        for _ in range(6):
            markers = self.markers()
            page = HTML(string=self.compose(markers))
            document = page.render()
            before = (dict(self.pages), dict(self.page_starts))
            furniture, cuts = self.survey(page, document)
            if before == (self.pages, self.page_starts) and markers == self.markers():
                return Print(document.write_pdf(), len(document.pages), markers, dict(self.pages), furniture, cuts)
        return None

    def survey(self, page: Any, document: Any) -> tuple[list[list[str]], list[tuple[int, int]]]:
        """Walk the pages' boxes: where calls stand, what is furniture, where blocks are cut."""
        from weasyprint.formatting_structure.boxes import MarginBox, TextBox

        parents = {child: parent for parent in page.etree_element.iter() for child in parent}
        seen: dict[int, int] = {}  # block -> letters set so far
        on: dict[int, int] = {}
        furniture: list[list[str]] = []
        cuts: list[tuple[int, int]] = []
        starts: dict[int, tuple[int, int]] = {}
        pages: dict[str, int] = {}
        self.note_pages: dict[str, int] = {}
        for number, sheet in enumerate(document.pages, 1):
            root = sheet._page_box
            margins = [b for b in root.descendants() if isinstance(b, MarginBox)]
            inside = {id(t) for m in margins for t in m.descendants()}
            furniture.append(
                [
                    s
                    for m in margins
                    if (s := "".join(t.text for t in m.descendants() if isinstance(t, TextBox)).strip())
                ]
            )
            for box in root.descendants():
                if not isinstance(box, TextBox) or id(box) in inside:
                    continue
                found: dict[str, str] = {}
                element = box.element
                while element is not None:
                    for name in ("data-call", "data-note", "data-marker", "data-block"):
                        if name in element.attrib and not found:
                            found[name] = element.attrib[name]
                    element = parents.get(element)
                if "data-call" in found:
                    pages.setdefault(found["data-call"], number)
                if "data-marker" in found:
                    self.note_pages.setdefault(found["data-marker"], number)
                if "data-block" in found:
                    k = int(found["data-block"])
                    text = self.source.blocks[k].inline.text
                    if k in on and on[k] != number:
                        cuts.append((k, offset_after(text, seen[k])))
                    if number not in starts and self.source.blocks[k].kind == "paragraph":
                        first = offset_after(text, seen.get(k, 0))
                        at = offset_after(text, seen.get(k, 0) + 12)
                        at = text.find(" ", at) if " " in text[at:] else len(text)
                        if not any(first < call <= at for call, _ in self.source.blocks[k].inline.calls):
                            starts[number] = (k, at)  # what is put here comes first at the page's foot
                    on[k] = number
                    seen[k] = seen.get(k, 0) + len(squeeze(box.text))
        self.pages, self.page_starts = pages, starts
        return furniture, cuts
