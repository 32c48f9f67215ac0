"""Set a sample as a born-digital PDF: two columns, notes at their feet, heads and folios, a ruled table, a drawn chart.

Head key ``heads``: [verso, recto]. Printed with ReportLab by the typesetter of ``tests/readers``, in the fonts that every
reader of PDF has: the same bytes on every machine.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from sample_markup import Inline, Source

sys.path.append(str(Path(__file__).parents[1] / "readers"))

from pdf_typesetter import CALL, Block, Design, Type, Typesetter

BODY = Type("Times-Roman", 11, 1.3, first=12, justify=True)
TYPES = {
    "title": Type("Helvetica-Bold", 20, 1.2, 0, 10),
    "byline": Type("Helvetica", 11, 1.2, 0, 4),
    "imprint": Type("Helvetica-Oblique", 9, 1.2, 0, 22),
    "heading": Type("Helvetica-Bold", 13, 1.2, 14, 5),
    "caption": Type("Helvetica", 8, 1.25, 8, 6),
    "source": Type("Helvetica-Oblique", 7.5, 1.2, 4, 10),
    "paragraph": BODY,
}
SPANNING = ("title", "byline", "imprint")


class Press(Typesetter):
    """Sets the blocks of a sample, charts and tables among them; ``drawn`` are what charts are labelled with."""

    def __init__(self, design: Design, notes: dict[str, str]) -> None:
        self.drawn: list[str] = []
        super().__init__(design, notes)

    def set_chart(self, bars: Sequence[tuple[float, str]]) -> None:
        """Bars with their values above and their names below."""
        self._reserve(120)
        canvas, base, x = self.canvas, self.design.height - self.at - 98, self._x + 14
        step, most = (self.measure - 28) / len(bars), max(value for value, _ in bars)
        canvas.setFont("Helvetica", 7)
        for n, (value, name) in enumerate(bars):
            canvas.setFillGray(0.35 + 0.1 * (n % 2))
            canvas.rect(x + n * step + 6, base, step - 12, 80 * value / most, stroke=0, fill=1)
            canvas.setFillGray(0)
            canvas.drawCentredString(x + (n + 0.5) * step, base + 80 * value / most + 3, f"{value:g}")
            canvas.drawCentredString(x + (n + 0.5) * step, base - 9, name)
            self.drawn += [f"{value:g}", name]
        canvas.line(x, base, x + step * len(bars), base)
        self.at += 112

    def set_table(self, rows: Sequence[Sequence[str]]) -> None:
        """A grid of lines, the first row in bold."""
        self._reserve(14 * len(rows) + 8)
        canvas, top = self.canvas, self.design.height - self.at - 2
        step = self.measure / len(rows[0])
        for k in range(len(rows) + 1):
            canvas.line(self._x, top - 14 * k, self._x + self.measure, top - 14 * k)
        for n in range(len(rows[0]) + 1):
            canvas.line(self._x + n * step, top, self._x + n * step, top - 14 * len(rows))
        for k, row in enumerate(rows):
            canvas.setFont("Helvetica-Bold" if k == 0 else "Helvetica", 8)
            for n, cell in enumerate(row):
                canvas.drawString(self._x + n * step + 4, top - 14 * k - 10, cell)
        self.at += 14 * len(rows) + 6

    def set_block(self, kind: str, text: str, following: Block | None = None) -> None:
        block = Block(kind, text, TYPES.get(kind, BODY), span=kind in SPANNING)
        if kind == "caption":
            self._reserve(140)
        self._set_block(block, following)

    def _reserve(self, height: float) -> None:
        if height > self._room:
            self._close_column()
            self._next_column()


def mark_calls(inline: Inline) -> str:
    """The text of a passage with its calls as the typesetter wants them."""
    out, at = "", 0
    for place, note in sorted(inline.calls):
        out += f"{inline.text[at:place]}^{note}^"
        at = place
    return out + inline.text[at:]


def press(source: Source) -> tuple[bytes, list[str]]:
    """The bytes of a sample's PDF, and what stands on its pages besides the text."""
    heads = source.meta["heads"]
    design = Design(
        margins=(62, 84, 62, 80), columns=2, head=(heads[0], heads[1]), note=Type("Times-Roman", 8.5), hyphenate=True
    )
    setter = Press(design, {key: inline.text for key, inline in source.notes.items()})
    follows = Block("paragraph", "", BODY)
    setter.set_block("title", source.meta["title"])
    for block in source.blocks:
        if block.kind == "chart":
            setter.set_chart(block.data["bars"])
        elif block.kind == "table":
            setter.set_table(block.data["rows"])
        elif block.kind == "heading":
            setter.set_block("heading", f"{block.data['printed']} {block.inline.text}".strip(), follows)
        elif block.kind == "caption":
            setter.set_block("caption", f"{block.data['label']}. {mark_calls(block.inline)}", follows)
        else:
            setter.set_block(block.kind, mark_calls(block.inline))
        if block.kind == "table" and (caption := source.blocks[source.blocks.index(block) - 1]).data.get("source"):
            setter.set_block("source", f"Source: {caption.data['source']}")
    return setter.set([]), [*setter.furniture, *setter.drawn]


def locate(source: Source, furniture: Sequence[str], lines: Sequence[str], pages: Sequence[int]) -> dict[str, Any]:
    """Where things lie among the lines that greylit reads of a sample's PDF: what a line begins with tells."""
    folded = [_fold(line) for line in lines]

    def find(text: str, first: int = 0) -> int | None:
        head = _fold(CALL.sub("", text))[:24]
        near = (n for n in range(first, len(lines)) if folded[n] and (folded[n].startswith(head) or head == folded[n]))
        return next((n + 1 for n in near), None)

    blocks: dict[int, int | None] = {}
    for block in source.blocks:
        if block.inline.text:
            shown = [block.data.get("label", ""), block.inline.text] if block.kind == "caption" else [block.inline.text]
            if block.kind == "heading":
                shown.insert(0, block.data["printed"])
            blocks[id(block)] = find(" ".join(shown))
    notes = {}
    for note, inline in source.notes.items():
        first = find(note + inline.text) or 1
        last = next(n for n in range(first, len(lines) + 1) if _fold(note + inline.text).endswith(folded[n - 1][-12:]))
        notes[note] = (note, first, last, pages[first - 1])
    told = [(n, line) for n, line in enumerate(lines, 1) if line.strip() in furniture]
    return {
        "furniture": [{"lines": [n, n], "what": _name(line)} for n, line in told],
        "corrections": [],
        "blocks": blocks,
        "notes": notes,
    }


def _fold(text: str) -> str:
    return re.sub(r"[\W_]+", "", text)


def _name(line: str) -> str:
    return "folio" if line.strip().isdecimal() else "running head"
