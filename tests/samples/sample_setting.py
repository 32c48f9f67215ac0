"""Set a sample in lines: break them, hyphenate, justify; the lines are put on pages by ``sample_print``."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from sample_markup import Inline, Source

FONTS = {
    "serif": "/usr/share/fonts/truetype/liberation/LiberationSerif-{}.ttf",
    "sans": "/usr/share/fonts/truetype/liberation/LiberationSans-{}.ttf",
}
FACES = {"": "Regular", "b": "Bold", "i": "Italic", "bi": "BoldItalic"}


@dataclass
class Run:
    """Letters of one face; ``call`` is a note id printed as a raised number."""

    text: str
    style: str = ""
    call: str | None = None


@dataclass
class Line:
    """A set line: words, each a list of runs, and what it is part of."""

    words: list[list[Run]]
    role: str
    key: Any = None
    size: int = 44
    x: int = 0
    justify: int | None = None
    before: int = 0
    keep: int = 0  # further lines that must follow on the same page
    center: bool = False
    right: str = ""  # set at the right margin (page number of a contents entry)
    hyphen: bool = False
    cells: list[tuple[int, str]] = field(default_factory=list)
    chart: Any = None

    @property
    def calls(self) -> list[str]:
        return [r.call for w in self.words for r in w if r.call]

    @property
    def text(self) -> str:
        return " ".join("".join(r.text for r in w if not r.call) for w in self.words)


class Typesetter:
    """Sets one sample in lines."""

    def __init__(self, source: Source) -> None:
        import pyphen
        from PIL import ImageFont

        self.source = source
        self.o: dict[str, Any] = source.meta["layout"]
        self.size: int = self.o.get("size", 44)
        self.w, self.h = self.o.get("width", 1750), self.o.get("height", 2480)
        self.margin = self.o.get("margin", 190)
        self.measure = self.w - 2 * self.margin
        self.hyphens = pyphen.Pyphen(lang="en_GB")
        self._fonts: dict[tuple[str, int], Any] = {}
        self._truetype = ImageFont.truetype

    def font(self, style: str, size: int) -> Any:
        key = (style, size)
        if key not in self._fonts:
            self._fonts[key] = self._truetype(FONTS[self.o.get("font", "serif")].format(FACES[style]), size)
        return self._fonts[key]

    def width(self, word: list[Run], size: int) -> float:
        return sum(
            self.font("", int(size * 0.6)).getlength(self.mark(r.call))
            if r.call
            else self.font(r.style, size).getlength(r.text)
            for r in word
        )

    def mark(self, note: str) -> str:
        return getattr(self, "markers", {}).get(note, "*" if note == "*" else "1")

    def words(self, inline: Inline, style: str = "") -> list[list[Run]]:
        faces = [style] * len(inline.text)
        for s, e, f in inline.styles:
            for i in range(s, e):
                faces[i] = "bi" if faces[i] and faces[i] != f else f
        calls: dict[int, list[str]] = {}
        for at, note in inline.calls:
            calls.setdefault(at, []).append(note)
        out: list[list[Run]] = [[]]
        for i in range(len(inline.text) + 1):
            for note in calls.get(i, ()):
                out[-1].append(Run("", call=note))
            if i == len(inline.text):
                break
            c = inline.text[i]
            if c == " ":
                out.append([])
            elif out[-1] and not out[-1][-1].call and out[-1][-1].style == faces[i]:
                out[-1][-1].text += c
            else:
                out[-1].append(Run(c, faces[i]))
        return [w for w in out if w]

    def split(self, word: list[Run], room: float, size: int) -> tuple[list[Run], list[Run], bool] | None:
        """Part a word that does not fit: its head, its tail, whether a hyphen was put in."""
        head = word[0]
        if head.call:
            return None
        options: list[tuple[int, bool]] = []
        if "://" in head.text or head.text.startswith("www."):
            options = [(m.end(), False) for m in re.finditer(r"[/._-]", head.text) if m.end() > 8]
        else:
            options = [(m.end(), False) for m in re.finditer(r"(?<=\w\w\w)[-–](?=\w\w\w)", head.text)]
            if m := re.search(r"[A-Za-zé’]{6,}", head.text):
                options += [
                    (m.start() + p, True) for p in self.hyphens.positions(m.group()) if 2 < p < len(m.group()) - 2
                ]
        best = None
        for at, put in sorted(options):
            piece = head.text[:at] + ("-" if put else "")
            if at < len(head.text) and self.font(head.style, size).getlength(piece) <= room:
                best = (at, put)
        if not best:
            return None
        at, put = best
        return (
            [Run(head.text[:at] + ("-" if put else ""), head.style)],
            [Run(head.text[at:], head.style), *word[1:]],
            put,
        )

    def set_words(
        self,
        words: list[list[Run]],
        role: str,
        key: Any,
        size: int,
        indent: int = 0,
        hang: int = 0,
        justify: bool = True,
        hyphenate: bool = True,
    ) -> list[Line]:
        lines: list[Line] = []
        queue = list(words)
        while queue:
            x = hang if lines else indent
            room: float = self.measure - x
            space = self.font("", size).getlength(" ")
            taken: list[list[Run]] = []
            used, hyphen = 0.0, False
            while queue:
                wide = self.width(queue[0], size)
                gap = space if taken else 0
                if used + gap + wide <= room:
                    taken.append(queue.pop(0))
                    used += gap + wide
                    continue
                left = room - used - gap
                parts = self.split(queue[0], left, size) if hyphenate and left > 3 * size else None
                if parts:
                    taken.append(parts[0])
                    queue[0] = parts[1]
                    hyphen = parts[2]
                elif not taken:
                    taken.append(queue.pop(0))
                break
            lines.append(
                Line(taken, role, key, size, x, self.measure - x if justify and queue else None, hyphen=hyphen)
            )
        return lines

    def flow(self) -> list[Line]:
        """All lines of the text in order, before they are put on pages."""
        o, meta, size = self.o, self.source.meta, self.size
        out: list[Line] = []

        def add(lines: list[Line], before: int = 0, keep: int = 0, center: bool = False) -> None:
            for i, line in enumerate(lines):
                line.before = before if i == 0 else 0
                line.keep = keep + len(lines) - 1 - i if keep else (1 if i == 0 and len(lines) > 1 else 0)
                line.center = center
            out.extend(lines)

        def plain(text: str, role: str, key: Any, scale: float, style: str = "", **more: Any) -> list[Line]:
            return self.set_words(
                self.words(Inline(text), style), role, key, int(size * scale), justify=False, hyphenate=False, **more
            )

        gap = 0 if o.get("indent") else int(size * 0.7)
        add(plain(meta["title"], "title", "title", 1.55, "b"), 120, center=True)
        after_heading = True
        lead = ""
        for block in self.source.blocks:
            d, key = block.data, id(block)
            if block.kind == "page":
                out.append(Line([], "page"))
            elif block.kind == "heading" and d["inline"]:
                lead = block.inline.text + ":"
            elif block.kind == "heading":
                text = (d["printed"] + " " if d["printed"] else "") + block.inline.text
                scale = {1: 1.3, 2: 1.08, 3: 1.0}[d["level"]]
                add(plain(text, "heading", key, scale, "bi" if d["level"] == 3 else "b"), int(size * 1.3), keep=2)
                after_heading = True
            elif block.kind in ("paragraph", "ref", "byline", "subtitle", "credit", "imprint"):
                small = block.kind == "ref"
                words = ([[Run(w, "b")] for w in lead.split()] if lead else []) + self.words(
                    block.inline, "i" if block.kind == "subtitle" else ""
                )
                lead = ""
                indent = int(size * 1.2) if o.get("indent") and not after_heading and block.kind == "paragraph" else 0
                lines = self.set_words(
                    words,
                    "body",
                    key,
                    size - 5 * small,
                    indent=indent,
                    hang=50 if small else 0,
                    justify=block.kind == "paragraph",
                )
                add(
                    lines,
                    gap if block.kind == "paragraph" else int(size * 0.6),
                    center=block.kind in ("byline", "subtitle"),
                )
                after_heading = False
            elif block.kind == "item":
                words = self.words(block.inline)
                if d["bullet"]:
                    words = [[Run(o.get("bullet", "•"))], *words]
                add(self.set_words(words, "body", key, size, indent=20, hang=75), gap // 2 + 8)
            elif block.kind == "caption":
                head = [[Run(w, "b")] for w in d["label"].split()]
                add(
                    self.set_words(
                        head + self.words(block.inline), "caption", key, size - 7, justify=False, hyphenate=False
                    ),
                    size,
                    keep=2,
                )
                if d["source"]:
                    add(plain(f"Source: {d['source']}", "source", key, 0.8, "i"), 8)
            elif block.kind == "chart":
                out.append(Line([], "chart", key, 420, chart=d["bars"], before=30))
            elif block.kind == "table":
                cols = len(d["rows"][0])
                at = [0] + [int(self.measure * (0.40 + 0.6 * (i / (cols - 1)) * 0.82)) for i in range(cols - 1)]
                for i, row in enumerate(d["rows"]):
                    style = "b" if i == 0 else ""
                    words = [[Run(w, style)] for c in row for w in c.split()]
                    out.append(
                        Line(
                            words,
                            "table",
                            key,
                            size - 8,
                            cells=list(zip(at, row, strict=True)),
                            before=20 if i == 0 else 4,
                            keep=len(d["rows"]) - 1 - i,
                        )
                    )
            elif block.kind == "contents":
                for entry in self.source.blocks:
                    if entry.kind != "heading" or entry.data["kind"] in ("abstract", "contents"):
                        continue
                    text = (entry.data["printed"] + " " if entry.data["printed"] else "") + entry.inline.text
                    x = 60 * (entry.data["level"] - 1)
                    measure, self.measure = self.measure, self.measure - 320
                    lines = plain(text, "contents", key, 0.95, indent=x, hang=x + 45)
                    self.measure = measure
                    lines[-1].right = str(id(entry))
                    add(lines, 14)
        return out

    def note_lines(self, note: str) -> list[Line]:
        words = self.words(self.source.notes[note])
        sign = [Run("", call=note)]
        if not self.o.get("glued_notes"):
            words = [sign, *words]
        else:
            words[0] = sign + words[0]
        return self.set_words(words, "note", note, int(self.size * 0.76), indent=0, justify=True)
