"""Build greylit's lexicon from SCOWL and wordfreq.

Not part of a run: the trie it makes is kept in the repository. To make it again, in an environment of
its own (``wordfreq`` is needed here only)::

    apt-get install scowl
    pip install wordfreq marisa-trie
    python workflow/lexicon/build.py

What goes in, and why:

* **words**: SCOWL's lists up to size 70, all spellings (American, British, Canadian, Australian and
  their variants), words, contractions, proper names and upper-case words. SCOWL is edited by
  people; frequency lists are not, and hold misreadings of scanned books.
* **frequency**: wordfreq's zipf value of each word (log10 of occurrences per thousand million words),
  kept as a byte, 1/30 a step. The data of wordfreq is case-blind.
* **terms**: ``terms.txt``, greylit's own list of newer words of the field.
* **attested forms**: what wordfreq has but SCOWL does not, in English from zipf 1.5 and in the five
  other languages most met in English grey literature from zipf 3.2. They are no words: they only tell the
  corrector that a form is in use (a name, a foreign word, a new term), so that it wants better reasons.

The trie maps a form to two bytes: its zipf step and its class (WORD or ATTESTED).
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

import marisa_trie
import wordfreq

SCOWL = Path("/usr/share/dict/scowl")
TERMS = Path(__file__).resolve().parent / "terms.txt"
TARGET = Path(__file__).resolve().parent.parent / "greylit" / "cleaning" / "data" / "lexicon.marisa"

LARGEST_SIZE = 70
WORD, ATTESTED = 0, 1
STEPS = 30
ENGLISH_FLOOR = 1.5
FOREIGN = ("es", "fr", "pt", "de", "it")
FOREIGN_FLOOR = 3.2

# Short forms carry most of the risk: two letters are a word only where people use them as one.
SHORT_FLOOR = {1: 9.0, 2: 4.6, 3: 2.6}
SINGLE = {"a", "I", "A", "O"}
FORM = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*\.?")
ALPHABETIC = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")


def read_words() -> set[str]:
    """Read the SCOWL lists; possessives are left to the look-up."""
    words: set[str] = set()
    for path in sorted(SCOWL.iterdir()):
        category, size = path.name.rsplit(".", 1)
        if int(size) > LARGEST_SIZE or "abbreviations" in category or "hacker" in category or "roman" in category:
            continue
        for word in path.read_text(encoding="utf-8").split():
            if word.endswith("'s") or not FORM.fullmatch(word):
                continue
            floor = SHORT_FLOOR.get(len(word), 0.0)
            if word in SINGLE or wordfreq.zipf_frequency(word, "en") >= floor:
                words.add(word)
    return words


def main() -> None:
    words = read_words() | {
        line for line in TERMS.read_text(encoding="utf-8").split("\n") if line and not line.startswith("#")
    }
    known = {word.casefold() for word in words}
    rows: dict[str, tuple[int, int]] = {}
    for word in words:
        rows[word] = (round(wordfreq.zipf_frequency(word, "en") * STEPS), WORD)
    sources = [("en", "large", ENGLISH_FLOOR), *((code, "best", FOREIGN_FLOOR) for code in FOREIGN)]
    for code, size, floor in sources:
        for form in wordfreq.iter_wordlist(code, size):
            zipf = wordfreq.zipf_frequency(form, code, size)
            if zipf < floor:
                break
            if form not in known and len(form) > 2 and ALPHABETIC.fullmatch(form):
                step = min(255, round(zipf * STEPS))
                if step > rows.get(form, (0, 0))[0]:
                    rows[form] = (step, ATTESTED)
    trie = marisa_trie.RecordTrie("<BB", sorted(rows.items()))
    TARGET.parent.mkdir(exist_ok=True)
    trie.save(str(TARGET))
    print(
        f"{len(words)} words, {len(rows) - len(words)} attested forms, {TARGET.stat().st_size} bytes", file=sys.stderr
    )


if __name__ == "__main__":
    main()
