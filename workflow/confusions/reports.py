"""Reports with known text: headings, paragraphs, bullets and notes set on pages with running heads and folios.

What ``pages.py`` does for bare prose, for whole documents: calls are raised, words divided, pages worn and read in one
column. A document's truth is a ``Report``; ``deal_notes`` makes one of bare prose.
"""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from pages import Wear, read_page, wear_page

DOTS = 200
"""Dots an inch of a page's image before it is worn."""
PAPER = (8.27, 11.69)
"""Inches."""
BULLETS = "•■▪●◦–"
SIZES = (9.5, 10, 10.5, 11)
"""Points."""
RAISED = 0.62
"""Size of a call, of its line's."""


class Block(NamedTuple):
    """A heading, paragraph (``text``) or list item, with its calls: offset and number."""

    kind: str
    text: str
    calls: tuple[tuple[int, int], ...] = ()


class Report(NamedTuple):
    """A document as printed: its blocks, its notes in order, its running head, and how many pages it filled."""

    head: str
    blocks: list[Block]
    notes: list[str]
    pages: int = 0


class Word(NamedTuple):
    """A word as set: its characters, and the calls behind so many of them."""

    text: str
    calls: tuple[tuple[int, int], ...] = ()


def draw_report_wear(rng: random.Random, typefaces: Sequence[str]) -> Wear:
    """Draw the damage of a report: most are fair scans, one in four is a copy of a copy."""
    worst = rng.random() ** 3
    return Wear(
        typeface=rng.choice(typefaces),
        size=0,
        skew=rng.uniform(-0.6, 0.6) * worst,
        shrink=rng.choice((1.0, 1.0, 0.75, 0.75, 0.7)),
        blur=rng.uniform(0.2, 0.5) + 0.2 * worst,
        noise=rng.uniform(3, 9) + 12 * worst,
        specks=rng.uniform(0.0, 0.0002) + 0.0008 * worst * rng.random(),
        fade=rng.uniform(0.75, 1.0),
        quality=rng.choice((35, 50, 70)),
        weight=0,
        threshold=rng.random() < 0.25,
    )


def deal_notes(
    blocks: Sequence[tuple[str, str]], notes: Sequence[str], rng: random.Random, share: float
) -> list[Block]:
    """Put calls behind words of paragraphs, mostly at sentence ends, for as many of ``notes`` as get one."""
    out: list[Block] = []
    number = 0
    for kind, text in blocks:
        calls: list[tuple[int, int]] = []
        if kind == "text":
            for match in re.finditer(r"[a-z]{3}[.,;]?[”\"]?(?=\s|$)", text):
                stopped = match[0][-1] in '.”"'
                if number < len(notes) and rng.random() < (share if stopped else share / 25):
                    number += 1
                    calls.append((match.end(), number))
        out.append(Block(kind, text, tuple(calls)))
    return out


class _Setter:
    """Sets lines of words in one typeface."""

    def __init__(self, file: str, points: float, *, hyphenate: bool, justify: bool) -> None:
        import pyphen
        from PIL import ImageFont

        self.pixels = round(points / 72 * DOTS)
        self.fonts = {
            scale: ImageFont.truetype(file, round(self.pixels * scale))
            for scale in (1.0, 1.25, 0.82, RAISED, RAISED * 0.82)
        }
        self.hyphenate, self.justify = hyphenate, justify
        self._divide = pyphen.Pyphen(lang="en_US")

    def measure(self, word: Word, scale: float) -> float:
        calls = sum(self.fonts[self._raised(scale)].getlength(str(n)) for _, n in word.calls)
        return float(self.fonts[scale].getlength(word.text) + calls)

    @staticmethod
    def _raised(scale: float) -> float:
        return RAISED * 0.82 if scale < 1 else RAISED

    def break_lines(self, words: Sequence[Word], width: float, scale: float) -> list[list[Word]]:
        """Break words into lines, dividing where much room would be left."""
        space = self.fonts[scale].getlength(" ")
        lines: list[list[Word]] = [[]]
        room = width
        for word in words:
            length = self.measure(word, scale)
            if length > room and lines[-1]:
                letters = re.match(r"[“\"(]?[A-Za-z]{5,}", word.text)
                if self.hyphenate and letters and not any(at < letters.end() for at, _ in word.calls):
                    for head, _ in self._divide.iterate(letters[0]):
                        rest = Word(word.text[len(head) :], tuple((at - len(head), n) for at, n in word.calls))
                        if len(head) > 1 and self.fonts[scale].getlength(head + "-") <= room:
                            lines[-1].append(Word(head + "-"))
                            word, length = rest, self.measure(rest, scale)
                            break
                lines.append([])
                room = width
            lines[-1].append(word)
            room -= length + space
        return lines

    def draw_line(
        self, draw: Any, words: Sequence[Word], x: float, y: float, width: float, scale: float, *, full: bool
    ) -> None:
        gap = self.fonts[scale].getlength(" ")
        if full and self.justify and len(words) > 1:
            gap = (width - sum(self.measure(w, scale) for w in words)) / (len(words) - 1)
        for word in words:
            done = 0
            for at, number in (*word.calls, (len(word.text), 0)):
                piece = word.text[done:at]
                draw.text((x, y), piece, font=self.fonts[scale], fill=0)
                x += self.fonts[scale].getlength(piece)
                if number:
                    font = self.fonts[self._raised(scale)]
                    draw.text((x, y - 0.12 * self.pixels * scale), str(number), font=font, fill=0)
                    x += font.getlength(str(number))
                done = at
            x += gap


def _split(text: str, calls: Sequence[tuple[int, int]]) -> list[Word]:
    words = []
    for match in re.finditer(r"\S+", text):
        inside = tuple((at - match.start(), n) for at, n in calls if match.start() < at <= match.end())
        words.append(Word(match[0], inside))
    return words


def print_report(report: Report, file: str, points: float, rng: random.Random) -> list[Any]:
    """Draw a report's pages, black on white."""
    from PIL import Image, ImageDraw

    setter = _Setter(file, points, hyphenate=rng.random() < 0.8, justify=rng.random() < 0.7)
    width, height = (round(side * DOTS) for side in PAPER)
    margin = round(DOTS * rng.uniform(0.8, 1.1))
    bullet, folio_top, headed = rng.choice(BULLETS), rng.random() < 0.3, rng.random() < 0.85
    bare = rng.random() < 0.7  # no running head on the title's page
    column = width - 2 * margin
    lead = round(setter.pixels * 1.3)
    small = round(lead * 0.82)
    images: list[Any] = []
    notes: list[list[list[Word]]] = []
    state = {"y": 0.0}

    def start_page() -> Any:
        image = Image.new("L", (width, height), 255)
        draw = ImageDraw.Draw(image)
        images.append(image)
        notes.clear()
        number = str(len(images))
        if headed and not (bare and len(images) == 1):
            words = _split(report.head, ())
            setter.draw_line(draw, words, margin, margin * 0.55, column, 0.82, full=False)
        place = margin * 0.55 if folio_top else height - margin * 0.6
        x = width - margin - 40 if folio_top else width / 2
        setter.draw_line(draw, [Word(number)], x, place, column, 0.82, full=False)
        state["y"] = float(margin * 1.1)
        return draw

    def finish_page(draw: Any) -> None:
        y = height - margin - sum(len(lines) * small for lines in notes)
        if notes:
            draw.line((margin, y - small // 2, margin + column // 4, y - small // 2), fill=0, width=2)
        for lines in notes:
            for n, line in enumerate(lines):
                setter.draw_line(draw, line, margin, y, column, 0.82, full=n + 1 < len(lines))
                y += small

    draw = start_page()
    for block in report.blocks:
        scale = 1.25 if block.kind == "heading" else 1.0
        indent = 0 if block.kind != "item" else round(setter.pixels * 1.6)
        lines = setter.break_lines(_split(block.text, block.calls), column - indent, scale)
        for n, line in enumerate(lines):
            called = [
                setter.break_lines([Word("", ((0, c),)), *_split(report.notes[c - 1], ())], column, 0.82)
                for w in line
                for _, c in w.calls
            ]
            foot = sum(len(x) * small for x in (*notes, *called)) + small
            if state["y"] + lead * scale + foot > height - margin * 1.1:
                finish_page(draw)
                draw = start_page()
            notes.extend(called)
            if indent and n == 0:
                setter.draw_line(draw, [Word(bullet)], margin, state["y"], column, scale, full=False)
            setter.draw_line(draw, line, margin + indent, state["y"], column - indent, scale, full=n + 1 < len(lines))
            state["y"] += lead * scale
        state["y"] += lead * 0.5
    finish_page(draw)
    return images


def make_report(report: Report, seed: int, typefaces: dict[str, str]) -> tuple[Report, str]:
    """Print, wear and read a report; the same seed gives the same text. Pages are parted by form feeds or blank lines."""
    rng = random.Random(seed)
    wear = draw_report_wear(rng, sorted(typefaces))
    images = print_report(report, typefaces[wear.typeface], rng.choice(SIZES), rng)
    read = [read_page(wear_page(image, wear, seed + n)) for n, image in enumerate(images)]
    gap = rng.choice(("\f", "\n\n\n"))
    return report._replace(pages=len(images)), gap.join(page.strip("\f\n") + "\n" for page in read)
