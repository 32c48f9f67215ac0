"""Builders: documents of many kinds written by lot, in the markup of ``tests/samples``.

A builder puts sentences, headings and notes together from a grammar of its own words, so that a document of any length,
with any scheme of numbering and any sort of note, can be had that nobody has looked at before. The same seed gives
the same source. ``print_unseen.py`` prints a run of them.
"""

from __future__ import annotations

from random import Random

from variants.grammar import BODIES, HEADS, PEOPLE, PRESSES, THINGS, TOWNS
from variants.writing import SCHEMES, Writer

KINDS = ("legal", "paper", "review", "policy", "interview", "handbook", "volume", "thesis", "dossier")
NOTED = {
    "legal": 0.62,
    "paper": 0.3,
    "review": 0.35,
    "policy": 0.0,
    "interview": 0.05,
    "volume": 0.4,
    "thesis": 0.35,
    "dossier": 0.5,
}
"""Share of sentences with a note."""


def build(kind: str, seed: int) -> str:
    """The source of a document of a kind (``KINDS``)."""
    lot = Random(seed * 7919 + 1)
    writer = Writer(seed, NOTED.get(kind, 0.2), long=0.08 if kind == "thesis" else 0.0)
    g = writer.grammar
    title = g.fill(
        lot.choice(("{Thing0} in {town}: ", "Counting {Thing0}: ", "{Thing0} Reconsidered: "))
    ) + g.head().replace(": ", ", ")
    scheme = {
        "legal": ("outline", "decimal", "section", "parts"),
        "paper": ("decimal", "outline", "bare", "letters"),
        "review": ("bare", "outline", "words"),
        "policy": ("words", "parts", "dotted"),
        "interview": ("bare",),
        "handbook": ("chapter", "dotted", "decimal"),
        "volume": ("chapter", "bare", "outline"),
        "thesis": ("ranks",),
        "dossier": ("outline", "letters", "bare"),
    }[kind]
    name = lot.choice(scheme)
    styles = SCHEMES[name]
    head = [f'title: "{title}"', f"file: {kind}_{seed}", f"genre: {kind}", f'print.lot: "{seed}"']
    if kind in ("paper", "review") or lot.random() < 0.4:
        writer.add(f"@byline {g.pick(PEOPLE)}" + ("[^*]" if kind in ("paper", "review") and lot.random() < 0.7 else ""))
    if kind == "dossier":
        for name in lot.sample(("Foreword", "Preface", "Acknowledgements", "Note on terms", "Executive summary"), 2):
            writer.heading(1, "", name)
            writer.add(writer.prose(lot.randint(3, 7)))
    if lot.random() < {"legal": 0.7, "handbook": 0.7, "policy": 0.4, "dossier": 0.8}.get(kind, 0.15):
        writer.add("# contents 1 - | Contents")
        writer.add("@contents")
    if kind == "paper":
        writer.add("# abstract 1 inline | Abstract" if lot.random() < 0.6 else "# abstract 1 - | Abstract")
        writer.notes, kept = 0.0, writer.notes
        writer.add(writer.prose(4))
        writer.notes = kept
        if lot.random() < 0.6:
            writer.add("# keywords 1 inline | Keywords")
            writer.add("; ".join(t[4:] for t in lot.sample(THINGS, 4)))
    if kind == "dossier":
        head.append("roman: true")
        writer.add("@page")
    counts = [0, 0, 0]
    numbered = kind == "dossier" or (kind == "legal" and lot.random() < 0.7)
    paragraph = captions = 0

    def body(least: int, most: int) -> None:
        nonlocal paragraph, captions
        if kind == "interview":
            return turns(least + 3, most + 4)
        if numbered:
            for _ in range(lot.randint(least, most)):
                paragraph += 1
                writer.add(f"{paragraph}. {writer.prose(lot.randint(2, 5))}")
                if lot.random() < 0.12:
                    for letter in "abc":
                        writer.add(f"({letter}) {g.sentence()[:-1]};")
            return None
        writer.paragraphs(least, most)
        if kind in ("paper", "handbook") and lot.random() < 0.4:
            captions += 1
            writer.caption(captions)
        return None

    asker, told = g.pick(PEOPLE), g.pick(PEOPLE)
    first_turn = True

    def turns(least: int, most: int) -> None:
        nonlocal first_turn
        for _ in range(lot.randint(least, most)):
            ask = g.fill(
                lot.choice(("What did {body} do about {thing}?", "Was {town} different?", "And who paid for it?"))
            )
            label = f"Interviewer ({asker})" if first_turn else "Interviewer"
            writer.add(f"> {asker}; question; {label} | {ask}")
            writer.add(f"> {told}; answer; {told} | {writer.prose(lot.randint(1, 4))}")
            if lot.random() < 0.3:
                writer.add(f"> {told}; answer; | {writer.prose(lot.randint(1, 4))}")
            first_turn = False

    if name not in ("chapter", "words") and kind != "volume" and lot.random() < 0.6:
        writer.heading(1, "", "Introduction", "introduction")
    if kind != "volume":
        body(1, 3)
    for _ in range(lot.randint(3, 5)):
        counts = [counts[0] + 1, 0, 0]
        label = styles[0](counts)
        apart = name in ("words", "parts", "chapter") and lot.random() < 0.7
        writer.heading(1, label, g.head(long=lot.random() < 0.15), apart=apart and bool(label))
        below = lot.choice((0, 2, 2, 3)) if kind != "interview" else 0
        if not below or lot.random() < 0.6:
            body(1, 3)
        for _ in range(below):
            counts = [counts[0], counts[1] + 1, 0]
            writer.heading(2, styles[1](counts), g.head(long=lot.random() < 0.08))
            body(1, 3)
            if (lot.random() < 0.2 and styles[2]([1, 1, 1])) or (kind == "thesis" and lot.random() < 0.5):
                for _ in range(2):
                    counts[2] += 1
                    writer.heading(3, styles[2](counts), g.head())
                    body(1, 2)
        if kind == "volume":
            writer.heading(2, "", "Notes", "notes")
            writer.add("@endnotes")
    if name not in ("chapter", "words") and kind not in ("interview", "volume") and lot.random() < 0.7:
        writer.heading(1, "", "Conclusion", "conclusion")
        body(1, 2)
    if kind in ("legal", "handbook", "review") and lot.random() < 0.6:
        writer.add(
            "# appendix 1 Annex | " + g.head() if lot.random() < 0.5 else "# appendix 1 Appendix A || " + g.head()
        )
        for n in range(1, lot.randint(3, 5)):
            writer.add(f"{n}. {g.sentence()} {g.sentence()}" if numbered or lot.random() < 0.5 else g.sentence())
    if kind == "paper" and lot.random() < 0.7:
        writer.heading(1, "", "References", "references")
        for person in sorted(lot.sample(PEOPLE, 9), key=lambda p: p.split()[-1]):
            last, first = person.split()[-1], person.split()[0]
            writer.add(
                f"@ref {last}, {first[0]}. ({lot.randrange(1960, 2022)}), *{g.fill(lot.choice(HEADS)).title()}*, {g.pick(TOWNS)}: {g.pick(PRESSES)}."
            )
    source = writer.finish(head)
    if "[^*]" in source:
        source += (
            f"\n[^*]: {g.pick(PEOPLE).split()[0]} is a member of {g.pick(BODIES)} in {g.pick(TOWNS)}. {g.sentence()}\n"
        )
    return source
