"""The words and sentences of documents written by lot: names, bodies, towns, remarks, works cited, headings."""

from __future__ import annotations

import re
from random import Random

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
