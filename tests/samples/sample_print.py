"""Set a sample on pages and print them as images, knowing the place of every line.

Head key ``layout``: ``font`` (serif or sans), ``size`` (pixels at 300 dpi), ``width``, ``height`` and ``margin`` of the
page, ``heads`` [verso, recto] (``{section}`` is the running section), ``folio`` (head or foot), ``first_folio``,
``notes`` (``page``: numbered anew on each page, ``document``: throughout), ``indent`` (paragraphs by indent instead of
space), ``bullet``, ``glued_notes`` (no space after a note's number).
"""

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


class Press:
    """Sets and prints one sample."""

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

    def paginate(self) -> list[list[tuple[int, Line]]]:
        """Pages of (y, line); sets ``markers`` and ``first_page`` of headings."""
        self.markers: dict[str, str] = {}
        self.page_of: dict[Any, int] = {}
        top, bottom = 250, self.h - 230
        pages: list[list[tuple[int, Line]]] = []
        body: list[tuple[int, Line]] = []
        notes: list[str] = []
        y = top
        count = 0

        def height(ids: list[str]) -> int:
            return sum(len(self.note_lines(n)) * int(self.size * 0.95) + 8 for n in ids) + (50 if ids else 0)

        def close() -> None:
            nonlocal body, notes, y
            at = bottom - height(notes) + 50
            if notes:
                body.append((at - 30, Line([], "rule")))
            for n in notes:
                for line in self.note_lines(n):
                    body.append((at, line))
                    at += int(self.size * 0.95)
                at += 8
            pages.append(body)
            body, notes, y = [], [], top

        lines = self.flow()
        for i, line in enumerate(lines):
            if line.role == "page":
                close()
                continue
            lead = line.size if line.role == "chart" else int(line.size * 1.36)
            follow = sum(
                (x.size if x.role == "chart" else int(x.size * 1.36)) + x.before
                for x in lines[i + 1 : i + 1 + line.keep]
            )
            before = line.before if body else 0
            if y + before + lead + follow + height(notes + line.calls) > bottom and body:
                close()
                before = 0
            for n in line.calls:
                notes.append(n)
                count += n != "*"
                self.markers[n] = (
                    "*"
                    if n == "*"
                    else str(len([x for x in notes if x != "*"]))
                    if self.o.get("notes", "page") == "page"
                    else str(count)
                )
            y += before
            body.append((y, line))
            self.page_of.setdefault(line.key, len(pages) + 1)
            y += lead
        close()
        return pages

    def draw(
        self, pages: list[list[tuple[int, Line]]]
    ) -> list[tuple[Any, list[tuple[tuple[int, int, int, int], str, Any, Line | None]]]]:
        """Page images and, for each, what was printed where: (box, role, key, line)."""
        from PIL import Image, ImageDraw

        out = []
        section = ""
        first = self.o.get("first_folio", 1)
        for number, page in enumerate(pages, 1):
            image = Image.new("L", (self.w, self.h), 255)
            pen = ImageDraw.Draw(image)
            placed: list[tuple[tuple[int, int, int, int], str, Any, Line | None]] = []

            def put(x: float, y: float, text: str, style: str, size: int, pen: Any = pen) -> float:
                font = self.font(style, size)
                pen.text((x, y), text, font=font, fill=0)
                return font.getlength(text)

            for y, line in page:
                if line.role == "heading" and line.size > self.size * 1.2:
                    section = next(b.inline.text for b in self.source.blocks if id(b) == line.key)
                if line.role == "rule":
                    pen.line((self.margin, y, self.margin + 380, y), fill=0, width=3)
                    continue
                if line.role == "chart":
                    self.chart(pen, y, line, placed)
                    continue
                x: float = self.margin + line.x
                if line.cells:
                    for at, text in line.cells:
                        put(self.margin + at, y, text, line.words[0][0].style, line.size)
                    placed.append(((self.margin, y, self.w - self.margin, y + line.size), line.role, line.key, line))
                    continue
                natural = sum(self.width(w, line.size) for w in line.words)
                space = self.font("", line.size).getlength(" ")
                if line.justify and len(line.words) > 1:
                    space = min((line.justify - natural) / (len(line.words) - 1), space * 2.5)
                if line.center:
                    x = (self.w - natural - space * (len(line.words) - 1)) / 2
                start = x
                for w in line.words:
                    for r in w:
                        if r.call:
                            x += put(x, y - line.size * 0.04, self.mark(r.call), "", int(line.size * 0.6))
                        else:
                            x += put(x, y, r.text, r.style, line.size)
                    x += space
                placed.append(((int(start), y, int(x), y + line.size), line.role, line.key, line))
                if line.right:
                    folio = str(self.page_of[int(line.right)] + first - 1)
                    put(self.w - self.margin - 60, y, folio, "", line.size)
                    placed.append(
                        (
                            (self.w - self.margin - 70, y, self.w - self.margin, y + line.size),
                            "contents page number",
                            None,
                            None,
                        )
                    )
            folio = number + first - 1
            small = int(self.size * 0.8)
            if number > 1:
                verso, recto = self.o["heads"]
                text = (recto if folio % 2 else verso).replace("{section}", section)
                long = self.font("i", small).getlength(text)
                x = self.w - self.margin - long if folio % 2 else self.margin
                if self.o.get("folio") == "head":
                    fx = self.margin if folio % 2 else self.w - self.margin - 60
                    put(fx, 130, str(folio), "", small)
                    placed.append(
                        ((self.margin, 130, self.w - self.margin, 130 + small), "running head and folio", None, None)
                    )
                else:
                    placed.append(((int(x), 130, int(x + long), 130 + small), "running head", None, None))
                put(x, 130, text, "i", small)
            if self.o.get("folio", "foot") == "foot" and number > 1:
                put(self.w / 2 - 20, self.h - 170, str(folio), "", small)
                placed.append(
                    ((self.w // 2 - 60, self.h - 170, self.w // 2 + 80, self.h - 170 + small), "folio", None, None)
                )
            out.append((image, placed))
        return out

    def chart(self, pen: Any, y: int, line: Line, placed: list[Any]) -> None:
        top, base = y + 50, y + 340
        left, right = self.margin + 120, self.w - self.margin - 60
        pen.line((left, top, left, base), fill=0, width=3)
        pen.line((left, base, right, base), fill=0, width=3)
        most = max(v for v, _ in line.chart)
        small = self.font("", int(self.size * 0.62))
        for k in range(4):
            pen.text((left - 90, base - 290 * k / 3 - 15), f"{most * k / 3:.0f}", font=small, fill=0)
        step = (right - left) / len(line.chart)
        for k, (value, name) in enumerate(line.chart):
            x = left + step * (k + 0.25)
            pen.rectangle((x, base - 280 * value / most, x + step * 0.5, base), fill=110 + 40 * (k % 2), outline=0)
            pen.text((x, base - 280 * value / most - 32), f"{value:g}%", font=small, fill=0)
            pen.text((x - 5, base + 12), name, font=small, fill=0)
        placed.append(((self.margin, y, self.w - self.margin, y + 400), "chart residue", None, None))
