"""Write a sample as a web scraper or a text export leaves it, and keep account of every damage done.

Head keys used: ``markdown`` (keep emphasis), ``notes`` (``superscript``, ``bracket``, ``markdown``), ``gap`` (blank lines
between blocks), ``heading`` and ``headings`` (formats of the title, and of headings by level), ``title_raw`` (the title as
the source has it), ``bullet``, ``wrap`` (columns), ``page`` {head, folio} (what stands at page breaks), ``damage`` (class
→ share of the places it could befall), ``seed``.
"""

from __future__ import annotations

import itertools
import random
import re
import textwrap
from typing import Any

from sample_markup import Block, Inline, Source

SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")

DAMAGES: dict[str, tuple[str, str]] = {
    "nbsp": (r"(?<=\w) (?=\w)", "\u00a0"),
    "double_space": (r"(?<=[.,]) (?=\w)", "  "),
    "missing_space": (r"(?<=[a-z][.,;]) (?=[A-Z][a-z])", ""),
    "mojibake": (r"’", "â€™"),
    "soft_hyphen": (r"(?<=[a-z]{4})(?=[a-z]{4})", "\u00ad"),
    "zero_width": (r"(?<=\w)(?= )", "\u200b"),
    "straight_quote": (r"[“”]", '"'),
}
"""Class of damage → where it may befall, what stands there then."""

MENDED = {"nbsp": " ", "mojibake": "’", "soft_hyphen": "", "zero_width": ""}
"""Damage the truth lists among its corrections → what should stand there; other damage leaves no trace of its own."""


def raw_inline(inline: Inline, call: Any, markdown: bool, first: int = 0, last: int | None = None) -> str:
    """What the source has between two offsets of a passage's true text."""
    last = len(inline.text) if last is None else last
    events: list[tuple[int, int, str]] = []
    for at, note in inline.calls:
        if first < at <= last:
            events.append((at, 1, call(note)))
    if markdown:
        for start, end, style in inline.styles:
            sign = "*" if style == "i" else "**"
            events += [(start, 2, sign)] * (first <= start < last) + [(end, 0, sign)] * (first < end <= last)
    spans = {s: (e, raw) for s, e, raw, _ in inline.damages if first <= s < last or (s == e and s == last)}
    out, i = "", first
    events.sort(key=lambda e: e[:2])
    while True:
        while events and events[0][0] <= i and events[0][1] != 2:
            out += events.pop(0)[2]
        while events and events[0][0] <= i:
            out += events.pop(0)[2]
        if i in spans:
            end, raw = spans.pop(i)
            out += raw.replace(" ⏎ ", "\n")
            if end > i:
                i = end
                continue
        if i >= last:
            return out
        out += inline.text[i]
        i += 1


class Scraper:
    """Writes one sample line by line."""

    def __init__(self, source: Source) -> None:
        self.source = source
        meta = self.meta = source.meta
        self.rng = random.Random(meta["seed"])
        self.markdown: bool = meta.get("markdown", False)
        self.style: str = meta.get("notes", "superscript")
        self.gap: int = meta.get("gap", 1)
        self.lines: list[str] = []
        self.found: dict[str, Any] = {"furniture": [], "corrections": [], "blocks": {}, "notes": {}}
        self.pending: list[str] = []  # notes called but not yet printed
        self.page = 1
        self.lead = ""  # a heading that runs into its paragraph
        self.title_done = False

    def call(self, note: str) -> str:
        """The call of a note, which is then due to be printed."""
        if note not in self.pending:
            self.pending.append(note)
        return self.sign(note)

    def sign(self, note: str) -> str:
        if note == "*":
            return "*"
        return {"bracket": f"[{note}]", "markdown": f"[^{note}]"}.get(self.style, note.translate(SUPERSCRIPTS))

    def raw(self, inline: Inline, first: int = 0, last: int | None = None) -> str:
        return raw_inline(inline, self.call, self.markdown, first, last)

    def befall(self, text: str) -> str:
        """Text with seeded damage."""
        for kind, share in (self.meta.get("damage") or {}).items():
            pattern, put = DAMAGES[kind]
            text = re.sub(pattern, lambda m, share=share, put=put: put if self.rng.random() < share else m[0], text)
        return text

    def write(
        self, raw: str, inline: Inline | None = None, first: int = 0, last: int | None = None, spaced: bool = True
    ) -> int:
        """Write a passage, damaged where ``inline`` says what is true of it; its first line."""
        text = self.befall(raw) if inline else raw
        if (wrap := self.meta.get("wrap")) and "\f" not in text:
            parts = [textwrap.wrap(p, wrap, break_long_words=False, break_on_hyphens=False) for p in text.split("\n")]
            text = "\n".join("\n".join(part) for part in parts)
        at = len(self.lines) + 1
        rows = text.split("\n")
        self.lines += rows
        if inline:
            self.account(
                rows, at, [d for d in inline.damages if first <= d[0] and (last is None or d[0] < last)], inline.text
            )
        if spaced:
            self.lines += [""] * self.gap
        return at

    def account(self, rows: list[str], at: int, damages: list[tuple[int, int, str, str]], true: str) -> None:
        """Note the damage in freshly written lines."""
        for start, end, wrong, kind in damages:
            piece = wrong.split(" ⏎ ")[0].strip()
            line = next((at + k for k, row in enumerate(rows) if piece in row), at)
            self.found["corrections"].append({"line": line, "raw": wrong, "text": true[start:end], "class": kind})
        for kind in self.meta.get("damage") or {}:
            if kind not in MENDED:
                continue
            put = DAMAGES[kind][1]
            for k, row in enumerate(rows):
                for token in row.split(" "):
                    if put in token:
                        right = token.replace(put, MENDED[kind])
                        self.found["corrections"].append({"line": at + k, "raw": token, "text": right, "class": kind})

    def furniture(self, what: str, text: str, spaced: bool = True) -> None:
        at = self.write(text, spaced=spaced)
        self.found["furniture"].append({"lines": [at, len(self.lines) - self.gap * spaced], "what": what})

    def print_notes(self) -> None:
        """Print the notes that are due."""
        due, self.pending = self.pending, []
        for note in due:
            inline = self.source.notes[note]
            colon = ":" if self.style == "markdown" else ""
            at = self.write(f"{self.sign(note)}{colon} " + self.raw(inline), inline)
            self.found["notes"][note] = (note, at, len(self.lines) - self.gap, self.page)

    def turn_page(self) -> None:
        self.print_notes()
        if page := self.meta.get("page"):
            self.furniture("folio", page["folio"].format(n=self.page))
            self.furniture("running head", "\f" + page["head"])
        self.page += 1

    def write_block(self, block: Block) -> None:
        if not self.title_done and block.kind != "furniture":
            self.write(self.meta.get("title_raw") or self.meta.get("heading", "{}").format(self.meta["title"]))
            self.title_done = True
        write = getattr(self, f"write_{block.kind}", self.write_paragraph)
        at = write(block)
        if at:
            self.found["blocks"][id(block)] = at

    def write_furniture(self, block: Block) -> None:
        for what, text in block.data["pieces"]:
            if what == "title":
                self.write(text)
                self.title_done = True
            else:
                self.furniture(what, text)

    def write_page(self, block: Block) -> None:
        self.turn_page()

    def write_heading(self, block: Block) -> int:
        d, inline = block.data, block.inline
        if d["inline"]:
            self.lead = ("**{}:** " if self.markdown else "{}: ").format(inline.text)
            return len(self.lines) + 1
        form = self.meta.get("headings", {}).get(d["level"], "{}")
        if d["optional"] and self.style == "markdown":  # a converter's footnotes have no heading
            at = len(self.lines) + 1
        elif d["two_lines"]:
            at = self.write(d["printed"], spaced=False)
            self.write(form.format(self.raw(inline)), inline)
        else:
            at = self.write(form.format((d["printed"] + " " if d["printed"] else "") + self.raw(inline)), inline)
        if d["label"].lower() != d["printed"].strip(".()").lower():
            self.found["corrections"].append({"line": at, "raw": d["printed"], "text": d["label"], "class": "numeral"})
        if d["optional"]:
            self.print_notes()
        return at

    def write_turn(self, block: Block) -> int:
        label = f"{block.data['label']}:" if block.data["label"] else ""
        bold = f"**{label}** " if self.markdown else f"{label} "
        return self.write((bold if label else "") + self.raw(block.inline), block.inline)

    def write_item(self, block: Block) -> int:
        bullet = self.meta.get("bullet", "- ") if block.data["bullet"] else ""
        return self.write(bullet + self.raw(block.inline), block.inline)

    def write_quote(self, block: Block) -> int:
        return self.write(("> " if self.markdown else "") + self.raw(block.inline), block.inline)

    def write_caption(self, block: Block) -> int:
        d = block.data
        label = d["label"] + " " if d["label"] else ""
        at = self.write(label + self.raw(block.inline), block.inline, spaced=not d["source"])
        if d["source"]:
            self.write(f"{'Photo' if d['kind'] == 'photo' else 'Source'}: {d['source']}")
        return at

    def write_table(self, block: Block) -> int:
        rows = block.data["rows"]
        if not self.markdown:
            return self.write("\n".join("\t".join(row) for row in rows))
        piped = ["| " + " | ".join(row) + " |" for row in rows]
        return self.write("\n".join([piped[0], "|" + "---|" * len(rows[0]), *piped[1:]]))

    def write_paragraph(self, block: Block) -> int:
        inline, at = block.inline, len(self.lines) + 1
        for first, last in itertools.pairwise([0, *inline.breaks, len(inline.text)]):
            self.write(self.lead + self.raw(inline, first, last).strip(), inline, first, last)
            self.lead = ""
            if last < len(inline.text):
                self.turn_page()
        return at


def scrape(source: Source) -> tuple[str, dict[str, Any]]:
    """The raw text of a sample and where things lie in it (see ``sample_truth.derive_truth``)."""
    scraper = Scraper(source)
    for block in source.blocks:
        scraper.write_block(block)
    scraper.print_notes()
    return "\n".join(scraper.lines).rstrip("\n") + "\n", scraper.found
