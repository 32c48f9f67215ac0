"""Learn what Tesseract reads for what, and how far a correction is to be trusted, from pages of known text.

Not part of a run: what it writes is kept in the repository. To learn again (Tesseract, Pillow, numpy, pyphen and some of
the typefaces of ``pages.TYPEFACES`` are needed here only)::

    python workflow/confusions/learn.py pages PROSE.txt… --out PAGES --documents 20 --seed 1
    python workflow/confusions/learn.py reports PROSE.txt… --out PAGES --documents 20 --seed 1
    python workflow/confusions/learn.py costs PAGES…
    python workflow/confusions/learn.py weights PAGES… --sound SOUND.txt…
    python workflow/confusions/learn.py marks PROSE.txt…

``pages`` prints prose (paragraphs parted by blank lines), spoils and reads it: ``PAGES/*.printed.txt``, ``PAGES/*.read.txt``.

``reports`` does the same with running heads, folios, headings, bullets and notes, whose calls are raised (``reports.py``).

``costs`` lays both texts side by side and counts, for every pair of the table of confusions, how often one was read for
the other. A pair's cost is -log10 of its probability, less ``BASE`` (the cost of an everyday misreading), so that costs and
zipf frequencies are on one scale. The costs in ``confusions.py`` are judgement, and count for as much as ``PRIOR`` letters
printed; none is raised, for other programs misread otherwise than Tesseract. Written to ``data/confusion_costs.tsv``.
Pairs that are read often and are in no row are printed, to be made rows by hand.

``weights`` fits a logistic regression of "this candidate was printed" on the evidence for it (``evidence.Evidence``), over all
words the lexicon does not have, on the pages and in sound texts (where no candidate is right). Written to ``weights.py``.

``marks`` counts in sound prose which words commas, full stops and hyphens stand beside (``marks.py``). Written to ``data/marks.tsv``.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from alignment import HYPHEN, align_pages, find_confusions, flatten
from marks import count_marks, write_table
from pages import Page, deal_paragraphs, find_typefaces, make_page
from rapidfuzz.distance import Levenshtein
from reports import Report, deal_notes, make_report

from greylit.cleaning.channel import Channel
from greylit.cleaning.characters import count_document
from greylit.cleaning.confusions import ROWS
from greylit.cleaning.evidence import Evidence
from greylit.cleaning.lexicon import load_lexicon
from greylit.cleaning.verdicts import CONFUSION

CLEANING = Path(__file__).resolve().parent.parent / "greylit" / "cleaning"
COSTS, WEIGHTS, MARKS = (
    CLEANING / "data" / "confusion_costs.tsv",
    CLEANING / "weights.py",
    CLEANING / "data" / "marks.tsv",
)

BASE = 1.5
"""Cost of a misreading that happens once in thirty times, in powers of ten: zero on the scale of costs."""
PRIOR = 4000
"""Printed letters that the judgement in the table is worth."""
LEAST = 0.3
"""No cost is lower."""
PAGES_A_DOCUMENT = 4
REPORT_PARAGRAPHS = 8
WRECK = 0.2
"""Share of characters read wrongly from which a page is left out."""
RIDGE = 1.0
"""Strength of the regression's penalty."""
SOUND_LINES = 400
"""Lines of a sound text taken as one document."""

_PUNCTUATION = ".,;:()\"'?[]{}“”‘’«»*-–—"


def write_pages(sources: list[Path], out: Path, documents: int, seed: int) -> None:
    """Make documents of a few pages each, the paragraphs drawn from the sources."""
    typefaces = find_typefaces()
    out.mkdir(parents=True, exist_ok=True)
    rng = random.Random(seed)
    texts = [p.read_text(encoding="utf-8") for p in sources]
    for number in range(documents):
        paragraphs = [p for p in re.split(r"\n\s*\n", rng.choice(texts)) if len(p) > 120]
        start = rng.randrange(max(1, len(paragraphs) - 20))
        dealt = list(deal_paragraphs("\n\n".join(paragraphs[start : start + 20])))[:PAGES_A_DOCUMENT]
        made = [make_page(p, 1000 * seed + 10 * number + n // 2, typefaces) for n, p in enumerate(dealt)]
        made = [page for page in made if is_readable(page)]
        name = f"{seed}-{number:03d}"
        (out / f"{name}.printed.txt").write_text("\n\n".join(p for page in made for p in page.printed) + "\n")
        (out / f"{name}.read.txt").write_text("".join(page.read for page in made))


def write_reports(sources: list[Path], out: Path, documents: int, seed: int) -> None:
    """Make reports: a heading now and then, lists of short paragraphs, notes that cite words of the text."""
    typefaces = find_typefaces()
    out.mkdir(parents=True, exist_ok=True)
    texts = [p.read_text(encoding="utf-8") for p in sources]
    for number in range(documents):
        rng = random.Random(f"{seed}-{number}")
        paragraphs = [" ".join(p.split()) for p in re.split(r"\n\s*\n", rng.choice(texts)) if len(p) > 60]
        start = rng.randrange(max(1, len(paragraphs) - REPORT_PARAGRAPHS))
        blocks, notes = [], []
        for paragraph in paragraphs[start : start + REPORT_PARAGRAPHS]:
            words = paragraph.split()
            if rng.random() < 0.3:
                blocks.append(("heading", " ".join(words[1:4]).strip(_PUNCTUATION).title()))
            blocks.append(("item" if rng.random() < 0.2 else "text", paragraph))
            title = " ".join(words[2:7]).strip(_PUNCTUATION).title()
            notes.append(f"{title}, {rng.randint(1985, 2023)}, p. {rng.randint(1, 300)}.")
        dealt = deal_notes(blocks, notes, rng, share=0.2)
        called = sum(len(block.calls) for block in dealt)
        head = next((text for kind, text in blocks if kind == "heading"), "A Report")
        _, read = make_report(Report(head, dealt, notes[:called]), 1000 * seed + number, typefaces)
        name = f"{seed}-{number:03d}"
        printed = "\n\n".join([*(block.text for block in dealt), *notes[:called]])
        (out / f"{name}.printed.txt").write_text(printed + "\n")
        (out / f"{name}.read.txt").write_text(read)


def is_readable(page: Page) -> bool:
    """Whether most of a page was read; what Tesseract gives of the others says nothing of letters."""
    printed, read = flatten("\n".join(page.printed)), flatten(page.read)
    return Levenshtein.normalized_distance(printed, read) < WRECK


def read_documents(folders: list[Path]) -> Iterator[tuple[str, str]]:
    """Each document of the folders: what was printed, and what was read."""
    for folder in folders:
        for path in sorted(folder.glob("*.printed.txt")):
            read = path.with_name(path.name.replace(".printed.", ".read."))
            yield path.read_text(encoding="utf-8"), read.read_text(encoding="utf-8")


def write_costs(folders: list[Path]) -> None:
    """Count the confusions of the pages and write a cost for each row of the table."""
    seen: Counter[tuple[str, str]] = Counter()
    several = sorted((r.read, r.true) for r in ROWS if len(r.read) + len(r.true) > 2)
    printed_text = ""
    for printed, read in read_documents(folders):
        flat = flatten(printed)
        printed_text += flat + "\n"
        for token in align_pages(flat, flatten(HYPHEN.sub("", read))):
            true, word = token.printed.strip(_PUNCTUATION), token.read.strip(_PUNCTUATION + " ")
            seen.update(find_confusions(true, word, several))
    lines = [
        "# How often Tesseract read one for the other on pages of known text, and the cost that follows.",
        f"# Written by workflow/confusions/learn.py from {len(printed_text.split())} printed words; see there.",
        "read\ttrue\tseen\tprinted\tcost",
    ]
    for row in ROWS:
        count, among = seen[row.read, row.true], printed_text.count(row.true)
        prior = 10 ** -(row.cost + BASE)
        cost = -np.log10((count + PRIOR * prior) / (among + PRIOR)) - BASE
        lines.append(f"{row.read}\t{row.true}\t{count}\t{among}\t{max(LEAST, min(row.cost, cost)):.1f}")
    COSTS.write_text("\n".join(lines) + "\n", encoding="utf-8")
    rows = {(row.read, row.true) for row in ROWS}
    for (read, true), count in seen.most_common(60):
        if (read, true) not in rows:
            print(f"{count:4d}  {read!r} read for {true!r}: no row", file=sys.stderr)


def gather_evidence(folders: list[Path], sound: list[Path]) -> tuple[list[Evidence], list[bool]]:
    """Evidence for the likeliest candidate of every unknown word, and whether it was printed."""
    evidence, right = [], []
    for printed, read in read_documents(folders):
        channel = open_channel(read.split("\n"))
        for token in align_pages(flatten(printed), flatten(HYPHEN.sub("", read))):
            true, word = token.printed.strip(_PUNCTUATION), token.read.strip(_PUNCTUATION + " ")
            if not true or " " in word or not channel.vocabulary[word] or channel.knows(word):
                continue
            measured = channel.measure(word)
            if measured:
                evidence.append(measured[1])
                right.append(measured[0].word == true)
    for path in sound:
        lines = path.read_text(encoding="utf-8").split("\n")
        for start in range(0, len(lines), max(SOUND_LINES, len(lines) // 6)):
            channel = open_channel(lines[start : start + SOUND_LINES])
            for word in channel.vocabulary:
                if not channel.knows(word) and (measured := channel.measure(word)):
                    evidence.append(measured[1])
                    right.append(False)
    return evidence, right


def open_channel(lines: list[str]) -> Channel:
    """A channel that knows the damage of a document."""
    channel = Channel(load_lexicon(), count_document(lines))
    misread = 0
    for word, count in channel.vocabulary.items():
        if len(word) > 2 and not channel.knows(word):
            verdict = channel.judge(word)
            misread += count * (verdict is not None and verdict.rule == CONFUSION and not verdict.slip)
    channel.settle(misread)
    return channel


def write_weights(folders: list[Path], sound: list[Path]) -> None:
    """Fit the weights of the evidence (Newton's method) and write them."""
    evidence, right = gather_evidence(folders, sound)
    x = np.array([(1.0, *e) for e in evidence])
    y = np.array(right, dtype=float)
    penalty = RIDGE * np.r_[0.0, np.ones(x.shape[1] - 1)]
    weights = np.zeros(x.shape[1])
    for _ in range(50):
        p = 1 / (1 + np.exp(-x @ weights))
        hessian = (x * (p * (1 - p))[:, None]).T @ x + np.diag(penalty)
        weights += np.linalg.solve(hessian, x.T @ (y - p) - penalty * weights)
    rows = "".join(f'    "{n}": {w:.2f},\n' for n, w in zip(("constant", *Evidence._fields), weights, strict=True))
    WEIGHTS.write_text(
        '"""Weights of the evidence for a correction, per unit. Written by ``workflow/confusions/learn.py``."""\n\n'
        f"# From {len(y)} words outside the lexicon, {int(y.sum())} of them misreadings of their likeliest candidate.\n"
        f"WEIGHTS = {{\n{rows}}}\n",
        encoding="utf-8",
    )
    p = 1 / (1 + np.exp(-x @ weights))
    for low in (0.5, 0.6, 0.7, 0.75, 0.8, 0.9, 0.95):
        chosen = p >= low
        print(f"from {low}: {chosen.sum()} corrections, {y[chosen].mean():.3f} right", file=sys.stderr)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0])
    commands = parser.add_subparsers(dest="command", required=True)
    for name, about in (("pages", "print, spoil and read prose"), ("reports", "the same with heads, lists and notes")):
        command = commands.add_parser(name, help=about)
        command.add_argument("sources", nargs="+", type=Path)
        command.add_argument("--out", required=True, type=Path)
        command.add_argument("--documents", type=int, default=20)
        command.add_argument("--seed", type=int, default=1)
    costs = commands.add_parser("costs", help="count confusions, write their costs")
    costs.add_argument("folders", nargs="+", type=Path)
    weights = commands.add_parser("weights", help="fit the weights of the evidence")
    weights.add_argument("folders", nargs="+", type=Path)
    weights.add_argument("--sound", nargs="*", type=Path, default=[])
    marks = commands.add_parser("marks", help="count the marks beside words")
    marks.add_argument("sources", nargs="+", type=Path)
    arguments = parser.parse_args()
    if arguments.command == "pages":
        write_pages(arguments.sources, arguments.out, arguments.documents, arguments.seed)
    elif arguments.command == "reports":
        write_reports(arguments.sources, arguments.out, arguments.documents, arguments.seed)
    elif arguments.command == "costs":
        write_costs(arguments.folders)
    elif arguments.command == "marks":
        table = count_marks(p.read_text(encoding="utf-8") for p in arguments.sources)
        MARKS.write_text(write_table(table), encoding="utf-8")
    else:
        write_weights(arguments.folders, arguments.sound)


if __name__ == "__main__":
    main()
