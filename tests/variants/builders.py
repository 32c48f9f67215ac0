"""Builders: documents of many kinds written by lot, in the markup of ``tests/samples``.

A builder puts sentences, headings and notes together from a grammar of its own words, so that a document of any length,
with any scheme of numbering and any sort of note, can be had that nobody has looked at before. The same seed gives
the same source. ``print_unseen.py`` prints a run of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

KINDS = ("legal", "paper", "review", "policy", "interview", "handbook")

TOWNS = (
    "Aldermouth Brackwater Cold-Ash Dunmarrow Eastry Fenwick-on-Lode Gallowgate Hexley Inverleith Kirkby Lowmoor "
    "Marlhaven Netherby Ostrow Penhallow Quarrington Ravensett Stanmere Thornby Ullesthorpe Vellacott Wexcombe Yarrow"
).split()
PEOPLE = (
    "Anneke Dorst|Balthasar Quint|Cecily Amadi|Dragan Tesar|Elspeth Varga|Farid Lacombe|Greta Ollivant|Hiroshi Penn|"
    "Ilse Marchetti|Jonah Abara|Katya Brandreth|Lionel Okonjo|Maribel Thwaite|Niamh Castellan|Orhan Weld|Pia Saltonstall|"
    "Quentin Rusk|Rosalind Ferro|Sven Adeleke|Tamsin Bourke|Ulrich Pomeroy|Vera Linklater|Wanda Achebe|Yusuf Harker"
).split("|")
BODIES = (
    "the Water Board|the Harbour Trust|the Ministry of Works|the Land Office|the Allotments Council|the Ferry Company|"
    "the Court of Audit|the Weights and Measures Inspectorate|the Union of Carters|the Lighting Committee|"
    "the Institute for Small Towns|the Bridge Commissioners|the Poor Law Guardians|the Seed Exchange"
).split("|")
THINGS = (
    "the toll on carts|the reading of meters|the lease of the weir|the register of wells|the price of lamp oil|"
    "the upkeep of hedges|the tariff for ice|the hours of the ferry|the drainage rate|the deposit on bottles|"
    "the inspection of scales|the sale of commons|the night watch|the loan of tools|the census of gardens|"
    "the insurance of boats|the fencing of quarries|the ringing of bells"
).split("|")
PLURALS = (
    "tenants|carters|market gardeners|lock keepers|school boards|small mills|dairies|ferrymen|householders|inspectors|"
    "parish councils|boat owners|pensioners|clerks"
).split("|")
ADJECTIVES = "modest uneven costly slow orderly doubtful lasting narrow public seasonal stubborn remarkable".split()
JOURNALS = (
    "Journal of Local Records|Review of Minor Works|Papers in Rural Accounting|The Surveyor’s Quarterly|Annals of Upkeep|"
    "Transactions of the Drainage Society|Studies in Municipal Habit"
).split("|")
PRESSES = "Weir & Daughter|Lodestar Press|Almanac House|Tallow Street Press|Municipal Press|Orchard Books".split("|")

PLAIN = (
    "{Body} first took up {thing} in {year}, and it has not put it down since",
    "In {town} the matter was settled within a week; in {town2} it took eleven years and two inquiries",
    "Of the {num} {plural} who were asked, {pct} per cent said that nothing had changed for them",
    "It is often said that {thing} pays for itself, but the accounts of {body} do not bear this out",
    "{Person} has argued that the figures were never meant to be added up",
    "The committee heard {small} witnesses over {small2} days, most of them {plural} from {town}",
    "A second reading of the papers suggests a more {adj} conclusion",
    "There were, at the last count, {num} such agreements in force, and no two of them used the same form",
    "Between {year} and {year2} the cost rose from {money} to {money2} a year",
    "What the law calls a nuisance, {plural} in {town} call a living",
    "Nobody kept a record of who had been told, and so nobody could be blamed for not knowing",
    "The clerk noted that the minutes had been read, agreed and lost",
    "Where {body} refused, {body2} was usually willing, though at a price",
    "This was a {adj} change and not, as the newspapers of {town} had it, the end of an age",
    "The answer depends on whether {thing} is thought of as a service or as a tax",
    "Most {plural} did not read the notice, and those who did could not find the office",
    "By the spring of {year} the arrears had grown to {money}, more than the whole of the yearly budget",
    "{Body} had neither the staff nor the boats to look into each complaint",
    "The Act of {year} says nothing about {thing}, and its silence has been expensive",
    "For {plural} with fewer than {small} acres the difference was small; for the rest it was not",
    "One witness, who asked not to be named, described the procedure as “a long walk round a small table”",
    "“We were promised a bridge,” one of the {plural} told the inquiry, “and we were given a timetable”",
    "The figures for {town} are {adj}, e.g. those for the winter months, and should be read with care",
    "It follows that {thing} cannot be understood apart from the people who had to live with it",
    "None of this was foreseen when {body} drew up its first plan in {year}",
    "Some of the {plural} had paid twice, some not at all, and the books balanced to the penny",
    "Dr. {person} of {town} counted {num} of them on a single Sunday in June {year}",
    "The reform, which had been announced three times, began on {day} and was over by the evening",
    "If the weir is to be kept, somebody has to keep it, and that somebody has so far been the {plural} themselves",
    "The share of {town} in the total fell to {pct} per cent, i.e. by about a third",
    "Article {small} of the agreement allows either side to withdraw at six months’ notice",
    "Only {small} of the {num} files could be found, and of these {small2} were empty",
)
HEADS = (
    "The Long Quarrel over {Thing0}|What the Accounts Show|Who Pays and Who Decides|Lessons from {town}|"
    "A Short History of the Board|The Inquiry of {year} and Its Critics|Method and Sources|Findings in the Northern Parishes|"
    "Costs, Benefits and the Habit of Waiting|Three Objections Considered|The View from {town}|Rights, Duties and Exceptions|"
    "Why the First Scheme Failed|Arrears and Their Collection|The Role of the Clerks|From Custom to Contract|"
    "Scope of the review|Evidence from the registers|Small tenants and large ones|How the survey was made|"
    "The question of compensation|Keeping the books|Prices before and after the reform|Complaints and how they were heard|"
    "Towards a common register|A note on the figures|Staff, boats and buildings|Winter and summer rates"
).split("|")
LONG_HEADS = (
    "Agreements between Neighbours, Agreements between Towns and the Uneasy Ground That Lies between the Two of Them",
    "The Decision of the Commissioners to Publish the Register in Full and What Became of It in the Following Years",
    "Measuring What Was Never Meant to Be Measured: Notes on the Counting of Carts, Gates and Customers in {town}",
)
SHORT_ENDS = ("Introduction", "Conclusion")


class Grammar:
    """Draws words, sentences, notes and headings; nothing is drawn twice in a row."""

    def __init__(self, seed: int) -> None:
        self.lot = Random(seed)
        self.cited: list[tuple[str, str]] = []
        self.heads = list(HEADS)
        self.lot.shuffle(self.heads)
        self.last: list[str] = []

    def pick(self, items: tuple[str, ...] | list[str]) -> str:
        choice = self.lot.choice(
            [i for i in items if i not in self.last[-60:]] or [i for i in items if i not in self.last[-6:]]
        )
        self.last.append(choice)
        return choice

    def fill(self, template: str) -> str:
        """A template with its slots filled."""
        lot = self.lot
        year = lot.randrange(1861, 2015)
        body, thing = self.pick(BODIES), self.pick(THINGS)
        slots: dict[str, str] = {
            "town": self.pick(TOWNS),
            "town2": self.pick(TOWNS),
            "body": body,
            "body2": self.pick(BODIES),
            "Body": body[0].upper() + body[1:],
            "thing": thing,
            "Thing0": " ".join(w.capitalize() if w not in ("of", "on", "for", "the") else w for w in thing[4:].split()),
            "plural": self.pick(PLURALS),
            "adj": self.pick(ADJECTIVES),
            "person": self.pick(PEOPLE),
            "Person": self.pick(PEOPLE),
            "year": str(year),
            "year2": str(year + lot.randrange(2, 9)),
            "num": f"{lot.randrange(24, 9400):,}",
            "pct": str(lot.randrange(6, 94)),
            "small": str(lot.randrange(3, 40)),
            "small2": str(lot.randrange(2, 19)),
            "money": f"£{lot.randrange(120, 9000):,}",
            "money2": f"£{lot.randrange(9100, 88000):,}",
            "day": f"{lot.randrange(1, 29)} {lot.choice('January March May June October November'.split())} {year}",
        }
        return re.sub(r"\{(\w+)\}", lambda m: slots[m[1]], template)

    def sentence(self) -> str:
        text = self.fill(self.pick(PLAIN))
        return text[:-1] + ".”" if text.endswith("”") else text + "."

    def head(self, long: bool = False) -> str:
        return self.fill(self.lot.choice(LONG_HEADS) if long else self.heads.pop() if self.heads else self.pick(HEADS))

    def work(self) -> str:
        """A work cited in full."""
        lot, person = self.lot, self.pick(PEOPLE)
        title = self.fill(self.pick(HEADS)).title().replace("’S", "’s")
        year = lot.randrange(1952, 2024)
        self.cited.append((person.split()[-1], title.split(":")[0]))
        page = lot.randrange(3, 380)
        kind = lot.randrange(7)
        site = person.split()[-1].lower()
        return (
            f"{person}, *{title}* ({self.pick(TOWNS)}: {self.pick(PRESSES)}, {year}), {page}.",
            f"{person}, “{title},” *{self.pick(JOURNALS)}* {lot.randrange(2, 60)}, no. {lot.randrange(1, 5)} ({year}): {page}–{page + 17}.",
            f"{self.fill('{Body}')[4:]}, *{title}*, {self.pick(TOWNS)}, {year}, p. {page}.",
            f"{person}, “{title},” in *{self.fill(self.pick(HEADS)).title()}*, ed. {self.pick(PEOPLE)} ({self.pick(PRESSES)}, {year}), {page}.",
            f"{self.fill('{Body}')[4:]}, “{title},” {self.fill('{day}')}, https://www.{site}-papers.example/reports/{year}/{page}-{site}.pdf, accessed {lot.randrange(1, 29)} March 2024.",
            f"{title}, *{self.pick(JOURNALS)}*, {self.fill('{day}')}, {page}.",
            f"{person} v. {self.fill('{Body}')[4:]} [{year}] {lot.randrange(1, 4)} L.R. {page}.",
        )[kind]

    def note(self) -> str:
        """A note: a work, several works, a short form, an Ibid., a remark, or a remark with a work."""
        lot = self.lot
        kind = lot.choices(range(9), (36, 6, 12, 16, 7, 8, 5, 4, 6))[0]
        if kind == 0 or not self.cited:
            return self.work()
        name, title = lot.choice(self.cited)
        page = lot.randrange(2, 300)
        if kind == 1:
            return f"{self.work()[:-1]}; {self.work()}"
        if kind == 2:
            return f"{name}, *{' '.join(title.split()[:4])}*, {page}."
        if kind == 3:
            return lot.choice(("Ibid.", f"Ibid., {page}.", f"Ibid., p. {page}.", "Id.", f"Id. at {page}."))
        if kind == 4:
            return lot.choice(("See ", "See also ", "Cf. ", "But see ", "For a contrary view, see ")) + self.work()
        if kind == 5:
            return self.sentence() + " " + self.sentence()
        if kind == 6:
            return f"{self.sentence()} See {self.work()} {self.sentence()} {self.sentence()}"
        if kind == 7:
            return f"{lot.randrange(4, 48)} L.B.C. § {page} ({lot.randrange(1970, 2020)})."
        return lot.choice(
            (
                f"Interview with {self.pick(PEOPLE)}, {self.fill('{day}')}.",
                f"Minutes, {self.fill('{day}')}, para. {page}.",
                f"{name}, supra note {lot.randrange(1, 9)}, at {page}.",
                f"Emphasis added. {self.work()}",
                f"“{self.fill(lot.choice(PLAIN[:12]))}”: {name}, {page}.",
            )
        )


class Writer:
    """Writes a source block by block, notes called where the share of sentences with notes asks for it."""

    def __init__(self, seed: int, notes: float) -> None:
        self.grammar = Grammar(seed)
        self.lot = self.grammar.lot
        self.notes = notes
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

    def finish(self, head: list[str]) -> str:
        notes = [f"[^n{n}]: {self.grammar.note()}" for n in range(1, self.count + 1)]
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
    "bare": (lambda n: "", lambda n: "", lambda n: ""),
    "words": (lambda n: f"part {WORDS[n[0]]}", lambda n: f"{to_roman(n[1])}.", lambda n: f"({n[2]})"),
}


def build(kind: str, seed: int) -> str:
    """The source of a document of a kind (``KINDS``)."""
    lot = Random(seed * 7919 + 1)
    writer = Writer(
        seed, {"legal": 0.62, "paper": 0.3, "review": 0.35, "policy": 0.0, "interview": 0.05}.get(kind, 0.2)
    )
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
    }[kind]
    name = lot.choice(scheme)
    styles = SCHEMES[name]
    head = [f'title: "{title}"', f"file: {kind}_{seed}", f"genre: {kind}", f'print.lot: "{seed}"']
    if kind in ("paper", "review") or lot.random() < 0.4:
        writer.add(f"@byline {g.pick(PEOPLE)}" + ("[^*]" if kind in ("paper", "review") and lot.random() < 0.7 else ""))
    if lot.random() < {"legal": 0.7, "handbook": 0.7, "policy": 0.4}.get(kind, 0.15):
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
    counts = [0, 0, 0]
    numbered = kind == "legal" and lot.random() < 0.7
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

    if name not in ("chapter", "words") and lot.random() < 0.6:
        writer.heading(1, "", "Introduction", "introduction")
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
            if lot.random() < 0.2 and styles[2]([1, 1, 1]):
                for _ in range(2):
                    counts[2] += 1
                    writer.heading(3, styles[2](counts), g.head())
                    body(1, 2)
    if name not in ("chapter", "words") and kind != "interview" and lot.random() < 0.7:
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
