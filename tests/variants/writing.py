"""A writer of documents: blocks, notes called by lot, and the schemes their headings are numbered by."""

from __future__ import annotations

import re
from collections.abc import Callable

from variants.grammar import Grammar


class Writer:
    """Writes a source block by block, notes called where the share of sentences with notes asks for it.

    ``long`` is the share of notes that fill half a page.
    """

    def __init__(self, seed: int, notes: float, long: float = 0.0) -> None:
        self.grammar = Grammar(seed)
        self.lot = self.grammar.lot
        self.notes, self.long = notes, long
        self.count = 0
        self.blocks: list[str] = []

    def call(self) -> str:
        self.count += 1
        return f"[^n{self.count}]"

    def prose(self, sentences: int) -> str:
        out = []
        for _ in range(sentences):
            text = self.grammar.sentence()
            if self.lot.random() < self.notes:
                commas = [m.start() for m in re.finditer(r",(?= \w)", text)]
                if commas and self.lot.random() < 0.2:
                    at = self.lot.choice(commas) + 1
                    text = text[:at] + self.call() + text[at:]
                else:
                    text += self.call()
            out.append(text)
        return " ".join(out)

    def add(self, block: str) -> None:
        self.blocks.append(block)

    def paragraphs(self, least: int, most: int) -> None:
        for _ in range(self.lot.randint(least, most)):
            self.add(self.prose(self.lot.randint(2, 6)))
            draw = self.lot.random()
            if draw < 0.08:
                self.add(f"@quote {self.grammar.sentence()} {self.grammar.sentence()} {self.prose(1)}")
            elif draw < 0.16:
                for _ in range(self.lot.randint(2, 5)):
                    self.add("- " + self.grammar.sentence())

    def heading(self, level: int, label: str, title: str, kind: str = "body", apart: bool = False) -> None:
        self.add(f"# {kind} {level} {label or '-'} {'||' if apart else '|'} {title}")

    def caption(self, number: int) -> None:
        what = self.lot.choice(("Table", "Figure"))
        self.add(f"! {what.lower()}; {what} {number}. | {self.grammar.head()} | {self.grammar.fill('{Body}')[4:]}")
        if what == "Table":
            rows = [("Year", "Cases", "Cost")] + [
                (str(1990 + 5 * n), str(self.lot.randrange(10, 900)), f"{self.lot.randrange(1, 99)}.{n}")
                for n in range(4)
            ]
            self.add("\n".join("| " + " | ".join(row) for row in rows))

    def write_note(self) -> str:
        note = self.grammar.note()
        if self.lot.random() >= self.long:
            return note
        more = [
            self.grammar.work() if self.lot.random() < 0.3 else self.grammar.sentence()
            for _ in range(self.lot.randint(9, 16))
        ]
        return " ".join([note, *more])

    def finish(self, head: list[str]) -> str:
        notes = [f"[^n{n}]: {self.write_note()}" for n in range(1, self.count + 1)]
        return "\n".join(["---", *head, "---", ""]) + "\n\n".join([*self.blocks, *notes]) + "\n"


def to_roman(number: int) -> str:
    """
    >>> to_roman(14)
    'XIV'
    """
    out = ""
    for value, text in ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        while number >= value:
            out, number = out + text, number - value
    return out


WORDS = "zero one two three four five six seven eight nine ten".split()
SCHEMES: dict[str, tuple[Callable[[list[int]], str], ...]] = {
    "outline": (lambda n: f"{to_roman(n[0])}.", lambda n: f"{chr(64 + n[1])}.", lambda n: f"{n[2]}."),
    "decimal": (lambda n: f"{n[0]}", lambda n: f"{n[0]}.{n[1]}", lambda n: f"{n[0]}.{n[1]}.{n[2]}"),
    "dotted": (lambda n: f"{n[0]}.", lambda n: f"{n[0]}.{n[1]}.", lambda n: f"({chr(96 + n[2])})"),
    "chapter": (lambda n: f"Chapter {n[0]}", lambda n: f"{n[0]}.{n[1]}", lambda n: ""),
    "parts": (
        lambda n: f"Part {to_roman(n[0])}",
        lambda n: f"{n[1]}.",
        lambda n: f"({'i' * n[2] if n[2] < 4 else 'iv'})",
    ),
    "letters": (lambda n: f"{chr(64 + n[0])}.", lambda n: f"{n[1]}.", lambda n: f"({chr(96 + n[2])})"),
    "section": (lambda n: f"§ {n[0]}", lambda n: f"({n[1]})", lambda n: ""),
    "ranks": (lambda n: "", lambda n: "", lambda n: ""),
    "bare": (lambda n: "", lambda n: "", lambda n: ""),
    "words": (lambda n: f"part {WORDS[n[0]]}", lambda n: f"{to_roman(n[1])}.", lambda n: f"({n[2]})"),
}
