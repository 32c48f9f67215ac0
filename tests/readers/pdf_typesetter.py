"""A small typesetter for test documents of known truth: columns, notes at their feet, running heads, hyphens."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field
from io import BytesIO

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

CALL = re.compile(r"\^(\w+|[*†‡])\^")
"""How a call is written in the text of a paragraph."""


@dataclass(frozen=True)
class Type:
    """How a block is set: font, size, step between lines in ems, space above and below in points, indents."""

    font: str
    size: float
    lead: float = 1.2
    above: float = 0
    below: float = 0
    first: float = 0
    rest: float = 0
    centre: bool = False
    justify: bool = False


@dataclass(frozen=True)
class Block:
    """A block to print. ``span``: over all columns."""

    kind: str
    text: str
    type: Type
    level: int = 0
    label: str = ""
    span: bool = False


@dataclass(frozen=True)
class Design:
    """A page: size, margins (left, top, right, bottom), columns, gutter, type of notes, how heads and feet are made."""

    width: float = 595
    height: float = 842
    margins: tuple[float, float, float, float] = (72, 90, 72, 90)
    columns: int = 1
    gutter: float = 18
    note: Type = field(default_factory=lambda: Type("Times-Roman", 8))
    rule: bool = True
    head: tuple[str, str] = ("", "")
    foot: str = "{page}"
    head_type: Type = field(default_factory=lambda: Type("Times-Italic", 9))
    hyphenate: bool = False
    restart: bool = False


@dataclass
class Truth:
    """What a document says: its blocks' text in order, headings, notes with marker and the words before their call."""

    title: str
    blocks: list[str] = field(default_factory=list)
    headings: list[tuple[int, str]] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    calls: list[str] = field(default_factory=list)
    furniture: list[str] = field(default_factory=list)
    pages: int = 0


def read_truth(title: str, blocks: list[Block], notes: dict[str, str]) -> Truth:
    truth = Truth(title)
    for block in blocks:
        plain = CALL.sub("", block.text)
        if block.kind not in ("box",):
            truth.blocks.append(plain)
        if block.kind == "heading":
            truth.headings.append((block.level, plain))
        for match in CALL.finditer(block.text):
            truth.calls.append(CALL.sub("", block.text[: match.start()])[-30:])
            truth.notes.append((match[1].split("_")[0], notes[match[1]]))
    return truth


@dataclass
class _Line:
    words: list[str]
    indent: float
    last: bool
    calls: list[str]


class Typesetter:
    """Sets blocks on pages; ``notes`` maps the key of a call to the text of its note."""

    def __init__(self, design: Design, notes: dict[str, str]) -> None:
        self.design = design
        self.notes = notes
        self.buffer = BytesIO()
        self.canvas = Canvas(self.buffer, pagesize=(design.width, design.height), invariant=True)
        left, _, right, _ = design.margins
        self.full = design.width - left - right
        self.measure = (self.full - design.gutter * (design.columns - 1)) / design.columns
        self.page = 0
        self.furniture: list[str] = []
        self.pending: list[tuple[str, list[str]]] = []  # notes, or their rest, that wait for the next column
        self._open_page()

    def set(self, blocks: list[Block]) -> bytes:
        for n, block in enumerate(blocks):
            self._set_block(block, blocks[n + 1] if n + 1 < len(blocks) else None)
        self._close_column()
        while self.pending:
            self._next_column()
            self._close_column()
        self.canvas.showPage()
        self.canvas.save()
        return self.buffer.getvalue()

    def _open_page(self) -> None:
        if self.page:
            self.canvas.showPage()
        self.page += 1
        self.column = 0
        self.top = self.design.margins[1]
        self._print_furniture()
        self._open_column()

    def _open_column(self) -> None:
        self.at = self.top
        self.foot: list[tuple[str, list[str]]] = []
        self.held = 0.0
        waiting, self.pending = self.pending, []
        for key, lines in waiting:
            self._hold(key, lines)

    def _next_column(self) -> None:
        if self.column + 1 < self.design.columns:
            self.column += 1
            self._open_column()
        else:
            self._open_page()

    def _print_furniture(self) -> None:
        design = self.design
        said = design.head[self.page % 2].format(page=self.page)
        type_ = design.head_type
        if said and self.page > 1:
            self.furniture.append(said)
            x = design.margins[0] if self.page % 2 == 0 else design.width - design.margins[2]
            draw = self.canvas.drawString if self.page % 2 == 0 else self.canvas.drawRightString
            self.canvas.setFont(type_.font, type_.size)
            draw(x, design.height - design.margins[1] + 30, said)
        foot = design.foot.format(page=self.page)
        if foot:
            self.furniture.append(foot)
            self.canvas.setFont(type_.font, type_.size)
            self.canvas.drawCentredString(design.width / 2, design.margins[3] - 40, foot)

    @property
    def _x(self) -> float:
        return self.design.margins[0] + self.column * (self.measure + self.design.gutter)

    @property
    def _room(self) -> float:
        return self.design.height - self.design.margins[3] - self.held - self.at

    def _set_block(self, block: Block, following: Block | None) -> None:
        type_ = block.type
        width = self.full if block.span else self.measure
        lines = self._break(block.text, type_, width)
        if self.at > self.top:
            self.at += type_.above
        keep = 4 * 1.3 * 11 if block.kind == "heading" and following is not None else 0
        if keep and len(lines) * type_.size * type_.lead + keep > self._room:
            self._close_column()
            self._next_column()
        for line in lines:
            step = type_.size * type_.lead
            wanted = sum(self._measure_note(self.notes[k])[1] for k in line.calls[:1])
            if (
                step + min(wanted, 2 * self.design.note.size * 1.2) + (12 if line.calls and not self.foot else 0)
                > self._room
            ):
                self._close_column()
                self._next_column()
            self.at += step
            self._print_line(line, type_, width)
            for key in line.calls:
                self._hold(key, self._measure_note(self.notes[key])[0])
        self.at += type_.below
        if block.span:
            self.top = self.at

    def _measure_note(self, text: str) -> tuple[list[str], float]:
        type_ = self.design.note
        lines = [" ".join(x.words) for x in self._break(text, type_, self.measure - 10)]
        return lines, len(lines) * type_.size * type_.lead

    def _hold(self, key: str, lines: list[str]) -> None:
        """Keep room at the column's foot for a note; what does not fit waits for the next one."""
        step = self.design.note.size * self.design.note.lead
        if not self.foot:
            self.held += 12
        fit = int(max(0.0, self._room - 0.01) // step)
        if self.pending or fit == 0:
            self.pending.append((key, lines))
            if not self.foot:
                self.held -= 12
            return
        self.foot.append((key, lines[:fit]))
        self.held += len(lines[:fit]) * step
        if lines[fit:]:
            self.pending.append(("", lines[fit:]))

    def _close_column(self) -> None:
        if not self.foot:
            return
        type_ = self.design.note
        y = self.design.margins[3] + self.held - 6
        if self.design.rule:
            self.canvas.setLineWidth(0.5)
            self.canvas.line(self._x, y, self._x + 0.35 * self.measure, y)
        y -= 6 - 0.2 * type_.size
        for key, lines in self.foot:
            for n, text in enumerate(lines):
                y -= type_.size * type_.lead
                x = self._x
                if key and n == 0:
                    self.canvas.setFont(type_.font, type_.size * 0.65)
                    marker = key.split("_")[0]
                    self.canvas.drawString(x, y + 0.33 * type_.size, marker)
                    x += stringWidth(marker, type_.font, type_.size * 0.65) + 1.5
                self.canvas.setFont(type_.font, type_.size)
                self.canvas.drawString(x, y, text)
        self.foot = []

    def _print_line(self, line: _Line, type_: Type, width: float) -> None:
        canvas = self.canvas
        y = self.design.height - self.at
        plain = [CALL.sub("", w) for w in line.words]
        natural = math.fsum(self._width(w, type_) for w in line.words) + stringWidth(" ", type_.font, type_.size) * (
            len(plain) - 1
        )
        space = stringWidth(" ", type_.font, type_.size)
        x = self._x + line.indent
        if type_.centre:
            x = self._x + (width - natural) / 2
        elif type_.justify and not line.last and len(plain) > 1:
            space += (width - line.indent - natural) / (len(plain) - 1)
        for word in line.words:
            at = 0
            for match in [*CALL.finditer(word), None]:
                said = word[at : match.start() if match else len(word)]
                canvas.setFont(type_.font, type_.size)
                canvas.drawString(x, y, said)
                x += stringWidth(said, type_.font, type_.size)
                if match:
                    marker = match[1].split("_")[0]
                    canvas.setFont(type_.font, type_.size * 0.62)
                    canvas.drawString(x, y + 0.36 * type_.size, marker)
                    x += stringWidth(marker, type_.font, type_.size * 0.62)
                    at = match.end()
            x += space

    def _width(self, word: str, type_: Type) -> float:
        calls = sum(stringWidth(m[1].split("_")[0], type_.font, type_.size * 0.62) for m in CALL.finditer(word))
        return stringWidth(CALL.sub("", word), type_.font, type_.size) + calls

    def _break(self, text: str, type_: Type, width: float) -> list[_Line]:
        lines: list[_Line] = []
        words: list[str] = []
        space = stringWidth(" ", type_.font, type_.size)
        used = 0.0
        indent = type_.first
        rest = text.split(" ")
        while rest:
            word = rest.pop(0)
            more = self._width(word, type_) + (space if words else 0)
            if words and indent + used + more > width:
                part = self._part(word, width - indent - used - space, type_) if self.design.hyphenate else None
                if part:
                    words.append(part + "-")
                    word = word[len(part) :]
                lines.append(_Line(words, indent, False, []))
                words, used, indent = [], 0.0, type_.rest
                more = self._width(word, type_)
            words.append(word)
            used += more
        lines.append(_Line(words, indent, True, []))
        for line in lines:
            line.calls += [m[1] for w in line.words for m in CALL.finditer(w)]
        return lines

    def _part(self, word: str, room: float, type_: Type) -> str | None:
        """The longest beginning of a word that ends before a consonant and a vowel and fits with its hyphen."""
        if "^" in word or not word.isalpha() or len(word) < 8:
            return None
        for n in range(len(word) - 3, 3, -1):
            good = word[n] not in "aeiouáéíóúãõ" and word[n + 1] in "aeiouáéíóúãõ" and word[n - 1] in "aeiouáéíóúãõ"
            if good and stringWidth(word[:n] + "-", type_.font, type_.size) <= room:
                return word[:n]
        return None


def typeset(design: Design, blocks: list[Block], notes: dict[str, str], title: str) -> tuple[bytes, Truth]:
    """A document's PDF file and its truth."""
    setter = Typesetter(design, notes)
    data = setter.set(blocks)
    truth = read_truth(title, blocks, notes)
    truth.furniture = setter.furniture
    truth.pages = setter.page
    return data, truth
