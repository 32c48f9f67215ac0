"""Set a sample on pages and print them as images, knowing the place of every line.

Head key ``layout``: ``font`` (serif or sans), ``size`` (pixels at 300 dpi), ``width``, ``height`` and ``margin`` of the
page, ``heads`` [verso, recto] (``{section}`` is the running section), ``folio`` (head or foot), ``first_folio``,
``notes`` (``page``: numbered anew on each page, ``document``: throughout), ``indent`` (paragraphs by indent instead of
space), ``bullet``, ``glued_notes`` (no space after a note's number).
"""

from __future__ import annotations

from typing import Any

from sample_setting import Line, Typesetter

Placed = tuple[tuple[int, int, int, int], str, Any, Line | None]
"""A piece of print: its box, its role, its block or note, its line (none for furniture)."""


class Press(Typesetter):
    """Puts the lines of a sample on pages and prints them."""

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

    def draw(self, pages: list[list[tuple[int, Line]]]) -> list[tuple[Any, list[Placed]]]:
        """Page images and, for each, what was printed where: (box, role, key, line)."""
        from PIL import Image, ImageDraw

        out = []
        section = ""
        first = self.o.get("first_folio", 1)
        for number, page in enumerate(pages, 1):
            image = Image.new("L", (self.w, self.h), 255)
            pen = ImageDraw.Draw(image)
            placed: list[Placed] = []

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
