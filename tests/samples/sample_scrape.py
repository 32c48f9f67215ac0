"""Write a sample as a web scraper or a text export leaves it, and keep account of every damage done.

Head keys used: ``markdown`` (keep emphasis), ``notes`` (``superscript``, ``bracket``), ``gap`` (blank lines between
blocks), ``heading`` (format of a heading, default ``{}``), ``bullet``, ``wrap`` (columns), ``damage`` (class → share of
the places it could befall), ``seed``.
"""

from __future__ import annotations

import itertools
import random
import re
import textwrap
from typing import Any

from sample_markup import Inline, Source

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

_SILENT = {"straight_quote"}  # a matter of style, no error: not listed in the truth


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


def scrape(source: Source) -> tuple[str, dict[str, Any]]:
    """The raw text of a sample and where things lie in it (see ``sample_truth.derive_truth``)."""
    meta = source.meta
    rng = random.Random(meta["seed"])
    markdown, style, gap = meta.get("markdown", False), meta.get("notes", "superscript"), meta.get("gap", 1)
    wrap = meta.get("wrap")
    lines: list[str] = []
    found: dict[str, Any] = {"furniture": [], "corrections": [], "blocks": {}, "notes": {}}
    pending: list[str] = []
    pages = 1

    def call(note: str) -> str:
        if note not in pending:
            pending.append(note)
        if note == "*":
            return "*"
        return f"[{note}]" if style == "bracket" else note.translate(SUPERSCRIPTS)

    def befall(text: str) -> str:
        for kind, share in (meta.get("damage") or {}).items():
            pattern, put = DAMAGES[kind]
            text = re.sub(pattern, lambda m, share=share, put=put: put if rng.random() < share else m.group(), text)
        return text

    def write(text: str, damages: list[tuple[int, int, str, str]] = (), true: str = "", spaced: bool = True) -> int:  # type: ignore[assignment]
        raw = befall(text) if true else text
        if wrap:
            raw = "\n".join(
                "\n".join(textwrap.wrap(part, wrap, break_long_words=False, break_on_hyphens=False))
                for part in raw.split("\n")
            )
        at = len(lines) + 1
        lines.extend(raw.split("\n"))
        for start, end, wrong, kind in damages:
            piece = wrong.split(" ⏎ ")[0].strip()
            line = next((at + k for k, row in enumerate(raw.split("\n")) if piece in row), at)
            found["corrections"].append({"line": line, "raw": wrong, "text": true[start:end], "class": kind})
        for kind in meta.get("damage") or {}:
            if kind in _SILENT:
                continue
            put = DAMAGES[kind][1] or None
            for k, row in enumerate(raw.split("\n")):
                for token in row.split(" ") if put else ():
                    if put in token and put.strip(" "):
                        found["corrections"].append({"line": at + k, "raw": token, "text": None, "class": kind})
        if spaced:
            lines.extend([""] * gap)
        return at

    def flush(notes: list[str]) -> None:
        nonlocal pages
        for note in notes:
            inline = source.notes[note]
            sign = "*" if note == "*" else f"[{note}]" if style == "bracket" else note.translate(SUPERSCRIPTS)
            at = write(f"{sign} " + raw_inline(inline, call, markdown), inline.damages, inline.text)
            end = len(lines) - gap
            found["notes"][note] = (note, at, end, pages)
        if notes:
            pages += 1

    def furniture(what: str, text: str, spaced: bool = True) -> None:
        at = write(text.replace("\\n", "\n"), spaced=spaced)
        found["furniture"].append({"lines": [at, len(lines) - (gap if spaced else 0)], "what": what})

    lead = ""
    title_done = False
    for block in source.blocks:
        d, inline = block.data, block.inline
        if not title_done and block.kind != "furniture":
            write(meta.get("title_raw", meta.get("heading", "{}").format(meta["title"])), [], "")
            title_done = True
        if block.kind == "furniture":
            for i, (what, text) in enumerate(d["pieces"]):
                if what == "title":
                    write(text)
                    title_done = True
                else:
                    furniture(what, text, spaced=i + 1 == len(d["pieces"]) or not d.get("tight"))
            continue
        if block.kind == "page":
            flush(pending)
            pending = []
            continue
        text = "" if inline.breaks else raw_inline(inline, call, markdown)
        at = 0
        if block.kind == "heading" and d["inline"]:
            lead = ("**{}:** " if markdown else "{}: ").format(inline.text)
            found["blocks"][id(block)] = len(lines) + 1
            continue
        if block.kind == "heading":
            form = meta.get("headings", {}).get(d["level"], "{}")
            if d["two_lines"]:
                at = write(d["printed"], spaced=False)
                write(form.format(text), inline.damages, inline.text)
            else:
                at = write(
                    form.format((d["printed"] + " " if d["printed"] else "") + text), inline.damages, inline.text
                )
            if d["label"].lower() not in (d["printed"].strip(".()").lower(),):
                found["corrections"].append({"line": at, "raw": d["printed"], "text": d["label"], "class": "numeral"})
            if d["kind"] == "notes" or (d["optional"] and style == "bracket"):
                flush(pending)
                pending = []
        elif block.kind == "turn":
            label = d["label"] + ":" if d["label"] else ""
            at = write(
                (f"**{label}** " if markdown and label else label + " " if label else "") + text,
                inline.damages,
                inline.text,
            )
        elif block.kind == "item":
            at = write((meta.get("bullet", "- ") if d["bullet"] else "") + text, inline.damages, inline.text)
        elif block.kind == "caption":
            at = write(
                (d["label"] + " " if d["label"] else "") + text, inline.damages, inline.text, spaced=not d["source"]
            )
            if d["source"]:
                write(f"{'Photo' if d['kind'] == 'photo' else 'Source'}: {d['source']}")
        elif block.kind == "table":
            rows = d["rows"]
            form = ["| " + " | ".join(r) + " |" for r in rows]
            at = write(
                "\n".join(
                    [form[0], "|" + "---|" * len(rows[0]), *form[1:]] if markdown else ["\t".join(r) for r in rows]
                )
            )
        elif inline.breaks:
            at = len(lines) + 1
            bounds = [0, *inline.breaks, len(inline.text)]
            for first, last in itertools.pairwise(bounds):
                part = raw_inline(inline, call, markdown, first, last).strip()
                write(lead + part, [x for x in inline.damages if first <= x[0] < last], inline.text)
                lead = ""
                if last < len(inline.text):
                    flush(pending)
                    pending = []
        else:
            at = write(lead + text, inline.damages, inline.text)
            lead = ""
        found["blocks"][id(block)] = at
    flush(pending)
    for c in found["corrections"]:
        if c["text"] is None:
            put = {k: DAMAGES[k][1] for k in DAMAGES}[c["class"]]
            c["text"] = c["raw"].replace(put, {"nbsp": " ", "mojibake": "’"}.get(c["class"], ""))
    return "\n".join(lines).rstrip("\n") + "\n", found
